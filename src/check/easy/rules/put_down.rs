//! ER-W15: respectful words.

use super::*;

pub static RULE: Rule = Rule {
    name: "put-down",
    id: "ER-W15",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["put-downs"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("put-downs", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" can hurt");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, instead_of(&phrase));
    });
}
