//! `check --format`: what other programs read stands alone, names the right files, and repeats no line of a plan.
//!
//! In: plans with mistakes. Out: what the program writes for editors, services and workflows.
//! Not here: each word of it (`cases`, and the tests of `report`).

mod kit;

use kit::{Folder, TODAY};
use serde_json::Value;

const FORMATS: [&str; 4] = ["text", "json", "sarif", "github"];

/// A plan in the folder `plans/sam`, with this line on a page of its own.
fn plan(line: &str) -> Folder {
    let folder = Folder::new();
    folder.write("plans/sam/index.md", kit::plans::index());
    folder.write("plans/sam/my page.md", format!("---\ntitle: My page\nupdated: 2026-10-01\n---\n\n{line}\n"));
    folder
}

/// A group in `plans`, of which two plans and a page of its own hold the same mistake.
fn group() -> Folder {
    let folder = plan("Read [this](lost.md).");
    folder.write(
        "plans/index.md",
        "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n# Our group\n\nHello.\n",
    );
    folder.write("plans/about.md", "# About\n\nRead [this](lost.md).\n");
    folder.write(
        "plans/north/jo/index.md",
        "---\nplan:\n  name: Jo\n  language: en-GB\n---\n# Jo\n\nRead [this](lost.md).\n",
    );
    folder
}

fn check(folder: &Folder, place: &str, format: &str, more: &[&str]) -> kit::Outcome {
    let mut words = vec!["check", place, "--format", format, "--today", TODAY];
    words.extend(more);
    folder.run(&words)
}

/// The one run of a log, after a look at what every reader of SARIF relies on.
fn run_of(log: &str) -> Value {
    let log: Value = serde_json::from_str(log).expect("one JSON object and nothing else");
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().expect("a list of runs");
    assert_eq!(runs.len(), 1);
    let rules = runs[0]["tool"]["driver"]["rules"].as_array().expect("a list of rules");
    for found in runs[0]["results"].as_array().expect("a list of results") {
        let rule = found["ruleIndex"].as_u64().and_then(|at| rules.get(at as usize)).expect("a rule of the list");
        assert_eq!(rule["id"], found["ruleId"]);
        for words in [&rule["shortDescription"], &rule["fullDescription"], &rule["help"], &found["message"]] {
            assert!(words["text"].as_str().is_some_and(|text| !text.is_empty()), "{found} {rule}");
        }
        assert!(["error", "warning", "note"].iter().any(|level| found["level"] == *level), "{found}");
    }
    runs[0].clone()
}

/// Where each finding of a rule is, as SARIF says it.
fn addresses(run: &Value, rule: &str) -> Vec<String> {
    let results = run["results"].as_array().expect("a list of results").iter().filter(|found| found["ruleId"] == rule);
    let address = |found: &Value| {
        found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().map(str::to_owned)
    };
    results.map(|found| address(found).expect("an address")).collect()
}

#[test]
fn a_line_of_the_plan_is_repeated_for_its_writer_only() {
    let folder = plan("The key safe says 4071X. Read [this](lost.md).");
    assert!(check(&folder, "plans/sam", "text", &[]).said().contains("4071X"));
    for format in ["json", "sarif", "github"] {
        let said = check(&folder, "plans/sam", format, &[]).said();
        assert!(said.contains("broken-link"), "{said}");
        assert!(!said.contains("4071X"), "LEAK in {format}: {said}");
    }
}

#[test]
fn every_form_ends_with_the_same_code() {
    let sound = plan("I like tea.");
    let broken = plan("Read [this](lost.md).");
    for format in FORMATS {
        check(&sound, "plans/sam", format, &["--strict"]).expect_code(0, format);
        check(&broken, "plans/sam", format, &[]).expect_code(1, format);
        check(&broken, "plans/nobody", format, &[]).expect_code(2, format);
        check(&group(), "plans", format, &[]).expect_code(1, format);
    }
    // A paper that no page links to is a warning.
    sound.write("plans/sam/paper.docx", "A paper.");
    for format in FORMATS {
        check(&sound, "plans/sam", format, &[]).expect_code(0, format);
        check(&sound, "plans/sam", format, &["--strict"]).expect_code(1, format);
    }
}

#[test]
fn changes_are_made_in_silence_where_another_program_reads() {
    for format in FORMATS {
        for (place, folder) in [("plans/sam", plan("My key: 4071X.")), ("plans", group())] {
            let page = folder.read("plans/sam/my page.md").replace("My page", "My page: what I do");
            folder.write("plans/sam/my page.md", &page);
            let said = check(&folder, place, format, &["--fix"]).said();
            let changed = folder.read("plans/sam/my page.md");
            assert_ne!(changed, page, "{format} in {place} changed nothing");
            assert_eq!(said.contains("becomes"), format == "text", "{format}: {said}");
            if format == "sarif" {
                run_of(&said);
            }
            if format == "github" {
                assert!(said.lines().all(|line| line.starts_with("::")), "{said}");
            }
        }
    }
}

#[test]
fn files_are_named_from_where_the_program_was_started() {
    let folder = group();
    let run = run_of(&check(&folder, "./plans/", "sarif", &[]).out);
    let wanted = ["plans/about.md", "plans/north/jo/index.md", "plans/sam/my%20page.md"];
    assert_eq!(addresses(&run, "broken-link"), wanted);
    let run = run_of(&check(&folder, "plans/sam", "sarif", &[]).out);
    assert_eq!(addresses(&run, "broken-link"), ["plans/sam/my%20page.md"]);
    // A whole path leads to the same place, and names no folder of this machine.
    let whole = folder.path().canonicalize().expect("a folder").join("plans");
    let whole = check(&folder, whole.to_str().expect("a plain path"), "sarif", &[]).out;
    assert_eq!(addresses(&run_of(&whole), "broken-link"), wanted);
    let lines = check(&folder, "plans/../plans", "github", &[]).out;
    let places: Vec<&str> = lines
        .lines()
        .filter(|line| line.contains("title=broken-link::"))
        .filter_map(|line| line.strip_prefix("::error file=")?.split(',').next())
        .collect();
    assert_eq!(places, ["plans/about.md", "plans/north/jo/index.md", "plans/sam/my page.md"]);
}

#[test]
fn the_same_plan_gives_the_same_bytes_in_every_folder() {
    for format in ["sarif", "github"] {
        assert_eq!(check(&group(), "plans", format, &[]).out, check(&group(), "plans", format, &[]).out);
    }
}
