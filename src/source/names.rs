//! File names that not every system can hold, and names that differ in letter case only.
//!
//! In: names as the disk gives them. Out: findings with a better name.
//! Not here: what a file's ending says about it (`misfits`).

use crate::report::{Diagnostic, Span};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Longest path below the plan's folder, in letters. Some systems hold 260 with everything that stands before it.
const MAX_PATH: usize = 180;

/// Is the path longer than every system can hold?
pub(super) fn find_long_path(path: &str) -> Option<Diagnostic> {
    (path.chars().count() > MAX_PATH).then(|| {
        Diagnostic::error("file-name", &Span::of_file(path), "this path is longer than 180 letters")
            .because("Some computers could not open the file.")
            .try_this("give the file and its folders shorter names")
    })
}

/// Looks at the last name of a path.
pub(super) fn find_bad_name(path: &str) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let what = find_fault(name)?;
    Some(
        Diagnostic::error("file-name", &Span::of_file(path), what)
            .because("Not every computer can hold such a name, and links to it would break.")
            .try_this(format!("rename it to {}", better_name(name))),
    )
}

pub(super) fn not_letters(path: &str) -> Diagnostic {
    Diagnostic::error("file-name", &Span::of_file(path), "this name holds signs that are not letters of any script")
        .because("Not every computer can hold such a name.")
        .try_this("rename it, with letters and digits only")
}

fn find_fault(name: &str) -> Option<String> {
    if let Some(sign) = name.chars().find(|letter| is_bad(*letter)) {
        return Some(match sign.is_control() {
            true => "this name holds a sign that cannot be seen".to_string(),
            false => format!("this name holds the sign {sign}"),
        });
    }
    if name.ends_with(['.', ' ']) {
        return Some("this name ends with a dot or a blank".to_string());
    }
    is_reserved(name).then(|| format!("Windows keeps the name {} for itself", stem(name)))
}

/// `%` and `#` can be held, but mean something else in an address.
fn is_bad(letter: char) -> bool {
    letter.is_control() || matches!(letter, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\' | '%' | '#')
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name).trim_end()
}

fn is_reserved(name: &str) -> bool {
    let stem = stem(name).to_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        other => ["com", "lpt"]
            .iter()
            .any(|port| other.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']))),
    }
}

fn better_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if is_bad(letter) { '-' } else { letter }).collect();
    let plain = plain.trim_end_matches(['.', ' ']);
    match plain.is_empty() || is_reserved(plain) {
        true => format!("my-{plain}"),
        false => plain.to_string(),
    }
}

/// Remembers every path, to find two that are one on a system that does not tell letter case apart.
#[derive(Default)]
pub(super) struct Twins {
    seen: BTreeMap<String, String>,
}

impl Twins {
    pub fn find_twin(&mut self, path: &str) -> Option<Diagnostic> {
        let folded: String = path.nfc().flat_map(char::to_lowercase).nfc().collect();
        let Some(first) = self.seen.get(&folded) else {
            self.seen.insert(folded, path.to_string());
            return None;
        };
        Some(
            Diagnostic::error("file-name", &Span::of_file(path), format!("its name is too much like {first}"))
                .because("On many computers these are one name, and one of the two would be lost.")
                .try_this("rename one of them, or take one away"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(path: &str) -> Option<String> {
        find_bad_name(path).map(|finding| finding.hint)
    }

    #[test]
    fn names_that_some_system_cannot_hold_get_a_better_name() {
        for (name, better) in [
            ("con.md", "my-con.md"),
            ("Aux", "my-Aux"),
            ("a/lpt1.txt", "my-lpt1.txt"),
            ("a?b.md", "a-b.md"),
            ("50%.md", "50-.md"),
            ("a\\b.md", "a-b.md"),
            ("a\nb.md", "a-b.md"),
            ("note.", "note"),
            ("note ", "note"),
            ("?.", "-"),
        ] {
            assert_eq!(advice(name), Some(format!("rename it to {better}")), "{name:?}");
        }
    }

    #[test]
    fn ordinary_names_in_any_script_are_fine() {
        for name in ["about-me.md", "my week.easy.cy.md", "السباحة.md", "contact.md", "com10.md", "a'b (2).jpg"]
        {
            assert_eq!(advice(name), None, "{name}");
        }
    }

    #[test]
    fn a_path_has_at_most_180_letters() {
        assert!(find_long_path(&"é".repeat(180)).is_none());
        assert!(find_long_path(&"e".repeat(181)).is_some());
    }

    #[test]
    fn twins_by_letter_case_or_accent_form_are_found() {
        let mut twins = Twins::default();
        assert!(twins.find_twin("Café.md").is_none());
        assert!(twins.find_twin("cafe.md").is_none());
        assert!(twins.find_twin("CAFE\u{301}.md").expect("a twin").message.contains("Café.md"));
    }
}
