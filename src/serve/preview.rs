//! What the preview shows: the last good pages of each copy, and what was found in the plan as it is now.
//!
//! In: a folder, and which of its files changed. Out: pages by their address, findings, a number that grows with every
//! change that a reader can see.
//! Not here: how an edit is noticed (`watch`), how a browser asks (`answer`).

use crate::group::{Member, Shown, build_member, find_group, group_of, members};
use crate::page::{Around, Plans};
use crate::pipeline::{self, Group};
use crate::report::Report;
use crate::source::{FolderKind, kind_of};
use crate::value::{Audience, Date, SitePath};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::sync::watch::{Receiver, Sender};

/// The files of one copy, by their place in it.
pub type Files = Arc<BTreeMap<SitePath, Vec<u8>>>;

/// A plan, or a group of plans, as the browser sees it.
pub struct Preview {
    folder: PathBuf,
    today: fn() -> Option<Date>,
    state: Mutex<State>,
    version: Sender<u64>,
}

#[derive(Default)]
struct State {
    /// Of a group: its plans, each with what its first page shows of it.
    members: Vec<(Member, BTreeMap<Audience, Arc<Shown>>)>,
    group: Option<Arc<Group>>,
    /// What was asked for, by the plan's place in the group; a plan alone stands at "".
    places: BTreeMap<String, Place>,
}

/// One plan, or the group's own pages.
#[derive(Clone, Default)]
pub struct Place {
    copies: BTreeMap<Audience, Files>,
    /// Why there is no such copy.
    why_not: BTreeMap<Audience, String>,
    pub findings: Arc<Report>,
}

impl Place {
    fn is_same(&self, other: &Place) -> bool {
        let told = |place: &Place| crate::report::plain::tell(&place.findings);
        self.copies == other.copies && self.why_not == other.why_not && told(self) == told(other)
    }
}

impl Preview {
    /// Looks at the folder for the first time. `today` is asked at each build.
    pub fn of(folder: &Path, today: fn() -> Option<Date>) -> Preview {
        let version = Sender::new(1);
        let preview = Preview { folder: folder.to_path_buf(), today, state: Mutex::default(), version };
        preview.look_at_group(&mut preview.lock());
        preview.place("");
        preview
    }

    /// Grows with every change that a reader can see.
    pub fn version(&self) -> Receiver<u64> {
        self.version.subscribe()
    }

    /// A file of a copy. `path` is that below the copy: `index.html`, `sam/index.html`.
    pub fn file(&self, audience: Audience, path: &str) -> Result<Option<(Files, SitePath)>, String> {
        let (place, rest) = self.parted(path);
        let shown = self.place(&place);
        if let Some(why) = shown.why_not.get(&audience).filter(|_| !shown.copies.contains_key(&audience)) {
            return Err(why.clone());
        }
        let Some(files) = shown.copies.get(&audience) else { return Ok(None) };
        // What a client asks for may be no path at all, so it is only ever compared.
        Ok(files.keys().find(|path| path.as_str() == rest).map(|path| (files.clone(), path.clone())))
    }

    /// What was found in the plan that this page belongs to.
    pub fn findings(&self, path: &str) -> Arc<Report> {
        let (place, _) = self.parted(path);
        self.place(&place).findings
    }

    /// Builds anew what these files belong to. Gives whether a reader can see a difference.
    pub fn changed(&self, files: &[PathBuf]) -> bool {
        let mut state = self.lock();
        let below = |folder: &Path| files.iter().any(|file| file.starts_with(folder));
        let touched: Vec<String> = match state.group {
            None => vec![String::new()],
            Some(_) => {
                let inside: Vec<String> = (state.members.iter())
                    .filter(|(member, _)| below(&member.folder))
                    .map(|(member, _)| member.path.clone())
                    .collect();
                let is_own =
                    |file: &&PathBuf| !state.members.iter().any(|(member, _)| file.starts_with(&member.folder));
                match files.iter().find(is_own) {
                    // What the group shares, or a plan that came or went: all that was asked for is built anew.
                    Some(_) => {
                        self.look_at_group(&mut state);
                        state.places.keys().cloned().collect()
                    }
                    None => {
                        for (_, shown) in state.members.iter_mut().filter(|(member, _)| inside.contains(&member.path)) {
                            shown.clear();
                        }
                        inside.into_iter().chain([String::new()]).collect()
                    }
                }
            }
        };
        let mut is_new = false;
        for name in touched {
            let Some(old) = state.places.get(&name).cloned() else { continue };
            let place = self.built(&mut state, &name, Some(&old));
            is_new |= !place.is_same(&old);
            state.places.insert(name, place);
        }
        if is_new {
            self.version.send_modify(|version| *version += 1);
        }
        is_new
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A build that stopped in the middle has changed nothing that is half.
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn look_at_group(&self, state: &mut State) {
        let is_group = kind_of(&self.folder) == FolderKind::Collection;
        let Some(today) = (self.today)().filter(|_| is_group) else {
            state.group = None;
            state.members.clear();
            return;
        };
        state.group = Some(Arc::new(group_of(&pipeline::read(&self.folder, today, None))));
        state.members = members(&self.folder).into_iter().map(|member| (member, BTreeMap::new())).collect();
    }

    /// The plan that a path below a copy belongs to, and the rest of the path.
    fn parted<'p>(&self, path: &'p str) -> (String, &'p str) {
        let state = self.lock();
        let member = state.members.iter().find_map(|(member, _)| {
            let rest = path.strip_prefix(member.path.as_str())?.strip_prefix('/')?;
            Some((member.path.clone(), rest))
        });
        member.unwrap_or((String::new(), path))
    }

    fn place(&self, name: &str) -> Place {
        let mut state = self.lock();
        if let Some(place) = state.places.get(name) {
            return place.clone();
        }
        let place = self.built(&mut state, name, None);
        state.places.insert(name.to_string(), place.clone());
        place
    }

    /// One plan as it is now. A copy that cannot be made stays as it was.
    fn built(&self, state: &mut State, name: &str, old: Option<&Place>) -> Place {
        let mut place = Place { copies: old.map_or(BTreeMap::new(), |old| old.copies.clone()), ..Place::default() };
        let Some(today) = (self.today)() else { return place };
        let member = state.members.iter().find(|(member, _)| member.path == name);
        let folder = member.map_or(self.folder.clone(), |(member, _)| member.folder.clone());
        let is_first_page = state.group.is_some() && member.is_none();
        // A plan that is looked at alone may stand in a group all the same.
        let group = state.group.clone().or_else(|| find_group(&folder, today).map(Arc::new));
        let around = group.as_deref().filter(|_| !is_first_page);
        let (read, copies) = pipeline::read_and_build(&folder, today, around);
        let copies: Vec<_> = match (&read.plan, is_first_page) {
            (Some(plan), true) => {
                // The group's own facts hold its help already.
                let own = group.as_ref().map(|group| Around { help: None, ..group.around.clone() });
                let own = own.unwrap_or_default();
                let build = |(audience, _)| {
                    let shown = self.shown(state, audience, today);
                    (audience, pipeline::build_group(plan, audience, today, &own, &shown))
                };
                copies.into_iter().map(build).collect()
            }
            _ => copies,
        };
        for (audience, built) in copies {
            let is_open = audience != Audience::Public
                || read.plan.as_ref().is_some_and(|plan| plan.facts.may_be_public(around.is_some(), today));
            let is_empty = built.shared.pages.is_empty() && !built.shared.facts.is_withdrawn;
            let why = match (is_open, is_empty) {
                (false, _) => Some("Nobody said yes yet to showing this plan to everyone, or that yes ran out."),
                (true, true) => Some("No page of this plan is for this copy."),
                (true, false) => None,
            };
            match why {
                Some(why) => {
                    place.copies.remove(&audience);
                    place.why_not.insert(audience, why.to_string());
                }
                None if built.report.has_errors() => {}
                None => {
                    place.copies.insert(audience, Arc::new(built.site.files));
                }
            }
        }
        if place.copies.is_empty() && place.why_not.is_empty() {
            let why = "This plan cannot be shown yet. What has to be mended first stands in the list.";
            place.why_not.extend(Audience::ALL.map(|audience| (audience, why.to_string())));
        }
        place.findings = Arc::new(read.report);
        place
    }

    /// What the group's first page shows of each plan. Plans that did not change are not built again.
    fn shown(&self, state: &mut State, audience: Audience, today: Date) -> Plans {
        let Some(group) = state.group.clone() else { return Plans::default() };
        state.members.par_iter_mut().filter(|(_, shown)| !shown.contains_key(&audience)).for_each(|(member, shown)| {
            let (_, _, card) = build_member(member, &group, audience, today, false);
            shown.insert(audience, Arc::new(card));
        });
        let all = || state.members.iter().filter_map(|(_, shown)| shown.get(&audience));
        Plans {
            cards: all().filter_map(|shown| shown.card.clone()).collect(),
            money: all().filter_map(|shown| shown.money.clone()).collect(),
        }
    }
}
