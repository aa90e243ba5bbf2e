//! Reads the value of one field, kind by kind.
//!
//! In: a node of the front matter. Out: a [`FieldValue`], or a finding with a way out.
//! Not here: whether what it names exists (`plan`).

use super::form::{Field, Kind, Precise};
use super::part::{Common, FieldValue, Filled, LocalProse, LocalText, PersonName, Row, SaidBy};
use super::read::Reader;
use crate::language::{DateDetail, LongAmount, Problem, Read};
use crate::parse::{self, Entry, Node, Style, Value};
use crate::report::{Diagnostic, Span};
use crate::value::{Audience, Date, nearest, plain_key};
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
            Kind::Text => self.read_local_text(node).map(FieldValue::Text),
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
            let words = |choice: &super::form::Choice| {
                plain_key(&choice.is) == key
                    || plain_key(&choice.label) == key
                    || choice.also.iter().any(|word| plain_key(word) == key)
            };
            match field.choices.iter().position(words) {
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

    fn read_list(&mut self, node: &Node) -> Option<Vec<LocalText>> {
        match &node.value {
            Value::List(nodes) => Some(nodes.iter().filter_map(|item| self.read_local_text(item)).collect()),
            _ => self.read_local_text(node).map(|text| vec![text]),
        }
    }

    /// Names of people: one, several in a list, or `Will and Priya` (which `plan` takes apart, since a name may hold "and").
    pub(super) fn read_people(&mut self, node: &Node) -> Option<Vec<PersonName>> {
        let names = self.read_list(node)?;
        Some(names.into_iter().map(|name| PersonName { typed: name.text, span: name.span }).collect())
    }

    /// A text in one language, or `{en: …, cy: …}`.
    pub(super) fn read_local_text(&mut self, node: &Node) -> Option<LocalText> {
        if let Some(line) = &node.line_text {
            self.report.push(
                Diagnostic::note("unquoted-text", &node.span, "this line is read as a sentence")
                    .because("Other programs would take it for a name with a value.")
                    .try_this(parse::quoted(line))
                    .fixed_by(node.span.clone(), parse::quoted(line)),
            );
            return Some(LocalText { text: line.clone(), others: BTreeMap::new(), span: node.span.clone() });
        }
        match &node.value {
            Value::Map(entries) if self.names_languages(entries) => {
                let mut others = BTreeMap::new();
                for entry in entries {
                    if let Some((text, _)) = self.scalar(&entry.node) {
                        others.insert(entry.key.clone(), text);
                    }
                }
                let main = self.tags.iter().find_map(|tag| find_language(&others, tag));
                let text = main.or_else(|| others.values().next().cloned())?;
                Some(LocalText { text, others, span: node.span.clone() })
            }
            Value::Scalar { text, comment_at, .. } => {
                if comment_at.is_some() {
                    self.report.push(
                        Diagnostic::warning("comment-shown", &node.span, "the words after # will be shown to readers")
                            .because(
                                "After 1 blank, # is part of the text. After 2 blanks it begins a note to yourself.",
                            )
                            .try_this("Put 2 blanks before the #, or put the note on its own line."),
                    );
                }
                let text = text.trim();
                if text.contains(":::") {
                    return self.refuse(
                        &node.span,
                        "passage-marks",
                        "the marks ::: work in the text of a page only",
                        "Here they would be printed, with everything that they should hide.",
                        "Give the part, or this row, a line of its own: audience: private".to_string(),
                    );
                }
                (!text.is_empty()).then(|| LocalText {
                    text: text.to_string(),
                    others: BTreeMap::new(),
                    span: node.span.clone(),
                })
            }
            Value::Empty => None,
            Value::Map(_) | Value::List(_) => self.refuse(
                &node.span,
                "wrong-shape",
                "here belongs one line of text",
                "A list or several lines cannot be shown in this place.",
                "Write it as one line.".to_string(),
            ),
        }
    }

    /// Markdown in the front matter.
    fn read_prose(&mut self, node: &Node) -> Option<LocalProse> {
        if let Value::List(nodes) = &node.value {
            // A list in a prose field is the same list in Markdown.
            let items: Vec<String> = nodes
                .iter()
                .filter_map(|item| self.read_local_text(item))
                .map(|text| format!("- {}", text.text.replace('\n', "\n  ")))
                .collect();
            let blocks = parse::read_prose(&items.join("\n"), &node.span, self.report);
            return Some(LocalProse { blocks, others: BTreeMap::new() });
        }
        if let Value::Scalar { text, .. } = &node.value
            && text.contains(":::")
            && text.contains('\n')
        {
            // Passages work in prose of several lines; the Markdown reader tells of marks that do not.
            let blocks = parse::read_prose(text.trim(), &node.span, self.report);
            return Some(LocalProse { blocks, others: BTreeMap::new() });
        }
        let text = self.read_local_text(node)?;
        let blocks = parse::read_prose(&text.text, &text.span, self.report);
        let mut others = BTreeMap::new();
        for (tag, text) in &text.others {
            others.insert(tag.clone(), parse::read_prose(text, &node.span, self.report));
        }
        Some(LocalProse { blocks, others })
    }

    fn names_languages(&self, entries: &[Entry]) -> bool {
        !entries.is_empty() && entries.iter().all(|entry| self.tags.iter().any(|tag| is_same_language(tag, &entry.key)))
    }

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

    /// The scalar's letters for a field that is no text: a comment after one blank is cut.
    fn scalar(&self, node: &Node) -> Option<(String, Span)> {
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

    fn scalar_or_refuse(&mut self, what: &str, node: &Node) -> Option<(String, Span)> {
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

    fn refused<T>(&mut self, span: &Span, problem: Problem) -> Option<T> {
        self.report.push(problem.error_at(span));
        None
    }

    fn refuse<T>(&mut self, span: &Span, rule: &'static str, message: &str, why: &str, hint: String) -> Option<T> {
        self.report.push(Diagnostic::error(rule, span, message).because(why).try_this(hint));
        None
    }
}

/// Do two tags name one language? `en` in a text serves a plan in `en-GB`.
fn is_same_language(tag: &str, other: &str) -> bool {
    tag.eq_ignore_ascii_case(other) || tag.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case(other))
}

fn find_language(texts: &BTreeMap<String, String>, tag: &str) -> Option<String> {
    texts.iter().find(|(key, _)| is_same_language(tag, key)).map(|(_, text)| text.clone())
}
