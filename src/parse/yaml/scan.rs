//! Small readers of one piece of YAML: a key, a quoted text, brackets, a comment.
//!
//! In: text from the place where the piece begins. Out: where it ends, as bytes of that text.
//! Not here: what follows from it (`lines`).

use super::DEPTH;

/// A longer text before a colon is a sentence, not a name.
const LONGEST_KEY: usize = 200;

/// A key at the start of a line's text: `(bytes of the key, bytes with the colon)`.
pub fn find_key(text: &str) -> Option<(usize, usize)> {
    let after = |end: usize| text[end..].is_empty() || text[end..].starts_with([' ', '\t']);
    if text.starts_with(['"', '\'']) {
        let end = find_quote_end(text)?;
        let colon = end + text[end..].find(|letter| letter != ' ')?;
        return (text[colon..].starts_with(':') && after(colon + 1)).then_some((end, colon + 1));
    }
    if text.starts_with(['[', ']', '{', '}', '|', '>', '@', '`', '&', '*', '!', '%', ',', '#'])
        || text.starts_with("? ")
    {
        return None;
    }
    let mut before = ' ';
    for (at, letter) in text.char_indices().take_while(|(at, _)| *at <= LONGEST_KEY) {
        match letter {
            ':' if after(at + 1) => return Some((text[..at].trim_end().len(), at + 1)),
            '#' if matches!(before, ' ' | '\t') => return None,
            other => before = other,
        }
    }
    None
}

/// Where a quoted text ends, its closing quote included. `text` begins with the opening quote.
pub fn find_quote_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = *bytes.first()?;
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            byte if byte == quote && quote == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
            byte if byte == quote => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where brackets end, and what lies in between that belongs to no value.
#[derive(Debug)]
pub struct Brackets {
    /// The byte after the closing bracket.
    pub end: usize,
    /// Line ends and comments between them, outside quotes: bytes that may become blanks.
    pub blanks: Vec<std::ops::Range<usize>>,
}

#[derive(Debug)]
pub enum BracketProblem {
    /// It never closes.
    Unclosed,
    /// A closing bracket of the other kind stands at this byte.
    Wrong(usize),
    /// More than [`DEPTH`] deep at this byte.
    TooDeep(usize),
}

/// Reads brackets, over several lines if need be. `text` begins with the opening one.
///
/// `is_over` says whether the rest of the text, from the start of a line on, can no longer belong to them.
pub fn read_brackets(text: &str, is_over: impl Fn(&str) -> bool) -> Result<Brackets, BracketProblem> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut blanks = Vec::new();
    // Quotes, and `#`, mean something only where a value may begin.
    let mut starts = true;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            bracket @ (b'[' | b'{') => {
                open.push(bracket);
                if open.len() > DEPTH {
                    return Err(BracketProblem::TooDeep(at));
                }
                starts = true;
            }
            bracket @ (b']' | b'}') => {
                let fits = if bracket == b']' { b'[' } else { b'{' };
                if open.pop() != Some(fits) {
                    return Err(BracketProblem::Wrong(at));
                }
                if open.is_empty() {
                    return Ok(Brackets { end: at + 1, blanks });
                }
                starts = false;
            }
            b'"' | b'\'' if starts => {
                let Some(end) = find_quote_end(&text[at..]) else {
                    return Err(BracketProblem::Unclosed);
                };
                at += end;
                // `"a":b` is a key with its value.
                if bytes.get(at) == Some(&b':') {
                    at += 1;
                } else {
                    starts = false;
                }
                continue;
            }
            b'#' if at > 0 && matches!(bytes[at - 1], b' ' | b'\t' | b'\n') => {
                let end = text[at..].find('\n').map_or(text.len(), |line| at + line);
                blanks.push(at..end);
                at = end;
                continue;
            }
            b'\n' => {
                if is_over(&text[at + 1..]) {
                    return Err(BracketProblem::Unclosed);
                }
                blanks.push(at..at + 1);
            }
            b',' => starts = true,
            b':' if matches!(bytes.get(at + 1), None | Some(b' ' | b'\n' | b'\t')) => starts = true,
            b' ' | b'\t' => {}
            _ => starts = false,
        }
        at += 1;
    }
    Err(BracketProblem::Unclosed)
}

/// What a plain value in one line holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Plain {
    /// Where it ends: before a comment that follows two or more blanks.
    pub end: usize,
    /// It holds `#` after exactly one blank, which other programs cut.
    pub has_hash: bool,
    /// Other programs refuse it, cut it, or read something else.
    pub is_odd: bool,
}

/// Reads a value without quotes and brackets up to the end of its line.
pub fn read_plain(line: &str) -> Plain {
    let mut end = line.len();
    let mut has_hash = false;
    for (at, _) in line.match_indices('#') {
        let before = &line[..at];
        if before.ends_with("  ") || before.ends_with('\t') {
            end = at;
            break;
        }
        has_hash |= before.ends_with(' ') || at == 0;
    }
    let text = line[..end].trim_end_matches([' ', '\t']);
    let begins_oddly = text.starts_with(['@', '`', '%', '&', '*', '!', '|', '>', ']', '}', '[', '{', ',', '"', '\''])
        || text.strip_prefix(['-', '?', ':']).is_some_and(|after| after.is_empty() || after.starts_with(' '));
    Plain {
        end: text.len(),
        has_hash,
        is_odd: begins_oddly
            || text.contains(": ")
            || text.contains(":\t")
            || text.ends_with(':')
            // YAML takes tabs inside a plain text for indentation in some places.
            || text.contains('\t'),
    }
}

/// `|`, `>`, `|-`, `>2+` and a comment: a text of several lines follows.
pub fn is_block_header(text: &str) -> bool {
    let Some(marks) = text.strip_prefix(['|', '>']) else {
        return false;
    };
    let rest = marks.trim_start_matches(|mark: char| matches!(mark, '+' | '-' | '1'..='9'));
    marks.len() - rest.len() <= 2
        && (rest.trim().is_empty() || (rest.starts_with([' ', '\t']) && rest.trim().starts_with('#')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_ends_at_a_colon_with_a_blank() {
        assert_eq!(find_key("why: a: b"), Some((3, 4)));
        assert_eq!(find_key("said by : Sam"), Some((7, 9)));
        assert_eq!(find_key("\"a: b\": c"), Some((6, 7)));
        for text in ["8:30", "https://x.org", "\"No\" means: no", "*a*: b", "Room #4: pool", "a #4: b"] {
            assert_eq!(find_key(text).filter(|_| text != "Room #4: pool"), None, "{text}");
        }
        assert_eq!(find_key("Room #4: pool"), None);
        assert_eq!(find_key("Room#4: pool"), Some((6, 7)));
    }

    #[test]
    fn quotes_end_where_yaml_ends_them() {
        assert_eq!(find_quote_end("'it''s' x"), Some(7));
        assert_eq!(find_quote_end(r#""a \" b" x"#), Some(8));
        assert_eq!(find_quote_end("'open"), None);
    }

    #[test]
    fn brackets_know_quotes_and_apostrophes() {
        let end = |text| read_brackets(text, |_| false).map(|found| found.end).ok();
        assert_eq!(end("[Mum's, \"]\"] x"), Some(12));
        assert_eq!(end("{a: [b, 'c]']}"), Some(14));
        assert_eq!(end("[a, # ]\n b]"), Some(11));
        assert_eq!(end("[a"), None);
        assert_eq!(end("[a}"), None);
    }

    #[test]
    fn one_blank_before_a_hash_keeps_it_and_two_end_the_value() {
        assert_eq!(read_plain("call #5  # ask Mum"), Plain { end: 7, has_hash: true, is_odd: false });
        assert_eq!(read_plain("C#"), Plain { end: 2, has_hash: false, is_odd: false });
    }

    #[test]
    fn a_text_that_only_begins_like_a_block_is_none() {
        assert!(is_block_header("|-  # why"));
        assert!(is_block_header(">2+"));
        assert!(!is_block_header("> 5 pounds"));
        assert!(!is_block_header("|x"));
    }
}
