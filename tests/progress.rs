//! Long work says how far it is, on a terminal only.
//!
//! In: a group that takes more than a second to build. Out: what a person sees meanwhile.
//! Not here: what is said at the end (`groups`).

#![cfg(unix)]

mod kit;

use kit::{Folder, TODAY};
use nix::pty::openpty;
use std::fs::File;
use std::io::Read;
use std::process::Stdio;

/// Plans enough for a program without optimisation; each with sums and a map, which take longest.
const PLANS: usize = 60;

fn group() -> Folder {
    let folder = Folder::new();
    folder.write("index.md", "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n\n# Our group\n\nHello.\n");
    for number in 0..PLANS {
        let page = kit::plans::index().replace("name: Sam", &format!("name: Sam{number}"));
        folder.write(&format!("plan-{number:02}/index.md"), page);
        for part in 0..8 {
            let rows = "🙂 I like to be outside when the sun shines.\n\n".repeat(30);
            folder.write(
                &format!("plan-{number:02}/part-{part}.md"),
                format!("---\ntitle: Part {part}\naudience: public\n---\n\n{rows}"),
            );
        }
    }
    folder
}

/// What the program writes to a terminal.
fn on_a_terminal(folder: &Folder, words: &[&str]) -> String {
    let pair = openpty(None, None).expect("this machine has terminals");
    let mut command = kit::command(folder.path(), words);
    let other = pair.slave.try_clone().expect("a terminal can be held twice");
    command.stdout(Stdio::from(other)).stderr(Stdio::from(pair.slave));
    let mut child = command.spawn().expect("the program can be started");
    drop(command); // else the terminal stays open here
    let mut seen = Vec::new();
    // Linux says so with an error when the other side is closed.
    let _ = File::from(pair.master).read_to_end(&mut seen);
    assert!(child.wait().expect("it ends").success());
    String::from_utf8_lossy(&seen).into_owned()
}

const GONE: &str = "\r\u{1b}[K";

#[test]
fn a_long_build_says_on_a_terminal_how_many_plans_are_done_and_takes_its_line_away() {
    let folder = group();
    let build = ["build", ".", "--out", "out", "--today", TODAY];
    let seen = on_a_terminal(&folder, &build);
    assert!(seen.contains(&format!("{GONE}Building: ")), "{seen:?}");
    let (_, after) = seen.rsplit_once(&format!("of {PLANS} plans are done.")).expect("how many");
    assert!(after.starts_with(GONE) && after.contains("The site is in"), "{after:?}");

    let plain = on_a_terminal(&folder, &[&build[..], &["--plain"]].concat());
    assert!(plain.contains("Building: ") && !plain.contains('\u{1b}'), "a sentence of its own: {plain:?}");
    let quiet = on_a_terminal(&folder, &[&build[..], &["--quiet"]].concat());
    assert_eq!(quiet, "", "nobody wants to hear it");
}

#[test]
fn in_a_file_nothing_is_written_about_how_far_it_is() {
    let folder = group();
    let built = folder.run(&["build", ".", "--out", "out", "--today", TODAY, "--verbose"]);
    built.expect_code(0, "a group");
    assert!(!built.said().contains("plans are done.") && !built.said().contains('\u{1b}'), "{}", built.said());
    assert!(built.out.contains("The plan that took longest is plan-"), "{}", built.out);
}
