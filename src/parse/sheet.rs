//! A table in a file, as spreadsheets write them: cells with their places.
//!
//! In: text and the sign between cells. Out: [`SheetRow`]s. Not here: what a column means (`plan::spending`).
//!
//! Our own reader and no other's, for two reasons: each cell keeps its place, for messages; and a quotation mark that
//! never closes is told, where others take the rest of the file as one cell. A test reads tables that another wrote.

use crate::report::{Span, TextFile};
use std::sync::Arc;

/// Signs that can stand between cells.
pub const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// One cell, without blanks and quotation marks around it.
#[derive(Debug, Clone)]
pub struct SheetCell {
    pub text: String,
    pub span: Span,
}

/// One row that is not blank.
#[derive(Debug, Clone)]
pub struct SheetRow {
    pub cells: Vec<SheetCell>,
    pub span: Span,
}

/// A table, or as much of it as can be read.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub rows: Vec<SheetRow>,
    /// A quotation mark that never closes; nothing after it is read.
    pub open_quote: Option<Span>,
}

/// Reads no more than `most` rows, from the byte `start` on.
///
/// - Rows without anything in them are passed over.
/// - A cell between `"` may hold the separator and line ends; `""` inside it is one mark.
pub fn read_sheet(file: &Arc<TextFile>, start: usize, separator: char, most: usize) -> Sheet {
    let mut table = Sheet::default();
    let mut scan = Scan { file, separator, at: start };
    while scan.at < file.text().len() && table.rows.len() < most {
        match scan.row() {
            Ok(row) if row.cells.iter().all(|cell| cell.text.is_empty()) => {}
            Ok(row) => table.rows.push(row),
            Err(open) => {
                table.open_quote = Some(open);
                break;
            }
        }
    }
    table
}

struct Scan<'a> {
    file: &'a Arc<TextFile>,
    separator: char,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        &self.file.text()[self.at..]
    }

    /// One row, and over the end of its line. The place of a quotation mark that never closes is an error.
    fn row(&mut self) -> Result<SheetRow, Span> {
        let start = self.at;
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            match self.rest().chars().next() {
                Some(sign) if sign == self.separator => self.at += sign.len_utf8(),
                _ => break,
            }
        }
        let span = Span::new(self.file, start, self.at);
        self.at += usize::from(self.rest().starts_with('\n'));
        Ok(SheetRow { cells, span })
    }

    /// One cell, up to the separator or the end of the line.
    fn cell(&mut self) -> Result<SheetCell, Span> {
        self.blanks();
        let start = self.at;
        let mut text = String::new();
        if self.rest().starts_with('"') {
            text = self.quoted()?;
            self.blanks();
        }
        let separator = self.separator;
        let plain = self.rest().split([separator, '\n']).next().unwrap_or("").to_string();
        self.at += plain.len();
        text.push_str(&plain);
        let end = start + self.file.text()[start..self.at].trim_end().len();
        Ok(SheetCell { text: text.trim().to_string(), span: Span::new(self.file, start, end) })
    }

    fn blanks(&mut self) {
        let separator = self.separator;
        let is_blank = |letter: char| letter.is_whitespace() && letter != '\n' && letter != separator;
        self.at += self.rest().len() - self.rest().trim_start_matches(is_blank).len();
    }

    /// What stands between two quotation marks.
    fn quoted(&mut self) -> Result<String, Span> {
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            let Some(length) = self.rest().find('"') else {
                let line = self.file.text()[start..].split('\n').next().unwrap_or("").len();
                return Err(Span::new(self.file, start, start + line));
            };
            text.push_str(&self.rest()[..length]);
            self.at += length + 1;
            if !self.rest().starts_with('"') {
                return Ok(text);
            }
            text.push('"');
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, separator: char) -> Sheet {
        read_sheet(&TextFile::new("a.csv", text), 0, separator, usize::MAX)
    }

    fn texts(table: &Sheet) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn cells_are_read_with_quotation_marks_and_line_ends_in_them() {
        let table = read("a, b ,\"c, d\"\n\n \"two\nlines\" ,\"5\"\" pipe\",x\" y\n,,\n", ',');
        assert_eq!(texts(&table), [vec!["a", "b", "c, d"], vec!["two\nlines", "5\" pipe", "x\" y"]]);
        assert_eq!(table.rows[1].cells[1].span.line(), 4);
        assert_eq!(table.rows[0].cells[2].span.column(), 7);
    }

    #[test]
    fn an_empty_cell_between_tabs_stays() {
        assert_eq!(texts(&read("a\t\tb\nc\t \t", '\t')), [vec!["a", "", "b"], vec!["c", "", ""]]);
    }

    #[test]
    fn a_mark_that_never_closes_is_told_and_what_stands_before_it_is_kept() {
        let table = read("a,b\n1,\"two\n3,4\n", ',');
        assert_eq!(texts(&table), [vec!["a", "b"]]);
        let open = table.open_quote.expect("it is told");
        assert_eq!((open.line(), open.column(), open.text()), (2, 3, "\"two"));
    }

    proptest! {
        #[test]
        fn what_another_program_writes_is_read_again(
            rows in prop::collection::vec(prop::collection::vec("[a-cé\",;\t\n]{0,5}", 1..4), 1..5),
            separator in prop::sample::select(SEPARATORS.to_vec()),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(separator as u8).flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).expect("written");
            }
            let text = String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8");
            let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_string()).collect::<Vec<_>>();
            let expected: Vec<Vec<String>> =
                rows.iter().map(trimmed).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
            let sheet = read(&text, separator);
            prop_assert_eq!(texts(&sheet), expected);
        }
    }
}
