//! The only text that goes into a page unescaped.

use serde::Serialize;

/// Finished HTML that our own code made from escaped parts.
///
/// Nothing else may hold markup: a plain `String` is always escaped by the templates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Html(String);

impl Html {
    /// Takes markup that is already safe: every piece of it was escaped or written by us.
    pub fn from_safe(markup: String) -> Html {
        Html(markup)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds `text` to `out` so that it can stand in an element or in a quoted attribute.
    pub fn escape_into(out: &mut String, text: &str) {
        let mut start = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escaped = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                _ => continue,
            };
            out.push_str(&text[start..at]);
            out.push_str(escaped);
            start = at + 1;
        }
        out.push_str(&text[start..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_a_meaning_in_html_are_escaped() {
        let mut out = String::new();
        Html::escape_into(&mut out, "<b> & \"it's\"");
        assert_eq!(out, "&lt;b&gt; &amp; &quot;it&#39;s&quot;");
    }
}
