//! The cut of people and of the network map: by consent, person by person.
//!
//! In a public copy, without consent to the name, only a label, the ring and the kind are public: no relation, no help,
//! no tie, no gap and no count.

use super::cut::Cutter;
use super::shared::{SharedField, SharedReference, SharedRow, SharedValue};
use crate::parts::{Field, FieldValue, Filled, LocalText, Lookup, Part, Row, find_field};
use crate::pictures::is_file;
use crate::plan::{Person, PersonKind, row_audience};
use crate::report::Span;
use crate::value::{Audience, Id, SitePath};
use std::collections::BTreeMap;

/// Fields of a person on the map that are public without consent to the name.
const WITHOUT_NAME: [&str; 2] = ["ring", "kind"];

impl Cutter<'_> {
    /// The rows of `people`: in a public copy without consent only the label.
    pub(super) fn cut_people(&mut self, part: &Part, audience: Audience) -> Vec<SharedRow> {
        let fields = &part.form.fields;
        part.rows.iter().filter_map(|row| self.cut_someone(row, fields, audience)).collect()
    }

    /// The one mapping of a map: its members by consent, its ties only between people who are named.
    pub(super) fn cut_network(&mut self, part: &Part, audience: Audience) -> Vec<SharedRow> {
        let fields = &part.form.fields;
        let mut kept = Vec::new();
        for row in &part.rows {
            let map = Lookup::new(fields, row);
            let names_off = map.choice("names") == Some("roles");
            let Row { span, common, fields: filled } = row;
            let mut shared = SharedRow {
                id: row.id(),
                span: span.clone(),
                common: self.cut_common(common),
                fields: Vec::new(),
                cut_fields: Vec::new(),
            };
            // First the members, wherever they stand: a tie is told only between two of them.
            let mut members: Vec<(Id, SharedRow)> = Vec::new();
            for row in map.rows("people") {
                let member = self.cut_member(row.row, row.fields, audience, names_off);
                let name = member_name(row.row, row.fields).unwrap_or_default();
                members.extend(member.map(|member| (self.plan.people.id_of(&name), member)));
            }
            for one in filled {
                let Filled { field, span, value } = one;
                let definition = &fields[*field];
                let value = match (definition.name.as_str(), value) {
                    ("people", FieldValue::Rows(_)) => {
                        Some(SharedValue::Rows(members.iter().map(|(_, member)| member.clone()).collect()))
                    }
                    ("ties", FieldValue::Rows(rows)) => Some(SharedValue::Rows(
                        rows.iter()
                            .filter_map(|row| self.cut_tie(row, &definition.fields, audience, names_off, &members))
                            .collect(),
                    )),
                    _ => None,
                };
                match value {
                    Some(value) => shared.fields.push(SharedField { field: *field, span: span.clone(), value }),
                    None => shared.fields.extend(self.cut_field(one, fields, audience)),
                }
            }
            kept.push(shared);
        }
        kept
    }

    /// Someone on the map. What `people` says of them fills what the map leaves out.
    fn cut_member(&mut self, row: &Row, fields: &[Field], audience: Audience, names_off: bool) -> Option<SharedRow> {
        let typed = member_name(row, fields)?;
        let person = self.plan.people.find(&typed).cloned();
        let mut shared = self.cut_known(row, fields, audience, person.as_ref(), names_off)?;
        // The map follows consent, but tells no more than the person's own row allows.
        let died_here = has_died(row, fields);
        if let Some(person) = person.filter(|person| {
            self.is_named(person, names_off, died_here) && person.facts_audience.is_shown_to(self.audience)
        }) {
            let relation = person.relation.as_deref().filter(|_| self.may_know_relation(&person, died_here));
            if let Some(relation) = relation {
                self.withheld.show_at(relation, &person.span);
            }
            fill(&mut shared, fields, "relation", relation, &row.span);
            if let Some(is_paid) = person.is_paid {
                fill_with(&mut shared, fields, "paid", SharedValue::YesNo(is_paid), &row.span);
            }
        }
        shared.fields.sort_by_key(|field| field.field);
        Some(shared)
    }

    fn cut_someone(&mut self, row: &Row, fields: &[Field], audience: Audience) -> Option<SharedRow> {
        let person = member_name(row, fields).and_then(|name| self.plan.people.find(&name).cloned());
        self.cut_known(row, fields, audience, person.as_ref(), false)
    }

    /// A row about a person, with the name that this reader may know; `None` leaves no trace.
    fn cut_known(
        &mut self,
        row: &Row,
        fields: &[Field],
        audience: Audience,
        person: Option<&Person>,
        names_off: bool,
    ) -> Option<SharedRow> {
        let is_row_shown = row_audience(row, audience).is_shown_to(self.audience);
        let Some(person) = person.filter(|_| is_row_shown) else {
            if is_row_shown && self.audience == Audience::Public {
                // Someone of whom nothing is known agreed to nothing.
                self.hide_row(row, fields);
                return None;
            }
            return self.cut_row(row, fields, audience);
        };
        let died_here = has_died(row, fields);
        let label = match names_off {
            true => self.role_of(person, Lookup::new(fields, row).words("relation"), died_here),
            false => {
                let known = person.label_for(self.audience, self.today);
                known.or_else(|| died_here.then_some(person.name.as_str()))
            }
        };
        let label = label.filter(|label| !self.names_someone_hidden(person, label));
        let Some(label) = label.map(str::to_string) else {
            // Not counted: a count would tell of someone.
            self.hide_row(row, fields);
            return None;
        };
        let is_named = self.is_named(person, names_off, died_here);
        self.withheld.show(&label);
        let Row { span, common, fields: filled } = row;
        let own = row_audience(row, audience);
        let mut shared = SharedRow {
            id: None,
            span: span.clone(),
            common: Default::default(),
            fields: Vec::new(),
            cut_fields: Vec::new(),
        };
        if is_named {
            shared.common = self.cut_common(common);
            shared.id = row.common.id.as_ref().map(|(id, _)| id.clone()).or_else(|| Some(Id::of(&label)));
        }
        // A face is a name, and any other picture tells something that a label does not.
        let needs_yes = self.needs_yes(person, died_here) && self.audience == Audience::Public;
        let may_show_face = !names_off && (!needs_yes || person.agreed_to("photo", self.audience, self.today));
        let of_person = person.picture.as_ref().filter(|_| person.facts_audience.is_shown_to(self.audience));
        shared.common.picture = common
            .picture
            .as_ref()
            .or(of_person)
            .cloned()
            .filter(|(name, _)| if is_file(name) { may_show_face } else { is_named });
        for one in filled {
            let name = fields[one.field].name.as_str();
            if matches!(name, "name" | "person" | "public") {
                continue;
            }
            if name == "consent" && self.audience != Audience::Private {
                continue;
            }
            let is_open = name != "relation" || self.may_know_relation(person, died_here);
            if (is_named && is_open) || WITHOUT_NAME.contains(&name) {
                shared.fields.extend(self.cut_field(one, fields, own));
            } else {
                let Filled { field, span, value } = one;
                self.hide_value(value, &fields[*field], span);
            }
        }
        fill(&mut shared, fields, "name", Some(&label), span);
        shared.fields.sort_by_key(|field| field.field);
        Some(shared)
    }

    /// May this reader know more of this person than a label?
    ///
    /// In a public copy that needs their yes; animals, groups, places and services need none, and for someone who died
    /// the family decides.
    fn is_named(&self, person: &Person, names_off: bool, died_here: bool) -> bool {
        if self.audience != Audience::Public {
            return true;
        }
        let is_free = !self.needs_yes(person, died_here) && person.public_label.is_none();
        !names_off && (person.agreed_to("name", self.audience, self.today) || is_free)
    }

    /// Has someone to agree before others know of them? `died_here`: a row that this reader sees says that they died.
    fn needs_yes(&self, person: &Person, died_here: bool) -> bool {
        person.kind == PersonKind::Person && !died_here && !person.has_died_for(self.audience)
    }

    /// A public copy tells the relation only with a yes to it; someone who needs to agree to nothing has no say in it.
    fn may_know_relation(&self, person: &Person, died_here: bool) -> bool {
        self.audience != Audience::Public
            || !self.needs_yes(person, died_here)
            || person.agreed_to_relation(self.audience, self.today)
    }

    /// Holds the name of an animal or a group the name of someone whom this reader may not know: "Zarana's dog"?
    fn names_someone_hidden(&self, person: &Person, label: &str) -> bool {
        let is_hidden = |other: &Person| {
            other.id != person.id && other.label_for(self.audience, self.today) != Some(other.name.as_str())
        };
        self.audience == Audience::Public
            && person.kind != PersonKind::Person
            && label == person.name
            && self.plan.people.named_in(label).any(is_hidden)
    }

    /// What someone is called when names are off: their public label, else (where the reader may know it) their
    /// relation, else nothing. `typed`: the relation in the map's own row.
    fn role_of<'p>(&self, person: &'p Person, typed: Option<&'p str>, died_here: bool) -> Option<&'p str> {
        if person.needs_no_consent() {
            return Some(person.public_label.as_deref().unwrap_or(&person.name));
        }
        let of_person = person.relation.as_deref().filter(|_| person.facts_audience.is_shown_to(self.audience));
        let relation = typed.or(of_person).filter(|_| self.may_know_relation(person, died_here));
        person.public_label.as_deref().or(relation)
    }

    /// A tie between two who are both on this reader's map, and both named.
    fn cut_tie(
        &mut self,
        row: &Row,
        fields: &[Field],
        audience: Audience,
        names_off: bool,
        members: &[(Id, SharedRow)],
    ) -> Option<SharedRow> {
        let tie = Lookup::new(fields, row);
        let mut ends = Vec::new();
        for (name, typed) in ["from", "to"].iter().filter_map(|name| Some((*name, tie.people(name).first()?))) {
            let known = self.plan.people.find(&typed.typed);
            // Whether someone died is asked of the member's own row; here the answer of the plan is enough.
            let is_named = known.is_none_or(|person| self.is_named(person, names_off, false));
            let id = self.plan.people.id_of(&typed.typed);
            let member = members.iter().find(|(other, _)| *other == id).map(|(_, member)| member.span.clone());
            ends.extend(member.filter(|_| is_named).map(|member| (name, typed.typed.clone(), member)));
        }
        if ends.len() < 2 {
            self.hide_row(row, fields);
            return None;
        }
        let mut shared = self.cut_row(row, fields, audience)?;
        for (name, typed, member) in ends {
            // By its row, since two may be called the same.
            let end = SharedReference {
                kind: "network".to_string(),
                page: SitePath::new(member.file_name()),
                id: self.plan.people.id_of(&typed),
                title: String::new(),
                span: member,
            };
            fill_with(&mut shared, fields, name, SharedValue::References(vec![end]), &row.span);
        }
        Some(shared)
    }
}

/// The name of someone on the map: typed, or named as someone in `people`.
fn member_name(row: &Row, fields: &[Field]) -> Option<String> {
    let row = Lookup::new(fields, row);
    row.people("person").first().map(|person| person.typed.clone()).or_else(|| row.words("name").map(str::to_string))
}

fn has_died(row: &Row, fields: &[Field]) -> bool {
    Lookup::new(fields, row).choice("status") == Some("died")
}

fn fill(row: &mut SharedRow, fields: &[Field], name: &str, text: Option<&str>, span: &Span) {
    let is_there =
        find_field(fields, name).is_some_and(|(index, _)| row.fields.iter().any(|field| field.field == index));
    if let Some(text) = text.filter(|_| !is_there) {
        let text = LocalText { text: text.to_string(), others: BTreeMap::new(), span: span.clone() };
        fill_with(row, fields, name, SharedValue::Text(text), span);
    }
}

fn fill_with(row: &mut SharedRow, fields: &[Field], name: &str, value: SharedValue, span: &Span) {
    let Some((index, _)) = find_field(fields, name) else { return };
    match row.fields.iter_mut().find(|field| field.field == index) {
        Some(field) => field.value = value,
        None => row.fields.push(SharedField { field: index, span: span.clone(), value }),
    }
}
