//! Arabic: modern standard Arabic in short sentences and everyday words.
//!
//!
//! In: nothing. Out: one [`Language`]. Not here: how the tables are used (`language`).
//!
//! - Names, and what a place holds, are never the subject of a verb: Arabic verbs say whether someone is a woman or a man.
//!   "خطة {name}", and "المبلغ من {who}" in place of "{who} pays".
//! - A count of 2 is one word and changes with its place in the sentence. Times and amounts stand after a word such as
//!   "لمدة", so that "ساعتين" is right everywhere; on the map of people it is "شخصان".
//! - Figures are 0 to 9, and the currency stands after them: among Arabic letters a browser puts the sign of "£50" on the
//!   other side of the figures, but "50 £" keeps its order everywhere.
//!
//! Checked by a speaker: nobody yet.

/// A count in all the forms of Arabic: 1, 2, 3 to 10, 11 to 99, and every other number; nought is said as the last.
macro_rules! counts {
    ($one:expr, $two:expr, $few:expr, $many:expr, $other:expr $(,)?) => {
        $crate::language::strings::Counted::new(
            const {
                &[
                    ($crate::language::strings::Form::Zero, $other),
                    ($crate::language::strings::Form::One, $one),
                    ($crate::language::strings::Form::Two, $two),
                    ($crate::language::strings::Form::Few, $few),
                    ($crate::language::strings::Form::Many, $many),
                    ($crate::language::strings::Form::Other, $other),
                ]
            },
        )
    };
}

mod amounts;
mod audit;
mod budget;
mod isf;
mod look;
mod network;
mod overview;
mod plans;
mod spending;
mod spoken;
mod strings;
mod words;

use super::{Clock, DayOrder, Form, Language, MoneySide, Signs, Strings};

pub static PLAIN: Language = Language {
    tag: "ar",
    strings: &STRINGS,
    words: &words::WORDS,
    signs: Signs { decimal: '.', group: ',' },
    day_order: DayOrder::DayFirst,
    clock: Clock::Halves,
    money_side: MoneySide::After,
    plural,
    mutations: None,
};

static STRINGS: Strings = strings::all();

/// # Source
/// Unicode CLDR, plural rules of Arabic for whole numbers.
fn plural(number: u64) -> Form {
    match (number, number % 100) {
        (0, _) => Form::Zero,
        (1, _) => Form::One,
        (2, _) => Form::Two,
        (_, 3..=10) => Form::Few,
        (_, 11..=99) => Form::Many,
        (_, _) => Form::Other,
    }
}

#[cfg(test)]
mod tests;
