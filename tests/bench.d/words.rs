//! How long `check` looks at the words of 1,000 pages.
//!
//! In: a folder to work in. Out: a table in Markdown; the wish is under 2 seconds on 2 cores.
//! Not here: how often the rules are right (`tests/easy_read`).

use crate::{Bench, PROGRAM, TODAY, measure, milliseconds, plain, remove};
use std::fs;
use std::path::Path;

const PAGES: usize = 1_000;
const RUNS: usize = 7;

/// What stands on each page: 24 sentences, most of them easy.
const TEXT: &str = "\
🌅 I get up at 7:30am. Ana rings the bell 2 times.\n\n\
🚿 I shower by myself. Please stay near the door.\n\n\
☕ Put the kettle on. I like tea with 2 sugars.\n\n\
🥣 I eat toast with jam. I cut the bread.\n\n\
## My day\n\n\
🚌 On Monday I go to the choir by bus. The driver knows me.\n\n\
🎵 We sing for 2 hours. I sit beside Lee.\n\n\
🛒 On Tuesday I shop with Ana. She carries the bag.\n\n\
💷 It costs £12.50 each week. The council pays for the bus.\n\n\
## When things go wrong\n\n\
⚠️ I cannot talk when I am upset. Please wait with me.\n\n\
📱 Ring Mum if I am still upset after 1 hour. Her number is in the red book.\n\n\
🏥 I do not like the hospital. The support worker who knows me best comes along, and she brings my bag.\n\n\
🌙 I go to bed at 10pm. Leave the light on in the hall.\n";

pub fn bench(folder: &Path) {
    remove(folder);
    let bench = Bench::new(folder);
    fs::create_dir_all(&bench.source).expect("a folder can be made");
    let index = "---\nplan:\n  name: Sam\n  language: en-GB\n---\n# My plan\n\nI am Sam.\n";
    fs::write(bench.source.join("index.md"), index).expect("a page can be written");
    for page in 1..PAGES {
        let text = format!("---\ntitle: Page {page}\nupdated: {TODAY}\n---\n\n{TEXT}");
        fs::write(bench.source.join(format!("page-{page}.md")), text).expect("a page can be written");
    }
    let command = [PROGRAM, "check", &plain(&bench.source), "--today", TODAY, "--quiet"].map(str::to_owned).to_vec();
    let mut costs: Vec<_> = (0..RUNS).map(|_| measure::run(&command)).collect();
    costs.sort_by_key(|cost| cost.wall);
    let middle = &costs[RUNS / 2];
    println!("| pages checked | words | time | processor time |");
    println!("|---:|---:|---:|---:|");
    let words = PAGES * TEXT.split_whitespace().count();
    println!("| {PAGES} | {words} | {} | {} |", milliseconds(middle.wall), milliseconds(middle.processor));
    remove(folder);
}
