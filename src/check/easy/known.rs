//! What a plan itself says of its words: names of its people, hard words that it explains, words that it does not use.
//!
//! In: a plan. Out: [`Known`], made once for all pages. Not here: what a language knows (`language::easy`).

use crate::parts::{FieldValue, Lookup};
use crate::plan::Plan;
use crate::value::SitePath;
use std::collections::HashSet;

#[derive(Default)]
pub struct Known {
    /// Words of names, in small letters.
    names: HashSet<String>,
    /// Hard words with an entry in the list, and the single words in them.
    explained: HashSet<String>,
    /// Words that the plan says not to use, and its own word for the same thing.
    not_used: Vec<(Vec<String>, String)>,
    /// Pictures of the plan whose makers are named.
    credited: HashSet<SitePath>,
}

impl Known {
    pub fn of(plan: &Plan) -> Known {
        let mut known = Known::default();
        let facts = &plan.facts;
        known.add_name(&facts.name);
        facts.full_name.iter().for_each(|name| known.add_name(&name.text));
        let makers = facts.written_by.iter().chain(&facts.helped_by).chain(&facts.held_by);
        makers.chain(facts.advocate.iter().map(|advocate| &advocate.name)).for_each(|name| known.add_name(&name.typed));
        plan.people.list.iter().for_each(|person| known.add_name(&person.name));
        let parts = plan.pages.iter().flat_map(|page| page.parts.iter().map(move |part| (page, part)));
        for (page, part) in parts {
            for row in &part.rows {
                for filled in &row.fields {
                    if let FieldValue::People(people) = &filled.value {
                        people.iter().for_each(|person| known.add_name(&person.typed));
                    }
                }
                if part.form.name == "photos" {
                    known.add_credit(&page.source, Lookup::new(&part.form.fields, row));
                }
                if part.form.name == "words" {
                    known.add_hard_word(Lookup::new(&part.form.fields, row));
                }
            }
        }
        known
    }

    fn add_name(&mut self, name: &str) {
        // "me" and "my sister" are no names. Where a script has capitals, a name has one.
        let typed = super::words::words_of(name).into_iter();
        self.names.extend(
            typed.filter(|word| !name[word.range.clone()].starts_with(char::is_lowercase)).map(|word| word.plain),
        );
    }

    fn add_credit(&mut self, page: &SitePath, row: Lookup<'_>) {
        let file = row.row.fields.iter().find_map(|filled| match &filled.value {
            FieldValue::Image(file) => page.find_target(file),
            _ => None,
        });
        self.credited.extend(file.filter(|_| row.words("credit").is_some()));
    }

    fn add_hard_word(&mut self, row: Lookup<'_>) {
        let Some(word) = row.words("word") else { return };
        self.explained.extend(words(word));
        self.explained.insert(words(word).join(" "));
        for other in row.list("instead-of") {
            self.not_used.push((words(&other.text), word.to_string()));
        }
    }

    pub fn is_name(&self, word: &str) -> bool {
        self.names.contains(word.trim_end_matches("'s"))
    }

    /// One word or several with one blank between them, in small letters; one of several words counts for its plural.
    pub fn is_explained(&self, words: &str) -> bool {
        let singular = words.strip_suffix('s').unwrap_or(words);
        self.explained.contains(words) || self.explained.contains(singular)
    }

    /// Is it told who made this picture?
    pub fn has_credit(&self, file: &SitePath) -> bool {
        self.credited.contains(file)
    }

    /// Words not to use, each with the plan's own word.
    pub fn not_used(&self) -> &[(Vec<String>, String)] {
        &self.not_used
    }
}

fn words(text: &str) -> Vec<String> {
    super::words::words_of(text).into_iter().map(|word| word.plain).collect()
}
