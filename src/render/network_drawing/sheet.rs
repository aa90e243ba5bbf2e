//! Where everything stands: frames, the person, labels. Whole numbers only.
//!
//! In: [`DrawingView`]. Out: [`Sheet`], 700 units wide, in which nothing touches.
//! Not here: which label goes in which row (`spread`), markup (`svg`).
//!
//! The frames depend only on how many rings there are, as on a printed form: adding a person moves nobody outside
//! that person's ring.

use super::label::{Line, fit, fit_one_line};
use super::spread::{GAP, Room, Spread, row_width, spread};
use crate::page::{DrawingView, FrameMember, FrameView};
use std::ops::Range;

/// Drawings are shown from this many pixels on, so that one unit is never less than one pixel.
pub(super) const WIDTH: i32 = 700;
pub(super) const NAME_SIZE: i32 = 18;
pub(super) const RING_SIZE: i32 = 17;
pub(super) const PERSON_SIZE: i32 = 21;

const EDGE: i32 = 4;
/// Between the sides of two frames.
const SIDE: i32 = 28;
const OVERVIEW_SIDE: i32 = 18;
/// From a frame's upper line to its first row; the ring's name stands in it.
const HEAD: i32 = 36;
const RING_BASELINE: i32 = 26;
const ROW: i32 = 48;
const ROW_GAP: i32 = 8;
/// From the last row to the frame's lower line.
const FOOT: i32 = 14;
const OVERVIEW_HEAD: i32 = 62;
const PERSON_HEIGHT: i32 = 88;
const LINE_PITCH: i32 = 20;
/// From a baseline up to the middle of its letters, for each size.
const NAME_RISE: i32 = 6;
const PERSON_RISE: i32 = 7;
/// From a label's end to its words.
const LABEL_PAD: i32 = 14;
pub(super) const SYMBOL: i32 = 24;
const SYMBOL_GAP: i32 = 7;
/// Labels are this wide at most; the narrower ones are taken when a ring is full.
const WIDEST_LABELS: [i32; 3] = [214, 176, 144];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// A line of text around its middle `x`, standing on `y`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) line: Line,
    pub(super) x: i32,
    pub(super) y: i32,
}

#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) rect: Rect,
    pub(super) radius: i32,
    /// Place among the rings of the map, from the inside.
    pub(super) ring: usize,
    /// The ring's name and, on an overview, its count.
    pub(super) lines: Vec<Placed>,
}

#[derive(Debug, Clone)]
pub(super) struct Label<'a> {
    pub(super) rect: Rect,
    pub(super) lines: Vec<Placed>,
    /// Where the picture stands, if it has one.
    pub(super) symbol: Option<Rect>,
    pub(super) member: &'a FrameMember,
    pub(super) ring: usize,
}

#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    pub(super) height: i32,
    /// Outside to inside: the order in which they are painted.
    pub(super) frames: Vec<Frame>,
    pub(super) person: Rect,
    pub(super) person_lines: Vec<Placed>,
    /// In the order of the list.
    pub(super) labels: Vec<Label<'a>>,
}

/// All rings in one another. `None` when some ring's names do not fit, or there are too many rings.
pub(super) fn nested(view: &DrawingView, is_right_to_left: bool) -> Option<Sheet<'_>> {
    let strip = Strip { side: SIDE, above: HEAD + ROW + ROW_GAP, below: ROW_GAP + ROW + FOOT };
    let mut sheet = frames(view, strip)?;
    for (index, frame) in view.frames.iter().enumerate() {
        let room = Room { rows: 1, ..room(&sheet, index) };
        let (labels, found) = fitting(&frame.members, room, sheet.side_room())?;
        let outline = sheet.outline(index);
        place(&mut sheet, outline, labels, &found, frame);
    }
    Some(sheet.mirrored(is_right_to_left))
}

/// The rings in one another with their counts. `None` when there are too many rings.
pub(super) fn overview(view: &DrawingView) -> Option<Sheet<'_>> {
    frames(view, Strip { side: OVERVIEW_SIDE, above: OVERVIEW_HEAD, below: FOOT })
}

/// One ring around the person, with as many rows as it needs.
pub(super) fn single(view: &DrawingView, is_right_to_left: bool) -> Option<Sheet<'_>> {
    let frame = view.frames.first()?;
    let empty = frames(view, Strip { side: SIDE, above: HEAD, below: FOOT })?;
    let room = Room { rows: frame.members.len(), ..room(&empty, 0) };
    let (labels, found) = fitting(&frame.members, room, empty.side_room())?;
    let strip_height = |rows: usize| whole(rows) * (ROW + ROW_GAP);
    let strip = Strip {
        side: SIDE,
        above: HEAD + strip_height(found.above.len()),
        below: FOOT + strip_height(found.below.len()),
    };
    let mut sheet = frames(view, strip)?;
    let outline = sheet.outline(0);
    place(&mut sheet, outline, labels, &found, frame);
    Some(sheet.mirrored(is_right_to_left))
}

/// How far one frame stands inside the next.
#[derive(Clone, Copy)]
struct Strip {
    side: i32,
    above: i32,
    below: i32,
}

/// Frames and person, without labels.
fn frames(view: &DrawingView, strip: Strip) -> Option<Sheet<'_>> {
    let count = i32::try_from(view.frames.len()).ok().filter(|count| (1..=7).contains(count))?;
    let height = 2 * EDGE + count * (strip.above + strip.below) + PERSON_HEIGHT;
    let mut drawn = Vec::new();
    for (depth, frame) in (0..count).zip(view.frames.iter().rev()) {
        let rect = Rect {
            x: EDGE + depth * strip.side,
            y: EDGE + depth * strip.above,
            width: WIDTH - 2 * (EDGE + depth * strip.side),
            height: height - 2 * EDGE - depth * (strip.above + strip.below),
        };
        let radius = 44 + (count - 1 - depth) * 12;
        let widest = rect.width - 2 * (inset(radius, 8) + 8);
        let texts = [Some(&frame.label), frame.count.as_ref().filter(|count| !count.is_empty())];
        let lines = (0..)
            .zip(texts.into_iter().flatten())
            .map(|(index, text)| Placed {
                line: fit_one_line(text, widest, RING_SIZE),
                x: WIDTH / 2,
                y: rect.y + RING_BASELINE + index * 23,
            })
            .collect();
        drawn.push(Frame { rect, radius, ring: frame.ring, lines });
    }
    let innermost = drawn.last()?.rect;
    // Bold letters are about a seventh wider than the table says.
    let lines = fit(&view.person, 132, PERSON_SIZE * 8 / 7);
    let width = (lines.iter().map(|line| line.width).max().unwrap_or(0) + 36).max(PERSON_HEIGHT);
    let person = Rect { x: (WIDTH - width) / 2, y: innermost.y + strip.above, width, height: PERSON_HEIGHT };
    let person_lines = stack(lines, WIDTH / 2, person.y + PERSON_HEIGHT / 2, LINE_PITCH + 4, PERSON_RISE);
    Some(Sheet { height, frames: drawn, person, person_lines, labels: Vec::new() })
}

/// The room in the frame at `index` from the inside; `rows` is for the caller to say.
fn room(sheet: &Sheet, index: usize) -> Room {
    let frame = &sheet.frames[sheet.frames.len() - 1 - index];
    let clear = |depth| frame.rect.width - 2 * (inset(frame.radius, depth) + GAP);
    Room { above: clear(HEAD), below: clear(FOOT), rows: 1, has_sides: index == 0, leans_up: index.is_multiple_of(2) }
}

/// Labels as wide as the ring can hold, and how they are spread.
fn fitting<'a>(members: &'a [FrameMember], room: Room, side: i32) -> Option<(Vec<Sized<'a>>, Spread)> {
    WIDEST_LABELS.iter().find_map(|widest| {
        let widest = if room.has_sides { side.min(*widest) } else { *widest };
        let labels: Vec<Sized> = members.iter().map(|member| sized(member, widest)).collect::<Option<_>>()?;
        let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
        spread(&widths, room).map(|found| (labels, found))
    })
}

/// A label before it has a place.
struct Sized<'a> {
    member: &'a FrameMember,
    lines: Vec<Line>,
    width: i32,
}

/// `None` when there is no room for even a few letters.
fn sized(member: &FrameMember, widest: i32) -> Option<Sized<'_>> {
    let around = 2 * LABEL_PAD + if has_symbol(member) { SYMBOL + SYMBOL_GAP } else { 0 };
    let room = Some(widest - around).filter(|room| *room >= 60)?;
    let lines = fit(&member.name, room, NAME_SIZE);
    let text = lines.iter().map(|line| line.width).max().unwrap_or(0);
    Some(Sized { member, lines, width: (text + around).max(60) })
}

fn has_symbol(member: &FrameMember) -> bool {
    member.picture.is_some() || super::symbols::of(member.kind).is_some()
}

/// The strips of one frame: first row above, middle, first row below.
#[derive(Clone, Copy)]
struct Outline {
    above: i32,
    below: i32,
}

fn place<'a>(sheet: &mut Sheet<'a>, outline: Outline, labels: Vec<Sized<'a>>, found: &Spread, frame: &FrameView) {
    let widths: Vec<i32> = labels.iter().map(|label| label.width).collect();
    let mut places: Vec<(i32, i32)> = vec![(0, 0); labels.len()];
    let mut set_rows = |rows: &[Range<usize>], top: i32| {
        for (index, row) in (0..).zip(rows) {
            let mut x = (WIDTH - row_width(&widths, row.clone())) / 2;
            for label in row.clone() {
                places[label] = (x, top + index * (ROW + ROW_GAP));
                x += widths[label] + GAP;
            }
        }
    };
    set_rows(&found.above, outline.above);
    set_rows(&found.below, outline.below);
    if let Some((start, end)) = found.sides {
        let innermost = sheet.frames[sheet.frames.len() - 1].rect;
        let y = sheet.person.y + (PERSON_HEIGHT - ROW) / 2;
        let free = (sheet.person.x - innermost.x - widths[start]) / 2;
        places[start] = (innermost.x + free, y);
        let right = sheet.person.x + sheet.person.width;
        let free = (innermost.x + innermost.width - right - widths[end]) / 2;
        places[end] = (right + free, y);
    }
    sheet.labels.extend(labels.into_iter().zip(places).map(|(label, (x, y))| finished(label, x, y, frame.ring)));
}

/// A label whose row begins at `y`. One line makes a lower label than two, on the same middle.
fn finished(label: Sized<'_>, x: i32, y: i32, ring: usize) -> Label<'_> {
    let middle = y + ROW / 2;
    let height = if label.lines.len() > 1 { ROW } else { 38 };
    let symbol = has_symbol(label.member).then_some(Rect {
        x: x + LABEL_PAD - 2,
        y: middle - SYMBOL / 2,
        width: SYMBOL,
        height: SYMBOL,
    });
    let indent = if symbol.is_some() { SYMBOL + SYMBOL_GAP } else { 0 };
    Label {
        rect: Rect { x, y: middle - height / 2, width: label.width, height },
        lines: stack(label.lines, x + (label.width + indent) / 2, middle, LINE_PITCH, NAME_RISE),
        symbol,
        member: label.member,
        ring,
    }
}

/// One or two lines around a middle.
fn stack(lines: Vec<Line>, x: i32, middle: i32, pitch: i32, rise: i32) -> Vec<Placed> {
    let first = middle + rise - (whole(lines.len()) - 1) * pitch / 2;
    (0..).zip(lines).map(|(index, line)| Placed { line, x, y: first + index * pitch }).collect()
}

impl Sheet<'_> {
    /// Widest label beside the person.
    fn side_room(&self) -> i32 {
        let innermost = self.frames[self.frames.len() - 1].rect;
        self.person.x - innermost.x - 2 * GAP - 4
    }

    /// Where the rows of the frame at `index` from the inside begin.
    fn outline(&self, index: usize) -> Outline {
        let place = self.frames.len() - 1 - index;
        let frame = self.frames[place].rect;
        let inner = self.frames.get(place + 1).map_or(self.person, |inner| inner.rect);
        Outline { above: frame.y + HEAD, below: inner.y + inner.height + ROW_GAP }
    }

    /// Right to left, the first label of a row stands at the right. The rest is the same from both sides.
    fn mirrored(mut self, is_right_to_left: bool) -> Self {
        if is_right_to_left {
            for label in &mut self.labels {
                label.rect.x = WIDTH - label.rect.x - label.rect.width;
                label.lines.iter_mut().for_each(|line| line.x = WIDTH - line.x);
                label.symbol.iter_mut().for_each(|symbol| symbol.x = WIDTH - symbol.x - symbol.width);
            }
        }
        self
    }
}

/// How far a rounded corner reaches in, at `depth` below the frame's line.
pub(super) fn inset(radius: i32, depth: i32) -> i32 {
    let rest = (radius - depth).max(0);
    radius - (radius * radius - rest * rest).isqrt()
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
