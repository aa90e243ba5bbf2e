//! Spreading the labels of one ring over its strips: above the middle, beside the person, below.
//!
//! In: the widths of the labels and the room there is. Out: which label stands in which row, or that they do not fit.
//! Not here: coordinates (`sheet`).

use std::ops::Range;

/// Between two labels of a row.
pub(super) const GAP: i32 = 10;

/// The room of one ring.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Widest row above and below the middle.
    pub(super) above: i32,
    pub(super) below: i32,
    /// Rows there may be above, and as many below.
    pub(super) rows: usize,
    /// Has the ring the person in its middle, with room for one label on each side?
    pub(super) has_sides: bool,
    /// Where an odd label goes.
    pub(super) leans_up: bool,
}

/// Rows of label numbers, in reading order: above, start side, end side, below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spread {
    pub(super) above: Vec<Range<usize>>,
    pub(super) sides: Option<(usize, usize)>,
    pub(super) below: Vec<Range<usize>>,
}

/// The most even way to spread labels of these widths; `None` when they do not fit.
pub(super) fn spread(widths: &[i32], room: Room) -> Option<Spread> {
    let beside = if room.has_sides && widths.len() >= 2 { 2 } else { 0 };
    let mut best: Option<((usize, i32, bool), Spread)> = None;
    for split in 0..=widths.len() - beside {
        let (Some(above), Some(below)) =
            (rows(widths, 0..split, room.above), rows(widths, split + beside..widths.len(), room.below))
        else {
            continue;
        };
        if above.len() > room.rows || below.len() > room.rows {
            continue;
        }
        let (up, down) = (total(widths, &above), total(widths, &below));
        let unevenness = (above.len().abs_diff(below.len()), (up - down).abs(), (up > down) != room.leans_up);
        if best.as_ref().is_none_or(|(least, _)| unevenness < *least) {
            let sides = (beside == 2).then_some((split, split + 1));
            best = Some((unevenness, Spread { above, sides, below }));
        }
    }
    best.map(|(_, spread)| spread)
}

/// The labels of `range` in as few rows as there can be, the rows about equally wide.
pub(super) fn rows(widths: &[i32], range: Range<usize>, widest: i32) -> Option<Vec<Range<usize>>> {
    if widths[range.clone()].iter().any(|width| *width > widest) {
        return None;
    }
    let fewest = fill(widths, range.clone(), widest);
    if fewest.len() <= 1 {
        return Some(fewest);
    }
    let narrowest = widths[range.clone()].iter().copied().max().unwrap_or(0);
    (narrowest..=widest).map(|limit| fill(widths, range.clone(), limit)).find(|rows| rows.len() == fewest.len())
}

/// Fills row after row, each up to `widest`. Every label fits on its own.
fn fill(widths: &[i32], range: Range<usize>, widest: i32) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for label in range {
        match rows.last_mut() {
            Some(row) if used + GAP + widths[label] <= widest => {
                row.end = label + 1;
                used += GAP + widths[label];
            }
            _ => {
                rows.push(label..label + 1);
                used = widths[label];
            }
        }
    }
    rows
}

/// How wide a row of labels is, with its gaps.
pub(super) fn row_width(widths: &[i32], row: Range<usize>) -> i32 {
    let gaps = i32::try_from(row.len().saturating_sub(1)).unwrap_or(i32::MAX) * GAP;
    widths[row].iter().sum::<i32>() + gaps
}

fn total(widths: &[i32], rows: &[Range<usize>]) -> i32 {
    rows.iter().map(|row| row_width(widths, row.clone())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTER: Room = Room { above: 600, below: 580, rows: 1, has_sides: false, leans_up: true };
    const INNER: Room = Room { above: 400, below: 400, rows: 1, has_sides: true, leans_up: true };

    fn one(row: Range<usize>) -> Vec<Range<usize>> {
        std::iter::once(row).collect()
    }

    #[test]
    fn labels_are_balanced_above_and_below() {
        let found = spread(&[100, 100, 100, 100], OUTER).expect("they fit");
        assert_eq!((found.above, found.below), (one(0..2), one(2..4)));
    }

    #[test]
    fn a_label_alone_goes_where_the_ring_leans() {
        assert_eq!(spread(&[100], OUTER).expect("fits").above, one(0..1));
        assert_eq!(spread(&[100], Room { leans_up: false, ..OUTER }).expect("fits").below, one(0..1));
    }

    #[test]
    fn two_stand_beside_the_person_and_four_around() {
        let two = spread(&[100, 90], INNER).expect("they fit");
        assert_eq!(two, Spread { above: vec![], sides: Some((0, 1)), below: vec![] });
        let four = spread(&[100, 90, 80, 100], INNER).expect("they fit");
        assert_eq!(four, Spread { above: one(0..1), sides: Some((1, 2)), below: one(3..4) });
    }

    #[test]
    fn labels_that_do_not_fit_are_refused_not_squeezed() {
        assert_eq!(spread(&[200; 7], OUTER), None);
        assert_eq!(spread(&[601], OUTER), None);
    }

    #[test]
    fn many_labels_make_even_rows() {
        let found = spread(&[100; 9], Room { rows: 12, ..OUTER }).expect("they fit");
        assert_eq!((found.above, found.below), (one(0..5), one(5..9)));
        let found = spread(&[140; 12], Room { above: 500, below: 500, rows: 12, ..OUTER }).expect("they fit");
        assert_eq!((found.above, found.below), (vec![0..3, 3..6], vec![6..9, 9..12]));
    }
}
