//! How far long work is, told on a terminal. What takes less than a second says nothing, and so does all work when
//! nobody looks: in a file, in another program, with `--quiet`.
//!
//! In: how many plans there are, and which are worked on. Out: one line that is written over again and again; with
//! `--plain` a sentence every ten seconds, since a screen reader would read each change of a line.
//! Not here: what came of the work.

use super::telling::Voice;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Before this nobody wonders.
const FIRST: Duration = Duration::from_secs(1);
const NEXT: Duration = Duration::from_millis(200);
const NEXT_SENTENCE: Duration = Duration::from_secs(10);
/// Takes away the line that was written last.
const GONE: &str = "\r\u{1b}[K";
/// A plan that takes so long is named.
const SLOW: Duration = Duration::from_secs(2);

/// Work that goes on. It ends, and its line goes, when this is dropped.
pub struct Progress {
    work: Arc<Mutex<Work>>,
    teller: Option<(Sender<()>, JoinHandle<()>)>,
    /// Does a line stand on the terminal?
    has_line: Arc<AtomicBool>,
}

struct Work {
    /// "Building".
    doing: &'static str,
    began: Instant,
    all: usize,
    done: usize,
    running: BTreeMap<String, Instant>,
    /// The plan that took longest, and how long.
    slowest: Option<(Duration, String)>,
}

impl Progress {
    /// `doing` begins a sentence: "Building".
    pub fn begin(voice: &Voice, doing: &'static str, all: usize) -> Progress {
        let work = Work { doing, began: Instant::now(), all, done: 0, running: BTreeMap::new(), slowest: None };
        let work = Arc::new(Mutex::new(work));
        let has_line = Arc::new(AtomicBool::new(false));
        let teller = (stderr().is_terminal() && !voice.is_quiet()).then(|| {
            let (stop, stopped) = channel::<()>();
            let (work, has_line, is_plain) = (work.clone(), has_line.clone(), voice.is_plain());
            let thread = std::thread::spawn(move || {
                let mut wait = FIRST;
                while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(wait) {
                    let work = lock(&work);
                    // Nothing is lost if the terminal takes no more.
                    let _ = match is_plain {
                        true => writeln!(stderr(), "{}", work.line()),
                        false => write!(stderr(), "{GONE}{}", work.line()),
                    };
                    has_line.store(!is_plain, Ordering::Relaxed);
                    wait = if is_plain { NEXT_SENTENCE } else { NEXT };
                }
                if has_line.load(Ordering::Relaxed) {
                    let _ = write!(stderr(), "{GONE}");
                }
            });
            (stop, thread)
        });
        Progress { work, teller, has_line }
    }

    /// Works on one plan.
    pub fn during<T>(&self, plan: &str, work: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        lock(&self.work).running.insert(plan.to_string(), began);
        let result = work();
        let mut all = lock(&self.work);
        all.running.remove(plan);
        all.done += 1;
        let took = began.elapsed();
        if all.slowest.as_ref().is_none_or(|(longest, _)| took > *longest) {
            all.slowest = Some((took, plan.to_string()));
        }
        result
    }

    /// Says something in between, above the line.
    pub fn paused(&self, say: impl FnOnce()) {
        // Who holds the work holds the line too: nothing is written into what is said.
        let _held = lock(&self.work);
        if self.has_line.load(Ordering::Relaxed) {
            let _ = write!(stderr(), "{GONE}");
        }
        say();
    }

    /// Ends the line, and says with `--verbose` which plan took longest.
    pub fn end(self, voice: &Voice) {
        let slowest = lock(&self.work).slowest.take();
        drop(self);
        if let Some((took, plan)) = slowest {
            voice.mention(&format!("The plan that took longest is {plan}: {} milliseconds.", took.as_millis()));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.teller.take() {
            drop(stop);
            // Its last line is gone before anything else is said.
            let _ = thread.join();
        }
    }
}

impl Work {
    fn line(&self) -> String {
        let mut line = match self.all {
            1 => format!("{}: {} seconds so far.", self.doing, self.began.elapsed().as_secs()),
            all => format!("{}: {} of {all} plans are done.", self.doing, self.done),
        };
        let slow = self.running.iter().map(|(plan, began)| (began.elapsed(), plan)).max();
        if let Some((took, plan)) = slow.filter(|(took, _)| *took >= SLOW) {
            line.push_str(&format!(" {plan} takes long: {} seconds so far.", took.as_secs()));
        }
        line
    }
}

fn lock(work: &Mutex<Work>) -> MutexGuard<'_, Work> {
    work.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_many_are_done_and_which_plan_is_slow() {
        let running = |seconds| BTreeMap::from([("sam".to_string(), Instant::now() - Duration::from_secs(seconds))]);
        let work = |seconds| Work {
            doing: "Building",
            began: Instant::now(),
            all: 12,
            done: 3,
            running: running(seconds),
            slowest: None,
        };
        assert_eq!(work(0).line(), "Building: 3 of 12 plans are done.");
        assert_eq!(work(5).line(), "Building: 3 of 12 plans are done. sam takes long: 5 seconds so far.");
    }
}
