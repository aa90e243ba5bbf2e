//! Who does what, across the whole plan.
//!
//! In: what one reader may see. Out: [`Doer`]s, each with everything that they do.
//! Not here: the words for it (`page`), which fields say so (the forms' own files).

use super::walk::{RowPlace, each_row};
use crate::audience::{SharedPlan, SharedRow, SharedValue};
use crate::parts::Field;

/// Someone who does something in this plan: a person, or an agency.
#[derive(Debug)]
pub struct Doer<'a> {
    /// As this reader may call them.
    pub name: &'a str,
    /// In the order of the plan; each thing once.
    pub does: Vec<RowPlace<'a>>,
}

/// Everyone who does something: the person first, then the people of the plan in their order, then others as they come.
///
/// What is done, answered or ended is not among it.
pub fn doings(plan: &SharedPlan) -> Vec<Doer<'_>> {
    let mut doers: Vec<Doer<'_>> = Vec::new();
    for page in &plan.pages {
        for part in &page.parts {
            each_row(page, part, &mut |place| {
                if super::due::is_closed(place.row, place.fields) {
                    return;
                }
                for name in self::doers(place.row, place.fields) {
                    match doers.iter_mut().find(|doer| doer.name == name) {
                        Some(doer) if doer.does.iter().any(|other| std::ptr::eq(other.row, place.row)) => {}
                        Some(doer) => doer.does.push(place),
                        None => doers.push(Doer { name, does: vec![place] }),
                    }
                }
            });
        }
    }
    let order = known_people(plan);
    doers.sort_by_key(|doer| order.iter().position(|name| name == doer.name).unwrap_or(order.len()));
    doers
}

/// The names in those fields of a row that say who does it.
pub fn doers<'a>(row: &'a SharedRow, fields: &'a [Field]) -> impl Iterator<Item = &'a str> {
    row.fields.iter().filter(|filled| fields[filled.field].does).flat_map(|filled| match &filled.value {
        SharedValue::Names(names) => names.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    })
}

/// The person, then everyone in `people`.
fn known_people(plan: &SharedPlan) -> Vec<String> {
    let parts = plan.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == "people");
    let names = parts.flat_map(|part| &part.rows).filter_map(|row| match &row.fields.first()?.value {
        SharedValue::Text(text) => Some(text.text.clone()),
        _ => None,
    });
    std::iter::once(plan.facts.name.clone()).chain(names).collect()
}
