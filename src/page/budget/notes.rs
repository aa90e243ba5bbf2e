//! Under a budget's tables: how the year is counted, what does not add up because of it, what is not shown.

use super::super::builder::Builder;
use super::super::view::Words;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Column, Figure};
use crate::value::{Convention, Money, Period};

impl Builder<'_> {
    pub(super) fn budget_notes(&self, figures: &BudgetFigures) -> Vec<Words> {
        let strings = &self.strings().money;
        let mut notes = Vec::new();
        if figures.is_cut {
            notes.push(strings.not_everything.to_string());
        }
        if figures.columns.len() > 1 || !figures.months.is_empty() {
            notes.extend(self.convention_words(figures));
            // Only where a column is shorter than the year can a cost be shown in parts.
            if figures.columns.iter().any(|column| column.period != Period::YEAR && column.period != Period::PLAN) {
                notes.push(strings.averages_note.to_string());
            }
            notes.push(strings.rounding_note.to_string());
            notes.extend(self.months_note(figures));
            notes.extend(self.weeks_note(figures));
        }
        if figures.input.contingency.is_some_and(Money::is_zero) {
            notes.push(self.strings().budget.no_contingency.to_string());
        }
        if let Some((column, part)) = figures.columns.first().and_then(|column| Some((column, column.contribution?))) {
            let period = self.language().write_period(column.period);
            let amount = self.money(part, Pence::WhenNeeded);
            let places = [("amount", amount.as_str()), ("period", period.as_str())];
            notes.push(self.strings().budget.without_my_part.say(&self.voice(), &places));
        }
        notes.into_iter().map(|note| self.lines(&note)).collect()
    }

    /// How the year is counted: under every table with sums that were turned from one period into another.
    pub(super) fn convention_note(&self, figures: &BudgetFigures) -> Vec<Words> {
        self.convention_words(figures).iter().map(|words| self.lines(words)).collect()
    }

    fn convention_words(&self, figures: &BudgetFigures) -> Option<String> {
        let strings = &self.strings().money;
        let days = figures.plan_days.unwrap_or_default().to_string();
        figures.convention.map(|convention| match convention {
            Convention::Weeks52 => strings.weeks52.to_string(),
            Convention::Days365 => strings.days365.to_string(),
            Convention::Days366 => strings.days366.to_string(),
            Convention::Calendar => strings.calendar.to_string(),
            Convention::PlanDays => fill(strings.plan_days, &[("days", &days)]),
        })
    }

    /// Under the months of a plan: how they are counted, and that they need not add up to its year.
    pub(super) fn months_notes(&self, figures: &BudgetFigures) -> Vec<Words> {
        let once = (!figures.once.is_empty()).then(|| self.strings().budget.once_not_in_months.to_string());
        let notes = self.convention_words(figures).into_iter().chain(self.calendar_note(figures)).chain(once);
        notes.map(|words| self.lines(&words)).collect()
    }

    /// 12 shown months against the shown year, where both have a column.
    fn months_note(&self, figures: &BudgetFigures) -> Option<String> {
        let (months, year) = several(figures, Period::MONTH, 12)?;
        self.told(months, year, self.strings().budget.months_and_year, "months")
    }

    /// 13 times 4 weeks are 364 days.
    fn weeks_note(&self, figures: &BudgetFigures) -> Option<String> {
        let (weeks, year) = several(figures, Period::FOUR_WEEKS, 13)?;
        self.told(weeks, year, self.strings().budget.weeks_and_year, "weeks")
    }

    /// The plan's own months against its year.
    fn calendar_note(&self, figures: &BudgetFigures) -> Option<String> {
        let whole = figures.column_for(Period::PLAN).or_else(|| figures.column_for(Period::YEAR))?;
        let mut sum = Money::zero(figures.currency);
        for month in &figures.months {
            sum = sum.plus(month.amount?.money)?;
        }
        let year = whole.amount.filter(|_| !figures.months.is_empty())?.money;
        self.told(sum, year, self.strings().budget.months_in_all, "months")
    }

    fn told(&self, parts: Money, year: Money, pattern: &str, name: &str) -> Option<String> {
        let written = |money: Money| self.language().write_money(money, Pence::Always);
        (parts != year).then(|| fill(pattern, &[(name, &written(parts)), ("year", &written(year))]))
    }
}

/// So many times the budget in one column, and the budget of the year; of what is spent once nothing is in it.
fn several(figures: &BudgetFigures, period: Period, count: u32) -> Option<(Money, Money)> {
    let find = |wanted: Period| figures.columns.iter().find(|column| column.period == wanted);
    let shown = |column: &Column| -> Option<Figure> { column.amount };
    let (part, year) = (shown(find(period)?)?, shown(find(Period::YEAR)?)?);
    let mut sum = Money::zero(figures.currency);
    for _ in 0..count {
        sum = sum.plus(part.money)?;
    }
    Some((sum, year.money))
}
