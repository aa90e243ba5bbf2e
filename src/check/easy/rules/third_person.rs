//! ER-S12: the person's own voice, never "the service user".

use super::*;

pub static RULE: Rule = Rule {
    name: "third-person",
    id: "ER-S12",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["third-person"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("third-person", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" talks about a person from far away");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, instead_of(&phrase));
    });
}
