//! What a text says without words: where its links lead, and the alt texts of pictures inside its sentences.
//!
//! In: blocks that are shown or hidden as a whole. Out: each address and each alt text, with its place.
//! Not here: the words themselves, and the alt text of a row's picture (`blocks`).

use crate::parse::{Block, Inline, PictureName};
use crate::plan::each_inline;
use crate::report::Span;

/// Every address that could stand on a page: of other sites, and the names of files.
///
/// Links to pages of the plan are left out: what such a page may show is cut by itself.
pub(super) fn each_address(blocks: &[Block], take: &mut dyn FnMut(&str, &Span)) {
    each_inline(blocks, &mut |inline| match inline {
        Inline::Link { target, words: _, span } => {
            if let Some(address) = address_in(target) {
                take(address, span);
            }
        }
        Inline::Picture { picture: PictureName::File { target, .. }, span } => {
            if let Some(address) = address_in(target) {
                take(address, span);
            }
        }
        _ => {}
    });
}

/// Every mail address and phone number that a link leads to.
pub(super) fn each_contact(blocks: &[Block], take: &mut dyn FnMut(&str, &Span)) {
    each_inline(blocks, &mut |inline| {
        if let Inline::Link { target, words: _, span } = inline
            && let Some(contact) = contact_in(target)
        {
            take(contact, span);
        }
    });
}

/// Every alt text of a picture inside a sentence.
pub(super) fn each_alt(blocks: &[Block], take: &mut dyn FnMut(&str, &Span)) {
    each_inline(blocks, &mut |inline| {
        if let Inline::Picture { picture: PictureName::File { alt: Some(alt), .. }, span } = inline {
            take(alt, span);
        }
    });
}

fn contact_in(target: &str) -> Option<&str> {
    target.strip_prefix("mailto:").or_else(|| target.strip_prefix("tel:"))?.split('?').next()
}

/// What of a link's target can tell something.
fn address_in(target: &str) -> Option<&str> {
    if contact_in(target).is_some() {
        return None;
    }
    if target.contains("://") {
        return Some(target.trim_end_matches('/'));
    }
    let file = target.split('#').next()?.rsplit('/').next()?;
    (!file.is_empty() && !file.ends_with(".md")).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_tells_is_found_without_what_is_the_same_in_all() {
        assert_eq!(address_in("https://example.org/door-4711/"), Some("https://example.org/door-4711"));
        assert_eq!(contact_in("mailto:ana@example.org?subject=Hi"), Some("ana@example.org"));
        assert_eq!(contact_in("tel:01632960123"), Some("01632960123"));
        assert_eq!(address_in("letters/mums-illness.pdf#page=2"), Some("mums-illness.pdf"));
        assert_eq!(address_in("my-money.md#left"), None);
        assert_eq!(address_in("#left"), None);
    }
}
