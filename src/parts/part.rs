//! A part as it was read: every value with its kind and its place.
//!
//! Not here: what references and names point to (`plan`), who may see it (`audience`).

use super::form::Form;
use crate::language::main_language;
use crate::parse::Block;
use crate::report::Span;
use crate::value::{Amount, Audience, Date, Days, Duration, Id, LooseDate, Money, TimeOfDay};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One part of a page.
#[derive(Debug, Clone)]
pub struct Part {
    pub form: Arc<Form>,
    /// The name after the dot in `budget.final`, in plain form.
    pub own_name: Option<String>,
    /// Where its key stands.
    pub span: Span,
    /// Common keys of the part itself. For a one-mapping part these are those of its only row.
    pub common: Common,
    /// One row for a one-mapping part.
    pub rows: Vec<Row>,
}

/// A row, or the one mapping of a part.
#[derive(Debug, Clone)]
pub struct Row {
    pub span: Span,
    pub common: Common,
    /// In the order of the form. A field stands here at most once.
    pub fields: Vec<Filled>,
}

/// Keys that every part and every row may have.
#[derive(Debug, Clone, Default)]
pub struct Common {
    pub id: Option<(Id, Span)>,
    pub audience: Option<(Audience, Span)>,
    pub said_by: Option<SaidBy>,
    pub updated: Option<Date>,
    pub review: Option<Date>,
    pub picture: Option<(String, Span)>,
    pub note: Option<LocalText>,
}

/// Whose words something is.
#[derive(Debug, Clone)]
pub struct SaidBy {
    /// A guess about what the person means (`we think: Mum`, `guess`).
    pub is_guess: bool,
    pub who: Vec<PersonName>,
}

/// A field that holds something.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Which field of the form (or of the rows field that it stands in).
    pub field: usize,
    pub span: Span,
    pub value: FieldValue,
}

#[derive(Debug, Clone)]
pub enum FieldValue {
    Text(LocalText),
    Prose(LocalProse),
    List(Vec<LocalText>),
    Date(LooseDate),
    Days(Days),
    Time(TimeOfDay),
    Duration(Duration),
    Money(Money),
    /// A money field that takes a phrase with its period.
    Amount(Box<Amount>),
    People(Vec<PersonName>),
    /// Which of the field's choices.
    Choice(Vec<usize>),
    YesNo(bool),
    Language(Vec<String>),
    /// A picture as typed: a file, an emoji or a concept's name.
    Image(String),
    Phone(String),
    /// Titles or ids of other things, as typed.
    References(Vec<(String, Span)>),
    Rows(Vec<Row>),
}

/// A text, which may be given for each language.
#[derive(Debug, Clone)]
pub struct LocalText {
    /// In the plan's own language, or the only one given.
    pub text: String,
    pub others: BTreeMap<String, String>,
    pub span: Span,
}

impl LocalText {
    /// The text for a page in `language`.
    pub fn for_language(&self, language: &str) -> &str {
        find_in(&self.others, language).unwrap_or(&self.text)
    }

    /// Was it given in this language by name?
    pub fn is_in(&self, language: &str) -> bool {
        find_in(&self.others, language).is_some()
    }

    /// The language by name that stands in where a page's own is not there.
    pub fn main_language(&self) -> Option<&str> {
        self.others.iter().find(|(_, text)| **text == self.text).map(|(tag, _)| tag.as_str())
    }
}

/// Markdown, which may be given for each language.
#[derive(Debug, Clone)]
pub struct LocalProse {
    pub blocks: Vec<Block>,
    pub others: BTreeMap<String, Vec<Block>>,
}

impl LocalProse {
    /// The blocks for a page in `language`.
    pub fn for_language(&self, language: &str) -> &[Block] {
        find_in(&self.others, language).unwrap_or(&self.blocks)
    }

    /// Was it given in this language by name?
    pub fn is_in(&self, language: &str) -> bool {
        find_in(&self.others, language).is_some()
    }
}

/// `en` serves a page in `en-GB`.
fn find_in<'a, T>(others: &'a BTreeMap<String, T>, language: &str) -> Option<&'a T> {
    others.get(language).or_else(|| others.get(main_language(language)))
}

/// A person as typed: an id or name from `people`, `me`, or free text.
#[derive(Debug, Clone)]
pub struct PersonName {
    pub typed: String,
    pub span: Span,
}

impl Part {
    /// The part's name as it is typed in `{{ }}`: `budget.final`, `good-day`.
    pub fn name(&self) -> String {
        match &self.own_name {
            Some(own) => format!("{}.{own}", self.form.name),
            None => self.form.name.clone(),
        }
    }

    /// The part's id on its page.
    pub fn id(&self) -> Id {
        match &self.common.id {
            Some((id, _)) => id.clone(),
            None => Id::of(&self.name()),
        }
    }
}

impl Row {
    /// What stands in the field with this index.
    pub fn find(&self, field: usize) -> Option<&Filled> {
        self.fields.iter().find(|filled| filled.field == field)
    }

    /// The words of the row's first field, for ids, references and headings.
    pub fn title(&self) -> Option<&str> {
        match self.find(0).map(|filled| &filled.value) {
            Some(FieldValue::Text(text)) => Some(&text.text),
            Some(FieldValue::People(people)) => people.first().map(|person| person.typed.as_str()),
            _ => None,
        }
    }

    /// The row's id: its own, or made from its title.
    pub fn id(&self) -> Option<Id> {
        match &self.common.id {
            Some((id, _)) => Some(id.clone()),
            None => self.title().map(Id::of),
        }
    }
}
