//! The words of a text, each with its place.
//!
//! In: letters. Out: [`Word`]s. Not here: what a word means in a language (`language::easy`).
//!
//! A word joined by hyphens is one word: `self-directed`, `Haus-Schlüssel`. A number with its signs is one word too.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What stands in a text where the page prints a value: one word that is a number.
pub const VALUE: char = '\u{e000}';

#[derive(Debug, Clone)]
pub struct Word {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// In small letters, typographic apostrophes made plain.
    pub plain: String,
    pub starts_with_capital: bool,
    /// Between quotation marks: words of someone that nobody may change.
    pub is_quoted: bool,
}

impl Word {
    pub fn is_number(&self) -> bool {
        self.plain.starts_with(|letter: char| letter.is_numeric() || letter == VALUE)
    }

    pub fn letters(&self) -> usize {
        self.plain.chars().filter(|letter| letter.is_alphabetic()).count()
    }
}

/// All words of a text, in order.
pub fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut quotes = Quotes::default();
    let mut at = 0;
    for (start, segment) in text.split_word_bound_indices() {
        let end = start + segment.len();
        if !segment.chars().any(|letter| letter.is_alphanumeric() || letter == VALUE) {
            quotes.pass(segment);
            continue;
        }
        let between = &text[at..start];
        let is_time = between == ":" && text[..at].ends_with(is_digit) && segment.starts_with(is_digit);
        let joins = words.last().is_some_and(|last| last.range.end == at) && (is_joiner(between) || is_time);
        match words.last_mut() {
            Some(last) if joins => {
                last.plain.push(if is_time { ':' } else { '-' });
                last.plain.push_str(&plain(segment));
                last.range.end = end;
            }
            _ => words.push(Word {
                range: start..end,
                plain: plain(segment),
                starts_with_capital: segment.starts_with(char::is_uppercase),
                is_quoted: quotes.is_open(),
            }),
        }
        at = end;
    }
    words
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// A hyphen, or the middle dot that some German texts part words with.
fn is_joiner(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "·")
}

/// Letters as they are compared: small, with plain apostrophes, without marks that only help to say them.
pub fn plain(word: &str) -> String {
    let mut plain = word.to_lowercase();
    // Vowel marks of Arabic, and the line that only stretches a word.
    let is_mark = |letter: char| matches!(letter, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}');
    if plain.contains(is_mark) {
        plain.retain(|letter| !is_mark(letter));
    }
    if plain.contains('’') {
        plain = plain.replace('’', "'");
    }
    plain
}

/// Which quotation marks are open.
#[derive(Default)]
struct Quotes {
    typographic: usize,
    straight: bool,
}

impl Quotes {
    fn pass(&mut self, signs: &str) {
        for sign in signs.chars() {
            match sign {
                '"' => self.straight = !self.straight,
                // The German mark that opens and the English one that opens; `“` closes a German one.
                '„' | '«' => self.typographic += 1,
                '“' if self.typographic > 0 => self.typographic -= 1,
                '“' => self.typographic += 1,
                '”' | '»' => self.typographic = self.typographic.saturating_sub(1),
                _ => {}
            }
        }
    }

    fn is_open(&self) -> bool {
        self.straight || self.typographic > 0
    }
}

/// Is most of this text in a script that writes no blanks between words? Then words cannot be counted.
pub fn has_no_blanks(text: &str) -> bool {
    let is_unspaced = |letter: char| {
        matches!(u32::from(letter),
            0x0e00..=0x0eff      // Thai, Lao
            | 0x1000..=0x109f    // Burmese
            | 0x1780..=0x17ff    // Khmer
            | 0x3040..=0x30ff    // Hiragana, Katakana
            | 0x3400..=0x9fff    // Han
            | 0x20000..=0x2ffff)
    };
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    letters().filter(|letter| is_unspaced(*letter)).count() * 2 > letters().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_words(text: &str) -> Vec<String> {
        words_of(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn hyphens_join_and_other_signs_part() {
        assert_eq!(plain_words("My Self-directed plan."), ["my", "self-directed", "plan"]);
        assert_eq!(plain_words("It’s £12.50 at 9:30 – or 10"), ["it's", "12.50", "at", "9:30", "or", "10"]);
        assert_eq!(plain_words("bus/taxi"), ["bus", "taxi"]);
    }

    #[test]
    fn marks_of_arabic_make_no_other_word() {
        assert_eq!(plain_words("أُضحِكُ مـن معي"), ["أضحك", "من", "معي"]);
    }

    #[test]
    fn words_in_quotation_marks_are_known() {
        let quoted = |text: &str| words_of(text).iter().filter(|word| word.is_quoted).count();
        assert_eq!(quoted("I say \"no way\" to that."), 2);
        assert_eq!(quoted("I say “no way” to that."), 2);
        assert_eq!(quoted("Ich sage „auf keinen Fall“ dazu."), 3);
        assert_eq!(quoted("I say no."), 0);
    }

    #[test]
    fn scripts_without_blanks_are_known() {
        assert!(has_no_blanks("ฉันชอบว่ายน้ำ"));
        assert!(has_no_blanks("私は泳ぐのが好きです。"));
        assert!(!has_no_blanks("I like sushi (寿司)."));
        assert!(!has_no_blanks("123"));
    }
}
