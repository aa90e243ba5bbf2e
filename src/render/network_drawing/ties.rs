//! Lines between names, one under the other, so that no line ever crosses another.
//!
//! In: [`TiesView`]. Out: [`Sheet`]. Not here: what stands at a line (`page::network::ties`).

use super::boxes::RADIUS;
use super::frames::{EDGE, PERSON_HEIGHT, ROW, person_at};
use super::label::{fit, fit_one_line};
use super::place::{finished, sized};
use super::sheet::{Frame, LINE_SIZE, Label, Placed, Rect, Sheet, Tie, WIDTH};
use crate::page::{FrameMember, TieView, TiesView};

/// From one line to the next: its label, and the words under it.
const STEP: i32 = 80;
const PAD: i32 = 12;
/// Between a line's end and what it joins.
const CLEAR: i32 = 8;
/// A strip as high as all lines together, in which the person stands.
const STRIP_WIDTH: i32 = 150;
/// The widest label beside the person, and the widest of two that are joined.
const BESIDE_PERSON: i32 = 220;
const OF_A_PAIR: i32 = 206;
/// From the line up to the letters over it, and down to the baseline of those under it.
const RISE: i32 = 16;
const DROP: i32 = 27;
/// Tints of the strip and of the ground: those of the innermost and of the outermost ring.
const STRIP: usize = 0;
const GROUND: usize = 3;

pub(super) fn sheet(view: &TiesView) -> Sheet<'_> {
    let count = i32::try_from(view.ties.len()).unwrap_or(i32::MAX);
    // One line alone leaves room for the person.
    let height = 2 * EDGE + 2 * PAD + (count * STEP).max(PERSON_HEIGHT + 2 * PAD);
    let ground = Rect { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE, height: height - 2 * EDGE };
    let plain = |rect: Rect, ring: usize| Frame { rect, radius: RADIUS, ring, lines: Vec::new(), labels: Vec::new() };
    let mut frame = plain(ground, GROUND);
    let strip = Rect { x: ground.x + PAD, y: ground.y + PAD, width: STRIP_WIDTH, height: ground.height - 2 * PAD };
    let person = view.person.as_deref().map(|name| {
        let top = strip.y + (strip.height - PERSON_HEIGHT) / 2;
        person_at(name, strip.x + STRIP_WIDTH / 2, top, STRIP_WIDTH - 2 * PAD - 48)
    });
    let widest = if person.is_some() { BESIDE_PERSON } else { OF_A_PAIR };
    let end = ground.right() - PAD - widest;
    let mut ties = Vec::new();
    for (at, tie) in (0..).zip(&view.ties) {
        let y = ground.y + PAD + at * STEP + STEP / 2;
        let start = match &tie.from {
            None => strip.right(),
            Some(member) => {
                let from = label(member, widest, y, |width| ground.x + PAD + widest - width);
                frame.labels.push(from);
                ground.x + PAD + widest
            }
        };
        frame.labels.push(label(&tie.to, widest, y, |_| end));
        ties.push(line(tie, start + CLEAR, end - CLEAR, y));
    }
    let mut frames = vec![frame];
    frames.extend(person.is_some().then(|| plain(strip, STRIP)));
    Sheet { height, frames, person, ties, ..Sheet::default() }
}

fn label(member: &FrameMember, widest: i32, y: i32, x: impl Fn(i32) -> i32) -> Label<'_> {
    let sized = sized(member, widest).expect("there is room for a few letters");
    let x = x(sized.width);
    finished(sized, x, y - ROW / 2)
}

fn line(tie: &TieView, from: i32, to: i32, y: i32) -> Tie {
    let (middle, widest) = ((from + to) / 2, to - from - 2 * CLEAR);
    let above = fit(&tie.above, widest, LINE_SIZE);
    let mut words: Vec<Placed> = Vec::new();
    // What needs two lines stands over and under the line; then nothing else is said there.
    let below = match tie.below.is_empty() {
        true => above.get(1).cloned(),
        false => Some(fit_one_line(&tie.below, widest, LINE_SIZE)),
    };
    let above = match tie.below.is_empty() {
        true => above.into_iter().next(),
        false => Some(fit_one_line(&tie.above, widest, LINE_SIZE)),
    };
    words.extend(above.map(|line| Placed { line, x: middle, y: y - RISE }));
    words.extend(below.map(|line| Placed { line, x: middle, y: y + DROP }));
    words.retain(|word| word.line.width > 0);
    Tie { from, to, y, kind: tie.line, is_arrow_at: tie.is_arrow_at, words }
}
