//! What a command costs: time on the clock, time of all processors, and memory at its highest.
//!
//! In: the words of a command. Out: [`Cost`]. A process of its own waits for each, so that the system's sums over
//! children hold this one command only.

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Microseconds and kilobytes.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    pub wall: u64,
    pub processor: u64,
    pub kilobytes: u64,
}

impl Cost {
    /// The middle of each figure by itself.
    pub fn median(costs: &[Cost]) -> Cost {
        let middle = |figure: fn(&Cost) -> u64| {
            let mut figures: Vec<u64> = costs.iter().map(figure).collect();
            figures.sort_unstable();
            figures[figures.len() / 2]
        };
        Cost {
            wall: middle(|cost| cost.wall),
            processor: middle(|cost| cost.processor),
            kilobytes: middle(|cost| cost.kilobytes),
        }
    }
}

/// Runs a command and says what it cost.
pub fn run(words: &[String]) -> Cost {
    let this = std::env::current_exe().expect("this program has a place");
    let output = Command::new(this).arg("--measure").args(words).output().expect("this program can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<u64> = said.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    match figures.as_slice() {
        [wall, processor, kilobytes] if output.status.success() => {
            Cost { wall: *wall, processor: *processor, kilobytes: *kilobytes }
        }
        _ => panic!("{words:?} failed:\n{said}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// The other side of [`run`]: starts the command, waits, and prints its three figures.
pub fn child(words: &[String]) {
    let started = Instant::now();
    let status =
        Command::new(&words[0]).args(&words[1..]).stdout(Stdio::null()).status().expect("the command can be started");
    let wall = started.elapsed().as_micros();
    assert!(status.success(), "the command ended with {status}");
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts");
    let processor = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    println!("{wall} {processor} {}", usage.max_rss());
}
