//! `plainplan publish --to`: the site for everyone, and nothing else, goes where everyone can see it.

mod kit;

use kit::{Folder, TODAY, files_of};

/// A plan in `sam`, and a repository in `public` with what such a one mostly holds.
fn plan_and_repository() -> Folder {
    let folder = Folder::new();
    folder.write("sam/index.md", "---\nplan:\n  name: Sam\n  language: en-GB\n  consent:\n    to: public\n    from: 2026-01-01\n    until: 2028-01-01\n    how: spoken\naudience: public\ntitle: Me\n---\n\n🙂 I am Sam.\n\n::: private\nMy zebra is blue.\n:::\n");
    folder.write("sam/door.md", "---\ntitle: My door\n---\n\n🔑 The giraffe has the key.\n");
    folder.write("public/.git/HEAD", "ref: refs/heads/main\n").write("public/README.md", "A site.\n");
    folder
}

fn publish(folder: &Folder, plan: &str, to: &str) -> kit::Outcome {
    folder.run(&["publish", plan, "--to", to, "--today", TODAY])
}

#[test]
fn the_public_site_and_nothing_else_goes_into_the_repository() {
    let folder = plan_and_repository();
    publish(&folder, "sam", "public").expect_code(0, "it is sound");
    folder.run(&["build", "sam", "--today", TODAY]).expect_code(0, "it is sound");
    let repository = files_of(&folder.path().join("public"));
    let site = files_of(&folder.path().join("sam/site"));
    assert!(site.len() > 5);
    for (path, bytes) in &site {
        assert_eq!(repository.get(&format!("docs/{path}")), Some(bytes), "{path}");
    }
    assert_eq!(repository.len(), site.len() + 2, "{:?}", repository.keys());
    for (path, bytes) in &repository {
        let text = format!("{path} {}", String::from_utf8_lossy(bytes)).to_lowercase();
        assert!(!text.contains("zebra") && !text.contains("giraffe"), "{path}");
    }
    assert_eq!(folder.read("public/.git/HEAD"), "ref: refs/heads/main\n");
    // Once more, when a site stands there.
    publish(&folder, "sam", "public").expect_code(0, "again");
}

#[test]
fn a_place_where_everyone_would_see_more_is_refused_with_a_way_out() {
    let folder = plan_and_repository();
    folder.write("notes/plan.md", "Words.\n").write("file", "").write("sam/public/README.md", "A site.\n");
    folder.write("both/.git/HEAD", "").write("both/pub/README.md", "A site.\n");
    folder.write("linked/.git", "gitdir: ../both/.git\n");
    folder.write("borrowed/.git/config", "[core]\n\tworktree = ../../sam\n");
    folder.write("plans/README/mine.md", "Words.\n").write("big/Docs/mine.md", "Words.\n");
    for (to, why) in [
        ("nowhere", "nowhere is not there"),
        ("file", "file is not a folder"),
        ("notes", "holds more than a site: plan.md"),
        ("sam", "lie one in the other"),
        ("sam/public", "lie one in the other"),
        (".", "lie one in the other"),
        // A repository is sent as a whole.
        ("both/pub", "inside another repository"),
        ("linked", "lies in another place"),
        ("borrowed", "lies in another place"),
        ("plans", "holds more than a site: README"),
        ("big", "holds more than a site: Docs"),
    ] {
        let told = publish(&folder, "sam", to);
        told.expect_code(2, to);
        assert!(told.said().contains(why), "{to}: {}", told.said());
    }
    assert!(!folder.path().join("notes/docs").exists() && !folder.path().join("sam/docs").exists());
}

#[test]
fn a_plan_with_problems_or_without_a_public_page_changes_nothing_there() {
    let folder = plan_and_repository();
    publish(&folder, "sam", "public").expect_code(0, "it is sound");
    let before = files_of(&folder.path().join("public"));
    folder.write("sam/index.md", "---\nplan:\n  name: Sam\n  language: en-GB\n---\n\nHello.\n");
    let told = publish(&folder, "sam", "public");
    told.expect_code(1, "nothing is public");
    assert!(told.said().contains("still in public/docs, and on the web"), "{}", told.said());
    folder.write("sam/index.md", "---\nplan:\n  name: Sam\n  language: en-GB\naudience: pulbic\n---\n\nHello.\n");
    publish(&folder, "sam", "public").expect_code(1, "a word is wrong");
    assert_eq!(files_of(&folder.path().join("public")), before);
}

#[test]
fn a_group_is_published_without_the_plans_whose_people_did_not_say_yes() {
    let folder = Folder::new();
    folder.write("public/README.md", "Sites.\n");
    folder.write("group/index.md", "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n\nHello.\n");
    for (name, consent) in [
        ("ann", "  consent:\n    to: public\n    from: 2026-01-01\n    until: 2028-01-01\n    how: spoken\n"),
        ("bob", ""),
    ] {
        let page = format!(
            "---\nplan:\n  name: {name}\n  language: en-GB\n{consent}audience: public\ntitle: Me\n---\n\n🙂 I am {name}.\n"
        );
        folder.write(&format!("group/{name}/index.md"), page);
    }
    publish(&folder, "group", "public").expect_code(0, "one said yes");
    let there = files_of(&folder.path().join("public/docs"));
    assert!(
        there.contains_key("ann/index.html") && !there.keys().any(|path| path.contains("bob")),
        "{:?}",
        there.keys()
    );
}

#[test]
fn what_a_stopped_publish_left_does_not_stop_the_next_one() {
    let folder = plan_and_repository();
    publish(&folder, "sam", "public").expect_code(0, "it is sound");
    folder.write("public/.plainplan-lock-docs", "").write("public/.plainplan-new-docs/index.html", "half");
    publish(&folder, "sam", "public").expect_code(0, "what was left is cleared");
    assert!(!folder.path().join("public/.plainplan-new-docs").exists());
}
