//! Saying a pattern in the plan's voice.
//!
//! In: patterns of the language, the person's name and rings. Out: finished text.
//! Not here: which pattern is right for which fact.

use super::Beside;
use crate::language::network::{NetworkWords, Voiced};
use crate::page::DrawingWords;
use crate::page::budget::capital;
use crate::plan::network::{NetworkInput, Rings, Voice};

/// Knows who speaks and about whom.
pub(super) struct Speaker<'a> {
    pub(super) words: &'a NetworkWords,
    pub(super) beside: &'a Beside<'a>,
    voice: Voice,
    person: &'a str,
    rings: &'a Rings,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(input: &'a NetworkInput, words: &'a NetworkWords, beside: &'a Beside<'a>) -> Speaker<'a> {
        Speaker { words, beside, voice: input.voice, person: &input.person_name, rings: &input.rings }
    }

    /// The one of two things that fits the voice: first for "I", second for the name.
    pub(super) fn choose<T: Copy>(&self, [i, name]: [T; 2]) -> T {
        match self.voice {
            Voice::I => i,
            Voice::Name => name,
        }
    }

    /// A pattern of either voice, with `{person}` and the given places filled.
    pub(super) fn say(&self, pattern: Voiced, places: &[(&str, &str)]) -> String {
        self.fill(self.choose([pattern.i, pattern.name]), places)
    }

    /// Fills `{person}` and the given places, once: a name with `{…}` in it stays as it is.
    pub(super) fn fill(&self, pattern: &str, places: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(pattern.len() + 16);
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (place, next) = after.split_once('}').expect("our own patterns close their places");
            out.push_str(before);
            out.push_str(match places.iter().find(|(name, _)| *name == place) {
                Some((_, value)) => value,
                None => self.person,
            });
            rest = next;
        }
        out + rest
    }

    /// The words of one drawing; `opening` says what can be seen.
    pub(super) fn drawing_words(&self, title: String, opening: &str) -> DrawingWords {
        let save = self.fill(self.words.save_drawing, &[("drawing", &title)]);
        DrawingWords { description: format!("{opening} {}", self.words.list_has_the_same), save, title }
    }

    /// "closest to me", "friends", or the writer's own word.
    pub(super) fn ring(&self, index: usize) -> String {
        let ring = self.rings.at(index);
        match ring.key.as_str() {
            "closest" => self.say(self.words.ring_closest, &[]),
            "friends" => self.words.ring_friends.to_owned(),
            "groups" => self.words.ring_groups.to_owned(),
            "paid" => self.words.ring_paid.to_owned(),
            _ => ring.label.clone(),
        }
    }

    /// "Closest to me": the ring as a heading.
    pub(super) fn ring_heading(&self, index: usize) -> String {
        capital(&self.ring(index))
    }
}

/// The text as a whole sentence: a capital first, a full stop last, unless it has an end of its own.
pub(super) fn as_sentence(text: &str) -> String {
    let text = capital(text.trim());
    let has_end = text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']);
    if has_end || text.is_empty() { text } else { text + "." }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::english::network::EN;
    use crate::plan::network::samples::*;

    #[test]
    fn a_name_with_braces_is_not_filled_again() {
        let mut input = map(Vec::new());
        input.person_name = "{count}".to_owned();
        input.voice = Voice::Name;
        let said = Speaker::new(&input, &EN, &Beside::NOTHING).say(EN.one_paid, &[("count", "4")]);
        assert_eq!(said, "1 of 4 people is paid to be with {count}.");
    }

    #[test]
    fn a_sentence_gets_a_capital_and_one_full_stop() {
        assert_eq!(as_sentence("my mum"), "My mum.");
        assert_eq!(as_sentence("Élan!"), "Élan!");
        assert_eq!(as_sentence("ßa. "), "SSa.");
        assert_eq!(as_sentence(" "), "");
    }
}
