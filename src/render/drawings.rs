//! A person's own SVG, written anew as a plain drawing.
//!
//! In: the bytes of an SVG file. Out: a smaller SVG that can only be looked at, or what in it is more than a drawing.
//! Not here: photos (`photos.rs`), the program's own pictures (`pictures`), or the network map (`render`).
//!
//! An SVG can run programs, call other computers, and carry the names of files and people. So only what is known
//! to be drawing passes; what programs note down for themselves is left out; anything else is an error.

use crate::report::{Diagnostic, Span, TextFile};
use crate::value::Html;
use roxmltree::{Attribute, Document, Node, ParsingOptions};
use std::collections::BTreeMap;
use std::sync::Arc;

mod allowed;
mod seen;

/// A drawing that is ready for a site.
#[derive(Debug)]
pub struct CleanDrawing {
    pub bytes: Vec<u8>,
    /// Where its first written words stand, if it has any: nobody can cut words out of a drawing for some readers.
    pub words: Option<Span>,
}

const SVG: &str = "http://www.w3.org/2000/svg";
const MOST_BYTES: usize = 2_000_000;
const MOST_NODES: u32 = 50_000;
const DEEPEST: usize = 64;
/// A shape that is used again is drawn again: many uses of a large shape would keep a browser busy for ever.
const MOST_USES: usize = 200;

/// Writes an SVG anew: shapes, colours and words, without scripts, links, comments, editors' notes and own names.
///
/// - `name` is the file's path, for the messages.
/// - What nobody would see is left out: layers that are switched off or see-through, and shapes that are kept for
///   later and never drawn.
/// - The root keeps its `viewBox`, or gets one from its `width` and `height`, and has no size of its own.
/// - The same bytes give the same bytes.
///
/// # Errors
/// Everything in it that is not plain drawing, each with its line.
pub fn clean_drawing(bytes: &[u8], name: &str) -> Result<CleanDrawing, Vec<Diagnostic>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![broken(&Span::of_file(name), "is not text in UTF-8")])?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    if text.len() > MOST_BYTES {
        return Err(vec![too_large(&Span::of_file(name), "is larger than 2 MB")]);
    }
    let file = TextFile::new(name, text);
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let tree =
        Document::parse_with_options(file.text(), options).map_err(|problem| vec![unreadable(&file, &problem)])?;
    Cleaner::new(&file).clean(tree.root_element())
}

/// One walk over one drawing.
struct Cleaner<'a> {
    file: &'a Arc<TextFile>,
    /// The ids that something points to, and their new names: an id may hold a person's name.
    ids: BTreeMap<String, String>,
    uses: usize,
    words: Option<Span>,
    out: String,
    problems: Vec<Diagnostic>,
}

impl<'a> Cleaner<'a> {
    fn new(file: &'a Arc<TextFile>) -> Cleaner<'a> {
        Cleaner { file, ids: BTreeMap::new(), uses: 0, words: None, out: String::new(), problems: Vec::new() }
    }

    fn clean(mut self, root: Node) -> Result<CleanDrawing, Vec<Diagnostic>> {
        if !root.has_tag_name((SVG, "svg")) {
            let span = self.span_of(root);
            return Err(vec![broken(&span, "does not begin as an SVG drawing does")]);
        }
        for id in seen::ids_in_use(root) {
            let next = format!("s{}", self.ids.len() + 1);
            self.ids.insert(id, next);
        }
        self.element(root, 1);
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        self.out.push('\n');
        Ok(CleanDrawing { bytes: self.out.into_bytes(), words: self.words })
    }

    fn element(&mut self, node: Node, depth: usize) {
        let name = node.tag_name().name();
        if node.tag_name().namespace() != Some(SVG) || allowed::is_note(name) || self.is_unseen(node) {
            return;
        }
        if !allowed::is_element(name) || (name == "svg" && depth > 1) {
            return self.refuse(self.span_of(node), format!("<{name}> is not plain drawing"));
        }
        if depth > DEEPEST {
            return self.problems.push(too_large(&self.span_of(node), "has more than 64 groups inside each other"));
        }
        if name == "use" {
            self.check_use(node);
        }
        self.out.push('<');
        self.out.push_str(name);
        if depth == 1 {
            self.root_attributes(node);
        }
        for (name, value) in self.attributes_of(node) {
            self.write_attribute(&name, &value);
        }
        let start = self.out.len();
        self.out.push('>');
        self.children(node, name, depth);
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    fn is_unseen(&self, node: Node) -> bool {
        seen::is_switched_off(node) || seen::is_never_drawn(node, &self.ids)
    }

    fn children(&mut self, node: Node, name: &str, depth: usize) {
        for child in node.children() {
            match child.text() {
                Some(words) if child.is_text() && matches!(name, "text" | "tspan") => {
                    if !seen::shows_words(node) {
                        continue;
                    }
                    if self.words.is_none() && !words.trim().is_empty() {
                        self.words = Some(self.span_of(node));
                    }
                    Html::escape_into(&mut self.out, words);
                }
                _ if child.is_element() => self.element(child, depth + 1),
                _ => {}
            }
        }
    }

    fn root_attributes(&mut self, root: Node) {
        self.out.push_str(" xmlns=\"");
        self.out.push_str(SVG);
        self.out.push('"');
        let length = |name| root.attribute(name).map(|it| it.trim().trim_end_matches("px")).filter(|it| is_number(it));
        if let (None, Some(width), Some(height)) = (root.attribute("viewBox"), length("width"), length("height")) {
            let view = format!("0 0 {width} {height}");
            self.write_attribute("viewBox", &view);
        }
    }

    /// The allowed attributes of an element, those from its `style` too, in the order of their names.
    fn attributes_of(&mut self, node: Node) -> BTreeMap<String, String> {
        let mut kept = BTreeMap::new();
        let is_root = node.parent().is_some_and(|parent| parent.is_root());
        for attribute in node.attributes() {
            let is_link = attribute.name() == "href";
            if attribute.namespace().is_some() && !is_link {
                continue;
            }
            match attribute.name() {
                "style" => self.style(&attribute, &mut kept),
                "id" => {
                    if let Some(new) = self.ids.get(attribute.value()) {
                        kept.insert("id".to_owned(), new.clone());
                    }
                }
                "width" | "height" if is_root => {}
                "href" => {
                    let value = attribute.value().trim();
                    match value.strip_prefix('#').and_then(|id| self.ids.get(id)) {
                        Some(new) => drop(kept.insert("href".to_owned(), format!("#{new}"))),
                        None => self.refuse(self.span_of_attribute(&attribute), "it points out of the drawing".into()),
                    }
                }
                name if name.starts_with("on") => {
                    self.refuse(self.span_of_attribute(&attribute), format!("`{name}` starts a program"));
                }
                name if allowed::is_attribute(name) => {
                    // A style of the same element wins, as it does in a browser.
                    if let Some(value) = self.checked_value(&attribute, name, attribute.value()) {
                        kept.entry(name.to_owned()).or_insert(value);
                    }
                }
                _ => {}
            }
        }
        kept
    }

    /// Takes `style="fill: red; …"` apart: our pages allow no styles inside a drawing.
    fn style(&mut self, attribute: &Attribute, kept: &mut BTreeMap<String, String>) {
        for (name, value) in attribute.value().split(';').filter_map(|part| part.split_once(':')) {
            let (name, value) = (name.trim(), value.trim().trim_end_matches("!important").trim_end());
            if !allowed::is_attribute(name) {
                continue;
            }
            if let Some(value) = self.checked_value(attribute, name, value) {
                kept.insert(name.to_owned(), value);
            }
        }
    }

    /// The value with new ids; a problem and `None` if it does more than draw.
    fn checked_value(&mut self, attribute: &Attribute, name: &str, value: &str) -> Option<String> {
        if !is_plain_value(value) {
            self.refuse(self.span_of_attribute(attribute), format!("`{}` points out of the drawing", attribute.name()));
            return None;
        }
        if name == "font-family" {
            return allowed::known_fonts(value);
        }
        let mut renamed = String::new();
        let mut rest = value;
        while let Some((before, after)) = rest.split_once("url(") {
            let (inside, after) = after.split_once(')')?;
            let new = self.ids.get(unquoted(inside).trim_start_matches('#'))?;
            renamed.push_str(&format!("{before}url(#{new})"));
            rest = after;
        }
        renamed.push_str(rest);
        Some(renamed)
    }

    /// A use of a use is drawn many times over, so it is refused; so is one that draws itself.
    fn check_use(&mut self, node: Node) {
        self.uses += 1;
        if self.uses == MOST_USES + 1 {
            self.problems.push(too_large(&self.span_of(node), "uses its shapes again more than 200 times"));
        }
        let target =
            node.attributes().find(|it| it.name() == "href").and_then(|it| it.value().trim().strip_prefix('#'));
        let root = node.document().root_element();
        let mut pointed = root.descendants().filter(|it| target.is_some() && it.attribute("id") == target);
        if pointed.any(|it| it.descendants().any(|inner| inner.tag_name().name() == "use")) {
            self.refuse(self.span_of(node), "a shape that is used again holds a shape that is used again".into());
        }
    }

    fn write_attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        Html::escape_into(&mut self.out, value);
        self.out.push('"');
    }

    fn refuse(&mut self, span: Span, what: String) {
        self.problems.push(
            Diagnostic::error("active-drawing", &span, format!("this drawing holds more than a drawing: {what}"))
                .because("Such things can run a program or call another computer when someone opens the page.")
                .try_this("save the drawing as \"Plain SVG\", or as PNG"),
        );
    }

    fn span_of(&self, node: Node) -> Span {
        let line_end = self.file.text()[node.range().start..].find(['\n', '>']).unwrap_or(0);
        Span::new(self.file, node.range().start, node.range().start + line_end)
    }

    fn span_of_attribute(&self, attribute: &Attribute) -> Span {
        Span::new(self.file, attribute.range().start, attribute.range().end)
    }
}

fn unquoted(inside: &str) -> &str {
    inside.trim().trim_matches(['"', '\'']).trim()
}

/// May this value stand in a drawing? It may call known functions only, and point to its own drawing only.
fn is_plain_value(value: &str) -> bool {
    // `\` and `/*` can hide the name of a function.
    if value.contains('\\') || value.contains("/*") {
        return false;
    }
    let calls = value.match_indices('(').map(|(at, _)| (&value[..at], &value[at + 1..]));
    for (before, inside) in calls {
        let start =
            before.rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').map_or(0, |at| at + 1);
        match before.get(start..) {
            Some("url") if unquoted(inside.split(')').next().unwrap_or("")).starts_with('#') => {}
            Some(name) if allowed::is_function(name) => {}
            _ => return false,
        }
    }
    true
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.')
}

fn unreadable(file: &Arc<TextFile>, problem: &roxmltree::Error) -> Diagnostic {
    let line = (problem.pos().row as usize).max(1);
    let start: usize = file.text().split_inclusive('\n').take(line - 1).map(str::len).sum();
    // The parser tells no place for this one.
    let doctype = file.text().find("<!DOCTYPE").filter(|_| matches!(problem, roxmltree::Error::DtdDetected));
    let start = doctype.unwrap_or(start);
    let length = file.text()[start..].find('\n').unwrap_or(file.text().len() - start);
    let span = Span::new(file, start, start + length);
    match problem {
        roxmltree::Error::DtdDetected => {
            Diagnostic::error("active-drawing", &span, "this drawing begins with a DOCTYPE")
                .because("A DOCTYPE can make a small file so large that a computer stands still.")
                .try_this("delete it, from `<!DOCTYPE` to the `>` that ends it, or save the drawing as \"Plain SVG\"")
        }
        roxmltree::Error::NodesLimitReached => too_large(&span, "has more than 50,000 parts"),
        _ => broken(&span, "cannot be read from this line on"),
    }
}

fn broken(span: &Span, what: &str) -> Diagnostic {
    Diagnostic::error("broken-picture", span, format!("the drawing {what}"))
        .because("Browsers would show nothing in its place.")
        .try_this("save it again as \"Plain SVG\", or as PNG")
}

fn too_large(span: &Span, what: &str) -> Diagnostic {
    Diagnostic::error("large-picture", span, format!("the drawing {what}"))
        .because("Phones and old computers would be slow to show it.")
        .try_this("make it simpler, or save it as PNG")
}

#[cfg(test)]
mod tests;
