//! From letters to trees: the fence, YAML with the place of every key and value, Markdown as blocks.
//!
//! In: the text of one page. Out: [`Document`]; what is wrong goes into the report.
//! Not here: what a key means (`parts`, `plan`), which pictures exist (`pictures`).

mod block;
mod facts;
mod fence;
mod markdown;
mod node;
mod sheet;
mod unseen;
mod yaml;

pub use block::{Align, Block, BoxKind, Cell, Inline, Item, PictureName, Sentence};
pub use markdown::{has_passage_marks, plain_text, read_blocks, read_inline, read_prose, read_sentence};
pub use node::{Entry, Node, Style, Value};
pub use sheet::{SEPARATORS, Sheet, SheetCell, SheetRow, read_sheet};
pub use yaml::quoted;

use crate::report::{Fix, Report, TextFile};
use std::sync::Arc;

/// One page as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    pub file: Arc<TextFile>,
    /// The front matter's mapping; empty when the page has none, or when `is_whole` is false.
    pub front: Vec<Entry>,
    pub body: Vec<Block>,
    /// Quotes that other programs need round values that we read as text; `check --fix` sets them. They never
    /// overlap and stand in the order of the file.
    pub fixes: Vec<Fix>,
    /// False when the front matter could not be read: then nothing may be said about what it lacks.
    pub is_whole: bool,
}

/// Reads one page. Never fails: what is wrong goes into the report, and what could be read is handed on.
///
/// When nobody can tell where the front matter ends, or it cannot be read, `front` is empty and the report holds an
/// error. In the first case the body is empty too: what may be private never becomes text.
pub fn read(file: &Arc<TextFile>, report: &mut Report) -> Document {
    let (front, body) = match fence::cut(file, report) {
        fence::Cut::None => (yaml::Front::empty(), 0..file.text().len()),
        fence::Cut::Found { front, body } => (yaml::read(file, front, report), body),
        fence::Cut::Unclear => (yaml::Front::unreadable(), 0..0),
    };
    let blocks = markdown::read_blocks(file, body.start, body.end, report);
    facts::find_misplaced(file, body, &blocks, report);
    Document { file: file.clone(), front: front.entries, body: blocks, fixes: front.fixes, is_whole: front.is_whole }
}

#[cfg(test)]
mod tests;
