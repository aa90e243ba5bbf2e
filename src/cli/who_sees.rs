//! `plainplan who-sees`: every page, part, row, passage, file and person, and who sees it.
//!
//! In: a plan or a group of plans, and a day. Out: a list on the screen, or a page to look at; for those who hold the plan.
//! Not here: who sees what, and why (`audience`).

use super::own_page::{START, write_new};
use super::telling::{Voice, has_no_folder, summary};
use super::today::today_or_sorry;
use super::{COULD_NOT_RUN, PROBLEMS, SOUND, WhoSeesWords};
use crate::audience::{Sight, Thing, ThingKind, overview};
use crate::group::{find_group, group_of, members};
use crate::pipeline::{self, Group};
use crate::source::{self, FolderKind};
use crate::value::{Date, Html};
use std::path::Path;
use terminal_size::{Width, terminal_size};
use unicode_width::UnicodeWidthStr;

const READERS: [&str; 3] = ["everyone", "circle", "just us"];
const KEEP: &str = "This list tells what is private. Keep it to yourselves.";

/// One plan, by what it is called on the screen. `None` when it must be mended first.
struct Listed {
    name: String,
    things: Option<Vec<Thing>>,
    folder: String,
    problems: String,
}

/// Tells who sees what.
pub fn run(words: &WhoSeesWords, voice: &Voice) -> u8 {
    let Some(today) = today_or_sorry(words.today.as_deref(), voice) else { return COULD_NOT_RUN };
    let folder = &words.folder;
    let mut listed = Vec::new();
    if source::kind_of(folder) == FolderKind::Collection {
        let own = pipeline::read(folder, today, None);
        let group = group_of(&own);
        listed.push(listed_of("The group's own pages", folder, None, today, voice));
        for member in members(folder) {
            let name = format!("The plan in {}", member.path);
            listed.push(listed_of(&name, &member.folder, Some(&group), today, voice));
        }
    } else {
        listed.push(listed_of("This plan", folder, find_group(folder, today).as_ref(), today, voice));
    }
    let Some(listed) = listed.into_iter().collect::<Option<Vec<Listed>>>() else { return COULD_NOT_RUN };
    let code = match listed.iter().all(|plan| plan.things.is_some()) {
        true => SOUND,
        false => PROBLEMS,
    };
    if let Some(file) = &words.page {
        return code.max(write_new(file, &page(&listed), &format!("{KEEP} It is in"), voice));
    }
    for plan in &listed {
        voice.answer(&format!("\n{}:", plan.name));
        match &plan.things {
            None => voice.answer(&format!("  {}", must_mend(plan))),
            Some(things) => told(things, voice).iter().for_each(|line| voice.answer(line)),
        }
    }
    voice.answer(&format!("\n{KEEP}"));
    code
}

/// Reads one plan; `None` if there is nothing to read, which was told.
fn listed_of(name: &str, folder: &Path, group: Option<&Group>, today: Date, voice: &Voice) -> Option<Listed> {
    let read = pipeline::read(folder, today, group);
    if has_no_folder(&read.report) {
        voice.tell(&read.report);
        return None;
    }
    let plan = read.plan.as_ref().filter(|_| !read.report.has_errors());
    Some(Listed {
        name: name.to_string(),
        things: plan.map(|plan| overview(plan, today, group.is_some())),
        folder: folder.display().to_string(),
        problems: summary(&read.report),
    })
}

fn must_mend(plan: &Listed) -> String {
    format!("{}. Please mend that first: plainplan check {}", plan.problems, plan.folder)
}

/// The list in columns, where they fit on the terminal; else in sentences.
fn told(things: &[Thing], voice: &Voice) -> Vec<String> {
    let wide = terminal_size().filter(|_| !voice.is_plain()).map(|(Width(width), _)| usize::from(width));
    let (people, others): (Vec<&Thing>, Vec<&Thing>) = things.iter().partition(|thing| thing.kind == ThingKind::Person);
    let columns: Vec<String> = [others, people].iter().flat_map(|things| lines(things)).collect();
    match wide.is_some_and(|wide| columns.iter().all(|line| line.width() <= wide)) {
        true => columns,
        false => things.iter().map(sentence).collect(),
    }
}

fn kind(thing: &Thing) -> &'static str {
    match thing.kind {
        ThingKind::Plan => "plan",
        ThingKind::Page => "page",
        ThingKind::Version => "version",
        ThingKind::Part => "part",
        ThingKind::Row => "row",
        ThingKind::Passage => "passage",
        ThingKind::File => "file",
        ThingKind::Person => "person",
    }
}

/// How far in a thing stands under what it belongs to.
fn depth(thing: &Thing) -> usize {
    match thing.kind {
        ThingKind::Plan | ThingKind::Page | ThingKind::File | ThingKind::Person => 0,
        ThingKind::Version | ThingKind::Part | ThingKind::Passage => 1,
        ThingKind::Row => 2,
    }
}

fn sight(sight: &Sight) -> String {
    match sight {
        Sight::No => "no".to_string(),
        Sight::InPart => "in part".to_string(),
        Sight::Yes => "yes".to_string(),
        Sight::Called(name) => format!("as {name}"),
    }
}

fn where_it_stands(thing: &Thing) -> String {
    format!("{}, line {}", thing.span.file_name(), thing.span.line())
}

/// For screen readers and files: one sentence after the other.
fn sentence(thing: &Thing) -> String {
    let seen: Vec<String> =
        READERS.iter().zip(&thing.sights).map(|(reader, seen)| format!("{reader}: {}", sight(seen))).collect();
    format!("{}, a {} ({}). {}. {}", thing.name, kind(thing), where_it_stands(thing), seen.join(", "), thing.why)
}

/// For a terminal: columns.
fn lines(things: &[&Thing]) -> Vec<String> {
    if things.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![["".to_string(), READERS[0].into(), READERS[1].into(), READERS[2].into(), "why".into()]];
    rows.extend(things.iter().map(|thing| {
        let name = format!("{}{} ({})", "  ".repeat(depth(thing)), thing.name, kind(thing));
        let [everyone, circle, us] = thing.sights.each_ref().map(sight);
        [name, everyone, circle, us, thing.why.clone()]
    }));
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..4).map(width).collect();
    let line = |row: &[String; 5]| {
        let cells =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}  ", " ".repeat(width - cell.width())));
        cells.collect::<String>() + &row[4]
    };
    rows.iter().map(line).collect()
}

/// The list as a page.
fn page(listed: &[Listed]) -> String {
    let mut page = String::from(START);
    page.push_str(STYLE);
    page.push_str("<title>Who sees what</title>\n<h1>Who sees what</h1>\n");
    page.push_str(&format!("<p><b>{KEEP}</b></p>\n<p>“Everyone” is whoever finds the site. “Circle” are the people who get that copy. “Just us” are the person, and those who hold the plan.</p>\n"));
    for plan in listed {
        push_element(&mut page, "h2", &plan.name);
        let Some(things) = &plan.things else {
            push_element(&mut page, "p", &must_mend(plan));
            continue;
        };
        let sections: [(&str, &dyn Fn(ThingKind) -> bool); 3] = [
            ("Pages", &|kind| kind < ThingKind::File),
            ("Photos, drawings and downloads", &|kind| kind == ThingKind::File),
            ("People", &|kind| kind == ThingKind::Person),
        ];
        for (caption, is_in) in sections {
            push_table(&mut page, caption, things.iter().filter(|thing| is_in(thing.kind)));
        }
    }
    page
}

/// On a narrow screen each row stands as a block. Roles say that it is a table all the same.
fn push_table<'a>(page: &mut String, caption: &str, things: impl Iterator<Item = &'a Thing>) {
    let mut things = things.peekable();
    if things.peek().is_none() {
        return;
    }
    page.push_str("<table role=\"table\">\n");
    push_element(page, "caption", caption);
    page.push_str("<thead role=\"rowgroup\"><tr role=\"row\">");
    for head in HEADS {
        page.push_str(&format!("<th role=\"columnheader\" scope=\"col\">{head}</th>"));
    }
    page.push_str("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for thing in things {
        page.push_str(&format!("<tr role=\"row\" class=\"in-{}\"><th role=\"rowheader\" scope=\"row\">", depth(thing)));
        Html::escape_into(page, &thing.name);
        page.push_str(" <span>");
        Html::escape_into(page, &format!("{}, {}", kind(thing), where_it_stands(thing)));
        page.push_str("</span></th>");
        for (seen, head) in thing.sights.iter().zip(&HEADS[1..]) {
            let sign = match seen {
                Sight::No => "✗",
                Sight::InPart => "◐",
                Sight::Yes | Sight::Called(_) => "✓",
            };
            page.push_str(&format!("<td role=\"cell\" data-head=\"{head}\"><span aria-hidden=\"true\">{sign}</span> "));
            Html::escape_into(page, &sight(seen));
            page.push_str("</td>");
        }
        page.push_str("<td role=\"cell\" data-head=\"Why\">");
        Html::escape_into(page, &thing.why);
        page.push_str("</td></tr>\n");
    }
    page.push_str("</tbody></table>\n");
}

fn push_element(page: &mut String, name: &str, text: &str) {
    page.push_str(&format!("<{name}>"));
    Html::escape_into(page, text);
    page.push_str(&format!("</{name}>\n"));
}

const HEADS: [&str; 5] = ["What", "Everyone", "Circle", "Just us", "Why"];

const STYLE: &str = "table { width: 100%; margin-block: 1rem; border-collapse: collapse; }\n\
    caption { padding-block: .5rem; font-size: 1.25rem; font-weight: bold; text-align: start; }\n\
    th, td { padding: .5rem; border-bottom: 1px solid; text-align: start; vertical-align: top; }\n\
    td:not(:last-child) { min-width: 5.5rem; }\n\
    td:last-child { width: 30%; }\n\
    th > span { display: block; font-size: 1rem; font-weight: normal; }\n\
    .in-1 th { padding-inline-start: 2rem; font-weight: normal; }\n\
    .in-2 th { padding-inline-start: 3.5rem; font-weight: normal; }\n\
    tr { break-inside: avoid; }\n\
    @media screen and (max-width: 50rem) {\n\
    table, caption, tbody, tr, tbody th, td { display: block; }\n\
    thead { position: absolute; clip-path: inset(50%); }\n\
    tr { padding-block: .5rem; border-bottom: 1px solid; }\n\
    tbody th, td { padding-block: .1rem; border: 0; }\n\
    td, td:last-child { width: auto; padding-inline-start: 3.5rem; }\n\
    td::before { content: attr(data-head) \": \"; font-weight: bold; }\n\
    }\n\
    </style>\n";
