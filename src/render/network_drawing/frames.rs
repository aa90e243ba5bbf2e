//! The frames, and the person in the innermost one.
//!
//! In: how far one frame stands inside the next. Out: a [`Sheet`] without labels, and the room that each ring has.
//! Not here: labels (`place`).

use super::label::{Line, fit, fit_one_line};
use super::sheet::{Frame, PERSON_SIZE, Person, Placed, RING_SIZE, Rect, Sheet, WIDTH};
use super::spread::{GAP, Room};
use crate::page::DrawingView;

/// From a frame's upper line to its first row; the ring's name stands in it.
pub(super) const HEAD: i32 = 38;
/// Height of a row of labels: two lines of words.
pub(super) const ROW: i32 = 48;
pub(super) const ROW_GAP: i32 = 8;
/// From the last row to the frame's lower line.
pub(super) const FOOT: i32 = 14;
pub(super) const PERSON_HEIGHT: i32 = 88;

pub(super) const EDGE: i32 = 4;
pub(super) const RING_BASELINE: i32 = 26;
pub(super) const RING_PITCH: i32 = 23;
const PERSON_PITCH: i32 = 24;
/// From a baseline up to the middle of the person's letters.
const PERSON_RISE: i32 = 7;

/// How far one frame stands inside the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strip {
    pub(super) side: i32,
    pub(super) above: i32,
    pub(super) below: i32,
}

/// Rings in one another around the person; labels come into them later.
pub(super) struct Rings<'a> {
    height: i32,
    /// Outside to inside. Never empty.
    pub(super) frames: Vec<Frame<'a>>,
    pub(super) person: Person,
}

/// Frames and person, without labels. `None` with more than 7 rings, which would leave no room in the middle.
pub(super) fn frames(view: &DrawingView, strip: Strip) -> Option<Rings<'_>> {
    let count = i32::try_from(view.frames.len()).ok().filter(|count| (1..=7).contains(count))?;
    let height = 2 * EDGE + count * (strip.above + strip.below) + PERSON_HEIGHT;
    let mut drawn = Vec::new();
    for (depth, frame) in (0..count).zip(view.frames.iter().rev()) {
        let x = EDGE + depth * strip.side;
        let y = EDGE + depth * strip.above;
        let rect = Rect { x, y, width: WIDTH - 2 * x, height: height - EDGE - depth * strip.below - y };
        let radius = 44 + (count - 1 - depth) * 12;
        let widest = rect.width - 2 * (inset(radius, 8) + 8);
        let name = fit_one_line(&frame.label, widest, bold(RING_SIZE));
        let count = frame.count.as_ref().filter(|count| !count.is_empty());
        let count = count.map(|count| fit_one_line(count, widest, RING_SIZE));
        let lines = (0..)
            .zip([Some(name), count].into_iter().flatten())
            .map(|(index, line)| Placed { line, x: WIDTH / 2, y: y + RING_BASELINE + index * RING_PITCH })
            .collect();
        drawn.push(Frame { rect, radius, ring: frame.ring, lines, labels: Vec::new() });
    }
    let person = person(&view.person, drawn.last()?.rect.y + strip.above);
    Some(Rings { height, frames: drawn, person })
}

/// A short name makes a circle, a longer one a clearly longer shape: never nearly a circle.
pub(super) fn person(name: &str, top: i32) -> Person {
    person_at(name, WIDTH / 2, top, 148)
}

/// The same around `x`, with words up to `widest`.
pub(super) fn person_at(name: &str, x: i32, top: i32, widest: i32) -> Person {
    let lines = fit(name, widest, bold(PERSON_SIZE));
    let text = lines.iter().map(|line| line.width).max().unwrap_or(0);
    let is_short = text <= PERSON_HEIGHT - 20 && lines.len() == 1;
    let width = if is_short { PERSON_HEIGHT } else { text.max(72) + 48 };
    let rect = Rect { x: x - width / 2, y: top, width, height: PERSON_HEIGHT };
    let lines = stack(lines, x, top + PERSON_HEIGHT / 2 + PERSON_RISE, PERSON_PITCH);
    Person { rect, lines }
}

/// Lines under each other; a single one stands on `baseline`, more of them evenly around it.
pub(super) fn stack(lines: Vec<Line>, x: i32, baseline: i32, pitch: i32) -> Vec<Placed> {
    let first = baseline - (i32::try_from(lines.len()).unwrap_or(1) - 1) * pitch / 2;
    (0..).zip(lines).map(|(index, line)| Placed { line, x, y: first + index * pitch }).collect()
}

impl<'a> Rings<'a> {
    pub(super) fn finished(self) -> Sheet<'a> {
        let Rings { height, frames, person } = self;
        Sheet { height, frames, is_nested: true, person: Some(person), ..Sheet::default() }
    }

    /// The room for labels in the frame at `index` from the inside, with so many rows above and below.
    pub(super) fn room(&self, index: usize, rows: usize) -> Room {
        let frame = &self.frames[self.frames.len() - 1 - index];
        let clear = |depth| frame.rect.width - 2 * (inset(frame.radius, depth) + GAP);
        Room {
            above: clear(HEAD),
            below: clear(FOOT),
            rows,
            has_sides: index == 0,
            // By turns, so that rings with one label each do not all lean the same way.
            leans_up: index.is_multiple_of(2),
        }
    }

    /// The widest label that can stand beside the person.
    pub(super) fn side_room(&self) -> i32 {
        self.person.rect.x - self.innermost().x - 2 * GAP - 4
    }

    pub(super) fn innermost(&self) -> Rect {
        self.frames[self.frames.len() - 1].rect
    }
}

/// How far a rounded corner reaches in, at `depth` below the frame's line.
pub(super) fn inset(radius: i32, depth: i32) -> i32 {
    let rest = (radius - depth).max(0);
    radius - (radius * radius - rest * rest).isqrt()
}

/// The size at which ordinary letters are as wide as bold ones of this size, which are a seventh wider.
pub(super) fn bold(size: i32) -> i32 {
    size * 8 / 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corner_reaches_in_less_the_deeper_one_goes() {
        assert_eq!((inset(50, 0), inset(50, 10), inset(50, 50), inset(50, 90)), (50, 20, 0, 0));
    }

    #[test]
    fn a_short_name_stands_in_a_circle() {
        let Person { rect, lines, .. } = person("Sam", 0);
        assert_eq!((rect.width, lines.len()), (rect.height, 1));
        let Person { rect, lines, .. } = person("Samira-Elizabeth", 0);
        assert!(rect.width >= rect.height + 30 && lines.len() == 2);
    }
}
