//! One budget of 10 lines and one of 1,000: what a long budget costs beside a short one.
//!
//! In: a folder to work in. Out: a table in Markdown. The longer one may take 3 times the time of the shorter one, and
//! the floor of what it writes beyond that.
//! Not here: collections (`main`).

use crate::measure::Cost;
use crate::{Bench, floor, measure, milliseconds, remove};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const FEW: usize = 10;
const MANY: usize = 1_000;
const RUNS: usize = 60;

pub fn bench(folder: &Path) {
    remove(folder);
    let few = OneBudget::new(&folder.join("few"), FEW);
    let many = OneBudget::new(&folder.join("many"), MANY);
    let (mut fews, mut manys) = (Costs::default(), Costs::default());
    // By turns, so that a busy minute of the machine meets all of them.
    for _ in 0..RUNS {
        fews.add(&few);
        manys.add(&many);
    }
    println!(
        "| lines of a budget | bytes written | processor time | floor, processor time | allowed: 3 × the time of {FEW} lines + the floor | within it? |"
    );
    println!("|---:|---:|---:|---:|---:|---|");
    let (few_build, few_floor) = fews.medians();
    let (many_build, many_floor) = manys.medians();
    let allowed = 3 * few_build + many_floor;
    println!("| {FEW} | {} | {} | {} | | |", few.bytes(), milliseconds(few_build), milliseconds(few_floor));
    println!(
        "| {MANY} | {} | {} | {} | {} | {} |",
        many.bytes(),
        milliseconds(many_build),
        milliseconds(many_floor),
        milliseconds(allowed),
        if many_build <= allowed { "yes" } else { "no" },
    );
    remove(folder);
}

/// A plan of one page with one budget, and where its private copy goes.
struct OneBudget(Bench);

impl OneBudget {
    fn new(folder: &Path, lines: usize) -> OneBudget {
        let bench = Bench::new(folder);
        fs::create_dir_all(&bench.source).expect("a folder can be made");
        fs::write(bench.source.join("index.md"), source(lines)).expect("a page can be written");
        OneBudget(bench)
    }

    fn bytes(&self) -> u64 {
        let list = fs::read_to_string(&self.0.list).expect("the list was written");
        list.lines().filter_map(|line| line.split_once(' ')?.0.parse::<u64>().ok()).sum()
    }
}

#[derive(Default)]
struct Costs {
    builds: Vec<Cost>,
    floors: Vec<Cost>,
}

impl Costs {
    fn add(&mut self, OneBudget(bench): &OneBudget) {
        remove(&bench.site);
        self.builds.push(measure::run(&bench.build("private")));
        if !bench.list.exists() {
            floor::write_list(&bench.site, &bench.list);
        }
        remove(&bench.copy);
        self.floors.push(measure::run(&bench.floor()));
    }

    fn medians(&self) -> (u64, u64) {
        (Cost::median(&self.builds).processor, Cost::median(&self.floors).processor)
    }
}

fn source(lines: usize) -> String {
    let mut text = String::from(
        "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  starts: 2026-04-06\n  ends: 2027-04-04\n  audience: private\ntitle: My money\nbudget:\n  funder: Northtown\n  amount: £900,000 a week\n  contribution: £21.50 a week\n  contingency: £500\n  lines:\n",
    );
    for line in 0..lines {
        let (hours, pounds, pence) = (line % 9 + 1, line % 7 + 12, (line + 10) % 100);
        write!(text, "    - what: Thing number {line}\n      cost: {hours} hours a week at £{pounds}.{pence:02}\n")
            .expect("a string takes all");
    }
    text + "---\n\n{{ budget }}\n"
}
