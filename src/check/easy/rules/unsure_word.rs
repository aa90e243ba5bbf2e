//! ER-S9: say what is.

use super::*;

pub static RULE: Rule = Rule {
    name: "unsure-word",
    id: "ER-S9",
    certainty: Certainty::Guess,
    hint_in: &["en"],
    lists: &["unsure"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    // Source: ER-S9: a note in English, a warning in German.
    let severity = if looking.speaks("de") { Severity::Warning } else { Severity::Note };
    looking.each_phrase("unsure", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" leaves it open if it is true");
        found.tell(severity, &piece.place(range.clone()), message, "Say what is, or what people do.");
    });
}
