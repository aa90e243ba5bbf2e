//! Reads the keys that every part and row may have: who may see it, when it was changed, whose words it is.

use super::part::SaidBy;
use super::read::Reader;
use crate::parse::{Entry, Node, Value};
use crate::report::{Diagnostic, Span};
use crate::value::{Audience, Date, plain_key};

impl Reader<'_> {
    /// The audience that a word names. Anything else is an error, and closes the thing until it is mended.
    pub(super) fn read_audience(&mut self, entry: &Entry) -> Option<(Audience, Span)> {
        let typed = self.scalar(&entry.node);
        let (text, span) = typed.unwrap_or_else(|| (String::new(), entry.key_span.clone()));
        if let Some(audience) = Audience::find(&text) {
            return Some((audience, span));
        }
        let message = match text.is_empty() {
            true => "it is not said who can see this".to_string(),
            false => format!("`{text}` does not say who can see this"),
        };
        self.report.push(
            Diagnostic::error("unknown-audience", &span, message)
                .because("Nothing is shown to anyone until this is clear.")
                .try_this("audience: public, or circle, or private"),
        );
        Some((Audience::Private, span))
    }

    /// A whole date of a common key.
    pub(super) fn read_day(&mut self, node: &Node) -> Option<Date> {
        let (text, span) = self.scalar_or_refuse("a date", node)?;
        match self.language.read_date(&text) {
            Ok(date) => Some(date),
            Err(problem) => self.refused(&span, problem),
        }
    }

    /// Whose words: a person, several, or a guess (`we think: Mum`).
    pub(super) fn read_said_by(&mut self, node: &Node) -> Option<SaidBy> {
        if let Value::Map(entries) = &node.value
            && let [entry] = entries.as_slice()
            && plain_key(&entry.key) == "we-think"
        {
            return Some(SaidBy { is_guess: true, who: self.read_people(&entry.node)? });
        }
        let mut who = self.read_people(node)?;
        let mut is_guess = false;
        for name in &mut who {
            if let Some((start, rest)) = name.typed.split_once(':')
                && plain_key(start) == "we-think"
            {
                is_guess = true;
                name.typed = rest.trim().to_string();
            }
        }
        let before = who.len();
        who.retain(|name| plain_key(&name.typed) != "guess" && !name.typed.is_empty());
        is_guess |= who.len() < before;
        Some(SaidBy { is_guess, who })
    }
}
