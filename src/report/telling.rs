//! What the tellings share: which findings are told, the name of a place, the words, the writer's own line.
//!
//! In: a [`Report`]. Out: its findings without doubles, and pieces of lines that are safe to print.
//! Not here: how they are laid out (`plain`, `drawn`, `json`, `github`, `sarif`).

use super::{Diagnostic, Report, Severity, Span};
use crate::value::capital;
use std::collections::BTreeSet;

/// The findings in order of file and place. What is the same in rule, place and message is told once.
pub(super) fn told_once(report: &Report) -> Vec<&Diagnostic> {
    let mut told = BTreeSet::new();
    let mut findings = report.sorted();
    findings.retain(|finding| {
        let span = &finding.span;
        let place = (span.file_name(), span.start(), span.end());
        told.insert((place, finding.rule, finding.message.as_str()))
    });
    findings
}

/// How much was found, as words to begin a sentence with: "2 problems and 1 warning", or "No problems".
///
/// Counts what is told, so doubles count once.
pub fn counts(report: &Report) -> String {
    let findings = told_once(report);
    let parts: Vec<String> = [
        (Severity::Error, "problem", "problems"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Note, "question", "questions"),
    ]
    .into_iter()
    .filter_map(|(severity, one, many)| {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
    })
    .collect();
    match parts.split_last() {
        None => "No problems".to_string(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

/// How a finding begins: a word for how much it matters stands before the place.
pub(super) fn opening(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Problem in",
        Severity::Warning => "Please look at",
        Severity::Note => "A question about",
    }
}

/// A file's path for other programs: the plan's folder stands before its name.
pub(super) fn path_of(folder: &str, span: &Span) -> String {
    let gap = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    format!("{folder}{gap}{}", span.file_name())
}

/// A message with its full stop.
pub(super) fn sentence(message: &str) -> String {
    let message = clean(message);
    let stop = if message.ends_with(['.', '?', '!', ':']) { "" } else { "." };
    message + stop
}

/// A message that stands alone: with a capital letter too.
pub(super) fn whole_sentence(message: &str) -> String {
    capital(&sentence(message))
}

/// All words of a finding, a line for each thought: what is wrong, why it matters, other places, what to try.
///
/// Never shows the writer's own line: for logs and services that others can read.
pub(super) fn words_of(folder: &str, finding: &Diagnostic) -> String {
    let mut told = vec![whole_sentence(&finding.message)];
    if !finding.why.is_empty() {
        told.push(clean(&finding.why));
    }
    for (span, message) in &finding.more {
        let line = if span.is_whole_file() { String::new() } else { format!(", line {}", span.line()) };
        told.push(format!("See also {}{line}: {}", clean(&path_of(folder, span)), sentence(message)));
    }
    if !finding.hint.is_empty() {
        let gap = if finding.hint.contains('\n') { '\n' } else { ' ' };
        told.push(format!("Try:{gap}{}", clean(&finding.hint)));
    }
    told.join("\n")
}

/// The last line that a place covers, from 1.
pub(super) fn last_line(span: &Span) -> usize {
    span.line() + span.text().trim_end_matches('\n').matches('\n').count()
}

/// A message, or any text in it, without letters that steer a terminal or turn the line around.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' => '\n',
            '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            other if other.is_control() => '\u{fffd}',
            other => other,
        })
        .collect()
}

/// The writer's own line, in three pieces: what stands before the place, the place itself, what follows.
pub(super) struct Excerpt {
    pub before: String,
    pub place: String,
    pub after: String,
}

impl Excerpt {
    /// The line of a place; one longer than `room` letters is shortened around the place, with `…` where it was cut.
    ///
    /// `None` where there is no line to show: a whole file, or a blank line.
    pub fn of(span: &Span, room: usize) -> Option<Excerpt> {
        let text = span.file().text();
        let start = text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
        let end = text[span.start()..].find('\n').map_or(text.len(), |at| span.start() + at);
        let place_end = span.end().clamp(span.start(), end);
        if text[start..end].trim().is_empty() {
            return None;
        }
        let (before, place, after) =
            (&text[start..span.start()], &text[span.start()..place_end], &text[place_end..end]);
        let is_short = text[start..end].chars().nth(room).is_none();
        let room_for = |part: usize| if is_short { usize::MAX } else { part };
        Some(Excerpt {
            before: clean(&last_letters(before, room_for(room / 3))),
            place: clean(&first_letters(place, room_for(room / 3))),
            after: clean(&first_letters(after, room_for(room / 3))),
        })
    }
}

fn first_letters(text: &str, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_string(),
    }
}

fn last_letters(text: &str, count: usize) -> String {
    let Some(last) = count.checked_sub(1) else {
        return String::new();
    };
    match text.char_indices().rev().nth(last) {
        Some((cut, _)) if cut > 0 => format!("…{}", &text[cut..]),
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::*;

    #[test]
    fn counts_are_words_and_doubles_count_once() {
        let span = Span::of_file("a.md");
        let mut report = Report::default();
        assert_eq!(counts(&report), "No problems");
        report.push(Diagnostic::error("amount", &span, "one"));
        report.push(Diagnostic::error("amount", &span, "two"));
        report.push(Diagnostic::error("amount", &span, "one"));
        assert_eq!(counts(&report), "2 problems");
        report.push(Diagnostic::warning("amount", &span, "one thing more"));
        assert_eq!(counts(&report), "2 problems and 1 warning");
        report.push(Diagnostic::note("amount", &span, "a thing"));
        assert_eq!(counts(&report), "2 problems, 1 warning and 1 question");
    }

    #[test]
    fn a_long_line_is_shortened_around_the_place() {
        let text = format!("{}HERE{}", "é".repeat(500), "z".repeat(500));
        let file = TextFile::new("a.md", text);
        let excerpt = Excerpt::of(&Span::new(&file, 1000, 1004), 90).expect("there is a line");
        assert_eq!(excerpt.place, "HERE");
        assert_eq!(excerpt.before, format!("…{}", "é".repeat(30)));
        assert_eq!(excerpt.after, format!("{}…", "z".repeat(30)));
    }

    #[test]
    fn letters_that_steer_a_terminal_are_not_passed_on() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\td"), "a\u{fffd}[31mb\u{fffd}c d");
    }
}
