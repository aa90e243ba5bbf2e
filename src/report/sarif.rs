//! A report in SARIF 2.1.0, the form in which services that look through files exchange what they found.
//!
//! In: reports, and the page of each rule. Out: JSON with one run, the same for the same findings.
//! Not here: the writer's own lines: what is sent to a service leaves the machine. Our own short list (`json`).

use super::telling::{last_line, path_of, told_once, whole_sentence, words_of};
use super::{Diagnostic, Report, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The findings of plans as one run; each plan's folder stands before its files' names.
///
/// `page_of` gives the page of a rule as Markdown: the rooms that hold the pages come after this one.
///
/// # Source
/// OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
pub fn tell<'a>(
    plans: impl IntoIterator<Item = (&'a str, &'a Report)>,
    page_of: impl Fn(&str) -> Option<&'static str>,
) -> String {
    let findings: Vec<(&str, &Diagnostic)> = plans
        .into_iter()
        .flat_map(|(folder, report)| told_once(report).into_iter().map(move |finding| (folder, finding)))
        .collect();
    let rules: BTreeSet<&str> = findings.iter().map(|(_, finding)| finding.rule).collect();
    let rules: Vec<&str> = rules.into_iter().collect();
    let results: Vec<Value> = findings.iter().map(|(folder, finding)| result(folder, finding, &rules)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "plainplan",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules.iter().map(|name| rule(name, page_of(name))).collect::<Vec<_>>(),
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(name: &str, page: Option<&str>) -> Value {
    let mut rule = json!({"id": name, "help": text(&format!("To read more, type plainplan explain {name}"))});
    for (key, heading) in [("shortDescription", "## What it says"), ("fullDescription", "## Why")] {
        if let Some(words) = page.and_then(|page| below(page, heading)) {
            rule[key] = text(&words);
        }
    }
    rule
}

/// The paragraph below a heading of a page.
fn below(page: &str, heading: &str) -> Option<String> {
    let lines = page.lines().skip_while(|line| *line != heading).skip(1).skip_while(|line| line.is_empty());
    let words: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn result(folder: &str, finding: &Diagnostic, rules: &[&str]) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": rules.iter().position(|name| *name == finding.rule),
        "level": finding.severity.name(),
        "message": text(&words_of(folder, finding)),
        "locations": [{"physicalLocation": place(folder, &finding.span)}],
    });
    if !finding.more.is_empty() {
        let others = finding.more.iter().map(
            |(span, message)| json!({"physicalLocation": place(folder, span), "message": text(&whole_sentence(message))}),
        );
        result["relatedLocations"] = others.collect();
    }
    result
}

/// A message. Braces would stand for values that are put in, so each is doubled.
fn text(words: &str) -> Value {
    json!({"text": words.replace('{', "{{").replace('}', "}}")})
}

/// A whole file has no region.
fn place(folder: &str, span: &Span) -> Value {
    let mut place = json!({
        "artifactLocation": {"uri": uri(&path_of(folder, span)), "uriBaseId": "%SRCROOT%"},
    });
    if !span.is_whole_file() {
        place["region"] = json!({
            "startLine": span.line(),
            "startColumn": span.column(),
            "endLine": last_line(span),
            "endColumn": column_after(span),
        });
    }
    place
}

/// The column that follows the last letter, on the last line.
fn column_after(span: &Span) -> usize {
    let text = span.text().trim_end_matches('\n');
    match text.rsplit_once('\n') {
        Some((_, last)) => last.chars().count() + 1,
        None => span.column() + text.chars().count(),
    }
}

/// A path as a relative address: every byte but plain letters, figures and `-._~/` becomes `%` and its number.
fn uri(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::*;

    const PAGE: &str = "# amount\n\n## What it says\n\nAn amount\nis no number.\n\n## Why\n\nSums need {numbers}.\n";

    fn told(plans: &[(&str, &Report)]) -> Value {
        let told = tell(plans.iter().copied(), |name| (name == "amount").then_some(PAGE));
        serde_json::from_str(&told).expect("JSON")
    }

    fn one(finding: Diagnostic) -> Value {
        let mut report = Report::default();
        report.push(finding);
        told(&[("plans/sam", &report)])["runs"][0]["results"][0].take()
    }

    #[test]
    fn a_log_has_what_the_standard_requires() {
        let file = TextFile::new("budget.md", "---\n    weekly: über 40\n---\n");
        let place = Span::new(&file, 16, 24);
        let mut report = Report::default();
        report.push(Diagnostic::warning("zero", &Span::of_file("budget.md"), "is {this} right?"));
        report.push(
            Diagnostic::error("amount", &place, "this amount is not a number")
                .because("The sum would be wrong.")
                .also(&Span::of_file("a photo.jpg"), "it is named here")
                .try_this("weekly: 40.00"),
        );
        let log = told(&[("", &report)]);
        assert_eq!(log["version"], "2.1.0");
        assert!(log["$schema"].as_str().is_some_and(|schema| schema.ends_with("sarif-2.1.0.json")));
        assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(
            run["tool"]["driver"],
            json!({
                "name": "plainplan",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": [
                    {
                        "id": "amount",
                        "shortDescription": {"text": "An amount is no number."},
                        "fullDescription": {"text": "Sums need {{numbers}}."},
                        "help": {"text": "To read more, type plainplan explain amount"},
                    },
                    {"id": "zero", "help": {"text": "To read more, type plainplan explain zero"}},
                ],
            })
        );
        assert_eq!(
            run["results"],
            json!([
                {
                    "ruleId": "zero", "ruleIndex": 1, "level": "warning",
                    "message": {"text": "Is {{this}} right?"},
                    "locations": [{"physicalLocation": {
                        "artifactLocation": {"uri": "budget.md", "uriBaseId": "%SRCROOT%"},
                    }}],
                },
                {
                    "ruleId": "amount", "ruleIndex": 0, "level": "error",
                    "message": {"text": "This amount is not a number.\nThe sum would be wrong.\n\
                        See also a photo.jpg: it is named here.\nTry: weekly: 40.00"},
                    "locations": [{"physicalLocation": {
                        "artifactLocation": {"uri": "budget.md", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 20},
                    }}],
                    "relatedLocations": [{
                        "physicalLocation": {
                            "artifactLocation": {"uri": "a%20photo.jpg", "uriBaseId": "%SRCROOT%"},
                        },
                        "message": {"text": "It is named here."},
                    }],
                },
            ])
        );
    }

    #[test]
    fn a_place_over_several_lines_ends_after_its_last_letter() {
        let file = TextFile::new("a.md", "one\ntwo\nthrée\nfour\n");
        let region = |from, to| {
            let found = one(Diagnostic::note("x", &Span::new(&file, from, to), "y"));
            assert_eq!(found["level"], "note");
            found["locations"][0]["physicalLocation"]["region"].clone()
        };
        assert_eq!(region(5, 15), json!({"startLine": 2, "startColumn": 2, "endLine": 3, "endColumn": 6}));
        // The end of a line belongs to it.
        assert_eq!(region(5, 8), json!({"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 4}));
        assert_eq!(region(5, 5), json!({"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 2}));
    }

    #[test]
    fn a_path_is_an_address_that_names_no_other_place() {
        assert_eq!(uri("my plans/50%/é#?.md"), "my%20plans/50%25/%C3%A9%23%3F.md");
        assert_eq!(uri("c:/a.md"), "c%3A/a.md");
    }

    #[test]
    fn nothing_found_is_a_run_without_results() {
        let run = told(&[("", &Report::default())])["runs"][0].take();
        assert_eq!((&run["results"], &run["tool"]["driver"]["rules"]), (&json!([]), &json!([])));
    }
}
