//! A report for programs: one JSON list, one object for each finding.
//!
//! In: reports. Out: JSON with the fields that `docs` promises to editors and scripts.
//! Not here: words for people (`plain`, `drawn`).

use super::telling::{path_of, told_once};
use super::{Diagnostic, Report, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Finding<'a> {
    #[serde(flatten)]
    place: Place,
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    hint: &'a str,
    more: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    #[serde(flatten)]
    place: Place,
    message: &'a str,
}

/// Line and column count from 1, in letters; both are `null` where the finding is about a whole file.
#[derive(Serialize)]
struct Place {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
}

/// The findings of plans as one list, `[]` where nothing was found; each plan's folder stands before its files' names.
pub fn tell<'a>(plans: impl IntoIterator<Item = (&'a str, &'a Report)>) -> String {
    let findings: Vec<Finding> = plans
        .into_iter()
        .flat_map(|(folder, report)| told_once(report).into_iter().map(move |it| finding(folder, it)))
        .collect();
    serde_json::to_string_pretty(&findings).expect("findings hold text and numbers only") + "\n"
}

fn finding<'a>(folder: &str, found: &'a Diagnostic) -> Finding<'a> {
    Finding {
        place: place(folder, &found.span),
        rule: found.rule,
        severity: found.severity.name(),
        message: &found.message,
        hint: &found.hint,
        more: found.more.iter().map(|(span, message)| Other { place: place(folder, span), message }).collect(),
    }
}

fn place(folder: &str, span: &Span) -> Place {
    let has_line = !span.is_whole_file();
    Place { file: path_of(folder, span), line: has_line.then(|| span.line()), column: has_line.then(|| span.column()) }
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::*;

    #[test]
    fn each_finding_is_one_object_with_the_promised_fields() {
        let file = TextFile::new("a.md", "é \"x\"\n");
        let mut report = Report::default();
        report.push(
            Diagnostic::warning("quote", &Span::new(&file, 3, 6), "a \"quote\"")
                .try_this("x")
                .also(&Span::of_file("b.jpg"), "here"),
        );
        let told: serde_json::Value = serde_json::from_str(&tell([("", &report)])).expect("JSON");
        assert_eq!(
            told,
            serde_json::json!([{
                "file": "a.md", "line": 1, "column": 3, "rule": "quote", "severity": "warning",
                "message": "a \"quote\"", "hint": "x",
                "more": [{"file": "b.jpg", "line": null, "column": null, "message": "here"}],
            }])
        );
    }

    #[test]
    fn nothing_found_is_an_empty_list() {
        assert_eq!(tell([("", &Report::default())]), "[]\n");
    }

    #[test]
    fn files_of_several_plans_are_told_apart() {
        let mut report = Report::default();
        report.push(Diagnostic::error("x", &Span::of_file("index.md"), "no"));
        let told = tell([("north/sam", &report), ("north/jo", &report)]);
        assert!(told.find("north/sam/index.md") < told.find("north/jo/index.md"), "{told}");
    }
}
