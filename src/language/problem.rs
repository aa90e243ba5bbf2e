//! What is wrong with some letters, before anyone knows where they stand.
//!
//! In: nothing. Out: [`Problem`] and [`Read`]. Not here: the place in the file, which the caller adds.

use crate::report::{Diagnostic, Span};

/// A problem in plain words, without a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule's name, kebab case.
    pub rule: &'static str,
    /// What is wrong, without a full stop at its end.
    pub message: String,
    /// Why it matters: whole sentences.
    pub why: String,
    /// What to type instead.
    pub hint: String,
}

/// A value that was read, and what looked odd on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    pub value: T,
    /// Each is worth a warning.
    pub warnings: Vec<Problem>,
}

impl Problem {
    pub fn new(rule: &'static str, message: impl Into<String>, why: &str, hint: impl Into<String>) -> Problem {
        Problem { rule, message: message.into(), why: why.to_string(), hint: hint.into() }
    }

    /// The same as an error at a place.
    pub fn error_at(self, span: &Span) -> Diagnostic {
        Diagnostic::error(self.rule, span, self.message).because(self.why).try_this(self.hint)
    }

    /// The same as a warning at a place.
    pub fn warning_at(self, span: &Span) -> Diagnostic {
        Diagnostic::warning(self.rule, span, self.message).because(self.why).try_this(self.hint)
    }

    /// The same as a note at a place.
    pub fn note_at(self, span: &Span) -> Diagnostic {
        Diagnostic::note(self.rule, span, self.message).because(self.why).try_this(self.hint)
    }
}
