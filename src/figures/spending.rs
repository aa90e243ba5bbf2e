//! What was spent of a budget: each entry joined to its line, and what does not fit.
//!
//! In: a budget's part with its list, and its figures. Out: [`SpendingOfPart`], and findings.
//! Not here: the arithmetic (`plan::money`), reading the file (`plan::spending`).

use super::budget::BudgetOfPart;
use crate::audience::{SharedEntry, SharedLookup, SharedPart, SharedPlan, SharedSpending};
use crate::language::Language;
use crate::plan::money::{BudgetInput, Figure, SpendingFigures, Spent, SpentOn, Value};
use crate::report::{Diagnostic, Report};
use crate::value::{Id, Money, nearest, plain_key};
use std::collections::BTreeMap;

/// What was spent of one budget.
#[derive(Debug)]
pub struct SpendingOfPart {
    pub figures: SpendingFigures,
    /// The entries that fit no line, as places in the list.
    pub without_line: Vec<usize>,
    /// The ids of the budget's lines, for values in the text.
    ids: Vec<Id>,
}

/// Works out what was spent. `None` without a list, or where the budget itself can not be worked out.
pub fn spending_of(
    plan: &SharedPlan,
    part: &SharedPart,
    budget: &BudgetOfPart,
    report: &mut Report,
) -> Option<SpendingOfPart> {
    let list = part.spending.as_ref()?;
    let figures = budget.figures.as_ref()?;
    // With the lines that an employer's costs add: people pay those too.
    let input = figures.input.clone();
    let lookup = SharedLookup::new(&part.form.fields, part.rows.first()?);
    let language = plan.facts.language;
    let entries: Vec<Spent> = list
        .entries
        .iter()
        .map(|entry| Spent {
            date: entry.date,
            of: thing_of(&input, &entry.line, language),
            money: entry.money,
            is_back: entry.is_back,
        })
        .collect();
    let figures = match figures.work_out_spending(&entries, lookup.date("as-of")) {
        Ok(figures) => figures,
        Err(problem) => {
            report.push(problem.error_at(&list.span));
            return None;
        }
    };
    let fits_nothing = |at: &usize| entries[*at].of == SpentOn::Nothing;
    let without_line: Vec<usize> = (0..entries.len()).filter(fits_nothing).collect();
    tell_without_line(list, &without_line, &input, report);
    tell_outside_plan(list, &input, report);
    tell_stated(budget, lookup, &figures, report);
    let ids = input.lines.iter().map(|line| line.id.clone()).collect();
    Some(SpendingOfPart { figures, without_line, ids })
}

/// The line that is meant, by its id or its name. Letter case and signs do not matter.
fn thing_of(input: &BudgetInput, typed: &str, language: &Language) -> SpentOn {
    let id = Id::of(typed);
    let found = input.lines.iter().position(|line| line.id == id).or_else(|| {
        let is_it = |name: &str| plain_key(name) == plain_key(typed) || Id::of(name) == id;
        input.lines.iter().position(|line| is_it(&line.name(language)))
    });
    let is_contingency = || id.as_str() == "contingency" || id == Id::of(language.strings.money.contingency);
    match found.filter(|_| !typed.is_empty()) {
        Some(at) => SpentOn::Line(at),
        None if input.contingency.is_some() && is_contingency() => SpentOn::Contingency,
        None => SpentOn::Nothing,
    }
}

/// One note for each name that is no line, at its first row.
fn tell_without_line(list: &SharedSpending, without: &[usize], input: &BudgetInput, report: &mut Report) {
    let mut by_name: BTreeMap<String, Vec<&SharedEntry>> = BTreeMap::new();
    for at in without {
        let entry = &list.entries[*at];
        by_name.entry(plain_key(&entry.line)).or_default().push(entry);
    }
    for entries in by_name.values() {
        let first = entries[0];
        let message = match (first.line.is_empty(), entries.len()) {
            (true, 1) => "this row says no line of the budget".to_string(),
            (true, count) => format!("{count} rows say no line of the budget; this is the first"),
            (false, 1) => format!("`{}` is no line of the budget", first.line),
            (false, count) => format!("`{}` is no line of the budget; {count} rows say it", first.line),
        };
        let near = nearest(&first.line, input.lines.iter().map(|line| line.what.as_str()));
        report.push(
            Diagnostic::note("spending-without-line", &first.span, message)
                .because("It counts in the sum of what was spent, and your page lists it by itself.")
                .try_this(near.map_or("write the name of a line, as in the budget".to_string(), str::to_string)),
        );
    }
}

fn tell_outside_plan(list: &SharedSpending, input: &BudgetInput, report: &mut Report) {
    // Messages are in English, as everywhere.
    let written = |date| Language::english().write_date(date);
    for entry in &list.entries {
        let message = match (input.starts, input.ends) {
            (Some(starts), _) if entry.date < starts => {
                format!("{} is before the plan starts, on {}", written(entry.date), written(starts))
            }
            (_, Some(ends)) if entry.date > ends => {
                format!("{} is after the plan ends, on {}", written(entry.date), written(ends))
            }
            _ => continue,
        };
        report.push(
            Diagnostic::warning("spending-outside-plan", &entry.span, message)
                .because("It is counted all the same, so the budget of this plan pays for it.")
                .try_this("look at the date; if it is right, move the row to the list of the plan that it belongs to"),
        );
    }
}

/// Money that is only for one thing, and is used up: others may not fill the hole.
fn tell_stated(budget: &BudgetOfPart, lookup: SharedLookup<'_>, figures: &SpendingFigures, report: &mut Report) {
    let lines = lookup.rows("lines");
    for row in &figures.rows {
        let (Some(SpentOn::Line(at)), Some(_)) = (row.of, row.over) else { continue };
        let Some(line) = budget.rows.get(at).and_then(|at| lines.get(*at)) else { continue };
        if line.yes("stated") != Some(true) {
            continue;
        }
        let place = line.find("stated").map_or(&line.row.span, |field| &field.span);
        report.push(
            Diagnostic::warning(
                "stated-line-overspent",
                place,
                // No sum: this is told in the log of a public build too.
                format!(
                    "more than planned was spent on `{}`, and its money is for this only",
                    budget.input.lines[at].what
                ),
            )
            .because("Whoever gives this money may ask for the rest from you.")
            .try_this("talk to them soon, and write down what you agree"),
        );
    }
}

impl SpendingOfPart {
    /// What `spent`, `unspent` and `spent.LINE` print, by the names after the part's own.
    pub fn find_value(&self, rest: &[String], language: &Language) -> Option<String> {
        let written = |money: Money, is_about| Value::Money(Figure { money, is_about }).write(language);
        let total = &self.figures.total;
        match rest {
            [name] if name == "spent" => Some(written(total.spent, false)),
            // Never below nought, as `left`.
            [name] if name == "unspent" => match (total.left, total.over) {
                (Some(left), _) => Some(written(left.money, left.is_about)),
                (None, Some(_)) => Some(written(Money::zero(self.figures.currency), false)),
                (None, None) => None,
            },
            [name, line @ ..] if name == "spent" => {
                let at = self.ids.iter().position(|id| id.as_str() == line.join("."))?;
                let row = self.figures.rows.iter().find(|row| row.of == Some(SpentOn::Line(at)));
                Some(written(row.map_or(Money::zero(self.figures.currency), |row| row.spent), false))
            }
            _ => None,
        }
    }

    /// Every name that [`SpendingOfPart::find_value`] knows.
    pub fn value_names(&self) -> impl Iterator<Item = String> {
        let lines = self.ids.iter().map(|id| format!("spent.{id}"));
        ["spent", "unspent"].into_iter().map(str::to_string).chain(lines)
    }
}
