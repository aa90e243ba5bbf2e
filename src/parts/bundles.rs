//! Bundles: a few parts of a plan for one purpose, on sheets of paper.
//!
//! In: `src/parts/bundles/NAME.yaml`, which `build.rs` has packed. Out: [`Bundle`].
//! Not here: which of it a reader sees (`audience`), whether it fits on paper (`page`).

use crate::language::main_language;
use crate::value::{Audience, plain_key};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;

static FILES: Dir<'_> = include_dir!("$OUT_DIR/bundles");

/// Parts of a plan for one purpose.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    pub name: String,
    /// By language, without its country; English is always there.
    title: BTreeMap<String, String>,
    /// Who it is for unless somebody says otherwise.
    #[serde(deserialize_with = "super::form::audience")]
    pub audience: Audience,
    #[serde(default)]
    pub shape: SheetShape,
    /// Is what the plan does not say printed with room to write?
    #[serde(default, deserialize_with = "super::form::yes_no")]
    pub blanks: bool,
    pub sheets: Vec<Sheet>,
}

/// What the paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SheetShape {
    /// A whole sheet, A4.
    #[default]
    Page,
    /// A card to cut out, as large as a bank card.
    Card,
    /// A sheet to read from across a room.
    Poster,
}

/// What stands on one sheet of paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    title: BTreeMap<String, String>,
    /// What it says of every plan, each sentence beside its picture.
    #[serde(default)]
    words: Vec<SheetWords>,
    /// A part's name, or some of its fields: `hospital.amber+green`. With `|` between two: the first that a plan has.
    parts: Vec<String>,
}

/// A sentence by language, without its country; English is always there. `{name}` is that of the person.
#[derive(Debug, Clone, Deserialize)]
struct SheetWords {
    picture: String,
    #[serde(flatten)]
    text: BTreeMap<String, String>,
}

impl Bundle {
    /// The bundle with this name, whatever signs and case it was typed with.
    pub fn find(typed: &str) -> Option<Bundle> {
        let file = FILES.get_file(format!("{}.json", plain_key(typed)))?;
        Some(serde_json::from_slice(file.contents()).expect("our bundles are sound: a test reads each"))
    }

    /// Every name, in order of the alphabet.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> =
            FILES.files().filter_map(|file| file.path().file_stem().and_then(|stem| stem.to_str())).collect();
        names.sort_unstable();
        names
    }

    /// The title for a plan in the language of `tag`.
    pub fn title_in(&self, tag: &str) -> &str {
        in_language(&self.title, tag)
    }

    /// The forms that it shows something of, each once, in the order in which they come.
    pub fn forms(&self) -> Vec<&str> {
        let mut forms: Vec<&str> = Vec::new();
        for choice in self.sheets.iter().flat_map(Sheet::choices).flatten() {
            if !forms.contains(&choice.form) {
                forms.push(choice.form);
            }
        }
        forms
    }

    /// The folder that `build` writes for it: a copy for other readers than usual never takes the place of the usual one.
    pub fn folder(&self, audience: Audience) -> String {
        match audience == self.audience {
            true => format!("site-{}", self.name),
            false => format!("site-{}-{}", self.name, audience.name()),
        }
    }
}

/// A part that may stand on a sheet: its form, and of a mapping only these fields, if any are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<'a> {
    pub form: &'a str,
    pub fields: Vec<&'a str>,
}

impl Sheet {
    /// What stands on the sheet, in order. Of each entry the first one that a plan has is shown.
    pub fn choices(&self) -> impl Iterator<Item = Vec<Chosen<'_>>> {
        self.parts.iter().map(|entry| entry.split('|').map(chosen).collect())
    }

    pub fn title_in(&self, tag: &str) -> &str {
        in_language(&self.title, tag)
    }

    /// Each sentence that it says of every plan, after the symbol beside it.
    pub fn words_in<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.words.iter().map(move |words| (words.picture.as_str(), in_language(&words.text, tag)))
    }
}

fn chosen(typed: &str) -> Chosen<'_> {
    match typed.split_once('.') {
        Some((form, fields)) => Chosen { form, fields: fields.split('+').collect() },
        None => Chosen { form: typed, fields: Vec::new() },
    }
}

fn in_language<'a>(words: &'a BTreeMap<String, String>, tag: &str) -> &'a str {
    words.get(main_language(tag)).or_else(|| words.get("en")).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::super::{Forms, find_field};
    use super::*;

    #[test]
    fn every_bundle_names_parts_that_there_are_and_is_called_in_english() {
        let forms = Forms::default();
        assert_eq!(Bundle::names(), ["before-the-meeting", "door-sheet", "first-shift", "hospital", "pocket-card"]);
        for bundle in Bundle::names().into_iter().map(|name| Bundle::find(name).unwrap()) {
            assert!(!bundle.title_in("en-GB").is_empty());
            assert!(["de", "ar", "cy"].iter().all(|tag| bundle.title_in(tag) != bundle.title_in("en")));
            let is_for_all = bundle.audience == Audience::Public;
            assert!(!is_for_all || bundle.forms().is_empty(), "{} is for someone in particular", bundle.name);
            for (picture, text) in bundle.sheets.iter().flat_map(|sheet| sheet.words_in("en")) {
                assert!(crate::pictures::find_symbol(picture).is_some() && !text.is_empty(), "{picture}: {text}");
            }
            for tag in ["de", "ar", "cy"] {
                let words = bundle.sheets.iter().flat_map(|sheet| sheet.words_in(tag).zip(sheet.words_in("en")));
                assert!(words.into_iter().all(|(own, english)| own.1 != english.1), "{tag}: {}", bundle.name);
            }
            assert!(bundle.sheets.iter().all(|sheet| !sheet.title_in("fr").is_empty()));
            for Chosen { form, fields } in bundle.sheets.iter().flat_map(Sheet::choices).flatten() {
                let form = forms.find(form).unwrap_or_else(|| panic!("{form}"));
                assert!(fields.iter().all(|field| find_field(&form.fields, field).is_some()), "{fields:?}");
            }
        }
    }

    #[test]
    fn a_bundle_is_found_as_people_type_it() {
        let bundle = Bundle::find("First shift").unwrap();
        assert_eq!(bundle.folder(Audience::Circle), "site-first-shift");
        assert_eq!(bundle.folder(Audience::Private), "site-first-shift-private");
        assert!(Bundle::find("paramedic").is_none());
    }
}
