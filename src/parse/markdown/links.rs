//! Links and pictures in a sentence.
//!
//! In: their events. Out: [`Inline`]s that may stand in a page; the rest is reported.
//! Not here: whether the file is there (`plan`), which addresses may pass (`targets`).

use super::problems;
use super::reader::Reader;
use super::targets::{Reason, Target, is_file_name, judge};
use crate::parse::block::{Inline, PictureName, Sentence};
use pulldown_cmark::{CowStr, Event, LinkType};
use std::ops::Range;

impl Reader<'_> {
    pub fn link(
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
        words.push(Inline::Link { target, words: inside, span });
    }

    pub fn picture(&mut self, target: &str, title: &str, range: Range<usize>) -> Option<Inline> {
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
            let picture = PictureName::Symbol { name, span: span.clone() };
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
        let picture = PictureName::File { target: target.to_string(), alt, span: span.clone() };
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
                    self.show(&text, &range);
                    alt.push_str(&text);
                }
                Event::Code(text) => {
                    // An alt text has no code: its signs are read aloud.
                    self.show(&text, &range);
                    alt.push_str(&text);
                }
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::InlineHtml(tag) => self.html_tag(&tag, &range),
                _ => {}
            }
        }
        alt
    }
}
