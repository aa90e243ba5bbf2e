//! Reads the value of one field, kind by kind.
//!
//! In: a node of the front matter. Out: a [`FieldValue`], or a finding with a way out.
//! Not here: whether what it names exists (`plan`).

use super::form::{Field, Kind, Precise};
use super::part::{Common, FieldValue, Filled, LocalText, Row};
use super::read::Reader;
use crate::language::{DateDetail, LongAmount, Problem, Read};
use crate::parse::{Entry, Node, Style, Value};
use crate::report::{Diagnostic, Span};
use crate::value::{nearest, plain_key};
use std::collections::BTreeMap;

/// The lines of an amount's long form.
const LONG_AMOUNT: [&str; 5] = ["quantity", "unit", "per", "rate", "weeks"];

impl Reader<'_> {
    /// Reads a field's value; `None` when nothing was typed, or when it cannot be read (and that was reported).
    pub(super) fn read_value(&mut self, field: &Field, node: &Node) -> Option<FieldValue> {
        if matches!(node.value, Value::Empty) {
            return None;
        }
        match field.kind {
            Kind::Text if field.many => self.read_list(node).map(FieldValue::List),
            Kind::Text => match self.read_local_text(node)? {
                // One of its forms would be hidden and the other one shown.
                text if field.is_name && !text.others.is_empty() => self.refuse(
                    &node.span,
                    "wrong-shape",
                    "a name stands here once, for all languages",
                    "A name in two forms could be hidden in one of them, and shown in the other one.",
                    "Write the name once.".to_string(),
                ),
                text => Some(FieldValue::Text(text)),
            },
            Kind::Prose => self.read_prose(node).map(FieldValue::Prose),
            Kind::List => self.read_list(node).map(FieldValue::List),
            Kind::Person => self.read_people(node).map(FieldValue::People),
            Kind::Rows => self.read_nested(field, node),
            Kind::Choice => self.read_choices(field, node),
            Kind::Reference => self.read_references(node).map(FieldValue::References),
            Kind::Language => self.read_languages(node).map(FieldValue::Language),
            Kind::Money if field.phrase => self.read_amount(node),
            Kind::Date | Kind::Day | Kind::Time | Kind::Duration | Kind::Money => self.read_measure(field, node),
            Kind::YesNo => {
                let (text, span) = self.one_line(field, node)?;
                match self.language.read_yes_no(&text) {
                    Ok(answer) => Some(FieldValue::YesNo(answer)),
                    Err(_) if field.or == Some(Kind::Text) => self.read_local_text(node).map(FieldValue::Text),
                    Err(problem) => self.refused(&span, problem),
                }
            }
            Kind::Image => self.one_line(field, node).map(|(text, _)| FieldValue::Image(text)),
            Kind::Phone => {
                let (text, span) = self.one_line(field, node)?;
                let is_number = text.chars().any(|c| c.is_ascii_digit())
                    && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '\u{a0}'));
                if is_number {
                    return Some(FieldValue::Phone(text));
                }
                self.refuse(
                    &span,
                    "phone-number",
                    "this is not a phone number",
                    "Only digits, spaces and + work when someone taps on it.",
                    "01632 960 123".to_string(),
                )
            }
        }
    }

    /// A money phrase, or its long form.
    fn read_amount(&mut self, node: &Node) -> Option<FieldValue> {
        let read = match &node.value {
            Value::Map(entries) => {
                let mut long = BTreeMap::new();
                for entry in entries {
                    match self.scalar(&entry.node) {
                        Some((text, _)) if LONG_AMOUNT.contains(&plain_key(&entry.key).as_str()) => {
                            long.insert(plain_key(&entry.key), text);
                        }
                        _ => self.unknown_key(entry, LONG_AMOUNT),
                    }
                }
                let field = |name: &str| long.get(name).map(String::as_str);
                let long = LongAmount {
                    quantity: field("quantity"),
                    unit: field("unit"),
                    per: field("per"),
                    rate: field("rate"),
                    weeks: field("weeks"),
                };
                self.language.read_long_amount(&long, self.currency)
            }
            _ => {
                let (text, _) = self.scalar_or_refuse("an amount of money", node)?;
                self.language.read_amount(&text, self.currency)
            }
        };
        match read {
            Ok(Read { value, warnings }) => {
                for warning in warnings {
                    self.report.push(warning.warning_at(&node.span));
                }
                Some(FieldValue::Amount(Box::new(value)))
            }
            Err(problem) => self.refused(&node.span, problem),
        }
    }

    /// Kinds that the language reads from one line.
    fn read_measure(&mut self, field: &Field, node: &Node) -> Option<FieldValue> {
        let (text, span) = if field.kind == Kind::Day { self.joined(node)? } else { self.one_line(field, node)? };
        let detail = match () {
            () if field.precise.contains(&Precise::Year) => DateDetail::Year,
            () if field.precise.contains(&Precise::Month) => DateDetail::Month,
            () => DateDetail::Day,
        };
        let read = match field.kind {
            Kind::Date => self.language.read_loose_date(&text, detail).map(FieldValue::Date),
            Kind::Day => self.language.read_days(&text).map(FieldValue::Days),
            Kind::Time => self.language.read_time(&text).map(FieldValue::Time),
            Kind::Duration => self.language.read_duration(&text).map(FieldValue::Duration),
            _ => self.language.read_money(&text, self.currency).map(FieldValue::Money),
        };
        match read {
            Ok(value) => Some(value),
            // Words are fine where the form says so; what could mean two things is not.
            Err(problem) if field.or == Some(Kind::Text) && !problem.rule.starts_with("unclear") => {
                self.read_local_text(node).map(FieldValue::Text)
            }
            Err(problem) => self.refused(&span, problem),
        }
    }

    /// A list of days typed as a list reads as one line with commas.
    fn joined(&mut self, node: &Node) -> Option<(String, Span)> {
        match &node.value {
            Value::List(nodes) => {
                let days: Vec<String> = nodes.iter().filter_map(|day| self.scalar(day).map(|(text, _)| text)).collect();
                Some((days.join(", "), node.span.clone()))
            }
            _ => self.scalar_or_refuse("a day of the week", node),
        }
    }

    fn read_choices(&mut self, field: &Field, node: &Node) -> Option<FieldValue> {
        let nodes: Vec<&Node> = match &node.value {
            Value::List(nodes) => nodes.iter().collect(),
            _ => vec![node],
        };
        let mut chosen = Vec::new();
        for node in nodes {
            let (text, span) = self.one_line(field, node)?;
            let key = plain_key(&text);
            let tag = self.language.tag;
            match field.choices.iter().position(|choice| choice.is_called(&key, tag)) {
                Some(index) => chosen.push(index),
                None if field.or == Some(Kind::Text) => return self.read_local_text(node).map(FieldValue::Text),
                None => {
                    let known: Vec<&str> = field.choices.iter().map(|choice| choice.is.as_str()).collect();
                    let hint = match nearest(&text, known.iter().copied()) {
                        Some(near) => format!("{}: {near}", field.name),
                        None => format!("Choose one of these: {}.", known.join(", ")),
                    };
                    return self.refuse(
                        &span,
                        "unknown-choice",
                        &format!("`{text}` is not one of the words that can stand here"),
                        "The program would not know what you mean.",
                        hint,
                    );
                }
            }
        }
        Some(FieldValue::Choice(chosen))
    }

    fn read_languages(&mut self, node: &Node) -> Option<Vec<String>> {
        let nodes: Vec<&Node> = match &node.value {
            Value::List(nodes) => nodes.iter().collect(),
            _ => vec![node],
        };
        let mut tags = Vec::new();
        for node in nodes {
            let (text, span) = self.scalar_or_refuse("a language", node)?;
            if oxilangtag::LanguageTag::parse(text.as_str()).is_err() || !text.is_ascii() {
                return self.refuse(
                    &span,
                    "language",
                    &format!("`{text}` is not the short name of a language"),
                    "Browsers and screen readers need it to say the words rightly.",
                    "en-GB for English, cy for Welsh, de for German, ar for Arabic".to_string(),
                );
            }
            tags.push(text);
        }
        Some(tags)
    }

    fn read_references(&mut self, node: &Node) -> Option<Vec<(String, Span)>> {
        let nodes: Vec<&Node> = match &node.value {
            Value::List(nodes) => nodes.iter().collect(),
            _ => vec![node],
        };
        let mut found = Vec::new();
        for node in nodes {
            let text = self.read_local_text(node)?;
            found.push((text.text, text.span));
        }
        Some(found)
    }

    /// Nested rows; or a plain text, where the form says `or: text`.
    fn read_nested(&mut self, field: &Field, node: &Node) -> Option<FieldValue> {
        if field.map
            && let Value::Map(entries) = &node.value
        {
            return Some(FieldValue::Rows(self.read_own_keys(field, entries)));
        }
        let is_text = matches!(node.value, Value::Scalar { .. }) && field.or.is_some();
        if is_text {
            let kind = field.or.expect("checked above");
            let plain = Field { kind, or: None, fields: Vec::new(), ..field.clone() };
            return self.read_value(&plain, node);
        }
        Some(FieldValue::Rows(self.read_rows(node, &field.fields)))
    }

    /// A mapping with the writer's own keys, as rows of key and value.
    fn read_own_keys(&mut self, field: &Field, entries: &[Entry]) -> Vec<Row> {
        let mut rows = Vec::new();
        for entry in entries {
            let key = LocalText { text: entry.key.clone(), others: BTreeMap::new(), span: entry.key_span.clone() };
            let mut fields = vec![Filled { field: 0, span: entry.key_span.clone(), value: FieldValue::Text(key) }];
            if let Some(value) = field.fields.get(1).and_then(|second| self.read_value(second, &entry.node)) {
                fields.push(Filled { field: 1, span: entry.node.span.clone(), value });
            }
            rows.push(Row { span: entry.key_span.clone(), common: Common::default(), fields });
        }
        rows
    }

    /// The scalar's letters for a field that is no text: a comment after one blank is cut.
    pub(super) fn scalar(&self, node: &Node) -> Option<(String, Span)> {
        match &node.value {
            Value::Scalar { text, comment_at, style } => {
                let text = match (comment_at, style) {
                    (Some(at), Style::Plain) => &text[..*at],
                    _ => text,
                };
                Some((text.trim().to_string(), node.span.clone()))
            }
            _ => None,
        }
    }

    fn one_line(&mut self, field: &Field, node: &Node) -> Option<(String, Span)> {
        self.scalar_or_refuse(field.kind.in_words(), node)
    }

    pub(super) fn scalar_or_refuse(&mut self, what: &str, node: &Node) -> Option<(String, Span)> {
        if let Some(found) = self.scalar(node) {
            return Some(found);
        }
        if matches!(node.value, Value::Empty) {
            return None;
        }
        self.refuse(
            &node.span,
            "wrong-shape",
            &format!("here belongs {what}"),
            "A list or several lines cannot be read in this place.",
            "Write it on one line.".to_string(),
        )
    }

    pub(super) fn refused<T>(&mut self, span: &Span, problem: Problem) -> Option<T> {
        self.report.push(problem.error_at(span));
        None
    }

    pub(super) fn refuse<T>(
        &mut self,
        span: &Span,
        rule: &'static str,
        message: &str,
        why: &str,
        hint: String,
    ) -> Option<T> {
        self.report.push(Diagnostic::error(rule, span, message).because(why).try_this(hint));
        None
    }
}
