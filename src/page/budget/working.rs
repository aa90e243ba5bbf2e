//! How the figures of a table were worked out, every step.
//!
//! In: a budget's figures. Out: [`WorkingStep`]s for its main table. Not here: how a worker's costs come about, which
//! have a table of their own (`employer`).

use super::super::builder::Builder;
use super::super::{MoneyTable, WorkingStep};
use super::capital;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Column, Factor, Figure, LineCost, LineInput};
use crate::value::{Amount, Exact, Shape};

/// From so many sums on, they are not written one by one: they stand above in the table.
const MOST_SUMS: usize = 12;

impl Builder<'_> {
    /// A table with the words of its links; it has no steps yet.
    pub(in crate::page) fn money_table(
        &self,
        id: String,
        caption: String,
        head: Vec<String>,
        rows: Vec<super::MoneyRow>,
    ) -> MoneyTable {
        let strings = &self.strings().budget;
        let save = fill(strings.save_table, &[("table", &caption)]);
        let working_title = fill(strings.how_worked_out, &[("table", &caption)]);
        MoneyTable {
            id,
            caption,
            head,
            rows,
            save,
            separator: self.language().cell_separator(),
            more: strings.beside.to_string(),
            working_title,
            working: Vec::new(),
        }
    }

    /// Each line, then the total and what is left, column by column.
    pub(super) fn running_working(&self, budget: &BudgetOfPart, figures: &BudgetFigures) -> Vec<WorkingStep> {
        let mut steps = Vec::new();
        for income in &budget.input.income {
            let lines = figures.columns.iter().map(|column| self.amounts_working(figures, &[&income.amount], column));
            steps.push(WorkingStep { label: income.what.clone(), lines: lines.flatten().collect() });
        }
        for (at, line) in figures.input.lines.iter().enumerate().filter(|(_, line)| line.is_paid() && !line.is_once()) {
            let lines = figures.columns.iter().filter_map(|column| self.line_working(figures, line, at, column));
            steps.push(WorkingStep { label: self.line_name(line), lines: lines.collect() });
        }
        steps.extend(self.sum_working(figures));
        steps.retain(|step| !step.lines.is_empty());
        steps
    }

    fn line_working(&self, figures: &BudgetFigures, line: &LineInput, at: usize, column: &Column) -> Option<String> {
        match &line.cost {
            LineCost::Paid(amounts) => self.amounts_working(figures, &amounts.iter().collect::<Vec<_>>(), column),
            LineCost::Yearly { exact, .. } => {
                let yearly = self.exact_money(figures, *exact)?;
                let factors = figures.factors_of_year(column.period).filter(|factors| !factors.is_empty())?;
                let is_rounded = figures.is_line_rounded(line, column.period);
                Some(self.worked(column, format!("{yearly}{}", self.factors(&factors)), column.lines[at]?, is_rounded))
            }
            LineCost::Unpaid(_) => None,
        }
    }

    /// "10 × £16.40 × 52 = £8,528.00"; several bands are added.
    fn amounts_working(&self, figures: &BudgetFigures, amounts: &[&Amount], column: &Column) -> Option<String> {
        let mut working = String::with_capacity(48);
        for amount in amounts {
            let factors = figures.factors(amount, column.period)?;
            // A sum that stands in the column as it was typed needs no working.
            if factors.is_empty() && amounts.len() == 1 && matches!(amount.shape, Shape::Fixed { .. }) {
                return None;
            }
            if !working.is_empty() {
                working.push_str(" + ");
            }
            working.push_str(&self.start(amount));
            working.push_str(&self.factors(&factors));
        }
        let (result, is_rounded) = figures.cell_of_amounts(amounts, column.period)?;
        Some(self.worked(column, working, result, is_rounded))
    }

    fn worked(&self, column: &Column, working: String, result: Figure, is_rounded: bool) -> String {
        let strings = &self.strings().budget;
        let mut written = self.money(result, Pence::Always);
        if is_rounded {
            written = fill(strings.rounded, &[("amount", &written)]);
        }
        let steps = fill(strings.equals, &[("working", &working), ("result", &written)]);
        self.for_period(column, &steps)
    }

    fn for_period(&self, column: &Column, steps: &str) -> String {
        let period = capital(&self.language().write_period(column.period));
        fill(self.strings().budget.each_period, &[("period", &period), ("steps", steps)])
    }

    /// A sum, or how many at which rate.
    fn start(&self, amount: &Amount) -> String {
        let language = self.language();
        match &amount.shape {
            Shape::Fixed { money, .. } => language.write_money(*money, Pence::WhenNeeded),
            Shape::Rated { quantity, rate, .. } => {
                let each = language.write_number(quantity.each);
                let rate = language.write_money(*rate, Pence::WhenNeeded);
                match quantity.times {
                    1 => format!("{each} × {rate}"),
                    times => format!("{each} × {} × {rate}", language.write_whole(u64::from(times))),
                }
            }
        }
    }

    fn factors(&self, factors: &[Factor]) -> String {
        let mut written = String::new();
        for factor in factors {
            let (sign, number) = match factor {
                Factor::Times(number) => (" × ", number),
                Factor::Over(number) => (" ÷ ", number),
            };
            written.push_str(sign);
            written.push_str(&self.language().write_number(*number));
        }
        written
    }

    /// The total of each column, and what is left of the amount.
    fn sum_working(&self, figures: &BudgetFigures) -> Vec<WorkingStep> {
        let (money, strings) = (&self.strings().money, &self.strings().budget);
        let written = |figure: Figure| self.money(figure, Pence::Always);
        let total = |column: &Column| {
            let sums: Vec<String> =
                column.lines.iter().flatten().chain(column.once.iter()).map(|figure| written(*figure)).collect();
            let result = written(column.total?);
            let steps = match sums.len() {
                0 | 1 => return None,
                2..=MOST_SUMS => fill(strings.equals, &[("working", &sums.join(" + ")), ("result", &result)]),
                many => {
                    let n = self.language().write_whole(many as u64);
                    fill(strings.all_added, &[("n", &n), ("result", &result)])
                }
            };
            Some(self.for_period(column, &steps))
        };
        let left = |column: &Column| {
            let (amount, total, left) = (written(column.amount?), written(column.total?), written(column.left?));
            let steps = fill(strings.less, &[("amount", &amount), ("part", &total), ("rest", &left)]);
            Some(self.for_period(column, &steps))
        };
        let over = |column: &Column| {
            let (amount, total, over) = (written(column.amount?), written(column.total?), written(column.over?));
            let steps = fill(strings.less, &[("amount", &total), ("part", &amount), ("rest", &over)]);
            Some(self.for_period(column, &steps))
        };
        vec![
            WorkingStep {
                label: money.all_together.to_string(),
                lines: figures.columns.iter().filter_map(total).collect(),
            },
            WorkingStep { label: money.left.to_string(), lines: figures.columns.iter().filter_map(left).collect() },
            WorkingStep { label: money.over.to_string(), lines: figures.columns.iter().filter_map(over).collect() },
        ]
    }

    /// An exact sum as it is shown, with the currency of a budget.
    pub(super) fn exact_money(&self, figures: &BudgetFigures, exact: Exact) -> Option<String> {
        let money = crate::value::Money::rounded(exact, figures.currency)?;
        Some(self.language().write_money(money, Pence::Always))
    }
}
