//! `who-sees`: the list says the truth about what each copy holds, and why.
//!
//! In: plans. Out: sentences, a page. What a copy holds is looked up in the built site itself.

mod kit;

use kit::{AUDIENCES, Folder, TODAY, project};
use std::collections::BTreeMap;

/// Each line of the list: what it is about, and the rest.
fn listed(folder: &Folder, today: &str) -> BTreeMap<String, String> {
    let said = folder.run(&["who-sees", ".", "--today", today]);
    said.expect_code(0, "the list");
    let lines = said.out.lines().filter_map(|line| line.split_once(" ("));
    lines.map(|(what, rest)| (what.to_string(), rest.to_string())).collect()
}

/// What the list says to one kind of reader.
fn sight<'a>(line: &'a str, audience: &str) -> &'a str {
    let reader = match audience {
        "public" => "everyone: ",
        "circle" => "circle: ",
        _ => "just us: ",
    };
    let rest = line.split_once(reader).unwrap_or_else(|| panic!("{line}")).1;
    rest.split([',', '.']).next().unwrap_or_default()
}

#[test]
fn a_page_is_in_a_copy_exactly_if_the_list_says_so() {
    for example in ["my-good-life", "care-at-home", "leaving-hospital", "in-welsh", "paying-for-my-support"] {
        let folder = Folder::copy_of(&project().join("example-plans").join(example));
        let list = listed(&folder, TODAY);
        let pages: Vec<_> = list.iter().filter(|(what, _)| what.ends_with(", a page")).collect();
        assert!(pages.len() >= 3, "{example}: {list:?}");
        for audience in AUDIENCES {
            folder.build(audience).expect_code(0, example);
            let site = folder.site(audience);
            for (what, line) in &pages {
                let file = line.split(".md").next().unwrap_or_default().to_string() + ".html";
                let is_there = site.contains_key(&file);
                assert_eq!(sight(line, audience) != "no", is_there, "{example}, {audience}: {what}");
            }
        }
    }
}

#[test]
fn rows_passages_and_photos_are_in_a_copy_exactly_if_the_list_says_so() {
    let folder = Folder::new();
    folder
        .write("index.md", "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: public\ntitle: My plan\n---\n\n🙋 I am Sam.\n\n::: circle\nMy zebra passage.\n:::\n\n::: private\nMy giraffe passage.\n:::\n")
        .write("me.md", "---\ntitle: Me\ntelling-me:\n  audience: public\n  rows:\n    - we-want-to-tell: The otter is late\n      to-do-this-we: Wait.\n      helped-by: A card\n    - we-want-to-tell: The badger is ill\n      to-do-this-we: Ring me.\n      helped-by: My phone\n      audience: circle\nmedicine:\n  - name: Walrus tablets\n    what-for: Sleep\n    last-review: March 2026\n    next-review: March 2027\n    what-i-think: They help.\n---\n\n🙂 This is me.\n");
    let list = listed(&folder, TODAY);
    for audience in AUDIENCES {
        folder.build(audience).expect_code(0, audience);
        let site = folder.site(audience);
        let all: String = site.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        let mut told = 0;
        for word in ["zebra", "giraffe", "otter", "badger", "Walrus"] {
            let (what, line) =
                list.iter().find(|(what, _)| what.contains(word)).unwrap_or_else(|| panic!("{word}: {list:?}"));
            assert_eq!(sight(line, audience) == "yes", all.contains(word), "{audience}: {what}");
            told += usize::from(all.contains(word));
        }
        let wanted = match audience {
            "public" => 1,
            "circle" => 3,
            _ => 5,
        };
        assert_eq!(told, wanted, "{audience}");
    }
    let why = |word: &str| list.iter().find(|(what, _)| what.contains(word)).expect("listed").1.as_str();
    assert!(why("zebra").ends_with("Its mark says so."));
    assert!(why("badger").ends_with("It says so."));
    assert!(
        why("medicine, a part").contains("Such parts are closed until you open them."),
        "{}",
        why("medicine, a part")
    );
}

#[test]
fn a_person_is_told_by_the_name_that_each_copy_gives_them_and_a_yes_that_ran_out_is_named() {
    let folder = Folder::copy_of(&project().join("example-plans/my-good-life"));
    let now = listed(&folder, TODAY);
    assert_eq!(sight(&now["Nadia, a person"], "public"), "as Nadia");
    assert!(now["Nadia, a person"].ends_with("Said yes to their name, until 1 January 2028."), "{now:?}");
    let later = listed(&folder, "2029-10-10");
    assert_eq!(sight(&later["Nadia, a person"], "public"), "as my sister");
    assert_eq!(sight(&later["Nadia, a person"], "circle"), "as Nadia");
    assert!(
        later["Nadia, a person"].ends_with("Said yes to their name, but that ran out on 1 January 2028."),
        "{later:?}"
    );
}

#[test]
fn a_person_is_told_as_named_only_where_a_copy_names_them() {
    let folder = Folder::new();
    folder
        .write("index.md", "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: public\ntitle: My plan\n---\n\n🙋 I am Sam.\n")
        .write("index.easy.md", "---\ntitle: My plan\naudience: circle\n---\n\n🙋 I am Sam, in easy words.\n")
        .write("people.md", "---\ntitle: My people\npeople:\n  audience: public\n  rows:\n    - name: Mum\n    - name: Zoltan\n      relation: my friend\n      audience: private\nnetwork:\n  audience: public\n  people:\n    - person: Mum\n      ring: closest\n---\n\n👥 These are my people.\n");
    let list = listed(&folder, TODAY);
    for audience in AUDIENCES {
        folder.build(audience).expect_code(0, audience);
        let all: String =
            folder.site(audience).values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        for name in ["Mum", "Zoltan"] {
            let told = sight(&list[&format!("{name}, a person")], audience);
            assert_eq!(told == format!("as {name}"), all.contains(name), "{audience}: {name} is told {told}");
        }
        let easy = sight(&list["My plan – easy read, a version"], audience);
        assert_eq!(easy == "yes", all.contains("in easy words"), "{audience}: {easy}");
    }
    assert_eq!(sight(&list["Zoltan, a person"], "circle"), "no");
}

#[test]
fn in_a_group_a_plan_without_a_yes_is_told_as_closed_to_everyone() {
    let folder = Folder::new();
    let plan = |name: &str| {
        format!("---\nplan:\n  name: {name}\n  language: en-GB\n  audience: public\n---\n# Hello\n\nI am {name}.\n")
    };
    folder
        .write("index.md", "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n# Our group\n\nHello.\n")
        .write("ana/index.md", plan("Ana"));
    let said = folder.run(&["who-sees", ".", "--today", TODAY]);
    said.expect_code(0, "the list");
    let ana = said.out.split("The plan in ana:").nth(1).expect("the plan is told");
    let line = ana.lines().find(|line| line.starts_with("Ana, a plan")).expect("the plan itself");
    assert_eq!((sight(line, "public"), sight(line, "private")), ("no", "yes"));
    assert!(line.contains("Ana did not say yes to everyone"), "{line}");
    assert!(said.out.contains("Keep it to yourselves."));
}

#[test]
fn the_page_holds_the_same_list_escaped_and_writes_over_nothing() {
    let folder = Folder::new();
    folder
        .write("index.md", "---\nplan:\n  name: Sam\n  language: en-GB\ntitle: Cats <b> & dogs\n---\n\n🙋 I am Sam.\n");
    folder.run(&["who-sees", ".", "--page", "who.html", "--today", TODAY]).expect_code(0, "a page");
    let page = folder.read("who.html");
    assert!(page.contains("Cats &lt;b&gt; &amp; dogs") && page.contains("Nothing opens it"), "{page}");
    folder.run(&["who-sees", ".", "--page", "who.html", "--today", TODAY]).expect_code(2, "a name that is taken");
    assert_eq!(folder.read("who.html"), page);
    let broken =
        folder.write("more.md", "---\naudience: nobody\n---\n\nHello.\n").run(&["who-sees", ".", "--today", TODAY]);
    broken.expect_code(1, "a plan with a mistake");
    assert!(broken.out.contains("Please mend that first"), "{}", broken.said());
    folder.run(&["who-sees", "nowhere"]).expect_code(2, "no folder");
}
