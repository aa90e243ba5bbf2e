//! Questions to talk about: whom we have not met for long, rings that are empty, how many are paid.
//!
//! In: members and counts. Out: questions, never a score.
//! Not here: whether this reader is asked at all (`NetworkInput::questions_on`).

use super::speaker::Speaker;
use super::{summary, text};
use crate::page::Words;
use crate::plan::network::{Member, MemberKind, NetworkFacts, NetworkInput, Status};
use crate::value::Date;

pub(super) fn of(input: &NetworkInput, facts: &NetworkFacts, speaker: &Speaker) -> Vec<Words> {
    let Some(today) = input.questions_on.filter(|_| !input.members.is_empty()) else { return Vec::new() };
    let words = speaker.words;
    let mut questions: Vec<Words> = Vec::new();
    for member in input.by_ring() {
        if let Some(day) = missed_since(member, today) {
            let date = (speaker.beside.date)(day);
            questions.push(text(speaker.say(words.is_it_time, &[("other", &member.label), ("date", &date)])));
        }
    }
    for ring in (0..=input.rings.outermost()).filter(|ring| input.members_of(*ring).next().is_none()) {
        questions.push(text(speaker.say(words.is_ring_empty, &[("ring", &speaker.ring(ring))])));
    }
    if facts.paid > 0 && input.is_paid_known {
        let share = summary::how_many_paid(facts, speaker);
        questions.push(text(format!("{share} {}", speaker.say(words.is_it_right, &[]))));
    }
    questions
}

/// The day of the last meeting, if the next one is due: after a day, a week or whatever was agreed.
fn missed_since(member: &Member, today: Date) -> Option<Date> {
    let (day, often) = (member.last_met?, i64::from(member.contact_days?));
    let is_someone = matches!(member.kind, MemberKind::Person | MemberKind::Animal) && member.status != Status::Died;
    let gone = day.until(today).map_or(0, |span| i64::from(span.get_days()));
    (is_someone && gone > often).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;

    fn asked(input: &NetworkInput) -> Vec<String> {
        let facts = NetworkFacts::of(input);
        let questions = of(input, &facts, &Speaker::new(input, &EN, &Beside::NOTHING));
        let plain = |words: Words| match words.as_slice() {
            [Run::Text(text)] => text.clone(),
            other => panic!("one run of text, not {other:?}"),
        };
        questions.into_iter().map(plain).collect()
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn whoever_was_not_met_for_longer_than_agreed_is_asked_about() {
        let mut input =
            map(vec![member("Lee", MemberKind::Person, 0, false), member("Jo", MemberKind::Person, 1, false)]);
        input.rings = crate::plan::network::Rings::new(input.rings.names()[..2].to_vec());
        for member in &mut input.members {
            member.contact_days = Some(7);
            member.last_met = Some(day("2026-05-01"));
        }
        input.members[1].last_met = Some(day("2026-05-02"));
        input.questions_on = Some(day("2026-05-09"));
        assert_eq!(asked(&input), ["I last met Lee on 2026-05-01. Is it time to meet again?"]);
        input.questions_on = None;
        assert_eq!(asked(&input), Vec::<String>::new());
    }

    #[test]
    fn empty_rings_and_paid_people_are_questions_and_no_judgement() {
        let mut input =
            map(vec![member("Ana", MemberKind::Person, 3, true), member("Mum", MemberKind::Person, 0, false)]);
        input.questions_on = Some(day("2026-05-09"));
        assert_eq!(
            asked(&input),
            [
                "No one is in this ring: friends. Do I want someone there?",
                "No one is in this ring: groups. Do I want someone there?",
                "1 of 2 people is paid to be with me. Is that how I want it?",
            ]
        );
    }
}
