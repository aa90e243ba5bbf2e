//! `plainplan build`: the site, and at its end what anyone can read in it.

use super::progress::Progress;
use super::telling::{Voice, has_no_folder, stops, summary};
use super::today::today_or_sorry;
use super::{BuildWords, COULD_NOT_RUN, PROBLEMS, SOUND};
use crate::audience::Counts;
use crate::group::find_group;
use crate::parts::Bundle;
use crate::pipeline::{self, Built};
use crate::render::Form;
use crate::report::{Report, Severity};
use crate::source::{self, FolderKind};
use crate::value::{Audience, Date};
use crate::write;
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

/// Builds a plan's site.
pub fn run(words: &BuildWords, voice: &Voice) -> u8 {
    let Some(today) = today_or_sorry(words.today.as_deref(), voice) else { return COULD_NOT_RUN };
    let bundle = match words.bundle.as_deref().map(|word| (word, Bundle::find(word))) {
        None => None,
        Some((_, Some(bundle))) => Some(bundle),
        Some((word, None)) => {
            let names = Bundle::names().join(" or --bundle ");
            voice.sorry(&format!("There is no bundle called `{word}`. Try: --bundle {names}"));
            return COULD_NOT_RUN;
        }
    };
    let audience = match words.audience.as_deref().map(|word| (word, Audience::find(word))) {
        None => bundle.as_ref().map_or(Audience::Public, |bundle| bundle.audience),
        Some((_, Some(audience))) => audience,
        Some((word, None)) => {
            voice.sorry(&format!(
                "`{word}` does not say who this copy is for. Try: --for public, --for circle or --for private"
            ));
            return COULD_NOT_RUN;
        }
    };
    match (source::kind_of(&words.folder), &bundle) {
        (FolderKind::Collection, None) => super::group::build(words, audience, today, voice),
        (FolderKind::Collection, Some(bundle)) => {
            voice.sorry(&format!(
                "A bundle is about one person. Name the folder of one plan: plainplan build {} --bundle {}",
                words.folder.join("PLAN").display(),
                bundle.name
            ));
            COULD_NOT_RUN
        }
        _ => one_plan(words, bundle.as_ref(), audience, today, voice),
    }
}

fn one_plan(words: &BuildWords, bundle: Option<&Bundle>, audience: Audience, today: Date, voice: &Voice) -> u8 {
    let folder = bundle.map_or_else(|| words.form().folder(audience), |bundle| bundle.folder(audience));
    let out = words.out.clone().unwrap_or_else(|| words.folder.join(folder));
    if let Err(problem) = write::finish_half_done(&out) {
        return refused(&problem, voice);
    }
    let progress = Progress::begin(voice, "Reading", 1);
    let group = find_group(&words.folder, today);
    let mut read = pipeline::read(&words.folder, today, group.as_ref());
    if let Some(plan) = &read.plan {
        read.report.extend(pipeline::words_that_stop(plan, today, words.strict));
    }
    drop(progress);
    // What was taken back goes at once, whatever mistakes the plan holds beside.
    if read.plan.as_ref().is_some_and(|plan| plan.facts.is_withdrawn(today)) {
        read.report = Report::default();
    }
    let Some(plan) = read.plan.as_ref().filter(|_| !stops(&read.report, words.strict)) else {
        voice.tell_checked(&read.report);
        return stopped(&read.report, &out, voice);
    };
    if audience == Audience::Public && !plan.facts.may_be_public(group.is_some(), today) {
        voice.tell(&read.report);
        voice.say(&format!(
            "{} did not say yes to showing this plan to everyone, or that yes ran out. So there is no public site.\n\
             Their own yes belongs under `plan:` in index.md. See: plainplan explain plan-consent",
            plan.facts.name
        ));
        return PROBLEMS;
    }
    let around = group.map(|group| group.around).unwrap_or_default();
    let progress = Progress::begin(voice, "Building", 1);
    let built = match bundle {
        Some(bundle) => pipeline::build_bundle(plan, bundle, audience, today, &around),
        None => pipeline::build_checked(plan, &mut read.seen, audience, today, &around, words.form()),
    };
    drop(progress);
    let mut report = read.report;
    report.extend(built.report.clone());
    if stops(&report, words.strict) {
        voice.tell_checked(&report);
        return stopped(&report, &out, voice);
    }
    // Kind questions are for `check`.
    report.retain(|finding| finding.severity != Severity::Note);
    voice.tell(&report);
    if let Some(bundle) = bundle.filter(|_| built.shared.pages.is_empty() && !built.shared.facts.is_withdrawn) {
        nothing_in_bundle(bundle, audience, &words.folder, voice);
        return PROBLEMS;
    }
    if built.shared.pages.is_empty() && !built.shared.facts.is_withdrawn {
        nothing_to_show(audience, &words.folder, voice);
        return match ask_for_whom(words, voice) {
            Some(audience) => one_plan(words, bundle, audience, today, voice),
            None => PROBLEMS,
        };
    }
    match write::write(&built.site.files, &out, &words.folder) {
        Ok(changes) => {
            let nothing = if changes.is_nothing() { "Nothing has changed. " } else { "" };
            voice.say(&match words.form() {
                Form::Folder => format!("{nothing}The site is in {}", shown(&out)),
                Form::OneFile => format!("{nothing}{}", one_file(&built, &out)),
            });
            voice.mention(&format!(
                "{} files written, {} as they were, {} taken away.",
                changes.written, changes.kept, changes.removed
            ));
            match bundle {
                Some(bundle) => say_what_bundle_shows(bundle, &built, audience, voice),
                None => say_what_is_shown(&built, audience, voice),
            }
            SOUND
        }
        Err(problem) => refused(&problem, voice),
    }
}

fn refused(problem: &write::WriteError, voice: &Voice) -> u8 {
    let mut report = Report::default();
    report.push((*problem.finding).clone());
    voice.tell(&report);
    COULD_NOT_RUN
}

fn stopped(report: &Report, out: &Path, voice: &Voice) -> u8 {
    if has_no_folder(report) {
        return COULD_NOT_RUN;
    }
    let kept = if out.exists() { " The last good site is still there." } else { "" };
    voice.say(&format!("{}. Nothing was written.{kept}", summary(report)));
    PROBLEMS
}

fn say_what_bundle_shows(bundle: &Bundle, built: &Built, audience: Audience, voice: &Voice) {
    let shown = built.shared.pages.iter().map(|page| page.sheets.len()).sum::<usize>();
    if shown < bundle.sheets.len() {
        voice.say(&format!(
            "{} of {} sheets have something on them. The others are left out: these readers may see nothing for them.",
            shown,
            bundle.sheets.len()
        ));
    }
    let who = match audience {
        Audience::Public => "everyone may see",
        Audience::Circle => "your circle may see",
        Audience::Private => "you may see, private things too. Give it only to people whom you trust",
    };
    let forms = bundle.forms();
    voice.say(&match forms.is_empty() {
        true => "It shows the help that stands in the plan for these readers, and no part of the plan. Open it and print it.".to_string(),
        false => format!(
            "The bundle {} shows these parts, as far as the plan has them, and {who}: {}. Open it and print it.",
            bundle.name,
            forms.join(", ")
        ),
    });
}

/// The list of what the readers of this copy can read, and how much was left out.
fn say_what_is_shown(built: &Built, audience: Audience, voice: &Voice) {
    let who = match audience {
        Audience::Public => "Everyone who opens it can read",
        Audience::Circle => "The people you give this copy to can read",
        Audience::Private => "This copy is for you, and for those who hold your plan. It shows",
    };
    let titles: Vec<&str> = built.shared.pages.iter().map(|page| page.title.as_str()).collect();
    if built.shared.facts.is_withdrawn {
        voice.say("This plan was taken back. Its site says that it is not here any more, and nothing else.");
        return;
    }
    voice.say(&format!("{who} {}: {}.", count(titles.len(), "page", "pages"), titles.join(", ")));
    let Counts { pages, parts, rows, passages } = built.left_out;
    let left: Vec<String> =
        [(pages, "page", "pages"), (parts, "part", "parts"), (rows, "row", "rows"), (passages, "passage", "passages")]
            .into_iter()
            .filter(|(number, _, _)| *number > 0)
            .map(|(number, one, many)| count(number, one, many))
            .collect();
    match left.as_slice() {
        [] => voice.say("Nothing was left out."),
        [all @ .., last] if !all.is_empty() => {
            voice.say(&format!("Left out of this copy: {} and {last}.", all.join(", ")))
        }
        [one, ..] => voice.say(&format!("Left out of this copy: {one}.")),
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn nothing_in_bundle(bundle: &Bundle, audience: Audience, folder: &Path, voice: &Voice) {
    let forms = bundle.forms();
    voice.say(&format!(
        "Nothing in this plan is for this bundle and these readers ({}). It shows these parts: {}.\n\
         To begin one: plainplan new page {} {}",
        audience.name(),
        forms.join(", "),
        forms.first().copied().unwrap_or_default(),
        folder.display()
    ));
}

fn nothing_to_show(audience: Audience, folder: &Path, voice: &Voice) {
    match audience {
        Audience::Public => voice.say(&format!(
            "No page of this plan is open to everyone, so there is no public site.\n\
             To open a page to everyone, write this line at its top: audience: public\n\
             To make a copy for your own people: plainplan build {} --for circle\n\
             To make a copy for yourself: plainplan build {} --for private",
            folder.display(),
            folder.display()
        )),
        Audience::Circle | Audience::Private => voice.say(&format!(
            "No page of this plan is for this copy.\nTo open a page, write this line at its top: audience: {}",
            audience.name()
        )),
    }
}

/// On a terminal, when nobody said who the copy is for: asks. `None` when nobody answers.
fn ask_for_whom(words: &BuildWords, voice: &Voice) -> Option<Audience> {
    let is_asked = words.audience.is_none() && std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !is_asked {
        return None;
    }
    voice.say("Who is this copy for?\n  1  my circle: the people I give it to\n  2  just us: me and those who hold my plan\nType 1 or 2, or only Enter to stop.");
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).ok()?;
    match answer.trim() {
        "1" => Some(Audience::Circle),
        "2" => Some(Audience::Private),
        other => Audience::find(other).filter(|audience| *audience != Audience::Public),
    }
}

/// Where the plan as one file lies, and how large it is.
fn one_file(built: &Built, out: &Path) -> String {
    let lines = built.site.files.iter().map(|(path, bytes)| {
        let megabytes = bytes.len().div_ceil(100_000);
        format!(
            "The plan is in one file: {} ({}.{} MB). Open it in a browser, or send it.",
            out.join(path.as_str()).display(),
            megabytes / 10,
            megabytes % 10
        )
    });
    lines.collect()
}

/// The folder as the person would type it.
fn shown(out: &Path) -> String {
    let path: PathBuf = out.components().collect();
    format!("{}. Open {} in a browser.", path.display(), path.join("index.html").display())
}
