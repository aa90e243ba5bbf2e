//! Words that a page shows in another language, since nobody wrote them in its own: they say which one it is.
//!
//! In: finished words of a part, and whether they were given in the page's language. Out: the same, marked.
//! Not here: words of forms, which know their language themselves (`forms`).

use super::builder::Builder;
use super::footer::is_same_language;
use super::view::{Picture, Piece, Run, Words};
use crate::parts::LocalText;

impl Builder<'_> {
    /// The language of typed words that stand here for want of words in this page's own.
    fn fallen_back(&self, is_own: bool) -> Option<&str> {
        (!is_own && !is_same_language(self.tag, &self.page.tag)).then_some(self.page.tag.as_str())
    }

    /// A text without markup, and the picture that it begins with.
    pub(super) fn local_text(&self, text: &LocalText) -> (Option<Picture>, Words) {
        let (picture, words) = self.pictured_text(text.for_language(self.tag));
        (picture, self.marked(words, text.is_in(self.tag)))
    }

    /// Words of a part, marked where they are not in this page's language.
    pub(super) fn marked(&self, words: Words, is_own: bool) -> Words {
        match self.fallen_back(is_own) {
            Some(tag) if !words.is_empty() => vec![Run::Lang { tag: tag.to_string(), words }],
            _ => words,
        }
    }

    pub(super) fn marked_pieces(&self, mut pieces: Vec<Piece>, is_own: bool) -> Vec<Piece> {
        if self.fallen_back(is_own).is_some() {
            self.mark(&mut pieces);
        }
        pieces
    }

    fn mark(&self, pieces: &mut [Piece]) {
        for piece in pieces {
            match piece {
                Piece::Heading { words, .. } | Piece::Paragraph(words) | Piece::Row { words, .. } => {
                    *words = self.marked(std::mem::take(words), false);
                }
                Piece::List { items, .. } => items.iter_mut().for_each(|item| self.mark(&mut item.pieces)),
                Piece::Quote(inner) | Piece::Box { pieces: inner, .. } => self.mark(inner),
                Piece::Facts(lines) => {
                    lines.iter_mut().for_each(|words| *words = self.marked(std::mem::take(words), false));
                }
                Piece::Table(table) => {
                    table.caption = self.marked(std::mem::take(&mut table.caption), false);
                    for head in &mut table.head {
                        head.words = self.marked(std::mem::take(&mut head.words), false);
                    }
                    table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| self.mark(cell));
                }
                // None of these stands inside a field.
                Piece::Code(_)
                | Piece::Rule
                | Piece::Part(_)
                | Piece::HardWord(_)
                | Piece::Blank { .. }
                | Piece::Calendar { .. } => {}
            }
        }
    }
}
