//! Sums, counts and hours: made from what one reader may see, and from nothing else.
//!
//! In: a `SharedPlan`. Out: [`Figures`]; what does not add up is told as findings (on the whole plan, by `check`).
//! Not here: words around figures (`page`), the arithmetic itself (`plan::money`, `plan::network`).

mod beside;
mod budget;
mod doing;
mod due;
mod evidence;
#[cfg(test)]
mod fund_tests;
mod isf;
mod network;
mod percent;
mod spending;
mod uses;
mod values;
mod voices;
mod walk;
mod week;
mod worked_out;
mod years;

pub use budget::{BudgetOfPart, route};
pub use doing::{Doer, doings};
pub use due::{AHEAD, DueDate, Thing, due_dates, expired_on};
pub use evidence::{Found, PlanFact, evidence};
pub use isf::{FundOfPart, write_part};
pub use network::{member_id, network_input};
pub use spending::SpendingOfPart;
pub use uses::Uses;
pub use voices::{People, VoiceKind, Voices};
pub use walk::{RowPlace, each_row};
pub use week::{WeekHours, hours_of_week, weeks_of};
pub use worked_out::PointsOfPart;
pub use years::{YearSum, YearSums};

use crate::audience::{SharedPart, SharedPlan};
use crate::plan::network::{NetworkFacts, NetworkInput};
use crate::report::{Report, Span};
use std::collections::BTreeMap;

/// The figures of every part that has some, by the place of the part's key.
#[derive(Debug, Default)]
pub struct Figures {
    budgets: BTreeMap<(String, usize), BudgetOfPart>,
    spendings: BTreeMap<(String, usize), SpendingOfPart>,
    networks: BTreeMap<(String, usize), NetworkFigures>,
    funds: BTreeMap<(String, usize), FundOfPart>,
    points: BTreeMap<(String, usize), PointsOfPart>,
    /// What does not add up.
    findings: Report,
}

/// A map's members, and what is counted of them.
#[derive(Debug)]
pub struct NetworkFigures {
    pub input: NetworkInput,
    pub facts: NetworkFacts,
}

impl Figures {
    /// Works out every figure that this reader may see.
    pub fn of(plan: &SharedPlan) -> Figures {
        let mut figures = Figures::default();
        for part in plan.pages.iter().flat_map(|page| &page.parts) {
            if part.form.name == "budget" {
                let budget = budget::budget_of(plan, part, &mut figures.findings);
                if let Some(spending) = spending::spending_of(plan, part, &budget, &mut figures.findings) {
                    figures.spendings.insert(key(&part.span), spending);
                }
                figures.budgets.insert(key(&part.span), budget);
            }
            if part.form.name == "isf" {
                let fund = isf::fund_of(plan, part, &mut figures.findings);
                figures.funds.insert(key(&part.span), fund);
            }
            if part.form.name == "worked-out" {
                let points = worked_out::points_of(plan, part, &mut figures.findings);
                figures.points.insert(key(&part.span), points);
            }
            if part.form.name == "network" {
                let input = network_input(plan, part);
                let facts = NetworkFacts::of(&input);
                figures.networks.insert(key(&part.span), NetworkFigures { input, facts });
            }
        }
        figures
    }

    pub fn find_budget(&self, part: &SharedPart) -> Option<&BudgetOfPart> {
        self.budgets.get(&key(&part.span))
    }

    pub fn find_fund(&self, part: &SharedPart) -> Option<&FundOfPart> {
        self.funds.get(&key(&part.span))
    }

    pub fn find_points(&self, part: &SharedPart) -> Option<&PointsOfPart> {
        self.points.get(&key(&part.span))
    }

    /// What was spent of a budget, where this reader may see it.
    pub fn find_spending(&self, part: &SharedPart) -> Option<&SpendingOfPart> {
        self.spendings.get(&key(&part.span))
    }

    /// What does not add up, or could not be worked out.
    pub fn findings(&self) -> Report {
        self.findings.clone()
    }

    pub fn find_network(&self, part: &SharedPart) -> Option<&NetworkFigures> {
        self.networks.get(&key(&part.span))
    }
}

fn key(span: &Span) -> (String, usize) {
    (span.file_name().to_string(), span.start())
}
