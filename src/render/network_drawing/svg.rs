//! Writing a sheet down as SVG.
//!
//! In: [`Sheet`]. Out: markup with attributes and classes only, every text escaped.
//! Not here: where anything stands (`sheet`), colours of themes (`network-map.css`).
//!
//! Each shape has plain colours of its own, so that the drawing also reads where no style sheet reaches it.

use super::Settings;
use super::sheet::{Frame, Label, NAME_SIZE, PERSON_SIZE, Placed, RING_SIZE, Rect, Sheet, WIDTH};
use super::symbols;
use crate::page::DrawingView;
use crate::value::Html;
use std::fmt::{self, Write};

const INK: &str = "#1b1b1b";
const LINE: &str = "#4a4640";
/// Inside to outside; further rings begin again with the second.
pub(super) const TINTS: [&str; 4] = ["#cfe3ea", "#e9f2f5", "#fdf3d7", "#ffffff"];

/// The whole drawing. `id` is unique on its page.
pub(super) fn write_svg(sheet: &Sheet, view: &DrawingView, id: &str, settings: &Settings) -> String {
    let mut out = String::new();
    write_all(&mut out, sheet, view, id, settings).expect("writing to a string does not fail");
    out
}

fn write_all(out: &mut String, sheet: &Sheet, view: &DrawingView, id: &str, settings: &Settings) -> fmt::Result {
    let id = escaped(id);
    writeln!(
        out,
        r#"<svg class="plan-map__drawing" role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" font-family="Verdana, DejaVu Sans, sans-serif">"#,
        height = sheet.height
    )?;
    writeln!(out, r#"<title id="{id}-title">{}</title>"#, escaped(&view.title))?;
    writeln!(out, r#"<desc id="{id}-desc">{}</desc>"#, escaped(&view.description))?;
    for frame in &sheet.frames {
        write_frame(out, frame)?;
    }
    let Rect { x, y, width, height } = sheet.person;
    writeln!(
        out,
        r##"<rect class="plan-map__person" x="{x}" y="{y}" width="{width}" height="{height}" rx="{}" fill="#0a4d68"/>"##,
        height / 2
    )?;
    for line in &sheet.person_lines {
        write_text(out, line, "plan-map__person-name", PERSON_SIZE, r##"fill="#ffffff" font-weight="700""##)?;
    }
    for label in sheet.labels() {
        write_label(out, label, settings)?;
    }
    out.push_str("</svg>");
    Ok(())
}

fn write_frame(out: &mut String, frame: &Frame) -> fmt::Result {
    let Rect { x, y, width, height } = frame.rect;
    let tint = if frame.ring < TINTS.len() { frame.ring } else { 1 + (frame.ring - 1) % (TINTS.len() - 1) };
    writeln!(
        out,
        r#"<rect class="plan-map__frame plan-map__frame--{}" x="{x}" y="{y}" width="{width}" height="{height}" rx="{}" fill="{}" stroke="{LINE}" stroke-width="2"/>"#,
        tint + 1,
        frame.radius,
        TINTS[tint]
    )?;
    for (index, line) in frame.lines.iter().enumerate() {
        let (class, weight) = if index == 0 { ("plan-map__ring", "700") } else { ("plan-map__count", "400") };
        let look = format!(r#"fill="{INK}" font-weight="{weight}""#);
        write_text(out, line, class, RING_SIZE, &look)?;
    }
    Ok(())
}

fn write_label(out: &mut String, label: &Label, settings: &Settings) -> fmt::Result {
    let Rect { x, y, width, height } = label.rect;
    let (class, shape) = if label.member.is_paid {
        (" plan-map__label--paid", r#"rx="3" stroke-dasharray="6 4""#.to_owned())
    } else if label.lines.len() > 1 {
        ("", r#"rx="19""#.to_owned())
    } else {
        ("", format!(r#"rx="{}""#, height / 2))
    };
    writeln!(out, r#"<g class="plan-map__member">"#)?;
    writeln!(
        out,
        r##"<rect class="plan-map__label{class}" x="{x}" y="{y}" width="{width}" height="{height}" {shape} fill="#ffffff" stroke="{INK}" stroke-width="2"/>"##
    )?;
    if let Some(Rect { x, y, width, height }) = label.symbol {
        if let Some(code) = &label.member.picture {
            // A light tile, for dark pictures on dark labels.
            let address = escaped(&(settings.picture_address)(code));
            writeln!(
                out,
                r##"<rect class="plan-map__tile" x="{}" y="{}" width="{}" height="{}" rx="5" fill="#ffffff"/><image href="{address}" x="{x}" y="{y}" width="{width}" height="{height}"/>"##,
                x - 2,
                y - 2,
                width + 4,
                height + 4
            )?;
        } else if let Some(path) = symbols::of(label.member.kind) {
            writeln!(
                out,
                r#"<path class="plan-map__symbol" transform="translate({x} {y})" fill="{INK}" fill-rule="evenodd" d="{path}"/>"#
            )?;
        }
    }
    for line in &label.lines {
        write_text(out, line, "plan-map__name", NAME_SIZE, &format!(r#"fill="{INK}""#))?;
    }
    writeln!(out, "</g>")
}

/// `textLength` keeps the words in their room, whatever the font and the reader's letter spacing.
fn write_text(out: &mut String, placed: &Placed, class: &str, size: i32, look: &str) -> fmt::Result {
    if placed.line.width == 0 {
        return Ok(());
    }
    writeln!(
        out,
        r#"<text class="{class}" x="{}" y="{}" font-size="{size}" text-anchor="middle" textLength="{}" lengthAdjust="spacingAndGlyphs" {look}>{}</text>"#,
        placed.x,
        placed.y,
        placed.line.width,
        escaped(&placed.line.text)
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    Html::escape_into(&mut out, text);
    out
}
