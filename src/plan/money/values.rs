//! Single figures for sentences: what `{{ budget.left.year }}` prints.
//!
//! In: a name and perhaps a period. Out: [`Value`]. Not here: finding the braces (`parse`), or the part (`plan`).

use super::column::{self, Column, Figure};
use super::figures::{BudgetFigures, own_period};
use super::trouble::Trouble;
use crate::language::{Language, Pence, Problem, fill};
use crate::value::{Exact, Money, Period, nearest};

/// Names that a budget knows, for help and for near misses; `lines.ID` comes on top.
pub const VALUE_NAMES: [&str; 16] = [
    "amount",
    "contribution",
    "pays",
    "total",
    "left",
    "over",
    "unspent_over",
    "contingency",
    "once",
    "hours",
    "unpaid_hours",
    "uncovered_hours",
    "hour_cost",
    "highest_wage",
    "income",
    "lines",
];

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    Money(Figure),
    Hours(Exact),
}

/// Why there is no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueTrouble {
    /// The budget does not know this name; the nearest that it knows.
    UnknownName(Option<String>),
    /// The name is known, but the budget holds nothing for it.
    Missing,
    /// The reader may not see everything that it is made of: leave out the sentence.
    Hidden,
    /// It can not be worked out for this period.
    Problem(Problem),
}

impl Value {
    /// Sign, digits and separators, "about" where it belongs; no period.
    pub fn write(&self, language: &Language) -> String {
        match self {
            Value::Money(figure) => {
                let written = language.write_money(figure.money, Pence::WhenNeeded);
                if figure.is_about {
                    fill(language.strings.money.about_amount, &[("amount", &written)])
                } else {
                    written
                }
            }
            Value::Hours(hours) => hours.rounded(2).map_or(String::new(), |hours| language.write_decimal(hours, 0)),
        }
    }
}

impl BudgetFigures {
    /// The figure of a name (`left`, `lines.swimming`); without a period, for the period of `amount`.
    ///
    /// - `left` and `over` are never below nought: one of them is £0.
    /// - In a budget of which lines were cut, every sum over lines is `Hidden`.
    pub fn value(&self, name: &str, period: Option<Period>) -> Result<Value, ValueTrouble> {
        let has_money = self.input.first_currency().is_some();
        let money =
            |figure: Option<Figure>| figure.filter(|_| has_money).map(Value::Money).ok_or(ValueTrouble::Missing);
        let name = name.replace('-', "_");
        let line =
            self.input.lines.iter().position(|line| {
                name.strip_prefix("lines.").is_some_and(|id| id == line.id.as_str().replace('-', "_"))
            });
        match name.as_str() {
            "unspent_over" if self.is_cut => return Err(ValueTrouble::Hidden),
            "unspent_over" => return money(self.account.as_ref().map(|account| account.over)),
            "contingency" => {
                let figure = self.once.iter().find(|row| row.line.is_none()).map(|row| row.figure);
                return money(figure);
            }
            "once" | "uncovered_hours" | "hour_cost" | "highest_wage" if self.is_cut => {
                return Err(ValueTrouble::Hidden);
            }
            "once" => return money(self.once_total),
            "uncovered_hours" => {
                return self.hours.map(|hours| Value::Hours(hours.uncovered)).ok_or(ValueTrouble::Missing);
            }
            "hour_cost" => return money(self.hour_cost()),
            "highest_wage" => {
                return money(self.highest_wage.map(|wage| Figure { money: wage, is_about: false }));
            }
            _ => {}
        }
        if let Some(once) = line.and_then(|at| self.once.iter().find(|row| row.line == Some(at))) {
            return Ok(Value::Money(once.figure));
        }
        if let Some(figure) = self.typed(&name, period) {
            return Ok(Value::Money(figure));
        }
        let column = self.column(period)?;
        let zero = Figure { money: Money::zero(self.currency), is_about: false };
        let shown = |figure: Option<Figure>| {
            if self.is_cut { Err(ValueTrouble::Hidden) } else { money(figure) }
        };
        let hours = |hours: Option<Exact>| hours.map(Value::Hours).ok_or(ValueTrouble::Hidden);
        match (name.as_str(), line) {
            ("amount", _) => money(column.amount),
            ("contribution", _) => money(column.contribution),
            ("pays", _) => money(column.pays),
            ("income", _) if self.input.income.is_empty() => Err(ValueTrouble::Missing),
            ("income", _) => money(column.amount),
            ("total", _) => shown(column.total),
            ("left", _) => shown(column.left.or(column.over.map(|_| zero))),
            ("over", _) => shown(column.over.or(column.left.map(|_| zero))),
            ("hours", _) => hours(column.hours),
            ("unpaid_hours", _) => hours(column.unpaid_hours),
            (_, Some(at)) => money(column.lines[at]),
            (other, None) => Err(ValueTrouble::UnknownName(self.near_name(other))),
        }
    }

    /// The figures for a period; without one, for that of `amount`.
    fn column(&self, period: Option<Period>) -> Result<Column, ValueTrouble> {
        let trouble = |trouble: Trouble| ValueTrouble::Problem(trouble.problem());
        let Some(period) = period else {
            // Months that differ have no one figure: the sentence must say which time it means.
            let own = own_period(&self.input).unwrap_or(Period::ONCE);
            return self.base.clone().ok_or_else(|| trouble(Trouble::NoColumn(own)));
        };
        if let Some(known) = self.columns.iter().find(|column| column.period == period) {
            return Ok(known.clone());
        }
        column::column(&self.input, &self.groups, &self.year, self.currency, period).map_err(trouble)
    }

    /// What was typed for each month, where months differ and no column holds it.
    fn typed(&self, name: &str, period: Option<Period>) -> Option<Figure> {
        let amount = match name {
            "amount" if !self.input.is_amount_cut => self.input.amount.as_ref(),
            "contribution" => self.input.contribution.as_ref(),
            "pays" => self.input.pays.as_ref(),
            _ => None,
        }?;
        let is_own = period.is_none_or(|period| period == amount.period());
        if self.base.is_some() || !is_own || own_period(&self.input) != Some(amount.period()) {
            return None;
        }
        Figure::rounded(amount.each_period()?, self.currency, amount.is_about).ok()
    }

    fn near_name(&self, name: &str) -> Option<String> {
        let lines: Vec<String> = self.input.lines.iter().map(|line| format!("lines.{}", line.id)).collect();
        nearest(name, VALUE_NAMES.into_iter().chain(lines.iter().map(String::as_str))).map(str::to_string)
    }
}
