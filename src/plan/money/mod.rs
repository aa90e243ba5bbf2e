//! The arithmetic of budgets: what support costs, who pays, what is left.
//!
//! In: [`BudgetInput`], the typed amounts of what the reader may see. Out: [`BudgetFigures`], every cell exact and
//! rounded once, and findings. Not here: places in files, who may see a line (`audience`), words (`page`).

mod calendar;
mod column;
mod counting;
mod figures;
mod input;
mod isf;
mod trouble;
mod values;
mod worked_out;
mod year;

#[cfg(test)]
mod tests;

pub use calendar::MonthRow;
pub use column::{Column, Figure};
pub use counting::Counting;
pub use figures::{BudgetFigures, Group, OnceRow, work_out};
pub use input::{BudgetInput, BudgetKind, FunderInput, IncomeInput, LineCost, LineInput};
pub use isf::{FundColumn, FundFigures, FundFinding, FundInput, FundPlace, Reaches, Share, work_out_fund};
pub use trouble::{MoneyFinding, MoneyPlace};
pub use values::{VALUE_NAMES, Value, ValueTrouble};
pub use worked_out::{PointsFigures, PointsFinding, PointsInput, PointsPlace, work_out_points};
