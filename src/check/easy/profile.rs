//! Which tradition of easy read a page follows.
//!
//! Source: `easy_read` in the plan's facts; left out, it follows the language (Inclusion Europe's rules where a language
//! has none of its own). A page with an easy-read version is itself the full version, in plain words.

use crate::language::{is_same_language, main_language};
use crate::plan::PlanFacts;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// British easy read.
    Uk,
    /// Inclusion Europe, for any language.
    Ie,
    /// Leichte Sprache.
    DeLs,
    /// Facile à lire et à comprendre.
    FrFalc,
    /// Lectura fácil.
    EsLf,
    /// Plain words, not easy read: the full version of a page.
    Plain,
}

impl Profile {
    /// For a page of this plan in the language with this tag.
    pub fn of(facts: &PlanFacts, tag: &str) -> Profile {
        let own = facts.easy_read.as_deref().filter(|_| is_same_language(tag, &facts.tag));
        match own {
            Some("uk") => Profile::Uk,
            Some("ie") => Profile::Ie,
            Some("de-ls") => Profile::DeLs,
            Some("fr-falc") => Profile::FrFalc,
            Some("es-lf") => Profile::EsLf,
            Some("plain") => Profile::Plain,
            _ => match main_language(tag) {
                "en" => Profile::Uk,
                "de" => Profile::DeLs,
                "fr" => Profile::FrFalc,
                "es" => Profile::EsLf,
                _ => Profile::Ie,
            },
        }
    }

    pub fn is_easy(self) -> bool {
        self != Profile::Plain
    }

    /// From how many words on a sentence is noted, warned about, an error. Source: ER-S1.
    pub fn sentence_words(self) -> [usize; 3] {
        match self {
            Profile::Uk | Profile::Ie | Profile::EsLf => [11, 13, 16],
            Profile::FrFalc => [11, 11, 13],
            Profile::DeLs => [9, 9, 13],
            Profile::Plain => [21, 21, 26],
        }
    }
}
