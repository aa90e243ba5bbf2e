//! Budgets worked out a second time, in whole numbers only, to compare the program with.
//!
//! In: a way to count the year. Out: how often a period happens in it; the types of a made-up budget and its cells.
//! Not here: the sums (`reckoning`), how budgets are made up (`phrases`), the comparison (`tests`).
//!
//! Written from the rules in words, not from the program. One number is common to a whole budget: the *grain*, so small
//! that every sum for a year is a whole count of grains. A cell is such a count, times one fraction, rounded once.

mod phrases;
mod reckoning;
#[cfg(test)]
mod tests;

use crate::value::{Convention, Period, PeriodUnit};
use std::collections::BTreeMap;

/// So many (first) out of so many (second). Never brought to lowest terms, never rounded.
type Part = (i128, i128);

/// Whole pence, and whether something in them was typed with "about".
type Cell = (i128, bool);

fn common_divisor(first: i128, second: i128) -> i128 {
    if second == 0 { first.max(1) } else { common_divisor(second, first % second) }
}

fn common_multiple(first: i128, second: i128) -> i128 {
    first / common_divisor(first, second) * second
}

fn product(left: Part, right: Part) -> Part {
    (left.0 * right.0, left.1 * right.1)
}

fn lowest((over, under): Part) -> Part {
    let shared = common_divisor(over, under);
    (over / shared, under / shared)
}

/// Half up, once. Every sum that is shown is nought or more.
fn half_up((over, under): Part) -> i128 {
    assert!(over >= 0 && under > 0);
    (2 * over + under) / (2 * under)
}

/// How a year is counted, with the plan's own days.
#[derive(Debug, Clone)]
struct Clock {
    convention: Convention,
    /// Year, month and day of the first day.
    starts: (i128, i128, i128),
    plan_days: i128,
    terms: i128,
}

fn days_of_month(year: i128, month: i128) -> i128 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Clock {
    /// The months of the plan: how many days of each belong to it, and how many it has.
    fn months(&self) -> Vec<Part> {
        let (mut year, mut month, mut day) = self.starts;
        let mut left = self.plan_days;
        let mut months = Vec::new();
        while left > 0 {
            let whole = days_of_month(year, month);
            let taken = left.min(whole - day + 1);
            months.push((taken, whole));
            left -= taken;
            day = 1;
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        months
    }

    /// The last day of the plan: year, month, day.
    fn ends(&self) -> (i128, i128, i128) {
        let (year, month, day) = self.starts;
        let months = self.months();
        let months_on = month - 1 + months.len() as i128 - 1;
        let last_day = if months.len() == 1 { day + self.plan_days - 1 } else { months[months.len() - 1].0 };
        (year + months_on / 12, months_on % 12 + 1, last_day)
    }

    fn year_days(&self) -> i128 {
        match self.convention {
            Convention::Weeks52 => 364,
            Convention::Days365 | Convention::PlanDays => 365,
            Convention::Days366 => 366,
            Convention::Calendar => self.plan_days,
        }
    }

    /// Months in a year: twelve, but as the plan has them where each month comes as it is.
    fn months_a_year(&self) -> Part {
        if self.convention != Convention::Calendar {
            return (12, 1);
        }
        self.months()
            .into_iter()
            .fold((0, 1), |sum, month| lowest((sum.0 * month.1 + month.0 * sum.1, sum.1 * month.1)))
    }

    /// How often something happens in a year if it happens every `period`.
    fn times_a_year(&self, period: Period) -> Part {
        let months = self.months_a_year();
        let once_every_one = match period.unit() {
            PeriodUnit::Day | PeriodUnit::Night => (self.year_days(), 1),
            PeriodUnit::Week => (self.year_days(), 7),
            PeriodUnit::Month => months,
            PeriodUnit::Quarter => (months.0, months.1 * 3),
            PeriodUnit::Term => (self.terms, 1),
            PeriodUnit::Year => (1, 1),
            PeriodUnit::Plan if self.convention == Convention::PlanDays => (365, self.plan_days),
            PeriodUnit::Plan => (1, 1),
            PeriodUnit::Once => panic!("what is paid once has no place in a year"),
        };
        product(once_every_one, (1, i128::from(period.count())))
    }

    /// The part of the year (of the plan, where its days are counted) that "for 40 weeks" is.
    fn lasting(&self, lasting: Option<Period>) -> Part {
        let Some(lasting) = lasting else { return (1, 1) };
        let (over, under) = self.times_a_year(lasting);
        match self.convention {
            Convention::PlanDays => (under * 365, over * self.plan_days),
            _ => (under, over),
        }
    }

    /// The column that holds everything: the year, or the plan where its days are counted.
    fn frame(&self) -> Period {
        if self.convention == Convention::PlanDays { Period::PLAN } else { Period::YEAR }
    }

    fn columns(&self) -> Vec<Period> {
        match self.convention {
            Convention::Calendar | Convention::PlanDays => {
                vec![Period::WEEK, Period::FOUR_WEEKS, Period::YEAR, Period::PLAN]
            }
            _ => vec![Period::WEEK, Period::FOUR_WEEKS, Period::MONTH, Period::QUARTER, Period::YEAR, Period::PLAN],
        }
    }
}

/// A phrase and what it means.
#[derive(Debug, Clone)]
struct MadeAmount {
    /// Without "about" and how long it lasts: "10 hours a week at £16.40".
    main: String,
    /// Pence for one period; hours that they pay for.
    pence: Part,
    hours: Part,
    period: Period,
    lasting: Option<Period>,
    is_about: bool,
}

/// A line: paid (one sum, or one for each band of time) or unpaid.
#[derive(Debug, Clone)]
struct MadeLine {
    amounts: Vec<MadeAmount>,
    is_unpaid: bool,
    group: Option<&'static str>,
    worker: Option<usize>,
    pot: Option<usize>,
}

#[derive(Debug, Clone)]
enum MoneyIn {
    Nothing,
    Amount(MadeAmount),
    Pays(MadeAmount),
    Funders(Vec<MadeAmount>),
    Household(Vec<MadeAmount>),
}

#[derive(Debug, Clone)]
struct MadeEmployer {
    /// 1207 of 10000, or 56 of 464.
    holiday: Part,
    /// The pay of a year above which insurance is due, in pence; 96 × 52 and 417 × 12 however the plan counts its year.
    threshold: i128,
    threshold_typed: &'static str,
    has_allowance: bool,
    /// On the pay between two sums; else on all of it.
    is_band: bool,
    /// One for each worker.
    has_pension: [bool; 3],
    liability: Option<MadeAmount>,
    payroll: Option<MadeAmount>,
    other: Option<MadeAmount>,
}

#[derive(Debug, Clone)]
struct MadeBudget {
    clock: Clock,
    money_in: MoneyIn,
    contribution: Option<MadeAmount>,
    contingency: Option<i128>,
    /// On the account, and what of it is owed.
    balance: Option<(i128, Option<i128>)>,
    keep_weeks: u16,
    lines: Vec<MadeLine>,
    employer: Option<MadeEmployer>,
    pots: Vec<MadeAmount>,
    needed: Option<MadeAmount>,
    /// Pence for an hour of unpaid help.
    worth: Option<i128>,
}

/// One column, every figure in whole pence.
#[derive(Debug, Clone, PartialEq)]
struct Cells {
    amount: Option<Cell>,
    contribution: Option<Cell>,
    pays: Option<Cell>,
    funders: Vec<Cell>,
    income: Vec<Cell>,
    pots: Vec<Cell>,
    lines: Vec<Option<Cell>>,
    /// Rows that an employer's costs add, by name; a row of nought may be missing in the program.
    added: BTreeMap<String, Option<Cell>>,
    /// Of the writer's own groups; the comparison adds the employer's rows.
    subtotals: BTreeMap<String, Cell>,
    once: Option<Cell>,
    total: Cell,
    left: Option<Cell>,
    over: Option<Cell>,
    /// From `total` to the exact sum rounded once; `None` for nought.
    rounding: Option<i128>,
    hours: Part,
    unpaid_hours: Part,
}

fn sum<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Cell {
    cells.into_iter().fold((0, false), |sum, cell| (sum.0 + cell.0, sum.1 || cell.1))
}

/// A row with a sum for a year in grains (or a sum that is paid once), exact.
struct Row {
    grains: i128,
    is_once: bool,
    is_about: bool,
}
