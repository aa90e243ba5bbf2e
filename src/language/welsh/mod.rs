//! Welsh: "bob wythnos", "6 Ebrill 2026", "8:30 y bore".
//!
//! In: nothing. Out: one [`Language`] for each tag. Not here: how the tables are used (`language`).
//!
//! First letters change in Welsh: "mis", but "2 fis" and "o fis". Those of a name or a sum can not be changed here, so
//! each stands where nothing changes: after a colon, after "mae", or as an owner ("Cynllun Gwen"). Our own nouns after
//! a number do change.
//!
//! Checked by a speaker: nobody yet.

mod audit;
mod budget;
mod isf;
mod look;
mod network;
mod overview;
mod people;
mod plans;
mod spending;
mod spoken;
mod strings;
mod units;
mod words;

use super::mutation::Mutations;
use super::{Clock, DayOrder, Form, Language, MoneySide, Signs, Strings};

pub static PLAIN: Language = country("cy");
pub static GB: Language = country("cy-GB");

static STRINGS: Strings = strings::all();

const fn country(tag: &'static str) -> Language {
    Language {
        tag,
        strings: &STRINGS,
        words: &words::WORDS,
        signs: Signs { decimal: '.', group: ',' },
        day_order: DayOrder::DayFirst,
        clock: Clock::Parts(["y bore", "y prynhawn", "y nos"]),
        money_side: MoneySide::Before,
        plural,
        mutations: Some(Mutations { and, after_number, after_to }),
    }
}

/// The six forms of a count.
///
/// # Source
/// Unicode CLDR, plural rules of `cy`.
fn plural(number: u64) -> Form {
    match number {
        0 => Form::Zero,
        1 => Form::One,
        2 => Form::Two,
        3 => Form::Few,
        6 => Form::Many,
        _ => Form::Other,
    }
}

/// "ac" before a vowel, else "a". A comma before our own words that would have to change after it: "bob", "Tachwedd",
/// "y" and "yr".
fn and(next: &str) -> &'static str {
    let changes = ["bob ", "Tachwedd", "y ", "yr ", "Y ", "Yr "];
    if changes.iter().any(|word| next.starts_with(word)) {
        return ", ";
    }
    // A capital W stands for a consonant in most names: "Caer a Wrecsam".
    let is_vowel = |letter: char| letter != 'W' && "aâeêiîoôuûwŵyŷ".contains(letter.to_ascii_lowercase());
    if next.starts_with(|letter: char| is_vowel(letter) || "ÂÊÎÔÛŶ".contains(letter)) { " ac " } else { " a " }
}

/// Nouns of our tables after a number: after most numbers, after 2, after 3, after 6.
///
/// Masculine ones soften after 2, and c, p and t have a breath after 3 and 6. Feminine ones soften after 2, and have
/// that breath after 6.
const AFTER_NUMBERS: [(&str, [&str; 4]); 14] = [
    ("diwrnod", ["diwrnod", "ddiwrnod", "diwrnod", "diwrnod"]),
    // The stand-in of `words::WORDS.joined`.
    ("misoedd", ["mis", "fis", "mis", "mis"]),
    ("mis", ["mis", "fis", "mis", "mis"]),
    ("tymor", ["tymor", "dymor", "thymor", "thymor"]),
    ("cynllun", ["cynllun", "gynllun", "chynllun", "chynllun"]),
    ("munud", ["munud", "funud", "munud", "munud"]),
    ("gwers", ["gwers", "wers", "gwers", "gwers"]),
    ("dosbarth", ["dosbarth", "ddosbarth", "dosbarth", "dosbarth"]),
    ("milltir", ["milltir", "filltir", "milltir", "milltir"]),
    ("cilometr", ["cilometr", "gilometr", "chilometr", "chilometr"]),
    ("taith", ["taith", "daith", "taith", "thaith"]),
    ("pryd", ["pryd", "bryd", "phryd", "phryd"]),
    ("tocyn", ["tocyn", "docyn", "thocyn", "thocyn"]),
    ("gwaith", ["gwaith", "waith", "gwaith", "gwaith"]),
];

fn after_number(number: u64, noun: &'static str) -> &'static str {
    if noun == "blynedd" {
        return match number {
            2 => "flynedd",
            3 | 4 | 6 => "blynedd",
            _ => "mlynedd",
        };
    }
    let forms = AFTER_NUMBERS.iter().find(|(known, _)| *known == noun).map(|(_, forms)| forms);
    let Some([most, two, three, six]) = forms else { return noun };
    match plural(number) {
        Form::Two => two,
        Form::Few => three,
        Form::Many => six,
        Form::Zero | Form::One | Form::Other => most,
    }
}

fn after_to(day: &'static str) -> &'static str {
    match day {
        "Dydd Llun" => "ddydd Llun",
        "Dydd Mawrth" => "ddydd Mawrth",
        "Dydd Mercher" => "ddydd Mercher",
        "Dydd Iau" => "ddydd Iau",
        "Dydd Gwener" => "ddydd Gwener",
        "Dydd Sadwrn" => "ddydd Sadwrn",
        "Dydd Sul" => "ddydd Sul",
        other => other,
    }
}

#[cfg(test)]
mod calendar_tests;
#[cfg(test)]
mod tests;
