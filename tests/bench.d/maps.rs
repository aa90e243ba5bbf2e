//! Maps of 12 and of 500 people: what drawing and saying them costs.
//!
//! In: a folder to work in. Out: a table in Markdown: the same plan without its map, with it, and the difference.
//! Not here: collections (`main`), long budgets (`lines`).

use crate::measure::Cost;
use crate::{Bench, measure, milliseconds, remove};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How many people, and how long their map may take: a thousandth of a second, and fifty.
const SIZES: [(usize, u64); 2] = [(12, 1_000), (500, 50_000)];
const RUNS: usize = 60;

pub fn bench(folder: &Path) {
    println!(
        "| people on the map | drawings | without the map, processor time | with it, processor time | the map alone | allowed | within it? |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---|");
    for (people, allowed) in SIZES {
        remove(folder);
        let (with, without) = (plan(&folder.join("with"), people, true), plan(&folder.join("without"), people, false));
        let (mut withs, mut withouts): (Vec<Cost>, Vec<Cost>) = Default::default();
        // By turns, so that a busy minute of the machine meets both of them.
        for _ in 0..RUNS {
            for (bench, costs) in [(&with, &mut withs), (&without, &mut withouts)] {
                remove(&bench.site);
                costs.push(measure::run(&bench.build("private")));
            }
        }
        let (with_map, bare) = (Cost::median(&withs).processor, Cost::median(&withouts).processor);
        let map = with_map.saturating_sub(bare);
        println!(
            "| {people} | {} | {} | {} | {} | {} | {} |",
            drawings(&with.site),
            milliseconds(bare),
            milliseconds(with_map),
            milliseconds(map),
            milliseconds(allowed),
            if map <= allowed { "yes" } else { "no" },
        );
    }
    remove(folder);
}

fn drawings(site: &Path) -> usize {
    let page = fs::read_to_string(site.join("index.html")).expect("the page was written");
    page.matches("<svg class=\"plan-map__drawing").count()
}

/// The same people, on a map or only in the list of people.
fn plan(folder: &Path, people: usize, has_map: bool) -> Bench {
    let bench = Bench::new(folder);
    let mut text =
        String::from("---\nplan:\n  name: Sam\n  language: en-GB\n  audience: private\ntitle: My people\npeople:\n");
    for person in 0..people {
        writeln!(text, "  - name: Person {person}\n    relation: my friend").expect("a string takes all");
    }
    if has_map {
        text.push_str("network:\n  people:\n");
        for person in 0..people {
            let ring = ["closest", "friends", "groups", "paid"][person % 4];
            writeln!(text, "    - person: Person {person}\n      ring: {ring}").expect("a string takes all");
        }
    }
    fs::create_dir_all(&bench.source).expect("a folder can be made");
    fs::write(bench.source.join("index.md"), text + "---\n\nHello.\n").expect("a page can be written");
    bench
}
