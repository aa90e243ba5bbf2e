//! `build` and `check` on a group of plans.

use super::check::put_changes;
use super::telling::{Voice, stops, summary};
use super::{BuildWords, COULD_NOT_RUN, CheckWords, PROBLEMS, SOUND};
use crate::group::{Absent, Member, Outcome, Shown, build_member, group_of, members};
use crate::page::{Around, Plans};
use crate::pipeline::{self, Read};
use crate::report::{Report, Severity, json};
use crate::value::{Audience, Date};
use crate::write::{Job, WriteError};
use rayon::prelude::*;
use std::sync::Mutex;

/// What became of one plan, without its site: that was handed on.
struct Done {
    absent: Option<Absent>,
    is_broken: bool,
    report: Report,
    shown: Shown,
}

/// Builds every plan of a group, and the group's first page.
pub fn build(words: &BuildWords, audience: Audience, today: Date, voice: &Voice) -> u8 {
    let out = words.out.clone().unwrap_or_else(|| words.folder.join(audience.folder()));
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
    let write_problem: Mutex<Option<WriteError>> = Mutex::new(None);
    let done: Vec<Done> = plans
        .par_iter()
        .map(|member| {
            let (outcome, report, shown) = build_member(member, &group, audience, today, words.strict);
            let (absent, is_broken) = match outcome {
                Outcome::Built(built) => {
                    if let Err(problem) = job.put(&member.path, &built.site.files) {
                        write_problem.lock().expect("no thread stops while it holds this").get_or_insert(problem);
                    }
                    (None, false)
                }
                Outcome::Absent(why) => (Some(why), false),
                Outcome::Broken => (None, true),
            };
            Done { absent, is_broken, report, shown }
        })
        .collect();
    if let Some(problem) = write_problem.into_inner().expect("no thread stopped while it held this") {
        return refused(&problem, voice);
    }
    let broken = tell_all(&plans, &done, voice);
    let built = done.iter().filter(|done| done.absent.is_none() && !done.is_broken).count();
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
    let shown = Plans {
        cards: done.iter().filter_map(|done| done.shown.card.clone()).collect(),
        money: done.iter().filter_map(|done| done.shown.money.clone()).collect(),
    };
    // The group's own facts hold its help already.
    let around = Around { help: None, ..group.around };
    let first = pipeline::build_group(own_plan, audience, today, &around, &shown);
    if first.report.has_errors() {
        voice.tell(&first.report);
        return PROBLEMS;
    }
    match job.put("", &first.site.files).and_then(|()| job.finish()) {
        Ok(changes) => {
            let state = if changes.is_nothing() { "Nothing has changed. The site is in" } else { "The site is in" };
            voice.say(&format!("{state} {}", out.display()));
            voice.say(&format!(
                "{built} of {} plans are in it. {} stand on the first page.",
                plans.len(),
                shown.cards.len()
            ));
            if broken > 0 { PROBLEMS } else { SOUND }
        }
        Err(problem) => refused(&problem, voice),
    }
}

/// Tells the findings of each plan under its name, and which plans are not in this copy. Gives how many are broken.
fn tell_all(plans: &[Member], done: &[Done], voice: &Voice) -> usize {
    for (member, done) in plans.iter().zip(done) {
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
            None => continue,
        };
        voice.say(&format!("Left out: {}, because {why}.", member.path));
    }
    done.iter().filter(|done| done.is_broken).count()
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
    let mut reads: Vec<Read> =
        plans.par_iter().map(|member| pipeline::read_and_try(&member.folder, today, Some(&group))).collect();
    let mut names: Vec<&str> = plans.iter().map(|member| member.path.as_str()).collect();
    reads.insert(0, own);
    names.insert(0, "");
    let reports: Vec<&Report> = reads.iter().map(|read| &read.report).collect();
    let code = match reports.iter().any(|report| stops(report, words.strict)) {
        true => PROBLEMS,
        false => SOUND,
    };
    if words.format == "json" {
        println!("{}", json::tell_plans(names.into_iter().zip(reports)));
        return code;
    }
    for (name, report) in names.iter().zip(&reports).filter(|(_, report)| voice.has_to_tell(report)) {
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
        let folders = std::iter::once(&words.folder).chain(plans.iter().map(|member| &member.folder));
        let changed = folders.zip(&reads).filter(|(_, read)| !read.fixes.is_empty());
        return changed.map(|(folder, read)| put_changes(folder, &read.fixes, voice)).max().unwrap_or(SOUND).max(code);
    }
    let broken = reports.iter().filter(|report| stops(report, words.strict)).count();
    voice.say(&match broken {
        0 => format!("{} plans were looked at. All can be built.", plans.len()),
        _ => format!(
            "{} plans were looked at. {broken} of them cannot be built yet. Please mend those first.",
            plans.len()
        ),
    });
    code
}
