//! ER-N14: phone numbers without brackets.

use super::*;

pub static RULE: Rule = Rule {
    name: "phone-form",
    id: "ER-N14",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        let text = piece.text.as_str();
        for (at, _) in text.match_indices('(') {
            let inside = text[at + 1..].split(')').next().unwrap_or("");
            let is_code = inside.starts_with('0')
                && inside.len() > 2
                && inside.chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
            let goes_on = text[at + 1 + inside.len()..]
                .trim_start_matches(')')
                .trim_start()
                .starts_with(|letter: char| letter.is_ascii_digit());
            if is_code && goes_on {
                let end = at + inside.len() + 2;
                found.tell(
                    Severity::Warning,
                    &piece.place(at..end.min(text.len())),
                    "a phone number has brackets in it",
                    "Write it with blanks only: 01632 960 123.",
                );
            }
        }
    }
}
