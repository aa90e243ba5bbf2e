//! Learns that something in the plan's folder was saved.
//!
//! In: a folder. Out: the paths that changed, a few milliseconds after the last of them.
//! Not here: whether anything in them is new (`preview` compares what comes out).
//!
//! The system tells of changes. Some folders do not tell: those on other computers, those that a program keeps in step
//! with another place, and all of them once a system has no room for more watches. So we look ourselves every few
//! seconds, and where something changed in silence we go on looking for good.

use notify::event::ModifyKind;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use walkdir::WalkDir;

/// What the watch tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    Changed(Vec<PathBuf>),
    /// From now on the folder is looked at every second.
    LooksByItself,
}

/// Many programs save a file in several steps: so long nothing may come after a change before it is told.
const QUIET: Duration = Duration::from_millis(4);
/// Hundreds of changes without a pause are told in between.
const LONGEST: Duration = Duration::from_millis(300);
/// How often we look ourselves.
const LOOK: Duration = Duration::from_secs(2);

type Events = Result<Event, notify::Error>;

/// Tells of every change, until `tell` says that this is enough. `folder` as the system names it in full.
pub fn watch(folder: &Path, tell: &mut dyn FnMut(Told) -> bool) {
    let mut is_told = true;
    loop {
        let (sender, events) = channel();
        // Kept alive until the folder has to be watched anew.
        let watcher = is_told.then(|| system_watcher(folder, sender.clone())).flatten();
        let poller = if watcher.is_none() { poll_watcher(folder, sender) } else { None };
        if watcher.is_none() && is_told {
            is_told = false;
            if !tell(Told::LooksByItself) {
                return;
            }
        }
        // Each stamp is older than the build that follows it: what is saved meanwhile shows as a difference.
        let seen = stamp(folder);
        // What was saved before the watch stood was told by nobody.
        if !tell(Told::Changed(vec![folder.to_path_buf()])) {
            return;
        }
        match listen(folder, &events, seen, is_told, tell) {
            End::Enough => return,
            End::NewFolder => {}
            End::Silent => {
                is_told = false;
                if !tell(Told::LooksByItself) {
                    return;
                }
            }
        }
        drop((watcher, poller));
    }
}

fn system_watcher(folder: &Path, sender: Sender<Events>) -> Option<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(sender).ok()?;
    // A folder that is gone for a moment comes back: then it is watched anew.
    match watcher.watch(folder, RecursiveMode::Recursive) {
        Ok(()) => Some(watcher),
        Err(_) if !folder.exists() => Some(watcher),
        Err(_) => None,
    }
}

fn poll_watcher(folder: &Path, sender: Sender<Events>) -> Option<PollWatcher> {
    let config = Config::default().with_poll_interval(Duration::from_secs(1));
    let mut watcher = PollWatcher::new(sender, config).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(watcher)
}

enum End {
    Enough,
    /// Something changed, and nobody told.
    Silent,
    /// Another folder stands there now.
    NewFolder,
}

fn listen(
    folder: &Path,
    events: &Receiver<Events>,
    mut seen: Stamp,
    is_told: bool,
    tell: &mut dyn FnMut(Told) -> bool,
) -> End {
    let home = seen.folder;
    let mut next_look = Instant::now() + LOOK;
    loop {
        let wait = next_look.saturating_duration_since(Instant::now());
        let first = match events.recv_timeout(wait) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                // No watch could be set at all: our own looks are what is left.
                std::thread::sleep(wait);
                None
            }
        };
        if let Some(first) = first {
            let Settled { paths, is_gone } = settled(folder, first, events);
            seen = stamp(folder);
            if is_gone {
                return End::NewFolder; // whatever stands there now is watched by nobody
            }
            if !paths.is_empty() && !tell(Told::Changed(paths)) {
                return End::Enough;
            }
            continue;
        }
        let began = Instant::now();
        let now = stamp(folder);
        // A large folder is looked at less often, so that looking is never more than a twentieth of the time.
        next_look = Instant::now() + LOOK.max(began.elapsed() * 20);
        if now.folder != home {
            return End::NewFolder;
        }
        if now == seen {
            continue;
        }
        seen = now;
        // Perhaps the change is so new that its event is on its way.
        match events.recv_timeout(Duration::from_millis(300)) {
            Ok(event) => {
                let Settled { paths, is_gone } = settled(folder, event, events);
                seen = stamp(folder);
                if is_gone {
                    return End::NewFolder;
                }
                if !paths.is_empty() && !tell(Told::Changed(paths)) {
                    return End::Enough;
                }
            }
            Err(_) if is_told => return End::Silent,
            Err(_) => {
                if !tell(Told::Changed(vec![folder.to_path_buf()])) {
                    return End::Enough;
                }
            }
        }
    }
}

struct Settled {
    paths: Vec<PathBuf>,
    /// The folder itself was taken away or got another name.
    is_gone: bool,
}

/// The paths of an event and of all that follow without a pause.
fn settled(folder: &Path, first: Events, events: &Receiver<Events>) -> Settled {
    let (mut paths, mut is_gone) = (BTreeSet::new(), false);
    let began = Instant::now();
    let mut next = Some(first);
    while let Some(event) = next {
        match event {
            // To read a file is no change; our own build reads all of them.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
            // Something was lost on the way: anything may have changed.
            Ok(event) if event.need_rescan() => drop(paths.insert(folder.to_path_buf())),
            Ok(event)
                if matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)))
                    && event.paths.iter().any(|path| path == folder) =>
            {
                is_gone = true;
            }
            Ok(event) => paths.extend(event.paths.into_iter().filter(|path| !is_hidden(folder, path))),
            Err(_) => drop(paths.insert(folder.to_path_buf())),
        }
        next = (began.elapsed() < LONGEST).then(|| events.recv_timeout(QUIET).ok()).flatten();
    }
    Settled { paths: paths.into_iter().collect(), is_gone }
}

/// In a folder that begins with a dot, where other programs keep their own things.
fn is_hidden(folder: &Path, path: &Path) -> bool {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.iter().any(|name| name.to_string_lossy().starts_with('.'))
}

/// How a folder looks from outside: enough to see that something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    folder: Option<same::Id>,
    files: u64,
}

fn stamp(folder: &Path) -> Stamp {
    let mut text = String::new();
    let shown = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(shown).flatten() {
        let Ok(data) = entry.metadata() else { continue };
        if data.is_dir() {
            continue;
        }
        text.push_str(&format!("{}\0{}\0{:?}\n", entry.path().display(), data.len(), data.modified().ok()));
    }
    Stamp { folder: same::id(folder), files: xxhash_rust::xxh3::xxh3_64(text.as_bytes()) }
}

/// Whether a folder is still the same one, and not another of the same name.
mod same {
    use std::path::Path;

    /// A new folder may get the number of an old one, but not its day of birth.
    #[cfg(unix)]
    pub type Id = (u64, u64, Option<std::time::SystemTime>);

    #[cfg(unix)]
    pub fn id(folder: &Path) -> Option<Id> {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(folder).ok().map(|data| (data.dev(), data.ino(), data.created().ok()))
    }

    #[cfg(not(unix))]
    pub type Id = Option<std::time::SystemTime>;

    #[cfg(not(unix))]
    pub fn id(folder: &Path) -> Option<Id> {
        std::fs::metadata(folder).ok().map(|data| data.created().ok())
    }
}
