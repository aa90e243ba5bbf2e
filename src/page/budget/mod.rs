//! A budget in words: sentences, tables, notes and bars, all from one calculation.
//!
//! In: a budget's part and its figures. Out: [`MoneyView`]. Not here: arithmetic (`plan::money`), markup (`render`).

mod account;
mod bars;
mod compare;
mod employer;
mod hours;
mod lines;
mod months;
mod notes;
mod pay_dates;
mod pots;
mod routes;
mod running;
mod sentences;
mod spending;
mod working;

pub(super) use bars::permille;

use super::builder::Builder;
use super::view::{Run, Words};
use super::words::of_set;
use super::{MoneyRow, MoneyRowKind, MoneySection, MoneyTable, MoneyView, Picture};
use crate::audience::{SharedLookup, SharedPart};
use crate::language::{Pence, fill};
use crate::plan::money::Figure;
use crate::value::Currency;
pub use crate::value::capital;

impl Builder<'_> {
    /// What a part about money says; `None` for every other part, and for one without any sum.
    pub(super) fn money_part(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        match part.form.name.as_str() {
            "budget" => self.budget(part, level),
            "isf" => self.fund(part, level),
            "worked-out" => self.worked_out(part, level),
            _ => None,
        }
    }

    fn budget(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        let budget = self.figures.find_budget(part)?;
        let figures = budget.figures.as_ref()?;
        let row = part.rows.first()?;
        let lookup = SharedLookup::new(&part.form.fields, row);
        let id = self.anchors.find(self.path, &part.span).unwrap_or("budget");
        let sentences = self.budget_sentences(budget, figures, lookup);
        let n = sentences.len().to_string();
        let short = MoneySection {
            title: (sentences.len() > 2).then(|| self.strings().budget.in_sentences.say(&self.voice(), &[("n", &n)])),
            sentences,
            ..MoneySection::default()
        };
        let has_rows = figures.costs_money() || !figures.input.income.is_empty();
        let all = has_rows.then(|| MoneySection {
            title: Some(self.strings().budget.all_figures.to_string()),
            tables: vec![self.running_table(budget, figures, lookup, id)],
            notes: self.budget_notes(figures),
            bars: self.bars(figures),
            ..MoneySection::default()
        });
        let alone = |title: &str, table: MoneyTable| MoneySection {
            title: Some(title.to_string()),
            tables: vec![table],
            ..MoneySection::default()
        };
        let once = capital(self.strings().money.once_only);
        let beside = [
            self.months_table(figures, id).map(|table| MoneySection {
                notes: self.months_notes(figures),
                ..alone(self.strings().budget.title_months, table)
            }),
            self.once_table(budget, figures, lookup, id).map(|table| alone(&once, table)),
            self.hours_section(budget, figures, lookup, id),
            self.employer_section(figures, id),
            self.pots_section(figures, id),
            self.releases_section(figures, id),
            self.account_section(budget, figures),
            self.compare_section(part, budget, figures, lookup, id),
            self.routes_section(figures, lookup, id),
        ];
        let paydays = figures.pay_dates.iter().map(|dates| self.pay_dates_section(figures, dates, id));
        let spent = self.spending(part, &figures.input.lines, id);
        let sections =
            std::iter::once(short).chain(all).chain(spent).chain(beside.into_iter().flatten()).chain(paydays).collect();
        Some(MoneyView { level: (level + 1).min(4), sections })
    }

    /// Money as a cell: pence always, so that all cells of a column look alike.
    fn cell(&self, figure: Option<Figure>) -> String {
        figure.map_or(String::new(), |figure| self.money(figure, Pence::Always))
    }

    pub(in crate::page) fn money(&self, figure: Figure, pence: Pence) -> String {
        let written = self.language().write_money(figure.money, pence);
        match figure.is_about {
            true => fill(self.strings().money.about_amount, &[("amount", &written)]),
            false => written,
        }
    }

    /// A row of a table with a made or typed name and nothing beside it.
    pub(in crate::page) fn money_row(&self, kind: MoneyRowKind, name: &str, cells: Vec<String>) -> MoneyRow {
        plain_row(kind, self.text(name), cells)
    }

    /// A made sentence with a picture of the set.
    pub(super) fn money_sentence(&self, picture: &str, sentence: String) -> (Picture, Words) {
        let picture = match picture {
            "money" => Some(crate::pictures::money_of(self.plan.facts.currency.map(Currency::code))),
            _ => crate::pictures::find_symbol(picture),
        };
        let picture = picture.expect("the picture of a money sentence is in the set");
        (of_set(&picture.code()), vec![Run::Text(capital(&sentence))])
    }
}

fn plain_row(kind: MoneyRowKind, name: Words, cells: Vec<String>) -> MoneyRow {
    MoneyRow { id: None, kind, name, details: Vec::new(), cells }
}
