//! How a typed sum becomes the figure of a column: the numbers that it is multiplied with and divided by.
//!
//! In: an amount and a column. Out: [`Factor`]s, in the order of the working. Not here: how they are written (`page`).

use super::column::{Figure, exact_in, exact_of_line};
use super::figures::BudgetFigures;
use super::input::LineInput;
use crate::value::{Amount, Exact, Money, Period};

/// One step of a working.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    Times(Exact),
    Over(Exact),
}

impl BudgetFigures {
    /// The steps from one of an amount's own periods to a column. `None` for what has no column.
    pub fn factors(&self, amount: &Amount, column: Period) -> Option<Vec<Factor>> {
        let period = amount.period();
        if period == Period::ONCE {
            return Some(Vec::new());
        }
        let mut factors = Vec::new();
        match amount.lasting {
            Some(lasting) => {
                push_times(&mut factors, self.year.times(period, lasting).ok()?);
                factors.extend(self.frame_to(column)?);
            }
            None => {
                let direct = self.year.times(period, column).ok()?;
                let back = self.year.times(column, period).ok()?;
                if direct.as_whole().is_some() {
                    push_times(&mut factors, direct);
                } else if back.as_whole().is_some() {
                    push_over(&mut factors, back);
                } else {
                    // By way of the year, as people reckon: so many a year, divided by so many a year.
                    push_times(&mut factors, self.year.times(period, self.year.frame()).ok()?);
                    factors.extend(self.frame_to(column)?);
                }
            }
        }
        Some(factors)
    }

    /// The steps from a sum for a year to a column.
    pub fn factors_of_year(&self, column: Period) -> Option<Vec<Factor>> {
        let mut factors = Vec::new();
        let direct = self.year.times(Period::YEAR, column).ok()?;
        match direct.as_whole() {
            Some(_) => push_times(&mut factors, direct),
            None => push_over(&mut factors, self.year.times(column, Period::YEAR).ok()?),
        }
        Some(factors)
    }

    fn frame_to(&self, column: Period) -> Option<Vec<Factor>> {
        let mut factors = Vec::new();
        push_over(&mut factors, self.year.times(column, self.year.frame()).ok()?);
        Some(factors)
    }

    /// An amount in a column, rounded once; `None` where it does not count.
    pub fn cell(&self, amount: &Amount, column: Period) -> Option<Figure> {
        self.cell_of_amounts(&[amount], column).map(|(figure, _)| figure)
    }

    /// The same for the sum of several; and whether the exact sum has more places than the cell shows.
    pub fn cell_of_amounts(&self, amounts: &[&Amount], column: Period) -> Option<(Figure, bool)> {
        let exact = self.exact(amounts, column)?;
        let is_about = amounts.iter().any(|amount| amount.is_about);
        let figure = Figure::rounded(exact, self.currency, is_about).ok()?;
        Some((figure, figure.money.exact() != Some(exact)))
    }

    pub fn cell_of_line(&self, line: &LineInput, column: Period) -> Option<Figure> {
        let exact = exact_of_line(line, &self.year, column).ok().flatten()?;
        Figure::rounded(exact, self.currency, line.is_about()).ok()
    }

    /// Has the exact sum more places than the cell shows?
    pub fn is_line_rounded(&self, line: &LineInput, column: Period) -> bool {
        let Ok(Some(exact)) = exact_of_line(line, &self.year, column) else { return false };
        Money::rounded(exact, self.currency).and_then(Money::exact) != Some(exact)
    }

    fn exact(&self, amounts: &[&Amount], column: Period) -> Option<Exact> {
        amounts.iter().try_fold(Exact::ZERO, |sum, amount| sum.plus(exact_in(amount, &self.year, column).ok()??))
    }
}

/// A fraction becomes two steps; one is no step.
fn push_times(factors: &mut Vec<Factor>, number: Exact) {
    let (over, under) = number.parts();
    factors.extend((over != Exact::ONE).then_some(Factor::Times(over)));
    factors.extend((under != Exact::ONE).then_some(Factor::Over(under)));
}

fn push_over(factors: &mut Vec<Factor>, number: Exact) {
    let (over, under) = number.parts();
    factors.extend((over != Exact::ONE).then_some(Factor::Over(over)));
    factors.extend((under != Exact::ONE).then_some(Factor::Times(under)));
}
