//! The pictures that pages show: each is put into the site once, and only if it is used.
//!
//! In: a view's [`Picture`]. Out: `<img>` elements, and at the end the files behind them.
//! Not here: where the bytes come from (`pictures`, `render::photos`).

use crate::page::{Picture, PictureSource};
use crate::value::{Html, SitePath};
use base64::prelude::{BASE64_STANDARD, Engine};
use std::collections::BTreeMap;

/// A photo or drawing of the plan, ready for the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedPicture {
    /// A neutral file name made from the bytes: `3f9c….jpg`.
    pub name: String,
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// Where a picture stands in the site, and how big it is.
#[derive(Debug, Clone)]
struct Placed {
    path: SitePath,
    width: u32,
    height: u32,
}

/// How a picture is used; the class name says the same to the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Beside an idea, in a tile.
    Tile,
    /// On a card, beside a person or a time.
    Small,
    /// In the menu and in headings of boxes.
    Sign,
    /// Inside a sentence.
    Inline,
    /// Alone, as wide as the text.
    Alone,
}

impl Use {
    fn class_and_size(self) -> (&'static str, u32) {
        match self {
            Use::Tile => ("plan-picture", 160),
            Use::Small => ("plan-picture plan-picture--small", 80),
            Use::Sign => ("plan-picture plan-picture--sign", 32),
            Use::Inline => ("plan-picture plan-picture--inline", 28),
            Use::Alone => ("plan-picture plan-picture--alone", 320),
        }
    }
}

pub(super) struct PictureFiles<'a> {
    set_picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    own_picture: &'a dyn Fn(&SitePath) -> Option<FinishedPicture>,
    placed: BTreeMap<PictureSource, Option<Placed>>,
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl<'a> PictureFiles<'a> {
    pub fn new(
        set_picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
        own_picture: &'a dyn Fn(&SitePath) -> Option<FinishedPicture>,
    ) -> PictureFiles<'a> {
        PictureFiles { set_picture, own_picture, placed: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// Adds the `<img>` of a picture, seen from `page`. A picture that is not there adds nothing.
    pub fn write_image(&mut self, out: &mut String, page: &SitePath, picture: &Picture, usage: Use) {
        let (class, size) = usage.class_and_size();
        let is_own = matches!(picture.source, PictureSource::File(_));
        let Some(placed) = self.place(&picture.source) else {
            return;
        };
        let (width, height) = if is_own { (placed.width, placed.height) } else { (size, size) };
        let address = page.address_of(&placed.path);
        out.push_str("<img class=\"");
        out.push_str(class);
        if is_own {
            out.push_str(" plan-picture--own");
        }
        out.push_str("\" src=\"");
        Html::escape_into(out, &address);
        out.push_str("\" alt=\"");
        Html::escape_into(out, &picture.alt);
        out.push_str(&format!("\" width=\"{width}\" height=\"{height}\">"));
    }

    /// The `<img>` of a picture as a value of its own; empty for none.
    pub fn image(&mut self, page: &SitePath, picture: Option<&Picture>, usage: Use) -> Html {
        let mut out = String::new();
        if let Some(picture) = picture {
            self.write_image(&mut out, page, picture, usage);
        }
        Html::from_safe(out)
    }

    /// Puts a file that a page makes into the site, and gives its address, seen from `page`.
    pub fn add(&mut self, page: &SitePath, path: SitePath, bytes: Vec<u8>) -> String {
        let address = page.address_of(&path);
        self.files.insert(path, bytes);
        address
    }

    /// The address of a picture's file, seen from `page`.
    pub fn address(&mut self, page: &SitePath, source: &PictureSource) -> Option<String> {
        let placed = self.place(source)?;
        Some(page.address_of(&placed.path))
    }

    /// A picture's file as an address that holds it, for a drawing that stands alone.
    pub fn inside(&mut self, source: &PictureSource) -> Option<String> {
        let placed = self.place(source)?;
        let kind = match placed.path.extension().as_str() {
            "svg" => "svg+xml",
            "png" => "png",
            _ => "jpeg",
        };
        let bytes = BASE64_STANDARD.encode(self.files.get(&placed.path)?);
        Some(format!("data:image/{kind};base64,{bytes}"))
    }

    fn place(&mut self, source: &PictureSource) -> Option<Placed> {
        if let Some(known) = self.placed.get(source) {
            return known.clone();
        }
        let found = match source {
            PictureSource::Set(code) => (self.set_picture)(code).map(|bytes| FinishedPicture {
                name: format!("pictures/{code}.svg"),
                bytes,
                width: 36,
                height: 36,
            }),
            PictureSource::File(path) => (self.own_picture)(path).map(|mut picture| {
                picture.name.insert_str(0, "photos/");
                picture
            }),
        };
        let placed = found.map(|picture| {
            let path = SitePath::new(format!("_plan/{}", picture.name));
            self.files.insert(path.clone(), picture.bytes);
            Placed { path, width: picture.width, height: picture.height }
        });
        self.placed.insert(source.clone(), placed.clone());
        placed
    }

    /// Own pictures that a page shows but nobody could read.
    pub fn missing(&self) -> impl Iterator<Item = &SitePath> {
        self.placed.iter().filter_map(|(source, placed)| match (source, placed) {
            (PictureSource::File(path), None) => Some(path),
            _ => None,
        })
    }

    pub fn into_files(self) -> BTreeMap<SitePath, Vec<u8>> {
        self.files
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_that_are_used_become_files_and_each_once() {
        let none = |_: &SitePath| None;
        let set = |code: &str| Some(code.as_bytes().to_vec());
        let mut pictures = PictureFiles::new(&set, &none);
        let bus = Picture { source: PictureSource::Set("1f68c".into()), alt: String::new() };
        let page = SitePath::new("group/a.html");
        let first = pictures.image(&page, Some(&bus), Use::Tile);
        pictures.image(&page, Some(&bus), Use::Sign);
        assert!(first.as_str().contains("src=\"../_plan/pictures/1f68c.svg\" alt=\"\""));
        assert_eq!(pictures.into_files().len(), 1);
    }

    #[test]
    fn an_own_picture_that_cannot_be_read_is_named() {
        let none = |_: &SitePath| None;
        let set = |_: &str| None;
        let mut pictures = PictureFiles::new(&set, &none);
        let photo = Picture { source: PictureSource::File(SitePath::new("photos/pool.jpg")), alt: "Sam".into() };
        pictures.image(&SitePath::new("index.html"), Some(&photo), Use::Tile);
        assert_eq!(pictures.missing().count(), 1);
    }
}
