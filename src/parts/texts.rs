//! Reads words: a line of text, a list, Markdown, names of people; each may be given for each language.
//!
//! Not here: values with a shape of their own (`values`).

use super::part::{LocalProse, LocalText, PersonName};
use super::read::Reader;
use crate::language::is_called;
use crate::parse::{self, Entry, Node, Value};
use crate::report::Diagnostic;
use std::collections::BTreeMap;

impl Reader<'_> {
    pub(super) fn read_list(&mut self, node: &Node) -> Option<Vec<LocalText>> {
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
                let text = self.read_each_language(node, entries)?;
                let all = std::iter::once(&text.text).chain(text.others.values());
                match all.into_iter().any(|text| parse::has_passage_marks(text)) {
                    true => self.refuse_passage(node),
                    false => Some(text),
                }
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
                if parse::has_passage_marks(text) {
                    return self.refuse_passage(node);
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

    fn refuse_passage<T>(&mut self, node: &Node) -> Option<T> {
        self.refuse(
            &node.span,
            "passage-marks",
            "the marks ::: work in the text of a page only",
            "Here they would be printed, with everything that they should hide.",
            "Give the part, or this row, a line of its own: audience: private".to_string(),
        )
    }

    /// `{en: …, cy: …}`, each under the tag as the plan writes it.
    fn read_each_language(&mut self, node: &Node, entries: &[Entry]) -> Option<LocalText> {
        let mut others = BTreeMap::new();
        for entry in entries {
            match &entry.node.value {
                Value::Empty => {}
                Value::Scalar { .. } => {
                    if let Some((text, _)) = self.scalar(&entry.node) {
                        let tag = self.tags.iter().find(|tag| tag.eq_ignore_ascii_case(&entry.key));
                        others.insert(tag.map_or(entry.key.to_ascii_lowercase(), ToString::to_string), text);
                    }
                }
                Value::Map(_) | Value::List(_) => {
                    return self.refuse(
                        &entry.node.span,
                        "wrong-shape",
                        "here belongs one line of text",
                        "A list or several lines cannot be shown in this place.",
                        "Write it as one line.".to_string(),
                    );
                }
            }
        }
        let main = self.tags.iter().find_map(|tag| find_language(&others, tag));
        let text = main.or_else(|| others.values().next().cloned())?;
        Some(LocalText { text, others, span: node.span.clone() })
    }

    /// Markdown in the front matter.
    pub(super) fn read_prose(&mut self, node: &Node) -> Option<LocalProse> {
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
        let text = match &node.value {
            // The Markdown reader takes passages apart in each language.
            Value::Map(entries) if self.names_languages(entries) => self.read_each_language(node, entries)?,
            _ => self.read_local_text(node)?,
        };
        let blocks = parse::read_prose(&text.text, &text.span, self.report);
        let mut others = BTreeMap::new();
        for (tag, text) in &text.others {
            others.insert(tag.clone(), parse::read_prose(text, &node.span, self.report));
        }
        Some(LocalProse { blocks, others })
    }

    fn names_languages(&self, entries: &[Entry]) -> bool {
        !entries.is_empty() && entries.iter().all(|entry| self.tags.iter().any(|tag| is_called(tag, &entry.key)))
    }
}

fn find_language(texts: &BTreeMap<String, String>, tag: &str) -> Option<String> {
    texts.iter().find(|(key, _)| is_called(tag, key)).map(|(_, text)| text.clone())
}
