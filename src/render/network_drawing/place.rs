//! The labels of one ring: how wide, in which row, at which place.
//!
//! In: members and the room of their ring. Out: labels, put into their frame.
//! Not here: which row is the fairest (`spread`), where a name breaks (`label`).

use super::frames::{PERSON_HEIGHT, ROW, ROW_GAP, Rings, stack};
use super::label::{Line, fit};
use super::sheet::{Label, NAME_SIZE, Rect, WIDTH};
use super::spread::{GAP, Room, Spread, row_width, rows, spread};
use super::symbols;
use crate::page::{FrameMember, PictureSource};
use std::ops::Range;

/// Labels are this wide at most; the narrower ones are taken when a ring is full.
const WIDEST_LABELS: [i32; 4] = [244, 206, 172, 144];
/// Between two labels of a row, where there is room for it.
const AIR: i32 = 26;
/// From a label's end to its words.
const PAD: i32 = 14;
const SYMBOL: i32 = 24;
/// A face needs more room than a sign.
const PHOTO: i32 = 40;
const SYMBOL_GAP: i32 = 7;
const ONE_LINE: i32 = 38;
const LINE_PITCH: i32 = 20;
/// From a baseline up to the middle of a name's letters.
const NAME_RISE: i32 = 6;

/// A label before it has a place.
pub(super) struct Sized<'a> {
    member: &'a FrameMember,
    lines: Vec<Line>,
    pub(super) width: i32,
}

/// Labels as wide as the ring can hold, and how they are spread. `None` when not even the narrowest ones fit.
pub(super) fn fitting(members: &[FrameMember], room: Room, side: i32) -> Option<(Vec<Sized<'_>>, Spread)> {
    WIDEST_LABELS.iter().find_map(|widest| {
        let widest = if room.has_sides { side.min(*widest) } else { *widest };
        let labels: Vec<Sized> = members.iter().map(|member| sized(member, widest)).collect::<Option<_>>()?;
        let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
        spread(&widths, room).map(|found| (labels, found))
    })
}

/// `None` when there is no room for even a few letters.
pub(super) fn sized(member: &FrameMember, widest: i32) -> Option<Sized<'_>> {
    let around = 2 * PAD + symbol_size(member).map_or(0, |size| size + SYMBOL_GAP);
    let room = Some(widest - around).filter(|room| *room >= 60)?;
    let lines = fit(&member.name, room, NAME_SIZE);
    let text = lines.iter().map(|line| line.width).max().unwrap_or(0);
    Some(Sized { member, lines, width: (text + around).max(60) })
}

/// How wide the picture before a name is, if there is one.
fn symbol_size(member: &FrameMember) -> Option<i32> {
    match &member.picture {
        Some(PictureSource::File(_)) => Some(PHOTO),
        Some(PictureSource::Set(_)) => Some(SYMBOL),
        None => symbols::of(member.kind).map(|_| SYMBOL),
    }
}

/// Labels for a box that is `clear` wide inside, in as few rows as there can be. `None` when they need more than `most`.
pub(super) fn in_rows(members: &[FrameMember], clear: i32, most: usize) -> Option<(Vec<Sized<'_>>, Vec<Range<usize>>)> {
    WIDEST_LABELS.iter().find_map(|widest| {
        let labels: Vec<Sized> = members.iter().map(|member| sized(member, *widest)).collect::<Option<_>>()?;
        let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
        let rows = rows(&widths, 0..widths.len(), clear).filter(|rows| rows.len() <= most)?;
        Some((labels, rows))
    })
}

/// The labels of a box, row by row; `top` gives where each row begins.
pub(super) fn placed_rows<'a>(
    labels: Vec<Sized<'a>>,
    rows: &[Range<usize>],
    middle: i32,
    clear: i32,
    top: impl Fn(i32) -> i32,
) -> Vec<Label<'a>> {
    let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
    let places: Vec<(i32, i32)> = (0..)
        .zip(rows)
        .flat_map(|(row, range)| across(&widths, range, middle, clear).into_iter().map(move |x| (x, row)))
        .map(|(x, row)| (x, top(row)))
        .collect();
    labels.into_iter().zip(places).map(|(label, (x, y))| finished(label, x, y)).collect()
}

/// Puts the labels into the frame at `index` from the inside.
pub(super) fn place<'a>(sheet: &mut Rings<'a>, index: usize, room: Room, labels: Vec<Sized<'a>>, found: &Spread) {
    let at = sheet.frames.len() - 1 - index;
    let inner = sheet.frames.get(at + 1).map_or(sheet.person.rect, |inner| inner.rect);
    let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
    let mut places: Vec<(i32, i32)> = vec![(0, 0); labels.len()];
    let mut set_rows = |rows: &[Range<usize>], top: i32, widest: i32| {
        for (row, y) in rows.iter().zip((top..).step_by(step())) {
            for (label, x) in row.clone().zip(across(&widths, row, WIDTH / 2, widest)) {
                places[label] = (x, y);
            }
        }
    };
    let rows_above = i32::try_from(found.above.len()).unwrap_or(i32::MAX);
    set_rows(&found.above, inner.y - rows_above * (ROW + ROW_GAP), room.above);
    set_rows(&found.below, inner.bottom() + ROW_GAP, room.below);
    if let Some((start, end)) = found.sides {
        let (frame, person) = (sheet.innermost(), sheet.person.rect);
        let y = person.y + (PERSON_HEIGHT - ROW) / 2;
        places[start] = (frame.x + (person.x - frame.x - widths[start]) / 2, y);
        places[end] = (person.right() + (frame.right() - person.right() - widths[end]) / 2, y);
    }
    sheet.frames[at].labels = labels.into_iter().zip(places).map(|(label, (x, y))| finished(label, x, y)).collect();
}

fn step() -> usize {
    usize::try_from(ROW + ROW_GAP).expect("rows have a height")
}

/// The left edges of a row of labels, around `middle`.
fn across(widths: &[i32], row: &Range<usize>, middle: i32, widest: i32) -> Vec<i32> {
    let gaps = i32::try_from(row.len()).unwrap_or(1) - 1;
    let narrow = row_width(widths, row.clone());
    let more = (widest - narrow).checked_div(gaps).unwrap_or(0).min(AIR - GAP);
    let mut x = middle - (narrow + gaps * more) / 2;
    let mut edges = Vec::new();
    for width in &widths[row.clone()] {
        edges.push(x);
        x += width + GAP + more;
    }
    edges
}

/// A label whose row begins at `y`. One line makes a lower label than two, on the same middle.
pub(super) fn finished(label: Sized<'_>, x: i32, y: i32) -> Label<'_> {
    let middle = y + ROW / 2;
    let size = symbol_size(label.member);
    let height = if label.lines.len() > 1 || size == Some(PHOTO) { ROW } else { ONE_LINE };
    let symbol = size.map(|size| Rect { x: x + PAD - 2, y: middle - size / 2, width: size, height: size });
    let indent = size.map_or(0, |size| size + SYMBOL_GAP);
    Label {
        rect: Rect { x, y: middle - height / 2, width: label.width, height },
        lines: stack(label.lines, x + (label.width + indent) / 2, middle + NAME_RISE, LINE_PITCH),
        symbol,
        member: label.member,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_air_where_there_is_room_and_less_where_there_is_not() {
        assert_eq!(across(&[100, 100], &(0..2), 350, 600), [350 - 113, 350 + 13]);
        assert_eq!(across(&[100, 100], &(0..2), 350, 210), [350 - 105, 350 + 5]);
        assert_eq!(across(&[100], &(0..1), 350, 600), [300]);
    }
}
