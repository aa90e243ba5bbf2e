//! The tables of a budget: what runs, what is paid once, what each month costs.

use super::super::builder::Builder;
use super::super::{MoneyRow, MoneyRowKind, MoneyTable};
use super::{capital, plain_row};
use crate::audience::SharedLookup;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Column, Figure, GroupName};
use crate::value::Money;

impl Builder<'_> {
    /// The lines that run all the time, with their subtotals, the total and what is left.
    pub(super) fn running_table(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> MoneyTable {
        let strings = &self.strings().money;
        let language = self.language();
        let periods: Vec<_> = figures.columns.iter().map(|column| column.period).collect();
        let cells = |of: &dyn Fn(&Column) -> Option<Figure>| -> Vec<String> {
            figures.columns.iter().map(|column| self.cell(of(column))).collect()
        };
        let mut rows = Vec::new();
        for (at, income) in budget.input.income.iter().enumerate() {
            let name = self.text(&income.what);
            rows.push(plain_row(MoneyRowKind::Line, name, cells(&|column| column.income[at])));
        }
        if !budget.input.income.is_empty() {
            let name = self.text(strings.income);
            rows.push(plain_row(MoneyRowKind::Subtotal, name, cells(&|column| column.amount)));
        }
        let typed = lookup.rows("lines");
        let mut named = 0;
        for group in &figures.groups {
            let name = match &group.name {
                GroupName::None => None,
                GroupName::Named(name) => Some(name.as_str()),
                GroupName::Employer => Some(self.strings().budget.employer_group),
            };
            rows.extend(name.map(|name| plain_row(MoneyRowKind::Group, self.text(name), Vec::new())));
            for at in &group.lines {
                rows.push(self.line_row(budget, figures, &typed, *at, cells(&|column| column.lines[*at])));
            }
            if let Some(name) = name {
                let words = self.text(&fill(strings.subtotal, &[("group", name)]));
                let at = named;
                named += 1;
                let subtotals = cells(&|column| column.subtotals.get(at).copied().flatten());
                if group.lines.len() > 1 && subtotals.iter().any(|cell| !cell.is_empty()) {
                    rows.push(plain_row(MoneyRowKind::Subtotal, words, subtotals));
                }
            }
        }
        let mut sums: Vec<(MoneyRowKind, &str, Vec<String>)> = Vec::new();
        if figures.columns.iter().any(|column| column.once.is_some() && column.total.is_some()) {
            sums.push((MoneyRowKind::Line, strings.once_only, cells(&|column| column.once)));
        }
        sums.push((MoneyRowKind::Total, strings.all_together, cells(&|column| column.total)));
        let rounding =
            figures.columns.iter().map(|column| column.rounding.map_or(String::new(), |rest| self.more_or_less(rest)));
        sums.push((MoneyRowKind::After, self.strings().budget.rounding_row, rounding.collect()));
        if budget.input.income.is_empty() {
            sums.push((MoneyRowKind::After, strings.whole_budget, cells(&|column| column.amount)));
        }
        sums.push((MoneyRowKind::After, strings.left, cells(&|column| column.left)));
        sums.push((MoneyRowKind::After, strings.over, cells(&|column| column.over)));
        for (kind, name, cells) in sums {
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(plain_row(kind, self.text(name), cells));
            }
        }
        let caption = strings.caption.say(&self.voice(), &[("periods", &language.write_periods(&periods))]);
        let head = std::iter::once(strings.what.to_string());
        let head = head.chain(periods.iter().map(|period| capital(&language.write_period(*period)))).collect();
        let working = self.running_working(budget, figures);
        MoneyTable { working, ..self.money_table(format!("{id}-table"), caption, head, rows) }
    }

    /// "£0.01 more", "£0.01 less": never a minus sign.
    fn more_or_less(&self, money: Money) -> String {
        let strings = &self.strings().budget;
        let amount = self.language().write_money(money.size(), Pence::Always);
        fill(if money.is_negative() { strings.fewer } else { strings.more }, &[("amount", &amount)])
    }

    /// Money that is paid one time, the contingency among it.
    pub(super) fn once_table(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> Option<MoneyTable> {
        if figures.once.is_empty() {
            return None;
        }
        let strings = &self.strings().money;
        let typed = lookup.rows("lines");
        let mut rows: Vec<MoneyRow> = figures
            .once
            .iter()
            .map(|row| {
                let cells = vec![self.cell(Some(row.figure))];
                match row.line {
                    Some(at) => self.line_row(budget, figures, &typed, at, cells),
                    None => plain_row(MoneyRowKind::Line, self.text(strings.contingency), cells),
                }
            })
            .collect();
        if let Some(total) = figures.once_total {
            rows.push(plain_row(MoneyRowKind::Total, self.text(strings.all_together), vec![self.cell(Some(total))]));
        }
        let head = vec![strings.what.to_string(), capital(strings.once)];
        Some(self.money_table(format!("{id}-once"), strings.caption_once.to_string(), head, rows))
    }
}
