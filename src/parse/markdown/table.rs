//! Tables, their captions and their cells.
//!
//! In: events. Out: [`Block::Table`]. Not here: sums (`check`), how a table looks (`render`).

use super::problems;
use super::reader::Reader;
use crate::parse::block::{Align, Block, Cell, Inline, Sentence};
use pulldown_cmark::{Alignment, Event, Tag};
use std::ops::Range;

impl Reader<'_> {
    /// Reads a table after its start, and takes its end.
    pub fn table(&mut self, aligns: &[Alignment], caption: Option<Sentence>, range: Range<usize>) -> Block {
        let mut head = Vec::new();
        let mut rows = Vec::new();
        while let Some((Event::Start(tag), _)) = self.peek() {
            let is_head = matches!(tag, Tag::TableHead);
            let Some((_, row)) = self.next() else { break };
            let cells = self.cells();
            self.next();
            let typed = count_cells(&self.typed[row.clone()]);
            if typed > aligns.len() {
                let span = self.trimmed_span(row);
                self.report(problems::too_many_cells(&span, typed, aligns.len()));
            }
            if is_head {
                head = cells;
            } else {
                rows.push(cells);
            }
        }
        self.next();
        Block::Table {
            caption,
            aligns: aligns.iter().map(align_of).collect(),
            head,
            rows,
            span: self.trimmed_span(range),
        }
    }

    fn cells(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = self.peek() {
            let Some((_, range)) = self.next() else { break };
            let words = self.words();
            self.next();
            let start = range.end - self.typed[range.clone()].trim_start().len();
            cells.push(Cell { words, span: self.trimmed_span(start..range.end) });
        }
        cells
    }
}

fn align_of(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::End,
    }
}

/// The words of a caption, if a paragraph is one: `Table: What I spend`.
pub fn caption_of(block: &Block) -> Option<Sentence> {
    let Block::Paragraph { words, .. } = block else {
        return None;
    };
    let Some(Inline::Text { text, span }) = words.first() else {
        return None;
    };
    let rest = text.strip_prefix("Table:").or_else(|| text.strip_prefix("table:"))?;
    let rest = rest.trim_start();
    let mut caption = words.clone();
    if rest.is_empty() {
        caption.remove(0);
    } else {
        caption[0] = Inline::Text { text: rest.to_string(), span: span.clone() };
    }
    (!caption.is_empty()).then_some(caption)
}

/// How many cells were typed in a row.
fn count_cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut is_escaped = false;
    let mut cells = 1;
    let mut is_open = false;
    for letter in row.chars() {
        match letter {
            '|' if !is_escaped => {
                cells += 1;
                is_open = false;
            }
            _ => is_open = true,
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    if is_open { cells } else { cells - 1 }
}
