//! The named pictures: the everyday names that `symbol:NAME` takes.
//!
//! In: a word that a person typed. Out: the picture that it names, or the nearest names.
//! Not here: the names themselves (`concepts.txt`, whose head says how its lines are read).

use super::{Picture, find_emoji, pack};
use crate::value::{nearest, plain_key};

const LIST: &str = include_str!("concepts.txt");

/// What other languages call the same pictures. A word that two of them share means the same in both: a test holds it.
const IN_OTHER_LANGUAGES: [(&str, &str); 3] = [
    ("ar", include_str!("../language/arabic/pictures.txt")),
    ("cy", include_str!("../language/welsh/pictures.txt")),
    ("de", include_str!("../language/german/pictures.txt")),
];

type Row = (&'static str, pack::Number, &'static str);

/// Each word in plain form, the number of its picture, and its concept's name: in the order of the words, since a page
/// of a plan names a dozen pictures. English first.
const IN_ORDER: [&[Row]; 4] = [
    include!(concat!(env!("OUT_DIR"), "/concept-words.rs")),
    include!(concat!(env!("OUT_DIR"), "/concept-words-arabic.rs")),
    include!(concat!(env!("OUT_DIR"), "/concept-words-german.rs")),
    include!(concat!(env!("OUT_DIR"), "/concept-words-welsh.rs")),
];

/// One line of a list.
#[derive(Clone, Copy)]
struct Concept {
    /// The English name, which stands for the picture in every language.
    name: &'static str,
    /// What it is called in the language of the list.
    own: &'static str,
    /// Other words, with `, ` between them.
    others: &'static str,
}

impl Concept {
    fn words(self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.own).chain(self.others.split(", "))
    }

    fn picture(self) -> Picture {
        // A test holds that each concept has a picture.
        find_symbol(self.name).expect("a concept has a picture")
    }
}

/// A picture that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    pub picture: Picture,
    /// What `symbol:NAME` can call it, in the language in which it was found; `None` for an emoji without such a name.
    pub name: Option<&'static str>,
    pub others: Vec<&'static str>,
}

fn lines(list: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut parts = line.split('|').map(str::trim_ascii);
        Some([parts.next()?, parts.next()?, parts.next()?])
    })
}

fn concepts() -> impl Iterator<Item = Concept> {
    lines(LIST).map(|[_, name, others]| Concept { name, own: name, others })
}

/// The concepts with their words in each language, English first.
fn all_concepts() -> impl Iterator<Item = Concept> {
    let others = IN_OTHER_LANGUAGES.iter().flat_map(|(_, list)| lines(list));
    concepts().chain(others.map(|[name, own, others]| Concept { name, own, others }))
}

/// The picture that a name, another everyday word for it, or an emoji names.
///
/// Names may be in any language of the program. Letter case, `-`, `_` and spaces do not matter.
pub fn find_symbol(name: &str) -> Option<Picture> {
    let key = plain_key(name);
    let found = IN_ORDER.iter().find_map(|rows| {
        let at = rows.binary_search_by(|(word, ..)| (*word).cmp(key.as_str())).ok()?;
        Some(Picture { number: rows[at].1, name: rows[at].2 })
    });
    found.or_else(|| {
        let typed = name.trim();
        find_emoji(typed).filter(|(_, length)| *length == typed.len()).map(|(picture, _)| picture)
    })
}

/// The concept's name that a misspelt one most likely means, for messages.
pub fn nearest_symbol(name: &str) -> Option<&'static str> {
    let word = nearest(name, all_concepts().flat_map(Concept::words))?;
    all_concepts().find(|concept| concept.words().any(|known| known == word)).map(|concept| concept.own)
}

/// All names, in the order of the list: grouped as a life is.
#[cfg(test)]
pub fn concept_names() -> impl Iterator<Item = &'static str> {
    concepts().map(|concept| concept.name)
}

/// The list as a person looks through it: each group of names, with the words that head it.
pub fn concept_groups() -> Vec<(&'static str, Vec<Suggested>)> {
    let mut groups = Vec::new();
    for line in LIST.lines() {
        match line.strip_prefix("# ") {
            Some(head) => groups.push((head, Vec::new())),
            None => {
                let Some([_, name, others]) = lines(line).next() else { continue };
                let Some((_, group)) = groups.last_mut() else { continue };
                group.push(suggested(Concept { name, own: name, others }));
            }
        }
    }
    // What stands in the head of the file heads no names.
    groups.retain(|(_, names)| !names.is_empty());
    groups
}

fn suggested(concept: Concept) -> Suggested {
    Suggested { picture: concept.picture(), name: Some(concept.own), others: concept.others.split(", ").collect() }
}

/// Every picture that has to do with a word of any language: exact names first, then words that begin with it, then any
/// other emoji by its English name. Skin tones are left out.
pub fn find_pictures(word: &str) -> Vec<Suggested> {
    let key = plain_key(word);
    if key.is_empty() {
        return Vec::new();
    }
    let exact = all_concepts().filter(|concept| concept.words().any(|known| plain_key(known) == key));
    let near = all_concepts().filter(|concept| concept.words().any(|known| has_word_that_begins_with(known, &key)));
    let others = (0..pack::count())
        .map(|number| Picture { number, name: pack::name(number) })
        .filter(|picture| !picture.name.contains("skin tone") && has_word_that_begins_with(picture.name, &key))
        .map(|picture| Suggested { picture, name: None, others: Vec::new() });
    let mut found: Vec<Suggested> = Vec::new();
    for one in exact.chain(near).map(suggested).chain(others) {
        if !found.iter().any(|known| known.picture.number == one.picture.number) {
            found.push(one);
        }
    }
    found
}

/// Does `key` stand at the start of the text, or of a word in it?
fn has_word_that_begins_with(text: &str, key: &str) -> bool {
    let plain = plain_key(text);
    plain.match_indices(key).any(|(at, _)| at == 0 || plain.as_bytes()[at - 1] == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn each_of_the_236_names_has_a_picture_that_no_other_name_has() {
        assert_eq!(concepts().count(), 236);
        let mut owners = BTreeMap::new();
        for concept in concepts() {
            let picture = find_symbol(concept.name).expect(concept.name);
            assert_eq!(picture.name(), concept.name);
            let old = owners.insert(picture.emoji(), concept.name);
            assert_eq!(old, None, "{} has the picture of another name", concept.name);
        }
        for ([emoji, name, _], concept) in lines(LIST).zip(concepts()) {
            let drawn = format!("\u{f8ff}{}", plain_key(name));
            let wanted = if emoji == "+" { drawn } else { emoji.replace('\u{fe0f}', "") };
            assert_eq!(concept.picture().emoji(), wanted, "{name}");
        }
        assert_eq!(concept_groups().iter().map(|(_, names)| names.len()).sum::<usize>(), 236);
    }

    #[test]
    fn every_language_names_every_picture_and_each_word_leads_to_one() {
        for (tag, list) in IN_OTHER_LANGUAGES {
            let named: Vec<&str> = lines(list).map(|[name, ..]| name).collect();
            assert_eq!(named, concept_names().collect::<Vec<_>>(), "{tag}");
        }
        for concept in all_concepts() {
            for word in concept.words() {
                assert_eq!(find_symbol(word).map(Picture::name), Some(concept.name), "{word}");
            }
        }
    }

    #[test]
    fn each_word_of_a_language_stands_once_and_in_plain_letters() {
        for list in std::iter::once(LIST).chain(IN_OTHER_LANGUAGES.map(|(_, list)| list)) {
            let typed = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
            assert_eq!(typed, lines(list).count(), "a line of a list cannot be read");
            let mut seen = BTreeSet::new();
            for word in lines(list).flat_map(|[_, own, others]| std::iter::once(own).chain(others.split(", "))) {
                assert_eq!(plain_key(word), word.replace(' ', "-"), "{word}");
                assert!(!word.is_empty() && word.trim() == word && seen.insert(word), "{word}");
            }
        }
    }

    #[test]
    fn names_are_found_as_people_type_them() {
        for typed in ["bus", "Bus", " coach ", "bus stop", "🚌", "🚌\u{fe0f}"] {
            assert_eq!(find_symbol(typed).map(Picture::name), Some("bus"), "{typed}");
        }
        assert_eq!(find_symbol("My_Family").map(Picture::name), Some("my family"));
        assert_eq!(find_symbol("🦦").map(Picture::name), Some("otter"));
        for typed in ["schwimmen", "Nofio", "سباحة"] {
            assert_eq!(find_symbol(typed).map(Picture::name), Some("swim"), "{typed}");
        }
        for typed in ["", "zebra", "🚌 bus", "🚌🚌", "1"] {
            assert_eq!(find_symbol(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_no_set_has_is_drawn_by_us() {
        let hoist = find_symbol("hoist").expect("hoist");
        assert_eq!((hoist.name(), hoist.file_name().as_str()), ("hoist", "hoist.svg"));
        assert_eq!(super::super::find_code("hoist"), Some(hoist));
        assert_ne!(Some(hoist), find_symbol("equipment"));
        assert_eq!(find_symbol("\u{f8ff}hoist"), None, "only its name leads to it");
    }

    #[test]
    fn a_misspelt_name_leads_to_the_name_that_was_meant() {
        assert_eq!(nearest_symbol("swiming"), Some("swim"));
        assert_eq!(nearest_symbol("schwimen"), Some("schwimmen"));
        assert_eq!(nearest_symbol("qqqqqqq"), None);
    }

    #[test]
    fn a_search_gives_named_pictures_first_and_each_drawing_once() {
        let found = find_pictures("swim");
        assert_eq!(found.first().map(|one| one.name), Some(Some("swim")));
        let names: Vec<&str> = find_pictures("cat").iter().map(|one| one.picture.name()).collect();
        assert_eq!(names.first(), Some(&"cat"));
        assert!(names.contains(&"grinning cat") && !names.contains(&"identity card"), "{names:?}");
        assert!(find_pictures("hand").iter().all(|one| !one.picture.name().contains("skin tone")));
        let german = find_pictures("schwimm");
        assert_eq!(german.first().map(|one| (one.name, one.picture.name())), Some((Some("schwimmen"), "swim")));
        assert!(find_pictures("").is_empty());
    }
}
