//! One build's writing: compare, fill the new folder, finish.
//!
//! In: sites as bytes, one after the other or side by side. Out: [`Changes`].
//! Not here: the change of places (`swap`), what may be written where (`place`, `manifest`).

use super::lock::{self, Lock};
use super::manifest::{self, Entry, Manifest};
use super::place::Place;
use super::{Changes, PATIENCE, WriteError, swap};
use crate::source::MANIFEST_NAME;
use crate::value::SitePath;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

/// A build into one folder. A plan puts one site; a collection puts each plan's site when it is ready, from any thread,
/// and nothing is seen outside before [`Job::finish`]. Dropped without it, the old site stays as it was.
#[derive(Debug)]
pub struct Job {
    place: Place,
    /// What stands in the folder now.
    old: Option<Manifest>,
    new: Mutex<New>,
    in_one_step: bool,
    /// The last field: opened only after all else is cleared up.
    _lock: Lock,
}

#[derive(Debug, Default)]
struct New {
    /// The job's own files, and the folders of the sites below.
    list: Manifest,
    /// Own files that stand in the old folder with the same bytes.
    kept: Vec<SitePath>,
    /// Sites below that stand in the old folder as they are.
    whole: Vec<SitePath>,
    changes: Changes,
}

/// One site, its files written where they differ.
struct Filled {
    list: Manifest,
    kept: Vec<SitePath>,
    changes: Changes,
}

impl Job {
    /// Looks at the place, waits for its lock, and clears what a stopped build left. `source` is the plan's folder.
    ///
    /// # Errors
    /// As [`super::write`].
    pub fn begin(out: &Path, source: &Path) -> Result<Job, WriteError> {
        Job::begin_in(out, source, PATIENCE, true)
    }

    pub(super) fn begin_in(
        out: &Path,
        source: &Path,
        patience: Duration,
        in_one_step: bool,
    ) -> Result<Job, WriteError> {
        let place = Place::choose(out, source)?;
        let lock = lock::take(&place, patience)?;
        swap::recover(&place).map_err(|error| place.failed(&error))?;
        let old = manifest::read_site(&place)?;
        Ok(Job { place, old, new: Mutex::default(), in_one_step, _lock: lock })
    }

    /// Adds a site's files below `folder` (empty: at the top). Each folder once in a job. A site below the top has a list
    /// of its own and can be taken away as a whole.
    ///
    /// # Errors
    /// The disk refuses. Then drop the job: the old site still stands.
    pub fn put<B: AsRef<[u8]>>(&self, folder: &str, files: &BTreeMap<SitePath, B>) -> Result<(), WriteError> {
        self.add(folder, files).map_err(|error| self.place.failed(&error))
    }

    fn add<B: AsRef<[u8]>>(&self, folder: &str, files: &BTreeMap<SitePath, B>) -> io::Result<()> {
        if folder.is_empty() {
            let filled = self.fill(folder, self.old.as_ref(), files)?;
            let mut new = self.filling();
            new.changes.add(filled.changes);
            new.list.files = filled.list.files;
            new.kept = filled.kept;
            return Ok(());
        }
        let site = SitePath::new(folder);
        let old = match self.stands_below(&site) {
            true => Manifest::read(&self.place.out.join(folder))?,
            false => None,
        };
        let Filled { list, kept, changes } = self.fill(folder, old.as_ref(), files)?;
        let is_whole = old.is_some() && changes.is_nothing();
        if !is_whole {
            self.link(folder, &kept)?;
            list.write(&self.place.new.join(folder))?;
        }
        let mut new = self.filling();
        new.changes.add(changes);
        if is_whole {
            new.whole.push(site.clone());
        }
        let is_first = new.list.sites.insert(site);
        debug_assert!(is_first, "one folder was put twice");
        Ok(())
    }

    /// Writes the files of one site that do not stand there already.
    fn fill<B: AsRef<[u8]>>(
        &self,
        folder: &str,
        old: Option<&Manifest>,
        files: &BTreeMap<SitePath, B>,
    ) -> io::Result<Filled> {
        let (out, new) = (self.place.out.join(folder), self.place.new.join(folder));
        let (mut list, mut kept) = (Manifest::default(), Vec::new());
        for (path, bytes) in files {
            let bytes = bytes.as_ref();
            let entry = Entry::of(bytes);
            // The list answers quickly that a file differs; only the file itself can answer that it does not, since
            // somebody may have changed it by hand.
            let is_listed = old.is_some_and(|old| old.files.get(path) == Some(&entry));
            if is_listed && has_bytes(&out.join(path.as_str()), bytes).unwrap_or(false) {
                kept.push(path.clone());
            } else {
                let place = new.join(path.as_str());
                with_folder(&place, || fs::write(&place, bytes))?;
            }
            list.files.insert(path.clone(), entry);
        }
        let removed = old.iter().flat_map(|old| old.files.keys()).filter(|path| !files.contains_key(path)).count();
        let changes = Changes { written: list.files.len() - kept.len(), kept: kept.len(), removed };
        Ok(Filled { list, kept, changes })
    }

    /// Completes the new folder and puts it in place; if nothing differs from what stands there, touches nothing.
    ///
    /// # Errors
    /// The disk refuses. The old site still stands.
    pub fn finish(self) -> Result<Changes, WriteError> {
        let new = std::mem::take(&mut *self.filling());
        self.put_in_place(new).map_err(|error| self.place.failed(&error))
    }

    fn put_in_place(&self, New { list, kept, whole, mut changes }: New) -> io::Result<Changes> {
        for site in self.old.iter().flat_map(|old| &old.sites).filter(|site| !list.sites.contains(site)) {
            changes.removed += Manifest::of_site(&self.place.out, site)?.files.len();
        }
        let has_same_sites = self.old.as_ref().is_some_and(|old| old.sites == list.sites);
        if has_same_sites && changes.is_nothing() {
            return Ok(changes);
        }
        fs::create_dir_all(&self.place.new)?;
        self.link("", &kept)?;
        for site in &whole {
            let files = Manifest::of_site(&self.place.out, site)?.files.into_keys();
            self.link(site.as_str(), &files.chain([SitePath::new(MANIFEST_NAME)]).collect::<Vec<_>>())?;
        }
        list.write(&self.place.new)?;
        swap::put_in_place(&self.place, self.in_one_step)?;
        Ok(changes)
    }

    /// Puts files that stay as they are into the new folder too.
    fn link(&self, folder: &str, files: &[SitePath]) -> io::Result<()> {
        let (out, new) = (self.place.out.join(folder), self.place.new.join(folder));
        for path in files {
            let (from, to) = (out.join(path.as_str()), new.join(path.as_str()));
            with_folder(&to, || fs::hard_link(&from, &to)).or_else(|_| fs::copy(&from, &to).map(drop))?;
        }
        Ok(())
    }

    /// Does a site with a list of its own stand there now?
    fn stands_below(&self, site: &SitePath) -> bool {
        self.old.as_ref().is_some_and(|old| old.sites.contains(site))
    }

    fn filling(&self) -> MutexGuard<'_, New> {
        self.new.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        // If even that fails, the next build tries again.
        let _ = swap::recover(&self.place);
    }
}

fn has_bytes(place: &Path, bytes: &[u8]) -> io::Result<bool> {
    // One letter more than expected tells a longer file. A short read counts as different: then it is written anew.
    let mut found = vec![0; bytes.len() + 1];
    let count = File::open(place)?.read(&mut found)?;
    Ok(found[..count] == *bytes)
}

/// Makes the folder above a file only when it turns out to be missing: most files stand beside another one.
fn with_folder<T>(place: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (make(), place.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(parent)?;
            make()
        }
        (made, _) => made,
    }
}

#[cfg(test)]
mod tests;
