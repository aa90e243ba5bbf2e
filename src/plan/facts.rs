//! Facts about the plan: whose it is, in which language, for how long, with whose yes.
//!
//! In: the `plan:` mapping of the first page. Out: [`PlanFacts`].
//! Not here: which facts a reader may see (`audience`).

use crate::language::Language;
use crate::parts::{LocalText, Lookup, Part, PersonName};
use crate::report::Span;
use crate::value::{Audience, Currency, Date};

/// Facts about the plan. Only `name` and `language` are always there.
#[derive(Debug, Clone)]
pub struct PlanFacts {
    /// Where `plan:` (or `collection:`) stands.
    pub span: Span,
    /// The facts of a group of plans, whose own pages these are.
    pub is_group: bool,
    /// A group's promise to take a plan down, shown on every page of every plan in it.
    pub take_down: Option<LocalText>,
    /// The name that everyone may see.
    pub name: String,
    /// Private.
    pub full_name: Option<LocalText>,
    pub voice: Voice,
    /// BCP 47.
    pub tag: String,
    pub language: &'static Language,
    /// Which tradition of easy read, as in `facts/plan.yaml`; left out, it follows the language.
    pub easy_read: Option<String>,
    /// Further languages of pages.
    pub also_in: Vec<String>,
    pub currency: Option<Currency>,
    /// How weeks become years: `weeks52` and its like.
    pub year: Option<String>,
    /// School terms in a year.
    pub terms: Option<LocalText>,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub review: Option<Date>,
    pub version: Option<String>,
    /// Of pages that say nothing.
    pub audience: Audience,
    pub consent: Vec<Consent>,
    pub search_engines: bool,
    pub written_by: Vec<PersonName>,
    pub helped_by: Vec<PersonName>,
    /// What ties those who helped to those who pay or are paid. Circle.
    pub conflict_of_interest: Option<LocalText>,
    pub held_by: Vec<PersonName>,
    pub advocate: Option<Advocate>,
    pub help: Help,
    /// The order of the menu, as typed.
    pub order: Vec<LocalText>,
    pub theme: Theme,
    /// In a collection: the plan is listed on the group's first page, with these words.
    pub listed: Option<Listed>,
    /// Of a group: what its plans are listed under.
    pub list_by: Option<ListBy>,
    pub withdrawn: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// "4 people are closest to me."
    I,
    /// "4 people are closest to Sam."
    Name,
}

/// A yes to showing something, with its reach and its end.
#[derive(Debug, Clone)]
pub struct Consent {
    pub span: Span,
    /// For a person: `name`, `photo`, `relation`. For the plan: nothing.
    pub to: Vec<String>,
    pub audience: Audience,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub how: Option<String>,
}

impl Consent {
    /// Does it hold on this day?
    pub fn is_valid_on(&self, today: Date) -> bool {
        self.from.is_none_or(|from| from <= today) && self.until.is_none_or(|until| today <= until)
    }
}

#[derive(Debug, Clone)]
pub struct Advocate {
    pub name: PersonName,
    pub is_independent: Option<bool>,
}

/// "Get help", for each audience its own words.
#[derive(Debug, Clone, Default)]
pub struct Help {
    pub public: Option<LocalText>,
    pub circle: Option<LocalText>,
    pub private: Option<LocalText>,
}

impl Help {
    /// The words for one audience: its own, else those of the next wider one.
    pub fn for_audience(&self, who: Audience) -> Option<&LocalText> {
        match who {
            Audience::Public => self.public.as_ref(),
            Audience::Circle => self.circle.as_ref().or(self.public.as_ref()),
            Audience::Private => self.private.as_ref().or(self.circle.as_ref()).or(self.public.as_ref()),
        }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Theme {
    pub name: Option<String>,
    pub accent: Option<(String, Span)>,
    pub logo: Option<(String, Span)>,
}

/// What a group puts the plans on its list under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListBy {
    Place,
    Theme,
}

#[derive(Debug, Clone)]
pub struct Listed {
    pub place: Option<String>,
    pub theme: Option<String>,
    pub line: Option<String>,
}

impl PlanFacts {
    /// Takes the facts from the `plan:` part. `None` when the name is missing (which was reported).
    pub fn of(part: &Part, tag: &str, language: &'static Language) -> Option<PlanFacts> {
        let facts = Lookup::new(&part.form.fields, part.rows.first()?);
        let voice = match facts.choice("voice") {
            Some("name") => Voice::Name,
            _ => Voice::I,
        };
        Some(PlanFacts {
            span: part.span.clone(),
            is_group: false,
            take_down: None,
            name: facts.words("name").or_else(|| Some(facts.people("name").first()?.typed.as_str()))?.to_string(),
            full_name: facts.text("full-name").cloned(),
            voice,
            tag: tag.to_string(),
            language,
            easy_read: facts.choice("easy-read").map(str::to_string),
            also_in: match facts.find("also-in").map(|filled| &filled.value) {
                Some(crate::parts::FieldValue::Language(tags)) => tags.clone(),
                _ => Vec::new(),
            },
            currency: facts.words("currency").and_then(Currency::find),
            year: facts.choice("year").map(str::to_string),
            terms: facts.text("terms").cloned(),
            starts: facts.date("starts"),
            ends: facts.date("ends"),
            review: facts.row.common.review,
            version: facts.words("version").map(str::to_string),
            audience: facts.row.common.audience.as_ref().map_or(Audience::Private, |(audience, _)| *audience),
            consent: plan_consent(facts),
            search_engines: facts.yes("search-engines").unwrap_or(false),
            written_by: facts.people("written-by").to_vec(),
            helped_by: facts.people("helped-by").to_vec(),
            conflict_of_interest: facts.text("conflict-of-interest").cloned(),
            held_by: facts.people("held-by").to_vec(),
            advocate: advocate(facts),
            help: help(facts),
            order: facts.list("pages").into_iter().cloned().collect(),
            theme: facts.rows("theme").first().map(theme).unwrap_or_default(),
            listed: facts.rows("listed").first().map(|listed| Listed {
                place: listed.words("place").map(str::to_string),
                theme: listed.words("theme").map(str::to_string),
                line: listed.words("line").map(str::to_string),
            }),
            list_by: None,
            withdrawn: facts.date("withdrawn"),
        })
    }
}

impl PlanFacts {
    /// Takes the facts of a group from its `collection:` part. Its own pages are for everyone.
    pub fn of_group(part: &Part, tag: &str, language: &'static Language) -> Option<PlanFacts> {
        let facts = Lookup::new(&part.form.fields, part.rows.first()?);
        let help = Help { public: facts.text("help").cloned(), circle: None, private: None };
        Some(PlanFacts {
            span: part.span.clone(),
            is_group: true,
            take_down: facts.text("take-down").cloned(),
            name: facts.words("name")?.to_string(),
            full_name: None,
            voice: Voice::Name,
            tag: tag.to_string(),
            language,
            easy_read: None,
            also_in: Vec::new(),
            currency: None,
            year: None,
            terms: None,
            starts: None,
            ends: None,
            review: None,
            version: None,
            audience: Audience::Public,
            consent: Vec::new(),
            search_engines: true,
            written_by: Vec::new(),
            helped_by: Vec::new(),
            conflict_of_interest: None,
            held_by: Vec::new(),
            advocate: None,
            help,
            order: Vec::new(),
            theme: facts.rows("theme").first().map(theme).unwrap_or_default(),
            listed: None,
            list_by: match facts.choice("list-by") {
                Some("place") => Some(ListBy::Place),
                Some("theme") => Some(ListBy::Theme),
                _ => None,
            },
            withdrawn: None,
        })
    }

    /// Is this the person whose plan it is: `me`, or their name?
    pub fn is_person(&self, typed: &str) -> bool {
        typed.eq_ignore_ascii_case("me") || typed.eq_ignore_ascii_case(&self.name)
    }

    /// Was the plan taken back by this day?
    pub fn is_withdrawn(&self, today: Date) -> bool {
        self.withdrawn.is_some_and(|day| day <= today)
    }

    /// May there be a public copy on this day? A plan that is in a group, or that asked to be listed in one, needs the
    /// person's own yes. What was taken back says only that.
    pub fn may_be_public(&self, is_in_group: bool, today: Date) -> bool {
        let needs_consent = is_in_group || self.listed.is_some();
        !needs_consent || self.is_open_to_everyone(today) || self.is_withdrawn(today)
    }

    /// Did the person say yes to showing the plan to everyone, and does that yes hold on this day?
    pub fn is_open_to_everyone(&self, today: Date) -> bool {
        self.consent.iter().any(|consent| consent.audience == Audience::Public && consent.is_valid_on(today))
    }
}

/// The person's own yes: `to:` names the audience. A best-interests note never opens public.
fn plan_consent(facts: Lookup<'_>) -> Vec<Consent> {
    facts
        .rows("consent")
        .into_iter()
        .filter_map(|row| {
            let to = row.words("to").or_else(|| row.choice("to"))?;
            let how = row.words("how").or_else(|| row.choice("how")).map(str::to_string);
            let audience = super::people::narrowed_by(how.as_deref(), Audience::find(to)?);
            Some(Consent {
                span: row.row.span.clone(),
                to: Vec::new(),
                audience,
                from: row.date("from"),
                until: row.date("until"),
                how,
            })
        })
        .collect()
}

fn advocate(facts: Lookup<'_>) -> Option<Advocate> {
    if let Some(row) = facts.rows("advocate").first() {
        let name = row.people("name").first().cloned().or_else(|| {
            row.text("name").map(|text| PersonName { typed: text.text.clone(), span: text.span.clone() })
        })?;
        return Some(Advocate { name, is_independent: row.yes("independent") });
    }
    let name = facts.people("advocate").first().cloned().or_else(|| {
        facts.text("advocate").map(|text| PersonName { typed: text.text.clone(), span: text.span.clone() })
    })?;
    Some(Advocate { name, is_independent: None })
}

/// A plain text is for circle and private only.
fn help(facts: Lookup<'_>) -> Help {
    if let Some(text) = facts.text("help") {
        return Help { public: None, circle: Some(text.clone()), private: None };
    }
    facts
        .rows("help")
        .first()
        .map(|row| Help {
            public: row.text("public").cloned(),
            circle: row.text("circle").cloned(),
            private: row.text("private").cloned(),
        })
        .unwrap_or_default()
}

fn theme(row: &Lookup<'_>) -> Theme {
    let placed = |name: &str| row.text(name).map(|text| (text.text.clone(), text.span.clone()));
    Theme {
        name: row.words("name").map(str::to_string),
        accent: placed("accent"),
        logo: placed("logo").or_else(|| match row.find("logo").map(|filled| &filled.value) {
            Some(crate::parts::FieldValue::Image(file)) => Some((file.clone(), row.row.span.clone())),
            _ => None,
        }),
    }
}
