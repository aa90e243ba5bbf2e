//! Versions, several languages and hard words tell no one what they may not see.
//!
//! In: plans with something hidden in a version, in one of two languages, or behind a hard word. Out: copies without it.
//! Not here: what versions say to those who may read them (`versions`), a canary in every field (`privacy`).

mod kit;

use kit::Folder;

/// A plan with a first page and one more, both for everyone unless they say otherwise.
fn plan_of(pages: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    for (name, text) in pages {
        folder.write(&format!("plan/{name}"), text);
    }
    folder
}

const OPEN: &str = "plan:\n  name: Sam\n  language: en-GB\n  also_in: [cy]\n  audience: public\n  \
                    consent: {to: public, from: 2026-01-01, until: 2028-01-01, how: spoken}\n";

fn index(more: &str, text: &str) -> String {
    format!("---\n{OPEN}{more}title: My plan\n---\n\n{text}\n")
}

fn build(folder: &Folder, audience: &str) -> kit::Outcome {
    folder.run(&["build", "plan", "--for", audience, "--out", "out", "--today", kit::TODAY])
}

/// Every byte of the copy, as text.
fn copy(folder: &Folder) -> String {
    kit::files_of(&folder.path().join("out"))
        .into_values()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect()
}

#[test]
fn marks_of_a_passage_are_refused_in_each_language_of_a_text() {
    let summary = "summary:\n  en: This is my plan.\n  cy: |\n    Dyma fy nghynllun.\n\n    ::: private\n    Zqbsecret\n    :::\n";
    let folder = plan_of(&[("index.md", &index(summary, "🙋 Hello."))]);
    let outcome = build(&folder, "public");
    outcome.expect_code(1, "the marks do not work there");
    assert!(outcome.said().contains("passage-marks"), "{}", outcome.said());
}

#[test]
fn a_part_that_a_narrower_version_places_too_stays_hidden_where_the_page_hides_it() {
    let gifts = "gifts:\n  - gift: Zqbpgift is mine\n";
    for place in ["gifts", "about/gifts"] {
        let page = format!("---\ntitle: About\n{gifts}---\n\nHello.\n\n::: private\n{{{{ {place} }}}}\n:::\n");
        let version = "---\ntitle: Amdanaf\naudience: private\n---\n\nHelo.\n\n{{ gifts }}\n";
        let folder = plan_of(&[("index.md", &index("", "🙋 Hi.")), ("about.md", &page), ("about.cy.md", version)]);
        build(&folder, "public").expect_code(0, place);
        assert!(!copy(&folder).contains("Zqbpgift"), "{place}");
        build(&folder, "private").expect_code(0, place);
        assert!(copy(&folder).contains("Zqbpgift"), "{place}");
    }
}

#[test]
fn a_picture_of_a_hard_word_is_that_of_the_page_with_the_list() {
    let dot = |colour: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"3\" fill=\"{colour}\"/></svg>"
        )
    };
    let list = "---\ntitle: Words\nwords:\n  - word: advocate\n    means: Someone who helps me speak.\n    picture: photos/x.svg\n---\n\n📖 Words.\n";
    let hidden = "---\ntitle: Ours\naudience: private\n---\n\n![A dot](photos/x.svg) Hidden.\n";
    let folder = plan_of(&[
        ("index.md", &index("", "🗣️ My advocate helps.")),
        ("ours.md", hidden),
        ("grp/index.md", "---\ntitle: Group\n---\n\nHi.\n"),
        ("grp/words.md", list),
        ("grp/photos/x.svg", &dot("#00ff00")),
        ("photos/x.svg", &dot("#ff0000")),
    ]);
    build(&folder, "public").expect_code(0, "the word is explained");
    let copy = copy(&folder);
    assert!(copy.contains("Someone who helps me speak.") && copy.contains("#00ff00"), "{copy}");
    assert!(!copy.contains("#ff0000"), "a private drawing of the same name");
}

#[test]
fn a_name_stands_once_for_all_languages() {
    let people = "people:\n  - name: {en: Zarana, cy: Mair}\n    relation: sister\n";
    let folder = plan_of(&[("index.md", &index(people, "🙋 Hello."))]);
    let outcome = build(&folder, "public");
    outcome.expect_code(1, "a name in two forms");
    assert!(outcome.said().contains("a name stands here once"), "{}", outcome.said());
}

#[test]
fn a_plan_that_was_taken_back_goes_whatever_it_says_of_the_morning() {
    let page = index("", "## In the morning\n\nI get up.\n\nSee [nothing](#nowhere).");
    let page = page.replace("  audience: public\n", "  audience: public\n  withdrawn: 2026-05-01\n");
    let folder = plan_of(&[("index.md", &page)]);
    build(&folder, "public").expect_code(0, "it is taken back");
    assert!(!copy(&folder).contains("I get up"));
}

#[test]
fn a_hidden_sentence_is_not_found_in_the_end_of_another_word() {
    let help = "  help: {public: Ring Joyce on 01632 960 111}\n";
    let page = index("", "🙋 Hello.\n\n::: private\nI ring Joyce.\n:::");
    let page = page.replace("  audience: public\n", &format!("  audience: public\n{help}"));
    let welsh = "---\ntitle: Fy nghynllun\n---\n\n🙋 Rwy'n aros amdanoch chi\n";
    let folder = plan_of(&[("index.md", &page), ("index.cy.md", welsh)]);
    build(&folder, "public").expect_code(0, "nothing of it is shown");
    assert!(!copy(&folder).to_lowercase().contains("i ring joyce."));
    let open = page.replace("🙋 Hello.", "🙋 Hello. I ring Joyce");
    folder.write("plan/index.md", open.replace("::: private\nI ring Joyce.", "::: private\nAnd I ring Joyce often."));
    build(&folder, "public").expect_code(0, "another sentence");
}
