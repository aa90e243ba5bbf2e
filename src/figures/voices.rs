//! Whose words a plan is written in, counted by kind of voice.
//!
//! In: what one reader may see. Out: [`Voices`]. Not here: the words for it (`page`).

use super::walk::each_row;
use crate::audience::{SharedLookup, SharedPage, SharedPart, SharedPlan, SharedVoice};
use crate::parse::{Block, Inline, plain_text};
use crate::plan::each_inline;
use crate::report::Span;
use crate::value::{SitePath, plain_key};
use std::collections::BTreeMap;

/// A kind of voice, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceKind {
    Person,
    Family,
    Friend,
    Staff,
    Professional,
    /// Someone of whom the plan does not say who they are.
    Other,
    /// What others think that the person means.
    Guess,
    /// Nobody said whose words they are.
    Nobody,
}

/// How many things in the plan are whose words, and on which pages.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Things said, by kind of voice and then by page. What two kinds said together counts for both.
    pub said: BTreeMap<VoiceKind, BTreeMap<SitePath, usize>>,
    /// All things, each once.
    pub total: usize,
}

/// Parts that hold facts, sums and words of the program: they are nobody's statement.
const NO_STATEMENTS: [&str; 10] =
    ["people", "network", "photos", "words", "budget", "isf", "worked-out", "rota", "incidents", "audit"];

impl Voices {
    /// Counts each row of each part, and each page with words of its own, once.
    ///
    /// A row without a voice has that of its part, and a part that of its page.
    pub fn of(plan: &SharedPlan) -> Voices {
        let people = People::of(plan);
        let mut voices = Voices::default();
        for page in &plan.pages {
            if has_own_words(&page.body) {
                voices.count(page, page.said_by.as_ref(), &people);
            }
            for part in page.parts.iter().filter(|part| !NO_STATEMENTS.contains(&part.form.name.as_str())) {
                voices.count_part(page, part, &people);
            }
        }
        voices
    }

    fn count_part(&mut self, page: &SharedPage, part: &SharedPart, people: &People<'_>) {
        let of_part = part.common.said_by.as_ref().or(page.said_by.as_ref());
        each_row(page, part, &mut |place| {
            if place.above.is_none() && !place.row.fields.is_empty() {
                self.count(page, place.row.common.said_by.as_ref().or(of_part), people);
            }
        });
    }

    fn count(&mut self, page: &SharedPage, voice: Option<&SharedVoice>, people: &People<'_>) {
        self.total += 1;
        for kind in kinds(voice, people) {
            *self.said.entry(kind).or_default().entry(page.source.clone()).or_default() += 1;
        }
    }

    /// How many things are in this kind of voice.
    pub fn count_of(&self, kind: VoiceKind) -> usize {
        self.said.get(&kind).map_or(0, |pages| pages.values().sum())
    }
}

/// Does a text say something by itself? A heading, a placed part and a sentence with a value do not: the value may be
/// hidden from this reader, and then the sentence is.
fn has_own_words(blocks: &[Block]) -> bool {
    let is_plain = |words: &[Inline]| {
        let mut has_value = false;
        each_inline(&[Block::Paragraph { words: words.to_vec(), span: Span::of_file("") }], &mut |inline| {
            has_value |= matches!(inline, Inline::Value { .. });
        });
        !has_value && !plain_text(words).trim().is_empty()
    };
    blocks.iter().any(|block| match block {
        Block::Paragraph { words, .. } | Block::Row { words, .. } => is_plain(words),
        Block::List { items, .. } => items.iter().any(|item| has_own_words(&item.blocks)),
        Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => {
            has_own_words(blocks)
        }
        Block::Table { rows, .. } => rows.iter().flatten().any(|cell| is_plain(&cell.words)),
        Block::Heading { .. } | Block::Code { .. } | Block::Rule { .. } | Block::Place { .. } => false,
    })
}

/// The kinds of voice in which something is said, each once.
fn kinds(voice: Option<&SharedVoice>, people: &People<'_>) -> Vec<VoiceKind> {
    let Some(SharedVoice { is_guess, who }) = voice else { return vec![VoiceKind::Nobody] };
    if *is_guess {
        return vec![VoiceKind::Guess];
    }
    let mut kinds: Vec<VoiceKind> = who.iter().map(|name| people.kind_of(name)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// What the plan says of those whose words stand in it.
pub struct People<'a> {
    plan: &'a SharedPlan,
    /// Name, relation, whether it is their job.
    known: BTreeMap<&'a str, (Option<&'a str>, Option<bool>)>,
}

impl<'a> People<'a> {
    pub fn of(plan: &'a SharedPlan) -> People<'a> {
        let mut known = BTreeMap::new();
        for part in plan.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == "people") {
            for row in part.rows.iter().map(|row| SharedLookup::new(&part.form.fields, row)) {
                if let Some(name) = row.words("name") {
                    known.insert(name, (row.words("relation"), row.yes("paid")));
                }
            }
        }
        People { plan, known }
    }

    /// What kind of voice this is: by what the plan says of them, else by the word that they are called.
    pub fn kind_of(&self, name: &str) -> VoiceKind {
        match plain_key(name).as_str() {
            "person" | "me" => return VoiceKind::Person,
            "family" => return VoiceKind::Family,
            "friend" | "friends" => return VoiceKind::Friend,
            "staff" => return VoiceKind::Staff,
            "professional" | "professionals" => return VoiceKind::Professional,
            _ if name == self.plan.facts.name => return VoiceKind::Person,
            _ => {}
        }
        let (relation, paid) = self.known.get(name).copied().unwrap_or_default();
        let language = self.plan.facts.language;
        let words = |text: &str| -> Vec<String> { plain_key(text).split('-').map(str::to_string).collect() };
        let mut said = relation.map(words).unwrap_or_default();
        // A whole name can hold a word for family by chance: "Frau Mann". "Doctor Hall" is no chance.
        let is_role = language.is_role(name);
        let is_telling = |word: &String| is_role || language.is_professional_word(word);
        said.extend(words(name).into_iter().filter(is_telling));
        let has = |list: &dyn Fn(&str) -> bool| said.iter().any(|word| list(word));
        if has(&|word| language.is_professional_word(word)) {
            return VoiceKind::Professional;
        }
        if paid == Some(true) || has(&|word| language.is_staff_word(word)) {
            return VoiceKind::Staff;
        }
        if has(&|word| language.is_friend_word(word)) {
            return VoiceKind::Friend;
        }
        match is_role || has(&|word| language.is_role_word(word)) {
            true => VoiceKind::Family,
            false => VoiceKind::Other,
        }
    }
}
