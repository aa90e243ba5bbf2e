//! Each rule's page is its test: what is marked `bad` is found, what is marked `good` is quiet.
//!
//! An example is a page of a plan. One that holds `plan:` is the first page itself.
//! Rules about files, pictures and finished sites have no example that fits on a page; their rooms test them.

use plainplan::check::easy::{check_easy, rules};
use plainplan::check::rules::{find_rule, rule_names};
use plainplan::pipeline;
use plainplan::report::plain;
use plainplan::value::Date;
use std::fs;

const TODAY: Date = Date::constant(2026, 10, 5);
const INDEX: &str = "---\nplan:\n  name: Sam\n  language: en-GB\n---\n\n# My plan\n\nI am Sam.\n";

/// What the rule of this name finds, and all others of its kind, in a plan with this page: each rule, and all of it in words.
fn findings(name: &str, page: &str) -> (Vec<&'static str>, String) {
    let is_easy = rules().iter().any(|rule| rule.name == name);
    let folder = tempfile::tempdir().unwrap();
    let is_first = page.starts_with("---\nplan:");
    fs::write(folder.path().join("index.md"), if is_first { page } else { INDEX }).unwrap();
    if !is_first {
        fs::write(folder.path().join("page.md"), page).unwrap();
    }
    let read = pipeline::read(folder.path(), TODAY, None);
    let mut report = read.report;
    if is_easy && let Some(plan) = read.plan {
        report.extend(check_easy(&plan, TODAY, |_| true));
        // Every page of an example would have to say when it was written.
        report.retain(|finding| finding.rule != "undated-page" || name == finding.rule);
    }
    (report.sorted().iter().map(|finding| finding.rule).collect(), plain::tell(&report))
}

/// The fenced examples of a page that are marked so.
fn examples(page: &str, mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("```") && line.ends_with(&format!("markdown {mark}")) {
            let end = line.trim_end_matches(|letter| letter != '`');
            let example: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
            found.push(example.join("\n") + "\n");
        }
    }
    found
}

#[test]
fn what_is_bad_is_found_and_what_is_good_is_quiet() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for name in rule_names() {
        let page = find_rule(name).unwrap();
        for bad in examples(page, "bad") {
            seen += 1;
            let (rules, told) = findings(name, &bad);
            if !rules.contains(&name) {
                wrong.push(format!("{name} is not found in:\n{bad}\n{told}"));
            }
        }
        for good in examples(page, "good") {
            seen += 1;
            let (_, told) = findings(name, &good);
            if !told.is_empty() {
                wrong.push(format!("{name}, the good example is not quiet:\n{good}\n{told}"));
            }
        }
    }
    assert!(seen > 120, "{seen} examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
}
