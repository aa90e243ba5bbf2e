//! Words: pieces of text joined, and the `{{ values }}` in them.
//!
//! In: text events. Out: [`Inline::Text`] and [`Inline::Value`].
//! Not here: everything else in a sentence (`inline`).

use super::problems;
use super::reader::Reader;
use crate::parse::block::{Inline, Sentence};
use std::ops::Range;

/// Neighbouring pieces of text: the parser splits at signs that turn out to mean nothing.
#[derive(Default)]
pub struct Run {
    pub text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    /// Where it begins in the run.
    start: usize,
    range: Range<usize>,
    /// Each of its letters stands in the text as it was typed.
    is_literal: bool,
}

impl Run {
    /// The byte of the typed text at which a byte of the run stands.
    fn typed_at(&self, at: usize) -> usize {
        let number = self.pieces.partition_point(|piece| piece.start <= at);
        let Some(piece) = number.checked_sub(1).and_then(|number| self.pieces.get(number)) else {
            return 0;
        };
        if piece.is_literal { (piece.range.start + at - piece.start).min(piece.range.end) } else { piece.range.start }
    }

    /// The bytes of the typed text between two bytes of the run.
    fn typed_range(&self, start: usize, end: usize) -> Range<usize> {
        let from = self.typed_at(start);
        let number = self.pieces.partition_point(|piece| piece.start < end);
        let to = match number.checked_sub(1).and_then(|number| self.pieces.get(number)) {
            Some(piece) if piece.is_literal => (piece.range.start + end - piece.start).min(piece.range.end),
            Some(piece) => piece.range.end,
            None => from,
        };
        from..to.max(from)
    }

    /// Adds a blank in place of a line end.
    pub fn add_blank(&mut self, range: Range<usize>) {
        self.pieces.push(Piece { start: self.text.len(), range, is_literal: false });
        self.text.push(' ');
    }
}

impl Reader<'_> {
    pub fn add_text(&mut self, run: &mut Run, text: &str, mut range: Range<usize>) {
        let mut text = text;
        let is_literal = self.typed.get(range.clone()) == Some(text);
        if let Some(mark) = &self.box_mark
            && mark.contains(&range.start)
        {
            let cut = mark.end.min(range.end) - range.start;
            text = text.get(cut..).unwrap_or("");
            range.start += cut;
        }
        if text.is_empty() {
            return;
        }
        self.show(text, &range);
        run.pieces.push(Piece { start: run.text.len(), range, is_literal });
        run.text.push_str(text);
    }

    /// Takes the run apart into words and values.
    pub fn end_run(&mut self, run: &mut Run, words: &mut Sentence) {
        let run = std::mem::take(run);
        let mut done = 0;
        let mut from = 0;
        let mut close = 0;
        while let Some(start) = run.text[from..].find("{{").map(|at| from + at) {
            from = start + 2;
            let typed = run.typed_at(start);
            if !self.is_typed_bare(typed, "{{") {
                continue;
            }
            if close < from {
                // Each end is looked for once, also in a text of nothing but beginnings.
                close = run.text[from..].find("}}").map_or(usize::MAX, |at| from + at);
            }
            let is_reopened = run.text[from..].find("{{").is_some_and(|at| from + at < close);
            if close == usize::MAX || is_reopened {
                let span = self.span(run.typed_range(start, start + 2));
                self.report(problems::unclosed_value(&span));
                continue;
            }
            let end = close + 2;
            let span = self.span(run.typed_range(start, end));
            let name = run.text[from..close].trim();
            if name.is_empty() {
                self.report(problems::empty_value(&span));
            } else {
                self.add_words(&run, done..start, words);
                words.push(Inline::Value { name: name.to_string(), span });
                done = end;
            }
            from = end;
        }
        if let Some(at) = run.text.find("](")
            && let Some(open) = run.text[..at].rfind('[')
            && self.is_typed_bare(run.typed_at(at), "](")
            && self.is_typed_bare(run.typed_at(open), "[")
        {
            let span = self.span(run.typed_range(at, at + 2));
            self.report(problems::unread_link(&span));
        }
        self.add_words(&run, done..run.text.len(), words);
    }

    fn add_words(&self, run: &Run, range: Range<usize>, words: &mut Sentence) {
        if !range.is_empty() {
            words.push(Inline::Text {
                text: run.text[range.clone()].to_string(),
                span: self.span(run.typed_range(range.start, range.end)),
            });
        }
    }

    /// Were these signs typed here as they are, without a backslash before them?
    pub fn is_typed_bare(&self, at: usize, signs: &str) -> bool {
        let before = &self.typed[..at];
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        self.typed[at..].starts_with(signs) && backslashes.is_multiple_of(2)
    }
}

/// Does a line end here because its sentence does?
pub fn ends_sentence(run: &str, words: &[Inline]) -> bool {
    if run.is_empty() {
        return match words.last() {
            Some(Inline::Text { text, .. }) => ends_sentence(text, &[]),
            Some(Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. }) => {
                ends_sentence("", words)
            }
            Some(Inline::Code { .. } | Inline::Picture { .. } | Inline::Value { .. } | Inline::Break) | None => false,
        };
    }
    run.trim_end()
        .trim_end_matches(['"', '\'', '”', '’', '»', '«', '“', ')', ']', '」', '』'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
}
