//! Answers to a list: each belongs to one thing that is in it.
//!
//! Not here: gaps, which are questions on the page and never mistakes (`page`).

use super::Checked;
use crate::parts::{List, Lookup, Part};
use crate::report::{Diagnostic, Report, Span};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let parts = checked.plan.pages.iter().flat_map(|page| &page.parts);
    for part in parts.filter(|part| part.form.name == "audit") {
        answers(part, report);
    }
}

fn answers(part: &Part, report: &mut Report) {
    let Some(audit) = part.rows.first().map(|row| Lookup::new(&part.form.fields, row)) else { return };
    let Some(list) = audit.choice("standard").and_then(List::find) else { return };
    let mut seen: Vec<(&str, &Span)> = Vec::new();
    for row in audit.rows("rows") {
        let (Some(typed), Some(span)) = (row.words("item"), row.span("item")) else { continue };
        let Some(item) = list.find_item(typed) else {
            let known: Vec<&str> = list.items.iter().map(|item| item.name.as_str()).collect();
            let near = list.nearest_item(typed).map(str::to_string);
            report.push(
                Diagnostic::error("unknown-item", span, format!("`{typed}` is nothing that stands in this list"))
                    .because("Your answer would stand nowhere.")
                    .try_this(near.unwrap_or_else(|| format!("Use one of these: {}.", known.join(", ")))),
            );
            continue;
        };
        match seen.iter().find(|(name, _)| *name == item.name) {
            Some((_, first)) => report.push(
                Diagnostic::error("doubled-answer", span, format!("`{typed}` is answered twice"))
                    .because("Only one answer can stand on the page.")
                    .try_this("Write both into one answer.")
                    .also(first, "the first one"),
            ),
            None => seen.push((&item.name, span)),
        }
    }
}
