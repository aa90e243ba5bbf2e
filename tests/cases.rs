//! What a person sees: each folder of `tests/cases/` is named after it.
//!
//! In: `plan/`, and what the folder cannot keep (`made` below); `command.txt` if the command is not `check plan`.
//! Out: `says.txt`, the words on the screen and the exit code, and `site/`, the main text of the built pages.
//! `UPDATE_EXPECTED=1 cargo test --test cases` writes both anew: read the difference. Expected files that nobody uses fail.
//! Not here: that private words stay private (`privacy`), and that nothing takes too long (`limits`).

mod kit;

use kit::{Folder, Outcome};
use snapbox::assert::{Action, Assert};
use snapbox::{Data, IntoData};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const USUAL: &str = "check plan --today 2026-10-10";
/// Cases of which only Linux can hold the names, links and rights.
const ON_LINUX: [&str; 5] = [
    "a-file-that-cannot-be-read",
    "a-name-that-windows-refuses",
    "a-name-with-a-question-mark",
    "a-symbolic-link-out-of-the-folder",
    "twins-by-letter-case",
];

/// Changes that a folder under version control cannot hold, by the name of their case.
fn made(case: &str, folder: &Folder) {
    let page = |front: &str, text: &str| format!("---\ntitle: My page\n{front}---\n\n{text}");
    match case {
        "a-symbolic-link-out-of-the-folder" => {
            folder.write("other/secret.md", page("", "A secret.\n"));
            link(&folder.path().join("other/secret.md"), &folder.path().join("plan/my-page.md"));
        }
        "a-file-that-cannot-be-read" => {
            folder.write("plan/my-page.md", page("", "Hello.\n"));
            set_rights(&folder.path().join("plan/my-page.md"), 0o000);
        }
        "front-matter-too-large" => {
            let line = format!("summary: {}\n", "I like tea. ".repeat(24_000));
            folder.write("plan/my-page.md", page(&line, "Hello.\n"));
        }
        "a-page-too-large" => {
            folder.write("plan/my-page.md", page("", &"I like tea.\n\n".repeat(200_000)));
        }
        "brackets-without-end" => {
            folder.write("plan/my-page.md", page("", &"[".repeat(100_000)));
        }
        "nesting-without-end" => {
            let list = format!("checked_by: {}{}\n", "[".repeat(1_000), "]".repeat(1_000));
            folder.write("plan/my-page.md", page(&list, "Hello.\n"));
        }
        "lists-in-lists-without-end" => {
            let list: String = (0..200).map(|depth| format!("{}- tea\n", "  ".repeat(depth))).collect();
            folder.write("plan/my-page.md", page("", &list));
        }
        "ten-thousand-rows-and-one" => {
            let rows: String = (0..10_001).map(|row| format!("  - what: Step {row}\n")).collect();
            folder.write("plan/my-page.md", page(&format!("actions:\n{rows}"), "Hello.\n"));
        }
        "twins-by-letter-case" => {
            folder.write("plan/my-page.md", page("", "Hello.\n")).write("plan/My-Page.md", page("", "Hello again.\n"));
        }
        // Git on Windows takes nothing at all from a project that holds this name.
        "a-name-that-windows-refuses" => {
            folder.write("plan/con.md", "---\ntitle: Contact\n---\n\n🙋 Hello.\n");
        }
        "a-name-with-a-question-mark" => {
            folder.write("plan/what?.md", page("", "Hello.\n"));
        }
        "a-picture-too-large" => {
            folder.write("plan/my-page.md", page("", "![A pool](pool.jpg) I swim.\n")).write("plan/pool.jpg", "");
            let picture = fs::File::options().write(true).open(folder.path().join("plan/pool.jpg"));
            picture.and_then(|file| file.set_len(51_000_000)).expect("a large empty file can be made");
        }
        "an-output-folder-that-is-not-ours" => {
            folder.write("elsewhere/letter.txt", "My own letter.\n");
        }
        "an-output-folder-that-cannot-be-written" => {
            folder.write("file", "A file, no folder.\n");
        }
        _ => {}
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link can be made");
}

#[cfg(unix)]
fn set_rights(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("rights can be changed");
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {
    unreachable!("this case is for Linux");
}

#[cfg(not(unix))]
fn set_rights(_: &Path, _: u32) {
    unreachable!("this case is for Linux");
}

/// Runs a command as somebody who may not read everything: root may, so it steps down for this one case.
fn run_as_somebody(folder: &Folder, words: &[&str]) -> Outcome {
    if fs::read(folder.path().join("plan/my-page.md")).is_err() {
        return folder.run(words);
    }
    let program = folder.path().join("plainplan");
    fs::copy(kit::program(), &program).expect("the program can be copied");
    set_rights(folder.path(), 0o755);
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program).args(words);
    command.current_dir(folder.path());
    kit::outcome(command)
}

fn cases() -> Vec<PathBuf> {
    let cases: Vec<_> =
        kit::sorted(&kit::project().join("tests/cases")).into_iter().filter(|path| path.is_dir()).collect();
    assert!(cases.len() >= 35, "the cases were not found");
    cases.into_iter().filter(|case| cfg!(target_os = "linux") || !ON_LINUX.contains(&name_of(case))).collect()
}

fn name_of(case: &Path) -> &str {
    case.file_name().and_then(|name| name.to_str()).expect("a case has a plain name")
}

/// What a case gives: the words, and the main text of each page that was written.
fn play(case: &Path) -> (String, BTreeMap<String, String>) {
    let folder = Folder::new();
    let copied = Folder::copy_of(&case.join("plan"));
    fs::create_dir(folder.path().join("plan")).expect("a folder can be made");
    for (path, bytes) in kit::files_of(copied.path()) {
        folder.write(&format!("plan/{path}"), bytes);
    }
    made(name_of(case), &folder);
    let command = fs::read_to_string(case.join("command.txt")).unwrap_or_else(|_| USUAL.into());
    let words: Vec<&str> = command.split_whitespace().collect();
    let outcome = if name_of(case) == "a-file-that-cannot-be-read" {
        run_as_somebody(&folder, &words)
    } else {
        folder.run(&words)
    };
    let said = outcome.said();
    let home = folder.path().to_string_lossy().into_owned();
    assert!(!said.contains(&home), "{}: the program names this machine's folders:\n{said}", name_of(case));
    assert!(!said.contains("panicked"), "{}: the program panicked:\n{said}", name_of(case));
    let says = format!("{}\n\nexit code: {}\n", said.trim_end(), outcome.code);
    let site = kit::files_of(&folder.path().join("plan/site"));
    let mains = kit::pages(&site).into_iter().filter_map(|(path, page)| Some((path.to_owned(), main_of(&page)?)));
    (says, mains.collect())
}

/// From `<main` to `</main>`: what stands around it is the same on every page.
fn main_of(page: &str) -> Option<String> {
    let from = page.find("<main")?;
    let to = page.find("</main>")?;
    Some(format!("{}</main>\n", &page[from..to]))
}

/// One line for each difference between what is expected and what is there.
fn compare(action: Action, place: &Path, actual: &str) -> Option<String> {
    let expected = Data::read_from(place, Some(snapbox::data::DataFormat::Text)).raw();
    let name = place.strip_prefix(kit::project()).unwrap_or(place).display().to_string();
    let result = Assert::new().action(action).try_eq(Some(&name), actual.into_data(), expected);
    result.err().map(|error| format!("{name}\n{error}"))
}

#[test]
fn each_case_says_what_it_said_before() {
    let is_new = std::env::var_os("UPDATE_EXPECTED").is_some();
    let action = if is_new { Action::Overwrite } else { Action::Verify };
    let mut broken = Vec::new();
    for case in cases() {
        let (says, mains) = play(&case);
        broken.extend(compare(action, &case.join("says.txt"), &says));
        let expected = case.join("site");
        // A page is compared where a file for it stands, which may be empty at first.
        for (path, main) in mains.iter().filter(|(path, _)| expected.join(path).exists()) {
            broken.extend(compare(action, &expected.join(path), main));
        }
        let unused = kit::files_of(&expected).into_keys().filter(|path| !mains.contains_key(path));
        broken.extend(
            unused.map(|path| format!("{}: site/{path} is expected, and no such page is built", name_of(&case))),
        );
    }
    assert!(broken.is_empty() || is_new, "\n{}", broken.join("\n"));
}

#[test]
fn expected_files_are_all_used() {
    let known = ["plan", "site", "says.txt", "command.txt"];
    let mut unused = Vec::new();
    for case in cases() {
        for entry in kit::sorted(&case) {
            let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !known.contains(&name.as_str()) {
                unused.push(format!("{}/{name}", name_of(&case)));
            }
        }
        if !case.join("plan").is_dir() {
            unused.push(format!("{} has no plan", name_of(&case)));
        }
    }
    assert!(unused.is_empty(), "nobody uses\n{}", unused.join("\n"));
}

#[test]
fn a_case_that_says_something_else_is_seen() {
    let folder = Folder::new();
    folder.write("says.txt", "Problem in my-page.md.\n");
    let place = folder.path().join("says.txt");
    assert!(compare(Action::Verify, &place, "Problem in my-page.md.\n").is_none());
    assert!(compare(Action::Verify, &place, "All is well.\n").is_some());
}
