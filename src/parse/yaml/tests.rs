//! Promises of front matter as a whole.

use super::*;
use crate::parse::node::{Node, Style, Value};
use proptest::prelude::*;

fn front(text: &str) -> (Front, Report) {
    let file = TextFile::new("a.md", text);
    let mut report = Report::default();
    let front = read(&file, 0..text.len(), &mut report);
    (front, report)
}

/// The tree in one line: scalars between `"`, nothing as `-`.
fn told(text: &str) -> String {
    let (front, report) = front(text);
    let errors: Vec<_> =
        report.sorted().into_iter().filter(|finding| finding.severity == crate::report::Severity::Error).collect();
    assert!(errors.is_empty(), "{text}\n{errors:#?}");
    tell_entries(&front.entries)
}

fn tell_entries(entries: &[Entry]) -> String {
    let told: Vec<String> = entries.iter().map(|entry| format!("{}: {}", entry.key, tell(&entry.node))).collect();
    told.join(", ")
}

fn tell(node: &Node) -> String {
    match &node.value {
        Value::Empty => "-".to_string(),
        Value::Scalar { text, .. } => format!("{text:?}"),
        Value::List(items) => format!("[{}]", items.iter().map(tell).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => format!("{{{}}}", tell_entries(entries)),
    }
}

/// The rules that are broken, with line and column.
fn broken(text: &str) -> Vec<String> {
    let (_, report) = front(text);
    report
        .sorted()
        .iter()
        .filter(|finding| finding.severity == crate::report::Severity::Error)
        .map(|finding| format!("{} {}:{}", finding.rule, finding.span.line(), finding.span.column()))
        .collect()
}

fn first_scalar(text: &str) -> (String, Style, Option<usize>, String) {
    let (front, _) = front(text);
    let node = &front.entries.first().unwrap_or_else(|| panic!("{text:?}")).node;
    match &node.value {
        Value::Scalar { text, style, comment_at } => (text.clone(), *style, *comment_at, node.span.text().to_string()),
        other => panic!("{text:?}: {other:?}"),
    }
}

const SENTENCES: [&str; 30] = [
    "Two things: music and buses",
    "*Please* knock",
    "@home I hum",
    "\"No\" means no",
    "\"Hi\" she said",
    "\"No\": she said, \"No!\"",
    "'tis isn't",
    "50% of my money",
    "%50 of it",
    "& more",
    "&more",
    "*more",
    "!important",
    "! Look out",
    "[Mum] said so",
    "[my words](my-money.md)",
    "{Mum} said so",
    "{{ budget.left }}",
    "{{ budget.left }} is left",
    "> 5 pounds",
    "|x|",
    "- a dash",
    "? maybe",
    "`code`",
    ", a comma",
    "] }",
    "at 8:30: the bus, see https://x.org/a#b",
    "Ends with a colon:",
    "é: ü: 🚌 I go",
    "~",
];

#[test]
fn ordinary_sentences_keep_all_letters() {
    for sentence in SENTENCES {
        for text in [
            format!("why: {sentence}"),
            format!("why:   {sentence}  \nnext: é: x\n"),
            format!("why: {sentence}  # a comment\n"),
        ] {
            let (read, _, comment, typed) = first_scalar(&text);
            assert_eq!((read.as_str(), typed.as_str()), (sentence, sentence), "{text}");
            assert_eq!(comment, None);
        }
    }
}

#[test]
fn ordinary_sentences_may_be_entries_of_a_list() {
    for sentence in SENTENCES.iter().filter(|sentence| !sentence.contains(": ") && !sentence.ends_with(':')) {
        if *sentence == "- a dash" {
            continue;
        }
        assert_eq!(told(&format!("i_do:\n  - {sentence}\n  - b\n")), format!("i_do: [{sentence:?}, \"b\"]"));
        assert_eq!(told(&format!("i_do:\n- {sentence}\n- b\nc: d")), format!("i_do: [{sentence:?}, \"b\"], c: \"d\""));
    }
    assert_eq!(
        told("i_do:\n  - \"No\" means: no\n  - *Please*: knock\n"),
        r#"i_do: ["\"No\" means: no", "*Please*: knock"]"#
    );
}

#[test]
fn letters_stay() {
    assert_eq!(
        told("a: 12.10\nb: 007\nc: +44 1\nd: no\ne: 2026-04-06\nf: 8:30\ng: ~\nh: null\ni: £312 a week\n"),
        r#"a: "12.10", b: "007", c: "+44 1", d: "no", e: "2026-04-06", f: "8:30", g: "~", h: "null", i: "£312 a week""#
    );
}

#[test]
fn the_usual_shapes_are_read() {
    assert_eq!(
        told(
            "plan:\n  name: Sam\n  consent:\n    to: public\npages: [a, \"b, c\"]\nrows:\n- day: Mon\n  what: x\n\n- day: Tue\nempty:\n# end\n"
        ),
        r#"plan: {name: "Sam", consent: {to: "public"}}, pages: ["a", "b, c"], rows: [{day: "Mon", what: "x"}, {day: "Tue"}], empty: -"#
    );
    assert_eq!(told("a: {en: A short break, cy: Egwyl fer}"), r#"a: {en: "A short break", cy: "Egwyl fer"}"#);
    assert_eq!(told("a:\n  -\n  - - b\n    - c\n"), r#"a: [-, ["b", "c"]]"#);
    assert_eq!(told(""), "");
    assert_eq!(told("# nothing\n\n"), "");
    assert_eq!(told("  a: b\n  c: d\n"), r#"a: "b", c: "d""#);
}

#[test]
fn texts_of_several_lines_are_read() {
    assert_eq!(
        told("a: |\n  one: two\n\n  # three\nb: >-\n  four\n  *five\nc: \"six\n  seven\"\nd: eight\n  nine\n\n  ten\n"),
        r##"a: "one: two\n\n# three\n", b: "four *five", c: "six seven", d: "eight nine\nten""##
    );
    assert_eq!(
        told("why: Two things: music\n  and buses #1\n  and more\nb: c\n"),
        r#"why: "Two things: music and buses #1 and more", b: "c""#
    );
    assert_eq!(told("rows:\n  - what: |\n      a: b\n    who: Mum\n"), r#"rows: [{what: "a: b\n", who: "Mum"}]"#);
}

#[test]
fn brackets_may_stand_over_several_lines() {
    assert_eq!(
        told("pages: [\n  about-me,   # first\n  \"my: week\"\n]\nc: d\n"),
        r#"pages: ["about-me", "my: week"], c: "d""#
    );
    assert_eq!(told("a: {\n  b: c,\n  d: [e,\nf]\n}\n"), r#"a: {b: "c", d: ["e", "f"]}"#);
}

#[test]
fn a_one_line_mapping_keeps_its_line_for_texts() {
    let (front, _) = front(
        "help:\n  - Ring Mum: 01632 960 123  # at night\n  - Ring: \"Dad\" or: Lee\n  - a: b\n    c: d\n  - {e: f}\nwhy:\n  Two things: é\n",
    );
    let Value::List(items) = &front.entries[0].node.value else { panic!("a list") };
    let lines: Vec<_> = items.iter().map(|item| item.line_text.as_deref()).collect();
    assert_eq!(lines, [Some("Ring Mum: 01632 960 123"), Some("Ring: \"Dad\" or: Lee"), None, None]);
    assert_eq!(items[0].span.text(), "Ring Mum: 01632 960 123");
    assert_eq!(front.entries[1].node.line_text.as_deref(), Some("Two things: é"));
    assert_eq!(front.entries[0].node.line_text, None);
}

#[test]
fn places_are_exact_in_letters() {
    let (front, _) = front("á: ü: x\nb:\n  - *é* y  # c\n  - 'ö' \nc:\n");
    let Value::List(items) = &front.entries[1].node.value else { panic!("a list") };
    let places: Vec<_> = [
        &front.entries[0].key_span,
        &front.entries[0].node.span,
        &items[0].span,
        &items[1].span,
        &front.entries[2].node.span,
    ]
    .iter()
    .map(|span| (span.line(), span.column(), span.text()))
    .collect();
    assert_eq!(places, [(1, 1, "á"), (1, 4, "ü: x"), (3, 5, "*é* y"), (4, 5, "'ö'"), (5, 3, "")]);
}

#[test]
fn one_blank_before_a_hash_is_text_with_a_mark_and_two_begin_a_comment() {
    assert_eq!(first_scalar("a: b #c"), ("b #c".into(), Style::Plain, Some(2), "b #c".into()));
    assert_eq!(first_scalar("a: b  #c"), ("b".into(), Style::Plain, None, "b".into()));
    assert_eq!(first_scalar("a: #1 fan"), ("#1 fan".into(), Style::Plain, Some(0), "#1 fan".into()));
    assert_eq!(first_scalar("a: 'b' #c"), ("b".into(), Style::Quoted, None, "'b'".into()));
    assert_eq!(told("a: # facts\n  b: c\nd:  # none\ne: # list\n- f\n"), r#"a: {b: "c"}, d: -, e: ["f"]"#);
    assert_eq!(told("- a".replace("- a", "a:\n  - # x\n    b: c").as_str()), r#"a: [{b: "c"}]"#);
}

#[test]
fn texts_that_others_cannot_read_are_noted_once_with_their_quotes() {
    let text = "a: b: it's\nc: d\ne:\n  - *f\ng: h #i\n";
    let (front, report) = front(text);
    let notes = report.sorted();
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].rule, notes[0].span.text(), notes[0].more.len()), ("unquoted-text", "b: it's", 1));
    let mut fixed = text.to_string();
    for fix in front.fixes.iter().rev() {
        fixed.replace_range(fix.span.start()..fix.span.end(), &fix.text);
    }
    assert_eq!(fixed, "a: 'b: it''s'\nc: d\ne:\n  - '*f'\ng: h #i\n");
    let (again, report) = self::front(&fixed);
    assert!(again.fixes.is_empty() && report.is_empty());
    assert_eq!(told(&fixed), told(text));
}

#[test]
fn every_usual_mistake_is_named_with_its_place() {
    for (text, expected) in [
        ("a: b\n\tc: d\n", "tab-indent 2:1"),
        ("a:\n  \u{a0}b: c\n", "tab-indent 2:3"),
        ("a: \"b\nc: d\n", "unclosed-quote 1:4"),
        ("a: 'Tis the season\n", "unclosed-quote 1:4"),
        ("a: \"b\n  c\" d\n", "unclosed-quote 2:4"),
        ("a: [b, c\nd: e\n", "unclosed-bracket 1:4"),
        ("a: [not a list", "unclosed-bracket 1:4"),
        ("a: {b: c]\n", "unclosed-bracket 1:9"),
        ("Said by: b\nc: d\nsaid_by: e\n", "doubled-key 3:1"),
        ("a:\n    b: c\n  d: e\n", "bad-indent 3:3"),
        ("a: b\n  c: d\n", "bad-indent 2:3"),
        ("a: b\n  - d\n", "bad-indent 2:3"),
        ("a: b\n- d\n", "bad-indent 2:1"),
        ("title:My money\n", "missing-space 1:6"),
        ("a: b\ntitle:My money\n", "missing-space 2:6"),
        ("plan:\n  name:Sam\n  language: en\n", "missing-space 2:7"),
        ("title:\u{a0}My money\nb: c\n", "missing-space 1:6"),
        ("a:\n  - what:Ask\n    who: Ana\n", "missing-space 2:9"),
        ("a:\n  -swim\n  -bus\n", "missing-space 2:3"),
        ("a: b\nme money\n", "no-name 2:1"),
        ("just text\n", "no-name 1:1"),
        ("- a\n- b\n", "no-name 1:1"),
        ("a: &b\n  c: d\n", "no-shortcuts 1:4"),
        ("a: [&b c]\n", "no-shortcuts 1:5"),
        ("a: [*b]\n", "no-shortcuts 1:5"),
        ("a: !!str b\n", "no-shortcuts 1:4"),
        ("a: {b: !c d}\n", "no-shortcuts 1:8"),
        ("<<: *b\n", "no-shortcuts 1:1"),
        ("a: b\n--- c\n", "second-document 2:1"),
        ("a: b\0c\n", "odd-letter 1:5"),
        ("a: b\rc\n", "odd-letter 1:5"),
        ("a: {rate: 25,00 €}\n", "comma-in-braces 1:14"),
        ("a: \"b\\qc\"\n", "backslash 1:4"),
        ("? a\n: b\n", "no-name 1:1"),
        (": b\n", "no-name 1:1"),
        ("a: {[b]: c}\n", "no-name 1:5"),
        ("*a*: b\nc: d\n", "no-name 1:1"),
    ] {
        assert_eq!(broken(text), [expected], "{text:?}");
    }
}

#[test]
fn several_mistakes_are_told_at_once() {
    assert_eq!(broken("a: [b\nc: \"d\ntitle:x\n"), ["unclosed-bracket 1:4", "unclosed-quote 2:4", "missing-space 3:6"]);
}

#[test]
fn a_doubled_key_names_both_places_and_keeps_the_first() {
    let (front, report) = front("a: 1\nb: 2\nA: 3\n");
    assert_eq!(report.sorted()[0].more[0].0.line(), 1);
    assert!(front.is_whole);
    assert_eq!(tell_entries(&front.entries[..1]), "a: \"1\"");
    assert_eq!(front.entries.len(), 2);
}

#[test]
fn nothing_is_handed_on_from_front_matter_that_cannot_be_read() {
    let (front, _) = front("a: b\nc: [d\n");
    assert!(!front.is_whole && front.entries.is_empty());
}

#[test]
fn deep_nesting_is_refused_quickly() {
    let steps: String = (0..200).map(|step| format!("{}a:\n", " ".repeat(step))).collect();
    for text in [
        format!("a: {}", "[".repeat(100_000)),
        format!("a: {}{}", "[".repeat(500), "]".repeat(500)),
        format!("a: {}", "{b: ".repeat(50_000)),
        format!("a:\n  {}b", "- ".repeat(100_000)),
        steps,
    ] {
        let found = broken(&text);
        assert!(found.len() == 1 && found[0].starts_with("too-deep"), "{found:?}");
    }
}

#[test]
fn long_front_matter_is_read_quickly() {
    let rows: String = (0..6_000).map(|row| format!("  - what: Ask: {row}\n    who: [Ana, é]\n")).collect();
    let (front, _) = front(&format!("actions:\n{rows}"));
    assert_eq!(front.fixes.len(), 6_000);
}

const SIGNS: [&str; 34] = [
    "a", "é", " ", "  ", "\n", "\n", "\n  ", "\n    ", "\t", ": ", ":", "- ", "-", "#", " #", "  #", "'", "\"", "[",
    "]", "{", "}", ",", "|", ">", "&", "*", "!", "%", "@", "`", "? ", "\\", "\u{a0}",
];

fn scribble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&SIGNS[..]), 0..40).prop_map(|signs| signs.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_makes_it_panic(text in scribble()) {
        let (front, report) = front(&text);
        prop_assert!(front.is_whole || report.has_errors());
    }

    #[test]
    fn a_sentence_after_a_key_keeps_its_letters(
        sentence in "[a-z@%&*!,.?:;#£é()-][a-z0-9 @%&*!,.?:;#£é()'\"\\[\\]{}|>-]{0,30}",
    ) {
        let text = sentence.split("  #").next().unwrap_or("").trim_end();
        prop_assume!(!text.is_empty());
        let typed = format!("why: {sentence}\nnext: x\n");
        let (front, report) = front(&typed);
        // Two marks have another meaning, and say so.
        prop_assume!(!text.starts_with("!!"));
        prop_assert!(front.is_whole, "{typed:?} {report:?}");
        prop_assert_eq!(tell(&front.entries[0].node), format!("{text:?}"));
        prop_assert_eq!(front.entries[0].node.span.text(), text);
        prop_assert_eq!(tell(&front.entries[1].node), "\"x\"");
    }

    #[test]
    fn a_second_reader_of_yaml_finds_the_same_texts(
        plan in prop::collection::btree_map(
            "[a-z]{1,8}",
            prop::collection::btree_map("[a-z]{1,8}", prop::collection::vec(written(), 1..4), 1..4),
            1..4,
        ),
        in_brackets in any::<bool>(),
    ) {
        use std::collections::BTreeMap;
        let mut typed = String::new();
        for (key, group) in &plan {
            typed.push_str(&format!("{key}:\n"));
            for (key, texts) in group {
                typed.push_str(&format!("  {key}:\n"));
                match in_brackets && texts.iter().all(|text| !text.contains([',', '\n'])) {
                    true => {
                        typed.truncate(typed.len() - 1);
                        typed.push_str(&format!(" [{}]\n", texts.join(", ")));
                    }
                    false => texts.iter().for_each(|text| typed.push_str(&format!("    - {text}\n"))),
                }
            }
        }
        type Groups = BTreeMap<String, BTreeMap<String, Vec<String>>>;
        let theirs: Groups = serde_yaml::from_str(&typed).map_err(|refusal| TestCaseError::fail(format!("{typed}\n{refusal}")))?;
        let (front, _) = front(&typed);
        let texts = |node: &Node| match &node.value {
            Value::List(items) => items.iter().map(scalar_of).collect(),
            other => panic!("{typed}\n{other:?}"),
        };
        let groups = |node: &Node| match &node.value {
            Value::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), texts(&entry.node))).collect(),
            other => panic!("{typed}\n{other:?}"),
        };
        let ours: Groups = front.entries.iter().map(|entry| (entry.key.clone(), groups(&entry.node))).collect();
        prop_assert_eq!(ours, theirs, "{}", typed);
    }
}

fn scalar_of(node: &Node) -> String {
    match &node.value {
        Value::Scalar { text, .. } => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// A text as plain YAML has it, in one of its styles.
fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9£é][A-Za-z0-9 .'&*!@%?é-]{0,20}[a-z0-9]",
        "[A-Za-z0-9£é: #,\\[\\]{}]{0,20}".prop_map(|text| quoted(&text)),
        "[A-Za-z0-9£é: #,'\\[\\]]{0,20}".prop_map(|text| format!("\"{text}\"")),
        ("[a-z][a-z ]{0,8}[a-z]", "[a-z][a-z ]{0,8}[a-z]")
            .prop_map(|(one, two)| format!("|\n        {one}\n\n        {two}: x")),
        ("[a-z][a-z ]{0,8}[a-z]", "[a-z][a-z ]{0,8}[a-z]")
            .prop_map(|(one, two)| format!(">-\n        {one}\n        {two}")),
        ("[a-z][a-z ]{0,8}[a-z]", "[a-z][a-z ]{0,8}[a-z]").prop_map(|(one, two)| format!("{one}\n        {two}")),
    ]
}
