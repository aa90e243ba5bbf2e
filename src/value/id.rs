//! Ids, and the plain form in which keys and choices are compared.
//!
//! In: titles and names in any script. Out: [`Id`]s that work in an address.
//! Not here: which ids exist (`plan`).

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// A name that can stand in an address: NFC, lower case, spaces and signs turned to `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The id of a title or name in any script (`السباحة كل أسبوع` gives `السباحة-كل-أسبوع`).
    ///
    /// A text without any letter or digit gives the id `part`, so that an id is never empty.
    pub fn of(title: &str) -> Id {
        // Plain letters are composed already, and most titles have no others.
        if title.is_ascii() {
            return Id(joined(title.chars().map(|letter| letter.to_ascii_lowercase())));
        }
        Id(joined(title.nfc().flat_map(char::to_lowercase)).nfc().collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters and digits, with one `-` for all that stands between words.
fn joined(letters: impl Iterator<Item = char>) -> String {
    let mut id = String::with_capacity(letters.size_hint().0);
    let mut gap = false;
    for letter in letters {
        if letter.is_alphanumeric() || is_mark(letter) {
            if gap && !id.is_empty() {
                id.push('-');
            }
            gap = false;
            id.push(letter);
        } else if !matches!(letter, '\'' | '’') {
            gap = true;
        }
    }
    if id.is_empty() {
        id.push_str("part");
    }
    id
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Vowel signs and accents belong to the letter before them in many scripts.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// The form in which keys and choices are compared: `said_by`, `said-by` and `Said by` are one.
pub fn plain_key(typed: &str) -> String {
    let mut key = String::with_capacity(typed.len());
    for letter in typed.trim().chars() {
        match letter {
            '_' | '-' | ' ' | '\u{a0}' => {
                if !key.ends_with('-') {
                    key.push('-');
                }
            }
            other if other.is_ascii() => key.push(other.to_ascii_lowercase()),
            other => key.extend(other.to_lowercase()),
        }
    }
    key
}

/// The known name nearest to a misspelt one, if any is near enough to be meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = plain_key(typed);
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&typed, &plain_key(name)), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_any_script_become_ids() {
        assert_eq!(Id::of("Swim every week!").as_str(), "swim-every-week");
        assert_eq!(Id::of("السباحة كل أسبوع").as_str(), "السباحة-كل-أسبوع");
        assert_eq!(Id::of("Mum's help").as_str(), "mums-help");
        assert_eq!(Id::of("?!").as_str(), "part");
    }

    #[test]
    fn keys_are_compared_without_regard_to_signs_and_case() {
        assert_eq!(plain_key("Said by"), plain_key("said_by"));
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        assert_eq!(nearest("buget", ["budget", "week"]), Some("budget"));
        assert_eq!(nearest("zebra", ["budget", "week"]), None);
    }
}
