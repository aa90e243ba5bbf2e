//! HTML that we wrote ourselves, read once from its start to its end.
//!
//! In: a page. Out: its texts, tags and attributes, in order, each with its place.
//! Not here: HTML that anyone else wrote; our own has every value in double quotes, and closes what it opens.

use memchr::memchr;
use std::borrow::Cow;

/// One thing that stands in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup<'a> {
    /// Running text, with its entities as they are written.
    Text(&'a str),
    /// What stands inside `<!-- -->`.
    Comment(&'a str),
    /// The name of an element, where it begins or ends. Its attributes follow.
    Tag { name: &'a str, is_end: bool },
    /// An attribute of the last tag. `value` is as it is written; an attribute without a value is left out.
    Attribute { name: &'a str, value: &'a str },
}

/// All that stands in `html`, and the byte at which it does: that of a tag's name, of an attribute's value.
pub fn markup(html: &str) -> impl Iterator<Item = (usize, Markup<'_>)> {
    Reader { html, at: 0, is_in_tag: false }
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
    is_in_tag: bool,
}

impl<'a> Iterator for Reader<'a> {
    type Item = (usize, Markup<'a>);

    fn next(&mut self) -> Option<(usize, Markup<'a>)> {
        if self.is_in_tag
            && let Some(attribute) = self.attribute()
        {
            return Some(attribute);
        }
        let (html, at) = (self.html, self.at);
        let rest = &html[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").unwrap_or(comment.len());
            self.at = (at + 4 + end + 3).min(html.len());
            return Some((at + 4, Markup::Comment(&comment[..end])));
        }
        if let Some(tag) = rest.strip_prefix('<') {
            let end = find_byte(tag, |byte| is_blank(byte) || byte == b'>').unwrap_or(tag.len());
            self.at = at + 1 + end;
            self.is_in_tag = true;
            let name = &tag[..end];
            let (name, start, is_end) = match name.strip_prefix('/') {
                Some(name) => (name, at + 2, true),
                None => (name, at + 1, false),
            };
            return Some((start, Markup::Tag { name: name.strip_suffix('/').unwrap_or(name), is_end }));
        }
        if rest.is_empty() {
            return None;
        }
        let end = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        self.at = at + end;
        Some((at, Markup::Text(&rest[..end])))
    }
}

impl<'a> Reader<'a> {
    /// The next attribute with a value; none at the end of the tag, which is then behind us.
    fn attribute(&mut self) -> Option<(usize, Markup<'a>)> {
        let html = self.html;
        loop {
            let rest = html[self.at..].trim_ascii_start();
            self.at = html.len() - rest.len();
            match rest.as_bytes() {
                [b'>', ..] => {
                    self.at += 1;
                    self.is_in_tag = false;
                    return None;
                }
                [] => {
                    self.is_in_tag = false;
                    return None;
                }
                _ => {}
            }
            let end = find_byte(rest, |byte| is_blank(byte) || matches!(byte, b'=' | b'>')).unwrap_or(rest.len());
            let end = end.max(1).min(rest.len());
            let name = &rest[..end];
            self.at += end;
            match &rest.as_bytes()[end..] {
                [b'=', b'"', ..] => {}
                [b'=', ..] => {
                    self.at += 1;
                    continue;
                }
                _ => continue,
            }
            let start = self.at + 2;
            let value = &html[start..];
            let end = memchr(b'"', value.as_bytes()).unwrap_or(value.len());
            self.at = (start + end + 1).min(html.len());
            return Some((start, Markup::Attribute { name, value: &value[..end] }));
        }
    }
}

/// Only these part attributes in HTML.
fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

/// Names are short: a plain walk ends sooner than a search made for long texts.
fn find_byte(text: &str, is_it: impl Fn(u8) -> bool) -> Option<usize> {
    text.bytes().position(is_it)
}

/// `text` with its entities resolved.
pub fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    push_without_entities(&mut decoded, text);
    Cow::Owned(decoded)
}

/// Adds `text` to `out`, with its entities resolved.
pub fn push_without_entities(out: &mut String, text: &str) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_texts_and_comments_come_in_order_with_their_places() {
        let html = "<p class=\"a b\" hidden id=\"x\">Tea &amp; cake<br/><!--no--></p>";
        let found: Vec<(usize, Markup)> = markup(html).collect();
        assert_eq!(
            found,
            [
                (1, Markup::Tag { name: "p", is_end: false }),
                (10, Markup::Attribute { name: "class", value: "a b" }),
                (26, Markup::Attribute { name: "id", value: "x" }),
                (29, Markup::Text("Tea &amp; cake")),
                (44, Markup::Tag { name: "br", is_end: false }),
                (52, Markup::Comment("no")),
                (59, Markup::Tag { name: "p", is_end: true }),
            ]
        );
    }

    #[test]
    fn a_page_that_breaks_off_anywhere_is_read_to_its_end() {
        let html = "<p id=\"x\" a=b c>é<!--no--><svg/>";
        for (end, _) in html.char_indices() {
            assert!(markup(&html[..end]).all(|(at, _)| at <= end));
        }
    }

    #[test]
    fn entities_are_resolved_and_what_is_none_stays() {
        assert_eq!(without_entities("a &lt; b &amp;&#39;&#x41;&bad; & c"), "a < b &'A&bad; & c");
    }
}
