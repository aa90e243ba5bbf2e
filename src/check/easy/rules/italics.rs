//! ER-C4: no italics; little bold.

use super::*;

pub static RULE: Rule =
    Rule { name: "italics", id: "ER-C4", certainty: Certainty::Sure, hint_in: &[], lists: &[], in_plain: false, look };

use crate::parse::plain_text;

/// Words in bold in a piece, and how many runs of them.
const MOST_WORDS: usize = 6;
const MOST_RUNS: usize = 2;

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged().filter(|piece| !piece.inlines.is_empty()) {
        let mut bold = Vec::new();
        for inline in piece.inlines {
            match inline {
                Inline::Emphasis { words } => {
                    let typed = plain_text(words);
                    found.tell(
                        Severity::Error,
                        &place_of(piece, &typed),
                        format!("\"{typed}\" stands in italics, which are hard to read"),
                        "Take the stars away: write *word* as word. One word may be bold: **word**.",
                    );
                }
                Inline::Strong { words } => bold.push(plain_text(words)),
                _ => {}
            }
        }
        let long = bold.iter().find(|words| words.split_whitespace().count() > MOST_WORDS);
        if let Some(long) = long {
            let message = format!("{} words in a row are bold", long.split_whitespace().count());
            found.tell(
                Severity::Warning,
                &place_of(piece, long),
                message,
                "Make only the words bold that matter most.",
            );
        } else if bold.len() > MOST_RUNS {
            let message = format!("bold words stand in {} places of one piece", bold.len());
            found.tell(
                Severity::Warning,
                &piece.place(0..piece.text.len()),
                message,
                "Make only the words bold that matter most.",
            );
        }
    }
}

/// Where these words stand in the piece.
fn place_of(piece: &Piece<'_>, words: &str) -> Span {
    let start = piece.text.find(words).unwrap_or(0);
    piece.place(start..start + words.len().min(piece.text.len() - start))
}
