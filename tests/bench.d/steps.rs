//! How many instructions one build takes, counted by valgrind where it is installed: the same on every day, however busy
//! the machine is.
//!
//! In: a folder to work in. Out: one line in Markdown.

use crate::{Bench, plain, plainplan, remove};
use std::path::Path;
use std::process::Command;

pub fn bench(folder: &Path) {
    remove(folder);
    let bench = Bench::new(folder);
    plainplan::write(&bench.source, 1);
    let counts = folder.join("counts.txt");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={}", plain(&counts))])
        .args(bench.build("public"))
        .output();
    let said = output.map(|output| String::from_utf8_lossy(&output.stderr).into_owned()).unwrap_or_default();
    let count = said.split("Collected : ").nth(1).and_then(|rest| rest.split_whitespace().next());
    match count.and_then(|count| count.parse::<u64>().ok()) {
        Some(count) => println!(
            "One plan of 6 pages takes {}.{} million instructions, from the start of the program to the written site.",
            count / 1_000_000,
            count % 1_000_000 / 100_000
        ),
        None => println!("valgrind is not installed here, so the instructions of one build were not counted."),
    }
    remove(folder);
}
