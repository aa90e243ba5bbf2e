//! The list of what we wrote: the program's own mark in each finished site.
//!
//! In: a site's folder. Out: [`Manifest`], and the certainty that nothing else lies there.
//! Not here: when a file counts as changed (`job`).

use super::WriteError;
use super::place::Place;
use crate::source::MANIFEST_NAME;
use crate::value::SitePath;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

/// A file's content, as far as a list needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// xxh3, 64 bits. Finds changes; proves nothing against someone who wants a collision.
    pub hash: u64,
    /// In bytes.
    pub size: u64,
}

impl Entry {
    pub fn of(bytes: &[u8]) -> Entry {
        Entry { hash: xxhash_rust::xxh3::xxh3_64(bytes), size: bytes.len() as u64 }
    }
}

/// One line a file, `hash size path`, in order of path; then one for each site that stands below this one and has its own
/// list, `site path`. Same site, same list, on every machine.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Manifest {
    pub files: BTreeMap<SitePath, Entry>,
    /// Of a group: the folders of its plans' sites. Their files stand only on their own lists, so that nobody ever holds
    /// the files of thousands of plans at once.
    pub sites: BTreeSet<SitePath>,
}

impl Manifest {
    /// The list in a folder; `None` if it has none.
    ///
    /// # Errors
    /// `InvalidData` for a list that we cannot have written.
    pub fn read(folder: &Path) -> io::Result<Option<Manifest>> {
        match fs::read_to_string(folder.join(MANIFEST_NAME)) {
            Ok(text) => Manifest::from_text(&text).map(Some).ok_or(io::ErrorKind::InvalidData.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes the list as the last file of a complete folder; it is there whole or not at all.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let part = folder.join(format!("{MANIFEST_NAME}.part"));
        fs::write(&part, self.to_text())?;
        fs::rename(&part, folder.join(MANIFEST_NAME))
    }

    /// The list of a site that stands below `folder`; empty if it is gone.
    pub fn of_site(folder: &Path, site: &SitePath) -> io::Result<Manifest> {
        Manifest::read(&folder.join(site.as_str())).map(Option::unwrap_or_default)
    }

    fn to_text(&self) -> String {
        let files = self.files.iter().map(|(path, entry)| format!("{:016x} {} {path}\n", entry.hash, entry.size));
        files.chain(self.sites.iter().map(|path| format!("site {path}\n"))).collect()
    }

    fn from_text(text: &str) -> Option<Manifest> {
        let mut manifest = Manifest::default();
        for line in text.lines() {
            let (first, rest) = line.split_once(' ')?;
            // A list that names a place outside its folder would make us delete there.
            if first == "site" {
                manifest.sites.insert(SitePath::new(Some(rest).filter(|path| is_clean(path))?));
                continue;
            }
            let (size, path) = rest.split_once(' ').filter(|(_, path)| is_clean(path))?;
            let entry = Entry { hash: u64::from_str_radix(first, 16).ok()?, size: size.parse().ok()? };
            manifest.files.insert(SitePath::new(path), entry);
        }
        Some(manifest)
    }
}

fn is_clean(path: &str) -> bool {
    !path.contains(['\\', ':']) && path.split('/').all(|name| !matches!(name, "" | "." | ".."))
}

/// The list of the site that stands in a place; `None` if the folder is missing or empty.
///
/// # Errors
/// The folder holds anything that we did not write: then nobody may build there.
pub(super) fn read_site(place: &Place) -> Result<Option<Manifest>, WriteError> {
    let foreign = |path: &str| {
        WriteError::new(
            &place.shown,
            "output-folder",
            &format!("this folder holds something that plainplan did not write: {path}"),
            "A build replaces the whole folder, and must not lose anything of yours.",
            "move it to another place, or choose another folder with --out",
        )
    };
    let manifest = match Manifest::read(&place.out) {
        Ok(manifest) => manifest,
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(foreign(MANIFEST_NAME));
        }
        Err(error) => return Err(place.failed(&error)),
    };
    if let Some(path) = find_foreign(&place.out, manifest.as_ref()).map_err(|error| place.failed(&error))? {
        return Err(foreign(&path));
    }
    Ok(manifest)
}

/// The first file that is not on the list. Links are never ours. Folders do not count.
fn find_foreign(folder: &Path, manifest: Option<&Manifest>) -> io::Result<Option<String>> {
    if !folder.exists() {
        return Ok(None);
    }
    // In order of names, so that the message is the same each time. Without a list, one look is enough.
    let mut entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    // Two files of one name, spelled with and without composed letters: at most one of them is ours.
    let mut seen = BTreeSet::new();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(io::Error::from)?;
        if is_from_the_system(entry.path()) {
            continue;
        }
        let path = path_below(entry.path(), folder);
        if entry.file_type().is_dir() {
            if manifest.is_some_and(|list| list.sites.contains(&SitePath::new(path.as_str()))) {
                entries.skip_current_dir();
                let foreign = match Manifest::read(entry.path()) {
                    // No plan has sites below its own: who wrote that was not this build.
                    Ok(Some(list)) if !list.sites.is_empty() => Some(MANIFEST_NAME.to_string()),
                    Ok(list) => find_foreign(entry.path(), list.as_ref())?,
                    Err(error) if error.kind() == io::ErrorKind::InvalidData => Some(MANIFEST_NAME.to_string()),
                    Err(error) => return Err(error),
                };
                if let Some(foreign) = foreign {
                    return Ok(Some(format!("{path}/{foreign}")));
                }
            }
            continue;
        }
        let is_listed = manifest
            .is_some_and(|list| path == MANIFEST_NAME || list.files.contains_key(&SitePath::new(path.as_str())));
        if !is_listed || !entry.file_type().is_file() || !seen.insert(path.clone()) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// What macOS and Windows leave in every folder that somebody looks at.
pub(super) fn is_from_the_system(place: &Path) -> bool {
    place.file_name().is_some_and(|name| name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini")
}

/// The path below a folder, with `/`, in the form in which we write names.
pub(super) fn path_below(place: &Path, folder: &Path) -> String {
    let below = place.strip_prefix(folder).unwrap_or(place);
    let names: Vec<String> = below.iter().map(|name| name.to_string_lossy().nfc().collect()).collect();
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_lines_that_read_back_the_same() {
        let mut manifest = Manifest::default();
        for path in ["b.html", "a b/ü.html"] {
            manifest.files.insert(SitePath::new(path), Entry::of(path.as_bytes()));
        }
        manifest.sites.insert(SitePath::new("north/jo p"));
        let text = manifest.to_text();
        let paths: Vec<&str> = text.lines().map(|line| line.get(17..).unwrap_or(line)).collect();
        assert_eq!(paths, ["11 a b/ü.html", "6 b.html", "site north/jo p"]);
        assert_eq!(Manifest::from_text(&text), Some(manifest));
    }

    #[test]
    fn a_list_that_leads_out_of_its_folder_is_not_ours() {
        for path in ["../a", "/etc/passwd", "a/../../b", "a//b", "", "c:\\a"] {
            assert_eq!(Manifest::from_text(&format!("00 1 {path}\n")), None, "{path}");
            assert_eq!(Manifest::from_text(&format!("site {path}\n")), None, "{path}");
        }
        assert_eq!(Manifest::from_text("hello\n"), None);
        assert!(Manifest::from_text("").is_some());
    }
}
