//! ER-T9: short pages.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-text",
    id: "ER-T9",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

/// Sentences of a page.
const MOST: usize = 40;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let count = looking
        .text
        .pieces
        .iter()
        .filter(|piece| matches!(piece.kind, Kind::Paragraph | Kind::Row | Kind::Item))
        .map(|piece| piece.sentences().len())
        .sum::<usize>();
    if count > MOST {
        found.tell(
            Severity::Warning,
            looking.text.title_span,
            format!("this page has {count} sentences"),
            "Make 2 pages of it. About 40 sentences are enough for one.",
        );
    }
}
