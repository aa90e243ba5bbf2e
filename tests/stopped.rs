//! A build that is killed leaves the old site or the new one, whole, and the next build clears up.
//!
//! In: builds that are killed at any moment. Out: a folder that is one of the two sites, byte for byte.
//! Not here: how the folders change places (`write`).

#![cfg(unix)]

mod kit;

use kit::{Folder, TODAY};
use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

const ROUNDS: u32 = 20;

/// A plan whose every page says which edition it is.
fn write_plan(folder: &Folder, edition: &str) {
    folder.write(
        "index.md",
        format!("---\nplan:\n  name: Sam\n  language: en-GB\n  audience: public\ntitle: My plan\n---\n\n🙋 Edition {edition}.\n"),
    );
    for page in 0..60 {
        folder.write(
            &format!("page-{page}.md"),
            format!("---\ntitle: Page {page}\n---\n\n🚌 Edition {edition}, page {page}.\n"),
        );
    }
}

fn site(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    folder.site("public")
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let folder = Folder::new();
    write_plan(&folder, "new");
    let started = std::time::Instant::now();
    folder.build("public").expect_code(0, "the new edition");
    let mut whole = started.elapsed();
    let new = site(&folder);
    write_plan(&folder, "old");
    folder.build("public").expect_code(0, "the old edition");
    let old = site(&folder);
    assert_ne!(old, new);
    let mut killed = 0;
    // On a busy machine the first build can be a slow one; then more rounds are needed to stop some in time.
    let mut round = 0;
    while round < ROUNDS || (killed < ROUNDS / 2 && round < 5 * ROUNDS) {
        let (edition, before) = if site(&folder) == old { ("new", &old) } else { ("old", &new) };
        write_plan(&folder, edition);
        let words = ["build", ".", "--out", "site", "--today", TODAY];
        let begun = std::time::Instant::now();
        let mut child =
            kit::command(folder.path(), &words).stdout(std::process::Stdio::null()).spawn().expect("it can be started");
        std::thread::sleep(whole * (round % ROUNDS) / ROUNDS);
        child.kill().expect("it can be killed");
        let is_killed = !child.wait().expect("it ends").success();
        killed += u32::from(is_killed);
        // Between two renames there may be no folder of that name, where the disk cannot change two in one step.
        let now = site(&folder);
        assert!(now == old || now == new, "round {round}: the site is neither the old nor the new one");
        if !is_killed {
            assert_ne!(&now, before, "round {round}: a build that ended well changed nothing");
            whole = whole.min(begun.elapsed());
        }
        round += 1;
    }
    assert!(killed >= ROUNDS / 2, "only {killed} of {round} builds were killed in time");
    write_plan(&folder, "new");
    folder.build("public").expect_code(0, "the build after all that");
    assert_eq!(site(&folder), new);
    let left: Vec<_> = kit::sorted(folder.path())
        .into_iter()
        .filter(|path| path.is_dir() && !path.ends_with("site"))
        .filter(|path| fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some()))
        .collect();
    assert!(left.is_empty(), "left behind: {left:?}");
}

#[test]
fn a_broken_plan_leaves_the_last_good_site() {
    let folder = Folder::new();
    write_plan(&folder, "good");
    folder.build("public").expect_code(0, "the good edition");
    let good = site(&folder);
    folder.write("page-1.md", "---\ntitle: Page\nsumary: broken\n---\n\nHello.\n");
    folder.build("public").expect_code(1, "the broken edition");
    assert_eq!(site(&folder), good);
}

#[test]
fn what_did_not_change_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::new();
    write_plan(&folder, "one");
    folder.build("public").expect_code(0, "the first build");
    let about = |path: &str| {
        let about = fs::metadata(folder.path().join("site").join(path)).expect("the file is there");
        (about.ino(), about.mtime(), about.mtime_nsec())
    };
    let before = (about("index.html"), about("page-1.html"));
    std::thread::sleep(Duration::from_millis(20));
    folder.build("public").expect_code(0, "the same again");
    assert_eq!((about("index.html"), about("page-1.html")), before, "nothing changed, and files were written");
    folder.write("page-1.md", "---\ntitle: Page 1\n---\n\n🚌 New words.\n");
    folder.build("public").expect_code(0, "one page is new");
    assert_eq!(about("index.html"), before.0, "a file that did not change was written again");
    assert_ne!(about("page-1.html"), before.1);
}

#[test]
fn two_builds_at_once_both_end_well() {
    let folder = Folder::new();
    write_plan(&folder, "one");
    let words = ["build", ".", "--out", "site", "--today", TODAY];
    let children: Vec<_> = (0..4)
        .map(|_| kit::command(folder.path(), &words).stdout(std::process::Stdio::null()).spawn().expect("it starts"))
        .collect();
    for mut child in children {
        assert!(child.wait().expect("it ends").success());
    }
    let first = site(&folder);
    folder.build("public").expect_code(0, "the same once more");
    assert_eq!(site(&folder), first);
}
