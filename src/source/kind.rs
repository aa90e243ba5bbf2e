//! Is a folder a plan, a collection of plans, or neither? And which plans lie below a collection?
//!
//! In: a folder. Out: its kind, from a quick look at the first page's front matter.
//! Not here: reading front matter for its meaning, and telling what is wrong in it (`parse`).

use super::{INDEX_NAME, MANIFEST_NAME, read_limited};
use crate::value::plain_key;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Front matter ends within this many bytes, or `parse` says that it is too long.
const MAX_LOOK: u64 = 300 * 1024;

/// What a folder is, by its `index.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderKind {
    /// Its front matter holds `plan:`. Also a folder whose `index.md` cannot be read: reading it tells why.
    Plan,
    /// Its front matter holds `collection:`.
    Collection,
    Neither,
}

/// The kind of a folder.
pub fn kind_of(root: &Path) -> FolderKind {
    let index = root.join(INDEX_NAME);
    // Opening a pipe would wait for ever, so ask first.
    if !fs::metadata(&index).is_ok_and(|found| found.is_file()) {
        return FolderKind::Neither;
    }
    match read_start(&index) {
        Some(text) => kind_of_text(&text),
        None => FolderKind::Plan,
    }
}

/// The folders of all plans below a collection, at any depth, in order of their names.
///
/// Does not look inside a plan, nor into folders that are hidden, begin with `_`, or hold a finished site, and follows
/// no symbolic link.
pub fn plans_below(root: &Path) -> Vec<PathBuf> {
    let mut plans = Vec::new();
    let mut entries = WalkDir::new(root).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        // A folder that cannot be read is told when the collection's own pages are read.
        let Ok(entry) = entry else { continue };
        if !entry.file_type().is_dir() {
            continue;
        }
        if is_hidden(entry.file_name()) {
            entries.skip_current_dir();
        } else if kind_of(entry.path()) == FolderKind::Plan {
            entries.skip_current_dir();
            plans.push(entry.into_path());
        } else if is_finished_site(entry.path()) {
            entries.skip_current_dir();
        }
    }
    plans
}

/// Is this a name that is never read?
pub(super) fn is_hidden(name: &std::ffi::OsStr) -> bool {
    matches!(name.as_encoded_bytes().first(), Some(b'_' | b'.'))
}

/// Does the folder carry the program's own mark?
pub(super) fn is_finished_site(folder: &Path) -> bool {
    folder.join(MANIFEST_NAME).exists()
}

/// The file's beginning; letters in a wrong encoding do not hide the keys. `None` if it is UTF-16 or cannot be read.
fn read_start(index: &Path) -> Option<String> {
    use std::io::Read;
    let bytes = match read_limited(index, MAX_LOOK) {
        Ok(bytes) => bytes,
        Err(super::Failure::TooLarge) => {
            let mut bytes = Vec::new();
            fs::File::open(index).ok()?.take(MAX_LOOK).read_to_end(&mut bytes).ok()?;
            bytes
        }
        Err(super::Failure::Unreadable(_)) => return None,
    };
    (!bytes.contains(&0)).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn kind_of_text(text: &str) -> FolderKind {
    let mut lines = text.trim_start_matches('\u{feff}').lines().skip_while(|line| line.trim().is_empty());
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return FolderKind::Neither;
    }
    let mut kind = FolderKind::Neither;
    for line in lines.take_while(|line| !matches!(line.trim_end(), "---" | "...")) {
        if line.starts_with([' ', '\t', '#', '-']) {
            continue;
        }
        let Some((key, _)) = line.split_once(':') else {
            continue;
        };
        match plain_key(key.trim().trim_matches(['"', '\''])).as_str() {
            "plan" => return FolderKind::Plan,
            "collection" => kind = FolderKind::Collection,
            _ => {}
        }
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, paths, put, read_folder};
    use super::*;

    #[test]
    fn the_top_keys_of_the_front_matter_decide() {
        for (text, kind) in [
            ("---\ntitle: A\nplan:\n  name: Sam\n---\n", FolderKind::Plan),
            ("\u{feff}\r\n---\r\nPlan :\r\n  name: Sam\r\n---\r\n", FolderKind::Plan),
            ("---\ncollection:\n  name: Us\n---\n", FolderKind::Collection),
            ("---\ncollection:\n  plan: x\n---\n", FolderKind::Collection),
            ("---\ntitle: A\n---\nplan: later\n", FolderKind::Neither),
            ("plan: no fence\n", FolderKind::Neither),
            ("---\nplan: an unclosed fence\n", FolderKind::Plan),
            ("", FolderKind::Neither),
        ] {
            assert_eq!(kind_of_text(text), kind, "{text:?}");
        }
    }

    #[test]
    fn an_index_that_cannot_be_decoded_counts_as_a_plan_so_that_it_is_told() {
        let folder = folder(&[("latin/a", "")]);
        put(&folder, "latin/index.md", b"---\ntitle: caf\xe9\nplan:\n---\n");
        put(&folder, "wide/index.md", b"\xff\xfe-\0-\0-\0");
        assert_eq!(kind_of(&folder.path().join("latin")), FolderKind::Plan);
        assert_eq!(kind_of(&folder.path().join("wide")), FolderKind::Plan);
        assert_eq!(kind_of(&folder.path().join("gone")), FolderKind::Neither);
    }

    fn group() -> tempfile::TempDir {
        let plan = "---\nplan:\n  name: Sam\n---\n";
        folder(&[
            ("index.md", "---\ncollection:\n  name: Us\n---\n"),
            ("about.md", "a"),
            ("forms/x.yaml", "a"),
            ("sam/index.md", plan),
            ("sam/inside/index.md", plan),
            ("north/west/jo/index.md", plan),
            ("north/readme.md", "a"),
            ("_old/index.md", plan),
            (".trash/index.md", plan),
            ("site/.plainplan-manifest", ""),
            ("site/sam/index.md", plan),
        ])
    }

    #[test]
    fn plans_at_any_depth_are_found_but_not_inside_a_plan_or_a_site() {
        let group = group();
        let plans = plans_below(group.path());
        let names: Vec<&Path> = plans.iter().map(|plan| plan.strip_prefix(group.path()).expect("below")).collect();
        assert_eq!(names, [Path::new("north/west/jo"), Path::new("sam")]);
    }

    #[test]
    fn a_collections_own_pages_are_those_beside_its_index() {
        let (sources, found) = read_folder(&group());
        assert_eq!(paths(&sources.pages), ["about.md", "index.md"]);
        assert_eq!(paths(&sources.files), ["forms/x.yaml"]);
        assert_eq!(found, [""; 0]);
    }
}
