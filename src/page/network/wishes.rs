//! Now, and as the person would like it: who should move to which ring, and what is done about it.
//!
//! In: members with a wish. Out: [`MapView`] with two columns of rings, and a sentence for each move.
//! Not here: what an action says (`forms`).

use super::drawings::{MOST_IN_A_DRAWING, frame_member};
use super::speaker::Speaker;
use super::text;
use crate::page::{BandView, FrameMember, MapDrawings, MapEntry, MapView, MovesView, Run};
use crate::plan::network::{MapKind, Member, NetworkInput};

/// `None` where nobody should move.
pub(super) fn view(input: &NetworkInput, speaker: &Speaker) -> Option<MapView> {
    let moves: Vec<(&Member, usize)> = input.moves().collect();
    if moves.is_empty() || !input.wants(MapKind::Wishes, true) {
        return None;
    }
    let words = speaker.words;
    let has_all = input.members.len() <= MOST_IN_A_DRAWING;
    let mut how_to_read = vec![speaker.say(words.now_comes_first, &[])];
    how_to_read.push(if has_all { words.thick_border_moves } else { words.only_moves }.to_owned());
    let drawings = if has_all {
        vec![drawing(input, input.by_ring().collect(), speaker)]
    } else {
        let parts = moves.chunks(MOST_IN_A_DRAWING);
        parts.map(|part| drawing(input, part.iter().map(|(member, _)| *member).collect(), speaker)).collect()
    };
    Some(MapView {
        title: speaker.say(words.wishes_title, &[]),
        how_to_read,
        drawings: MapDrawings::Moves(drawings),
        entries: moves.iter().map(|(member, wish)| told(member, *wish, speaker)).collect(),
    })
}

/// "Ana. Now: paid to help. As I wish: friends. The next step: Ask Ana to tea", each on its line.
fn told(member: &Member, wish: usize, speaker: &Speaker) -> MapEntry {
    let line = |head: &str, ring: usize| Run::Text(format!("{head}: {}", speaker.ring(ring)));
    let words = vec![
        Run::Strong(text(member.label.as_str())),
        Run::Break,
        line(speaker.words.now, member.ring),
        Run::Break,
        line(&speaker.say(speaker.words.wished, &[]), wish),
    ];
    let steps = (speaker.beside.steps)(&member.id);
    let step = |step: Run| vec![Run::Text(speaker.words.next_step.to_owned()), step];
    MapEntry { words, steps: steps.into_iter().map(step).collect() }
}

/// The rings that hold one of `members` now or as wished for, in both columns.
fn drawing(input: &NetworkInput, members: Vec<&Member>, speaker: &Speaker) -> MovesView {
    let words = speaker.words;
    let outermost = input.rings.outermost();
    let now = |member: &Member| member.ring.min(outermost);
    let wished = |member: &Member| member.wish.map_or(now(member), |wish| wish.min(outermost));
    let drawn =
        |member: &&Member| FrameMember { is_moving: now(member) != wished(member), ..frame_member(member, speaker) };
    let side = |ring: usize, place: &dyn Fn(&Member) -> usize| {
        members.iter().filter(|member| place(member) == ring).map(drawn).collect()
    };
    let bands = (0..=outermost).map(|ring| BandView {
        label: speaker.ring(ring),
        ring,
        sides: [side(ring, &now), side(ring, &wished)],
    });
    MovesView {
        words: speaker.drawing_words(speaker.say(words.map_of_wishes, &[]), &speaker.say(words.now_comes_first, &[])),
        heads: [words.now.to_owned(), speaker.say(words.wished, &[])],
        bands: bands.filter(|band| band.sides.iter().any(|side| !side.is_empty())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::plain_text;
    use crate::plan::network::Voice;
    use crate::plan::network::samples::*;

    fn seen(input: &NetworkInput) -> Option<MapView> {
        view(input, &Speaker::new(input, &EN, &Beside::NOTHING))
    }

    #[test]
    fn a_wish_says_both_rings_and_is_silent_where_it_came_true() {
        let mut input = sams_people();
        input.members[8].wish = Some(1);
        input.members[0].wish = Some(0);
        let said = |input: &NetworkInput| -> Vec<String> {
            let entries = seen(input).expect("someone should move").entries;
            entries.iter().map(|entry| plain_text(&entry.words)).collect()
        };
        assert_eq!(said(&input), ["Ana Now: paid to help As I wish: friends"]);
        input.voice = Voice::Name;
        assert_eq!(said(&input), ["Ana Now: paid to help As Sam wishes: friends"]);
        input.members[8].wish = None;
        assert!(seen(&input).is_none());
    }

    #[test]
    fn whoever_moves_stands_in_both_columns_each_time_in_another_ring() {
        let mut input = sams_people();
        input.members[8].wish = Some(1);
        let MapDrawings::Moves(drawings) = seen(&input).expect("someone should move").drawings else {
            panic!("moves are drawn")
        };
        let rings_of = |side: usize| -> Vec<usize> {
            let bands = drawings[0].bands.iter();
            bands.filter(|band| band.sides[side].iter().any(|one| one.name == "Ana")).map(|band| band.ring).collect()
        };
        assert_eq!((rings_of(0), rings_of(1)), (vec![3], vec![1]));
        let moving = drawings[0].bands.iter().flat_map(|band| band.sides.iter().flatten());
        assert_eq!(moving.filter(|one| one.is_moving).count(), 2);
    }
}
