//! The words of the program's own forms in other languages: titles, labels, choices.
//!
//! In: `src/language/*/forms/NAME.yaml`, which `build.rs` has packed. Out: [`InLanguages`] beside each English word.
//! Not here: keys, which are English in every plan; what the site itself says (`language`).

use super::form::{Field, Form};
use crate::value::plain_key;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;

static GERMAN: Dir<'_> = include_dir!("$OUT_DIR/german");

/// Each language that has words for forms, and its files.
static LANGUAGES: [(&str, &Dir<'_>); 1] = [("de", &GERMAN)];

/// The language of the words in the program's own forms.
pub(super) const HOME: &str = "en";

/// One word of a form in further languages.
#[derive(Debug, Clone, Default)]
pub struct InLanguages {
    /// `None` in a form of the plan's own, which its writers wrote in their language.
    home: Option<&'static str>,
    /// By language, without its country: what is shown, then everyday words for it.
    others: BTreeMap<&'static str, Vec<String>>,
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
    /// The word for a page in the language of `tag`; `own` is the form's own word.
    pub(super) fn label<'a>(&'a self, own: &'a str, tag: &str) -> Label<'a> {
        let main = tag.split('-').next().unwrap_or("");
        match self.others.get(main).and_then(|words| words.first()) {
            Some(text) => Label { text, foreign: None },
            None => Label { text: own, foreign: self.home.filter(|home| *home != main) },
        }
    }

    /// Every word for it in further languages.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.others.values().flatten()
    }

    /// Is this one of the words for it in the language of `tag`? `key` is in plain form.
    pub(super) fn has(&self, key: &str, tag: &str) -> bool {
        let main = tag.split('-').next().unwrap_or("");
        self.others.get(main).is_some_and(|words| words.iter().any(|word| plain_key(word) == key))
    }
}

/// Puts the words of every language into a form of the program, and names each word that the form has no place for.
pub(super) fn add_languages(form: &mut Form) -> Vec<String> {
    let mut lost = Vec::new();
    form.titles.home = Some(HOME);
    mark_home(&mut form.fields);
    for (tag, dir) in LANGUAGES {
        let Some(file) = dir.get_file(format!("{}.json", form.name)) else { continue };
        let text = file.contents_utf8().expect("our files are UTF-8");
        let words: FormWords =
            serde_json::from_str(text).unwrap_or_else(|problem| panic!("{tag}/{}: {problem}", form.name));
        form.titles.others.insert(tag, vec![words.title]);
        add_to_fields(&mut form.fields, words.fields, tag, &form.name, &mut lost);
    }
    lost
}

fn mark_home(fields: &mut [Field]) {
    for field in fields {
        field.labels.home = Some(HOME);
        field.choices.iter_mut().for_each(|choice| choice.labels.home = Some(HOME));
        mark_home(&mut field.fields);
    }
}

fn add_to_fields(
    fields: &mut [Field],
    words: BTreeMap<String, FieldWords>,
    tag: &'static str,
    path: &str,
    lost: &mut Vec<String>,
) {
    for (name, words) in words {
        let path = format!("{path}.{name}");
        let Some(field) = fields.iter_mut().find(|field| field.name == plain_key(&name)) else {
            lost.push(path);
            continue;
        };
        let words = match words {
            FieldWords::Label(label) => WholeField { label, choices: BTreeMap::new(), fields: BTreeMap::new() },
            FieldWords::Whole(words) => words,
        };
        field.labels.others.insert(tag, vec![words.label]);
        for (is, words) in words.choices {
            match field.choices.iter_mut().find(|choice| choice.is == is) {
                Some(choice) => {
                    choice.labels.others.insert(tag, words);
                }
                None => lost.push(format!("{path}: {is}")),
            }
        }
        add_to_fields(&mut field.fields, words.fields, tag, &path, lost);
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
        let lost: Vec<String> = own_forms().into_iter().flat_map(|mut form| add_languages(&mut form)).collect();
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
                for word in field.choices.iter().filter_map(|choice| choice.labels.others.get(tag)).flatten() {
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
