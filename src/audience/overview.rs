//! Every thing of a plan beside the three kinds of readers, and why each of them sees it or not.
//!
//! In: a plan and a day. Out: [`Thing`]s, in the order in which they stand in the plan.
//! Not here: how the list is told (`cli`).
//!
//! Who sees a thing is read off the very cut that sites are made from. Only the reasons are worked out here.

use super::amounts::{Place, amounts, place, shown_names};
use super::cut::cut;
use super::shared::SharedPlan;
use super::shown_files::shown_files;
use crate::language::Language;
use crate::parse::{Block, plain_text};
use crate::parts::{Field, FieldValue, Part, Row, Shape};
use crate::plan::{Consent, Page, Person, PersonKind, Plan, each_block, part_audience, row_audience};
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
    /// A page in easy read or in another language.
    Version,
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

/// What one kind of reader sees.
struct Seen {
    audience: Audience,
    /// Is there a copy for these readers at all?
    is_open: bool,
    /// Pages and versions by their source; all by how much of them there is.
    pages: BTreeMap<SitePath, usize>,
    parts: BTreeMap<Place, usize>,
    rows: BTreeMap<Place, usize>,
    files: BTreeMap<SitePath, Span>,
    /// Photos that someone in them did not agree to.
    hidden_files: BTreeSet<SitePath>,
    names: BTreeSet<String>,
}

/// Everything that a plan holds, and who sees it on this day.
pub fn overview(plan: &Plan, today: Date, is_in_group: bool) -> Vec<Thing> {
    let seen = Audience::ALL.map(|audience| {
        let (shared, _) = cut(plan, audience, today);
        let is_open = audience != Audience::Public || plan.facts.may_be_public(is_in_group, today);
        Seen::of(&shared, is_open)
    });
    let mut lister = Lister { plan, today, seen: &seen, things: Vec::new() };
    lister.plan(is_in_group);
    for page in &plan.pages {
        lister.page(page);
    }
    for draft in &plan.drafts {
        let sights = lister.sights(|_| Sight::No);
        lister.add(ThingKind::Page, &draft.title, &draft.title_span, sights, "It is a draft.");
    }
    lister.files();
    lister.people();
    lister.things
}

impl Seen {
    fn of(shared: &SharedPlan, is_open: bool) -> Seen {
        let amounts = amounts(shared);
        Seen {
            audience: shared.audience,
            is_open,
            pages: amounts.pages,
            parts: amounts.parts,
            rows: amounts.rows,
            files: shown_files(shared),
            hidden_files: shared.hidden_files.clone(),
            names: shown_names(shared),
        }
    }
}

struct Lister<'a> {
    plan: &'a Plan,
    today: Date,
    seen: &'a [Seen; 3],
    things: Vec<Thing>,
}

impl Lister<'_> {
    fn sights(&self, sight: impl Fn(&Seen) -> Sight) -> [Sight; 3] {
        self.seen.each_ref().map(sight)
    }

    /// Of a page, a part or a row: whether each reader sees it, and as much of it as there is.
    fn shares<K: Ord>(&self, amounts: impl Fn(&Seen) -> &BTreeMap<K, usize>, key: &K) -> [Sight; 3] {
        let [_, _, whole] = self.seen;
        self.sights(|seen| match (amounts(seen).get(key), amounts(whole).get(key)) {
            (None, _) => Sight::No,
            (Some(some), Some(all)) if some < all => Sight::InPart,
            (Some(_), _) => Sight::Yes,
        })
    }

    /// Lists a thing with what each reader would see of it if there is a copy for them.
    fn add(&mut self, kind: ThingKind, name: &str, span: &Span, mut sights: [Sight; 3], why: &str) {
        let [public, _, _] = self.seen;
        let why = match kind {
            ThingKind::Plan => why,
            _ if self.plan.facts.is_withdrawn(self.today) => "The plan was taken back.",
            _ if !public.is_open && sights[0] != Sight::No => "The plan is closed to everyone.",
            _ => why,
        };
        if !public.is_open {
            sights[0] = Sight::No;
        }
        let name = if name.trim().is_empty() { "(without words)".to_string() } else { shortened(name) };
        self.things.push(Thing { kind, name, span: span.clone(), sights, why: why.to_string() });
    }

    fn plan(&mut self, is_in_group: bool) {
        let facts = &self.plan.facts;
        let name = &facts.name;
        let given: Vec<&Consent> = facts.consent.iter().filter(|yes| yes.audience == Audience::Public).collect();
        let why = match () {
            () if facts.is_withdrawn(self.today) => "It was taken back.".to_string(),
            () if facts.is_group => "These are the group's own pages.".to_string(),
            () => match (of_consent(&given, self.today), facts.may_be_public(is_in_group, self.today)) {
                (Some(told), _) => format!("{name} said yes to everyone{told}."),
                (None, true) => format!("Nobody wrote down that {name} said yes."),
                (None, false) => format!("{name} did not say yes to everyone."),
            },
        };
        let [_, _, whole] = self.seen;
        let sights = self.sights(|seen| match seen.pages.is_empty() {
            true => Sight::No,
            false if (&seen.pages, &seen.parts) != (&whole.pages, &whole.parts) => Sight::InPart,
            false => Sight::Yes,
        });
        self.add(ThingKind::Plan, name, &facts.span, sights, &why);
    }

    fn page(&mut self, page: &Page) {
        let why = match &page.keys.audience {
            Some(_) => "The page says so.",
            None if page.audience == Audience::Private => "Nothing opens it.",
            None => "The plan says so.",
        };
        let sights = self.shares(|seen| &seen.pages, &page.source);
        self.add(ThingKind::Page, &page.title, &page.title_span, sights.clone(), why);
        for part in &page.parts {
            self.part(part, page);
        }
        self.passages(&page.body, &sights);
        for version in &page.versions {
            let why = match &version.keys.audience {
                Some(_) => "It says so.",
                None => "As its page.",
            };
            let sights = self.shares(|seen| &seen.pages, &version.source);
            let kind = if version.is_easy { "easy read" } else { version.tag.as_str() };
            let name = format!("{} – {kind}", version.title);
            self.add(ThingKind::Version, &name, &version.title_span, sights.clone(), why);
            self.passages(&version.body, &sights);
        }
    }

    fn part(&mut self, part: &Part, page: &Page) {
        let audience = part_audience(part, page.audience);
        let sights = self.shares(|seen| &seen.parts, &place(&part.span));
        let is_kept_back = self.seen.iter().zip(&sights).any(|(seen, sight)| {
            *sight == Sight::No && audience.is_shown_to(seen.audience) && seen.pages.contains_key(&page.source)
        });
        let is_open_row = |row: &Row| row_audience(row, audience) == audience;
        let why = match &part.common.audience {
            _ if is_kept_back && part.rows.iter().any(is_open_row) => why_kept_back(&part.form.name),
            _ if is_kept_back => "Nothing in it is for the others.",
            Some(_) => "It says so.",
            None if part.form.audience > page.audience => "Such parts are closed until you open them.",
            None => "As its page.",
        };
        self.add(ThingKind::Part, &part.name(), &part.span, sights, why);
        for row in &part.rows {
            // People are told of by name, at the end.
            let is_told = part.form.shape == Shape::Rows && part.form.name != "people";
            self.row(row, &part.form.fields, audience, is_told, &part.form.name);
        }
    }

    fn row(&mut self, row: &Row, fields: &[Field], part: Audience, is_told: bool, form: &str) {
        let audience = row_audience(row, part);
        let sights = self.shares(|seen| &seen.rows, &place(&row.span));
        if is_told {
            let is_open_but_unseen =
                |(seen, sight): (&Seen, &Sight)| *sight == Sight::No && audience.is_shown_to(seen.audience);
            let why = match &row.common.audience {
                _ if self.seen.iter().zip(&sights).any(is_open_but_unseen) => why_kept_back(form),
                Some(_) => "It says so.",
                None => "As its part.",
            };
            self.add(ThingKind::Row, &title(row), &row.span, sights.clone(), why);
        }
        for filled in &row.fields {
            let field = &fields[filled.field];
            match &filled.value {
                FieldValue::Rows(rows) => {
                    for inner in rows {
                        // What a yes is for is told with the person.
                        let has_own = inner.common.audience.is_some() && field.name != "consent";
                        self.row(inner, &field.fields, audience, field.name == "lines" || has_own, form);
                    }
                }
                FieldValue::Prose(prose) => {
                    let own = field.audience.unwrap_or(Audience::Public);
                    let within = narrowed(self.seen, &sights, own);
                    for blocks in std::iter::once(&prose.blocks).chain(prose.others.values()) {
                        self.passages(blocks, &within);
                    }
                }
                _ => {}
            }
        }
    }

    /// Passages for some readers only. `within`: who sees what they stand in.
    fn passages(&mut self, blocks: &[Block], within: &[Sight; 3]) {
        each_block(blocks, &mut |block| {
            if let Block::Passage { audience, blocks, span } = block {
                let sights = narrowed(self.seen, within, *audience);
                self.add(ThingKind::Passage, &first_words(blocks), span, sights, "Its mark says so.");
            }
        });
    }

    fn files(&mut self) {
        let [public, _, private] = self.seen;
        for (file, span) in &private.files {
            let why = match () {
                () if public.files.contains_key(file) => "An open page shows it.",
                () if public.hidden_files.contains(file) => "Someone in it did not say yes.",
                () => "No open page shows it.",
            };
            let sights = self.sights(|seen| yes(seen.files.contains_key(file)));
            self.add(ThingKind::File, file.as_str(), span, sights, why);
        }
    }

    fn people(&mut self) {
        let (plan, today) = (self.plan, self.today);
        for person in &plan.people.list {
            let sights = self.sights(|seen| match person.label_for(seen.audience, today) {
                Some(label) if seen.names.contains(label) => Sight::Called(label.to_string()),
                Some(_) | None => Sight::No,
            });
            let why = self.why_of(person);
            self.add(ThingKind::Person, &person.name, &person.span, sights, &why);
        }
    }

    fn why_of(&self, person: &Person) -> String {
        let is_for_name = |yes: &&Consent| {
            yes.audience == Audience::Public && yes.to.iter().any(|what| what.eq_ignore_ascii_case("name"))
        };
        let given: Vec<&Consent> = person.consent.iter().filter(is_for_name).collect();
        match of_consent(&given, self.today) {
            _ if person.kind != PersonKind::Person => "Not a person, so nobody is asked.".to_string(),
            _ if person.needs_no_consent() => "A role, not a name.".to_string(),
            Some(told) => format!("Said yes to their name{told}."),
            None if person.has_died_for(Audience::Private) => "They died, so the family decides.".to_string(),
            None if person.agreed_to_relation(Audience::Public, self.today) => {
                "Said yes to who they are, not to their name.".to_string()
            }
            None => "Did not say yes to their name.".to_string(),
        }
    }
}

/// The end of the sentence "She said yes…": until when it holds, that it ran out, or that it has not begun. `None` if
/// there is no yes.
fn of_consent(given: &[&Consent], today: Date) -> Option<String> {
    let holding: Vec<&&Consent> = given.iter().filter(|yes| yes.is_valid_on(today)).collect();
    if !holding.is_empty() {
        // A yes without an end holds longest.
        let is_open = holding.iter().any(|yes| yes.until.is_none());
        let last = holding.iter().filter_map(|yes| yes.until).max().filter(|_| !is_open);
        return Some(last.map_or(String::new(), |day| format!(", until {}", told(day))));
    }
    let begins = given.iter().filter_map(|yes| yes.from).filter(|from| *from > today).min();
    let ended = given.iter().filter_map(|yes| yes.until).filter(|until| *until < today).max();
    begins
        .map(|day| format!(", from {} on", told(day)))
        .or(ended.map(|day| format!(", but that ran out on {}", told(day))))
}

/// Why a thing is kept from readers for whom it is open.
fn why_kept_back(form: &str) -> &'static str {
    match form {
        "photos" => "Someone in it did not say yes.",
        "people" | "network" => "Its name, or a name in it, is kept back.",
        _ => "The text does not show it to the others.",
    }
}

/// Who sees a thing of this audience inside another one.
fn narrowed(seen: &[Seen; 3], within: &[Sight; 3], audience: Audience) -> [Sight; 3] {
    let is_seen = |at: usize| within[at] != Sight::No && audience.is_shown_to(seen[at].audience);
    [0, 1, 2].map(|at| yes(is_seen(at)))
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
