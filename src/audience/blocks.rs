//! The cut of text: passages for some readers only.

use super::addresses::{each_address, each_alt, each_contact};
use super::cut::Cutter;
use crate::parse::{Block, Cell, Item, PictureName, plain_text};
use crate::report::Span;

/// The blocks that this reader may see; passages for others are left out, passages for this reader are opened.
pub(super) fn keep_blocks(cutter: &mut Cutter<'_>, blocks: &[Block]) -> Vec<Block> {
    let mut kept = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Passage { audience, blocks, span: _ } => {
                if audience.is_shown_to(cutter.audience) {
                    kept.extend(keep_blocks(cutter, blocks));
                } else {
                    cutter.withheld.counts.passages += 1;
                    hide_blocks(cutter, blocks);
                }
            }
            // A list or a frame of which nothing is left would tell that something was there.
            Block::List { first, items, span } => {
                let inner: Vec<Item> = items.iter().filter_map(|item| keep_item(cutter, item)).collect();
                if !inner.is_empty() {
                    kept.push(Block::List { first: *first, items: inner, span: span.clone() });
                }
            }
            Block::Quote { blocks, span } => {
                let inner = keep_blocks(cutter, blocks);
                if !inner.is_empty() {
                    kept.push(Block::Quote { blocks: inner, span: span.clone() });
                }
            }
            Block::Box { kind, blocks, span } => {
                let inner = keep_blocks(cutter, blocks);
                if !inner.is_empty() {
                    kept.push(Block::Box { kind: *kind, blocks: inner, span: span.clone() });
                }
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Row { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule { .. }
            | Block::Place { .. } => {
                show_blocks(cutter, std::slice::from_ref(block));
                kept.push(block.clone());
            }
        }
    }
    kept
}

/// An item of which nothing is left leaves no empty bullet.
fn keep_item(cutter: &mut Cutter<'_>, item: &Item) -> Option<Item> {
    let Item { task, blocks, span } = item;
    let kept = keep_blocks(cutter, blocks);
    (!kept.is_empty() || blocks.is_empty()).then(|| Item { task: *task, blocks: kept, span: span.clone() })
}

/// Notes the text of blocks that this reader is shown.
pub(super) fn show_blocks(cutter: &mut Cutter<'_>, blocks: &[Block]) {
    each_text(blocks, &mut |text, span| cutter.withheld.show_at(text, span));
    each_alt(blocks, &mut |alt, span| cutter.withheld.show_at(alt, span));
    each_address(blocks, &mut |address, _| cutter.withheld.show(address));
    each_contact(blocks, &mut |contact, _| cutter.withheld.show_contact(contact));
}

/// Keeps the text of blocks that this reader is not shown.
pub(super) fn hide_blocks(cutter: &mut Cutter<'_>, blocks: &[Block]) {
    each_text(blocks, &mut |text, span| cutter.withheld.hide_text(text, span));
    each_alt(blocks, &mut |alt, span| cutter.withheld.hide_text(alt, span));
    each_address(blocks, &mut |address, span| cutter.withheld.hide_figure(address, span));
    each_contact(blocks, &mut |contact, span| cutter.withheld.hide_contact(contact, span));
}

/// Every text in a tree of blocks, alt texts too.
fn each_text(blocks: &[Block], take: &mut dyn FnMut(&str, &Span)) {
    for block in blocks {
        match block {
            Block::Heading { level: _, words, span } | Block::Paragraph { words, span } => {
                take(&plain_text(words), span)
            }
            Block::Row { picture, words, span } => {
                if let PictureName::File { alt: Some(alt), span, target: _ } = picture {
                    take(alt, span);
                }
                take(&plain_text(words), span);
            }
            Block::List { first: _, items, span: _ } => {
                for item in items {
                    each_text(&item.blocks, take);
                }
            }
            Block::Quote { blocks, span: _ }
            | Block::Box { kind: _, blocks, span: _ }
            | Block::Passage { audience: _, blocks, span: _ } => each_text(blocks, take),
            Block::Table { caption, aligns: _, head, rows, span } => {
                if let Some(caption) = caption {
                    take(&plain_text(caption), span);
                }
                for Cell { words, span } in head.iter().chain(rows.iter().flatten()) {
                    take(&plain_text(words), span);
                }
            }
            Block::Code { text, span } => take(text, span),
            Block::Rule { span: _ } | Block::Place { name: _, span: _ } => {}
        }
    }
}
