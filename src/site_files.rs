//! Files of a plan that go into its site: downloads that a shown link names, photos and drawings that are shown.
//!
//! In: the plan's sources and what a reader may see. Out: [`SiteFiles`], which gives `render` clean bytes, and
//! [`keep_named`], which takes out again what no page names.
//! Not here: cleaning itself (`render::photos`, `render::drawings`).

use crate::audience::{SharedPlan, SharedRow, SharedValue, shown_files};
use crate::page::{Files, decoded};
use crate::parse::{Block, Inline};
use crate::parts::Field;
use crate::pictures;
use crate::plan::Plan;
use crate::plan::each_inline;
use crate::render::{Assets, FinishedPicture, Site, ThemeFile, Widths, drawings, photos};
use crate::report::{Diagnostic, Report, Span};
use crate::source::Sources;
use crate::value::SitePath;
use memchr::memmem;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Files that are written anew, whether a page shows them or links to them: they can tell where someone lives.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "svg"];

/// Folders of a site that hold a plan's own files.
const OWN_FOLDERS: [&str; 2] = ["_plan/files/", "_plan/photos/"];

/// So many photos are worked on at the same time. One takes up to 150 MB meanwhile.
const AT_A_TIME: usize = 4;

/// A picture made clean, and what is wrong with it.
type Cleaned = (Vec<FinishedPicture>, Vec<Diagnostic>);

/// Files of one site, read and cleaned when they are first asked for; photos that will be asked for side by side.
pub struct SiteFiles<'a> {
    sources: &'a Sources,
    pub downloads: Files,
    theme: Vec<ThemeFile>,
    pictures: RefCell<BTreeMap<SitePath, Widths>>,
    /// Photos that nobody asked for yet.
    ahead: RefCell<BTreeMap<SitePath, Cleaned>>,
    problems: RefCell<Report>,
}

impl<'a> SiteFiles<'a> {
    /// Finds the downloads that this reader's pages link to, and the plan's own theme.
    pub fn of(plan: &'a Plan, shared: &SharedPlan) -> SiteFiles<'a> {
        let mut files = SiteFiles {
            sources: &plan.sources,
            downloads: Files { hidden: hidden_photos(plan, shared), ..Files::default() },
            theme: Vec::new(),
            pictures: RefCell::default(),
            ahead: RefCell::new(clean_ahead(&plan.sources, shared)),
            problems: RefCell::default(),
        };
        each_link(shared, &mut |source, target| {
            let file = target.split('#').next().unwrap_or("");
            if let Some(path) = source.find_target(&decoded(file)).filter(|path| !files.downloads.hidden.contains(path))
            {
                files.add_download(path);
            }
        });
        for path in plan.sources.files.keys().filter(|path| path.as_str().starts_with("theme/")) {
            match plan.sources.read_text(path) {
                Ok(file) => files.theme.push(ThemeFile {
                    name: path.as_str().trim_start_matches("theme/").to_string(),
                    text: file.text().to_string(),
                }),
                Err(problem) => files.problems.borrow_mut().push(*problem),
            }
        }
        files
    }

    fn add_download(&mut self, path: SitePath) {
        if !self.sources.files.contains_key(&path) || self.downloads.by_source.contains_key(&path) {
            return;
        }
        let place = match is_picture(&path) {
            true => self.own_picture(&path).first().map(|picture| format!("_plan/photos/{}", picture.name)),
            false => self.bytes(&path).filter(|bytes| self.is_no_photo(&path, bytes)).map(|bytes| {
                let name = photos::neutral_name(&bytes, &path.extension());
                format!("_plan/files/{name}")
            }),
        };
        if let Some(place) = place {
            self.downloads.by_source.insert(path, SitePath::new(place));
        }
    }

    /// The bytes of a file that a page links to: a picture without what its camera wrote into it.
    fn download(&self, path: &SitePath) -> Option<Vec<u8>> {
        match is_picture(path) {
            true => self.own_picture(path).first().map(|picture| picture.bytes.clone()),
            false => self.sources.read_bytes(path).ok(),
        }
    }

    fn bytes(&self, path: &SitePath) -> Option<Vec<u8>> {
        match self.sources.read_bytes(path) {
            Ok(bytes) => Some(bytes),
            Err(problem) => {
                self.problems.borrow_mut().push(*problem);
                None
            }
        }
    }

    /// A photo under another ending would go out with all that its camera wrote into it.
    fn is_no_photo(&self, path: &SitePath, bytes: &[u8]) -> bool {
        let starts: [&[u8]; 4] = [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0"];
        let is_photo = starts.iter().any(|start| bytes.starts_with(start)) || bytes.get(8..12) == Some(b"WEBP");
        if is_photo {
            self.problems.borrow_mut().push(
                Diagnostic::error(
                    "download-kind",
                    &Span::of_file(path.as_str()),
                    "this file is a photo, though its name says something else",
                )
                .because("A photo can hold the place where it was taken. Only with its right name is that taken out.")
                .try_this("Give it the ending .jpg or .png, and link to that."),
            );
        }
        !is_photo
    }

    /// What `render` asks for.
    pub fn with_assets<T>(&self, take: impl FnOnce(&Assets<'_>) -> T) -> T {
        take(&Assets {
            set_picture: &|code| pictures::find_code(code).map(|picture| picture.svg()),
            own_picture: &|path| self.own_picture(path),
            download: &|path| self.download(path),
            theme: &self.theme,
        })
    }

    /// What went wrong with pictures and downloads.
    pub fn problems(self) -> Report {
        self.problems.into_inner()
    }

    fn own_picture(&self, path: &SitePath) -> Widths {
        if let Some(done) = self.pictures.borrow().get(path) {
            return Rc::clone(done);
        }
        let ahead = self.ahead.borrow_mut().remove(path);
        let (widths, problems) = ahead.unwrap_or_else(|| clean(self.sources, path));
        problems.into_iter().for_each(|problem| self.problems.borrow_mut().push(problem));
        let done: Widths = widths.into();
        self.pictures.borrow_mut().insert(path.clone(), Rc::clone(&done));
        done
    }
}

/// Makes the photos clean that this reader's pages name, side by side. Where many plans are built side by side, a plan's
/// photos wait for their turn.
fn clean_ahead(sources: &Sources, shared: &SharedPlan) -> BTreeMap<SitePath, Cleaned> {
    let is_photo = |path: &SitePath| is_picture(path) && path.extension() != "svg";
    if rayon::current_thread_index().is_some() || sources.files.keys().filter(|path| is_photo(path)).nth(1).is_none() {
        return BTreeMap::new();
    }
    let shown = shown_files(shared).into_keys();
    let photos: Vec<SitePath> = shown.filter(|path| is_photo(path) && sources.files.contains_key(path)).collect();
    let few_by_few = photos.chunks(AT_A_TIME);
    few_by_few
        .flat_map(|few| few.par_iter().map(|path| (path.clone(), clean(sources, path))).collect::<Vec<_>>())
        .collect()
}

fn clean(sources: &Sources, path: &SitePath) -> Cleaned {
    let bytes = match sources.read_bytes(path) {
        Ok(bytes) => bytes,
        Err(problem) => return (Vec::new(), vec![*problem]),
    };
    if path.extension() == "svg" {
        return match drawings::clean_drawing(&bytes, path.as_str()) {
            Ok(drawings::CleanDrawing { bytes, words }) => {
                let (width, height) = (320, 320);
                let drawing = FinishedPicture { name: photos::neutral_name(&bytes, "svg"), bytes, width, height };
                (vec![drawing], words.iter().map(words_in_drawing).collect())
            }
            Err(problems) => (Vec::new(), problems),
        };
    }
    match photos::clean_photo(&bytes) {
        Ok(widths) => (widths.into_iter().map(finished).collect(), Vec::new()),
        Err(problem) => (Vec::new(), vec![problem.to_diagnostic(path.as_str(), &Span::of_file(path.as_str()))]),
    }
}

fn finished(photo: photos::CleanPhoto) -> FinishedPicture {
    let photos::CleanPhoto { bytes, extension, width, height } = photo;
    FinishedPicture { name: photos::neutral_name(&bytes, extension), bytes, width, height }
}

fn is_picture(path: &SitePath) -> bool {
    PICTURES.contains(&path.extension().as_str())
}

fn words_in_drawing(place: &Span) -> Diagnostic {
    Diagnostic::warning("words-in-drawing", place, "this drawing holds written words")
        .because("Everyone who sees the page can read them, since nothing is ever cut out of a drawing.")
        .try_this(
            "Look whether the words tell too much. If so, take them out of the drawing, and write them on the page.",
        )
}

/// Takes the plan's own files out of a site that no page of it names: those of sentences and rows that were left out.
pub fn keep_named(site: &mut Site) {
    let is_own = |path: &SitePath| OWN_FOLDERS.iter().any(|folder| path.as_str().starts_with(folder));
    if !site.files.keys().any(is_own) {
        return;
    }
    let mut named: BTreeSet<SitePath> = BTreeSet::new();
    let any_folder = memmem::Finder::new("_plan/");
    for (_, bytes) in site.files.iter().filter(|(path, _)| path.extension() == "html") {
        let page = Site::text(bytes);
        for at in any_folder.find_iter(page.as_bytes()) {
            // In a list of widths a blank ends the address.
            let end = page[at..].find(['"', ' ']).unwrap_or(page.len() - at);
            named.extend(SitePath::new("index.html").find_target(&page[at..at + end]));
        }
    }
    site.files.retain(|path, _| !is_own(path) || named.contains(path));
}

/// Photos that this copy may not show, and every other file of the plan that holds the same bytes.
fn hidden_photos(plan: &Plan, shared: &SharedPlan) -> BTreeSet<SitePath> {
    let mut hidden = shared.hidden_files.clone();
    let sources = &plan.sources;
    for path in &shared.hidden_files {
        let (Some(file), Ok(bytes)) = (sources.files.get(path), sources.read_bytes(path)) else { continue };
        let same_size = sources.files.iter().filter(|(_, other)| other.size == file.size);
        let twins = same_size.filter(|(other, _)| sources.read_bytes(other).is_ok_and(|other| other == bytes));
        hidden.extend(twins.map(|(twin, _)| twin.clone()));
    }
    hidden
}

/// Every link target in what a reader sees, with the source file that it stands in.
fn each_link(plan: &SharedPlan, take: &mut dyn FnMut(&SitePath, &str)) {
    let mut links = |source: &SitePath, blocks: &[Block]| {
        each_inline(blocks, &mut |inline| {
            if let Inline::Link { target, .. } = inline
                && !target.contains("://")
            {
                take(source, target);
            }
        });
    };
    for page in &plan.pages {
        links(&page.source, &page.body);
        for version in &page.versions {
            links(&version.source, &version.body);
        }
        for part in &page.parts {
            for row in &part.rows {
                each_prose(row, &mut |blocks| links(&page.source, blocks));
            }
        }
    }
    for page in &plan.pages {
        for part in &page.parts {
            part.rows.iter().for_each(|row| each_file(row, &part.form.fields, &mut |name| take(&page.source, name)));
        }
    }
}

/// The files that fields of a row name.
fn each_file(row: &SharedRow, fields: &[Field], take: &mut dyn FnMut(&str)) {
    for filled in &row.fields {
        let field = &fields[filled.field];
        match &filled.value {
            SharedValue::Text(text) if field.is_file => take(&text.text),
            SharedValue::Rows(rows) => rows.iter().for_each(|row| each_file(row, &field.fields, take)),
            _ => {}
        }
    }
}

fn each_prose(row: &SharedRow, take: &mut dyn FnMut(&[Block])) {
    for field in &row.fields {
        match &field.value {
            SharedValue::Prose(prose) => {
                take(&prose.blocks);
                prose.others.values().for_each(|blocks| take(blocks));
            }
            SharedValue::Rows(rows) => rows.iter().for_each(|row| each_prose(row, take)),
            _ => {}
        }
    }
}
