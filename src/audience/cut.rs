//! The cut of a plan and its pages.
//!
//! Every struct is taken apart field by field, so that a new field cannot be forgotten here.

use super::blocks::{hide_blocks, keep_blocks};
use super::placed::parts_for_others;
use super::shared::{Cut, SharedFacts, SharedPage, SharedPlan, SharedVersion, SharedVoice};
use super::withheld::Withheld;
use crate::parts::{LocalText, PersonName, SaidBy};
use crate::plan::{Advocate, Page, PageKeys, Person, Plan, PlanFacts, Version};
use crate::report::Span;
use crate::value::{Audience, Date};

/// What the parts of the cut share: the plan, the reader, the day, and what was kept back.
pub(super) struct Cutter<'a> {
    pub plan: &'a Plan,
    pub audience: Audience,
    pub today: Date,
    pub withheld: Withheld,
    /// Fields on whose people sums depend, where this reader does not learn who they are.
    pub hidden_workers: usize,
    /// Parts that the text places only where this reader does not see it: nothing refers to their rows.
    pub parts_for_others: Vec<Span>,
}

/// Cuts a plan for one kind of reader.
pub fn cut(plan: &Plan, audience: Audience, today: Date) -> (SharedPlan, Withheld) {
    let parts_for_others = parts_for_others(plan, audience);
    let withheld = Withheld::default();
    let mut cutter = Cutter { plan, audience, today, withheld, hidden_workers: 0, parts_for_others };
    cutter.hide_people();
    let facts = cutter.cut_facts(&plan.facts);
    let pages = plan.pages.iter().filter_map(|page| cutter.cut_page(page)).collect();
    let hidden_files = cutter.hidden_photos();
    cutter.withheld.settle_contacts();
    (SharedPlan { audience, today, facts, pages, hidden_files, made_by: Cut(()) }, cutter.withheld)
}

impl Cutter<'_> {
    /// The names of people whom this reader may not know by name.
    fn hide_people(&mut self) {
        for person in &self.plan.people.list {
            match person.label_for(self.audience, self.today) {
                Some(label) if label == person.name => self.withheld.show(label),
                Some(label) => {
                    self.withheld.show_at(label, &person.span);
                    self.withheld.hide_name(&person.name, &person.span);
                }
                None => self.withheld.hide_name(&person.name, &person.span),
            }
        }
    }

    /// Was the plan taken back? Then nothing of it is shown, in any copy.
    fn is_withdrawn(&self) -> bool {
        self.plan.facts.is_withdrawn(self.today)
    }

    fn cut_facts(&mut self, facts: &PlanFacts) -> SharedFacts {
        let PlanFacts {
            span,
            is_group,
            take_down: _, // the group gives it to each plan's pages
            name,
            full_name,
            voice,
            tag,
            language,
            easy_read: _,
            also_in: _, // tells which files are versions; nothing to show
            currency,
            year,
            terms,
            starts,
            ends,
            review,
            version,
            audience: _, // pages have taken it over
            consent,
            search_engines,
            written_by,
            helped_by,
            conflict_of_interest,
            held_by,
            advocate,
            help,
            order: _, // the pages stand in it
            theme,
            listed,
            list_by: _,   // of the group's first page, which lists no person
            withdrawn: _, // `is_withdrawn`
        } = facts;
        let is_withdrawn = self.is_withdrawn();
        self.withheld.show(version.as_deref().unwrap_or(""));
        // The group's first page prints these: the writer's own act, of which `check` warns where it names someone.
        for text in listed.iter().flat_map(|listed| [&listed.place, &listed.theme, &listed.line]).flatten() {
            self.withheld.show_at(text, span);
        }
        self.withheld.show(name);
        let is_circle = Audience::Circle.is_shown_to(self.audience) && !self.is_withdrawn();
        if let Some(full) = full_name {
            // No page shows it by itself; in a private copy it is no secret either.
            if self.audience == Audience::Private {
                self.withheld.show(&full.text);
            } else {
                self.withheld.hide_name(&full.text, &full.span);
            }
        }
        for text in [&help.public, &help.circle, &help.private].into_iter().flatten() {
            let is_shown = |shown: &LocalText| shown.text == text.text && shown.others == text.others;
            if help.for_audience(self.audience).is_some_and(is_shown) {
                self.show_local(text);
            } else {
                self.hide_local(text);
            }
        }
        let conflict_of_interest = conflict_of_interest.as_ref().filter(|text| {
            if is_circle {
                self.show_local(text)
            } else {
                self.hide_local(text)
            }
            is_circle
        });
        // The yes that holds longest: when it ends, the plan is open to nobody else.
        let consent_until = consent.iter().filter_map(|consent| consent.until).max();
        let held_by = if is_circle {
            self.names(held_by)
        } else {
            self.hide_names(held_by);
            Vec::new()
        };
        let advocate = match advocate {
            Some(Advocate { name, is_independent }) if is_circle => {
                self.names(std::slice::from_ref(name)).first().map(|name| (name.clone(), *is_independent))
            }
            Some(Advocate { name, is_independent: _ }) => {
                self.hide_names(std::slice::from_ref(name));
                None
            }
            None => None,
        };
        SharedFacts {
            is_group: *is_group,
            is_withdrawn,
            name: name.clone(),
            voice: *voice,
            tag: tag.clone(),
            language,
            currency: *currency,
            year: year.clone(),
            terms: terms.clone(),
            starts: *starts,
            ends: *ends,
            review: *review,
            consent_until: consent_until.filter(|_| self.audience == Audience::Private && !is_withdrawn),
            version: version.clone(),
            search_engines: *search_engines,
            written_by: if is_withdrawn { Vec::new() } else { self.person_first(written_by) },
            helped_by: if is_withdrawn { Vec::new() } else { self.names(helped_by) },
            conflict_of_interest: conflict_of_interest.cloned(),
            held_by,
            advocate,
            help: help.for_audience(self.audience).filter(|_| !is_withdrawn).cloned(),
            theme: theme.clone(),
        }
    }

    fn cut_page(&mut self, page: &Page) -> Option<SharedPage> {
        let Page { file: _, source, path, title, title_span, keys, audience, body, parts, versions } = page;
        if !audience.is_shown_to(self.audience) || self.is_withdrawn() {
            self.withheld.counts.pages += 1;
            self.hide_page(page);
            return None;
        }
        self.withheld.show_at(title, title_span);
        let PageKeys {
            title: _, // `page.title`
            picture,
            audience: _,
            said_by,
            updated,
            review,
            status,
            is_draft: _, // a draft is no page
            summary,
            checked_by,
            checked_on,
            allow: _, // for `check`
        } = keys;
        if let Some(summary) = summary {
            self.show_local(summary);
        }
        let said_by = self.voice(said_by.as_ref());
        Some(SharedPage {
            source: source.clone(),
            path: path.clone(),
            tag: self.plan.facts.tag.clone(),
            title: title.clone(),
            picture: picture.clone(),
            summary: summary.clone(),
            said_by,
            updated: *updated,
            review: *review,
            status: status.clone(),
            checked_by: self.names(checked_by),
            checked_on: *checked_on,
            body: keep_blocks(self, body),
            parts: parts
                .iter()
                .filter_map(|part| match self.parts_for_others.contains(&part.span) {
                    true => {
                        self.withheld.counts.parts += 1;
                        self.hide_part(part);
                        None
                    }
                    false => self.cut_part(part, *audience),
                })
                .collect(),
            versions: versions.iter().filter_map(|version| self.cut_version(version)).collect(),
            sheets: Vec::new(),
        })
    }

    fn cut_version(&mut self, version: &Version) -> Option<SharedVersion> {
        let Version { file: _, source, path, is_easy, tag, title, title_span, keys, audience, body } = version;
        if !audience.is_shown_to(self.audience) {
            self.withheld.counts.pages += 1;
            self.withheld.hide_text(title, title_span);
            if let Some(summary) = &keys.summary {
                self.hide_local(summary);
            }
            hide_blocks(self, body);
            return None;
        }
        self.withheld.show_at(title, title_span);
        let PageKeys {
            title: _,
            picture,
            audience: _,
            said_by,
            updated,
            review: _, // the page's own counts
            status: _,
            is_draft: _,
            summary,
            checked_by,
            checked_on,
            allow: _,
        } = keys;
        if let Some(summary) = summary {
            self.show_local(summary);
        }
        let said_by = self.voice(said_by.as_ref());
        Some(SharedVersion {
            source: source.clone(),
            path: path.clone(),
            tag: tag.clone(),
            is_easy: *is_easy,
            title: title.clone(),
            picture: picture.clone(),
            summary: summary.clone(),
            said_by,
            updated: *updated,
            checked_by: self.names(checked_by),
            checked_on: *checked_on,
            body: keep_blocks(self, body),
        })
    }

    /// Everything that a hidden page says.
    fn hide_page(&mut self, page: &Page) {
        let Page { file: _, source: _, path: _, title, title_span, keys, audience: _, body, parts, versions } = page;
        self.withheld.hide_text(title, title_span);
        if let Some(summary) = &keys.summary {
            self.hide_local(summary);
        }
        hide_blocks(self, body);
        for part in parts {
            self.hide_part(part);
        }
        for version in versions {
            self.withheld.hide_text(&version.title, &version.title_span);
            if let Some(summary) = &version.keys.summary {
                self.hide_local(summary);
            }
            hide_blocks(self, &version.body);
        }
    }

    pub(super) fn voice(&mut self, said_by: Option<&SaidBy>) -> Option<SharedVoice> {
        let SaidBy { is_guess, who } = said_by?;
        let who = self.names(who);
        (*is_guess || !who.is_empty()).then_some(SharedVoice { is_guess: *is_guess, who })
    }

    /// What this reader may call these people; those without a label vanish.
    pub(super) fn names(&mut self, people: &[PersonName]) -> Vec<String> {
        let mut names = Vec::new();
        for PersonName { typed, span } in people {
            for one in self.plan.people.split(typed) {
                match self.label(one) {
                    Label::Known(label) => names.push(label),
                    Label::Free => {
                        self.withheld.show_at(one, span);
                        names.push(one.to_string());
                    }
                    Label::Hidden => self.withheld.hide_name(one, span),
                }
            }
        }
        names
    }

    /// The person whose plan it is comes first, wherever their name was typed.
    fn person_first(&mut self, people: &[PersonName]) -> Vec<String> {
        let mut names = self.names(people);
        names.sort_by_key(|name| *name != self.plan.facts.name);
        names
    }

    fn hide_names(&mut self, people: &[PersonName]) {
        for PersonName { typed, span } in people {
            for one in self.plan.people.split(typed) {
                let is_shown = matches!(self.label(one), Label::Known(label) if label == one);
                if !is_shown && !self.plan.facts.language.is_role(one) {
                    self.withheld.hide_name(one, span);
                }
            }
        }
    }

    pub(super) fn is_self(&self, typed: &str) -> bool {
        let typed = typed.trim();
        self.plan.facts.is_person(typed)
    }

    /// What this reader may call someone.
    fn label(&self, typed: &str) -> Label {
        if self.is_self(typed) {
            return Label::Known(self.plan.facts.name.clone());
        }
        let shown = |person: &Person| person.label_for(self.audience, self.today).map(str::to_string);
        if let Some(person) = self.plan.people.find(typed) {
            return shown(person).map_or(Label::Hidden, Label::Known);
        }
        // Free text that names someone who is hidden would let them out by another spelling.
        let is_hidden = |person: &Person| shown(person).as_deref() != Some(person.name.as_str());
        match self.plan.people.named_in(typed).any(is_hidden) {
            true => Label::Hidden,
            false => Label::Free,
        }
    }

    pub(super) fn show_local(&mut self, text: &LocalText) {
        let LocalText { text, others, span } = text;
        self.withheld.show_at(text, span);
        for other in others.values() {
            self.withheld.show_at(other, span);
        }
    }

    pub(super) fn hide_local(&mut self, text: &LocalText) {
        let LocalText { text, others, span } = text;
        self.withheld.hide_text(text, span);
        for other in others.values() {
            self.withheld.hide_text(other, span);
        }
    }

    pub(super) fn hide_people_names(&mut self, people: &[PersonName]) {
        self.hide_names(people);
    }
}

enum Label {
    /// The plan's own person, or someone in `people`: what this reader may call them.
    Known(String),
    /// Nobody in `people`: as typed.
    Free,
    Hidden,
}
