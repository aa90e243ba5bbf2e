//! How Arabic voices say sums and times of day: a voice would spell "9:30" letter by letter.
//!
//! In: nothing. Out: what a page must hold for a pattern to be of use, the patterns in the order in which they are
//! tried, and what is said for each.
//!
//! Checked by a speaker: nobody yet.

pub static SPOKEN: &[(&str, &str, &str)] = &[
    ("£", r"\b(\d[\d,]*)\.(\d\d) ?£", "$1 جنيه و$2 بنس"),
    ("£", r"\b(\d[\d,]*) ?£", "$1 جنيه"),
    (":", r"\b(\d\d?):(\d\d)\b", "$1 و$2 دقيقة"),
];
