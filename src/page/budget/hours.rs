//! Hours of help in a week: paid, as a gift, and those that nobody covers.

use super::super::builder::Builder;
use super::super::view::Run;
use super::super::{MoneyItem, MoneyRowKind, MoneySection};
use crate::audience::SharedLookup;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, HOURS_OF_A_WEEK, HoursFigures, LineCost};
use crate::value::Exact;

impl Builder<'_> {
    pub(super) fn hours_section(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> Option<MoneySection> {
        let items = self.unpaid(budget, lookup);
        let hours = figures.hours.filter(|hours| !hours.unpaid.is_zero() || hours.needed.is_some());
        if items.is_empty() && hours.is_none() {
            return None;
        }
        let strings = &self.strings().budget;
        Some(MoneySection {
            title: Some(strings.title_hours.to_string()),
            sentences: hours.map_or(Vec::new(), |hours| self.hours_sentences(figures, &hours)),
            tables: hours.iter().map(|hours| self.hours_table(hours, id)).collect(),
            items,
            ..MoneySection::default()
        })
    }

    fn hours_sentences(&self, figures: &BudgetFigures, hours: &HoursFigures) -> Vec<(super::Picture, super::Words)> {
        let strings = &self.strings().budget;
        let voice = self.voice();
        let written = |hours: Exact| self.language().write_hours_count(hours);
        let mut said = Vec::new();
        if let Some(needed) = hours.needed {
            said.push(("clock", strings.need_each_week.say(&voice, &[("hours", &written(needed))])));
        }
        if !hours.paid.is_zero() {
            said.push(("money", strings.paid_each_week.say(&voice, &[("hours", &written(hours.paid))])));
        }
        if !hours.unpaid.is_zero() {
            said.push(("gift", strings.gift_each_week.say(&voice, &[("hours", &written(hours.unpaid))])));
        }
        if hours.needed.is_some() {
            said.push(match hours.uncovered.is_zero() {
                true => ("yes", strings.all_covered.to_string()),
                false => ("important", fill(strings.uncovered_each_week, &[("hours", &written(hours.uncovered))])),
            });
        }
        if let (Some(worth), Some(rate)) = (hours.worth, figures.input.unpaid_worth) {
            let rate = self.language().write_money(rate, Pence::WhenNeeded);
            let amount = self.money(worth, Pence::WhenNeeded);
            said.push(("budget", fill(strings.gift_worth, &[("amount", &amount), ("rate", &rate)])));
        }
        if let Some(week) = self.figures.week_hours(self.plan) {
            said.push(match week.paid.minus(hours.paid).is_some_and(Exact::is_zero) {
                true => ("calendar", strings.week_says_same.to_string()),
                false => ("calendar", fill(strings.week_says_other, &[("hours", &written(week.paid))])),
            });
        }
        said.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }

    /// Paid, given and uncovered hours, which make the hours that are needed, or those of a whole week.
    fn hours_table(&self, hours: &HoursFigures, id: &str) -> super::super::MoneyTable {
        let strings = &self.strings().budget;
        let cell = |hours: Exact| vec![self.language().write_hours_count(hours)];
        let total = match hours.needed {
            Some(_) => strings.hours_needed.say(&self.voice(), &[]),
            None => strings.hours_of_week.to_string(),
        };
        let all =
            [hours.paid, hours.unpaid, hours.uncovered].into_iter().try_fold(Exact::ZERO, |sum, more| sum.plus(more));
        let needed = hours.needed.unwrap_or(Exact::whole(HOURS_OF_A_WEEK));
        let mut rows = vec![
            self.money_row(MoneyRowKind::Line, strings.hours_paid, cell(hours.paid)),
            self.money_row(MoneyRowKind::Line, strings.hours_unpaid, cell(hours.unpaid)),
        ];
        if !hours.uncovered.is_zero() {
            // What a plan does not say, such as a night that is paid by the night, may be covered all the same.
            let words = if hours.needed.is_some() { strings.hours_uncovered } else { strings.hours_other };
            rows.push(self.money_row(MoneyRowKind::Line, words, cell(hours.uncovered)));
        }
        // Two people can help at one time: then the hours of help are more than the hours of need.
        if let Some(all) = all.filter(|all| *all != needed) {
            rows.push(self.money_row(MoneyRowKind::Subtotal, self.strings().money.all_together, cell(all)));
        }
        rows.push(self.money_row(MoneyRowKind::Total, &total, cell(needed)));
        let head = vec![self.strings().money.what.to_string(), strings.hours.to_string()];
        self.money_table(format!("{id}-hours"), strings.caption_hours.to_string(), head, rows)
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
                LineCost::Paid(_) | LineCost::Yearly { .. } => None,
            })
            .collect()
    }
}
