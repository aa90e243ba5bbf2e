//! How often the easy-read rules are right, on sentences that were written for this and labelled by hand.
//!
//! In: `tests/easy_read/en.txt` and `de.txt`: the rules that a text breaks, a tab, the text. Out: for each rule, how many
//! of its findings are right (precision), and how many of the labelled texts it finds (recall).
//! Not here: the page of each rule, which is a test too (`rule_pages`).

use plainplan::check::easy::{check_easy, rules};
use plainplan::pipeline;
use plainplan::report::Severity;
use plainplan::value::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const TODAY: Date = Date::constant(2026, 10, 5);

struct Case {
    /// Numbers of rules without their first letters: `S6`.
    breaks: BTreeSet<String>,
    text: String,
}

fn cases(language: &str) -> Vec<Case> {
    let file = format!("{}/tests/easy_read/{language}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (breaks, text) = line.split_once('\t').unwrap();
            let breaks = breaks.split(',').filter(|id| *id != "-").map(str::to_string).collect();
            Case { breaks, text: text.to_string() }
        })
        .collect()
}

/// For each case, the numbers of the rules that find something in it.
fn found(language: &str, cases: &[Case]) -> Vec<BTreeSet<String>> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("index.md", format!("---\nplan:\n  name: Zoe\n  language: {language}\n---\n# Plan\n"));
    for (number, case) in cases.iter().enumerate() {
        write(&format!("case-{number}.md"), format!("---\ntitle: Plan\n---\n\n{}\n", case.text));
    }
    let plan = pipeline::read(folder.path(), TODAY, None).plan.expect("the cases are pages of a plan");
    let mut found = vec![BTreeSet::new(); cases.len()];
    for finding in check_easy(&plan, TODAY, |_| true).sorted() {
        let number = finding.span.file_name().strip_prefix("case-").and_then(|name| name.strip_suffix(".md"));
        // In German one "nicht" is a note that nobody labelled.
        if finding.rule == "negatives" && language == "de" && finding.severity == Severity::Note {
            continue;
        }
        if let Some(number) = number.and_then(|number| number.parse::<usize>().ok()) {
            let id = rules().iter().find(|rule| rule.name == finding.rule).expect("a rule of easy read").id;
            found[number].insert(id.trim_start_matches("ER-").to_string());
        }
    }
    found
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

fn scores(language: &str) -> BTreeMap<String, Score> {
    let cases = cases(language);
    let found = found(language, &cases);
    let labelled: BTreeSet<&String> = cases.iter().flat_map(|case| &case.breaks).collect();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for (number, (case, found)) in cases.iter().zip(&found).enumerate() {
        for id in labelled.iter().copied() {
            let score = scores.entry(id.clone()).or_default();
            match (case.breaks.contains(id), found.contains(id)) {
                (true, true) => score.right += 1,
                (false, true) => score.wrong += 1,
                (true, false) => score.missed += 1,
                (false, false) => {}
            }
            if number % 2 == 1
                && std::env::var("EASY_READ_SHOW").is_ok_and(|wanted| wanted.split(',').any(|wanted| wanted == *id))
                && case.breaks.contains(id) != found.contains(id)
            {
                println!("{} {id}: {}", if found.contains(id) { "WRONG " } else { "MISSED" }, case.text);
            }
        }
    }
    scores
}

#[test]
fn measure() {
    for language in ["en-GB", "de-DE"] {
        println!("{language}");
        for (id, score) in scores(&language[..2]) {
            let of = |part: usize, all: usize| if all == 0 { "-".to_string() } else { format!("{}", part * 100 / all) };
            println!(
                "{id:4} precision {:>3} recall {:>3}  (right {} wrong {} missed {})",
                of(score.right, score.right + score.wrong),
                of(score.right, score.right + score.missed),
                score.right,
                score.wrong,
                score.missed
            );
        }
    }
}
