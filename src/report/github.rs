//! A report for a workflow on GitHub: one command for each finding, shown beside its line in the files of a change.
//!
//! In: reports. Out: lines that begin with `::error`, `::warning` or `::notice`.
//! Not here: the writer's own lines: such logs can be public. Lists for programs (`json`, `sarif`).

use super::telling::{last_line, path_of, told_once, words_of};
use super::{Diagnostic, Report, Severity};

/// The findings of plans, one line each; each plan's folder stands before its files' names. Empty where nothing was found.
///
/// # Source
/// GitHub Docs, "Workflow commands for GitHub Actions"; the signs that are escaped: `actions/toolkit`, `core/src/command.ts`.
pub fn tell<'a>(plans: impl IntoIterator<Item = (&'a str, &'a Report)>) -> String {
    plans
        .into_iter()
        .flat_map(|(folder, report)| told_once(report).into_iter().map(move |finding| command(folder, finding)))
        .collect()
}

fn command(folder: &str, finding: &Diagnostic) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let span = &finding.span;
    let mut facts = vec![("file", path_of(folder, span))];
    if !span.is_whole_file() {
        let (line, end) = (span.line(), last_line(span));
        facts.push(("line", line.to_string()));
        // Columns are taken only where a place lies on one line.
        match end > line {
            true => facts.push(("endLine", end.to_string())),
            false => {
                facts.push(("col", span.column().to_string()));
                facts.push(("endColumn", span.last_column().to_string()));
            }
        }
    }
    facts.push(("title", finding.rule.to_string()));
    let facts: Vec<String> = facts.iter().map(|(key, value)| format!("{key}={}", escaped_fact(value))).collect();
    format!("::{name} {}::{}\n", facts.join(","), escaped(&words_of(folder, finding)))
}

/// Without signs that would end the line: else a word of a plan could begin a command of its own.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Also without signs that would end a fact.
fn escaped_fact(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::{Span, TextFile};
    use super::*;

    fn told(finding: Diagnostic) -> String {
        let mut report = Report::default();
        report.push(finding);
        tell([("plans/sam", &report)])
    }

    #[test]
    fn a_problem_is_one_line_with_its_place_and_all_words_but_the_writers_own_line() {
        let file = TextFile::new("budget.md", "---\n    weekly: about 40\n---\n");
        let place = Span::new(&file, 16, 24);
        assert_eq!(
            told(
                Diagnostic::error("amount", &place, "this amount is not a number")
                    .because("The sum at the bottom would be wrong.")
                    .also(&Span::of_file("spending.csv"), "it is needed here")
                    .also(&place, "it stands here")
                    .try_this("weekly: 40.00"),
            ),
            "::error file=plans/sam/budget.md,line=2,col=13,endColumn=20,title=amount::This amount is not a number.\
             %0AThe sum at the bottom would be wrong.\
             %0ASee also plans/sam/spending.csv: it is needed here.\
             %0ASee also plans/sam/budget.md, line 2: it stands here.\
             %0ATry: weekly: 40.00\n"
        );
    }

    #[test]
    fn a_whole_file_has_no_line_and_a_place_over_several_lines_no_columns() {
        assert_eq!(
            told(Diagnostic::warning("photo", &Span::of_file("a.heic"), "this photo cannot be shown")),
            "::warning file=plans/sam/a.heic,title=photo::This photo cannot be shown.\n"
        );
        let file = TextFile::new("a.md", "one\ntwo\nthree\n");
        assert_eq!(
            told(Diagnostic::note("outcome", &Span::new(&file, 4, 14), "what is it for?")),
            "::notice file=plans/sam/a.md,line=2,endLine=3,title=outcome::What is it for?\n"
        );
    }

    #[test]
    fn no_word_of_a_plan_ends_a_line_or_a_fact() {
        let finding =
            Diagnostic::error("x", &Span::of_file("50%: a,b.md"), "100%\n::stop-commands::x").try_this("a\nb");
        assert_eq!(
            told(finding),
            "::error file=plans/sam/50%25%3A a%2Cb.md,title=x::100%25%0A::stop-commands::x.%0ATry:%0Aa%0Ab\n"
        );
        assert_eq!(escaped("a\r\nb"), "a%0D%0Ab");
    }

    #[test]
    fn nothing_found_is_nothing_said() {
        assert_eq!(tell([("", &Report::default())]), "");
    }
}
