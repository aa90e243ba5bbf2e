//! The members of a map, from its part.

use crate::audience::{SharedLookup, SharedPart, SharedPlan};
use crate::language::Language;
use crate::plan::network::{
    Flow, MapKind, Member, MemberKind, NetworkInput, RingName, Rings, Segment, Status, Strength, Stress, Tie, Voice,
};
use crate::report::Span;
use crate::value::{Audience, PeriodUnit, plain_key};

/// Who a member is, by the place of its row: two may be called the same.
pub fn member_id(row: &Span) -> String {
    row.start().to_string()
}

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
        map.map_or(Vec::new(), |map| map.rows("people").iter().filter_map(|row| member(plan, row, &rings)).collect());
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
    let ties = map.map_or(Vec::new(), |map| {
        let rows = map.rows("ties");
        let end = |row: &SharedLookup<'_>, name: &str| row.references(name).first().map(|end| member_id(&end.span));
        let tie = |row: &SharedLookup<'_>| {
            Some(Tie {
                from: end(row, "from")?,
                to: end(row, "to")?,
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
        kinds: map.map_or(Vec::new(), |map| map.choices("show").into_iter().filter_map(kind_of_map).collect()),
        questions_on: (plan.audience != Audience::Public).then_some(plan.today),
    }
}

fn kind_of_map(choice: &str) -> Option<MapKind> {
    match choice {
        "rings" => Some(MapKind::Rings),
        "segments" => Some(MapKind::Segments),
        "ties" => Some(MapKind::Ties),
        "wishes" => Some(MapKind::Wishes),
        _ => None,
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

fn member(plan: &SharedPlan, row: &SharedLookup<'_>, rings: &Rings) -> Option<Member> {
    let label = row.words("name").map(str::to_string).or_else(|| row.names("person").first().cloned())?;
    let ring = row.words("ring").and_then(|ring| rings.find(&plain_key(ring))).unwrap_or(rings.outermost());
    let text = |name: &str| row.words(name).map(str::to_string);
    Some(Member {
        id: member_id(&row.row.span),
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
        contact_days: row.words("contact-every").and_then(|often| days_of(often, plan.facts.language)),
        contact_every: text("contact-every"),
        last_met: row.date("last-met"),
        picture: row.row.common.picture.as_ref().map(|(name, _)| name.clone()),
        segment: match row.choice("segment") {
            Some("family") => Some(Segment::Family),
            Some("friend") => Some(Segment::Friends),
            Some("school-work-day") => Some(Segment::SchoolWorkDay),
            Some("paid") => Some(Segment::Paid),
            _ => None,
        },
        stress: match row.choice("stress") {
            Some("some") => Some(Stress::Sometimes),
            Some("a-lot") => Some(Stress::Often),
            _ => None,
        },
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

/// "week" and "every Saturday" give 7, "2 weeks" 14; `None` for words that name no rhythm.
fn days_of(often: &str, language: &Language) -> Option<u32> {
    if let Some(period) = language.read_period(often) {
        let days: u32 = match period.unit() {
            PeriodUnit::Day | PeriodUnit::Night => 1,
            PeriodUnit::Week => 7,
            PeriodUnit::Month => 31,
            PeriodUnit::Quarter => 92,
            PeriodUnit::Year => 366,
            PeriodUnit::Term | PeriodUnit::Plan | PeriodUnit::Once => return None,
        };
        return days.checked_mul(u32::from(period.count()));
    }
    // Which days of a week does not matter: from one week to the next is long enough to ask.
    language.read_days(language.strings.network.bare_rhythm(often)).ok().map(|_| 7)
}
