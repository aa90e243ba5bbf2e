//! ER-W9: no foreign words unless everyone knows them.

use super::*;

pub static RULE: Rule = Rule {
    name: "foreign-word",
    id: "ER-W9",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["foreign"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("foreign", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" comes from another language");
        found.tell(Severity::Note, &piece.place(range.clone()), message, instead_of(&phrase));
    });
}
