//! The list by ring, the ties and the wishes.
//!
//! In: the members. Out: sentences about each of them.
//! Not here: the table (`table`), counts (`summary`).

use super::speaker::{Speaker, as_sentence};
use super::text;
use crate::page::{MemberView, Picture, PictureSource, RingView, Words};
use crate::plan::network::{Flow, Member, MemberKind, NetworkInput, Status, Strength};

/// Rings that hold someone, inside to outside; members in the typed order.
pub(super) fn rings(input: &NetworkInput, speaker: &Speaker) -> Vec<RingView> {
    (0..=input.rings.outermost())
        .map(|ring| RingView {
            label: speaker.ring_heading(ring),
            members: input.members_of(ring).map(|member| member_view(member, speaker)).collect(),
        })
        .filter(|ring| !ring.members.is_empty())
        .collect()
}

/// "Mum and Ana talk each week."
pub(super) fn ties(input: &NetworkInput, speaker: &Speaker) -> Vec<Words> {
    let find = |id: &str| input.members.iter().find(|member| member.id == id);
    input
        .ties
        .iter()
        .filter(|tie| tie.from != tie.to)
        .filter_map(|tie| {
            let (from, to) = (find(&tie.from)?, find(&tie.to)?);
            let places = [("from", from.label.as_str()), ("to", &to.label), ("what", tie.what.trim())];
            Some(text(as_sentence(&speaker.fill(speaker.words.tie, &places))))
        })
        .collect()
}

/// "I would like Ana to be in this ring: friends." Someone who is there already gives no sentence.
pub(super) fn wishes(input: &NetworkInput, speaker: &Speaker) -> Vec<Words> {
    let outermost = input.rings.outermost();
    input
        .members
        .iter()
        .filter_map(|member| {
            let wish = member.wish?.min(outermost);
            (wish != member.ring.min(outermost)).then(|| {
                let ring = speaker.ring(wish);
                text(speaker.say(speaker.words.wish, &[("other", &member.label), ("ring", &ring)]))
            })
        })
        .collect()
}

fn member_view(member: &Member, speaker: &Speaker) -> MemberView {
    let code = member.picture.as_deref().unwrap_or(match member.kind {
        MemberKind::Person => "1f464",
        MemberKind::Group => "1f465",
        MemberKind::Place => "1f3e0",
        MemberKind::Animal => "1f43e",
        MemberKind::Service => "1f3e2",
    });
    MemberView {
        name: member.label.clone(),
        picture: Picture { source: PictureSource::Set(code.to_owned()), alt: String::new() },
        sentences: sentences(member, speaker).into_iter().map(text).collect(),
    }
}

fn sentences(member: &Member, speaker: &Speaker) -> Vec<String> {
    let words = speaker.words;
    let about = |pattern| speaker.say(pattern, &[("other", member.label.as_str())]);
    let telling = |pattern, what: &str| as_sentence(&speaker.say(pattern, &[("what", what.trim())]));
    let mut said: Vec<String> = Vec::new();
    said.extend(member.relation.as_deref().map(as_sentence));
    if member.is_paid {
        said.push(speaker.say(words.paid_to_be_here, &[]));
    }
    said.extend(member.helps_with.as_deref().map(|what| telling(words.helps_with_what, what)));
    said.extend(match member.flow {
        // "Helps me with: swimming." has said it.
        Some(Flow::TheyHelpMe) => member.helps_with.is_none().then(|| about(words.they_help)),
        Some(Flow::IHelpThem) => Some(about(words.helps_them)),
        Some(Flow::Both) => Some(about(words.both_help)),
        Some(Flow::Neither) | None => None,
    });
    said.extend(member.met.as_deref().map(|what| telling(words.met, what)));
    said.extend(member.contact_every.as_deref().map(|often| contact(often, speaker)));
    said.extend(match member.strength {
        Some(Strength::Strong) => Some(about(words.strong)),
        Some(Strength::Weak) => Some(about(words.weak)),
        Some(Strength::Uncertain) => Some(about(words.uncertain)),
        Some(Strength::Ordinary) | None => None,
    });
    match member.status {
        Status::Now => {}
        Status::LostTouch => said.push(about(words.lost_touch)),
        Status::Died => said.push(speaker.fill(words.died, &[("other", &member.label)])),
    }
    said.retain(|sentence| !sentence.is_empty());
    said
}

/// Writers type "week" as well as "every week": both are said as "every week".
fn contact(often: &str, speaker: &Speaker) -> String {
    let words = speaker.words;
    let typed = often.trim();
    let bare = words.contact_openings.iter().find_map(|opening| {
        typed.get(..opening.len()).filter(|start| start.eq_ignore_ascii_case(opening)).map(|_| &typed[opening.len()..])
    });
    as_sentence(&speaker.say(words.contact, &[("often", bare.unwrap_or(typed))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;
    use crate::plan::network::{Tie, Voice};

    fn plain(words: &Words) -> &str {
        match words.as_slice() {
            [Run::Text(text)] => text,
            other => panic!("one run of text, not {other:?}"),
        }
    }

    fn tie(from: &str, to: &str) -> Tie {
        Tie { from: from.to_owned(), to: to.to_owned(), what: "talk each week".to_owned() }
    }

    #[test]
    fn a_ring_with_nobody_in_it_has_no_heading() {
        let input = map(vec![member("Ana", MemberKind::Person, 3, true), member("Mum", MemberKind::Person, 0, false)]);
        let rings = rings(&input, &Speaker::new(&input, &EN));
        let labels: Vec<_> = rings.iter().map(|ring| ring.label.as_str()).collect();
        assert_eq!(labels, ["Closest to me", "Paid to help"]);
    }

    #[test]
    fn each_fact_about_someone_is_a_sentence_of_its_own() {
        let ana = Member {
            relation: Some("my personal assistant".to_owned()),
            helps_with: Some("Swimming".to_owned()),
            flow: Some(Flow::Both),
            met: Some("Through Lee".to_owned()),
            contact_every: Some("Every week".to_owned()),
            status: Status::LostTouch,
            ..member("Ana", MemberKind::Person, 3, true)
        };
        let input = map(Vec::new());
        assert_eq!(
            sentences(&ana, &Speaker::new(&input, &EN)),
            [
                "My personal assistant.",
                "Paid to be with me.",
                "Helps me with: Swimming.",
                "We help each other.",
                "How we met: Through Lee.",
                "We are in touch every week.",
                "We have lost touch.",
            ]
        );
    }

    #[test]
    fn a_tie_is_told_only_when_both_ends_are_shown_and_differ() {
        let mut input = sams_people();
        input.ties = vec![tie("mum", "ana"), tie("mum", "someone-hidden"), tie("mum", "mum")];
        let told = ties(&input, &Speaker::new(&input, &EN));
        assert_eq!(told.iter().map(plain).collect::<Vec<_>>(), ["Mum and Ana talk each week."]);
    }

    #[test]
    fn a_wish_names_the_ring_and_is_silent_where_it_came_true() {
        let mut input = sams_people();
        input.members[8].wish = Some(1);
        input.members[0].wish = Some(0);
        assert_eq!(
            wishes(&input, &Speaker::new(&input, &EN)).iter().map(plain).collect::<Vec<_>>(),
            ["I would like Ana to be in this ring: friends."]
        );
        input.voice = Voice::Name;
        assert_eq!(
            plain(&wishes(&input, &Speaker::new(&input, &EN))[0]),
            "Sam would like Ana to be in this ring: friends."
        );
    }
}
