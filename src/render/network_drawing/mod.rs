//! Drawing the network map: nested rounded frames, names in straight strips, the person in the middle.
//!
//! In: [`DrawingsView`]. Out: finished inline SVG, the same bytes for the same view on every machine.
//! Not here: which words stand in it (`page::network`), its colours (`network-map.css`).

mod frames;
mod label;
mod place;
mod sheet;
mod spread;
mod svg;
mod symbols;
mod width;

#[cfg(test)]
mod geometry_tests;

use crate::page::{DrawingView, DrawingsView};
use crate::value::Html;
use sheet::Sheet;

/// One finished drawing.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// For a visible caption, when there are several; the drawing holds it too.
    pub title: String,
    pub svg: Html,
}

/// What a page decides about its drawings.
pub struct Settings<'a> {
    /// Unique on the page; a number is added for each drawing.
    pub id_prefix: &'a str,
    pub is_right_to_left: bool,
    /// From a picture's code to its address, relative to the page.
    pub picture_address: &'a dyn Fn(&str) -> String,
}

/// All members in one drawing if their names fit; else an overview and one drawing a ring.
///
/// Nobody on the map gives no drawing. A map of more than 7 rings has no overview: its lines would leave no room.
pub fn draw(view: &DrawingsView, settings: &Settings) -> Vec<Drawing> {
    let sheets = sheets(view, settings.is_right_to_left);
    (1..)
        .zip(sheets)
        .map(|(number, (view, sheet))| {
            let id = format!("{}-{number}", settings.id_prefix);
            let svg = Html::from_safe(svg::write_svg(&sheet, view, &id, settings));
            Drawing { title: view.title.clone(), svg }
        })
        .collect()
}

fn sheets(view: &DrawingsView, is_right_to_left: bool) -> Vec<(&DrawingView, Sheet<'_>)> {
    let together = view.together.as_ref().and_then(|view| Some((view, sheet::nested(view, is_right_to_left)?)));
    if let Some(together) = together {
        return vec![together];
    }
    let overview = view.overview.iter().filter_map(|view| Some((view, sheet::overview(view)?)));
    let rings = view.by_ring.iter().filter_map(|view| Some((view, sheet::single(view, is_right_to_left)?)));
    overview.chain(rings).collect()
}
