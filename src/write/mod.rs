//! A finished site goes to disk, whole or not at all.
//!
//! In: a site as bytes, and the folder where it shall stand. Out: [`Changes`], or a [`WriteError`] and the old site.
//! Not here: what is in a site (`render`), whether it may be shown (`prove`).
//!
//! How it goes, all of it under a lock that lies beside the site:
//!
//! 1. `place`: is this a folder that may be written? `manifest`: does everything in it come from us?
//! 2. `job`: each file is compared with what stands there. Only what differs is written, into a new folder beside. Each
//!    plan of a group has a list of its own, so memory does not grow with their number.
//! 3. If nothing differs, nothing is touched. Else the rest is linked from the old folder, and `swap` changes both in
//!    one step. Stopped at any moment, the old or the new site stands there; the next run clears what was left.
//!
//! A file of ours that somebody changed by hand is written anew: it would be lost with the next change anyway, and the
//! page must say what the plan says. A file that is not ours is never touched, and no build goes where one lies.

mod job;
mod lock;
mod manifest;
mod place;
mod swap;

#[cfg(test)]
mod stopped;

pub use job::Job;

use crate::report::{Diagnostic, Span};
use crate::value::SitePath;
use place::Place;
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How long a build waits for another one into the same folder.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a build did to the folder, in files. Manifests are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    pub written: usize,
    pub kept: usize,
    pub removed: usize,
}

impl Changes {
    fn add(&mut self, other: Changes) {
        self.written += other.written;
        self.kept += other.kept;
        self.removed += other.removed;
    }

    /// Was nothing touched?
    pub fn is_nothing(&self) -> bool {
        self.written == 0 && self.removed == 0
    }
}

/// The site was not written; what stood there still stands. Exit code 2.
#[derive(Debug)]
pub struct WriteError {
    pub finding: Box<Diagnostic>,
}

/// Writes one site. `source` is the folder that it was made from.
///
/// # Errors
/// The folder is not ours, is in use by another build, or cannot be written.
pub fn write<B: AsRef<[u8]>>(files: &BTreeMap<SitePath, B>, out: &Path, source: &Path) -> Result<Changes, WriteError> {
    let job = Job::begin(out, source)?;
    job.put("", files)?;
    job.finish()
}

/// Finishes what a stopped build left half done, where two folders cannot change places in one step.
///
/// Every command calls this before it looks at a site. Costs one look at the disk when there is nothing to do.
///
/// # Errors
/// Another build is at work there, or the disk refuses.
pub fn finish_half_done(out: &Path) -> Result<(), WriteError> {
    match Place::find(out) {
        Some(place) if swap::is_half_done(&place) => {
            let _lock = lock::take(&place, PATIENCE)?;
            swap::recover(&place).map_err(|error| place.failed(&error))
        }
        _ => Ok(()),
    }
}

impl WriteError {
    fn new(name: &str, rule: &'static str, message: &str, why: &str, hint: &str) -> WriteError {
        let finding = Diagnostic::error(rule, &Span::of_file(name), message).because(why).try_this(hint);
        WriteError { finding: Box::new(finding) }
    }

    fn of_disk(name: &str, error: &io::Error) -> WriteError {
        let (message, hint) = match error.kind() {
            io::ErrorKind::PermissionDenied => {
                ("you are not allowed to write here", "choose another folder with --out, or allow writing here")
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                ("there is no room left on this disk", "make room, or choose a folder on another disk with --out")
            }
            io::ErrorKind::ReadOnlyFilesystem => {
                ("this disk can be read only", "choose a folder on another disk with --out")
            }
            _ => ("the site could not be written here", "choose another folder with --out"),
        };
        WriteError::new(name, "output-folder", message, "Nothing was changed.", hint)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.finding.span.file_name(), self.finding.message)
    }
}

impl std::error::Error for WriteError {}
