//! The lines that open and close a passage: `::: private` … `:::`.
//!
//! In: Markdown as typed. Out: [`Marks`], where each such line is covered with as many `_`, which Markdown reads as
//! a ruled line: it ends a paragraph and keeps every place true.
//! Not here: which blocks lie between them (`blocks`).

use crate::parse::unseen::{bare, is_colon, is_line_end, is_unseen};
use crate::value::Audience;
use std::collections::BTreeMap;
use std::ops::Range;

/// A text with its marks covered.
pub struct Marks {
    pub text: String,
    /// By the byte of the first colon.
    pub found: BTreeMap<usize, Mark>,
}

/// One line that opens or closes a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub range: Range<usize>,
    /// What stands after the colons; empty in a line that closes.
    pub word: String,
}

/// Finds all marks, also behind the signs of quotes and lists.
pub fn cover(typed: &str) -> Marks {
    let mut found = BTreeMap::new();
    if !typed.contains(":::") {
        return Marks { text: typed.to_string(), found };
    }
    let mut bytes = typed.as_bytes().to_vec();
    let mut at = 0;
    for line in typed.split_inclusive('\n') {
        let content = after_signs(line);
        if content.starts_with(":::") {
            let content = content.trim_end();
            let start = at + (line.len() - after_signs(line).len());
            let range = start..start + content.len();
            bytes[range.clone()].fill(b'_');
            let word = content.trim_matches(':').trim().to_string();
            found.insert(start, Mark { range, word });
        }
        at += line.len();
    }
    Marks { text: String::from_utf8(bytes).expect("whole letters are covered by plain ones"), found }
}

/// Does a text hold marks of a passage where they would be shown as words?
///
/// - `:::` anywhere, also with blanks between the colons, or with signs that look like colons.
/// - A line that is nearly a mark: `:: private`, `;;; just us`, `::`.
///
/// For text that is shown as it is. In Markdown, marks on lines of their own are read, and code may show any signs.
pub fn has_passage_marks(text: &str) -> bool {
    text.split(is_line_end).any(|line| has_three_colons(line) || is_near_mark(line))
}

fn has_three_colons(line: &str) -> bool {
    let mut colons = 0;
    for letter in line.chars().filter(|letter| !is_unseen(*letter) && !letter.is_whitespace()) {
        colons = if is_colon(letter) { colons + 1 } else { 0 };
        if colons == 3 {
            return true;
        }
    }
    false
}

fn is_near_mark(line: &str) -> bool {
    let line = bare(line);
    let is_sign = |letter: char| is_colon(letter) || letter == ';' || letter.is_whitespace();
    let word = line.trim_matches(is_sign);
    if word.is_empty() {
        return line.chars().filter(|letter| is_colon(*letter)).count() >= 2 && !line.contains(';');
    }
    line.starts_with(is_sign) && Audience::find(word).is_some()
}

/// A line without its indent, `>`, and the signs of list entries.
fn after_signs(line: &str) -> &str {
    let mut rest = line.trim_start_matches([' ', '\t', '>']);
    loop {
        let number = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let sign = if number.len() < rest.len() {
            number.strip_prefix(['.', ')'])
        } else {
            rest.strip_prefix(['-', '*', '+'])
        };
        match sign.filter(|after| after.starts_with([' ', '\t'])) {
            Some(after) => rest = after.trim_start_matches([' ', '\t', '>']),
            None => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_covered_in_place() {
        let typed = "é\n::: private\n> :::\n- ::::my circle ::::\nnot ::: here\n";
        let marks = cover(typed);
        assert_eq!(marks.text.len(), typed.len());
        assert!(!marks.text.contains("private") && marks.text.contains("not ::: here"));
        let words: Vec<_> = marks.found.values().map(|mark| mark.word.as_str()).collect();
        assert_eq!(words, ["private", "", "my circle"]);
        for (start, mark) in &marks.found {
            assert_eq!(*start, mark.range.start);
            assert!(typed[mark.range.clone()].starts_with(":::"));
            assert!(marks.text[mark.range.clone()].chars().all(|sign| sign == '_'));
        }
    }
}
