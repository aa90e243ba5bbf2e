//! The first estimate beside the agreed budget: how much, what differs, and why.

use super::super::builder::Builder;
use super::super::{MoneyRowKind, MoneySection};
use super::capital;
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, BudgetKind};

impl Builder<'_> {
    pub(super) fn compare_section(
        &self,
        part: &SharedPart,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> Option<MoneySection> {
        if budget.input.kind != BudgetKind::Final {
            return None;
        }
        let first = self.figures.find_first_estimate(self.plan, part)?;
        let column = figures.columns.first()?;
        let agreed = column.amount?;
        let estimate = first.column_for(column.period)?.amount.filter(|_| first.currency == figures.currency)?;
        let more = agreed.money.minus(estimate.money)?;
        let strings = &self.strings().budget;
        let period = self.language().write_period(column.period);
        let amount = self.language().write_money(more.size(), Pence::WhenNeeded);
        let said = |pattern: &str, amount: &str| fill(pattern, &[("amount", amount), ("period", &period)]);
        let mut sentences = vec![
            ("budget", said(strings.first_was, &self.money(estimate, Pence::WhenNeeded))),
            ("agree", said(strings.agreed_is, &self.money(agreed, Pence::WhenNeeded))),
            match (more.is_zero(), more.is_negative()) {
                (true, _) => ("budget", strings.agreed_same.to_string()),
                (false, false) => ("budget", said(strings.agreed_more, &amount)),
                (false, true) => ("budget", said(strings.agreed_less, &amount)),
            },
        ]
        .into_iter()
        .map(|(picture, sentence)| self.money_sentence(picture, sentence))
        .collect::<Vec<_>>();
        if let Some(reason) = self.reason(lookup) {
            let picture = sentences[0].0.clone();
            let mut words = self.text(&fill(strings.agreed_why, &[("reason", "")]));
            words.extend(reason);
            sentences.push((picture, words));
        }
        let cell = |figure| vec![self.money(figure, Pence::Always)];
        let difference = match more.is_negative() {
            true => fill(strings.fewer, &[("amount", &self.language().write_money(more.size(), Pence::Always))]),
            false => fill(strings.more, &[("amount", &self.language().write_money(more, Pence::Always))]),
        };
        let rows = vec![
            self.money_row(MoneyRowKind::Line, strings.first_estimate, cell(estimate)),
            self.money_row(MoneyRowKind::Line, strings.agreed_budget, cell(agreed)),
            self.money_row(MoneyRowKind::Total, strings.difference, vec![difference]),
        ];
        let head = vec![self.strings().money.what.to_string(), capital(&period)];
        Some(MoneySection {
            title: Some(strings.title_compare.to_string()),
            sentences,
            tables: vec![self.money_table(format!("{id}-estimate"), strings.compare_caption.to_string(), head, rows)],
            notes: self.convention_note(figures),
            ..MoneySection::default()
        })
    }

    /// The words of `reason`, as one run.
    fn reason(&self, lookup: SharedLookup<'_>) -> Option<super::Words> {
        let filled = lookup.find("reason")?;
        let view = self.field(filled, &lookup.fields[filled.field])?;
        let mut words = super::Words::new();
        for piece in view.pieces {
            if let super::super::view::Piece::Paragraph(more) = piece {
                if !words.is_empty() {
                    words.push(super::Run::Break);
                }
                words.extend(more);
            }
        }
        (!words.is_empty()).then_some(words)
    }
}
