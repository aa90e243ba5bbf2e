//! English, with the habits of the countries that write dates and noon in their own way.
//!
//! In: nothing. Out: one [`Language`] for each country. Not here: how the tables are used (`language`).

mod audit;
mod budget;
mod isf;
mod look;
pub mod network;
mod overview;
mod plans;
mod spending;
mod spoken;
mod strings;
mod words;

use super::{Clock, DayOrder, Form, Language, MoneySide, Signs, Strings};

pub static PLAIN: Language = country("en");
pub static GB: Language = country("en-GB");
pub static IE: Language = country("en-IE");
pub static AU: Language = country("en-AU");
pub static US: Language = Language { day_order: DayOrder::MonthFirst, strings: &STRINGS_US, ..country("en-US") };

static STRINGS: Strings = strings::all(strings::UK);
static STRINGS_US: Strings = strings::all(strings::USA);

const fn country(tag: &'static str) -> Language {
    Language {
        tag,
        strings: &STRINGS,
        words: &words::WORDS,
        signs: Signs { decimal: '.', group: ',' },
        day_order: DayOrder::DayFirst,
        clock: Clock::Halves,
        money_side: MoneySide::Before,
        plural,
        mutations: None,
    }
}

fn plural(number: u64) -> Form {
    if number == 1 { Form::One } else { Form::Other }
}
