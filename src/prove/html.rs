//! One pass over HTML that we wrote ourselves: its text, attributes, ids, headings and addresses.

use crate::value::{Markup, each_markup, has_strange_entity, push_without_entities, without_entities};
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
    /// Lines of the text again, with a blank wherever an element inside a sentence parts two letters.
    pub parted: String,
    /// What our own pages never hold, and browsers may read otherwise than we do.
    pub strange: Vec<&'a str>,
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

/// Elements of drawings whose names hold capitals, and their attributes.
const DRAWN: [&str; 18] = [
    "clipPath",
    "linearGradient",
    "radialGradient",
    "textPath",
    "viewBox",
    "preserveAspectRatio",
    "textLength",
    "lengthAdjust",
    "gradientUnits",
    "gradientTransform",
    "patternUnits",
    "patternTransform",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
    "clipPathUnits",
    "spreadMethod",
];

/// Attributes that we write without a value.
const BARE: [&str; 5] = ["hidden", "data-all", "data-close", "data-stop", "defer"];

pub(super) fn scan(html: &str) -> Scanned<'_> {
    let mut scanned = Scanned { text: String::with_capacity(html.len() / 2), ..Scanned::default() };
    // Where an element that stands inside a sentence begins or ends right behind a letter.
    let mut seam = None;
    let mut seams = Vec::new();
    each_markup(html, |_, found| match found {
        Markup::Text(text) => {
            if seam.take() == Some(scanned.text.len())
                && text.starts_with(|first: char| first.is_alphanumeric() || first == '&')
            {
                seams.push(scanned.text.len());
            }
            scanned.check_entities(text);
            push_without_entities(&mut scanned.text, text);
        }
        Markup::Comment(text) => scanned.text.push_str(text),
        Markup::Tag { name, is_end } => {
            scanned.check_capitals(name);
            if parts_words(name) {
                scanned.text.push('\n');
            } else if scanned.text.ends_with(char::is_alphanumeric) {
                seam = Some(scanned.text.len());
            }
            let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
            scanned.headings.extend(level.filter(|_| !is_end));
        }
        Markup::Attribute { name, value: written } => {
            scanned.check_capitals(name);
            scanned.check_entities(written);
            let value = without_entities(written);
            match name {
                "id" => scanned.ids.push(value.clone()),
                "href" | "src" | "xlink:href" => scanned.addresses.push(value.clone()),
                "srcset" => scanned.addresses.extend(addresses_of_widths(written).map(without_entities)),
                _ => {}
            }
            if !is_shape(name) || has_words(&value) {
                scanned.values.push(value);
            }
        }
        Markup::Bare(name) if BARE.contains(&name) => {}
        Markup::Bare(text) | Markup::Strange(text) => scanned.strange.push(text),
    });
    scanned.parted = parted(&scanned.text, &seams);
    scanned
}

impl<'a> Scanned<'a> {
    /// Browsers read `<A HREF>` as `<a href>`, and we write neither.
    fn check_capitals(&mut self, name: &'a str) {
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) && !DRAWN.contains(&name) {
            self.strange.push(name);
        }
    }

    fn check_entities(&mut self, text: &'a str) {
        if text.as_bytes().contains(&b'&') && has_strange_entity(text) {
            self.strange.push(text);
        }
    }
}

/// Lines that hold a seam, each with a blank there: a reader sees two words where one element ends in a line of its own.
fn parted(text: &str, seams: &[usize]) -> String {
    let mut parted = String::new();
    let mut seams = seams.iter().copied().peekable();
    while let Some(first) = seams.next() {
        let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = text[first..].find('\n').map_or(text.len(), |at| first + at);
        parted.push_str(&text[start..first]);
        let mut last = first;
        while let Some(next) = seams.next_if(|next| *next <= end) {
            parted.push(' ');
            parted.push_str(&text[last..next]);
            last = next;
        }
        parted.push(' ');
        parted.push_str(&text[last..end]);
        parted.push('\n');
    }
    parted
}

/// Does a length or a shape hold what is none? Paths have single letters, turns their names.
fn has_words(value: &str) -> bool {
    if value.bytes().all(|byte| !byte.is_ascii_alphabetic() && byte.is_ascii()) {
        return false;
    }
    const TURNS: [&str; 5] = ["translate", "rotate", "scale", "matrix", "none"];
    let is_word = |word: &str| word.len() > 2 && !TURNS.contains(&word);
    !value.is_ascii() || value.split(|letter: char| !letter.is_ascii_alphabetic()).any(is_word)
}

/// The addresses of the same picture in several widths: after each stands how wide it is.
fn addresses_of_widths(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').filter_map(|one| one.split_ascii_whitespace().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_only_an_element_parts_are_read_in_both_ways() {
        let page = scan("<p>Mum takes <b>Zel</b>da and<span>Quill</span>to swim</p><p>un<em>do</em></p>");
        assert_eq!(page.text, "\nMum takes Zelda andQuillto swim\n\nundo\n");
        assert_eq!(page.parted, "Mum takes Zel da and Quill to swim\nun do\n");
    }

    #[test]
    fn what_we_never_write_is_seen() {
        for sound in ["<p hidden class=\"a\">a &amp; b</p>", "<svg viewBox=\"0 0 1 1\"><clipPath/></svg>"] {
            assert!(scan(sound).strange.is_empty(), "{sound}");
        }
        for odd in [
            "<p data-zelda>",
            "<A href=\"a\">",
            "<a HREF=\"a\">",
            "<p>a &ensp; b</p>",
            "<p title=\"&#90elda\">",
            "<p class='a'>",
        ] {
            assert!(!scan(odd).strange.is_empty(), "{odd}");
        }
    }

    #[test]
    fn a_shape_that_holds_words_is_read_as_words() {
        let page = scan("<path d=\"M0 0 Zelda\" transform=\"rotate(5)\"/><path d=\"M0 0l1 2z\" points=\"1,2\"/>");
        assert_eq!(page.values, ["M0 0 Zelda"]);
    }
}
