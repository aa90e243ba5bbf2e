//! `plainplan due`: reviews, ends and promised days, of one plan or of a whole group.
//!
//! In: plans and a day. Out: lines on the screen, for the person and those who hold the plan. Nothing is written.
//! Not here: which dates are due (`figures`), the words for them (`page`).

use super::telling::{Voice, has_no_folder, summary};
use super::today::today_or_sorry;
use super::{COULD_NOT_RUN, DueWords, PROBLEMS, SOUND};
use crate::group::{find_group, group_of, members};
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
    tell(None, &words.folder, &read, voice)
}

fn of_group(folder: &Path, today: Date, voice: &Voice) -> u8 {
    let group: Group = group_of(&pipeline::read(folder, today, None));
    let plans = members(folder);
    let reads: Vec<Read> = plans.par_iter().map(|member| pipeline::read(&member.folder, today, Some(&group))).collect();
    let codes = plans.iter().zip(&reads).map(|(member, read)| tell(Some(&member.path), &member.folder, read, voice));
    codes.max().unwrap_or(SOUND)
}

/// What is due in one plan. A plan that cannot be read is named, and the others are told all the same.
fn tell(name: Option<&str>, folder: &Path, read: &Read, voice: &Voice) -> u8 {
    if let Some(name) = name {
        voice.answer(&format!("The plan in {name}:"));
    }
    let Some(seen) = read.whole().filter(|_| !read.report.has_errors()) else {
        let folder = folder.display();
        voice.answer(&format!("  {}. Please mend that first: plainplan check {folder}", summary(&read.report)));
        return PROBLEMS;
    };
    let lines = seen.due_lines();
    for (heading, is_over) in [("The day has gone by:", true), ("In the next 60 days:", false)] {
        let lines: Vec<&DueLine> = lines.iter().filter(|line| line.is_over == is_over).collect();
        if !lines.is_empty() {
            voice.answer(&format!("  {heading}"));
        }
        for DueLine { date, what, who, .. } in lines {
            let who = if who.is_empty() { String::new() } else { format!(" ({who})") };
            voice.answer(&format!("    {date}: {what}{who}"));
        }
    }
    if lines.is_empty() {
        voice.answer("  Nothing is due in the next 60 days.");
    }
    SOUND
}
