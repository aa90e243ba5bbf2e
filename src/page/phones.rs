//! Phone numbers that can be tapped: in help, in fields, in running text.
//!
//! In: words. Out: the same words, with a link where a number stands. Not here: fields of kind phone, which are one whole.

use super::view::{Run, Words};

/// Fewer digits are no number that help would give.
const FEWEST_IN_HELP: usize = 7;

/// In other text a number starts with 0 or +, and has so many digits: the number of a letter or an account is none.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// A phone number that can be tapped.
pub(super) fn phone_link(number: &str) -> Run {
    let digits: String = number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    Run::Link { href: format!("tel:{digits}"), words: vec![Run::Text(number.to_string())] }
}

/// Help as words: what else than phone numbers would stand there?
pub(super) fn help_words(text: &str) -> Words {
    linked_text(text, &|_, digits| digits >= FEWEST_IN_HELP)
}

/// Running text: each phone number becomes a link. What is a link already stays as it is.
pub(super) fn linked(words: Words) -> Words {
    // A day and the number of an account begin with two figures by themselves.
    let has_code = |number: &str| number.starts_with('+') || !number[1..number.len().min(3)].contains(' ');
    let is_phone =
        |number: &str, digits: usize| number.starts_with(['0', '+']) && has_code(number) && DIGITS.contains(&digits);
    let mut out = Words::with_capacity(words.len());
    for run in words {
        match run {
            Run::Text(text) if text.contains(['0', '+']) => out.extend(linked_text(&text, &is_phone)),
            Run::Strong(words) => out.push(Run::Strong(linked(words))),
            Run::Emphasis(words) => out.push(Run::Emphasis(linked(words))),
            other => out.push(other),
        }
    }
    out
}

fn linked_text(text: &str, is_phone: &dyn Fn(&str, usize) -> bool) -> Words {
    let mut words = Words::new();
    let mut start = 0;
    for (from, to, digits) in numbers(text) {
        if is_phone(&text[from..to], digits) {
            if start < from {
                words.push(Run::Text(text[start..from].to_string()));
            }
            words.push(phone_link(&text[from..to]));
            start = to;
        }
    }
    if start < text.len() {
        words.push(Run::Text(text[start..].to_string()));
    }
    words
}

/// Each run of digits and blanks: its first and last byte, and how many digits it has.
fn numbers(text: &str) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut current: Option<(usize, usize, usize)> = None;
    let mut before = ' ';
    for (at, letter) in text.char_indices().chain([(text.len(), '.')]) {
        current = match (letter, current) {
            // Digits that hang on a letter or a point are a part of something else.
            ('0'..='9' | '+', None) if !before.is_alphanumeric() && !".,/-:£€$".contains(before) => {
                Some((at, at + 1, usize::from(letter != '+')))
            }
            ('0'..='9', Some((from, _, digits))) => Some((from, at + 1, digits + 1)),
            (' ' | '\u{a0}', Some(number)) => Some(number),
            (_, number) => {
                found.extend(number);
                None
            }
        };
        before = letter;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::view::plain_text;
    use super::*;

    fn links(text: &str) -> Vec<String> {
        let words = linked(vec![Run::Text(text.to_string())]);
        assert_eq!(plain_text(&words), text, "no letter is lost");
        let link = |run: Run| match run {
            Run::Link { href, .. } => Some(href),
            _ => None,
        };
        words.into_iter().filter_map(link).collect()
    }

    #[test]
    fn a_phone_number_in_a_sentence_can_be_tapped() {
        assert_eq!(links("Ring Mum on 01632 960 123."), ["tel:01632960123"]);
        assert_eq!(links("+44 1632 960 123, then 07700 900 456"), ["tel:+441632960123", "tel:07700900456"]);
    }

    #[test]
    fn other_numbers_stay_words() {
        for text in [
            "My number is 943 476 5919.",
            "It costs £1,000 000 000 00.",
            "On 05 10 2026 08 00",
            "01 02 03 12345678",
            "Room 0.123456789",
        ] {
            assert_eq!(links(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn help_takes_short_numbers_too() {
        assert!(help_words("Ring 960 1234 now").iter().any(|run| matches!(run, Run::Link { .. })));
    }
}
