//! The cut of photos: nobody's face goes to everyone without their yes.

use super::cut::Cutter;
use super::shared::SharedRow;
use crate::parts::{FieldValue, Lookup, Part, Row};
use crate::plan::PersonKind;
use crate::value::{Audience, SitePath};
use std::collections::BTreeSet;

impl Cutter<'_> {
    /// The rows of `photos`. In a public copy a photo is left out unless everyone in it agreed to their photo.
    pub(super) fn cut_photos(&mut self, part: &Part, audience: Audience) -> Vec<SharedRow> {
        let fields = &part.form.fields;
        let mut kept = Vec::new();
        for row in &part.rows {
            if self.may_show(Lookup::new(fields, row)) {
                kept.extend(self.cut_row(row, fields, audience));
            } else {
                self.withheld.counts.rows += 1;
                self.hide_row(row, fields);
            }
        }
        kept
    }

    /// Files that no page of this copy may show, wherever the text names them.
    pub(super) fn hidden_photos(&self) -> BTreeSet<SitePath> {
        let mut hidden = BTreeSet::new();
        for page in self.plan.pages.iter().chain(&self.plan.drafts) {
            for part in page.parts.iter().filter(|part| part.form.name == "photos") {
                let rows = part.rows.iter().filter(|row| !self.may_show(Lookup::new(&part.form.fields, row)));
                hidden.extend(rows.filter_map(|row| file_of(Lookup::new(&part.form.fields, row), row, &page.source)));
            }
        }
        hidden
    }

    /// Did everyone who can be recognised agree? The plan's own person decides by opening the page.
    fn may_show(&self, row: Lookup<'_>) -> bool {
        if self.audience != Audience::Public {
            return true;
        }
        let names = row.people("who").iter().flat_map(|name| self.plan.people.split(&name.typed));
        names.into_iter().all(|name| {
            self.is_self(name)
                || self.plan.people.find(name).is_some_and(|person| {
                    person.kind != PersonKind::Person || person.agreed_to("photo", self.audience, self.today)
                })
        })
    }
}

fn file_of(lookup: Lookup<'_>, row: &Row, source: &SitePath) -> Option<SitePath> {
    let filled = lookup.find("file").filter(|filled| row.fields.iter().any(|field| field.field == filled.field))?;
    match &filled.value {
        FieldValue::Image(name) => source.find_target(name),
        _ => None,
    }
}
