//! What the drawings show: all members in one, or one drawing a ring.
//!
//! In: the members and counts. Out: [`DrawingsView`], with titles and descriptions.
//! Not here: where anything stands (`render::network_drawing`).

use super::speaker::Speaker;
use super::summary::{counted, kind_count};
use crate::page::{Arrangement, DrawingView, DrawingsView, FrameMember, FrameView};
use crate::plan::network::{Member, MemberKind, NetworkFacts, NetworkInput, RingCount};
use std::collections::BTreeMap;

/// As many as can be taken in at a glance.
///
/// # Source
/// ER-G6, after Chartability (density).
pub(super) const MOST_IN_A_DRAWING: usize = 12;

pub(super) fn of(input: &NetworkInput, facts: &NetworkFacts, speaker: &Speaker) -> DrawingsView {
    if input.members.is_empty() {
        return DrawingsView::default();
    }
    let together = (input.members.len() <= MOST_IN_A_DRAWING).then(|| together(input, speaker));
    let rings = (0..facts.rings.len()).flat_map(|ring| ring_drawings(input, ring, speaker));
    DrawingsView { together, overview: Some(overview(input, facts, speaker)), by_ring: rings.collect() }
}

/// Empty rings are drawn too: like a printed form, the map keeps its shape, so that people stay where they were.
fn together(input: &NetworkInput, speaker: &Speaker) -> DrawingView {
    let frames = (0..=input.rings.outermost())
        .map(|ring| frame(ring, None, frame_members(input.members_of(ring), speaker), speaker))
        .collect();
    let title = speaker.say(speaker.words.map_title, &[]);
    nested(input, speaker, title, &speaker.say(speaker.words.in_the_middle, &[]), frames)
}

fn overview(input: &NetworkInput, facts: &NetworkFacts, speaker: &Speaker) -> DrawingView {
    let frames = facts
        .rings
        .iter()
        .enumerate()
        .map(|(ring, count)| frame(ring, Some(count_words(count, speaker)), Vec::new(), speaker))
        .collect();
    let title = speaker.say(speaker.words.map_of_counts, &[]);
    nested(input, speaker, title, speaker.words.numbers_count, frames)
}

fn ring_drawings(input: &NetworkInput, ring: usize, speaker: &Speaker) -> Vec<DrawingView> {
    let frame = frame(ring, None, frame_members(input.members_of(ring), speaker), speaker);
    single_drawings(input, frame, speaker, &|label| speaker.say(speaker.words.map_of_ring, &[("ring", label)]))
}

/// One drawing of a frame, or several where it holds more than 12, cut by the order of the list.
pub(super) fn single_drawings(
    input: &NetworkInput,
    frame: FrameView,
    speaker: &Speaker,
    title: &dyn Fn(&str) -> String,
) -> Vec<DrawingView> {
    let parts = frame.members.chunks(MOST_IN_A_DRAWING);
    let count = parts.len();
    parts
        .enumerate()
        .map(|(index, part)| {
            let mut frame = FrameView { members: part.to_vec(), ..frame.clone() };
            if count > 1 {
                let (number, count) = ((index + 1).to_string(), count.to_string());
                let places = [("ring", frame.label.as_str()), ("part", &number), ("parts", &count)];
                frame.label = speaker.fill(speaker.words.ring_part, &places);
            }
            let opening = speaker.say(speaker.words.in_the_middle, &[]);
            nested(input, speaker, title(&frame.label), &opening, vec![frame])
        })
        .collect()
}

fn nested(
    input: &NetworkInput,
    speaker: &Speaker,
    title: String,
    opening: &str,
    frames: Vec<FrameView>,
) -> DrawingView {
    DrawingView {
        words: speaker.drawing_words(title, opening),
        person: input.person_name.clone(),
        arrangement: Arrangement::Nested,
        frames,
    }
}

fn frame(ring: usize, count: Option<String>, members: Vec<FrameMember>, speaker: &Speaker) -> FrameView {
    FrameView { label: speaker.ring(ring), ring, count, members }
}

pub(super) fn frame_members<'m>(members: impl Iterator<Item = &'m Member>, speaker: &Speaker) -> Vec<FrameMember> {
    members.map(|member| frame_member(member, speaker)).collect()
}

pub(super) fn frame_member(member: &Member, speaker: &Speaker) -> FrameMember {
    FrameMember {
        name: member.label.clone(),
        kind: member.kind,
        is_paid: member.is_paid,
        picture: member.picture.as_deref().and_then(speaker.beside.picture).map(|picture| picture.source),
        is_moving: false,
    }
}

/// "5 people and 1 animal"; more than two kinds are "5 people and 3 more"; an empty ring says nothing.
pub(super) fn count_words(count: &RingCount, speaker: &Speaker) -> String {
    kinds_counted(count.people, &count.others, speaker)
}

pub(super) fn kinds_counted(people: usize, others: &BTreeMap<MemberKind, usize>, speaker: &Speaker) -> String {
    let mut parts = Vec::new();
    if people > 0 {
        parts.push(kind_count(speaker, MemberKind::Person, people));
    }
    if parts.len() + others.len() > 2 {
        let (kind, first) = others.iter().next().expect("more than two parts");
        let rest: usize = others.values().sum();
        if parts.is_empty() {
            parts.push(kind_count(speaker, *kind, *first));
            parts.push(counted(speaker, speaker.words.others, rest - first));
        } else {
            parts.push(counted(speaker, speaker.words.others, rest));
        }
    } else {
        parts.extend(others.iter().map(|(kind, count)| kind_count(speaker, *kind, *count)));
    }
    match parts.as_slice() {
        [first, second] => speaker.fill(speaker.words.counts_joined, &[("first", first), ("second", second)]),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::plan::network::samples::*;

    fn drawings(input: &NetworkInput) -> DrawingsView {
        of(input, &NetworkFacts::of(input), &Speaker::new(input, &EN, &Beside::NOTHING))
    }

    fn friends(count: usize) -> Vec<Member> {
        (0..count).map(|number| member(&format!("Friend {number}"), MemberKind::Person, 1, false)).collect()
    }

    #[test]
    fn a_ring_of_more_than_twelve_is_cut_by_list_order() {
        let drawn = drawings(&map(friends(14)));
        assert!(drawn.together.is_none());
        let titles: Vec<_> =
            drawn.overview.iter().chain(&drawn.by_ring).map(|drawing| drawing.words.title.as_str()).collect();
        assert_eq!(
            titles,
            ["My map: how many in each ring", "My map: friends, part 1 of 2", "My map: friends, part 2 of 2"]
        );
        assert_eq!(drawn.by_ring[1].frames[0].members[0].name, "Friend 12");
    }

    #[test]
    fn the_overview_counts_each_ring() {
        let overview = drawings(&sams_people()).overview.expect("a map with people has one");
        let counts: Vec<_> = overview.frames.iter().map(|frame| frame.count.clone()).collect();
        let expected = ["2 people and 1 animal", "2 people", "1 person and 2 groups", "3 people"];
        assert_eq!(counts, expected.map(|count| Some(count.to_owned())));
    }

    #[test]
    fn many_kinds_in_a_ring_are_counted_together() {
        use MemberKind::{Animal, Group, Person, Place, Service};
        let ring = |kinds: &[MemberKind]| {
            let mut members: Vec<Member> = kinds.iter().map(|kind| member("x", *kind, 0, false)).collect();
            members.push(member("Someone else", Person, 1, false));
            let overview = drawings(&map(members)).overview.expect("a map with people has one");
            overview.frames[0].count.clone().expect("an overview counts")
        };
        assert_eq!(ring(&[Person, Group, Animal, Animal]), "1 person and 3 more");
        assert_eq!(ring(&[Group, Place, Service]), "1 group and 2 more");
        assert_eq!(ring(&[]), "");
    }

    #[test]
    fn titles_are_short_and_descriptions_point_to_the_list() {
        let drawn = drawings(&map(friends(14)));
        for drawing in drawn.overview.iter().chain(&drawn.by_ring).chain(&drawings(&sams_people()).together) {
            assert!(drawing.words.title.split_whitespace().count() <= 12, "{}", drawing.words.title);
            assert!(drawing.words.description.ends_with(". The list below has the same people."));
        }
    }
}
