//! The house keeps its own rules: one-way rooms, heads of files, sizes, complete lists, licences.
//!
//! In: this project's own files. Out: a list of every place that breaks a rule.
//! Not here: what the program does.

mod kit;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The rooms in order: each imports only from those before it.
const ROOMS: [&str; 15] = [
    "value", "report", "language", "pictures", "source", "parse", "parts", "plan", "audience", "figures", "page",
    "check", "render", "prove", "write",
];
/// The top of the house: they may import from everywhere.
const TOP: [&str; 7] = ["site_files", "pipeline", "group", "serve", "cli", "lib", "main"];
/// The longest file, its tests apart.
const MOST_LINES: usize = 400;

/// A file of the program: its path below `src/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Without the tests at its foot. A file of tests only has nothing else.
    fn working_part(&self) -> &str {
        if self.path.ends_with("tests.rs") {
            return "";
        }
        self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
    }

    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }
}

fn sources() -> Vec<Source> {
    let files = kit::files_of(&kit::project().join("src"));
    let files = files.into_iter().filter(|(path, _)| path.ends_with(".rs"));
    files.map(|(path, bytes)| Source { path, text: String::from_utf8(bytes).expect("source is UTF-8") }).collect()
}

#[track_caller]
fn none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// The rooms that a text names as `crate::ROOM`.
fn named_rooms(text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for rest in text.split("crate::").skip(1) {
        let inside = match rest.strip_prefix('{') {
            // `use crate::{page::View, value::Html};` names several.
            Some(list) => list.split(';').next().unwrap_or_default().to_owned(),
            None => rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect(),
        };
        let words = inside.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        rooms.extend(words.filter(|word| ROOMS.contains(word) || TOP.contains(word)).map(str::to_owned));
    }
    rooms
}

/// A room that a text may not import from, and does.
fn wrong_imports(room: &str, text: &str) -> Vec<String> {
    let Some(at) = ROOMS.iter().position(|one| *one == room) else { return Vec::new() };
    let is_wrong = |named: &String| ROOMS.iter().position(|one| one == named).is_none_or(|place| place > at);
    named_rooms(text).into_iter().filter(is_wrong).collect()
}

#[test]
fn rooms_import_one_way() {
    let sources = sources();
    assert!(sources.len() > 50, "the program's files were not found");
    let broken = sources.iter().flat_map(|source| {
        let code: String =
            source.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let wrong = wrong_imports(source.room(), &code);
        wrong
            .into_iter()
            .map(|room| format!("{} imports from {room}, which comes after it", source.path))
            .collect::<Vec<_>>()
    });
    none(broken.collect());
}

#[test]
fn an_import_against_the_way_is_seen() {
    assert_eq!(wrong_imports("value", "use crate::page::View;"), ["page"]);
    assert_eq!(wrong_imports("plan", "use crate::{audience::Cut, value::Html};"), ["audience"]);
    assert_eq!(wrong_imports("render", "fn a() { crate::cli::run() }"), ["cli"]);
    assert!(wrong_imports("page", "use crate::value::Html;").is_empty());
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let known = |name: &str| ROOMS.contains(&name) || TOP.contains(&name);
    let unknown: BTreeSet<_> =
        sources().iter().map(|source| source.room().to_owned()).filter(|room| !known(room)).collect();
    none(unknown.into_iter().map(|room| format!("src/{room} stands in no order of rooms")).collect());
}

#[test]
fn every_file_says_what_lives_in_it() {
    let silent = sources().into_iter().filter(|source| {
        let head: Vec<_> = source.text.lines().take_while(|line| line.starts_with("//!")).collect();
        head.first().is_none_or(|line| line.len() < 20)
    });
    none(silent.map(|source| format!("{} has no head that says what lives there", source.path)).collect());
}

#[test]
fn no_file_is_too_long_for_one_evening() {
    let sources = sources();
    // A file that its parent declares for tests only is a test.
    let is_test = |path: &str| {
        let stem = path.trim_end_matches(".rs");
        let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
        let declared = format!("#[cfg(test)]\nmod {name};");
        sources.iter().any(|source| source.path.starts_with(folder) && source.text.contains(&declared))
    };
    let long = sources.iter().map(|source| (source.working_part().lines().count(), source.path.clone()));
    none(
        long.filter(|(lines, path)| *lines > MOST_LINES && !is_test(path))
            .map(|(lines, path)| format!("{path} has {lines} lines"))
            .collect(),
    );
}

/// Calls that stand for work that nobody has done yet.
fn left_for_later(text: &str) -> Vec<&'static str> {
    ["todo!(", "unimplemented!(", "dbg!("].into_iter().filter(|word| text.contains(word)).collect()
}

#[test]
fn nothing_is_left_for_later_in_silence() {
    let broken = sources().into_iter().flat_map(|source| {
        let found = left_for_later(&source.text).into_iter();
        found.map(|word| format!("{} holds {word}…)", source.path)).collect::<Vec<_>>()
    });
    none(broken.collect());
}

#[test]
fn work_that_is_left_for_later_is_seen() {
    assert_eq!(left_for_later("fn a() { todo!() }"), ["todo!("]);
    assert!(left_for_later("fn a() { done() }").is_empty());
}

#[test]
fn no_binary_float_comes_near_money_or_drawings() {
    let exact = ["value/", "language/", "plan/money", "figures/", "render/network_drawing", "render/bars", "page/"];
    let broken = sources().into_iter().filter(|source| exact.iter().any(|room| source.path.starts_with(room))).filter(
        |source| {
            let code = source.text.lines().filter(|line| !line.trim_start().starts_with("//"));
            code.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()))
                .any(|word| word == "f32" || word == "f64")
        },
    );
    none(broken.map(|source| format!("{} counts with binary floats", source.path)).collect());
}

#[test]
fn no_file_names_this_machine_or_a_registry() {
    // Written in halves, so that this file does not name them either.
    let hosts = [concat!("crates", ".io"), concat!("registry.", "npmjs"), concat!("/work", "/"), concat!("/root", "/")];
    let mut broken = Vec::new();
    let folders =
        ["src", "tests", "themes", "example-plans", "docs", ".ci", ".github", "README.md", "build.rs", "Cargo.toml"];
    let files = folders.iter().flat_map(|folder| {
        let files = kit::files_of(&kit::project().join(folder)).into_iter();
        files.map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
    });
    for (path, bytes) in files.filter(|(path, _)| !path.contains("node_modules/")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        broken.extend(hosts.iter().filter(|host| text.contains(**host)).map(|host| format!("{path} names {host}")));
    }
    none(broken);
}

/// Names that stand first in `Diagnostic::error("name"` and its like.
fn rules_in(text: &str) -> BTreeSet<String> {
    let makers = [
        "Diagnostic::error(",
        "Diagnostic::warning(",
        "Diagnostic::note(",
        "Problem::new(",
        "Problem::error(",
        "Problem::warning(",
        "Problem::note(",
    ];
    let rules = makers.iter().flat_map(|maker| text.split(maker).skip(1)).filter_map(|rest| {
        let quoted = rest.trim_start().strip_prefix('"')?;
        Some(quoted.split('"').next()?.to_owned())
    });
    rules.collect()
}

fn is_a_rule_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    let folder = kit::project().join("src/check/rules");
    let named: BTreeSet<String> = sources().iter().flat_map(|source| rules_in(source.working_part())).collect();
    assert!(named.len() > 30, "the rules were not found");
    let files = if folder.is_dir() { kit::files_of(&folder) } else { Default::default() };
    let pages: BTreeSet<String> = files.keys().filter_map(|path| Some(path.strip_suffix(".md")?.to_owned())).collect();
    let all_code: String = sources().iter().map(|source| source.working_part().to_owned()).collect();
    let mut broken: Vec<String> = named
        .iter()
        .filter(|rule| !is_a_rule_name(rule))
        .map(|rule| format!("\"{rule}\" is no name of a rule"))
        .collect();
    broken.extend(named.difference(&pages).map(|rule| format!("src/check/rules/{rule}.md is missing")));
    // A rule may also be named by a constant or handed on, so a page is used if the code holds its name as a word.
    broken.extend(
        pages
            .iter()
            .filter(|page| !all_code.contains(&format!("\"{page}\"")))
            .map(|page| format!("src/check/rules/{page}.md is used by no rule")),
    );
    none(broken);
}

#[test]
fn a_rule_is_found_in_code() {
    assert_eq!(rules_in("Diagnostic::error(\n    \"bad-day\",\n").into_iter().collect::<Vec<_>>(), ["bad-day"]);
    assert!(!is_a_rule_name("Bad day"));
}

/// The words that stand as keys at the start of a line of front matter.
fn parts_used_in(folder: &Path) -> BTreeSet<String> {
    let files = kit::files_of(folder).into_iter().filter(|(path, _)| path.ends_with(".md"));
    let mut used = BTreeSet::new();
    for (_, bytes) in files {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for line in text.lines().filter(|line| line.starts_with(|first: char| first.is_alphabetic())) {
            if let Some((key, _)) = line.split_once(':') {
                used.insert(key.split('.').next().unwrap_or_default().to_lowercase().replace(['_', ' '], "-"));
            }
        }
    }
    used
}

#[test]
fn every_form_is_used_by_an_example_or_a_case() {
    let mut used = parts_used_in(&kit::project().join("example-plans"));
    used.extend(parts_used_in(&kit::project().join("tests/cases")));
    let forms = kit::files_of(&kit::project().join("src/parts/forms"));
    let forms: BTreeSet<String> =
        forms.keys().filter_map(|path| Some(path.strip_suffix(".yaml")?.to_owned())).collect();
    assert!(forms.len() >= 10, "the forms were not found");
    none(forms.difference(&used).map(|form| format!("no example plan and no case uses the form {form}")).collect());
}

#[test]
fn both_licences_stand_at_the_top() {
    let read = |name: &str| fs::read_to_string(kit::project().join(name)).unwrap_or_default();
    assert!(read("LICENSE-MIT").contains("Permission is hereby granted"), "LICENSE-MIT is missing");
    assert!(read("LICENSE-APACHE").contains("Apache License"), "LICENSE-APACHE is missing");
    assert!(read("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
}

#[cfg(unix)]
#[test]
fn the_commands_of_the_tests_can_be_started() {
    use std::os::unix::fs::PermissionsExt;
    for path in ["tests/run", "tests/bench", ".ci/run"] {
        let about = fs::metadata(kit::project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(about.permissions().mode() & 0o111 != 0, "{path} cannot be started");
    }
}

/// The tests that the table of systems names.
fn promised_tests(table: &str) -> Vec<&str> {
    let rows = table.lines().filter(|line| line.starts_with("| ") && line.ends_with(" |"));
    rows.filter_map(|row| row.rsplit('|').nth(1)?.trim().strip_prefix('`')?.strip_suffix('`')).collect()
}

#[test]
fn every_system_in_the_table_has_the_test_that_it_names() {
    let table = fs::read_to_string(kit::project().join("docs/systems.md")).expect("the table is there");
    let tests: String = ["tests/systems.rs", "tests/pains.rs", "src/cli/new/tests.rs"]
        .map(|file| fs::read_to_string(kit::project().join(file)).expect("tests can be read"))
        .concat();
    let promised = promised_tests(&table);
    assert!(promised.len() >= 45, "{promised:?}");
    none(
        promised
            .iter()
            .filter(|name| !tests.contains(&format!("#[test]\nfn {name}()")))
            .map(|name| format!("no test {name}"))
            .collect(),
    );
    // Every test of a system stands in the table too.
    let named = tests.split("#[test]\nfn ").skip(1).filter_map(|rest| rest.split('(').next());
    let systems = fs::read_to_string(kit::project().join("tests/systems.rs")).expect("tests can be read");
    let lost = named.filter(|name| systems.contains(&format!("fn {name}()")) && !promised.contains(name));
    none(lost.map(|name| format!("{name} stands in no table")).collect());
}

#[test]
fn a_test_that_the_table_promises_is_read_from_its_row() {
    assert_eq!(promised_tests("| A | B | `c_d` |\n|---|---|---|\n| E | F | open: later |"), ["c_d"]);
}

/// Files with words of other languages, without the tests of them.
fn files_of_words() -> Vec<(String, String)> {
    let folder = kit::project().join("src/language");
    let languages = ["arabic", "german", "welsh"];
    let is_words = |path: &str| {
        let is_own = languages.iter().any(|language| path.starts_with(&format!("{language}/")));
        is_own && !path.contains("tests") && !path.ends_with("easy/words.txt")
    };
    let files = kit::files_of(&folder).into_iter().filter(|(path, _)| is_words(path));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("words are UTF-8"))).collect()
}

#[test]
fn every_file_of_words_says_whether_a_speaker_has_checked_it() {
    let files = files_of_words();
    assert!(files.len() > 200, "{}", files.len());
    let silent = files.iter().filter(|(_, text)| {
        let head = text.lines().take_while(|line| line.starts_with("//!") || line.starts_with('#'));
        !head.into_iter().any(|line| line.contains("Checked by a speaker: "))
    });
    none(silent.map(|(path, _)| format!("{path} does not say who has checked its words")).collect());
}
