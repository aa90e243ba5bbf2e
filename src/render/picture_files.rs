//! The pictures that pages show: each is put into the site once, and only if it is used.
//!
//! In: a view's [`Picture`]. Out: `<img>` elements, and at the end the files behind them. A photo has several widths; a
//! page names those that suit the place where it stands, and the reader's browser fetches one of them.
//! Not here: where the bytes come from (`pictures`, `render::photos`).

use super::Form;
use crate::page::{Picture, PictureSource};
use crate::value::{Html, SitePath};
use base64::prelude::{BASE64_STANDARD, Engine};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

/// A photo or drawing of the plan in one width, ready for the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedPicture {
    /// A neutral file name made from the bytes: `3f9c….jpg`.
    pub name: String,
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// The same picture in each of its widths, the widest first. None if it cannot be read.
pub type Widths = Rc<[FinishedPicture]>;

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

    /// How many dots a photo needs at least and at most, on any screen.
    fn least_and_most(self) -> (u32, u32) {
        match self {
            Use::Small | Use::Sign | Use::Inline => (240, 240),
            Use::Tile => (240, 480),
            Use::Alone => (480, u32::MAX),
        }
    }

    /// Those of a photo's widths that a page names, the widest first.
    fn named(self, widths: &[FinishedPicture]) -> &[FinishedPicture] {
        let (least, most) = self.least_and_most();
        let start = widths.iter().rposition(|file| file.width >= most).unwrap_or(0);
        let end = widths.iter().take_while(|file| file.width >= least).count().max(start + 1);
        widths.get(start..end).unwrap_or_default()
    }

    /// How wide a photo stands on the page, as the style sheet says; `widest` is how wide it is itself.
    fn sizes(self, widest: u32) -> String {
        match self {
            Use::Small | Use::Sign | Use::Inline | Use::Tile => "(max-width: 47.99em) 7.5rem, 10rem".to_owned(),
            Use::Alone => format!("min(100vw - 2.5rem, 58rem, {widest}px)"),
        }
    }
}

pub(super) struct PictureFiles<'a> {
    set_picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    own_picture: &'a dyn Fn(&SitePath) -> Widths,
    form: Form,
    /// By the codes of the set.
    set: BTreeMap<String, Option<SitePath>>,
    own: BTreeMap<SitePath, Widths>,
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl<'a> PictureFiles<'a> {
    pub fn new(
        set_picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
        own_picture: &'a dyn Fn(&SitePath) -> Widths,
        form: Form,
    ) -> PictureFiles<'a> {
        PictureFiles {
            set_picture,
            own_picture,
            form,
            set: BTreeMap::new(),
            own: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// Adds the `<img>` of a picture, seen from `page`. A picture that is not there adds nothing.
    pub fn write_image(&mut self, out: &mut String, page: &SitePath, picture: &Picture, usage: Use) {
        let (class, size) = usage.class_and_size();
        let (width, height) = match &picture.source {
            PictureSource::Set(code) => {
                let Some(path) = self.place_of_set(code) else { return };
                push_source(out, class, &page.address_of(path));
                (size, size)
            }
            PictureSource::File(path) => {
                let widths = self.widths(path);
                let named = match (self.form, usage.named(&widths)) {
                    // A file to send holds all that it names, so it names one width.
                    (Form::OneFile, [widest, ..]) => std::slice::from_ref(widest),
                    (_, named) => named,
                };
                let ([widest, ..], [.., narrowest]) = (named, named) else { return };
                push_source(out, &format!("{class} plan-picture--own"), &self.put(page, narrowest));
                if named.len() > 1 {
                    out.push_str("\" srcset=\"");
                    for (at, file) in named.iter().rev().enumerate() {
                        out.push_str(if at == 0 { "" } else { ", " });
                        Html::escape_into(out, &self.put(page, file));
                        let _ = write!(out, " {}w", file.width);
                    }
                    out.push_str("\" sizes=\"");
                    out.push_str(&usage.sizes(widest.width));
                }
                (narrowest.width, narrowest.height)
            }
        };
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

    /// The address of a picture's file in few dots, seen from `page`.
    pub fn address(&mut self, page: &SitePath, source: &PictureSource) -> Option<String> {
        Some(page.address_of(&self.place_of_small(source)?))
    }

    /// A picture's file as an address that holds it, for a drawing that stands alone.
    pub fn inside(&mut self, source: &PictureSource) -> Option<String> {
        let path = self.place_of_small(source)?;
        let kind = match path.extension().as_str() {
            "svg" => "svg+xml",
            "png" => "png",
            _ => "jpeg",
        };
        let bytes = BASE64_STANDARD.encode(self.files.get(&path)?);
        Some(format!("data:image/{kind};base64,{bytes}"))
    }

    fn place_of_small(&mut self, source: &PictureSource) -> Option<SitePath> {
        match source {
            PictureSource::Set(code) => self.place_of_set(code).cloned(),
            PictureSource::File(path) => self.widths(path).last().map(|file| self.put_file(file)),
        }
    }

    fn place_of_set(&mut self, code: &str) -> Option<&SitePath> {
        if !self.set.contains_key(code) {
            let place = (self.set_picture)(code).map(|bytes| {
                let path = SitePath::new(format!("_plan/pictures/{code}.svg"));
                self.files.insert(path.clone(), bytes);
                path
            });
            self.set.insert(code.to_owned(), place);
        }
        self.set[code].as_ref()
    }

    fn widths(&mut self, path: &SitePath) -> Widths {
        let own_picture = self.own_picture;
        Rc::clone(self.own.entry(path.clone()).or_insert_with(|| own_picture(path)))
    }

    /// Puts a file of the plan into the site. Widths that nobody asks for stay at home.
    fn put_file(&mut self, file: &FinishedPicture) -> SitePath {
        let path = SitePath::new(format!("_plan/photos/{}", file.name));
        if !self.files.contains_key(&path) {
            self.files.insert(path.clone(), file.bytes.clone());
        }
        path
    }

    fn put(&mut self, page: &SitePath, file: &FinishedPicture) -> String {
        page.address_of(&self.put_file(file))
    }

    /// Own pictures that a page shows but nobody could read.
    pub fn missing(&self) -> impl Iterator<Item = &SitePath> {
        self.own.iter().filter(|(_, widths)| widths.is_empty()).map(|(path, _)| path)
    }

    pub fn into_files(self) -> BTreeMap<SitePath, Vec<u8>> {
        self.files
    }
}

fn push_source(out: &mut String, class: &str, address: &str) {
    out.push_str("<img class=\"");
    out.push_str(class);
    out.push_str("\" src=\"");
    Html::escape_into(out, address);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &SitePath) -> Widths {
        Rc::new([])
    }

    fn in_widths(widths: &[u32]) -> Widths {
        let file = |width: &u32| FinishedPicture {
            name: format!("{width:016x}.jpg"),
            bytes: width.to_be_bytes().to_vec(),
            width: *width,
            height: width / 2,
        };
        widths.iter().map(file).collect()
    }

    /// The `<img>` of a photo that has these widths, and the names of the files that came with it.
    fn shown(widths: &[u32], usage: Use) -> (String, Vec<String>) {
        let own = |_: &SitePath| in_widths(widths);
        let set = |_: &str| None;
        let mut pictures = PictureFiles::new(&set, &own, Form::Folder);
        let photo = Picture { source: PictureSource::File(SitePath::new("me.jpg")), alt: "Sam".into() };
        let html = pictures.image(&SitePath::new("group/a.html"), Some(&photo), usage).as_str().to_owned();
        (html, pictures.into_files().keys().map(|path| path.file_name().to_owned()).collect())
    }

    const ALL: [u32; 5] = [1600, 1080, 720, 480, 240];

    #[test]
    fn a_photo_that_stands_alone_is_there_in_each_width_that_a_screen_can_use() {
        let (html, files) = shown(&ALL, Use::Alone);
        assert_eq!(
            html,
            "<img class=\"plan-picture plan-picture--alone plan-picture--own\" \
             src=\"../_plan/photos/00000000000001e0.jpg\" \
             srcset=\"../_plan/photos/00000000000001e0.jpg 480w, ../_plan/photos/00000000000002d0.jpg 720w, \
             ../_plan/photos/0000000000000438.jpg 1080w, ../_plan/photos/0000000000000640.jpg 1600w\" \
             sizes=\"min(100vw - 2.5rem, 58rem, 1600px)\" alt=\"Sam\" width=\"480\" height=\"240\">"
        );
        assert_eq!(files.len(), 4);
    }

    #[test]
    fn a_page_names_no_width_that_its_place_has_no_use_for() {
        let named = |widths: &[u32], usage: Use| {
            usage.named(&in_widths(widths)).iter().map(|file| file.width).collect::<Vec<_>>()
        };
        assert_eq!(named(&ALL, Use::Tile), [480, 240]);
        for usage in [Use::Small, Use::Sign, Use::Inline] {
            assert_eq!(named(&ALL, usage), [240]);
        }
        assert_eq!(named(&[1600, 240], Use::Tile), [1600, 240]);
        assert_eq!(named(&[500, 240], Use::Alone), [500]);
        assert_eq!(named(&[300, 240], Use::Alone), [300]);
        assert_eq!(named(&[90], Use::Small), [90]);
        assert_eq!(named(&[1200, 720], Use::Small), [720]);
        assert_eq!(named(&[], Use::Tile), [0; 0]);
        let (html, files) = shown(&ALL, Use::Small);
        assert!(!html.contains("srcset") && !html.contains("sizes") && html.contains("width=\"240\""), "{html}");
        assert_eq!(files, ["00000000000000f0.jpg"]);
    }

    #[test]
    fn a_file_to_send_holds_each_photo_once() {
        let own = |_: &SitePath| in_widths(&ALL);
        let set = |_: &str| None;
        let mut pictures = PictureFiles::new(&set, &own, Form::OneFile);
        let photo = Picture { source: PictureSource::File(SitePath::new("me.jpg")), alt: "Sam".into() };
        let html = pictures.image(&SitePath::new("sam.html"), Some(&photo), Use::Alone);
        assert!(
            html.as_str().contains("src=\"_plan/photos/0000000000000640.jpg\" alt=\"Sam\" width=\"1600\""),
            "{html:?}"
        );
        assert_eq!(pictures.into_files().len(), 1);
    }

    #[test]
    fn a_map_and_a_tab_show_a_photo_in_few_dots() {
        let own = |_: &SitePath| in_widths(&ALL);
        let set = |_: &str| None;
        let mut pictures = PictureFiles::new(&set, &own, Form::Folder);
        let photo = PictureSource::File(SitePath::new("me.jpg"));
        let address = pictures.address(&SitePath::new("index.html"), &photo);
        assert_eq!(address.as_deref(), Some("_plan/photos/00000000000000f0.jpg"));
        assert_eq!(pictures.inside(&photo).as_deref(), Some("data:image/jpeg;base64,AAAA8A=="));
        assert_eq!(pictures.into_files().len(), 1);
    }

    #[test]
    fn only_pictures_that_are_used_become_files_and_each_once() {
        let set = |code: &str| Some(code.as_bytes().to_vec());
        let mut pictures = PictureFiles::new(&set, &nothing, Form::Folder);
        let bus = Picture { source: PictureSource::Set("1f68c".into()), alt: String::new() };
        let page = SitePath::new("group/a.html");
        let first = pictures.image(&page, Some(&bus), Use::Tile);
        pictures.image(&page, Some(&bus), Use::Sign);
        assert!(first.as_str().contains("src=\"../_plan/pictures/1f68c.svg\" alt=\"\""));
        assert_eq!(pictures.into_files().len(), 1);
    }

    #[test]
    fn an_own_picture_that_cannot_be_read_is_named() {
        let set = |_: &str| None;
        let mut pictures = PictureFiles::new(&set, &nothing, Form::Folder);
        let photo = Picture { source: PictureSource::File(SitePath::new("photos/pool.jpg")), alt: "Sam".into() };
        pictures.image(&SitePath::new("index.html"), Some(&photo), Use::Tile);
        assert_eq!(pictures.missing().count(), 1);
    }
}
