//! Bundles: a few parts of a plan on sheets of paper, for a new worker or a hospital.
//!
//! In: plans. Out: what is on the sheets, and what may not be. Not here: whether they fit on paper (the browser tests).

mod kit;

use kit::Folder;

const INDEX: &str = "---\nplan:\n  name: Sam\n  language: en-GB\n  help:\n    circle: Ring Mum on 01632 960 123\ntitle: Hello\naudience: public\n---\n\nHello all.\n";
const ABOUT: &str = "---\ntitle: About me\naudience: circle\nprofile:\n  like-admire:\n    - I tell good jokes.\n  important-to:\n    - Tea at 4pm.\n  support:\n    - Count to 10.\nimportant:\n  important-to:\n    - A blue cup.\ntelling-me:\n  - we-want-to-tell: You are late.\n    to-do-this-we: Ring me.\n    helped-by: My phone\ncommunication:\n  - i-do: I hum.\n    when: Anytime\n    we-think-it-means: I am happy.\n    you-should: Hum too.\n---\n\nA long text about my life that no sheet holds.\n";
const WELL: &str = "---\ntitle: Staying well\naudience: private\ncrisis:\n  what-helps:\n    - A dark room.\nhospital:\n  red:\n    - fact: I am allergic to nuts.\n      about: allergies\n  amber:\n    - fact: I sleep with a lamp.\n  supported-by: Mum\n---\n";

fn plan() -> Folder {
    let folder = Folder::new();
    folder.write("index.md", INDEX).write("about.md", ABOUT).write("well.md", WELL);
    folder
}

#[test]
fn a_new_worker_gets_two_sheets_with_what_the_circle_may_see() {
    let folder = plan();
    let told = folder.run(&["build", ".", "--bundle", "first shift", "--today", kit::TODAY]);
    told.expect_code(0, "first shift");
    assert!(told.said().contains("site-first-shift"), "{}", told.said());
    let page = folder.read("site-first-shift/index.html");
    for shown in [
        "My first shift with you",
        "plan--sheet-1",
        "plan--sheet-2",
        "I tell good jokes.",
        "Ring me.",
        "Hum too.",
        "01632 960 123",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    for hidden in ["A dark room.", "A long text about my life", "allergic", "A blue cup."] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let site = kit::files_of(&folder.path().join("site-first-shift"));
    assert!(!site.keys().any(|path| path.contains("well") || path.contains("about")), "{:?}", site.keys());
}

#[test]
fn with_the_persons_own_copy_the_sheets_hold_what_is_private_too() {
    let folder = plan();
    folder
        .run(&["build", ".", "--bundle", "first-shift", "--for", "private", "--today", kit::TODAY])
        .expect_code(0, "private");
    assert!(folder.read("site-first-shift-private/index.html").contains("A dark room."));
}

#[test]
fn the_hospital_gets_the_passport_on_two_sides() {
    let folder = plan();
    folder.run(&["build", ".", "--bundle", "hospital", "--today", kit::TODAY]).expect_code(0, "hospital");
    let page = folder.read("site-hospital/index.html");
    let (front, back) = page.split_once("id=\"plan--sheet-2\"").expect("two sides");
    assert!(
        front.contains("I am allergic to nuts.") && front.contains("<p>Mum</p>") && !front.contains("lamp"),
        "{front}"
    );
    assert!(back.contains("I sleep with a lamp.") && !back.contains("allergic"), "{back}");
    assert!(!page.contains("A dark room."));
}

#[test]
fn what_is_too_long_for_its_sheet_is_named_and_stops_a_strict_build() {
    let folder = plan();
    let rows: String = (1..30)
        .map(|number| format!("  - we-want-to-tell: News number {number} is here for me to hear.\n    to-do-this-we: Tell me slowly, and tell me again in the evening.\n    helped-by: My board\n"))
        .collect();
    folder.write("more.md", format!("---\ntitle: More\naudience: circle\ntelling-me:\n{rows}---\n"));
    let told = folder.run(&["build", ".", "--bundle", "first-shift", "--today", kit::TODAY]);
    told.expect_code(0, "a warning stops nothing");
    assert!(told.said().contains("the sheet \"Who I am\" is too long"), "{}", told.said());
    assert!(
        told.said().contains("How to tell me things, ") && told.said().contains("sheet-too-long"),
        "{}",
        told.said()
    );
    folder.run(&["build", ".", "--bundle", "first-shift", "--strict", "--today", kit::TODAY]).expect_code(1, "strict");
}

#[test]
fn a_bundle_that_nobody_knows_or_that_holds_nothing_says_what_to_do() {
    let folder = plan();
    let told = folder.run(&["build", ".", "--bundle", "paramedic"]);
    told.expect_code(2, "unknown");
    assert!(told.said().contains("first-shift") && told.said().contains("hospital"), "{}", told.said());
    let empty = Folder::new();
    empty.write("index.md", INDEX);
    let told = empty.run(&["build", ".", "--bundle", "hospital", "--today", kit::TODAY]);
    told.expect_code(1, "nothing in it");
    assert!(told.said().contains("plainplan new page hospital"), "{}", told.said());
    let group = Folder::new();
    group
        .write("index.md", "---\ncollection:\n  name: Us\n  language: en-GB\n---\n# Us\n\nHello.\n")
        .write("sam/index.md", INDEX);
    let told = group.run(&["build", ".", "--bundle", "hospital"]);
    told.expect_code(2, "a group");
    assert!(told.said().contains("one person"), "{}", told.said());
}
