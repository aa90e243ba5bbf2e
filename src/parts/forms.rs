//! Which forms there are: the program's own, and those of a plan or group.
//!
//! A form is read only when a page uses it, and once in a process.

use super::form::Form;
use super::in_languages::add_languages;
use crate::report::{Diagnostic, Report, Span, TextFile};
use crate::value::{nearest, plain_key};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

static FILES: Dir<'_> = include_dir!("$OUT_DIR/forms");
static FACTS: Dir<'_> = include_dir!("$OUT_DIR/facts");

/// A form's file, and the form once it was read.
type Slot = (&'static str, OnceLock<Arc<Form>>);

/// Forms by name, each read on first use.
type Packed = BTreeMap<String, Slot>;

/// The program's own forms.
static OWN: LazyLock<Packed> = LazyLock::new(|| index(&FILES));
static OWN_FACTS: LazyLock<Packed> = LazyLock::new(|| index(&FACTS));

fn index(dir: &'static Dir<'static>) -> Packed {
    dir.files()
        .map(|file| {
            let name = file.path().file_stem().and_then(|stem| stem.to_str()).expect("our file names are UTF-8");
            let text = file.contents_utf8().expect("our forms are UTF-8");
            (name.to_string(), (text, OnceLock::new()))
        })
        .collect()
}

fn read_own(slot: &'static Slot) -> Arc<Form> {
    let read = || {
        let mut form = Form::read_packed(slot.0).expect("our own forms are sound: a test reads each");
        add_languages(&mut form);
        Arc::new(form)
    };
    slot.1.get_or_init(read).clone()
}

/// The shapes of what is not a part: the plan's facts, a page's keys, a group's facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facts {
    Plan,
    Page,
    Collection,
}

impl Facts {
    /// The shape, in the same terms as a form.
    pub fn form(self) -> Arc<Form> {
        let name = match self {
            Facts::Plan => "plan",
            Facts::Page => "page",
            Facts::Collection => "collection",
        };
        read_own(OWN_FACTS.get(name).expect("the facts are part of the program"))
    }
}

/// The forms that a plan can use.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    /// Forms of the plan or its group; these go before the program's own.
    added: BTreeMap<String, Arc<Form>>,
}

impl Forms {
    /// Adds a form file of a plan or group (`forms/NAME.yaml`).
    pub fn add(&mut self, file: &Arc<TextFile>, report: &mut Report) {
        let span = Span::new(file, 0, 0);
        match Form::read(file.text()) {
            Ok(form) => {
                let stem = file.name().rsplit('/').next().unwrap_or("").trim_end_matches(".yaml");
                if plain_key(stem) != plain_key(&form.name) {
                    report.push(
                        Diagnostic::error(
                            "form-name",
                            &span,
                            format!("this form is named `{}`, but its file is named `{stem}`", form.name),
                        )
                        .because("A form is found by its file's name.")
                        .try_this(format!("name: {stem}")),
                    );
                }
                self.added.insert(plain_key(&form.name), Arc::new(form));
            }
            Err(problem) => report.push(
                Diagnostic::error(
                    "form-file",
                    &place_of(file, &problem),
                    format!("this form cannot be read: {problem}"),
                )
                .because("Parts that use this form cannot be shown.")
                .try_this("See `plainplan explain forms` for what a form holds."),
            ),
        }
    }

    /// The form with this name, whatever signs and case it was typed with.
    pub fn find(&self, typed: &str) -> Option<Arc<Form>> {
        let key = plain_key(typed);
        self.added.get(&key).cloned().or_else(|| OWN.get(&key).map(read_own))
    }

    /// Every name, in order of the alphabet.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = OWN.keys().chain(self.added.keys()).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The known name nearest to a misspelt one.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        nearest(typed, self.names())
    }
}

fn place_of(file: &Arc<TextFile>, problem: &serde_yaml::Error) -> Span {
    let at = problem.location().map_or(0, |location| location.index().min(file.text().len()));
    let at = (0..=at).rev().find(|byte| file.text().is_char_boundary(*byte)).unwrap_or(0);
    Span::new(file, at, at)
}

/// Every form and shape of facts, as its file has it.
#[cfg(test)]
pub(super) fn own_forms() -> Vec<Form> {
    let files = [&FILES, &FACTS].into_iter().flat_map(|dir| dir.files());
    files.map(|file| Form::read_packed(file.contents_utf8().expect("UTF-8")).expect("sound")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::Kind;

    #[test]
    fn every_form_of_the_program_can_be_read_and_is_named_like_its_file() {
        for dir in [&FILES, &FACTS] {
            for file in dir.files() {
                let stem = file.path().file_stem().unwrap().to_str().unwrap();
                let form = Form::read_packed(file.contents_utf8().unwrap())
                    .unwrap_or_else(|problem| panic!("{stem}: {problem}"));
                assert_eq!(form.name, stem);
                assert!(!form.about.is_empty(), "{stem} says what it is for");
            }
        }
    }

    #[test]
    fn choices_and_nested_fields_stand_where_their_kind_needs_them() {
        fn look(form: &str, fields: &[super::super::Field]) {
            for field in fields {
                let names = std::iter::once(&field.name).chain(&field.also);
                assert!(names.into_iter().all(|name| *name == plain_key(name)), "{form}.{} is plain", field.name);
                assert_eq!(field.kind == Kind::Choice, !field.choices.is_empty(), "{form}.{}", field.name);
                assert_eq!(field.kind == Kind::Rows, !field.fields.is_empty(), "{form}.{}", field.name);
                assert_eq!(field.kind == Kind::Reference, !field.to.is_empty(), "{form}.{}", field.name);
                look(form, &field.fields);
            }
        }
        let forms = Forms::default();
        for name in forms.names() {
            look(name, &forms.find(name).unwrap().fields);
        }
    }

    #[test]
    fn a_misspelt_form_finds_its_neighbour() {
        assert_eq!(Forms::default().nearest("good_dya"), Some("good-day"));
    }
}
