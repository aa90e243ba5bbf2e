//! Walks over the text of a plan, for rules that look at every block or piece.

use super::{Page, Plan};
use crate::parse::{Block, Inline};
use crate::parts::{FieldValue, Row};
use crate::value::SitePath;

/// Every text of the plan: the source file it stands in, its page, and its blocks. Prose in front matter too.
pub fn each_text<'a>(plan: &'a Plan, take: &mut dyn FnMut(&'a SitePath, &'a Page, &'a [Block])) {
    for page in &plan.pages {
        take(&page.source, page, &page.body);
        for version in &page.versions {
            take(&version.source, page, &version.body);
        }
        for part in &page.parts {
            for row in &part.rows {
                each_prose(row, &mut |blocks| take(&page.source, page, blocks));
            }
        }
    }
}

fn each_prose<'a>(row: &'a Row, take: &mut dyn FnMut(&'a [Block])) {
    for filled in &row.fields {
        match &filled.value {
            FieldValue::Prose(prose) => {
                take(&prose.blocks);
                for blocks in prose.others.values() {
                    take(blocks);
                }
            }
            FieldValue::Rows(rows) => {
                for row in rows {
                    each_prose(row, take);
                }
            }
            FieldValue::Text(_)
            | FieldValue::List(_)
            | FieldValue::Date(_)
            | FieldValue::Days(_)
            | FieldValue::Time(_)
            | FieldValue::Duration(_)
            | FieldValue::Money(_)
            | FieldValue::Amount(_)
            | FieldValue::People(_)
            | FieldValue::Choice(_)
            | FieldValue::YesNo(_)
            | FieldValue::Language(_)
            | FieldValue::Image(_)
            | FieldValue::Phone(_)
            | FieldValue::References(_) => {}
        }
    }
}

/// Every block in a tree, outer ones first.
pub fn each_block<'a>(blocks: &'a [Block], take: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        take(block);
        match block {
            Block::List { items, .. } => {
                for item in items {
                    each_block(&item.blocks, take);
                }
            }
            Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => {
                each_block(blocks, take);
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Row { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule { .. }
            | Block::Place { .. } => {}
        }
    }
}

/// Every inline piece in a tree of blocks.
pub fn each_inline<'a>(blocks: &'a [Block], take: &mut dyn FnMut(&'a Inline)) {
    each_block(blocks, &mut |block| match block {
        Block::Heading { words, .. } | Block::Paragraph { words, .. } | Block::Row { words, .. } => {
            inlines(words, take);
        }
        Block::Table { caption, head, rows, .. } => {
            inlines(caption.as_deref().unwrap_or(&[]), take);
            for cell in head.iter().chain(rows.iter().flatten()) {
                inlines(&cell.words, take);
            }
        }
        Block::List { .. }
        | Block::Quote { .. }
        | Block::Box { .. }
        | Block::Passage { .. }
        | Block::Code { .. }
        | Block::Rule { .. }
        | Block::Place { .. } => {}
    });
}

fn inlines<'a>(words: &'a [Inline], take: &mut dyn FnMut(&'a Inline)) {
    for inline in words {
        take(inline);
        match inline {
            Inline::Strong { words } | Inline::Emphasis { words } | Inline::Link { words, .. } => inlines(words, take),
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Picture { .. }
            | Inline::Value { .. }
            | Inline::Break => {}
        }
    }
}

/// Every row of a part, nested ones too, with the fields that say what stands in it.
pub fn each_row<'a>(
    rows: &'a [Row],
    fields: &'a [crate::parts::Field],
    take: &mut dyn FnMut(&'a Row, &'a [crate::parts::Field]),
) {
    for row in rows {
        take(row, fields);
        for filled in &row.fields {
            if let FieldValue::Rows(inner) = &filled.value {
                each_row(inner, &fields[filled.field].fields, take);
            }
        }
    }
}
