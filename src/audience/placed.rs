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
        let own = std::iter::once((&page.body, page.audience));
        let versions = page.versions.iter().map(|version| (&version.body, version.audience.max(page.audience)));
        is_placed_for_others(page, &part.name(), own.chain(versions), reader)
    };
    let parts = plan.pages.iter().flat_map(|page| page.parts.iter().map(move |part| (page, part)));
    parts.filter(|(page, part)| is_for_others(page, part)).map(|(_, part)| part.span.clone()).collect()
}

/// Does the text place this part only where this reader does not see it? Then the part is for others too.
fn is_placed_for_others<'a>(
    page: &Page,
    name: &str,
    bodies: impl Iterator<Item = (&'a Vec<Block>, Audience)>,
    reader: Audience,
) -> bool {
    // A page may call its own part by the long name too: `my-money/budget`.
    let stem = page.source.as_str().trim_end_matches(".md");
    let is_own = |placed: &str| match placed.rsplit_once('/') {
        Some((other, placed)) => {
            let other = other.trim().trim_end_matches(".md");
            (other == stem || stem.strip_suffix("/index") == Some(other)) && part_key(placed) == part_key(name)
        }
        None => part_key(placed) == part_key(name),
    };
    let mut places = Vec::new();
    bodies.for_each(|(body, readers)| {
        each_place(body, readers, &mut |placed, audience| {
            if is_own(placed) {
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
