//! Maps: everyone on them is someone, in a ring that exists.

use super::Checked;
use crate::parts::Lookup;
use crate::report::{Diagnostic, Report};
use crate::value::{nearest, plain_key};

/// The rings of a map that names none.
const USUAL: [&str; 4] = ["closest", "friends", "groups", "paid"];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let parts = checked.plan.pages.iter().flat_map(|page| &page.parts);
    for part in parts.filter(|part| part.form.name == "network") {
        for row in &part.rows {
            let map = Lookup::new(&part.form.fields, row);
            let typed = map.list("rings");
            let rings: Vec<&str> = match typed.is_empty() {
                true => USUAL.to_vec(),
                false => typed.iter().map(|ring| ring.text.as_str()).collect(),
            };
            for member in map.rows("people") {
                one(member, &rings, report);
            }
        }
    }
}

fn one(member: Lookup<'_>, rings: &[&str], report: &mut Report) {
    let name = member.people("person").first().map(|person| person.typed.as_str()).or_else(|| member.words("name"));
    let Some(name) = name else {
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
