//! What went wrong, where, why it matters and what to try: the one kind of problem that reaches people.
//!
//! In: what any stage noticed. Out: [`Report`], told in words (`plain`), drawn (`drawn`) or for programs.
//! Not here: which rules there are (each stage and `check` know their own).

pub mod drawn;
pub mod github;
pub mod json;
pub mod plain;
pub mod sarif;
mod span;
mod telling;

pub use span::{Span, TextFile};
pub use telling::counts;

use std::collections::BTreeSet;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// Something is probably wrong; `--strict` stops here too.
    Warning,
    /// A kind question. Never stops anything.
    Note,
}

impl Severity {
    /// As programs name it.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One finding: where, what, why it matters to a person, what to try.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule's name as a person writes it after `allow:`, in kebab case; `explain RULE` shows its page.
    pub rule: &'static str,
    pub severity: Severity,
    pub span: Span,
    /// What is wrong, as the end of "In budget.md, line 14: …", without a full stop.
    pub message: String,
    /// Why it matters: whole sentences. May be empty.
    pub why: String,
    /// What to try: shown after "Try: ". May be empty.
    pub hint: String,
    /// Other places that belong to it, each with what is there.
    pub more: Vec<(Span, String)>,
    /// Letters that `check --fix` may put in place of `span`'s, if that is safe.
    pub fix: Option<Fix>,
}

/// A safe change of the writer's file: the letters of `span` become `text`.
#[derive(Debug, Clone)]
pub struct Fix {
    pub span: Span,
    pub text: String,
}

impl Diagnostic {
    pub fn error(rule: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, rule, span, message)
    }

    pub fn warning(rule: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, rule, span, message)
    }

    pub fn note(rule: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Note, rule, span, message)
    }

    fn new(severity: Severity, rule: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            rule,
            severity,
            span: span.clone(),
            message: message.into(),
            why: String::new(),
            hint: String::new(),
            more: Vec::new(),
            fix: None,
        }
    }

    /// Says why it matters: whole sentences.
    pub fn because(mut self, why: impl Into<String>) -> Diagnostic {
        self.why = why.into();
        self
    }

    /// Says what to try.
    pub fn try_this(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = hint.into();
        self
    }

    /// Names another place that belongs to it.
    pub fn also(mut self, span: &Span, message: impl Into<String>) -> Diagnostic {
        self.more.push((span.clone(), message.into()));
        self
    }

    /// Offers a safe change.
    pub fn fixed_by(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.fix = Some(Fix { span, text: text.into() });
        self
    }
}

/// All findings of one run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    findings: Vec<Diagnostic>,
    /// Rules that had nothing to look at, each with the reason.
    unchecked: BTreeSet<(&'static str, &'static str)>,
}

impl Report {
    pub fn push(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    pub fn extend(&mut self, other: Report) {
        self.findings.extend(other.findings);
        self.unchecked.extend(other.unchecked);
    }

    /// Says that a rule could not look, and why: "the plan has no week". Silence would look like a "yes".
    pub fn leave_unchecked(&mut self, rule: &'static str, why: &'static str) {
        self.unchecked.insert((rule, why));
    }

    /// Rules that could not look, with the reason, in order of the alphabet.
    pub fn unchecked(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.unchecked.iter().copied()
    }

    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    pub fn len(&self) -> usize {
        self.findings.len()
    }

    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The findings in order of file and place.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut findings: Vec<&Diagnostic> = self.findings.iter().collect();
        findings.sort_by_key(|finding| (finding.span.sort_key(), finding.severity));
        findings
    }

    /// Safe changes that findings offer, in order of file and place.
    pub fn fixes(&self) -> Vec<Fix> {
        self.sorted().into_iter().filter_map(|finding| finding.fix.clone()).collect()
    }

    /// Keeps only the findings for which the question is answered with yes.
    pub fn retain(&mut self, is_kept: impl FnMut(&Diagnostic) -> bool) {
        self.findings.retain(is_kept);
    }
}
