//! What is due, on the first page of circle and private copies: days that have gone by, and the next 60.
//!
//! In: due dates. Out: pieces for the foot of the first page, with all dates as a calendar. Not here: which dates there
//! are (`figures`), the calendar's file (`render`).

use super::anchors::Anchors;
use super::builder::{Builder, Files};
use super::view::{CalendarEntry, ListItem, Piece, Run, Words, plain_text};
use crate::audience::SharedPlan;
use crate::figures::{AHEAD, DueDate, Figures, Thing, Uses, due_dates};
use crate::language::fill;
use crate::parts::Due;
use crate::value::Audience;
use std::cell::Cell;

/// The id of the heading: no title makes two hyphens in a row.
const HEADING: &str = "plan--due";

/// One thing that is due, as finished words in the plan's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    pub is_over: bool,
    /// "5 October 2026"
    pub date: String,
    /// "Look at this again: My money"
    pub what: String,
    /// May be empty.
    pub who: String,
}

/// What has gone by and what comes in the next 60 days, for a list outside the site. Dates further away are not in it.
pub fn due_lines(plan: &SharedPlan, figures: &Figures, anchors: &Anchors) -> Vec<DueLine> {
    let Some(page) = plan.pages.first() else { return Vec::new() };
    let (files, left_out, uses) = (Files::default(), Cell::new(0), Uses::default());
    let (source, path, tag) = (&page.source, &page.path, plan.facts.tag.as_str());
    let builder =
        Builder { plan, figures, uses: &uses, anchors, files: &files, page, source, path, tag, left_out: &left_out };
    let dates = due_dates(plan);
    let shown = dates.iter().filter(|due| due.is_over(plan.today) || due.is_soon(plan.today));
    let line = |due: &DueDate<'_>| DueLine {
        is_over: due.is_over(plan.today),
        date: builder.language().write_date(due.date),
        what: builder.due_sentence(due),
        who: builder.language().join(&due.who()),
    };
    shown.map(line).collect()
}

impl Builder<'_> {
    /// What stands below the cards of the first page.
    pub(super) fn foot_pieces(&self) -> Vec<Piece> {
        let mut pieces = self.due_pieces();
        pieces.extend(self.author_pieces());
        pieces
    }

    /// The list of what is due, if anything is; nothing in a public copy.
    fn due_pieces(&self) -> Vec<Piece> {
        let today = self.plan.today;
        if self.plan.audience == Audience::Public || self.plan.facts.is_withdrawn {
            return Vec::new();
        }
        let all = due_dates(self.plan);
        let strings = &self.strings().overview;
        let soon = fill(strings.soon, &[("n", &AHEAD.to_string())]);
        let over: Vec<&DueDate<'_>> = all.iter().filter(|due| due.is_over(today)).collect();
        let next: Vec<&DueDate<'_>> = all.iter().filter(|due| due.is_soon(today)).collect();
        let lists = [(strings.overdue, over), (soon.as_str(), next)];
        let tables: Vec<Piece> = lists
            .into_iter()
            .filter(|(_, dates)| !dates.is_empty())
            .zip(1..)
            .flat_map(|((title, dates), number)| {
                let id = format!("{HEADING}-{number}");
                let heading = Piece::Heading { level: 3, id, words: vec![Run::Text(title.to_string())] };
                let items = dates.iter().map(|due| self.due_item(due)).collect();
                [heading, Piece::List { first: None, items }]
            })
            .collect();
        if tables.is_empty() {
            return Vec::new();
        }
        let title = vec![Run::Text(strings.due_title.to_string())];
        let date = fill(strings.today, &[("date", &self.language().write_date(today))]);
        let mut pieces = vec![
            Piece::Heading { level: 2, id: HEADING.to_string(), words: title },
            Piece::Paragraph(vec![Run::Text(date)]),
        ];
        pieces.extend(tables);
        pieces.push(Piece::Calendar {
            label: strings.save_dates.to_string(),
            entries: all.iter().map(|due| self.calendar_entry(due)).collect(),
        });
        pieces
    }

    /// "11 December 2026: Put soft edges on each door (Northtown Homes)": one line, since there can be many.
    fn due_item(&self, due: &DueDate<'_>) -> ListItem {
        let date = format!("{}:", self.language().write_date(due.date));
        let mut words = vec![Run::Strong(vec![Run::Text(date)]), Run::Text(" ".to_string())];
        if let Some(kind) = self.due_kind(due.due) {
            words.push(Run::Text(format!("{kind}: ")));
        }
        words.push(self.due_link(due));
        let who = due.who();
        if !who.is_empty() {
            words.push(Run::Text(format!(" ({})", self.language().join(&who))));
        }
        ListItem { task: None, pieces: vec![Piece::Paragraph(words)] }
    }

    /// What has to be done on the day; nothing where the title of the thing says so itself.
    fn due_kind(&self, due: Due) -> Option<&'static str> {
        let strings = &self.strings().overview;
        match due {
            Due::By => None,
            Due::Review => Some(strings.review),
            Due::Ends => Some(strings.ends),
            Due::Consent => Some(strings.consent_ends),
        }
    }

    /// What the day is about, as words.
    fn due_title(&self, due: &DueDate<'_>) -> Words {
        match due.thing {
            Thing::Plan => self.text(&fill(self.strings().site.plan_of, &[("name", &self.plan.facts.name)])),
            Thing::Page(page) => self.marked(self.text(&page.title), &page.tag),
            Thing::Part(_, part) => self.label(part.form.title_in(self.tag)),
            // The first field of a consent says what it is to; whose it is stands around it.
            Thing::Row(place) if due.due == Due::Consent => self.outer_title(&place),
            Thing::Row(place) => self.place_title(&place),
        }
    }

    fn due_link(&self, due: &DueDate<'_>) -> Run {
        let title = self.due_title(due);
        match due.thing {
            Thing::Plan => Run::Strong(title),
            Thing::Page(page) => self.link_to(page, std::iter::empty(), title),
            Thing::Part(page, part) => self.link_to(page, std::iter::once(&part.span), title),
            Thing::Row(place) => self.link_to_place(&place, title),
        }
    }

    /// "Look at this again: My money", for a calendar and for a terminal.
    fn due_sentence(&self, due: &DueDate<'_>) -> String {
        let title = plain_text(&self.due_title(due));
        match self.due_kind(due.due) {
            Some(kind) => format!("{kind}: {title}"),
            None => title,
        }
    }

    fn calendar_entry(&self, due: &DueDate<'_>) -> CalendarEntry {
        let who = self.language().join(&due.who());
        CalendarEntry { date: due.date, title: self.due_sentence(due), who }
    }
}
