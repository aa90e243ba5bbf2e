//! Whose words, when changed, when to look again: short finished lines.

use super::builder::Builder;
use super::view::{Run, Words};
use crate::audience::{SharedPart, SharedVoice};
use crate::language::fill;
use crate::parts::Shape;
use crate::value::{Audience, Date};

impl Builder<'_> {
    /// Lines for whose words something is, when it was changed and when to look again.
    pub(super) fn dated_facts(
        &self,
        said_by: Option<&SharedVoice>,
        updated: Option<Date>,
        review: Option<Date>,
    ) -> Vec<String> {
        let language = self.language();
        let strings = &language.strings.site;
        let strings_over = &language.strings.overview;
        let mut facts = Vec::new();
        facts.extend(said_by.and_then(|voice| self.voice_fact(voice)));
        if let Some(date) = updated {
            facts.push(fill(strings.last_changed, &[("date", &language.write_date(date))]));
        }
        if let Some(date) = review {
            let is_late = date < self.plan.today && self.plan.audience != Audience::Public;
            let words = if is_late { strings_over.review_late } else { strings.look_again };
            facts.push(fill(words, &[("date", &language.write_date(date))]));
        }
        facts
    }

    /// "Sam says.", "Mum thinks this."
    fn voice_fact(&self, voice: &SharedVoice) -> Option<String> {
        let language = self.language();
        let strings = &language.strings.site;
        let SharedVoice { is_guess, who } = voice;
        let is_own = who.len() == 1 && who[0] == self.plan.facts.name;
        let names: Vec<String> = who.iter().map(|name| self.voice_name(name)).collect();
        let count = names.len() as u64;
        Some(match (is_guess, names.is_empty()) {
            (true, true) => strings.guess.to_string(),
            (true, false) => language.count(count, &strings.guessed_by, &[("who", &language.join(&names))]),
            (false, true) => return None,
            (false, false) if is_own => strings.said_by_me.say(&self.voice(), &[]),
            (false, false) => language.count(count, &strings.said_by, &[("who", &language.join(&names))]),
        })
    }

    /// Groups of voices have their own words.
    fn voice_name(&self, name: &str) -> String {
        let strings = &self.strings().site;
        match name {
            "person" => self.plan.facts.name.clone(),
            "family" => strings.family.to_string(),
            "friend" => strings.friend.to_string(),
            "staff" => strings.staff.to_string(),
            "professional" => strings.professional.to_string(),
            other => other.to_string(),
        }
    }

    /// "Jo and Lee read this page and said that it is clear. 1 April 2026."
    pub(super) fn checked_fact(&self, who: &[String], on: Option<Date>) -> Option<String> {
        let language = self.language();
        let strings = &language.strings.site;
        if who.is_empty() {
            return None;
        }
        let names = language.join(who);
        Some(match on {
            Some(date) => fill(strings.checked_by_on, &[("who", &names), ("date", &language.write_date(date))]),
            None => fill(strings.checked_by, &[("who", &names)]),
        })
    }

    pub(super) fn status_fact(&self, status: Option<&str>) -> Option<String> {
        let strings = &self.strings().site;
        match status? {
            "draft" => Some(strings.status_draft.to_string()),
            "agreed" => Some(strings.status_agreed.to_string()),
            "ended" => Some(strings.status_ended.to_string()),
            _ => None,
        }
    }

    /// Whose words, dates, the note; of a mapping also what has ended by itself.
    pub(super) fn part_facts(&self, part: &SharedPart) -> Vec<Words> {
        let mut facts = self.common_facts(&part.common);
        let spoken = self.other_speaker(part);
        facts.retain(|fact| !spoken.contains(fact));
        if part.form.shape == Shape::Mapping {
            facts.extend(part.rows.iter().filter_map(|row| self.expired(row, &part.form.fields)));
        }
        facts
    }

    /// Someone else than on the page speaks in this part: that must be known before it is read.
    pub(super) fn other_speaker(&self, part: &SharedPart) -> Vec<Words> {
        let voice = part.common.said_by.as_ref().filter(|voice| {
            self.page.said_by.as_ref().is_none_or(|page| page.who != voice.who || page.is_guess != voice.is_guess)
        });
        let facts = self.dated_facts(voice, None, None);
        facts.into_iter().map(|fact| vec![Run::Text(fact)]).collect()
    }
}
