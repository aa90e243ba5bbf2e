//! How English voices say sums and times of day: a voice would spell "9am" letter by letter.
//!
//! In: nothing. Out: what a page must hold for a pattern to be of use, the patterns in the order in which they are
//! tried, and what is said for each.

pub static SPOKEN: &[(&str, &str, &str)] = &[
    ("£", r"£1\.(\d\d)\b", "1 pound $1"),
    ("£", r"£(\d[\d,]*)\.(\d\d)\b", "$1 pounds $2"),
    ("£", r"£(\d{1,3}(?:,\d{3})+|\d\d+)", "$1 pounds"),
    ("£", r"£1\b", "1 pound"),
    ("£", r"£(\d)", "$1 pounds"),
    ("€", r"€1\.(\d\d)\b", "1 euro $1"),
    ("€", r"€(\d[\d,]*)\.(\d\d)\b", "$1 euros $2"),
    ("€", r"€(\d{1,3}(?:,\d{3})+|\d\d+)", "$1 euros"),
    ("€", r"€1\b", "1 euro"),
    ("€", r"€(\d)", "$1 euros"),
    ("$", r"\$1\.(\d\d)\b", "1 dollar $1"),
    ("$", r"\$(\d[\d,]*)\.(\d\d)\b", "$1 dollars $2"),
    ("$", r"\$(\d{1,3}(?:,\d{3})+|\d\d+)", "$1 dollars"),
    ("$", r"\$1\b", "1 dollar"),
    ("$", r"\$(\d)", "$1 dollars"),
    ("£", r"\b(\d\d?)p\b", "$1 pence"),
    ("am", r"\b(\d\d?):(\d\d) ?am\b", "$1 $2 in the morning"),
    ("am", r"\b(\d\d?) ?am\b", "$1 o’clock in the morning"),
    ("pm", r"\b(12|[1-5]):(\d\d) ?pm\b", "$1 $2 in the afternoon"),
    ("pm", r"\b(12|[1-5]) ?pm\b", "$1 o’clock in the afternoon"),
    ("pm", r"\b([6-9]|1[01]):(\d\d) ?pm\b", "$1 $2 in the evening"),
    ("pm", r"\b([6-9]|1[01]) ?pm\b", "$1 o’clock in the evening"),
];
