//! A group of 83 plans, as the benchmark writes them: built by one command, with totals that are right to the penny.
//!
//! In: the plans of the benchmark. Out: sites for everyone and for the group itself, in cargo's folder for passing files;
//! `tests/run` walks through them in a browser.
//! Not here: speed (`bench`).

#![cfg(unix)]

mod kit;
#[path = "bench.d/plainplan.rs"]
mod plainplan;
#[path = "bench.d/plan.rs"]
#[allow(dead_code, reason = "the benchmark uses all of it")]
mod plan;
#[path = "bench.d/plans.rs"]
#[allow(dead_code, reason = "the benchmark uses all of it")]
mod plans;

use kit::{TODAY, run};
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;

const PLANS: usize = 83;

/// `£1,234.56` from pence.
fn pounds(pence: u64) -> String {
    let whole = (pence / 100).to_string();
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    format!("£{out}.{:02}", pence % 100)
}

#[test]
fn a_group_of_83_plans_is_built_by_one_command_and_its_totals_are_those_of_its_plans() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the old folder can be taken away");
    }
    plainplan::write(&folder.join("source"), PLANS);
    for audience in ["public", "private"] {
        let words = ["build", "source", "--for", audience, "--out", audience, "--today", TODAY];
        run(&folder, &words).expect_code(0, audience);
    }
    let first = |audience: &str| fs::read_to_string(folder.join(audience).join("index.html")).expect("a first page");
    let planned: u64 =
        (0..PLANS).flat_map(|number| plans::plan(number).lines).map(|line| u64::from(line.yearly())).sum();
    let private = Html::parse_document(&first("private"));
    let rows: Vec<String> = (private.select(&Selector::parse("tr").expect("a selector")))
        .map(|row| row.text().collect::<Vec<_>>().join(" "))
        .collect();
    let last = rows.iter().find(|row| row.starts_with("All together")).expect("a row of totals");
    assert!(last.contains(&pounds(planned)), "{} is planned, and the page says: {last}", pounds(planned));
    assert_eq!(rows.iter().filter(|row| row.contains("plan")).count(), PLANS, "a row for each plan");
    // What they have and spend together is for the group alone.
    assert!(!first("public").contains(&pounds(planned)) && !first("public").contains("All together"));
    let listed = Html::parse_document(&first("public"));
    assert_eq!(listed.select(&Selector::parse(".plan-card").expect("a selector")).count(), PLANS);
}
