//! What the budgets of a plan come to in a year: what a group adds up over its plans.
//!
//! In: the figures of a plan. Out: [`YearSums`]. Not here: adding up over plans (`page::plans_money`).

use super::Figures;
use crate::plan::money::{BudgetKind, Figure, Value, ValueTrouble};
use crate::value::{Currency, Period};
use std::collections::BTreeMap;

/// A plan's money for a year by currency, and how many of its budgets have no figure for a year.
#[derive(Debug, Clone, Default)]
pub struct YearSums {
    pub by_currency: BTreeMap<Currency, YearSum>,
    pub without_year: usize,
}

/// The sums that the plan itself shows for a year. `None` where it shows none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearSum {
    /// The whole budget, the person's own part included.
    pub amount: Option<Figure>,
    /// What its lines cost.
    pub total: Option<Figure>,
}

impl YearSum {
    /// `None` if a sum is too large to be written.
    pub fn plus(self, other: YearSum) -> Option<YearSum> {
        let added = |one: Option<Figure>, other: Option<Figure>| match (one, other) {
            (Some(one), Some(other)) => one.plus(other).map(Some),
            (one, other) => Some(one.or(other)),
        };
        Some(YearSum { amount: added(self.amount, other.amount)?, total: added(self.total, other.total)? })
    }
}

impl Figures {
    /// Agreed budgets and own money. A first guess (`indicative`) would count the same money twice, and what comes into
    /// a household is no money for support.
    pub fn year_sums(&self) -> YearSums {
        let mut sums = YearSums::default();
        for figures in self.budgets.values().filter_map(|budget| budget.figures.as_ref()) {
            if !matches!(figures.input.kind, BudgetKind::Final | BudgetKind::SelfFunded) {
                continue;
            }
            let year = |name: &str| match figures.value(name, Some(Period::YEAR)) {
                Ok(Value::Money(figure)) => Ok(Some(figure)),
                Ok(_) | Err(ValueTrouble::Missing) => Ok(None),
                Err(trouble) => Err(trouble),
            };
            let (Ok(amount), Ok(total)) = (year("amount"), year("total")) else {
                sums.without_year += 1;
                continue;
            };
            let sum = YearSum { amount, total };
            if sum == YearSum::default() {
                continue;
            }
            let so_far = sums.by_currency.entry(figures.currency).or_default();
            match so_far.plus(sum) {
                Some(more) => *so_far = more,
                None => sums.without_year += 1,
            }
        }
        sums
    }
}
