//! Words of an example that still stand in a plan: someone could take them for true.
//!
//! In: the plan. Out: notes. Not here: what an example is (`parts`).
//!
//! Only where a made-up fact could harm: medicine, limits, what a hospital must know, who said yes.

use super::Checked;
use crate::parts::{Field, FieldValue, Part};
use crate::plan::each_row;
use crate::report::{Diagnostic, Report, Span};

/// Forms whose examples could harm someone if they were believed.
const HARMFUL: [&str; 8] = [
    "medicine",
    "restrictions",
    "hospital",
    "agreements",
    "advance-decision",
    "advance-statement",
    "carer-emergency",
    "authority",
];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for page in &checked.plan.pages {
        for part in page.parts.iter().filter(|part| HARMFUL.contains(&part.form.name.as_str())) {
            left(part, report);
        }
    }
}

/// One note for a part, at its first line that is still the example's.
fn left(part: &Part, report: &mut Report) {
    let mut places: Vec<(String, Span)> = Vec::new();
    each_row(&part.rows, &part.form.fields, &mut |row, fields| {
        for filled in &row.fields {
            let field = &fields[filled.field];
            if let FieldValue::Text(text) = &filled.value
                && is_example(field, &text.text)
            {
                places.push((text.text.clone(), filled.span.clone()));
            }
        }
    });
    let Some((words, span)) = places.first() else { return };
    let mut note = Diagnostic::note("example-left", span, format!("`{words}` is the example, not your own words"))
        .because("Someone could take it for true.")
        .try_this("Write your own words, or take the line away.");
    for (words, span) in &places[1..] {
        note = note.also(span, format!("`{words}` too"));
    }
    report.push(note);
}

/// A few words, such as "My social worker", are often the right ones.
fn is_example(field: &Field, typed: &str) -> bool {
    field.example.as_str().is_some_and(|example| example == typed && example.split_whitespace().count() > 3)
}
