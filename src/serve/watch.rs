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
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant, SystemTime};
use walkdir::WalkDir;

/// What the watch tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    Changed(Vec<PathBuf>),
    /// From now on the folder is looked at every second.
    LooksByItself,
}

/// Many programs save a file in several steps: so long nothing may come after a change before it is told.
const QUIET: Duration = Duration::from_millis(2);
/// Some empty a file before they write into it: whoever finds nothing in one waits longer.
const HALF_WRITTEN: Duration = Duration::from_millis(100);
/// Hundreds of changes without a pause are told in between.
const LONGEST: Duration = Duration::from_millis(300);
/// How often we look ourselves.
const LOOK: Duration = Duration::from_secs(2);

type Events = Result<Event, notify::Error>;

enum Message {
    Event(Events),
    Look(Look),
}

/// What our own looks see.
enum Look {
    /// These files changed since the moment in which the look before this one began.
    Differs(Instant, Vec<PathBuf>),
    /// Another folder stands there now.
    NewFolder,
}

/// Tells of every change, until `tell` says that this is enough. `folder` as the system names it in full.
pub fn watch(folder: &Path, tell: &mut dyn FnMut(Told) -> bool) {
    let mut is_told = true;
    loop {
        let (sender, messages) = channel();
        // Kept alive until the folder has to be watched anew.
        let watcher = is_told.then(|| system_watcher(folder, sender.clone())).flatten();
        let poller = if watcher.is_none() { poll_watcher(folder, sender.clone()) } else { None };
        if watcher.is_none() && is_told {
            is_told = false;
            if !tell(Told::LooksByItself) {
                return;
            }
        }
        let began = Instant::now();
        let seen = stamp(folder);
        let (looked, needed) = (folder.to_path_buf(), Arc::new(()));
        let is_needed = Arc::downgrade(&needed);
        std::thread::spawn(move || look_again_and_again(&looked, began, seen, &sender, &is_needed));
        // What was saved before the watch stood was told by nobody.
        if !tell(Told::Changed(vec![folder.to_path_buf()])) {
            return;
        }
        match listen(folder, &messages, is_told, tell) {
            End::Enough => return,
            End::NewFolder => {}
            End::Silent => {
                is_told = false;
                if !tell(Told::LooksByItself) {
                    return;
                }
            }
        }
        drop((watcher, poller, needed));
    }
}

fn system_watcher(folder: &Path, sender: Sender<Message>) -> Option<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(handler(sender)).ok()?;
    // A folder that is gone for a moment comes back: then it is watched anew.
    match watcher.watch(folder, RecursiveMode::Recursive) {
        Ok(()) => Some(watcher),
        Err(_) if !folder.exists() => Some(watcher),
        Err(_) => None,
    }
}

fn poll_watcher(folder: &Path, sender: Sender<Message>) -> Option<PollWatcher> {
    let config = Config::default().with_poll_interval(Duration::from_secs(1));
    let mut watcher = PollWatcher::new(handler(sender), config).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(watcher)
}

/// Hands on what the system tells. To read a file is no change, and our own build reads all of them.
fn handler(sender: Sender<Message>) -> impl FnMut(Events) {
    move |event| {
        if !matches!(&event, Ok(event) if matches!(event.kind, EventKind::Access(_))) {
            // The other side is gone: this folder is watched anew by now.
            let _ = sender.send(Message::Event(event));
        }
    }
}

/// Our own looks, beside all else: a group of thousands of plans takes a while to look at, and an edit must not wait.
fn look_again_and_again(
    folder: &Path,
    mut began: Instant,
    mut seen: Stamp,
    sender: &Sender<Message>,
    is_needed: &Weak<()>,
) {
    let home = seen.folder;
    loop {
        // A large folder is looked at less often, so that looking is never more than a twentieth of the time.
        let took = began.elapsed();
        std::thread::sleep(LOOK.max(took * 20));
        if is_needed.strong_count() == 0 {
            return;
        }
        let now_began = Instant::now();
        let now = stamp(folder);
        let message = match () {
            () if now.folder != home => Some(Look::NewFolder),
            () if now != seen => Some(Look::Differs(began, seen.differences(&now))),
            () => None,
        };
        if let Some(look) = message {
            // Whoever listened has perhaps just gone.
            let _ = sender.send(Message::Look(look));
        }
        (began, seen) = (now_began, now);
    }
}

enum End {
    Enough,
    /// Something changed, and nobody told.
    Silent,
    /// Another folder stands there now.
    NewFolder,
}

fn listen(folder: &Path, messages: &Receiver<Message>, is_told: bool, tell: &mut dyn FnMut(Told) -> bool) -> End {
    // When each path was told last.
    let mut told: BTreeMap<PathBuf, Instant> = BTreeMap::new();
    let mut next = messages.recv().ok();
    while let Some(message) = next.take() {
        let event = match message {
            Message::Event(event) => event,
            Message::Look(Look::NewFolder) => return End::NewFolder,
            Message::Look(Look::Differs(since, paths)) => {
                told.retain(|_, last| *last >= since);
                let missed: Vec<PathBuf> = paths.into_iter().filter(|path| !told.contains_key(path)).collect();
                let is_below_told = |path: &PathBuf| path.ancestors().any(|above| told.contains_key(above));
                if missed.is_empty() {
                    next = messages.recv().ok();
                    continue;
                }
                if !is_told || missed.iter().all(is_below_told) {
                    // What was written into a folder before the system watched it.
                    if !tell(Told::Changed(missed)) {
                        return End::Enough;
                    }
                    next = messages.recv().ok();
                    continue;
                }
                // Perhaps the change is so new that its event is on its way.
                match messages.recv_timeout(Duration::from_millis(300)) {
                    Ok(Message::Event(event)) if is_about(&event, &missed) => event,
                    Ok(Message::Look(Look::NewFolder)) => return End::NewFolder,
                    Ok(_) | Err(_) => return End::Silent,
                }
            }
        };
        let Settled { paths, is_gone, rest } = settled(folder, event, messages);
        told.extend(paths.iter().map(|path| (path.clone(), Instant::now())));
        if is_gone {
            return End::NewFolder; // whatever stands there now is watched by nobody
        }
        if !paths.is_empty() && !tell(Told::Changed(paths)) {
            return End::Enough;
        }
        next = rest.or_else(|| messages.recv().ok());
    }
    End::Enough
}

/// Does this event tell of one of these files, or that some may have been lost?
fn is_about(event: &Events, files: &[PathBuf]) -> bool {
    event.as_ref().map_or(true, |event| event.need_rescan() || event.paths.iter().any(|path| files.contains(path)))
}

struct Settled {
    paths: Vec<PathBuf>,
    /// The folder itself was taken away or got another name.
    is_gone: bool,
    /// What came in between and is no event.
    rest: Option<Message>,
}

/// The paths of an event and of all that follow without a pause.
fn settled(folder: &Path, first: Events, messages: &Receiver<Message>) -> Settled {
    let (mut paths, mut is_gone) = (BTreeSet::new(), false);
    let began = Instant::now();
    let (mut next, mut rest) = (Some(first), None);
    let mut quiet = QUIET;
    loop {
        match next.take() {
            // Something was lost on the way: anything may have changed.
            Some(Ok(event)) if event.need_rescan() => drop(paths.insert(folder.to_path_buf())),
            Some(Ok(event))
                if matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)))
                    && event.paths.iter().any(|path| path == folder) =>
            {
                is_gone = true;
            }
            Some(Ok(event)) => paths.extend(event.paths.into_iter().filter(|path| !is_hidden(folder, path))),
            Some(Err(_)) => drop(paths.insert(folder.to_path_buf())),
            None => {}
        }
        if began.elapsed() > LONGEST {
            break;
        }
        match messages.recv_timeout(quiet) {
            Ok(Message::Event(event)) => (next, quiet) = (Some(event), QUIET),
            Ok(look) => {
                rest = Some(look);
                break;
            }
            Err(_) if quiet == QUIET && paths.iter().any(|path| is_empty(path)) => quiet = HALF_WRITTEN,
            Err(_) => break,
        }
    }
    Settled { paths: paths.into_iter().collect(), is_gone, rest }
}

/// Is it a file with nothing in it?
fn is_empty(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() == 0)
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
    /// Length and time of the last change of each file.
    files: BTreeMap<PathBuf, (u64, Option<SystemTime>)>,
}

impl Stamp {
    /// The files that are not the same in the other one, that came, or that went.
    fn differences(&self, other: &Stamp) -> Vec<PathBuf> {
        let gone_or_new = self.files.iter().filter(|(path, state)| other.files.get(*path) != Some(*state));
        let come = other.files.keys().filter(|path| !self.files.contains_key(*path));
        gone_or_new.map(|(path, _)| path).chain(come).cloned().collect()
    }
}

fn stamp(folder: &Path) -> Stamp {
    let shown = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let entries = WalkDir::new(folder).into_iter().filter_entry(shown).flatten();
    let files = entries.filter_map(|entry| {
        let data = entry.metadata().ok().filter(|data| !data.is_dir())?;
        Some((entry.into_path(), (data.len(), data.modified().ok())))
    });
    Stamp { files: files.collect(), folder: same::id(folder) }
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
