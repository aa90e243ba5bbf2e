//! What the preview shows: the last good pages of each copy, and what was found in the plan as it is now.
//!
//! In: a folder, and which of its files changed. Out: pages by their address, findings, a number that grows with every
//! change that a reader can see.
//! Not here: how an edit is noticed (`watch`), how a browser asks (`answer`).
//!
//! The copy that someone looks at is built first and shown at once. The other copies and the check of the words follow.

use super::place::{Found, Place};
use crate::group::{Member, Shown, build_member, find_group, group_of, members};
use crate::page::{Around, Plans};
use crate::pipeline::{self, Group, Read};
use crate::render::Form;
use crate::report::Report;
use crate::source::{FolderKind, kind_of};
use crate::value::{Audience, Date};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};
use tokio::sync::watch::{Receiver, Sender};

/// So long the other copies wait, so that the browser has the machine to itself when it shows the first one.
const BREATH: Duration = Duration::from_millis(20);

/// A plan, or a group of plans, as the browser sees it.
pub struct Preview {
    folder: PathBuf,
    today: fn() -> Option<Date>,
    /// Held by who builds, so that no older build comes after a newer one. Nobody who only looks waits for it.
    around: Mutex<Surroundings>,
    state: Mutex<State>,
    version: Sender<u64>,
}

/// What builds lean on.
#[derive(Default)]
struct Surroundings {
    group: Option<Arc<Group>>,
    /// Of a group: its plans, each with what the group's first page shows of it.
    members: Vec<(Member, BTreeMap<Audience, Arc<Shown>>)>,
}

#[derive(Default)]
struct State {
    /// Of a group: the folders of its plans.
    members: Vec<String>,
    /// What was asked for, by the plan's place in the group; a plan alone, and the group's own pages, stand at "".
    places: BTreeMap<String, Place>,
    /// The place and the copy of the page that was asked for last.
    watched: Option<(String, Audience)>,
}

/// What a browser asks for again and again.
pub struct News {
    pub version: u64,
    pub findings: Arc<Report>,
    /// The page that was asked about, if there is one.
    pub page: Option<Found>,
}

impl Preview {
    /// Looks at the folder for the first time. `today` is asked at each build.
    pub fn of(folder: &Path, today: fn() -> Option<Date>) -> Preview {
        // A page from the preview before this one must not look like the newest of this one.
        let began = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let version = Sender::new(u64::try_from(began.as_millis()).unwrap_or(1));
        let folder = folder.to_path_buf();
        let preview = Preview { folder, today, around: Mutex::default(), state: Mutex::default(), version };
        preview.look_at_group(&mut lock(&preview.around));
        preview
    }

    /// Grows with every change that a reader can see.
    pub fn version(&self) -> Receiver<u64> {
        self.version.subscribe()
    }

    /// A file of a copy. `path` is that below the copy: `index.html`, `sam/index.html`.
    pub fn file(&self, audience: Audience, path: &str) -> Result<Option<Found>, String> {
        let (name, rest) = self.parted(path);
        if rest.ends_with(".html") {
            lock(&self.state).watched = Some((name.clone(), audience));
        }
        self.place(&name, audience).file(audience, rest)
    }

    /// What was found in the plan that this page of a copy belongs to, and the page itself.
    pub fn news(&self, audience: Audience, path: &str) -> News {
        let (name, rest) = self.parted(path);
        // The number first: what comes after it may be newer, never older.
        let version = *self.version.borrow();
        let place = self.place(&name, audience);
        let page = place.file(audience, rest).ok().flatten();
        News { version, findings: place.findings, page }
    }

    /// Builds anew what these files belong to. Gives what was found there, if a reader can see a difference.
    pub fn changed(&self, files: &[PathBuf]) -> Option<Arc<Report>> {
        let mut around = lock(&self.around);
        let before = *self.version.borrow();
        let (watched, first) = lock(&self.state).watched.clone().unwrap_or((String::new(), Audience::Private));
        let mut touched = self.touched(&mut around, files);
        touched.sort_by_key(|name| *name != watched);
        for name in &touched {
            self.build(&mut around, name, first);
        }
        let findings = lock(&self.state).places.get(touched.first()?)?.findings.clone();
        (*self.version.borrow() != before).then_some(findings)
    }

    /// The places that these files belong to, of those that someone asked for.
    fn touched(&self, around: &mut Surroundings, files: &[PathBuf]) -> Vec<String> {
        let asked = || -> Vec<String> { lock(&self.state).places.keys().cloned().collect() };
        if around.group.is_none() {
            self.look_at_group(around);
            return asked();
        }
        let is_own = |file: &PathBuf| !around.members.iter().any(|(member, _)| file.starts_with(&member.folder));
        if files.iter().any(is_own) {
            // What the group shares, or a plan that came or went.
            self.look_at_group(around);
            return asked();
        }
        let mut touched = vec![String::new()];
        for (member, shown) in &mut around.members {
            if files.iter().any(|file| file.starts_with(&member.folder)) {
                shown.clear();
                touched.push(member.path.clone());
            }
        }
        let asked = asked();
        touched.retain(|name| asked.contains(name));
        touched
    }

    fn look_at_group(&self, around: &mut Surroundings) {
        let is_group = kind_of(&self.folder) == FolderKind::Collection;
        *around = match (self.today)().filter(|_| is_group) {
            None => Surroundings::default(),
            Some(today) => Surroundings {
                group: Some(Arc::new(group_of(&pipeline::read(&self.folder, today, None)))),
                members: members(&self.folder).into_iter().map(|member| (member, BTreeMap::new())).collect(),
            },
        };
        let mut state = lock(&self.state);
        state.members = around.members.iter().map(|(member, _)| member.path.clone()).collect();
        // The pages of a plan that is gone must not stand under the name of another one.
        let State { members, places, .. } = &mut *state;
        places.retain(|name, _| name.is_empty() || members.contains(name));
    }

    /// The plan that a path below a copy belongs to, and the rest of the path.
    fn parted<'p>(&self, path: &'p str) -> (String, &'p str) {
        let state = lock(&self.state);
        let member = state.members.iter().find_map(|name| {
            let rest = path.strip_prefix(name.as_str())?.strip_prefix('/')?;
            Some((name.clone(), rest))
        });
        member.unwrap_or((String::new(), path))
    }

    /// A place with this copy in it, or with the reason why there is none.
    fn place(&self, name: &str, audience: Audience) -> Place {
        let at_hand = || lock(&self.state).places.get(name).filter(|place| place.has(audience)).cloned();
        if let Some(place) = at_hand() {
            return place;
        }
        let mut around = lock(&self.around);
        if let Some(place) = at_hand() {
            return place; // somebody else asked for it too
        }
        self.build(&mut around, name, audience);
        lock(&self.state).places.get(name).cloned().unwrap_or_default()
    }

    /// Builds one place as it is now. A copy that cannot be made stays as it was.
    fn build(&self, around: &mut Surroundings, name: &str, first: Audience) {
        let Some(today) = (self.today)() else { return };
        let mut place = lock(&self.state).places.get(name).cloned().unwrap_or_default();
        let member = around.members.iter().find(|(member, _)| member.path == name);
        let folder = member.map_or(self.folder.clone(), |(member, _)| member.folder.clone());
        let is_front = around.group.is_some() && member.is_none();
        // A plan that is looked at alone may stand in a group all the same.
        let group = around.group.clone().or_else(|| find_group(&folder, today).map(Arc::new));
        let group = group.as_deref().filter(|_| !is_front);
        let Read { plan, mut report, mut seen, .. } = pipeline::read(&folder, today, group);
        let mut wanted = Audience::ALL.to_vec();
        if let Some(plan) = plan.filter(|_| !report.has_errors()) {
            wanted = order(&place, first, is_front);
            for audience in wanted.iter().copied() {
                let built = match is_front {
                    true => {
                        // The group's own facts hold its help already.
                        let own = around.group.as_ref().map(|group| Around { help: None, ..group.around.clone() });
                        let shown = shown(around, audience, today);
                        pipeline::build_group(&plan, audience, today, &own.unwrap_or_default(), &shown)
                    }
                    false => {
                        let around = group.map(|group| group.around.clone()).unwrap_or_default();
                        pipeline::build_checked(&plan, &mut seen, audience, today, &around, Form::Folder)
                    }
                };
                report.extend(built.report.clone());
                let is_open = audience != Audience::Public || plan.facts.may_be_public(group.is_some(), today);
                place.take(*self.version.borrow() + 1, audience, is_open, built);
                self.publish(name, &place);
                if audience == first {
                    std::thread::sleep(BREATH);
                }
            }
            report.extend(pipeline::words_of(&plan, today));
        }
        place.explain(&wanted);
        place.find(report);
        self.publish(name, &place);
    }

    /// Shows a place, if a reader can see a difference.
    fn publish(&self, name: &str, place: &Place) {
        let mut state = lock(&self.state);
        if state.places.get(name).is_some_and(|old| place.is_same(old)) {
            return;
        }
        state.places.insert(name.to_string(), place.clone());
        drop(state);
        self.version.send_modify(|version| *version += 1);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A build that stopped in the middle has changed nothing that is half.
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The copies to build, the one that someone looks at first. The group's own pages hold a card of each plan, so only
/// those copies of them are built that someone asked for.
fn order(place: &Place, first: Audience, is_front: bool) -> Vec<Audience> {
    let others = Audience::ALL.into_iter().filter(|other| *other != first);
    [first].into_iter().chain(others.filter(|other| !is_front || place.has(*other))).collect()
}

/// What the group's first page shows of each plan. Plans that did not change are not built again.
fn shown(around: &mut Surroundings, audience: Audience, today: Date) -> Plans {
    let Some(group) = around.group.clone() else { return Plans::default() };
    around.members.par_iter_mut().filter(|(_, shown)| !shown.contains_key(&audience)).for_each(|(member, shown)| {
        let (_, _, card) = build_member(member, &group, audience, today, Form::Folder, false);
        shown.insert(audience, Arc::new(card));
    });
    let all = || around.members.iter().filter_map(|(_, shown)| shown.get(&audience));
    Plans {
        cards: all().filter_map(|shown| shown.card.clone()).collect(),
        money: all().filter_map(|shown| shown.money.clone()).collect(),
    }
}
