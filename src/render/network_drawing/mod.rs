//! Drawing the network map: frames with names in straight strips, and lines between names. Whole numbers only.
//!
//! In: views of drawings. Out: finished inline SVG and the same as a file, the same bytes for the same view everywhere.
//! Not here: which words stand in it (`page::network`), its colours (`network-map.css`).

mod boxes;
mod frames;
mod label;
mod lines;
mod moves;
mod place;
mod sheet;
mod spread;
mod star;
mod svg;
mod symbols;
mod ties;
mod width;

#[cfg(test)]
mod geometry_tests;

use crate::page::{Arrangement, DrawingView, DrawingWords, DrawingsView, MapDrawings, PictureSource, StarView};
use crate::value::Html;
use sheet::Sheet;

/// One finished drawing.
#[derive(Debug, Clone)]
pub struct Drawing {
    pub svg: Html,
    /// The same, alone: an SVG file with its pictures in it.
    pub file: String,
    /// "Save this drawing as a file: A map of my people"
    pub save: String,
}

/// What a page decides about its drawings.
pub struct Settings<'a> {
    /// Unique on the page; a number is added for each drawing.
    pub id_prefix: &'a str,
    pub is_right_to_left: bool,
    /// From a picture to its address, relative to the page.
    pub picture_address: &'a dyn Fn(&PictureSource) -> String,
    /// The picture itself as an address, for a file that stands alone.
    pub picture_inside: &'a dyn Fn(&PictureSource) -> String,
}

/// All members in one drawing if their names fit; else an overview and one drawing a ring, or a part of a life.
///
/// Nobody on the map gives no drawing. A map of more than 7 rings has no overview: its lines would leave no room.
pub fn draw(view: &DrawingsView, settings: &Settings) -> Vec<Drawing> {
    finished("rings", sheets(view), settings)
}

/// What a further map draws.
pub fn draw_map(drawings: &MapDrawings, settings: &Settings) -> Vec<Drawing> {
    let kind = match drawings {
        MapDrawings::Segments(_) => "segments",
        MapDrawings::Ties(_) => "ties",
        MapDrawings::Moves(_) => "moves",
    };
    finished(kind, map_sheets(drawings), settings)
}

/// A star of words around the person.
pub fn draw_star(view: &StarView, settings: &Settings) -> Vec<Drawing> {
    finished("star", vec![(&view.words, star::sheet(view))], settings)
}

/// `kind` becomes a class, so that themes and tests know one map from another.
fn finished(kind: &str, sheets: Vec<(&DrawingWords, Sheet<'_>)>, settings: &Settings) -> Vec<Drawing> {
    (1..)
        .zip(sheets)
        .map(|(number, (words, sheet))| {
            let sheet = if settings.is_right_to_left { sheet.mirrored() } else { sheet };
            let id = format!("{}-{number}", settings.id_prefix);
            Drawing {
                svg: Html::from_safe(svg::write_svg(&sheet, words, kind, &id, settings.picture_address)),
                file: svg::write_file(&sheet, words, kind, settings.picture_inside),
                save: words.save.clone(),
            }
        })
        .collect()
}

fn sheets(view: &DrawingsView) -> Vec<(&DrawingWords, Sheet<'_>)> {
    let with_words = |view, sheet: fn(&DrawingView) -> Option<Sheet<'_>>| {
        let view: &DrawingView = view;
        Some((&view.words, sheet(view)?))
    };
    if let Some(together) = view.together.as_ref().and_then(|view| with_words(view, together)) {
        return vec![together];
    }
    let overview = view.overview.iter().filter_map(|view| with_words(view, overview));
    let rings = view.by_ring.iter().filter_map(|view| with_words(view, sheet::single));
    overview.chain(rings).collect()
}

fn together(view: &DrawingView) -> Option<Sheet<'_>> {
    match view.arrangement {
        Arrangement::Nested => sheet::nested(view),
        Arrangement::Boxes => boxes::boxes(view),
    }
}

fn overview(view: &DrawingView) -> Option<Sheet<'_>> {
    match view.arrangement {
        Arrangement::Nested => sheet::overview(view),
        Arrangement::Boxes => boxes::boxes(view),
    }
}

fn map_sheets(drawings: &MapDrawings) -> Vec<(&DrawingWords, Sheet<'_>)> {
    match drawings {
        MapDrawings::Segments(view) => sheets(view),
        MapDrawings::Ties(views) => views.iter().map(|view| (&view.words, ties::sheet(view))).collect(),
        MapDrawings::Moves(views) => views.iter().map(|view| (&view.words, moves::sheet(view))).collect(),
    }
}
