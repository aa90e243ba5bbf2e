//! Word lists for the easy-read checker: what is plain, what is hard and how to say it, what hurts.
//!
//! In: a folder `easy` of a language, two text files written by us. Out: [`EasyWords`], read once and kept.
//! Not here: the rules that use them (`check::easy`).
//!
//! `lists.txt` holds sections; `#` begins a remark:
//!
//! ```text
//! [hard]
//! respite = a short break
//! § consent = saying yes        a term of law: it stays, and these words explain it
//! [idioms]
//! up in the air
//! ```

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

/// The lists of one language.
pub struct EasyWords {
    /// Word forms that an adult who reads easy texts knows, in small letters.
    plain: HashSet<&'static str>,
    sections: BTreeMap<&'static str, Phrases>,
    /// Small words that are written as part of others: `prefixes`, `suffixes`. Longest first.
    affixes: BTreeMap<&'static str, Vec<&'static str>>,
}

/// Phrases of one or more words, each with what to say instead (empty where there is nothing).
#[derive(Default)]
pub struct Phrases {
    /// By the first word; longest first.
    by_first: HashMap<String, Vec<Phrase>>,
}

#[derive(Debug)]
pub struct Phrase {
    words: Vec<String>,
    /// May its last word stand in another form: "providers", "provided"? May a small word be written before it?
    pub bends: bool,
    pub instead: &'static str,
    /// The same, where it fits in the phrase's place just so.
    pub swap: Option<&'static str>,
    /// A term of law.
    pub is_legal: bool,
}

/// A phrase that was found.
pub struct Match<'a> {
    pub phrase: &'a Phrase,
    /// How many words it covers.
    pub length: usize,
    /// Does it stand there just as it is listed, not in another form?
    pub is_exact: bool,
}

static ENGLISH: LazyLock<EasyWords> =
    LazyLock::new(|| EasyWords::read(include_str!("english/easy/words.txt"), include_str!("english/easy/lists.txt")));
static GERMAN: LazyLock<EasyWords> =
    LazyLock::new(|| EasyWords::read(include_str!("german/easy/words.txt"), include_str!("german/easy/lists.txt")));

static WELSH: LazyLock<EasyWords> =
    LazyLock::new(|| EasyWords::read(include_str!("welsh/easy/words.txt"), include_str!("welsh/easy/lists.txt")));
static ARABIC: LazyLock<EasyWords> =
    LazyLock::new(|| EasyWords::read(include_str!("arabic/easy/words.txt"), include_str!("arabic/easy/lists.txt")));

static NOTHING: LazyLock<Phrases> = LazyLock::new(Phrases::default);

impl EasyWords {
    /// The lists of a language; `None` where we have none.
    pub fn find(tag: &str) -> Option<&'static EasyWords> {
        match super::main_language(tag).to_ascii_lowercase().as_str() {
            "en" => Some(&ENGLISH),
            "de" => Some(&GERMAN),
            "cy" => Some(&WELSH),
            "ar" => Some(&ARABIC),
            _ => None,
        }
    }

    fn read(plain: &'static str, lists: &'static str) -> EasyWords {
        let mut sections: BTreeMap<&'static str, Phrases> = BTreeMap::new();
        let mut affixes: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
        let mut current = "";
        for line in lists.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => current = name,
                None if matches!(current, "prefixes" | "suffixes") => {
                    affixes.entry(current).or_default().push(line.trim_end_matches('!'))
                }
                None => sections.entry(current).or_default().add(line),
            }
        }
        for phrases in sections.values_mut().flat_map(|phrases| phrases.by_first.values_mut()) {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        }
        affixes.values_mut().for_each(|list| list.sort_by_key(|affix| std::cmp::Reverse(affix.len())));
        EasyWords { plain: plain.lines().collect(), sections, affixes }
    }

    /// Is this an everyday word? In a language that writes small words as part of others, with or without those.
    pub fn is_plain(&self, word: &str) -> bool {
        self.plain.contains(word)
            || self.joins_words() && self.without_prefix(word).any(|rest| self.is_plain_with_suffix(rest))
    }

    /// Does the language write small words as part of others?
    pub fn joins_words(&self) -> bool {
        !self.affixes.is_empty()
    }

    /// The word, and what is left of it without each of the small words that may be written before it.
    pub fn without_prefix<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let prefixes = self.affixes("prefixes").iter();
        let rests =
            prefixes.filter_map(move |prefix| word.strip_prefix(prefix)).filter(|rest| rest.chars().count() > 1);
        std::iter::once(word).chain(rests)
    }

    fn is_plain_with_suffix(&self, word: &str) -> bool {
        self.plain.contains(word)
            || self.affixes("suffixes").iter().filter_map(|suffix| word.strip_suffix(suffix)).any(|rest| {
                // Before a suffix the letter that ends many Arabic nouns is another one.
                self.plain.contains(rest)
                    || rest.strip_suffix('ت').is_some_and(|bare| self.plain.contains(format!("{bare}ة").as_str()))
            })
    }

    fn affixes(&self, name: &str) -> &[&'static str] {
        self.affixes.get(name).map_or(&[], Vec::as_slice)
    }

    /// A section of the lists; one that the language does not have holds nothing.
    pub fn section(&self, name: &str) -> &Phrases {
        self.sections.get(name).unwrap_or(&NOTHING)
    }

    /// Has the language this list at all?
    pub fn has(&self, name: &str) -> bool {
        name == "words" && !self.plain.is_empty() || self.sections.contains_key(name)
    }
}

/// Endings that a listed word may take. Those of other languages never stand on an English word, and the other way round.
const ENDINGS: [&str; 12] = ["s", "es", "d", "ed", "ing", "n", "en", "e", "em", "er", "'s", "ly"];

impl Phrases {
    fn add(&mut self, line: &'static str) {
        let (line, is_legal) = match line.strip_prefix('§') {
            Some(rest) => (rest.trim(), true),
            None => (line, false),
        };
        let (typed, instead) =
            line.split_once('=').map_or((line, ""), |(typed, instead)| (typed.trim(), instead.trim()));
        let (instead, swap) = match instead.strip_prefix('=') {
            Some(instead) => (instead.trim(), Some(instead.trim())),
            None => (instead, None),
        };
        let (typed, bends) = match typed.strip_suffix('!') {
            Some(typed) => (typed, false),
            None => (typed, true),
        };
        let words: Vec<String> =
            typed.split([' ', '/']).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        let Some(first) = words.first().cloned() else { return };
        self.by_first.entry(stem(&first).to_string()).or_default().push(Phrase {
            words,
            bends,
            instead,
            swap,
            is_legal,
        });
    }

    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// The longest phrase that begins at the first of these words, which are in small letters.
    pub fn at(&self, words: &[&str]) -> Option<Match<'_>> {
        let first = words.first()?;
        let mut found: Option<Match<'_>> = None;
        for phrase in self.by_first.get(stem(first)).into_iter().flatten() {
            let is_longer = found.as_ref().is_none_or(|found| found.length < phrase.words.len());
            if let Some(is_exact) = phrase.fits(words).filter(|_| is_longer) {
                found = Some(Match { phrase, length: phrase.words.len(), is_exact });
            }
        }
        found
    }

    /// Does this word stand in the list just so?
    pub fn holds(&self, word: &str) -> bool {
        self.at(&[word]).is_some_and(|found| found.is_exact)
    }

    /// What to say instead of a word that stands in the list just so.
    pub fn instead_of(&self, word: &str) -> Option<&'static str> {
        self.at(&[word]).filter(|found| found.is_exact).map(|found| found.phrase.instead)
    }

    /// Every phrase, each as it is listed, with what to say instead.
    pub fn all(&self) -> impl Iterator<Item = (String, &Phrase)> {
        self.by_first.values().flatten().map(|phrase| (phrase.words.join(" "), phrase))
    }
}

/// The first letters of a word, which all its forms share.
fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
    &word[..end]
}

impl Phrase {
    /// The phrase as it is listed.
    pub fn listed(&self) -> String {
        self.words.join(" ")
    }

    /// Do these words begin with the phrase? Then: just as listed?
    fn fits(&self, words: &[&str]) -> Option<bool> {
        let words = words.get(..self.words.len())?;
        let mut is_exact = true;
        let last = self.words.len() - 1;
        for (at, (listed, word)) in self.words.iter().zip(words).enumerate() {
            if listed == word {
                continue;
            }
            // A verb bends at the front, a noun at the end.
            if !self.bends || (at != last && at != 0) || !is_form_of(listed, word) {
                return None;
            }
            is_exact = false;
        }
        Some(is_exact)
    }
}

fn is_form_of(listed: &str, word: &str) -> bool {
    if listed.chars().count() < 4 {
        return false;
    }
    let shorter = listed.strip_suffix('e').or_else(|| listed.strip_suffix('y')).unwrap_or(listed);
    let rest = match word.strip_prefix(listed) {
        Some(rest) => rest,
        None => match word.strip_prefix(shorter) {
            Some(rest) if listed.ends_with('y') => rest.strip_prefix('i').unwrap_or(rest),
            Some(rest) => rest,
            None => return false,
        },
    };
    ENDINGS.contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> EasyWords {
        EasyWords::read(
            "bus\nhouse\n",
            "# remark\n[hard]\nprovide = give\nprior to = before\n§ consent = saying yes\n[signs]\npw! = each week\n",
        )
    }

    #[test]
    fn a_phrase_is_found_in_all_its_forms_and_the_longest_wins() {
        let lists = lists();
        let hard = lists.section("hard");
        for (words, instead, is_exact) in [
            (["provide", "help"], "give", true),
            (["provides", "help"], "give", false),
            (["providing", "help"], "give", false),
            (["provided", "help"], "give", false),
            (["prior", "to"], "before", true),
            (["consented", "to"], "saying yes", false),
        ] {
            let found = hard.at(&words).unwrap_or_else(|| panic!("{words:?}"));
            assert_eq!((found.phrase.instead, found.is_exact), (instead, is_exact), "{words:?}");
        }
        assert!(hard.at(&["prior", "years"]).is_none());
        assert!(hard.at(&["providence"]).is_none());
        assert!(lists.section("signs").at(&["pws"]).is_none(), "a short form has no other form");
        assert!(lists.section("none").is_empty());
    }

    #[test]
    fn small_words_that_are_written_as_part_of_others_are_known() {
        let lists = EasyWords::read("بيت\nغرفة\n", "[prefixes]\nو\nال\nوال\n[suffixes]\nي\n[hard]\nتوفير = مساعدة\n");
        for word in ["بيت", "البيت", "والبيت", "بيتي", "وبيتي", "غرفتي", "الغرفة"] {
            assert!(lists.is_plain(word), "{word}");
        }
        assert!(!lists.is_plain("التوفير") && !lists.is_plain("بيتنا"));
        assert_eq!(lists.without_prefix("والبيت").collect::<Vec<_>>(), ["والبيت", "بيت", "البيت"]);
    }

    #[test]
    fn terms_of_law_are_marked() {
        let lists = lists();
        assert!(lists.section("hard").at(&["consent"]).unwrap().phrase.is_legal);
        assert!(lists.is_plain("bus") && !lists.is_plain("statutory"));
    }
}
