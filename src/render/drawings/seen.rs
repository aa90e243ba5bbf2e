//! What of a drawing is seen: what is switched off or kept for later may hold words that nobody meant to show.
//!
//! In: the elements of an SVG. Out: which of them are drawn, and which ids they point to.
//! Not here: what may stand in a drawing (`allowed`), writing it anew (`drawings.rs`).

use super::{allowed, unquoted};
use roxmltree::{Attribute, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Elements that are drawn only where something points to them.
const FOR_LATER: [&str; 8] =
    ["clipPath", "defs", "linearGradient", "marker", "mask", "pattern", "radialGradient", "symbol"];

/// The ids that seen elements point to, in the order in which they are met.
///
/// A shape that only an unseen one points to is not seen either.
pub(super) fn ids_in_use(root: Node) -> Vec<String> {
    let mut holders: BTreeMap<&str, Node> = BTreeMap::new();
    for node in root.descendants() {
        if let Some(id) = node.attribute("id") {
            holders.entry(id).or_insert(node);
        }
    }
    let mut ids = Vec::new();
    let mut known = BTreeSet::new();
    collect(root, true, &mut ids, &mut known);
    let mut next = 0;
    while let Some(id) = ids.get(next) {
        next += 1;
        if let Some(holder) = holders.get(id.as_str()).copied() {
            collect(holder, true, &mut ids, &mut known);
        }
    }
    ids
}

/// Notes what `node` and the elements in it point to. `is_wanted`: something points to it.
fn collect(node: Node, is_wanted: bool, ids: &mut Vec<String>, known: &mut BTreeSet<String>) {
    let mut open = vec![(node, is_wanted)];
    while let Some((node, is_wanted)) = open.pop() {
        let name = node.tag_name().name();
        if allowed::is_note(name) || is_switched_off(node) || (FOR_LATER.contains(&name) && !is_wanted) {
            continue;
        }
        for id in node.attributes().flat_map(pointed_ids) {
            if known.insert(id.clone()) {
                ids.push(id);
            }
        }
        // In the order of the file, since the last one put in is the first one taken out.
        let start = open.len();
        open.extend(node.children().filter(Node::is_element).map(|child| (child, false)));
        open[start..].reverse();
    }
}

/// Is it kept for later, and does nothing that is seen point to it, to what it stands in or to what stands in it?
pub(super) fn is_never_drawn(node: Node, ids: &BTreeMap<String, String>) -> bool {
    let is_pointed_to = |node: Node| node.attribute("id").is_some_and(|id| ids.contains_key(id));
    let is_kept_for_later = node.ancestors().any(|outer| FOR_LATER.contains(&outer.tag_name().name()));
    is_kept_for_later && !node.ancestors().any(is_pointed_to) && !node.descendants().any(is_pointed_to)
}

/// The ids that an attribute points to: `href="#a"`, or `url(#a)` in its value.
fn pointed_ids<'t>(attribute: Attribute<'t, '_>) -> impl Iterator<Item = String> + use<'t> {
    let value = attribute.value();
    let whole = if attribute.name() == "href" { value.trim().strip_prefix('#') } else { None };
    let parts = value.split("url(").skip(1).filter_map(|part| part.split_once(')'));
    let parts = parts.filter_map(|(inside, _)| unquoted(inside).strip_prefix('#'));
    whole.into_iter().chain(parts).map(str::to_owned)
}

/// Is it a shape or layer that nobody sees? It may hold what the person did not mean to show.
pub(super) fn is_switched_off(node: Node) -> bool {
    if matches!(node.tag_name().name(), "svg" | "defs" | "linearGradient" | "radialGradient" | "stop") {
        return false; // they hold something for others
    }
    value_of(node, "display") == Some("none") || value_of(node, "opacity").is_some_and(is_nothing)
}

/// Can the words of this `text` or `tspan` be seen? White on white counts as seen: only a person can tell.
pub(super) fn shows_words(node: Node) -> bool {
    let said = |property: &str| node.ancestors().find_map(|outer| value_of(outer, property));
    let is_nothing = |property: &str| said(property).is_some_and(is_nothing);
    let is_filled = !matches!(said("fill"), Some("none" | "transparent")) && !is_nothing("fill-opacity");
    let has_edge = !matches!(said("stroke"), None | Some("none" | "transparent"))
        && !is_nothing("stroke-opacity")
        && !is_nothing("stroke-width");
    let is_hidden = matches!(said("visibility"), Some("hidden" | "collapse")) || is_nothing("font-size");
    (is_filled || has_edge) && !is_hidden && !is_off_canvas(node)
}

/// What an element itself says of a property; its style wins over its attribute.
fn value_of<'a>(node: Node<'a, '_>, property: &str) -> Option<&'a str> {
    let style = node.attribute("style").unwrap_or("");
    let styles = style.split(';').filter_map(|part| part.split_once(':'));
    let styled = styles.filter(|(name, _)| name.trim() == property).map(|(_, value)| value).next_back();
    styled.or_else(|| node.attribute(property)).map(|value| value.trim().trim_end_matches("!important").trim_end())
}

/// `0`, `0.0`, `.0`, `0%`, `0px`, or below: a browser takes them all for nothing.
fn is_nothing(value: &str) -> bool {
    let digits = value.trim_end_matches(|letter: char| letter == '%' || letter.is_ascii_alphabetic());
    digits.starts_with('-') || (digits.contains('0') && digits.chars().all(|letter| matches!(letter, '0' | '.' | '+')))
}

/// Does a word begin more than a whole drawing's size outside the drawing? Only where nothing moves it back.
fn is_off_canvas(node: Node) -> bool {
    let root = node.document().root_element();
    let Some(view) = root.attribute("viewBox") else { return false };
    let view: Vec<i64> = view.split([' ', ',']).filter(|part| !part.is_empty()).filter_map(whole).collect();
    let &[left, top, width, height] = view.as_slice() else { return false };
    if node.ancestors().any(|outer| value_of(outer, "transform").is_some()) {
        return false;
    }
    let is_far = |place: Option<&str>, start: i64, length: i64| {
        let twice = length.saturating_mul(2);
        let is_out = |place: i64| place > start.saturating_add(twice) || place < start.saturating_sub(twice);
        place.and_then(whole).is_some_and(is_out)
    };
    is_far(node.attribute("x"), left, width) || is_far(node.attribute("y"), top, height)
}

/// The whole part of a length.
fn whole(length: &str) -> Option<i64> {
    let first = length.split([' ', ',']).find(|part| !part.is_empty())?;
    first.trim_end_matches("px").split('.').next()?.parse().ok()
}
