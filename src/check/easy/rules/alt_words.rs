//! ER-I8: the words of a picture.

use super::*;

pub static RULE: Rule =
    Rule { name: "alt-words", id: "ER-I8", certainty: Certainty::Sure, hint_in: &[], lists: &[], in_plain: true, look };

/// Letters of a picture's words.
const MOST: usize = 100;

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (at, piece) in looking.text.pieces.iter().enumerate().filter(|(_, piece)| piece.kind == Kind::Alt) {
        let lower = piece.text.to_lowercase();
        let begins = [
            "picture of",
            "photo of",
            "image of",
            "a picture of",
            "a photo of",
            "bild von",
            "foto von",
            "ein bild",
            "ein foto",
        ];
        let beside =
            looking.text.pieces.get(at + 1).is_some_and(|beside| beside.text.trim().to_lowercase() == lower.trim());
        let (message, hint) = match () {
            () if begins.iter().any(|start| lower.starts_with(start)) => {
                ("the words of this picture say that it is a picture", "Say only what it shows: Sam at the pool.")
            }
            () if piece.text.chars().count() > MOST => {
                ("the words of this picture are very long", "Say in 1 short sentence what it shows.")
            }
            () if beside => (
                "the words of this picture are the same as those beside it",
                "Say what it shows. Or write: decorative.",
            ),
            () => continue,
        };
        found.tell(Severity::Warning, &piece.span, message, hint);
    }
}
