//! ER-W13: no abstract service words without an example.

use super::*;

pub static RULE: Rule = Rule {
    name: "abstract-word",
    id: "ER-W13",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["abstract"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("abstract", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let is_name = is_proper(looking, piece, &range);
        if is_name || looking.is_explained(&typed.to_lowercase()) {
            return;
        }
        let message = format!("\"{typed}\" is a word without a picture in the mind");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, instead_of(&phrase));
    });
}
