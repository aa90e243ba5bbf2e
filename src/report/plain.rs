//! The spoken form of a report: whole sentences, for screen readers, braille, files and pipes.
//!
//! In: a [`Report`]. Out: text, one blank line between findings.
//! Not here: the form for the eye (`drawn`) and for programs (`json`, `github`, `sarif`).

use super::telling::{Excerpt, clean, last_line, opening, sentence, told_once};
use super::{Diagnostic, Report, Severity, Span};

/// Longer lines are shortened: a line that is read aloud should end soon after the place.
const ROOM: usize = 150;

/// All findings in sentences. Empty for an empty report.
pub fn tell(report: &Report) -> String {
    each(report).into_iter().map(|(_, told)| told).collect::<Vec<_>>().join("\n")
}

/// Each finding by itself, with how much it matters. Its first line says where and what.
pub fn each(report: &Report) -> Vec<(Severity, String)> {
    told_once(report).into_iter().map(|finding| (finding.severity, tell_one(finding))).collect()
}

fn tell_one(finding: &Diagnostic) -> String {
    let place = place(&finding.span);
    let mut told = format!("{} {place}: {}\n", opening(finding.severity), sentence(&finding.message));
    tell_line(&mut told, &finding.span);
    if !finding.why.is_empty() {
        told.push_str(&clean(&finding.why));
        told.push('\n');
    }
    for (span, message) in &finding.more {
        told.push_str(&format!("See also {}: {}\n", self::place(span), sentence(message)));
        tell_line(&mut told, span);
    }
    if !finding.hint.is_empty() {
        let gap = if finding.hint.contains('\n') { '\n' } else { ' ' };
        told.push_str(&format!("Try:{gap}{}\n", clean(&finding.hint)));
    }
    told
}

fn tell_line(told: &mut String, span: &Span) {
    if let Some(line) = Excerpt::of(span, ROOM) {
        let line = format!("{}{}{}", line.before, line.place, line.after);
        told.push_str(&format!("The line says: {}\n", line.trim()));
    }
}

/// "budget.md, line 14, columns 13 to 20". A whole file has its name only.
fn place(span: &Span) -> String {
    let name = clean(span.file_name());
    if span.is_whole_file() {
        return name;
    }
    let (line, end) = (span.line(), last_line(span));
    if end > line {
        return format!("{name}, lines {line} to {end}");
    }
    let (from, to) = (span.column(), span.last_column());
    if from == to {
        format!("{name}, line {line}, column {from}")
    } else {
        format!("{name}, line {line}, columns {from} to {to}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::TextFile;
    use super::*;

    fn budget() -> Span {
        let file = TextFile::new("budget.md", "---\n    weekly: about 40\n---\n");
        Span::new(&file, 16, 24)
    }

    #[test]
    fn a_problem_is_told_in_four_sentences() {
        let mut report = Report::default();
        report.push(
            Diagnostic::error("amount", &budget(), "this amount is not a number")
                .because("The sum at the bottom would be wrong, so the site was not built.")
                .try_this("weekly: 40.00"),
        );
        assert_eq!(
            tell(&report),
            "Problem in budget.md, line 2, columns 13 to 20: this amount is not a number.\n\
             The line says: weekly: about 40\n\
             The sum at the bottom would be wrong, so the site was not built.\n\
             Try: weekly: 40.00\n"
        );
    }

    #[test]
    fn a_whole_file_has_no_line_and_other_places_are_told() {
        let mut report = Report::default();
        report.push(
            Diagnostic::warning("photo", &Span::of_file("a.heic"), "this photo cannot be shown")
                .also(&budget(), "it is named here"),
        );
        assert_eq!(
            tell(&report),
            "Please look at a.heic: this photo cannot be shown.\n\
             See also budget.md, line 2, columns 13 to 20: it is named here.\n\
             The line says: weekly: about 40\n"
        );
    }

    #[test]
    fn a_place_over_several_lines_names_its_lines() {
        let file = TextFile::new("a.md", "one\ntwo\nthree\n");
        assert_eq!(place(&Span::new(&file, 4, 14)), "a.md, lines 2 to 3");
        assert_eq!(place(&Span::new(&file, 4, 8)), "a.md, line 2, columns 1 to 3");
        assert_eq!(place(&Span::new(&file, 14, 14)), "a.md, line 4, column 1");
    }

    #[test]
    fn the_same_finding_is_told_once_and_a_question_keeps_its_mark() {
        let mut report = Report::default();
        for _ in 0..2 {
            report.push(Diagnostic::note("outcome", &Span::of_file("a.md"), "what is it for?"));
        }
        assert_eq!(tell(&report), "A question about a.md: what is it for?\n");
    }

    #[test]
    fn advice_of_several_lines_starts_on_its_own_line() {
        let mut report = Report::default();
        report.push(Diagnostic::error("x", &Span::of_file("a.md"), "no").try_this("a: 1\nb: 2"));
        assert!(tell(&report).ends_with("Try:\na: 1\nb: 2\n"));
    }
}
