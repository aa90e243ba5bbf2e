//! The words of the program's own forms in other languages: titles, labels, choices.
//!
//! In: `src/language/*/forms/NAME.yaml`, which `build.rs` has packed. Out: [`InLanguages`] beside each English word.
//! Not here: keys, which are English in every plan; what the site itself says (`language`).

use super::form::{Field, Form};
use crate::language::main_language;
use crate::value::plain_key;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

static ARABIC: Dir<'_> = include_dir!("$OUT_DIR/arabic");
static GERMAN: Dir<'_> = include_dir!("$OUT_DIR/german");
static WELSH: Dir<'_> = include_dir!("$OUT_DIR/welsh");

/// Each language that has words for forms, and its files.
static LANGUAGES: [(&str, &Dir<'_>); 3] = [("de", &GERMAN), ("cy", &WELSH), ("ar", &ARABIC)];

/// The language of the words in the program's own forms.
pub(super) const HOME: &str = "en";

/// One word of a form in further languages. These are looked up only when a plan speaks one of them: a plan in English
/// pays nothing for them.
#[derive(Debug, Clone, Default)]
pub struct InLanguages {
    /// `None` in a form of the plan's own, which its writers wrote in their language.
    home: Option<&'static str>,
    /// The form, and where in it the word stands: `title`, `lines.for`, `status: agreed`.
    place: Option<(Arc<str>, String)>,
}

/// The words of one form in one language by their place: what is shown, then everyday words for it.
type Words = BTreeMap<String, Vec<String>>;

/// Every file of words, each read on first use.
type Files = BTreeMap<(&'static str, String), (&'static str, OnceLock<Words>)>;

/// Every file of words, each read on first use.
static FILES: LazyLock<Files> = LazyLock::new(|| {
    let files = LANGUAGES.iter().flat_map(|(tag, dir)| dir.files().map(move |file| (*tag, file)));
    files
        .map(|(tag, file)| {
            let name = file.path().file_stem().and_then(|stem| stem.to_str()).expect("our file names are UTF-8");
            ((tag, name.to_string()), (file.contents_utf8().expect("our files are UTF-8"), OnceLock::new()))
        })
        .collect()
});

fn words_of(tag: &'static str, form: &str) -> Option<&'static Words> {
    let (text, read) = FILES.get(&(tag, form.to_string()))?;
    Some(read.get_or_init(|| {
        let words: FormWords = serde_json::from_str(text).unwrap_or_else(|problem| panic!("{tag}/{form}: {problem}"));
        let mut flat = Words::from([("title".to_string(), vec![words.title])]);
        flatten(words.fields, "", &mut flat);
        flat
    }))
}

fn flatten(fields: BTreeMap<String, FieldWords>, path: &str, out: &mut Words) {
    for (name, words) in fields {
        let path = within(path, &plain_key(&name));
        let words = match words {
            FieldWords::Label(label) => WholeField { label, choices: BTreeMap::new(), fields: BTreeMap::new() },
            FieldWords::Whole(words) => words,
        };
        out.extend(words.choices.into_iter().map(|(is, words)| (format!("{path}: {is}"), words)));
        flatten(words.fields, &path, out);
        out.insert(path, vec![words.label]);
    }
}

/// A field's place inside another one's; a form's own title stands beside its fields, so they begin with a dot.
fn within(path: &str, name: &str) -> String {
    format!("{path}.{name}")
}

/// A word of a form as a page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label<'a> {
    pub text: &'a str,
    /// The language of the text, where it is not the one that was asked for.
    pub foreign: Option<&'static str>,
}

/// A file of `forms/` of a language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FormWords {
    title: String,
    fields: BTreeMap<String, FieldWords>,
}

/// A field's label, or with its choices and inner fields.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum FieldWords {
    Label(String),
    Whole(WholeField),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WholeField {
    label: String,
    /// What is shown, then everyday words for it.
    #[serde(default)]
    choices: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    fields: BTreeMap<String, FieldWords>,
}

impl InLanguages {
    fn at(form: &Arc<str>, place: String) -> InLanguages {
        InLanguages { home: Some(HOME), place: Some((form.clone(), place)) }
    }

    /// The words in the language of `tag`: what is shown, then everyday words for it.
    fn words_in(&self, tag: &str) -> Option<&'static Vec<String>> {
        let (form, place) = self.place.as_ref()?;
        let main = main_language(tag);
        let (known, _) = LANGUAGES.iter().find(|(known, _)| *known == main)?;
        words_of(known, form)?.get(place)
    }

    /// The word for a page in the language of `tag`; `own` is the form's own word.
    pub(super) fn label<'a>(&'a self, own: &'a str, tag: &str) -> Label<'a> {
        match self.words_in(tag).and_then(|words| words.first()) {
            Some(text) => Label { text, foreign: None },
            None => Label { text: own, foreign: self.home.filter(|home| main_language(tag) != *home) },
        }
    }

    /// Every word for it in further languages.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        LANGUAGES.iter().filter_map(|(tag, _)| self.words_in(tag)).flatten()
    }

    /// Is this one of the words for it in the language of `tag`? `key` is in plain form.
    pub(super) fn has(&self, key: &str, tag: &str) -> bool {
        self.words_in(tag).is_some_and(|words| words.iter().any(|word| plain_key(word) == key))
    }
}

/// Tells each word of a form of the program where it stands, so that it is found in every language.
pub(super) fn add_languages(form: &mut Form) {
    let name: Arc<str> = form.name.as_str().into();
    form.titles = InLanguages::at(&name, "title".to_string());
    place_fields(&name, &mut form.fields, "");
}

fn place_fields(form: &Arc<str>, fields: &mut [Field], path: &str) {
    for field in fields {
        let path = within(path, &field.name);
        for choice in &mut field.choices {
            choice.labels = InLanguages::at(form, format!("{path}: {}", choice.is));
        }
        place_fields(form, &mut field.fields, &path);
        field.labels = InLanguages::at(form, path);
    }
}

#[cfg(test)]
mod tests {
    use super::super::forms::own_forms;
    use super::*;

    #[test]
    fn each_translated_name_is_a_name_of_a_form() {
        for (tag, dir) in LANGUAGES {
            for file in dir.files() {
                let name = file.path().file_stem().and_then(|stem| stem.to_str()).expect("UTF-8");
                assert!(
                    own_forms().iter().any(|form| form.name == name),
                    "no form is named {name}, but {tag} has words for it"
                );
            }
        }
        let mut lost: Vec<String> = Vec::new();
        for mut form in own_forms() {
            add_languages(&mut form);
            let mut places = vec!["title".to_string()];
            fn walk(fields: &[Field], places: &mut Vec<String>) {
                for field in fields {
                    let labels =
                        std::iter::once(&field.labels).chain(field.choices.iter().map(|choice| &choice.labels));
                    places.extend(labels.filter_map(|label| Some(label.place.as_ref()?.1.clone())));
                    walk(&field.fields, places);
                }
            }
            walk(&form.fields, &mut places);
            for (tag, _) in LANGUAGES {
                let words = words_of(tag, &form.name).into_iter().flat_map(|words| words.keys());
                lost.extend(
                    words.filter(|place| !places.contains(place)).map(|place| format!("{tag}/{}{place}", form.name)),
                );
            }
        }
        assert!(lost.is_empty(), "these stand in no form: {lost:?}");
    }

    #[test]
    fn a_form_that_is_in_a_language_is_there_whole() {
        fn holes(fields: &[Field], tag: &str, path: &str, out: &mut Vec<String>) {
            for field in fields {
                let path = format!("{path}.{}", field.name);
                if field.label_in(tag).foreign.is_some() {
                    out.push(path.clone());
                }
                let choices = field.choices.iter().filter(|choice| choice.label_in(tag).foreign.is_some());
                out.extend(choices.map(|choice| format!("{path}: {}", choice.is)));
                holes(&field.fields, tag, &path, out);
            }
        }
        let mut out = Vec::new();
        for mut form in own_forms() {
            add_languages(&mut form);
            for (tag, _) in LANGUAGES {
                if form.title_in(tag).foreign.is_none() {
                    holes(&form.fields, tag, &form.name, &mut out);
                }
            }
        }
        assert!(out.is_empty(), "without words: {out:?}");
    }

    #[test]
    fn no_word_names_two_choices_of_a_field() {
        fn look(fields: &[Field], tag: &str, path: &str, out: &mut Vec<String>) {
            for field in fields {
                let path = format!("{path}.{}", field.name);
                for word in field.choices.iter().filter_map(|choice| choice.labels.words_in(tag)).flatten() {
                    let key = plain_key(word);
                    if field.choices.iter().filter(|choice| choice.is_called(&key, tag)).count() > 1 {
                        out.push(format!("{path}: {word}"));
                    }
                }
                look(&field.fields, tag, &path, out);
            }
        }
        let mut out = Vec::new();
        for mut form in own_forms() {
            add_languages(&mut form);
            LANGUAGES.iter().for_each(|(tag, _)| look(&form.fields, tag, &form.name, &mut out));
        }
        assert!(out.is_empty(), "these name two choices: {out:?}");
    }

    #[test]
    fn german_words_hold_no_sharp_s_since_they_serve_switzerland_too() {
        for file in GERMAN.files() {
            assert!(!file.contents_utf8().expect("UTF-8").contains('ß'), "{}", file.path().display());
        }
    }

    #[test]
    fn a_word_that_a_language_lacks_says_that_it_is_english() {
        let words = InLanguages { home: Some("en"), ..InLanguages::default() };
        assert_eq!(words.label("Key", "de-AT"), Label { text: "Key", foreign: Some("en") });
        assert_eq!(words.label("Key", "en-GB"), Label { text: "Key", foreign: None });
        // A form of the plan's own is in the plan's language.
        assert_eq!(InLanguages::default().label("Schlüssel", "de").foreign, None);
    }
}
