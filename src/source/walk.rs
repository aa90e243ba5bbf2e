//! The walk through a folder: what is read, what is listed, what is refused.
//!
//! In: a folder. Out: pages and files in [`Sources`]; findings in the report.
//! Not here: what is wrong with a name (`names`), an ending (`misfits`) or letters (`text`).

use super::kind::{is_finished_site, is_hidden};
use super::names::{self, Twins};
use super::{FolderKind, MAX_PAGE, MEGABYTE, SourceFile, Sources, kind_of, misfits, read_limited, text};
use crate::report::{Diagnostic, Report, Span};
use crate::value::SitePath;
use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

const MAX_PAGES: usize = 5_000;
/// All pages together: what is read is held in memory.
const MAX_TEXT: usize = 50 * MEGABYTE as usize;
/// Files of any kind. More means that somebody named a whole disk.
const MAX_FILES: usize = 50_000;

pub(super) fn walk(sources: &mut Sources, report: &mut Report) {
    let root = sources.root.clone();
    let is_group = kind_of(&root) == FolderKind::Collection;
    Walk { is_group, sources, report, twins: Twins::default(), text: 0, is_full: false }.folder(&root, "", false);
}

struct Walk<'a> {
    /// A collection: its plans are not part of it, and its pages stand at the top only.
    is_group: bool,
    sources: &'a mut Sources,
    report: &'a mut Report,
    twins: Twins,
    /// Bytes of text so far.
    text: usize,
    /// A limit was met and told; nothing more is read.
    is_full: bool,
}

impl Walk<'_> {
    /// Walks a folder whose path below the plan's folder is `prefix`.
    fn folder(&mut self, folder: &Path, prefix: &str, is_behind_link: bool) {
        let mut entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            if self.is_full {
                return;
            }
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.unreadable_entry(&error, folder, prefix);
                    continue;
                }
            };
            let kind = entry.file_type();
            let is_wanted = !is_hidden(entry.file_name())
                && self.entry(&entry, kind, &path_below(entry.path(), folder, prefix), is_behind_link);
            if kind.is_dir() && !is_wanted {
                entries.skip_current_dir();
            }
        }
    }

    /// Takes one file or folder; for a folder, says whether to go on into it.
    fn entry(&mut self, entry: &DirEntry, kind: FileType, path: &str, is_behind_link: bool) -> bool {
        if kind.is_dir() && (is_finished_site(entry.path()) || self.is_other_plan(entry.path())) {
            return false;
        }
        if let Some(finding) = names::find_long_path(path) {
            self.report.push(finding);
            return false;
        }
        self.report_all(names::find_bad_name(path));
        if entry.file_name().to_str().is_none() {
            self.report.push(names::not_letters(path));
            return false;
        }
        if let Some(twin) = self.twins.find_twin(path) {
            self.report.push(twin);
            return false;
        }
        if kind.is_symlink() {
            self.link(entry.path(), path, is_behind_link);
        } else if kind.is_file() {
            self.file(entry.path().to_path_buf(), path, || entry.metadata().map_err(io::Error::from));
        } else if !kind.is_dir() {
            let finding = Diagnostic::error("unreadable", &Span::of_file(path), "this is not an ordinary file");
            self.report.push(finding.try_this("take it out of the plan's folder"));
        }
        true
    }

    fn is_other_plan(&self, folder: &Path) -> bool {
        self.is_group && kind_of(folder) == FolderKind::Plan
    }

    fn file(&mut self, place: PathBuf, path: &str, metadata: impl FnOnce() -> io::Result<fs::Metadata>) {
        let is_own_look = path.starts_with("theme/") || path.starts_with("forms/");
        let is_page = path.ends_with(".md") && !is_own_look;
        if self.is_group && is_page && path.contains('/') {
            return;
        }
        if self.sources.pages.len() + self.sources.files.len() >= MAX_FILES {
            return self.too_much("there are more than 50,000 files in this folder");
        }
        if is_page {
            return self.page(&place, path);
        }
        if !is_own_look {
            self.report_all(misfits::find_misfit(path, || first_bytes(&place)));
        }
        match metadata() {
            Ok(found) => {
                let file = SourceFile { place, size: found.len() };
                self.sources.files.insert(SitePath::new(path), file);
            }
            Err(error) => self.report.push(super::unreadable(&Span::of_file(path), &error)),
        }
    }

    fn page(&mut self, place: &Path, path: &str) {
        let span = Span::of_file(path);
        if self.sources.pages.len() >= MAX_PAGES {
            return self.too_much("there are more than 5,000 pages in this folder");
        }
        match read_limited(place, MAX_PAGE) {
            Ok(bytes) => {
                self.text += bytes.len();
                if self.text > MAX_TEXT {
                    return self.too_much("the pages in this folder hold more than 50 MB of text");
                }
                match text::decode(path, bytes) {
                    Ok(text) => {
                        self.sources.pages.insert(SitePath::new(path), text);
                    }
                    Err(finding) => self.report.push(*finding),
                }
            }
            Err(super::Failure::TooLarge) => self.report.push(
                Diagnostic::error("long-page", &span, "this page is larger than 2 MB")
                    .because("Nobody could read it to the end.")
                    .try_this("share it out over several pages"),
            ),
            Err(super::Failure::Unreadable(error)) => self.report.push(super::unreadable(&span, &error)),
        }
    }

    /// Follows a symbolic link, if it stays inside the plan and nothing hidden lies behind it.
    fn link(&mut self, link: &Path, path: &str, is_behind_link: bool) {
        let (Ok(root), Ok(target)) = (self.sources.root.canonicalize(), link.canonicalize()) else {
            return self.refuse_link(path, "this link leads to nothing, or round in a circle");
        };
        if is_behind_link {
            return self.refuse_link(path, "this link lies behind another link");
        }
        let Ok(below) = target.strip_prefix(&root) else {
            return self.refuse_link(path, "this link leads out of the plan's folder");
        };
        let is_never_read = below.iter().any(is_hidden)
            || below.ancestors().any(|folder| folder != Path::new("") && is_finished_site(&root.join(folder)));
        if is_never_read {
            return self.refuse_link(path, "this link leads to something that is never read");
        }
        if target.is_file() {
            let metadata = target.metadata();
            self.file(target, path, || metadata);
        } else if link.parent().and_then(|it| it.canonicalize().ok()).is_none_or(|it| it.starts_with(&target)) {
            self.refuse_link(path, "this link leads round in a circle");
        } else if target.is_dir() && !self.is_other_plan(&target) {
            self.folder(&target, path, true);
        }
    }

    fn refuse_link(&mut self, path: &str, message: &str) {
        self.report.push(
            Diagnostic::error("link-out", &Span::of_file(path), message)
                .because("What is behind a link could change, or show something that is not meant for readers.")
                .try_this("put a copy of the file in the place of the link"),
        );
    }

    fn too_much(&mut self, message: &str) {
        self.is_full = true;
        let name = self.sources.root.file_name().map_or("this folder".into(), |name| name.to_string_lossy());
        self.report.push(
            Diagnostic::error("large-plan", &Span::of_file(&name), message)
                .because("A plan of this size could not be read by anyone; it may be the wrong folder.")
                .try_this("name the folder that holds your plan only"),
        );
    }

    fn unreadable_entry(&mut self, error: &walkdir::Error, folder: &Path, prefix: &str) {
        let path = error.path().map_or(prefix.to_string(), |place| path_below(place, folder, prefix));
        let other = || io::Error::from(io::ErrorKind::Other);
        let kind = error.io_error().map_or_else(other, |error| error.kind().into());
        self.report.push(super::unreadable(&Span::of_file(&path), &kind));
    }

    fn report_all(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        findings.into_iter().for_each(|finding| self.report.push(finding));
    }
}

/// The path below the plan's folder, in NFC; signs that are no letters are replaced.
fn path_below(place: &Path, folder: &Path, prefix: &str) -> String {
    let below = place.strip_prefix(folder).unwrap_or(place);
    let names = below.iter().map(|name| name.to_string_lossy().nfc().collect::<String>());
    let prefix = (!prefix.is_empty()).then(|| prefix.to_string());
    prefix.into_iter().chain(names).collect::<Vec<_>>().join("/")
}

fn first_bytes(place: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(file) = fs::File::open(place) {
        // What cannot be read here is told where it is used.
        let _ = file.take(64).read_to_end(&mut bytes);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, paths, put, read_folder};
    use super::*;

    #[test]
    fn names_are_kept_in_one_form_whatever_the_disk_keeps() {
        let folder = folder(&[("index.md", "a"), ("cafe\u{301}.md", "b")]);
        assert_eq!(paths(&read_folder(&folder).0.pages), ["café.md", "index.md"]);
    }

    #[test]
    fn a_page_over_2_mb_is_refused_and_the_others_are_read() {
        let folder = folder(&[("index.md", "a")]);
        put(&folder, "big.md", &vec![b'a'; MAX_PAGE as usize + 1]);
        put(&folder, "just.md", &vec![b'a'; MAX_PAGE as usize]);
        let (sources, found) = read_folder(&folder);
        assert_eq!(found, ["big.md: long-page"]);
        assert_eq!(paths(&sources.pages), ["index.md", "just.md"]);
    }

    #[test]
    fn a_plan_has_at_most_5000_pages() {
        let folder = folder(&[("index.md", "a")]);
        for number in 0..MAX_PAGES {
            fs::write(folder.path().join(format!("p{number}.md")), "a").expect("a file");
        }
        let (sources, found) = read_folder(&folder);
        assert_eq!(sources.pages.len(), MAX_PAGES);
        assert!(found.len() == 1 && found[0].ends_with(": large-plan"), "{found:?}");
    }

    /// Other systems refuse to hold some of these names, which is the point of the test.
    #[cfg(target_os = "linux")]
    mod on_linux {
        use super::*;
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::fs::symlink;

        #[test]
        fn bad_names_and_twins_are_errors_and_their_neighbours_are_read() {
            let folder =
                folder(&[("index.md", "a"), ("con.md", "a"), ("a?b.md", "a"), ("Week.md", "a"), ("week.md", "a")]);
            let odd = folder.path().join(std::ffi::OsStr::from_bytes(b"x\xff.md"));
            fs::write(odd, "a").expect("a file");
            let long = format!("{}/{}", "a".repeat(100), "b".repeat(100));
            put(&folder, &long, b"a");
            let (_, found) = read_folder(&folder);
            let long = format!("{long}: file-name");
            assert_eq!(
                found,
                ["a?b.md: file-name", &long, "con.md: file-name", "week.md: file-name", "x\u{fffd}.md: file-name"]
            );
        }

        #[test]
        fn links_inside_the_plan_are_followed_once() {
            let folder = folder(&[("index.md", "a"), ("photos/a.jpg", "jpg"), ("deep/page.md", "b")]);
            symlink("index.md", folder.path().join("same.md")).expect("a link");
            symlink("deep", folder.path().join("other")).expect("a link");
            let (sources, found) = read_folder(&folder);
            assert_eq!(paths(&sources.pages), ["deep/page.md", "index.md", "other/page.md", "same.md"]);
            assert_eq!(found, [""; 0]);
        }

        #[test]
        fn other_links_are_refused() {
            let outside = folder(&[("secret.md", "secret")]);
            let folder = folder(&[("index.md", "a"), ("_notes.md", "secret"), ("deep/x.md", "b"), ("site/a.md", "c")]);
            put(&folder, "site/.plainplan-manifest", b"");
            let link = |to: &Path, name: &str| symlink(to, folder.path().join(name)).expect("a link");
            link(&outside.path().join("secret.md"), "out.md");
            link(outside.path(), "outside");
            link(Path::new("gone.md"), "nothing.md");
            link(Path::new("loop.md"), "loop.md");
            link(Path::new("."), "self");
            link(Path::new(".."), "deep/up");
            link(Path::new("_notes.md"), "notes.md");
            link(Path::new("site/a.md"), "built.md");
            link(Path::new("deep"), "twice");
            let (sources, found) = read_folder(&folder);
            let refused =
                ["built.md", "deep/up", "loop.md", "notes.md", "nothing.md", "out.md", "outside", "self", "twice/up"];
            assert_eq!(found, refused.map(|name| format!("{name}: link-out")));
            assert_eq!(paths(&sources.pages), ["deep/x.md", "index.md", "twice/x.md"]);
        }

        #[test]
        fn a_pipe_is_refused_without_waiting_for_it() {
            use rustix::fs::{CWD, FileType, Mode, mknodat};
            let folder = folder(&[("index.md", "a")]);
            let pipe = folder.path().join("pipe.md");
            mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o600), 0).expect("a pipe");
            assert_eq!(read_folder(&folder).1, ["pipe.md: unreadable"]);
        }
    }
}
