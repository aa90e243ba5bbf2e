//! ER-T1: safety facts come first.

use super::*;

pub static RULE: Rule = Rule {
    name: "late-warning",
    id: "ER-T1",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

/// Blocks that may stand before a warning under its heading.
const MOST: usize = 3;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut before = 0;
    for block in looking.text.body {
        match block {
            Block::Heading { .. } => before = 0,
            Block::Box { kind: BoxKind::Warning | BoxKind::Important, span, .. } if before > MOST => found.tell(
                Severity::Note,
                span,
                "this warning stands low on the page",
                "Put it at the top, or right under its heading. People may stop reading before they reach it.",
            ),
            _ => before += 1,
        }
    }
}
