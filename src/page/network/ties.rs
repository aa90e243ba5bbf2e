//! Lines: who helps whom and how strong a tie is, and who knows whom.
//!
//! In: members and ties. Out: two [`MapView`]s, whose words stand at the lines too.
//! Not here: how a line looks (`render::network_drawing`).

use super::drawings::{MOST_IN_A_DRAWING, frame_member};
use super::speaker::{Speaker, as_sentence};
use super::text;
use crate::page::{LineKind, MapDrawings, MapEntry, MapView, TieView, TiesView, Words};
use crate::plan::network::{Flow, MapKind, Member, NetworkInput, Strength, Stress, Tie};

/// Who helps whom: a line from the person to everyone of whom that, or the strength of the tie, is known.
///
/// Unasked only where someone wrote down how strong a tie is: the list says the rest.
pub(super) fn help(input: &NetworkInput, speaker: &Speaker) -> Option<MapView> {
    let has_enough = input.members.iter().any(|member| member.strength.is_some());
    let shown = || input.by_ring().filter(|member| is_told(member));
    if shown().next().is_none() || !input.wants(MapKind::Ties, has_enough) {
        return None;
    }
    let words = speaker.words;
    let ties: Vec<TieView> = shown().map(|member| line_to(member, speaker)).collect();
    let has = |kind: LineKind| ties.iter().any(|tie| tie.line == kind);
    let mut how_to_read = Vec::new();
    if ties.iter().any(|tie| tie.is_arrow_at != [false, false]) {
        how_to_read.push(words.arrow_means_help.to_owned());
    }
    let kinds = [
        (LineKind::Zigzag, words.zigzag_means_hard),
        (LineKind::Thick, words.thick_means_strong),
        (LineKind::Dotted, words.dots_mean_unsure),
    ];
    how_to_read.extend(kinds.into_iter().filter(|(kind, _)| has(*kind)).map(|(_, words)| words.to_owned()));
    how_to_read.truncate(2);
    how_to_read.push(words.words_on_the_line.to_owned());
    let title = speaker.say(words.map_of_help, &[]);
    Some(MapView {
        title: words.help_title.to_owned(),
        drawings: MapDrawings::Ties(in_parts(&ties, Some(&input.person_name), &title, &how_to_read[0], speaker)),
        how_to_read,
        entries: ties.iter().map(|tie| MapEntry::new(text(said_of(tie)))).collect(),
    })
}

/// Who knows whom: a line for each tie, with what was typed of it.
pub(super) fn pairs(input: &NetworkInput, speaker: &Speaker) -> Option<MapView> {
    let known: Vec<(&Member, &Member, &Tie)> = known_ties(input).collect();
    if known.is_empty() || !input.wants(MapKind::Ties, true) {
        return None;
    }
    let line = |(from, to, tie): &(&Member, &Member, &Tie)| TieView {
        from: Some(frame_member(from, speaker)),
        to: frame_member(to, speaker),
        above: tie.what.trim().to_owned(),
        below: String::new(),
        line: LineKind::Plain,
        is_arrow_at: [false, false],
    };
    let ties: Vec<TieView> = known.iter().map(line).collect();
    let title = speaker.say(speaker.words.map_of_pairs, &[]);
    Some(MapView {
        title: speaker.words.ties_title.to_owned(),
        how_to_read: Vec::new(),
        drawings: MapDrawings::Ties(in_parts(&ties, None, &title, speaker.words.words_on_the_line, speaker)),
        entries: known.iter().map(|(from, to, tie)| MapEntry::new(told(from, to, tie, speaker))).collect(),
    })
}

/// Ties of two different members who are both shown.
fn known_ties(input: &NetworkInput) -> impl Iterator<Item = (&Member, &Member, &Tie)> {
    let find = |id: &str| input.members.iter().find(|member| member.id == id);
    let others = input.ties.iter().filter(|tie| tie.from != tie.to);
    others.filter_map(move |tie| Some((find(&tie.from)?, find(&tie.to)?, tie)))
}

/// "Mum and Ana talk each week."
fn told(from: &Member, to: &Member, tie: &Tie, speaker: &Speaker) -> Words {
    let places = [("from", from.label.as_str()), ("to", &to.label), ("what", tie.what.trim())];
    text(as_sentence(&speaker.fill(speaker.words.tie, &places)))
}

fn is_told(member: &Member) -> bool {
    member.flow.is_some() || member.strength.is_some() || member.stress.is_some()
}

fn line_to(member: &Member, speaker: &Speaker) -> TieView {
    let words = speaker.words;
    let above = match member.flow {
        Some(Flow::TheyHelpMe) => speaker.say(words.line_they_help, &[]),
        Some(Flow::IHelpThem) => speaker.say(words.line_i_help, &[]),
        Some(Flow::Both) => speaker.say(words.line_each_other, &[]),
        Some(Flow::Neither) => speaker.say(words.line_together, &[]),
        None => String::new(),
    };
    let strength = match member.strength {
        Some(Strength::Strong) => Some((LineKind::Thick, words.line_strong)),
        Some(Strength::Weak) => Some((LineKind::Thin, words.line_weak)),
        Some(Strength::Uncertain) => Some((LineKind::Dotted, words.line_uncertain)),
        Some(Strength::Ordinary) => Some((LineKind::Plain, words.line_ordinary)),
        None => None,
    };
    let stress = member.stress.map(|stress| hard(stress, speaker));
    let below: Vec<&str> = strength.map(|(_, words)| words).into_iter().chain(stress).collect();
    TieView {
        from: None,
        to: frame_member(member, speaker),
        above,
        below: below.join(", "),
        line: match stress {
            Some(_) => LineKind::Zigzag,
            None => strength.map_or(LineKind::Plain, |(kind, _)| kind),
        },
        is_arrow_at: match member.flow {
            Some(Flow::TheyHelpMe) => [true, false],
            Some(Flow::IHelpThem) => [false, true],
            Some(Flow::Both) => [true, true],
            Some(Flow::Neither) | None => [false, false],
        },
    }
}

/// "hard at times"
pub(super) fn hard(stress: Stress, speaker: &Speaker) -> &'static str {
    match stress {
        Stress::Sometimes => speaker.words.line_sometimes_hard,
        Stress::Often => speaker.words.line_often_hard,
    }
}

/// "Mum: We help each other. Strong tie."
fn said_of(tie: &TieView) -> String {
    let said = [&tie.above, &tie.below].into_iter().filter(|words| !words.is_empty());
    let said: Vec<String> = said.map(|words| as_sentence(words)).collect();
    format!("{}: {}", tie.to.name, said.join(" "))
}

/// Twelve lines in a drawing, as many drawings as that takes.
fn in_parts(ties: &[TieView], person: Option<&str>, title: &str, opening: &str, speaker: &Speaker) -> Vec<TiesView> {
    let parts = ties.chunks(MOST_IN_A_DRAWING);
    let count = parts.len();
    let titled = |at: usize| match count {
        0 | 1 => title.to_owned(),
        _ => {
            let (part, parts) = ((at + 1).to_string(), count.to_string());
            speaker.fill(speaker.words.ring_part, &[("ring", title), ("part", &part), ("parts", &parts)])
        }
    };
    parts
        .enumerate()
        .map(|(at, ties)| TiesView {
            words: speaker.drawing_words(titled(at), opening),
            person: person.map(str::to_owned),
            ties: ties.to_vec(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;

    fn plain(view: &MapView) -> Vec<&str> {
        view.entries
            .iter()
            .map(|entry| match entry.words.as_slice() {
                [Run::Text(text)] => text.as_str(),
                other => panic!("one run of text, not {other:?}"),
            })
            .collect()
    }

    fn tie(from: &str, to: &str) -> Tie {
        Tie { from: from.to_owned(), to: to.to_owned(), what: "talk each week".to_owned() }
    }

    #[test]
    fn a_tie_is_told_only_when_both_ends_are_shown_and_differ() {
        let mut input = sams_people();
        input.ties = vec![tie("mum", "ana"), tie("mum", "someone-hidden"), tie("mum", "mum")];
        let view = pairs(&input, &Speaker::new(&input, &EN, &Beside::NOTHING)).expect("there is a tie");
        assert_eq!(plain(&view), ["Mum and Ana talk each week."]);
        input.ties.remove(0);
        assert!(pairs(&input, &Speaker::new(&input, &EN, &Beside::NOTHING)).is_none());
    }

    #[test]
    fn a_line_says_who_helps_and_how_strong_the_tie_is() {
        let mut input = sams_people();
        input.members[0].flow = Some(Flow::Both);
        input.members[0].strength = Some(Strength::Strong);
        input.members[3].stress = Some(Stress::Sometimes);
        input.members[8].flow = Some(Flow::TheyHelpMe);
        let view = help(&input, &Speaker::new(&input, &EN, &Beside::NOTHING)).expect("a strength is known");
        assert_eq!(plain(&view), ["Mum: We help each other. Strong tie.", "Dad: Hard at times.", "Ana: Helps me."]);
        let MapDrawings::Ties(drawings) = &view.drawings else { panic!("lines are drawn") };
        let lines: Vec<_> = drawings[0].ties.iter().map(|tie| (tie.line, tie.is_arrow_at)).collect();
        assert_eq!(
            lines,
            [(LineKind::Thick, [true, true]), (LineKind::Zigzag, [false, false]), (LineKind::Plain, [true, false]),]
        );
        assert!(view.how_to_read.len() <= 3);
    }

    #[test]
    fn who_helps_whom_alone_is_drawn_only_when_asked_for() {
        let mut input = sams_people();
        input.members[0].flow = Some(Flow::Both);
        let drawn = |input: &NetworkInput| help(input, &Speaker::new(input, &EN, &Beside::NOTHING)).is_some();
        assert!(!drawn(&input));
        input.kinds = vec![MapKind::Ties];
        assert!(drawn(&input));
    }
}
