//! A new tool of a plan is one file: a plan's own form, or its group's, gets page, schema, scaffold, cut and explanation.
//!
//! In: a form that the program does not have, in the `forms/` folder of a plan and of a group. Out: whatever it lacks.
//! Not here: the program's own forms (`house`, and the tests beside them).

mod kit;

use kit::Folder;

const FORM: &str = "name: bad-weather
title: When the weather is bad
about: What I do when it snows.
source: Our own
audience: circle
picture: snow
shape: rows
layout: cards
section: Staying well
fields:
  - name: what
    label: The weather
    kind: text
    required: yes
    hint: 1 kind of weather.
    example: Snow
  - name: then
    label: What I do
    kind: text
    audience: private
    hint: 1 thing.
    example: I stay at home.
";
const INDEX: &str = "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: circle\n---\n# Hi\n\nHello.\n";

/// Everything that one form file brings, for the plan at `plan` inside `folder`.
#[track_caller]
fn brings_all(folder: &Folder, plan: &str) {
    let run = |words: &[&str]| folder.run(words);
    let told = run(&["explain", "bad-weather", plan]);
    told.expect_code(0, "explain");
    assert!(told.said().contains("When the weather is bad") && told.said().contains("The weather."), "{}", told.said());
    let listed = run(&["explain", "--all", "bad-weather", plan]);
    listed.expect_code(0, "explain --all");

    let schema = run(&["schema", plan]);
    schema.expect_code(0, "schema");
    assert!(schema.said().contains("\"part-bad-weather\"") && schema.said().contains("1 kind of weather."));

    run(&["new", "page", "bad-weather", plan]).expect_code(0, "new page");
    let page = folder.read(&format!("{plan}/bad-weather.md"));
    assert!(page.contains("what: Snow") && page.contains("then: I stay at home."), "{page}");

    for (audience, shown, hidden) in [("circle", "Snow", true), ("private", "Snow", false)] {
        let out = format!("out-{audience}");
        run(&["build", plan, "--for", audience, "--out", &out, "--today", "2026-10-10"]).expect_code(0, audience);
        let page = folder.read(&format!("{out}/bad-weather.html"));
        assert!(page.contains("When the weather is bad") && page.contains(shown), "{audience}: {page}");
        assert_eq!(!page.contains("I stay at home."), hidden, "{audience}: the field is private");
    }
    let typo = page.replace("then:", "thenn:");
    folder.write(&format!("{plan}/bad-weather.md"), typo);
    let checked = run(&["check", plan, "--today", "2026-10-10"]);
    checked.expect_code(1, "a slip of the finger");
    assert!(checked.said().contains("Try: then"), "{}", checked.said());
}

#[test]
fn a_form_of_the_plan_itself_is_all_it_takes() {
    let folder = Folder::new();
    folder.write("sam/index.md", INDEX);
    folder.write("sam/forms/bad-weather.yaml", FORM);
    brings_all(&folder, "sam");
}

#[test]
fn a_form_of_the_group_serves_the_plans_in_it() {
    let folder = Folder::new();
    folder.write("index.md", "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n# Us\n\nHello.\n");
    folder.write("forms/bad-weather.yaml", FORM);
    folder.write("sam/index.md", INDEX);
    brings_all(&folder, "sam");
}

#[test]
fn elsewhere_nobody_knows_that_form() {
    let folder = Folder::new();
    folder.write("sam/index.md", INDEX);
    folder.run(&["explain", "bad-weather", "sam"]).expect_code(2, "explain");
    folder.run(&["new", "page", "bad-weather", "sam"]).expect_code(2, "new page");
}
