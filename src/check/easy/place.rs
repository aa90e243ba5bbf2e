//! From a place in the words that a reader sees to the place in the file where they were typed.
//!
//! In: words and the span that they came from. Out: the exact span of some of them. Not here: which words there are.
//!
//! The two differ where a sign was escaped (`\*`), an entity was written (`&amp;`), a quote was doubled, or a line went
//! on in the next one. Where they cannot be laid side by side, the whole span is the answer: never a wrong place.

use crate::report::Span;
use std::ops::Range;

/// A run of words with the place that it came from.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Where the run stands in the piece's text.
    pub start: usize,
    pub length: usize,
    pub span: Span,
}

/// The place of `range` of the text in the writer's file. `spots` stand in the order of the text.
pub fn place(text: &str, spots: &[Spot], range: Range<usize>, whole: &Span) -> Span {
    let find = |byte: usize, is_end: bool| {
        let spot = spots.iter().find(|spot| match is_end {
            true => spot.start < byte && byte <= spot.start + spot.length,
            false => spot.start <= byte && byte < spot.start + spot.length,
        })?;
        source_byte(&text[spot.start..spot.start + spot.length], &spot.span, byte - spot.start, is_end)
    };
    match (find(range.start, false), find(range.end, true)) {
        (Some(start), Some(end)) if start <= end => Span::new(whole.file(), start, end),
        _ => whole.clone(),
    }
}

/// The byte of the file at which the byte of the words was typed.
fn source_byte(words: &str, span: &Span, byte: usize, is_end: bool) -> Option<usize> {
    let typed = span.text();
    if words == typed {
        return Some(span.start() + byte);
    }
    // A value in the text is one sign for all of its letters.
    if words.starts_with(super::words::VALUE) {
        return Some(if is_end { span.end() } else { span.start() });
    }
    let mut from = 0;
    let mut after_last = 0;
    for (at, letter) in words.char_indices() {
        if is_end && at >= byte {
            break;
        }
        let here = next_typed(typed, from, letter)?;
        if !is_end && at >= byte {
            return Some(span.start() + here.start);
        }
        from = here.end;
        after_last = here.end;
    }
    is_end.then_some(span.start() + after_last)
}

/// Where this letter was typed, from `from` on: only signs that print nothing may be passed over.
fn next_typed(typed: &str, from: usize, letter: char) -> Option<Range<usize>> {
    let mut at = from;
    loop {
        let rest = &typed[at..];
        let next = rest.chars().next()?;
        if letter == ' ' && next.is_whitespace() {
            let blanks: usize =
                rest.chars().take_while(|next| next.is_whitespace() || *next == '>').map(char::len_utf8).sum();
            return Some(at..at + blanks);
        }
        if next == '&'
            && let Some(end) = rest.find(';').filter(|end| *end > 1 && *end < 12 && !rest[..*end].contains(' '))
        {
            return Some(at..at + end + 1);
        }
        if next == letter && !(letter == '\'' && rest.starts_with("''")) {
            return Some(at..at + next.len_utf8());
        }
        // The picture of a row, which is not among its words.
        if rest.starts_with("![")
            && let Some(end) = rest.find(')')
        {
            at += end + 1;
            continue;
        }
        // Signs of Markdown and YAML that print nothing themselves.
        match next {
            '\\' | '"' | '\'' | '*' | '_' | '|' | '>' | '`' | '-' => at += next.len_utf8(),
            blank if blank.is_whitespace() => at += blank.len_utf8(),
            picture if u32::from(picture) >= 0x2000 && !picture.is_alphanumeric() => at += picture.len_utf8(),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::TextFile;

    /// Where `wanted` of the words is found in the file.
    fn found(typed: &str, words: &str, wanted: &str) -> String {
        let file = TextFile::new("a.md", format!("x{typed}y"));
        let whole = Span::new(&file, 1, 1 + typed.len());
        let at = words.find(wanted).unwrap();
        let spots = [Spot { start: 0, length: words.len(), span: whole.clone() }];
        place(words, &spots, at..at + wanted.len(), &whole).text().to_string()
    }

    #[test]
    fn signs_that_print_nothing_are_passed_over() {
        assert_eq!(found("I like tea", "I like tea", "like"), "like");
        assert_eq!(found(r"5 \* 3 is good", "5 * 3 is good", "good"), "good");
        assert_eq!(found("Mum &amp; Dad come", "Mum & Dad come", "Dad"), "Dad");
        assert_eq!(found("Mum &amp; Dad come", "Mum & Dad come", "&"), "&amp;");
        assert_eq!(found("'it''s mine'", "it's mine", "mine"), "mine");
        assert_eq!(found("|\n    One day.\n    Two days.", "One day. Two days.", "Two"), "Two");
        assert_eq!(found("ein großer Hund", "ein großer Hund", "Hund"), "Hund");
    }

    #[test]
    fn what_cannot_be_laid_side_by_side_is_told_as_a_whole() {
        assert_eq!(found("quite other", "words here", "here"), "quite other");
    }
}
