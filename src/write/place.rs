//! Where a site shall stand, and the names beside it that a build uses.
//!
//! In: what a person typed after `--out`. Out: [`Place`], or why nothing may be written there.
//! Not here: what lies in the folder (`manifest`).

use super::WriteError;
use crate::source::MANIFEST_NAME;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// A folder for a site. All names beside it begin with a dot, so that no plan reads them.
#[derive(Debug)]
pub(super) struct Place {
    pub out: PathBuf,
    /// Being written; after the change of places, the old site on its way out. Cleared by the next build.
    pub new: PathBuf,
    /// The old site, between two renames. While it exists, a build is half done.
    pub old: PathBuf,
    pub lock: PathBuf,
    /// The folder as messages name it: below the plan's folder, or its last name.
    pub shown: String,
}

impl Place {
    /// A place where a build may write. Makes the folders above it.
    ///
    /// # Errors
    /// Home, the top of the disk, the source folder and what it stands in, a file, a link.
    pub fn choose(out: &Path, source: &Path) -> Result<Place, WriteError> {
        let out = std::path::absolute(out).unwrap_or_else(|_| out.to_path_buf());
        // `a/..` has no last name of its own; what it leads to has.
        let out = match out.file_name() {
            Some(_) => out,
            None => out.canonicalize().unwrap_or(out),
        };
        let shown = shown(&out, source);
        refuse(&out, source, &shown)?;
        if let Some(parent) = out.parent() {
            std::fs::create_dir_all(parent).map_err(|error| WriteError::of_disk(&shown, &error))?;
        }
        match Place::find(&out) {
            Some(place) => Ok(Place { shown, ..place }),
            None => Err(WriteError::of_disk(&shown, &io::ErrorKind::NotFound.into())),
        }
    }

    /// The place of a folder that may or may not exist; `None` where no site can stand.
    pub fn find(out: &Path) -> Option<Place> {
        let out = std::path::absolute(out).ok()?;
        let name = out.file_name()?;
        let parent = out.parent()?.canonicalize().ok()?;
        let beside = |start: &str| {
            let mut beside = OsString::from(start);
            beside.push(name);
            parent.join(beside)
        };
        Some(Place {
            out: parent.join(name),
            new: beside(".plainplan-new-"),
            old: beside(".plainplan-old-"),
            lock: beside(".plainplan-lock-"),
            shown: name.to_string_lossy().into_owned(),
        })
    }

    pub fn failed(&self, error: &io::Error) -> WriteError {
        WriteError::of_disk(&self.shown, error)
    }
}

fn shown(out: &Path, source: &Path) -> String {
    let source = std::path::absolute(source).unwrap_or_else(|_| source.to_path_buf());
    match out.strip_prefix(&source) {
        Ok(below) if below != Path::new("") => below.to_string_lossy().into_owned(),
        _ => out.file_name().map_or("the top of the disk".into(), |name| name.to_string_lossy().into_owned()),
    }
}

fn refuse(out: &Path, source: &Path, shown: &str) -> Result<(), WriteError> {
    let refuse = |message: &str| {
        let why = "A build replaces the whole folder, and must not lose anything of yours.";
        Err(WriteError::new(shown, "output-folder", message, why, "choose a new folder with --out"))
    };
    // A group's site looks after the sites of its plans itself; two builds would be in each other's way.
    if out.ancestors().skip(1).any(|above| above.join(MANIFEST_NAME).exists()) {
        return refuse("this folder lies inside a finished site");
    }
    // Without a slash at its end, a link is seen as a link.
    let bare: PathBuf = out.components().collect();
    match std::fs::symlink_metadata(&bare) {
        Ok(found) if found.is_symlink() => {
            return refuse("this is a link to another place, not a folder");
        }
        Ok(found) if !found.is_dir() => return refuse("this is a file, not a folder"),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(WriteError::of_disk(shown, &error)),
    }
    let real = out.canonicalize().map_err(|error| WriteError::of_disk(shown, &error))?;
    let holds = |folder: &Path| folder.canonicalize().is_ok_and(|folder| folder.starts_with(&real));
    if real.parent().is_none() {
        return refuse("this is the top of the disk");
    }
    if holds(source) {
        return refuse("this folder holds the plan itself");
    }
    match std::env::home_dir() {
        Some(home) if holds(&home) => refuse("this is your home folder, or holds it"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn refusal(out: &Path, source: &Path) -> String {
        Place::choose(out, source).map_or_else(|error| error.finding.message.clone(), |place| place.shown)
    }

    #[test]
    fn folders_that_hold_what_is_not_ours_to_lose_are_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let plan = folder.path().join("group/sam");
        fs::create_dir_all(plan.join("photos")).expect("folders");
        fs::write(plan.join("index.md"), "a").expect("a file");
        let own = "this folder holds the plan itself";
        assert_eq!(refusal(&plan, &plan), own);
        assert_eq!(refusal(&plan.join("photos/.."), &plan), own);
        assert_eq!(refusal(&folder.path().join("group"), &plan), own);
        assert_eq!(refusal(Path::new("/"), &plan), "this is the top of the disk");
        assert_eq!(refusal(&plan.join("index.md"), &plan), "this is a file, not a folder");
        if let Some(home) = std::env::home_dir().filter(|home| home.parent().is_some()) {
            assert_eq!(refusal(&home, &plan), "this is your home folder, or holds it");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_refused_also_with_a_slash_at_its_end() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = |name: &str| folder.path().join(name);
        fs::create_dir(place("real")).expect("a folder");
        std::os::unix::fs::symlink("real", place("link")).expect("a link");
        for out in ["link", "link/"] {
            assert_eq!(refusal(&place(out), &place("sam")), "this is a link to another place, not a folder");
        }
    }

    #[test]
    fn a_new_folder_is_fine_and_named_without_the_machines_path() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(refusal(&folder.path().join("sam/site"), &folder.path().join("sam")), "site");
        assert_eq!(refusal(&folder.path().join("other/deep"), &folder.path().join("sam")), "deep");
    }
}
