//! ER-N11: money in full.

use super::*;

pub static RULE: Rule = Rule {
    name: "short-money",
    id: "ER-N11",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        let text = piece.text.as_str();
        for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '£' | '€' | '$')) {
            let rest = &text[at + sign.len_utf8()..];
            let digits = rest.len()
                - rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',')).len();
            let ending: String = rest[digits..].chars().take_while(|letter| letter.is_alphabetic()).collect();
            if digits > 0 && matches!(ending.as_str(), "k" | "K" | "m" | "bn") {
                let end = at + sign.len_utf8() + digits + ending.len();
                found.tell(
                    Severity::Error,
                    &piece.place(at..end),
                    format!("\"{}\" is a short form of a sum", &text[at..end]),
                    "Write the whole sum: £1,200.",
                );
            }
        }
    }
}
