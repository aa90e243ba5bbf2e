//! ER-T10: a long page begins with what it says in short.

use super::*;

pub static RULE: Rule = Rule {
    name: "no-summary",
    id: "ER-T10",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

/// Words from which on a page is long, and the sentences of a summary.
const MANY: usize = 300;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let text = looking.text;
    let words = |piece: &Piece<'_>| piece.sentences().iter().map(|sentence| sentence.words.len()).sum::<usize>();
    let all: usize = text
        .pieces
        .iter()
        .filter(|piece| matches!(piece.kind, Kind::Paragraph | Kind::Row | Kind::Item))
        .map(words)
        .sum();
    let has_summary = text.pieces.iter().any(|piece| piece.kind == Kind::Summary);
    if all > MANY && !has_summary {
        found.tell(
            Severity::Warning,
            text.title_span,
            format!("this page has {all} words and no summary"),
            "Say in 1 to 3 sentences what it says: summary: …",
        );
    }
}
