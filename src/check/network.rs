//! Maps: everyone on them is someone, once, in a ring that exists; every tie has two ends.

use super::Checked;
use super::references::nearly;
use crate::parts::Lookup;
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Id, nearest, plain_key};
use std::collections::BTreeMap;

/// The rings of a map that names none.
const USUAL: [&str; 4] = ["closest", "friends", "groups", "paid"];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let parts = || checked.plan.pages.iter().flat_map(|page| &page.parts);
    let rows = parts().filter(|part| part.form.name == "people").flat_map(|part| &part.rows);
    let named = rows.filter_map(|row| Some((row.id(), row.title()?)));
    let listed: BTreeMap<Id, &str> =
        named.flat_map(|(id, title)| id.into_iter().chain([Id::of(title)]).map(move |id| (id, title))).collect();
    for part in parts().filter(|part| part.form.name == "network") {
        for row in &part.rows {
            let map = Lookup::new(&part.form.fields, row);
            let typed = map.list("rings");
            let rings: Vec<&str> = match typed.is_empty() {
                true => USUAL.to_vec(),
                false => typed.iter().map(|ring| ring.text.as_str()).collect(),
            };
            let members = map.rows("people");
            for member in &members {
                one(*member, &rings, report);
                slip(*member, &listed, report);
            }
            if members.is_empty() {
                report.push(empty(&part.span, "nobody is on this map yet", "- name: The choir"));
            }
            asked_for_nothing(map, &members, report);
            if map.choice("names") == Some("roles") {
                members.iter().for_each(|member| without_role(checked, *member, report));
            }
            let known = each_once(checked, &members, report);
            for tie in map.rows("ties") {
                ends(checked, tie, &known, report);
            }
        }
    }
}

/// Someone on the map who is not in `people`, but nearly: their wishes would not count.
fn slip(member: Lookup<'_>, listed: &BTreeMap<Id, &str>, report: &mut Report) {
    for person in member.people("person").iter().filter(|person| !listed.contains_key(&Id::of(&person.typed))) {
        if let Some(near) = nearest(&person.typed, listed.values().copied()) {
            report.push(nearly(&person.span, &person.typed, near));
        }
    }
}

/// The names on a map, as they were typed. Someone who stands there twice, or who is in the middle already, is told.
fn each_once<'p>(checked: &Checked<'_>, members: &[Lookup<'p>], report: &mut Report) -> Vec<&'p str> {
    let mut known: Vec<(Id, &Span)> = Vec::new();
    let mut names = Vec::new();
    for member in members {
        let Some((name, span)) = name_of(*member) else { continue };
        let id = checked.plan.people.id_of(name);
        let first = known.iter().find(|(other, _)| *other == id).map(|(_, span)| *span);
        if checked.plan.facts.is_person(name) {
            report.push(
                Diagnostic::error("twice-on-map", span, format!("`{name}` stands in the middle of this map already"))
                    .because("In a ring they would be someone else, and would be counted.")
                    .try_this("Take this row out."),
            );
        } else if let Some(first) = first {
            report.push(
                Diagnostic::error("twice-on-map", span, format!("`{name}` is on this map twice"))
                    .because("They would be counted as two people.")
                    .try_this("Write one row for each. If they are two people, write the names so that they differ.")
                    .also(first, "the first one"),
            );
        } else {
            known.push((id, span));
            names.push(name);
        }
    }
    names
}

/// Both ends of a tie are on the map, and they are two.
fn ends(checked: &Checked<'_>, tie: Lookup<'_>, known: &[&str], report: &mut Report) {
    let ends: Vec<_> = ["from", "to"].iter().filter_map(|end| tie.people(end).first()).collect();
    for end in &ends {
        if checked.plan.facts.is_person(&end.typed) {
            report.push(
                Diagnostic::error("tie-to-nobody", &end.span, "a tie joins two others, not the one in the middle")
                    .because("How you and someone are tied stands in that person's own row.")
                    .try_this("Write strength: or flow: in the row of that person, and take this tie out."),
            );
        } else if !known.iter().any(|name| checked.plan.people.id_of(name) == checked.plan.people.id_of(&end.typed)) {
            let hint = match nearest(&end.typed, known.iter().copied()) {
                Some(near) => near.to_string(),
                None => format!("Put {} under people: on this map too.", end.typed),
            };
            report.push(
                Diagnostic::error("tie-to-nobody", &end.span, format!("`{}` is not on this map", end.typed))
                    .because("A line needs someone at both of its ends.")
                    .try_this(hint),
            );
        }
    }
    if let [from, to] = ends.as_slice()
        && checked.plan.people.id_of(&from.typed) == checked.plan.people.id_of(&to.typed)
    {
        report.push(
            Diagnostic::error("tie-to-self", &to.span, format!("this tie leads from {} to {}", from.typed, to.typed))
                .because("A line needs two ends.")
                .try_this("Write the name of the other one."),
        );
    }
}

/// Names are off, and nothing stands in the place of this one.
fn without_role(checked: &Checked<'_>, member: Lookup<'_>, report: &mut Report) {
    let Some((name, span)) = name_of(member) else { return };
    let has_role = member.words("relation").is_some()
        || checked.plan.people.find(name).is_some_and(|person| {
            person.needs_no_consent() || person.public_label.is_some() || person.relation.is_some()
        });
    if !has_role {
        report.push(
            Diagnostic::warning("no-role", span, format!("{name} is left out of this map, where names are off"))
                .because("Nothing says what could stand in the place of the name.")
                .try_this("relation: my friend"),
        );
    }
}

/// A kind of map that was asked for, and for which nothing was written.
fn asked_for_nothing(map: Lookup<'_>, members: &[Lookup<'_>], report: &mut Report) {
    let has = |name: &str| members.iter().any(|member| member.find(name).is_some());
    let has_ties = !map.rows("ties").is_empty() || has("strength") || has("flow") || has("stress");
    let span = map.span("show").unwrap_or(&map.row.span);
    for choice in map.choices("show") {
        let problem = match choice {
            "ties" if !has_ties => Some(("nobody on this map has a tie yet", "strength: strong")),
            "wishes" if !has("wish") => Some(("nobody on this map has a wish yet", "wish: friends")),
            _ => None,
        };
        if let Some((what, example)) = problem.filter(|_| !members.is_empty()) {
            report.push(empty(span, what, example));
        }
    }
}

fn empty(span: &Span, what: &str, example: &str) -> Diagnostic {
    Diagnostic::note("empty-map", span, what)
        .because("Until then the page does not show that map.")
        .try_this(format!("Write it under people: of the map, as {example}"))
}

/// The name of someone on the map, and where it stands.
fn name_of<'p>(member: Lookup<'p>) -> Option<(&'p str, &'p Span)> {
    let person = member.people("person").first().map(|person| (person.typed.as_str(), &person.span));
    person.or_else(|| Some((member.words("name")?, member.span("name")?)))
}

fn one(member: Lookup<'_>, rings: &[&str], report: &mut Report) {
    let Some((name, _)) = name_of(member) else {
        report.push(
            Diagnostic::error("missing-field", &member.row.span, "this row of the map does not say who it is")
                .because("A map cannot show someone without a name.")
                .try_this("person: Mum"),
        );
        return;
    };
    match member.text("ring") {
        None => report.push(
            Diagnostic::note("no-ring", &member.row.span, format!("the map does not say how near {name} is"))
                .because("Until then they stand in the outermost ring.")
                .try_this(format!("ring: {}", rings[0])),
        ),
        Some(ring) => check_ring(ring, rings, report),
    }
    if let Some(wish) = member.text("wish") {
        check_ring(wish, rings, report);
    }
}

fn check_ring(ring: &crate::parts::LocalText, rings: &[&str], report: &mut Report) {
    let key = plain_key(&ring.text);
    if rings.iter().any(|known| plain_key(known) == key) {
        return;
    }
    let hint = match nearest(&ring.text, rings.iter().copied()) {
        Some(near) => format!("ring: {near}"),
        None => format!("Use one of these: {}.", rings.join(", ")),
    };
    report.push(
        Diagnostic::error("unknown-ring", &ring.span, format!("there is no ring `{}` on this map", ring.text))
            .because("The program does not know where to put this person.")
            .try_this(hint),
    );
}
