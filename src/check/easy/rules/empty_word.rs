//! ER-W12: no empty words.

use super::*;

pub static RULE: Rule = Rule {
    name: "empty-word",
    id: "ER-W12",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["empty"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("empty", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" says little");
        found.tell(Severity::Note, &piece.place(range.clone()), message, "Leave it out, or say what you mean.");
    });
}
