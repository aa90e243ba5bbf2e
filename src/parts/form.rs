//! A form: what a part may hold, as data.
//!
//! In: one YAML file. Out: [`Form`] with its [`Field`]s.
//! Not here: reading what a person typed into it (`read`), laying it out (`page`).

use super::in_languages::{InLanguages, Label};
use crate::value::{Audience, plain_key};
use serde::Deserialize;
use std::borrow::Cow;

/// What one kind of part may hold, how it is shown, and how it is explained.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The key as people type it, in kebab case.
    pub name: String,
    /// The heading of the part when the text gives none.
    pub title: String,
    #[serde(skip)]
    pub titles: InLanguages,
    /// One to three easy-read sentences for `explain`.
    pub about: String,
    /// Where the tool comes from.
    #[serde(default)]
    pub source: String,
    #[serde(deserialize_with = "audience")]
    pub audience: Audience,
    /// A concept's name.
    #[serde(default)]
    pub picture: Option<String>,
    pub shape: Shape,
    pub layout: Layout,
    /// The group under which `explain --all` lists it.
    #[serde(default)]
    pub section: String,
    /// Is it a tool to think with? A page of it from which nothing follows is asked about.
    #[serde(default, deserialize_with = "yes_no")]
    pub explores: bool,
    /// Is it made again and again, each time from the last one?
    #[serde(default, deserialize_with = "yes_no")]
    pub again: bool,
    /// Does the program itself give it more meaning (sums, drawings, joins)?
    #[serde(default, deserialize_with = "yes_no")]
    pub module: bool,
    pub fields: Vec<Field>,
    /// Sums and counts that a sentence can print: `{{ budget.left }}`.
    #[serde(default)]
    pub values: Vec<ValueName>,
}

/// A value of a part for sentences.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueName {
    /// As typed after the part's name; a capital word stands for what the writer names: `lines.ID`.
    pub name: String,
    /// What it prints: a whole sentence.
    pub means: String,
    /// May a time follow: `{{ budget.left.year }}`?
    #[serde(default, deserialize_with = "yes_no")]
    pub timed: bool,
}

/// One field of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub name: String,
    pub label: String,
    #[serde(skip)]
    pub labels: InLanguages,
    pub kind: Kind,
    #[serde(default, deserialize_with = "yes_no")]
    pub required: bool,
    #[serde(default)]
    pub hint: String,
    #[serde(default)]
    pub example: serde_yaml::Value,
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Kind reference: the parts that it may point to.
    #[serde(default)]
    pub to: Vec<String>,
    /// Kind rows: the fields of each row.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Kind money: may it hold an amount phrase with a period?
    #[serde(default, deserialize_with = "yes_no")]
    pub phrase: bool,
    /// Is the value the name of a human being?
    #[serde(default, deserialize_with = "yes_no")]
    pub is_name: bool,
    /// Kind person: do sums depend on who it is? Then a reader who may not know the name gets no sums either.
    #[serde(default, deserialize_with = "yes_no")]
    pub sums: bool,
    /// Kind text: may it name a file of the plan, which is then linked?
    #[serde(default, deserialize_with = "yes_no")]
    pub is_file: bool,
    /// Kind text or list: do the easy-read rules leave it alone? A hard word that is explained, a name of a thing.
    #[serde(default, deserialize_with = "yes_no")]
    pub unjudged: bool,
    /// Kind prose: is each part between commas a line of its own, as an address is read?
    #[serde(default, deserialize_with = "yes_no")]
    pub lines: bool,
    /// Narrower than the form's own audience.
    #[serde(default, deserialize_with = "maybe_audience")]
    pub audience: Option<Audience>,
    /// Kind date: what must have happened by this day. The first page of circle and private copies lists it.
    #[serde(default)]
    pub due: Option<Due>,
    /// When this field holds something, no date of its row is due any more.
    #[serde(default, deserialize_with = "yes_no")]
    pub closes: bool,
    /// Kind rows, in its inner fields: what stands before the words of the row's first field.
    #[serde(default)]
    pub lead: Option<Lead>,
    /// Does a next step stand here?
    #[serde(default, deserialize_with = "yes_no")]
    pub step: bool,
    /// Kind person: do these people do what the row says?
    #[serde(default, deserialize_with = "yes_no")]
    pub does: bool,
    /// Kind date: may the day or the month be left out?
    #[serde(default)]
    pub precise: Vec<Precise>,
    /// Other keys under which it may be typed.
    #[serde(default)]
    pub also: Vec<String>,
    /// May it hold several values in a list?
    #[serde(default, deserialize_with = "yes_no")]
    pub many: bool,
    /// Kind rows: a mapping of the writer's own keys; each key is a row's first field, its value the second.
    #[serde(default, deserialize_with = "yes_no")]
    pub map: bool,
    /// Another kind that is taken where this one does not fit: `or: text`.
    #[serde(default)]
    pub or: Option<Kind>,
    /// Left out of the whole example: it stands in the place of another field, or few people need it.
    #[serde(default, deserialize_with = "yes_no")]
    pub rare: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The value as typed.
    pub is: String,
    /// The value as shown.
    pub label: String,
    #[serde(skip)]
    pub labels: InLanguages,
    /// Everyday words for it.
    #[serde(default)]
    pub also: Vec<String>,
    /// When it is chosen, no date of its row is due any more.
    #[serde(default, deserialize_with = "yes_no")]
    pub closes: bool,
}

/// What stands before the words of a row that stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lead {
    /// What the field holds: "Allergies: I am allergic to nuts".
    Value,
    /// What the field is called: "If: I go out alone at night".
    Label,
}

/// What must have happened by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// The row is done.
    By,
    /// Someone has looked at it again.
    Review,
    /// It ends by itself on this day.
    Ends,
    /// Someone's yes ends on this day.
    Consent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// One mapping of fields.
    Mapping,
    /// A list of rows.
    Rows,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    Table,
    Cards,
    List,
    Columns,
    Steps,
    Grid,
    /// A grid, with a drawing of a star above it: of up to five fields of kind list or text.
    Star,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precise {
    Day,
    Month,
    Year,
}

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Text,
    Prose,
    List,
    Date,
    Day,
    Time,
    Duration,
    Money,
    Person,
    Choice,
    YesNo,
    Language,
    Image,
    Phone,
    Reference,
    Rows,
}

impl Kind {
    /// The kind in plain words, for messages: "a date".
    pub fn in_words(self) -> &'static str {
        match self {
            Kind::Text => "a line of text",
            Kind::Prose => "text",
            Kind::List => "a list",
            Kind::Date => "a date",
            Kind::Day => "a day of the week",
            Kind::Time => "a time",
            Kind::Duration => "how long something takes",
            Kind::Money => "an amount of money",
            Kind::Person => "a person",
            Kind::Choice => "one of a few words",
            Kind::YesNo => "yes or no",
            Kind::Language => "a language",
            Kind::Image => "a picture",
            Kind::Phone => "a phone number",
            Kind::Reference => "the title of another thing in the plan",
            Kind::Rows => "rows, each with its own lines",
        }
    }
}

impl Form {
    /// Reads a form file.
    ///
    /// # Errors
    /// What is wrong with the file, as the YAML reader says it.
    pub fn read(text: &str) -> Result<Form, serde_yaml::Error> {
        let mut form: Form = serde_yaml::from_str(text)?;
        plain_names(&mut form.fields);
        Ok(form)
    }

    /// Reads a form of the program itself, which `build.rs` has packed as JSON.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub fn read_packed(text: &str) -> Result<Form, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The title for a page in the language of `tag`.
    pub fn title_in(&self, tag: &str) -> Label<'_> {
        self.titles.label(&self.title, tag)
    }

    /// The field with this name, whatever signs and case it was typed with.
    pub fn find_field(&self, typed: &str) -> Option<(usize, &Field)> {
        find_field(&self.fields, typed)
    }
}

impl Field {
    /// Is this name, in plain form, one for the field?
    pub fn is_called(&self, key: &str) -> bool {
        self.name == key || self.also.iter().any(|other| other == key)
    }

    /// The label for a page in the language of `tag`.
    pub fn label_in(&self, tag: &str) -> Label<'_> {
        self.labels.label(&self.label, tag)
    }
}

impl Choice {
    /// The value as shown on a page in the language of `tag`.
    pub fn label_in(&self, tag: &str) -> Label<'_> {
        self.labels.label(&self.label, tag)
    }

    /// Is this word, in plain form, one for the choice: in English, or in the language of `tag`?
    pub fn is_called(&self, key: &str, tag: &str) -> bool {
        plain_key(&self.is) == key
            || plain_key(&self.label) == key
            || self.also.iter().any(|word| plain_key(word) == key)
            || self.labels.has(key, tag)
    }
}

/// Puts the names of fields into the form in which they are compared.
fn plain_names(fields: &mut [Field]) {
    for field in fields {
        field.name = plain_key(&field.name);
        field.also.iter_mut().for_each(|other| *other = plain_key(other));
        plain_names(&mut field.fields);
    }
}

/// The field with this name among `fields`, and its place there.
pub fn find_field<'a>(fields: &'a [Field], typed: &str) -> Option<(usize, &'a Field)> {
    let key = plain_name(typed);
    fields.iter().enumerate().find(|(_, field)| field.is_called(&key))
}

/// Most callers ask with the field's own name, which is plain already, as are the names in forms: a test looks.
pub fn plain_name(typed: &str) -> Cow<'_, str> {
    let is_plain = typed.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if is_plain { Cow::Borrowed(typed) } else { Cow::Owned(plain_key(typed)) }
}

pub(super) fn yes_no<'de, D: serde::Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    match String::deserialize(from)?.as_str() {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        other => Err(serde::de::Error::custom(format!("`{other}` is not yes or no"))),
    }
}

pub(super) fn audience<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Audience, D::Error> {
    let word = String::deserialize(from)?;
    Audience::find(&word).ok_or_else(|| serde::de::Error::custom(format!("`{word}` is not an audience")))
}

fn maybe_audience<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Audience>, D::Error> {
    audience(from).map(Some)
}
