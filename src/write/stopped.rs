//! A test: a build that is killed at any moment leaves the old or the new site, and nothing foreign is touched.
//!
//! The test starts itself as a child process that writes two versions in turn, kills it after a while, and looks.

use super::job::Job;
use crate::source::MANIFEST_NAME;
use crate::value::SitePath;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use walkdir::WalkDir;

const FOLDER: &str = "PLAINPLAN_TEST_STOPPED_FOLDER";
const WAY: &str = "PLAINPLAN_TEST_STOPPED_WAY";
const ROUNDS: u64 = 40;

/// Version 0 or 1 of a site: some files stay, some change, some are in one version only.
fn version(number: u64) -> BTreeMap<SitePath, Vec<u8>> {
    let mut files = BTreeMap::new();
    for file in 0..30 {
        let text = if file % 3 == 0 { "the same".to_string() } else { format!("version {number}") };
        files.insert(SitePath::new(format!("group-{}/page-{file}.html", file % 4)), text.repeat(50).into_bytes());
        let own = format!("only-{number}/page-{file}.html");
        files.insert(SitePath::new(own), vec![b'x'; 100]);
    }
    files
}

fn write(number: u64, folder: &Path, in_one_step: bool) {
    let patience = Duration::from_secs(10);
    let job = Job::begin_in(&folder.join("site"), folder, patience, in_one_step).expect("a job");
    job.put("sam", &version(number)).expect("put");
    // This one stays as it is, as most plans of a group do.
    job.put("north/jo", &version(0)).expect("put");
    job.put("", &version(number)).expect("put");
    job.finish().expect("finished");
}

/// Not a test of its own: what the child process does, until it is killed.
#[test]
#[ignore = "started by the tests below, as a process of its own"]
fn child_writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let in_one_step = std::env::var_os(WAY).is_some_and(|way| way == "one step");
    for number in (0..2).cycle() {
        write(number, Path::new(&folder), in_one_step);
    }
}

/// What stands there after `write`.
fn all(number: u64) -> BTreeMap<SitePath, Vec<u8>> {
    let mut files = version(number);
    for (site, number) in [("sam", number), ("north/jo", 0)] {
        files.extend(version(number).into_iter().map(|(path, bytes)| (SitePath::new(format!("{site}/{path}")), bytes)));
    }
    files
}

fn files_below(folder: &Path) -> BTreeMap<SitePath, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable"));
    files
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != MANIFEST_NAME)
        .map(|entry| {
            let path = super::manifest::path_below(entry.path(), folder);
            (SitePath::new(path), fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn kill_at_random_moments(way: &str) {
    let in_one_step = way == "one step";
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    fs::write(folder.join("index.md"), "mine").expect("a file");
    fs::create_dir(folder.join("site-circle")).expect("a folder");
    fs::write(folder.join("site-circle/notes.txt"), "mine").expect("a file");
    write(0, folder, in_one_step);

    let mut interrupted = 0;
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "write::stopped::child_writes_until_it_is_killed", "--ignored"])
            .env(FOLDER, folder)
            .env(WAY, way)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child process");
        // Spread over the child's first builds; no two rounds wait equally long.
        std::thread::sleep(Duration::from_micros(5_000 + round * 7_919 % 40_000));
        child.kill().expect("killed");
        let status = child.wait().expect("ended");
        assert!(!status.success() && status.code().is_none(), "the child ended by itself: {status}");

        interrupted += usize::from(names_in(folder).iter().any(|name| name.starts_with(".plainplan-new")));
        super::finish_half_done(&folder.join("site")).expect("finished");
        let stands = files_below(&folder.join("site"));
        assert!(stands == all(0) || stands == all(1), "round {round}: neither old nor new");

        write(round % 2, folder, in_one_step);
        assert_eq!(files_below(&folder.join("site")), all(round % 2));
        assert_eq!(names_in(folder), ["index.md", "site", "site-circle"], "round {round}: something was left");
        assert_eq!(fs::read(folder.join("site-circle/notes.txt")).expect("still there"), b"mine");
    }
    assert!(interrupted > 0, "no build was killed in its middle: the test proves nothing");
}

#[cfg(unix)]
#[test]
fn a_killed_build_leaves_old_or_new_where_folders_change_in_one_step() {
    kill_at_random_moments("one step");
}

#[cfg(unix)]
#[test]
fn a_killed_build_leaves_old_or_new_where_two_renames_are_needed() {
    kill_at_random_moments("two renames");
}
