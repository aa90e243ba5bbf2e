//! The days on which a line is paid: 13 or 14 four-weekly paydays, a 53rd week.
//!
//! In: a line that asks for it. Out: [`PayDates`]. Not here: what a year costs on average (`column`).

use super::column::Figure;
use super::input::LineInput;
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Amount, Currency, Date, Exact, Money, Period, PeriodUnit};
use jiff::ToSpan;

/// Every day on which one line is paid within the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayDates {
    /// Its place among the lines.
    pub line: usize,
    pub dates: Vec<Date>,
    /// What is paid on each of them.
    pub each: Figure,
    /// All of them together.
    pub sum: Figure,
    /// What the column for the year (or the plan) counts, where it can be told.
    pub average: Option<Figure>,
    /// Months with more paydays than the fewest, first day of each.
    pub full_months: Vec<Date>,
}

/// More paydays than this in one plan are a slip of the finger.
const MOST: usize = 1_500;

/// `Trouble::NoPayDates` for a line without days of its own: paid daily, by term, or in several bands of time.
pub(super) fn pay_dates(
    year: &Year,
    currency: Currency,
    at: usize,
    line: &LineInput,
) -> Result<Option<PayDates>, Trouble> {
    let Some(first) = line.pay_dates else { return Ok(None) };
    let span = year.span()?;
    let amounts = line.amounts();
    let period = one_period(amounts).ok_or(Trouble::NoPayDates)?;
    let first = first.unwrap_or(span.starts);
    let most = amounts.first().and_then(|amount| amount.lasting).map(|lasting| year.times(period, lasting));
    let most = most.transpose()?.map_or(MOST, |times| whole(times).unwrap_or(MOST));
    let mut dates = Vec::new();
    for count in 0..most.min(MOST) {
        let Some(day) = nth(first, period, i64::try_from(count).unwrap_or(0)) else { break };
        if day > span.ends {
            break;
        }
        if day >= span.starts {
            dates.push(day);
        }
    }
    let is_about = line.is_about();
    let each = amounts.iter().try_fold(Exact::ZERO, |sum, amount| sum.plus(amount.each_period()?));
    let each = Figure::rounded(each.ok_or(Trouble::TooLarge)?, currency, is_about)?;
    let mut sum = Money::zero(currency);
    for _ in &dates {
        sum = sum.plus(each.money).ok_or(Trouble::TooLarge)?;
    }
    let frame = year.frame();
    let average = super::column::exact_of_line(line, year, frame).ok().flatten();
    let average = average.map(|exact| Figure::rounded(exact, currency, is_about)).transpose()?;
    // What is paid by the week drifts through the months.
    let full_months = if matches!(period.unit(), PeriodUnit::Week) { full_months(&dates) } else { Vec::new() };
    Ok(Some(PayDates { line: at, dates, each, sum: Figure { money: sum, is_about }, average, full_months }))
}

/// The period that all amounts of a line share, if its paydays can be told from it.
fn one_period(amounts: &[Amount]) -> Option<Period> {
    let period = amounts.first()?.period();
    let is_shared = amounts.iter().all(|amount| amount.period() == period && amount.lasting == amounts[0].lasting);
    let has_days =
        matches!(period.unit(), PeriodUnit::Week | PeriodUnit::Month | PeriodUnit::Quarter | PeriodUnit::Year);
    (is_shared && has_days).then_some(period)
}

fn whole(times: Exact) -> Option<usize> {
    times.as_whole().and_then(|times| usize::try_from(times).ok())
}

/// The payday after `count` others. Months are counted from the first one, so that a 31st comes back after February.
fn nth(first: Date, period: Period, count: i64) -> Option<Date> {
    let steps = count.checked_mul(i64::from(period.count()))?;
    let span = match period.unit() {
        PeriodUnit::Week => steps.checked_mul(7)?.days(),
        PeriodUnit::Month => steps.months(),
        PeriodUnit::Quarter => steps.checked_mul(3)?.months(),
        PeriodUnit::Year => steps.years(),
        PeriodUnit::Day | PeriodUnit::Night | PeriodUnit::Term | PeriodUnit::Plan | PeriodUnit::Once => return None,
    };
    first.checked_add(span).ok()
}

/// Months in which more paydays lie than in the others.
fn full_months(dates: &[Date]) -> Vec<Date> {
    let mut months: Vec<(Date, usize)> = Vec::new();
    for date in dates {
        let month = date.first_of_month();
        match months.last_mut().filter(|(last, _)| *last == month) {
            Some((_, count)) => *count += 1,
            None => months.push((month, 1)),
        }
    }
    // The first and the last month may be parts, so the usual count is that of most months.
    let usual = |count: usize| months.iter().filter(|(_, other)| *other == count).count();
    let Some(most) = months.iter().map(|(_, count)| *count).max_by_key(|count| usual(*count)) else {
        return Vec::new();
    };
    months.iter().filter(|(_, count)| *count > most).map(|(month, _)| *month).collect()
}
