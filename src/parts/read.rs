//! Reads parts and rows: which field a key names, and whether all that must be there is there.
//!
//! Not here: what a value of each kind looks like (`values`).

use super::form::{Field, Form, Kind, Shape, find_field};
use super::part::{Common, FieldValue, Filled, LocalText, Part, Row};
use crate::language::Language;
use crate::parse::{Entry, Node, Value};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Audience, Currency, Id, nearest, plain_key};
use std::sync::Arc;

/// The most rows that a part may hold.
const MOST_ROWS: usize = 10_000;

/// Keys that stand on every part and row, each with the words that also name it.
const COMMON: [&str; 8] = ["id", "audience", "who-can-see", "said-by", "updated", "review", "picture", "note"];

/// What reading depends on: the plan's language and money, and where findings go.
pub struct Reader<'a> {
    pub language: &'static Language,
    /// The tags in which a text may be given: the plan's language first.
    pub tags: &'a [String],
    pub currency: Option<Currency>,
    pub report: &'a mut Report,
}

impl Reader<'_> {
    /// Reads one part from its entry in the front matter.
    pub fn read_part(&mut self, entry: &Entry, form: &Arc<Form>, own_name: Option<String>) -> Part {
        let plans = self.currency;
        self.currency = self.own_currency(entry, form).or(plans);
        let part = self.read_whole_part(entry, form, own_name);
        self.currency = plans;
        part
    }

    /// The currency that a part names for itself: its sums are read with it, wherever in the part it stands.
    fn own_currency(&mut self, entry: &Entry, form: &Form) -> Option<Currency> {
        form.find_field("currency")?;
        let Value::Map(lines) = &entry.node.value else { return None };
        let line = lines.iter().find(|line| plain_key(&line.key) == "currency")?;
        let (code, _) = self.scalar(&line.node)?;
        Currency::find(&code)
    }

    fn read_whole_part(&mut self, entry: &Entry, form: &Arc<Form>, own_name: Option<String>) -> Part {
        let rows = match (form.shape, &entry.node.value) {
            (_, Value::Empty) => Vec::new(),
            (Shape::Mapping, Value::List(_)) => {
                self.report.push(
                    Diagnostic::error(
                        "wrong-shape",
                        &entry.key_span,
                        format!("`{}` holds its own lines, not a list", entry.key),
                    )
                    .because("Each line under it needs a name, so that it finds its place.")
                    .try_this(format!("{}:\n  {}: …", entry.key, form.fields[0].name)),
                );
                Vec::new()
            }
            (Shape::Mapping, _) => vec![self.read_row(&entry.node, &form.fields, false)],
            (Shape::Rows, Value::Map(entries)) if entries.iter().any(|inner| plain_key(&inner.key) == "rows") => {
                return self.read_rows_with_facts(entry, entries, form, own_name);
            }
            (Shape::Rows, _) => self.read_rows(&entry.node, &form.fields),
        };
        let common = match form.shape {
            Shape::Mapping => rows.first().map(|row: &Row| row.common.clone()).unwrap_or_default(),
            Shape::Rows => Common::default(),
        };
        Part { form: form.clone(), own_name, span: entry.key_span.clone(), common, rows }
    }

    /// A rows part as a mapping: common keys of the whole, and `rows:`.
    fn read_rows_with_facts(
        &mut self,
        entry: &Entry,
        entries: &[Entry],
        form: &Arc<Form>,
        own_name: Option<String>,
    ) -> Part {
        let mut common = Common::default();
        let mut rows = Vec::new();
        for inner in entries {
            if plain_key(&inner.key) == "rows" {
                rows = self.read_rows(&inner.node, &form.fields);
            } else if !self.read_common(inner, &mut common) {
                self.unknown_key(inner, COMMON.iter().copied().chain(["rows"]));
            }
        }
        Part { form: form.clone(), own_name, span: entry.key_span.clone(), common, rows }
    }

    /// Reads a list of rows; one row may stand there without a list.
    pub(super) fn read_rows(&mut self, node: &Node, fields: &[Field]) -> Vec<Row> {
        match &node.value {
            Value::Empty => Vec::new(),
            Value::List(nodes) => {
                if nodes.len() > MOST_ROWS {
                    self.report.push(
                        Diagnostic::error(
                            "too-many-rows",
                            &node.span,
                            format!("this list has {} rows, and {MOST_ROWS} is the most", nodes.len()),
                        )
                        .because("A page this long cannot be read by anyone.")
                        .try_this("Share the rows out over several pages."),
                    );
                    return Vec::new();
                }
                nodes.iter().map(|row| self.read_row(row, fields, true)).collect()
            }
            Value::Scalar { .. } | Value::Map(_) => vec![self.read_row(node, fields, true)],
        }
    }

    /// Reads one row, or the one mapping of a part.
    pub(super) fn read_row(&mut self, node: &Node, fields: &[Field], is_row: bool) -> Row {
        let mut row = Row { span: node.span.clone(), common: Common::default(), fields: Vec::new() };
        match &node.value {
            Value::Empty => {}
            Value::Map(entries) if !self.is_sentence(node, entries, fields) => {
                for entry in entries {
                    self.read_key(entry, fields, &mut row);
                }
            }
            // A row that is one plain sentence is the form's first field.
            Value::Map(_) | Value::Scalar { .. } => {
                if let Some(value) = self.read_value(&fields[0], node) {
                    row.fields.push(Filled { field: 0, span: node.span.clone(), value });
                }
            }
            Value::List(_) => self.report.push(
                Diagnostic::error("wrong-shape", &node.span, "there is a list here where named lines belong")
                    .because("Each line needs a name, so that it finds its place.")
                    .try_this(format!("{}: …", fields[0].name)),
            ),
        }
        row.fields.sort_by_key(|filled| filled.field);
        let typed: Vec<usize> = match &node.value {
            Value::Map(entries) => {
                let said = entries.iter().filter(|entry| !matches!(entry.node.value, Value::Empty));
                said.filter_map(|entry| find_field(fields, &entry.key)).map(|(index, _)| index).collect()
            }
            Value::Empty | Value::Scalar { .. } | Value::List(_) => Vec::new(),
        };
        self.check_required(&row, &typed, fields, is_row);
        row
    }

    /// Is this one-line mapping (`- Ring Mum: 01632 960 123`) really a sentence? It is when no key is known.
    fn is_sentence(&self, node: &Node, entries: &[Entry], fields: &[Field]) -> bool {
        node.line_text.is_some()
            && matches!(fields[0].kind, Kind::Text | Kind::Prose | Kind::List)
            && entries.iter().all(|entry| {
                let key = plain_key(&entry.key);
                find_field(fields, &key).is_none()
                    && !COMMON.contains(&key.as_str())
                    && (key.contains('-') || nearest(&key, fields.iter().map(|field| field.name.as_str())).is_none())
            })
    }

    fn read_key(&mut self, entry: &Entry, fields: &[Field], row: &mut Row) {
        if self.read_common(entry, &mut row.common) {
            return;
        }
        if let Some((field, definition)) = find_field(fields, &entry.key) {
            if row.find(field).is_some() {
                self.report.push(
                    Diagnostic::error("doubled-key", &entry.key_span, format!("`{}` is given twice here", entry.key))
                        .because("Nobody can tell which of the two you mean.")
                        .try_this("Take one of the two lines out."),
                );
            } else if let Some(value) = self.read_value(definition, &entry.node) {
                row.fields.push(Filled { field, span: entry.node.span.clone(), value });
            }
        } else {
            self.unknown_key(entry, fields.iter().map(|field| field.name.as_str()).chain(COMMON));
        }
    }

    /// Reads a key that stands on every part and row; `false` if it is none of these.
    fn read_common(&mut self, entry: &Entry, common: &mut Common) -> bool {
        match plain_key(&entry.key).as_str() {
            "id" => {
                common.id = self.read_line(&entry.node).map(|text| (Id::of(&text.text), text.span));
            }
            "audience" | "who-can-see" => {
                let read = self.read_audience(entry);
                common.audience = match (common.audience.take(), read) {
                    (Some(first), Some(second)) => Some(self.narrower_of_two(entry, first, second)),
                    (first, second) => first.or(second),
                };
            }
            "said-by" => common.said_by = self.read_said_by(&entry.node),
            "updated" => common.updated = self.read_day(&entry.node),
            "review" => common.review = self.read_day(&entry.node),
            "picture" => common.picture = self.read_line(&entry.node).map(|text| (text.text, text.span)),
            "note" => common.note = self.read_local_text(&entry.node),
            _ => return false,
        }
        true
    }

    /// `audience:` and `who_can_see:` in one place: an error, and until it is mended the narrower one counts.
    fn narrower_of_two(
        &mut self,
        entry: &Entry,
        first: (Audience, Span),
        second: (Audience, Span),
    ) -> (Audience, Span) {
        self.report.push(
            Diagnostic::error("doubled-key", &entry.key_span, "it is said twice here who can see this")
                .because("Nobody can tell which of the two you mean.")
                .try_this("Take one of the two lines out.")
                .also(&first.1, "the first one"),
        );
        if second.0 > first.0 { second } else { first }
    }

    /// Tells of a key that nobody knows, with the nearest one that is known.
    pub fn unknown_key<'k>(&mut self, entry: &Entry, known: impl IntoIterator<Item = &'k str> + Clone) {
        let near = nearest(&entry.key, known.clone());
        let (message, hint) = match near {
            Some(name) => {
                (format!("`{}` is not a known name here; did you mean `{name}`?", entry.key), format!("{name}: …"))
            }
            None => (
                format!("`{}` is not a known name here", entry.key),
                format!("Use one of these: {}.", known.into_iter().collect::<Vec<_>>().join(", ")),
            ),
        };
        self.report.push(
            Diagnostic::error("unknown-key", &entry.key_span, message)
                .because("What stands there would be lost, or shown to the wrong people.")
                .try_this(hint),
        );
    }

    /// Tells of lines that must be there. One that was typed and could not be read was told already.
    fn check_required(&mut self, row: &Row, typed: &[usize], fields: &[Field], is_row: bool) {
        for (index, field) in fields.iter().enumerate().filter(|(index, _)| !typed.contains(index)) {
            let is_there = match field.name.as_str() {
                "audience" => row.common.audience.is_some(),
                _ => row.find(index).is_some(),
            };
            if field.required && !is_there {
                let what = if is_row { "this row" } else { "this part" };
                self.report.push(
                    Diagnostic::error(
                        "missing-field",
                        &first_line(&row.span),
                        format!("{what} needs a line `{}`", field.name),
                    )
                    .because(in_its_words(field))
                    .try_this(match field.example.as_str() {
                        Some(example) => format!("{}: {example}", field.name),
                        None => format!("{}: …", field.name),
                    }),
                );
            }
        }
    }

    /// A field's value as one line of text, in the plan's own language.
    pub(super) fn read_line(&mut self, node: &Node) -> Option<LocalText> {
        self.read_local_text(node)
    }
}

/// The first line of a place that may be long.
fn first_line(span: &Span) -> Span {
    let length = span.text().find('\n').unwrap_or(span.text().len());
    Span::new(span.file(), span.start(), span.start() + length)
}

impl Row {
    /// The value of the field with this index, if it is a text.
    pub fn text(&self, field: usize) -> Option<&LocalText> {
        match self.find(field).map(|filled| &filled.value) {
            Some(FieldValue::Text(text)) => Some(text),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// Reads the keys of a page that are no parts. `parts` are names that could have been meant.
    pub fn read_page_keys(
        &mut self,
        entries: Vec<Entry>,
        file: &Arc<crate::report::TextFile>,
        form: &Form,
        parts: &[String],
    ) -> Row {
        let mut row = Row { span: Span::new(file, 0, 0), common: Common::default(), fields: Vec::new() };
        for entry in entries {
            let is_known =
                find_field(&form.fields, &entry.key).is_some() || COMMON.contains(&plain_key(&entry.key).as_str());
            if is_known {
                self.read_key(&entry, &form.fields, &mut row);
            } else {
                let keys = form.fields.iter().map(|field| field.name.as_str());
                self.unknown_key(&entry, keys.chain(parts.iter().map(String::as_str)));
            }
        }
        row.fields.sort_by_key(|filled| filled.field);
        row
    }
}
/// What a field is for, in the form's own words: its label, then its hint.
fn in_its_words(field: &Field) -> String {
    let label = field.label.trim_end_matches(['?', '.']);
    let end = if field.label.ends_with('?') { '?' } else { '.' };
    match field.hint.is_empty() {
        true => format!("{label}{end}"),
        false => format!("{label}{end} {}", field.hint),
    }
}
