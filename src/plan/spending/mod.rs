//! What was spent of a budget, as its file says it: one entry for each row.
//!
//! In: the file that `spending:` of a budget names. Out: [`Spending`], with every entry that could be read.
//! Not here: who may see it (`audience`), which line an entry belongs to and all sums (`money`, `figures`).

mod columns;
mod file;
mod rows;

#[cfg(test)]
mod tests;

pub use file::spending_of_pages;

use crate::parts::Part;
use crate::report::Span;
use crate::value::{Date, Money, SitePath};

/// The most rows that a file may have.
const MOST_ROWS: usize = 10_000;

/// What one budget's file says. Private, whatever the audience of the budget: it is a diary of a life.
#[derive(Debug, Clone)]
pub struct Spending {
    /// Where `spending:` stands in the budget.
    pub span: Span,
    /// Where the budget's part stands: it is found again by it.
    pub part: Span,
    pub file: SitePath,
    /// In the order of the file.
    pub entries: Vec<SpendingEntry>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct SpendingEntry {
    /// The row in the file.
    pub span: Span,
    pub date: Date,
    /// The line of the budget, as typed; may be empty.
    pub line: String,
    /// Never below nought.
    pub money: Money,
    /// The sum as typed.
    pub typed: String,
    /// The money came back: it was typed with a minus.
    pub is_back: bool,
    /// May be empty.
    pub note: String,
    /// What stands in columns that nobody reads.
    pub unread: Vec<String>,
}

/// The spending of a budget's part.
pub fn find_spending<'a>(lists: &'a [Spending], part: &Part) -> Option<&'a Spending> {
    lists.iter().find(|list| list.part == part.span)
}
