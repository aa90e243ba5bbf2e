//! ER-E2: few choices at once.

use super::*;

pub static RULE: Rule = Rule {
    name: "many-choices",
    id: "ER-E2",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

/// Links to pages of the plan in one list.
const MOST: usize = 6;

fn look(looking: &Looking<'_>, found: &mut Found) {
    each_block(looking.text.body, &mut |block| {
        let Block::List { items, span, .. } = block else { return };
        let is_link = |item: &crate::parse::Item| matches!(item.blocks.as_slice(), [Block::Paragraph { words, .. }] if matches!(words.as_slice(), [Inline::Link { .. }]));
        let links = items.iter().filter(|item| is_link(item)).count();
        if links > MOST {
            let message = format!("{links} links stand in one list");
            found.tell(Severity::Warning, span, message, "About 5 choices are easy. Share them out under headings.");
        }
    });
}
