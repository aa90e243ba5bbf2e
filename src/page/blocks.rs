//! Blocks of text as finished pieces, with the parts that the text places.

use super::builder::Builder;
use super::view::{HeadCell, ListItem, Piece, TableRow, TableView};
use super::words::Said;
use crate::audience::{PartPlace, find_part};
use crate::parse::{Align, Block, BoxKind, Cell, plain_text};
use std::collections::BTreeSet;

/// What is known while the blocks of one page are walked.
#[derive(Default)]
pub(super) struct Walk {
    /// Names of this page's parts that the text has placed.
    pub placed: BTreeSet<String>,
    /// The words and level of the last heading, if nothing has followed it yet.
    fresh_heading: Option<u8>,
    /// The level of the last heading.
    level: u8,
    last_heading: String,
}

impl Builder<'_> {
    /// The main part of the page: its text with placed parts, then the parts that the text does not place.
    pub(super) fn pieces(&self, body: &[Block]) -> Vec<Piece> {
        let mut walk = Walk { level: 1, ..Walk::default() };
        let mut pieces = self.blocks(body, &mut walk);
        for part in &self.page.parts {
            if !walk.placed.contains(&part.name) {
                let is_alone = body.is_empty() && self.page.parts.len() == 1;
                let heading = (!is_alone || part.form.title_in(self.tag).text != self.page.title).then_some(2);
                pieces.extend(self.part(part, heading, 2).map(|view| Piece::Part(Box::new(view))));
            }
        }
        pieces
    }

    /// Blocks inside a form's prose: no places, no headings of the page.
    pub(super) fn prose(&self, blocks: &[Block]) -> Vec<Piece> {
        let mut walk = Walk { level: 3, ..Walk::default() };
        self.blocks(blocks, &mut walk)
    }

    fn blocks(&self, blocks: &[Block], walk: &mut Walk) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for block in blocks {
            self.block(block, walk, &mut pieces);
        }
        pieces
    }

    fn block(&self, block: &Block, walk: &mut Walk, pieces: &mut Vec<Piece>) {
        if let Block::Heading { level, words, span } = block {
            // `check` tells of skipped levels; the page itself never skips one.
            let level = (*level).max(2).min(walk.level + 1).min(4);
            if let Said::Words(said) = self.sentence(words) {
                walk.level = level;
                walk.fresh_heading = Some(level);
                walk.last_heading = plain_text(words);
                let id = self.anchors.find(self.path, span).unwrap_or("part").to_string();
                pieces.push(Piece::Heading { level, id, words: said });
            } else {
                self.left_out.set(self.left_out.get() + 1);
            }
            return;
        }
        let heading = walk.fresh_heading.take();
        match block {
            Block::Heading { .. } => {}
            Block::Paragraph { words, .. } => {
                let words = self.sentences(words);
                if !words.is_empty() {
                    pieces.push(Piece::Paragraph(words));
                }
            }
            Block::Row { picture, words, .. } => {
                let before = self.left_out.get();
                let words = self.sentences(words);
                if self.left_out.get() > before {
                    return; // one idea: what is left of it would not be understood, so its picture goes too
                }
                match self.picture(picture) {
                    Some(picture) => pieces.push(Piece::Row { picture, words }),
                    None if words.is_empty() => {} // a picture alone, and not for this reader
                    None => pieces.push(Piece::Paragraph(words)),
                }
            }
            Block::List { first, items, .. } => {
                let items: Vec<ListItem> = items
                    .iter()
                    .map(|item| ListItem { task: item.task, pieces: self.blocks(&item.blocks, walk) })
                    .filter(|item| !item.pieces.is_empty())
                    .collect();
                if !items.is_empty() {
                    pieces.push(Piece::List { first: *first, items });
                }
            }
            Block::Quote { blocks, .. } => {
                let inner = self.blocks(blocks, walk);
                if !inner.is_empty() {
                    pieces.push(Piece::Quote(inner));
                }
            }
            Block::Box { kind, blocks, .. } => {
                let inner = self.blocks(blocks, walk);
                if !inner.is_empty() {
                    pieces.push(Piece::Box { kind: *kind, title: self.box_title(*kind).to_string(), pieces: inner });
                }
            }
            Block::Table { caption, aligns, head, rows, .. } => {
                let table = self.table(caption.as_deref(), aligns, head, rows, &walk.last_heading);
                pieces.push(Piece::Table(table));
            }
            Block::Code { text, .. } => pieces.push(Piece::Code(text.clone())),
            Block::Rule { .. } => pieces.push(Piece::Rule),
            Block::Passage { blocks, .. } => pieces.extend(self.blocks(blocks, walk)),
            Block::Place { name, .. } => {
                let PartPlace::Found(owner, part) = find_part(self.plan, self.page, name) else { return };
                if owner.source == self.page.source {
                    walk.placed.insert(part.name.clone());
                }
                // A heading right before the part is the part's heading.
                let own = heading.is_none().then(|| (walk.level + 1).clamp(2, 3));
                let level = heading.or(own).unwrap_or(2);
                pieces.extend(self.part(part, own, level).map(|view| Piece::Part(Box::new(view))));
            }
        }
    }

    /// A row with a value that this reader may not see is left out whole.
    fn keeps_row(&self, row: &[Cell]) -> bool {
        let is_whole = row.iter().all(|cell| matches!(self.sentence(&cell.words), Said::Words(_)));
        if !is_whole {
            self.left_out.set(self.left_out.get() + 1);
        }
        is_whole
    }

    fn box_title(&self, kind: BoxKind) -> &'static str {
        let words = &self.strings().site;
        match kind {
            BoxKind::Important => words.important,
            BoxKind::Warning => words.warning,
            BoxKind::Note => words.note,
            BoxKind::Tip => words.tip,
        }
    }

    fn table(
        &self,
        caption: Option<&[crate::parse::Inline]>,
        aligns: &[Align],
        head: &[Cell],
        rows: &[Vec<Cell>],
        heading: &str,
    ) -> TableView {
        let caption = match caption {
            Some(words) => self.sentences(words),
            None => self.text(if heading.is_empty() { &self.page.title } else { heading }),
        };
        let align = |index: usize| aligns.get(index).copied().unwrap_or(Align::Start);
        let last = rows.len().saturating_sub(1);
        TableView {
            caption,
            head: head
                .iter()
                .enumerate()
                .map(|(index, cell)| HeadCell { words: self.sentences(&cell.words), align: align(index) })
                .collect(),
            rows: rows
                .iter()
                .enumerate()
                .filter(|(_, row)| self.keeps_row(row))
                .map(|(index, row)| TableRow {
                    id: None,
                    cells: row.iter().map(|cell| vec![Piece::Paragraph(self.sentences(&cell.words))]).collect(),
                    is_total: index == last
                        && row.first().is_some_and(|cell| self.language().is_total_word(&plain_text(&cell.words))),
                })
                .collect(),
        }
    }
}
