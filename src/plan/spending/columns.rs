//! Which column holds what: the first row of a file, in everyday words.
//!
//! In: a file. Out: [`Columns`], and the sign between cells. Not here: the rows below (`rows`).

use super::file::{first_line, unclosed};
use crate::language::Language;
use crate::parse::{SEPARATORS, SheetCell, SheetRow, read_sheet};
use crate::report::{Diagnostic, Report, TextFile};
use crate::value::{Currency, plain_key};
use std::sync::Arc;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Date,
    Line,
    Amount,
    Note,
}

/// Words for each column, in every language that we know: a file may come out of a bank in another than the plan's.
const NAMES: [(Column, &[&str]); 4] = [
    (Column::Date, &["date", "day", "when", "datum", "tag", "wann", "buchungstag"]),
    (Column::Line, &["line", "what", "for", "what-for", "budget-line", "zeile", "posten", "wofür", "wofuer", "was"]),
    (
        Column::Amount,
        &["amount", "cost", "spent", "paid", "sum", "betrag", "kosten", "ausgabe", "ausgegeben", "bezahlt"],
    ),
    (Column::Note, &["note", "notes", "details", "detail", "notiz", "notizen", "bemerkung"]),
];

/// The place of each column, counted from 0.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub date: usize,
    pub line: usize,
    pub amount: usize,
    pub note: Option<usize>,
    /// How many cells the first row has.
    pub count: usize,
    /// The names as typed, for messages.
    pub names: Vec<String>,
}

/// Finds the columns, with the byte at which the table starts and the sign between its cells. `None` if the first row
/// cannot be used, which is told.
pub(super) fn find_columns(
    file: &Arc<TextFile>,
    currency: Currency,
    report: &mut Report,
) -> Option<(usize, char, Columns)> {
    let (start, told) = separator_line(file.text());
    let first = |separator: char| read_sheet(file, start, separator, 1).rows.into_iter().next();
    let rows: Vec<(char, SheetRow)> = SEPARATORS
        .into_iter()
        .filter(|separator| told.is_none_or(|told| told == *separator))
        .filter_map(|separator| Some((separator, first(separator)?)))
        .collect();
    // The sign that gives the most known names; of equals the first.
    let known = |row: &SheetRow| row.cells.iter().filter(|cell| find_column(&cell.text).is_some()).count();
    let best = rows.iter().map(|(_, row)| known(row)).max();
    let Some((separator, row)) = rows.into_iter().find(|(_, row)| Some(known(row)) == best) else {
        let open = read_sheet(file, start, SEPARATORS[0], 1).open_quote;
        report.push(open.as_ref().map_or_else(|| empty_file(file), unclosed));
        return None;
    };
    let columns = columns_of(&row, report)?;
    check_currency(&row.cells[columns.amount], currency, report);
    tell_unread(&row, &columns, report);
    Some((start, separator, columns))
}

fn empty_file(file: &Arc<TextFile>) -> Diagnostic {
    Diagnostic::error("spending-file", &first_line(file), "this file is empty")
        .because("The page could not say what was spent.")
        .try_this("write as its first line: date,line,amount,note")
}

/// Some spreadsheet programs write the sign between cells as a first line: `sep=;`.
fn separator_line(text: &str) -> (usize, Option<char>) {
    let line = text.split('\n').next().unwrap_or("");
    let sign =
        line.trim_end_matches(' ').to_lowercase().strip_prefix("sep=").and_then(|sign| sign.parse::<char>().ok());
    match sign.filter(|sign| SEPARATORS.contains(sign)) {
        Some(sign) => (text.len().min(line.len() + 1), Some(sign)),
        None => (0, None),
    }
}

/// The column that a name means. What stands in brackets after it does not matter: "Amount (£)".
fn find_column(name: &str) -> Option<Column> {
    let plain = name.split('(').next().unwrap_or("").trim_matches(|letter: char| !letter.is_alphanumeric());
    let key = match plain.rsplit_once(char::is_whitespace) {
        Some((rest, last)) if !meant_currencies(last).is_empty() => plain_key(rest),
        _ => plain_key(plain),
    };
    NAMES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(column, _)| *column)
}

fn columns_of(row: &SheetRow, report: &mut Report) -> Option<Columns> {
    let mut places: [Option<usize>; 4] = [None; 4];
    let mut is_clear = true;
    for (at, cell) in row.cells.iter().enumerate() {
        let Some(column) = find_column(&cell.text) else { continue };
        match places[column as usize].replace(at) {
            None => {}
            Some(earlier) => {
                is_clear = false;
                let other = &row.cells[earlier];
                report.push(
                    Diagnostic::error(
                        "spending-heading",
                        &cell.span,
                        format!("`{}` and `{}` are names for the same column", other.text, cell.text),
                    )
                    .because("Nobody can tell which of the two counts.")
                    .try_this("give one of them another name, or take it out")
                    .also(&other.span, "the other one"),
                );
            }
        }
    }
    let missing: Vec<&str> = [(Column::Date, "date"), (Column::Line, "line"), (Column::Amount, "amount")]
        .into_iter()
        .filter(|(column, _)| places[*column as usize].is_none())
        .map(|(_, name)| name)
        .collect();
    if !missing.is_empty() {
        let message = match missing.len() {
            3 => "the first row does not say what stands in each column".to_string(),
            _ => format!("no column is called {}", Language::english().join(&quoted(&missing))),
        };
        report.push(
            Diagnostic::error("spending-heading", &row.span, message)
                .because("Without names for the columns we would have to guess, and a wrong guess is a wrong sum.")
                .try_this("write as the first row: date,line,amount,note"),
        );
        is_clear = false;
    }
    let [Some(date), Some(line), Some(amount), note] = places else { return None };
    let names = row.cells.iter().map(|cell| cell.text.clone()).collect();
    is_clear.then_some(Columns { date, line, amount, note, count: row.cells.len(), names })
}

fn quoted(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}

/// What a sign or a code in capitals means. "all" and "try" are words, though "ALL" and "TRY" are codes.
fn meant_currencies(word: &str) -> Vec<Currency> {
    if word.chars().any(char::is_lowercase) { Vec::new() } else { Currency::of_sign(word) }
}

/// "Amount (€)" above pounds would count euros as pounds.
fn check_currency(cell: &SheetCell, own: Currency, report: &mut Report) {
    let words = cell.text.split(|letter: char| letter.is_whitespace() || "()[]:/".contains(letter));
    for word in words.filter(|word| !word.is_empty()) {
        let meant = meant_currencies(word);
        if !meant.is_empty() && !meant.contains(&own) {
            report.push(
                Diagnostic::error(
                    "foreign-currency",
                    &cell.span,
                    format!("the sums in this column are in {word}, but the budget is in {own}"),
                )
                .because("Two currencies can not be added up: what they are worth changes every day.")
                .try_this(format!("write what it costs in {own}")),
            );
        }
    }
}

/// Nothing is passed over in silence.
fn tell_unread(row: &SheetRow, columns: &Columns, report: &mut Report) {
    let read = [Some(columns.date), Some(columns.line), Some(columns.amount), columns.note];
    let unread = row.cells.iter().enumerate().filter(|(at, _)| !read.contains(&Some(*at)));
    for (_, cell) in unread.filter(|(_, cell)| !cell.text.is_empty()) {
        report.push(
            Diagnostic::note("spending-column", &cell.span, format!("the column `{}` is not read", cell.text))
                .because("We know the columns date, line, amount and note.")
                .try_this("leave it as it is, if nothing in it should be counted or shown"),
        );
    }
}
