//! ER-W7: no shortened words.

use super::*;

pub static RULE: Rule = Rule {
    name: "short-form",
    id: "ER-W7",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["short-forms"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("short-forms", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" is a shortened word");
        found.offer(Severity::Error, piece, range.clone(), message, &phrase);
    });
}
