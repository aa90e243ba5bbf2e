//! Other programs beside ours: the same plans, built by Hugo and by mdBook where they are installed.
//!
//! In: a folder to work in. Out: a table in Markdown, and under it what each program was asked for.
//! A program that is not there is said in one line, and is no failure.
//! Not here: how the plans are written for each of them (`plainplan`, `hugo`, `mdbook`).

use crate::measure::Cost;
use crate::{Bench, PROGRAM, floor, hugo, mdbook, measure, milliseconds, plain, plainplan, remove, runs_of};
use std::path::Path;
use std::process::Command;
use walkdir::WalkDir;

const SIZES: [usize; 3] = [1, 100, 1_000];
/// From this many plans on, mdBook builds once only: it hands the whole table of contents to each chapter, so that 100
/// plans take it seconds, and 1,000 take minutes.
const ONCE_FOR_MDBOOK: usize = 300;

struct Other {
    name: &'static str,
    /// The words that ask for its version. The first is the program itself, looked for where the system looks.
    version: [&'static str; 2],
    write: fn(&Path, usize),
    build: fn(&Bench) -> Vec<String>,
    /// From this many plans on it builds once only.
    once_from: usize,
    /// What it was asked for, and what it cannot do.
    about: &'static str,
}

const PLAINPLAN: Other = Other {
    name: "plainplan",
    version: [PROGRAM, "--version"],
    write: plainplan::write,
    build: |bench| bench.build("public"),
    once_from: usize::MAX,
    about: "everything. It reads the sources with the private passages in them, checks them, cuts the public copy and searches all of it for what was cut; reckons exactly, from costs in words; writes pages, map, bars, the working of the sums, tables for spreadsheets, pictures, and the menus for looks and for reading aloud. Each plan is a folder that stands alone, with the pictures in it: hence the many files.",
};

const HUGO: Other = Other {
    name: "Hugo",
    version: ["hugo", "version"],
    write: hugo::write,
    build: |bench| {
        let (source, site) = (plain(&bench.source), plain(&bench.site));
        ["hugo", "--source", &source, "--destination", &site, "--quiet"].map(str::to_owned).to_vec()
    },
    once_from: usize::MAX,
    about: "the same pages, tables, sums, bars and map, from data in the front matter, through layouts of ours (`tests/bench.d/hugo`); no theme, no feeds, nothing made smaller. It cannot read costs in words (it got numbers, and how many times a year), reckons in binary floats, and cannot measure words (names on the map may cross a line). It checks nothing of a plan and cuts nothing: private passages, telephone numbers, and names without a yes were left out of its sources. It was not asked for the working of the sums, tables for spreadsheets, pictures (it has emoji, as the reader's device draws them), and menus for looks and reading aloud.",
};

const MDBOOK: Other = Other {
    name: "mdBook",
    version: ["mdbook", "--version"],
    write: mdbook::write,
    build: |bench| {
        let (source, site) = (plain(&bench.source), plain(&bench.site));
        ["mdbook", "build", &source, "--dest-dir", &site].map(str::to_owned).to_vec()
    },
    once_from: ONCE_FOR_MDBOOK,
    about: "the same pages, as one book of six chapters a plan in its own theme; search and the page for printing are off. It has no typed data: the benchmark reckoned every sum and wrote every table in Markdown before the clock started. It cannot draw: the map is a list, and there are no bars. It checks and cuts nothing, so its sources left out what Hugo's did, and it was not asked for what Hugo was not. Large collections were built once, not three times.",
};

impl Other {
    /// Its version, if it is installed.
    fn find_version(&self) -> Option<String> {
        let output = Command::new(self.version[0]).arg(self.version[1]).output().ok()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let numbers = said.split_whitespace().map(|word| word.trim_start_matches('v'));
        numbers.into_iter().find(|word| word.starts_with(|first: char| first.is_ascii_digit())).map(str::to_owned)
    }
}

pub fn bench(folder: &Path) {
    let mut found = Vec::new();
    for other in [PLAINPLAN, HUGO, MDBOOK] {
        match other.find_version() {
            Some(version) => found.push((other, version)),
            None => println!("{} is not installed here, so the table has no rows of it.\n", other.name),
        }
    }
    println!(
        "| program | version | plans of 6 pages | files written | wall time | processor time | peak memory | times the floor |"
    );
    println!("|---|---|---:|---:|---:|---:|---:|---:|");
    for size in SIZES {
        rows(folder, size, &found);
    }
    println!(
        "\nThe floor is that of the files that plainplan writes, for all three: who writes fewer can stay below it.\n"
    );
    for (other, _) in &found {
        println!("- **{}** was asked for {}", other.name, other.about);
    }
}

/// Builds by turns, so that a busy minute of the machine meets all of them. The floor is that of what `plainplan` writes.
fn rows(folder: &Path, size: usize, found: &[(Other, String)]) {
    remove(folder);
    let places: Vec<_> = found.iter().map(|(other, _)| Bench::new(&folder.join(other.name))).collect();
    for ((other, _), place) in found.iter().zip(&places) {
        (other.write)(&place.source, size);
    }
    let mut costs = vec![Vec::new(); found.len()];
    let mut floors = Vec::new();
    for run in 0..runs_of(size) {
        for (((other, _), place), costs) in found.iter().zip(&places).zip(&mut costs) {
            if run > 0 && size >= other.once_from {
                continue;
            }
            remove(&place.site);
            costs.push(measure::run(&(other.build)(place)));
        }
        let ours = &places[0];
        if !ours.list.exists() {
            floor::write_list(&ours.site, &ours.list);
        }
        remove(&ours.copy);
        floors.push(measure::run(&ours.floor()));
    }
    let floor = Cost::median(&floors).processor.max(1);
    for (((other, version), place), costs) in found.iter().zip(&places).zip(&costs) {
        let cost = Cost::median(costs);
        let files = WalkDir::new(&place.site).into_iter().filter_map(Result::ok);
        let tenths = cost.processor * 10 / floor;
        println!(
            "| {} | {version} | {size} | {} | {} | {} | {} MB | {}.{} |",
            other.name,
            files.filter(|entry| entry.file_type().is_file()).count(),
            milliseconds(cost.wall),
            milliseconds(cost.processor),
            cost.kilobytes / 1024,
            tenths / 10,
            tenths % 10,
        );
    }
    remove(folder);
}
