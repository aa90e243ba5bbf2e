//! Fitting a name into one or two lines.
//!
//! In: a name, the widest line, the font size. Out: lines that are no wider.
//! Not here: where the label stands (`spread`, `sheet`).

use super::width::{breaks_anywhere, text_width};
use unicode_segmentation::UnicodeSegmentation;

/// A line of text and its width in units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) width: i32,
}

impl Line {
    fn new(text: &str, size: i32) -> Line {
        Line { text: text.to_owned(), width: text_width(text, size) }
    }
}

/// One line if it fits, else the two most even ones, else shortened with "…". Words are never split.
pub(super) fn fit(name: &str, widest: i32, size: i32) -> Vec<Line> {
    let name = tidy(name);
    let whole = Line::new(&name, size);
    if whole.width <= widest {
        return vec![whole];
    }
    let halves: Vec<[Line; 2]> = break_points(&name)
        .map(|at| [Line::new(name[..at].trim_end(), size), Line::new(name[at..].trim_start(), size)])
        .filter(|[first, _]| first.width <= widest)
        .collect();
    let even = halves.iter().filter(|[_, second]| second.width <= widest);
    if let Some(best) = even.min_by_key(|[first, second]| first.width.max(second.width)) {
        return best.to_vec();
    }
    match halves.last() {
        Some([first, second]) => vec![first.clone(), shorten(&second.text, widest, size)],
        None => vec![shorten(&name, widest, size)],
    }
}

/// One line, shortened if need be.
pub(super) fn fit_one_line(text: &str, widest: i32, size: i32) -> Line {
    let text = tidy(text);
    let whole = Line::new(&text, size);
    if whole.width <= widest { whole } else { shorten(&text, widest, size) }
}

/// The text with single blanks and without signs that cannot be drawn.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().filter(|letter| !letter.is_control()).collect()
}

/// Where a second line may begin: after a blank or a hyphen, and between Chinese or Japanese letters.
fn break_points(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().zip(text.char_indices().skip(1)).filter_map(|((_, before), (at, after))| {
        let is_break = matches!(before, ' ' | '-' | '/') || (breaks_anywhere(before) && breaks_anywhere(after));
        is_break.then_some(at)
    })
}

fn shorten(text: &str, widest: i32, size: i32) -> Line {
    let mut kept = String::new();
    for letter in text.graphemes(true) {
        let longer = format!("{kept}{letter}");
        if text_width(&longer, size) + text_width("…", size) > widest {
            break;
        }
        kept = longer;
    }
    Line::new(&format!("{}…", kept.trim_end_matches([' ', '-', '/', ','])), size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str, widest: i32) -> Vec<String> {
        fit(name, widest, 18).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_short_name_is_one_line() {
        assert_eq!(lines(" Nurse\n Jo ", 150), ["Nurse Jo"]);
    }

    #[test]
    fn a_long_name_is_two_even_lines() {
        assert_eq!(lines("Northtown Ladies Swimming Club", 200), ["Northtown Ladies", "Swimming Club"]);
        assert_eq!(lines("東京都水泳協会青年部", 100), ["東京都水泳", "協会青年部"]);
    }

    #[test]
    fn a_name_that_is_too_long_ends_in_dots() {
        let long = lines("The Northtown and District Ladies Swimming and Diving Club", 160);
        assert_eq!(long.len(), 2);
        assert!(long[1].ends_with('…') && !long[0].ends_with('…'), "{long:?}");
        assert_eq!(lines("Wolfeschlegelsteinhausenbergerdorff", 150).len(), 1);
    }

    #[test]
    fn no_line_is_wider_than_allowed() {
        for name in ["a", "Wolfeschlegelsteinhausen-Bergerdorff Jr", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "عبدالرحمن بن محمد الأنصاري"]
        {
            for widest in [40, 100, 160] {
                assert!(fit(name, widest, 18).iter().all(|line| line.width <= widest), "{name} in {widest}");
            }
        }
    }
}
