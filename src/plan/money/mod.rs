//! The arithmetic of budgets: what support costs, who pays, what is left.
//!
//! In: [`BudgetInput`], the typed amounts of what the reader may see. Out: [`BudgetFigures`], every cell exact and
//! rounded once, and findings. Not here: places in files, who may see a line (`audience`), words (`page`).

mod account;
mod afford;
mod calendar;
mod column;
mod counting;
mod figures;
mod findings;
mod groups;
mod hours;
mod input;
mod isf;
mod on_costs;
mod pay_dates;
mod pots;
mod rates;
mod spending;
mod trouble;
mod values;
mod wages;
mod worked_out;
mod working;
mod year;

#[cfg(test)]
mod second;
#[cfg(test)]
mod spending_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked_values;

pub use account::{Account, Outlook};
pub use calendar::MonthRow;
pub use column::{Column, Figure};
pub use counting::Counting;
pub use figures::{BudgetFigures, OnceRow, work_out};
pub use groups::{Group, GroupName};
pub use hours::{HOURS_OF_A_WEEK, HoursFigures};
pub use input::*;
pub use isf::{FundColumn, FundFigures, FundFinding, FundInput, FundPlace, Reaches, Share, work_out_fund};
pub use on_costs::{EmployerFigures, WorkerCosts};
pub use pay_dates::PayDates;
pub use pots::{PotFigures, ReleaseFigures, RouteFigures};
pub use rates::{Holiday, PensionBase, Rates};
pub use spending::{FEWEST_DAYS, NoPace, Pace, SpendingFigures, SpendingRow, Spent, SpentOn};
pub use trouble::{MoneyFinding, MoneyPlace};
pub use values::{VALUE_NAMES, Value, ValueTrouble};
pub use worked_out::{PointsFigures, PointsFinding, PointsInput, PointsPlace, work_out_points};
pub use working::Factor;
