//! Groups of plans: each stands alone in its own folder, and the first page lists those that agreed and no others.
//!
//! In: a folder with `collection:` and plans below it. Out: what stands where in its site, and what is said.
//! Not here: what a plan hides (`leaks`, `privacy`), speed (`bench`).

mod kit;

use kit::{AUDIENCES, Folder, Outcome, TODAY};
use std::collections::BTreeMap;

const HELP: &str = "Ring the office on 01632 960 900";
const TAKE_DOWN: &str = "Write to us and we take it down the same day";
const AGREED: &str = "  consent:\n    to: public\n    from: 2026-01-01\n    until: 2027-01-01\n    how: spoken\n";
const ENDED: &str = "  consent:\n    to: public\n    from: 2026-01-01\n    until: 2026-10-09\n    how: spoken\n";
const LISTED: &str = "  listed: {place: North, line: I love trains.}\n";

/// The group's own first page.
fn group() -> Folder {
    let folder = Folder::new();
    folder.write(
        "index.md",
        format!("---\ncollection:\n  name: Our group\n  language: en-GB\n  help: {HELP}\n  take_down: {TAKE_DOWN}.\n---\n# Our group\n\nHello from the group.\n"),
    );
    folder
}

/// The first page of a plan, with a word of its own in the text.
fn index(name: &str, facts: &str, word: &str) -> String {
    format!(
        "---\nplan:\n  name: {name}\n  language: en-GB\n  audience: public\n{facts}---\n# Hello from {name}\n\nI like the {word}.\n"
    )
}

/// A group of five: two agreed and are listed, one agreed only, one did not, and one's yes ran out.
fn five() -> Folder {
    let folder = group();
    for (place, facts) in [
        ("ana", format!("{AGREED}{LISTED}")),
        ("north/bob", format!("{AGREED}{LISTED}")),
        ("cat", AGREED.to_owned()),
        ("dan", LISTED.to_owned()),
        ("eve", format!("{ENDED}{LISTED}")),
    ] {
        let name = name_of(place);
        folder.write(&format!("{place}/index.md"), index(&name, &facts, &word_of(place)));
        folder.write(&format!("{place}/more.md"), format!("# More of {name}\n\nThe {} again.\n", word_of(place)));
    }
    folder
}

/// `north/bob` is Bob.
fn name_of(place: &str) -> String {
    let last = place.rsplit('/').next().unwrap_or(place);
    last[..1].to_uppercase() + &last[1..]
}

/// A word that stands in one plan only.
fn word_of(place: &str) -> String {
    format!("{}flower", name_of(place).to_lowercase())
}

/// The places whose own word stands in a text.
fn heard<'a>(text: &str, places: &[&'a str]) -> Vec<&'a str> {
    places.iter().copied().filter(|place| text.contains(&word_of(place))).collect()
}

const FIVE: [&str; 5] = ["ana", "north/bob", "cat", "dan", "eve"];

/// All files of a plan's folder in the group's site, as one text.
fn text_below(site: &BTreeMap<String, Vec<u8>>, place: &str) -> String {
    let inside = site.iter().filter(|(path, _)| path.starts_with(&format!("{place}/")));
    inside.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
}

/// The group's own files, as one text.
fn own_text(site: &BTreeMap<String, Vec<u8>>, places: &[&str]) -> String {
    let is_own = |path: &String| !places.iter().any(|place| path.starts_with(&format!("{place}/")));
    site.iter().filter(|(path, _)| is_own(path)).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
}

/// Puts a mistake into a plan that stops its build.
fn break_plan(folder: &Folder, place: &str) {
    folder.write(&format!("{place}/broken.md"), "---\naudiance: private\n---\n# Broken\n");
}

#[test]
fn each_plan_stands_alone_in_its_own_folder_with_no_text_of_another() {
    let folder = five();
    folder.build("circle").expect_code(0, "the circle's copy of five plans");
    let site = folder.site("circle");
    for place in FIVE {
        let inside = text_below(&site, place);
        assert_eq!(heard(&inside, &FIVE), [place], "what stands in the folder of {place}");
        for file in ["index.html", "more.html", "404.html", "_plan/style.css"] {
            assert!(site.contains_key(&format!("{place}/{file}")), "{place} has no {file} of its own");
        }
    }
    assert_eq!(heard(&own_text(&site, &FIVE), &FIVE), Vec::<&str>::new(), "the group's own pages");
    for (path, page) in kit::pages(&site) {
        let Some(place) = FIVE.iter().find(|place| path.starts_with(&format!("{place}/"))) else { continue };
        let depth = path[place.len() + 1..].matches('/').count();
        let leads_out = "../".repeat(depth + 1);
        assert!(!page.contains(&format!("=\"{leads_out}")), "{path} needs a file outside its plan");
    }
}

#[test]
fn plans_without_a_valid_yes_are_left_out_of_the_public_copy_and_named() {
    let folder = five();
    let outcome = folder.build("public");
    outcome.expect_code(0, "the public copy of five plans");
    let site = folder.site("public");
    for (place, is_there) in [("ana", true), ("north/bob", true), ("cat", true), ("dan", false), ("eve", false)] {
        assert_eq!(site.contains_key(&format!("{place}/index.html")), is_there, "{place}");
        assert_eq!(outcome.said().contains(&format!("Left out: {place},")), !is_there, "{}", outcome.said());
    }
    let all: String = site.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert_eq!(heard(&all, &FIVE), ["ana", "north/bob", "cat"]);
}

#[test]
fn the_first_page_lists_those_that_asked_for_it_and_agreed() {
    let folder = five();
    folder.build("public").expect_code(0, "the public copy of five plans");
    let site = folder.site("public");
    let first = &kit::pages(&site)["index.html"];
    assert!(first.contains("Hello from the group.") && first.contains("North. I love trains."));
    let listed: Vec<&str> =
        FIVE.into_iter().filter(|place| first.contains(&format!("href=\"{place}/index.html\""))).collect();
    assert_eq!(listed, ["ana", "north/bob"]);
    let own = own_text(&site, &FIVE);
    for name in ["Dan’s", "Eve’s", "dan/", "eve/"] {
        assert!(!own.contains(name), "the group's own files name {name}");
    }
    assert!(own.contains("Ana’s"), "nobody is named at all");
}

#[test]
fn a_yes_that_ran_out_takes_the_plan_out_of_the_next_copy() {
    let folder = five();
    folder.build("public").expect_code(0, "the copy while the yes held");
    folder.write("ana/index.md", index("Ana", &format!("{ENDED}{LISTED}"), &word_of("ana")));
    folder.build("public").expect_code(0, "the copy after it");
    let site = folder.site("public");
    assert!(!site.keys().any(|path| path.starts_with("ana/")), "what was built of it before is still there");
    assert!(!kit::pages(&site)["index.html"].contains("Ana"));
    assert!(site.contains_key("cat/index.html"));
}

#[test]
fn a_plan_with_nothing_for_these_readers_is_left_out_and_named() {
    let folder = five();
    folder.write("ana/index.md", index("Ana", AGREED, "garden").replace("audience: public", "audience: private"));
    let outcome = folder.build("public");
    outcome.expect_code(0, "a group with a closed plan");
    assert!(outcome.said().contains("Left out: ana, because it has nothing for this copy"), "{}", outcome.said());
    assert!(!folder.site("public").keys().any(|path| path.starts_with("ana/")));
}

#[test]
fn a_group_of_which_nothing_is_left_is_not_written() {
    let folder = group();
    folder.write("dan/index.md", index("Dan", LISTED, "garden"));
    folder.build("public").expect_code(1, "a group of one that did not agree");
    assert!(!folder.path().join("site").exists());
    folder.build("circle").expect_code(0, "the circle's copy of it");
}

#[test]
fn a_broken_plan_stops_the_whole_group_and_the_old_site_is_still_there() {
    let folder = five();
    folder.build("public").expect_code(0, "before");
    let before = folder.site("public");
    folder.write("cat/more.md", "# More of Cat\n\nSomething new.\n");
    break_plan(&folder, "ana");
    let outcome = folder.build("public");
    outcome.expect_code(1, "a group with a broken plan");
    assert!(outcome.said().contains("The plan in ana:"), "{}", outcome.said());
    assert!(outcome.said().contains("broken.md"), "{}", outcome.said());
    assert!(folder.site("public") == before, "the old site was changed");
}

#[test]
fn with_keep_going_a_broken_plan_stops_only_itself() {
    let folder = five();
    break_plan(&folder, "ana");
    let words = ["build", ".", "--out", "site", "--today", TODAY, "--keep-going"];
    folder.run(&words).expect_code(1, "a group with a broken plan");
    let site = folder.site("public");
    assert!(!site.contains_key("ana/index.html"));
    assert!(!kit::pages(&site)["index.html"].contains("Ana"));
    assert_eq!(heard(&text_below(&site, "north/bob"), &FIVE), ["north/bob"]);
    assert!(site.contains_key("cat/index.html"));
}

#[test]
fn a_withdrawn_plan_leaves_one_sentence_and_is_listed_nowhere() {
    let folder = five();
    folder.write("ana/index.md", index("Ana", &format!("{LISTED}  withdrawn: 2026-05-01\n"), &word_of("ana")));
    for audience in AUDIENCES {
        folder.build(audience).expect_code(0, audience);
        let site = folder.site(audience);
        assert!(text_below(&site, "ana").contains("This plan is not here any more."), "{audience}");
        assert_eq!(heard(&text_below(&site, "ana"), &FIVE), Vec::<&str>::new(), "LEAK in the {audience} copy");
        assert!(!kit::pages(&site)["index.html"].contains("ana/"), "it is listed in the {audience} copy");
        assert!(text_below(&site, "cat").contains(&word_of("cat")), "{audience}");
    }
}

/// What `check` says of a group with a mistake in one plan and in one of its own pages.
fn check_broken(format: &str) -> Outcome {
    let folder = five();
    break_plan(&folder, "north/bob");
    folder.write("about.md", "---\ntitel: About\n---\n# About\n");
    let outcome = folder.run(&["check", ".", "--format", format, "--today", TODAY]);
    outcome.expect_code(1, "a group with two mistakes");
    outcome
}

#[test]
fn check_names_the_plan_that_a_problem_is_in() {
    let said = check_broken("text").said();
    let (own, plan) = (said.find("The group's own pages:"), said.find("The plan in north/bob:"));
    assert!(own.is_some() && plan > own, "{said}");
    assert!(said[..plan.expect("it was just found")].contains("about.md, line 2"), "{said}");
    assert!(said[plan.expect("it was just found")..].contains("broken.md, line 2"), "{said}");
    assert!(!said.contains("The plan in ana:"), "{said}");

    let list: serde_json::Value = serde_json::from_str(&check_broken("json").out).expect("one JSON list");
    let errors: Vec<&str> = list
        .as_array()
        .expect("one JSON list")
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .filter_map(|finding| finding["file"].as_str())
        .collect();
    assert_eq!(errors, ["about.md", "north/bob/broken.md"]);

    five().run(&["check", ".", "--today", TODAY]).expect_code(0, "a sound group");
}

/// A form of the group's own, and a plan that uses it.
fn with_form() -> Folder {
    let folder = group();
    folder.write("forms/helpers.yaml", "name: helpers\ntitle: Our helpers\nabout: Who helps me.\nsource: Our own\naudience: public\npicture: helper\nshape: rows\nlayout: cards\nsection: My support\nfields:\n  - name: what\n    label: What\n    kind: text\n    required: yes\n    hint: A word.\n    example: x\n");
    folder.write("deep/down/ana/index.md", index("Ana", AGREED, "garden"));
    folder.write("deep/down/ana/help.md", "---\nhelpers:\n  - what: Help with swimming\n---\n# Help\n");
    folder
}

#[test]
fn what_the_group_gives_reaches_a_plan_in_the_group_and_when_it_is_built_alone() {
    let folder = with_form();
    let place = "deep/down/ana";
    for audience in AUDIENCES {
        folder.build(audience).expect_code(0, audience);
        let alone = folder.run(&["build", place, "--for", audience, "--out", "alone", "--today", TODAY]);
        alone.expect_code(0, audience);
        let alone = kit::files_of(&folder.path().join("alone"));
        let site = folder.site(audience);
        for (path, page) in kit::pages(&alone) {
            assert_eq!(Some(page.as_bytes()), site.get(&format!("{place}/{path}")).map(Vec::as_slice), "{path}");
        }
        let page = &kit::pages(&alone)["help.html"];
        for words in ["Our helpers", "Help with swimming", "Ring the office on", TAKE_DOWN] {
            assert!(page.contains(words), "{words} is not in the {audience} copy");
        }
        std::fs::remove_dir_all(folder.path().join("alone")).expect("it can be taken away");
    }
}

#[test]
fn a_plan_of_a_group_needs_a_yes_for_everyone_when_it_is_built_alone() {
    let folder = five();
    let alone = |place: &str, audience: &str| {
        folder.run(&["build", place, "--for", audience, "--out", "alone", "--today", TODAY])
    };
    for place in ["dan", "eve"] {
        let outcome = alone(place, "public");
        outcome.expect_code(1, place);
        assert!(outcome.said().contains("did not say yes"), "{}", outcome.said());
        assert!(!folder.path().join("alone").exists(), "{place} was written");
    }
    alone("dan", "circle").expect_code(0, "the circle's copy of Dan's plan");
    alone("north/bob", "public").expect_code(0, "Bob's plan");
}

#[test]
fn the_same_group_gives_the_same_bytes() {
    for audience in AUDIENCES {
        let (one, two) = (five(), five());
        one.build(audience).expect_code(0, audience);
        two.build(audience).expect_code(0, audience);
        let first = one.site(audience);
        assert!(first == two.site(audience), "two folders differ in the {audience} copy");
        let again = one.build(audience);
        again.expect_code(0, audience);
        assert!(again.said().contains("Nothing has changed."), "{}", again.said());
        assert!(first == one.site(audience), "the second {audience} copy differs");
    }
}

#[test]
fn eighty_three_plans_are_built_by_one_command() {
    let folder = group();
    let places: Vec<String> = (0..83).map(|number| format!("town-{}/plan{number}x", number % 4)).collect();
    for place in &places {
        folder
            .write(&format!("{place}/index.md"), index(&name_of(place), &format!("{AGREED}{LISTED}"), &word_of(place)));
    }
    let outcome = folder.build("public");
    outcome.expect_code(0, "83 plans");
    assert!(outcome.said().contains("83 of 83 plans"), "{}", outcome.said());
    let site = folder.site("public");
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    for place in &places {
        assert_eq!(heard(&text_below(&site, place), &places), [*place]);
    }
    let first = &kit::pages(&site)["index.html"];
    assert_eq!(places.iter().filter(|place| first.contains(&format!("href=\"{place}/index.html\""))).count(), 83);
}

/// A plan's page about its money, for nobody but the person.
fn money(budget: &str) -> String {
    format!("---\ntitle: Money\naudience: private\nbudget:\n{budget}---\n")
}

/// Puts a plan with this money into the group: its facts, then its budget.
fn add_money(folder: &Folder, place: &str, facts: &str, budget: &str) {
    folder.write(&format!("{place}/index.md"), index(&name_of(place), &format!("{AGREED}{facts}"), &word_of(place)));
    folder.write(&format!("{place}/money.md"), money(budget));
}

const WEEKS: &str = "  currency: GBP\n  year: weeks52\n";

#[test]
fn money_over_all_plans_is_the_sum_of_what_they_show_and_stands_in_the_private_copy_only() {
    let folder = group();
    add_money(
        &folder,
        "ana",
        WEEKS,
        "  kind: final\n  amount: £100.05 a week\n  lines:\n    - what: Help\n      cost: £33.33 a week\n",
    );
    add_money(&folder, "bob", WEEKS, "  kind: self-funded\n  amount: about £10 a week\n");
    add_money(&folder, "cat", "  currency: EUR\n  year: weeks52\n", "  kind: final\n  amount: €20 a week\n");
    // A first guess, the income of a household, what was taken back, and a year that nobody can know.
    add_money(&folder, "dan", WEEKS, "  kind: indicative\n  amount: £7,000 a year\n");
    add_money(&folder, "eve", WEEKS, "  kind: household\n  income:\n    - what: Wage\n      amount: £8,000 a year\n");
    add_money(&folder, "fay", &format!("{WEEKS}  withdrawn: 2026-05-01\n"), "  kind: final\n  amount: £9,000 a year\n");
    add_money(&folder, "gil", "  currency: GBP\n", "  kind: final\n  amount: £50 a week\n");
    folder.build("private").expect_code(0, "the private copy");
    let page = kit::plans::main_words(&folder.read("site-private/index.html"));
    // 100.05 × 52 = 5,202.60; 33.33 × 52 = 1,733.16; 10 × 52 = 520; 20 × 52 = 1,040.
    for said in [
        "2 plans together have about £5,722.60 for a year.",
        "£1,733.16 is planned for a year.",
        "Ana’s plan £5,202.60 £1,733.16",
        "Bob’s plan about £520.00",
        "All together about £5,722.60 £1,733.16",
        "1 plan has €1,040 for a year.",
        "A budget in these plans gives no sum for a year, so it does not count here: Gil’s plan.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for hidden in ["7,000", "8,000", "9,000"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let first = folder.read("site-private/index.html");
    assert!(first.contains("href=\"ana/index.html\""), "each sum leads to its plan");
    for audience in ["circle", "public"] {
        folder.build(audience).expect_code(0, audience);
        let places = ["ana", "bob", "cat", "dan", "eve", "fay", "gil"];
        let own = own_text(&folder.site(audience), &places);
        for sum in ["5,202.60", "5,722.60", "1,040", "plans-money"] {
            assert!(!own.contains(sum), "{sum} in the group's own pages for {audience}");
        }
    }
}

#[test]
fn the_card_of_a_plan_in_another_language_says_so_and_no_two_pages_share_a_title() {
    let folder = group();
    folder.write("ana/index.md", index("Ana", &format!("{AGREED}{LISTED}"), "anaflower"));
    let german = index("Lena", &format!("{AGREED}  listed: {{place: North, line: Ich mag Züge.}}\n"), "rose");
    folder.write("lena/index.md", german.replace("language: en-GB", "language: de-DE"));
    folder.build("public").expect_code(0, "two languages");
    let first = folder.read("site/index.html");
    assert!(first.contains("lang=\"de-DE\" dir=\"ltr\">North. Ich mag Züge."), "{first}");
    let title = |path: &str| {
        let page = folder.read(path);
        page.split("<title>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default().to_string()
    };
    assert_ne!(title("site/ana/404.html"), title("site/404.html"));
    assert_ne!(title("site/ana/404.html"), title("site/lena/404.html"));
}

/// The headings and cards of the group's first page, in their order.
fn list_of(folder: &Folder) -> Vec<String> {
    folder.build("public").expect_code(0, "the group is sound");
    let site = folder.site("public");
    let page = scraper::Html::parse_document(&String::from_utf8_lossy(&site["index.html"]));
    let wanted = scraper::Selector::parse(".plan-cards__heading, .plan-card").expect("a selector");
    page.select(&wanted)
        .map(|one| one.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn the_list_stands_under_the_places_or_themes_that_the_group_chose() {
    let folder = group();
    for (place, listed) in [
        ("ana", "  listed:\n    place: South\n    theme: Work\n    line: I love trains.\n"),
        ("bob", "  listed:\n    theme: My own home\n"),
        ("cat", "  listed:\n    place: North\n    theme: Work\n"),
        ("dan", ""),
    ] {
        folder.write(&format!("{place}/index.md"), index(&name_of(place), &format!("{AGREED}{listed}"), "tulip"));
    }
    assert_eq!(
        list_of(&folder),
        ["Ana’s plan South. Work. I love trains.", "Bob’s plan My own home", "Cat’s plan North. Work"]
    );
    let sorted_by = |word: &str| {
        folder.write("index.md", format!("---\ncollection:\n  name: Our group\n  language: en-GB\n  list_by: {word}\n---\n# Our group\n\nHello.\n"));
        list_of(&folder)
    };
    assert_eq!(
        sorted_by("place"),
        [
            "North",
            "Cat’s plan Work",
            "South",
            "Ana’s plan Work. I love trains.",
            "Other plans",
            "Bob’s plan My own home"
        ]
    );
    assert_eq!(
        sorted_by("theme"),
        ["My own home", "Bob’s plan", "Work", "Ana’s plan South. I love trains.", "Cat’s plan North"]
    );
}
