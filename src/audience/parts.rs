//! The cut of parts, rows and fields.

use super::blocks::{hide_blocks, keep_blocks};
use super::cut::Cutter;
use super::shared::{SharedCommon, SharedField, SharedPart, SharedReference, SharedRow, SharedValue};
use crate::parts::{Common, Field, FieldValue, Filled, LocalProse, Part, PersonName, Row};
use crate::plan::{Target, part_audience, row_audience};
use crate::report::Span;
use crate::value::{Audience, Id};
use std::collections::BTreeMap;

impl Cutter<'_> {
    /// A part for this reader; `None` if it is not for them, or if nothing of it is left.
    pub(super) fn cut_part(&mut self, part: &Part, page: Audience) -> Option<SharedPart> {
        let Part { form, own_name: _, span, common, rows } = part;
        let audience = part_audience(part, page);
        if !audience.is_shown_to(self.audience) {
            self.withheld.counts.parts += 1;
            self.hide_part(part);
            return None;
        }
        let before = (self.withheld.counts.rows, self.hidden_workers);
        let spending = self.cut_spending(part);
        let kept: Vec<SharedRow> = match form.name.as_str() {
            "people" => self.cut_people(part, audience),
            "network" => self.cut_network(part, audience),
            "photos" => self.cut_photos(part, audience),
            _ => rows.iter().filter_map(|row| self.cut_row(row, &form.fields, audience)).collect(),
        };
        if kept.is_empty() && !rows.is_empty() {
            return None;
        }
        Some(SharedPart {
            form: form.clone(),
            name: part.name(),
            id: part.id(),
            span: span.clone(),
            common: self.cut_common(common),
            rows: kept,
            is_cut: (self.withheld.counts.rows, self.hidden_workers) != before,
            spending,
        })
    }

    /// A row for this reader.
    pub(super) fn cut_row(&mut self, row: &Row, fields: &[Field], part: Audience) -> Option<SharedRow> {
        let Row { span, common, fields: filled } = row;
        let audience = row_audience(row, part);
        if !audience.is_shown_to(self.audience) {
            self.withheld.counts.rows += 1;
            self.hide_row(row, fields);
            return None;
        }
        let mut kept: Vec<SharedField> = Vec::new();
        let mut cut_fields = Vec::new();
        for one in filled {
            let before = self.withheld.counts.rows;
            kept.extend(self.cut_field(one, fields, audience));
            if self.withheld.counts.rows > before {
                cut_fields.push(one.field);
            }
        }
        // An id is made from what this reader sees, never from a title that was cut.
        let own = common.id.as_ref().map(|(id, _)| id.clone());
        let id = own.or_else(|| kept.first().filter(|field| field.field == 0).and_then(id_of));
        Some(SharedRow { id, span: span.clone(), common: self.cut_common(common), fields: kept, cut_fields })
    }

    /// A field for this reader: its form may keep it narrower than its row.
    pub(super) fn cut_field(&mut self, filled: &Filled, fields: &[Field], row: Audience) -> Option<SharedField> {
        let Filled { field, span, value } = filled;
        let definition = &fields[*field];
        let audience = definition.audience.map_or(row, |own| own.max(row));
        if !audience.is_shown_to(self.audience) {
            self.hide_value(value, definition, span);
            return None;
        }
        let value = self.cut_value(value, definition, audience)?;
        Some(SharedField { field: *field, span: span.clone(), value })
    }

    fn cut_value(&mut self, value: &FieldValue, definition: &Field, audience: Audience) -> Option<SharedValue> {
        Some(match value {
            FieldValue::Text(text) => {
                self.show_local(text);
                SharedValue::Text(text.clone())
            }
            FieldValue::Prose(prose) => {
                let LocalProse { blocks, others } = prose;
                let kept = keep_blocks(self, blocks);
                let kept_others: BTreeMap<_, _> =
                    others.iter().map(|(tag, blocks)| (tag.clone(), keep_blocks(self, blocks))).collect();
                // A field of which nothing is left would tell that something was there.
                if kept.is_empty() && kept_others.values().all(Vec::is_empty) {
                    return None;
                }
                SharedValue::Prose(LocalProse { blocks: kept, others: kept_others })
            }
            FieldValue::List(items) => {
                for item in items {
                    self.show_local(item);
                }
                SharedValue::List(items.clone())
            }
            FieldValue::Date(date) => SharedValue::Date(*date),
            FieldValue::Days(days) => SharedValue::Days(*days),
            FieldValue::Time(time) => SharedValue::Time(*time),
            FieldValue::Duration(duration) => SharedValue::Duration(*duration),
            FieldValue::Money(money) => SharedValue::Money(*money),
            FieldValue::Amount(amount) => {
                self.withheld.show(&amount.typed);
                SharedValue::Amount(amount.clone())
            }
            FieldValue::People(people) => {
                let names = self.names(people);
                if definition.sums && !self.are_own_names(people, &names) {
                    self.hidden_workers += 1;
                }
                if names.is_empty() {
                    return None;
                }
                SharedValue::Names(names)
            }
            FieldValue::Choice(chosen) => SharedValue::Choice(chosen.clone()),
            FieldValue::YesNo(answer) => SharedValue::YesNo(*answer),
            FieldValue::Language(tags) => SharedValue::Language(tags.clone()),
            FieldValue::Image(name) => SharedValue::Image(name.clone()),
            FieldValue::Phone(number) => {
                self.withheld.show(number);
                SharedValue::Phone(number.clone())
            }
            FieldValue::References(references) => {
                // A reference to what this reader may not see vanishes without a trace.
                let plan = self.plan;
                let targets: Vec<&Target> = references
                    .iter()
                    .filter_map(|(typed, _)| {
                        plan.targets.find_shown(&definition.to, typed, |target| self.may_refer_to(target))
                    })
                    .collect();
                let kept: Vec<SharedReference> =
                    targets.into_iter().filter_map(|target| self.shared_reference(target)).collect();
                if kept.is_empty() {
                    return None;
                }
                SharedValue::References(kept)
            }
            FieldValue::Rows(rows) => {
                let kept: Vec<SharedRow> =
                    rows.iter().filter_map(|row| self.cut_row(row, &definition.fields, audience)).collect();
                if kept.is_empty() && !rows.is_empty() {
                    return None;
                }
                SharedValue::Rows(kept)
            }
        })
    }

    fn may_refer_to(&self, target: &Target) -> bool {
        target.audience.is_shown_to(self.audience) && !self.parts_for_others.contains(&target.part)
    }

    /// A reference under the title that this reader may see: of people, what this reader may call them.
    fn shared_reference(&mut self, target: &Target) -> Option<SharedReference> {
        let title = match target.people.as_slice() {
            [] => target.title.clone(),
            people => {
                let names = self.names(people);
                (!names.is_empty()).then(|| self.plan.facts.language.join(&names))?
            }
        };
        Some(SharedReference {
            kind: target.kind.clone(),
            page: target.page.clone(),
            id: Id::of(&title),
            title,
            span: target.span.clone(),
        })
    }

    /// Is everyone shown by the name that was typed? Two people with one label would count as one.
    fn are_own_names(&self, people: &[PersonName], shown: &[String]) -> bool {
        let typed = people.iter().flat_map(|name| self.plan.people.split(&name.typed));
        typed.map(|one| self.plan.people.find(one).map_or(one, |person| person.name.as_str())).eq(shown)
    }

    pub(super) fn cut_common(&mut self, common: &Common) -> SharedCommon {
        let Common { id: _, audience: _, said_by, updated, review, picture, note } = common;
        if let Some(note) = note {
            self.show_local(note);
        }
        SharedCommon {
            said_by: self.voice(said_by.as_ref()),
            updated: *updated,
            review: *review,
            picture: picture.clone(),
            note: note.clone(),
        }
    }

    /// Everything that a hidden part says.
    pub(super) fn hide_part(&mut self, part: &Part) {
        let Part { form, own_name: _, span: _, common, rows } = part;
        self.hide_common(common);
        self.hide_spending(part);
        for row in rows {
            self.hide_row(row, &form.fields);
        }
    }

    pub(super) fn hide_row(&mut self, row: &Row, fields: &[Field]) {
        let Row { span: _, common, fields: filled } = row;
        self.hide_common(common);
        for Filled { field, span, value } in filled {
            self.hide_value(value, &fields[*field], span);
        }
    }

    fn hide_common(&mut self, common: &Common) {
        let Common { id: _, audience: _, said_by: _, updated: _, review: _, picture: _, note } = common;
        if let Some(note) = note {
            self.hide_local(note);
        }
    }

    pub(super) fn hide_value(&mut self, value: &FieldValue, definition: &Field, span: &Span) {
        match value {
            FieldValue::Text(text) => {
                self.hide_local(text);
                if definition.is_name {
                    self.withheld.hide_name(&text.text, span);
                }
            }
            FieldValue::Prose(prose) => {
                let LocalProse { blocks, others } = prose;
                hide_blocks(self, blocks);
                for blocks in others.values() {
                    hide_blocks(self, blocks);
                }
            }
            FieldValue::List(items) => {
                for item in items {
                    self.hide_local(item);
                }
            }
            FieldValue::Phone(number) => self.withheld.hide_figure(number, span),
            FieldValue::Amount(amount) => self.withheld.hide_text(&amount.typed, span),
            FieldValue::Money(_) => self.withheld.hide_figure(span.text(), span),
            FieldValue::People(people) => {
                if definition.is_name {
                    self.hide_people_names(people);
                }
            }
            FieldValue::Rows(rows) => {
                for row in rows {
                    self.hide_row(row, &definition.fields);
                }
            }
            FieldValue::Date(_)
            | FieldValue::Days(_)
            | FieldValue::Time(_)
            | FieldValue::Duration(_)
            | FieldValue::Choice(_)
            | FieldValue::YesNo(_)
            | FieldValue::Language(_)
            | FieldValue::Image(_)
            | FieldValue::References(_) => {}
        }
    }
}

/// The id of a row with this title.
fn id_of(title: &SharedField) -> Option<Id> {
    match &title.value {
        SharedValue::Text(text) => Some(Id::of(&text.text)),
        SharedValue::Names(names) => names.first().map(|name| Id::of(name)),
        _ => None,
    }
}
