//! ER-N12: say how often.

use super::*;

pub static RULE: Rule = Rule {
    name: "money-without-time",
    id: "ER-N12",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let language = looking.plan.facts.language;
    each_block(looking.text.body, &mut |block| {
        let Block::Table { caption, head, rows, span, .. } = block else { return };
        let words = |inlines: &[Inline]| crate::parse::plain_text(inlines).to_lowercase();
        let all_heads: String = head
            .iter()
            .map(|cell| words(&cell.words))
            .chain(caption.iter().map(|caption| words(caption)))
            .collect::<Vec<_>>()
            .join(" ");
        let has_money = rows.iter().flatten().any(|cell| words(&cell.words).contains(['£', '€', '$']));
        let cells = rows.iter().flatten().map(|cell| words(&cell.words)).collect::<Vec<_>>().join(" ");
        if has_money && !language.names_a_period(&all_heads) && !language.names_a_period(&cells) {
            found.tell(
                Severity::Note,
                span,
                "this table has sums, and does not say how often",
                "Say it in the heading of the column: Each week. Or: Once.",
            );
        }
    });
}
