//! The network map: sentences, drawings, list, table, further maps, questions.
//!
//! In: a [`NetworkView`]. Out: the component `network`, filled; each drawing and the table also as files to take along.
//! Not here: where anything stands in a drawing (`network_drawing`), what is said (`page::network`).

use super::network_drawing::{self, Drawing, Settings};
use super::parts::{all_words, rows};
use super::photos::neutral_name;
use super::picture_files::Use;
use super::prose::{Problem, Writer};
use super::values::{html, list, map, text};
use super::{spreadsheet, table};
use crate::page::{
    DrawingsView, FrameMember, MapDrawings, MapEntry, MapView, MemberView, NetworkView, PictureSource, RingView,
    StarView,
};
use crate::value::{Html, SitePath};
use std::collections::BTreeMap;
use tera::Value;

pub(super) fn write(writer: &mut Writer, out: &mut String, view: &NetworkView) -> Result<(), Problem> {
    let sentences = rows(writer, &view.sentences);
    let drawings =
        with_settings(writer, members_of(&view.drawings), &|settings| network_drawing::draw(&view.drawings, settings));
    let drawings = drawing_values(writer, drawings);
    let rings = list(view.rings.iter().map(|ring| ring_value(writer, ring)));
    let maps = list(view.maps.iter().map(|map| map_value(writer, map)));
    let questions = all_words(writer, &view.questions);
    let mut table_html = String::new();
    if !view.table.rows.is_empty() {
        table::write(writer, &mut table_html, &view.table)?;
        let bytes = spreadsheet::words_bytes(&view.table, view.separator);
        table::save_link(writer, &mut table_html, ("csv", bytes), &view.save_table);
    }
    writer.theme.component(
        out,
        "network",
        map([
            ("level", Value::from(view.level)),
            ("ring_level", Value::from((view.level + 1).min(6))),
            ("sentences", sentences),
            ("drawings", drawings),
            ("how_to_read_title", text(&view.how_to_read_title)),
            ("how_to_read", list(view.how_to_read.iter().map(|line| text(line)))),
            ("list_title", text(&view.list_title)),
            ("middle", text(&writer.ui("map-middle"))),
            ("person", text(&view.person)),
            ("rings", rings),
            ("table", Value::safe_string(&table_html)),
            ("maps", maps),
            ("questions_title", text(&view.questions_title)),
            ("questions", questions),
        ]),
    )
}

/// The picture above a form with the layout `star`.
pub(super) fn write_star(writer: &mut Writer, out: &mut String, view: &StarView) {
    let drawings = with_settings(writer, Vec::new(), &|settings| network_drawing::draw_star(view, settings));
    for drawing in drawings {
        out.push_str(with_link(writer, drawing).as_str());
    }
    // The words of the middle, which the list of the form does not hold.
    out.push_str("<ul class=\"plan-map__middle\"><li>");
    Html::escape_into(out, &writer.ui("map-middle"));
    out.push_str(" <strong>");
    Html::escape_into(out, &view.person);
    out.push_str("</strong></li></ul>\n");
}

fn map_value(writer: &mut Writer, view: &MapView) -> Value {
    let members = match &view.drawings {
        MapDrawings::Segments(drawings) => members_of(drawings),
        MapDrawings::Ties(drawings) => {
            let ties = drawings.iter().flat_map(|drawing| &drawing.ties);
            ties.flat_map(|tie| tie.from.iter().chain([&tie.to])).collect()
        }
        MapDrawings::Moves(drawings) => {
            drawings.iter().flat_map(|drawing| &drawing.bands).flat_map(|band| band.sides.iter().flatten()).collect()
        }
    };
    let drawings = with_settings(writer, members, &|settings| network_drawing::draw_map(&view.drawings, settings));
    map([
        ("title", text(&view.title)),
        ("drawings", drawing_values(writer, drawings)),
        ("how_to_read", list(view.how_to_read.iter().map(|line| text(line)))),
        ("entries", list(view.entries.iter().map(|entry| entry_value(writer, entry)))),
    ])
}

fn entry_value(writer: &mut Writer, entry: &MapEntry) -> Value {
    map([("words", html(&writer.words_html(&entry.words))), ("steps", all_words(writer, &entry.steps))])
}

fn members_of(view: &DrawingsView) -> Vec<&FrameMember> {
    let all = view.together.iter().chain(&view.overview).chain(&view.by_ring);
    all.flat_map(|drawing| &drawing.frames).flat_map(|frame| &frame.members).collect()
}

/// Drawings with the addresses of their pictures, which are files of the site.
fn with_settings(
    writer: &mut Writer,
    members: Vec<&FrameMember>,
    draw: &dyn Fn(&Settings<'_>) -> Vec<Drawing>,
) -> Vec<Drawing> {
    let mut addresses: BTreeMap<PictureSource, (String, String)> = BTreeMap::new();
    for source in members.into_iter().filter_map(|member| member.picture.as_ref()) {
        if !addresses.contains_key(source) {
            let address = writer.pictures.address(writer.page, source).unwrap_or_default();
            let inside = writer.pictures.inside(source).unwrap_or_default();
            addresses.insert(source.clone(), (address, inside));
        }
    }
    let settings = Settings {
        id_prefix: &writer.make_id("map"),
        is_right_to_left: writer.is_right_to_left,
        picture_address: &|source| addresses.get(source).map(|(address, _)| address.clone()).unwrap_or_default(),
        picture_inside: &|source| addresses.get(source).map(|(_, inside)| inside.clone()).unwrap_or_default(),
    };
    draw(&settings)
}

fn drawing_values(writer: &mut Writer, drawings: Vec<Drawing>) -> Value {
    list(drawings.into_iter().map(|drawing| html(&with_link(writer, drawing))))
}

/// A drawing, and under it a link to the same drawing as a file of its own.
fn with_link(writer: &mut Writer, drawing: Drawing) -> Html {
    let Drawing { svg, file, save } = drawing;
    let bytes = file.into_bytes();
    let path = SitePath::new(format!("_plan/files/{}", neutral_name(&bytes, "svg")));
    let address = writer.pictures.add(writer.page, path, bytes);
    let mut out = format!("<div class=\"plan-map\">{}", svg.as_str());
    table::push_save_link(&mut out, &address, &save);
    out.push_str("</div>\n");
    Html::from_safe(out)
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
    map([("label", text(&ring.label)), ("count", text(&ring.count)), ("members", members)])
}
