//! The list by ring.
//!
//! In: the members. Out: sentences about each of them.
//! Not here: the table (`table`), counts (`summary`), ties and wishes.

use super::drawings::count_words;
use super::speaker::{Speaker, as_sentence};
use super::text;
use super::ties::hard;
use crate::page::{MemberView, Picture, PictureSource, RingView};
use crate::plan::network::{Flow, Member, MemberKind, NetworkFacts, NetworkInput, Status, Strength};

/// Rings that hold someone, inside to outside; members in the typed order.
pub(super) fn rings(input: &NetworkInput, facts: &NetworkFacts, speaker: &Speaker) -> Vec<RingView> {
    (0..=input.rings.outermost())
        .map(|ring| RingView {
            label: speaker.ring_heading(ring),
            count: count_words(&facts.rings[ring], speaker),
            members: input.members_of(ring).map(|member| member_view(member, speaker)).collect(),
        })
        .filter(|ring| !ring.members.is_empty())
        .collect()
}

fn member_view(member: &Member, speaker: &Speaker) -> MemberView {
    let code = match member.kind {
        MemberKind::Person => "1f464",
        MemberKind::Group => "1f465",
        MemberKind::Place => "1f3e0",
        MemberKind::Animal => "1f43e",
        MemberKind::Service => "1f3e2",
    };
    let usual = || Picture { source: PictureSource::Set(code.to_owned()), alt: String::new() };
    // A sign beside a name says nothing new; a face does.
    let own = |name: &str| {
        let picture = (speaker.beside.picture)(name)?;
        let alt = match picture.source {
            PictureSource::File(_) => speaker.fill(speaker.words.picture_of, &[("other", &member.label)]),
            PictureSource::Set(_) => String::new(),
        };
        Some(Picture { alt, ..picture })
    };
    MemberView {
        name: member.label.clone(),
        picture: member.picture.as_deref().and_then(own).unwrap_or_else(usual),
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
        Some(Flow::Neither) => Some(as_sentence(&speaker.say(words.line_together, &[]))),
        None => None,
    });
    said.extend(member.met.as_deref().map(|what| telling(words.met, what)));
    said.extend(member.contact_every.as_deref().map(|often| contact(often, speaker)));
    said.extend(match member.strength {
        Some(Strength::Strong) => Some(about(words.strong)),
        Some(Strength::Weak) => Some(about(words.weak)),
        Some(Strength::Uncertain) => Some(about(words.uncertain)),
        Some(Strength::Ordinary) | None => None,
    });
    said.extend(member.stress.map(|stress| as_sentence(hard(stress, speaker))));
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
    as_sentence(&speaker.say(words.contact, &[("often", words.bare_rhythm(often))]))
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::plan::network::samples::*;

    #[test]
    fn a_ring_with_nobody_in_it_has_no_heading() {
        let input = map(vec![member("Ana", MemberKind::Person, 3, true), member("Mum", MemberKind::Person, 0, false)]);
        let rings = rings(&input, &NetworkFacts::of(&input), &Speaker::new(&input, &EN, &Beside::NOTHING));
        let labels: Vec<_> = rings.iter().map(|ring| ring.label.as_str()).collect();
        assert_eq!(labels, ["Closest to me", "Paid to help"]);
        let counts: Vec<_> = rings.iter().map(|ring| ring.count.as_str()).collect();
        assert_eq!(counts, ["1 person", "1 person"], "what the overview draws stands in words too");
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
            sentences(&ana, &Speaker::new(&input, &EN, &Beside::NOTHING)),
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
}
