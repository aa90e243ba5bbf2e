//! What stands in a sentence: words, links, pictures, `{{ values }}`.
//!
//! In: events inside a block. Out: a [`Sentence`].
//! Not here: blocks (`blocks`), values in words (`run`), links and pictures (`links`).

use super::problems;
use super::reader::Reader;
use super::run::{Run, ends_sentence};
use crate::parse::block::{Inline, Sentence};
use pulldown_cmark::{Event, Tag};
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

impl<'a> Reader<'a> {
    /// Reads words up to the next block, or to the end of what they stand in.
    pub fn words(&mut self) -> Sentence {
        let words = self.words_inside();
        self.end_line();
        words
    }

    /// Reads words that stand in a line with others.
    fn words_inside(&mut self) -> Sentence {
        let mut words = Vec::new();
        let mut run = Run::default();
        while let Some((event, range)) = self.next_inline() {
            match event {
                Event::Text(text) => self.add_text(&mut run, &text, range),
                Event::SoftBreak if !ends_sentence(&run.text, &words) => {
                    self.end_line();
                    run.add_blank(range);
                }
                Event::SoftBreak | Event::HardBreak => {
                    self.end_line();
                    self.end_run(&mut run, &mut words);
                    words.push(Inline::Break);
                }
                Event::Code(text) => {
                    self.end_run(&mut run, &mut words);
                    self.show_code(&text, &range);
                    words.push(Inline::Code { text: text.to_string(), span: self.span(range) });
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

    fn element_in_words(&mut self, tag: Tag<'a>, range: Range<usize>, words: &mut Sentence) {
        match tag {
            Tag::Image { dest_url, title, .. } => words.extend(self.picture(&dest_url, &title, range)),
            tag => {
                let Some(inside) = self.deeper(&range, |reader| reader.words_inside()) else {
                    self.next();
                    return;
                };
                self.next();
                match tag {
                    Tag::Strong => words.push(Inline::Strong { words: inside }),
                    Tag::Emphasis => words.push(Inline::Emphasis { words: inside }),
                    Tag::Link { link_type, dest_url, title, .. } => {
                        self.link(link_type, dest_url, &title, inside, range, words)
                    }
                    // Not switched on.
                    _ => words.extend(inside),
                }
            }
        }
    }

    /// Refuses a tag of HTML. The end of a tag that was refused already needs no second message.
    pub fn html_tag(&mut self, tag: &str, range: &Range<usize>) {
        let name: String = tag
            .trim_start_matches(['<', '/', ' '])
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '!' | '-' | '?'))
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
        let line = typed[range.clone()].split('\n').next().unwrap_or("").trim_end();
        self.html_tag(line, &(range.start..range.start + line.len()));
        let marks: Vec<usize> = self.marks.found.range(range.clone()).map(|(start, _)| *start).collect();
        self.seen_marks.extend(marks);
        self.skip_inside();
    }
}
