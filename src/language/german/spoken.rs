//! How German voices say sums and times of day: a voice would spell "9:30" letter by letter.
//!
//! In: nothing. Out: what a page must hold for a pattern to be of use, the patterns in the order in which they are
//! tried, and what is said for each.
//!
//! Checked by a speaker: nobody yet.

pub static SPOKEN: &[(&str, &str, &str)] = &[
    ("€", r"\b1,(\d\d) ?€", "1 Euro $1"),
    ("€", r"\b(\d[\d.]*),(\d\d) ?€", "$1 Euro $2"),
    ("€", r"\b(\d[\d.]*) ?€", "$1 Euro"),
    ("CHF", r"\bCHF (\d[\d’]*)\.(\d\d)\b", "$1 Franken $2"),
    ("CHF", r"\bCHF (\d[\d’]*)", "$1 Franken"),
    ("Uhr", r"\b(\d\d?):00 Uhr\b", "$1 Uhr"),
    ("Uhr", r"\b(\d\d?):(\d\d) Uhr\b", "$1 Uhr $2"),
];
