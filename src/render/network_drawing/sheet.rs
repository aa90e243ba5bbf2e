//! Where everything stands: frames, the person, labels. Whole numbers only.
//!
//! In: [`DrawingView`]. Out: [`Sheet`], 700 units wide, in which nothing touches.
//! Not here: the frames' sizes (`frames`), the labels of one ring (`place`), markup (`svg`).
//!
//! In a nested sheet the frames depend only on how many rings there are, as on a printed form: adding a person moves
//! nobody outside that person's ring.

use super::frames::{FOOT, HEAD, ROW, ROW_GAP, Strip, frames};
use super::label::Line;
use super::place::{fitting, place};
use crate::page::{DrawingView, FrameMember};

/// Drawings are shown from this many pixels on, so that one unit is never less than one pixel.
pub(super) const WIDTH: i32 = 700;
pub(super) const NAME_SIZE: i32 = 18;
pub(super) const RING_SIZE: i32 = 17;
pub(super) const PERSON_SIZE: i32 = 21;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Rect {
    pub(super) fn right(self) -> i32 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> i32 {
        self.y + self.height
    }
}

/// A line of text around its middle `x`, standing on `y`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) line: Line,
    pub(super) x: i32,
    pub(super) y: i32,
}

#[derive(Debug, Clone)]
pub(super) struct Frame<'a> {
    pub(super) rect: Rect,
    pub(super) radius: i32,
    /// Place among the rings of the map, from the inside.
    pub(super) ring: usize,
    /// The ring's name and, on an overview, its count.
    pub(super) lines: Vec<Placed>,
    /// In the order of the list.
    pub(super) labels: Vec<Label<'a>>,
}

#[derive(Debug, Clone)]
pub(super) struct Label<'a> {
    pub(super) rect: Rect,
    pub(super) lines: Vec<Placed>,
    /// Where the picture stands, if it has one.
    pub(super) symbol: Option<Rect>,
    pub(super) member: &'a FrameMember,
}

#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    pub(super) height: i32,
    /// Outside to inside: the order in which they are painted. Never empty.
    pub(super) frames: Vec<Frame<'a>>,
    pub(super) person: Rect,
    pub(super) person_lines: Vec<Placed>,
}

/// All rings in one another. `None` when some ring's names do not fit, or there are too many rings.
pub(super) fn nested(view: &DrawingView, is_right_to_left: bool) -> Option<Sheet<'_>> {
    let strip = Strip { side: 28, above: HEAD + ROW + ROW_GAP, below: ROW_GAP + ROW + FOOT };
    let mut sheet = frames(view, strip)?;
    for (index, frame) in view.frames.iter().enumerate() {
        let room = sheet.room(index, 1);
        let (labels, found) = fitting(&frame.members, room, sheet.side_room())?;
        place(&mut sheet, index, room, labels, &found);
    }
    Some(sheet.mirrored(is_right_to_left))
}

/// The rings in one another with their counts. `None` when there are too many rings.
pub(super) fn overview(view: &DrawingView) -> Option<Sheet<'_>> {
    // Two lines of words stand above: name and count.
    frames(view, Strip { side: 18, above: HEAD + 26, below: FOOT })
}

/// One ring around the person, with as many rows as it needs.
pub(super) fn single(view: &DrawingView, is_right_to_left: bool) -> Option<Sheet<'_>> {
    let members = &view.frames.first()?.members;
    let empty = frames(view, Strip { side: 0, above: HEAD, below: FOOT })?;
    let room = empty.room(0, members.len());
    let (labels, found) = fitting(members, room, empty.side_room())?;
    let rows = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX) * (ROW + ROW_GAP);
    let above = HEAD + rows(found.above.len()).max(ROW_GAP);
    let mut sheet = frames(view, Strip { side: 0, above, below: FOOT + rows(found.below.len()) })?;
    place(&mut sheet, 0, room, labels, &found);
    Some(sheet.mirrored(is_right_to_left))
}

impl<'a> Sheet<'a> {
    /// The labels in the order of the list: inside to outside.
    pub(super) fn labels(&self) -> impl Iterator<Item = &Label<'a>> {
        self.frames.iter().rev().flat_map(|frame| &frame.labels)
    }

    /// Right to left, the first label of a row stands at the right. The rest is the same from both sides.
    fn mirrored(mut self, is_right_to_left: bool) -> Self {
        if is_right_to_left {
            for label in self.frames.iter_mut().flat_map(|frame| &mut frame.labels) {
                label.rect.x = WIDTH - label.rect.right();
                label.lines.iter_mut().for_each(|line| line.x = WIDTH - line.x);
                label.symbol.iter_mut().for_each(|symbol| symbol.x = WIDTH - symbol.right());
            }
        }
        self
    }
}
