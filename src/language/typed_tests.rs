//! What the tests of every language do alike: read what someone typed, and look at what is made of it.

use super::Language;
use crate::value::Currency;

/// Written words with ordinary blanks.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// An amount as it is said in full words, or the rule that refuses it, with its message.
pub fn read(language: &Language, text: &str, currency: &str) -> Result<String, String> {
    let read = language.read_amount(text, Currency::find(currency));
    read.map(|read| plain(&language.write_amount(&read.value)))
        .map_err(|problem| format!("{}: {}", problem.rule, problem.message))
}

/// Each of these is refused by the rule beside it.
#[track_caller]
pub fn refuses(language: &Language, currency: &str, cases: &[(&str, &str)]) {
    for (typed, rule) in cases {
        let read = read(language, typed, currency);
        assert!(matches!(&read, Err(problem) if problem.starts_with(rule)), "{typed}: {read:?}");
    }
}
