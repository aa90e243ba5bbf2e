//! A whole budget worked out: its columns, its once-only part, and what stands beside them.
//!
//! In: [`BudgetInput`]. Out: [`BudgetFigures`] and [`MoneyFinding`]s. Not here: one column (`column`), what is wrong with
//! a budget (`findings`).

use super::account::{self, Account};
use super::calendar::{self, MonthRow};
use super::column::{self, Column, Figure, once_figures, sum};
use super::findings;
use super::groups::{Group, groups};
use super::hours::{self, HoursFigures};
use super::input::{BudgetInput, LineCost, LineInput};
use super::on_costs::{EmployerFigures, employer_figures, employer_lines};
use super::pay_dates::{PayDates, pay_dates};
use super::pots::{self, PotFigures, ReleaseFigures, RouteFigures};
use super::trouble::{MoneyFinding, MoneyPlace, Trouble};
use super::year::Year;
use crate::report::Severity;
use crate::value::{Convention, Currency, Money, Period};

/// Every figure of one budget.
#[derive(Debug, Clone)]
pub struct BudgetFigures {
    pub currency: Currency,
    pub convention: Option<Convention>,
    /// How many days the plan has, where it says when it starts and ends.
    pub plan_days: Option<i64>,
    pub columns: Vec<Column>,
    /// The figures for the period of `amount`; `None` where no column can be true for it, as for months that differ.
    pub base: Option<Column>,
    /// The running lines by group, in the order of the first line of each; lines without a group come as they stand.
    pub groups: Vec<Group>,
    /// Once-only money, the contingency last.
    pub once: Vec<OnceRow>,
    /// `None` if there is none, or if lines were cut.
    pub once_total: Option<Figure>,
    /// The months of the plan under `calendar`; else empty, and empty if lines were cut.
    pub months: Vec<MonthRow>,
    /// `None` if nothing was said about it, or something was cut.
    pub account: Option<Account>,
    /// What workers cost; `None` without an employer, or where lines were cut.
    pub employer: Option<EmployerFigures>,
    /// With this wage for every hour, everything fits into the amount.
    pub highest_wage: Option<Money>,
    pub pots: Vec<PotFigures>,
    pub releases: Vec<ReleaseFigures>,
    pub routes: Vec<RouteFigures>,
    pub hours: Option<HoursFigures>,
    /// Of the lines that ask for it.
    pub pay_dates: Vec<PayDates>,
    /// Some lines were left out: of the sums only `amount` is there.
    pub is_cut: bool,
    /// The budget with the lines that an employer's costs add.
    pub input: BudgetInput,
    pub(super) year: Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnceRow {
    /// The place in `BudgetInput::lines`; `None` for the contingency.
    pub line: Option<usize>,
    pub figure: Figure,
}

impl BudgetFigures {
    /// The figure of a period that no column shows.
    pub fn column_for(&self, period: Period) -> Option<Column> {
        if let Some(known) = self.columns.iter().find(|column| column.period == period) {
            return Some(known.clone());
        }
        column::column(&self.input, &self.groups, &self.year, self.currency, period).ok()
    }

    /// Is there anything to pay for? A first estimate has no lines yet, and help can be a gift.
    pub fn costs_money(&self) -> bool {
        !self.once.is_empty() || self.input.lines.iter().any(LineInput::is_paid)
    }

    /// The year, or the plan where its own days are counted.
    pub fn frame(&self) -> Period {
        self.year.frame()
    }
}

/// Works a budget out. No figures if anything in it is an error; the findings then say what.
pub fn work_out(typed: &BudgetInput) -> (Option<BudgetFigures>, Vec<MoneyFinding>) {
    let mut findings = findings::before(typed);
    // A budget of nothing but unpaid help has hours and no money: no sum of this currency is ever shown.
    let hours_only = (!typed.lines.is_empty()).then(|| Currency::find("GBP")).flatten();
    let Some(currency) = typed.first_currency().or(hours_only) else { return (None, findings) };
    findings.extend(findings::currencies(typed, currency));
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return (None, findings);
    }
    match figures(typed, currency) {
        Ok(figures) => {
            findings.extend(findings::after(&figures));
            (Some(figures), findings)
        }
        Err((place, trouble)) => {
            findings.push(MoneyFinding { severity: Severity::Error, place, problem: trouble.problem() });
            (None, findings)
        }
    }
}

fn figures(typed: &BudgetInput, currency: Currency) -> Result<BudgetFigures, (MoneyPlace, Trouble)> {
    let year = Year::of(typed.counting());
    let at_budget = |trouble| (MoneyPlace::Budget, trouble);
    let employer = employer_figures(typed, &year).map_err(|trouble| (blame(typed, &year, Period::YEAR), trouble))?;
    let mut input = typed.clone();
    if let Some(employer) = &employer {
        input.lines.extend(employer_lines(typed, employer).map_err(at_budget)?);
    }
    let groups = groups(&input);
    let mut columns = Vec::new();
    for (at, period) in input.show.iter().enumerate() {
        year.check_column(*period).map_err(|trouble| (MoneyPlace::Item("show", at), trouble))?;
        columns.push(one_column(&input, &groups, &year, currency, *period)?);
    }
    if input.show.is_empty() {
        columns = usual_columns(&input, &groups, &year, currency)?;
    }
    let base = base_column(&input, &groups, &year, currency, &columns);
    let once = once_figures(&input, currency).map_err(at_budget)?;
    let once: Vec<OnceRow> = once.into_iter().map(|(line, figure)| OnceRow { line, figure }).collect();
    let once_total = if once.is_empty() || input.is_cut {
        None
    } else {
        Some(sum(once.iter().map(|row| &row.figure), currency).map_err(at_budget)?)
    };
    let months = if input.is_cut { Vec::new() } else { calendar::rows(&input, &year, currency).map_err(at_budget)? };
    let account = account::account(&input, &year, currency).map_err(at_budget)?;
    let highest_wage = super::afford::highest_wage(&input, &year, currency).map_err(at_budget)?;
    let mut dated = Vec::new();
    for (at, line) in input.lines.iter().enumerate() {
        let found = pay_dates(&year, currency, at, line);
        dated.extend(found.map_err(|trouble| (MoneyPlace::Line(at, "pay-dates"), trouble))?);
    }
    let frame = if input.pots.is_empty() && input.lines.iter().all(|line| line.route.is_none()) {
        None
    } else {
        Some(one_column(&input, &groups, &year, currency, year.frame())?)
    };
    let (pots, routes) = match &frame {
        Some(frame) => (
            pots::pots(&input, frame, currency).map_err(at_budget)?,
            pots::routes(&input, frame, currency).map_err(at_budget)?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    Ok(BudgetFigures {
        currency,
        convention: input.convention,
        plan_days: year.days.map(|span| span.count),
        columns,
        base,
        once,
        once_total,
        months,
        account,
        employer,
        highest_wage,
        pots,
        releases: pots::releases(&input, currency).map_err(at_budget)?,
        routes,
        hours: hours::hours(&input, &year, currency).map_err(at_budget)?,
        pay_dates: dated,
        is_cut: input.is_cut,
        groups,
        input,
        year,
    })
}

/// The period of `amount`, and the year (the plan, where it is no year but each month counts as it comes).
fn usual_columns(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
) -> Result<Vec<Column>, (MoneyPlace, Trouble)> {
    let own = own_period(input).filter(|period| year.check_column(*period).is_ok());
    let whole = match (year.convention, year.times(Period::YEAR, Period::PLAN)) {
        (Some(Convention::Calendar), Err(Trouble::NotOneYear(_))) => Period::PLAN,
        _ => Period::YEAR,
    };
    let work = |period| one_column(input, groups, year, currency, period);
    let Some(own) = own.filter(|own| *own != whole) else { return Ok(vec![work(whole)?]) };
    match (work(own), work(whole)) {
        (Ok(first), Ok(second)) => Ok(vec![first, second]),
        // Nobody wrote a second period, so nothing had to be turned into it.
        (Ok(first), Err((_, Trouble::NoConvention(..) | Trouble::NoTerms))) => Ok(vec![first]),
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
    }
}

/// The period of `amount`, else of the first sum that runs. Known also where the amount itself was cut.
pub(super) fn own_period(input: &BudgetInput) -> Option<Period> {
    let lines = input.lines.iter().flat_map(|line| line.amounts());
    let typed = [&input.amount, &input.pays, &input.contribution].into_iter().flatten();
    let coming = input.income.iter().map(|income| &income.amount).chain(input.funders.iter().map(|one| &one.amount));
    let unpaid = input.lines.iter().filter_map(|line| match &line.cost {
        LineCost::Unpaid(hours) => Some(hours.period),
        LineCost::Paid(_) | LineCost::Yearly { .. } => None,
    });
    let mut periods = typed.chain(coming).chain(lines).map(|amount| amount.period()).chain(unpaid);
    periods.find(|period| *period != Period::ONCE)
}

/// The column that a value without a period, and a sentence, are about.
fn base_column(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
    columns: &[Column],
) -> Option<Column> {
    let Some(own) = own_period(input) else { return columns.first().cloned() };
    let shown = columns.iter().find(|column| column.period == own).cloned();
    shown.or_else(|| one_column(input, groups, year, currency, own).ok())
}

/// A column, or the first place in the budget that stands in its way.
fn one_column(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
    period: Period,
) -> Result<Column, (MoneyPlace, Trouble)> {
    column::column(input, groups, year, currency, period).map_err(|trouble| (blame(input, year, period), trouble))
}

/// The first typed sum that can not be turned into this column.
pub(super) fn blame(input: &BudgetInput, year: &Year, column: Period) -> MoneyPlace {
    let is_in_the_way = |period: Period, lasting: Option<Period>| {
        period != Period::ONCE && column::times_in(period, lasting, year, column).is_err()
    };
    let own = [("amount", &input.amount), ("pays", &input.pays), ("contribution", &input.contribution)];
    for (field, amount) in own {
        if amount.as_ref().is_some_and(|amount| is_in_the_way(amount.period(), amount.lasting)) {
            return MoneyPlace::Field(field);
        }
    }
    let line = input.lines.iter().position(|line| match &line.cost {
        LineCost::Paid(amounts) => amounts.iter().any(|amount| is_in_the_way(amount.period(), amount.lasting)),
        LineCost::Unpaid(hours) => is_in_the_way(hours.period, hours.lasting),
        LineCost::Yearly { .. } => false,
    });
    if let Some(at) = line {
        return MoneyPlace::Line(at, "cost");
    }
    let is_bad = |amount: &crate::value::Amount| is_in_the_way(amount.period(), amount.lasting);
    let income = input.income.iter().position(|income| is_bad(&income.amount));
    let funder = input.funders.iter().position(|funder| is_bad(&funder.amount));
    let pot = input.pots.iter().position(|pot| is_bad(&pot.amount));
    income
        .map(|at| MoneyPlace::Row("income", at, "amount"))
        .or(funder.map(|at| MoneyPlace::Row("funder", at, "amount")))
        .or(pot.map(|at| MoneyPlace::Row("pots", at, "amount")))
        .unwrap_or(MoneyPlace::Budget)
}
