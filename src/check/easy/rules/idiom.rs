//! ER-W5: no metaphors or idioms.

use super::*;

pub static RULE: Rule = Rule {
    name: "idiom",
    id: "ER-W5",
    certainty: Certainty::Guess,
    hint_in: &["en"],
    lists: &["idioms"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("idioms", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" does not mean what the words say");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, "Say just what you mean.");
    });
}
