//! What stands in a sentence: words, links, pictures, `{{ values }}`.
//!
//! In: events inside a block. Out: a [`Sentence`].
//! Not here: blocks (`blocks`), where links may lead (`targets`).

use super::problems;
use super::reader::Reader;
use super::targets::{Reason, Target, is_file_name, judge};
use crate::parse::block::{Inline, PictureName, Sentence};
use pulldown_cmark::{CowStr, Event, LinkType, Tag};
use std::ops::Range;

/// Does an element stand inside a sentence?
pub fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// Neighbouring pieces of text: the parser splits at signs that turn out to mean nothing.
#[derive(Default)]
struct Run {
    text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    /// Where it begins in the run.
    start: usize,
    range: Range<usize>,
    /// Each of its letters stands in the text as it was typed.
    is_literal: bool,
}

impl Run {
    /// The byte of the typed text at which a byte of the run stands.
    fn typed_at(&self, at: usize) -> usize {
        let number = self.pieces.partition_point(|piece| piece.start <= at);
        let Some(piece) = number
            .checked_sub(1)
            .and_then(|number| self.pieces.get(number))
        else {
            return 0;
        };
        if piece.is_literal {
            (piece.range.start + at - piece.start).min(piece.range.end)
        } else {
            piece.range.start
        }
    }

    /// The bytes of the typed text between two bytes of the run.
    fn typed_range(&self, start: usize, end: usize) -> Range<usize> {
        let from = self.typed_at(start);
        let number = self.pieces.partition_point(|piece| piece.start < end);
        let to = match number
            .checked_sub(1)
            .and_then(|number| self.pieces.get(number))
        {
            Some(piece) if piece.is_literal => {
                (piece.range.start + end - piece.start).min(piece.range.end)
            }
            Some(piece) => piece.range.end,
            None => from,
        };
        from..to.max(from)
    }
}

impl<'a> Reader<'a> {
    /// Reads words up to the next block, or to the end of what they stand in.
    pub fn words(&mut self) -> Sentence {
        let mut words = Vec::new();
        let mut run = Run::default();
        while let Some((event, range)) = self.next_inline() {
            match event {
                Event::Text(text) => self.add_text(&mut run, &text, range),
                Event::SoftBreak if !ends_sentence(&run.text, &words) => add_blank(&mut run, range),
                Event::SoftBreak | Event::HardBreak => {
                    self.end_run(&mut run, &mut words);
                    words.push(Inline::Break);
                }
                Event::Code(text) => {
                    self.end_run(&mut run, &mut words);
                    words.push(Inline::Code {
                        text: text.to_string(),
                        span: self.span(range),
                    });
                }
                Event::InlineHtml(tag) | Event::Html(tag) => {
                    self.end_run(&mut run, &mut words);
                    self.html_tag(&tag, &range);
                }
                Event::FootnoteReference(_) => {
                    let span = self.span(range);
                    self.report(problems::footnote(&span));
                }
                Event::TaskListMarker(is_done) => self.task = Some(is_done),
                Event::Start(tag) => {
                    self.end_run(&mut run, &mut words);
                    self.element_in_words(tag, range, &mut words);
                }
                _ => {}
            }
        }
        self.end_run(&mut run, &mut words);
        words
    }

    fn next_inline(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let is_over = match self.peek() {
            None | Some((Event::End(_) | Event::Rule, _)) => true,
            Some((Event::Start(tag), _)) => !is_inline(tag),
            Some(_) => false,
        };
        if is_over { None } else { self.next() }
    }

    fn add_text(&mut self, run: &mut Run, text: &str, mut range: Range<usize>) {
        let mut text = text;
        let is_literal = self.typed.get(range.clone()) == Some(text);
        if let Some(mark) = &self.box_mark
            && mark.contains(&range.start)
        {
            let cut = mark.end.min(range.end) - range.start;
            text = text.get(cut..).unwrap_or("");
            range.start += cut;
        }
        if text.is_empty() {
            return;
        }
        run.pieces.push(Piece {
            start: run.text.len(),
            range,
            is_literal,
        });
        run.text.push_str(text);
    }

    /// Takes the run apart into words and values.
    fn end_run(&mut self, run: &mut Run, words: &mut Sentence) {
        let run = std::mem::take(run);
        let mut done = 0;
        let mut from = 0;
        let mut close = 0;
        while let Some(start) = run.text[from..].find("{{").map(|at| from + at) {
            from = start + 2;
            let typed = run.typed_at(start);
            if !self.is_typed_bare(typed, "{{") {
                continue;
            }
            if close < from {
                // Each end is looked for once, also in a text of nothing but beginnings.
                close = run.text[from..]
                    .find("}}")
                    .map_or(usize::MAX, |at| from + at);
            }
            let is_reopened = run.text[from..]
                .find("{{")
                .is_some_and(|at| from + at < close);
            if close == usize::MAX || is_reopened {
                let span = self.span(run.typed_range(start, start + 2));
                self.report(problems::unclosed_value(&span));
                continue;
            }
            let end = close + 2;
            let span = self.span(run.typed_range(start, end));
            let name = run.text[from..close].trim();
            if name.is_empty() {
                self.report(problems::empty_value(&span));
            } else {
                self.add_words(&run, done..start, words);
                words.push(Inline::Value {
                    name: name.to_string(),
                    span,
                });
                done = end;
            }
            from = end;
        }
        if let Some(at) = run.text.find("](")
            && let Some(open) = run.text[..at].rfind('[')
            && self.is_typed_bare(run.typed_at(at), "](")
            && self.is_typed_bare(run.typed_at(open), "[")
        {
            let span = self.span(run.typed_range(at, at + 2));
            self.report(problems::unread_link(&span));
        }
        self.add_words(&run, done..run.text.len(), words);
    }

    fn add_words(&self, run: &Run, range: Range<usize>, words: &mut Sentence) {
        if !range.is_empty() {
            words.push(Inline::Text {
                text: run.text[range.clone()].to_string(),
                span: self.span(run.typed_range(range.start, range.end)),
            });
        }
    }

    /// Were these signs typed here as they are, without a backslash before them?
    fn is_typed_bare(&self, at: usize, signs: &str) -> bool {
        let before = &self.typed[..at];
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        self.typed[at..].starts_with(signs) && backslashes % 2 == 0
    }

    fn element_in_words(&mut self, tag: Tag<'a>, range: Range<usize>, words: &mut Sentence) {
        match tag {
            Tag::Image {
                dest_url, title, ..
            } => words.extend(self.picture(&dest_url, &title, range)),
            tag => {
                let Some(inside) = self.deeper(&range, |reader| reader.words()) else {
                    self.next();
                    return;
                };
                self.next();
                match tag {
                    Tag::Strong => words.push(Inline::Strong { words: inside }),
                    Tag::Emphasis => words.push(Inline::Emphasis { words: inside }),
                    Tag::Link {
                        link_type,
                        dest_url,
                        title,
                        ..
                    } => self.link(link_type, dest_url, &title, inside, range, words),
                    // Not switched on.
                    _ => words.extend(inside),
                }
            }
        }
    }

    fn link(
        &mut self,
        kind: LinkType,
        target: CowStr,
        title: &str,
        inside: Sentence,
        range: Range<usize>,
        words: &mut Sentence,
    ) {
        let target = match kind {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_string(),
        };
        let span = self.span(range);
        if let Target::Refused(reason) = judge(&target) {
            self.report(problems::refused_link(&span, &target, reason));
            words.extend(inside);
            return;
        }
        if !title.is_empty() {
            self.report(problems::link_title(&span));
        }
        if inside.is_empty() {
            self.report(problems::link_without_words(&span));
        }
        words.push(Inline::Link {
            target,
            words: inside,
            span,
        });
    }

    fn picture(&mut self, target: &str, title: &str, range: Range<usize>) -> Option<Inline> {
        let alt = self.alt_text();
        let span = self.span(range);
        if !title.is_empty() {
            self.report(problems::link_title(&span));
        }
        if let Some(name) = target.strip_prefix("symbol:") {
            let name = name.trim().to_string();
            if name.is_empty() {
                self.report(problems::empty_symbol(&span));
                return None;
            }
            let picture = PictureName::Symbol {
                name,
                span: span.clone(),
            };
            return Some(Inline::Picture { picture, span });
        }
        match judge(target) {
            Target::Relative => {}
            Target::Outside => {
                self.report(problems::picture_from_outside(&span));
                return None;
            }
            Target::Refused(Reason::Empty) => {
                self.report(problems::picture_without_file(&span));
                return None;
            }
            Target::Refused(reason) => {
                self.report(problems::refused_link(&span, target, reason));
                return None;
            }
        }
        let alt = match alt.trim() {
            "" => {
                self.report(problems::missing_alt(&span, target));
                None
            }
            word if word.eq_ignore_ascii_case("decorative") => None,
            name if is_file_name(name, target) => {
                self.report(problems::alt_is_file_name(&span, target));
                None
            }
            alt => Some(alt.to_string()),
        };
        let picture = PictureName::File {
            target: target.to_string(),
            alt,
            span: span.clone(),
        };
        Some(Inline::Picture { picture, span })
    }

    /// The words of an alt text, and the end of its picture.
    fn alt_text(&mut self) -> String {
        let mut alt = String::new();
        let mut open = 1;
        while open > 0 {
            let Some((event, range)) = self.next() else {
                break;
            };
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::Text(text) => {
                    if let Some(at) = text.find("{{") {
                        let at = (range.start + at).min(range.end);
                        if self.is_typed_bare(at, "{{") {
                            let span = self.span(at..at + 2);
                            self.report(problems::value_in_alt(&span));
                        }
                    }
                    alt.push_str(&text);
                }
                Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::InlineHtml(tag) => self.html_tag(&tag, &range),
                _ => {}
            }
        }
        alt
    }

    /// Refuses a tag of HTML. The end of a tag that was refused already needs no second message.
    pub fn html_tag(&mut self, tag: &str, range: &Range<usize>) {
        let name: String = tag
            .trim_start_matches(['<', '/', ' '])
            .chars()
            .take_while(|letter| {
                letter.is_ascii_alphanumeric() || matches!(letter, '!' | '-' | '?')
            })
            .collect::<String>()
            .to_ascii_lowercase();
        let is_new = self.html_tags.insert(name.clone());
        if is_new || !tag.starts_with("</") {
            let span = self.trimmed_span(range.clone());
            self.report(problems::raw_html(&span, &name));
        }
    }

    /// Refuses a block of HTML, once, and skips it.
    pub fn html_block(&mut self, range: &Range<usize>) {
        let typed = self.typed;
        let line = typed[range.clone()]
            .split('\n')
            .next()
            .unwrap_or("")
            .trim_end();
        self.html_tag(line, &(range.start..range.start + line.len()));
        let marks: Vec<usize> = self
            .marks
            .found
            .range(range.clone())
            .map(|(start, _)| *start)
            .collect();
        self.seen_marks.extend(marks);
        self.skip_inside();
    }
}

fn add_blank(run: &mut Run, range: Range<usize>) {
    run.pieces.push(Piece {
        start: run.text.len(),
        range,
        is_literal: false,
    });
    run.text.push(' ');
}

/// Does a line end here because its sentence does?
fn ends_sentence(run: &str, words: &[Inline]) -> bool {
    if run.is_empty() {
        return match words.last() {
            Some(Inline::Text { text, .. }) => ends_sentence(text, &[]),
            Some(
                Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. },
            ) => ends_sentence("", words),
            Some(
                Inline::Code { .. } | Inline::Picture { .. } | Inline::Value { .. } | Inline::Break,
            )
            | None => false,
        };
    }
    run.trim_end()
        .trim_end_matches(['"', '\'', '”', '’', '»', '«', '“', ')', ']', '」', '』'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
}
