//! What a paragraph is: words, an easy-read row, or the place of a part.
//!
//! In: the words of a paragraph. Out: one [`Block`], or none if nothing is left of it.
//! Not here: how words are read (`inline`).

use super::reader::Reader;
use crate::parse::block::{Block, Inline, PictureName, Sentence};
use crate::pictures::find_emoji;
use std::ops::Range;

impl Reader<'_> {
    /// Says what a paragraph is.
    pub fn paragraph(&mut self, words: Sentence, range: Range<usize>) -> Option<Block> {
        let words = trimmed(words);
        let span = self.trimmed_span(range);
        match words.first()? {
            Inline::Value { name, span } if words.len() == 1 => {
                Some(Block::Place { name: name.clone(), span: span.clone() })
            }
            Inline::Picture { picture, .. } => {
                let picture = picture.clone();
                let words = trimmed(words.into_iter().skip(1).collect());
                Some(Block::Row { picture, words, span })
            }
            Inline::Text { text, span: place } => {
                let Some((picture, length)) = find_emoji(text) else {
                    return Some(Block::Paragraph { words, span });
                };
                let rest = Inline::Text { text: text[length..].to_string(), span: place.clone() };
                let words = std::iter::once(rest).chain(words.into_iter().skip(1)).collect();
                Some(Block::Row { picture: PictureName::Emoji { code: picture.code() }, words: trimmed(words), span })
            }
            _ => Some(Block::Paragraph { words, span }),
        }
    }
}

/// Words without blanks and breaks at both ends.
pub fn trimmed(mut words: Sentence) -> Sentence {
    let empty = words.iter().take_while(|word| is_nothing(word)).count();
    words.drain(..empty);
    while words.last().is_some_and(is_nothing) {
        words.pop();
    }
    if let Some(Inline::Text { text, .. }) = words.first_mut() {
        *text = text.trim_start().to_string();
    }
    if let Some(Inline::Text { text, .. }) = words.last_mut() {
        text.truncate(text.trim_end().len());
    }
    words
}

fn is_nothing(word: &Inline) -> bool {
    match word {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::Break => true,
        _ => false,
    }
}
