//! The whole flow: a folder becomes a site as a value. `build`, `check` and every test go this one way.
//!
//! In: a folder, a reader, a day. Out: [`Built`], with all findings.
//! Not here: writing to disk (`write`), what is said on the screen (`cli`).

use crate::audience::{Counts, SharedPlan, Withheld, cut};
use crate::check::easy::{check_easy, told_once};
use crate::check::{Checked, check, silence};
use crate::figures::{Figures, YearSums};
use crate::page::{Anchors, Around, DueLine, LongSheet, Made, Plans, due_lines, make, said_by_program};
use crate::parts::{Bundle, Forms};
use crate::plan::{ListBy, Page, Plan, lower};
use crate::render::{Form, Site};
use crate::report::{Diagnostic, Fix, Report, Severity, TextFile};
use crate::site_files::{SiteFiles, keep_named};
use crate::source::Sources;
use crate::value::{Audience, Date};
use crate::{parse, prove, render, source};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What a plan takes over from the collection that it stands in.
#[derive(Debug, Clone, Default)]
pub struct Group {
    pub around: Around,
    /// What its plans are listed under.
    pub list_by: Option<ListBy>,
    pub forms: Forms,
}

/// A plan that was read, with everything that is wrong in it.
pub struct Read {
    /// `None` when there are no facts to build on.
    pub plan: Option<Plan>,
    pub report: Report,
    /// Quotes that `check --fix` sets, in order of file and place.
    pub fixes: Vec<(Arc<TextFile>, Vec<Fix>)>,
    /// The cuts that the checks looked at: for the person themself, and for everyone. None without a plan.
    pub seen: Vec<Seen>,
}

impl Read {
    /// The plan as the person themself sees it: all of it.
    pub fn whole(&self) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.shared.audience == Audience::Private)
    }
}

/// What one reader may see of a plan and what follows from it, and what was kept back: all that a site is made from.
pub struct Seen {
    shared: SharedPlan,
    withheld: Withheld,
    figures: Figures,
    anchors: Anchors,
}

impl Seen {
    fn of(plan: &Plan, audience: Audience, today: Date) -> Seen {
        let (shared, withheld) = cut(plan, audience, today);
        let figures = Figures::of(&shared);
        let anchors = Anchors::of(&shared, &figures);
        Seen { shared, withheld, figures, anchors }
    }

    /// What has gone by and what comes soon, of what this reader may see.
    pub fn due_lines(&self) -> Vec<DueLine> {
        due_lines(&self.shared, &self.figures, &self.anchors)
    }

    /// Only what stands in a bundle.
    fn bundled(self, bundle: &Bundle) -> Seen {
        let shared = self.shared.bundled(bundle);
        let figures = Figures::of(&shared);
        let anchors = Anchors::of(&shared, &figures);
        Seen { shared, withheld: self.withheld, figures, anchors }
    }

    fn is_for(&self, audience: Audience, today: Date) -> bool {
        self.shared.audience == audience && self.shared.today == today
    }
}

/// A finished site for one kind of reader.
pub struct Built {
    /// "Sam's plan".
    pub title: String,
    /// Empty when the report holds an error.
    pub site: Site,
    pub shared: SharedPlan,
    /// What its budgets come to in a year.
    pub years: YearSums,
    pub left_out: Counts,
    pub report: Report,
}

/// Reads a plan and checks all of it.
pub fn read(folder: &Path, today: Date, group: Option<&Group>) -> Read {
    let mut report = Report::default();
    let sources = source::read(folder, &mut report);
    let forms = forms_in(&sources, group, &mut report);
    let documents: BTreeMap<_, _> =
        sources.pages.iter().map(|(path, file)| (path.clone(), parse::read(file, &mut report))).collect();
    let fixes: Vec<Fix> = documents.values().flat_map(|document| document.fixes.clone()).collect();
    let plan = lower(documents, forms, sources, &mut report);
    let seen: Vec<Seen> = match &plan {
        Some(plan) => [Audience::Private, Audience::Public].map(|audience| Seen::of(plan, audience, today)).into(),
        None => Vec::new(),
    };
    if let (Some(plan), [Seen { shared, withheld: _, figures, anchors }, public]) = (&plan, seen.as_slice()) {
        let (is_in_group, public) = (group.is_some(), &public.withheld);
        check(&Checked { plan, whole: shared, figures, anchors, public, today, is_in_group }, &mut report);
        silence(plan, &mut report);
    }
    let fixes = with_offers(fixes, &report);
    Read { plan, report, fixes, seen }
}

/// The forms that a plan can use: the program's, its group's, and its own.
pub fn forms_in(sources: &Sources, group: Option<&Group>, report: &mut Report) -> Forms {
    let mut forms = group.map(|group| group.forms.clone()).unwrap_or_default();
    for path in sources.files.keys().filter(|path| path.folder() == "forms" && path.extension() == "yaml") {
        match sources.read_text(path) {
            Ok(file) => forms.add(&file, report),
            Err(problem) => report.push(*problem),
        }
    }
    forms
}

/// Reads a plan and checks all of it, and makes each of its copies too, to see what only shows there: a photo that
/// cannot be used, a colour that is too faint, something hidden that a page would say.
pub fn read_and_try(folder: &Path, today: Date, group: Option<&Group>) -> Read {
    let mut read = self::read(folder, today, group);
    if let Some(plan) = read.plan.as_ref().filter(|_| !read.report.has_errors()) {
        let around = group.map(|group| group.around.clone()).unwrap_or_default();
        for audience in Audience::ALL {
            read.report.extend(build_checked(plan, &mut read.seen, audience, today, &around, Form::Folder).report);
        }
        let words = words_of(plan, today);
        let fixes = read.fixes.drain(..).flat_map(|(_, fixes)| fixes).collect();
        read.fixes = with_offers(fixes, &words);
        read.report.extend(words);
    }
    read
}

/// How easy the words of a plan are to read.
pub fn words_of(plan: &Plan, today: Date) -> Report {
    let mut report = told_once(check_easy(plan, today, |_| true));
    silence(plan, &mut report);
    report
}

/// What stops a build. A strict one: whatever is hard to read. Another one: only a page of which someone says that
/// readers checked it, and that is hard to read all the same.
pub fn words_that_stop(plan: &Plan, today: Date, is_strict: bool) -> Report {
    if is_strict {
        return words_of(plan, today);
    }
    let is_claimed = |page: &Page| !page.keys.checked_by.is_empty();
    let mut report = Report::default();
    if plan.pages.iter().any(is_claimed) {
        report.extend(check_easy(plan, today, is_claimed));
        silence(plan, &mut report);
        report.retain(|finding| finding.severity == Severity::Error);
    }
    report
}

/// All safe changes, those that findings offer too, by file and in order; where two overlap the first one counts.
fn with_offers(fixes: Vec<Fix>, report: &Report) -> Vec<(Arc<TextFile>, Vec<Fix>)> {
    let mut by_file: BTreeMap<String, (Arc<TextFile>, Vec<Fix>)> = BTreeMap::new();
    for fix in fixes.into_iter().chain(report.fixes()) {
        let file = fix.span.file().clone();
        by_file.entry(file.name().to_string()).or_insert_with(|| (file, Vec::new())).1.push(fix);
    }
    for (_, fixes) in by_file.values_mut() {
        fixes.sort_by_key(|fix| fix.span.start());
        let mut end = 0;
        fixes.retain(|fix| {
            let is_free = fix.span.start() >= end;
            end = end.max(fix.span.end());
            is_free
        });
    }
    by_file.into_values().collect()
}

/// Makes the site of a plan for one kind of reader, and proves it.
pub fn build(plan: &Plan, audience: Audience, today: Date, around: &Around) -> Built {
    build_seen(plan, Seen::of(plan, audience, today), around, &Plans::default(), Form::Folder)
}

/// The same, without a second cut where one of those that the checks of this plan looked at is for this very reader.
pub fn build_checked(
    plan: &Plan,
    seen: &mut Vec<Seen>,
    audience: Audience,
    today: Date,
    around: &Around,
    form: Form,
) -> Built {
    let place = seen.iter().position(|seen| seen.is_for(audience, today));
    let seen = place.map_or_else(|| Seen::of(plan, audience, today), |place| seen.swap_remove(place));
    build_seen(plan, seen, around, &Plans::default(), form)
}

/// The own pages of a group, the first one with what it shows of its plans.
pub fn build_group(plan: &Plan, audience: Audience, today: Date, around: &Around, plans: &Plans) -> Built {
    build_seen(plan, Seen::of(plan, audience, today), around, plans, Form::Folder)
}

/// Makes a bundle of a plan, the few parts of it that one purpose needs, and proves it.
pub fn build_bundle(plan: &Plan, bundle: &Bundle, audience: Audience, today: Date, around: &Around) -> Built {
    build_seen(plan, Seen::of(plan, audience, today).bundled(bundle), around, &Plans::default(), Form::Folder)
}

fn build_seen(plan: &Plan, seen: Seen, around: &Around, plans: &Plans, form: Form) -> Built {
    let mut report = Report::default();
    let Seen { shared, withheld, figures, anchors } = seen;
    let files = SiteFiles::of(plan, &shared);
    let Made { site: mut views, left_out, long_sheets } = make(&shared, &figures, &anchors, &files.downloads, around);
    if let Some(first) = views.pages.iter_mut().find(|page| page.path.as_str() == "index.html") {
        first.cards.extend(plans.listed(plan.facts.list_by, plan.facts.language));
        first.foot.extend(plans.money_part(plan.facts.language));
    }
    report.extend(too_long(&long_sheets));
    let mut site = files.with_assets(|assets| render::render(&views, assets, &render::look_words, form, &mut report));
    keep_named(&mut site);
    let problems = files.problems();
    // What is wrong with a file is told once, by who looked into it.
    let told: BTreeSet<String> = problems.sorted().iter().map(|problem| problem.span.file_name().to_string()).collect();
    report.retain(|finding| finding.rule != "missing-file" || !told.contains(finding.span.file_name()));
    report.extend(problems);
    silence(plan, &mut report);
    if !report.has_errors() {
        let made = || said_by_program(&shared, &figures, &views, around, plans);
        let own = || render::own_words(&site, &views);
        prove::prove(&site, &plans.addresses(), &withheld, &[&made, &own], &mut report);
    }
    // All that goes into the file was proved before it is packed, when its pictures can still be read.
    if form == Form::OneFile && !report.has_errors() {
        match render::packed(&site) {
            Ok(packed) => site = packed,
            Err(problem) => report.push(*problem),
        }
    }
    let mut counts = withheld.counts;
    counts.passages += left_out;
    let site = if report.has_errors() { Site::default() } else { site };
    Built { title: views.title, site, shared, years: figures.year_sums(), left_out: counts, report }
}

/// Sheets of a bundle that do not fit on paper, each with the parts that fill it.
fn too_long(sheets: &[LongSheet]) -> Report {
    let mut report = Report::default();
    for LongSheet { title, lines, fit, parts } in sheets {
        let Some((_, _, longest)) = parts.first() else { continue };
        let list: Vec<String> = parts.iter().map(|(part, lines, _)| format!("{part}, {lines}")).collect();
        report.push(
            Diagnostic::warning(
                "sheet-too-long",
                longest,
                format!("the sheet \"{title}\" is too long: about {lines} lines, and {fit} fit on paper"),
            )
            .because(format!("Its lines come from: {}. A second sheet is often lost.", list.join("; ")))
            .try_this("Say it in fewer words, or keep the most important things only."),
        );
    }
    report
}

#[cfg(test)]
mod german_tests;
#[cfg(test)]
mod tests;
