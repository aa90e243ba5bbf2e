//! ER-C5: no emoji in place of a word.

use super::*;

pub static RULE: Rule = Rule {
    name: "emoji-for-word",
    id: "ER-C5",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged().filter(|piece| piece.kind.is_running()) {
        let typed =
            piece.text.char_indices().find(|(at, letter)| is_picture(*letter) && goes_on(&piece.text, *at, *letter));
        let place = match typed {
            Some((at, letter)) => Some(piece.place(at..at + letter.len_utf8())),
            None => {
                piece.inlines.iter().enumerate().find_map(|(at, inline)| match (inline, piece.inlines.get(at + 1)) {
                    (Inline::Picture { span, .. }, Some(Inline::Text { text, .. }))
                        if at > 0 && text.trim_start().starts_with(char::is_lowercase) =>
                    {
                        Some(span.clone())
                    }
                    _ => None,
                })
            }
        };
        if let Some(span) = place {
            found.tell(
                Severity::Warning,
                &span,
                "a picture stands in the middle of a sentence",
                "Write the word. A picture may stand first: 🎵 I love music.",
            );
        }
    }
}

/// Signs that are drawn as pictures, in the ranges that people type.
fn is_picture(letter: char) -> bool {
    matches!(u32::from(letter), 0x1f300..=0x1faff | 0x2600..=0x27bf)
}

/// Does the sentence go on after the picture, without a word for it?
fn goes_on(text: &str, at: usize, letter: char) -> bool {
    let rest = text[at + letter.len_utf8()..].trim_start_matches(['\u{fe0f}', '\u{200d}', ' ']);
    !text[..at].trim().is_empty() && rest.starts_with(char::is_lowercase)
}
