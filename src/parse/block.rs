//! What the text of a page looks like once it is read: a tree of blocks with places.

use crate::report::Span;
use crate::value::Audience;

/// A run of inline pieces, as in one paragraph.
pub type Sentence = Vec<Inline>;

/// The picture of an easy-read row, before anyone looked for its file.
#[derive(Debug, Clone)]
pub enum PictureName {
    /// An emoji from the program's set, by its code (`1f68c`).
    Emoji { code: String },
    /// `![](symbol:bus)`
    Symbol { name: String, span: Span },
    /// `![Sam at the pool](photos/pool.jpg)`; an alt text of `decorative` arrives as `alt: None`.
    File { target: String, alt: Option<String>, span: Span },
}

#[derive(Debug, Clone)]
pub enum Block {
    Heading {
        level: u8,
        words: Sentence,
        span: Span,
    },
    Paragraph {
        words: Sentence,
        span: Span,
    },
    /// A paragraph that begins with a picture: an easy-read row.
    Row {
        picture: PictureName,
        words: Sentence,
        span: Span,
    },
    /// `first` is the number of the first item; `None` for bullets.
    List {
        first: Option<u64>,
        items: Vec<Item>,
        span: Span,
    },
    Quote {
        blocks: Vec<Block>,
        span: Span,
    },
    /// `> [!IMPORTANT]`
    Box {
        kind: BoxKind,
        blocks: Vec<Block>,
        span: Span,
    },
    Table {
        caption: Option<Sentence>,
        aligns: Vec<Align>,
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
        span: Span,
    },
    Code {
        text: String,
        span: Span,
    },
    Rule {
        span: Span,
    },
    /// `::: private` … `:::`
    Passage {
        audience: Audience,
        blocks: Vec<Block>,
        span: Span,
    },
    /// `{{ budget }}` alone in its paragraph. `name` is what stands between the braces, trimmed.
    Place {
        name: String,
        span: Span,
    },
}

#[derive(Debug, Clone)]
pub struct Item {
    /// A task list's mark: done or not.
    pub task: Option<bool>,
    pub blocks: Vec<Block>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub struct Cell {
    pub words: Sentence,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    Centre,
    End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxKind {
    Important,
    Warning,
    Note,
    Tip,
}

#[derive(Debug, Clone)]
pub enum Inline {
    Text {
        text: String,
        span: Span,
    },
    Strong {
        words: Sentence,
    },
    Emphasis {
        words: Sentence,
    },
    Code {
        text: String,
        span: Span,
    },
    /// `target` as typed: a source file with or without `#anchor`, `#anchor`, `https:`, `mailto:`, `tel:`.
    Link {
        target: String,
        words: Sentence,
        span: Span,
    },
    /// A picture inside a sentence.
    Picture {
        picture: PictureName,
        span: Span,
    },
    /// `{{ budget.left }}` inside a sentence.
    Value {
        name: String,
        span: Span,
    },
    /// A line break: a hard one, or a soft one after the end of a sentence. Other soft breaks are blanks in `Text`.
    Break,
}
