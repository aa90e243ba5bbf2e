//! The benchmark: collections of plans, long budgets and maps, built by the program and by a floor program, side by side;
//! and the same plans by other programs.
//!
//! In: sizes on the command line, or the name of a table (if there are none: 1, 10, 100 and 1,000, and all tables).
//! Out: tables in Markdown.
//! Time is compared as a ratio within one run, on one machine; nothing is asserted.
//! Not here: whether what is built is right (the other tests).

#![cfg(unix)]

mod floor;
mod hugo;
mod lines;
mod maps;
mod mdbook;
mod measure;
mod others;
mod plainplan;
mod plan;
mod plans;
mod preview;
mod steps;
mod words;

use measure::Cost;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_plainplan");
const TODAY: &str = "2026-10-10";
const SIZES: [usize; 4] = [1, 10, 100, 1_000];
/// Measures, and prints a table.
type Table = fn(&Path);
/// The words that ask for one table each.
const TABLES: [(&str, Table); 6] = [
    ("steps", steps::bench),
    ("lines", lines::bench),
    ("maps", maps::bench),
    ("words", words::bench),
    ("preview", preview::bench),
    ("others", others::bench),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.first().map(String::as_str) {
        Some("--measure") => measure::child(&words[1..]),
        Some("--floor") => floor::run(Path::new(&words[1]), Path::new(&words[2]), Path::new(&words[3])),
        _ => {
            println!("{}, {}\n", machine(), date());
            let folder = std::env::var_os("BENCH_FOLDER")
                .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from)
                .join("plainplan-bench");
            let sizes: Vec<usize> = words
                .iter()
                .filter(|word| !TABLES.iter().any(|(name, _)| name == word))
                .map(|word| word.parse().expect("a number of plans, or the name of a table"))
                .collect();
            if words.is_empty() {
                bench(&folder, &SIZES);
            } else if !sizes.is_empty() {
                bench(&folder, &sizes);
            }
            for (name, table) in TABLES {
                if words.is_empty() || words.iter().any(|word| word == name) {
                    println!();
                    table(&folder);
                }
            }
        }
    }
}

/// The places of one measurement, and its two commands.
struct Bench {
    source: PathBuf,
    site: PathBuf,
    list: PathBuf,
    copy: PathBuf,
}

impl Bench {
    fn new(folder: &Path) -> Bench {
        let place = |name: &str| folder.join(name);
        Bench { source: place("source"), site: place("site"), list: place("list.txt"), copy: place("floor") }
    }

    fn build(&self, audience: &str) -> Vec<String> {
        let (source, site) = (plain(&self.source), plain(&self.site));
        [PROGRAM, "build", &source, "--out", &site, "--for", audience, "--today", TODAY, "--quiet"]
            .map(str::to_owned)
            .to_vec()
    }

    fn floor(&self) -> Vec<String> {
        let this = std::env::current_exe().expect("this program has a place");
        vec![plain(&this), "--floor".into(), plain(&self.source), plain(&self.list), plain(&self.copy)]
    }
}

fn plain(path: &Path) -> String {
    path.to_str().expect("the folder has a plain name").to_owned()
}

/// One plan is quick, so that it takes many runs to see it truly.
fn runs_of(plans: usize) -> usize {
    match plans {
        0..=9 => 40,
        10..=99 => 15,
        100..=999 => 7,
        1_000..=9_999 => 3,
        _ => 1,
    }
}

fn bench(folder: &Path, sizes: &[usize]) {
    println!(
        "| plans of 6 pages | files written | wall time | processor time | peak memory | floor, processor time | times the floor | again, nothing changed |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|");
    for size in sizes {
        println!("{}", row(folder, *size));
    }
    remove(folder);
}

fn row(folder: &Path, size: usize) -> String {
    remove(folder);
    let bench = Bench::new(folder);
    plainplan::write(&bench.source, size);
    let (build, floor) = (bench.build("public"), bench.floor());

    let (mut builds, mut floors, mut again) = (Vec::new(), Vec::new(), Vec::new());
    // By turns, so that a busy minute of the machine meets all of them.
    for _ in 0..runs_of(size) {
        remove(&bench.site);
        builds.push(measure::run(&build));
        again.push(measure::run(&build));
        if !bench.list.exists() {
            floor::write_list(&bench.site, &bench.list);
        }
        remove(&bench.copy);
        floors.push(measure::run(&floor));
    }
    let files = fs::read_to_string(&bench.list).expect("the list was written").lines().count();
    let (build, floor, again) = (Cost::median(&builds), Cost::median(&floors), Cost::median(&again));
    let tenths = build.processor * 10 / floor.processor.max(1);
    format!(
        "| {size} | {files} | {} | {} | {} MB | {} | {}.{} | {} |",
        milliseconds(build.wall),
        milliseconds(build.processor),
        build.kilobytes / 1024,
        milliseconds(floor.processor),
        tenths / 10,
        tenths % 10,
        milliseconds(again.wall),
    )
}

fn milliseconds(micro: u64) -> String {
    format!("{}.{} ms", micro / 1_000, micro % 1_000 / 100)
}

fn remove(path: &Path) {
    if path.is_dir() {
        fs::remove_dir_all(path).expect("the old folder can be taken away");
    }
}

/// What the table was measured on.
fn machine() -> String {
    let field = |file: &str, name: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        line.split([':', '=']).nth(1).unwrap_or("unknown").trim().trim_matches('"').to_owned()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory: u64 =
        field("/proc/meminfo", "MemTotal").split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let system = field("/etc/os-release", "PRETTY_NAME");
    format!("{cores} cores of {}, {} GB, {system}", field("/proc/cpuinfo", "model name"), memory.div_ceil(1024 * 1024))
}

fn date() -> String {
    let output = Command::new("date").arg("+%Y-%m-%d").output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
