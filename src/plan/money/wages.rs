//! What is wrong with wages and rates: too low a wage, old rates, a pension for nobody.
//!
//! In: a budget, before and after it is worked out. Out: [`MoneyFinding`]s.

use super::figures::BudgetFigures;
use super::findings::warning;
use super::input::BudgetInput;
use super::on_costs::workers_of;
use super::trouble::{MoneyFinding, MoneyPlace};
use crate::language::{Language, Pence, Problem};
use crate::report::Severity;
use crate::value::{Amount, Money, Shape, Unit, nearest};

/// Workers that nobody pays, wages without an employer.
pub(super) fn before(input: &BudgetInput, findings: &mut Vec<MoneyFinding>) {
    if input.is_cut {
        return;
    }
    let workers = workers_of(input);
    let Some(employer) = &input.employer else {
        if let Some(at) = input.lines.iter().position(|line| line.employs.is_some() && !input.is_employer_said) {
            findings.push(MoneyFinding {
                severity: Severity::Note,
                place: MoneyPlace::Line(at, "employs"),
                problem: Problem::new(
                    "on-costs-not-stated",
                    "this line is wages, but the budget does not say what an employer pays on top",
                    "Holiday, insurance and pension cost money too. They are in no sum here.",
                    "employer: with rates: uk-2026. Or write the payroll service's sum as a line, and take out `employs:`",
                ),
            });
        }
        return;
    };
    for who in employer.pensions.keys() {
        if workers.contains(&who.as_str()) {
            continue;
        }
        let near = nearest(who, workers.iter().copied()).map(|near| format!("who: {near}"));
        findings.push(MoneyFinding {
            severity: Severity::Error,
            place: MoneyPlace::Employer("pension"),
            problem: Problem::new(
                "unknown-worker",
                format!("no line of this budget pays wages to `{who}`"),
                "The pension would be in no sum.",
                near.unwrap_or_else(|| format!("employs: {who}, in a line of the budget")),
            ),
        });
    }
}

pub(super) fn after(figures: &BudgetFigures, findings: &mut Vec<MoneyFinding>) {
    let input = &figures.input;
    let (Some(employer), Some(worked)) = (&input.employer, &figures.employer) else { return };
    let language = Language::english();
    let rates = &employer.rates;
    if let Some(starts) = input.starts.filter(|starts| *starts > rates.to) {
        findings.push(warning(
            MoneyPlace::Employer("rates"),
            Problem::new(
                "old-rates",
                format!("the rates `{}` end before this plan starts, on {}", rates.name, language.write_date(starts)),
                "What an employer pays on top of wages changes each year. The sums may be too low.",
                "use the rates of the plan's year, or write the new values under `employer:`",
            ),
        ));
    }
    let said = |money: Money| language.write_money(money, Pence::WhenNeeded);
    for (at, line) in input.lines.iter().enumerate().filter(|(_, line)| line.employs.is_some()) {
        let lowest = line.amounts().iter().filter_map(hourly).min_by_key(|wage| wage.amount());
        if let Some(wage) = lowest.filter(|wage| wage.amount() < rates.lowest_wage.amount()) {
            findings.push(warning(
                MoneyPlace::Line(at, "cost"),
                Problem::new(
                    "wage-under-minimum",
                    format!("{} for 1 hour is less than the lowest wage, {}", said(wage), said(rates.lowest_wage)),
                    "An employer must pay at least that. Younger workers and apprentices have lower rates.",
                    format!(
                        "pay {} for 1 hour, or write the right `lowest_wage:` under `employer:`",
                        said(rates.lowest_wage)
                    ),
                ),
            ));
        }
    }
    for who in &worked.pensions_unsaid {
        let problem = Problem::new(
            "pension-not-stated",
            format!("the plan does not say if {who} has a pension from this job"),
            &format!(
                "With more than {} in a year most workers have one. It is in no sum here.",
                said(rates.pension_trigger)
            ),
            "pension: enrolled, or pension: none, under `employer:`",
        );
        findings.push(MoneyFinding { severity: Severity::Note, place: MoneyPlace::Field("employer"), problem });
    }
}

/// What one hour is paid with.
fn hourly(amount: &Amount) -> Option<Money> {
    match &amount.shape {
        Shape::Rated { quantity, rate, .. } if quantity.unit == Unit::Hour => Some(*rate),
        Shape::Rated { .. } | Shape::Fixed { .. } => None,
    }
}
