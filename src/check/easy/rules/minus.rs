//! ER-N13: no minus signs for money gone.

use super::*;

pub static RULE: Rule =
    Rule { name: "minus", id: "ER-N13", certainty: Certainty::Sure, hint_in: &[], lists: &[], in_plain: true, look };

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        let text = piece.text.as_str();
        for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '-' | '−' | '–')) {
            let after = text[at + sign.len_utf8()..].trim_start();
            let is_alone = text[..at].is_empty() || text[..at].ends_with([' ', '(']);
            let is_sum = after.starts_with(['£', '€', '$'])
                || sign == '−' && after.starts_with(|digit: char| digit.is_ascii_digit());
            let follows_number = text[..at].trim_end().ends_with(|letter: char| letter.is_ascii_digit());
            if is_alone && is_sum && !follows_number {
                found.tell(
                    Severity::Error,
                    &piece.place(at..at + sign.len_utf8()),
                    "a minus sign before a sum is easy to miss",
                    "Say it in words: I spent £40 too much.",
                );
            }
        }
    }
}
