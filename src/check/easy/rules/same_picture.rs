//! ER-I3: same thing, same picture.

use super::*;

pub static RULE: Rule = Rule {
    name: "same-picture",
    id: "ER-I3",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

use std::collections::BTreeMap;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut seen: BTreeMap<String, &PictureName> = BTreeMap::new();
    for piece in &looking.text.pieces {
        let Some(picture) = piece.picture else { continue };
        let words = piece.text.trim().to_lowercase();
        match seen.get(&words) {
            Some(first) if !is_same(first, picture) => found.tell(
                Severity::Warning,
                &piece.place(0..piece.text.len()),
                "the same words stand beside another picture above",
                "Give both the same picture, so that people know it again.",
            ),
            _ => {
                seen.insert(words, picture);
            }
        }
    }
}

fn is_same(one: &PictureName, other: &PictureName) -> bool {
    match (one, other) {
        (PictureName::Emoji { code: one }, PictureName::Emoji { code: other }) => one == other,
        (PictureName::Symbol { name: one, .. }, PictureName::Symbol { name: other, .. }) => one == other,
        (PictureName::File { target: one, .. }, PictureName::File { target: other, .. }) => one == other,
        _ => false,
    }
}
