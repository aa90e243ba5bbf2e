//! Each way in which something private once came out, closed: a small plan with a canary for each.
//!
//! In: plans of a few lines, each with words that one reader must not see and others that all may.
//! Out: every canary that sings in a narrower copy, is silent in the widest, or stops a build for no reason.
//! Not here: a canary in every field at once (`privacy`), the words of messages (`cases`).

mod kit;

use kit::{AUDIENCES, Folder};
use std::collections::BTreeMap;

/// What every copy of every plan here says, so that no test can pass on an empty page.
const OPEN: &str = "bluebell";

/// A plan that is open to everyone, with more front matter and more text on its first page.
fn plan(head: &str, body: &str) -> Folder {
    let folder = Folder::new();
    folder.write("index.md", index("", head, body));
    folder
}

/// A first page, with more facts of the plan.
fn index(facts: &str, head: &str, body: &str) -> String {
    format!(
        "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n  consent:\n    to: public\n    from: 2026-01-01\n    how: spoken\n{facts}{head}---\n# Hello\n\nI like the {OPEN}.\n\n{body}\n"
    )
}

/// A page for one audience.
fn page(audience: &str, head: &str, body: &str) -> String {
    format!("---\naudience: {audience}\n{head}---\n# A page\n\nHi.\n\n{body}\n")
}

/// The list of people, on a private page.
fn people(rows: &str) -> String {
    page("private", &format!("people:\n{rows}"), "")
}

/// A yes of somebody, as lines under their row.
fn yes(to: &str, audience: &str, more: &str) -> String {
    format!("    consent:\n      to: {to}\n      audience: {audience}\n{more}")
}

/// A row of `gifts` for each way to write who says so.
fn said_by_each<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let rows: String = names.into_iter().map(|name| format!("  - gift: I sing.\n    who_says: {name}\n")).collect();
    format!("gifts:\n{rows}")
}

/// All that a copy says, in small letters: names of files, their bytes, and the words of pages without their marks.
fn words_of(site: &BTreeMap<String, Vec<u8>>) -> String {
    let mut words = String::new();
    for (path, bytes) in site {
        let raw = String::from_utf8_lossy(bytes);
        words.push_str(&format!("{path}\n{raw}\n"));
        if path.ends_with(".html") {
            words.extend(scraper::Html::parse_document(&raw).root_element().text());
        }
    }
    words.to_lowercase()
}

/// What the copy for one audience says. It has to be sound and to hold what all may read.
#[track_caller]
fn copy(folder: &Folder, audience: &str) -> String {
    folder.build(audience).expect_code(0, &format!("the {audience} copy"));
    let words = words_of(&folder.site(audience));
    assert!(words.contains(OPEN), "the {audience} copy is empty");
    words
}

/// The canaries sing in the copy for `audience` and in wider eyes' copies never; those who see more hear them too.
#[track_caller]
fn only_from(audience: &str, folder: &Folder, canaries: &[&str]) {
    let first = AUDIENCES.iter().position(|one| *one == audience).expect("an audience");
    for (at, reader) in AUDIENCES.iter().enumerate() {
        let words = copy(folder, reader);
        for canary in canaries {
            match words.contains(&canary.to_lowercase()) {
                true => assert!(at >= first, "LEAK: `{canary}` is in the {reader} copy"),
                false => assert!(at < first, "`{canary}` is missing in the {reader} copy"),
            }
        }
    }
}

/// No copy is made, because of one rule.
#[track_caller]
fn refused(folder: &Folder, rule: &str) {
    for audience in AUDIENCES {
        let outcome = folder.build(audience);
        outcome.expect_code(1, &format!("a {audience} copy that must not be"));
        assert!(outcome.said().contains(rule), "{rule} is not told:\n{}", outcome.said());
        assert!(!folder.path().join(kit::site_of(audience)).exists(), "a {audience} copy was written");
    }
}

/// The photos of a copy.
fn photos(folder: &Folder, audience: &str) -> usize {
    folder.site(audience).keys().filter(|path| path.starts_with("_plan/photos/")).count()
}

/// A photo in a colour of its own, so that no two have the same bytes.
fn photo(colour: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixel = image::Rgb([colour, 80, 100]);
    image::RgbImage::from_pixel(16, 16, pixel).write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a photo");
    bytes.into_inner()
}

// People.

#[test]
fn a_hidden_name_comes_out_by_no_other_spelling_and_no_join() {
    let spellings = [
        "Zarana",
        "zarana",
        "ZARANA",
        "Mum and Zarana",
        "Mum & Zarana",
        "Mum / Zarana",
        "Mum + Zarana",
        "Mum; Zarana",
        "Zarana (helper)",
        "Zarana, and Mum",
        "[Mum, Zarana]",
        "\"Zarana\"",
        "Zarana.",
        "Zarana Smith",
        "Zarana's mum",
        "Mum  and Zarana",
        "Mum\u{a0}and Zarana",
        "Mum And Zarana",
        "Mum or Zarana",
        "Mum with Zarana",
        "@zarana",
        "Mum, Dad & Zarana",
        "Zarana?",
        "Zarana Khan",
    ];
    let folder = plan(&said_by_each(spellings), "");
    folder.write("people.md", people("  - name: Zarana Khan\n    relation: a friendly hedgehog\n"));
    only_from("circle", &folder, &["zarana"]);
    assert!(copy(&folder, "public").contains("mum"), "those who may be named are left out with her");
}

#[test]
fn a_map_row_for_someone_who_is_in_no_list_shows_nothing_of_them_to_everyone() {
    let map = "network:\n  audience: public\n  people:\n    - person: Zarana\n      ring: paid\n      helps_with: a canary cage\n    - Ottoline\n    - person: Mum\n      ring: closest\n";
    only_from("circle", &plan(map, ""), &["zarana", "canary cage", "ottoline"]);
}

#[test]
fn a_map_does_not_tell_the_relation_that_a_private_row_holds() {
    let map = "network:\n  audience: public\n  people:\n    - person: Mum\n      ring: closest\n    - person: Ms Ray\n      ring: paid\n";
    let folder = plan(map, "");
    let consent = yes("[name]", "public", "");
    folder.write(
        "people.md",
        people(&format!("  - name: Mum\n    relation: my mum with the canary illness\n    audience: private\n  - name: Ms Ray\n    relation: my canary officer\n    audience: private\n{consent}")),
    );
    only_from("private", &folder, &["canary illness", "canary officer"]);
    assert!(copy(&folder, "public").contains("ms ray"), "her name needs no more than her yes");
}

#[test]
fn without_a_yes_the_map_tells_the_label_and_nothing_beside_it() {
    let map = "network:\n  audience: public\n  people:\n    - person: Zarana\n      ring: paid\n      helps_with: a canary cage\n      met: at the canary club\n  ties:\n    - from: Zarana\n      to: Mum\n      what: the canary tie\n    - from: Mum\n      to: Dad\n      what: talk\n".replace("  ties:", "    - Mum\n    - Dad\n  ties:");
    let folder = plan(&map, "");
    folder.write(
        "people.md",
        people("  - name: Zarana\n    relation: my canary aunt\n    public: my swimming helper\n    phone: 01632 960 124\n"),
    );
    only_from("circle", &folder, &["zarana", "canary cage", "canary club", "canary tie"]);
    assert!(copy(&folder, "public").contains("my swimming helper"));
}

#[test]
fn with_names_off_nobody_is_named_without_a_yes_to_everyone() {
    let map = |names: &str| {
        let map = format!(
            "network:\n  audience: public\n{names}  people:\n    - person: Zarana\n      ring: paid\n      helps_with: a canary cage\n    - person: Mum\n      ring: closest\n"
        );
        let folder = plan(&map, "");
        folder.write("people.md", people("  - name: Zarana\n    relation: my canary aunt\n"));
        folder
    };
    let off = map("  names: roles\n");
    only_from("circle", &off, &["my canary aunt", "a canary cage"]);
    assert!(!copy(&off, "circle").contains("zarana"), "names are off");
    assert!(copy(&map(""), "circle").contains("zarana"), "names are on");
}

#[test]
fn a_yes_counts_only_for_its_readers_its_days_and_the_one_who_gave_it() {
    let gave = [
        ("Zanear", yes("name", "circle", "")),
        ("Zaold", yes("name", "public", "      until: 2026-10-09\n")),
        ("Zanew", yes("name", "public", "      from: 2026-10-11\n")),
        ("Zabest", yes("name", "public", "      how: best-interests\n")),
        ("Zadecided", yes("name", "public", "      how: Best interests decision\n")),
        ("Zaphoto", yes("photo", "public", "")),
        ("Zanone", String::new()),
        ("Zayes", yes("name", "public", "      from: 2026-10-10\n      until: 2026-10-10\n")),
    ];
    let folder = plan(&said_by_each(gave.iter().map(|(name, _)| *name)), "");
    let rows: String = gave.iter().map(|(name, yes)| format!("  - name: {name}\n{yes}")).collect();
    folder.write("people.md", people(&rows));
    only_from("circle", &folder, &["zanear", "zaold", "zanew", "zabest", "zadecided", "zaphoto", "zanone"]);
    only_from("public", &folder, &["zayes"]);
}

/// A map for everyone, with someone on it who has a face, and a hard time with her.
fn map_with_a_face(names: &str, consent: &str) -> Folder {
    let map = format!(
        "network:\n  audience: public\n{names}  people:\n    - person: Zarana\n      ring: paid\n      strength: uncertain\n      stress: some\n      contact_every: canary Thursday\n      last_met: 2026-03-04\n      wish: friends\n    - person: Mum\n      ring: closest\n"
    );
    let folder = plan(&map, "");
    folder.write(
        "people/index.md",
        people(&format!(
            "  - name: Zarana\n    relation: my canary aunt\n    public: my helper\n    picture: face.jpg\n{consent}"
        )),
    );
    folder.write("people/face.jpg", photo(40));
    folder
}

#[test]
fn a_face_is_on_the_map_for_those_who_may_see_it_and_never_where_names_are_off() {
    let faces = |folder: &Folder, audience: &str| {
        let words = copy(folder, audience);
        (photos(folder, audience), words.contains("data:image/jpeg") || words.contains("clippath"))
    };
    let without = map_with_a_face("", &yes("name", "public", ""));
    assert_eq!(faces(&without, "public"), (0, false), "she agreed to her name alone");
    assert_eq!(faces(&without, "circle"), (1, true));
    let with = map_with_a_face("", &yes("[name, photo]", "public", ""));
    assert_eq!(faces(&with, "public"), (1, true));
    let ended = map_with_a_face("", &yes("[name, photo]", "public", "      until: 2026-10-09\n"));
    assert_eq!(faces(&ended, "public"), (0, false), "her yes has ended");
    let off = map_with_a_face("  names: roles\n", &yes("[name, photo]", "public", ""));
    assert_eq!(faces(&off, "public"), (0, false));
    assert!(!faces(&off, "circle").1, "a face is a name");
}

#[test]
fn the_relation_needs_a_yes_of_its_own_where_one_is_asked_for() {
    let says = |consent: &str| {
        let words = copy(&map_with_a_face("", consent), "public");
        (words.contains("zarana"), words.contains("my canary aunt"))
    };
    assert_eq!(says(&yes("name", "public", "")), (true, true), "the relation goes with the name");
    assert_eq!(says(&yes("[name, relation]", "public", "")), (true, true));
    let apart =
        "    consent:\n      - to: name\n        audience: public\n      - to: relation\n        audience: circle\n";
    assert_eq!(says(apart), (true, false), "the relation was for the circle only");
    assert_eq!(says(&yes("relation", "public", "")), (false, false), "her public label goes before the relation");
    let ended = "    consent:\n      - to: name\n        audience: public\n      - to: relation\n        audience: public\n        until: 2026-10-09\n";
    assert_eq!(says(ended), (true, false), "that yes has ended");
}

#[test]
fn what_is_between_two_people_is_for_no_stranger_and_what_is_hard_for_nobody_else() {
    let folder = map_with_a_face("", &yes("name", "public", ""));
    only_from("private", &folder, &["hard at times"]);
    only_from("circle", &folder, &["not sure", "canary thursday", "as i wish", "is that how i want it?"]);
    assert!(copy(&folder, "public").contains("zarana"));
}

#[test]
fn what_one_map_tells_another_map_for_more_readers_does_not_tell() {
    let folder = plan(
        "network:\n  audience: public\n  people:\n    - name: The Club\n      kind: group\n      ring: groups\n    - person: Zarana\n      ring: friends\n      helps_with: my tea\n",
        "",
    );
    folder.write(
        "aa.md",
        page(
            "private",
            "network.secret:\n  audience: private\n  people:\n    - name: The Club\n      kind: group\n      ring: groups\n      relation: my canary group\n    - name: Zarana\n      ring: closest\n      relation: my canary dealer\n      paid: yes\n      status: died\n      picture: wheelchair\n",
            "",
        ),
    );
    only_from("private", &folder, &["my canary group", "my canary dealer", "has died"]);
    only_from("circle", &folder, &["zarana", "my tea"]);
    assert!(copy(&folder, "public").contains("the club"), "a group needs no yes");
}

#[test]
fn nothing_refers_to_a_part_that_the_text_places_for_fewer_readers() {
    let map = "network:\n  audience: circle\n  people:\n    - name: The band\n      kind: group\n      ring: friends\n      wish: closest\n      action: Canary detox\nactions:\n  audience: public\n  rows:\n    - what: Ring the council\n      who: Sam\n      by: 2026-11-01\n      for: Leave Canary\n";
    let folder = plan(map, "");
    let act = "actions:\n  - what: Canary detox\n    who: Sam\n    by: 2026-11-01\n";
    folder.write("act.md", page("circle", act, "::: private\n{{ actions }}\n:::\n"));
    let want = "outcomes:\n  audience: public\n  rows:\n    - title: Leave Canary\n      why: I am sad here.\n      measure: I live alone.\n      by: 2027-01-01\n";
    folder.write("o.md", page("public", want, "::: private\n{{ outcomes }}\n:::\n"));
    only_from("private", &folder, &["canary detox", "leave canary"]);
    assert!(copy(&folder, "public").contains("ring the council"));
}

#[test]
fn a_tie_joins_the_people_it_was_written_for_and_no_one_who_is_called_the_same() {
    let roles = plan(
        "network:\n  audience: circle\n  names: roles\n  people:\n    - person: Zarana\n      ring: closest\n      audience: private\n    - name: Lee\n      relation: my helper\n      ring: friends\n    - name: Jo\n      relation: my mum\n      ring: friends\n  ties:\n    - from: Zarana\n      to: Jo\n      what: meet in canary court\n",
        "",
    );
    roles.write("people.md", people("  - name: Zarana\n    relation: my helper\n"));
    only_from("private", &roles, &["meet in canary court"]);
    let labels = plan(
        "people:\n  - name: Zarana\n    public: The choir\nnetwork:\n  audience: public\n  people:\n    - person: Zarana\n      ring: friends\n    - name: The choir\n      kind: group\n      ring: groups\n      audience: circle\n    - name: The pub\n      kind: place\n      ring: groups\n  ties:\n    - from: The choir\n      to: The pub\n      what: drink canary beer\n",
        "",
    );
    only_from("circle", &labels, &["drink canary beer"]);
    let steps = plan(
        "network:\n  names: roles\n  people:\n    - name: Anna\n      relation: my helper\n      ring: paid\n      wish: friends\n      action: Bus trip\n    - name: Berta\n      relation: my helper\n      ring: paid\n      wish: friends\nactions:\n  - what: Bus trip\n    who: Sam\n    by: 2026-11-01\n",
        "",
    );
    let words = copy(&steps, "circle");
    // A page is read twice: as it is written, and without its marks. Where words are found it stands once more.
    let steps: Vec<&str> = words.split("the next step:").skip(1).collect();
    assert!(steps.len() == 3 && steps.iter().all(|after| after[..100].contains("bus trip")), "{steps:?}");
}

#[test]
fn a_label_tells_no_more_than_the_row_it_comes_from_may() {
    let map = "network:\n  audience: public\n  people:\n    - person: Zarana\n      ring: friends\n    - person: Mum\n      ring: closest\n";
    let relation = plan(map, "");
    let row = "  - name: Zarana\n    audience: private\n    relation: my canary officer\n";
    relation.write("people.md", people(&format!("{row}{}", yes("relation", "public", ""))));
    only_from("private", &relation, &["my canary officer"]);

    let sign = plan(map, "");
    sign.write("people.md", people("  - name: Zarana\n    public: my aunt\n    picture: wheelchair\n"));
    let shows = |audience: &str| {
        let words = copy(&sign, audience);
        assert!(audience != "public" || words.contains("my aunt"));
        words.contains("1f9bd")
    };
    assert!(shows("circle") && !shows("public"), "a sign tells more than her label");

    let died = "network:\n  audience: public\n  names: roles\n  people:\n    - name: Zarana Smith\n      ring: closest\n      relation: my dad\n      status: died\n";
    let words = copy(&plan(died, ""), "circle");
    assert!(words.contains("my dad") && !words.contains("zarana"), "names are off for those who died too");

    let dog = plan(
        "network:\n  audience: public\n  people:\n    - name: Zarana's dog\n      kind: animal\n      ring: friends\n    - person: Mum\n      ring: closest\n",
        "",
    );
    dog.write("people.md", people("  - name: Zarana\n"));
    only_from("circle", &dog, &["zarana"]);
}

#[test]
fn a_short_hidden_name_is_not_found_in_the_bytes_of_a_photo() {
    let noise = |seed: u32| {
        let mut state = seed;
        let mut bytes = std::io::Cursor::new(Vec::new());
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from(state >> 24).expect("8 bits")
        };
        let photo = image::RgbImage::from_fn(700, 700, |_, _| image::Rgb([next(), next(), next()]));
        photo.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a photo");
        bytes.into_inner()
    };
    let folder =
        plan("network:\n  audience: public\n  people:\n    - person: Lee\n      ring: closest\n", "![Me](f.jpg)\n");
    folder.write("f.jpg", noise(7));
    let names: String = ["Jo", "Al", "Ed", "Bo", "Mo"].iter().map(|name| format!("  - name: {name}\n")).collect();
    let lee = yes("[name, photo]", "public", "");
    folder.write("people.md", people(&format!("{names}  - name: Lee\n    picture: f.jpg\n{lee}")));
    assert!(copy(&folder, "public").contains("data:image/jpeg"));
}

#[test]
fn a_cat_needs_no_yes_to_its_photo() {
    let map = "network:\n  audience: public\n  people:\n    - name: Bess\n      kind: animal\n      ring: closest\n      picture: cat.jpg\n";
    let folder = plan(map, "");
    folder.write("cat.jpg", photo(90));
    copy(&folder, "public");
    assert_eq!(photos(&folder, "public"), 1);
}

#[test]
fn people_on_a_page_that_is_a_draft_stay_hidden() {
    let folder = plan(&said_by_each(["Zarana"]), "");
    folder.write("people.md", people("  - name: Zarana\n").replacen("---\n", "---\ndraft: yes\n", 1));
    only_from("circle", &folder, &["zarana"]);
}

#[test]
fn two_people_of_one_name_stop_the_build() {
    let rows = |other: &str| {
        let row = "    - name: Zarana\n      relation: my friend\n      consent:\n        to: name\n        audience: public\n";
        plan(
            &format!(
                "people:\n  audience: public\n  rows:\n{row}    - name: {other}\n      relation: the canary one\n"
            ),
            "",
        )
    };
    refused(&rows("Zarana"), "doubled-person");
    refused(&rows("zarana!"), "doubled-person");
    only_from("circle", &rows("Zarana K"), &["the canary one"]);
}

// Who may see what.

#[test]
fn two_words_for_who_may_see_it_stop_the_build() {
    let row = |more: &str| {
        plan(&format!("gifts:\n  - gift: a canary song\n    audience: private\n{more}  - gift: I run.\n"), "")
    };
    refused(&row("    who_can_see: everyone\n"), "doubled-key");
    refused(&row("    audience: public\n"), "doubled-key");
    only_from("private", &row(""), &["canary song"]);
}

#[test]
fn an_audience_that_says_nothing_stops_the_build() {
    for empty in ["", " \"\"", " ~", " privat", " [circle, private]"] {
        refused(
            &plan(&format!("gifts:\n  - gift: a canary song\n    audience:{empty}\n  - gift: I run.\n"), ""),
            "audience",
        );
        let folder = plan("", "");
        folder.write("secret.md", format!("---\naudience:{empty}\n---\n# A canary page\n"));
        refused(&folder, "unknown-audience");
    }
    let folder = plan("", "");
    folder.write("secret.md", "---\naudience: private\n---\n# A canary page\n");
    only_from("private", &folder, &["canary page"]);
}

#[test]
fn facts_that_do_not_stand_at_the_top_stop_the_build() {
    for (text, rule) in [
        ("# My money\n\n---\naudience: private\n---\n\nA canary song.\n", "facts-in-text"),
        ("audience: private\n\n# My money\n\nA canary song.\n", "missing-fence"),
        ("Who can see: just us\n\nA canary song.\n", "missing-fence"),
        ("---\ntitle: My money\n---\n\n---\naudience: private\n---\n\nA canary song.\n", "facts-in-text"),
        ("--\naudience: private\n--\n\nA canary song.\n", "facts-in-text"),
        ("```\n---\naudience: private\n---\n```\n\nA canary song.\n", "facts-in-text"),
    ] {
        let folder = plan("", "");
        folder.write("money.md", text);
        refused(&folder, rule);
    }
    let folder = plan("", "");
    folder.write("money.md", "---\naudience: private\n---\n# My money\n\nA canary song.\n");
    // A letter that nobody sees before the first line takes nothing away.
    folder.write("pets.md", "\u{200b}---\naudience: private\n---\n# My pets\n\nA canary tune.\n");
    only_from("private", &folder, &["canary song", "canary tune"]);
}

#[test]
fn a_withdrawn_plan_says_nothing_in_any_copy() {
    let write = |withdrawn: &str| {
        let folder = plan("", "");
        let facts = format!(
            "  version: canary-2\n  theme: {{name: plain, logo: photos/logo.jpg}}\n  help:\n    public: Ring the canary desk\n  withdrawn: {withdrawn}\n"
        );
        folder.write("index.md", index(&facts, "", "A canary song.")).write("photos/logo.jpg", photo(9));
        folder.write("more.md", page("public", "", "The canary page has [a letter](letter.pdf)."));
        folder.write("letter.pdf", "%PDF a canary letter");
        folder
    };
    let folder = write("2026-10-11");
    only_from("public", &folder, &["canary song", "canary page", "canary letter", "canary desk", "canary-2"]);
    assert_eq!(photos(&folder, "public"), 1);
    let folder = write("2026-10-10");
    for audience in AUDIENCES {
        folder.build(audience).expect_code(0, audience);
        let words = words_of(&folder.site(audience));
        assert!(words.contains("this plan is not here any more"), "the {audience} copy is empty");
        assert!(!words.contains("canary") && !words.contains(OPEN), "LEAK in the {audience} copy");
        assert_eq!(photos(&folder, audience), 0);
    }
}

// Passages.

#[test]
fn marks_of_a_passage_where_they_cannot_work_stop_the_build() {
    let head = |field: &str| plan(field, "");
    for field in [
        "gifts:\n  - gift: |\n      I sing.\n      ::: private\n      a canary song\n      :::\n",
        "gifts:\n  - gift: I sing. ::: private a canary song :::\n",
        "matching:\n  personality:\n    - kind\n    - \"::: private\"\n    - a canary song\n    - \":::\"\n",
        "summary: |\n  I sing.\n  ::: private\n  a canary song\n  :::\n",
    ] {
        refused(&head(field), "passage-marks");
    }
    for text in [
        "I sing ::: private a canary song ::: here.",
        "::: private a canary song :::",
        "::: private\na canary song :::\n",
        ":: private\na canary song\n::\n",
        "：：： private\n\na canary song\n\n：：：\n",
        "\\::: private\n\na canary song\n\n\\:::\n",
        "| A | B |\n|---|---|\n| ::: private | a canary song |\n| ::: | x |\n",
    ] {
        refused(&plan("", text), "passage-marks");
    }
    only_from("private", &plan("", "::: private\na canary song\n:::\n"), &["a canary song"]);
}

#[test]
fn a_link_defined_inside_a_passage_gives_nothing_to_the_words_outside() {
    let text = |address: &str| {
        plan("", &format!("::: private\nSee [code].\n\n[code]: {address}\n:::\n\nAsk for the [code].\n"))
    };
    refused(&text("https://canary.example/door"), "link-from-passage");
    only_from(
        "private",
        &plan("", "::: private\nSee the [code](https://canary.example/door).\n:::\n"),
        &["canary.example"],
    );
}

#[test]
fn addresses_and_alt_texts_of_a_passage_stay_in_it() {
    let folder = plan(
        "",
        "::: circle\n![A canary at the pool](pool.jpg) I swim [there](https://e.example/canary-club), and [ring](tel:01632960124).\n\n![The canary boat](boat.jpg)\n:::\n",
    );
    folder.write("pool.jpg", photo(1)).write("boat.jpg", photo(200));
    only_from("circle", &folder, &["a canary at the pool", "canary-club", "01632960124", "the canary boat"]);
    assert_eq!(photos(&folder, "public"), 0);
    assert_eq!(photos(&folder, "circle"), 2);
}

#[test]
fn a_frame_or_a_list_of_which_nothing_is_left_leaves_no_trace() {
    let folder =
        plan("", "> [!IMPORTANT]\n> ::: private\n> a canary song\n> :::\n\n> ::: private\n> a canary tune\n> :::\n");
    only_from("private", &folder, &["a canary song", "a canary tune"]);
    for (audience, has_frames) in [("public", false), ("private", true)] {
        let site = folder.site(audience);
        let text = &kit::pages(&site)["index.html"];
        assert_eq!(text.contains("plan-box"), has_frames, "a box in the {audience} copy");
        assert_eq!(text.contains("<blockquote"), has_frames, "a quote in the {audience} copy");
    }
}

// Money and sentences.

#[test]
fn a_sentence_that_is_left_out_takes_its_file_and_its_picture_with_it() {
    let money = "budget:\n  audience: public\n  amount: £312 a week\n  lines:\n    - what: Help\n      cost: £20 a week\n    - what: The canary cure\n      cost: £77.31 a week\n      audience: private\n";
    let folder = plan(
        money,
        "See the [canary letter](letter.pdf) for {{ budget.left }}.\n\n![A canary at the pool](pool.jpg) I have {{ budget.left }}.\n\n{{ budget }}\n",
    );
    folder.write("letter.pdf", "%PDF the canary paper").write("pool.jpg", photo(1));
    only_from("private", &folder, &["canary cure", "canary letter", "canary paper", "a canary at the pool", "77.31"]);
    assert_eq!((photos(&folder, "public"), photos(&folder, "private")), (0, 1));
}

#[test]
fn a_fund_and_points_that_show_not_everything_tell_no_sum_that_was_worked_out() {
    let money = "isf:\n  audience: public\n  gross: £520 a week\n  contribution: £86.31 a week\n  management: 10%\n  banked:\n    - for: A tent\n      sum: £300\n    - for: The canary cure\n      sum: £77.31\n      audience: private\nworked-out:\n  audience: public\n  questions:\n    - question: Do I wash alone?\n      points: 120.5\n    - question: Do I have a canary illness?\n      points: 93\n      audience: private\n  price: £25 a year\n  sum: £5,337.50 a year\n";
    let values =
        "I get {{ isf.net }} and {{ isf.reaches }} and {{ worked-out.sum }}.\n\nI got {{ worked-out.points }}.\n\n";
    let folder = plan(money, &format!("{values}{{{{ isf }}}}\n\n{{{{ worked-out }}}}\n"));
    // The net, what looking after it takes, the support, the part of each pound, all points, the sum.
    let told = ["433.69", "£52 is for", "£468", "90p", "213.5", "5,337.50"];
    let hidden = ["canary cure", "canary illness", "77.31", "where the money goes"];
    only_from("private", &folder, &[told.as_slice(), hidden.as_slice()].concat());
    let words = copy(&folder, "public");
    for shown in ["£520", "£86.31", "120.5", "a tent", "this table does not show everything"] {
        assert!(words.contains(shown), "{shown}");
    }
}

#[test]
fn an_id_is_not_made_from_a_title_that_was_cut() {
    let form = "name: helpers\ntitle: Helpers\nabout: Who helps me.\nsource: Our own\naudience: public\npicture: helper\nshape: rows\nlayout: cards\nsection: My support\nfields:\n  - name: code\n    label: Code\n    kind: text\n    audience: private\n    hint: A word.\n    example: x\n  - name: what\n    label: What\n    kind: text\n    hint: A word.\n    example: x\n";
    let folder = plan("helpers:\n  - code: canary-house\n    what: I swim.\n", "");
    folder.write("forms/helpers.yaml", form);
    only_from("private", &folder, &["canary-house"]);
    assert!(copy(&folder, "public").contains("i swim."));

    let folder =
        plan("people:\n  audience: public\n  rows:\n    - name: Zarana\n      public: my swimming helper\n", "");
    only_from("circle", &folder, &["zarana"]);
    assert!(copy(&folder, "public").contains("my swimming helper"));
}

// Photos and files.

#[test]
fn a_photo_without_a_yes_is_shown_to_everyone_in_no_way_at_all() {
    let names = ["row", "page", "text", "link", "logo", "listed"];
    let folder = plan("", "");
    let rows = |names: &[&str]| -> String {
        let row = |name: &&str| {
            format!("  - file: photos/{name}.jpg\n    alt: A canary at the pool\n    who: [me, Zarana]\n")
        };
        names.iter().map(row).collect()
    };
    folder.write("index.md", index("  theme: {name: plain, logo: photos/logo.jpg}\n", "", ""));
    folder.write("notes.md", format!("---\ndraft: yes\nphotos:\n{}---\n# Notes\n", rows(&names[..5])));
    folder.write(
        "pool.md",
        page(
            "public",
            &format!("picture: photos/page.jpg\nphotos:\n{}gifts:\n  - gift: I sing.\n    picture: photos/row.jpg\n", rows(&names[5..])),
            "![A canary in the water](photos/text.jpg)\n\nLook at [my photo](photos/link.jpg).\n\n![Me at home](photos/me.jpg)\n",
        ),
    );
    for (at, name) in names.iter().chain(&["me"]).enumerate() {
        folder.write(&format!("photos/{name}.jpg"), photo(30 * u8::try_from(at).expect("few photos")));
    }
    folder.write("people.md", people("  - name: Zarana\n"));
    only_from("circle", &folder, &["a canary at the pool", "a canary in the water"]);
    assert_eq!(photos(&folder, "public"), 1, "only my own photo is for everyone");
    assert_eq!(photos(&folder, "circle"), 7, "the circle sees all of them");

    folder.write("people.md", people(&format!("  - name: Zarana\n{}", yes("[name, photo]", "public", ""))));
    assert!(copy(&folder, "public").contains("a canary at the pool"), "with her yes everyone sees it");
    assert_eq!(photos(&folder, "public"), 7);
}

#[test]
fn a_photo_keeps_nothing_that_the_camera_wrote_also_when_it_is_only_linked() {
    let segment = |mark: u8, bytes: &[u8]| {
        let length = u16::try_from(bytes.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, mark], length.as_slice(), bytes].concat()
    };
    let plain = photo(9);
    let exif = [b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0".as_slice(), b"a canary place"].concat();
    let bytes = [&plain[..2], &segment(0xfe, b"a canary comment"), &segment(0xe1, &exif), &plain[2..]].concat();
    assert!(words_of(&BTreeMap::from([("a.jpg".into(), bytes.clone())])).contains("a canary place"));
    for text in ["Look at [my photo](a.jpg).", "![Me at the pool](a.jpg)"] {
        let folder = plan("", text);
        folder.write("a.jpg", &bytes);
        for audience in AUDIENCES {
            assert!(!copy(&folder, audience).contains("a canary"), "LEAK in the {audience} copy: {text}");
            assert_eq!(photos(&folder, audience), 1, "{text}");
        }
    }
}

#[test]
fn a_drawing_keeps_no_words_that_nobody_sees() {
    let folder = plan("", "![A drawing of me](me.svg)");
    folder.write("me.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>canary title</title><desc>canary words</desc><metadata>canary data</metadata><defs><text id=\"canary-id\">canary part</text></defs><g display=\"none\"><text x=\"1\" y=\"2\">canary layer</text></g><text x=\"1\" y=\"3\" opacity=\"0\">canary ghost</text><text x=\"9000\" y=\"9000\">canary outside</text><text x=\"1\" y=\"3\">Hooray</text></svg>");
    for audience in AUDIENCES {
        let words = copy(&folder, audience);
        assert!(words.contains("hooray"), "the drawing is not in the {audience} copy");
        assert!(!words.contains("canary"), "LEAK in the {audience} copy");
    }
}

#[test]
fn a_file_that_says_what_is_hidden_stops_the_copy() {
    let folder = plan(
        "",
        "Take [the list](list.txt).\n\n::: circle\nSee [this](https://e.example/canary-club).\n\n![A canary at the pool](pool.jpg)\n:::\n",
    );
    folder.write("people.md", people("  - name: Zarana\n    phone: 01632 960 124\n")).write("pool.jpg", photo(1));
    for text in [
        "Ring +44 1632 960124.",
        "Ring (01632) 960-124.",
        "Ask Zarana.",
        "See https://e.example/canary-club now.",
        "This is a canary at the pool.",
    ] {
        folder.write("list.txt", text);
        let outcome = folder.build("public");
        outcome.expect_code(1, text);
        assert!(outcome.said().contains("secret-in-site"), "{}", outcome.said());
    }
    folder.write("list.txt", "Ring 01632 960 125.");
    copy(&folder, "public");
    folder.write("list.txt", "Ring +44 1632 960124.");
    assert!(copy(&folder, "private").contains("1632 960124"));
}

// What must not stop a build.

/// A plan of all sorts, open to everyone.
fn full_plan(hidden: &str) -> Folder {
    let folder = plan(
        "updated: 2026-05-01\nreview: 2027-08-02\nstatus: agreed\ngifts:\n  - gift: I sing each week.\n    who_says: [Mum, Dad]\n  - gift: I go by bus.\n    who_says: Mum and Dad\nnetwork:\n  audience: public\n  people:\n    - person: Mum\n      ring: closest\n      flow: both\n    - person: Dad\n      ring: paid\n",
        "> [!NOTE]\n> A good day.\n\n🚌 I go by bus.\n",
    );
    folder.write(
        "money.md",
        page(
            "public",
            "actions:\n  audience: public\n  rows:\n    - what: Ask the pool\n      who: [Mum, Dad]\n      by: 2026-05-06\nweek:\n  audience: public\n  rows:\n    - what: Swim\n      day: Monday to Friday\n      from: 8am\n      to: 10am\n      support: paid\n      with: Mum\n    - what: Lunch\n      day: Tuesday\n      support: unpaid\n      lasts: 2 hours 30 minutes\nbudget:\n  audience: public\n  amount: £100 a week\n  contingency: £52\n  lines:\n    - what: Help to dress\n      cost: 2 hours a week at £16.40\n",
            "I get {{ budget.amount }} a week.",
        ),
    );
    folder.write("hidden.md", page("private", "", hidden));
    folder
}

#[test]
fn names_that_are_also_words_of_the_program_stop_nothing() {
    let names = [
        "Will", "May", "Rose", "Note", "Name", "Ring", "Home", "Menu", "Page", "Map", "Art", "Summer", "Mark", "Monday",
    ];
    let folder = full_plan("Hello.");
    let rows: String =
        names.iter().map(|name| format!("  - name: {name}\n    relation: a friendly hedgehog\n")).collect();
    folder.write("people.md", people(&rows));
    copy(&folder, "public");
    only_from("private", &folder, &["a friendly hedgehog"]);
}

#[test]
fn words_that_everyone_reads_anyway_stop_nothing() {
    let folder = full_plan(
        "Mum and Dad.\n\nMum and Dad help me.\n\n## People in my life\n\n- 6 May 2026\n- 1 May 2026\n- 2 August 2027\n- 2 hours 30 minutes\n- £100 a week\n- £16.40\n- We count 52 weeks in a year.\n- Each amount is rounded.\n- People closest to me\n- We help each other\n- Who says so\n- Paid support\n- This table does not show everything.\n\nA canary song.",
    );
    folder.write(
        "more.md",
        page("private", "actions:\n  - what: Ask the pool\n    who: Mum and Dad\n    by: 2026-05-06\n", ""),
    );
    only_from("private", &folder, &["a canary song"]);
}

#[test]
fn a_hidden_name_comes_out_by_none_of_its_words_and_no_other_letters() {
    let pairs = [
        ("Zarana Khanary", "Ms Khanary"),
        ("Ottoline Khanaree", "Khanaree, Ottoline"),
        ("Mr Patelary", "Patelary"),
        ("Auntie Quillary", "Quillary"),
        ("Jo Smithson", "Jo (helper)"),
        ("Zo\u{eb}ry", "Zoe\u{308}ry (helper)"),
        ("D'Arcyz", "D\u{2019}Arcyz (helper)"),
        ("Anne-Maryz", "Anne Maryz (helper)"),
        ("Quentin", "Quen\u{ad}tin"),
    ];
    let folder = plan(&said_by_each(pairs.iter().map(|(_, typed)| *typed)), "");
    let rows: String = pairs.iter().map(|(name, _)| format!("  - name: {name}\n")).collect();
    folder.write("people.md", people(&rows));
    let canaries =
        ["khanary", "khanaree", "patelary", "quillary", "jo (helper", "zoe\u{308}ry", "arcyz", "maryz", "quentin"];
    only_from("circle", &folder, &canaries);
}

#[test]
fn a_friend_with_the_persons_own_name_is_somebody_else() {
    let folder = plan("photos:\n  - file: a.jpg\n    alt: A canary at the pool\n    who: [me, Sam]\n", "");
    folder.write("a.jpg", photo(1)).write("people.md", people("  - name: Sam\n    relation: my friend\n"));
    refused(&folder, "doubled-person");
}

#[test]
fn a_part_that_is_placed_in_a_passage_is_for_its_readers_only() {
    only_from(
        "private",
        &plan("gifts:\n  - gift: a canary song\n", "::: private\n{{ gifts }}\n:::\n"),
        &["a canary song"],
    );
}

#[test]
fn a_hidden_photo_stays_hidden_under_another_file_name() {
    let folder = plan("", "![Us at the canary pool](copy.jpg)\n");
    folder.write("a.jpg", photo(1)).write("copy.jpg", photo(1)).write("people.md", people("  - name: Zarana\n"));
    folder.write("us.md", page("private", "photos:\n  - file: a.jpg\n    alt: The two of us\n    who: Zarana\n", ""));
    only_from("circle", &folder, &["canary pool"]);
}

#[test]
fn a_hidden_photo_leaves_no_empty_link_frame_or_bullet() {
    let folder = plan("", "[![Us](a.jpg)](index.md)\n\n> ![Us](a.jpg)\n\n- ![Us](a.jpg)\n- tea\n");
    folder.write("a.jpg", photo(1)).write("people.md", people("  - name: Zarana\n"));
    folder.write("us.md", page("private", "photos:\n  - file: a.jpg\n    alt: The two of us\n    who: Zarana\n", ""));
    copy(&folder, "public");
    let site = folder.site("public");
    let text = &kit::pages(&site)["index.html"];
    for trace in ["<blockquote", "<li></li>", "plan-lone"] {
        assert!(!text.contains(trace), "{trace} is left");
    }
}

#[test]
fn a_plan_that_is_taken_back_later_still_needs_a_yes() {
    let folder = plan("", "");
    let facts = "  listed: {place: North, line: I love trains.}\n  withdrawn: 2027-01-01\n";
    folder.write("index.md", index(facts, "", "").replace("    from: 2026-01-01", "    from: 2027-01-01"));
    folder.build("public").expect_code(1, "a listed plan without a yes");
}

// What was spent.

/// A budget that everyone may see, with a list of what was spent beside it.
fn spending(body: &str) -> Folder {
    let head = "budget:\n  audience: public\n  amount: £100 a week\n  spending: lists/canary-list.csv\n  lines:\n    - what: Swimming\n      cost: £50 a week\n";
    let folder = plan(head, &format!("{body}\n\n{{{{ budget }}}}"));
    folder.write(
        "lists/canary-list.csv",
        "date,line,amount,note,place\n2026-04-06,Cinema,£77.31,Met the canary friend there,the canary pool is warm\n2026-04-13,Zarana,£88.42,,\n2026-04-20,Swimming,£66.53,The canary swim,\n",
    );
    folder
}

#[test]
fn what_was_spent_is_in_the_private_copy_only_whoever_may_see_the_budget() {
    let values =
        "I spent {{ budget.spent }}, on swimming {{ budget.spent.swimming }}.\n\nOf it {{ budget.unspent }} is there.";
    let folder = spending(values);
    // 77.31 + 88.42 + 66.53; 2,600 - 232.26.
    let sums = ["£232.26", "£66.53", "£2,367.74"];
    only_from("private", &folder, &["met the canary friend", "zarana", "£88.42", "what i spent"]);
    only_from("private", &folder, &sums);
    for audience in AUDIENCES {
        let words = copy(&folder, audience);
        assert!(
            ["canary-list", "canary pool", "canary swim"].iter().all(|canary| !words.contains(canary)),
            "LEAK in the {audience} copy"
        );
        assert!(words.contains("swimming"), "the budget itself is open");
        // Tables are files too, but never the list itself.
        let is_list = |bytes: &Vec<u8>| bytes.starts_with(b"date,line");
        assert!(!folder.site(audience).values().any(is_list), "LEAK: the list is a file of the site");
    }
}

#[test]
fn a_list_of_what_was_spent_on_a_hidden_page_stays_hidden() {
    let folder = plan("", "");
    folder.write(
        "money.md",
        page("circle", "budget:\n  amount: £100 a week\n  spending: money.csv\n  lines:\n    - what: Bus\n      cost: £50 a week\n", ""),
    );
    folder.write("money.csv", "date;line;amount;note\n2026-04-06;Taxi;£77.31;A canary on the bus\n");
    only_from("private", &folder, &["canary on the bus", "£77.31"]);
}

#[test]
fn words_of_the_list_that_stand_on_an_open_page_are_the_writers_own() {
    let folder = spending("I went swimming with my friend. It was £77.31, and Zarana came too.");
    assert!(copy(&folder, "public").contains("£77.31"), "a sum that the page says itself stops the build");
}

#[test]
fn a_link_to_the_list_of_what_was_spent_is_told_and_gives_nothing_away() {
    let folder = spending("Here is [my list](lists/canary-list.csv).");
    for audience in ["public", "circle"] {
        let outcome = folder.build(audience);
        outcome.expect_code(1, "a copy with the whole list in it");
        assert!(outcome.said().contains("secret-in-site"), "{}", outcome.said());
    }
    let said = folder.run(&["check", ".", "--today", kit::TODAY]).said();
    assert!(said.contains("spending-file-shared"), "{said}");
    folder.build("private").expect_code(0, "the private copy");
    let folder = spending("::: private\nHere is [my list](lists/canary-list.csv).\n:::");
    let said = folder.run(&["check", ".", "--today", kit::TODAY]).said();
    assert!(!said.contains("spending-file-shared"), "{said}");
}
