//! Values: where one ends, and whether it must be covered.
//!
//! In: the byte at which a value begins. Out: the next line that is not part of it.
//! Not here: keys, dashes and steps (`lines`).

use super::lines::{CoveredValue, OpenText, Walk};
use super::problems;
use super::scan::{self, BracketProblem};
use std::ops::Range;

impl Walk<'_> {
    /// Reads the value that begins at a byte. `column` is that of its key or dash. Gives the next line.
    pub(super) fn value(&mut self, line: usize, at: usize, column: usize) -> usize {
        self.plain = None;
        let end = self.bounds(line).end;
        let rest = self.text(at..end).trim_end_matches([' ', '\t']);
        if scan::is_block_header(rest) {
            return self.block(line, column);
        }
        match rest.as_bytes()[0] {
            b'"' | b'\'' => {
                if let Some(next) = self.quote(line, at, column) {
                    return next;
                }
            }
            // `{{ budget.left }}` is a value inside a text.
            b'[' | b'{' if !rest.starts_with("{{") => {
                if let Some(next) = self.brackets(line, at, column) {
                    return next;
                }
            }
            _ => {}
        }
        self.shortcut(line, at, column, rest);
        let plain = scan::read_plain(rest);
        if plain.is_odd || plain.has_hash {
            self.values.insert(at, CoveredValue { has_hash: plain.has_hash, is_odd: plain.is_odd });
            self.cover(at..at + plain.end);
        }
        if plain.end == rest.len() {
            self.plain = Some(OpenText { start: at, column });
        }
        line + 1
    }

    /// `&name` with lines below it, and `!!type`, are YAML's own shortcuts and never text.
    fn shortcut(&mut self, line: usize, at: usize, column: usize, rest: &str) {
        let word = rest.split([' ', '\t']).next().unwrap_or(rest);
        let span = self.place.span(at, at + word.len());
        let is_alone = word == rest && word.len() > 1;
        let is_below = |walk: &Self| walk.below(line).is_some_and(|(next, _)| next > column);
        if word.starts_with('&') && is_alone && is_below(self) {
            self.wrong(problems::anchor(&span));
            // The lines below belong to the shortcut.
            self.has_bad_indent = true;
        } else if (word.starts_with("!!") && word.trim_start_matches('!').starts_with(char::is_alphabetic))
            || (word.starts_with('!') && is_alone && is_below(self))
        {
            self.wrong(problems::tag(&span));
            self.has_bad_indent = true;
        }
    }

    /// Skips the lines of a `|` or `>` text.
    fn block(&mut self, line: usize, column: usize) -> usize {
        let mut next = line + 1;
        while next < self.starts.len() {
            let text = self.text(self.bounds(next));
            let content = text.trim_start_matches(' ');
            let indent = text.len() - content.len();
            if !content.trim().is_empty() && indent <= column {
                if content.starts_with('\t') {
                    let at = self.starts[next] + indent;
                    let finding = problems::tab(&self.place.span(at, at + 1));
                    self.wrong_step(finding);
                    next += 1;
                    continue;
                }
                break;
            }
            next += 1;
        }
        next
    }

    /// Reads a value that begins with a quote. `None` if it is plain text after all.
    fn quote(&mut self, line: usize, at: usize, column: usize) -> Option<usize> {
        let end = self.bounds(line).end;
        let quote = char::from(self.bytes[at]);
        if let Some(length) = scan::find_quote_end(self.text(at..end)) {
            let after = self.text(at + length..end);
            let is_comment = after.starts_with([' ', '\t']) && after.trim_start().starts_with('#');
            return (after.trim().is_empty() || is_comment).then_some(line + 1);
        }
        // Over several lines: up to the first line that stands no further in.
        let mut last = line;
        let mut stop = end;
        while last + 1 < self.starts.len() {
            let text = self.text(self.bounds(last + 1));
            let content = text.trim_start_matches([' ', '\t']);
            if !content.is_empty() && text.len() - content.len() <= column {
                break;
            }
            last += 1;
            stop = self.bounds(last).end;
        }
        let Some(length) = scan::find_quote_end(self.text(at..stop)) else {
            let finding = problems::unclosed_quote(&self.place.span(at, at + 1), quote);
            self.wrong(finding);
            return Some(line + 1);
        };
        let close = at + length;
        let last = self.starts.partition_point(|start| *start <= close) - 1;
        let after = self.text(close..self.bounds(last).end);
        if !after.trim().is_empty() && !after.trim_start().starts_with('#') {
            let finding = problems::text_after_quote(&self.place.span(close - 1, close), quote)
                .also(&self.place.span(at, at + 1), "it opens here");
            self.wrong(finding);
        }
        Some(last + 1)
    }

    /// Reads a value that begins with a bracket. `None` if it is plain text after all.
    fn brackets(&mut self, line: usize, at: usize, column: usize) -> Option<usize> {
        let bracket = char::from(self.bytes[at]);
        let text = self.text(at..self.place.text.len());
        let read = scan::read_brackets(text, |rest| {
            let line = rest.split('\n').next().unwrap_or("");
            let content = line.trim_start_matches(' ');
            line.len() - content.len() <= column && (content.starts_with("- ") || scan::find_key(content).is_some())
        });
        let here = self.place.span(at, at + 1);
        let finding = match read {
            Ok(found) => {
                let close = at + found.end;
                let last = self.starts.partition_point(|start| *start <= close) - 1;
                let after = self.text(close..self.bounds(last).end);
                let is_over =
                    after.trim().is_empty() || (after.starts_with([' ', '\t']) && after.trim_start().starts_with('#'));
                if is_over {
                    // In one line, the steps inwards do not matter: a bracket may close at the very left.
                    for blank in found.blanks {
                        self.bytes[at + blank.start..at + blank.end].fill(b' ');
                    }
                    return Some(last + 1);
                }
                if last == line {
                    return None;
                }
                problems::wrong_bracket(&self.place.span(close - 1, close))
            }
            Err(BracketProblem::Unclosed) => problems::unclosed_bracket(&here, bracket),
            Err(BracketProblem::Wrong(wrong)) => problems::wrong_bracket(&self.place.span(at + wrong, at + wrong + 1)),
            Err(BracketProblem::TooDeep(deep)) => problems::too_deep(&self.place.span(at + deep, at + deep + 1)),
        };
        self.wrong(finding);
        Some(line + 1)
    }

    pub(super) fn cover(&mut self, range: Range<usize>) {
        self.bytes[range].fill(b'x');
    }
}
