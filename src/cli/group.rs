//! `build` and `check` on a group of plans.

use super::check::put_changes;
use super::progress::Progress;
use super::telling::{Voice, stops, summary};
use super::{BuildWords, COULD_NOT_RUN, CheckWords, PROBLEMS, SOUND};
use crate::group::{Absent, Member, Outcome, Shown, build_member, group_of, members};
use crate::page::{Around, Plans};
use crate::pipeline;
use crate::render::Form;
use crate::report::{Report, Severity};
use crate::value::{Audience, Date};
use crate::write::{Job, WriteError};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// What became of one plan, without its site: that was handed on.
struct Done {
    absent: Option<Absent>,
    is_broken: bool,
    report: Report,
    shown: Shown,
}

/// What became of all plans so far. Each is told in its turn, so that what was found in thousands of plans is never held
/// all at once.
#[derive(Default)]
struct Results {
    waiting: BTreeMap<usize, Done>,
    told: usize,
    built: usize,
    broken: usize,
    plans: Plans,
    problem: Option<WriteError>,
}

impl Results {
    /// Tells every plan whose turn has come.
    fn take(&mut self, place: usize, done: Done, plans: &[Member], voice: &Voice) {
        self.waiting.insert(place, done);
        while let Some(done) = self.waiting.remove(&self.told) {
            tell_one(&plans[self.told], &done, voice);
            self.told += 1;
            self.built += usize::from(done.absent.is_none() && !done.is_broken);
            self.broken += usize::from(done.is_broken);
            self.plans.cards.extend(done.shown.card);
            self.plans.money.extend(done.shown.money);
        }
    }
}

/// Builds every plan of a group, and the group's first page.
pub fn build(words: &BuildWords, audience: Audience, today: Date, voice: &Voice) -> u8 {
    let out = words.out.clone().unwrap_or_else(|| words.folder.join(words.form().folder(audience)));
    let mut own = pipeline::read(&words.folder, today, None);
    if let Some(plan) = &own.plan {
        own.report.extend(pipeline::words_that_stop(plan, today, words.strict));
    }
    let Some(own_plan) = own.plan.as_ref().filter(|_| !stops(&own.report, words.strict)) else {
        voice.tell_checked(&own.report);
        voice.say(&format!("{}. Nothing was written.", summary(&own.report)));
        return PROBLEMS;
    };
    let group = group_of(&own);
    let plans = members(&words.folder);
    let job = match Job::begin(&out, &words.folder) {
        Ok(job) => job,
        Err(problem) => return refused(&problem, voice),
    };
    let progress = Progress::begin(voice, "Building", plans.len());
    let results = Mutex::new(Results::default());
    // One after the other is begun, so that their turn comes soon after they are done.
    plans.iter().enumerate().par_bridge().for_each(|(place, member)| {
        let (outcome, report, shown) =
            progress.during(&member.path, || build_member(member, &group, audience, today, words.form(), words.strict));
        let (absent, is_broken, problem) = match outcome {
            Outcome::Built(built) => (None, false, job.put(&member.path, &built.site.files).err()),
            Outcome::Absent(why) => (Some(why), false, None),
            Outcome::Broken => (None, true, None),
        };
        let mut results = results.lock().expect("no thread stops while it holds this");
        results.problem = results.problem.take().or(problem);
        progress.paused(|| results.take(place, Done { absent, is_broken, report, shown }, &plans, voice));
    });
    progress.end(voice);
    let Results { built, broken, plans: shown, problem, .. } =
        results.into_inner().expect("no thread stopped while it held this");
    if let Some(problem) = problem {
        return refused(&problem, voice);
    }
    if broken > 0 && !words.keep_going {
        voice.say(&format!(
            "{broken} of {} plans cannot be built. Nothing was written. With --keep-going the others are built.",
            plans.len()
        ));
        return PROBLEMS;
    }
    if built == 0 {
        voice.say("No plan of this group has anything for this copy, so nothing was written.");
        return PROBLEMS;
    }
    let own_files = match words.form() {
        // Each file leaves alone, so nothing stands around them.
        Form::OneFile => BTreeMap::new(),
        Form::Folder => {
            // The group's own facts hold its help already.
            let around = Around { help: None, ..group.around };
            let first = pipeline::build_group(own_plan, audience, today, &around, &shown);
            if first.report.has_errors() {
                voice.tell(&first.report);
                return PROBLEMS;
            }
            first.site.files
        }
    };
    match job.put("", &own_files).and_then(|()| job.finish()) {
        Ok(changes) => {
            let nothing = if changes.is_nothing() { "Nothing has changed. " } else { "" };
            let (what, first) = match words.form() {
                Form::Folder => ("The site is", format!(" {} stand on the first page.", shown.cards.len())),
                Form::OneFile => ("The files are", String::new()),
            };
            voice.say(&format!("{nothing}{what} in {}", out.display()));
            voice.say(&format!("{built} of {} plans are in it.{first}", plans.len()));
            if broken > 0 { PROBLEMS } else { SOUND }
        }
        Err(problem) => refused(&problem, voice),
    }
}

/// Tells the findings of a plan under its name, or why it is not in this copy.
fn tell_one(member: &Member, done: &Done, voice: &Voice) {
    let mut report = done.report.clone();
    if !done.is_broken {
        report.retain(|finding| finding.severity != Severity::Note);
    }
    if !report.is_empty() {
        voice.say(&format!("The plan in {}:", member.path));
        voice.tell_checked(&report);
    }
    let why = match done.absent {
        Some(Absent::NoConsent) => "the person did not say yes to showing it to everyone, or that yes ran out",
        Some(Absent::NothingToShow) => "it has nothing for this copy",
        None => return,
    };
    voice.say(&format!("Left out: {}, because {why}.", member.path));
}

fn refused(problem: &WriteError, voice: &Voice) -> u8 {
    let mut report = Report::default();
    report.push((*problem.finding).clone());
    voice.tell(&report);
    COULD_NOT_RUN
}

/// Checks the group's own pages and every plan in it.
pub fn check(words: &CheckWords, today: Date, voice: &Voice) -> u8 {
    let own = pipeline::read(&words.folder, today, None);
    let group = group_of(&own);
    let plans = members(&words.folder);
    let progress = Progress::begin(voice, "Checking", plans.len());
    // Of each plan only what was found is kept.
    let look = |member: &Member| {
        let read = progress.during(&member.path, || pipeline::read_and_try(&member.folder, today, Some(&group)));
        (read.report, read.fixes)
    };
    let mut found: Vec<_> = plans.par_iter().map(look).collect();
    progress.end(voice);
    found.insert(0, (own.report, own.fixes));
    let names = std::iter::once("").chain(plans.iter().map(|member| member.path.as_str()));
    let reports: Vec<(&str, &Report)> = names.zip(found.iter().map(|(report, _)| report)).collect();
    let code = match reports.iter().any(|(_, report)| stops(report, words.strict)) {
        true => PROBLEMS,
        false => SOUND,
    };
    let put_all = |voice: &Voice| {
        let folders = std::iter::once(&words.folder).chain(plans.iter().map(|member| &member.folder));
        let changed = folders.zip(&found).filter(|(_, (_, fixes))| !fixes.is_empty());
        changed.map(|(folder, (_, fixes))| put_changes(folder, fixes, voice)).max().unwrap_or(SOUND).max(code)
    };
    if let Some(told) = words.format.told(&words.folder, &reports) {
        voice.hand_over(&told);
        return if words.fix { put_all(&voice.silent()) } else { code };
    }
    for (name, report) in reports.iter().filter(|(_, report)| voice.has_to_tell(report)) {
        voice.say(&match name.is_empty() {
            true => "The group's own pages:".to_string(),
            false => format!("The plan in {name}:"),
        });
        voice.tell_checked(report);
        if code == SOUND {
            voice.tell_unchecked(report);
        }
    }
    if words.fix {
        return put_all(voice);
    }
    let broken = reports.iter().filter(|(_, report)| stops(report, words.strict)).count();
    voice.say(&match broken {
        0 => format!("{} plans were looked at. All can be built.", plans.len()),
        _ => format!(
            "{} plans were looked at. {broken} of them cannot be built yet. Please mend those first.",
            plans.len()
        ),
    });
    code
}
