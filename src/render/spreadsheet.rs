//! A table as a file for spreadsheets: exactly what the page shows, and so nothing that it does not show.
//!
//! In: a [`MoneyTable`] or a table of words. Out: the bytes of a CSV file with a byte-order mark, without which some programs garble "£".

use crate::page::{MoneyTable, Piece, TableView, plain_text};

/// One line for the heads, one for each row; what stands under a name in small letters comes last.
pub(super) fn bytes(table: &MoneyTable) -> Vec<u8> {
    let has_details = table.rows.iter().any(|row| !row.details.is_empty());
    let mut writer = begun(table.separator);
    let heads = table.head.iter().cloned().chain(has_details.then(|| table.more.clone()));
    write(&mut writer, heads);
    for row in &table.rows {
        let mut cells = vec![plain_text(&row.name)];
        // The heading of a group has no cells; a spreadsheet wants as many in each line.
        cells.extend((1..table.head.len()).map(|at| row.cells.get(at - 1).cloned().unwrap_or_default()));
        cells.extend(
            has_details.then(|| row.details.iter().map(|words| plain_text(words)).collect::<Vec<_>>().join("; ")),
        );
        write(&mut writer, cells.into_iter());
    }
    writer.into_inner().expect("a list of bytes takes every byte")
}

/// A table of words: one line for the heads, one for each row. `separator` stands between two cells.
pub(super) fn words_bytes(table: &TableView, separator: u8) -> Vec<u8> {
    let mut writer = begun(separator);
    write(&mut writer, table.head.iter().map(|head| plain_text(&head.words)));
    for row in &table.rows {
        write(&mut writer, row.cells.iter().map(|cell| cell_letters(cell)));
    }
    writer.into_inner().expect("a list of bytes takes every byte")
}

fn cell_letters(cell: &[Piece]) -> String {
    let words = cell.iter().filter_map(|piece| match piece {
        Piece::Paragraph(words) | Piece::Row { words, .. } => Some(plain_text(words)),
        _ => None,
    });
    words.collect::<Vec<_>>().join("; ")
}

fn begun(separator: u8) -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new().delimiter(separator).from_writer(vec![0xef, 0xbb, 0xbf])
}

fn write(writer: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    writer.write_record(cells.map(harmless)).expect("every line has as many cells as the first");
}

/// A spreadsheet runs a cell that begins with one of these signs.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{MoneyRow, MoneyRowKind, Run, Words};

    #[test]
    fn a_table_is_written_as_it_is_shown_and_nothing_in_it_is_run() {
        let row = |name: &str, details: Vec<Words>, cells: &[&str]| MoneyRow {
            id: None,
            kind: MoneyRowKind::Line,
            name: vec![Run::Text(name.into())],
            details,
            cells: cells.iter().map(|cell| cell.to_string()).collect(),
        };
        let table = MoneyTable {
            id: "a".into(),
            caption: "All".into(),
            head: vec!["What".into(), "Each week".into()],
            rows: vec![
                row("Things I do", vec![], &[]),
                row("Tea, \"cake\"", vec![vec![Run::Text("2 times".into())]], &["£1,250.00"]),
                row("=cmd()", vec![], &["£1.00"]),
            ],
            save: String::new(),
            separator: b',',
            more: "More".into(),
            working_title: String::new(),
            working: vec![],
        };
        let text = String::from_utf8(bytes(&table)).unwrap();
        let lines = "What,Each week,More\nThings I do,,\n\"Tea, \"\"cake\"\"\",\"£1,250.00\",2 times\n'=cmd(),£1.00,\n";
        assert_eq!(text, format!("\u{feff}{lines}"));
    }
}
