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
    let count = |piece: &Piece<'_>| match piece.kind {
        Kind::Paragraph | Kind::Row => piece.sentences().len(),
        // A step of a list is one thing to read.
        Kind::Item => 1,
        _ => 0,
    };
    let count: usize = looking.text.pieces.iter().map(count).sum();
    if count > MOST {
        found.tell(
            Severity::Warning,
            looking.text.title_span,
            format!("this page has {count} sentences"),
            "Make 2 pages of it. About 40 sentences are enough for one.",
        );
    }
}
