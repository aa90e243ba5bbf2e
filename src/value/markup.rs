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
    /// An attribute of the last tag. `value` is as it is written.
    Attribute { name: &'a str, value: &'a str },
    /// An attribute without a value.
    Bare(&'a str),
    /// What we never write, and browsers may read in a way of their own: from here on nothing is sure.
    Strange(&'a str),
}

/// Tells all that stands in `html`, in order, each with the byte at which it does: that of a tag's name, of an
/// attribute's value.
// Every page is read whole, up to three times: a closure is many times quicker here than an iterator.
#[inline]
pub fn each_markup<'a>(html: &'a str, mut tell: impl FnMut(usize, Markup<'a>)) {
    let mut rest = html;
    let place = |rest: &str| html.len() - rest.len();
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        if start > 0 {
            tell(place(rest), Markup::Text(&rest[..start]));
        }
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let end = comment.find("-->").unwrap_or(comment.len());
            let at = place(comment);
            tell(at, Markup::Comment(&comment[..end]));
            if comment.starts_with(['>', '-']) || comment[..end].contains("--!>") {
                tell(at, Markup::Strange(&comment[..end]));
            }
            rest = comment.get(end + 3..).unwrap_or("");
            continue;
        }
        if let Some(after) = rest.strip_prefix(DOCTYPE) {
            rest = after;
            continue;
        }
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/') {
            let end = memchr(b'>', rest.as_bytes()).unwrap_or(rest.len());
            tell(place(rest), Markup::Strange(&rest[..end]));
        }
        let is_end = rest.starts_with('/');
        rest = if is_end { &rest[1..] } else { rest };
        let end = find_byte(rest, |byte| is_blank(byte) || byte == b'>').unwrap_or(rest.len());
        let (tag, after) = rest.split_at(end);
        tell(place(rest), Markup::Tag { name: tag.strip_suffix('/').unwrap_or(tag), is_end });
        rest = after;
        loop {
            rest = rest.trim_ascii_start();
            match rest.as_bytes() {
                [b'>', ..] => {
                    rest = &rest[1..];
                    break;
                }
                [] => break,
                _ => {}
            }
            let end = find_byte(rest, |byte| is_blank(byte) || matches!(byte, b'=' | b'>')).unwrap_or(rest.len());
            let at = place(rest);
            let (name, after) = rest.split_at(end.max(1).min(rest.len()));
            rest = after;
            if is_end || name.starts_with(['=', '"', '\'']) {
                tell(at, Markup::Strange(name));
            }
            let value = match rest.as_bytes() {
                [b'=', b'"', ..] => &rest[2..],
                [b'=', ..] => {
                    tell(at, Markup::Strange(name));
                    rest = &rest[1..];
                    continue;
                }
                _ => {
                    // The end of an element that holds nothing: `<br />`.
                    if name != "/" {
                        tell(at, Markup::Bare(name));
                    }
                    continue;
                }
            };
            let end = memchr(b'"', value.as_bytes()).unwrap_or(value.len());
            tell(place(value), Markup::Attribute { name, value: &value[..end] });
            rest = value.get(end + 1..).unwrap_or("");
        }
        // What stands in these is no markup, whatever signs it holds.
        if !is_end && matches!(tag, "style" | "script") {
            let end = rest.find(if tag == "style" { "</style" } else { "</script" }).unwrap_or(rest.len());
            if end > 0 {
                tell(place(rest), Markup::Text(&rest[..end]));
            }
            rest = &rest[end..];
        }
    }
    if !rest.is_empty() {
        tell(place(rest), Markup::Text(rest));
    }
}

/// What every page of ours begins with.
const DOCTYPE: &str = "!DOCTYPE html>";

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
        let (letter, length) = find_entity(&rest[at..]).unwrap_or(('&', 1));
        out.push(letter);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
}

/// Does `text` hold an entity that [`without_entities`] does not resolve? Ours never do.
pub fn has_strange_entity(text: &str) -> bool {
    let is_begun = |rest: &str| rest[1..].starts_with(|first: char| first.is_ascii_alphanumeric() || first == '#');
    text.match_indices('&').any(|(at, _)| find_entity(&text[at..]).is_none() && is_begun(&text[at..]))
}

/// The letter of the entity that `text` begins with, and the length of that entity.
fn find_entity(text: &str) -> Option<(char, usize)> {
    let end = text.find(';').filter(|end| *end <= 12)?;
    let letter = match &text[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        code => {
            let number = match code.strip_prefix("#x").or_else(|| code.strip_prefix("#X")) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => code.strip_prefix('#').and_then(|number| number.parse().ok()),
            };
            char::from_u32(number?)?
        }
    };
    Some((letter, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_texts_and_comments_come_in_order_with_their_places() {
        let html = "<p class=\"a b\" hidden id=\"x\">Tea &amp; cake<br/><!--no--></p>";
        let mut found: Vec<(usize, Markup)> = Vec::new();
        each_markup(html, |at, markup| found.push((at, markup)));
        assert_eq!(
            found,
            [
                (1, Markup::Tag { name: "p", is_end: false }),
                (10, Markup::Attribute { name: "class", value: "a b" }),
                (15, Markup::Bare("hidden")),
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
            let mut told = 0;
            each_markup(&html[..end], |at, _| {
                assert!(at <= end && at >= told, "{at} after {told} of {end}");
                told = at;
            });
        }
    }

    #[test]
    fn what_we_never_write_is_told_as_strange() {
        let strange = |html: &str| {
            let mut found = Vec::new();
            each_markup(html, |_, markup| {
                if let Markup::Strange(text) = markup {
                    found.push(text.to_string());
                }
            });
            found
        };
        for sound in ["<!DOCTYPE html>\n<p hidden>a &lt; b</p><br />", "<style>a<!--b{}</style><p>c</p>", "<!--note-->"]
        {
            assert_eq!(strange(sound), [""; 0], "{sound}");
        }
        for odd in [
            "<p title='a'>",
            "<p title=a>",
            "<p title = \"a\">",
            "a < b",
            "<![CDATA[a]]>",
            "<?x?>",
            "<!-->a<!---->",
            "<!--a--!>b-->",
            "</p title=\"a\">",
        ] {
            assert!(!strange(odd).is_empty(), "{odd}");
        }
        assert!(
            has_strange_entity("a &ensp; b") && has_strange_entity("&#90elda") && !has_strange_entity("a & b &amp;c")
        );
    }

    #[test]
    fn entities_are_resolved_and_what_is_none_stays() {
        assert_eq!(without_entities("a &lt; b &amp;&#39;&#x41;&bad; & c"), "a < b &'A&bad; & c");
    }
}
