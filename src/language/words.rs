//! The words of a language that amounts, dates, days and times are read with.
//!
//! In: nothing; each language fills one [`Words`]. Out: tables for the readers.
//! Not here: what the site itself says (`Strings`).

use crate::value::{Convention, Period, PeriodUnit};

/// One table a kind. Words are lower case, without full stops.
pub struct Words {
    /// "a", "per", "each": before a period or a unit.
    pub per: &'static [&'static str],
    /// "at", "@": before a rate.
    pub at: &'static [&'static str],
    /// "for": before how long it lasts.
    pub lasting: &'static [&'static str],
    /// Words without weight between others: "the", "of", "and".
    pub filler: &'static [&'static str],
    /// "times", "x".
    pub times: &'static [&'static str],
    /// "twice" is 2 times.
    pub so_often: &'static [(&'static str, u32)],
    /// "about", "roughly".
    pub about: &'static [&'static str],
    /// "between", "up to": signs that a range follows.
    pub range: &'static [&'static str],
    /// Between two numbers these make a range: "to", "or".
    pub range_between: &'static [&'static str],
    /// "once", "one-off".
    pub once: &'static [&'static str],
    /// "other", "second": every other week is every 2 weeks.
    pub other: &'static [&'static str],
    /// Nouns for units of time, singular and plural.
    pub period_units: &'static [(&'static str, PeriodUnit)],
    /// Words that hold a whole period: "fortnight", "weekly", "pw".
    pub periods: &'static [(&'static str, Period)],
    /// "hour", "hrs".
    pub hour: &'static [&'static str],
    /// "minute", "mins".
    pub minute: &'static [&'static str],
    /// "half", as in half an hour.
    pub half: &'static [&'static str],
    /// Units that people often count, one and many.
    pub units: &'static [(&'static str, &'static str)],
    /// Numbers as words.
    pub numbers: &'static [(&'static str, u32)],
    /// Names of money and the sign each stands for: "pounds" is "£".
    pub money: &'static [(&'static str, &'static str)],
    /// Names of hundredths and the sign each stands for: "pence" is "p".
    pub hundredths: &'static [(&'static str, &'static str)],
    /// Everyday words for how a year is counted.
    pub conventions: &'static [(&'static str, Convention)],
    /// Each month's names, the first is the one that is written.
    pub months: [&'static [&'static str]; 12],
    /// Each day's names, Monday first; the first name is the one that is written.
    pub weekdays: [&'static [&'static str]; 7],
    pub every_day: &'static [&'static str],
    pub weekend: &'static [&'static str],
    pub weekdays_only: &'static [&'static str],
    /// Endings of a day's number in a date: "th" in 6th.
    pub ordinals: &'static [&'static str],
    pub before_noon: &'static [&'static str],
    pub after_noon: &'static [&'static str],
    pub noon: &'static [&'static str],
    pub midnight: &'static [&'static str],
    pub yes: &'static [&'static str],
    pub no: &'static [&'static str],
}
