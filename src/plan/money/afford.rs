//! What hourly wage a budget can pay: the other direction of on-costs.
//!
//! In: a budget with workers. Out: the highest wage in whole pence with which everything still fits into the amount.
//!
//! # Source
//! The order of work of independent-living advisers: money in, less what is no wage, less on-costs, over the hours.

use super::column::{exact_in, exact_of_line, hours_of_line, once_exact, times_in};
use super::input::{BudgetInput, LineCost, LineInput, LineKind};
use super::on_costs::{allowance_used, worker_costs, workers_of};
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Currency, Exact, Money, Period};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The search goes up to ten million pence an hour.
const MOST_STEPS: i64 = 10_000_000;

/// One wage for every hour of support that workers are paid for. `None` if nothing is paid by the hour, if there is no
/// amount, or if even a wage of nought does not fit.
pub(super) fn highest_wage(input: &BudgetInput, year: &Year, currency: Currency) -> Result<Option<Money>, Trouble> {
    let has_hours = input.lines.iter().any(|line| line.employs.is_some() && is_hourly(line));
    if input.is_cut || input.employer.is_none() || !has_hours {
        return Ok(None);
    }
    let Some(money) = money_coming(input, year)? else { return Ok(None) };
    let fits = |steps: i64| -> Result<bool, Trouble> {
        let wage = Money::new(Decimal::new(steps, currency.places()), currency).ok_or(Trouble::TooLarge)?;
        let cost = cost_with(input, year, wage)?;
        Ok(cost.compared_to(money) != Some(Ordering::Greater))
    };
    if !fits(0)? {
        return Ok(None);
    }
    let (mut low, mut high) = (0, MOST_STEPS);
    while low + 1 < high {
        let middle = (low + high) / 2;
        if fits(middle)? { low = middle } else { high = middle }
    }
    Ok(Money::new(Decimal::new(low, currency.places()), currency))
}

fn is_hourly(line: &LineInput) -> bool {
    line.amounts().iter().any(|amount| amount.hours_each_period().is_some())
}

/// What comes in within the year, or the plan where its days are counted; `None` if no amount is known.
fn money_coming(input: &BudgetInput, year: &Year) -> Result<Option<Exact>, Trouble> {
    let coming = input.money_in();
    let mut sum = Exact::ZERO;
    for amount in &coming {
        let exact = exact_in(amount, year, year.frame())?.unwrap_or(Exact::ZERO);
        sum = sum.plus(exact).ok_or(Trouble::TooLarge)?;
    }
    Ok((!coming.is_empty()).then_some(sum))
}

/// Everything in the year, or the plan where its days are counted, with every hour of every worker at one wage.
fn cost_with(input: &BudgetInput, year: &Year, wage: Money) -> Result<Exact, Trouble> {
    let Some(employer) = &input.employer else { return Ok(Exact::ZERO) };
    let wage = wage.exact().ok_or(Trouble::TooLarge)?;
    // On-costs are reckoned for a year. What is paid once is paid in full, however short the plan is.
    let (mut yearly, mut once) = (Exact::ZERO, Exact::ZERO);
    let add = |sum: Exact, more: Option<Exact>| more.and_then(|more| sum.plus(more)).ok_or(Trouble::TooLarge);
    // What is paid by the hour comes back below, at the other wage.
    let fixed = |line: &LineInput| -> Result<Exact, Trouble> {
        let mut rest = line.clone();
        if let LineCost::Paid(amounts) = &mut rest.cost
            && line.employs.is_some()
        {
            amounts.retain(|amount| amount.period() == Period::ONCE || amount.hours_each_period().is_none());
        }
        Ok(exact_of_line(&rest, year, Period::YEAR)?.unwrap_or(Exact::ZERO))
    };
    let is_other = |line: &&LineInput| line.employs.is_none() && !matches!(line.kind, LineKind::OnCost(_));
    for line in input.lines.iter().filter(is_other).filter(|line| !line.is_once()) {
        yearly = add(yearly, Some(fixed(line)?))?;
    }
    for (_, exact) in once_exact(input) {
        once = add(once, exact)?;
    }
    let mut workers = Vec::new();
    for who in workers_of(input) {
        let (mut wages, mut wages_once) = (Exact::ZERO, Exact::ZERO);
        for line in input.lines.iter().filter(|line| line.employs.as_deref() == Some(who)) {
            let hours = hours_of_line(line, year, Period::YEAR)?;
            wages = add(wages, hours.times(wage))?;
            let rest = fixed(line)?;
            wages = add(wages, Some(rest))?;
            wages_once = add(wages_once, line.is_once().then_some(rest).or(Some(Exact::ZERO)))?;
        }
        let said = employer.pensions.get(who).copied().or(employer.pension);
        let worker = worker_costs(who, wages, said == Some(true), &employer.rates).ok_or(Trouble::TooLarge)?;
        let running_pay = worker.pay.minus(wages_once).ok_or(Trouble::TooLarge)?;
        for part in [Some(running_pay), Some(worker.insurance), worker.pension].into_iter().flatten() {
            yearly = add(yearly, Some(part))?;
        }
        workers.push(worker);
    }
    if employer.has_allowance {
        let used = allowance_used(&workers, employer).ok_or(Trouble::TooLarge)?;
        yearly = yearly.minus(used).ok_or(Trouble::TooLarge)?;
    }
    let years = times_in(Period::YEAR, None, year, year.frame())?;
    add(once, yearly.times(years))
}
