//! The sentences above the map, and how to read it.
//!
//! In: the counts. Out: a few easy sentences, each true of what is shown, whoever was left out.
//! Not here: sentences about one person (`list`).

use super::speaker::Speaker;
use super::text;
use crate::language::Counted;
use crate::page::{Picture, PictureSource, Words};
use crate::plan::network::{MemberKind, NetworkFacts, NetworkInput};

const HUG: &str = "1f917";
const TWO_PEOPLE: &str = "1f465";
const HANDSHAKE: &str = "1f91d";
const MAP: &str = "1f5fa";

pub(super) fn sentences(facts: &NetworkFacts, is_paid_known: bool, speaker: &Speaker) -> Vec<(Picture, Words)> {
    let words = speaker.words;
    if facts.people == 0 && facts.others.is_empty() {
        return vec![row(MAP, words.empty.to_owned())];
    }
    let mut sentences = Vec::new();
    if let Some(sentence) = how_many(facts, speaker) {
        sentences.push(sentence);
    }
    if facts.people > 0 && is_paid_known {
        sentences.push(row(HANDSHAKE, how_many_paid(facts, speaker)));
    }
    sentences.extend(others(facts, speaker).into_iter().map(|sentence| row(TWO_PEOPLE, sentence)));
    sentences
}

/// Three sentences.
pub(super) fn how_to_read(input: &NetworkInput, speaker: &Speaker) -> Vec<String> {
    let words = speaker.words;
    let last =
        if input.members.iter().any(|member| member.is_paid) { words.dashes_mean_paid } else { words.all_in_the_list };
    vec![speaker.say(words.in_the_middle, &[]), speaker.say(words.near_means_close, &[]), last.to_owned()]
}

/// An empty inside ring is passed over: it may be empty only because someone did not agree to be named.
fn how_many(facts: &NetworkFacts, speaker: &Speaker) -> Option<(Picture, Words)> {
    let words = speaker.words;
    let nearest = &facts.rings[0];
    if nearest.people > 0 {
        let pair = if nearest.key == "closest" { words.closest } else { words.nearest_ring };
        return Some(row(HUG, counted(speaker, speaker.choose(pair), nearest.people)));
    }
    (facts.people > 0).then(|| row(TWO_PEOPLE, counted(speaker, words.people_on_map, facts.people)))
}

pub(super) fn how_many_paid(facts: &NetworkFacts, speaker: &Speaker) -> String {
    let words = speaker.words;
    let (count, paid) = (facts.people.to_string(), facts.paid.to_string());
    let places = [("count", count.as_str()), ("paid", paid.as_str())];
    match facts.paid {
        0 => speaker.say(words.none_paid, &places),
        all if all == facts.people => counted(speaker, speaker.choose(words.all_paid), all),
        1 => speaker.say(words.one_paid, &places),
        _ => speaker.say(words.some_paid, &places),
    }
}

/// "1 animal and 2 groups are on this map." Two kinds a sentence, so that it stays short.
fn others(facts: &NetworkFacts, speaker: &Speaker) -> Vec<String> {
    let words = speaker.words;
    let kinds: Vec<(String, usize)> =
        facts.others.iter().map(|(kind, count)| (kind_count(speaker, *kind, *count), *count)).collect();
    kinds
        .chunks(2)
        .map(|pair| match pair {
            [(first, 1)] => speaker.fill(words.one_on_map, &[("first", first)]),
            [(first, _), (second, _)] => speaker.fill(words.two_on_map, &[("first", first), ("second", second)]),
            _ => speaker.fill(words.several_on_map, &[("first", &pair[0].0)]),
        })
        .collect()
}

/// "2 groups".
pub(super) fn kind_count(speaker: &Speaker, kind: MemberKind, count: usize) -> String {
    let words = speaker.words;
    let pattern = match kind {
        MemberKind::Person => words.people,
        MemberKind::Group => words.groups,
        MemberKind::Place => words.places,
        MemberKind::Animal => words.animals,
        MemberKind::Service => words.services,
    };
    counted(speaker, pattern, count)
}

pub(super) fn counted(speaker: &Speaker, pattern: Counted, count: usize) -> String {
    speaker.fill(speaker.words.pattern(pattern, count), &[("count", &count.to_string())])
}

fn row(code: &str, sentence: String) -> (Picture, Words) {
    (Picture { source: PictureSource::Set(code.to_owned()), alt: String::new() }, text(sentence))
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;
    use crate::plan::network::{Member, Voice};

    fn said(input: &NetworkInput) -> Vec<String> {
        let rows =
            sentences(&NetworkFacts::of(input), input.is_paid_known, &Speaker::new(input, &EN, &Beside::NOTHING));
        let text = |words: Words| match words.as_slice() {
            [Run::Text(text)] => text.clone(),
            other => panic!("one run of text, not {other:?}"),
        };
        rows.into_iter().map(|(_, words)| text(words)).collect()
    }

    fn people(closest: usize, paid: usize) -> Vec<Member> {
        let one = |ring, is_paid| member("Jo", MemberKind::Person, ring, is_paid);
        std::iter::repeat_n(one(0, false), closest).chain(std::iter::repeat_n(one(3, true), paid)).collect()
    }

    #[test]
    fn a_map_says_who_is_close_who_is_paid_and_what_else_is_on_it() {
        assert_eq!(
            said(&sams_people()),
            [
                "2 people are closest to me.",
                "3 of 8 people are paid to be with me.",
                "2 groups and 1 animal are on this map.",
            ]
        );
    }

    #[test]
    fn one_and_none_are_said_rightly() {
        assert_eq!(
            said(&map(people(1, 0))),
            ["1 person is closest to me.", "No one on this map is paid to be with me."]
        );
        assert_eq!(said(&map(people(3, 1)))[1], "1 of 4 people is paid to be with me.");
        assert_eq!(
            said(&map(people(0, 1))),
            ["1 person is on this map.", "The person on this map is paid to be with me."]
        );
        assert_eq!(said(&map(people(0, 3)))[1], "All 3 people on this map are paid to be with me.");
        assert_eq!(said(&map(Vec::new())), ["This map is empty."]);
    }

    #[test]
    fn an_animal_alone_is_not_called_a_person() {
        assert_eq!(said(&map(vec![member("Bess", MemberKind::Animal, 0, false)])), ["1 animal is on this map."]);
        let dogs = vec![member("Bess", MemberKind::Animal, 0, false); 2];
        assert_eq!(said(&map(dogs)), ["2 animals are on this map."]);
    }

    #[test]
    fn the_plan_can_speak_about_the_person_by_name() {
        let mut input = sams_people();
        input.voice = Voice::Name;
        assert_eq!(said(&input)[..2], ["2 people are closest to Sam.", "3 of 8 people are paid to be with Sam."]);
        assert_eq!(how_to_read(&input, &Speaker::new(&input, &EN, &Beside::NOTHING))[0], "Sam is in the middle.");
    }

    #[test]
    fn dashes_are_explained_only_where_someone_is_paid() {
        let last = |input: &NetworkInput| how_to_read(input, &Speaker::new(input, &EN, &Beside::NOTHING))[2].clone();
        assert_eq!(last(&sams_people()), "A dashed line means that someone is paid.");
        assert_eq!(last(&map(people(2, 0))), "Every name is in the list too.");
    }
}
