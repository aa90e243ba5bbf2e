//! References and people: what a row names is there.

use super::Checked;
use crate::parts::{Field, FieldValue, PersonName};
use crate::plan::{each_row, part_audience, row_audience};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Audience, nearest};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for page in &checked.plan.pages {
        for part in &page.parts {
            each_row(&part.rows, &part.form.fields, &mut |row, fields| {
                for filled in &row.fields {
                    match &filled.value {
                        FieldValue::References(references) => {
                            let field = &fields[filled.field];
                            let shown = row_audience(row, part_audience(part, page.audience));
                            let shown = field.audience.map_or(shown, |own| shown.max(own));
                            for (typed, span) in references {
                                one(checked, field, typed, span, shown, report);
                            }
                        }
                        FieldValue::People(people) => {
                            people.iter().for_each(|person| near_name(checked, person, report))
                        }
                        _ => {}
                    }
                }
            });
        }
    }
}

fn one(checked: &Checked<'_>, field: &Field, typed: &str, span: &Span, shown: Audience, report: &mut Report) {
    let targets = &checked.plan.targets;
    match targets.find(&field.to, typed) {
        Some(target) if target.audience > shown => report.push(
            Diagnostic::note("hidden-link", span, format!("readers of the {} copy do not see `{typed}`", shown.name()))
                .because("For them this line is left out.")
                .try_this("Leave it as it is, if you mean it so."),
        ),
        Some(_) => {}
        None => {
            let near = targets.nearest(&field.to, typed);
            let kinds = field.to.join(" or ");
            report.push(
                Diagnostic::error(
                    "unknown-reference",
                    span,
                    format!("there is nothing called `{typed}` under {kinds}"),
                )
                .because("The line cannot be joined to it, and sums or lists would miss it.")
                .try_this(
                    near.map_or(format!("Write the title as it stands under {kinds}."), |near| {
                        format!("{}: {near}", field.name)
                    }),
                ),
            );
        }
    }
}

/// A person's name that is nearly a known one was probably meant to be it.
fn near_name(checked: &Checked<'_>, person: &PersonName, report: &mut Report) {
    let people = &checked.plan.people;
    for name in people.split(&person.typed) {
        let is_self = checked.plan.facts.is_person(name);
        if is_self || people.find(name).is_some() || name.contains(' ') {
            continue;
        }
        if let Some(near) = nearest(name, people.list.iter().map(|person| person.name.as_str())) {
            report.push(nearly(&person.span, name, near));
        }
    }
}

/// A name that may be a slip for one in `people`.
pub(super) fn nearly(span: &Span, name: &str, near: &str) -> Diagnostic {
    Diagnostic::note("near-name", span, format!("`{name}` is nearly the name `{near}`"))
        .because("If it is the same person, write the same name, so that their wishes about it count here too.")
        .try_this(near.to_string())
}
