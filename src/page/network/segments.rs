//! The map by parts of a life: family, friends, school, work and day, paid.
//!
//! In: the members. Out: [`MapView`] with boxes around the person, and a line of names for each part.
//! Not here: rings (`drawings`).

use super::drawings::{MOST_IN_A_DRAWING, frame_members, kinds_counted, single_drawings};
use super::speaker::Speaker;
use super::text;
use crate::page::budget::capital;
use crate::page::{Arrangement, DrawingView, DrawingsView, FrameView, MapDrawings, MapEntry, MapView};
use crate::plan::network::{MapKind, Member, MemberKind, NetworkInput, Segment};
use std::collections::BTreeMap;

/// A part of a life with its members, nearest first.
struct Part<'a> {
    label: &'a str,
    members: Vec<&'a Member>,
}

/// `None` where nobody asked for it and some are in no part: a picture of half of the people would mislead.
pub(super) fn view(input: &NetworkInput, speaker: &Speaker) -> Option<MapView> {
    let is_typed = input.members.iter().any(|member| member.segment.is_some());
    let has_enough = is_typed && input.members.iter().all(|member| member.segment().is_some());
    if input.members.is_empty() || !input.wants(MapKind::Segments, has_enough) {
        return None;
    }
    let words = speaker.words;
    let parts = parts(input, speaker);
    let entries = parts.iter().filter(|part| !part.members.is_empty()).map(|part| {
        let names = speaker.beside.join(part.members.iter().map(|member| member.label.clone()));
        MapEntry::new(text(speaker.fill(words.segment_line, &[("segment", &capital(part.label)), ("names", &names)])))
    });
    Some(MapView {
        title: speaker.say(words.segments_title, &[]),
        how_to_read: vec![
            speaker.say(words.in_the_middle, &[]),
            speaker.say(words.boxes_are_parts, &[]),
            speaker.say(words.inside_is_close, &[]),
        ],
        entries: entries.collect(),
        drawings: MapDrawings::Segments(Box::new(drawings(input, &parts, speaker))),
    })
}

/// The four parts, and a fifth one if someone is in none of them. Inside each: by ring, in the typed order.
fn parts<'a>(input: &'a NetworkInput, speaker: &Speaker<'a>) -> Vec<Part<'a>> {
    let of = |wanted: Option<Segment>| input.by_ring().filter(|member| member.segment() == wanted).collect();
    let four = Segment::ALL.into_iter().zip(speaker.words.segments);
    let mut parts: Vec<Part> = four.map(|(segment, label)| Part { label, members: of(Some(segment)) }).collect();
    let others: Vec<&Member> = of(None);
    if !others.is_empty() {
        parts.push(Part { label: speaker.words.segment_other, members: others });
    }
    parts
}

fn drawings(input: &NetworkInput, parts: &[Part], speaker: &Speaker) -> DrawingsView {
    let words = speaker.words;
    let opening = speaker.say(words.in_the_middle, &[]);
    let frame = |(at, part): (usize, &Part)| FrameView {
        label: part.label.to_owned(),
        ring: at,
        count: None,
        members: frame_members(part.members.iter().copied(), speaker),
    };
    let counted = |(at, part): (usize, &Part)| FrameView {
        count: Some(counted(part, speaker)),
        members: Vec::new(),
        ..frame((at, part))
    };
    let boxes = |frames: Vec<FrameView>, opening: &str| DrawingView {
        words: speaker.drawing_words(speaker.say(words.map_of_segments, &[]), opening),
        person: input.person_name.clone(),
        arrangement: Arrangement::Boxes,
        frames,
    };
    let singles = parts.iter().enumerate().map(frame).flat_map(|frame| {
        single_drawings(input, frame, speaker, &|label| speaker.say(words.map_of_segment, &[("segment", label)]))
    });
    DrawingsView {
        together: (input.members.len() <= MOST_IN_A_DRAWING)
            .then(|| boxes(parts.iter().enumerate().map(frame).collect(), &opening)),
        overview: Some(boxes(parts.iter().enumerate().map(counted).collect(), &opening)),
        by_ring: singles.collect(),
    }
}

fn counted(part: &Part, speaker: &Speaker) -> String {
    let mut others = BTreeMap::new();
    for member in part.members.iter().filter(|member| member.kind != MemberKind::Person) {
        *others.entry(member.kind).or_default() += 1;
    }
    let people = part.members.len() - others.values().sum::<usize>();
    kinds_counted(people, &others, speaker)
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;

    fn said(input: &NetworkInput) -> Option<Vec<String>> {
        let view = view(input, &Speaker::new(input, &EN, &Beside::NOTHING))?;
        let plain = |entry: &MapEntry| match entry.words.as_slice() {
            [Run::Text(text)] => text.clone(),
            other => panic!("one run of text, not {other:?}"),
        };
        Some(view.entries.iter().map(plain).collect())
    }

    fn sams_parts() -> NetworkInput {
        let mut input = sams_people();
        for (at, segment) in [(0, Segment::Family), (1, Segment::Friends), (2, Segment::Family), (3, Segment::Family)] {
            input.members[at].segment = Some(segment);
        }
        for at in 4..8 {
            input.members[at].segment = Some(Segment::SchoolWorkDay);
        }
        input
    }

    #[test]
    fn each_part_of_a_life_names_those_in_it_nearest_first() {
        assert_eq!(
            said(&sams_parts()).expect("everyone is in a part"),
            [
                "Family: Mum, Bess and Dad",
                "Friends: Lee",
                "School, work and day: Priya, The choir, Swim club and Mr Okoro",
                "Paid to help: Ana, Nurse Jo and Bettina",
            ]
        );
    }

    #[test]
    fn half_a_map_is_not_drawn_unless_it_was_asked_for() {
        let mut input = sams_parts();
        input.members[4].segment = None;
        assert_eq!(said(&input), None);
        input.kinds = vec![MapKind::Segments];
        assert_eq!(said(&input).expect("it was asked for").last().map(String::as_str), Some("Others: Priya"));
    }

    #[test]
    fn a_map_without_parts_has_no_such_picture() {
        assert_eq!(said(&sams_people()), None);
        assert_eq!(said(&map(vec![member("Ana", MemberKind::Person, 3, true)])), None);
    }
}
