//! ER-B1: a sentence before a table.

use super::*;

pub static RULE: Rule = Rule {
    name: "table-without-words",
    id: "ER-B1",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut before: Option<&Block> = None;
    for block in looking.text.body {
        if let Block::Table { caption, span, .. } = block {
            let is_told = caption.is_some() || matches!(before, Some(Block::Paragraph { .. } | Block::Row { .. }));
            if !is_told {
                found.tell(
                    Severity::Note,
                    span,
                    "nothing says what this table shows",
                    "Say it in 1 or 2 sentences before the table.",
                );
            }
        }
        before = Some(block);
    }
}
