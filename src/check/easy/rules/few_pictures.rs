//! ER-I1: a picture beside each idea.

use super::*;

pub static RULE: Rule = Rule {
    name: "few-pictures",
    id: "ER-I1",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let running: Vec<&Piece<'_>> = looking
        .text
        .pieces
        .iter()
        .filter(|piece| matches!(piece.kind, Kind::Paragraph | Kind::Row) && !piece.is_quoted)
        .collect();
    let rows = running.iter().filter(|piece| piece.kind == Kind::Row).count();
    let count = running.len();
    // Source: ER-I1: under 80 in 100. A page with a sentence or two before its parts is no page of rows.
    if count > 2 && rows * 10 < count * 8 {
        found.tell(
            Severity::Note,
            looking.text.title_span,
            format!("{rows} of {count} paragraphs have a picture"),
            "Begin a paragraph with an emoji, and it stands beside the words: 🚌 I go by bus.",
        );
    }
}
