//! A star: up to five boxes of words around the person, joined to them by lines.
//!
//! In: [`StarView`]. Out: [`Sheet`] of one size, however much stands in a box; what has no room there is counted.
//! Not here: the list with every word (`form`).

use super::boxes::titled;
use super::frames::{EDGE, HEAD, PERSON_HEIGHT, person_at};
use super::label::{Line, fit, fit_one_line};
use super::sheet::{Frame, LINE_SIZE, Placed, Rect, Sheet, Spoke, WIDTH};
use crate::page::{StarPoint, StarView};

const BOX_HEIGHT: i32 = 184;
const ROW_GAP: i32 = 24;
const TOP_WIDTH: i32 = 330;
const SIDE_WIDTH: i32 = 250;
const FOOT_WIDTH: i32 = 340;
const PAD: i32 = 18;
const PITCH: i32 = 21;
/// Between two things in a box.
const ITEM_GAP: i32 = 6;
/// The widest words in the middle, between the boxes at the sides.
const PERSON_WORDS: i32 = 96;

pub(super) fn sheet(view: &StarView) -> Sheet<'_> {
    let right = WIDTH - EDGE;
    let (middle, foot) = (EDGE + BOX_HEIGHT + ROW_GAP, EDGE + 2 * (BOX_HEIGHT + ROW_GAP));
    let boxes = [
        ((WIDTH - TOP_WIDTH) / 2, EDGE, TOP_WIDTH),
        (EDGE, middle, SIDE_WIDTH),
        (right - SIDE_WIDTH, middle, SIDE_WIDTH),
        (EDGE, foot, FOOT_WIDTH),
        (right - FOOT_WIDTH, foot, FOOT_WIDTH),
    ];
    let person = person_at(&view.person, WIDTH / 2, middle + (BOX_HEIGHT - PERSON_HEIGHT) / 2, PERSON_WORDS);
    let (across, level) = (WIDTH / 2, middle + BOX_HEIGHT / 2);
    let (person_foot, step) = (person.rect.bottom(), 20);
    let spokes = [
        (across, EDGE + BOX_HEIGHT, across, person.rect.y),
        (EDGE + SIDE_WIDTH, level, person.rect.x, level),
        (person.rect.right(), level, right - SIDE_WIDTH, level),
        (across - step, person_foot, across - 3 * step, foot),
        (across + step, person_foot, across + 3 * step, foot),
    ];
    let mut frames: Vec<Frame> = Vec::new();
    let mut texts = Vec::new();
    for (at, (point, (x, y, width))) in view.points.iter().zip(boxes).enumerate() {
        let rect = Rect { x, y, width, height: BOX_HEIGHT };
        frames.push(titled(&point.label, None, at % 4, rect));
        texts.extend(words(point, rect));
    }
    let height = frames.iter().map(|frame| frame.rect.bottom()).max().unwrap_or(0).max(person_foot) + EDGE;
    let spokes =
        spokes.into_iter().take(frames.len()).map(|(x, y, to_x, to_y)| Spoke { from: (x, y), to: (to_x, to_y) });
    Sheet { height, frames, person: Some(person), spokes: spokes.collect(), texts, ..Sheet::default() }
}

/// As many things as there is room for, each in one or two lines; then how many more there are.
fn words(point: &StarPoint, rect: Rect) -> Vec<Placed> {
    let widest = rect.width - 2 * PAD;
    let room = rect.height - HEAD - PAD / 2;
    let mut used = 0;
    let mut placed = Vec::new();
    let x = rect.x + rect.width / 2;
    let mut put = |lines: Vec<Line>, used: &mut i32| {
        for line in lines {
            *used += PITCH;
            placed.push(Placed { line, x, y: rect.y + HEAD + *used - ITEM_GAP });
        }
        *used += ITEM_GAP;
    };
    for (at, item) in point.items.iter().enumerate() {
        let lines = fit(item, widest, LINE_SIZE);
        let is_last = at + 1 == point.items.len();
        let height = i32::try_from(lines.len()).unwrap_or(i32::MAX) * PITCH;
        // Unless it is the last, room must be left to say how many more there are.
        let after = if is_last { 0 } else { PITCH + ITEM_GAP };
        if used + height + after > room {
            put(vec![fit_one_line(&point.more[at], widest, LINE_SIZE)], &mut used);
            break;
        }
        put(lines, &mut used);
    }
    placed.retain(|word| word.line.width > 0);
    placed
}
