//! What is in a plan's folder: its pages as text, and a list of everything else that a page may refer to.
//!
//! In: a folder. Out: [`Sources`]; every problem with files, names and letters stands in the report.
//! Not here: what the text means (`parse`), which pictures and downloads are allowed (`render`).

mod kind;
mod misfits;
mod names;
mod text;
mod walk;

pub use kind::{FolderKind, kind_of, plans_below};

use crate::report::{Diagnostic, Report, Span, TextFile};
use crate::value::SitePath;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The program's own mark: each finished site holds a file of this name. `write` makes it; a folder that has it is
/// never read as source.
pub const MANIFEST_NAME: &str = ".plainplan-manifest";

/// The first page of a plan, a group of pages, or a collection.
pub const INDEX_NAME: &str = "index.md";

const MEGABYTE: u64 = 1024 * 1024;
const MAX_PAGE: u64 = 2 * MEGABYTE;
/// Photos, downloads, data. Pictures have a smaller limit of their own (`render`).
const MAX_FILE: u64 = 100 * MEGABYTE;

/// A folder, read. Paths are below the folder, in NFC, whatever form the disk keeps.
#[derive(Debug)]
pub struct Sources {
    pub root: PathBuf,
    /// Every `.md` file that becomes a page, with `\n` line ends and no byte-order mark.
    pub pages: BTreeMap<SitePath, Arc<TextFile>>,
    /// Everything else that may be referred to, not yet read; also what lies in `theme/` and `forms/`.
    pub files: BTreeMap<SitePath, SourceFile>,
}

/// A file that is known, but not yet read.
#[derive(Debug)]
pub struct SourceFile {
    /// Where it really is; behind a symbolic link, its target. Never shown to anyone.
    pub place: PathBuf,
    /// In bytes.
    pub size: u64,
}

/// Reads a plan's folder, or a collection's own pages.
///
/// - Never read: names that begin with `_` or `.`, and folders with the program's own mark.
/// - In a collection, the plans below are left out, and only the `.md` files at the top are pages.
/// - Gives what could be read; whoever builds from it asks the report first.
pub fn read(root: &Path, report: &mut Report) -> Sources {
    let mut sources = Sources { root: root.to_path_buf(), pages: BTreeMap::new(), files: BTreeMap::new() };
    match find_problem_with_root(root) {
        Some(problem) => report.push(problem),
        None => walk::walk(&mut sources, report),
    }
    sources
}

impl Sources {
    /// The bytes of a file in `files`.
    ///
    /// # Errors
    /// Not in the folder, too large, or cannot be read. The message names the file, not the place that refers to it.
    pub fn read_bytes(&self, path: &SitePath) -> Result<Vec<u8>, Box<Diagnostic>> {
        let span = Span::of_file(path.as_str());
        let Some(file) = self.files.get(path) else {
            return Err(Box::new(
                Diagnostic::error("missing-file", &span, "there is no such file in the folder")
                    .try_this("look at the spelling of its name, also at large and small letters"),
            ));
        };
        read_limited(&file.place, MAX_FILE).map_err(|failure| match failure {
            Failure::TooLarge => Box::new(
                Diagnostic::error("large-file", &span, "this file is larger than 100 MB")
                    .because("Nobody could open it on a phone, and the site would be slow to build.")
                    .try_this("make it smaller, or put it elsewhere and link to it"),
            ),
            Failure::Unreadable(error) => Box::new(unreadable(&span, &error)),
        })
    }

    /// The text of a file in `files`, such as `spending.csv` or a form.
    ///
    /// # Errors
    /// As [`Sources::read_bytes`], or the file is not UTF-8 text.
    pub fn read_text(&self, path: &SitePath) -> Result<Arc<TextFile>, Box<Diagnostic>> {
        text::decode(path.as_str(), self.read_bytes(path)?)
    }
}

enum Failure {
    TooLarge,
    Unreadable(io::Error),
}

/// Reads no more than `limit` bytes, also from a file that grows meanwhile.
fn read_limited(place: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let read = || {
        let file = File::open(place)?;
        let size = file.metadata()?.len().min(limit);
        let mut bytes = Vec::with_capacity(size as usize + 1);
        file.take(limit + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(Failure::Unreadable)?;
    if bytes.len() as u64 > limit { Err(Failure::TooLarge) } else { Ok(bytes) }
}

fn unreadable(span: &Span, error: &io::Error) -> Diagnostic {
    let finding = Diagnostic::error("unreadable", span, "this cannot be read");
    match error.kind() {
        io::ErrorKind::PermissionDenied => finding
            .because("Your computer does not allow this program to open it.")
            .try_this("open its properties and allow yourself to read it"),
        _ => finding
            .because("It may be damaged, or on a disk that is not there now.")
            .try_this("see if another program can open it; if not, take it out of the folder"),
    }
}

/// Why nothing can be read from this folder at all, if that is so: it is not there, or it is no folder of a plan.
pub fn find_problem_with_root(root: &Path) -> Option<Diagnostic> {
    let name = root.file_name().map_or("this folder".into(), OsStr::to_string_lossy);
    let span = Span::of_file(&name);
    match fs::metadata(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let finding = Diagnostic::error("missing-folder", &span, "there is no folder of this name here");
            return Some(finding.try_this("look at the spelling, or go to the folder that holds it first"));
        }
        Err(error) => return Some(unreadable(&span, &error)),
        Ok(found) if !found.is_dir() => {
            let finding = Diagnostic::error("missing-folder", &span, "this is a file, not a folder");
            return Some(finding.try_this("name the folder that the file is in"));
        }
        Ok(_) => {}
    }
    if root.join(MANIFEST_NAME).exists() {
        let finding = Diagnostic::error("missing-folder", &span, "this folder is a finished site, not a plan");
        return Some(finding.try_this("name the folder that holds your own files, often one folder up"));
    }
    match fs::read_dir(root) {
        Err(error) => Some(unreadable(&span, &error)),
        Ok(entries) => {
            let mut names: Vec<String> =
                entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
            names.sort();
            misfits::find_missing_index(&span, &names)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is gone again after the test.
    pub(in crate::source) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in files {
            put(&folder, name, text.as_bytes());
        }
        folder
    }

    pub(in crate::source) fn put(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) {
        let place = folder.path().join(name);
        fs::create_dir_all(place.parent().expect("below the folder")).expect("a folder");
        fs::write(place, bytes).expect("a file");
    }

    /// What was read, and "file: rule" for each finding.
    pub(in crate::source) fn read_folder(folder: &tempfile::TempDir) -> (Sources, Vec<String>) {
        let mut report = Report::default();
        let sources = read(folder.path(), &mut report);
        let found = report.sorted().iter().map(|it| format!("{}: {}", it.span.file_name(), it.rule)).collect();
        (sources, found)
    }

    pub(in crate::source) fn paths<T>(map: &BTreeMap<SitePath, T>) -> Vec<&str> {
        map.keys().map(SitePath::as_str).collect()
    }

    #[test]
    fn pages_and_other_files_are_told_apart() {
        let folder = folder(&[
            ("index.md", "# Hello"),
            ("staying-well/index.md", "a"),
            ("photos/sam.jpg", "jpg"),
            ("theme/notes.md", "a"),
            ("forms/x.yaml", "a"),
            ("letters/review.docx", "a"),
        ]);
        let (sources, found) = read_folder(&folder);
        assert_eq!(paths(&sources.pages), ["index.md", "staying-well/index.md"]);
        let files = ["forms/x.yaml", "letters/review.docx", "photos/sam.jpg", "theme/notes.md"];
        assert_eq!(paths(&sources.files), files);
        assert_eq!(sources.files[&SitePath::new("photos/sam.jpg")].size, 3);
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn hidden_files_and_finished_sites_are_never_read() {
        let folder = folder(&[
            ("index.md", "a"),
            ("_notes.md", "secret"),
            ("_old/page.md", "secret"),
            (".git/page.md", "secret"),
            ("site/.plainplan-manifest", ""),
            ("site/page.md", "secret"),
            ("odd/.plainplan-manifest", ""),
            ("odd/deep/page.md", "secret"),
        ]);
        let (sources, found) = read_folder(&folder);
        assert_eq!(paths(&sources.pages), ["index.md"]);
        assert_eq!(paths(&sources.files), [""; 0]);
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn files_are_read_when_asked_for() {
        let folder = folder(&[("index.md", "a"), ("spending.csv", "date\r\n1\r\n")]);
        put(&folder, "photo.jpg", &[0xff, 0xd8]);
        let (sources, _) = read_folder(&folder);
        let text = sources.read_text(&SitePath::new("spending.csv")).expect("text");
        assert_eq!((text.name(), text.text()), ("spending.csv", "date\n1\n"));
        assert_eq!(sources.read_bytes(&SitePath::new("photo.jpg")).expect("bytes"), [0xff, 0xd8]);
        let missing = sources.read_bytes(&SitePath::new("other.jpg")).expect_err("not there");
        assert_eq!(missing.rule, "missing-file");
        assert!(sources.read_text(&SitePath::new("photo.jpg")).is_err());
    }

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let folder = folder(&[("a", "12345")]);
        let place = folder.path().join("a");
        assert!(matches!(read_limited(&place, 4), Err(Failure::TooLarge)));
        assert!(matches!(read_limited(&place, 5), Ok(bytes) if bytes == b"12345"));
    }

    #[test]
    fn a_missing_folder_a_file_and_a_finished_site_are_named_without_the_machines_path() {
        let folder = folder(&[("a.md", "a"), ("site/.plainplan-manifest", "")]);
        for (name, message) in [
            ("gone", "there is no folder of this name here"),
            ("a.md", "this is a file, not a folder"),
            ("site", "this folder is a finished site, not a plan"),
        ] {
            let mut report = Report::default();
            read(&folder.path().join(name), &mut report);
            let finding = report.sorted()[0];
            assert_eq!((finding.span.file_name(), finding.message.as_str()), (name, message));
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_unreadable_page_is_named() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder(&[("index.md", "a"), ("b.md", "b")]);
        let place = folder.path().join("b.md");
        fs::set_permissions(&place, fs::Permissions::from_mode(0o000)).expect("permissions");
        // The superuser may read everything: then there is nothing to tell.
        if File::open(&place).is_err() {
            assert_eq!(read_folder(&folder).1, ["b.md: unreadable"]);
        }
    }
}
