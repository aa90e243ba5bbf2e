//! Blocks: headings, lists, boxes, tables, passages.
//!
//! In: events. Out: [`Block`]s. A helper that reads an element is called after its start and takes its end.
//! Not here: what stands in a sentence (`inline`), rows with pictures (`rows`).

use super::marks::Mark;
use super::problems;
use super::reader::Reader;
use super::table::caption_of;
use crate::parse::block::{Block, BoxKind, Item, Sentence};
use crate::value::{Audience, plain_key};
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::ops::Range;

/// How a run of blocks ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// At the `:::` of its passage, which ends at this byte.
    Mark(usize),
    /// At the end of what it stands in.
    Parent,
}

impl<'a> Reader<'a> {
    /// Reads blocks up to the end of what they stand in, or to the end of their passage.
    pub fn blocks(&mut self, is_passage: bool) -> (Vec<Block>, End) {
        let mut blocks = Vec::new();
        let mut caption: Option<(Sentence, Block)> = None;
        while let Some((event, range)) = self.peek() {
            let range = range.clone();
            let is_table = matches!(event, Event::Start(Tag::Table(_)));
            if !is_table && let Some((_, paragraph)) = caption.take() {
                blocks.push(paragraph);
            }
            let Some((event, _)) = self.next_block() else {
                // The end of the parent, or words without a paragraph, as in short list entries.
                let words = self.words();
                if words.is_empty() && matches!(self.peek(), None | Some((Event::End(_), _))) {
                    break;
                }
                let end = self.done.max(range.start);
                blocks.extend(self.paragraph(words, range.start..end));
                continue;
            };
            match event {
                Event::Rule => match self.find_mark(&range) {
                    None => blocks.push(Block::Rule { span: self.trimmed_span(range) }),
                    Some(mark) if !mark.word.is_empty() => blocks.extend(self.passage(&mark)),
                    Some(mark) if is_passage => return (blocks, End::Mark(mark.range.end)),
                    Some(mark) => {
                        let span = self.span(mark.range);
                        self.report(problems::stray_end(&span));
                    }
                },
                Event::Start(Tag::Paragraph) => {
                    let words = self.words();
                    self.next();
                    let is_before_table = matches!(self.peek(), Some((Event::Start(Tag::Table(_)), _)));
                    let block = self.paragraph(words, range);
                    match block {
                        Some(block) if is_before_table => match caption_of(&block) {
                            Some(words) => caption = Some((words, block)),
                            None => blocks.push(block),
                        },
                        block => blocks.extend(block),
                    }
                }
                Event::Start(Tag::Table(aligns)) => {
                    let caption = caption.take().map(|(words, _)| words);
                    blocks.push(self.table(&aligns, caption, range));
                }
                Event::Start(tag) => blocks.extend(self.element(tag, range)),
                _ => {}
            }
        }
        if let Some((_, paragraph)) = caption {
            blocks.push(paragraph);
        }
        (blocks, End::Parent)
    }

    /// The next event, if a block begins with it.
    fn next_block(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let is_block = match self.peek() {
            Some((Event::Rule, _)) => true,
            Some((Event::Start(tag), _)) => !super::inline::is_inline(tag),
            _ => false,
        };
        if is_block { self.next() } else { None }
    }

    fn element(&mut self, tag: Tag, range: Range<usize>) -> Option<Block> {
        let span = self.trimmed_span(range.clone());
        let block = match tag {
            Tag::Heading { level, .. } => Some(Block::Heading { level: level as u8, words: self.words(), span }),
            Tag::List(first) => {
                self.deeper(&range, |reader| reader.items()).map(|items| Block::List { first, items, span })
            }
            Tag::BlockQuote(_) => self.quote(range),
            Tag::CodeBlock(kind) => {
                // Marks behind the opening signs open no passage, and the words below would be shown to everyone.
                if matches!(&kind, CodeBlockKind::Fenced(words) if words.contains(":::")) {
                    self.report(problems::mark_in_words(&self.first_line(&range), false));
                }
                Some(self.code(matches!(kind, CodeBlockKind::Fenced(_)), range))
            }
            Tag::HtmlBlock => {
                self.html_block(&range);
                None
            }
            Tag::FootnoteDefinition(_) => {
                self.report(problems::footnote(&self.first_letter(&range)));
                self.deeper(&range, |reader| reader.blocks(false));
                None
            }
            // Not switched on, or read elsewhere.
            _ => {
                self.skip_inside();
                None
            }
        };
        self.next();
        block
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.peek() {
            let Some((_, range)) = self.next() else { break };
            let outer = self.task.take();
            let (blocks, _) = self.blocks(false);
            items.push(Item { task: std::mem::replace(&mut self.task, outer), blocks, span: self.trimmed_span(range) });
            self.next();
        }
        items
    }

    /// A quote, or a box if it begins with `[!NOTE]` and the like.
    fn quote(&mut self, range: Range<usize>) -> Option<Block> {
        let span = self.trimmed_span(range.clone());
        let kind = self.box_kind(&range);
        let (blocks, _) = self.deeper(&range, |reader| reader.blocks(false))?;
        self.box_mark = None;
        Some(match kind {
            Some(kind) => Block::Box { kind, blocks, span },
            None => Block::Quote { blocks, span },
        })
    }

    fn box_kind(&mut self, range: &Range<usize>) -> Option<BoxKind> {
        let typed = &self.typed[range.clone()];
        let line = typed.split('\n').next().unwrap_or("");
        let inside = line.trim_start_matches(' ').strip_prefix('>')?.trim_start_matches([' ', '\t']);
        let word = inside.strip_prefix("[!")?;
        let end = word.find(']')?;
        if word[end + 1..].starts_with(['(', '[', ':']) {
            return None;
        }
        let start = range.start + (line.len() - inside.len());
        let mark = start..start + "[!".len() + end + 1;
        let kind = match plain_key(&word[..end]).as_str() {
            "important" => Some(BoxKind::Important),
            "warning" => Some(BoxKind::Warning),
            "note" => Some(BoxKind::Note),
            "tip" => Some(BoxKind::Tip),
            _ => None,
        };
        if kind.is_none() {
            let span = self.span(mark.clone());
            self.report(problems::unknown_box(&span, &word[..end]));
        }
        self.box_mark = Some(mark);
        kind
    }

    fn code(&mut self, is_fenced: bool, range: Range<usize>) -> Block {
        let mut text = String::new();
        while let Some((Event::Text(_), _)) = self.peek() {
            let Some((Event::Text(piece), at)) = self.next() else {
                break;
            };
            // Marks in code are letters like all others.
            match self.marks.text.get(at.clone()) == Some(&*piece) {
                true => text.push_str(&self.typed[at]),
                false => text.push_str(&piece),
            }
        }
        let span = self.trimmed_span(range.clone());
        let block = Block::Code { text, span: span.clone() };
        if !is_fenced {
            if let Block::Code { text, .. } = &block {
                self.check_indented(text, &range);
            }
            return block;
        }
        let inside: Vec<&Mark> = self.marks.found.range(range.clone()).map(|(_, mark)| mark).collect();
        let has_marks = !inside.is_empty();
        let is_closed = is_closed(&self.typed[range.clone()]);
        // A whole passage in finished code is an example. Half of one means that a fence was forgotten: its marks stay
        // unseen, which is an error.
        if !is_closed || are_whole(&inside) {
            self.seen_marks.extend(inside.iter().map(|mark| mark.range.start));
        }
        if is_closed {
            return block;
        }
        let here = self.first_line(&range);
        self.report(problems::unclosed_code(&here, has_marks));
        if !has_marks {
            return block;
        }
        // It may have swallowed a passage: closed unless opened.
        Block::Passage { audience: Audience::Private, blocks: vec![block], span }
    }

    fn first_line(&self, range: &Range<usize>) -> crate::report::Span {
        let line = self.typed[range.clone()].split('\n').next().unwrap_or("");
        self.trimmed_span(range.start..range.start + line.len())
    }

    fn find_mark(&mut self, range: &Range<usize>) -> Option<Mark> {
        let (start, mark) = self.marks.found.range(range.clone()).next()?;
        self.seen_marks.insert(*start);
        Some(mark.clone())
    }

    /// Reads a passage. Without its end it holds everything up to the end of what it stands in.
    fn passage(&mut self, mark: &Mark) -> Option<Block> {
        let span = self.span(mark.range.clone());
        let audience = Audience::find(&mark.word);
        if audience.is_none() {
            let is_value = self.is_value();
            self.report(problems::unknown_reader(&span, &mark.word, is_value));
        }
        let (blocks, end) = self.deeper(&mark.range, |reader| reader.blocks(true))?;
        let end = match end {
            End::Mark(end) => end,
            End::Parent => {
                self.report(problems::missing_end(&span, &mark.word));
                self.done.max(mark.range.end)
            }
        };
        self.passages.push(mark.range.start..end);
        let span = self.trimmed_span(mark.range.start..end);
        Some(Block::Passage { audience: audience.unwrap_or(Audience::Private), blocks, span })
    }
}

/// Does each passage among these marks begin, and then end?
fn are_whole(marks: &[&Mark]) -> bool {
    let mut open = 0usize;
    for mark in marks {
        match (mark.word.is_empty(), open) {
            (false, _) => open += 1,
            (true, 0) => return false,
            (true, _) => open -= 1,
        }
    }
    open == 0
}

/// Does a fenced piece of code, as typed, end with its closing fence?
fn is_closed(typed: &str) -> bool {
    let mut lines = typed.trim_end_matches('\n').split('\n');
    let fence_of = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '>']);
        let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let length = line.chars().take_while(|letter| *letter == sign).count();
        Some((sign, length, line[length..].trim().is_empty()))
    };
    let Some((sign, length, _)) = lines.next().and_then(fence_of) else {
        return false;
    };
    let last = lines.next_back().and_then(fence_of);
    last.is_some_and(|(closing, closing_length, is_bare)| closing == sign && closing_length >= length && is_bare)
}
