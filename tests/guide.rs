//! The guide is true: every page shown in the README and in `docs/` is read without a problem.

use plainplan::pipeline;
use plainplan::report::plain;
use plainplan::value::Date;
use std::fs;
use std::path::Path;

const INDEX: &str = "---\nplan:\n  name: Sam\n  language: en-GB\n---\n\n# My plan\n\nI am Sam.\n";

/// The pages that a guide shows, without the blanks in front of a fence in a list.
fn pages(text: &str) -> Vec<String> {
    text.split("```markdown\n").skip(1).map(|rest| rest.split("\n```").next().unwrap().to_string() + "\n").collect()
}

fn problems(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let is_first = page.starts_with("---\nplan:");
    fs::write(folder.path().join("index.md"), if is_first { page } else { INDEX }).unwrap();
    if !is_first {
        fs::write(folder.path().join("page.md"), page).unwrap();
    }
    let mut report = pipeline::read(folder.path(), Date::constant(2026, 10, 5), None).report;
    // A part of a plan is shown, not all of it: whether the person said yes stands elsewhere.
    report.retain(|finding| finding.rule != "plan-consent");
    plain::tell(&report)
}

#[test]
fn every_page_in_the_guide_is_read_without_a_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("README.md")];
    files.extend(fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path()));
    let mut seen = 0;
    for file in files {
        for page in pages(&fs::read_to_string(&file).unwrap()) {
            assert_eq!(problems(&page), "", "{}:\n{page}", file.display());
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen} pages");
}
