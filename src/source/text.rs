//! From bytes to text: UTF-8 with or without byte-order mark, any kind of line end.
//!
//! In: the bytes of a file. Out: a [`TextFile`] with `\n` line ends, or a message that says how to save the file.
//! Not here: reading from disk (`mod`).

use crate::report::{Diagnostic, Span, TextFile};
use std::sync::Arc;

const WHY: &str = "Letters such as é, £ or ’ would turn into other signs.";
const SAVE: &str = "save the file again as UTF-8: in Notepad with File, Save as, Encoding: UTF-8; in TextEdit with \
                    Format, Make Plain Text, then File, Save, Encoding: Unicode (UTF-8)";

/// Reads bytes as text.
///
/// # Errors
/// UTF-16, another encoding, or no text at all.
pub(super) fn decode(name: &str, bytes: Vec<u8>) -> Result<Arc<TextFile>, Box<Diagnostic>> {
    let whole = Span::of_file(name);
    let refuse = |span: &Span, message: &str| {
        Err(Box::new(Diagnostic::error("encoding", span, message).because(WHY).try_this(SAVE)))
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return refuse(&whole, "this file is saved as UTF-16, not as UTF-8");
    }
    if bytes.contains(&0) {
        return refuse(&whole, "this file does not hold plain text");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(TextFile::new(name, with_plain_line_ends(text))),
        Err(error) => {
            let (good, _) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
            let start = with_plain_line_ends(String::from_utf8_lossy(good).into_owned()).len();
            let text = with_plain_line_ends(String::from_utf8_lossy(error.as_bytes()).into_owned());
            let end = start + text[start..].chars().next().map_or(0, char::len_utf8);
            let span = Span::new(&TextFile::new(name, text), start, end);
            refuse(&span, "this file is not saved as UTF-8; this is the first letter that cannot be read")
        }
    }
}

fn with_plain_line_ends(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode("a.md", bytes.to_vec()).expect("text").text().to_string()
    }

    fn finding(bytes: &[u8]) -> Diagnostic {
        *decode("a.md", bytes.to_vec()).expect_err("no text")
    }

    #[test]
    fn byte_order_marks_and_line_ends_do_not_matter() {
        assert_eq!(text(b"\xef\xbb\xbfone\r\ntwo\rthree\n"), "one\ntwo\nthree\n");
        assert_eq!(text(b"\xef\xbb\xbf"), "");
    }

    #[test]
    fn utf_16_and_files_without_text_are_named_as_such() {
        assert!(finding(b"\xff\xfea\0").message.contains("UTF-16"));
        assert!(finding(b"\xfe\xff\0a").message.contains("UTF-16"));
        assert!(finding(b"PK\0\x03").message.contains("plain text"));
    }

    #[test]
    fn the_first_wrong_letter_is_shown_with_its_line() {
        // "café £5" as Windows-1252.
        let finding = finding(b"one\r\ncaf\xe9 \xa35\r\n");
        assert_eq!((finding.span.line(), finding.span.column()), (2, 4));
        assert_eq!(finding.span.line_text(), "caf\u{fffd} \u{fffd}5");
        assert!(finding.hint.contains("UTF-8"));
    }

    #[test]
    fn a_replacement_sign_that_was_typed_is_not_blamed() {
        assert_eq!(finding(b"\xef\xbf\xbd\r\n\xe9").span.line(), 2);
        assert_eq!(text("a \u{fffd} b".as_bytes()), "a \u{fffd} b");
    }
}
