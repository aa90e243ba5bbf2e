//! The change of places, and the clearing up, so that a stop at any moment leaves a whole site.
//!
//! In: a [`Place`] with a complete new folder. Out: the new site in place, the old one gone.
//! Not here: filling the new folder (`job`).
//!
//! In one step where the system can. Elsewhere with two renames: out → old, new → out. While `old` exists a build is
//! half done, and [`recover`] finishes it.

use super::manifest::{Manifest, is_from_the_system, path_below};
use super::place::Place;
use crate::source::MANIFEST_NAME;
use std::fs;
use std::io;
use std::path::Path;
use walkdir::WalkDir;

/// Puts the complete new folder in the place of the site. `in_one_step` is `false` in tests of the other way.
pub(super) fn put_in_place(place: &Place, in_one_step: bool) -> io::Result<()> {
    if !exists(&place.out) {
        return fs::rename(&place.new, &place.out);
    }
    // An empty folder gets an empty list before it goes: what somebody puts into it meanwhile is then known as theirs,
    // also by the next build if this one is stopped.
    if Manifest::read(&place.out)?.is_none() {
        Manifest::default().write(&place.out)?;
    }
    if !(in_one_step && has_exchanged(&place.new, &place.out)?) {
        fs::rename(&place.out, &place.old)?;
        fs::rename(&place.new, &place.out)?;
        fs::rename(&place.old, &place.new)?;
    }
    // The new site stands. What cannot be cleared now is cleared by the next build.
    let _ = clear_old_site(place);
    Ok(())
}

fn clear_old_site(place: &Place) -> io::Result<()> {
    take_apart(place, &Manifest::read(&place.new)?.unwrap_or_default())
}

/// Did a stopped build leave the folder between two renames?
pub(super) fn is_half_done(place: &Place) -> bool {
    exists(&place.old)
}

/// Finishes what is half done, and clears what a stopped build left.
pub(super) fn recover(place: &Place) -> io::Result<()> {
    if is_half_done(place) {
        if !exists(&place.out) {
            // The first rename comes after the new folder is complete: if it is there, it is whole.
            let whole = if exists(&place.new) { &place.new } else { &place.old };
            fs::rename(whole, &place.out)?;
        }
        if is_half_done(place) {
            clear(place)?;
            fs::rename(&place.old, &place.new)?;
        }
    }
    clear(place)
}

/// Takes away the folder `new`: an unfinished one, or an old site after the change of places.
fn clear(place: &Place) -> io::Result<()> {
    if !exists(&place.new) {
        return Ok(());
    }
    match Manifest::read(&place.new)? {
        Some(manifest) => take_apart(place, &manifest),
        // The list is written last, so this is ours alone and unfinished.
        None => fs::remove_dir_all(&place.new),
    }
}

/// Deletes what is on the list. A file that somebody put into the site while it was replaced moves over to the new site;
/// the next build will name it.
fn take_apart(place: &Place, manifest: &Manifest) -> io::Result<()> {
    for site in &manifest.sites {
        let folder = place.new.join(site.as_str());
        for path in Manifest::of_site(&place.new, site)?.files.keys() {
            remove(&folder.join(path.as_str()))?;
        }
        remove(&folder.join(MANIFEST_NAME))?;
    }
    for path in manifest.files.keys() {
        remove(&place.new.join(path.as_str()))?;
    }
    for entry in WalkDir::new(&place.new).min_depth(1).contents_first(true) {
        let entry = entry.map_err(io::Error::from)?;
        let path = path_below(entry.path(), &place.new);
        if entry.file_type().is_dir() {
            fs::remove_dir(entry.path())?;
        } else if is_from_the_system(entry.path()) {
            remove(entry.path())?;
        } else if path != MANIFEST_NAME {
            carry_over(entry.path(), &place.out.join(path))?;
        }
    }
    // The list goes last: without it, the folder would pass as unfinished and be deleted with all that is in it.
    remove(&place.new.join(MANIFEST_NAME))?;
    fs::remove_dir(&place.new)
}

/// Deletes a file; one that is gone already is fine.
fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

fn carry_over(from: &Path, to: &Path) -> io::Result<()> {
    if exists(to) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(from, to)
}

/// Is there anything of this name, be it a link that leads to nothing?
fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Two folders change places in one step. `false` if this system or this disk cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn has_exchanged(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn has_exchanged(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::SitePath;
    use crate::write::manifest::Entry;

    fn site(folder: &Path, text: &str) {
        fs::create_dir_all(folder.join("deep")).expect("folders");
        fs::write(folder.join("deep/a.html"), text).expect("a file");
        let files = [(SitePath::new("deep/a.html"), Entry::of(text.as_bytes()))].into();
        Manifest { files, ..Manifest::default() }.write(folder).expect("a list");
    }

    fn place(folder: &tempfile::TempDir) -> Place {
        Place::find(&folder.path().join("site")).expect("a place")
    }

    /// The site's text, after making sure that nothing lies beside it.
    fn text_alone(place: &Place) -> String {
        assert!(!exists(&place.new) && !exists(&place.old), "something was left");
        fs::read_to_string(place.out.join("deep/a.html")).expect("a site")
    }

    #[test]
    fn the_new_site_takes_the_place_of_the_old_in_both_ways() {
        for in_one_step in [true, false] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let place = place(&folder);
            for text in ["one", "two"] {
                site(&place.new, text);
                put_in_place(&place, in_one_step).expect("placed");
                assert_eq!(text_alone(&place), text);
            }
        }
    }

    #[test]
    fn whatever_is_half_done_is_finished() {
        // Which of out, old, new exist when the process stopped, and which text then stands.
        for (out, old, new, text) in [
            (None, Some("one"), Some("two"), "two"),
            (Some("two"), Some("one"), None, "two"),
            (Some("two"), None, Some("one"), "two"),
            (None, Some("one"), None, "one"),
            (Some("two"), Some("one"), Some("litter"), "two"),
        ] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let place = place(&folder);
            for (path, text) in [(&place.out, out), (&place.old, old), (&place.new, new)] {
                text.into_iter().for_each(|text| site(path, text));
            }
            recover(&place).expect("recovered");
            assert_eq!(text_alone(&place), text);
        }
    }

    #[test]
    fn an_unfinished_folder_is_cleared() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        site(&place.out, "one");
        fs::create_dir_all(place.new.join("deep")).expect("folders");
        fs::write(place.new.join("deep/a.html"), "half").expect("a file");
        recover(&place).expect("recovered");
        assert_eq!(text_alone(&place), "one");
    }

    #[test]
    fn a_file_that_was_put_there_meanwhile_is_carried_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        site(&place.out, "one");
        site(&place.new, "two");
        fs::write(place.out.join("deep/mine.txt"), "mine").expect("a file");
        put_in_place(&place, true).expect("placed");
        assert_eq!(text_alone(&place), "two");
        assert_eq!(fs::read_to_string(place.out.join("deep/mine.txt")).expect("still there"), "mine");
    }

    #[test]
    fn a_file_that_was_put_into_an_empty_folder_meanwhile_is_carried_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        fs::create_dir(&place.out).expect("a folder");
        site(&place.new, "two");
        fs::write(place.out.join("mine.txt"), "mine").expect("a file");
        put_in_place(&place, true).expect("placed");
        assert_eq!(text_alone(&place), "two");
        assert_eq!(fs::read_to_string(place.out.join("mine.txt")).expect("still there"), "mine");
    }

    #[test]
    fn a_file_that_cannot_be_carried_over_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        site(&place.out, "two");
        site(&place.new, "one");
        fs::write(place.out.join("mine.txt"), "theirs").expect("a file");
        fs::write(place.new.join("mine.txt"), "mine").expect("a file");
        for _ in 0..2 {
            assert!(recover(&place).is_err());
            assert_eq!(fs::read_to_string(place.new.join("mine.txt")).expect("still there"), "mine");
        }
    }
}
