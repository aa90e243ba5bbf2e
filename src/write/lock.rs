//! One build at a time into one folder.
//!
//! In: a [`Place`]. Out: a [`Lock`] that ends, and leaves nothing behind, when it is dropped or its process dies.
//! Not here: what is done under it (`job`, `swap`).

use super::WriteError;
use super::place::Place;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Held as long as it lives.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Locked; the system opens the lock when the file is closed, also by a kill.
    _file: File,
}

/// Waits until the place is free, at most for `patience`.
///
/// # Errors
/// Another build is still at work, or the folder above cannot be written.
pub(super) fn take(place: &Place, patience: Duration) -> Result<Lock, WriteError> {
    let start = Instant::now();
    loop {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&place.lock)
            .map_err(|error| place.failed(&error))?;
        match file.try_lock() {
            // The one before us may have taken the name away after we opened it: then a third build can lock a new
            // file of the same name, and ours is worth nothing.
            Ok(()) if is_still_named(&file, &place.lock) => {
                return Ok(Lock { path: place.lock.clone(), _file: file });
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) if start.elapsed() < patience => sleep(Duration::from_millis(20)),
            Err(TryLockError::WouldBlock) => return Err(busy(place)),
            // Some network disks know no locks. Two builds at once are rare; no build at all would be worse.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                return Ok(Lock { path: place.lock.clone(), _file: file });
            }
            Err(TryLockError::Error(error)) => return Err(place.failed(&error)),
        }
    }
}

fn busy(place: &Place) -> WriteError {
    WriteError::new(
        &place.shown,
        "output-folder",
        "another build is writing here",
        "Two at once would mix two sites. This one waited and then stopped; nothing was changed.",
        "wait until the other build is done, then build again",
    )
}

#[cfg(unix)]
fn is_still_named(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => (ours.dev(), ours.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_named(_: &File, path: &Path) -> bool {
    path.exists()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While we still hold it, so that nobody else's lock loses its name. If it fails, an empty hidden file stays.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn place(folder: &tempfile::TempDir) -> Place {
        Place::find(&folder.path().join("site")).expect("a place")
    }

    #[test]
    fn the_second_build_waits_and_then_says_so() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        let first = take(&place, Duration::ZERO).expect("free");
        let error = take(&place, Duration::from_millis(50)).expect_err("taken");
        assert_eq!(error.finding.message, "another build is writing here");
        drop(first);
        take(&place, Duration::ZERO).expect("free again");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing is left behind");
    }

    #[test]
    fn a_lock_file_that_a_killed_build_left_stops_nobody() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        fs::write(&place.lock, "").expect("a file");
        take(&place, Duration::ZERO).expect("free");
        assert!(!place.lock.exists());
    }

    #[test]
    fn a_lock_whose_name_was_taken_away_is_worth_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("lock");
        let file = File::create(&path).expect("a file");
        assert!(is_still_named(&file, &path));
        fs::remove_file(&path).expect("deleted");
        assert!(!is_still_named(&file, &path));
        #[cfg(unix)]
        {
            let _other = File::create(&path).expect("another file");
            assert!(!is_still_named(&file, &path));
        }
    }

    #[test]
    fn two_never_hold_it_at_once() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = place(&folder);
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..100 {
                        let lock = take(&place, Duration::from_secs(60)).expect("free in the end");
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(most.load(Ordering::SeqCst), 1);
    }
}
