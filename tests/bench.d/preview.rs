//! How long after a save the new words stand in a browser, in one plan and in a group of 1,000.
//!
//! In: a folder to work in. Out: a table in Markdown. A Chromium does the looking (`tests/browser/preview/latency.mjs`),
//! where Node and Chromium are installed and `tests/run --browser` has fetched what drives it.

use crate::{PROGRAM, plain, plainplan, remove};
use std::path::Path;
use std::process::Command;

const EDITS: &str = "300";

pub fn bench(folder: &Path) {
    println!("| plans | edits | middle | 99 of 100 are within | longest |");
    println!("|---:|---:|---:|---:|---:|");
    for (plans, page) in [(1, "my-week"), (1_000, "plan-0500/my-week")] {
        remove(folder);
        let source = folder.join("source");
        plainplan::write(&source, plans);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/preview/latency.mjs");
        let words = [plain(&script), PROGRAM.to_owned(), plain(&source), page.to_owned(), EDITS.to_owned()];
        let output = Command::new("node").args(words).output();
        let said = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
        match said.trim().is_empty() {
            true => println!("| {plans} | not measured: there is no Node or no Chromium here | | | |"),
            false => println!("| {plans} | {}", said.trim()),
        }
    }
    remove(folder);
}
