//! People: each is there once, each row of a map is one person, and nobody's face or name goes out without their yes.

use super::Checked;
use crate::parts::{FieldValue, Lookup, Part, PersonName};
use crate::pictures::is_file;
use crate::plan::{PersonKind, has_word};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Audience, Id};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    doubles(checked, report);
    for page in &checked.plan.pages {
        for part in &page.parts {
            match part.form.name.as_str() {
                "network" => one_each(checked, part, report),
                "who-manages" => one_answers(checked, part, report),
                "photos" if page.audience == Audience::Public => faces(checked, part, report),
                "people" if page.audience == Audience::Public => own_faces(checked, part, report),
                _ => {}
            }
        }
    }
    addresses(checked, report);
}

/// Two rows for one name: the yes of the one would count for the other.
fn doubles(checked: &Checked<'_>, report: &mut Report) {
    let facts = &checked.plan.facts;
    // The plan's own person is somebody already: a friend of the same name would count as them.
    let mut seen: Vec<(Id, Span)> = vec![(Id::of(&facts.name), facts.span.clone())];
    let pages = checked.plan.pages.iter().chain(&checked.plan.drafts);
    for part in pages.flat_map(|page| &page.parts).filter(|part| part.form.name == "people") {
        for row in &part.rows {
            let Some(title) = row.title() else { continue };
            let span = row.fields.first().map_or(&row.span, |field| &field.span);
            match seen.iter().find(|(id, _)| *id == Id::of(title)) {
                Some((_, first)) => report.push(
                    Diagnostic::error("doubled-person", span, format!("`{title}` is in the list of people twice"))
                        .because("If they are two people, what the one said yes to would count for the other.")
                        .try_this("Write the names so that they differ, as Ana K and Ana M.")
                        .also(first, "the first one"),
                ),
                None => seen.push((Id::of(title), span.clone())),
            }
        }
    }
}

/// A row of a map is one person, and so is each end of a tie.
fn one_each(checked: &Checked<'_>, part: &Part, report: &mut Report) {
    for row in &part.rows {
        let map = Lookup::new(&part.form.fields, row);
        let ends = map.rows("ties").into_iter().flat_map(|tie| [tie.people("from"), tie.people("to")]);
        for people in map.rows("people").into_iter().map(|member| member.people("person")).chain(ends) {
            one(checked, people, "What the line says could be true of one of them only.", report);
        }
    }
}

/// Where several answer for a task, in the end nobody does.
fn one_answers(checked: &Checked<'_>, part: &Part, report: &mut Report) {
    for row in &part.rows {
        let people = Lookup::new(&part.form.fields, row).people("answers-if-wrong");
        one(checked, people, "Where several answer for a thing, in the end nobody does.", report);
    }
}

fn one(checked: &Checked<'_>, people: &[PersonName], why: &str, report: &mut Report) {
    let names = people.iter().flat_map(|name| checked.plan.people.split(&name.typed)).count();
    if let Some(name) = people.first().filter(|_| names > 1) {
        report.push(
            Diagnostic::error("several-people", &name.span, "here belongs 1 person, and there are several")
                .because(why)
                .try_this("Write a row for each of them."),
        );
    }
}

/// A photo that the public copy leaves out.
fn faces(checked: &Checked<'_>, part: &Part, report: &mut Report) {
    for row in &part.rows {
        let photo = Lookup::new(&part.form.fields, row);
        for name in photo.people("who").iter().flat_map(|name| checked.plan.people.split(&name.typed)) {
            let is_self = checked.plan.facts.is_person(name);
            let agreed = checked.plan.people.find(name).is_some_and(|person| {
                person.kind != PersonKind::Person || person.agreed_to("photo", Audience::Public, checked.today)
            });
            if !is_self && !agreed {
                let span = photo.span("who").unwrap_or(&row.span);
                report.push(left_out(span, name));
            }
        }
    }
}

/// The photo of someone in `people`, which maps take over.
fn own_faces(checked: &Checked<'_>, part: &Part, report: &mut Report) {
    for row in &part.rows {
        let (Some((name, span)), Some(title)) = (&row.common.picture, row.title()) else { continue };
        let agreed = checked.plan.people.find(title).is_none_or(|person| {
            person.kind != PersonKind::Person || person.agreed_to("photo", Audience::Public, checked.today)
        });
        if is_file(name) && !agreed {
            report.push(left_out(span, title));
        }
    }
}

fn left_out(span: &Span, name: &str) -> Diagnostic {
    Diagnostic::note("photo-consent", span, format!("everyone's copy leaves this photo out, because of {name}"))
        .because(format!("Nobody wrote down that {name} said yes to their photo."))
        .try_this("Ask them, and write their yes under `people`, with to: photo")
}

/// Names of people in addresses that everyone can see.
fn addresses(checked: &Checked<'_>, report: &mut Report) {
    let hidden = checked.plan.people.list.iter().filter(|person| {
        let label = person.label_for(Audience::Public, checked.today);
        person.kind == PersonKind::Person && label != Some(person.name.as_str())
    });
    for person in hidden {
        let name = Id::of(&person.name).to_string();
        let mut tell = |span: &Span, what: &str| {
            report.push(
                Diagnostic::warning(
                    "name-in-address",
                    span,
                    format!("the name {} is in {what}, where everyone can read it", person.name),
                )
                .because(format!("Nobody wrote down that {} said yes to that.", person.name))
                .try_this("Give it another name."),
            );
        };
        for page in checked.plan.pages.iter().filter(|page| page.audience == Audience::Public) {
            if page
                .source
                .as_str()
                .trim_end_matches(".md")
                .split('/')
                .any(|part| has_word(&Id::of(part).to_string(), &name))
            {
                tell(&page.title_span, "the name of this file");
            }
            for part in &page.parts {
                if part.own_name.as_deref().is_some_and(|own| has_word(own, &name)) {
                    tell(&part.span, "the name of this part");
                }
                for row in &part.rows {
                    each_id(row, &mut |id, span| {
                        if has_word(id.as_str(), &name) {
                            tell(span, "this id");
                        }
                    });
                }
            }
        }
    }
}

fn each_id(row: &crate::parts::Row, take: &mut dyn FnMut(&Id, &Span)) {
    if let Some((id, span)) = &row.common.id {
        take(id, span);
    }
    for filled in &row.fields {
        if let FieldValue::Rows(rows) = &filled.value {
            rows.iter().for_each(|row| each_id(row, take));
        }
    }
}
