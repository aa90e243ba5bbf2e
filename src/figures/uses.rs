//! Where each row of a plan is used: the other end of every reference.
//!
//! In: what one reader may see. Out: [`Uses`], asked by the place of a row. Not here: the words for it (`page`).

use super::walk::{RowPlace, each_row};
use crate::audience::{SharedPlan, SharedRow, SharedValue};
use crate::report::Span;
use std::collections::BTreeMap;

/// Every row that others refer to, with those that do.
#[derive(Debug, Default)]
pub struct Uses<'a> {
    by_place: BTreeMap<(String, usize), Vec<RowPlace<'a>>>,
}

impl<'a> Uses<'a> {
    pub fn of(plan: &'a SharedPlan) -> Uses<'a> {
        let mut uses = Uses::default();
        for page in &plan.pages {
            for part in &page.parts {
                each_row(page, part, &mut |place| {
                    for target in targets(place.row) {
                        uses.add(target, place);
                    }
                });
            }
        }
        uses
    }

    fn add(&mut self, target: &Span, place: RowPlace<'a>) {
        let used = self.by_place.entry(super::key(target)).or_default();
        if !used.iter().any(|other| std::ptr::eq(other.row, place.row)) {
            used.push(place);
        }
    }

    /// The rows that refer to the one at this place, in the order of the plan.
    pub fn of_row(&self, row: &Span) -> &[RowPlace<'a>] {
        self.by_place.get(&super::key(row)).map_or(&[], Vec::as_slice)
    }
}

fn targets(row: &SharedRow) -> impl Iterator<Item = &Span> {
    let references = row.fields.iter().flat_map(|filled| match &filled.value {
        SharedValue::References(references) => references.as_slice(),
        _ => &[],
    });
    references.map(|reference| &reference.span)
}
