//! ER-S6: active, not passive.

use super::*;

pub static RULE: Rule = Rule {
    name: "passive",
    id: "ER-S6",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["passive-helpers", "states"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        if let Some(range) = passive_in(looking, sentence) {
            found.tell(
                Severity::Warning,
                &piece.place(range.clone()),
                format!("\"{}\" does not begin with the one who does it", &piece.text[range]),
                "Say who does it first: \"My sister looks after the money.\"",
            );
        }
    }
}
