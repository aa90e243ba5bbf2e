//! How much of each thing one kind of reader sees, so that two cuts of a plan can be compared.
//!
//! In: a plan after the cut. Out: a number for each page, part and row, and the names that it shows.
//! Not here: the comparison (`overview`).

use super::shared::{SharedCommon, SharedPlan, SharedRow, SharedValue};
use crate::parse::{Block, Inline};
use crate::parts::Field;
use crate::plan::{each_block, each_inline};
use crate::report::Span;
use crate::value::SitePath;
use std::collections::{BTreeMap, BTreeSet};

/// Where a thing stands: its file and its first letter. No two things share it.
pub(super) type Place = (String, usize);

pub(super) fn place(span: &Span) -> Place {
    (span.file_name().to_string(), span.start())
}

/// By place: how many fields, names, blocks and the like are left of a thing.
#[derive(Default)]
pub(super) struct Amounts {
    /// Pages and versions, by their source.
    pub pages: BTreeMap<SitePath, usize>,
    pub parts: BTreeMap<Place, usize>,
    pub rows: BTreeMap<Place, usize>,
}

pub(super) fn amounts(plan: &SharedPlan) -> Amounts {
    let mut amounts = Amounts::default();
    for page in &plan.pages {
        let mut whole = 1 + of_blocks(&page.body);
        for version in &page.versions {
            amounts.pages.insert(version.source.clone(), 1 + of_blocks(&version.body));
        }
        for part in &page.parts {
            let rows: usize = part.rows.iter().map(|row| amounts.row(row, &part.form.fields)).sum();
            let own = 1 + rows + of_common(&part.common) + usize::from(part.spending.is_some());
            amounts.parts.insert(place(&part.span), own);
            whole += own;
        }
        amounts.pages.insert(page.source.clone(), whole);
    }
    amounts
}

impl Amounts {
    fn row(&mut self, row: &SharedRow, fields: &[Field]) -> usize {
        let mut own = 1 + of_common(&row.common);
        // When someone said yes is kept for those who hold the plan; it is no part of what a row says.
        for filled in row.fields.iter().filter(|filled| fields[filled.field].name != "consent") {
            own += 1 + match &filled.value {
                SharedValue::List(items) => items.len(),
                SharedValue::Names(names) => names.len(),
                SharedValue::References(references) => references.len(),
                SharedValue::Prose(prose) => {
                    of_blocks(&prose.blocks) + prose.others.values().map(|blocks| of_blocks(blocks)).sum::<usize>()
                }
                SharedValue::Rows(rows) => rows.iter().map(|row| self.row(row, &fields[filled.field].fields)).sum(),
                _ => 0,
            };
        }
        self.rows.insert(place(&row.span), own);
        own
    }
}

fn of_common(common: &SharedCommon) -> usize {
    usize::from(common.note.is_some()) + common.said_by.as_ref().map_or(0, |voice| voice.who.len())
}

/// Passages are open by now: each counts as what it holds.
fn of_blocks(blocks: &[Block]) -> usize {
    let (mut count, mut pieces) = (0, 0);
    each_block(blocks, &mut |_| count += 1);
    each_inline(blocks, &mut |inline| pieces += usize::from(matches!(inline, Inline::Link { .. })));
    count + pieces
}

/// Every name that a field of this copy shows.
pub(super) fn shown_names(plan: &SharedPlan) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for page in &plan.pages {
        names.extend(page.said_by.iter().flat_map(|voice| voice.who.iter().cloned()));
        names.extend(page.checked_by.iter().cloned());
        for part in &page.parts {
            let is_of_people = matches!(part.form.name.as_str(), "people" | "network");
            part.rows.iter().for_each(|row| add_names(row, &part.form.fields, is_of_people, &mut names));
        }
    }
    if !plan.pages.is_empty() {
        let facts = &plan.facts;
        let named = facts.written_by.iter().chain(&facts.helped_by).chain(&facts.held_by);
        names.extend(named.cloned().chain(facts.advocate.iter().map(|(name, _)| name.clone())));
    }
    names
}

fn add_names(row: &SharedRow, fields: &[Field], is_of_people: bool, names: &mut BTreeSet<String>) {
    for voice in row.common.said_by.iter() {
        names.extend(voice.who.iter().cloned());
    }
    for filled in &row.fields {
        let field = &fields[filled.field];
        match &filled.value {
            SharedValue::Names(shown) => names.extend(shown.iter().cloned()),
            SharedValue::Text(text) if is_of_people && field.name == "name" => {
                names.insert(text.text.clone());
            }
            SharedValue::Rows(rows) => {
                rows.iter().for_each(|row| add_names(row, &field.fields, is_of_people, names));
            }
            _ => {}
        }
    }
}
