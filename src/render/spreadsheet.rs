//! A money table as a file for spreadsheets: exactly what the page shows, and so nothing that it does not show.
//!
//! In: a [`MoneyTable`]. Out: the bytes of a CSV file with a byte-order mark, without which some programs garble "£".

use crate::page::{MoneyTable, Run, Words};

/// One line for the heads, one for each row; what stands under a name in small letters comes last.
pub(super) fn bytes(table: &MoneyTable) -> Vec<u8> {
    let has_details = table.rows.iter().any(|row| !row.details.is_empty());
    let mut writer = csv::WriterBuilder::new().delimiter(table.separator).from_writer(vec![0xef, 0xbb, 0xbf]);
    let heads = table.head.iter().cloned().chain(has_details.then(|| table.more.clone()));
    write(&mut writer, heads);
    for row in &table.rows {
        let mut cells = vec![letters(&row.name)];
        // The heading of a group has no cells; a spreadsheet wants as many in each line.
        cells.extend((1..table.head.len()).map(|at| row.cells.get(at - 1).cloned().unwrap_or_default()));
        cells.extend(has_details.then(|| row.details.iter().map(letters).collect::<Vec<_>>().join("; ")));
        write(&mut writer, cells.into_iter());
    }
    writer.into_inner().expect("a list of bytes takes every byte")
}

fn write(writer: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    writer.write_record(cells.map(harmless)).expect("every line has as many cells as the first");
}

/// A spreadsheet runs a cell that begins with one of these signs.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

fn letters(words: &Words) -> String {
    let mut out = String::new();
    push(&mut out, words);
    out
}

fn push(out: &mut String, words: &Words) {
    for run in words {
        match run {
            Run::Text(text) | Run::Code(text) => out.push_str(text),
            Run::Strong(words) | Run::Emphasis(words) | Run::Link { words, .. } | Run::Lang { words, .. } => {
                push(out, words)
            }
            Run::Picture(_) => {}
            Run::Break => out.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{MoneyRow, MoneyRowKind};

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
