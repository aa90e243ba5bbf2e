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
        let place = piece.inlines.iter().enumerate().find_map(|(at, inline)| match inline {
            Inline::Picture { span, .. } if at > 0 && piece.inlines.get(at + 1).is_some_and(goes_on) => Some(span),
            _ => None,
        });
        if let Some(span) = place {
            found.tell(
                Severity::Warning,
                span,
                "a picture stands in the middle of a sentence",
                "Write the word. A picture may stand first: 🎵 I love music.",
            );
        }
    }
}

/// Does the sentence go on after the picture, without a word for it?
fn goes_on(next: &Inline) -> bool {
    matches!(next, Inline::Text { text, .. } if text.trim_start().starts_with(char::is_lowercase))
}
