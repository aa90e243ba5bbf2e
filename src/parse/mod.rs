//! From letters to trees: the fence, YAML with the place of every key and value, Markdown as blocks.
//!
//! In: the text of one page. Out: [`Document`]; what is wrong goes into the report.
//! Not here: what a key means (`parts`, `plan`), which pictures exist (`pictures`).

mod block;
mod node;
mod text;

pub use block::{Align, Block, BoxKind, Cell, Inline, Item, PictureName, Sentence};
pub use node::{Entry, Node, Style, Value};
pub use text::{plain_text, read_prose};

use crate::report::TextFile;
use std::sync::Arc;

/// One page as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    pub file: Arc<TextFile>,
    /// The front matter's mapping; empty when the page has none.
    pub front: Vec<Entry>,
    pub body: Vec<Block>,
}
