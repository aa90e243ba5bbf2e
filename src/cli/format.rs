//! `check --format`: reports for other programs.
//!
//! In: what was found, and the plan's folder as it was typed. Out: the text that the other program reads.
//! Not here: reports for people (`telling`), what each form looks like (`report`).

use crate::check::rules::find_rule;
use crate::report::{Diagnostic, Report, github, json, sarif};
use clap::ValueEnum;
use std::path::{Component, Path};

/// Who reads what a check tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences, for people.
    Text,
    /// One list, for editors and scripts.
    Json,
    /// SARIF 2.1.0, for services that look through files.
    Sarif,
    /// Commands of a workflow on GitHub: each finding is shown beside its line.
    Github,
}

impl Format {
    /// The findings of plans for another program; `None` if people read them. Each plan has its path below `folder`.
    ///
    /// `json` names files from `folder` on, the others from where the program was started.
    pub fn told(self, folder: &Path, plans: &[(&str, &Report)]) -> Option<String> {
        let from_here = || -> Vec<(String, Report)> {
            let root = path_from(&std::env::current_dir().unwrap_or_default(), folder);
            plans.iter().flat_map(|(path, report)| rooted(&root, path, report)).collect()
        };
        match self {
            Format::Text => None,
            Format::Json => Some(json::tell(plans.iter().copied())),
            Format::Sarif => {
                Some(sarif::tell(from_here().iter().map(|(path, report)| (path.as_str(), report)), find_rule))
            }
            Format::Github => Some(github::tell(from_here().iter().map(|(path, report)| (path.as_str(), report)))),
        }
    }
}

/// What was found in a plan's folder, and what was found about the folder itself, which is named from the folder above.
fn rooted(root: &str, path: &str, report: &Report) -> [(String, Report); 2] {
    let names = root.split('/').chain(path.split('/')).filter(|name| !name.is_empty());
    let names: Vec<&str> = names.collect();
    let is_folder = |finding: &Diagnostic| {
        finding.span.is_whole_file() && names.last().is_some_and(|name| *name == finding.span.file_name())
    };
    let (mut about, mut inside) = (report.clone(), report.clone());
    about.retain(is_folder);
    inside.retain(|finding| !is_folder(finding));
    [(names[..names.len().saturating_sub(1)].join("/"), about), (names.join("/"), inside)]
}

/// A folder's path from `here`, with `/` and without detours; empty for `here` itself.
///
/// A whole path that leads elsewhere gives nothing: what others read never names this machine's folders.
fn path_from(here: &Path, typed: &Path) -> String {
    let path = match typed.strip_prefix(here) {
        Ok(below) => below,
        Err(_) if typed.has_root() => return String::new(),
        Err(_) => typed,
    };
    let mut names: Vec<String> = Vec::new();
    for part in path.components() {
        match part {
            Component::ParentDir if names.last().is_some_and(|name| name != "..") => {
                names.pop();
            }
            Component::ParentDir => names.push("..".to_string()),
            Component::Normal(name) => names.push(name.to_string_lossy().into_owned()),
            Component::CurDir | Component::Prefix(_) | Component::RootDir => {}
        }
    }
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;

    fn from(typed: &str) -> String {
        path_from(Path::new("/home/runner/site"), Path::new(typed))
    }

    #[test]
    fn a_folder_is_named_from_here_as_it_was_typed() {
        assert_eq!(from("sam"), "sam");
        assert_eq!(from("./plans//sam/"), "plans/sam");
        assert_eq!(from("plans/../sam"), "sam");
        assert_eq!(from("../sam"), "../sam");
        assert_eq!(from("../../sam"), "../../sam");
        assert_eq!(from("."), "");
        assert_eq!(from("/home/runner/site/plans/sam"), "plans/sam");
    }

    #[test]
    fn a_whole_path_to_elsewhere_is_not_told() {
        assert_eq!(from("/home/sam/my plan"), "");
        assert_eq!(from("/home/runner/site"), "");
    }

    #[test]
    fn plans_of_a_group_stand_below_its_folder() {
        let mut report = Report::default();
        report.push(Diagnostic::error("broken-link", &Span::of_file("index.md"), "no"));
        let told = |format: Format| format.told(Path::new("./group"), &[("", &report), ("north/jo", &report)]);
        assert_eq!(told(Format::Text), None);
        let lines = told(Format::Github).expect("a report for a program");
        let places: Vec<_> = lines.lines().filter_map(|line| line.split(',').next()).collect();
        assert_eq!(places, ["::error file=group/index.md", "::error file=group/north/jo/index.md"]);
        let log = told(Format::Sarif).expect("a report for a program");
        assert!(log.contains("\"group/north/jo/index.md\"") && log.contains("A link points to a file"), "{log}");
        let list = told(Format::Json).expect("a report for a program");
        assert!(list.contains("\"north/jo/index.md\"") && !list.contains("group"), "{list}");
    }

    #[test]
    fn a_problem_with_a_folder_names_the_folder_once() {
        let mut report = Report::default();
        report.push(Diagnostic::error("missing-folder", &Span::of_file("sam"), "there is none"));
        for (folder, path) in [("plans/sam", ""), ("plans", "sam")] {
            let told = Format::Github.told(Path::new(folder), &[(path, &report)]).expect("a report for a program");
            assert!(told.starts_with("::error file=plans/sam,"), "{told}");
        }
    }
}
