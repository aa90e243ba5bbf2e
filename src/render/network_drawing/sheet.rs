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
use crate::page::{DrawingView, FrameMember, LineKind};

/// Drawings are shown from this many pixels on, so that one unit is never less than one pixel.
pub(super) const WIDTH: i32 = 700;
pub(super) const NAME_SIZE: i32 = 18;
pub(super) const RING_SIZE: i32 = 17;
pub(super) const PERSON_SIZE: i32 = 21;
/// Of the words at a line.
pub(super) const LINE_SIZE: i32 = 17;

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

/// The one in the middle, or at the start of all lines.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) rect: Rect,
    pub(super) lines: Vec<Placed>,
}

/// A straight line from left to right, with its words over and under it.
#[derive(Debug, Clone)]
pub(super) struct Tie {
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) y: i32,
    pub(super) kind: LineKind,
    pub(super) is_arrow_at: [bool; 2],
    pub(super) words: Vec<Placed>,
}

/// A straight line without words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoke {
    pub(super) from: (i32, i32),
    pub(super) to: (i32, i32),
}

#[derive(Debug, Clone, Default)]
pub(super) struct Sheet<'a> {
    pub(super) height: i32,
    /// In the order in which they are painted. Never empty.
    pub(super) frames: Vec<Frame<'a>>,
    /// Do the frames stand in one another, outside to inside? Then they are read the other way round.
    pub(super) is_nested: bool,
    pub(super) person: Option<Person>,
    pub(super) ties: Vec<Tie>,
    /// Over the columns.
    pub(super) heads: Vec<Placed>,
    /// From the middle of a star to its boxes.
    pub(super) spokes: Vec<Spoke>,
    /// The words in the boxes of a star.
    pub(super) texts: Vec<Placed>,
}

/// All rings in one another. `None` when some ring's names do not fit, or there are too many rings.
pub(super) fn nested(view: &DrawingView) -> Option<Sheet<'_>> {
    let strip = Strip { side: 28, above: HEAD + ROW + ROW_GAP, below: ROW_GAP + ROW + FOOT };
    let mut rings = frames(view, strip)?;
    for (index, frame) in view.frames.iter().enumerate() {
        let room = rings.room(index, 1);
        let (labels, found) = fitting(&frame.members, room, rings.side_room())?;
        place(&mut rings, index, room, labels, &found);
    }
    Some(rings.finished())
}

/// The rings in one another with their counts. `None` when there are too many rings.
pub(super) fn overview(view: &DrawingView) -> Option<Sheet<'_>> {
    // Two lines of words stand above: name and count.
    Some(frames(view, Strip { side: 18, above: HEAD + 26, below: FOOT })?.finished())
}

/// One ring around the person, with as many rows as it needs.
pub(super) fn single(view: &DrawingView) -> Option<Sheet<'_>> {
    let members = &view.frames.first()?.members;
    let empty = frames(view, Strip { side: 0, above: HEAD, below: FOOT })?;
    let room = empty.room(0, members.len());
    let (labels, found) = fitting(members, room, empty.side_room())?;
    let rows = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX) * (ROW + ROW_GAP);
    let above = HEAD + rows(found.above.len()).max(ROW_GAP);
    let mut rings = frames(view, Strip { side: 0, above, below: FOOT + rows(found.below.len()) })?;
    place(&mut rings, 0, room, labels, &found);
    Some(rings.finished())
}

impl<'a> Sheet<'a> {
    /// The labels in the order of the list: inside to outside, or box by box.
    pub(super) fn labels(&self) -> impl Iterator<Item = &Label<'a>> {
        let mut frames: Vec<&Frame<'a>> = self.frames.iter().collect();
        if self.is_nested {
            frames.reverse();
        }
        frames.into_iter().flat_map(|frame| &frame.labels)
    }

    /// Right to left, the first label of a row stands at the right, and so does the first box.
    pub(super) fn mirrored(mut self) -> Self {
        let turned = |rect: &mut Rect| rect.x = WIDTH - rect.right();
        let turned_lines = |lines: &mut Vec<Placed>| lines.iter_mut().for_each(|line| line.x = WIDTH - line.x);
        for frame in &mut self.frames {
            turned(&mut frame.rect);
            turned_lines(&mut frame.lines);
            for label in &mut frame.labels {
                turned(&mut label.rect);
                turned_lines(&mut label.lines);
                label.symbol.iter_mut().for_each(turned);
            }
        }
        if let Some(person) = &mut self.person {
            turned(&mut person.rect);
            turned_lines(&mut person.lines);
        }
        for tie in &mut self.ties {
            (tie.from, tie.to) = (WIDTH - tie.to, WIDTH - tie.from);
            tie.is_arrow_at.reverse();
            turned_lines(&mut tie.words);
        }
        for spoke in &mut self.spokes {
            spoke.from.0 = WIDTH - spoke.from.0;
            spoke.to.0 = WIDTH - spoke.to.0;
        }
        turned_lines(&mut self.heads);
        turned_lines(&mut self.texts);
        self
    }
}
