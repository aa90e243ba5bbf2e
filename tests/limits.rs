//! No input makes the program hang, panic, or fill the machine.
//!
//! In: plans far beyond what a person writes. Out: an answer in time, within the memory that it may use.
//! Not here: the words of the answers (`tests/cases/`).

#![cfg(target_os = "linux")] // other systems keep no cap of memory for `ulimit`

mod kit;

use kit::{Folder, Outcome, TODAY};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a program may ever use, in kilobytes of address space: less than 500 MB of memory.
const MOST_KILOBYTES: u64 = 500_000;
const MOST_TIME: Duration = Duration::from_secs(60);

/// Builds a plan under a cap of memory; a build that takes too long is stopped, and is a failure.
fn build_capped(folder: &Folder) -> Outcome {
    let line = format!("ulimit -v {MOST_KILOBYTES} && exec \"$0\" build . --today {TODAY}");
    let mut command = Command::new("sh");
    command.args(["-c", &line, kit::program()]).current_dir(folder.path());
    let out = std::fs::File::create(folder.path().join(".out")).expect("a file can be made");
    let err = out.try_clone().expect("a file can be used twice");
    let mut child = command.stdin(Stdio::null()).stdout(out).stderr(err).spawn().expect("the program can be started");
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return Outcome { code: status.code().unwrap_or(-1), out: folder.read(".out"), err: String::new() };
        }
        if started.elapsed() > MOST_TIME {
            child.kill().expect("the program can be stopped");
            child.wait().expect("the program can be waited for");
            panic!("the program was not done after {MOST_TIME:?}");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn plan_with(page: impl AsRef<[u8]>) -> Folder {
    let folder = Folder::new();
    let plan = "plan:\n  name: Sam\n  language: en-GB\n  audience: public\n  currency: GBP\n  year: weeks52\n";
    folder.write("index.md", format!("---\n{plan}title: My plan\n---\n\n🙋 I am Sam.\n"));
    folder.write("my-page.md", page);
    folder
}

/// Sound or refused, both in plain words: never killed, never a panic.
#[track_caller]
fn answers(page: impl AsRef<[u8]>) -> Outcome {
    let outcome = build_capped(&plan_with(page));
    let said = outcome.said();
    assert!(
        [0, 1].contains(&outcome.code),
        "exit code {}: {}",
        outcome.code,
        said.chars().take(2_000).collect::<String>()
    );
    assert!(
        !said.contains("panicked") && !said.contains("memory allocation"),
        "{}",
        said.chars().take(2_000).collect::<String>()
    );
    outcome
}

#[track_caller]
fn refuses(page: impl AsRef<[u8]>) {
    assert_eq!(answers(page).code, 1, "such a page should be refused");
}

fn page(front: &str, text: &str) -> String {
    format!("---\ntitle: My page\n{front}---\n\n{text}\n")
}

#[test]
fn the_cap_of_memory_is_real() {
    let line = format!("ulimit -v {MOST_KILOBYTES} && exec head -c 900000000 /dev/zero | tail -c 800000000 >/dev/null");
    let status = Command::new("sh").args(["-c", &line]).stderr(Stdio::null()).status().expect("sh is there");
    assert!(!status.success(), "a program could use more than the cap");
}

#[test]
fn brackets_and_signs_without_end() {
    for sign in
        ["[", "![", "*", "**_", "`", "<", "> ", "- ", "(", "{{", "[](", "&", "\\", "|", "# ", "~", "[^a]", ":::", "1. "]
    {
        answers(page("", &sign.repeat(100_000 / sign.len())));
    }
}

#[test]
fn signs_that_take_some_readers_of_markdown_for_ever() {
    answers(page("", &"*a **a ".repeat(20_000)));
    answers(page("", &"[a](<b".repeat(20_000)));
    answers(page("", &"a <!A ".repeat(20_000)));
    answers(page("", &format!("{}\n\n{}", "[a]: b\n".repeat(20_000), "[a]".repeat(20_000))));
    answers(page("", &(1..400).map(|count| format!("e{}", "`".repeat(count))).collect::<String>()));
    answers(page("", &format!("|{}\n|{}\n{}", "a|".repeat(2_000), "-|".repeat(2_000), "|\n".repeat(2_000))));
}

#[test]
fn nesting_without_end_is_refused() {
    refuses(page(&format!("checked_by: {}{}\n", "[".repeat(50_000), "]".repeat(50_000)), "Hello."));
    refuses(page(&format!("checked_by: {}\n", "{a: ".repeat(20_000)), "Hello."));
    refuses(page("", &format!("{}Hello.", "> ".repeat(2_000))));
    refuses(page("", &(0..1_000).map(|depth| format!("{}- tea\n", "  ".repeat(depth))).collect::<String>()));
    let passages = format!("{}Hello.\n\n{}", "::: private\n\n".repeat(5_000), ":::\n\n".repeat(5_000));
    refuses(page("", &passages));
    let block: String = (0..500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    refuses(page(&format!("important:\n{block}"), "Hello."));
}

#[test]
fn huge_front_matter_is_refused() {
    refuses(page(&format!("summary: {}\n", "tea ".repeat(5_000_000)), "Hello."));
    refuses(page(&(0..200_000).map(|key| format!("key{key}: tea\n")).collect::<String>(), "Hello."));
    refuses(page(&format!("summary: \"{}\n", "tea ".repeat(1_000_000)), "Hello."));
}

#[test]
fn a_page_of_twenty_megabytes_is_refused() {
    refuses(page("", &"I like tea.\n\n".repeat(1_600_000)));
    refuses("tea ".repeat(5_000_000));
    refuses(vec![0u8; 20_000_000]);
    refuses(vec![0xffu8; 20_000_000]);
}

#[test]
fn the_largest_page_that_is_allowed_is_built() {
    let outcome = answers(page("", &"I like tea.\n\n".repeat(150_000)));
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

#[test]
fn the_most_rows_that_are_allowed_are_built() {
    let rows: String = (0..3_000).map(|row| format!("  - title: Gift {row}\n")).collect();
    answers(page(&format!("outcomes:\n{rows}"), "{{ outcomes }}"));
    let people: String = (0..2_000).map(|row| format!("    - name: Friend {row}\n      ring: friends\n")).collect();
    answers(page(&format!("network:\n  people:\n{people}"), "{{ network }}"));
    let lines: String = (0..2_000).map(|row| format!("    - what: Line {row}\n      cost: £1 a week\n")).collect();
    answers(page(&format!("budget:\n  amount: £5000 a week\n  lines:\n{lines}"), "{{ budget }}"));
}

#[test]
fn sums_beyond_all_money_are_refused() {
    let line = |cost: &str| {
        page(
            &format!("budget:\n  amount: £312 a week\n  lines:\n    - what: Help\n      cost: {cost}\n"),
            "{{ budget }}",
        )
    };
    refuses(line("£99999999999999999999999999999999999999999 a week"));
    answers(line("999999999999999 hours a week at £999999999999999"));
    answers(line("£79228162514264337593543950335 a week"));
}

#[test]
fn a_long_budget_is_a_table_on_phones_too_and_a_short_one_a_list_of_cards() {
    let shown = |count: usize| {
        let lines: String =
            (0..count).map(|at| format!("    - what: Thing {at}\n      cost: £{} a week\n", at + 1)).collect();
        let folder = plan_with(page(&format!("budget:\n  audience: public\n  lines:\n{lines}"), "Hello."));
        assert_eq!(build_capped(&folder).code, 0);
        String::from_utf8_lossy(&folder.site("public")["my-page.html"]).into_owned()
    };
    let (short, long) = (shown(20), shown(120));
    assert!(short.contains("class=\"plan-rows\"") && !short.contains("class=\"plan-scroll\""));
    assert!(!long.contains("class=\"plan-rows\"") && long.contains("class=\"plan-scroll\""));
    // Every step is there all the same.
    assert!(long.contains("<dt>Thing 119</dt><dd>Each year: £120 × 52 = £6,240.00</dd>"), "{long}");
}
