//! The tables of a budget: what runs, what is paid once, what each month costs.

use super::super::builder::Builder;
use super::super::view::{Piece, Run, Words};
use super::super::{MoneyRow, MoneyRowKind, MoneyTable};
use super::{capital, plain_row};
use crate::audience::SharedLookup;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Column, Figure, LineCost};
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
        let mut named = 0;
        for group in &figures.groups {
            if let Some(name) = &group.name {
                rows.push(plain_row(MoneyRowKind::Group, self.text(name), Vec::new()));
            }
            for at in &group.lines {
                rows.push(self.line_row(budget, lookup, *at, cells(&|column| column.lines[*at])));
            }
            if let Some(name) = &group.name {
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
            figures.columns.iter().map(|column| column.rounding.map_or(String::new(), |money| self.signed(money)));
        sums.push((MoneyRowKind::After, strings.rounding, rounding.collect()));
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
        MoneyTable { id: format!("{id}-table"), caption, head, rows }
    }

    /// A sum below nought in words: "minus £0.01".
    pub(super) fn signed(&self, money: Money) -> String {
        let written = self.language().write_money(money.size(), Pence::Always);
        match money.is_negative() {
            true => fill(self.strings().money.minus, &[("amount", &written)]),
            false => written,
        }
    }

    fn line_row(&self, budget: &BudgetOfPart, lookup: SharedLookup<'_>, at: usize, cells: Vec<String>) -> MoneyRow {
        let line = &budget.input.lines[at];
        let rows = lookup.rows("lines");
        let row = budget.rows.get(at).and_then(|row| rows.get(*row));
        let mut details: Vec<Words> = Vec::new();
        if let LineCost::Paid(amount) = &line.cost {
            details.push(vec![Run::Text(capital(&self.language().write_amount(amount)))]);
        }
        let mut id = None;
        let mut name = self.text(&line.what);
        if let Some(row) = row {
            id = self.anchors.find(self.path, &row.row.span).map(str::to_string);
            name = row.text("what").map_or(name, |what| self.pictured_text(what.for_language(self.tag)).1);
            details.extend(self.line_details(*row));
        }
        MoneyRow { id, kind: MoneyRowKind::Line, name, details, cells }
    }

    /// What stands beside a line: what it is for, who helps, who agreed to it.
    fn line_details(&self, row: SharedLookup<'_>) -> Vec<Words> {
        let mut details = Vec::new();
        for name in ["for", "who", "funded-by", "agreed", "agreed-by", "usual-service", "stated"] {
            let Some(filled) = row.find(name) else { continue };
            let field = &row.fields[filled.field];
            let Some(view) = self.field(filled, field) else { continue };
            let mut words = vec![Run::Text(format!("{}: ", field.label))];
            for piece in view.pieces {
                if let Piece::Paragraph(more) = piece {
                    words.extend(more);
                }
            }
            details.push(words);
        }
        details.extend(self.common_facts(&row.row.common));
        details
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
        let mut rows: Vec<MoneyRow> = figures
            .once
            .iter()
            .map(|row| {
                let cells = vec![self.cell(Some(row.figure))];
                match row.line {
                    Some(at) => self.line_row(budget, lookup, at, cells),
                    None => plain_row(MoneyRowKind::Line, self.text(strings.contingency), cells),
                }
            })
            .collect();
        if let Some(total) = figures.once_total {
            rows.push(plain_row(MoneyRowKind::Total, self.text(strings.all_together), vec![self.cell(Some(total))]));
        }
        Some(MoneyTable {
            id: format!("{id}-once"),
            caption: strings.caption_once.to_string(),
            head: vec![strings.what.to_string(), capital(strings.once)],
            rows,
        })
    }

    /// The months of the plan, under the convention that takes each month as it comes.
    pub(super) fn months_table(&self, figures: &BudgetFigures, id: &str) -> Option<MoneyTable> {
        if figures.months.is_empty() {
            return None;
        }
        let strings = &self.strings().money;
        let language = self.language();
        let rows = figures
            .months
            .iter()
            .map(|month| {
                let name = language.write_list([language.write_date(month.first), language.write_date(month.last)]);
                let cells = vec![self.cell(month.amount), self.cell(Some(month.total)), self.cell(month.left)];
                plain_row(MoneyRowKind::Line, self.text(&name), cells)
            })
            .collect();
        let heads = [strings.what, strings.whole_budget, strings.all_together, strings.left];
        Some(MoneyTable {
            id: format!("{id}-months"),
            caption: strings.caption_months.to_string(),
            head: heads.into_iter().map(str::to_string).collect(),
            rows,
        })
    }
}
