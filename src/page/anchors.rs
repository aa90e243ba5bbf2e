//! The ids on each page: headings, parts and rows, each unique on its page.
//!
//! In: a shared plan. Out: [`Anchors`], asked while pages are made, and by `check` for links that lead nowhere.

use crate::audience::{PartPlace, SharedLookup, SharedPage, SharedPart, SharedPlan, SharedRow, find_part};
use crate::parse::{Block, plain_text};
use crate::parts::Shape;
use crate::report::Span;
use crate::value::{Id, SitePath};
use std::collections::{BTreeMap, BTreeSet};

/// All ids of a site.
#[derive(Debug, Default)]
pub struct Anchors {
    pages: BTreeMap<SitePath, PageAnchors>,
}

/// The ids of one page.
#[derive(Debug, Default)]
pub struct PageAnchors {
    by_place: BTreeMap<(String, usize), String>,
    used: BTreeSet<String>,
}

/// Ids that the theme itself uses.
const TAKEN: [&str; 6] = ["main", "menu", "settings", "help", "top", "page-title"];

impl Anchors {
    pub fn of(plan: &SharedPlan) -> Anchors {
        let mut anchors = Anchors::default();
        for page in &plan.pages {
            anchors.pages.insert(page.path.clone(), PageAnchors::of(plan, page, &page.body));
            for version in &page.versions {
                anchors.pages.insert(version.path.clone(), PageAnchors::of(plan, page, &version.body));
            }
        }
        anchors
    }

    /// The id of what stands at `span`, on the page at `path`.
    pub fn find(&self, path: &SitePath, span: &Span) -> Option<&str> {
        self.pages.get(path)?.by_place.get(&key(span)).map(String::as_str)
    }

    /// Has this page this id?
    pub fn has(&self, path: &SitePath, id: &str) -> bool {
        self.pages.get(path).is_some_and(|page| page.used.contains(id))
    }

    /// The ids of a page, for the nearest name in messages.
    pub fn on_page(&self, path: &SitePath) -> impl Iterator<Item = &str> {
        self.pages.get(path).into_iter().flat_map(|page| page.used.iter().map(String::as_str))
    }
}

fn key(span: &Span) -> (String, usize) {
    (span.file_name().to_string(), span.start())
}

impl PageAnchors {
    fn of(plan: &SharedPlan, page: &SharedPage, body: &[Block]) -> PageAnchors {
        let mut anchors = PageAnchors::default();
        let mut placed = BTreeSet::new();
        anchors.walk(plan, page, body, &mut placed);
        for part in &page.parts {
            if !placed.contains(&part.name) {
                anchors.add_part(part);
            }
        }
        anchors
    }

    fn walk(&mut self, plan: &SharedPlan, page: &SharedPage, blocks: &[Block], placed: &mut BTreeSet<String>) {
        for block in blocks {
            match block {
                Block::Heading { words, span, .. } => self.add(span, &Id::of(&plain_text(words))),
                Block::Place { name, .. } => {
                    if let PartPlace::Found(owner, part) = find_part(plan, page, name) {
                        if owner.source == page.source {
                            placed.insert(part.name.clone());
                        }
                        self.add_part(part);
                    }
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.walk(plan, page, &item.blocks, placed);
                    }
                }
                Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => {
                    self.walk(plan, page, blocks, placed);
                }
                Block::Paragraph { .. }
                | Block::Row { .. }
                | Block::Table { .. }
                | Block::Code { .. }
                | Block::Rule { .. } => {}
            }
        }
    }

    /// The ids that a part prints: its own, and those of its rows where the layout shows each as a thing of its own.
    fn add_part(&mut self, part: &SharedPart) {
        self.add(&part.span, &part.id);
        match part.form.name.as_str() {
            "network" | "week" => {}
            "budget" => {
                let rows = part.rows.iter().flat_map(|row| SharedLookup::new(&part.form.fields, row).rows("lines"));
                rows.for_each(|line| self.add_row(line.row));
            }
            _ if part.form.shape == Shape::Rows => part.rows.iter().for_each(|row| self.add_row(row)),
            _ => {}
        }
    }

    fn add_row(&mut self, row: &SharedRow) {
        if let Some(id) = &row.id {
            self.add(&row.span, id);
        }
    }

    /// Gives what stands at `span` its id; a second one of the same name gets `-2`.
    fn add(&mut self, span: &Span, id: &Id) {
        if self.by_place.contains_key(&key(span)) {
            return;
        }
        let mut name = id.to_string();
        let mut count = 1;
        while self.used.contains(&name) || TAKEN.contains(&name.as_str()) {
            count += 1;
            name = format!("{id}-{count}");
        }
        self.used.insert(name.clone());
        self.by_place.insert(key(span), name);
    }
}
