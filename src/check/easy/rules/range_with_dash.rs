//! ER-N7: ranges with a word.

use super::*;

pub static RULE: Rule = Rule {
    name: "range-with-dash",
    id: "ER-N7",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        let text = piece.text.as_str();
        for (at, dash) in text.char_indices().filter(|(_, sign)| matches!(sign, '-' | '–' | '—' | '−')) {
            let before = text[..at].trim_end();
            let after = text[at + dash.len_utf8()..].trim_start();
            let is_number = before.ends_with(|sign: char| sign.is_ascii_digit())
                || NOONS.iter().any(|noon| {
                    before.ends_with(noon) && before[..before.len() - 2].ends_with(|sign: char| sign.is_ascii_digit())
                });
            let starts_number = after.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '£' | '€'));
            let start =
                text[..at].rfind(char::is_whitespace).filter(|_| before.len() == at).map_or(0, |blank| blank + 1);
            let token = &text[start..];
            // A phone number, a date or a year range in digits has several of them.
            let is_code = token
                .split(char::is_whitespace)
                .next()
                .is_some_and(|token| token.matches(['-', '–']).count() > 1 || token.starts_with('0'));
            if is_number && starts_number && !is_code {
                let (first, last) =
                    (before.rfind(char::is_whitespace).map_or(0, |blank| blank + 1), at + dash.len_utf8());
                let end =
                    last + (text[last..].len() - after.len()) + after.find(char::is_whitespace).unwrap_or(after.len());
                let word = if looking.speaks("de") { "bis" } else { "to" };
                found.tell(
                    Severity::Error,
                    &piece.place(first..end),
                    format!("\"{}\" has a dash between numbers", &text[first..end]),
                    format!("Write the word \"{word}\": 9 {word} 5."),
                );
            }
        }
    }
}

const NOONS: [&str; 2] = ["am", "pm"];
