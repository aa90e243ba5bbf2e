//! Words that change beside another word, in languages where they do: "2 fis", "i ddydd Gwener", "ac Ana".
//!
//! In: words of our own tables, and the number or word before them. Out: the same words as they stand there.
//! Not here: the tables (each language has its own), or names and sums, which never change.

use super::Language;

/// How words change. A language without such changes has none of these.
#[derive(Clone, Copy)]
pub(super) struct Mutations {
    /// "and" before this word, with its blanks: " ac " before "Ana".
    pub and: fn(&str) -> &'static str,
    /// A noun of our tables after a number in figures, which is not 1: "fis" for "mis" after 2.
    pub after_number: fn(u64, &'static str) -> &'static str,
    /// The name of a day after "to": "ddydd Gwener".
    pub after_to: fn(&'static str) -> &'static str,
}

impl Language {
    /// What stands between the last two of a list, with its blanks: " and ".
    pub fn and(&self, next: &str) -> &'static str {
        self.mutations.map_or(self.strings.site.and, |mutations| (mutations.and)(next))
    }

    /// A noun for several, as it stands after this number.
    pub(super) fn after_number(&self, number: u64, noun: &'static str) -> &'static str {
        self.mutations.map_or(noun, |mutations| (mutations.after_number)(number, noun))
    }

    /// The name of a day after "to".
    pub(super) fn after_to(&self, day: &'static str) -> &'static str {
        self.mutations.map_or(day, |mutations| (mutations.after_to)(day))
    }
}
