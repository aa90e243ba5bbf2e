//! The frames, and the person in the innermost one.
//!
//! In: how far one frame stands inside the next. Out: a [`Sheet`] without labels, and the room that each ring has.
//! Not here: labels (`place`).

use super::label::{Line, fit, fit_one_line};
use super::sheet::{Frame, PERSON_SIZE, Placed, RING_SIZE, Rect, Sheet, WIDTH};
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

const EDGE: i32 = 4;
const RING_BASELINE: i32 = 26;
const RING_PITCH: i32 = 23;
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

/// Frames and person, without labels. `None` with more than 7 rings, which would leave no room in the middle.
pub(super) fn frames(view: &DrawingView, strip: Strip) -> Option<Sheet<'_>> {
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
    let (person, person_lines) = person(&view.person, drawn.last()?.rect.y + strip.above);
    Some(Sheet { height, frames: drawn, person, person_lines })
}

/// A short name makes a circle, a longer one a clearly longer shape: never nearly a circle.
fn person(name: &str, top: i32) -> (Rect, Vec<Placed>) {
    let lines = fit(name, 148, bold(PERSON_SIZE));
    let text = lines.iter().map(|line| line.width).max().unwrap_or(0);
    let is_short = text <= PERSON_HEIGHT - 20 && lines.len() == 1;
    let width = if is_short { PERSON_HEIGHT } else { text.max(72) + 48 };
    let rect = Rect { x: (WIDTH - width) / 2, y: top, width, height: PERSON_HEIGHT };
    (rect, stack(lines, WIDTH / 2, top + PERSON_HEIGHT / 2 + PERSON_RISE, PERSON_PITCH))
}

/// Lines under each other; a single one stands on `baseline`, more of them evenly around it.
pub(super) fn stack(lines: Vec<Line>, x: i32, baseline: i32, pitch: i32) -> Vec<Placed> {
    let first = baseline - (i32::try_from(lines.len()).unwrap_or(1) - 1) * pitch / 2;
    (0..).zip(lines).map(|(index, line)| Placed { line, x, y: first + index * pitch }).collect()
}

impl Sheet<'_> {
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
        self.person.x - self.innermost().x - 2 * GAP - 4
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
fn bold(size: i32) -> i32 {
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
        let (short, lines) = person("Sam", 0);
        assert_eq!((short.width, lines.len()), (short.height, 1));
        let (long, lines) = person("Samira-Elizabeth", 0);
        assert!(long.width >= long.height + 30 && lines.len() == 2);
    }
}
