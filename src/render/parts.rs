//! Parts of a plan: each body is laid out by its component's template.
//!
//! In: a [`PartView`]. Out: a `<section>` with its heading, body and facts.
//! Not here: forms with their six layouts (`form`), money (`money`), tables and bars (`table`, `bars`).

use super::network_drawing::{self, Drawing};
use super::picture_files::Use;
use super::prose::{Problem, Writer};
use super::values::{html, list, map, text};
use super::{form, money};
use crate::page::{
    DayView, DrawingsView, MemberView, NetworkView, PartBody, PartView, PictureSource, Piece, RingView, WeekView, Words,
};
use crate::value::Html;
use std::collections::BTreeMap;
use tera::Value;

/// Writes a part with its heading, its body and the lines under it.
pub(super) fn write(writer: &mut Writer, out: &mut String, part: &PartView) -> Result<(), Problem> {
    out.push_str("<section class=\"plan-part plan-part--");
    Html::escape_into(out, &part.kind);
    out.push_str("\" id=\"");
    Html::escape_into(out, &part.id);
    out.push_str("\">\n");
    if let Some((level, words)) = &part.heading {
        let level = level.clamp(&2, &6);
        out.push_str(&format!("<h{level} class=\"plan-part__title\">"));
        let sign = writer.image(part.picture.as_ref(), Use::Small);
        out.push_str(sign.as_str());
        out.push_str("<span>");
        let words = writer.words_html(words);
        out.push_str(words.as_str());
        out.push_str(&format!("</span></h{level}>\n"));
    }
    match &part.body {
        PartBody::Form(view) => form::write(writer, out, view)?,
        PartBody::Money(view) => money::write(writer, out, view)?,
        PartBody::Network(view) => network(writer, out, view)?,
        PartBody::Week(view) => week(writer, out, view)?,
    }
    let facts = facts_html(writer, &part.facts);
    out.push_str(facts.as_str());
    out.push_str("</section>\n");
    Ok(())
}

/// Small lines under a thing: its note, whose words, dates.
pub(super) fn facts_html(writer: &mut Writer, facts: &[Words]) -> Html {
    let mut out = String::new();
    for fact in facts {
        out.push_str("<p class=\"plan-fact\">");
        writer.words(&mut out, fact);
        out.push_str("</p>\n");
    }
    Html::from_safe(out)
}

pub(super) fn all_words(writer: &mut Writer, words: &[Words]) -> Value {
    list(words.iter().map(|words| html(&writer.words_html(words))))
}

pub(super) fn rows(writer: &mut Writer, sentences: &[(crate::page::Picture, Words)]) -> Value {
    list(sentences.iter().map(|(picture, words)| html(&writer.row_html(picture, words))))
}

fn network(writer: &mut Writer, out: &mut String, view: &NetworkView) -> Result<(), Problem> {
    let sentences = rows(writer, &view.sentences);
    let rings = list(view.rings.iter().map(|ring| ring_value(writer, ring)));
    let ties = all_words(writer, &view.ties);
    let wishes = all_words(writer, &view.wishes);
    let table = writer.pieces_html(&[Piece::Table(view.table.clone())])?;
    let drawings = drawings(writer, &view.drawings);
    let shown = [&view.drawings.together, &view.drawings.overview];
    let first = shown.into_iter().flatten().chain(&view.drawings.by_ring).next();
    let person = first.map_or("", |drawing| drawing.person.as_str());
    writer.theme.component(
        out,
        "network",
        map([
            ("level", Value::from(view.level)),
            ("ring_level", Value::from((view.level + 1).min(6))),
            ("sentences", sentences),
            ("drawings", list(drawings.iter().map(|drawing| html(&drawing.svg)))),
            ("how_to_read_title", text(&view.how_to_read_title)),
            ("how_to_read", list(view.how_to_read.iter().map(|line| text(line)))),
            ("list_title", text(&view.list_title)),
            ("middle", text(&writer.ui("map-middle"))),
            ("person", text(person)),
            ("rings", rings),
            ("table", html(&table)),
            ("has_table", Value::from(!view.table.rows.is_empty())),
            ("ties_title", text(&view.ties_title)),
            ("ties", ties),
            ("wishes_title", text(&view.wishes_title)),
            ("wishes", wishes),
        ]),
    )
}

/// The map as inline SVG; the pictures in it are files of the site.
fn drawings(writer: &mut Writer, view: &DrawingsView) -> Vec<Drawing> {
    let all = view.together.iter().chain(&view.overview).chain(&view.by_ring);
    let codes = all.flat_map(|drawing| &drawing.frames).flat_map(|frame| &frame.members);
    let mut addresses = BTreeMap::new();
    for code in codes.filter_map(|member| member.picture.clone()) {
        let source = PictureSource::Set(code.clone());
        let address = writer.pictures.address(writer.page, &source).unwrap_or_default();
        addresses.insert(code, address);
    }
    let settings = network_drawing::Settings {
        id_prefix: &writer.make_id("map"),
        is_right_to_left: writer.is_right_to_left,
        picture_address: &|code| addresses.get(code).cloned().unwrap_or_default(),
    };
    network_drawing::draw(view, &settings)
}

fn ring_value(writer: &mut Writer, ring: &RingView) -> Value {
    let members = list(ring.members.iter().map(|member| {
        let MemberView { name, picture, sentences } = member;
        map([
            ("name", text(name)),
            ("picture", html(&writer.image(Some(picture), Use::Small))),
            ("sentences", all_words(writer, sentences)),
        ])
    }));
    map([("label", text(&ring.label)), ("members", members)])
}

fn week(writer: &mut Writer, out: &mut String, view: &WeekView) -> Result<(), Problem> {
    let sentences = all_words(writer, &view.sentences);
    let days = list(view.days.iter().map(|day| day_value(writer, day)));
    writer.theme.component(
        out,
        "week",
        map([("level", Value::from(view.level)), ("sentences", sentences), ("days", days)]),
    )
}

fn day_value(writer: &mut Writer, day: &DayView) -> Value {
    let entries = list(day.entries.iter().map(|entry| {
        map([
            ("time", text(&entry.time)),
            ("what", html(&writer.words_html(&entry.what))),
            ("picture", html(&writer.image(entry.picture.as_ref(), Use::Small))),
            ("details", all_words(writer, &entry.details)),
        ])
    }));
    map([("label", text(&day.label)), ("entries", entries)])
}
