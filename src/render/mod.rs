//! How it looks: views become files.
//!
//! In: a [`SiteView`], and the bytes of pictures and downloads. Out: [`Site`], every file of the folder as a value.
//! Not here: what a page says (`page`), how a photo is made clean or a map is drawn (their own files), writing (`write`).

mod bars;
mod calendar;
mod clock;
mod colour;
pub mod drawings;
mod form;
mod layout;
mod money;
mod network;
pub mod network_drawing;
mod not_found;
mod one_file;
mod own_pages;
mod parts;
pub mod photos;
mod picture_files;
mod prose;
mod search;
mod settings;
mod spreadsheet;
mod squeeze;
mod table;
mod theme;
mod tokens;
mod values;
mod whole;

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod look_tests;

pub use one_file::packed;
pub use picture_files::{FinishedPicture, Widths};
pub use theme::ThemeFile;

use crate::language::Language;
use crate::page::{PageView, SiteView};
use crate::pictures;
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Audience, SitePath};
use picture_files::PictureFiles;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use whole::Whole;

/// Every file of a finished site, by its place in the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    pub files: BTreeMap<SitePath, Vec<u8>>,
}

impl Site {
    /// The bytes of a file as text, with a sign in place of what is none.
    pub fn text(bytes: &[u8]) -> Cow<'_, str> {
        // Looking whether all of it is text is many times quicker than reading it letter by letter.
        std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
    }
}

/// What every page says to the browser before all else: nothing from elsewhere, nothing inline.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; \
media-src 'self'; base-uri 'none'; form-action 'none'";

/// Where a site's pictures, downloads and own theme files come from.
pub struct Assets<'a> {
    /// The SVG of a picture of the program's set, by its code (`1f68c`).
    pub set_picture: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// A picture of the plan, made clean and named anew.
    pub own_picture: &'a dyn Fn(&SitePath) -> Widths,
    /// The bytes of a plan's file.
    pub download: &'a dyn Fn(&SitePath) -> Option<Vec<u8>>,
    /// The files of the nearest own theme folder; empty for `plain` as it is.
    pub theme: &'a [ThemeFile],
}

/// The words of buttons and landmarks: language tag, then a key of `Strings::look`.
pub type FindWords<'a> = &'a dyn Fn(&str, &str) -> String;

/// How a plan goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A folder: a file for each page, and what they share.
    #[default]
    Folder,
    /// One page that holds all others. Its pictures and downloads lie beside it until they are [`packed`] into it.
    OneFile,
}

impl Form {
    /// The folder that `build` writes for this audience: one form never takes the place of the other.
    pub fn folder(self, audience: Audience) -> String {
        match (self, audience) {
            (Form::Folder, _) => audience.folder().to_string(),
            (Form::OneFile, Audience::Public) => "site-one-file".to_string(),
            (Form::OneFile, _) => format!("site-one-file-{}", audience.name()),
        }
    }
}

/// Lays out a whole site.
///
/// Same views and assets, same bytes. What cannot be laid out (a theme's template that fails, a picture that is not
/// there, a faint accent) is told to `report`; the site is then not whole and must not be written.
pub fn render(site: &SiteView, assets: &Assets, words: FindWords, form: Form, report: &mut Report) -> Site {
    let theme = match theme::Theme::load(site, assets.theme, report) {
        Some(theme) => theme,
        None => return Site::default(),
    };
    let mut pictures = PictureFiles::new(assets.set_picture, assets.own_picture, form);
    let mut files = BTreeMap::new();
    let own_pages = own_pages::own_pages(site, words);
    let mut whole = match form {
        Form::Folder => Whole::of_site(site, &own_pages, words),
        Form::OneFile => Whole::of_one_file(site, &own_pages),
    };
    let mut settings = settings::Settings::default();
    let mut lay_out = |page: &PageView, pictures: &mut PictureFiles| {
        layout::lay_out(site, page, &theme, pictures, &mut settings, words)
    };
    let mut entries = search::Entries::default();
    let mut problems = Vec::new();
    for page in site.pages.iter().chain(&own_pages) {
        let done = lay_out(page, &mut pictures).and_then(|mut laid| {
            if form == Form::Folder {
                match page.path.as_str() {
                    "all-pages.html" => laid = laid.with_search(page, words),
                    "credits.html" => {}
                    _ => entries.add(site, page, laid.content()),
                }
                files.insert(page.path.clone(), laid.page_html(&theme)?.into_bytes());
            }
            whole.as_mut().map_or(Ok(()), |whole| whole.add(site, page, laid, &theme, words))
        });
        problems.extend(done.err());
    }
    if let Some(whole) = whole {
        let done = whole.end(site, &theme, words).and_then(|(page, content)| {
            let laid = lay_out(&page, &mut pictures)?.with_content(&content, &page, words);
            let html = match form {
                Form::Folder => laid.page_html(&theme)?,
                Form::OneFile => laid.one_file_html(&theme, &theme.style(site, words))?,
            };
            files.insert(page.path, html.into_bytes());
            Ok(())
        });
        problems.extend(done.err());
    }
    for problem in &problems {
        report.push(theme::template_problem(problem));
    }
    for (from, to) in &site.downloads {
        match (assets.download)(from) {
            Some(bytes) => {
                files.insert(to.clone(), bytes);
            }
            None => report.push(missing_file(from)),
        }
    }
    for file in pictures.missing() {
        report.push(missing_file(file));
    }
    files.extend(pictures.into_files());
    if form == Form::Folder {
        files.insert(SitePath::new("_plan/search.js"), entries.file().into_bytes());
        put_shared_files(&mut files, site, &theme, words);
    }
    Site { files }
}

/// What the pages of a site lean on, and what hosts ask for.
fn put_shared_files(files: &mut BTreeMap<SitePath, Vec<u8>>, site: &SiteView, theme: &theme::Theme, words: FindWords) {
    files.insert(SitePath::new("_plan/style.css"), theme.style_file(site, words).into_bytes());
    files.insert(SitePath::new("_plan/reader.js"), theme.script().as_bytes().to_vec());
    let is_right_to_left = own_pages::home(site).is_some_and(|home| home.is_right_to_left);
    files.insert(
        SitePath::new("404.html"),
        not_found::page(&site.title, &site.language, is_right_to_left, words).into_bytes(),
    );
    files.insert(SitePath::new(".nojekyll"), Vec::new());
}

/// The bytes of a site's file without those that the program puts there into every site: nobody's words can be in them.
pub fn without_program<'a>(path: &SitePath, bytes: &'a [u8]) -> &'a [u8] {
    let Some(name) = path.as_str().strip_prefix("_plan/") else { return bytes };
    let code = name.strip_prefix("pictures/").and_then(|name| name.strip_suffix(".svg"));
    match code.and_then(pictures::find_code) {
        Some(picture) if picture.svg() == bytes => &[],
        Some(_) => bytes,
        None => theme::without_plain(name, bytes),
    }
}

/// Words that stand in the site because the program is made so: its buttons, its style sheet and its scripts, in the
/// languages of its pages. Words of a theme of the plan's own are a person's words.
pub fn own_words(site: &Site, view: &SiteView) -> String {
    let lost = site.files.get(&SitePath::new("404.html")).map_or(Cow::default(), |bytes| Site::text(bytes));
    let mut words = [theme::PLAIN_CSS, theme::SCRIPT, theme::SEARCH, &lost].join("\n");
    // The foot of each sheet, in numbers of signs where CSS wants them: in the style sheet, or in the plan that is one file.
    for bytes in site.files.values() {
        let text = Site::text(bytes);
        let foot = text.rsplit_once(theme::PAPER_FOOT).map_or("", |(_, foot)| foot);
        words.push_str(foot.split_once("}}").map_or("", |(foot, _)| foot));
    }
    let tags: BTreeSet<&str> = view.pages.iter().map(|page| page.language.as_str()).chain([&*view.language]).collect();
    let looks = tags.into_iter().map(|tag| Language::find(tag).unwrap_or(Language::english()).strings.look);
    for (_, text) in looks.flatten() {
        words.push('\n');
        words.push_str(text);
    }
    words
}

/// The words of the look in a page's language; in English where the program has no words of that language yet.
pub fn look_words(tag: &str, key: &str) -> String {
    let language = Language::find(tag).unwrap_or(Language::english());
    let found = language.strings.look.iter().find(|(known, _)| *known == key);
    found.map_or(String::new(), |(_, words)| words.to_string())
}

fn missing_file(file: &SitePath) -> Diagnostic {
    Diagnostic::error(
        "missing-file",
        &Span::of_file(file.as_str()),
        "this file is shown on a page, but it could not be read",
    )
    .because("The page would have a hole where the file should be.")
    .try_this("Put the file back, or take it off the page.")
}
