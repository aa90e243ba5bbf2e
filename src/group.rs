//! Groups of plans: each plan is read, built and proved alone; the group's first page lists those that agreed.
//!
//! In: a folder whose first page holds `collection:`. Out: a finished site for each plan, and the group's own.
//! Not here: what is said on the screen (`cli`), writing (`write`).

use crate::page::{Around, PageCard, PlanMoney, set_picture};
use crate::parts::Forms;
use crate::pipeline::{self, Built, Group, Read};
use crate::plan::{ListBy, Listed, Plan};
use crate::render::Form;
use crate::report::Report;
use crate::source::{self, FolderKind};
use crate::value::{Audience, Date, SitePath};
use std::path::{Path, PathBuf};

/// A plan of a group, by its place in it.
#[derive(Debug, Clone)]
pub struct Member {
    pub folder: PathBuf,
    /// Its folder's path below the group, with `/`: also its place in the group's site.
    pub path: String,
}

/// Why a plan is not in this copy of the group's site, without being wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// The person did not say yes to showing it to everyone, or that yes ran out.
    NoConsent,
    /// Nothing in it is for these readers.
    NothingToShow,
}

/// What became of one plan.
pub enum Outcome {
    Built(Box<Built>),
    Absent(Absent),
    /// It holds a problem.
    Broken,
}

/// What the group's first page shows of one plan.
#[derive(Default)]
pub struct Shown {
    /// Where the plan asked to be listed.
    pub card: Option<PageCard>,
    /// In the private copy only.
    pub money: Option<PlanMoney>,
}

/// The plans of a group, in order of their names.
pub fn members(root: &Path) -> Vec<Member> {
    source::plans_below(root)
        .into_iter()
        .map(|folder| {
            let below = folder.strip_prefix(root).unwrap_or(&folder);
            let path = below.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/");
            Member { folder, path }
        })
        .collect()
}

/// What a group gives to each of its plans, from the group's own pages.
pub fn group_of(read: &Read) -> Group {
    let Some(plan) = &read.plan else { return Group::default() };
    let facts = &plan.facts;
    Group {
        around: Around {
            tag: facts.tag.clone(),
            help: facts.help.public.as_ref().map(|text| text.text.clone()),
            take_down: facts.take_down.as_ref().map(|text| text.text.clone()),
        },
        list_by: facts.list_by,
        forms: plan.forms.clone(),
    }
}

/// The group that a plan's folder stands in, if it stands in one.
pub fn find_group(folder: &Path, today: Date) -> Option<Group> {
    let folder = folder.canonicalize().ok()?;
    let root = folder.ancestors().skip(1).find(|root| source::kind_of(root) == FolderKind::Collection)?;
    Some(group_of(&pipeline::read(root, today, None)))
}

/// The forms that a page in this folder can use: also those of a plan or group that stands there.
///
/// A form file with a mistake is passed over; `check` tells of it.
pub fn forms_for(folder: &Path, today: Date) -> Forms {
    if source::kind_of(folder) == FolderKind::Neither {
        return Forms::default();
    }
    let mut report = Report::default();
    let sources = source::read(folder, &mut report);
    pipeline::forms_in(&sources, find_group(folder, today).as_ref(), &mut report)
}

/// Reads and builds one plan of a group.
pub fn build_member(
    member: &Member,
    group: &Group,
    audience: Audience,
    today: Date,
    form: Form,
    is_strict: bool,
) -> (Outcome, Report, Shown) {
    let Read { plan, mut report, mut seen, .. } = pipeline::read(&member.folder, today, Some(group));
    let stops =
        |report: &Report| report.has_errors() || (is_strict && report.count(crate::report::Severity::Warning) > 0);
    let Some(plan) = plan else { return (Outcome::Broken, report, Shown::default()) };
    report.extend(pipeline::words_that_stop(&plan, today, is_strict));
    // What was taken back goes at once, whatever mistakes the plan holds beside.
    let is_withdrawn = plan.facts.is_withdrawn(today);
    if is_withdrawn {
        report = Report::default();
    }
    if audience == Audience::Public && !plan.facts.may_be_public(true, today) {
        return (Outcome::Absent(Absent::NoConsent), report, Shown::default());
    }
    if stops(&report) {
        return (Outcome::Broken, report, Shown::default());
    }
    let built = pipeline::build_checked(&plan, &mut seen, audience, today, &group.around, form);
    report.extend(built.report.clone());
    if stops(&report) {
        return (Outcome::Broken, report, Shown::default());
    }
    if built.shared.pages.is_empty() && !is_withdrawn {
        return (Outcome::Absent(Absent::NothingToShow), report, Shown::default());
    }
    let shown = match is_withdrawn {
        true => Shown::default(),
        false => Shown { card: card_of(&plan, group, member, &built), money: money_of(member, &built) },
    };
    (Outcome::Built(Box::new(built)), report, shown)
}

/// The card of a plan that asked to be listed.
fn card_of(plan: &Plan, group: &Group, member: &Member, built: &Built) -> Option<PageCard> {
    let Listed { place, theme, line } = plan.facts.listed.as_ref()?;
    let (under, words) = match group.list_by {
        None => (None, [place, theme, line].as_slice().to_vec()),
        Some(ListBy::Place) => (place.clone(), vec![theme, line]),
        Some(ListBy::Theme) => (theme.clone(), vec![place, line]),
    };
    let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    let first = built.shared.pages.iter().find(|page| page.path.as_str() == "index.html");
    Some(PageCard {
        under,
        language: (plan.facts.tag != group.around.tag).then(|| plan.facts.tag.clone()),
        label: built.title.clone(),
        href: address_of(member),
        summary: (!words.is_empty()).then(|| words.join(". ")),
        // A photo belongs to the plan's own site, which leaves on its own.
        picture: first.and_then(|page| page.picture.as_ref()).and_then(|(name, _)| set_picture(name)),
    })
}

fn money_of(member: &Member, built: &Built) -> Option<PlanMoney> {
    let is_private = built.shared.audience == Audience::Private;
    is_private.then(|| PlanMoney { title: built.title.clone(), href: address_of(member), sums: built.years.clone() })
}

/// From the group's first page to the plan's.
fn address_of(member: &Member) -> String {
    SitePath::new("index.html").address_of(&SitePath::new(format!("{}/index.html", member.path)))
}
