//! The members of a map, from its part.

use crate::audience::{SharedLookup, SharedPart, SharedPlan};
use crate::plan::network::{Flow, Member, MemberKind, NetworkInput, RingName, Rings, Status, Strength, Tie, Voice};
use crate::value::{Id, plain_key};

/// Rings that the program has words for.
const USUAL: [&str; 4] = ["closest", "friends", "groups", "paid"];

/// What a map holds for this reader.
pub fn network_input(plan: &SharedPlan, part: &SharedPart) -> NetworkInput {
    let map = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row));
    let rings = Rings::new(map.map_or(Vec::new(), |map| {
        let typed = map.list("rings");
        typed.iter().map(|ring| RingName { key: plain_key(&ring.text), label: ring.text.clone() }).collect()
    }));
    let members: Vec<Member> =
        map.map_or(Vec::new(), |map| map.rows("people").iter().filter_map(|row| member(row, &rings)).collect());
    // Of someone who is shown by a label only, nobody is told whether they are paid; only the ring tells.
    let is_paid_known = map.is_none_or(|map| {
        map.rows("people").iter().all(|row| {
            let ring = row.words("ring").map(plain_key);
            row.row.id.is_some()
                || ring.as_deref() == Some("paid")
                || row.choice("kind").is_some_and(|kind| kind != "person")
        })
    });
    let (rings, members) = without_empty_rings(rings, members);
    let id_of = |name: &str| members.iter().find(|member| member.label == name).map(|member| member.id.clone());
    let ties = map.map_or(Vec::new(), |map| {
        let rows = map.rows("ties");
        let tie = |row: &SharedLookup<'_>| {
            Some(Tie {
                from: id_of(row.names("from").first()?)?,
                to: id_of(row.names("to").first()?)?,
                what: row.words("what").unwrap_or_default().to_string(),
            })
        };
        rows.iter().filter_map(tie).collect()
    });
    NetworkInput {
        person_name: plan.facts.name.clone(),
        voice: match plan.facts.voice {
            crate::plan::Voice::I => Voice::I,
            crate::plan::Voice::Name => Voice::Name,
        },
        rings,
        members,
        ties,
        is_paid_known,
    }
}

/// A ring in the writer's own words is drawn only if someone is in it: where all in it were cut, its name would tell of
/// them. The usual rings tell nothing.
fn without_empty_rings(rings: Rings, members: Vec<Member>) -> (Rings, Vec<Member>) {
    let is_kept = |at: usize, ring: &RingName| {
        rings.outermost() == at && rings.names().len() == 1
            || USUAL.contains(&ring.key.as_str())
            || members.iter().any(|member| member.ring == at || member.wish == Some(at))
    };
    let kept: Vec<usize> =
        rings.names().iter().enumerate().filter(|(at, ring)| is_kept(*at, ring)).map(|(at, _)| at).collect();
    let names = kept.iter().map(|at| rings.at(*at).clone()).collect();
    let moved = |ring: usize| kept.iter().position(|at| *at == ring).unwrap_or(0);
    let members = members
        .into_iter()
        .map(|member| Member { ring: moved(member.ring), wish: member.wish.map(moved), ..member })
        .collect();
    (Rings::new(names), members)
}

fn member(row: &SharedLookup<'_>, rings: &Rings) -> Option<Member> {
    let label = row.words("name").map(str::to_string).or_else(|| row.names("person").first().cloned())?;
    let ring = row.words("ring").and_then(|ring| rings.find(&plain_key(ring))).unwrap_or(rings.outermost());
    let text = |name: &str| row.words(name).map(str::to_string);
    Some(Member {
        id: row.row.id.as_ref().map_or_else(|| Id::of(&label).to_string(), ToString::to_string),
        kind: match row.choice("kind") {
            Some("group") => MemberKind::Group,
            Some("place") => MemberKind::Place,
            Some("animal") => MemberKind::Animal,
            Some("service") => MemberKind::Service,
            _ => MemberKind::Person,
        },
        ring,
        // Paid comes from the person, else from the ring.
        is_paid: row.yes("paid").unwrap_or(rings.at(ring).key == "paid"),
        relation: text("relation"),
        helps_with: text("helps-with"),
        met: text("met"),
        flow: match row.choice("flow") {
            Some("they-help-me") => Some(Flow::TheyHelpMe),
            Some("i-help-them") => Some(Flow::IHelpThem),
            Some("both") => Some(Flow::Both),
            Some("neither") => Some(Flow::Neither),
            _ => None,
        },
        wish: row.words("wish").and_then(|ring| rings.find(&plain_key(ring))),
        contact_every: text("contact-every"),
        picture: row.row.common.picture.as_ref().and_then(|(name, _)| picture_code(name)),
        strength: match row.choice("strength") {
            Some("strong") => Some(Strength::Strong),
            Some("ordinary") => Some(Strength::Ordinary),
            Some("weak") => Some(Strength::Weak),
            Some("uncertain") => Some(Strength::Uncertain),
            _ => None,
        },
        status: match row.choice("status") {
            Some("lost-touch") => Status::LostTouch,
            Some("died") => Status::Died,
            _ => Status::Now,
        },
        label,
    })
}

/// The code of a picture of the set; a file of the plan is not drawn into the map yet.
fn picture_code(name: &str) -> Option<String> {
    let found = crate::pictures::find_emoji(name).map(|(picture, _)| picture);
    found.or_else(|| crate::pictures::find_symbol(name.trim_start_matches("symbol:"))).map(|picture| picture.code())
}
