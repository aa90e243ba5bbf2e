//! What a budget has to do with other parts: its first estimate, the hours of the week.
//!
//! In: figures of a shared plan. Out: the other part's figures, if this reader may see them.

use super::{Figures, WeekHours, hours_of_week};
use crate::audience::{SharedPart, SharedPlan};
use crate::plan::money::{BudgetFigures, BudgetKind};

impl Figures {
    /// The first estimate of an agreed budget: the only other budget that is one.
    pub fn find_first_estimate<'a>(&'a self, plan: &'a SharedPlan, agreed: &SharedPart) -> Option<&'a BudgetFigures> {
        let mut others = self.budgets_of(plan).filter(|(part, _)| part.span != agreed.span);
        let is_first = |figures: &BudgetFigures| figures.input.kind == BudgetKind::Indicative;
        others.find_map(|(_, figures)| is_first(figures).then_some(figures))
    }

    /// Every budget that could be worked out, in the order of the pages.
    pub fn budgets_of<'a>(
        &'a self,
        plan: &'a SharedPlan,
    ) -> impl Iterator<Item = (&'a SharedPart, &'a BudgetFigures)> + 'a {
        let parts = plan.pages.iter().flat_map(|page| &page.parts);
        parts.filter_map(|part| Some((part, self.find_budget(part)?.figures.as_ref()?)))
    }

    /// Hours of help on the week's own page, if all of it is shown.
    pub fn week_hours(&self, plan: &SharedPlan) -> Option<WeekHours> {
        let mut weeks = plan.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == "week");
        let week = weeks.next().filter(|week| !week.is_cut)?;
        // Two weeks, such as one in term time and one in the holidays, are not one week.
        if weeks.next().is_some() {
            return None;
        }
        hours_of_week(week, plan.facts.language).filter(|hours| !hours.paid.is_zero() || !hours.unpaid.is_zero())
    }
}
