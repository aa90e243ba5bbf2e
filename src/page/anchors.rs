//! The ids on each page: headings, parts and rows, each unique on its page.
//!
//! In: a shared plan and its figures. Out: [`Anchors`], asked while pages are made, and by `check` for links that lead
//! nowhere. What a page leaves out has no id, so that a link to it becomes plain words.

use crate::audience::{PartPlace, SharedLookup, SharedPage, SharedPart, SharedPlan, SharedRow, find_part};
use crate::figures::Figures;
use crate::parse::{Block, Inline, plain_text};
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
    pub fn of(plan: &SharedPlan, figures: &Figures) -> Anchors {
        let mut anchors = Anchors::default();
        for page in &plan.pages {
            let whole = Whole { plan, figures, page };
            anchors.pages.insert(page.path.clone(), PageAnchors::of(&whole, &page.body));
            for version in &page.versions {
                anchors.pages.insert(version.path.clone(), PageAnchors::of(&whole, &version.body));
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

/// What a page is made from.
struct Whole<'a> {
    plan: &'a SharedPlan,
    figures: &'a Figures,
    page: &'a SharedPage,
}

impl Whole<'_> {
    /// Is a heading shown? One with a value that this reader may not see is left out.
    fn is_shown(&self, words: &[Inline]) -> bool {
        words.iter().all(|inline| match inline {
            Inline::Value { name, .. } => self.figures.find_value(self.plan, self.page, name).is_some(),
            Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. } => self.is_shown(words),
            Inline::Text { .. } | Inline::Code { .. } | Inline::Picture { .. } | Inline::Break => true,
        })
    }

    /// Does the page show anything of this part?
    fn has_something(&self, part: &SharedPart) -> bool {
        match part.form.name.as_str() {
            "budget" => self.figures.find_budget(part).is_some_and(|budget| budget.figures.is_some()),
            "isf" => self.figures.find_fund(part).is_some_and(|fund| fund.has_something),
            "network" => self.figures.find_network(part).is_some_and(|network| !network.input.members.is_empty()),
            "week" => true,
            _ => part.rows.iter().any(|row| !row.fields.is_empty()),
        }
    }
}

impl PageAnchors {
    fn of(whole: &Whole<'_>, body: &[Block]) -> PageAnchors {
        let mut anchors = PageAnchors::default();
        let mut placed = BTreeSet::new();
        anchors.walk(whole, body, &mut placed);
        for part in &whole.page.parts {
            if !placed.contains(&part.name) {
                anchors.add_part(whole, part);
            }
        }
        anchors
    }

    fn walk(&mut self, whole: &Whole<'_>, blocks: &[Block], placed: &mut BTreeSet<String>) {
        for block in blocks {
            match block {
                Block::Heading { words, span, .. } => {
                    if whole.is_shown(words) {
                        self.add(span, &Id::of(&plain_text(words)));
                    }
                }
                Block::Place { name, .. } => {
                    if let PartPlace::Found(owner, part) = find_part(whole.plan, whole.page, name) {
                        if owner.source == whole.page.source {
                            placed.insert(part.name.clone());
                        }
                        self.add_part(whole, part);
                    }
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.walk(whole, &item.blocks, placed);
                    }
                }
                Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => {
                    self.walk(whole, blocks, placed);
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
    fn add_part(&mut self, whole: &Whole<'_>, part: &SharedPart) {
        if !whole.has_something(part) {
            return;
        }
        self.add(&part.span, &part.id);
        match part.form.name.as_str() {
            "network" | "week" => {}
            "budget" => {
                let rows = part.rows.iter().flat_map(|row| SharedLookup::new(&part.form.fields, row).rows("lines"));
                rows.for_each(|line| self.add_row(line.row));
            }
            _ if part.form.shape == Shape::Rows => {
                part.rows.iter().filter(|row| !row.fields.is_empty()).for_each(|row| self.add_row(row));
            }
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
