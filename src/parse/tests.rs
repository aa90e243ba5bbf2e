//! Promises of a whole page: marks and facts that went astray are named, and never stay as words in an open page.

use super::*;
use crate::report::{Severity, Span};

/// The rules of errors that a page breaks, each with its line.
fn broken(text: &str) -> Vec<String> {
    let mut report = Report::default();
    read(&TextFile::new("a.md", text), &mut report);
    tell(&report)
}

/// The same for prose that was typed as a value.
fn broken_prose(text: &str) -> Vec<String> {
    let mut report = Report::default();
    read_prose(text, &Span::of_file("a.md"), &mut report);
    tell(&report)
}

fn tell(report: &Report) -> Vec<String> {
    report.sorted().iter().map(|finding| format!("{} {}", finding.rule, finding.span.line())).collect()
}

fn breaks(text: &str, rule: &str) {
    for (place, found) in [("page", broken(text)), ("prose", broken_prose(text))] {
        assert!(found.iter().any(|found| found.starts_with(rule)), "{place} {text:?} {found:?}");
    }
}

#[test]
fn marks_of_a_passage_in_running_text_are_errors() {
    for text in [
        "shown ::: private secret ::: shown",
        "::: private secret :::",
        "::: circle of friends\nsecret\n:::",
        "| a |\n|---|\n| ::: private secret ::: |",
        "a ::: b | c\n---|---\nd | e",
        "*::: private secret*",
        "**a ::: private** secret",
        "*:*:: private secret",
        "\\::: private\nsecret\n\\:::",
        "\\:\\:\\: private\nsecret",
        "shown\u{2028}::: private\u{2028}secret\u{2028}:::",
        "\u{2028}::: private\nsecret",
        "::: private\u{2028}secret\u{2028}:::",
        "\u{feff}::: private\nsecret",
        "a\u{85}::: private\u{85}secret\u{85}:::",
        "a\r::: private\rsecret\r:::\rb",
        "::: private\rsecret\r:::\rb",
        "&#58;:: private\nsecret",
        "&colon;&#x3a;&#58; private\nsecret",
        "# ::: private\nsecret",
        "secret :::\n===",
        "- [ ] ::: private\n  secret\n  :::",
        "[::: private secret](https://x.org)",
        "![a ::: private secret](a.jpg)",
        "> [!NOTE] ::: private\n> secret\n> :::",
        "Table: a ::: b\n\n| a |\n|---|\n| b |",
        ":\u{200b}::\u{200d} private secret",
        "a : : : private secret : : : b",
        "a ：：： private secret",
        "a\n    ::: private\n    secret",
        "\u{a0}::: private\nsecret",
    ] {
        breaks(text, "passage-marks");
    }
    for text in
        ["`::: private`", "a `:::` b", "12:30, 13:00 :: Ana: tea :)", "a: b: c: d", "```\n::: private\n:::\n```"]
    {
        assert_eq!(broken(text), [""; 0], "{text:?}");
    }
}

#[test]
fn lines_that_are_nearly_a_mark_are_errors() {
    for text in [
        ":: private\nsecret\n::",
        "a\n:: private\nsecret",
        ": : : private\n\nsecret",
        "：：： private\n\nsecret",
        "：：：\n",
        "∶∶∶ just us\n\nsecret",
        "::\n\nsecret",
        ": : :",
        ": private\n\nsecret",
        ";;; private\n\nsecret",
        ":; private",
        "- :: my circle\n  secret",
        "> a\n> :: private\n> secret",
        "## :: private",
        "**:: private**",
        ":: *private*",
        ":: private ::",
        "&#58;: private",
        "a\u{2028}:: private\u{2028}secret",
        "    :: private\n    secret",
        "| a |\n|---|\n| :: private |",
    ] {
        breaks(text, "passage-marks");
    }
    for text in ["`:: private`", "```\n:: private\n::\n```", "Private", ": a", ":-)", ":: a private thing", "10:30"] {
        assert_eq!(broken(text), [""; 0], "{text:?}");
    }
}

#[test]
fn marks_across_quotes_lists_and_tables_close_or_fail() {
    for text in [
        "- ::: private\n  secret\n\n:::\n",
        "::: private\n- a\n  :::\n",
        "- ::: private\n- secret\n- :::\n",
        "```\na\n:::\nb\n::: private\nsecret\n```\n",
        "> ::: private\nsecret\n> :::\n",
        "> a\n> ::: private\n> secret\n:::\n",
        "a\n2. ::: private\n   secret\n   :::\n",
        "| a |\n|---|\n::: private | b\n| secret |\n:::\n",
    ] {
        let found = broken(text);
        assert!(found.iter().any(|rule| rule.starts_with("passage-marks")), "{text:?} {found:?}");
    }
    for text in [
        "> ::: private\n> secret\nsecret too\n> :::\n",
        "| a |\n|---|\n| b |\n::: private\n| secret |\n|---|\n| c |\n:::\n",
        "a\n::: private\n---\nsecret\n---\n:::\n---\n",
        "::: private\n===\n\nsecret\n:::\n",
        "[a]:\n::: private\nsecret\n:::\n",
        "[a]: b '\n::: private\nsecret'\n:::\n",
    ] {
        assert_eq!(broken(text), [""; 0], "{text:?}");
        let mut report = Report::default();
        let page = read(&TextFile::new("a.md", text), &mut report);
        assert!(!is_open(&page.body), "{text:?} {:?}", page.body);
    }
}

#[test]
fn many_definitions_code_and_passages_are_read_in_time() {
    let definitions: String = (0..10_000).map(|number| format!("[a{number}]: b\n\n::: private\na\n:::\n\n")).collect();
    for text in [definitions, "```\na\n```\n---\na: b\n".repeat(15_000), "---\na: b\n".repeat(50_000)] {
        let start = std::time::Instant::now();
        read(&TextFile::new("a.md", text), &mut Report::default());
        assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
    }
}

/// Does the secret stand outside every passage?
fn is_open(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Passage { .. } => false,
        Block::List { items, .. } => items.iter().any(|item| is_open(&item.blocks)),
        Block::Quote { blocks, .. } | Block::Box { blocks, .. } => is_open(blocks),
        other => format!("{other:?}").split("span").any(|piece| piece.contains("\"secret")),
    })
}

#[test]
fn prose_that_was_folded_into_one_line_names_its_marks() {
    for text in ["::: private secret :::", "shown ::: private secret :::", "shown :: : private"] {
        let mut report = Report::default();
        read_prose(text, &Span::of_file("a.md"), &mut report);
        let findings = report.sorted();
        assert_eq!(findings[0].rule, "passage-marks", "{text}");
        assert!(findings[0].hint.contains('|'), "{findings:?}");
    }
}

#[test]
fn a_text_says_whether_it_holds_marks() {
    for text in [":::", "a ::: b", "a\n:: private\nb", "：：：", ": : : private", ":\u{200b}::", "a\u{2028}:: just us"]
    {
        assert!(has_passage_marks(text), "{text:?}");
    }
    for text in ["", "a: b", "10:30", "I like it :)", "https://[::1]/a", "Sam :: Mum", "private"] {
        assert!(!has_passage_marks(text), "{text:?}");
    }
}

#[test]
fn a_link_definition_in_a_passage_is_an_error() {
    for text in [
        "a [code]\n\n::: private\n[code]: https://x.org/door-4711\n:::\n",
        "::: private\n\n> - a\n>\n>   [code]: <door-4711>\n\n:::\n\na [b][code]\n",
        "::: circle\n\n[code]: door-4711\n\nb [code]\n\n:::\n",
        "- ::: private\n\n  [code]: door-4711\n  :::\n\n[code][]\n",
        "::: circle\n::: private\n[code]: a.md\n:::\n:::\n\n![code]\n",
    ] {
        breaks(text, "link-from-passage");
    }
    for text in ["[a]\n\n[a]: b.md\n\n::: private\n[a] [b](c.md)\n:::\n", "::: private\n`[a]: b`\n:::\n"] {
        assert_eq!(broken(text), [""; 0], "{text:?}");
    }
}

#[test]
fn a_fact_about_readers_in_the_text_is_an_error() {
    for text in [
        "# My money\n---\naudience: private\n---\nsecret\n",
        "# My money\n\naudience: private\n\nsecret\n",
        "Hi\n\nAudience: private",
        "Hi\naudience: private\nsecret",
        "Hi.\nWho can see: my circle\nsecret",
        "Hi\n\nwho_can_see: us\n",
        "# Hi\n\n    audience: private\n\nsecret",
        "Hi\n\nwho-can-see: whoever Mum says\n",
        "Hi\n\nwho can see this page: private\n",
        "Hi\n\naudience:\n  private\n",
        "Hi\n\naudiance: private\n",
        "Hi\n\naudience : private\n",
        "Hi\n\naudience：private\n",
        "Hi\n\nau\u{200b}dience: private\n",
        "Hi\n\n**Audience:** private\n",
        "Hi\n\n`audience: private`\n",
        "Hi\n\naudience&#58; private\n",
        "- audience: private\n- secret\n",
        "> ---\n> audience: private\n",
        "## audience: private\n",
        "| audience: private |\n|---|\n| secret |\n",
        "+++\naudience = \"private\"\n+++\nsecret\n",
        "***\naudience: private\n***\nsecret\n",
        "{ \"title\": \"x\",\n\"audience\": \"private\" }\n",
        "Hi\n\n{ \"title\": \"x\", \"audience\": \"private\" }\n",
        "Hi\n\n--- title: x audience: just us ---\n",
        "Hi\u{2028}audience: private\u{2028}secret",
        "Hi\n\n[audience]: private\n\nsecret",
        "Hi\n\n    audience: private\n\nsecret",
        "Hi\n\ndraft: yes\n",
        "Hi\n\nDraft: true\n",
        "draft = true\n",
    ] {
        breaks(text, "facts-in-text");
    }
    assert_eq!(broken("# Hi\n\n    audience: private\n"), ["facts-in-text 3"]);
    assert_eq!(broken("# Hi\n---\naudience: private\n---\n"), ["facts-in-text 3"]);
    for text in [
        "```\naudience: private\n```\nsecret\n",
        "```yaml\n---\naudience: private\n---\n```\n\nsecret\n",
        "# My money\n\n~~~\naudience: private\n~~~\nsecret\n",
        "---\ntitle: x\n---\n---\naudience: private\n---\nsecret\n",
        "---\ntitle: x\n---\n```\n---\ndraft: yes\n---\n```\n",
    ] {
        let found = broken(text);
        assert!(found.iter().any(|rule| rule.starts_with("facts-in-text")), "{text:?} {found:?}");
    }
    for text in [
        "My audience likes me. Who can see it: all.",
        "The audience was big: 40 people.",
        "Draft: my letter to the council",
        "Private",
        "The museum has an audience room: everyone may go in.",
        "Hi\n\n```\naudience: private\n```\n",
    ] {
        assert_eq!(broken(text), [""; 0], "{text:?}");
    }
}

#[test]
fn lines_of_facts_below_the_top_are_errors() {
    for (text, line) in [
        ("# My money\n---\nbudget:\n  amount: £312 a week\n---\nHi\n", 3),
        ("Hi\n\n---\ntitle: x\nfull_name: Samira\n---\n", 4),
        ("---\ntitle: x\n---\n\n---\nphone: 1\n---\nHi\n", 6),
        ("+++\ntitle = \"x\"\n[budget]\namount = \"£3\"\n+++\nHi\n", 2),
        ("***\ntitle: x\nmoney:\n  - a\n***\n", 2),
        ("```\nbudget:\n  amount: £3\n```\nHi\n", 2),
        ("```\n---\nbudget:\n  amount: £3\n---\n```\nHi\n", 3),
    ] {
        assert_eq!(broken(text), [format!("facts-in-text {line}")], "{text:?}");
    }
    for text in [
        "Hi\n\n---\n\nPhone: 01632 960 123\n\n---\n\nHi\n",
        "Hi\n\n***\nMum says: hello\nand more\n***\n",
        "Hi\n\n```\n---\na: b\n---\n```\n",
        "Hi\n\n---\n- Phone: 1\n- Post: x\n\n---\n",
    ] {
        assert_eq!(broken(text), [""; 0], "{text:?}");
    }
}

#[test]
fn letters_that_nobody_sees_do_not_open_the_facts() {
    for before in
        ["\u{feff}", "\u{feff}\u{feff}", "\u{200b}", "\u{200b}\n\u{2060}", "\u{ad}", "\u{200e}\n\n", "-\u{200b}"]
    {
        let fence = if before == "-\u{200b}" { "--" } else { "---" };
        let text = format!("{before}{fence}\naudience: private\n---\u{200b}\nsecret\n");
        let mut report = Report::default();
        let page = read(&TextFile::new("a.md", text.as_str()), &mut report);
        assert_eq!((tell(&report), page.front.len(), page.body.len()), (vec![], 1, 1), "{text:?}");
    }
}

#[test]
fn a_page_that_begins_with_a_fact_shows_nothing() {
    for text in ["audience: private\n\nsecret\n", "Title: My money\nbudget:\n  amount: £3\n", "\u{feff}said_by: Sam\nx"]
    {
        let mut report = Report::default();
        let page = read(&TextFile::new("a.md", text), &mut report);
        assert_eq!((tell(&report), page.body.len()), (vec!["missing-fence 1".to_string()], 0), "{text:?}");
    }
}

fn read_page(text: &str) -> (Document, Report) {
    let mut report = Report::default();
    let page = read(&TextFile::new("a.md", text), &mut report);
    (page, report)
}

#[test]
fn places_in_the_text_count_from_the_top_of_the_file() {
    let (page, report) = read_page("---\ntitle: é\n---\n\né <b>\n");
    assert_eq!((page.front.len(), page.body.len(), page.is_whole), (1, 1, true));
    let span = &report.sorted()[0].span;
    assert_eq!((span.line(), span.column(), span.text()), (5, 3, "<b>"));
}

#[test]
fn a_page_whose_facts_never_end_shows_nothing() {
    let (page, report) = read_page("---\nfull_name: Samira\n\nHi\n");
    assert!(page.front.is_empty() && page.body.is_empty() && !page.is_whole);
    assert!(report.has_errors());
}

#[test]
fn mistakes_in_facts_do_not_hide_mistakes_in_the_text() {
    let (page, report) = read_page("---\na: [b\n---\n<b>\n");
    assert!(!page.is_whole);
    assert_eq!(report.count(Severity::Error), 2);
}
