//! Money on the account against what the funder lets a person keep, and when that is reached.
//!
//! In: a budget with `balance`. Out: [`Account`].
//!
//! # Source
//! Durham and other councils: balance, less unpaid wages and bills, less the agreed contingency, less so many weeks.

use super::column::{Figure, exact_of_line, sum, times_in};
use super::input::BudgetInput;
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Currency, Date, Exact, Money, Period};
use jiff::ToSpan;
use std::cmp::Ordering;

/// What is on the account, and how much of it is too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub balance: Money,
    pub owed: Option<Money>,
    pub contingency: Option<Money>,
    /// So many weeks of the amount: what may stay.
    pub may_stay: Figure,
    /// Never below nought.
    pub over: Figure,
    pub outlook: Outlook,
}

/// What comes if money comes and goes as the budget says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Too much is on it already.
    IsOver,
    /// The first day on which it holds more than may stay.
    FullOn(Date),
    /// Not before the plan ends, or never.
    StaysUnder,
    /// No day of the balance is known, or no plan for what comes and goes.
    Unknown,
}

/// `None` if nothing was said about it, or something was cut.
pub(super) fn account(input: &BudgetInput, year: &Year, currency: Currency) -> Result<Option<Account>, Trouble> {
    let (Some(balance), Some(limit), false) = (input.balance, input.keep_at_most, input.is_cut) else {
        return Ok(None);
    };
    // The sum of shown sums, as in the column of this many weeks: both stand on one page.
    let mut kept = Vec::new();
    for amount in input.money_in().into_iter().filter(|amount| amount.period() != Period::ONCE) {
        let times = times_in(amount.period(), amount.lasting, year, limit)?;
        let exact = amount.each_period().and_then(|each| each.times(times)).ok_or(Trouble::TooLarge)?;
        kept.push(Figure::rounded(exact, currency, amount.is_about)?);
    }
    let may_stay = sum(&kept, currency)?;
    let zero = Money::zero(currency);
    let taken = [input.owed.unwrap_or(zero), input.contingency.unwrap_or(zero), may_stay.money];
    let over = taken.into_iter().try_fold(balance, |rest, money| rest.minus(money)).ok_or(Trouble::TooLarge)?;
    let outlook =
        if over.is_negative() || over.is_zero() { outlook(input, year, over.size()) } else { Outlook::IsOver };
    Ok(Some(Account {
        balance,
        owed: input.owed,
        contingency: input.contingency.filter(|money| !money.is_zero()),
        may_stay,
        over: Figure { money: over, is_about: may_stay.is_about }.or_nought(),
        outlook,
    }))
}

/// `room`: what may still come on top.
fn outlook(input: &BudgetInput, year: &Year, room: Money) -> Outlook {
    let Some(from) = input.as_of else { return Outlook::Unknown };
    let Some(daily) = left_each_day(input, year) else { return Outlook::Unknown };
    if daily.compared_to(Exact::ZERO) != Some(Ordering::Greater) {
        return Outlook::StaysUnder;
    }
    let days = room.exact().and_then(|room| room.divided_by(daily)).and_then(whole_days);
    let day = days.and_then(|days| from.checked_add((days + 1).days()).ok());
    match day {
        Some(day) if input.ends.is_none_or(|ends| day <= ends) => Outlook::FullOn(day),
        _ => Outlook::StaysUnder,
    }
}

/// What comes in on one day and is not spent, on average; `None` if that can not be told.
fn left_each_day(input: &BudgetInput, year: &Year) -> Option<Exact> {
    let mut left = Exact::ZERO;
    let money_in = input.money_in();
    if money_in.is_empty() {
        return None;
    }
    for amount in money_in.into_iter().filter(|amount| amount.period() != Period::ONCE) {
        let times = times_in(amount.period(), amount.lasting, year, Period::DAY).ok()?;
        left = left.plus(amount.each_period()?.times(times)?)?;
    }
    for line in input.lines.iter().filter(|line| !line.is_once()) {
        left = left.minus(exact_of_line(line, year, Period::DAY).ok()?.unwrap_or(Exact::ZERO))?;
    }
    Some(left)
}

/// Whole days in so many days; a year more than any plan has is as good as never.
fn whole_days(days: Exact) -> Option<i64> {
    use rust_decimal::prelude::ToPrimitive;
    days.rounded(9)?.floor().to_i64().filter(|days| *days < 36_600)
}
