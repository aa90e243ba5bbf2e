//! One pass over HTML that we wrote ourselves: its text, attributes, ids, headings and addresses.

use memchr::memchr;
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
    let mut rest = html;
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        decode_into(&mut scanned.text, &rest[..start]);
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").unwrap_or(comment.len());
            scanned.text.push_str(&comment[..end]);
            rest = comment.get(end + 3..).unwrap_or("");
            continue;
        }
        rest = tag(&mut scanned, &rest[1..]);
    }
    decode_into(&mut scanned.text, rest);
    scanned
}

/// Only these part attributes in HTML.
fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

/// Names are short: a plain walk ends sooner than a search made for long texts.
fn find_byte(text: &str, is_it: impl Fn(u8) -> bool) -> Option<usize> {
    text.bytes().position(is_it)
}

/// Reads one tag after its `<`; gives what follows its `>`.
fn tag<'a>(scanned: &mut Scanned<'a>, rest: &'a str) -> &'a str {
    let name_end = find_byte(rest, |byte| is_blank(byte) || byte == b'>').unwrap_or(rest.len());
    let (name, mut rest) = rest.split_at(name_end);
    let is_end = name.starts_with('/');
    let name = name.strip_prefix('/').unwrap_or(name);
    let name = name.strip_suffix('/').unwrap_or(name);
    if parts_words(name) {
        scanned.text.push('\n');
    }
    if let (false, Some(level)) = (is_end, name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok())) {
        scanned.headings.push(level);
    }
    loop {
        rest = rest.trim_ascii_start();
        match rest.as_bytes() {
            [b'>', ..] => return &rest[1..],
            [] => return rest,
            _ => {}
        }
        let end = find_byte(rest, |byte| is_blank(byte) || matches!(byte, b'=' | b'>')).unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(end.max(1).min(rest.len()));
        rest = after;
        let value = match rest.as_bytes() {
            [b'=', b'"', ..] => &rest[2..],
            [b'=', ..] => {
                rest = &rest[1..];
                continue;
            }
            _ => continue,
        };
        let end = memchr(b'"', value.as_bytes()).unwrap_or(value.len());
        attribute_value(scanned, attribute, &value[..end]);
        rest = value.get(end + 1..).unwrap_or("");
    }
}

fn attribute_value<'a>(scanned: &mut Scanned<'a>, name: &str, value: &'a str) {
    let decoded = decoded(value);
    match name {
        "id" => scanned.ids.push(decoded.clone()),
        "href" | "src" | "xlink:href" => scanned.addresses.push(decoded.clone()),
        // The same picture in several widths: after each address stands how wide it is.
        "srcset" => {
            let addresses = value.split(',').filter_map(|one| one.split_ascii_whitespace().next());
            scanned.addresses.extend(addresses.map(self::decoded));
        }
        _ => {}
    }
    if !is_shape(name) {
        scanned.values.push(decoded);
    }
}

fn decoded(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    decode_into(&mut decoded, text);
    Cow::Owned(decoded)
}

/// Resolves the entities of `text`.
fn decode_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end <= 12);
        let letter = end.and_then(|end| match &rest[1..end] {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            code => {
                let number = match code.strip_prefix("#x").or_else(|| code.strip_prefix("#X")) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => code.strip_prefix('#').and_then(|number| number.parse().ok()),
                };
                number.and_then(char::from_u32)
            }
        });
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = &rest[end + 1..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}
