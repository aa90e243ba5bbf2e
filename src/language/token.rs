//! A phrase cut into numbers, words and signs.
//!
//! In: "10 hrs a week @ £16.40". Out: [`Token`]s. Not here: what they mean (`phrase`).

use super::Language;
use std::borrow::Cow;

/// A piece of a phrase, with its letters as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits with `.`, `,` and `’` between them.
    Number(&'a str),
    /// Letters; may hold `-`, `'` and full stops between letters (`one-off`, `p.w`).
    Word(&'a str),
    /// Anything else: one letter, or letters that end in `$`.
    Sign(&'a str),
}

impl<'a> Token<'a> {
    pub fn typed(self) -> &'a str {
        match self {
            Token::Number(typed) | Token::Word(typed) | Token::Sign(typed) => typed,
        }
    }

    /// Lower case, without full stops and strokes inside: the form in which tables hold words. Most words are typed so.
    pub fn plain(self) -> Cow<'a, str> {
        match self {
            Token::Number(typed) => Cow::Borrowed(typed),
            Token::Word(typed) if is_lower(typed) && !typed.bytes().any(|byte| matches!(byte, b'.' | b'/')) => {
                Cow::Borrowed(typed)
            }
            Token::Word(typed) => Cow::Owned(typed.to_lowercase().replace(['.', '/'], "")),
            Token::Sign(typed) if is_lower(typed) => Cow::Borrowed(typed),
            Token::Sign(typed) => Cow::Owned(typed.to_lowercase()),
        }
    }
}

impl Language {
    /// The tokens of a phrase, with words that belong together as one ("one off" is "once"), and words that stand for
    /// several taken apart (in Arabic "ساعتين" is "2 ساعة").
    pub(super) fn tokens<'a>(&self, text: &'a str) -> Vec<Token<'a>> {
        let found = joined(tokens(text), self.words.joined);
        if self.words.parted.is_empty() && self.words.one_after.is_empty() {
            return found;
        }
        let mut parted: Vec<Token<'a>> = Vec::with_capacity(found.len());
        for token in found {
            let plain = token.plain();
            let known = self.words.parted.iter().find(|(spellings, _)| spellings.contains(&&*plain));
            match (known, parted.last()) {
                (Some((_, pieces)), _) => parted.extend(pieces.iter().flat_map(|piece| tokens(piece))),
                (None, Some(Token::Word(_))) if self.words.one_after.contains(&&*plain) => {
                    parted.insert(parted.len() - 1, Token::Number("1"));
                }
                (None, _) => parted.push(token),
            }
        }
        parted
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    // A full stop at the end of the phrase belongs to the sentence.
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() || starts_with_point(rest) {
            number_length(rest)
        } else if first.is_alphabetic() {
            word_length(rest)
        } else {
            first.len_utf8()
        };
        let (typed, after) = rest.split_at(length);
        if first.is_ascii_digit() || starts_with_point(rest) {
            found.push(Token::Number(typed));
        } else if first.is_alphabetic() && !typed.ends_with('$') {
            found.push(Token::Word(typed));
        } else if typed != "." {
            found.push(Token::Sign(typed));
        }
        rest = after.trim_start();
    }
    found
}

/// The same, with words that belong together as one: "one off" is "once".
fn joined<'a>(found: Vec<Token<'a>>, table: &[(&[&str], &'static str)]) -> Vec<Token<'a>> {
    let mut joined = Vec::with_capacity(found.len());
    let mut rest = found.as_slice();
    while let [first, after @ ..] = rest {
        let plain = first.plain();
        let is_here = |words: &[&str]| match words {
            [word, others @ ..] if plain == *word && others.len() <= after.len() => {
                others.iter().zip(after).all(|(word, token)| token.plain() == *word)
            }
            _ => false,
        };
        match table.iter().find(|(words, _)| is_here(words)) {
            Some((words, one)) => {
                joined.push(Token::Word(one));
                rest = &rest[words.len()..];
            }
            None => {
                joined.push(*first);
                rest = after;
            }
        }
    }
    joined
}

/// Would lower case change nothing?
fn is_lower(text: &str) -> bool {
    match text.is_ascii() {
        true => !text.bytes().any(|byte| byte.is_ascii_uppercase()),
        false => text.chars().all(|letter| letter.to_lowercase().eq([letter])),
    }
}

fn starts_with_point(text: &str) -> bool {
    text.starts_with('.') && text[1..].starts_with(|letter: char| letter.is_ascii_digit())
}

/// Digits, and signs that have a digit after them; the Swiss put an apostrophe between thousands.
fn number_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let has_digit_next = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match letter {
            '.' | ',' | '\'' | '’' if has_digit_next => {}
            letter if letter.is_ascii_digit() => {}
            _ => return at,
        }
    }
    text.len()
}

/// Letters, and signs that have a letter after them; a `$` ends the word and belongs to it.
fn word_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut before = "";
    while let Some((at, letter)) = letters.next() {
        let has_letter_next = letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        match letter {
            '$' => return at + 1,
            '-' | '\'' | '’' | '.' if has_letter_next => {}
            // `p/w` is one word; `miles/week` is two words and a sign.
            '/' if has_letter_next && before.eq_ignore_ascii_case("p") => {}
            letter if letter.is_alphabetic() => {}
            _ => return at,
        }
        before = &text[..at + letter.len_utf8()];
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(Token::typed).collect()
    }

    #[test]
    fn numbers_words_and_signs_stand_apart() {
        assert_eq!(cut("24hrs a week @ £13.50."), ["24", "hrs", "a", "week", "@", "£", "13.50"]);
        assert_eq!(cut("US$1,250/week"), ["US$", "1,250", "/", "week"]);
        assert_eq!(cut("£10p/w, one-off 4-weekly p.a."), ["£", "10", "p/w", ",", "one-off", "4", "-", "weekly", "p.a"]);
        assert_eq!(cut("25,00\u{a0}€"), ["25,00", "€"]);
    }

    #[test]
    fn letters_of_any_script_do_not_break_it() {
        assert_eq!(cut("السباحة £5 🚌"), ["السباحة", "£", "5", "🚌"]);
        assert_eq!(cut(".5 ."), [".5"]);
    }
}
