//! How Welsh voices say sums and times of day: a voice would spell "9:30" letter by letter.
//!
//! In: nothing. Out: what a page must hold for a pattern to be of use, the patterns in the order in which they are
//! tried, and what is said for each.
//!
//! Checked by a speaker: nobody yet.

pub static SPOKEN: &[(&str, &str, &str)] = &[
    ("£", r"£(\d[\d,]*)\.(\d\d)\b", "$1 punt $2"),
    ("£", r"£(\d{1,3}(?:,\d{3})+|\d+)", "$1 punt"),
    (":", r"\b(\d\d?):(\d\d)\b", "$1 $2"),
];
