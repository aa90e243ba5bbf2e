//! `plainplan due`: reviews, ends and promised days, of one plan or of a whole group.
//!
//! In: plans and a day. Out: lines on the screen, for the person and those who hold the plan. Nothing is written.
//! Not here: which dates are due (`figures`), the words for them (`page`).

use super::progress::Progress;
use super::telling::{Voice, has_no_folder, summary};
use super::today::today_or_sorry;
use super::{COULD_NOT_RUN, DueWords, PROBLEMS, SOUND};
use crate::group::{Member, find_group, group_of, members};
use crate::page::DueLine;
use crate::pipeline::{self, Group, Read};
use crate::source::{self, FolderKind};
use crate::value::Date;
use rayon::prelude::*;
use std::path::Path;

/// Lists what is due.
pub fn run(words: &DueWords, voice: &Voice) -> u8 {
    let Some(today) = today_or_sorry(words.today.as_deref(), voice) else { return COULD_NOT_RUN };
    if source::kind_of(&words.folder) == FolderKind::Collection {
        return of_group(&words.folder, today, voice);
    }
    let read = pipeline::read(&words.folder, today, find_group(&words.folder, today).as_ref());
    if has_no_folder(&read.report) {
        voice.tell(&read.report);
        return COULD_NOT_RUN;
    }
    tell(told(None, &words.folder, &read), voice)
}

fn of_group(folder: &Path, today: Date, voice: &Voice) -> u8 {
    let group: Group = group_of(&pipeline::read(folder, today, None));
    let plans = members(folder);
    let progress = Progress::begin(voice, "Reading", plans.len());
    // Of each plan only what is told of it is kept.
    let look = |member: &Member| {
        progress.during(&member.path, || {
            told(Some(&member.path), &member.folder, &pipeline::read(&member.folder, today, Some(&group)))
        })
    };
    let all: Vec<Told> = plans.par_iter().map(look).collect();
    progress.end(voice);
    all.into_iter().map(|told| tell(told, voice)).max().unwrap_or(SOUND)
}

/// What is told of one plan, and the exit code for it.
type Told = (Vec<String>, u8);

fn tell((lines, code): Told, voice: &Voice) -> u8 {
    lines.iter().for_each(|line| voice.answer(line));
    code
}

/// What is due in one plan. A plan that cannot be read is named, and the others are told all the same.
fn told(name: Option<&str>, folder: &Path, read: &Read) -> Told {
    let mut told: Vec<String> = name.map(|name| format!("The plan in {name}:")).into_iter().collect();
    let Some(seen) = read.whole().filter(|_| !read.report.has_errors()) else {
        let folder = folder.display();
        told.push(format!("  {}. Please mend that first: plainplan check {folder}", summary(&read.report)));
        return (told, PROBLEMS);
    };
    let due = seen.due_lines();
    for (heading, is_over) in [("The day has gone by:", true), ("In the next 60 days:", false)] {
        let due: Vec<&DueLine> = due.iter().filter(|line| line.is_over == is_over).collect();
        told.extend((!due.is_empty()).then(|| format!("  {heading}")));
        for DueLine { date, what, who, .. } in due {
            let who = if who.is_empty() { String::new() } else { format!(" ({who})") };
            told.push(format!("    {date}: {what}{who}"));
        }
    }
    if due.is_empty() {
        told.push("  Nothing is due in the next 60 days.".to_string());
    }
    (told, SOUND)
}
