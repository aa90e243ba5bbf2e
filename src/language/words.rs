//! The words of a language that amounts, dates, days and times are read with.
//!
//! In: nothing; each language fills one [`Words`]. Out: tables for the readers.
//! Not here: what the site itself says (`Strings`).

use super::strings::Counted;
use crate::value::{Convention, Period, PeriodUnit};

/// One table a kind, without full stops. Words are lower case, but for those that are also written: units of time and
/// of what is counted, months, weekdays.
pub struct Words {
    /// Words in the names of costs that lead to nothing the person wants: payroll, insurance.
    pub overheads: &'static [&'static str],
    /// What to type, as hints show it.
    pub examples: Examples,
    /// Several words, or one short one, that stand for one word of the other tables: "one off" is "once".
    pub joined: &'static [(&'static [&'static str], &'static str)],
    /// One word, in any of its spellings, that stands for several: in Arabic "ساعتين" is "2 ساعة".
    pub parted: &'static [(&'static [&'static str], &'static [&'static str])],
    /// "One" where it stands after what is counted: in Arabic "ساعة واحدة" is "1 ساعة".
    pub one_after: &'static [&'static str],
    /// "a", "per", "each": before a period or a unit.
    pub per: &'static [&'static str],
    /// Those among them that no number may follow: "im 2. Jahr" is the second year, not every 2 years.
    pub per_single: &'static [&'static str],
    /// "at", "@": before a rate.
    pub at: &'static [&'static str],
    /// "for": before how long it lasts.
    pub lasting: &'static [&'static str],
    /// Words after which a sum may be that of all that was counted: "6 Nächte für 720 €". Such a phrase is refused.
    pub for_all: &'static [&'static str],
    /// Words without weight between others: "the", "of", "and".
    pub filler: &'static [&'static str],
    /// "only", after a sum.
    pub only: &'static [&'static str],
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
    /// "k", "million": short forms of a large number.
    pub short_thousands: &'static [&'static str],
    /// "once", "one-off".
    pub once: &'static [&'static str],
    /// "other", "second": every other week is every 2 weeks.
    pub other: &'static [&'static str],
    /// Nouns for units of time, singular and plural. The first of each unit builds phrases; where a language has
    /// mutations, the second is the one that changes after numbers.
    pub period_units: &'static [(&'static str, PeriodUnit)],
    /// Words that hold a whole period: "fortnight", "weekly", "pw".
    pub periods: &'static [(&'static str, Period)],
    /// "hour", "hrs".
    pub hour: &'static [&'static str],
    /// "minute", "mins".
    pub minute: &'static [&'static str],
    /// Short signs of a minute that are clear only after hours: the "m" of "2h 30m".
    pub minute_after_hours: &'static [&'static str],
    /// "half", as in half an hour.
    pub half: &'static [&'static str],
    /// Units that people often count.
    pub units: &'static [Noun],
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
    /// Between the first and the last of some days: "to".
    pub day_range: &'static [&'static str],
    /// Words without weight before a day or a time: in Arabic "يوم الاثنين" and "الساعة 8:30".
    pub before_day_or_time: &'static [&'static str],
    /// Endings of a day's number in a date: "th" in 6th.
    pub ordinals: &'static [&'static str],
    pub before_noon: &'static [&'static str],
    pub after_noon: &'static [&'static str],
    /// After an hour of 24: "Uhr".
    pub o_clock: &'static [&'static str],
    pub noon: &'static [&'static str],
    pub midnight: &'static [&'static str],
    pub yes: &'static [&'static str],
    pub no: &'static [&'static str],
    /// Relation words, which are no names: "mum".
    pub roles: &'static [&'static str],
    /// Words in what someone is to the person: friends, people who are paid to help, people of a profession.
    pub friends: &'static [&'static str],
    pub staff: &'static [&'static str],
    pub professionals: &'static [&'static str],
    /// Words that stand before a relation word: "my".
    pub before_role: &'static [&'static str],
    /// Words between the two: "best", as in "my best friend".
    pub beside_role: &'static [&'static str],
    /// Words between the names of several people: "and", "with".
    pub between_names: &'static [&'static str],
    /// Words before a full stop that do not end a sentence: "Dr".
    pub short_forms: &'static [&'static str],
    /// Words before a number with a full stop that make it "the 3rd": "im 3. Stock".
    pub before_ordinal: &'static [&'static str],
    /// Words with which a table's last row says that it is the sum.
    pub totals: &'static [&'static str],
}

/// A unit that people count: "visit".
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// `{n}`: with its number, as it is written. `{unit}`: the first spelling, as it stands after that number.
    pub counted: Counted,
    /// Without a number, in every form and spelling that is read.
    pub spellings: &'static [&'static str],
}

impl Noun {
    /// Is this one of its forms, in any letter case?
    pub fn is_called(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        self.spellings.iter().any(|spelling| spelling.to_lowercase() == typed)
    }
}

/// Nouns of languages with one form for 1 and one for every other number.
macro_rules! nouns {
    ($(($one:literal, $many:literal)),* $(,)?) => {
        const {
            &[$($crate::language::words::Noun {
                counted: $crate::language::strings::Counted::new(&[
                    ($crate::language::strings::Form::One, concat!("{n} ", $one)),
                    ($crate::language::strings::Form::Other, concat!("{n} ", $many)),
                ]),
                spellings: &[$one, $many],
            }),*]
        }
    };
}
pub(super) use nouns;

/// What a person can type, in the signs and words of the language. Messages put these into their hints.
pub struct Examples {
    pub sum: &'static str,
    pub amount: &'static str,
    pub once: &'static str,
    pub about: &'static str,
    /// A large sum with all its figures.
    pub whole: &'static str,
    pub lasting: &'static str,
    pub hourly: &'static str,
    pub minutes: &'static str,
    pub visits: &'static str,
    /// The same, with what the money is for.
    pub visits_each: &'static str,
    pub nights: &'static str,
    pub hours: &'static str,
    pub rate: &'static str,
    pub unit: &'static str,
    pub per: &'static str,
    /// `{sum}` in the next three: the person's own, with what it lacks.
    pub weekly: &'static str,
    pub just_once: &'static str,
    pub with_sign: &'static str,
    /// `{what}`
    pub with_rate: &'static str,
    /// The code of the currency in these examples.
    pub currency: &'static str,
    /// All words for a period.
    pub periods: &'static str,
    pub days: &'static str,
    pub times: &'static str,
    pub twelve: &'static str,
    /// `{morning}`, `{evening}`: the hour that was typed, and 12 hours later.
    pub morning_or_evening: &'static str,
    pub duration: &'static str,
    pub yes_or_no: &'static str,
}
