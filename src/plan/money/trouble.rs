//! What is wrong with a budget, in plain words.
//!
//! In: what the arithmetic met. Out: [`MoneyFinding`], with a place that the caller turns into a line of the file.

use crate::language::{Language, Problem};
use crate::report::Severity;
use crate::value::Period;

/// One finding. The caller adds the span of `place`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyFinding {
    pub severity: Severity,
    pub place: MoneyPlace,
    pub problem: Problem,
}

/// Which field of the budget is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyPlace {
    Budget,
    /// A field of the budget.
    Field(&'static str),
    /// A value of a field that holds a list.
    Item(&'static str, usize),
    /// A field of a row in a field of the budget.
    Row(&'static str, usize, &'static str),
    /// A field of a line, by its place in `BudgetInput::lines`.
    Line(usize, &'static str),
    /// A field of `employer`.
    Employer(&'static str),
}

/// Why a figure can not be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Two periods meet, and nobody said how a year is counted.
    NoConvention(Period, Period),
    NoDates,
    NoTerms,
    /// The plan has this many days, and the convention needs about a year.
    NotOneYear(i64),
    /// Longer than the year (or plan) that it is part of.
    LongerThanYear(Period),
    NoColumn(Period),
    /// A line that is paid daily, by term, or in several ways at once has no paydays to list.
    NoPayDates,
    TooLarge,
}

impl Trouble {
    pub fn problem(self) -> Problem {
        let language = Language::english();
        let said = |period: Period| language.write_period(period);
        match self {
            Trouble::NoConvention(from, to) => Problem::new(
                "year-not-stated",
                format!("this budget has sums {} and {}, but does not say how a year is counted", said(from), said(to)),
                "A year can be 52 weeks, or 365 days. That gives different sums, so we do not guess.",
                "year: 52 weeks",
            ),
            Trouble::NoDates => Problem::new(
                "plan-without-dates",
                "this sum needs the first and the last day of the plan",
                "How long the plan lasts decides what it costs in a week.",
                "starts: 2026-04-06 and ends: 2027-04-04, under `plan:`",
            ),
            Trouble::NoTerms => Problem::new(
                "terms-not-stated",
                "this sum is for a school term, but the plan does not say how many terms a year has",
                "We can not work out the sum for a year.",
                "terms: 3, under `plan:`",
            ),
            Trouble::NotOneYear(days) => Problem::new(
                "plan-not-one-year",
                format!("the plan has {days} days, so its sum can not stand for one year"),
                "The sum for a year would be wrong.",
                "year: the days of my plan, and show: [week, plan]",
            ),
            Trouble::LongerThanYear(period) => Problem::new(
                "longer-than-a-year",
                format!("{} is longer than the year (or the plan) that it is part of", language.write_length(period)),
                "The sum for a year would be too large.",
                "£6.20 a week for 52 weeks, or leave out how long it lasts",
            ),
            Trouble::NoColumn(period) => Problem::new(
                "no-such-column",
                format!("a table with this way to count the year can not have a column for {}", said(period)),
                "The figures in it would not be true for every month.",
                "show: [week, year]",
            ),
            Trouble::NoPayDates => Problem::new(
                "no-pay-dates",
                "the paydays of this line can not be listed",
                "That needs 1 sum that comes each week, month, quarter or year.",
                "£15 every 4 weeks, or take out `pay_dates:`",
            ),
            Trouble::TooLarge => Problem::new(
                "long-number",
                "the sum is too large to work with",
                "We can not work with a number as long as this.",
                "check the number",
            ),
        }
    }
}
