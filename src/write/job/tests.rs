//! What a build does to the folder: first, changed, unchanged and given-up sites, and what is not ours.

use super::super::{finish_half_done, write};
use super::*;
use std::path::PathBuf;
use walkdir::WalkDir;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("sam")).expect("a folder");
        Desk { folder }
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("sam")
    }

    fn out(&self) -> PathBuf {
        self.plan().join("site")
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Changes, WriteError> {
        write(&site(files), &self.out(), &self.plan())
    }

    /// Every file below the plan's folder with its text, the list left out.
    fn files(&self) -> Vec<(String, String)> {
        let entries = WalkDir::new(self.plan()).sort_by_file_name().into_iter();
        let files = entries.map(|entry| entry.expect("readable")).filter(|entry| entry.file_type().is_file());
        files
            .filter(|entry| entry.file_name() != MANIFEST_NAME)
            .map(|entry| {
                let path = manifest::path_below(entry.path(), &self.plan());
                (path, fs::read_to_string(entry.path()).expect("text"))
            })
            .collect()
    }
}

fn site(files: &[(&str, &str)]) -> BTreeMap<SitePath, Vec<u8>> {
    files.iter().map(|(path, text)| (SitePath::new(*path), text.as_bytes().to_vec())).collect()
}

fn pairs(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

const ONE: &[(&str, &str)] = &[("a.html", "a"), ("b/c.html", "c"), ("d.html", "d")];

#[test]
fn the_first_build_writes_all_and_leaves_nothing_beside() {
    let desk = Desk::new();
    let changes = desk.write(ONE).expect("written");
    assert_eq!(changes, Changes { written: 3, kept: 0, removed: 0 });
    assert_eq!(desk.files(), pairs(&[("site/a.html", "a"), ("site/b/c.html", "c"), ("site/d.html", "d")]));
    assert!(desk.out().join(MANIFEST_NAME).exists());
}

#[test]
fn a_change_replaces_removes_and_keeps() {
    let desk = Desk::new();
    desk.write(ONE).expect("written");
    let changes = desk.write(&[("a.html", "new"), ("b/c.html", "c"), ("e/f.html", "f")]).expect("written");
    assert_eq!(changes, Changes { written: 2, kept: 1, removed: 1 });
    assert_eq!(desk.files(), pairs(&[("site/a.html", "new"), ("site/b/c.html", "c"), ("site/e/f.html", "f")]));
}

#[test]
fn a_file_and_a_folder_may_change_into_one_another() {
    let desk = Desk::new();
    desk.write(&[("a", "file"), ("b/c", "in a folder")]).expect("written");
    desk.write(&[("a/x", "in a folder"), ("b", "file")]).expect("written");
    assert_eq!(desk.files(), pairs(&[("site/a/x", "in a folder"), ("site/b", "file")]));
}

#[test]
fn a_file_of_ours_that_was_changed_by_hand_is_written_anew() {
    let desk = Desk::new();
    desk.write(ONE).expect("written");
    // Same size as before, so that only its content tells.
    fs::write(desk.out().join("a.html"), "x").expect("a file");
    fs::remove_file(desk.out().join("d.html")).expect("deleted");
    let changes = desk.write(ONE).expect("written");
    assert_eq!(changes, Changes { written: 2, kept: 1, removed: 0 });
    assert_eq!(desk.files(), pairs(&[("site/a.html", "a"), ("site/b/c.html", "c"), ("site/d.html", "d")]));
}

#[cfg(unix)]
#[test]
fn nothing_changed_means_nothing_touched_and_unchanged_files_are_not_copied() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::new();
    let look = |name: &str| {
        let found = fs::metadata(desk.out().join(name)).expect("there");
        (found.ino(), found.mtime(), found.mtime_nsec(), found.ctime(), found.ctime_nsec())
    };
    desk.write(ONE).expect("written");
    let before = [look(""), look("a.html"), look("b"), look(MANIFEST_NAME)];
    assert!(desk.write(ONE).expect("written").is_nothing());
    assert_eq!([look(""), look("a.html"), look("b"), look(MANIFEST_NAME)], before);

    let changed = [("a.html", "a"), ("b/c.html", "other"), ("d.html", "d")];
    let (a, c) = (look("a.html").0, look("b/c.html").0);
    desk.write(&changed).expect("written");
    assert_eq!(look("a.html").0, a, "the same file, linked");
    assert_ne!(look("b/c.html").0, c, "a new file, so that no other copy of the site changes with it");
}

#[test]
fn a_folder_with_anything_that_is_not_ours_is_refused_and_left_alone() {
    for (name, is_ours) in [("notes.txt", true), ("b/notes.txt", true), ("notes.txt", false)] {
        let desk = Desk::new();
        if is_ours {
            desk.write(ONE).expect("written");
        }
        let place = desk.out().join(name);
        fs::create_dir_all(place.parent().expect("below")).expect("a folder");
        fs::write(&place, "mine").expect("a file");
        let before = desk.files();
        for files in [ONE, &[("a.html", "new"), (name, "taken")]] {
            let error = desk.write(files).expect_err("refused");
            assert!(error.finding.message.ends_with(name), "{error}");
            assert_eq!(desk.files(), before);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_site_is_not_ours() {
    let desk = Desk::new();
    desk.write(ONE).expect("written");
    let other = desk.folder.path().join("other");
    fs::write(&other, "theirs").expect("a file");
    fs::remove_file(desk.out().join("a.html")).expect("deleted");
    std::os::unix::fs::symlink(&other, desk.out().join("a.html")).expect("a link");
    desk.write(&[("a.html", "new")]).expect_err("refused");
    assert_eq!(fs::read_to_string(&other).expect("still there"), "theirs");
}

#[test]
fn a_damaged_list_makes_the_folder_foreign() {
    let desk = Desk::new();
    desk.write(ONE).expect("written");
    fs::write(desk.out().join(MANIFEST_NAME), "0 1 ../../secret\n").expect("a file");
    desk.write(ONE).expect_err("refused");
}

#[test]
fn an_empty_folder_and_what_the_system_leaves_in_folders_are_fine() {
    let desk = Desk::new();
    fs::create_dir(desk.out()).expect("a folder");
    desk.write(ONE).expect("written");
    fs::write(desk.out().join("b/.DS_Store"), "").expect("a file");
    desk.write(&[("a.html", "new")]).expect("written");
    assert_eq!(fs::read_to_string(desk.out().join("a.html")).expect("there"), "new");
}

#[test]
fn a_job_that_is_given_up_leaves_the_old_site() {
    let desk = Desk::new();
    desk.write(ONE).expect("written");
    let before = desk.files();
    let job = Job::begin(&desk.out(), &desk.plan()).expect("free");
    job.put("", &site(&[("a.html", "new")])).expect("put");
    drop(job);
    assert_eq!(desk.files(), before);
}

#[test]
fn many_sites_stand_together_and_are_put_side_by_side() {
    let desk = Desk::new();
    let build = |plans: &[&str]| {
        let job = Job::begin(&desk.out(), &desk.plan()).expect("free");
        std::thread::scope(|scope| {
            for plan in plans {
                let job = &job;
                scope.spawn(move || job.put(plan, &site(&[("index.html", plan)])).expect("put"));
            }
        });
        job.put("", &site(&[("index.html", "all")])).expect("put");
        job.finish().expect("finished")
    };
    assert_eq!(build(&["sam", "north/jo"]), Changes { written: 3, kept: 0, removed: 0 });
    assert_eq!(build(&["sam"]), Changes { written: 0, kept: 2, removed: 1 });
    assert_eq!(desk.files(), pairs(&[("site/index.html", "all"), ("site/sam/index.html", "sam")]));
}

#[test]
fn each_site_of_a_group_has_its_own_list_and_is_kept_changed_or_taken_away_alone() {
    let desk = Desk::new();
    let build = |plans: &[(&str, &str)]| {
        let job = Job::begin(&desk.out(), &desk.plan())?;
        for (plan, text) in plans {
            job.put(plan, &site(&[("index.html", text), ("_plan/a.css", "same")])).expect("put");
        }
        job.put("", &site(&[("index.html", "all")])).expect("put");
        job.finish()
    };
    let list = |plan: &str| fs::read_to_string(desk.out().join(plan).join(MANIFEST_NAME)).expect("a list");
    build(&[("sam", "1"), ("north/jo", "1"), ("kim", "1")]).expect("built");
    assert!(list("sam").contains(" index.html\n") && list("").lines().count() == 4, "{}", list(""));
    assert!(build(&[("kim", "1"), ("north/jo", "1"), ("sam", "1")]).expect("built").is_nothing());
    let changes = build(&[("sam", "1"), ("north/jo", "2")]).expect("built");
    assert_eq!(changes, Changes { written: 1, kept: 4, removed: 2 });
    let files = ["index.html", "north/jo/_plan/a.css", "north/jo/index.html", "sam/_plan/a.css", "sam/index.html"];
    let texts = ["all", "same", "2", "same", "1"];
    let wanted: Vec<_> = files.iter().map(|file| format!("site/{file}")).zip(texts.map(str::to_string)).collect();
    assert_eq!(desk.files(), wanted);
    assert!(list("sam").contains(" index.html\n"), "its list was kept");

    fs::write(desk.out().join("sam/index.html"), "by hand").expect("a file");
    assert_eq!(build(&[("sam", "1"), ("north/jo", "2")]).expect("built").written, 1);
    fs::write(desk.out().join("sam/mine.txt"), "mine").expect("a file");
    let refused = build(&[("sam", "1")]).expect_err("a file that is not ours");
    assert!(refused.finding.message.ends_with("sam/mine.txt"), "{refused}");
    fs::remove_file(desk.out().join("sam/mine.txt")).expect("gone");
    fs::write(desk.out().join("sam").join(MANIFEST_NAME), "hello\n").expect("a damaged list");
    let refused = build(&[("sam", "1")]).expect_err("a list that is not ours");
    assert!(refused.finding.message.ends_with(&format!("sam/{MANIFEST_NAME}")), "{refused}");
}

#[test]
fn nothing_is_built_inside_a_finished_site_and_a_plan_with_sites_below_it_is_not_ours() {
    let desk = Desk::new();
    let put = |plans: &[&str]| {
        let job = Job::begin(&desk.out(), &desk.plan())?;
        plans.iter().for_each(|plan| job.put(plan, &site(&[("index.html", plan)])).expect("put"));
        job.put("", &site(&[("index.html", "all")])).expect("put");
        job.finish()
    };
    put(&["sam", "jo"]).expect("built");
    let alone = Job::begin(&desk.out().join("sam"), &desk.plan()).expect_err("inside a site");
    assert!(alone.finding.message.contains("inside a finished site"), "{alone}");

    // A plan that was deleted by hand and then taken out of the group is on no list any more.
    fs::remove_dir_all(desk.out().join("jo")).expect("deleted");
    put(&["sam"]).expect("built");
    assert!(!fs::read_to_string(desk.out().join(MANIFEST_NAME)).expect("a list").contains("site jo"));

    let list = desk.out().join("sam").join(MANIFEST_NAME);
    let text = fs::read_to_string(&list).expect("a list");
    fs::write(&list, text + "site x\n").expect("a list with a site below it");
    put(&["sam"]).expect_err("not ours");
}

#[test]
fn what_a_stopped_first_build_took_away_with_an_empty_folder_is_carried_over() {
    let desk = Desk::new();
    fs::create_dir(desk.out()).expect("an empty folder");
    desk.write(ONE).expect("written");
    // As if the build had been stopped after the change of places, with a file put in just before, and one that the
    // system leaves on both sides.
    let away = desk.plan().join(".plainplan-new-site");
    fs::create_dir(&away).expect("a folder");
    Manifest::default().write(&away).expect("an empty list");
    fs::write(away.join("mine.txt"), "mine").expect("a file");
    fs::write(away.join(".DS_Store"), "").expect("a file");
    fs::write(desk.out().join(".DS_Store"), "").expect("a file");
    finish_half_done(&desk.out()).expect("nothing is half done");
    let refused = desk.write(ONE).expect_err("a file that is not ours");
    assert!(refused.finding.message.ends_with("mine.txt"), "{refused}");
    assert_eq!(fs::read_to_string(desk.out().join("mine.txt")).expect("carried over"), "mine");
    assert!(!away.exists());
}

#[test]
fn a_second_build_waits_for_the_first_and_gives_up_kindly() {
    let desk = Desk::new();
    let first = Job::begin(&desk.out(), &desk.plan()).expect("free");
    let error = Job::begin_in(&desk.out(), &desk.plan(), Duration::from_millis(30), true).expect_err("taken");
    assert_eq!(error.finding.message, "another build is writing here");
    drop(first);
    desk.write(ONE).expect("free again");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named_and_nothing_changes() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let allow = |mode| fs::set_permissions(desk.plan(), fs::Permissions::from_mode(mode)).expect("permissions");
    allow(0o555);
    // The superuser may write everywhere: then there is nothing to tell.
    if File::create(desk.plan().join("x")).is_err() {
        let error = desk.write(ONE).expect_err("refused");
        assert_eq!(error.finding.message, "you are not allowed to write here");
        assert_eq!(error.finding.span.file_name(), "site");
    }
    allow(0o755);
}

#[test]
fn any_command_finishes_what_was_half_done() {
    let desk = Desk::new();
    finish_half_done(&desk.out()).expect("nothing to do");
    desk.write(ONE).expect("written");
    fs::rename(desk.out(), desk.plan().join(".plainplan-old-site")).expect("renamed");
    finish_half_done(&desk.out()).expect("finished");
    assert_eq!(desk.files(), pairs(&[("site/a.html", "a"), ("site/b/c.html", "c"), ("site/d.html", "d")]));
}

#[test]
fn the_same_site_gives_the_same_list() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write(&[("old.html", "x")]).expect("written");
    let lists = [one, other].map(|desk| {
        desk.write(ONE).expect("written");
        fs::read_to_string(desk.out().join(MANIFEST_NAME)).expect("a list")
    });
    assert_eq!(lists[0], lists[1]);
}
