//! The months of a plan, each with its own days: what there is, what it costs, what is left.

use super::super::builder::Builder;
use super::super::{MoneyRow, MoneyRowKind, MoneyTable};
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Figure, MonthRow};
use crate::value::{LooseDate, Money};

impl Builder<'_> {
    /// Only under the convention that takes each month as it comes.
    pub(super) fn months_table(&self, figures: &BudgetFigures, id: &str) -> Option<MoneyTable> {
        if figures.months.is_empty() {
            return None;
        }
        let strings = &self.strings().money;
        let mut rows: Vec<MoneyRow> = figures
            .months
            .iter()
            .map(|month| {
                let cells = vec![self.cell(month.amount), self.cell(Some(month.total)), self.rest(month)];
                self.money_row(MoneyRowKind::Line, &self.month_name(month), cells)
            })
            .collect();
        let all = |of: fn(&MonthRow) -> Option<Figure>| -> Option<Figure> {
            let mut sum = Figure { money: Money::zero(figures.currency), is_about: false };
            for figure in figures.months.iter().filter_map(of) {
                sum = Figure { money: sum.money.plus(figure.money)?, is_about: sum.is_about || figure.is_about };
            }
            Some(sum)
        };
        let amount = all(|month| month.amount).filter(|_| figures.months.iter().any(|month| month.amount.is_some()));
        let total = all(|month| Some(month.total));
        let cells = vec![self.cell(amount), self.cell(total), String::new()];
        rows.push(self.money_row(MoneyRowKind::Total, strings.all_together, cells));
        let heads = [strings.what, strings.whole_budget, strings.all_together, strings.left];
        let head = heads.into_iter().map(str::to_string).collect();
        Some(self.money_table(format!("{id}-months"), strings.caption_months.to_string(), head, rows))
    }

    /// "April 2026"; a part of a month by its days.
    fn month_name(&self, month: &MonthRow) -> String {
        let language = self.language();
        if month.first.day() == 1 && month.last == month.first.last_of_month() {
            return language.write_loose_date(LooseDate::Month(month.first.year(), month.first.month()));
        }
        let (from, to) = (language.write_date(month.first), language.write_date(month.last));
        fill(self.strings().week.from_to, &[("from", &from), ("to", &to)])
    }

    fn rest(&self, month: &MonthRow) -> String {
        match (month.left, month.over) {
            (Some(left), _) => self.money(left, Pence::Always),
            (None, Some(over)) => {
                fill(self.strings().spending.cell_over, &[("amount", &self.money(over, Pence::Always))])
            }
            (None, None) => String::new(),
        }
    }
}
