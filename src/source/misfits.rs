//! Files that were meant to be pages or photos, but were saved in another way.
//!
//! In: file names, and the first bytes where the name alone does not tell. Out: findings that say how to save.
//! Not here: signs in names (`names`), wrong encodings (`text`).

use super::INDEX_NAME;
use crate::report::{Diagnostic, Span};

const AS_PLAIN_TEXT: &str = "In TextEdit choose Format, Make Plain Text; in Word choose Save as, Plain Text, \
                             Unicode (UTF-8).";

/// Looks at a file that is not a page. `first_bytes` is asked only where the ending leaves it open.
pub(super) fn find_misfit(path: &str, first_bytes: impl FnOnce() -> Vec<u8>) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.')?;
    // The writer's own letters, cut where the small letters are cut; that fails only for letters that change size.
    let stem = name.get(..stem.len()).unwrap_or(stem);
    let span = Span::of_file(path);
    let page = |message: &str, hint: String| {
        let why = "Only files that end in .md become pages, so this one would be missing.";
        Some(Diagnostic::error("page-ending", &span, message).because(why).try_this(hint))
    };
    let is_doubled = stem.to_lowercase().ends_with(".md");
    match ending {
        "rtf" | "doc" | "docx" | "odt" | "pages" if is_doubled || ending == "rtf" => {
            let page_name = if is_doubled { stem.to_string() } else { format!("{stem}.md") };
            page(
                "this file was saved by a word processor, not as plain text",
                format!("save it as plain text with the name {page_name}. {AS_PLAIN_TEXT}"),
            )
        }
        "txt" | "html" | "htm" if is_doubled => {
            page("this page has a second ending after .md", format!("rename it to {stem}"))
        }
        "md" | "markdown" | "mdown" | "mkd" => {
            page("this page does not end in .md", format!("rename it to {stem}.md, in small letters"))
        }
        "txt" if starts_like_a_page(&first_bytes()) => {
            page("this looks like a page, but does not end in .md", format!("rename it to {stem}.md"))
        }
        "heic" | "heif" => Some(
            Diagnostic::error("photo-format", &span, "most computers cannot show a photo of this kind")
                .because("It comes from an iPhone or iPad; on other machines the place would stay empty.")
                .try_this(format!("open the photo and save or export it as {stem}.jpg")),
        ),
        _ => None,
    }
}

fn starts_like_a_page(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let first = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty());
    first.is_some_and(|line| line.trim_end() == "---")
}

/// Is there no first page? Then the message names the file that may have been meant.
pub(super) fn find_missing_index(span: &Span, names: &[String]) -> Option<Diagnostic> {
    if names.iter().any(|name| name == INDEX_NAME) {
        return None;
    }
    let finding = Diagnostic::error("missing-index", span, "this folder holds no file with the name index.md")
        .because("The first page and the facts about the plan stand in that file.");
    let meant = |name: &&String| {
        let lower = name.to_lowercase();
        lower.starts_with("index.") && !lower.ends_with(".html")
    };
    Some(match names.iter().find(meant) {
        Some(near) => finding.try_this(format!("save {near} as plain text with the name index.md, in small letters")),
        None => finding.try_this("name the folder that holds your plan, or begin one with: plainplan new my-plan"),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, read_folder};
    use super::*;

    fn hint(path: &str, bytes: &str) -> String {
        find_misfit(path, || bytes.as_bytes().to_vec()).map_or(String::new(), |finding| finding.hint)
    }

    #[test]
    fn a_page_with_another_ending_is_told_its_right_name() {
        assert_eq!(hint("a/my-week.md.txt", ""), "rename it to my-week.md");
        assert_eq!(hint("Week.MD", ""), "rename it to Week.md, in small letters");
        assert_eq!(hint("week.markdown", ""), "rename it to week.md, in small letters");
        assert_eq!(hint("week.txt", "\u{feff}\n---\r\ntitle: x"), "rename it to week.md");
        assert!(hint("week.rtf", "").contains("the name week.md."));
        assert!(hint("week.md.docx", "").contains("the name week.md."));
        assert!(hint("photos/IMG_1.HEIC", "").contains("IMG_1.jpg"));
    }

    #[test]
    fn downloads_are_left_alone() {
        for (path, bytes) in [("letter.docx", ""), ("list.txt", "milk"), ("a.odt", ""), ("a", ""), ("a.jpg", "")] {
            assert_eq!(hint(path, bytes), "", "{path}");
        }
    }

    #[test]
    fn a_folder_without_a_first_page_names_the_file_that_was_meant() {
        let span = Span::of_file("sam");
        let hint = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| name.to_string()).collect();
            find_missing_index(&span, &names).map(|finding| finding.hint)
        };
        assert_eq!(hint(&["index.md", "index.txt"]), None);
        assert!(hint(&["a.md", "index.md.txt"]).is_some_and(|hint| hint.contains("index.md.txt")));
        assert!(hint(&["Index.md"]).is_some_and(|hint| hint.contains("Index.md")));
        assert!(hint(&["index.html"]).is_some_and(|hint| hint.contains("plainplan new")));
    }

    #[test]
    fn misfits_in_a_folder_are_found_with_the_pages_beside_them() {
        let folder =
            folder(&[("index.md", "a"), ("b.md.txt", "a"), ("c.rtf", "a"), ("d.txt", "---\n"), ("e.heic", "a")]);
        let (sources, found) = read_folder(&folder);
        assert_eq!(
            found,
            ["b.md.txt: page-ending", "c.rtf: page-ending", "d.txt: page-ending", "e.heic: photo-format"]
        );
        assert_eq!(sources.pages.len(), 1);
    }
}
