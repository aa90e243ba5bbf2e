//! The rows of a file: each an entry, or told with its line, its column and a way out.
//!
//! In: rows and their columns. Out: [`SpendingEntry`]s. Not here: finding the columns (`columns`).

use super::SpendingEntry;
use super::columns::Columns;
use crate::language::{Language, Problem};
use crate::parse::{SheetCell, SheetRow};
use crate::report::{Diagnostic, Report, Span};
use crate::value::Currency;

const WHY: &str = "This row could not be counted, and the sum would be wrong.";

/// Reads every row. A row that cannot be read is told, and so are all the others.
pub(super) fn read_rows(
    rows: &[SheetRow],
    columns: &Columns,
    separator: char,
    language: &'static Language,
    currency: Currency,
    report: &mut Report,
) -> Vec<SpendingEntry> {
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        if has_right_length(row, columns, separator, report) && !is_cut_in_two(row, columns, separator, report) {
            entries.extend(read_row(row, columns, language, currency, report));
        }
    }
    tell_of_minus_signs(rows, columns, &entries, report);
    entries
}

/// As many cells as the first row has. One more, though empty, can be a comma inside a name.
fn has_right_length(row: &SheetRow, columns: &Columns, separator: char, report: &mut Report) -> bool {
    let (count, wanted) = (row.cells.len(), columns.count);
    if count == wanted {
        return true;
    }
    let sign = match separator {
        ',' => "comma",
        ';' => "semicolon",
        _ => "tab",
    };
    let message = format!("this row has {count} cells, and the first row has {wanted}: {}", columns.names.join(", "));
    let hint = match count > wanted {
        true => format!("put \" before and after a cell that has a {sign} in it"),
        false => format!("write a {sign} for each cell that is empty"),
    };
    report.push(Diagnostic::error("spending-row", &row.span, message).because(WHY).try_this(hint));
    false
}

/// `12,50` and `1,250` without quotation marks are 2 cells where a comma stands between cells: the sum would lose its
/// end to the note, and nobody would see it.
fn is_cut_in_two(row: &SheetRow, columns: &Columns, separator: char, report: &mut Report) -> bool {
    let (sum, after) = (&row.cells[columns.amount], columns.amount + 1);
    let Some(note) = row.cells.get(after).filter(|_| separator == ',' && columns.note == Some(after)) else {
        return false;
    };
    let (whole, part) = note.text.split_once('.').unwrap_or((&note.text, "00"));
    let is_digits =
        |text: &str, most: usize| (2..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let is_quoted = sum.span.text().starts_with('"') || note.span.text().starts_with('"');
    let is_cut =
        is_digits(whole, 3) && is_digits(part, 2) && !sum.text.is_empty() && !sum.text.contains('.') && !is_quoted;
    if is_cut {
        let both = sum.span.to(&note.span);
        let typed = both.text().to_string();
        report.push(
            Diagnostic::error(
                "spending-row",
                &both,
                format!("`{typed}` is 2 cells here, as a comma stands between cells"),
            )
            .because("If it is one sum, a part of it would not be counted.")
            .try_this(format!("\"{typed}\" if it is one sum; else write the note in words")),
        );
    }
    is_cut
}

fn read_row(
    row: &SheetRow,
    columns: &Columns,
    language: &'static Language,
    currency: Currency,
    report: &mut Report,
) -> Option<SpendingEntry> {
    let cell = |at: usize| &row.cells[at];
    let (day, sum) = (cell(columns.date), cell(columns.amount));
    let date = match day.text.is_empty() {
        true => empty(day, row, "this row has no date", "write the day, such as 2026-04-06", report),
        false => told(language.read_sheet_date(&day.text), day, report),
    };
    let money = match sum.text.is_empty() {
        true => empty(sum, row, "this row has no amount", "write the sum, or take the row out", report),
        false => told(language.read_sheet_money(&sum.text, currency), sum, report),
    };
    let (date, money) = (date?, money?);
    let read = [Some(columns.date), Some(columns.line), Some(columns.amount), columns.note];
    let others = row.cells.iter().enumerate().filter(|(at, _)| !read.contains(&Some(*at)));
    Some(SpendingEntry {
        span: row.span.clone(),
        date,
        line: one_line(&cell(columns.line).text),
        money: money.money,
        typed: sum.text.clone(),
        is_back: money.is_back,
        note: columns.note.map_or(String::new(), |at| one_line(&cell(at).text)),
        unread: others.map(|(_, cell)| cell.text.clone()).filter(|text| !text.is_empty()).collect(),
    })
}

fn told<T>(read: Result<T, Problem>, cell: &SheetCell, report: &mut Report) -> Option<T> {
    read.map_err(|problem| report.push(problem.error_at(&cell.span))).ok()
}

/// A cell without letters has no place of its own to show: the row stands for it.
fn empty<T>(cell: &SheetCell, row: &SheetRow, message: &str, hint: &str, report: &mut Report) -> Option<T> {
    let span = if cell.span.text().is_empty() { &row.span } else { &cell.span };
    report.push(Diagnostic::error("spending-row", span, message).because(WHY).try_this(hint));
    None
}

/// Line ends inside a cell are blanks on the page.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Many banks write a minus for money that went out. Here it is money that came back: a whole file of it is told.
fn tell_of_minus_signs(rows: &[SheetRow], columns: &Columns, entries: &[SpendingEntry], report: &mut Report) {
    let back = entries.iter().filter(|entry| entry.is_back).count();
    let Some(first) = entries.iter().position(|entry| entry.is_back).filter(|_| back * 2 > entries.len()) else {
        return;
    };
    let span: &Span = rows
        .iter()
        .find(|row| row.span == entries[first].span)
        .and_then(|row| row.cells.get(columns.amount))
        .map_or(&entries[first].span, |cell| &cell.span);
    report.push(
        Diagnostic::warning("spending-minus", span, "most sums in this list have a minus sign")
            .because("Here a minus sign means money that came back, so the list says that you got money for spending.")
            .try_this("take the minus signs out, if they mean money that went out"),
    );
}
