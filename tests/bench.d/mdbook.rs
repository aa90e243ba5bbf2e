//! The same plans for mdBook: Markdown only.
//!
//! In: how many. Out: the folder of one book, with six chapters for each plan.
//! Not here: private passages, telephone numbers, names of people who have not said yes. mdBook cuts nothing, so they
//! are left out of what it reads.

mod tables;

use crate::plan::{Page, Plan, Subject};
use crate::plans;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// No search and no page for printing, so that it is asked for less.
const SETTINGS: &str = "[book]\ntitle = \"Our group\"\nlanguage = \"en-GB\"\n\n[output.html]\nsearch.enable = false\nprint.enable = false\n";

pub fn write(folder: &Path, count: usize) {
    let chapters = folder.join("src");
    let mut summary = String::from("# Summary\n\n");
    if count == 1 {
        plan(&chapters, "", &mut summary, 0);
    } else {
        writeln!(summary, "[{}](index.md)\n", plans::GROUP).expect("a string takes all");
        let mut text = format!("# {}\n\n{}\n", plans::GROUP, plans::GROUP_WORDS);
        for number in 0..count {
            let folder = plans::folder(number);
            let Plan { name, place, line, .. } = plan(&chapters, &format!("{folder}/"), &mut summary, number);
            writeln!(text, "- [{name}’s plan]({folder}/index.md)  \n  {place}. {line}").expect("a string takes all");
        }
        file(&chapters.join("index.md"), &format!("{text}\n## If you need help\n\n{}\n", plans::HELP));
    }
    file(&folder.join("book.toml"), SETTINGS);
    file(&chapters.join("SUMMARY.md"), &summary);
}

fn file(place: &Path, text: &str) {
    fs::create_dir_all(place.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(place, text).expect("a file can be written");
}

/// Writes the chapters of a plan, and their lines in the table of contents.
fn plan(chapters: &Path, folder: &str, summary: &mut String, number: usize) -> Plan {
    let plan = plans::plan(number);
    for page in &plan.pages {
        let (indent, title) = match page.subject {
            Subject::Welcome => ("", format!("{}’s plan", plan.name)),
            _ => ("    ", page.title.to_owned()),
        };
        writeln!(summary, "{indent}- [{title}]({folder}{}.md)", page.file).expect("a string takes all");
        file(&chapters.join(folder).join(page.file).with_extension("md"), &chapter(&plan, page));
    }
    plan
}

fn chapter(plan: &Plan, page: &Page) -> String {
    let Page { title, picture: [_, emoji], text, .. } = page;
    let summary = if page.subject == Subject::Welcome { format!("{}\n\n", plans::SUMMARY) } else { String::new() };
    let mut text = format!("# {emoji} {title}\n\n{summary}{text}");
    for (name, table) in tables::MARKS {
        let mark = format!("{{{{ {name} }}}}");
        if text.contains(&mark) {
            text = text.replace(&mark, table(plan).trim_end());
        }
    }
    let [updated, review, starts, ends] =
        [plans::UPDATED, plans::REVIEW, plans::STARTS, plans::ENDS].map(tables::day_in_words);
    text + &format!(
        "Last changed: {updated}\n\nLook at this again on {review}\n\n## If you need help\n\n{}\n\nThis plan is for {starts} to {ends}\n",
        plans::HELP
    )
}
