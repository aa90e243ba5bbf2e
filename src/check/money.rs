//! Money across the whole plan: what each line is for, hours on two pages, two budgets beside each other.
//!
//! In: the whole plan and its figures. Out: findings; and where a rule has nothing to look at, why it did not check.
//! Not here: what a budget tells by itself (`plan::money`).

use super::Checked;
use crate::audience::{SharedLookup, SharedPart, SharedRow, SharedValue};
use crate::language::{Language, Pence};
use crate::plan::money::{BudgetFigures, BudgetKind, LineInput, Route};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Exact, Id, Money};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Two pages may differ by half an hour a week: people round.
const TOLERANCE_MINUTES: i64 = 30;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let budgets: Vec<(&SharedPart, &BudgetFigures)> = checked.figures.budgets_of(checked.whole).collect();
    if budgets.is_empty() {
        return;
    }
    outcomes(checked, &budgets, report);
    // A first estimate is not lived with: nobody is paid from it.
    let lived: Vec<_> = budgets.iter().filter(|(_, figures)| figures.input.kind != BudgetKind::Indicative).collect();
    let mut reasons: Vec<(&'static str, &'static str)> = Vec::new();
    let mut looked: BTreeSet<&'static str> = BTreeSet::new();
    for (part, figures) in lived {
        for (rule, unchecked) in [
            ("no-contingency", contingency(part, figures, report)),
            ("hours-differ-from-week", hours(checked, part, figures, report)),
            ("wage-under-minimum", no_wages(figures)),
            ("old-rates", no_rates(figures)),
        ] {
            match unchecked {
                Some(why) => reasons.push((rule, why)),
                None => drop(looked.insert(rule)),
            }
        }
    }
    for (rule, why) in reasons.into_iter().filter(|(rule, _)| !looked.contains(rule)) {
        report.leave_unchecked(rule, why);
    }
    estimate(checked, &budgets, report);
    stated(&budgets, report);
}

/// Every line leads to something the person wants, and every such thing has a line or help.
fn outcomes(checked: &Checked<'_>, budgets: &[(&SharedPart, &BudgetFigures)], report: &mut Report) {
    let parts = checked.whole.pages.iter().flat_map(|page| &page.parts);
    let wanted: Vec<&SharedRow> =
        parts.clone().filter(|part| part.form.name == "outcomes").flat_map(|part| &part.rows).collect();
    if wanted.is_empty() {
        for rule in ["line-without-outcome", "outcome-without-help"] {
            report.leave_unchecked(rule, "the plan has no list of outcomes");
        }
        return;
    }
    // The money of a home pays for living, not for what a funder agreed to.
    for (part, _) in budgets.iter().filter(|(_, figures)| figures.input.kind != BudgetKind::Household) {
        for line in part.rows.iter().flat_map(|row| SharedLookup::new(&part.form.fields, row).rows("lines")) {
            let name = line.words("what").unwrap_or_default();
            if checked.plan.facts.language.is_overhead(name) || line.find("for").is_some() {
                continue;
            }
            report.push(
                Diagnostic::note("line-without-outcome", &line.row.span, format!("what does `{name}` lead to"))
                    .because("A line that leads to something you want is easier to agree to.")
                    .try_this("for: the title of an outcome. Payroll and insurance never need one."),
            );
        }
    }
    let mut helped = BTreeSet::new();
    for part in parts {
        part.rows.iter().for_each(|row| references(row, &mut helped));
    }
    for row in wanted {
        let Some(id) = row.id.as_ref().filter(|id| !helped.contains(*id)) else { continue };
        report.push(
            Diagnostic::note("outcome-without-help", &row.span, format!("who or what helps with `{id}`"))
                .because("What has no help and no money can stay a wish.")
                .try_this(format!("for: {id}, in a line of the budget, in an action, or in the week")),
        );
    }
}

/// The outcomes that a row leads to.
fn references(row: &SharedRow, found: &mut BTreeSet<Id>) {
    for field in &row.fields {
        match &field.value {
            SharedValue::References(references) => {
                let outcomes = references.iter().filter(|reference| reference.kind == "outcomes");
                found.extend(outcomes.map(|reference| reference.id.clone()));
            }
            SharedValue::Rows(rows) => rows.iter().for_each(|row| references(row, found)),
            _ => {}
        }
    }
}

/// Who looks after the money needs some for when things go wrong, or says that there is none.
///
/// This and the next ones give the reason why they could not look.
fn contingency(part: &SharedPart, figures: &BudgetFigures, report: &mut Report) -> Option<&'static str> {
    let looks_after = matches!(figures.input.route, Some(Route::DirectPayment | Route::Isf | Route::ThirdParty));
    if !looks_after {
        return Some("the budget does not say that you or a provider look after the money");
    }
    if figures.input.contingency.is_none() {
        report.push(
            Diagnostic::note("no-contingency", &part.span, "is some money set aside for when things go wrong")
                .because("A worker can be ill. Then help costs more for some days.")
                .try_this("contingency: £500, or contingency: £0 if there is none"),
        );
    }
    None
}

/// The hours that the budget pays for are those of the week's page.
fn hours(
    checked: &Checked<'_>,
    part: &SharedPart,
    figures: &BudgetFigures,
    report: &mut Report,
) -> Option<&'static str> {
    let Some(week) = checked.figures.week_hours(checked.whole) else {
        return Some("the plan has no week with hours in it, or more than 1 week");
    };
    let Some(hours) = figures.hours else { return Some("the budget has no hours") };
    let pairs = [("paid", hours.paid, week.paid), ("unpaid", hours.unpaid, week.unpaid)];
    for (kind, own, other) in pairs {
        // A budget that says nothing of unpaid help leaves it to the week.
        if !differ(own, other) || (kind == "unpaid" && own.is_zero()) {
            continue;
        }
        let language = Language::english();
        let written = |hours: Exact| language.write_hours_count(hours);
        let message =
            format!("this budget has {} of {kind} help each week, the week has {}", written(own), written(other));
        report.push(
            Diagnostic::warning("hours-differ-from-week", &part.span, message)
                .because("Half an hour does not matter. More means that help is missing, or that money is.")
                .try_this("look at both pages, and change the one that is not right"),
        );
    }
    None
}

fn differ(one: Exact, other: Exact) -> bool {
    let tolerance = Exact::fraction(TOLERANCE_MINUTES, 60).unwrap_or(Exact::ZERO);
    let is_over = |gap: Option<Exact>| gap.and_then(|gap| gap.compared_to(tolerance)) == Some(Ordering::Greater);
    is_over(one.minus(other)) || is_over(other.minus(one))
}

/// Why the lowest wage could not be looked at.
fn no_wages(figures: &BudgetFigures) -> Option<&'static str> {
    if figures.employer.is_none() {
        return Some("the budget has no `employer:` with rates");
    }
    let is_hourly =
        |line: &LineInput| line.employs.is_some() && line.amounts().iter().any(|one| one.hours_each_period().is_some());
    (!figures.input.lines.iter().any(is_hourly)).then_some("no line pays wages by the hour")
}

/// Why the age of the rates could not be looked at.
fn no_rates(figures: &BudgetFigures) -> Option<&'static str> {
    if figures.employer.is_none() {
        return Some("the budget has no `employer:` with rates");
    }
    figures.input.starts.is_none().then_some("the plan does not say when it starts")
}

/// An agreed sum that is not the first estimate has a reason.
fn estimate(checked: &Checked<'_>, budgets: &[(&SharedPart, &BudgetFigures)], report: &mut Report) {
    let mut pairs = 0;
    for (part, figures) in budgets.iter().filter(|(_, figures)| figures.input.kind == BudgetKind::Final) {
        let Some(first) = checked.figures.find_first_estimate(checked.whole, part) else { continue };
        let Some(column) = figures.columns.first() else { continue };
        let estimate = first.column_for(column.period).and_then(|column| column.amount);
        let (Some(agreed), Some(estimate)) = (column.amount, estimate) else { continue };
        pairs += 1;
        let row = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row));
        let has_reason = row.is_some_and(|row| row.find("reason").is_some());
        if agreed.money == estimate.money || has_reason {
            continue;
        }
        let language = Language::english();
        let written = |money: Money| language.write_money(money, Pence::WhenNeeded);
        let message =
            format!("the first estimate was {}, and {} is agreed", written(estimate.money), written(agreed.money));
        report.push(
            Diagnostic::warning("different-without-reason", &part.span, message)
                .because("Nobody can see why the sum changed.")
                .try_this("reason: Evenings were left out of the first sum."),
        );
    }
    if pairs == 0 {
        report.leave_unchecked("different-without-reason", "the plan has no first estimate beside an agreed budget");
    }
}

/// A line that may not be moved is the same in each budget of the plan, from the earlier to the later one.
fn stated(budgets: &[(&SharedPart, &BudgetFigures)], report: &mut Report) {
    let mut looked = false;
    for (at, (_, earlier)) in budgets.iter().enumerate() {
        for line in earlier.input.lines.iter().filter(|line| line.is_stated) {
            for (part, later) in &budgets[at + 1..] {
                looked = true;
                let Some(other) = later.input.lines.iter().position(|other| other.id == line.id) else { continue };
                let period = later.frame();
                let sum = |figures: &BudgetFigures, line| figures.cell_of_line(line, period).map(|figure| figure.money);
                let (was, is) = (sum(earlier, line), sum(later, &later.input.lines[other]));
                if was == is {
                    continue;
                }
                report.push(
                    Diagnostic::warning(
                        "stated-line-moved",
                        &line_span(part, other),
                        format!("`{}` is only for this, and its sum has changed", line.what),
                    )
                    .because("The funder said that this money may not be used for another thing.")
                    .try_this("put the sum back, or ask the funder to change what was agreed"),
                );
            }
        }
    }
    if !looked {
        report.leave_unchecked("stated-line-moved", "no two budgets share a line that is marked `stated: yes`");
    }
}

fn line_span(part: &SharedPart, line: usize) -> Span {
    let rows = part.rows.iter().flat_map(|row| SharedLookup::new(&part.form.fields, row).rows("lines"));
    rows.into_iter().nth(line).map_or(part.span.clone(), |line| line.row.span.clone())
}
