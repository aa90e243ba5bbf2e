//! One pass over HTML that we wrote ourselves: its text, attributes, ids, headings and addresses.

use crate::value::{Markup, each_markup, push_without_entities, without_entities};
use std::borrow::Cow;

/// What stands in a page.
#[derive(Default)]
pub(super) struct Scanned<'a> {
    /// All running text, decoded.
    pub text: String,
    /// The values of all attributes that a person or a machine can read, decoded.
    pub values: Vec<Cow<'a, str>>,
    /// With doubles, in order.
    pub ids: Vec<Cow<'a, str>>,
    /// Levels of headings, in order.
    pub headings: Vec<u8>,
    pub addresses: Vec<Cow<'a, str>>,
}

/// Attributes that hold lengths and shapes, no words.
fn is_shape(attribute: &str) -> bool {
    matches!(
        attribute,
        "d" | "x"
            | "y"
            | "x1"
            | "x2"
            | "y1"
            | "y2"
            | "cx"
            | "cy"
            | "r"
            | "rx"
            | "ry"
            | "width"
            | "height"
            | "viewBox"
            | "points"
            | "transform"
            | "textLength"
            | "font-size"
            | "stroke-width"
            | "stroke-dasharray"
            | "integrity"
    )
}

/// Elements that part words from words; all others stand inside a sentence.
fn parts_words(tag: &str) -> bool {
    !matches!(tag, "a" | "b" | "strong" | "em" | "i" | "span" | "code" | "tspan" | "abbr" | "sup" | "sub")
}

pub(super) fn scan(html: &str) -> Scanned<'_> {
    let mut scanned = Scanned { text: String::with_capacity(html.len() / 2), ..Scanned::default() };
    each_markup(html, |_, found| match found {
        Markup::Text(text) => push_without_entities(&mut scanned.text, text),
        Markup::Comment(text) => scanned.text.push_str(text),
        Markup::Tag { name, is_end } => {
            if parts_words(name) {
                scanned.text.push('\n');
            }
            let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
            scanned.headings.extend(level.filter(|_| !is_end));
        }
        Markup::Attribute { name, value: written } => {
            let value = without_entities(written);
            match name {
                "id" => scanned.ids.push(value.clone()),
                "href" | "src" | "xlink:href" => scanned.addresses.push(value.clone()),
                "srcset" => scanned.addresses.extend(addresses_of_widths(written).map(without_entities)),
                _ => {}
            }
            if !is_shape(name) {
                scanned.values.push(value);
            }
        }
    });
    scanned
}

/// The addresses of the same picture in several widths: after each stands how wide it is.
fn addresses_of_widths(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').filter_map(|one| one.split_ascii_whitespace().next())
}
