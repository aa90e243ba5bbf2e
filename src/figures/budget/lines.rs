//! The lines of a budget: what each costs, in one sum or by bands of time.
//!
//! In: a row of `lines`, and the budget's own bands. Out: [`LineInput`], or a finding at its place.

use super::route;
use crate::audience::{SharedLookup, SharedPlan};
use crate::language::{Problem, Rate};
use crate::plan::money::{BudgetInput, LineCost, LineInput};
use crate::report::{Report, Span};
use crate::value::{Amount, Currency, Id, Period, nearest, plain_key};

/// What one hour, night or mile costs in each band, by the band's key.
pub(super) struct Bands {
    rates: Vec<(String, Rate)>,
    /// The budget's own currency, else the plan's.
    currency: Option<Currency>,
}

impl Bands {
    /// Reads the budget's own bands: sums first, then those that are so many times another.
    pub fn of(plan: &SharedPlan, budget: SharedLookup<'_>, currency: Option<Currency>, report: &mut Report) -> Bands {
        let language = plan.facts.language;
        let mut bands = Bands { rates: Vec::new(), currency };
        let rows = budget.rows("bands");
        for wants_multiples in [false, true] {
            for row in &rows {
                let (Some(band), Some(typed)) = (band_key(row), row.text("rate")) else { continue };
                let multiple = language.read_times(&typed.text);
                if multiple.is_some() != wants_multiples {
                    continue;
                }
                let rate = match multiple {
                    Some((times, base)) => bands.find(&base).and_then(|rate| rate.times(times).ok_or_else(no_end)),
                    None => language.read_rate(&typed.text, currency),
                };
                match rate {
                    Ok(rate) => bands.rates.push((band, rate)),
                    Err(problem) => report.push(problem.error_at(&typed.span)),
                }
            }
        }
        bands
    }

    fn find(&self, band: &str) -> Result<Rate, Problem> {
        let key = plain_key(band);
        if let Some((_, rate)) = self.rates.iter().find(|(known, _)| *known == key) {
            return Ok(rate.clone());
        }
        let near = nearest(&key, self.rates.iter().map(|(known, _)| known.as_str()));
        Err(Problem::new(
            "unknown-band",
            format!("the budget does not say what `{}` costs", band.trim()),
            "We can not work out the sum without it.",
            match near {
                Some(near) => format!("band: {near}"),
                None => format!("bands: with band: {} and its rate, in the budget", band.trim()),
            },
        ))
    }

    /// One line of the budget; `None` where it says no cost, or where something in it can not be read.
    pub fn line(
        &self,
        plan: &SharedPlan,
        budget: &BudgetInput,
        line: &SharedLookup<'_>,
        report: &mut Report,
    ) -> Option<LineInput> {
        let what = line.words("what")?.to_string();
        let cost = self.cost(plan, line, report)?;
        let id = line.row.id.clone().unwrap_or_else(|| Id::of(&what));
        Some(LineInput {
            group: line.words("group").map(str::to_string),
            employs: line.names("employs").first().cloned(),
            route: line.choice("managed").and_then(route),
            pot: pot_of(budget, line, report),
            is_stated: line.yes("stated") == Some(true),
            usual_service: line.amount("usual-service").cloned(),
            pay_dates: (line.yes("pay-dates") == Some(true)).then(|| line.date("first-paid")),
            ..LineInput::new(id, what, cost)
        })
    }

    fn cost(&self, plan: &SharedPlan, line: &SharedLookup<'_>, report: &mut Report) -> Option<LineCost> {
        if let Some(cost) = line.amount("cost") {
            return Some(LineCost::Paid(vec![cost.clone()]));
        }
        let bands = line.rows("bands");
        if !bands.is_empty() {
            let amounts: Vec<Option<Amount>> = bands.iter().map(|band| self.amount(plan, band, report)).collect();
            let amounts: Vec<Amount> = amounts.into_iter().collect::<Option<_>>()?;
            let once = amounts.iter().filter(|amount| amount.period() == Period::ONCE).count();
            if once > 0 && once < amounts.len() {
                report.push(mixed_bands().error_at(&line.row.span));
                return None;
            }
            return Some(LineCost::Paid(amounts));
        }
        let unpaid = line.text("unpaid")?;
        match plan.facts.language.read_hours(&unpaid.text) {
            Ok(read) => Some(LineCost::Unpaid(read.value)),
            Err(problem) => {
                report.push(problem.error_at(&unpaid.span));
                None
            }
        }
    }

    /// "4 hours a week" in a band, with the band's rate.
    fn amount(&self, plan: &SharedPlan, band: &SharedLookup<'_>, report: &mut Report) -> Option<Amount> {
        let count = band.text("count")?;
        let language = plan.facts.language;
        let rate = match band.text("rate") {
            Some(own) => language.read_rate(&own.text, self.currency).map_err(|problem| (problem, own.span.clone())),
            None => self.find(&band_key(band)?).map_err(|problem| (problem, band.row.span.clone())),
        };
        let read = rate
            .and_then(|rate| language.read_banded(&count.text, &rate).map_err(|problem| (problem, count.span.clone())));
        match read {
            Ok(amount) => Some(amount),
            Err((problem, span)) => {
                report.push(problem.error_at(&span));
                None
            }
        }
    }
}

/// The word of the list, or the writer's own.
fn band_key(row: &SharedLookup<'_>) -> Option<String> {
    row.choice("band").map(str::to_string).or_else(|| row.words("band").map(plain_key))
}

fn no_end() -> Problem {
    Problem::new(
        "unclear-amount",
        "this rate has no end when it is worked out",
        "A rate must be a sum that can be written down.",
        "write the sum itself: £19.50",
    )
}

fn pot_of(budget: &BudgetInput, line: &SharedLookup<'_>, report: &mut Report) -> Option<Id> {
    let typed = line.text("pot")?;
    let wanted = Id::of(&typed.text);
    if budget.pots.iter().any(|pot| pot.id == wanted) {
        return Some(wanted);
    }
    report.push(unknown_pot(budget, &typed.text, &typed.span));
    None
}

fn unknown_pot(budget: &BudgetInput, typed: &str, span: &Span) -> crate::report::Diagnostic {
    let names: Vec<&str> = budget.pots.iter().map(|pot| pot.name.as_str()).collect();
    let hint = match nearest(typed, names.iter().copied()) {
        Some(near) => format!("pot: {near}"),
        None => "pots: with its name and its amount, in the budget".to_string(),
    };
    Problem::new(
        "unknown-pot",
        format!("this budget has no part called `{typed}`"),
        "Nobody could see from which part of the money this is paid.",
        hint,
    )
    .error_at(span)
}

fn mixed_bands() -> Problem {
    Problem::new(
        "unclear-amount",
        "some bands of this line come once, and others again and again",
        "What is paid 1 time is added up in a table of its own.",
        "make 2 lines",
    )
}
