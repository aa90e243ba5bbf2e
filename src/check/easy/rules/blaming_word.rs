//! ER-W15: a calm tone: say what happened, not who is bad.

use super::*;

pub static RULE: Rule = Rule {
    name: "blaming-word",
    id: "ER-W15",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["blaming"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("blaming", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" puts the blame on someone");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, instead_of(&phrase));
    });
}
