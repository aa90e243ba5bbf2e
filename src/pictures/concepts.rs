//! The named pictures: the everyday names that `symbol:NAME` takes.
//!
//! In: a word that a person typed. Out: the picture that it names, or the nearest names.
//! Not here: the names themselves (`concepts.txt`, whose head says how its lines are read).

use super::{Picture, find_emoji, pack};
use crate::value::{nearest, plain_key};

const LIST: &str = include_str!("concepts.txt");

/// Each word of the list in plain form, the number of its picture, and its concept's name: in the order of the words,
/// since a page of a plan names a dozen pictures.
const IN_ORDER: &[(&str, pack::Number, &str)] = include!(concat!(env!("OUT_DIR"), "/concept-words.rs"));

/// One line of the list.
#[derive(Clone, Copy)]
struct Concept {
    /// An emoji; `~` before it says that the picture is borrowed from another name, since no set has its own.
    picture: &'static str,
    name: &'static str,
    /// Other words, with `, ` between them.
    others: &'static str,
}

impl Concept {
    fn words(self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.others.split(", "))
    }

    fn picture(self) -> Picture {
        let emoji = self.picture.trim_start_matches('~').replace('\u{fe0f}', "");
        // A test holds that each concept has a picture, so the place is the picture's own.
        Picture { number: pack::place_of(&emoji), name: self.name }
    }
}

fn concepts() -> impl Iterator<Item = Concept> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut parts = line.split('|').map(str::trim_ascii);
        let (picture, name, others) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Concept { picture, name, others })
    })
}

/// The picture that a name, another everyday word for it, or an emoji names.
///
/// Letter case, `-`, `_` and spaces do not matter. A picture that is borrowed, since no set has it, bears the name
/// that was asked for.
pub fn find_symbol(name: &str) -> Option<Picture> {
    let key = plain_key(name);
    let found = IN_ORDER.binary_search_by(|(word, ..)| (*word).cmp(key.as_str())).ok();
    found.map(|at| Picture { number: IN_ORDER[at].1, name: IN_ORDER[at].2 }).or_else(|| {
        let typed = name.trim();
        find_emoji(typed).filter(|(_, length)| *length == typed.len()).map(|(picture, _)| picture)
    })
}

/// The concept's name that a misspelt one most likely means, for messages.
pub fn nearest_symbol(name: &str) -> Option<&'static str> {
    let word = nearest(name, concepts().flat_map(Concept::words))?;
    concepts().find(|concept| concept.words().any(|known| known == word)).map(|concept| concept.name)
}

/// All names, in the order of the list: grouped as a life is.
pub fn concept_names() -> impl Iterator<Item = &'static str> {
    concepts().map(|concept| concept.name)
}

/// Every picture that has to do with a word: exact names first, then words that begin with it, then any other emoji.
///
/// A picture of the last kind has no name for `symbol:`; a person types its emoji. Skin tones are left out.
pub fn find_pictures(word: &str) -> Vec<Picture> {
    let key = plain_key(word);
    if key.is_empty() {
        return Vec::new();
    }
    let exact = concepts().filter(|concept| concept.words().any(|known| is_key_of(&key, known)));
    let near = concepts().filter(|concept| concept.words().any(|known| has_word_that_begins_with(known, &key)));
    let named = exact.chain(near).map(Concept::picture);
    let others = (0..pack::count())
        .map(|number| Picture { number, name: pack::name(number) })
        .filter(|picture| !picture.name.contains("skin tone") && has_word_that_begins_with(picture.name, &key));
    let mut found: Vec<Picture> = Vec::new();
    for picture in named {
        if !found.contains(&picture) {
            found.push(picture);
        }
    }
    for picture in others {
        if !found.iter().any(|known| known.number == picture.number) {
            found.push(picture);
        }
    }
    found
}

/// Is `key` the plain form of `word`? The list's words are lower case, so no text needs to be made.
fn is_key_of(key: &str, word: &str) -> bool {
    key.len() == word.len() && key.bytes().eq(word.bytes().map(dashed))
}

/// Does `key` stand at the start of the text, or of a word in it?
fn has_word_that_begins_with(text: &str, key: &str) -> bool {
    let plain = plain_key(text);
    plain.match_indices(key).any(|(at, _)| at == 0 || plain.as_bytes()[at - 1] == b'-')
}

fn dashed(letter: u8) -> u8 {
    if letter == b' ' { b'-' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn each_of_the_224_names_has_a_picture_that_exists() {
        let own: Vec<Concept> = concepts().filter(|concept| !concept.picture.starts_with('~')).collect();
        assert_eq!(own.len(), 224);
        for concept in concepts() {
            let picture = find_symbol(concept.name).expect(concept.name);
            assert_eq!(picture.name(), concept.name);
            assert!(concept.words().all(|word| find_symbol(word) == Some(concept.picture())), "{}", concept.name);
            assert_eq!(picture.emoji(), concept.picture.trim_start_matches('~').replace('\u{fe0f}', ""));
        }
    }

    #[test]
    fn only_a_borrowed_name_shares_a_picture() {
        let mut owners = BTreeMap::new();
        for concept in concepts().filter(|concept| !concept.picture.starts_with('~')) {
            let old = owners.insert(concept.picture().emoji(), concept.name);
            assert_eq!(old, None, "{} has the picture of another name", concept.name);
        }
        for concept in concepts().filter(|concept| concept.picture.starts_with('~')) {
            assert!(owners.contains_key(concept.picture().emoji()), "{} borrows from no name", concept.name);
        }
    }

    #[test]
    fn each_word_stands_once_and_in_plain_letters() {
        let lines = LIST.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
        assert_eq!(lines, concepts().count(), "a line of the list cannot be read");
        let mut seen = BTreeSet::new();
        for word in concepts().flat_map(Concept::words) {
            assert!(is_key_of(&plain_key(word), word), "{word}");
            assert!(!word.is_empty() && word.trim() == word && seen.insert(word), "{word}");
        }
    }

    #[test]
    fn names_are_found_as_people_type_them() {
        for typed in ["bus", "Bus", " coach ", "bus stop", "🚌", "🚌\u{fe0f}"] {
            assert_eq!(find_symbol(typed).map(Picture::name), Some("bus"), "{typed}");
        }
        assert_eq!(find_symbol("My_Family").map(Picture::name), Some("my family"));
        assert_eq!(find_symbol("🦦").map(Picture::name), Some("otter"));
        for typed in ["", "zebra", "🚌 bus", "🚌🚌", "1"] {
            assert_eq!(find_symbol(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_borrowed_picture_bears_the_name_that_was_asked_for() {
        let hoist = find_symbol("hoist").expect("hoist");
        assert_eq!(hoist.name(), "hoist");
        assert_eq!(Some(hoist.emoji()), find_symbol("equipment").map(Picture::emoji));
        assert_eq!(find_symbol("🛠️").map(Picture::name), Some("equipment"));
    }

    #[test]
    fn a_misspelt_name_leads_to_the_name_that_was_meant() {
        assert_eq!(nearest_symbol("swiming"), Some("swim"));
        assert_eq!(nearest_symbol("qqqqqqq"), None);
    }

    #[test]
    fn a_search_gives_named_pictures_first_and_each_drawing_once() {
        let found = find_pictures("swim");
        assert_eq!(found.first().map(|picture| picture.name()), Some("swim"));
        let names: Vec<&str> = find_pictures("cat").iter().map(|picture| picture.name()).collect();
        assert_eq!(names.first(), Some(&"cat"));
        assert!(names.contains(&"grinning cat") && !names.contains(&"identity card"), "{names:?}");
        assert!(find_pictures("hand").iter().all(|picture| !picture.name().contains("skin tone")));
        assert!(find_pictures("").is_empty());
    }
}
