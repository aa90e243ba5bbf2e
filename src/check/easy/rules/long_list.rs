//! ER-T5: short lists with short items.

use super::*;

pub static RULE: Rule =
    Rule { name: "long-list", id: "ER-T5", certainty: Certainty::Sure, hint_in: &[], lists: &[], in_plain: true, look };

/// Items in a list, and words in an item.
const MOST_ITEMS: usize = 6;
const MOST_WORDS: usize = 10;

fn look(looking: &Looking<'_>, found: &mut Found) {
    each_block(looking.text.body, &mut |block| {
        let Block::List { items, span, .. } = block else { return };
        let is_long = items.len() > MOST_ITEMS;
        if is_long {
            let message = format!("this list has {} items", items.len());
            found.tell(
                Severity::Warning,
                span,
                message,
                "6 are easy to keep in mind. Make 2 lists of it, each with a heading.",
            );
        }
        let is_deep = items.iter().any(|item| item.blocks.iter().any(|inner| holds_list(inner, 2)));
        if is_deep {
            found.tell(Severity::Warning, span, "this list has a list in a list in it", "Make it a list of 1 level.");
        }
    });
    for piece in looking.text.judged().filter(|piece| piece.kind == Kind::Item) {
        let longest = piece.sentences().iter().max_by_key(|sentence| sentence.words.len());
        if let Some(sentence) = longest.filter(|sentence| sentence.words.len() > MOST_WORDS && !sentence.is_unspaced) {
            found.tell(
                Severity::Note,
                &piece.place(sentence.range.clone()),
                format!("this item of a list has {} words", sentence.words.len()),
                "Items of 10 words or less are easy to read.",
            );
        }
    }
}

/// Does a list stand so many levels deep in it?
fn holds_list(block: &Block, levels: usize) -> bool {
    match block {
        Block::List { items, .. } => {
            levels <= 1 || items.iter().any(|item| item.blocks.iter().any(|inner| holds_list(inner, levels - 1)))
        }
        _ => false,
    }
}
