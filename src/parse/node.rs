//! What front matter looks like once it is read: a tree that keeps every letter and every place.

use crate::report::Span;

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key's letters as typed. Compare with `plain_key`.
    pub key: String,
    pub key_span: Span,
    pub node: Node,
}

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// The letters that were typed for it, quotes included.
    pub span: Span,
    pub value: Value,
    /// For a mapping or list that stands in one line (`- Ring Mum: 01632 960 123`): the line's own letters, for
    /// fields of kind text, prose and list, where the line is the text. `None` for everything else.
    pub line_text: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing was typed after the key.
    Empty,
    Scalar {
        /// The text, with quotes and line folding resolved.
        text: String,
        style: Style,
        /// Where a YAML comment after exactly one blank begins in `text` (a byte); only fields that are not text
        /// cut there, and text fields warn that it will be shown.
        comment_at: Option<usize>,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// How a scalar was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Quoted,
    /// `|` or `>`.
    Block,
}
