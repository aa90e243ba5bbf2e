//! `plainplan check`: every problem at once, in plain words.

use super::progress::Progress;
use super::telling::{Voice, has_no_folder, is_about_reading, stops, summary};
use super::today::today_or_sorry;
use super::{COULD_NOT_RUN, CheckWords, PROBLEMS, SOUND};
use crate::group::find_group;
use crate::pipeline::{self, Read};
use crate::plan::Plan;
use crate::report::{Fix, Report, Severity, TextFile};
use crate::source::{self, FolderKind};
use std::path::Path;
use std::sync::Arc;

/// Checks a plan.
pub fn run(words: &CheckWords, voice: &Voice) -> u8 {
    let Some(today) = today_or_sorry(words.today.as_deref(), voice) else { return COULD_NOT_RUN };
    if source::kind_of(&words.folder) == FolderKind::Collection {
        return super::group::check(words, today, voice);
    }
    let group = find_group(&words.folder, today);
    let progress = Progress::begin(voice, "Checking", 1);
    let Read { report, fixes, plan, .. } = pipeline::read_and_try(&words.folder, today, group.as_ref());
    drop(progress);
    let code = match stops(&report, words.strict) {
        true if has_no_folder(&report) => COULD_NOT_RUN,
        true => PROBLEMS,
        false => SOUND,
    };
    if let Some(told) = words.format.told(&words.folder, &[("", &report)]) {
        voice.hand_over(&told);
        let changed = if words.fix { put_changes(&words.folder, &fixes, &voice.silent()) } else { SOUND };
        return changed.max(code);
    }
    let told = voice.tell_checked(&report);
    if words.fix {
        return put_changes(&words.folder, &fixes, voice).max(code);
    }
    say_result(&told, code, voice);
    // Where something must be mended first, this can wait.
    if code == SOUND {
        voice.tell_unchecked(&report);
        plan.iter().for_each(|plan| say_who_read(plan, voice));
    }
    code
}

/// No machine can say that a text is easy to read. Which pages still wait for a person who does? Source: ER-P1.
fn say_who_read(plan: &Plan, voice: &Voice) {
    let (all, read) = (plan.pages.len(), plan.pages.iter().filter(|page| !page.keys.checked_by.is_empty()).count());
    if plan.facts.is_group || read == all {
        return;
    }
    let how_many = match (read, all) {
        (0, 1) => "Nobody has tried out the page yet.".to_string(),
        (0, _) => "Nobody has tried out the pages yet.".to_string(),
        _ => format!("{} of {all} pages were not tried out yet.", all - read),
    };
    voice.say(&format!(
        "{how_many} Only a reader can say that a page is clear. Ask someone with a learning disability, or someone who \
         reads little. Then write their name on the page: checked_by: Jo"
    ));
}

fn say_result(report: &Report, code: u8, voice: &Voice) {
    match code {
        SOUND if report.is_empty() => voice.say("All is well. No problems were found."),
        SOUND => voice.say(&format!("{}. The plan can be built.", summary(report))),
        _ if only_reading(report) => voice.say(&format!(
            "{}. All of it is about easy reading: the plan can be built, but some people cannot read it yet.",
            summary(report)
        )),
        _ => voice.say(&format!("{}. Please mend that first: the plan cannot be built yet.", summary(report))),
    }
}

/// Do only rules of easy read stand in the way?
pub(super) fn only_reading(report: &Report) -> bool {
    !report.sorted().iter().any(|finding| finding.severity == Severity::Error && !is_about_reading(finding.rule))
}

/// Puts the safe changes into the files, and tells each. The writer's own line ends and mark stay.
pub(super) fn put_changes(folder: &Path, fixes: &[(Arc<TextFile>, Vec<Fix>)], voice: &Voice) -> u8 {
    if fixes.is_empty() {
        voice.say("Nothing needs a change that the program can make by itself.");
        return SOUND;
    }
    let mut code = SOUND;
    for (file, fixes) in fixes {
        let path = folder.join(file.name());
        match fixed(&path, file, fixes).and_then(|bytes| write_in_place(&path, &bytes)) {
            Ok(()) => {
                for fix in fixes {
                    voice.say(&format!(
                        "{}, line {}: {}  becomes  {}",
                        file.name(),
                        fix.span.line(),
                        fix.span.text(),
                        fix.text
                    ));
                }
            }
            Err(error) => {
                voice.sorry(&format!("{} could not be changed: {error}", file.name()));
                code = COULD_NOT_RUN;
            }
        }
    }
    code
}

fn fixed(path: &Path, file: &TextFile, fixes: &[Fix]) -> std::io::Result<Vec<u8>> {
    let original = std::fs::read(path)?;
    let has_mark = original.starts_with(b"\xef\xbb\xbf");
    let has_returns = original.windows(2).any(|pair| pair == b"\r\n");
    let mut text = String::with_capacity(file.text().len() + fixes.len() * 2);
    let mut at = 0;
    for fix in fixes {
        text.push_str(&file.text()[at..fix.span.start()]);
        text.push_str(&fix.text);
        at = fix.span.end();
    }
    text.push_str(&file.text()[at..]);
    if has_returns {
        text = text.replace('\n', "\r\n");
    }
    let mut bytes = if has_mark { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
    bytes.extend_from_slice(text.as_bytes());
    Ok(bytes)
}

/// The new text stands complete before it takes the old one's place.
fn write_in_place(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("md.plainplan-new");
    std::fs::write(&beside, bytes)?;
    std::fs::rename(&beside, path)
}
