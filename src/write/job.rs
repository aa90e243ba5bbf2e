//! One build's writing: compare, fill the new folder, finish.
//!
//! In: sites as bytes, one after the other or side by side. Out: [`Changes`].
//! Not here: the change of places (`swap`), what may be written where (`place`, `manifest`).

use super::lock::{self, Lock};
use super::manifest::{self, Entry, Manifest};
use super::place::Place;
use super::{Changes, PATIENCE, WriteError, swap};
use crate::source::MANIFEST_NAME;
use crate::value::SitePath;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

/// A build into one folder. A plan puts one site; a collection puts each plan's site when it is ready, from any thread,
/// and nothing is seen outside before [`Job::finish`]. Dropped without it, the old site stays as it was.
#[derive(Debug)]
pub struct Job {
    place: Place,
    /// What stands in the folder now.
    old: Option<Manifest>,
    new: Mutex<New>,
    in_one_step: bool,
    /// The last field: opened only after all else is cleared up.
    _lock: Lock,
}

#[derive(Debug, Default)]
struct New {
    /// The job's own files, and the folders of the sites below.
    list: Manifest,
    /// Own files that stand in the old folder with the same bytes.
    kept: Vec<SitePath>,
    /// Sites below that stand in the old folder as they are.
    whole: Vec<SitePath>,
    changes: Changes,
}

/// One site, its files written where they differ.
struct Filled {
    list: Manifest,
    kept: Vec<SitePath>,
    changes: Changes,
}

impl Job {
    /// Looks at the place, waits for its lock, and clears what a stopped build left. `source` is the plan's folder.
    ///
    /// # Errors
    /// As [`super::write`].
    pub fn begin(out: &Path, source: &Path) -> Result<Job, WriteError> {
        Job::begin_in(out, source, PATIENCE, true)
    }

    pub(super) fn begin_in(
        out: &Path,
        source: &Path,
        patience: Duration,
        in_one_step: bool,
    ) -> Result<Job, WriteError> {
        let place = Place::choose(out, source)?;
        let lock = lock::take(&place, patience)?;
        swap::recover(&place).map_err(|error| place.failed(&error))?;
        let old = manifest::read_site(&place)?;
        Ok(Job { place, old, new: Mutex::default(), in_one_step, _lock: lock })
    }

    /// Adds a site's files below `folder` (empty: at the top). Each folder once in a job. A site below the top has a list
    /// of its own and can be taken away as a whole.
    ///
    /// # Errors
    /// The disk refuses. Then drop the job: the old site still stands.
    pub fn put<B: AsRef<[u8]>>(&self, folder: &str, files: &BTreeMap<SitePath, B>) -> Result<(), WriteError> {
        self.add(folder, files).map_err(|error| self.place.failed(&error))
    }

    fn add<B: AsRef<[u8]>>(&self, folder: &str, files: &BTreeMap<SitePath, B>) -> io::Result<()> {
        if folder.is_empty() {
            let filled = self.fill(folder, self.old.as_ref(), files)?;
            let mut new = self.filling();
            new.changes.add(filled.changes);
            new.list.files = filled.list.files;
            new.kept = filled.kept;
            return Ok(());
        }
        let site = SitePath::new(folder);
        let old = match self.stands_below(&site) {
            true => Manifest::read(&self.place.out.join(folder))?,
            false => None,
        };
        let Filled { list, kept, changes } = self.fill(folder, old.as_ref(), files)?;
        let is_whole = old.is_some() && changes.is_nothing();
        if !is_whole {
            self.link(folder, &kept)?;
            list.write(&self.place.new.join(folder))?;
        }
        let mut new = self.filling();
        new.changes.add(changes);
        if is_whole {
            new.whole.push(site.clone());
        }
        let is_first = new.list.sites.insert(site);
        debug_assert!(is_first, "one folder was put twice");
        Ok(())
    }

    /// Writes the files of one site that do not stand there already.
    fn fill<B: AsRef<[u8]>>(
        &self,
        folder: &str,
        old: Option<&Manifest>,
        files: &BTreeMap<SitePath, B>,
    ) -> io::Result<Filled> {
        let (out, new) = (self.place.out.join(folder), self.place.new.join(folder));
        let (mut list, mut kept) = (Manifest::default(), Vec::new());
        for (path, bytes) in files {
            let bytes = bytes.as_ref();
            let entry = Entry::of(bytes);
            // The list answers quickly that a file differs; only the file itself can answer that it does not, since
            // somebody may have changed it by hand.
            let is_listed = old.is_some_and(|old| old.files.get(path) == Some(&entry));
            if is_listed && has_bytes(&out.join(path.as_str()), bytes).unwrap_or(false) {
                kept.push(path.clone());
            } else {
                let place = new.join(path.as_str());
                with_folder(&place, || fs::write(&place, bytes))?;
            }
            list.files.insert(path.clone(), entry);
        }
        let removed = old.iter().flat_map(|old| old.files.keys()).filter(|path| !files.contains_key(path)).count();
        let changes = Changes { written: list.files.len() - kept.len(), kept: kept.len(), removed };
        Ok(Filled { list, kept, changes })
    }

    /// Completes the new folder and puts it in place; if nothing differs from what stands there, touches nothing.
    ///
    /// # Errors
    /// The disk refuses. The old site still stands.
    pub fn finish(self) -> Result<Changes, WriteError> {
        let new = std::mem::take(&mut *self.filling());
        self.put_in_place(new).map_err(|error| self.place.failed(&error))
    }

    fn put_in_place(&self, New { list, kept, whole, mut changes }: New) -> io::Result<Changes> {
        for site in self.old.iter().flat_map(|old| &old.sites).filter(|site| !list.sites.contains(site)) {
            changes.removed += Manifest::of_site(&self.place.out, site)?.files.len();
        }
        let has_same_sites = self.old.as_ref().is_some_and(|old| old.sites == list.sites);
        if has_same_sites && changes.is_nothing() {
            return Ok(changes);
        }
        fs::create_dir_all(&self.place.new)?;
        self.link("", &kept)?;
        for site in &whole {
            let files = Manifest::of_site(&self.place.out, site)?.files.into_keys();
            self.link(site.as_str(), &files.chain([SitePath::new(MANIFEST_NAME)]).collect::<Vec<_>>())?;
        }
        list.write(&self.place.new)?;
        swap::put_in_place(&self.place, self.in_one_step)?;
        Ok(changes)
    }

    /// Puts files that stay as they are into the new folder too.
    fn link(&self, folder: &str, files: &[SitePath]) -> io::Result<()> {
        let (out, new) = (self.place.out.join(folder), self.place.new.join(folder));
        for path in files {
            let (from, to) = (out.join(path.as_str()), new.join(path.as_str()));
            with_folder(&to, || fs::hard_link(&from, &to)).or_else(|_| fs::copy(&from, &to).map(drop))?;
        }
        Ok(())
    }

    /// Does a site with a list of its own stand there now?
    fn stands_below(&self, site: &SitePath) -> bool {
        self.old.as_ref().is_some_and(|old| old.sites.contains(site))
    }

    fn filling(&self) -> MutexGuard<'_, New> {
        self.new.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        // If even that fails, the next build tries again.
        let _ = swap::recover(&self.place);
    }
}

fn has_bytes(place: &Path, bytes: &[u8]) -> io::Result<bool> {
    // One letter more than expected tells a longer file. A short read counts as different: then it is written anew.
    let mut found = vec![0; bytes.len() + 1];
    let count = File::open(place)?.read(&mut found)?;
    Ok(found[..count] == *bytes)
}

/// Makes the folder above a file only when it turns out to be missing: most files stand beside another one.
fn with_folder<T>(place: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (make(), place.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(parent)?;
            make()
        }
        (made, _) => made,
    }
}

#[cfg(test)]
mod tests {
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
}
