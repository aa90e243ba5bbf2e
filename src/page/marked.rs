//! Words that a page shows in another language, since nobody wrote them in its own: they say which one it is.
//!
//! In: finished words of a part, and whether they were given in the page's language. Out: the same, marked.
//! Not here: words of forms, which know their language themselves (`forms`).

use super::builder::Builder;
use super::view::{Picture, Piece, Run, Words};
use crate::language::is_same_language;
use crate::parts::{LocalProse, LocalText};

impl Builder<'_> {
    /// The language in which a text stands on this page.
    pub(super) fn language_of<'t>(&'t self, text: &'t LocalText) -> &'t str {
        match text.is_in(self.tag) {
            true => self.tag,
            false => text.main_language().unwrap_or(&self.page.tag),
        }
    }

    /// The same for Markdown.
    pub(super) fn language_of_prose(&self, prose: &LocalProse) -> &str {
        match (prose.is_in(self.tag), prose.others.is_empty()) {
            (true, _) => self.tag,
            (false, true) => &self.page.tag,
            (false, false) => &self.plan.facts.tag,
        }
    }

    /// A text without markup, and the picture that it begins with.
    pub(super) fn local_text(&self, text: &LocalText) -> (Option<Picture>, Words) {
        let (picture, words) = self.pictured_text(text.for_language(self.tag));
        (picture, self.marked(words, self.language_of(text)))
    }

    /// Words in this language, marked where it is not the page's.
    pub(super) fn marked(&self, words: Words, language: &str) -> Words {
        match words.is_empty() || is_same_language(self.tag, language) {
            true => words,
            false => vec![Run::Lang { tag: language.to_string(), words }],
        }
    }

    pub(super) fn marked_pieces(&self, mut pieces: Vec<Piece>, language: &str) -> Vec<Piece> {
        if !is_same_language(self.tag, language) {
            self.mark(&mut pieces, language);
        }
        pieces
    }

    fn mark(&self, pieces: &mut [Piece], language: &str) {
        for piece in pieces {
            match piece {
                Piece::Heading { words, .. } | Piece::Paragraph(words) | Piece::Row { words, .. } => {
                    *words = self.marked(std::mem::take(words), language);
                }
                Piece::List { items, .. } => items.iter_mut().for_each(|item| self.mark(&mut item.pieces, language)),
                Piece::Quote(inner) | Piece::Box { pieces: inner, .. } => self.mark(inner, language),
                Piece::Facts(lines) => {
                    lines.iter_mut().for_each(|words| *words = self.marked(std::mem::take(words), language));
                }
                Piece::Table(table) => {
                    table.caption = self.marked(std::mem::take(&mut table.caption), language);
                    for head in &mut table.head {
                        head.words = self.marked(std::mem::take(&mut head.words), language);
                    }
                    table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| self.mark(cell, language));
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
