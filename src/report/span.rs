//! A place in a file that a person wrote.

use std::fmt;
use std::sync::Arc;

/// A source file's letters, kept so that a message can show the writer's own line.
///
/// The text has no byte-order mark, and its lines end in `\n` only. `name` is the path below the plan's folder.
#[derive(Debug)]
pub struct TextFile {
    name: String,
    text: String,
    /// The byte at which each line starts.
    lines: Vec<usize>,
}

impl TextFile {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<TextFile> {
        let text = text.into();
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Arc::new(TextFile { name: name.into(), text, lines })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte)
    }

    /// The line's letters, without its end. Lines count from 1.
    pub fn line_text(&self, line: usize) -> &str {
        let Some(start) = self.lines.get(line.wrapping_sub(1)) else {
            return "";
        };
        self.text[*start..].split('\n').next().unwrap_or("")
    }
}

/// A piece of a source file, as bytes `start..end` of its text. Cheap to copy.
#[derive(Clone)]
pub struct Span {
    file: Arc<TextFile>,
    start: usize,
    end: usize,
}

impl Span {
    /// # Panics
    /// If the bytes do not lie between letters of the file: that is our own mistake.
    pub fn new(file: &Arc<TextFile>, start: usize, end: usize) -> Span {
        assert!(file.text.is_char_boundary(start) && file.text.is_char_boundary(end) && start <= end);
        Span { file: file.clone(), start, end }
    }

    /// A whole file that has no text that we can show: a photo, a folder, a file in a foreign encoding.
    pub fn of_file(name: &str) -> Span {
        Span { file: TextFile::new(name, ""), start: 0, end: 0 }
    }

    pub fn file(&self) -> &Arc<TextFile> {
        &self.file
    }

    pub fn file_name(&self) -> &str {
        &self.file.name
    }

    pub fn start(&self) -> usize {
        self.start
    }

    pub fn end(&self) -> usize {
        self.end
    }

    /// The letters of this place.
    pub fn text(&self) -> &str {
        &self.file.text[self.start..self.end]
    }

    /// The line on which it starts, from 1.
    pub fn line(&self) -> usize {
        self.file.line_of(self.start)
    }

    /// The column at which it starts, from 1, counted in letters (code points).
    pub fn column(&self) -> usize {
        let line_start = self.file.lines[self.line() - 1];
        self.file.text[line_start..self.start].chars().count() + 1
    }

    /// The last column that it covers on its first line.
    pub fn last_column(&self) -> usize {
        let first_line = self.text().split('\n').next().unwrap_or("");
        self.column() + first_line.chars().count().max(1) - 1
    }

    /// The whole line on which it starts.
    pub fn line_text(&self) -> &str {
        self.file.line_text(self.line())
    }

    /// Is there no line to show?
    pub fn is_whole_file(&self) -> bool {
        self.file.text.is_empty()
    }

    /// From the start of this place to the end of the other, in the same file.
    pub fn to(&self, other: &Span) -> Span {
        Span { file: self.file.clone(), start: self.start, end: other.end.max(self.start) }
    }

    pub(super) fn sort_key(&self) -> (String, usize) {
        (self.file.name.clone(), self.start)
    }
}

impl PartialEq for Span {
    fn eq(&self, other: &Span) -> bool {
        self.file.name == other.file.name && self.start == other.start && self.end == other.end
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file_name(), self.line(), self.column())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_letters_from_one() {
        let file = TextFile::new("a.md", "one\né two\n");
        let span = Span::new(&file, 7, 10);
        assert_eq!((span.line(), span.column(), span.last_column()), (2, 3, 5));
        assert_eq!(span.text(), "two");
        assert_eq!(span.line_text(), "é two");
    }
}
