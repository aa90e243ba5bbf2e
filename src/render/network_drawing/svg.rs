//! Writing a sheet down as SVG.
//!
//! In: [`Sheet`]. Out: markup with attributes and classes only, every text escaped.
//! Not here: where anything stands (`sheet`), colours of themes (`network-map.css`).
//!
//! Each shape has plain colours of its own, so that the drawing also reads where no style sheet reaches it.

use super::lines;
use super::sheet::{
    Frame, LINE_SIZE, Label, NAME_SIZE, PERSON_SIZE, Person, Placed, RING_SIZE, Rect, Sheet, Spoke, WIDTH,
};
use super::symbols;
use crate::page::{DrawingWords, PictureSource};
use crate::value::Html;
use std::fmt::{self, Write};

pub(super) const INK: &str = "#1b1b1b";
const LINE: &str = "#4a4640";
/// Inside to outside; further rings begin again with the second.
pub(super) const TINTS: [&str; 4] = ["#cfe3ea", "#e9f2f5", "#fdf3d7", "#ffffff"];

/// From a picture to its address.
type Address<'a> = &'a dyn Fn(&PictureSource) -> String;

/// The whole drawing for a page. `id` is unique on it.
pub(super) fn write_svg(sheet: &Sheet, words: &DrawingWords, kind: &str, id: &str, address: Address<'_>) -> String {
    let root = format!(r#"class="plan-map__drawing plan-map__drawing--{kind}""#);
    whole(sheet, words, &root, id, address)
}

/// The same as a file of its own.
pub(super) fn write_file(sheet: &Sheet, words: &DrawingWords, kind: &str, address: Address<'_>) -> String {
    let root = format!(r#"xmlns="http://www.w3.org/2000/svg" class="plan-map__drawing--{kind}""#);
    whole(sheet, words, &root, "map", address) + "\n"
}

fn whole(sheet: &Sheet, words: &DrawingWords, root: &str, id: &str, address: Address<'_>) -> String {
    let mut out = String::with_capacity(4096);
    write_all(&mut out, sheet, words, root, id, address).expect("writing to a string does not fail");
    out
}

fn write_all(
    out: &mut String,
    sheet: &Sheet,
    words: &DrawingWords,
    root: &str,
    id: &str,
    address: Address<'_>,
) -> fmt::Result {
    let id = escaped(id);
    writeln!(
        out,
        r#"<svg {root} role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" font-family="Verdana, DejaVu Sans, sans-serif">"#,
        height = sheet.height
    )?;
    writeln!(out, r#"<title id="{id}-title">{}</title>"#, escaped(&words.title))?;
    writeln!(out, r#"<desc id="{id}-desc">{}</desc>"#, escaped(&words.description))?;
    for line in &sheet.heads {
        write_text(out, line, "plan-map__head", PERSON_SIZE, &format!(r#"fill="{INK}" font-weight="700""#))?;
    }
    for frame in &sheet.frames {
        write_frame(out, frame)?;
    }
    for Spoke { from: (x, y), to: (to_x, to_y) } in &sheet.spokes {
        writeln!(
            out,
            r#"<path class="plan-map__tie" d="M{x} {y}L{to_x} {to_y}" fill="none" stroke="{INK}" stroke-width="3"/>"#
        )?;
    }
    for line in &sheet.texts {
        write_text(out, line, "plan-map__word", LINE_SIZE, &format!(r#"fill="{INK}""#))?;
    }
    if let Some(person) = &sheet.person {
        write_person(out, person)?;
    }
    for tie in &sheet.ties {
        lines::write_tie(out, tie)?;
        for line in &tie.words {
            write_text(out, line, "plan-map__word", LINE_SIZE, &format!(r#"fill="{INK}""#))?;
        }
    }
    for (number, label) in sheet.labels().enumerate() {
        write_label(out, label, &format!("{id}-face-{}", number + 1), address)?;
    }
    out.push_str("</svg>");
    Ok(())
}

fn write_person(out: &mut String, person: &Person) -> fmt::Result {
    let Rect { x, y, width, height } = person.rect;
    writeln!(
        out,
        r##"<rect class="plan-map__person" x="{x}" y="{y}" width="{width}" height="{height}" rx="{}" fill="#0a4d68"/>"##,
        height / 2
    )?;
    for line in &person.lines {
        write_text(out, line, "plan-map__person-name", PERSON_SIZE, r##"fill="#ffffff" font-weight="700""##)?;
    }
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

fn write_label(out: &mut String, label: &Label, face_id: &str, address: Address<'_>) -> fmt::Result {
    let Rect { x, y, width, height } = label.rect;
    let (mut class, shape) = if label.member.is_paid {
        (" plan-map__label--paid".to_owned(), r#"rx="3" stroke-dasharray="6 4""#.to_owned())
    } else if label.lines.len() > 1 {
        (String::new(), r#"rx="19""#.to_owned())
    } else {
        (String::new(), format!(r#"rx="{}""#, height / 2))
    };
    if label.member.is_moving {
        class.push_str(" plan-map__label--moving");
    }
    let stroke = if label.member.is_moving { 5 } else { 2 };
    writeln!(out, r#"<g class="plan-map__member">"#)?;
    writeln!(
        out,
        r##"<rect class="plan-map__label{class}" x="{x}" y="{y}" width="{width}" height="{height}" {shape} fill="#ffffff" stroke="{INK}" stroke-width="{stroke}"/>"##
    )?;
    if let Some(Rect { x, y, width, height }) = label.symbol {
        if let Some(photo @ PictureSource::File(_)) = &label.member.picture {
            let (middle, across, radius) = (y + height / 2, x + width / 2, width / 2);
            writeln!(
                out,
                r##"<clipPath id="{face_id}"><circle cx="{across}" cy="{middle}" r="{radius}"/></clipPath><image href="{}" x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice" clip-path="url(#{face_id})"/><circle class="plan-map__edge" cx="{across}" cy="{middle}" r="{radius}" fill="none" stroke="{INK}" stroke-width="1"/>"##,
                escaped(&address(photo))
            )?;
        } else if let Some(picture) = &label.member.picture {
            // A light tile, for dark pictures on dark labels.
            let address = escaped(&address(picture));
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
