//! The file that a budget names: found, read, and what is wrong with it as a whole.
//!
//! In: pages, facts, sources. Out: a [`Spending`] for each budget that names a file which can be read.
//! Not here: its columns (`columns`) and rows (`rows`).

use super::columns::find_columns;
use super::rows::read_rows;
use super::{MOST_ROWS, Spending, SpendingEntry};
use crate::language::Language;
use crate::parse::read_sheet;
use crate::parts::{FieldValue, Lookup, Part, Row};
use crate::plan::{Page, PlanFacts};
use crate::report::{Diagnostic, Report, Span, TextFile};
use crate::source::Sources;
use crate::value::{Currency, SitePath, nearest};
use std::sync::Arc;

const WHY: &str = "The page could not say what was spent.";
const SAVE: &str = "save it in your spreadsheet program with Save as, and choose CSV UTF-8";

/// Reads the files of all budgets. Everything that is wrong in them is told, all at once.
pub fn spending_of_pages(pages: &[Page], facts: &PlanFacts, sources: &Sources, report: &mut Report) -> Vec<Spending> {
    let mut lists = Vec::new();
    for page in pages {
        for part in page.parts.iter().filter(|part| part.form.name == "budget") {
            lists.extend(spending_of(page, part, facts, sources, report));
        }
    }
    lists
}

fn spending_of(
    page: &Page,
    part: &Part,
    facts: &PlanFacts,
    sources: &Sources,
    report: &mut Report,
) -> Option<Spending> {
    let row = part.rows.first()?;
    let named = Lookup::new(&part.form.fields, row).text("spending")?;
    let found = find_file(page, &named.text, &named.span, sources).and_then(|path| {
        let file = sources.read_text(&path).map_err(as_spreadsheet)?;
        Ok((path, file))
    });
    let (path, file) = match found {
        Ok(found) => found,
        Err(problem) => {
            report.push(*problem);
            return None;
        }
    };
    let Some(currency) = currency_of(part, row, facts) else {
        report.push(
            Diagnostic::error("no-currency", &named.span, "nothing says in which money this list counts")
                .because("Nobody can tell pounds from euros there.")
                .try_this("write `currency: GBP` (or your own) once under `plan:`"),
        );
        return None;
    };
    let entries = read_list(&file, facts.language, currency, report)?;
    Some(Spending { span: named.span.clone(), part: part.span.clone(), file: path, entries })
}

/// Every entry of a file. `None` if it is no list at all, which is told.
pub(super) fn read_list(
    file: &Arc<TextFile>,
    language: &'static Language,
    currency: Currency,
    report: &mut Report,
) -> Option<Vec<SpendingEntry>> {
    let (start, separator, columns) = find_columns(file, currency, report)?;
    let sheet = read_sheet(file, start, separator, MOST_ROWS + 2);
    if let Some(open) = &sheet.open_quote {
        report.push(unclosed(open));
    }
    // The first row names the columns.
    let rows = sheet.rows.get(1..).unwrap_or_default();
    if rows.len() > MOST_ROWS {
        report.push(
            Diagnostic::error("too-many-rows", &rows[MOST_ROWS].span, "this list has more than 10,000 rows")
                .because("A page this long cannot be read by anyone.")
                .try_this("begin a new file for each year of the plan"),
        );
        return None;
    }
    Some(read_rows(rows, &columns, separator, language, currency, report))
}

/// The file that is named, from the folder of the page on, as links are.
fn find_file(page: &Page, typed: &str, span: &Span, sources: &Sources) -> Result<SitePath, Box<Diagnostic>> {
    let Some(path) = page.source.find_target(typed.trim()) else {
        return Err(Box::new(
            Diagnostic::error("link-out", span, format!("`{typed}` leads out of the plan's folder"))
                .because("What lies outside is not part of the plan, and could be private.")
                .try_this("copy the file into the plan's folder, and name it there"),
        ));
    };
    if !sources.files.contains_key(&path) {
        let near = nearest(path.as_str(), sources.files.keys().map(SitePath::as_str));
        let hint = near.map(|near| format!("spending: {}", page.source.address_of(&SitePath::new(near))));
        return Err(Box::new(
            Diagnostic::error("missing-file", span, format!("there is no file `{typed}` here"))
                .because(WHY)
                .try_this(hint.unwrap_or("look at the spelling of its name, also at large and small letters".into())),
        ));
    }
    if !matches!(path.extension().as_str(), "csv" | "tsv" | "txt") {
        return Err(Box::new(
            Diagnostic::error("spending-file", span, format!("a list in `.{}` cannot be read", path.extension()))
                .because(WHY)
                .try_this(format!("{SAVE}; then write spending: spending.csv")),
        ));
    }
    Ok(path)
}

/// Files in old letters come out of spreadsheet programs: say how those save.
fn as_spreadsheet(problem: Box<Diagnostic>) -> Box<Diagnostic> {
    match problem.rule {
        "encoding" => Box::new(problem.try_this(SAVE)),
        _ => problem,
    }
}

/// The budget's currency: its own, the plan's, or that of its first sum.
fn currency_of(part: &Part, row: &Row, facts: &PlanFacts) -> Option<Currency> {
    let own = Lookup::new(&part.form.fields, row).words("currency").and_then(Currency::find);
    own.or(facts.currency).or_else(|| first_sum(row))
}

fn first_sum(row: &Row) -> Option<Currency> {
    row.fields.iter().find_map(|filled| match &filled.value {
        FieldValue::Money(money) => Some(money.currency()),
        FieldValue::Amount(amount) => Some(amount.currency()),
        FieldValue::Rows(rows) => rows.iter().find_map(first_sum),
        FieldValue::Text(_)
        | FieldValue::Prose(_)
        | FieldValue::List(_)
        | FieldValue::Date(_)
        | FieldValue::Days(_)
        | FieldValue::Time(_)
        | FieldValue::Duration(_)
        | FieldValue::People(_)
        | FieldValue::Choice(_)
        | FieldValue::YesNo(_)
        | FieldValue::Language(_)
        | FieldValue::Image(_)
        | FieldValue::Phone(_)
        | FieldValue::References(_) => None,
    })
}

/// Other programs would take the rest of the file as one cell.
pub(super) fn unclosed(mark: &Span) -> Diagnostic {
    Diagnostic::error("spending-row", mark, "a quotation mark opens this cell, and none closes it")
        .because("All rows after it would be one cell, and what they say would not be counted.")
        .try_this("take the mark out, or write another one at the end of the cell")
}

/// The first line of a file, or the file as a whole where it has none.
pub(super) fn first_line(file: &Arc<TextFile>) -> Span {
    let length = file.text().split('\n').next().map_or(0, str::len);
    Span::new(file, 0, length)
}
