//! Reads a row's fields by name, for rooms that give them meaning.

use super::form::{Field, find_field};
use super::part::{FieldValue, Filled, LocalText, PersonName, Row};
use crate::report::Span;
use crate::value::{Amount, Date, LooseDate};

/// A row together with the fields that say what stands in it.
#[derive(Clone, Copy)]
pub struct Lookup<'a> {
    pub fields: &'a [Field],
    pub row: &'a Row,
}

impl<'a> Lookup<'a> {
    pub fn new(fields: &'a [Field], row: &'a Row) -> Lookup<'a> {
        Lookup { fields, row }
    }

    /// The filled field with this name.
    pub fn find(&self, name: &str) -> Option<&'a Filled> {
        let (index, _) = find_field(self.fields, name)?;
        self.row.find(index)
    }

    fn value(&self, name: &str) -> Option<&'a FieldValue> {
        self.find(name).map(|filled| &filled.value)
    }

    pub fn span(&self, name: &str) -> Option<&'a Span> {
        self.find(name).map(|filled| &filled.span)
    }

    pub fn text(&self, name: &str) -> Option<&'a LocalText> {
        match self.value(name)? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The words of a text field.
    pub fn words(&self, name: &str) -> Option<&'a str> {
        self.text(name).map(|text| text.text.as_str())
    }

    /// A list, or a text taken as a list of one.
    pub fn list(&self, name: &str) -> Vec<&'a LocalText> {
        match self.value(name) {
            Some(FieldValue::List(items)) => items.iter().collect(),
            Some(FieldValue::Text(text)) => vec![text],
            _ => Vec::new(),
        }
    }

    pub fn people(&self, name: &str) -> &'a [PersonName] {
        match self.value(name) {
            Some(FieldValue::People(people)) => people,
            _ => &[],
        }
    }

    pub fn yes(&self, name: &str) -> Option<bool> {
        match self.value(name)? {
            FieldValue::YesNo(answer) => Some(*answer),
            _ => None,
        }
    }

    /// A whole date.
    pub fn date(&self, name: &str) -> Option<Date> {
        match self.value(name)? {
            FieldValue::Date(LooseDate::Day(date)) => Some(*date),
            _ => None,
        }
    }

    pub fn amount(&self, name: &str) -> Option<&'a Amount> {
        match self.value(name)? {
            FieldValue::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// The chosen words, as the form writes them.
    pub fn choices(&self, name: &str) -> Vec<&'a str> {
        let Some((index, field)) = find_field(self.fields, name) else { return Vec::new() };
        match self.row.find(index).map(|filled| &filled.value) {
            Some(FieldValue::Choice(chosen)) => chosen.iter().map(|at| field.choices[*at].is.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    pub fn choice(&self, name: &str) -> Option<&'a str> {
        self.choices(name).first().copied()
    }

    /// Nested rows.
    pub fn rows(&self, name: &str) -> Vec<Lookup<'a>> {
        let Some((index, field)) = find_field(self.fields, name) else { return Vec::new() };
        match self.row.find(index).map(|filled| &filled.value) {
            Some(FieldValue::Rows(rows)) => rows.iter().map(|row| Lookup::new(&field.fields, row)).collect(),
            _ => Vec::new(),
        }
    }
}
