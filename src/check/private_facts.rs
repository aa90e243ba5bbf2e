//! Facts that strangers can misuse, in text that everyone will read: a phone number, a postcode, a date of birth, the
//! code of a door or a key safe.
//!
//! In: what everyone reads. Out: warnings. Found by their shape, so a writer can have a good reason for each.
//! Not here: names, and numbers of people in the plan (`names`).

use super::Checked;
use crate::report::{Diagnostic, Report, Span};

/// Words before a code, in the languages that the program speaks, in small letters.
const CODE: [&str; 19] = [
    "key safe",
    "keysafe",
    "key-safe",
    "door code",
    "code for the door",
    "code is",
    "alarm code",
    "pin is",
    "pin:",
    "schlüssel-tresor",
    "schlüsseltresor",
    "tür-code",
    "türcode",
    "code ist",
    "sêff allweddi",
    "cod y drws",
    "cod yw",
    "رمز الباب",
    "الرمز",
];

/// Words before a day of birth.
const BORN: [&str; 9] = [
    "born on",
    "date of birth",
    "geboren am",
    "geburtsdatum",
    "geburts-tag am",
    "dyddiad geni",
    "ganwyd",
    "تاريخ الميلاد",
    "وُلدت في",
];

/// So many letters after such a word, or after the first digit of a number, belong to it.
const REACH: usize = 40;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let facts = &checked.plan.facts;
    let help = facts.help.public.as_ref().map_or(String::new(), |help| digits(&help.text));
    for (text, span) in checked.public.shown_places() {
        let small = text.to_lowercase();
        let number = find_phone(text).filter(|number| !help.contains(number.as_str()));
        let found = [
            (
                number.is_some(),
                "a phone number",
                "Strangers can ring it. Is it the number of an office? Then it may stay.",
            ),
            (has_postcode(text), "a postcode", "It says to a few houses where somebody lives."),
            (
                after(&small, &BORN).any(|rest| rest.chars().filter(char::is_ascii_digit).count() >= 5),
                "a date of birth",
                "With a name it opens bank accounts and letters from doctors.",
            ),
            (after(&small, &CODE).any(has_code), "a code", "Whoever reads it may be able to come in."),
        ];
        for (_, what, why) in found.into_iter().filter(|(is_there, _, _)| *is_there) {
            report.push(told(what, why, span));
        }
    }
}

fn told(what: &str, why: &str, span: &Span) -> Diagnostic {
    Diagnostic::warning("private-fact", span, format!("everyone will read what looks like {what} here"))
        .because(why)
        .try_this(
            "Take it out, or put `::: circle` around it. Is it all right for everyone? Then write why under `allow:`.",
        )
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What stands behind each of these words.
fn after<'a>(text: &'a str, words: &'a [&str]) -> impl Iterator<Item = &'a str> {
    words.iter().flat_map(move |word| text.match_indices(word)).map(|(at, word)| first(&text[at + word.len()..]))
}

/// As much of it as one fact can fill.
fn first(rest: &str) -> &str {
    rest.char_indices().nth(REACH).map_or(rest, |(end, _)| &rest[..end])
}

/// The digits of the first phone number: 9 to 15 of them, with a `0` or a `+` before them, and blanks and signs between.
fn find_phone(text: &str) -> Option<String> {
    let is_part =
        |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '-' | '/' | '(' | ')' | '.');
    let starts = text.char_indices().filter(|(at, letter)| {
        let is_first =
            !text[..*at].ends_with(|before: char| before.is_alphanumeric() || matches!(before, '£' | '€' | '.'));
        is_first && matches!(letter, '0' | '+' | '(')
    });
    starts
        .map(|(at, sign)| {
            let rest = first(&text[at + sign.len_utf8()..]);
            let end = rest.find(|letter: char| !is_part(letter)).unwrap_or(rest.len());
            digits(&text[at..at + sign.len_utf8() + end])
        })
        .find(|number| (9..=15).contains(&number.len()))
}

/// A whole British postcode: `NE1 4ST`. Half of one says no more than a town.
fn has_postcode(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_capital = |byte: &u8| byte.is_ascii_uppercase();
    let is_area = |word: &str| {
        let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = &word.as_bytes()[letters..];
        (1..=2).contains(&letters)
            && (1..=2).contains(&rest.len())
            && rest[0].is_ascii_digit()
            && rest.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    };
    let is_street = |word: &str| matches!(word.as_bytes(), [digit, one, two] if digit.is_ascii_digit() && is_capital(one) && is_capital(two));
    let is_joined = |word: &str| {
        word.is_ascii() && word.len() > 3 && is_area(&word[..word.len() - 3]) && is_street(&word[word.len() - 3..])
    };
    words.windows(2).any(|pair| is_area(pair[0]) && is_street(pair[1])) || words.iter().any(|word| is_joined(word))
}

/// 3 to 8 digits that stand alone: neither money nor a time nor a day.
fn has_code(text: &str) -> bool {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ')' | '('))
        .map(|word| word.trim_end_matches(['.', '!', '?']))
        .any(|word| (3..=8).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_are_known_by_their_shape() {
        assert_eq!(find_phone("Ring Mum on 01632 960 123."), Some("01632960123".to_string()));
        assert_eq!(find_phone("Ring +44 (0)1632 960123"), Some("4401632960123".to_string()));
        for other in
            ["I have 12 cups.", "£0.50 a day", "On 2026-04-06 at 08:30", "40 times, 100 000 steps", "Room 0123"]
        {
            assert_eq!(find_phone(other), None, "{other}");
        }
    }

    #[test]
    fn postcodes_are_whole_ones() {
        for whole in ["I live at NE1 4ST.", "SW1A 1AA", "Post to M11AE please"] {
            assert!(has_postcode(whole), "{whole}");
        }
        for other in ["I live in NE1.", "The A1 is loud.", "On 3 MAY I sing", "Bus X9 to 12 Elm Road", "TV at 8PM"] {
            assert!(!has_postcode(other), "{other}");
        }
    }

    #[test]
    fn codes_and_birthdays_stand_behind_their_words() {
        let has = |text: &str| after(&text.to_lowercase(), &CODE).any(has_code);
        assert!(has("The key safe is by the door, 4711.") && has("Der Tür-Code ist 1234") && has("The code is 90210!"));
        assert!(
            !has("The key safe is by the door.")
                && !has("I have 200 books.")
                && !has("The code is in the blue book, page 3")
        );
        let born = |text: &str| after(&text.to_lowercase(), &BORN).any(|rest| digits(rest).len() >= 5);
        assert!(born("I was born on 3 May 1992.") && !born("I was born on a farm in 1992."));
    }
}
