//! What a page says, taken apart for the rules: pieces, their sentences, their words.
//!
//! In: a page or one of its versions. Out: [`PageText`]. Not here: the rules, or what is wrong with markup (`parse`).
//!
//! A piece is what stands by itself on the page: a paragraph, an easy-read row, an item, a cell, a field of a part.

use super::place::{Spot, place};
use super::profile::Profile;
use super::words::{VALUE, Word, has_no_blanks, words_of};
use crate::language::easy::EasyWords;
use crate::page::text_sentences;
use crate::parse::{Block, BoxKind, Inline, PictureName};
use crate::report::Span;
use std::cell::OnceCell;
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Title,
    Summary,
    /// The level of the heading.
    Heading(u8),
    Paragraph,
    /// An easy-read row.
    Row,
    Item,
    /// A cell of a table; in its head?
    Cell {
        is_head: bool,
    },
    Caption,
    /// The words of a picture.
    Alt,
    /// A value of a part.
    Field,
}

impl Kind {
    /// Running text, which has sentences.
    pub fn is_running(self) -> bool {
        matches!(self, Kind::Summary | Kind::Paragraph | Kind::Row | Kind::Item | Kind::Field)
    }
}

/// Something that stands by itself on a page.
#[derive(Debug)]
pub struct Piece<'a> {
    pub kind: Kind,
    pub text: String,
    pub span: Span,
    /// Stands in a box that warns.
    pub is_warning: bool,
    /// Someone's own words: never judged.
    pub is_quoted: bool,
    /// How many headings came before it, and how many parts.
    pub section: usize,
    /// Of a row: its picture.
    pub picture: Option<&'a PictureName>,
    /// As it was read; empty for a value of a part without markup.
    pub inlines: &'a [Inline],
    spots: Vec<Spot>,
    sentences: OnceCell<Vec<Sentence>>,
}

#[derive(Debug)]
pub struct Sentence {
    /// Bytes of the piece's text.
    pub range: Range<usize>,
    pub words: Vec<Word>,
    /// Its script writes no blanks, so words cannot be counted.
    pub is_unspaced: bool,
}

impl Sentence {
    /// Are all its words between quotation marks?
    pub fn is_quoted(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| word.is_quoted)
    }
}

impl Piece<'_> {
    pub fn sentences(&self) -> &[Sentence] {
        self.sentences.get_or_init(|| {
            let mut at = 0;
            let mut sentences = Vec::new();
            let words = words_of(&self.text);
            let mut words = words.into_iter().peekable();
            for text in self.text.split('\n').flat_map(text_sentences) {
                let start = at + self.text[at..].find(text).unwrap_or(0);
                let end = start + text.len();
                at = end;
                let mut own = Vec::new();
                while let Some(word) = words.next_if(|word| word.range.start < end) {
                    own.push(word);
                }
                if !own.is_empty() {
                    let is_unspaced = has_no_blanks(text);
                    sentences.push(Sentence { range: start..end, words: own, is_unspaced });
                }
            }
            sentences
        })
    }

    /// The letters of a sentence.
    pub fn letters(&self, sentence: &Sentence) -> &str {
        self.text[sentence.range.clone()].trim()
    }

    /// Where this was typed.
    pub fn place(&self, range: Range<usize>) -> Span {
        place(&self.text, &self.spots, range, &self.span)
    }
}

/// A page, or a version of it, as its readers read it.
pub struct PageText<'a> {
    /// BCP 47.
    pub tag: &'a str,
    pub profile: Profile,
    /// `None` for a language without word lists.
    pub easy: Option<&'static EasyWords>,
    pub title_span: &'a Span,
    pub pieces: Vec<Piece<'a>>,
    /// The text's blocks; empty where only parts are looked at.
    pub body: &'a [Block],
}

impl<'a> PageText<'a> {
    /// Pieces that may be judged: everything but someone's own words.
    pub fn judged(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces.iter().filter(|piece| !piece.is_quoted)
    }

    /// Every sentence of running text that may be judged.
    pub fn sentences(&self) -> impl Iterator<Item = (&Piece<'a>, &Sentence)> {
        self.judged()
            .filter(|piece| piece.kind.is_running())
            .flat_map(|piece| piece.sentences().iter().map(move |sentence| (piece, sentence)))
            .filter(|(_, sentence)| !sentence.is_unspaced && !sentence.is_quoted())
    }
}

/// Gathers pieces in reading order.
#[derive(Default)]
pub struct Gatherer<'a> {
    pub pieces: Vec<Piece<'a>>,
    section: usize,
    is_warning: bool,
    is_quoted: bool,
}

impl<'a> Gatherer<'a> {
    pub fn blocks(&mut self, blocks: &'a [Block], running: Kind) {
        for block in blocks {
            match block {
                Block::Heading { level, words, span } => {
                    self.section += 1;
                    self.words(Kind::Heading(*level), words, span, None);
                }
                Block::Paragraph { words, span } => self.words(running, words, span, None),
                Block::Row { picture, words, span } => {
                    self.words(if running == Kind::Item { running } else { Kind::Row }, words, span, Some(picture));
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks, Kind::Item)),
                Block::Quote { blocks, .. } => {
                    let before = std::mem::replace(&mut self.is_quoted, true);
                    self.blocks(blocks, running);
                    self.is_quoted = before;
                }
                Block::Box { kind, blocks, .. } => {
                    let is_warning = matches!(kind, BoxKind::Warning | BoxKind::Important);
                    let before = std::mem::replace(&mut self.is_warning, is_warning);
                    self.section += 1;
                    self.blocks(blocks, running);
                    self.section += 1;
                    self.is_warning = before;
                }
                Block::Passage { blocks, .. } => self.blocks(blocks, running),
                Block::Table { caption, head, rows, span, .. } => {
                    if let Some(caption) = caption {
                        self.words(Kind::Caption, caption, span, None);
                    }
                    for cell in head {
                        self.words(Kind::Cell { is_head: true }, &cell.words, &cell.span, None);
                    }
                    for cell in rows.iter().flatten() {
                        self.words(Kind::Cell { is_head: false }, &cell.words, &cell.span, None);
                    }
                }
                Block::Code { .. } | Block::Rule { .. } | Block::Place { .. } => {}
            }
        }
    }

    fn words(&mut self, kind: Kind, words: &'a [Inline], span: &Span, picture: Option<&'a PictureName>) {
        if let Some(PictureName::File { alt: Some(alt), span, .. }) = picture {
            self.plain(Kind::Alt, alt, span);
        }
        let (mut text, mut spots) = (String::new(), Vec::new());
        push(words, &mut text, &mut spots);
        if !text.trim().is_empty() {
            self.add(Piece { picture, inlines: words, ..self.piece(kind, text, span, spots) });
        }
    }

    /// Words without markup: a value of a part, a title.
    pub fn plain(&mut self, kind: Kind, text: &str, span: &Span) {
        if !text.trim().is_empty() {
            let spots = vec![Spot { start: 0, length: text.len(), span: span.clone() }];
            self.add(self.piece(kind, text.to_string(), span, spots));
        }
    }

    /// What follows stands by itself: it belongs to no heading before it.
    pub fn next_section(&mut self) {
        self.section += 1;
    }

    /// Whether what follows are someone's own words.
    pub fn quote(&mut self, is_quoted: bool) {
        self.is_quoted = is_quoted;
    }

    fn piece<'p>(&self, kind: Kind, text: String, span: &Span, spots: Vec<Spot>) -> Piece<'p> {
        Piece {
            kind,
            text,
            span: span.clone(),
            is_warning: self.is_warning,
            is_quoted: self.is_quoted,
            section: self.section,
            picture: None,
            inlines: &[],
            spots,
            sentences: OnceCell::new(),
        }
    }

    fn add(&mut self, piece: Piece<'a>) {
        self.pieces.push(piece);
    }
}

fn push(words: &[Inline], text: &mut String, spots: &mut Vec<Spot>) {
    for inline in words {
        match inline {
            Inline::Text { text: more, span } => {
                spots.push(Spot { start: text.len(), length: more.len(), span: span.clone() });
                text.push_str(more);
            }
            // Code is shown as it is: no words to judge.
            Inline::Value { span, .. } | Inline::Code { span, .. } => {
                spots.push(Spot { start: text.len(), length: VALUE.len_utf8(), span: span.clone() });
                text.push(VALUE);
            }
            Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. } => {
                push(words, text, spots);
            }
            // A line that the writer ended on purpose ends a sentence.
            Inline::Break => text.push('\n'),
            Inline::Picture { .. } => {}
        }
    }
}
