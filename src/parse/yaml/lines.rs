//! The walk over the lines: what people get wrong, and sentences that YAML would not take.
//!
//! In: front matter as typed. Out: [`Covered`], the same text, byte for byte in place, that YAML reads.
//! Not here: the tree (`tree`), the words of the messages (`problems`).

use super::scan;
use super::{DEPTH, Place, problems};
use crate::report::{Diagnostic, Report};
use std::collections::BTreeMap;
use std::ops::Range;

/// Front matter in which each sentence that YAML would not take is covered with as many plain letters.
pub struct Covered {
    pub text: String,
    /// What is covered, by the byte at which the value begins.
    pub values: BTreeMap<usize, CoveredValue>,
}

/// Why a value is covered.
#[derive(Debug, Clone, Copy, Default)]
pub struct CoveredValue {
    /// It holds `#` after exactly one blank.
    pub has_hash: bool,
    /// Other programs refuse it, or read something else.
    pub is_odd: bool,
}

/// Walks over the text. `None` if something is wrong with it; the report then says what.
pub fn cover(place: &Place, report: &mut Report) -> Option<Covered> {
    let mut starts = vec![0];
    starts.extend(place.text.match_indices('\n').map(|(at, _)| at + 1));
    let mut walk = Walk {
        place,
        report,
        starts,
        bytes: place.text.as_bytes().to_vec(),
        values: BTreeMap::new(),
        levels: Vec::new(),
        waiting: None,
        plain: None,
        is_sound: true,
        has_bad_indent: false,
    };
    walk.look_for_odd_letters();
    let mut line = 0;
    while line < walk.starts.len() && walk.levels.len() <= DEPTH {
        line = walk.line(line);
    }
    if walk.levels.len() > DEPTH {
        let at = walk.starts[line.saturating_sub(1)];
        walk.wrong(problems::too_deep(&place.span(at, at)));
    }
    let text = String::from_utf8(walk.bytes).expect("whole letters are covered by plain ones");
    walk.is_sound.then_some(Covered { text, values: walk.values })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Map,
    List,
}

/// Lines that begin at one column and belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Level {
    column: usize,
    kind: Kind,
}

/// A value without quotes that the next lines may go on with.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenText {
    pub(super) start: usize,
    /// Lines further in than this go on with it.
    pub(super) column: usize,
}

pub(super) struct Walk<'a> {
    pub(super) place: &'a Place<'a>,
    report: &'a mut Report,
    /// The byte at which each line starts.
    pub(super) starts: Vec<usize>,
    pub(super) bytes: Vec<u8>,
    pub(super) values: BTreeMap<usize, CoveredValue>,
    levels: Vec<Level>,
    /// A key or dash without a value so far.
    waiting: Option<Level>,
    pub(super) plain: Option<OpenText>,
    is_sound: bool,
    pub(super) has_bad_indent: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn wrong(&mut self, finding: Diagnostic) {
        self.is_sound = false;
        self.report.push(finding);
    }

    /// One mistake in the steps makes many; the first is the one to mend.
    pub(super) fn wrong_step(&mut self, finding: Diagnostic) {
        self.is_sound = false;
        if !self.has_bad_indent {
            self.has_bad_indent = true;
            self.report.push(finding);
        }
    }

    /// The bytes of a line, without its end.
    pub(super) fn bounds(&self, line: usize) -> Range<usize> {
        let start = self.starts[line];
        let end = match self.starts.get(line + 1) {
            Some(next) => next - 1,
            None => self.place.text.len(),
        };
        start..end
    }

    pub(super) fn text(&self, range: Range<usize>) -> &'a str {
        &self.place.text[range]
    }

    fn look_for_odd_letters(&mut self) {
        let text = self.place.text;
        let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
        if let Some((at, letter)) = text.char_indices().find(|(_, letter)| odd(*letter)) {
            let span = self.place.span(at, at + letter.len_utf8());
            self.wrong(problems::odd_letter(&span));
        }
    }

    /// Reads one line, or the several lines of one value. Gives the next line.
    fn line(&mut self, line: usize) -> usize {
        let bounds = self.bounds(line);
        let raw = self.text(bounds.clone());
        let content = raw.trim_end_matches([' ', '\t']);
        if content.is_empty() {
            return line + 1;
        }
        let column = content.len() - content.trim_start_matches(' ').len();
        let rest = &content[column..];
        let at = bounds.start + column;
        let span = self.place.span(at, bounds.start + content.len());
        if rest.starts_with('#') {
            return line + 1;
        }
        if rest.starts_with(char::is_whitespace) {
            let width = rest.chars().next().map_or(0, char::len_utf8);
            let finding = problems::tab(&self.place.span(at, at + width));
            self.wrong_step(finding);
            return line + 1;
        }
        if column == 0 && ["--- ", "---\t", "... ", "...\t"].iter().any(|mark| rest.starts_with(mark)) {
            self.wrong(problems::second_document(&span));
            return line + 1;
        }
        match self.plain {
            Some(open) if column > open.column => {
                self.go_on(open, at, rest);
                line + 1
            }
            _ => {
                self.plain = None;
                self.entry(line, at, column)
            }
        }
    }

    /// A line that goes on with the text of the line above.
    fn go_on(&mut self, open: OpenText, at: usize, rest: &str) {
        if rest == "-" || rest.starts_with("- ") || scan::find_key(rest).is_some() {
            let span = self.place.span(at, at + rest.len());
            self.wrong_step(problems::already_has_value(&span));
            return;
        }
        let plain = scan::read_plain(rest);
        if plain.has_hash {
            self.values.entry(open.start).or_default().has_hash = true;
        }
        if plain.has_hash || rest.contains('\t') {
            self.values.entry(open.start).or_default();
            self.cover(at..at + plain.end);
        }
        if plain.end < rest.len() {
            // A comment ends the text.
            self.plain = None;
        }
    }

    /// A line with dashes, a key, or a value that the line above waits for.
    fn entry(&mut self, line: usize, mut at: usize, mut column: usize) -> usize {
        let end = self.bounds(line).end;
        loop {
            let rest = self.text(at..end).trim_end_matches([' ', '\t']);
            if rest != "-" && !rest.starts_with("- ") && !rest.starts_with("-\t") {
                break;
            }
            self.enter(column, Kind::List, at, at + rest.len());
            self.waiting = Some(Level { column, kind: Kind::List });
            let value = rest[1..].trim_start_matches([' ', '\t']);
            let skipped = rest.len() - value.len();
            if value.is_empty() || self.levels.len() > DEPTH {
                return line + 1;
            }
            if value.starts_with('#') {
                return self.hash(line, at + skipped, skipped - 1);
            }
            at += skipped;
            column += skipped;
        }
        let rest = self.text(at..end).trim_end_matches([' ', '\t']);
        match scan::find_key(rest) {
            Some((key, colon)) => self.key(line, at, column, key, colon),
            None => self.lone_value(line, at, column, rest),
        }
    }

    fn key(&mut self, line: usize, at: usize, column: usize, key: usize, colon: usize) -> usize {
        let end = self.bounds(line).end;
        let rest = self.text(at..end).trim_end_matches([' ', '\t']);
        if rest.starts_with('-') && key > 1 {
            let fixed = format!("- {}", &rest[1..]);
            let span = self.place.span(at, at + 1);
            self.wrong(problems::missing_space_after_dash(&span, &fixed));
        }
        self.enter(column, Kind::Map, at, at + rest.len());
        self.waiting = Some(Level { column, kind: Kind::Map });
        let value = rest[colon..].trim_start_matches([' ', '\t']);
        let blanks = rest.len() - colon - value.len();
        if value.is_empty() {
            return line + 1;
        }
        if value.starts_with('#') {
            return self.hash(line, at + colon + blanks, blanks);
        }
        self.waiting = None;
        self.value(line, at + colon + blanks, column)
    }

    /// A line without a key: an entry of a list, the value of the line above, or a mistake.
    fn lone_value(&mut self, line: usize, at: usize, column: usize, rest: &str) -> usize {
        let span = self.place.span(at, at + rest.len());
        let Some(slot) = self.waiting.take().filter(|slot| column > slot.column) else {
            if self.levels.is_empty() && self.below(line).is_none() && split_key(rest).is_none() {
                // A text and nothing else: `tree` says that names are missing.
                return self.value(line, at, 0);
            }
            let finding = match split_key(rest) {
                Some((_, fixed)) => problems::missing_space(&self.colon(at, rest), &fixed),
                None => match glued_dash(rest) {
                    Some(fixed) => problems::missing_space_after_dash(&self.place.span(at, at + 1), &fixed),
                    None => problems::no_key(&span),
                },
            };
            self.wrong(finding);
            return line + 1;
        };
        if let Some((key, fixed)) = split_key(rest) {
            // In a list, "8:30 bus" and "Mum:she said" are texts, unless keys follow below.
            let is_word = key.chars().all(|letter| letter.is_alphabetic() || letter == '_');
            if is_word && (slot.kind == Kind::Map || self.is_key_below(line, column)) {
                self.wrong(problems::missing_space(&self.colon(at, rest), &fixed));
                self.levels.push(Level { column, kind: Kind::Map });
                return line + 1;
            }
        }
        if slot.kind == Kind::Map
            && let Some(fixed) = glued_dash(rest)
        {
            self.wrong(problems::missing_space_after_dash(&self.place.span(at, at + 1), &fixed));
        }
        self.value(line, at, slot.column)
    }

    fn colon(&self, at: usize, rest: &str) -> crate::report::Span {
        let colon = rest.find(':').unwrap_or(0);
        self.place.span(at + colon, at + colon + 1)
    }

    /// A `#` where a value could begin: after exactly one blank, and with nothing below, it is text.
    fn hash(&mut self, line: usize, at: usize, blanks: usize) -> usize {
        let Some(slot) = self.waiting else {
            return line + 1;
        };
        let is_single = blanks == 1 && self.text(at - 1..at) == " ";
        if is_single && !self.is_value_below(line, slot) {
            self.waiting = None;
            return self.value(line, at, slot.column);
        }
        line + 1
    }

    /// The next line that is neither blank nor a comment: its column and its text.
    pub(super) fn below(&self, line: usize) -> Option<(usize, &'a str)> {
        (line + 1..self.starts.len()).find_map(|next| {
            let text = self.text(self.bounds(next));
            let content = text.trim_start_matches(' ');
            (!content.trim().is_empty() && !content.starts_with('#')).then_some((text.len() - content.len(), content))
        })
    }

    fn is_value_below(&self, line: usize, slot: Level) -> bool {
        self.below(line).is_some_and(|(column, text)| {
            column > slot.column
                || (column == slot.column
                    && slot.kind == Kind::Map
                    && (text.starts_with("- ") || text.trim_end() == "-"))
        })
    }

    fn is_key_below(&self, line: usize, column: usize) -> bool {
        self.below(line)
            .is_some_and(|(next, text)| next == column && (scan::find_key(text).is_some() || split_key(text).is_some()))
    }

    /// Finds the level that a line belongs to, or opens a new one.
    fn enter(&mut self, column: usize, kind: Kind, start: usize, end: usize) {
        let here = Level { column, kind };
        if let Some(slot) = self.waiting.take()
            && (column > slot.column || (column == slot.column && kind == Kind::List && slot.kind == Kind::Map))
        {
            self.levels.push(here);
            return;
        }
        if self.levels.is_empty() {
            self.levels.push(here);
            return;
        }
        let is_deeper = self.levels.last().is_some_and(|top| column > top.column);
        while self.levels.last().is_some_and(|top| {
            top.column > column || (top.column == column && top.kind == Kind::List && kind == Kind::Map)
        }) {
            self.levels.pop();
        }
        if self.levels.last() != Some(&here) {
            let span = self.place.span(start, end);
            let same_column = self.levels.last().is_some_and(|top| top.column == column);
            self.wrong_step(if is_deeper || same_column {
                problems::already_has_value(&span)
            } else {
                problems::between_levels(&span)
            });
            self.levels.push(here);
        }
    }
}

/// `title:My money` as `("title", "title: My money")`; also with a blank of another kind after the colon.
fn split_key(text: &str) -> Option<(&str, String)> {
    let (key, value) = text.split_once(':')?;
    let is_key = key.starts_with(char::is_alphabetic)
        && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '.'));
    let value = value.trim_start();
    (is_key && !value.is_empty() && !value.starts_with("//")).then(|| (key, format!("{key}: {value}")))
}

/// `-swim` as `- swim`. A number may begin with its sign.
fn glued_dash(text: &str) -> Option<String> {
    let word = text.strip_prefix('-')?;
    word.starts_with(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | ' ' | '\t'))
        .then(|| format!("- {word}"))
}
