//! Values for templates: the short way from our types to Tera's.
//!
//! In: text and [`Html`]. Out: `tera::Value`; only `Html` becomes a value that is not escaped.
//! Not here: which values a template gets.

use crate::value::Html;
use tera::{Map, Value};

pub(super) fn text(text: &str) -> Value {
    Value::normal_string(text)
}

pub(super) fn html(html: &Html) -> Value {
    Value::safe_string(html.as_str())
}

pub(super) fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::from(values.into_iter().collect::<Vec<Value>>())
}

pub(super) fn map<const N: usize>(values: [(&'static str, Value); N]) -> Value {
    Value::from(pairs(values))
}

pub(super) fn pairs<const N: usize>(values: [(&'static str, Value); N]) -> Map {
    values.into_iter().map(|(key, value)| (key.into(), value)).collect()
}
