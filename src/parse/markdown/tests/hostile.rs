//! Texts that are made to hurt, and letters without sense: nothing panics, hangs, or comes out of its passage.

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

#[test]
fn deep_nesting_is_refused_and_nothing_of_it_is_shown() {
    let quote = format!("{}a", ">".repeat(70));
    let list: String = (0..70).map(|step| format!("{}- a\n", " ".repeat(2 * step))).collect();
    let stars = format!("{}c{}", "*a _b ".repeat(40), "_*".repeat(40));
    for text in [quote, list, stars] {
        let found = broken(&text);
        assert!(found.len() == 1 && found[0].starts_with("too-deep"), "{text} {found:?}");
    }
    assert!(!tell_blocks(&read(&format!("{}secret", "> ".repeat(70))).0).contains("secret"));
}

#[test]
fn a_text_that_is_made_to_hurt_is_read_in_time() {
    let many = |sign: &str, times: usize| sign.repeat(times);
    for text in [
        many("[", 100_000),
        many("![", 50_000),
        many(">", 100_000),
        many("> ", 50_000),
        many("*", 100_000),
        many("*a ", 50_000),
        many("**a *b ", 20_000),
        many("a**b", 30_000),
        many("_a __b ", 20_000),
        many("`", 100_000),
        many("`a``", 25_000),
        many("- ", 50_000),
        many("1. ", 30_000),
        many("{{", 50_000),
        many("{{ a }} ", 20_000),
        many("<", 100_000),
        many("<!--", 25_000),
        many("<a ", 30_000),
        many("[a](", 30_000),
        many("[a]: b\n", 15_000),
        many("::: private\n", 8_000),
        many("- ::: private\n", 8_000),
        many(":::\n", 20_000),
        many("| a ", 25_000) + "\n" + &many("|---", 25_000) + "\n" + &many("| a ", 25_000),
        many("\\", 100_000),
        many("\\{{", 30_000),
        many("a\n", 50_000),
        many("a.\n", 50_000),
        many("&", 100_000),
        many("🚌\n\n", 20_000),
        many("> [!NOTE] ", 10_000),
        many("Table: a\n\n", 10_000),
        many("```\n", 25_000),
        many("[^1]", 25_000),
    ] {
        let start = Instant::now();
        let (blocks, _) = read(&text);
        drop(blocks);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "{:?}… took {took:?}", text.get(..6));
    }
}

const SIGNS: [&str; 56] = [
    "[b]: c\n",
    "[b]",
    "\u{2028}",
    "\\:",
    "&#58;",
    ":",
    "：",
    "\n:: private\n",
    "a",
    "é ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "* ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "[",
    "]",
    "(b)",
    "](",
    "![",
    "<b>",
    "</b>",
    "<",
    ">",
    "<!--",
    "&amp;",
    "\\",
    "{{",
    "}}",
    "{{ a }}",
    ":::",
    "\n::: private\n",
    "\n:::\n",
    "::: é",
    "| a ",
    "\n|---|---|\n",
    "|",
    "# ",
    "🚌",
    "[!NOTE]",
    "> [!TIP]\n",
    "[x] ",
    "[^1]",
    "[^1]: ",
    "Table: ",
];

fn scribble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&SIGNS[..]), 0..40).prop_map(|signs| signs.concat())
}

#[test]
fn signs_on_both_sides_of_a_value_or_a_picture_are_no_mark() {
    for text in [r"\:{{ a }}\:\:", "a :🚌:: b"] {
        assert!(!shows_marks(&read(text).0), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_text_makes_it_panic(text in scribble()) {
        read(&text);
        read_sentence(&text, &Span::of_file("a.md"), &mut Report::default());
    }

    #[test]
    fn marks_are_never_shown_as_words(text in scribble()) {
        let (blocks, report) = read(&text);
        let has_errors = report.count(Severity::Error) > 0;
        prop_assert!(has_errors || !shows_marks(&blocks), "{text}\n{}", tell_blocks(&blocks));
    }

    #[test]
    fn what_stands_in_a_passage_never_leaves_it(before in scribble(), inside in scribble(), after in scribble()) {
        let text = format!("{before}\n\n::: private\nSECRET {inside}\n:::\n{after}");
        let (blocks, report) = read(&text);
        let has_errors = report.count(Severity::Error) > 0;
        prop_assert!(has_errors || !is_open(&blocks), "{text}\n{}", tell_blocks(&blocks));
    }
}

/// Do three colons stand in words, wherever they were typed?
fn shows_marks(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::List { items, .. } => items.iter().any(|item| shows_marks(&item.blocks)),
        Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => shows_marks(blocks),
        Block::Heading { words, .. } | Block::Paragraph { words, .. } | Block::Row { words, .. } => {
            plain_text(&without_code(words)).contains(":::")
        }
        _ => false,
    })
}

fn without_code(words: &[Inline]) -> Sentence {
    let pieces = words.iter().filter(|word| !matches!(word, Inline::Code { .. }));
    pieces
        .map(|word| match word {
            Inline::Strong { words } => Inline::Strong { words: without_code(words) },
            Inline::Emphasis { words } => Inline::Emphasis { words: without_code(words) },
            // Something stands there, so that signs on both sides of it are not neighbours.
            Inline::Value { span, .. } | Inline::Picture { span, .. } => {
                Inline::Text { text: "=".into(), span: span.clone() }
            }
            other => other.clone(),
        })
        .collect()
}

/// Does the secret stand outside every passage?
fn is_open(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Passage { .. } => false,
        Block::List { items, .. } => items.iter().any(|item| is_open(&item.blocks)),
        Block::Quote { blocks, .. } | Block::Box { blocks, .. } => is_open(blocks),
        // Code that ends is shown as typed.
        Block::Code { .. } => false,
        other => tell_block(other).contains("SECRET"),
    })
}
