//! What stands at the head and the foot of every page: who the copy is for, help, version, credits.

use super::phones::help_words;
use super::site::Maker;
use super::view::{Footer, Link, Run, Words};
use crate::language::{Language, fill, is_same_language};
use crate::parts::LocalText;
use crate::value::{Audience, SitePath};

impl Maker<'_> {
    pub(super) fn copy_notice(&self, language: &Language) -> Option<String> {
        let strings = &language.strings.site;
        match self.plan.audience {
            Audience::Public => None,
            Audience::Circle => Some(fill(strings.circle_copy, &[("name", &self.plan.facts.name)])),
            Audience::Private => Some(fill(strings.private_copy, &[("name", &self.plan.facts.name)])),
        }
    }

    /// `names_authors`: the page itself says who made the plan.
    pub(super) fn footer(&self, path: &SitePath, language: &Language, names_authors: bool) -> Footer {
        let facts = &self.plan.facts;
        let strings = &language.strings.site;
        let mut help: Vec<Words> = Vec::new();
        help.extend(facts.help.as_ref().map(|text| self.plans_help(text, language)));
        help.extend(self.around.help.as_ref().map(|text| self.groups_words(help_words(text), language)));
        let mut version = Vec::new();
        if facts.is_withdrawn {
            return Footer { help, version, take_down: None, links: Vec::new() };
        }
        version.extend(self.version_line(language));
        if let (Some(starts), Some(ends)) = (facts.starts, facts.ends) {
            let (from, to) = (language.write_date(starts), language.write_date(ends));
            version.push(fill(strings.plan_dates, &[("from", &from), ("to", &to)]));
        }
        if let Some(review) = facts.review {
            version.push(fill(strings.look_again, &[("date", &language.write_date(review))]));
        }
        let people =
            |words: &str, names: &[String]| (!names.is_empty()).then(|| fill(words, &[("who", &language.join(names))]));
        if !names_authors {
            version.extend(people(strings.written_by, &facts.written_by));
            version.extend(people(strings.helped_by, &facts.helped_by));
            version.extend(people(strings.held_by, &facts.held_by));
            version.extend(facts.advocate.as_ref().map(|(name, _)| fill(strings.advocate, &[("who", name)])));
        }
        Footer {
            help,
            version,
            take_down: self
                .around
                .take_down
                .as_ref()
                .map(|text| self.groups_words(vec![Run::Text(text.clone())], language)),
            links: [
                (strings.find_words, "all-pages.html#plan-search", true),
                (strings.all_pages, "all-pages.html", true),
                (strings.whole_plan, "whole-plan.html", self.has_whole()),
                (strings.credits, "credits.html", true),
            ]
            .into_iter()
            .filter(|(_, _, is_there)| *is_there)
            .map(|(label, page, _)| Link {
                label: label.to_string(),
                language: None,
                href: path.address_of(&SitePath::new(page)),
            })
            .collect(),
        }
    }

    /// "Version 2026-1"
    pub(super) fn version_line(&self, language: &Language) -> Option<String> {
        let facts = &self.plan.facts;
        let version = facts.version.as_ref().filter(|_| !facts.is_withdrawn);
        version.map(|number| fill(language.strings.site.version, &[("version", number)]))
    }

    /// The group's own words, marked where a page is in another language.
    /// The plan's own help, marked where it is not given in the page's language.
    fn plans_help(&self, text: &LocalText, language: &Language) -> Words {
        let words = help_words(text.for_language(language.tag));
        let tag = &self.plan.facts.tag;
        match text.is_in(language.tag) || is_same_language(tag, language.tag) {
            true => words,
            false => vec![Run::Lang { tag: tag.clone(), words }],
        }
    }

    fn groups_words(&self, words: Words, language: &Language) -> Words {
        let tag = &self.around.tag;
        match tag.is_empty() || is_same_language(tag, language.tag) {
            true => words,
            false => vec![Run::Lang { tag: tag.clone(), words }],
        }
    }

    /// "Photo by Mum." for each own picture whose maker is named in `photos`.
    pub(super) fn own_credits(&self) -> Vec<Words> {
        let strings = &self.plan.facts.language.strings.site;
        let mut credits = Vec::new();
        for part in self.plan.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == "photos") {
            for row in &part.rows {
                let row = crate::audience::SharedLookup::new(&part.form.fields, row);
                let by = row.words("credit").map(|credit| fill(strings.photo_by, &[("who", credit)]));
                let licence = row.words("licence").map(str::to_string);
                if by.is_none() && licence.is_none() {
                    continue;
                }
                let what = row.words("alt").map(str::to_string);
                let text = [what, by, licence].into_iter().flatten().collect::<Vec<_>>().join(". ");
                credits.push(vec![Run::Text(text)]);
            }
        }
        credits
    }
}
