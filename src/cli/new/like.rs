//! A new plan with the same tools as another one: what a family or a group found useful, without a word of theirs.
//!
//! In: a plan. Out: the files of a new one, made from forms alone. Nothing that anyone typed goes into it: no word, no
//! name, no title, no name of a file. Not here: writing them (`new`).

use crate::parts::{Forms, scaffold};
use crate::plan::Plan;
use crate::value::Date;
use std::collections::BTreeMap;

/// A page for each tool of the program that the other plan uses, in no order that would tell of it.
pub(super) fn pages_like(plan: &Plan, today: Date) -> BTreeMap<String, String> {
    // A form of the plan's own is words that someone typed.
    let own = Forms::default();
    let used = plan.pages.iter().flat_map(|page| &page.parts).filter_map(|part| own.find(&part.form.name));
    used.map(|form| (format!("{}.md", form.name), scaffold(&form, today))).collect()
}
