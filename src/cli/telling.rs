//! How things are said on the screen: drawn on a terminal, in sentences everywhere else.

use crate::check::easy::id_of;
use crate::report::{Diagnostic, Report, Severity, counts, drawn, plain};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{IsTerminal, Write};

/// How to speak.
#[derive(Clone, Copy)]
pub struct Voice {
    is_plain: bool,
    has_colour: bool,
    is_quiet: bool,
    is_talkative: bool,
}

impl Voice {
    pub fn new(plain: bool, quiet: bool, talkative: bool) -> Voice {
        let is_terminal = std::io::stdout().is_terminal();
        let may_colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Voice {
            is_plain: plain || !is_terminal,
            has_colour: is_terminal && may_colour && !plain,
            is_quiet: quiet,
            is_talkative: talkative,
        }
    }

    pub fn is_plain(&self) -> bool {
        self.is_plain
    }

    pub fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    /// Tells all findings; with `--quiet` only problems.
    pub fn tell(&self, report: &Report) {
        let mut report = report.clone();
        if self.is_quiet {
            report.retain(|finding| finding.severity == Severity::Error);
        }
        if report.is_empty() {
            return;
        }
        let text = match self.is_plain {
            true => plain::tell(&report),
            false => drawn::tell(&report, self.has_colour),
        };
        self.print(&text);
        self.print("\n");
        let rules: BTreeSet<&str> = report.sorted().iter().map(|finding| finding.rule).collect();
        let rules: Vec<&str> = rules.into_iter().collect();
        self.print(&format!("To read more, type plainplan explain and one of these words: {}\n\n", rules.join(", ")));
    }

    /// Is there more to tell of a plan than hints about easy reading?
    pub fn has_to_tell(&self, report: &Report) -> bool {
        let is_hint = |finding: &&Diagnostic| is_hint(finding);
        self.is_talkative && !report.is_empty() || !report.sorted().iter().all(is_hint)
    }

    /// Tells all findings of a check. Hints about easy reading are told one by one with `--verbose`, else how many of
    /// each there are: a long list of kind questions would hide what matters.
    ///
    /// Gives what was told one by one.
    pub fn tell_checked(&self, report: &Report) -> Report {
        if self.is_talkative {
            self.tell(report);
            return report.clone();
        }
        let mut hints: BTreeMap<&str, usize> = BTreeMap::new();
        let mut report = report.clone();
        report.retain(|finding| {
            let is_hint = is_hint(finding);
            if is_hint {
                *hints.entry(finding.rule).or_default() += 1;
            }
            !is_hint
        });
        self.tell(&report);
        if !hints.is_empty() {
            let list: Vec<String> = hints.iter().map(|(rule, count)| format!("{rule} ({count})")).collect();
            self.say(&format!("Hints for easy reading: {}. To see each: --verbose", list.join(", ")));
        }
        report
    }

    /// What could not be checked, and why: each with `--verbose`, else only how many.
    pub fn tell_unchecked(&self, report: &Report) {
        let unchecked: Vec<_> = report.unchecked().collect();
        if unchecked.is_empty() {
            return;
        }
        if !self.is_talkative {
            let (noun, verb) = if unchecked.len() == 1 { ("check", "it") } else { ("checks", "them") };
            self.say(&format!("{} {noun} had nothing to look at. To see {verb}: --verbose", unchecked.len()));
        }
        for (rule, why) in unchecked {
            self.mention(&format!("Not checked: {rule}, because {why}."));
        }
    }

    /// A sentence about what was done; silent with `--quiet`.
    pub fn say(&self, sentence: &str) {
        if !self.is_quiet {
            self.print(sentence);
            self.print("\n");
        }
    }

    /// A sentence about the work itself; only with `--verbose`.
    pub fn mention(&self, sentence: &str) {
        if self.is_talkative {
            self.print(sentence);
            self.print("\n");
        }
    }

    /// What was asked for, whatever `--quiet` says.
    pub fn answer(&self, text: &str) {
        self.print(text);
        if !text.ends_with('\n') {
            self.print("\n");
        }
    }

    /// What another program reads: nothing else may stand beside it.
    pub fn hand_over(&self, text: &str) {
        self.print(text);
    }

    /// The same voice, where another program reads: what was done is not said. A change quotes the plan, and logs can be
    /// public.
    pub fn silent(self) -> Voice {
        Voice { is_quiet: true, is_talkative: false, ..self }
    }

    /// Why a command could not run.
    pub fn sorry(&self, sentence: &str) {
        let _ = writeln!(std::io::stderr(), "{sentence}");
    }

    /// A closed pipe is no reason to fail.
    fn print(&self, text: &str) {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }
}

/// "2 problems and 1 warning".
pub fn summary(report: &Report) -> String {
    counts(report)
}

fn is_hint(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Note && is_about_reading(finding.rule)
}

/// Is this a rule of easy read? What it finds makes a plan hard to read, never wrong or unsafe.
pub fn is_about_reading(rule: &str) -> bool {
    id_of(rule).is_some()
}

/// Was there no folder to look at? Then the command could not run at all.
pub fn has_no_folder(report: &Report) -> bool {
    report.sorted().iter().any(|finding| finding.rule == "missing-folder")
}

/// Does this report stop a build?
pub fn stops(report: &Report, is_strict: bool) -> bool {
    report.has_errors() || (is_strict && report.count(Severity::Warning) > 0)
}
