//! Parts that the text places only where some readers do not see them: those are for others too.
//!
//! In: a whole plan, and a reader. Out: where such parts begin. Not here: what becomes of them (`cut`).

use super::places::part_key;
use crate::parse::Block;
use crate::parts::Part;
use crate::plan::{Page, Plan};
use crate::report::Span;
use crate::value::Audience;

pub(super) fn parts_for_others(plan: &Plan, reader: Audience) -> Vec<Span> {
    let is_for_others = |page: &Page, part: &Part| {
        let bodies = std::iter::once(&page.body).chain(page.versions.iter().map(|version| &version.body));
        is_placed_for_others(&part.name(), bodies, page.audience, reader)
    };
    let parts = plan.pages.iter().flat_map(|page| page.parts.iter().map(move |part| (page, part)));
    parts.filter(|(page, part)| is_for_others(page, part)).map(|(_, part)| part.span.clone()).collect()
}

/// Does the text place this part only where this reader does not see it? Then the part is for others too.
fn is_placed_for_others<'a>(
    name: &str,
    bodies: impl Iterator<Item = &'a Vec<Block>>,
    page: Audience,
    reader: Audience,
) -> bool {
    let mut places = Vec::new();
    bodies.for_each(|body| {
        each_place(body, page, &mut |placed, audience| {
            if part_key(placed) == part_key(name) {
                places.push(audience);
            }
        })
    });
    !places.is_empty() && places.iter().all(|audience| !audience.is_shown_to(reader))
}

/// Every `{{ part }}` with the readers of the passage that it stands in.
fn each_place(blocks: &[Block], readers: Audience, take: &mut dyn FnMut(&str, Audience)) {
    for block in blocks {
        match block {
            Block::Place { name, .. } => take(name, readers),
            Block::Passage { audience, blocks, .. } => each_place(blocks, readers.max(*audience), take),
            Block::Quote { blocks, .. } | Block::Box { blocks, .. } => each_place(blocks, readers, take),
            Block::List { items, .. } => items.iter().for_each(|item| each_place(&item.blocks, readers, take)),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Row { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule { .. } => {}
        }
    }
}
