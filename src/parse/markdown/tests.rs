//! Promises of text as a whole.

use super::*;
use crate::parse::block::{Align, BoxKind, Cell, PictureName};
use crate::report::Severity;

mod hostile;

fn read(text: &str) -> (Vec<Block>, Report) {
    let file = TextFile::new("a.md", text);
    let mut report = Report::default();
    let blocks = read_blocks(&file, 0, text.len(), &mut report);
    (blocks, report)
}

/// The blocks, one a line, of a text without problems.
fn told(text: &str) -> String {
    let (blocks, report) = read(text);
    assert!(report.is_empty(), "{text}\n{:#?}", report.sorted());
    tell_blocks(&blocks)
}

/// The rules that are broken, with line and column.
fn broken(text: &str) -> Vec<String> {
    let (_, report) = read(text);
    report
        .sorted()
        .iter()
        .map(|finding| format!("{} {}:{}", finding.rule, finding.span.line(), finding.span.column()))
        .collect()
}

fn tell_blocks(blocks: &[Block]) -> String {
    blocks.iter().map(tell_block).collect::<Vec<_>>().join("; ")
}

fn tell_block(block: &Block) -> String {
    match block {
        Block::Heading { level, words, .. } => format!("h{level} {}", tell(words)),
        Block::Paragraph { words, .. } => format!("p {}", tell(words)),
        Block::Row { picture, words, .. } => {
            format!("row {} {}", tell_picture(picture), tell(words))
        }
        Block::List { first, items, .. } => {
            let items: Vec<String> = items
                .iter()
                .map(|item| {
                    let task = match item.task {
                        Some(true) => "[x] ",
                        Some(false) => "[ ] ",
                        None => "",
                    };
                    format!("{task}{}", tell_blocks(&item.blocks))
                })
                .collect();
            format!("list{} ({})", first.map_or(String::new(), |first| first.to_string()), items.join(" | "))
        }
        Block::Quote { blocks, .. } => format!("quote ({})", tell_blocks(blocks)),
        Block::Box { kind, blocks, .. } => {
            let kind = match kind {
                BoxKind::Important => "important",
                BoxKind::Warning => "warning",
                BoxKind::Note => "note",
                BoxKind::Tip => "tip",
            };
            format!("{kind} ({})", tell_blocks(blocks))
        }
        Block::Table { caption, aligns, head, rows, .. } => {
            let aligns: String = aligns
                .iter()
                .map(|align| match align {
                    Align::Start => '<',
                    Align::Centre => '^',
                    Align::End => '>',
                })
                .collect();
            let row = |cells: &[Cell]| cells.iter().map(|cell| tell(&cell.words)).collect::<Vec<_>>().join(",");
            let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
            let caption = caption.as_ref().map_or(String::new(), |words| format!("{}: ", tell(words)));
            format!("table {caption}{aligns} {} / {}", row(head), rows.join(" / "))
        }
        Block::Code { text, .. } => format!("code {text:?}"),
        Block::Rule { .. } => "rule".to_string(),
        Block::Passage { audience, blocks, .. } => format!("{} ({})", audience.name(), tell_blocks(blocks)),
        Block::Place { name, .. } => format!("place {name}"),
    }
}

fn tell_picture(picture: &PictureName) -> String {
    match picture {
        PictureName::Emoji { code } => format!("<{code}>"),
        PictureName::Symbol { name, .. } => format!("<symbol {name}>"),
        PictureName::File { target, alt, .. } => {
            format!("<{target} {}>", alt.as_deref().unwrap_or("-"))
        }
    }
}

fn tell(words: &[Inline]) -> String {
    words
        .iter()
        .map(|word| match word {
            Inline::Text { text, .. } => text.clone(),
            Inline::Strong { words } => format!("*{}*", tell(words)),
            Inline::Emphasis { words } => format!("/{}/", tell(words)),
            Inline::Code { text, .. } => format!("`{text}`"),
            Inline::Link { target, words, .. } => format!("[{}]({target})", tell(words)),
            Inline::Picture { picture, .. } => tell_picture(picture),
            Inline::Value { name, .. } => format!("={name}="),
            Inline::Break => "⏎".to_string(),
        })
        .collect()
}

#[test]
fn ordinary_blocks_are_read() {
    assert_eq!(
        told("# My *week*\n\nHi **you**.\n\n- a\n- b\n  1. c\n\n3. d\n\n> e\n\n***\n\n```\nx\n```\n"),
        "h1 My /week/; p Hi *you*.; list (p a | p b; list1 (p c)); list3 (p d); quote (p e); rule; code \"x\\n\""
    );
    assert_eq!(told("- [x] done\n- [ ] not\n\n  more\n"), "list ([x] p done | [ ] p not; p more)");
    assert_eq!(told("- [ ] a\n  - b\n- c\n"), "list ([ ] p a; list (p b) | p c)");
    assert_eq!(told("a &amp; b \\* c 'd' -- e ~~f~~ $g$"), "p a & b * c 'd' -- e ~~f~~ $g$");
}

#[test]
fn a_picture_first_makes_an_easy_read_row() {
    assert_eq!(
        told("![Sam at the pool](photos/pool.jpg) I swim.\n\n![](symbol:bus)\nI go by bus.\n\n🚌 I **go**.\n\n❤️\n"),
        "row <photos/pool.jpg Sam at the pool> I swim.; row <symbol bus> I go by bus.; row <1f68c> I *go*.; row <2764> "
    );
    assert_eq!(
        told("- 🚌 By bus\n- ![decorative](a.jpg) x\n\n  ![Mum](b.jpg)\n- x 🚌 y\n"),
        "list (row <1f68c> By bus | row <a.jpg -> x; row <b.jpg Mum>  | p x 🚌 y)"
    );
    assert_eq!(told("1 🚌\n\nI like ![Mum](b.jpg) much"), "p 1 🚌; p I like <b.jpg Mum> much");
}

#[test]
fn boxes_are_read_in_any_letter_case() {
    assert_eq!(
        told(
            "> [!IMPORTANT]\n> Take care.\n\n> [!note] Hi\n>\n> - a\n\n> [!Tip]\n> 🚌 Bus\n\n> [!WARNING]\n>\n> {{ x }}\n"
        ),
        "important (p Take care.); note (p Hi; list (p a)); tip (row <1f68c> Bus); warning (place x)"
    );
    assert_eq!(told("> a [!NOTE] b\n"), "quote (p a [!NOTE] b)");
    let (_, report) = read("> [!IMPORTNAT]\n> x\n");
    assert_eq!(report.sorted()[0].hint, "> [!IMPORTANT]");
    assert_eq!(broken("x\n\n> [!FOO]\n> x\n"), ["unknown-box 3:3"]);
}

#[test]
fn passages_hold_any_blocks() {
    assert_eq!(
        told("a\n::: private\n## B\n\n- c\n:::\nd\n\n:::just us\ne\n::::circle::::\nf\n::::\n:::\ng"),
        "p a; private (h2 B; list (p c)); p d; private (p e; circle (p f)); p g"
    );
    assert_eq!(
        told("- a\n\n  ::: circle\n  b\n  :::\n- c\n  ::: private\n  d\n  :::\n\n> e\n> ::: everyone\n> f\n> :::\n"),
        "list (p a; circle (p b) | p c; private (p d)); quote (p e; public (p f))"
    );
    assert_eq!(told("- ::: private\n  a\n  :::\n  b\n"), "list (private (p a); p b)");
    assert_eq!(told("::: private\n| a |\n|---|\n| b |\n:::\nc\n"), "private (table < a / b); p c");
}

#[test]
fn a_passage_lies_exactly_between_its_marks() {
    let text = "é\n::: private\nb\n::: \nc\n";
    let (blocks, _) = read(text);
    let Block::Passage { span, .. } = &blocks[1] else { panic!("{blocks:?}") };
    assert_eq!(span.text(), "::: private\nb\n:::");
}

#[test]
fn passages_that_are_not_clear_are_errors_and_stay_closed() {
    for (text, expected, shape) in [
        ("a\n::: private\nb\n\nc\n", "passage-marks 2:1", "p a; private (p b; p c)"),
        ("- ::: private\n  b\n\nc\n", "passage-marks 1:3", "list (private (p b)); p c"),
        ("a\n:::\nb\n", "passage-marks 2:1", "p a; p b"),
        ("::: freinds\na\n:::\n", "unknown-audience 1:1", "private (p a)"),
        ("```\na\n::: private\nb\n:::\n", "unclosed-code 1:1", "private (code \"a\\n::: private\\nb\\n:::\\n\")"),
    ] {
        assert_eq!(broken(text), [expected], "{text}");
        assert_eq!(tell_blocks(&read(text).0), shape, "{text}");
    }
    for text in [
        "a\n\n    ::: private\n    b\n    :::\n",
        "a\n     ::: é\n_b ::: c_\n",
        "a | b\n- | -\n::: | :::\n",
        "```\na\n::: private\n```\nb\n",
        "``` ::: private\nb\n```\n",
        "~~~:::circle\nb\n~~~\n",
    ] {
        assert!(broken(text).iter().any(|rule| rule.starts_with("passage-marks")), "{text} {:?}", broken(text));
    }
    // A mark in a finished piece of code is an example, shown as typed.
    assert_eq!(told("```\n::: private é\n:::\n```\n"), "code \"::: private é\\n:::\\n\"");
}

#[test]
fn code_that_never_ends_is_an_error() {
    assert_eq!(broken("a\n\n```rust\nb\n"), ["unclosed-code 3:1"]);
    assert_eq!(broken("```"), ["unclosed-code 1:1"]);
    assert_eq!(broken("> ~~~\n> a\n\nb"), ["unclosed-code 1:3"]);
    for text in ["~~~~\n```\n~~~~~\n", "> ```\n> a\n> ```\n", "- ```\n  a\n  ```\n", "```\n```", "    indented\n"] {
        assert_eq!(broken(text), [""; 0], "{text}");
    }
}

#[test]
fn values_and_places_are_told_apart() {
    assert_eq!(told("{{ budget }}"), "place budget");
    assert_eq!(told("- {{ my-money/budget }}\n"), "list (place my-money/budget)");
    assert_eq!(
        told("I have {{ budget.left_over.year }} and {{x}}.\n\n## {{ a }} b\n\n| {{ c }} |\n|---|\n| d {{ e }} |\n"),
        "p I have =budget.left_over.year= and =x=.; h2 =a= b; table < =c= / d =e="
    );
    assert_eq!(
        told("\\{{ a }} and \\\\{{ b }} and {\\{ c }} and `{{ d }}` &#123;{ e }}"),
        "p {{ a }} and \\=b= and {{ c }} and `{{ d }}` {{ e }}"
    );
    assert_eq!(told("**{{ a }}** [{{ b }}](c.md)"), "p *=a=* [=b=](c.md)");
    assert_eq!(broken("a {{ b"), ["unclosed-value 1:3"]);
    assert_eq!(broken("é {{ b {{ c }}"), ["unclosed-value 1:3"]);
    assert_eq!(broken("{{ }}"), ["unclosed-value 1:1"]);
    assert_eq!(broken("![a {{ b }}](c.jpg)"), ["value-in-alt-text 1:5"]);
}

#[test]
fn values_have_their_place() {
    let (blocks, _) = read("é *x* a\\_b {{ c_d }} e");
    let Block::Paragraph { words, .. } = &blocks[0] else { panic!("{blocks:?}") };
    let spans: Vec<_> = words
        .iter()
        .filter_map(|word| match word {
            Inline::Value { span, .. } | Inline::Text { span, .. } => Some(span.text()),
            _ => None,
        })
        .collect();
    assert_eq!(spans, ["é ", " a\\_b ", "{{ c_d }}", " e"]);
}

#[test]
fn tables_have_captions_and_sides() {
    let table = "| a | b |\n|:-:|--:|\n| c | d \\| e |\n";
    let read = "^> a,b / c,d | e";
    assert_eq!(told(&format!("Table: What I *spend*\n\n{table}")), format!("table What I /spend/: {read}"));
    assert_eq!(told(&format!("Table: What I spend\n{table}")), format!("table What I spend: {read}"));
    assert_eq!(told(&format!("Words\n\n{table}")), format!("p Words; table {read}"));
    assert_eq!(told("Table: x\n\nb\n"), "p Table: x; p b");
    assert_eq!(told("Table: x\n"), "p Table: x");
    assert_eq!(broken("| a |\n|---|\n| b | c |\n| d\n| `\\|` |\n"), ["too-many-cells 3:1"]);
}

#[test]
fn html_is_refused_with_the_markdown_way() {
    for (text, hint) in [
        ("a <b>c</b>", "**bold**"),
        ("a<br>b", "two blanks"),
        ("<img src=x>", "![what"),
        ("<a href=\"x\">y</a>", "[words]"),
        ("a <!-- b --> c", "_notes.md"),
        ("<!-- b\n\n c -->", "_notes.md"),
        ("Ring <name>", "\\<"),
        ("<div>\n\na\n\n</div>", "empty line"),
        ("</p>", "empty line"),
        ("<script>\n::: private\n</script>\n", "take it out"),
    ] {
        let (blocks, report) = read(text);
        let findings = report.sorted();
        assert_eq!(findings.len(), 1, "{text} {findings:#?}");
        assert!(findings[0].rule == "raw-html" && findings[0].hint.contains(hint), "{text} {findings:?}");
        assert!(!tell_blocks(&blocks).contains('<'), "{text}");
    }
    assert_eq!(told("a < b, <3 and \\<c>"), "p a < b, <3 and <c>");
}

#[test]
fn links_lead_only_where_they_may() {
    assert_eq!(
        told("[a](b.md#c) <https://x.org> <me@x.org> [d](tel:+44) [e] [f][e] [g](<h i.md>)\n\n[e]: #j\n"),
        "p [a](b.md#c) [https://x.org](https://x.org) [me@x.org](mailto:me@x.org) [d](tel:+44) [e](#j) [f](#j) [g](h i.md)"
    );
    for target in
        ["javascript:a", "JAVASCRIPT&colon;a", "java&#x73;cript:a", "data:x", "file:///x", "//x", "/x", "\\\\\\\\x", ""]
    {
        let text = format!("a [**b**]({target})");
        assert_eq!(broken(&text), ["link-target 1:3"], "{text}");
        assert_eq!(tell_blocks(&read(&text).0), "p a *b*");
    }
    assert_eq!(broken("<javascript:a>"), ["link-target 1:1"]);
    assert_eq!(broken("[a]\n\n[a]: javascript:b"), ["link-target 1:1"]);
    assert_eq!(broken("![a](https://x.org/b.jpg)"), ["link-target 1:1"]);
    assert_eq!(broken("![a](javascript:b)"), ["link-target 1:1"]);
    assert_eq!(broken("[](a.md)"), ["link-without-words 1:1"]);
    assert_eq!(broken("[a](b c.md)"), ["unread-link 1:3"]);
    assert_eq!(broken("[a](b.md \"c\")"), ["link-title 1:1"]);
    assert_eq!(told("\\[a](b c)"), "p [a](b c)");
}

#[test]
fn pictures_need_words() {
    assert_eq!(broken("![](a.jpg)"), ["missing-alt-text 1:1"]);
    assert_eq!(broken("x ![my pool](my-pool.jpg)"), ["file-name-as-alt-text 1:3"]);
    assert_eq!(broken("![a]()"), ["link-target 1:1"]);
    assert_eq!(broken("![](symbol:)"), ["unknown-picture 1:1"]);
    assert_eq!(told("![Sam **at** [the](x) `pool`](a.jpg)"), "row <a.jpg Sam at the pool> ");
}

#[test]
fn a_line_ends_where_its_sentence_ends() {
    assert_eq!(
        told("One.\nTwo \"a.\"\nthree\nfour!\n**Five?**\nsix  \nseven\\\neight"),
        "p One.⏎Two \"a.\"⏎three four!⏎*Five?*⏎six⏎seven⏎eight"
    );
    assert_eq!(told("{{ a }}\nb"), "p =a= b");
}

#[test]
fn footnotes_are_refused() {
    assert_eq!(broken("a[^1]\n\n[^1]: b\n"), ["footnotes 1:2", "footnotes 3:1"]);
}

#[test]
fn one_sentence_is_read_without_blocks() {
    let line = |text: &str| {
        let file = TextFile::new("a.md", format!("é: {text}"));
        let mut report = Report::default();
        let words = read_inline(&file, 4, 4 + text.len(), &mut report);
        assert!(report.is_empty(), "{text} {report:?}");
        tell(&words)
    };
    assert_eq!(line("# **a** b"), "# *a* b");
    assert_eq!(line("- a"), "- a");
    assert_eq!(line("1. a"), "1. a");
    assert_eq!(line("> a"), "> a");
    assert_eq!(line("**\"a\"**"), "*\"a\"*");
    assert_eq!(line("_a_ {{ b }}"), "/a/ =b=");
    assert_eq!(line("🚌 a"), "🚌 a");
    assert_eq!(line("{{ b }}"), "=b=");
    assert_eq!(line(":: b"), ":: b");
    assert_eq!(line("...a"), "...a");
    assert_eq!(line(" a "), " a".trim_end());
    assert_eq!(line(""), "");
    let file = TextFile::new("a.md", "é: a <b> c");
    let mut report = Report::default();
    let words = read_inline(&file, 4, 11, &mut report);
    let Inline::Text { span, .. } = &words[0] else { panic!("{words:?}") };
    assert_eq!((span.text(), report.sorted()[0].span.text()), ("a ", "<b>"));
}

#[test]
fn prose_in_a_value_has_all_its_findings_at_the_value() {
    let file = TextFile::new("a.md", "why: >\n  x\n");
    let span = Span::new(&file, 5, 10);
    let mut report = Report::default();
    let blocks = read_prose("é **a**\n\n- <b>\n- ![](x.jpg)", &span, &mut report);
    assert_eq!(tell_blocks(&blocks), "p é *a*; list ( | row <x.jpg -> )");
    assert_eq!(report.sorted().iter().filter(|finding| finding.span == span).count(), 2);
    let words = read_sentence("a\nb *c*", &span, &mut Report::default());
    assert_eq!(tell(&words), "a b /c/");
    assert_eq!(plain_text(&words), "a b c");
}
