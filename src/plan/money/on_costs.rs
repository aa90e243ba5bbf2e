//! What an employer pays on top of wages: holiday, social insurance, pension, for each worker over all lines.
//!
//! In: a budget with `employer` facts. Out: [`EmployerFigures`], and the lines that it adds to the budget.
//! Not here: the rates themselves (`rates`), the highest wage that can be paid (`afford`).
//!
//! Everything is reckoned for one year, exactly, and is rounded where it is shown.

use super::column::{Figure, exact_of_line};
use super::counting::Counting;
use super::figures::BudgetFigures;
use super::input::{BudgetInput, EmployerCost, EmployerInput, LineCost, LineInput, LineKind, OnCost};
use super::rates::{PensionBase, Rates};
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Amount, Convention, Exact, Id, Period};
use std::cmp::Ordering;

/// What one worker costs in a year. Exact; nothing is rounded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerCosts {
    pub who: String,
    pub wages: Exact,
    pub holiday: Exact,
    /// Wages and holiday pay together: insurance and pension are reckoned from it.
    pub pay: Exact,
    /// Before the allowance.
    pub insurance: Exact,
    /// `None` without a pension from this job.
    pub pension: Option<Exact>,
    /// Hours of support in a year.
    pub hours: Exact,
    pub is_about: bool,
}

/// All workers of a budget, in the order of their first line.
#[derive(Debug, Clone)]
pub struct EmployerFigures {
    pub rates: Rates,
    pub workers: Vec<WorkerCosts>,
    /// What is taken off the insurance of all workers together.
    pub allowance: Option<Exact>,
    /// Workers whose pay would bring a pension by itself, and of whom the plan does not say whether they have one.
    pub pensions_unsaid: Vec<String>,
}

/// The workers that a budget pays wages to, each once.
pub(super) fn workers_of(input: &BudgetInput) -> Vec<&str> {
    let mut workers: Vec<&str> = Vec::new();
    for who in input.lines.iter().filter_map(|line| line.employs.as_deref()) {
        if !workers.contains(&who) {
            workers.push(who);
        }
    }
    workers
}

/// Works out every worker. `None` without an employer, or where lines were cut: their wages would be missing.
pub(super) fn employer_figures(input: &BudgetInput, year: &Year) -> Result<Option<EmployerFigures>, Trouble> {
    let Some(employer) = input.employer.as_ref().filter(|_| !input.is_cut) else { return Ok(None) };
    let mut workers = Vec::new();
    let mut pensions_unsaid = Vec::new();
    for who in workers_of(input) {
        let mut wages = Exact::ZERO;
        let mut hours = Exact::ZERO;
        let mut is_about = false;
        for line in input.lines.iter().filter(|line| line.employs.as_deref() == Some(who)) {
            wages = add(wages, yearly(line, year)?)?;
            hours = add(hours, yearly_hours(line, year)?)?;
            is_about |= line.is_about();
        }
        let said = employer.pensions.get(who).copied().or(employer.pension);
        let costs = worker_costs(who, wages, said == Some(true), &employer.rates).ok_or(Trouble::TooLarge)?;
        let trigger = employer.rates.pension_trigger.exact().ok_or(Trouble::TooLarge)?;
        if said.is_none() && costs.pay.compared_to(trigger) != Some(Ordering::Less) {
            pensions_unsaid.push(who.to_string());
        }
        workers.push(WorkerCosts { hours, is_about, ..costs });
    }
    let allowance = match employer.has_allowance {
        true => Some(allowance_used(&workers, employer).ok_or(Trouble::TooLarge)?),
        false => None,
    };
    Ok(Some(EmployerFigures { rates: employer.rates.clone(), workers, allowance, pensions_unsaid }))
}

/// One worker, from the wages of a year.
pub(super) fn worker_costs(who: &str, wages: Exact, has_pension: bool, rates: &Rates) -> Option<WorkerCosts> {
    let holiday = wages.times(rates.holiday.share()?)?;
    let pay = wages.plus(holiday)?;
    let insurance = above(pay, yearly_threshold(&rates.insurance_above)?)?.times(rates.insurance)?;
    let pension = match (has_pension, &rates.pension_base) {
        (false, _) => None,
        (true, PensionBase::All) => Some(pay.times(rates.pension)?),
        (true, PensionBase::Band { from, to }) => {
            let (from, to) = (from.exact()?, to.exact()?);
            let counted = if pay.compared_to(to)? == Ordering::Greater { to } else { pay };
            Some(above(counted, from)?.times(rates.pension)?)
        }
    };
    let (hours, is_about) = (Exact::ZERO, false);
    Some(WorkerCosts { who: who.to_string(), wages, holiday, pay, insurance, pension, hours, is_about })
}

/// The part of a sum above a threshold; nought below it.
fn above(sum: Exact, threshold: Exact) -> Option<Exact> {
    let part = sum.minus(threshold)?;
    Some(if part.compared_to(Exact::ZERO)? == Ordering::Less { Exact::ZERO } else { part })
}

/// A threshold for a week counts 52 times, one for a month 12 times: so the tax office does.
fn yearly_threshold(threshold: &Amount) -> Option<Exact> {
    let statutory = Year::of(Counting { convention: Some(Convention::Weeks52), ..Counting::default() });
    threshold.each_period()?.times(statutory.times(threshold.period(), Period::YEAR).ok()?)
}

/// All insurance, but never more than the rates allow.
pub(super) fn allowance_used(workers: &[WorkerCosts], employer: &EmployerInput) -> Option<Exact> {
    let bill = workers.iter().try_fold(Exact::ZERO, |sum, worker| sum.plus(worker.insurance))?;
    let most = employer.rates.allowance.exact()?;
    Some(if bill.compared_to(most)? == Ordering::Greater { most } else { bill })
}

fn add(sum: Exact, more: Exact) -> Result<Exact, Trouble> {
    sum.plus(more).ok_or(Trouble::TooLarge)
}

/// A line's wages in a year; what is paid once counts in it.
fn yearly(line: &LineInput, year: &Year) -> Result<Exact, Trouble> {
    exact_of_line(line, year, Period::YEAR).map(|exact| exact.unwrap_or(Exact::ZERO))
}

fn yearly_hours(line: &LineInput, year: &Year) -> Result<Exact, Trouble> {
    super::column::hours_of_line(line, year, Period::YEAR)
}

/// The lines that an employer's costs add to the budget, on-costs first.
pub(super) fn employer_lines(input: &BudgetInput, figures: &EmployerFigures) -> Result<Vec<LineInput>, Trouble> {
    let mut lines = Vec::new();
    let mut on_cost = |name: &str, who: &str, exact: Exact, is_about: bool, kind: OnCost| {
        let id = Id::of(&format!("{name} {who}"));
        let cost = LineCost::Yearly { exact, is_about };
        lines.push(LineInput { kind: LineKind::OnCost(kind), ..LineInput::new(id, String::new(), cost) });
    };
    for worker in &figures.workers {
        let WorkerCosts { who, wages: _, holiday, pay: _, insurance, pension, hours: _, is_about } = worker;
        if !holiday.is_zero() {
            on_cost("holiday", who, *holiday, *is_about, OnCost::Holiday(who.clone()));
        }
        if figures.allowance.is_none() && !insurance.is_zero() {
            on_cost("insurance", who, *insurance, *is_about, OnCost::Insurance(who.clone()));
        }
        if let Some(pension) = pension {
            on_cost("pension", who, *pension, *is_about, OnCost::Pension(who.clone()));
        }
    }
    if let Some(allowance) = figures.allowance {
        let bill = figures.workers.iter().try_fold(Exact::ZERO, |sum, worker| sum.plus(worker.insurance));
        let rest = bill.and_then(|bill| bill.minus(allowance)).ok_or(Trouble::TooLarge)?;
        let is_about = figures.workers.iter().any(|worker| worker.is_about);
        if !rest.is_zero() {
            on_cost("insurance", "", rest, is_about, OnCost::InsuranceAfterAllowance);
        }
    }
    if let Some(employer) = &input.employer {
        lines.extend(other_lines(employer));
    }
    Ok(lines)
}

fn other_lines(employer: &EmployerInput) -> Vec<LineInput> {
    let line = |id: &str, what: &str, amount: &Amount, kind: EmployerCost| LineInput {
        kind: LineKind::Employer(kind),
        ..LineInput::new(Id::of(id), what.to_string(), LineCost::Paid(vec![amount.clone()]))
    };
    let own = [
        ("liability", &employer.liability, EmployerCost::Liability),
        ("payroll", &employer.payroll, EmployerCost::Payroll),
    ];
    let own = own.into_iter().filter_map(|(id, amount, kind)| Some(line(id, "", amount.as_ref()?, kind)));
    let other = employer.other.iter().enumerate();
    own.chain(other.map(|(at, (what, amount))| line(what, what, amount, EmployerCost::Other(at)))).collect()
}

impl BudgetFigures {
    /// What one hour of support costs with everything: the wages that are paid by the hour, their part of what comes on
    /// top, and all other costs of an employer. Nights and what else is paid in another way are set apart.
    pub fn hour_cost(&self) -> Option<Figure> {
        let employer = self.employer.as_ref()?;
        let add = |sum: Exact, more: Exact| sum.plus(more);
        let workers = || employer.workers.iter();
        let hours = workers().try_fold(Exact::ZERO, |sum, worker| add(sum, worker.hours))?;
        let all = workers().try_fold(Exact::ZERO, |sum, worker| add(sum, worker.wages))?;
        let mut by_hour = Exact::ZERO;
        let mut on_top = Exact::ZERO;
        let mut other = Exact::ZERO;
        for line in &self.input.lines {
            let yearly = |line: &LineInput| exact_of_line(line, &self.year, Period::YEAR).ok();
            match &line.kind {
                LineKind::Typed if line.employs.is_some() => {
                    let mut hourly = line.clone();
                    if let LineCost::Paid(amounts) = &mut hourly.cost {
                        amounts.retain(|amount| amount.hours_each_period().is_some());
                    }
                    by_hour = add(by_hour, yearly(&hourly)?.unwrap_or(Exact::ZERO))?;
                }
                LineKind::Typed => {}
                LineKind::OnCost(_) => on_top = add(on_top, yearly(line)?.unwrap_or(Exact::ZERO))?,
                LineKind::Employer(_) => other = add(other, yearly(line)?.unwrap_or(Exact::ZERO))?,
            }
        }
        let part = on_top.times(by_hour.divided_by(all)?)?;
        let cost = by_hour.plus(part)?.plus(other)?.divided_by(hours)?;
        Figure::rounded(cost, self.currency, workers().any(|worker| worker.is_about)).ok()
    }
}
