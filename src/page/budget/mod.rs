//! A budget in words: sentences, tables, notes and bars, all from one calculation.
//!
//! In: a budget's part and its figures. Out: [`MoneyView`]. Not here: arithmetic (`plan::money`), markup (`render`).

mod bars;
mod running;
mod sentences;
mod spending;

use super::builder::Builder;
use super::view::{Run, Words};
use super::words::of_set;
use super::{MoneyItem, MoneyRow, MoneyRowKind, MoneySection, MoneyView, Picture};
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Figure, LineCost};
use crate::value::Convention;

impl Builder<'_> {
    /// What a part about money says; `None` for every other part, and for one without any sum.
    pub(super) fn money_part(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        match part.form.name.as_str() {
            "budget" => self.budget(part, level),
            _ => None,
        }
    }

    fn budget(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        let budget = self.figures.find_budget(part)?;
        let figures = budget.figures.as_ref()?;
        let row = part.rows.first()?;
        let lookup = SharedLookup::new(&part.form.fields, row);
        let id = self.anchors.find(self.path, &part.span).unwrap_or("budget");
        let mut tables = vec![self.running_table(budget, figures, lookup, id)];
        tables.extend(self.once_table(budget, figures, lookup, id));
        tables.extend(self.months_table(figures, id));
        let main = MoneySection {
            title: None,
            sentences: self.budget_sentences(budget, figures, lookup),
            tables,
            notes: self.budget_notes(figures),
            bars: self.bars(budget, figures),
            items: self.unpaid(budget, lookup),
        };
        Some(MoneyView {
            level: (level + 1).min(4),
            sections: vec![main].into_iter().chain(self.spending(part, budget, id)).collect(),
        })
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

    /// How the year is counted, what was rounded, what is not shown.
    fn budget_notes(&self, figures: &BudgetFigures) -> Vec<Words> {
        let strings = &self.strings().money;
        let mut notes = Vec::new();
        if figures.is_cut {
            notes.push(strings.not_everything.to_string());
        }
        if figures.columns.len() > 1 || !figures.months.is_empty() {
            let days = figures.plan_days.unwrap_or_default().to_string();
            notes.extend(figures.convention.map(|convention| match convention {
                Convention::Weeks52 => strings.weeks52.to_string(),
                Convention::Days365 => strings.days365.to_string(),
                Convention::Days366 => strings.days366.to_string(),
                Convention::Calendar => strings.calendar.to_string(),
                Convention::PlanDays => fill(strings.plan_days, &[("days", &days)]),
            }));
            notes.push(strings.averages_note.to_string());
            notes.push(strings.rounding_note.to_string());
        }
        if figures.lacks_on_costs {
            notes.push(strings.without_on_costs.to_string());
        }
        notes.into_iter().map(|note| self.lines(&note)).collect()
    }

    /// Help that nobody pays for.
    fn unpaid(&self, budget: &BudgetOfPart, lookup: SharedLookup<'_>) -> Vec<MoneyItem> {
        let rows = lookup.rows("lines");
        let lines = budget.input.lines.iter().zip(&budget.rows);
        lines
            .filter_map(|(line, at)| match &line.cost {
                LineCost::Unpaid(hours) => {
                    let row = rows.get(*at);
                    let id = row.and_then(|row| self.anchors.find(self.path, &row.row.span)).map(str::to_string);
                    let words = vec![Run::Text(format!("{}: {}", line.what, self.language().write_hours(hours)))];
                    Some(MoneyItem { id, words })
                }
                LineCost::Paid(_) => None,
            })
            .collect()
    }

    /// A made sentence with a picture of the set.
    pub(super) fn money_sentence(&self, picture: &str, sentence: String) -> (Picture, Words) {
        let picture = crate::pictures::find_symbol(picture).expect("the picture of a money sentence is in the set");
        (of_set(&picture.code()), vec![Run::Text(sentence)])
    }
}

fn plain_row(kind: MoneyRowKind, name: Words, cells: Vec<String>) -> MoneyRow {
    MoneyRow { id: None, kind, name, details: Vec::new(), cells }
}

/// The same words with a capital at their start.
pub(in crate::page) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
