//! The tree: nodes from the YAML parser's events, with the writer's own letters put back.
//!
//! In: the covered text. Out: [`Built`]. The parser counts in letters from 0; here that becomes bytes, once.
//! Not here: which sentences were covered, and why (`lines`).

use super::lines::{Covered, CoveredValue};
use super::scan::find_quote_end;
use super::{DEPTH, Place, problems, quoted};
use crate::parse::node::{Entry, Node, Style, Value};
use crate::report::{Diagnostic, Fix, Report, Span};
use crate::value::plain_key;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::BTreeMap;

/// The tree, and the values that other programs cannot read.
pub struct Built {
    pub entries: Vec<Entry>,
    pub unquoted: Vec<Span>,
    pub fixes: Vec<Fix>,
}

/// Builds the tree. `None` if it cannot be read; the report then says why.
pub fn build(place: &Place, covered: &Covered, report: &mut Report) -> Option<Built> {
    let mut tree = Tree {
        place,
        covered,
        report,
        open: Vec::new(),
        top: None,
        built: Built { entries: Vec::new(), unquoted: Vec::new(), fixes: Vec::new() },
    };
    let long = long_letters(&covered.text);
    let byte = |letter: usize| {
        let before = long.partition_point(|(long, _)| *long < letter);
        let further = before.checked_sub(1).map_or(0, |last| long[last].1);
        (letter + further).min(covered.text.len())
    };
    let mut parser = Parser::new_from_str(&covered.text);
    let mut documents = 0;
    while let Some(next) = parser.next_event() {
        let done = match next {
            Ok((Event::DocumentStart(_), span)) => {
                documents += 1;
                let at = byte(span.start.index());
                match documents {
                    1 => Ok(()),
                    _ => Err(problems::second_document(&place.span(at, at)).into()),
                }
            }
            Ok((event, span)) => tree.take(event, byte(span.start.index()), byte(span.end.index())),
            Err(refusal) => {
                let at = byte(refusal.marker().index());
                Err(problems::refused(&tree.rest_of_line(at), refusal.info()).into())
            }
        };
        if let Err(finding) = done {
            tree.report.push(*finding);
            return None;
        }
    }
    tree.finish()
}

/// Each letter of more than one byte: which letter of the text it is, and how many further bytes all of them have up to
/// and with it.
fn long_letters(text: &str) -> Vec<(usize, usize)> {
    let mut long = Vec::new();
    let mut further = 0;
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_ascii()) {
        let which = at - further;
        further += letter.len_utf8() - 1;
        long.push((which, further));
    }
    long
}

/// A mapping or list whose end is not reached.
struct Open {
    start: usize,
    /// It stands between brackets, or in something that does.
    is_in_brackets: bool,
    held: Held,
}

enum Held {
    Map { entries: Vec<Entry>, seen: BTreeMap<String, Span>, key: Option<Key> },
    List(Vec<Node>),
}

/// A key whose value is not reached, with the byte at which it ends.
struct Key {
    text: String,
    span: Span,
    end: usize,
    is_doubled: bool,
}

type Taken = Result<(), Box<Diagnostic>>;

struct Tree<'a> {
    place: &'a Place<'a>,
    covered: &'a Covered,
    report: &'a mut Report,
    open: Vec<Open>,
    top: Option<Node>,
    built: Built,
}

impl Tree<'_> {
    fn take(&mut self, event: Event, start: usize, end: usize) -> Taken {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_shortcut(tag.is_some(), anchor, start, end)?;
                self.scalar(&text, style, start, end)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_shortcut(tag.is_some(), anchor, start, end)?;
                let held = Held::Map { entries: Vec::new(), seen: BTreeMap::new(), key: None };
                self.begin(start, held, b'{')
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_shortcut(tag.is_some(), anchor, start, end)?;
                self.begin(start, Held::List(Vec::new()), b'[')
            }
            Event::MappingEnd | Event::SequenceEnd => {
                self.end(end);
                Ok(())
            }
            Event::Alias(_) => Err(problems::anchor(&self.place.span(start, end)).into()),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {
                Ok(())
            }
        }
    }

    fn refuse_shortcut(&self, has_tag: bool, anchor: usize, start: usize, end: usize) -> Taken {
        match (has_tag, anchor) {
            (false, 0) => Ok(()),
            (true, _) => Err(problems::tag(&self.place.span(start, end)).into()),
            (false, _) => Err(problems::anchor(&self.place.span(start, end)).into()),
        }
    }

    fn begin(&mut self, start: usize, held: Held, bracket: u8) -> Taken {
        if self.open.len() >= DEPTH {
            return Err(problems::too_deep(&self.place.span(start, start)).into());
        }
        if let Some(Held::Map { key: None, .. }) = self.open.last().map(|open| &open.held) {
            return Err(problems::odd_key(&self.rest_of_line(start)).into());
        }
        let is_in_brackets = self.open.last().is_some_and(|open| open.is_in_brackets)
            || self.covered.text.as_bytes().get(start) == Some(&bracket);
        self.open.push(Open { start, is_in_brackets, held });
        Ok(())
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, start: usize, end: usize) -> Taken {
        let end = self.scalar_end(style, start, end);
        let span = self.place.span(start, end);
        let covered = self.covered.values.get(&start).copied();
        if let Some(open) = self.open.last_mut()
            && let Held::Map { key, seen, .. } = &mut open.held
        {
            if let Some(key) = key {
                let is_without_colon = open.is_in_brackets
                    && text.is_empty()
                    && !self.covered.text[key.end..].trim_start().starts_with(':');
                if is_without_colon {
                    return Err(problems::comma_in_braces(&key.span).into());
                }
            } else {
                if text.trim().is_empty() || covered.is_some() || text.contains('\n') {
                    return Err(problems::odd_key(&self.rest_of_line(start)).into());
                }
                if text == "<<" && style == ScalarStyle::Plain {
                    return Err(problems::merge(&span).into());
                }
                let first = seen.get(&plain_key(text)).cloned();
                match &first {
                    Some(first) => self.report.push(problems::doubled(text, &span, first)),
                    None => {
                        seen.insert(plain_key(text), span.clone());
                    }
                }
                *key = Some(Key { text: text.to_string(), span, end, is_doubled: first.is_some() });
                return Ok(());
            }
        }
        let node = match covered {
            Some(covered) => self.sentence(span, covered),
            None if style == ScalarStyle::Plain && text.is_empty() => self.empty(start),
            None => Node {
                span,
                value: Value::Scalar {
                    text: text.to_string(),
                    style: match style {
                        ScalarStyle::Plain => Style::Plain,
                        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
                    },
                    comment_at: None,
                },
                line_text: None,
            },
        };
        self.attach(node);
        Ok(())
    }

    /// A covered value, with its own letters.
    fn sentence(&mut self, span: Span, covered: CoveredValue) -> Node {
        let text = fold(span.text());
        let comment_at = covered.has_hash.then(|| match text.starts_with('#') {
            true => 0,
            false => text.find(" #").map_or(text.len(), |at| at + 1),
        });
        if covered.is_odd {
            self.built.unquoted.push(span.clone());
            // Quotes would turn a comment into text for good; that is for the writer to decide.
            if !covered.has_hash {
                self.built.fixes.push(Fix { span: span.clone(), text: quoted(span.text()) });
            }
        }
        Node { span, value: Value::Scalar { text, style: Style::Plain, comment_at }, line_text: None }
    }

    /// Nothing was typed: its place is just after the colon or the dash.
    fn empty(&self, start: usize) -> Node {
        let text = &self.covered.text;
        let key_end = match self.open.last().map(|open| &open.held) {
            Some(Held::Map { key: Some(key), .. }) => Some(key.end),
            _ => None,
        };
        let at = match key_end.and_then(|end| text[end..].find(':').map(|colon| end + colon + 1)) {
            Some(after_colon) => after_colon,
            None => text[..start].trim_end().len(),
        };
        Node { span: self.place.span(at, at), value: Value::Empty, line_text: None }
    }

    fn end(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let is_bracket =
            open.is_in_brackets && matches!(self.covered.text.as_bytes().get(open.start), Some(b'[' | b'{'));
        let last = match &open.held {
            Held::Map { entries, .. } => entries.last().map(|entry| entry.node.span.end()),
            Held::List(items) => items.last().map(|item| item.span.end()),
        };
        let end = match last {
            Some(last) if !is_bracket => last - self.place.start,
            _ => end,
        };
        let span = self.place.span(open.start, end.max(open.start));
        let is_in_list = matches!(self.open.last().map(|open| &open.held), Some(Held::List(_)));
        let is_sentence = !open.is_in_brackets
            && !span.text().contains('\n')
            && match &open.held {
                Held::Map { entries, .. } => {
                    matches!(&entries[..], [only] if is_in_line(&only.node))
                }
                Held::List(items) => is_in_list && matches!(&items[..], [only] if is_in_line(only)),
            };
        let line_text = is_sentence.then(|| span.text().to_string());
        let value = match open.held {
            Held::Map { entries, .. } => Value::Map(entries),
            Held::List(items) => Value::List(items),
        };
        self.attach(Node { span, value, line_text });
    }

    /// Hands a finished node to the mapping or list that it stands in.
    fn attach(&mut self, node: Node) {
        match self.open.last_mut().map(|open| &mut open.held) {
            None => self.top = Some(node),
            Some(Held::List(items)) => items.push(node),
            Some(Held::Map { entries, key, .. }) => {
                if let Some(key) = key.take().filter(|key| !key.is_doubled) {
                    entries.push(Entry { key: key.text, key_span: key.span, node });
                }
            }
        }
    }

    fn finish(mut self) -> Option<Built> {
        let Some(top) = self.top.take() else {
            return Some(self.built);
        };
        match top.value {
            Value::Map(entries) => self.built.entries = entries,
            // Comments and nothing else.
            Value::Empty => {}
            Value::Scalar { .. } | Value::List(_) => {
                self.report.push(problems::not_a_mapping(&top.span));
                return None;
            }
        }
        Some(self.built)
    }

    /// The parser counts blanks, and after a quote a comment too, as part of a scalar.
    fn scalar_end(&self, style: ScalarStyle, start: usize, end: usize) -> usize {
        let text = &self.covered.text[start..end.max(start)];
        let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        match is_quoted.then(|| find_quote_end(text)).flatten() {
            Some(length) => start + length,
            None => start + text.trim_end_matches([' ', '\t', '\n']).len(),
        }
    }

    /// The letters from a byte to the end of its line; with none left, the line itself, or the one before it.
    fn rest_of_line(&self, at: usize) -> Span {
        let text = self.place.text;
        let before = text[..at].trim_end();
        let line = text[at..].split('\n').next().unwrap_or("").trim_end();
        if !line.trim().is_empty() {
            let blanks = line.len() - line.trim_start().len();
            return self.place.span(at + blanks, at + line.len());
        }
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let blanks = before[start..].len() - before[start..].trim_start().len();
        self.place.span(start + blanks, before.len())
    }
}

fn is_in_line(node: &Node) -> bool {
    match &node.value {
        Value::Empty => true,
        Value::Scalar { style, .. } => *style != Style::Block,
        Value::List(_) | Value::Map(_) => node.line_text.is_some(),
    }
}

/// Lines of one text, joined as YAML joins them: a line end is a blank, an empty line a line end.
fn fold(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    let mut empty = 0;
    for (number, line) in typed.split('\n').map(str::trim).enumerate() {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if number > 0 {
            match empty {
                0 => text.push(' '),
                lines => text.extend(std::iter::repeat_n('\n', lines)),
            }
        }
        empty = 0;
        text.push_str(line);
    }
    text
}
