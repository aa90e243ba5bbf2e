//! German, with the habits of the countries that write numbers, months and the letter ß in their own way.
//!
//! In: nothing. Out: one [`Language`] for each country. Not here: how the tables are used (`language`).
//!
//! Easy German keeps to simple cases: "Plan von Lena", never a genitive. Long words are parted by a hyphen.
//!
//! Checked by a speaker: nobody yet.

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

use super::words::Words;
use super::{Clock, DayOrder, Form, Language, MoneySide, Signs, Strings};

pub static PLAIN: Language = country("de");
pub static DE: Language = country("de-DE");
pub static AT: Language = Language { words: &WORDS_AT, ..country("de-AT") };
pub static CH: Language = swiss("de-CH");
pub static LI: Language = swiss("de-LI");

static STRINGS: Strings = strings::all(&LOOK);
static STRINGS_CH: Strings = strings::all(&LOOK_CH);
static LOOK: [(&str, &str); look::KEYS] = look::table(look::SHARP_S);
static LOOK_CH: [(&str, &str); look::KEYS] = look::table(look::DOUBLE_S);
static WORDS: Words = words::table(&["Januar", "Jan", "Jänner"]);
static WORDS_AT: Words = words::table(&["Jänner", "Januar", "Jan"]);

const fn country(tag: &'static str) -> Language {
    Language {
        tag,
        strings: &STRINGS,
        words: &WORDS,
        signs: Signs { decimal: ',', group: '.' },
        day_order: DayOrder::DayWithPoint,
        clock: Clock::Day("Uhr"),
        money_side: MoneySide::After,
        plural,
        mutations: None,
    }
}

/// Switzerland and Liechtenstein: 1’250.50, the currency first, and ss for ß.
const fn swiss(tag: &'static str) -> Language {
    Language {
        strings: &STRINGS_CH,
        signs: Signs { decimal: '.', group: '’' },
        money_side: MoneySide::Before,
        ..country(tag)
    }
}

fn plural(number: u64) -> Form {
    if number == 1 { Form::One } else { Form::Other }
}

#[cfg(test)]
mod tests;
