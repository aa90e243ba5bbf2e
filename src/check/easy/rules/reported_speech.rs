//! ER-S14: direct speech, not reported speech.

use super::*;

pub static RULE: Rule = Rule {
    name: "reported-speech",
    id: "ER-S14",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["reported"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("reported", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        // "Mum said: I am coming" are her own words.
        if typed.contains([':', '"', '“', '„']) {
            return;
        }
        let message = format!("\"{typed}\" tells in other words what someone said");
        found.tell(
            Severity::Note,
            &piece.place(range.clone()),
            message,
            "Give the words themselves: Mum said: I am coming.",
        );
    });
}
