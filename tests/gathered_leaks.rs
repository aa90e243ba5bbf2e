//! What a plan gathers (due dates, who does what, references, lists, voices, bundles) tells no one what they may not see.
//!
//! In: plans with hidden words and names. Out: copies in which nothing of them is told, not even that they are there.
//! Not here: the pages themselves (`leaks`, `privacy`).

mod kit;

use kit::plans::{index, plan, words};
use kit::{Folder, TODAY};
use std::collections::BTreeMap;

/// The site of a plan with these further pages for these readers.
#[track_caller]
fn site(pages: &[(&str, &str, &str)], audience: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = plan(pages);
    folder.build(audience).expect_code(0, audience);
    folder.site(audience)
}

/// What is hidden changes no byte of a copy, whether it is there or not.
#[track_caller]
fn leaves_no_trace(audience: &str, with: &[(&str, &str, &str)], without: &[(&str, &str, &str)]) {
    let (with, without) = (site(with, audience), site(without, audience));
    for (path, bytes) in &without {
        assert!(
            with.get(path) == Some(bytes),
            "{path} tells of it in the {audience} copy:\n{}",
            String::from_utf8_lossy(&with[path])
        );
    }
    assert_eq!(with.len(), without.len());
}

#[test]
fn a_reference_to_a_person_shows_what_the_reader_may_call_them() {
    let steps = "audience: public\nadvocacy:\n  audience: public\n  rows:\n    - advocate: Grace\n      independent: yes\n      at-step: agree\naudit:\n  audience: public\n  standard: seven-elements\n  rows:\n    - item: policies\n      answer: We talk.\n      evidence: Grace\n";
    let people = "people:\n  - name: Grace\n    public: my advocate\n";
    let folder = plan(&[("a.md", steps, ""), ("people.md", people, "")]);
    let page = words(&folder, "public", "a.html");
    assert!(page.contains("What I say We talk. Look here my advocate") && !page.contains("Grace"), "{page}");
    assert!(words(&folder, "private", "a.html").contains("Grace"));
    let nobody = plan(&[("a.md", steps, ""), ("people.md", "people:\n  - name: Grace\n", "")]);
    assert!(!words(&nobody, "public", "a.html").contains("Grace"));
}

#[test]
fn a_reference_to_a_row_whose_title_is_narrower_vanishes() {
    let folder = plan(&[(
        "a.md",
        "audience: public\ndream:\n  - secret: Canary parachute\n    what: Fly\nlink:\n  - name: One\n    for: Canary parachute\n",
        "",
    )]);
    let form = |name: &str, fields: &str| {
        format!(
            "name: {name}\ntitle: T{name}\nabout: A.\naudience: public\nshape: rows\nlayout: cards\nfields:\n{fields}"
        )
    };
    folder.write("forms/dream.yaml", form("dream", "  - name: secret\n    label: Secret\n    kind: text\n    audience: private\n  - name: what\n    label: What\n    kind: text\n"));
    folder.write("forms/link.yaml", form("link", "  - name: name\n    label: Name\n    kind: text\n  - name: for\n    label: For\n    kind: reference\n    to: [dream]\n"));
    assert!(words(&folder, "private", "a.html").contains("Canary parachute"));
    for audience in ["public", "circle"] {
        let page = words(&folder, audience, "a.html");
        assert!(page.contains("One") && !page.contains("Canary") && !page.contains("For"), "{audience}: {page}");
    }
}

#[test]
fn a_hidden_row_of_the_same_title_takes_no_reference_from_a_shown_one() {
    let shown = (
        "b.md",
        "audience: public\noutcomes:\n  audience: public\n  rows:\n    - title: Swim\naudit:\n  audience: public\n  standard: seven-elements\n  rows:\n    - item: policies\n      answer: Yes.\n      evidence: Swim\n",
        "",
    );
    let hidden = ("a.md", "actions:\n  - what: Swim\n    who: Sam\n    by: 2026-12-01\n", "");
    leaves_no_trace("public", &[hidden, shown], &[shown]);
}

const KEYS: &str =
    "audience: public\nkeys:\n  audience: public\n  rows:\n    - key: life\n      now: I go out.\n    - key: freedom\n";

#[test]
fn words_hidden_in_a_field_leave_no_trace_in_lists_keys_and_counts() {
    let audit = ("z.md", "audience: public\naudit:\n  audience: public\n  standard: keys-to-citizenship\n", "");
    let hidden = format!("{KEYS}      now: |\n        ::: private\n        The hidden words of a key.\n        :::\n");
    for audience in ["public", "circle"] {
        leaves_no_trace(audience, &[("a.md", &hidden, ""), audit], &[("a.md", KEYS, ""), audit]);
    }
    let culture = "audience: circle\nculture:\n  food: |\n    ::: private\n    The hidden words about food.\n    :::\n";
    let list = ("z.md", "audience: circle\naudit: {standard: prsb-about-me}\n", "");
    leaves_no_trace(
        "circle",
        &[("a.md", culture, "Hello.\n"), list],
        &[("a.md", "audience: circle\n", "Hello.\n"), list],
    );
}

#[test]
fn hidden_rows_change_no_gap_no_count_and_no_step() {
    let row = "    - key: love\n      audience: private\n      now: The hidden words about love.\n";
    leaves_no_trace("circle", &[("a.md", &format!("{KEYS}{row}"), "")], &[("a.md", KEYS, "")]);
    let steps = "audience: circle\nadvocacy:\n  audience: circle\n  rows:\n    - advocate: Grace\n      independent: yes\n      at-step: agree\n";
    let more = format!(
        "{steps}    - advocate: Lee Canary\n      audience: private\n      independent: yes\n      at-step: review\n"
    );
    leaves_no_trace("circle", &[("a.md", &more, "")], &[("a.md", steps, "")]);
    let said = "audience: circle\nsaid_by: Sam\n";
    let body = "Hello.\n\n- One\n\n::: private\n- The hidden item of a list\n:::\n";
    leaves_no_trace("circle", &[("a.md", said, body)], &[("a.md", said, "Hello.\n\n- One\n")]);
    let only = "- ::: private\n  The hidden item of a list\n  :::\n";
    leaves_no_trace("circle", &[("a.md", said, only)], &[("a.md", said, "")]);
}

#[test]
fn a_bundle_shows_no_frame_of_what_is_hidden_and_has_a_folder_of_its_own_for_other_readers() {
    let folder = plan(&[(
        "a.md",
        "audience: circle\nimportant:\n  balance: |\n    ::: private\n    The hidden balance of things.\n    :::\nprofile:\n  audience: private\n  like-admire:\n    - I sing hidden songs.\n",
        "",
    )]);
    let told = folder.run(&["build", ".", "--bundle", "first-shift", "--today", TODAY]);
    told.expect_code(1, "nothing for the circle");
    folder
        .run(&["build", ".", "--bundle", "first-shift", "--for", "private", "--today", TODAY])
        .expect_code(0, "private");
    assert!(!folder.path().join("site-first-shift").exists(), "a private sheet never takes the circle's place");
    assert!(folder.read("site-first-shift-private/index.html").contains("I sing hidden songs."));
    let back = Folder::new();
    back.write("index.md", index().replace("plan:\n", "plan:\n  withdrawn: 2026-01-01\n"));
    back.run(&["build", ".", "--bundle", "before-the-meeting", "--today", TODAY]).expect_code(0, "taken back");
    let page = back.read("site-before-the-meeting/index.html");
    assert!(page.contains("This plan is not here any more.") && !page.contains("plan-blank"), "{page}");
}

#[test]
fn the_programs_own_words_are_no_secret_on_any_day() {
    let words = [
        "Who made my plan",
        "Who made Sam’s plan",
        "Grace is independent",
        "What to do soon",
        "Today is 20 October 2026",
        "In the next 60 days",
        "Whose words are in this plan",
        "These are my words",
        "How many things",
        "What I want",
        "What I want for this key",
        "This is also here",
        "An advocate at each step",
        "Kit, not independent",
        "A home that is mine",
        "Make the plan",
        "My one-page profile",
        "Individual service design",
        "The wording is not confirmed",
        "You must know this",
        "My first shift with you",
        "What matters to me",
        "Change how it looks",
        "Page 1 of 2",
    ];
    let hidden: String = words.map(|title| format!("  - title: {title}\n")).concat();
    let shown = "audience: circle\nsaid_by: Sam\nreview: 2026-10-20\nkeys:\n  - key: home\n    now: I go out.\noutcomes.shown:\n  - title: Swim\n    keys: home\nadvocacy:\n  audience: circle\n  rows:\n    - advocate: Lee\n      independent: yes\n      at-step: agree\n    - advocate: Kit\n      independent: no\n      at-step: make-the-plan\naudit:\n  standard: seven-elements\n  rows:\n    - item: policies\n      evidence: Swim\nhospital:\n  audience: circle\n  red:\n    - fact: I sing.\nprofile:\n  like-admire:\n    - I sing.\n";
    let team = "team:\n  - worker: Mum\n    rate: 20\n";
    let mut told = String::new();
    for voice in ["I", "name"] {
        let folder = plan(&[
            ("a.md", shown, "Hello.\n"),
            ("b.md", &format!("outcomes:\n{hidden}"), "I was in hospital in 2026.\n"),
            ("c.md", team, "Decide, Today and Step: 20261020 is my code.\n"),
        ]);
        let facts = format!("plan:\n  voice: {voice}\n  advocate:\n    name: Grace\n    independent: yes\n");
        folder.write("index.md", index().replace("plan:\n", &facts));
        for day in ["2026-10-10", "2026-10-20", "2026-12-01"] {
            for audience in ["public", "circle"] {
                folder
                    .run(&["build", ".", "--for", audience, "--out", "out", "--today", day])
                    .expect_code(0, &format!("{audience} on {day}"));
                told += &kit::pages(&kit::files_of(&folder.path().join("out"))).into_values().collect::<String>();
            }
            for bundle in ["first-shift", "before-the-meeting"] {
                folder
                    .run(&["build", ".", "--bundle", bundle, "--for", "circle", "--out", "sheets", "--today", day])
                    .expect_code(0, &format!("{bundle} on {day}"));
                told += &folder.read("sheets/index.html");
            }
        }
    }
    for title in words {
        assert!(told.contains(title), "the program says it itself, or it proves nothing: {title}");
    }
}

#[test]
fn a_plan_that_is_taken_back_may_say_so_in_its_own_words() {
    let gone =
        "---\nplan:\n  name: Sam\n  language: en-GB\n  withdrawn: 2026-01-01\n---\n\nThis plan is not here any more.\n";
    let folder = kit::Folder::new();
    folder.write("index.md", gone);
    for audience in kit::AUDIENCES {
        folder.build(audience).expect_code(0, audience);
    }
}
