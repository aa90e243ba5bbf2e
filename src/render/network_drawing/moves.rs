//! Two columns of the same rings: now, and as wished for.
//!
//! In: [`MovesView`]. Out: [`Sheet`], in which a ring stands at the same height on both sides.
//! Not here: who moves (`page::network::wishes`).

use super::boxes::{box_height, clear_width, titled};
use super::frames::{EDGE, HEAD, ROW, ROW_GAP, bold};
use super::label::fit_one_line;
use super::place::{in_rows, placed_rows};
use super::sheet::{PERSON_SIZE, Placed, Rect, Sheet, WIDTH};
use crate::page::MovesView;

const BETWEEN: i32 = 12;
const BAND_GAP: i32 = 10;
const HEAD_BASELINE: i32 = 28;
const FIRST_BAND: i32 = 44;

pub(super) fn sheet(view: &MovesView) -> Sheet<'_> {
    let width = (WIDTH - 2 * EDGE - BETWEEN) / 2;
    let columns = [EDGE, WIDTH - EDGE - width];
    let clear = clear_width(width);
    let mut y = FIRST_BAND;
    let mut frames = Vec::new();
    for band in &view.bands {
        let sides = band
            .sides
            .each_ref()
            .map(|side| in_rows(side, clear, side.len()).expect("a row holds at least one of the narrowest labels"));
        let height = box_height(sides.iter().map(|(_, rows)| rows.len()).max().unwrap_or(0));
        for ((labels, rows), x) in sides.into_iter().zip(columns) {
            let mut frame = titled(&band.label, None, band.ring, Rect { x, y, width, height });
            frame.labels = placed_rows(labels, &rows, x + width / 2, clear, |row| y + HEAD + row * (ROW + ROW_GAP));
            frames.push(frame);
        }
        y += height + BAND_GAP;
    }
    let heads = view.heads.iter().zip(columns).map(|(head, x)| Placed {
        line: fit_one_line(head, width, bold(PERSON_SIZE)),
        x: x + width / 2,
        y: HEAD_BASELINE,
    });
    Sheet { height: y - BAND_GAP + EDGE, frames, heads: heads.collect(), ..Sheet::default() }
}
