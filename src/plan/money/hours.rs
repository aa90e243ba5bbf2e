//! Hours of help in a week: paid, unpaid, and those that nobody covers.
//!
//! In: a budget. Out: [`HoursFigures`]. Not here: the hours of the week's own page (`figures`).

use super::column::{Figure, hours_of_line, times_in};
use super::input::{BudgetInput, LineCost};
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Currency, Exact, Period};
use std::cmp::Ordering;

/// A week has so many hours.
pub const HOURS_OF_A_WEEK: i64 = 168;

/// Hours in one week, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursFigures {
    pub paid: Exact,
    pub unpaid: Exact,
    /// What the plan says is needed; `None` if it says nothing.
    pub needed: Option<Exact>,
    /// Of the hours that are needed, those that nobody covers. Without a need: the other hours of the week.
    pub uncovered: Exact,
    /// What the unpaid hours would cost, if the plan asks.
    pub worth: Option<Figure>,
}

/// `None` without any hours, where lines were cut, or where a week can not be told.
pub(super) fn hours(input: &BudgetInput, year: &Year, currency: Currency) -> Result<Option<HoursFigures>, Trouble> {
    if input.is_cut {
        return Ok(None);
    }
    let mut paid = Exact::ZERO;
    let mut unpaid = Exact::ZERO;
    for line in &input.lines {
        let Ok(more) = hours_of_line(line, year, Period::WEEK) else { return Ok(None) };
        paid = paid.plus(more).ok_or(Trouble::TooLarge)?;
        if let LineCost::Unpaid(hours) = &line.cost {
            let Some(more) = weekly(hours, year) else { continue };
            unpaid = unpaid.plus(more).ok_or(Trouble::TooLarge)?;
        }
    }
    let needed = input.hours_needed.as_ref().and_then(|hours| weekly(hours, year));
    if paid.is_zero() && unpaid.is_zero() && needed.is_none() {
        return Ok(None);
    }
    let all = needed.unwrap_or(Exact::whole(HOURS_OF_A_WEEK));
    let rest = all.minus(paid).and_then(|rest| rest.minus(unpaid)).ok_or(Trouble::TooLarge)?;
    let is_short = rest.compared_to(Exact::ZERO) == Some(Ordering::Greater);
    let worth = match input.unpaid_worth.and_then(|hour| hour.exact()?.times(unpaid)) {
        Some(worth) => Some(Figure::rounded(worth, currency, false)?),
        None => None,
    };
    Ok(Some(HoursFigures { paid, unpaid, needed, uncovered: if is_short { rest } else { Exact::ZERO }, worth }))
}

/// `None` for hours that come once, or whose week can not be told.
fn weekly(hours: &crate::value::Hours, year: &Year) -> Option<Exact> {
    if hours.period == Period::ONCE {
        return None;
    }
    hours.each_period()?.times(times_in(hours.period, hours.lasting, year, Period::WEEK).ok()?)
}
