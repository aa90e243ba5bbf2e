//! Boxes around the person, one for each part of a life: two above, two below, a fifth under all.
//!
//! In: [`DrawingView`] with up to five frames. Out: [`Sheet`]. Not here: rings in one another (`frames`).
//!
//! The boxes have one size, however many stand in them: adding a person moves nobody outside that person's box.

use super::frames::{EDGE, HEAD, PERSON_HEIGHT, RING_BASELINE, RING_PITCH, ROW, ROW_GAP, bold, inset, person};
use super::label::fit_one_line;
use super::place::{in_rows, placed_rows};
use super::sheet::{Frame, Placed, RING_SIZE, Rect, Sheet, WIDTH};
use super::spread::GAP;
use crate::page::DrawingView;

pub(super) const RADIUS: i32 = 24;
/// From the last row to a box's lower line.
const FOOT: i32 = 6;
const BETWEEN: i32 = 12;
/// Rows of labels in each of the four boxes, and in the fifth.
const ROWS: [usize; 5] = [3, 3, 3, 3, 2];

/// `None` when the names of a box do not fit into it.
pub(super) fn boxes(view: &DrawingView) -> Option<Sheet<'_>> {
    let is_counted = view.frames.iter().any(|frame| frame.count.is_some());
    let height = |at: usize| if is_counted { HEAD + RING_PITCH + 8 } else { box_height(ROWS[at]) };
    let person_top = EDGE + height(0) + BETWEEN;
    let lower = person_top + PERSON_HEIGHT + BETWEEN;
    let half = (WIDTH - 2 * EDGE - BETWEEN) / 2;
    let right = WIDTH - EDGE - half;
    let places = [(EDGE, EDGE, half), (right, EDGE, half), (EDGE, lower, half), (right, lower, half)];
    let under = (EDGE, lower + height(0) + BETWEEN, WIDTH - 2 * EDGE);
    let mut frames = Vec::new();
    for (at, (frame, (x, y, width))) in view.frames.iter().zip(places.into_iter().chain([under])).enumerate() {
        let rect = Rect { x, y, width, height: height(at) };
        let mut drawn = titled(&frame.label, frame.count.as_deref(), frame.ring, rect);
        let clear = clear_width(width);
        let (labels, rows) = in_rows(&frame.members, clear, ROWS[at])?;
        // The nearest row is the one beside the person.
        let top = |row: i32| match at {
            0 | 1 => rect.bottom() - FOOT - (row + 1) * (ROW + ROW_GAP) + ROW_GAP / 2,
            _ => y + HEAD + row * (ROW + ROW_GAP),
        };
        drawn.labels = placed_rows(labels, &rows, x + width / 2, clear, top);
        frames.push(drawn);
    }
    let height = frames.iter().map(|frame| frame.rect.bottom()).max()? + EDGE;
    let person = Some(person(&view.person, person_top));
    Some(Sheet { height, frames, person, ..Sheet::default() })
}

/// How high a box is with so many rows of labels.
pub(super) fn box_height(rows: usize) -> i32 {
    HEAD + i32::try_from(rows).unwrap_or(i32::MAX) * (ROW + ROW_GAP) + FOOT
}

/// The widest row that keeps clear of the rounded corners.
pub(super) fn clear_width(width: i32) -> i32 {
    width - 2 * (inset(RADIUS, FOOT) + GAP)
}

/// An empty box with its name and, on an overview, its count.
pub(super) fn titled<'a>(label: &str, count: Option<&str>, ring: usize, rect: Rect) -> Frame<'a> {
    let widest = rect.width - 2 * (inset(RADIUS, 8) + 8);
    let name = fit_one_line(label, widest, bold(RING_SIZE));
    let count = count.filter(|count| !count.is_empty());
    let lines = [Some(name), count.map(|count| fit_one_line(count, widest, RING_SIZE))];
    let placed = |(at, line)| Placed { line, x: rect.x + rect.width / 2, y: rect.y + RING_BASELINE + at * RING_PITCH };
    Frame {
        rect,
        radius: RADIUS,
        ring,
        lines: (0..).zip(lines.into_iter().flatten()).map(placed).collect(),
        labels: Vec::new(),
    }
}
