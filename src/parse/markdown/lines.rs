//! One line as readers see it: marks of passages and facts about the page that were left in it.
//!
//! In: the words of a line, piece by piece, across emphasis and links. Out: findings.
//! Not here: lines that are marks (`marks`), code that stands by itself (`blocks`).

use super::marks::has_passage_marks;
use super::problems;
use super::reader::Reader;
use crate::parse::facts;
use crate::parse::unseen::is_line_end;
use std::ops::Range;

/// In place of code, which may show any signs.
const CODE: char = '\u{fffc}';

/// The line that is being read.
#[derive(Default)]
pub struct ShownLine {
    /// Without its code.
    words: String,
    all: String,
    range: Option<Range<usize>>,
}

impl Reader<'_> {
    /// Adds words to the line.
    pub fn show(&mut self, text: &str, range: &Range<usize>) {
        self.line.words.push_str(text);
        self.add_shown(text, range);
    }

    /// Adds code to the line.
    pub fn show_code(&mut self, text: &str, range: &Range<usize>) {
        self.line.words.push(CODE);
        self.add_shown(text, range);
    }

    fn add_shown(&mut self, text: &str, range: &Range<usize>) {
        self.line.all.push_str(text);
        let start = self.line.range.as_ref().map_or(range.start, |line| line.start.min(range.start));
        let end = self.line.range.as_ref().map_or(range.end, |line| line.end.max(range.end));
        self.line.range = Some(start..end);
    }

    /// Ends the line, and reports what may not stand in it.
    pub fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let Some(range) = line.range else { return };
        if has_passage_marks(&line.words) {
            let span = self.trimmed_span(range);
            let is_value = self.is_value();
            self.report(problems::mark_in_words(&span, is_value));
        } else if let Some(fact) = line.all.split(is_line_end).find_map(facts::find_fact) {
            let span = self.trimmed_span(range);
            self.report(facts::misplaced(&span, fact));
        }
    }

    /// Looks at code that is code only because it stands further in, as a mistyped mark may.
    pub fn check_indented(&mut self, text: &str, range: &Range<usize>) {
        // What begins with three colons was found already.
        for line in text.split('\n').filter(|line| !line.trim_start().starts_with(":::")) {
            self.show(line, range);
            self.end_line();
        }
    }
}
