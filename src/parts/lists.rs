//! Fixed lists that plans are looked at with: standards, as data, each with its source, version and certainty.
//!
//! In: `src/parts/lists/NAME.yaml` and its words in other languages, which `build.rs` has packed. Out: [`List`], read
//! only when a page uses it. Not here: what a plan holds for each item (`figures`), the page of it (`page`).

use super::in_languages::{HOME, Label};
use crate::language::main_language;
use crate::value::{nearest, plain_key};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;

static FILES: Dir<'_> = include_dir!("$OUT_DIR/lists");
static IN_LANGUAGES: [(&str, Dir<'_>); 3] = [
    ("ar", include_dir!("$OUT_DIR/arabic-lists")),
    ("cy", include_dir!("$OUT_DIR/welsh-lists")),
    ("de", include_dir!("$OUT_DIR/german-lists")),
];

/// A standard: a list of things that good support has.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    pub name: String,
    pub title: String,
    /// What it looks at: one or two sentences.
    pub about: String,
    pub source: String,
    pub version: String,
    /// The country whose law or system it belongs to.
    #[serde(default)]
    pub country: Option<String>,
    /// What a reader must know of it.
    #[serde(default)]
    pub note: Option<String>,
    pub items: Vec<Item>,
    /// The words of other languages.
    #[serde(skip)]
    others: BTreeMap<&'static str, ListWords>,
}

/// One thing in a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub name: String,
    pub title: String,
    /// The other side of a pair: what it is not.
    #[serde(default)]
    pub not: Option<String>,
    pub means: String,
    /// What to ask where the plan holds nothing.
    pub question: String,
    pub certainty: Certainty,
    /// What in a plan answers it: `keys`, `outcomes.keys=freedom`, `plan.advocate`.
    pub evidence: Vec<String>,
}

/// How sure the wording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// It was read in its source.
    Sourced,
    /// It was put together from what others say of it.
    Rebuilt,
}

/// A file of `lists/` of a language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListWords {
    title: String,
    about: String,
    #[serde(default)]
    note: Option<String>,
    items: BTreeMap<String, ItemWords>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemWords {
    title: String,
    #[serde(default)]
    not: Option<String>,
    means: String,
    question: String,
}

/// A list's own words in one language.
#[derive(Debug, Clone, Copy)]
pub struct ListIn<'a> {
    pub title: Label<'a>,
    pub about: Label<'a>,
    pub note: Option<Label<'a>>,
}

/// An item's words in one language.
#[derive(Debug, Clone, Copy)]
pub struct ItemIn<'a> {
    pub title: Label<'a>,
    pub not: Option<Label<'a>>,
    pub means: Label<'a>,
    pub question: Label<'a>,
}

impl List {
    /// The list with this name.
    pub fn find(name: &str) -> Option<List> {
        let text = |dir: &'static Dir<'static>| dir.get_file(format!("{name}.json"))?.contents_utf8();
        let mut list: List = serde_json::from_str(text(&FILES)?).expect("our lists are sound: a test reads each");
        for (tag, dir) in &IN_LANGUAGES {
            if let Some(words) = text(dir) {
                let words = serde_json::from_str(words).expect("our lists are sound: a test reads each");
                list.others.insert(tag, words);
            }
        }
        Some(list)
    }

    /// Every name, in order of the alphabet.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> =
            FILES.files().filter_map(|file| file.path().file_stem().and_then(|stem| stem.to_str())).collect();
        names.sort_unstable();
        names
    }

    /// The item that someone typed: its name, or its title in any language.
    pub fn find_item(&self, typed: &str) -> Option<&Item> {
        let key = plain_key(typed);
        let is_title = |item: &&Item| {
            let others = self.others.values().filter_map(|words| words.items.get(&item.name));
            plain_key(&item.title) == key || others.into_iter().any(|words| plain_key(&words.title) == key)
        };
        self.items.iter().find(|item| item.name == key).or_else(|| self.items.iter().find(is_title))
    }

    /// The name or title nearest to one that nobody knows.
    pub fn nearest_item(&self, typed: &str) -> Option<&str> {
        let words = self.items.iter().flat_map(|item| [item.name.as_str(), item.title.as_str()]);
        nearest(typed, words)
    }

    /// The list's words for a page in the language of `tag`.
    pub fn in_language(&self, tag: &str) -> ListIn<'_> {
        let words = self.words(tag);
        ListIn {
            title: label(words.map(|words| words.title.as_str()), &self.title, tag),
            about: label(words.map(|words| words.about.as_str()), &self.about, tag),
            note: self.note.as_ref().map(|own| label(words.and_then(|words| words.note.as_deref()), own, tag)),
        }
    }

    /// An item's words for a page in the language of `tag`.
    pub fn item_in_language<'a>(&'a self, item: &'a Item, tag: &str) -> ItemIn<'a> {
        let words = self.words(tag).and_then(|words| words.items.get(&item.name));
        ItemIn {
            title: label(words.map(|words| words.title.as_str()), &item.title, tag),
            not: item.not.as_ref().map(|own| label(words.and_then(|words| words.not.as_deref()), own, tag)),
            means: label(words.map(|words| words.means.as_str()), &item.means, tag),
            question: label(words.map(|words| words.question.as_str()), &item.question, tag),
        }
    }

    fn words(&self, tag: &str) -> Option<&ListWords> {
        self.others.get(main_language(tag))
    }
}

/// The words of a language, else our own, marked as English where the page is not.
fn label<'a>(translated: Option<&'a str>, own: &'a str, tag: &str) -> Label<'a> {
    match translated {
        Some(text) => Label { text, foreign: None },
        None => Label { text: own, foreign: (main_language(tag) != HOME).then_some(HOME) },
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Forms, find_field};
    use super::*;
    use std::collections::BTreeSet;

    fn lists() -> Vec<List> {
        List::names().into_iter().map(|name| List::find(name).unwrap()).collect()
    }

    #[test]
    fn every_list_is_a_choice_of_the_audit_and_says_where_it_is_from() {
        let audit = Forms::default().find("audit").unwrap();
        let choices: BTreeSet<&str> = audit.fields[0].choices.iter().map(|choice| choice.is.as_str()).collect();
        assert_eq!(choices, List::names().into_iter().collect());
        for list in lists() {
            assert!(!list.source.is_empty() && !list.version.is_empty() && !list.items.is_empty(), "{}", list.name);
            let choice = audit.fields[0].choices.iter().find(|choice| choice.is == list.name).unwrap();
            assert_eq!(choice.label, list.title, "the choice is called like its list");
        }
    }

    #[test]
    fn what_answers_an_item_is_something_that_a_plan_can_hold() {
        let forms = Forms::default();
        for list in lists() {
            for (item, evidence) in list.items.iter().flat_map(|item| item.evidence.iter().map(move |one| (item, one)))
            {
                let place = format!("{}, {}: {evidence}", list.name, item.name);
                let (path, choice) = evidence.split_once('=').map_or((evidence.as_str(), None), |(a, b)| (a, Some(b)));
                let (form, field) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
                if form == "plan" {
                    let known = ["advocate", "written-by", "helped-by", "held-by", "review", "starts"];
                    assert!(known.contains(&field.unwrap()), "{place}");
                    continue;
                }
                let form = forms.find(form).unwrap_or_else(|| panic!("{place}"));
                let Some(field) = field else { continue };
                let (_, field) = find_field(&form.fields, field).unwrap_or_else(|| panic!("{place}"));
                assert!(choice.is_none_or(|is| field.choices.iter().any(|choice| choice.is == is)), "{place}");
            }
        }
    }

    #[test]
    fn every_list_is_there_whole_in_every_language_that_has_it() {
        for list in lists() {
            for (tag, words) in &list.others {
                let own: BTreeSet<&str> = list.items.iter().map(|item| item.name.as_str()).collect();
                let theirs: BTreeSet<&str> = words.items.keys().map(String::as_str).collect();
                assert_eq!(own, theirs, "{tag}: {}", list.name);
                assert_eq!(words.note.is_some(), list.note.is_some(), "{tag}: {}", list.name);
                for item in &list.items {
                    assert_eq!(words.items[&item.name].not.is_some(), item.not.is_some(), "{tag}: {}", item.name);
                }
            }
            assert!(["ar", "cy", "de"].iter().all(|tag| list.others.contains_key(tag)), "{}", list.name);
        }
    }

    #[test]
    fn elements_whose_wording_nobody_saw_say_so() {
        let list = List::find("seven-elements").unwrap();
        let rebuilt = list.items.iter().map(|item| item.certainty == Certainty::Rebuilt);
        assert_eq!(rebuilt.collect::<Vec<_>>(), [false, false, false, true, true, true, true]);
    }

    #[test]
    fn an_item_is_found_by_name_and_title_and_a_slip_finds_its_neighbour() {
        let list = List::find("seven-elements").unwrap();
        assert_eq!(list.find_item("Individual service design").unwrap().name, "service-design");
        assert_eq!(list.find_item("Policies").unwrap().name, "policies");
        assert!(list.find_item("polices").is_none() && list.nearest_item("polices") == Some("policies"));
    }
}
