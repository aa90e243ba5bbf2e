//! The kit of the tests: a plan in a folder of its own, the program run on it, and what came out.
//!
//! In: files to write and words of the command line. Out: [`Outcome`] and the files of a site.
//! Not here: what is expected (each test says that).

#![allow(dead_code, reason = "each test file uses its own part of the kit")]

pub mod plans;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The day on which all tests are run.
pub const TODAY: &str = "2026-10-10";

pub const AUDIENCES: [&str; 3] = ["public", "circle", "private"];

/// What the program said, and its exit code (-1 if it was killed).
pub struct Outcome {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Outcome {
    /// Both streams, the errors last.
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    /// # Panics
    /// With all that the program said, if it ended with another code.
    #[track_caller]
    pub fn expect_code(&self, code: i32, what: &str) -> &Outcome {
        assert_eq!(self.code, code, "{what}: the program said\n{}", self.said());
        self
    }
}

/// The top of this project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn program() -> &'static str {
    env!("CARGO_BIN_EXE_plainplan")
}

/// The program with words of the command line, in a folder, without colours and without this machine's settings.
pub fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.current_dir(folder).args(words).env_remove("SOURCE_DATE_EPOCH").env("LC_ALL", "C.UTF-8");
    command.stdin(Stdio::null());
    command
}

/// Runs the program in a folder.
pub fn run(folder: &Path, words: &[&str]) -> Outcome {
    outcome(command(folder, words))
}

pub fn outcome(mut command: Command) -> Outcome {
    let output = command.output().expect("the program can be started");
    Outcome {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("the program speaks UTF-8"),
        err: String::from_utf8(output.stderr).expect("the program speaks UTF-8"),
    }
}

/// A folder that is gone when the test is over.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().expect("this machine has a folder for passing files"))
    }

    /// A copy of a folder, without sites that were built in it.
    pub fn copy_of(from: &Path) -> Folder {
        let folder = Folder::new();
        copy(from, folder.path());
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Folder {
        let place = self.path().join(path);
        fs::create_dir_all(place.parent().expect("a file stands in a folder")).expect("the folder can be made");
        fs::write(place, bytes).expect("the file can be written");
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn run(&self, words: &[&str]) -> Outcome {
        run(self.path(), words)
    }

    /// Builds the plan in this folder for one audience, on the day of the tests.
    pub fn build(&self, audience: &str) -> Outcome {
        self.run(&["build", ".", "--for", audience, "--out", &site_of(audience), "--today", TODAY])
    }

    /// Every file of the site that [`Folder::build`] wrote.
    pub fn site(&self, audience: &str) -> BTreeMap<String, Vec<u8>> {
        files_of(&self.path().join(site_of(audience)))
    }
}

/// Where a plan's own folder keeps the site for one audience.
pub fn site_of(audience: &str) -> String {
    if audience == "public" { "site".into() } else { format!("site-{audience}") }
}

fn copy(from: &Path, to: &Path) {
    for entry in sorted(from) {
        let name = entry.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let target = to.join(&name);
        if !entry.is_dir() {
            fs::copy(&entry, target).expect("the file can be copied");
        } else if !["site", "site-circle", "site-private"].contains(&name.as_str()) {
            fs::create_dir_all(&target).expect("the folder can be made");
            copy(&entry, &target);
        }
    }
}

/// What stands in a folder, in order.
pub fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut entries: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    entries.sort();
    entries
}

/// Every file below a folder, by its path with `/`.
pub fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|e| e.file_type().is_file()) {
        let path = entry.path().strip_prefix(folder).expect("it stands below the folder");
        let path = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        files.insert(path, fs::read(entry.path()).expect("the file can be read"));
    }
    files
}

/// The pages of a site, as text.
pub fn pages(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), String::from_utf8(bytes.clone()).expect("a page is UTF-8"))).collect()
}
