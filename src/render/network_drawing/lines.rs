//! How a line looks: thick, thin, dotted, zigzag, with an arrow at either end.
//!
//! In: [`Tie`]. Out: paths. Not here: its words (`svg`).

use super::sheet::Tie;
use super::svg::INK;
use crate::page::LineKind;
use std::fmt::{self, Write};

/// How far an arrow's point reaches beyond the line, and half its height.
const ARROW: i32 = 14;
const ARROW_RISE: i32 = 8;
/// Half a tooth of a zigzag line, along and across.
const TOOTH: i32 = 8;
const TOOTH_RISE: i32 = 5;

pub(super) fn write_tie(out: &mut String, tie: &Tie) -> fmt::Result {
    let Tie { from, to, y, kind, is_arrow_at: [at_start, at_end], words: _ } = tie;
    let start = if *at_start { from + ARROW } else { *from };
    let end = if *at_end { to - ARROW } else { *to };
    let (name, look) = match kind {
        LineKind::Thick => ("thick", r#"stroke-width="7""#),
        LineKind::Plain => ("plain", r#"stroke-width="4""#),
        LineKind::Thin => ("thin", r#"stroke-width="1.5""#),
        LineKind::Dotted => ("dotted", r#"stroke-width="4" stroke-linecap="round" stroke-dasharray="0 10""#),
        LineKind::Zigzag => ("zigzag", r#"stroke-width="3""#),
    };
    let path = match kind {
        LineKind::Zigzag => zigzag(start, end, *y),
        LineKind::Thick | LineKind::Plain | LineKind::Thin | LineKind::Dotted => format!("M{start} {y}H{end}"),
    };
    writeln!(
        out,
        r#"<path class="plan-map__tie plan-map__tie--{name}" d="{path}" fill="none" stroke="{INK}" {look}/>"#
    )?;
    let points = [(*at_start, *from, ARROW), (*at_end, *to, -ARROW)];
    for (_, point, back) in points.into_iter().filter(|(is_there, ..)| *is_there) {
        let (base, above, below) = (point + back, y - ARROW_RISE, y + ARROW_RISE);
        writeln!(out, r#"<path class="plan-map__arrow" d="M{point} {y}L{base} {above}V{below}z" fill="{INK}"/>"#)?;
    }
    Ok(())
}

/// Teeth from `start` to `end`; the line ends on its middle.
fn zigzag(start: i32, end: i32, y: i32) -> String {
    let mut path = format!("M{start} {y}");
    let mut x = start + TOOTH;
    let mut rise = -TOOTH_RISE;
    while x + TOOTH < end {
        path.push_str(&format!("L{x} {}", y + rise));
        x += TOOTH;
        rise = -rise;
    }
    path.push_str(&format!("L{end} {y}"));
    path
}
