//! The page of each rule: what it says, why, and what to try, with an example.
//!
//! In: a rule's name. Out: its page as Markdown. A page is help, documentation and test in one.
//! Not here: finding what is wrong (every stage), showing a page on a terminal (`cli`).

use crate::value::{nearest, plain_key};
use include_dir::{Dir, include_dir};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/check/rules");

/// The page of the rule with this name or number (`ER-S8`), whatever signs and case it was typed with.
pub fn find_rule(name: &str) -> Option<&'static str> {
    let key = plain_key(name);
    let page = |name: &str| PAGES.get_file(format!("{name}.md"));
    let by_number = || page(super::easy::rules().iter().find(|rule| plain_key(rule.id) == key)?.name);
    page(&key).or_else(by_number).map(|file| file.contents_utf8().expect("our pages are UTF-8"))
}

/// Every rule that has a page, in order of the alphabet.
pub fn rule_names() -> Vec<&'static str> {
    let name = |path: &'static std::path::Path| path.file_stem().and_then(|stem| stem.to_str());
    let mut names: Vec<&str> = PAGES.files().filter_map(|file| name(file.path())).collect();
    names.sort_unstable();
    names
}

/// The rule whose name is nearest to a misspelt one.
pub fn nearest_rule(typed: &str) -> Option<&'static str> {
    nearest(typed, rule_names())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Calls after which the name of a rule stands.
    const CALLS: [&str; 4] = ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note(", "Problem::new("];

    /// Rules that are named in another way, each with the room that names it.
    const OTHERS: [&str; 7] = [
        "output-folder",
        "large-picture",
        "moving-picture",
        "picture-kind",
        "unknown-choice",
        "language",
        "phone-number",
    ];

    /// Every rule that the program's own code names, tests apart.
    fn rules_in_use(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_string();
            if path.is_dir() {
                rules_in_use(&path, found);
            } else if name.ends_with(".rs") && !name.contains("tests") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("\nmod tests {").next().unwrap();
                for call in CALLS {
                    for after in code.split(call).skip(1) {
                        if let Some(rule) = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next())
                        {
                            found.insert(rule.to_string());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_rule_has_a_page_and_every_page_a_rule() {
        let mut used: BTreeSet<String> = OTHERS.map(str::to_string).into();
        rules_in_use(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
        used.extend(crate::check::easy::rules().iter().map(|rule| rule.name.to_string()));
        let paged: BTreeSet<String> = rule_names().into_iter().map(str::to_string).collect();
        assert!(used.len() > 100, "the search finds the rules: {used:?}");
        assert_eq!(used.difference(&paged).collect::<Vec<_>>(), Vec::<&String>::new(), "rules without a page");
        // `wrong-shape` and its like are also named through helpers; a page that nobody names at all is old.
        assert_eq!(paged.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "pages without a rule");
    }

    #[test]
    fn every_page_says_what_why_and_what_to_try() {
        for name in rule_names() {
            let page = find_rule(name).unwrap();
            assert_eq!(page.lines().next(), Some(format!("# {name}").as_str()));
            let parts = page.split("\n```");
            // Every second part is an example, and its headings are its own.
            let words: String = parts.step_by(2).collect::<Vec<_>>().join("\n");
            let heads: Vec<&str> = words.lines().filter(|line| line.starts_with("## ")).collect();
            assert!(
                heads == ["## What it says", "## Why", "## Try"] || heads[3..] == ["## Source"],
                "{name}: {heads:?}"
            );
            for section in words.split("\n## ").skip(1) {
                let (_, words) = section.split_once('\n').unwrap();
                assert!(!words.trim().is_empty(), "{name}: {section}");
            }
        }
    }

    #[test]
    fn a_rule_name_reads_well_after_allow() {
        for name in rule_names() {
            assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{name}");
            let first = name.split('-').next().unwrap();
            assert!(!["avoid", "prefer", "dont", "do", "never", "must"].contains(&first), "{name}");
        }
    }

    #[test]
    fn a_rule_is_found_as_people_type_it() {
        assert!(find_rule("Unknown key").unwrap().starts_with("# unknown-key\n"));
        assert!(find_rule("ER-S8").unwrap().starts_with("# negatives\n"), "by its number");
        assert_eq!(nearest_rule("unkown-key"), Some("unknown-key"));
        assert_eq!(find_rule("../rules"), None);
    }
}
