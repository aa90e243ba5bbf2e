//! What an employer pays on top of wages, as the budget says it: rates from a dated file, each value its own if wanted.

use crate::audience::{SharedLookup, SharedPlan};
use crate::language::Problem;
use crate::parts::{LocalText, find_field};
use crate::plan::money::{EmployerInput, Holiday, PensionBase, Rates};
use crate::report::Report;
use crate::value::Exact;
use std::collections::BTreeMap;

/// `None` without an employer, and without rates that are known (which is told).
pub(super) fn employer_of(plan: &SharedPlan, budget: SharedLookup<'_>, report: &mut Report) -> Option<EmployerInput> {
    let row = *budget.rows("employer").first()?;
    let typed = row.text("rates")?;
    let mut rates = match Rates::find(&typed.text) {
        Ok(rates) => rates,
        Err(problem) => {
            report.push(problem.error_at(&typed.span));
            return None;
        }
    };
    own_values(plan, row, &mut rates, report);
    let pensions: BTreeMap<String, bool> = row
        .rows("pension")
        .iter()
        .filter_map(|one| Some((one.names("who").first()?.clone(), one.choice("pension")? == "enrolled")))
        .collect();
    let pension = row.text("pension").and_then(|text| match pension_word(plan, row, &text.text) {
        Some(is_enrolled) => Some(is_enrolled),
        None => {
            report.push(unknown_pension(text));
            None
        }
    });
    let other = row.rows("other");
    let other = other.iter().filter_map(|one| Some((one.words("what")?.to_string(), one.amount("cost")?.clone())));
    Some(EmployerInput {
        rates,
        pensions,
        pension,
        has_allowance: row.yes("allowance") == Some(true),
        liability: row.amount("insurance").cloned(),
        payroll: row.amount("payroll").cloned(),
        other: other.collect(),
    })
}

/// Puts what the plan says itself in the place of the file's values.
fn own_values(plan: &SharedPlan, row: SharedLookup<'_>, rates: &mut Rates, report: &mut Report) {
    let mut share = |name: &'static str, own: &mut Vec<&'static str>| -> Option<Exact> {
        let text = row.text(name)?;
        match plan.facts.language.read_percent(&text.text) {
            Ok(share) => {
                own.push(name);
                Some(share)
            }
            Err(problem) => {
                report.push(problem.error_at(&text.span));
                None
            }
        }
    };
    let mut own = Vec::new();
    rates.insurance = share("insurance-rate", &mut own).unwrap_or(rates.insurance);
    rates.pension = share("pension-rate", &mut own).unwrap_or(rates.pension);
    if let Some(text) = row.text("holiday") {
        let weeks = plan.facts.language.read_weeks(&text.text).map(Holiday::Weeks);
        if let Some(holiday) = weeks.or_else(|| share("holiday", &mut own).map(Holiday::Share)) {
            rates.holiday = holiday;
            own.push("holiday");
        }
    }
    if let Some(amount) = row.amount("insurance-above") {
        rates.insurance_above = amount.clone();
        own.push("insurance-above");
    }
    if let Some(money) = row.money("allowance-at-most") {
        rates.allowance = money;
        own.push("allowance-at-most");
    }
    if let Some(money) = row.money("lowest-wage") {
        rates.lowest_wage = money;
        own.push("lowest-wage");
    }
    if row.choice("pension-base") == Some("all") {
        rates.pension_base = PensionBase::All;
        own.push("pension-base");
    }
    own.dedup();
    rates.own = own;
}

/// One word for all workers, from the same choice as a row for one of them.
fn pension_word(plan: &SharedPlan, row: SharedLookup<'_>, typed: &str) -> Option<bool> {
    let (_, rows) = find_field(row.fields, "pension")?;
    let (_, field) = find_field(&rows.fields, "pension")?;
    let key = crate::value::plain_key(typed);
    let chosen = field.choices.iter().find(|choice| choice.is_called(&key, plan.facts.language.tag))?;
    Some(chosen.is == "enrolled")
}

fn unknown_pension(text: &LocalText) -> crate::report::Diagnostic {
    Problem::new(
        "unknown-choice",
        format!("`{}` is not one of the words that can stand here", text.text),
        "The program would not know what you mean.",
        "pension: enrolled, or pension: none",
    )
    .error_at(&text.span)
}
