//! ER-W8: no contractions.

use super::*;

pub static RULE: Rule = Rule {
    name: "contraction",
    id: "ER-W8",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["contractions"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("contractions", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" is 2 words in 1");
        found.offer(Severity::Warning, piece, range.clone(), message, &phrase);
    });
}
