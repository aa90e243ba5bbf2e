//! The fence: where the front matter begins and ends.
//!
//! In: a whole page. Out: [`Cut`]. Done before anything is read as Markdown, so that facts never become text.
//! Not here: what stands between the lines (`yaml`, `markdown`).

use super::unseen::bare;
use crate::report::{Diagnostic, Report, Span, TextFile};
use crate::value::plain_key;
use std::ops::Range;
use std::sync::Arc;

/// The most front matter that one page may have.
const LIMIT: usize = 256 * 1024;

/// Facts with which a page begins only if its writer forgot the line above them.
const PAGE_KEYS: [&str; 8] =
    ["title", "plan", "collection", "audience", "who-can-see", "said-by", "checked-by", "checked-on"];

/// A page in two pieces, as bytes of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cut {
    /// All of it is text.
    None,
    Found {
        front: Range<usize>,
        body: Range<usize>,
    },
    /// It cannot be told what is text. The report says why.
    Unclear,
}

/// Finds the front matter: strictly between two `---` lines at the very top.
pub fn cut(file: &Arc<TextFile>, report: &mut Report) -> Cut {
    let text = file.text();
    let Some(first) = lines(text, 0).find(|line| !bare(&text[line.clone()]).is_empty()) else {
        return Cut::None;
    };
    if !is_opening(&text[first.clone()]) {
        return cut_without_opening(file, first, report);
    }
    let after = next_line(text, &first);
    let Some(last) = lines(text, after).find(|line| is_end(&text[line.clone()])) else {
        report.push(
            Diagnostic::error(
                "missing-fence",
                &Span::new(file, first.start, first.end),
                "the facts at the top of this page begin here, but they never end",
            )
            .because("Nobody can tell which lines are facts and which are text. Facts may be private, so nothing of this page is shown.")
            .try_this("put a line with three dashes, ---, after the last fact"),
        );
        return Cut::Unclear;
    };
    let mut body = next_line(text, &last);
    if bare(&text[last.clone()]) == "..." {
        match after_dots(text, body) {
            AfterDots::Text => {}
            AfterDots::Fence(end) => body = end,
            AfterDots::MoreFacts(line) => {
                report.push(
                    Diagnostic::error(
                        "missing-fence",
                        &Span::new(file, last.start, last.end),
                        "the facts at the top of this page end here, at three dots, but more facts follow",
                    )
                    .because("What comes after the three dots would be shown as text. It may be private, so nothing of this page is shown.")
                    .try_this("take the line with the three dots out")
                    .also(&Span::new(file, line.start, line.end), "this looks like a fact"),
                );
                return Cut::Unclear;
            }
        }
    }
    if last.start - after > LIMIT {
        report.push(
            Diagnostic::error(
                "too-long",
                &Span::new(file, first.start, first.end),
                format!(
                    "the facts at the top of this page are {} kB long; 256 kB is the most",
                    (last.start - after).div_ceil(1024)
                ),
            )
            .because("So much on one page cannot be read by people either.")
            .try_this("put some of the parts on a page of their own"),
        );
        return Cut::Unclear;
    }
    Cut::Found { front: after..last.start, body: body..text.len() }
}

/// A page that does not begin with `---` has no front matter, unless it looks as if its writer meant to have one.
fn cut_without_opening(file: &Arc<TextFile>, first: Range<usize>, report: &mut Report) -> Cut {
    let text = file.text();
    let opening = bare(&text[first.clone()]);
    let is_fact = is_fact(&opening);
    let is_odd_fence = is_dashes(&opening) && {
        lines(text, next_line(text, &first))
            .find(|line| !text[line.clone()].trim().is_empty())
            .is_some_and(|line| self::is_fact(&text[line]))
    };
    let mut after = lines(text, next_line(text, &first));
    let is_meant = is_fact && names_page_key(&opening);
    if !is_meant && (!(is_fact || is_odd_fence) || !after.any(|line| is_dashes(&text[line]))) {
        return Cut::None;
    }
    let message = if is_fact {
        "this looks like a fact about the page, but there is no line with three dashes above it"
    } else {
        "this line should be three plain dashes and nothing else"
    };
    report.push(
        Diagnostic::error("missing-fence", &Span::new(file, first.start, first.end), message)
            .because(
                "The facts at the top would be shown as text. They may be private, so nothing of this page is shown.",
            )
            .try_this(if is_fact {
                "put a line with three dashes, ---, above this line, and another one below the last fact"
            } else {
                "type three dashes, ---, at the start of the line; some programs turn them into one long dash"
            }),
    );
    Cut::Unclear
}

enum AfterDots {
    Text,
    /// A `---` line follows at once: the end was marked twice. The text begins at this byte.
    Fence(usize),
    MoreFacts(Range<usize>),
}

fn after_dots(text: &str, from: usize) -> AfterDots {
    let mut rest = lines(text, from);
    let Some(next) = rest.find(|line| !text[line.clone()].trim().is_empty()) else {
        return AfterDots::Text;
    };
    if is_opening(&text[next.clone()]) {
        return AfterDots::Fence(next_line(text, &next));
    }
    if is_fact(&text[next.clone()]) && rest.any(|line| is_dashes(&text[line])) {
        return AfterDots::MoreFacts(next);
    }
    AfterDots::Text
}

/// Three dashes at the left, whatever stands beside them that nobody sees.
fn is_opening(line: &str) -> bool {
    !line.starts_with([' ', '\t']) && bare(line) == "---"
}

fn is_end(line: &str) -> bool {
    !line.starts_with([' ', '\t']) && matches!(&*bare(line), "---" | "...")
}

/// Does a fact have a name that no line of text begins with?
fn names_page_key(line: &str) -> bool {
    let name = line.split([':', '=']).next().unwrap_or(line);
    PAGE_KEYS.contains(&plain_key(name).as_str())
}

/// `title: …` with a short name before the colon; with `=`, as some other programs write it.
pub fn is_fact(line: &str) -> bool {
    line.split_once([':', '=']).is_some_and(|(name, value)| {
        let name = name.trim();
        (value.is_empty() || value.starts_with([' ', '\t']))
            && name.split([' ', '-', '_']).count() <= 3
            && name.starts_with(char::is_alphabetic)
            && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' ' | '.'))
    })
}

/// A fence as typed, or as programs for letters turn it into: `---`, `----`, `—`, `–-`.
pub fn is_dashes(line: &str) -> bool {
    let line = bare(line);
    (line.len() >= 3 || line.contains(['–', '—'])) && line.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−'))
}

/// The lines from a byte on, without their ends.
fn lines(text: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches('\n').len()
    })
}

fn next_line(text: &str, line: &Range<usize>) -> usize {
    (line.end + 1).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_text(text: &str) -> (Option<(String, String)>, Vec<String>) {
        let file = TextFile::new("a.md", text);
        let mut report = Report::default();
        let cut = cut(&file, &mut report);
        let rules = report.sorted().iter().map(|finding| format!("{}:{}", finding.rule, finding.span.line())).collect();
        let pieces = match cut {
            Cut::Found { front, body } => Some((text[front].to_string(), text[body].to_string())),
            Cut::None => Some(("none".to_string(), text.to_string())),
            Cut::Unclear => None,
        };
        (pieces, rules)
    }

    fn pieces(text: &str) -> (String, String) {
        let (pieces, rules) = cut_text(text);
        assert_eq!(rules, Vec::<String>::new(), "{text:?}");
        pieces.expect("a page that can be cut")
    }

    #[test]
    fn facts_stand_between_two_lines_at_the_top() {
        assert_eq!(pieces("---\ntitle: x\n---\nHi\n---\n"), ("title: x\n".into(), "Hi\n---\n".into()));
        assert_eq!(pieces("\n  \n--- \t\na: b\n---  \nHi"), ("a: b\n".into(), "Hi".into()));
        assert_eq!(pieces("---\n---"), ("".into(), "".into()));
        assert_eq!(pieces("---\na: b\n...\nHi"), ("a: b\n".into(), "Hi".into()));
        assert_eq!(pieces("---\na: b\n...\n---\nHi"), ("a: b\n".into(), "Hi".into()));
    }

    #[test]
    fn a_page_without_facts_is_all_text() {
        for text in ["", "\n\n", "Hi\n\n---\n", "# Hi: you\n", "Sam says: hello\n", "----\nHi\n----\n"] {
            assert_eq!(pieces(text).1, text);
        }
    }

    #[test]
    fn facts_that_never_end_hide_the_whole_page() {
        assert_eq!(cut_text("---\nfull_name: Samira\nHi\n"), (None, vec!["missing-fence:1".into()]));
    }

    #[test]
    fn facts_after_three_dots_hide_the_whole_page() {
        assert_eq!(cut_text("---\na: b\n...\nphone: 1\n---\nHi\n"), (None, vec!["missing-fence:3".into()]));
    }

    #[test]
    fn a_forgotten_or_changed_first_line_is_named() {
        for text in
            ["title: My money\n---\nHi\n", "—\ntitle: x\n—\nHi\n", "   ---\ntitle: x\n---\n", "----\ntitle: x\n----\n"]
        {
            assert_eq!(cut_text(text), (None, vec!["missing-fence:1".into()]), "{text}");
        }
    }

    #[test]
    fn too_many_facts_are_refused() {
        let text = format!("---\na: {}\n---\nHi", "b".repeat(LIMIT));
        assert_eq!(cut_text(&text), (None, vec!["too-long:1".into()]));
    }
}
