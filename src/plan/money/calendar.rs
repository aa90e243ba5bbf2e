//! The months of a plan, each with its own days.
//!
//! In: the plan's first and last day. Out: a row for each month. Not here: averages over the year (`year`).

use super::column::{Figure, sum};
use super::input::{BudgetInput, LineCost};
use super::trouble::Trouble;
use super::year::{Span, Year};
use crate::value::{Amount, Convention, Currency, Date, Exact, Money, Period, PeriodUnit};

/// What one month of the plan costs. The first and the last month may be parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// The first and the last day of it that belong to the plan.
    pub first: Date,
    pub last: Date,
    pub amount: Option<Figure>,
    /// The sum of the month's lines, each rounded once; without money that is paid once.
    pub total: Figure,
    pub left: Option<Figure>,
    pub over: Option<Figure>,
}

/// First and last day of each piece of a month that belongs to the plan.
fn pieces(span: Span) -> Vec<(Date, Date)> {
    let mut pieces = Vec::new();
    let mut first = span.starts;
    while first <= span.ends {
        let last = first.last_of_month().min(span.ends);
        pieces.push((first, last));
        match last.tomorrow() {
            Ok(next) => first = next,
            Err(_) => break,
        }
    }
    pieces
}

/// How many months the plan has, parts of months as parts of their own days.
pub(super) fn months(span: Span) -> Option<Exact> {
    pieces(span).into_iter().try_fold(Exact::ZERO, |sum, (first, last)| sum.plus(share(first, last)?))
}

fn days(first: Date, last: Date) -> i64 {
    i64::from(last.day() - first.day()) + 1
}

fn share(first: Date, last: Date) -> Option<Exact> {
    Exact::fraction(days(first, last), i64::from(first.days_in_month()))
}

/// One row a month; empty under every other convention.
pub(super) fn rows(input: &BudgetInput, year: &Year, currency: Currency) -> Result<Vec<MonthRow>, Trouble> {
    if year.convention != Some(Convention::Calendar) {
        return Ok(Vec::new());
    }
    pieces(year.span()?).into_iter().map(|piece| row(input, year, currency, piece)).collect()
}

fn row(input: &BudgetInput, year: &Year, currency: Currency, piece: (Date, Date)) -> Result<MonthRow, Trouble> {
    let cell = |amount: &Amount| -> Result<Option<Figure>, Trouble> {
        if amount.period() == Period::ONCE {
            return Ok(None);
        }
        let exact = in_month(amount, year, piece)?;
        Ok(Some(Figure::rounded(exact, currency, amount.is_about)?))
    };
    let mut cells = Vec::new();
    for line in input.lines.iter().filter(|line| !line.is_once()) {
        let exact = match &line.cost {
            LineCost::Unpaid(_) => continue,
            LineCost::Yearly { exact, .. } => {
                let of_days = year.times(Period::YEAR, Period::DAY)?.times(Exact::whole(days(piece.0, piece.1)));
                of_days.and_then(|times| exact.times(times)).ok_or(Trouble::TooLarge)?
            }
            LineCost::Paid(amounts) => {
                let mut sum = Exact::ZERO;
                for amount in amounts {
                    sum = sum.plus(in_month(amount, year, piece)?).ok_or(Trouble::TooLarge)?;
                }
                sum
            }
        };
        cells.push(Figure::rounded(exact, currency, line.is_about())?);
    }
    let mut coming = Vec::new();
    for amount in input.money_in() {
        coming.extend(cell(amount)?);
    }
    let total = sum(&cells, currency)?;
    let amount = if coming.is_empty() { None } else { Some(sum(&coming, currency)?) };
    let (left, over) = super::column::left_and_over(amount, total)?;
    Ok(MonthRow { first: piece.0, last: piece.1, amount, total, left, over })
}

/// What an amount comes to in one piece of a month.
fn in_month(amount: &Amount, year: &Year, (first, last): (Date, Date)) -> Result<Exact, Trouble> {
    let period = amount.period();
    let each = amount.each_period().ok_or(Trouble::TooLarge)?;
    let of_days = Exact::whole(days(first, last));
    let times = match (amount.lasting, period.unit()) {
        (None, PeriodUnit::Month | PeriodUnit::Quarter) => {
            let months = if period.unit() == PeriodUnit::Quarter { 3 } else { 1 };
            let length = Exact::whole(months * i64::from(period.count()));
            share(first, last).and_then(|share| share.divided_by(length)).ok_or(Trouble::TooLarge)?
        }
        (None, _) => year.times(period, Period::DAY)?.times(of_days).ok_or(Trouble::TooLarge)?,
        (Some(_), _) => {
            let daily = super::column::times_in(amount.period(), amount.lasting, year, Period::DAY)?;
            daily.times(of_days).ok_or(Trouble::TooLarge)?
        }
    };
    each.times(times).ok_or(Trouble::TooLarge)
}

impl BudgetInput {
    /// The sums that make up `amount`: income, else the amount itself, else what its parts say.
    pub(super) fn money_in(&self) -> Vec<&Amount> {
        // A typed amount less the funders that are shown would tell of the one that is not.
        if self.is_amount_cut {
            return Vec::new();
        }
        if !self.income.is_empty() {
            return self.income.iter().map(|income| &income.amount).collect();
        }
        if let Some(amount) = &self.amount {
            return vec![amount];
        }
        if !self.funders.is_empty() {
            return self.funders.iter().map(|funder| &funder.amount).collect();
        }
        match &self.pays {
            Some(pays) => std::iter::once(pays).chain(&self.contribution).collect(),
            None => Vec::new(),
        }
    }

    /// Every sum of the budget, to find its currency.
    pub(super) fn first_currency(&self) -> Option<Currency> {
        let lines = self.lines.iter().flat_map(|line| line.amounts());
        let sums = self.money_in().into_iter().chain(lines).map(Amount::currency);
        self.currency.or_else(|| sums.chain(self.contingency.map(Money::currency)).next())
    }
}
