//! ER-W7: no shortened words.

use super::*;

pub static RULE: Rule = Rule {
    name: "short-form",
    id: "ER-W7",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["short-forms"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("short-forms", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        // "PA" are first letters, which are another rule's matter.
        if typed.chars().filter(|letter| letter.is_uppercase()).count() > 1 || is_word_too(looking, piece, &range) {
            return;
        }
        let message = format!("\"{typed}\" is a shortened word");
        found.offer(Severity::Error, piece, range.clone(), message, &phrase);
    });
}

/// "Jan" and "Max" are names, and "temp" is a worker: they are short forms only with a full stop or beside a number.
fn is_word_too(looking: &Looking<'_>, piece: &Piece<'_>, range: &Range<usize>) -> bool {
    let (before, after) = (piece.text[..range.start].trim_end(), &piece.text[range.end..]);
    let is_short = after.starts_with('.') && !after[1..].trim().is_empty()
        || after.trim_start().starts_with(|next: char| next.is_ascii_digit())
        || before.ends_with(|last: char| last.is_ascii_digit());
    !is_short && looking.easy().section("words-too").holds(&piece.text[range.clone()].to_lowercase())
}
