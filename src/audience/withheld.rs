//! What was cut, kept only so that `prove` can look for it in the finished site.
//!
//! It can be neither printed nor serialised: a secret leaves the program by no other way than its place.

use crate::report::Span;
use std::collections::BTreeSet;

/// What a reader must not find, and what the same reader may read anyway.
#[derive(Default)]
pub struct Withheld {
    secrets: Vec<Secret>,
    /// All source text that this reader is shown, one piece a line.
    shown: String,
    /// The same pieces with their places, where they have one.
    places: Vec<(std::ops::Range<usize>, Span)>,
    /// Mail addresses and phone numbers that links lead to, in text that is shown and in text that is hidden.
    shown_contacts: BTreeSet<String>,
    hidden_contacts: Vec<(String, Span)>,
    pub counts: Counts,
}

/// How much was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub pages: usize,
    pub parts: usize,
    pub rows: usize,
    pub passages: usize,
}

/// One piece of text that must not be in any byte of the site.
pub struct Secret {
    pub(crate) text: String,
    pub(crate) kind: SecretKind,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// A whole sentence, cell or field.
    Words,
    /// A human being's name: found as whole words with its letter case.
    Name,
    /// An address, a phone number, an amount, a code.
    Figure,
}

impl Withheld {
    /// Keeps a whole hidden text: each sentence of three words or more, and every address, number and code in it.
    pub fn hide_text(&mut self, text: &str, span: &Span) {
        for sentence in sentences(text) {
            if sentence.split_whitespace().count() >= 3 {
                self.push(sentence, SecretKind::Words, span);
            }
        }
        for figure in figures(text) {
            self.push(figure, SecretKind::Figure, span);
        }
    }

    /// Keeps a hidden name.
    pub fn hide_name(&mut self, name: &str, span: &Span) {
        if name.trim().chars().count() >= 2 {
            self.push(name.trim(), SecretKind::Name, span);
        }
    }

    /// Keeps a hidden phone number, amount or code.
    pub fn hide_figure(&mut self, figure: &str, span: &Span) {
        if figure.chars().filter(|letter| letter.is_alphanumeric()).count() >= 2 {
            self.push(figure.trim(), SecretKind::Figure, span);
        }
    }

    /// Notes text that this reader is shown.
    pub fn show(&mut self, text: &str) {
        self.shown.push_str(text);
        self.shown.push('\n');
    }

    /// Notes text that this reader is shown, with its place.
    pub fn show_at(&mut self, text: &str, span: &Span) {
        let start = self.shown.len();
        self.show(text);
        self.places.push((start..start + text.len(), span.clone()));
    }

    /// Notes where a link in shown text leads. It opens that very link in hidden text, and nothing else: someone's own
    /// number under `people` stays a secret also when a public link leads to it.
    pub fn show_contact(&mut self, contact: &str) {
        self.shown_contacts.insert(contact.to_string());
    }

    /// Keeps where a link in hidden text leads, once [`Withheld::settle_contacts`] knows all that is shown.
    pub fn hide_contact(&mut self, contact: &str, span: &Span) {
        self.hidden_contacts.push((contact.to_string(), span.clone()));
    }

    /// At the end of the cut: hidden links that no shown text holds become secrets.
    pub fn settle_contacts(&mut self) {
        for (contact, span) in std::mem::take(&mut self.hidden_contacts) {
            if !self.shown_contacts.contains(&contact) {
                self.hide_figure(&contact, &span);
            }
        }
    }

    /// Every text with a place that this reader is shown.
    pub fn shown_places(&self) -> impl Iterator<Item = (&str, &Span)> {
        self.places.iter().map(|(range, span)| (&self.shown[range.clone()], span))
    }

    pub fn secrets(&self) -> &[Secret] {
        &self.secrets
    }

    pub fn shown(&self) -> &str {
        &self.shown
    }

    fn push(&mut self, text: &str, kind: SecretKind, span: &Span) {
        self.secrets.push(Secret { text: text.to_string(), kind, span: span.clone() });
    }
}

/// Takes a text apart at the ends of sentences and lines.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '!', '?'])
        .flat_map(|line| line.split(". "))
        .map(|sentence| sentence.trim().trim_end_matches('.'))
        .filter(|sentence| !sentence.is_empty())
}

/// E-mail addresses, phone numbers, amounts, and words that mix letters and digits.
fn figures(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let word =
            word.trim_matches(|letter: char| matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"'));
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let has_letters = word.chars().any(char::is_alphabetic);
        let is_mail = word.contains('@') && word.contains('.');
        let has_sign = word.chars().any(|letter| matches!(letter, '£' | '€' | '$' | '¥')) && digits > 0;
        let is_address = word.contains("://");
        if is_mail || is_address || has_sign || (digits >= 4) || (digits >= 2 && has_letters && word.len() >= 4) {
            found.push(word);
        }
    }
    found.extend(long_numbers(text));
    found
}

/// Runs of digits and blanks with six digits or more: phone numbers, account numbers.
fn long_numbers(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut end = 0;
    for (at, letter) in text.char_indices().chain([(text.len(), '.')]) {
        match (letter, start) {
            ('0'..='9' | '+', None) => {
                start = Some(at);
                end = at + 1;
            }
            ('0'..='9', Some(_)) => end = at + 1,
            (' ' | '-' | '\u{a0}', Some(_)) => {}
            (_, Some(from)) => {
                let run = &text[from..end];
                if run.chars().filter(char::is_ascii_digit).count() >= 6 {
                    found.push(run);
                }
                start = None;
            }
            (_, None) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_three_words_and_numbers_are_kept() {
        let mut withheld = Withheld::default();
        withheld.hide_text("The key safe is 4071X. Ring 01632 960 123!", &Span::of_file("a.md"));
        let texts: Vec<&str> = withheld.secrets().iter().map(|secret| secret.text.as_str()).collect();
        assert!(texts.contains(&"The key safe is 4071X"));
        assert!(texts.contains(&"4071X"));
        assert!(texts.contains(&"01632 960 123"));
    }
}
