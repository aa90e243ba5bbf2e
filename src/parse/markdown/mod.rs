//! Text: Markdown, read into blocks with their places.
//!
//! In: the text of a page, or prose that was typed as a value. Out: [`Block`]s and [`Inline`]s.
//! Not here: what `{{ names }}` and links lead to (`plan`), how a block looks (`render`).

mod blocks;
mod inline;
mod lines;
mod links;
mod marks;
mod problems;
mod reader;
mod rows;
mod run;
mod table;
mod targets;

use super::block::{Block, Inline, Sentence};
use crate::report::{Report, Span, TextFile};
pub use marks::has_passage_marks;
use reader::{Place, Reader};
use std::sync::Arc;

/// A sign that changes nothing about the signs after it, and after which no line is a list, heading or quote.
const LINE_SIGN: &str = ".";

/// Reads the bytes `start..end` of the file as the text of a page.
pub fn read_blocks(file: &Arc<TextFile>, start: usize, end: usize, report: &mut Report) -> Vec<Block> {
    let place = Place::File { file, start, skipped: 0 };
    blocks_of(&file.text()[start..end], place, report)
}

/// Reads prose that was typed as a value, with its quotes and line folding resolved. All findings stand at `span`.
pub fn read_prose(text: &str, span: &Span, report: &mut Report) -> Vec<Block> {
    blocks_of(text, Place::Value { span }, report)
}

/// Reads the bytes `start..end` of the file as one sentence: emphasis, links and values, but no blocks.
pub fn read_inline(file: &Arc<TextFile>, start: usize, end: usize, report: &mut Report) -> Sentence {
    let place = Place::File { file, start, skipped: LINE_SIGN.len() };
    sentence_of(&file.text()[start..end], place, report)
}

/// Reads a text that was typed as a value as one sentence. All findings stand at `span`.
pub fn read_sentence(text: &str, span: &Span, report: &mut Report) -> Sentence {
    sentence_of(text, Place::Value { span }, report)
}

fn blocks_of(typed: &str, place: Place, report: &mut Report) -> Vec<Block> {
    let marks = marks::cover(typed);
    Reader::new(typed, &marks, place, report).read_all()
}

fn sentence_of(typed: &str, place: Place, report: &mut Report) -> Sentence {
    let line = format!("{LINE_SIGN}{}", typed.replace('\n', " "));
    let marks = marks::Marks { text: line.clone(), found: Default::default() };
    Reader::new(&line, &marks, place, report).read_line(LINE_SIGN)
}

/// The words of a sentence, as a person would read them aloud: no marks, no pictures; values are left out.
pub fn plain_text(words: &[Inline]) -> String {
    let mut text = String::new();
    add_plain_text(words, &mut text);
    text
}

fn add_plain_text(words: &[Inline], text: &mut String) {
    for word in words {
        match word {
            Inline::Text { text: piece, .. } | Inline::Code { text: piece, .. } => text.push_str(piece),
            Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. } => {
                add_plain_text(words, text);
            }
            Inline::Break => text.push(' '),
            Inline::Picture { .. } | Inline::Value { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests;
