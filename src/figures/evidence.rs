//! What a plan holds already for an item of a list.
//!
//! In: what one reader may see, and where an item says to look. Out: [`Found`], in the order of the item.
//! Not here: which lists there are (`parts`), the page of a list (`page`).

use super::walk::{RowPlace, each_row};
use crate::audience::{SharedLookup, SharedPage, SharedPart, SharedPlan, SharedRow, SharedValue};
use crate::parts::{Field, Item, List, plain_name};

/// More rows than these of one part are told as the part.
const MOST_ROWS: usize = 3;

/// Something in the plan that answers an item.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    Part(&'a SharedPage, &'a SharedPart),
    Row(RowPlace<'a>),
    /// A fact about the plan: `advocate`, `written-by`.
    Fact(PlanFact),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanFact {
    Advocate,
    WrittenBy,
    HelpedBy,
    HeldBy,
    Review,
    Starts,
}

/// Everything that answers this item, each thing once.
pub fn evidence<'a>(plan: &'a SharedPlan, list: &List, item: &Item) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = checks_of(plan, list, item);
    for place in &item.evidence {
        let (path, choice) = place.split_once('=').map_or((place.as_str(), None), |(path, is)| (path, Some(is)));
        let more = match path.split_once('.') {
            Some(("plan", fact)) => plan_fact(plan, fact).map(Found::Fact).into_iter().collect(),
            Some((form, field)) => in_parts(plan, form, Some(field), choice),
            None => in_parts(plan, path, None, None),
        };
        for one in more {
            if !found.iter().any(|other| holds(other, &one)) {
                found.push(one);
            }
        }
    }
    found
}

/// Quality checks whose standard is this very thing of the list.
fn checks_of<'a>(plan: &'a SharedPlan, list: &List, item: &Item) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    for page in &plan.pages {
        for part in page.parts.iter().filter(|part| part.form.name == "quality-check") {
            each_row(page, part, &mut |place| {
                let standard = SharedLookup::new(place.fields, place.row).words("standard");
                let named = standard.and_then(|typed| list.find_item(typed));
                if named.is_some_and(|named| named.name == item.name) {
                    found.push(Found::Row(place));
                }
            });
        }
    }
    found
}

fn in_parts<'a>(plan: &'a SharedPlan, form: &str, field: Option<&str>, choice: Option<&str>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    for page in &plan.pages {
        for part in page.parts.iter().filter(|part| part.form.name == form && has_words(part)) {
            let Some(field) = field else {
                found.push(Found::Part(page, part));
                continue;
            };
            let mut rows = Vec::new();
            each_row(page, part, &mut |place| {
                if place.above.is_none() && answers(place.row, place.fields, field, choice) {
                    rows.push(place);
                }
            });
            let is_mapping = part.form.shape == crate::parts::Shape::Mapping;
            match rows.len() {
                0 => {}
                count if count > MOST_ROWS || is_mapping => found.push(Found::Part(page, part)),
                _ => found.extend(rows.into_iter().map(Found::Row)),
            }
        }
    }
    found
}

fn has_words(part: &SharedPart) -> bool {
    match part.form.name.as_str() {
        // A map answers by who is on it.
        "network" => part.rows.iter().any(|row| !SharedLookup::new(&part.form.fields, row).rows("people").is_empty()),
        _ => part.rows.iter().any(|row| !row.fields.is_empty()),
    }
}

/// Does this row say something in this field, or choose this word in it?
fn answers(row: &SharedRow, fields: &[Field], name: &str, choice: Option<&str>) -> bool {
    let key = plain_name(name);
    let Some(filled) = row.fields.iter().find(|filled| fields[filled.field].is_called(&key)) else { return false };
    match (&filled.value, choice) {
        // A row that only names its key says nothing about it yet.
        (SharedValue::Choice(chosen), Some(is)) => {
            chosen.iter().any(|at| fields[filled.field].choices[*at].is == is)
                && (filled.field > 0 || row.fields.len() > 1)
        }
        (_, Some(_)) => false,
        // "No" is an answer, and no evidence.
        (value, None) => !matches!(value, SharedValue::YesNo(false)),
    }
}

fn plan_fact(plan: &SharedPlan, fact: &str) -> Option<PlanFact> {
    let facts = &plan.facts;
    let (is_there, fact) = match fact {
        "advocate" => (facts.advocate.is_some(), PlanFact::Advocate),
        "written-by" => (!facts.written_by.is_empty(), PlanFact::WrittenBy),
        "helped-by" => (!facts.helped_by.is_empty(), PlanFact::HelpedBy),
        "held-by" => (!facts.held_by.is_empty(), PlanFact::HeldBy),
        "review" => (facts.review.is_some(), PlanFact::Review),
        "starts" => (facts.starts.is_some(), PlanFact::Starts),
        _ => return None,
    };
    is_there.then_some(fact)
}

/// Is this found already, by itself or as a row of a part that is?
fn holds(known: &Found<'_>, new: &Found<'_>) -> bool {
    match (known, new) {
        (Found::Part(_, known), Found::Part(_, new)) => std::ptr::eq(*known, *new),
        (Found::Part(_, known), Found::Row(new)) => std::ptr::eq(*known, new.part),
        (Found::Row(known), Found::Row(new)) => std::ptr::eq(known.row, new.row),
        (Found::Fact(known), Found::Fact(new)) => known == new,
        _ => false,
    }
}
