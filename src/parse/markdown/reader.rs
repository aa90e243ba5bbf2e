//! The reader: Markdown events, one after the other, with their places.
//!
//! In: a text with its marks covered. Out: [`Reader`], which `blocks` and `inline` read from.
//! Not here: what the events become (`blocks`, `inline`).

use super::lines::ShownLine;
use super::marks::Marks;
use super::problems;
use crate::parse::block::{Block, Sentence};
use crate::parse::facts;
use crate::report::{Diagnostic, Report, Span, TextFile};
use pulldown_cmark::{Event, OffsetIter, Options, Parser};
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;
use std::sync::Arc;

/// Nesting that nobody reaches by writing a page.
const DEPTH: usize = 64;

/// Where a text stands, so that its bytes become places in a file.
pub enum Place<'a> {
    /// From byte `start` of a file on; the first `skipped` bytes of the text are ours.
    File { file: &'a Arc<TextFile>, start: usize, skipped: usize },
    /// The text of a value: its bytes have no places of their own.
    Value { span: &'a Span },
}

/// The parser's events, each with a range that lies between letters of the typed text: a covered mark may hold
/// letters of several bytes, and the parser may cut between any two of its `_`.
struct Events<'a> {
    typed: &'a str,
    inner: OffsetIter<'a>,
}

impl<'a> Iterator for Events<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let (event, range) = self.inner.next()?;
        let between = |byte: usize| (0..=byte.min(self.typed.len())).rev().find(|at| self.typed.is_char_boundary(*at));
        let start = between(range.start).unwrap_or(0);
        let end = between(range.end).unwrap_or(0).max(start);
        Some((event, start..end))
    }
}

/// A definition of a link, as it was read.
struct Definition {
    /// `label: address`
    line: String,
    range: Range<usize>,
}

/// One reading of one text.
pub struct Reader<'a> {
    /// The text as typed.
    pub typed: &'a str,
    pub marks: &'a Marks,
    place: Place<'a>,
    report: &'a mut Report,
    events: Peekable<Events<'a>>,
    /// The byte at which the event that was read last ends.
    pub done: usize,
    depth: usize,
    is_too_deep: bool,
    /// Marks that Markdown read as the lines that they are, by their first byte.
    pub seen_marks: BTreeSet<usize>,
    /// `[!NOTE]` at the start of the quote that is read now: it is no text.
    pub box_mark: Option<Range<usize>>,
    /// The check box of the list entry that is read now.
    pub task: Option<bool>,
    /// The line that is read now, as readers see it.
    pub line: ShownLine,
    /// Where passages lie.
    pub passages: Vec<Range<usize>>,
    /// `[label]: address`, which Markdown reads wherever it stands, for the whole text.
    definitions: Vec<Definition>,
    /// HTML tags that were reported, so that their ends are not.
    pub html_tags: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub fn new(typed: &'a str, marks: &'a Marks, place: Place<'a>, report: &'a mut Report) -> Reader<'a> {
        // Tables and task lists; footnotes only to say that there are none. Nothing that changes typed letters.
        let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES;
        let inner = Parser::new_ext(&marks.text, options).into_offset_iter();
        let definitions = inner.reference_definitions().iter().map(|(label, definition)| Definition {
            line: format!("{label}: {}", definition.dest),
            range: definition.span.clone(),
        });
        Reader {
            definitions: definitions.collect(),
            typed,
            marks,
            place,
            report,
            events: Events { typed, inner }.peekable(),
            done: 0,
            depth: 0,
            is_too_deep: false,
            seen_marks: BTreeSet::new(),
            box_mark: None,
            task: None,
            line: ShownLine::default(),
            passages: Vec::new(),
            html_tags: BTreeSet::new(),
        }
    }

    /// Reads a whole text as blocks.
    pub fn read_all(mut self) -> Vec<Block> {
        let (blocks, _) = self.blocks(false);
        for (start, mark) in &self.marks.found {
            if !self.seen_marks.contains(start) {
                let span = self.span(mark.range.clone());
                self.report(problems::lost_mark(&span));
            }
        }
        self.check_definitions();
        blocks
    }

    /// A definition in a passage would lend its address to open text; one that is a fact would vanish.
    fn check_definitions(&mut self) {
        let mut definitions = std::mem::take(&mut self.definitions);
        definitions.sort_by_key(|definition| definition.range.start);
        self.passages.sort_by_key(|passage| passage.start);
        let mut next = 0;
        let mut closed_until = 0;
        for Definition { line, range } in definitions {
            while let Some(passage) = self.passages.get(next).filter(|passage| passage.start <= range.start) {
                closed_until = closed_until.max(passage.end);
                next += 1;
            }
            if range.start < closed_until {
                let span = self.first_letter(&range);
                self.report(problems::definition_in_passage(&span));
            } else if let Some(fact) = facts::find_fact(&line) {
                let span = self.first_letter(&range);
                self.report(facts::misplaced(&span, fact));
            }
        }
    }

    /// Was the text typed as a value?
    pub fn is_value(&self) -> bool {
        matches!(self.place, Place::Value { .. })
    }

    /// Reads a text that begins with `sign`, our own, as one sentence.
    pub fn read_line(mut self, sign: &str) -> Sentence {
        // The paragraph that the sign makes of every text.
        self.next();
        self.box_mark = Some(0..sign.len());
        self.words()
    }

    pub fn peek(&mut self) -> Option<&(Event<'a>, Range<usize>)> {
        self.events.peek()
    }

    pub fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let next = self.events.next();
        if let Some((_, range)) = &next {
            self.done = range.end;
        }
        next
    }

    pub fn report(&mut self, finding: Diagnostic) {
        self.report.push(finding);
    }

    /// The place of a piece of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.place {
            Place::File { file, start, skipped } => {
                let at = |byte: usize| start + byte.saturating_sub(skipped);
                Span::new(file, at(range.start), at(range.end))
            }
            Place::Value { span } => span.clone(),
        }
    }

    /// The place of a piece of the text, without the blanks and line ends after it.
    pub fn trimmed_span(&self, range: Range<usize>) -> Span {
        let length = self.typed[range.clone()].trim_end().len();
        self.span(range.start..range.start + length)
    }

    /// Reads one step further in. Past the limit, the element is skipped, the report says so, and `None` is given.
    pub fn deeper<T>(&mut self, range: &Range<usize>, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= DEPTH {
            if !self.is_too_deep {
                self.is_too_deep = true;
                let span = self.first_letter(range);
                self.report(problems::too_deep(&span));
            }
            self.skip_inside();
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        Some(read)
    }

    /// The first letter of a piece: enough to point at something long.
    pub fn first_letter(&self, range: &Range<usize>) -> Span {
        let width = self.typed[range.clone()].chars().next().map_or(0, char::len_utf8);
        self.span(range.start..range.start + width)
    }

    /// Skips what stands inside an element, up to its end; the end itself is left.
    pub fn skip_inside(&mut self) {
        let mut open = 0usize;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) if open == 0 => return,
                Event::End(_) => open -= 1,
                _ => {}
            }
            self.events.next();
        }
    }
}
