//! The drawn form of a report, for a terminal: the writer's own line with marks under the place.
//!
//! In: a [`Report`]. Out: text; the marks are `^`, so that colour is never the only sign.
//! Not here: whether the screen shows colour (`cli`), and the spoken form (`plain`).

use super::telling::{Excerpt, clean, last_line, opening, told_once};
use super::{Diagnostic, Report, Severity, Span};
use unicode_width::UnicodeWidthStr;

/// Longer lines are shortened, so that the marks stand under the place on any screen.
const ROOM: usize = 90;

/// All findings, drawn. Empty for an empty report.
///
/// With `colour`, the words that matter are bold and the marks coloured (ANSI).
pub fn tell(report: &Report, colour: bool) -> String {
    told_once(report).into_iter().map(|finding| draw(finding, colour)).collect::<Vec<_>>().join("\n")
}

fn draw(finding: &Diagnostic, colour: bool) -> String {
    let code = match finding.severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;36",
    };
    let paint = |code: &str, text: &str| {
        if colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_string() }
    };
    // A problem begins with the bare place, as in every compiler's message; what matters less says so in words.
    let opening = match finding.severity {
        Severity::Error => String::new(),
        other => format!("{} ", opening(other)),
    };
    let head = format!("{opening}{}: {}", place(&finding.span), clean(&finding.message));
    let mut drawn = format!("{}\n", paint("1", &head));
    draw_line(&mut drawn, &finding.span, |marks| paint(code, marks));
    if !finding.why.is_empty() {
        drawn.push_str(&format!("{}\n", clean(&finding.why)));
    }
    for (span, message) in &finding.more {
        drawn.push_str(&format!("See also {}: {}\n", self::place(span), clean(message)));
        draw_line(&mut drawn, span, |marks| paint("1;36", marks));
    }
    if !finding.hint.is_empty() {
        let gap = if finding.hint.contains('\n') { '\n' } else { ' ' };
        drawn.push_str(&format!("{}{gap}{}\n", paint("1", "Try:"), clean(&finding.hint)));
    }
    drawn
}

fn draw_line(drawn: &mut String, span: &Span, paint: impl Fn(&str) -> String) {
    let Some(line) = Excerpt::of(span, ROOM) else {
        return;
    };
    let Excerpt { before, place, after } = &line;
    let marks = "^".repeat(place.width().max(1));
    let gap = " ".repeat(before.width());
    drawn.push_str(&format!("{:>5} | {before}{place}{after}\n", span.line()));
    drawn.push_str(&format!("      | {gap}{}\n", paint(&marks)));
}

/// "budget.md, line 14". A whole file has its name only.
fn place(span: &Span) -> String {
    let name = clean(span.file_name());
    let (line, end) = (span.line(), last_line(span));
    match span.is_whole_file() {
        true => name,
        false if end > line => format!("{name}, lines {line} to {end}"),
        false => format!("{name}, line {line}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::*;

    fn report() -> Report {
        let file = TextFile::new("budget.md", "---\n    weekly: about 40\n---\n");
        let mut report = Report::default();
        report.push(
            Diagnostic::error("amount", &Span::new(&file, 16, 24), "this amount is not a number")
                .because("The sum at the bottom would be wrong.")
                .try_this("weekly: 40.00"),
        );
        report
    }

    #[test]
    fn a_problem_shows_its_line_with_marks_under_the_place() {
        assert_eq!(
            tell(&report(), false),
            "budget.md, line 2: this amount is not a number\n    \
             2 |     weekly: about 40\n      \
             |             ^^^^^^^^\n\
             The sum at the bottom would be wrong.\n\
             Try: weekly: 40.00\n"
        );
    }

    #[test]
    fn colour_adds_no_letters_and_takes_none_away() {
        let coloured = tell(&report(), true);
        assert!(coloured.contains("\u{1b}[1;31m^^^^^^^^\u{1b}[0m"));
        let bare = coloured.replace("\u{1b}[1;31m", "").replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        assert_eq!(bare, tell(&report(), false));
    }

    #[test]
    fn marks_stand_under_the_place_also_after_wide_letters() {
        let file = TextFile::new("a.md", "🚌 水 bus");
        let mut report = Report::default();
        report.push(Diagnostic::warning("word", &Span::new(&file, 9, 12), "a hard word"));
        let drawn = tell(&report, false);
        assert!(drawn.starts_with("Please look at a.md, line 1: a hard word\n"), "{drawn}");
        assert!(drawn.ends_with("      |       ^^^\n"), "{drawn}");
    }
}
