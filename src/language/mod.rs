//! Everything that differs from language to language: one folder for each.
//!
//! In: letters that a person typed, and values to be written. Out: exact values, and words.
//! Not here: where a problem stands in a file (`report`), or what a plan means (`plan`).

mod amount;
mod arabic;
mod clock;
mod date;
mod days;
pub mod easy;
pub mod english;
mod german;
mod lists;
mod money;
mod mutation;
pub mod network;
mod number;
mod own_words;
mod percent;
mod phrase;
mod points;
mod problem;
mod rates;
mod roles;
mod sheet;
mod strings;
mod sums;
mod tag;
mod token;
mod welsh;
mod words;
mod write_amount;

pub use amount::LongAmount;
pub use date::DateDetail;
pub use money::Pence;
pub use points::ends_sentence;
pub use problem::{Problem, Read};
pub use rates::Rate;
pub use sheet::SheetMoney;
pub use strings::{BudgetStrings, Counted, Form, RouteStrings, SpendingStrings, Strings, Voice, Voiced, fill};
pub use sums::SumMismatch;
pub use tag::{is_called, is_same_language, main_language};

use mutation::Mutations;
use std::borrow::Cow;
use words::Words;

/// One language as a plan names it, with the habits of its country. All data is made at compile time.
pub struct Language {
    /// BCP 47: "en-GB".
    pub tag: &'static str,
    /// What the site says.
    pub strings: &'static Strings,
    words: &'static Words,
    signs: Signs,
    day_order: DayOrder,
    clock: Clock,
    money_side: MoneySide,
    /// Which form a count takes.
    plural: fn(u64) -> Form,
    /// How a word changes beside another, where words do that.
    mutations: Option<Mutations>,
}

/// The signs inside a number.
#[derive(Debug, Clone, Copy)]
struct Signs {
    decimal: char,
    group: char,
}

/// Which stands first in a date with a month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayOrder {
    /// 6 April 2026
    DayFirst,
    /// 6. April 2026
    DayWithPoint,
    /// April 6, 2026
    MonthFirst,
}

/// How the hours of a day are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// 8:30pm
    Halves,
    /// 8:30 and the part of the day in words: in the morning, from noon on, from 6 in the evening on.
    Parts([&'static str; 3]),
    /// 20:30 and this word: "Uhr".
    Day(&'static str),
}

/// Where the sign of a sum stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MoneySide {
    /// £12.10
    Before,
    /// 12,10 €
    After,
}

impl Language {
    /// The language of a tag: the country's own if shipped, else the language without a country.
    ///
    /// `None` for a language that is not shipped; the caller decides what to do then.
    pub fn find(tag: &str) -> Option<&'static Language> {
        let tag = if tag.contains('_') { Cow::Owned(tag.replace('_', "-")) } else { Cow::Borrowed(tag) };
        let with = |wanted: &str| SHIPPED.iter().copied().find(|language| language.tag.eq_ignore_ascii_case(wanted));
        with(&tag).or_else(|| with(main_language(&tag)))
    }

    /// Does the program speak this language itself?
    pub fn is_shipped(tag: &str) -> bool {
        Language::find(tag).is_some()
    }

    /// Every word for yes or no, of every language that is shipped.
    pub fn words_for_yes_and_no() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().flat_map(|language| language.words.yes.iter().chain(language.words.no)).copied()
    }

    /// The language of a plan that names none that we know.
    pub fn english() -> &'static Language {
        &english::GB
    }

    /// The words for a count, with `{n}` and further places filled.
    pub fn count(&self, number: u64, words: &Counted, places: &[(&str, &str)]) -> String {
        let digits = self.write_whole(number);
        let mut all = vec![("n", digits.as_str())];
        all.extend_from_slice(places);
        fill(words.form((self.plural)(number)), &all)
    }
}

static SHIPPED: &[&Language] = &[
    &english::PLAIN,
    &english::GB,
    &english::IE,
    &english::AU,
    &english::US,
    &german::PLAIN,
    &german::DE,
    &german::AT,
    &german::CH,
    &german::LI,
    &arabic::PLAIN,
    &welsh::PLAIN,
    &welsh::GB,
];

impl std::fmt::Debug for Language {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Language({})", self.tag)
    }
}

#[cfg(test)]
mod round_trip_tests;

#[cfg(test)]
mod spoken_tests;

#[cfg(test)]
mod typed_tests;
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_that_is_not_shipped_falls_back_to_its_language() {
        assert_eq!(Language::find("en-ZA").map(|language| language.tag), Some("en"));
        assert_eq!(Language::find("EN_us").map(|language| language.tag), Some("en-US"));
        assert_eq!(Language::find("cy-AR").map(|language| language.tag), Some("cy"));
        assert!(!Language::is_shipped("ga"));
    }

    #[test]
    fn counts_take_their_form() {
        let english = Language::english();
        let words = Counted::new(&[(Form::One, "{n} person"), (Form::Other, "{n} people")]);
        assert_eq!(english.count(1, &words, &[]), "1 person");
        assert_eq!(english.count(2000, &words, &[]), "2,000 people");
    }
}
