//! What a part about money says: sections, each with sentences first, then tables, then bars.

use super::{Picture, TableView, Words};

/// A part with finished figures: a budget, or what stands beside it.
#[derive(Debug, Clone)]
pub struct MoneyView {
    /// The level of a section's title.
    pub level: u8,
    pub sections: Vec<MoneySection>,
}

/// One thing about the money. What it does not have is empty.
#[derive(Debug, Clone, Default)]
pub struct MoneySection {
    pub title: Option<String>,
    /// Picture and words: "Northtown Council pays £290.50 each week. I pay £21.50 of it."
    pub sentences: Vec<(Picture, Words)>,
    /// Running costs; then, if there is any, once-only money.
    pub tables: Vec<MoneyTable>,
    /// Tables that hold more than names and figures: questions with their answers.
    pub word_tables: Vec<TableView>,
    /// How weeks become years, rounding, what is not shown: finished sentences under the tables.
    pub notes: Vec<Words>,
    pub bars: Option<BarsView>,
    /// A plain list: help that nobody pays for, entries that fit no line.
    pub items: Vec<MoneyItem>,
}

#[derive(Debug, Clone)]
pub struct MoneyItem {
    pub id: Option<String>,
    /// "Mum's help at night: 20 hours each week".
    pub words: Words,
}

#[derive(Debug, Clone)]
pub struct MoneyTable {
    pub id: String,
    /// "What my money pays for, each week and each year"
    pub caption: String,
    /// Column heads, the first for what it is, the others for figures: "What", "Each week", "Each year".
    pub head: Vec<String>,
    pub rows: Vec<MoneyRow>,
    /// The words of the link to the same table as a file: "Save this table for a spreadsheet: …".
    pub save: String,
    /// The sign between two cells of that file: `,`, or `;` where `,` stands inside numbers.
    pub separator: u8,
    /// The head over what stands under a name in small letters, in that file.
    pub more: String,
    /// "How we worked this out: …"; empty if there are no steps.
    pub working_title: String,
    pub working: Vec<WorkingStep>,
}

/// How the figures of one row came about.
#[derive(Debug, Clone)]
pub struct WorkingStep {
    /// The row's name.
    pub label: String,
    /// "Each year: 10 × £16.40 × 52 = £8,528.00", one for each column.
    pub lines: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct MoneyRow {
    pub id: Option<String>,
    pub kind: MoneyRowKind,
    pub name: Words,
    /// Small lines under the name: "10 hours each week at £16.40", "For: Swim every week", "Agreed 3 April 2026".
    pub details: Vec<Words>,
    /// One for each figure column: "£164.00"; empty where the column does not count it.
    pub cells: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyRowKind {
    /// The heading of a group of lines; its cells are empty.
    Group,
    Line,
    Subtotal,
    Total,
    /// The agreed amount, what is left, what is over, rounding: rows after the total.
    After,
}

/// Bars from zero, each with its amount beside it.
#[derive(Debug, Clone)]
pub struct BarsView {
    /// "Where each week's money goes"
    pub title: String,
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone)]
pub struct Bar {
    pub label: String,
    pub amount: String,
    /// Length in thousandths of the longest bar: 0 to 1000.
    pub permille: u16,
    /// What is left (or missing) is striped, so that it differs without colour.
    pub is_rest: bool,
}
