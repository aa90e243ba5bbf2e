//! ER-I1: a picture beside each idea.

use super::*;
use crate::pictures::{Picture, find_symbol};

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
    // A page without any picture was told so above, or is a few words before its parts.
    let shown = if rows > 0 { running.as_slice() } else { &[] };
    for piece in shown.iter().filter(|piece| piece.kind == Kind::Paragraph && !piece.is_warning) {
        if let Some(picture) = suggestion(piece) {
            let name = picture.name();
            let begin = match picture.is_drawn_by_us() {
                true => format!("![](symbol:{})", name.replace(' ', "-")),
                false => picture.emoji().to_string(),
            };
            found.tell(
                Severity::Note,
                &piece.span,
                "no picture stands beside these words",
                format!("Would {begin} fit ({name})? Write it before the words."),
            );
        }
    }
}

/// Names of pictures whose words stand in every second sentence, whatever it is about.
const GENERAL: [&str; 16] = [
    "me",
    "people",
    "good",
    "yes",
    "no",
    "done",
    "place",
    "help",
    "plan",
    "week",
    "look",
    "hands",
    "safe",
    "important",
    "wait",
    "group",
];

/// A picture for one of the words: that of the longest one, which says most. A guess, so no more than a question.
fn suggestion(piece: &Piece<'_>) -> Option<Picture> {
    let words = piece.sentences().iter().flat_map(|sentence| &sentence.words).filter(|word| !word.is_number());
    let fits = words.filter_map(|word| Some((word.letters(), find_symbol(&word.plain)?)));
    let fits = fits.filter(|(letters, picture)| *letters > 2 && !GENERAL.contains(&picture.name()));
    // Of two of one length the first.
    fits.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, picture)| picture)
}
