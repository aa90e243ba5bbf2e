//! How periods turn into one another in the parts that stand beside a budget.
//!
//! In: what the plan says about its year. Out: exact amounts of one period, or a problem in plain words.
//! Not here: the rules themselves (`year`), or the columns of a budget (`column`).

use super::column::{Figure, times_in};
use super::trouble::Trouble;
use super::year::Year;
use crate::language::{Language, Problem};
use crate::value::{Amount, Convention, Currency, Date, Exact, Period};

/// What a plan says about its year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counting {
    pub convention: Option<Convention>,
    /// First and last day; both belong to the plan.
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    /// School terms in a year.
    pub terms: Option<u16>,
}

impl Counting {
    fn year(self) -> Year {
        Year::of(self)
    }

    /// How many days the plan has, where it says when it starts and ends.
    pub fn plan_days(self) -> Option<i64> {
        self.year().days.map(|span| span.count)
    }

    /// An amount in one `period`, not rounded.
    pub(super) fn exact_in(self, amount: &Amount, period: Period) -> Result<Exact, Problem> {
        let in_words = |trouble| problem(trouble, amount, period);
        let each = amount.each_period().ok_or(Trouble::TooLarge).map_err(in_words)?;
        let year = self.year();
        let times = times_in(amount.period(), amount.lasting, &year, period).map_err(in_words)?;
        each.times(times).ok_or(Trouble::TooLarge).map_err(in_words)
    }

    /// Can a sum be shown for this period? Each can be for its own.
    pub(super) fn can_show(self, period: Period, own: Period) -> bool {
        period == own || self.year().check_column(period).is_ok()
    }
}

/// A cell, rounded once.
pub(super) fn cell(exact: Exact, currency: Currency, is_about: bool) -> Result<Figure, Problem> {
    Figure::rounded(exact, currency, is_about).map_err(Trouble::problem)
}

/// What stands in the way of an amount in a part without a `year:` of its own.
fn problem(trouble: Trouble, amount: &Amount, period: Period) -> Problem {
    let language = Language::english();
    let said = |period: Period| language.write_period(period);
    if amount.period() == Period::ONCE {
        return Problem::new(
            "no-such-column",
            format!("a sum that is paid one time can not stand beside sums {}", said(period)),
            "We can not say what it is each time.",
            "£86 a week",
        );
    }
    let Trouble::NoConvention(from, to) = trouble else { return trouble.problem() };
    Problem::new(
        "year-not-stated",
        format!("there are sums {} and {} here, and the plan does not say how a year is counted", said(from), said(to)),
        "A year can be 52 weeks, or 365 days. That gives different sums, so we do not guess.",
        "year: 52 weeks, under `plan:`",
    )
}

/// Two sums in two currencies.
pub(super) fn foreign(other: Currency, own: Currency) -> Problem {
    Problem::new(
        "foreign-currency",
        format!("this sum is in {other}, but the others are in {own}"),
        "Two currencies can not be added up: what they are worth changes every day.",
        format!("write what it is in {own}"),
    )
}
