//! Welsh nouns that people count: visits, miles, times.
//!
//! In: nothing. Out: a table for [`super::words::WORDS`]. Not here: how they change after numbers (`super::AFTER_NUMBERS`).
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form};
use super::super::words::Noun;

/// A noun as it stands after 1, and as it stands alone; then its other forms that are read. `{unit}`, after every other
/// number, changes as `super::AFTER_NUMBERS` says.
macro_rules! noun {
    ($one:literal, $alone:literal $(, $other:literal)*) => {
        Noun {
            counted: Counted::new(const { &[(Form::One, concat!("{n} ", $one)), (Form::Other, "{n} {unit}")] }),
            spellings: &[$alone, $one $(, $other)*],
        }
    };
}

pub const UNITS: &[Noun] = &[
    noun!("awr", "awr"),
    noun!("munud", "munud"),
    noun!("diwrnod", "diwrnod", "ddiwrnod", "niwrnod"),
    noun!("noson", "noson"),
    noun!("wythnos", "wythnos"),
    noun!("mis", "mis", "misoedd"),
    noun!("ymweliad", "ymweliad"),
    noun!("sesiwn", "sesiwn"),
    noun!("wers", "gwers"),
    noun!("dosbarth", "dosbarth", "ddosbarth"),
    noun!("filltir", "milltir"),
    noun!("cilometr", "cilometr", "gilometr", "chilometr"),
    noun!("siwrnai", "siwrnai"),
    noun!("daith", "taith", "thaith"),
    noun!("eitem", "eitem"),
    noun!("pryd", "pryd", "bryd", "phryd"),
    noun!("tocyn", "tocyn", "docyn", "thocyn"),
    noun!("shifft", "shifft"),
    noun!("sifft", "sifft"),
    noun!("waith", "gwaith"),
];
