//! The arithmetic of budgets: what support costs, who pays, what is left.
//!
//! In: [`BudgetInput`], the typed amounts of what the reader may see. Out: [`BudgetFigures`], every cell exact and
//! rounded once, and findings. Not here: places in files, who may see a line (`audience`), words (`page`).

mod calendar;
mod column;
mod figures;
mod input;
mod spending;
mod trouble;
mod values;
mod year;

#[cfg(test)]
mod spending_tests;
#[cfg(test)]
mod tests;

pub use calendar::MonthRow;
pub use column::{Column, Figure};
pub use figures::{BudgetFigures, Group, OnceRow, work_out};
pub use input::{BudgetInput, BudgetKind, FunderInput, IncomeInput, LineCost, LineInput};
pub use spending::{FEWEST_DAYS, NoPace, Pace, SpendingFigures, SpendingRow, Spent, SpentOn};
pub use trouble::{MoneyFinding, MoneyPlace};
pub use values::{VALUE_NAMES, Value, ValueTrouble};
