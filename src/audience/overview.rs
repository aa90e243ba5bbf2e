//! Every thing of a plan beside the three kinds of readers, and why each of them sees it or not.
//!
//! In: a plan and a day. Out: [`Thing`]s, in the order in which they stand in the plan.
//! Not here: how the list is told (`cli`).
//!
//! Who sees a thing is read off the very cut that sites are made from. Only the reasons are worked out here.

use super::cut::cut;
use super::shared::{SharedPlan, SharedRow, SharedValue};
use super::shown_files::shown_files;
use crate::language::Language;
use crate::parse::{Block, plain_text};
use crate::parts::{Field, FieldValue, Part, Row, Shape};
use crate::plan::{Consent, Page, Person, PersonKind, Plan, each_block, part_audience};
use crate::report::Span;
use crate::value::{Audience, Date, SitePath};
use std::collections::{BTreeMap, BTreeSet};

/// A title that is longer is cut off.
const LONGEST_NAME: usize = 40;

/// One thing of a plan, and who sees it.
#[derive(Debug, Clone)]
pub struct Thing {
    pub kind: ThingKind,
    /// What a person calls it: a title, a name, the first words of a passage.
    pub name: String,
    pub span: Span,
    /// In the order of [`Audience::ALL`].
    pub sights: [Sight; 3],
    /// A whole English sentence.
    pub why: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThingKind {
    Plan,
    Page,
    Part,
    Row,
    Passage,
    /// A photo, a drawing or a download.
    File,
    Person,
}

/// How one kind of reader sees a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    No,
    /// Some of it is left out.
    InPart,
    Yes,
    /// A person, under this name.
    Called(String),
}

/// Where a thing stands: its file and its first letter. No two things share it.
type Place = (String, usize);

fn place(span: &Span) -> Place {
    (span.file_name().to_string(), span.start())
}

/// What one kind of reader sees, by place.
struct Seen {
    audience: Audience,
    /// Is there a copy for these readers at all?
    is_open: bool,
    pages: BTreeSet<SitePath>,
    parts: BTreeMap<Place, Sight>,
    rows: BTreeMap<Place, Sight>,
    files: BTreeMap<SitePath, Span>,
}

/// Everything that a plan holds, and who sees it on this day.
pub fn overview(plan: &Plan, today: Date, is_in_group: bool) -> Vec<Thing> {
    let cuts = Audience::ALL.map(|audience| cut(plan, audience, today).0);
    let [_, _, private] = &cuts;
    let all = field_counts(private);
    let seen = cuts.each_ref().map(|shared| {
        let is_open = shared.audience != Audience::Public || plan.facts.may_be_public(is_in_group, today);
        Seen::of(shared, is_open, &all)
    });
    let mut lister = Lister { plan, today, seen: &seen, things: Vec::new() };
    lister.plan(is_in_group);
    for page in &plan.pages {
        lister.page(page);
    }
    for draft in &plan.drafts {
        lister.add(ThingKind::Page, &draft.title, &draft.title_span, |_| Sight::No, "It is a draft.");
    }
    lister.files();
    lister.people();
    lister.things
}

impl Seen {
    /// `all`: how many fields of each row there are to see.
    fn of(shared: &SharedPlan, is_open: bool, all: &BTreeMap<Place, usize>) -> Seen {
        let mut seen = Seen {
            audience: shared.audience,
            is_open,
            pages: BTreeSet::new(),
            parts: BTreeMap::new(),
            rows: BTreeMap::new(),
            files: shown_files(shared),
        };
        for page in &shared.pages {
            seen.pages.insert(page.source.clone());
            for part in &page.parts {
                for row in &part.rows {
                    seen.row(row, all);
                }
                let is_cut =
                    part.is_cut || part.rows.iter().any(|row| seen.rows.get(&place(&row.span)) == Some(&Sight::InPart));
                seen.parts.insert(place(&part.span), if is_cut { Sight::InPart } else { Sight::Yes });
            }
        }
        seen
    }

    fn row(&mut self, row: &SharedRow, all: &BTreeMap<Place, usize>) {
        let at = place(&row.span);
        let is_cut = !row.cut_fields.is_empty() || all.get(&at).is_some_and(|count| row.fields.len() < *count);
        self.rows.insert(at, if is_cut { Sight::InPart } else { Sight::Yes });
        for field in &row.fields {
            if let SharedValue::Rows(rows) = &field.value {
                rows.iter().for_each(|row| self.row(row, all));
            }
        }
    }
}

/// How many fields each row has in this copy.
fn field_counts(shared: &SharedPlan) -> BTreeMap<Place, usize> {
    fn add(row: &SharedRow, counts: &mut BTreeMap<Place, usize>) {
        counts.insert(place(&row.span), row.fields.len());
        for field in &row.fields {
            if let SharedValue::Rows(rows) = &field.value {
                rows.iter().for_each(|row| add(row, counts));
            }
        }
    }
    let mut counts = BTreeMap::new();
    let parts = shared.pages.iter().flat_map(|page| &page.parts);
    parts.flat_map(|part| &part.rows).for_each(|row| add(row, &mut counts));
    counts
}

struct Lister<'a> {
    plan: &'a Plan,
    today: Date,
    seen: &'a [Seen; 3],
    things: Vec<Thing>,
}

impl Lister<'_> {
    fn add(&mut self, kind: ThingKind, name: &str, span: &Span, sight: impl Fn(&Seen) -> Sight, why: &str) {
        let sights = self.seen.each_ref().map(|seen| if seen.is_open { sight(seen) } else { Sight::No });
        self.things.push(Thing { kind, name: shortened(name), span: span.clone(), sights, why: why.to_string() });
    }

    fn plan(&mut self, is_in_group: bool) {
        let facts = &self.plan.facts;
        let until = facts.consent.iter().filter(|yes| yes.audience == Audience::Public && yes.is_valid_on(self.today));
        let until = until.map(|yes| yes.until).max().flatten();
        let name = &facts.name;
        let why = match () {
            () if facts.is_withdrawn(self.today) => "It was taken back.".to_string(),
            () if facts.is_group => "These are the group's own pages.".to_string(),
            () if facts.is_open_to_everyone(self.today) => match until {
                Some(day) => format!("{name} said yes to everyone, until {}.", told(day)),
                None => format!("{name} said yes to everyone."),
            },
            () if facts.may_be_public(is_in_group, self.today) => {
                format!("Nobody wrote down that {name} said yes.")
            }
            () => format!("{name} did not say yes to everyone."),
        };
        let [_, _, whole] = self.seen;
        let sight = |seen: &Seen| match seen.pages.is_empty() {
            true => Sight::No,
            false if (seen.pages.len(), seen.rows.len()) < (whole.pages.len(), whole.rows.len()) => Sight::InPart,
            false => Sight::Yes,
        };
        self.add(ThingKind::Plan, name, &facts.span, sight, &why);
    }

    fn page(&mut self, page: &Page) {
        let why = match &page.keys.audience {
            Some(_) => "The page says so.",
            None if page.audience == Audience::Private => "Nothing opens it.",
            None => "The plan says so.",
        };
        let is_seen = |seen: &Seen| seen.pages.contains(&page.source);
        self.add(ThingKind::Page, &page.title, &page.title_span, |seen| yes(is_seen(seen)), why);
        for part in &page.parts {
            self.part(part, page);
        }
        let bodies = std::iter::once(&page.body).chain(page.versions.iter().map(|version| &version.body));
        for body in bodies {
            self.passages(body, &is_seen);
        }
    }

    fn part(&mut self, part: &Part, page: &Page) {
        let why = match &part.common.audience {
            Some(_) => "It says so.",
            None if part.form.audience > page.audience => "Such parts are closed until you open them.",
            None => "As its page.",
        };
        let sight = |seen: &Seen| seen.parts.get(&place(&part.span)).cloned().unwrap_or(Sight::No);
        let audience = part_audience(part, page.audience);
        let is_empty_for = |seen: &Seen| sight(seen) == Sight::No && audience.is_shown_to(seen.audience);
        let is_emptied = !part.rows.is_empty()
            && self.seen.iter().any(|seen| seen.pages.contains(&page.source) && is_empty_for(seen));
        let why = if is_emptied { "Nothing in it is for the others." } else { why };
        self.add(ThingKind::Part, &part.name(), &part.span, sight, why);
        for row in &part.rows {
            // People are told of by name, at the end.
            let is_told = part.form.shape == Shape::Rows && part.form.name != "people";
            self.row(row, &part.form.fields, audience, is_told);
        }
    }

    fn row(&mut self, row: &Row, fields: &[Field], part: Audience, is_told: bool) {
        let sight = |seen: &Seen| seen.rows.get(&place(&row.span)).cloned().unwrap_or(Sight::No);
        if is_told {
            let audience = row.common.audience.as_ref().map_or(part, |(own, _)| (*own).max(part));
            let is_kept_back =
                self.seen.iter().any(|seen| audience.is_shown_to(seen.audience) && sight(seen) == Sight::No);
            let why = match &row.common.audience {
                _ if is_kept_back && part.is_shown_to(Audience::Public) => "Someone in it did not say yes.",
                Some(_) => "It says so.",
                None => "As its part.",
            };
            self.add(ThingKind::Row, &title(row), &row.span, sight, why);
        }
        for filled in &row.fields {
            match &filled.value {
                FieldValue::Rows(rows) => {
                    let field = &fields[filled.field];
                    for inner in rows {
                        // What a yes is for is told with the person.
                        let is_told =
                            field.name == "lines" || (inner.common.audience.is_some() && field.name != "consent");
                        self.row(inner, &field.fields, part, is_told);
                    }
                }
                FieldValue::Prose(prose) => {
                    let own = fields[filled.field].audience.unwrap_or(Audience::Public);
                    let is_seen = |seen: &Seen| sight(seen) != Sight::No && own.is_shown_to(seen.audience);
                    for blocks in std::iter::once(&prose.blocks).chain(prose.others.values()) {
                        self.passages(blocks, &is_seen);
                    }
                }
                _ => {}
            }
        }
    }

    /// Passages for some readers only. `is_seen`: does this reader see what they stand in?
    fn passages(&mut self, blocks: &[Block], is_seen: &dyn Fn(&Seen) -> bool) {
        each_block(blocks, &mut |block| {
            if let Block::Passage { audience, blocks, span } = block {
                let sight = |seen: &Seen| yes(is_seen(seen) && audience.is_shown_to(seen.audience));
                self.add(ThingKind::Passage, &first_words(blocks), span, sight, "Its mark says so.");
            }
        });
    }

    fn files(&mut self) {
        let [public, _, private] = self.seen;
        for (file, span) in &private.files {
            let why = match () {
                () if !public.is_open || public.files.contains_key(file) => "As the pages that show it.",
                () => "No open page shows it, or someone said no.",
            };
            self.add(ThingKind::File, file.as_str(), span, |seen| yes(seen.files.contains_key(file)), why);
        }
    }

    fn people(&mut self) {
        let (plan, today) = (self.plan, self.today);
        for person in &plan.people.list {
            let sight = |seen: &Seen| match person.label_for(seen.audience, today) {
                Some(label) => Sight::Called(label.to_string()),
                None => Sight::No,
            };
            let why = self.why_of(person);
            self.add(ThingKind::Person, &person.name, &person.span, sight, &why);
        }
    }

    fn why_of(&self, person: &Person) -> String {
        let named = |yes: &&Consent| {
            yes.audience == Audience::Public && yes.to.iter().any(|what| what.eq_ignore_ascii_case("name"))
        };
        let agreed = person.consent.iter().filter(named);
        let holds = agreed.clone().find(|yes| yes.is_valid_on(self.today));
        match (person.kind, holds, agreed.filter_map(|yes| yes.until).max()) {
            (PersonKind::Person, _, _) if person.needs_no_consent() => "A role, not a name.".to_string(),
            (PersonKind::Person, Some(yes), _) => match yes.until {
                Some(day) => format!("Said yes to their name, until {}.", told(day)),
                None => "Said yes to their name.".to_string(),
            },
            (PersonKind::Person, None, Some(day)) if day < self.today => format!("Their yes ran out on {}.", told(day)),
            (PersonKind::Person, None, _) => "Did not say yes to their name.".to_string(),
            _ => "Not a person, so nobody is asked.".to_string(),
        }
    }
}

/// A day in words.
fn told(day: Date) -> String {
    Language::english().write_date(day)
}

fn yes(is_seen: bool) -> Sight {
    if is_seen { Sight::Yes } else { Sight::No }
}

/// What a row is called: its first field, as typed.
fn title(row: &Row) -> String {
    let first = row.fields.iter().min_by_key(|filled| filled.field);
    first.map_or(String::new(), |filled| match &filled.value {
        FieldValue::Text(text) => text.text.clone(),
        FieldValue::Prose(prose) => first_words(&prose.blocks),
        FieldValue::People(people) => people.iter().map(|name| name.typed.as_str()).collect::<Vec<_>>().join(", "),
        _ => filled.span.text().trim().to_string(),
    })
}

/// The first words of a text.
fn first_words(blocks: &[Block]) -> String {
    let mut words = String::new();
    each_block(blocks, &mut |block| {
        if let (
            true,
            Block::Heading { words: own, .. } | Block::Paragraph { words: own, .. } | Block::Row { words: own, .. },
        ) = (words.is_empty(), block)
        {
            words = plain_text(own);
        }
    });
    words
}

fn shortened(name: &str) -> String {
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
