//! ER-N1: figures, not words.

use super::*;

pub static RULE: Rule = Rule {
    name: "number-word",
    id: "ER-N1",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["numbers"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("numbers", &mut |piece, range, phrase| {
        // "first aid" and "one" are no counts, and stand in no list. A name is written as it is: "Seven Oaks".
        let is_name = piece.text[range.clone()].starts_with(char::is_uppercase) && !is_first(piece, range.start);
        if !is_name {
            let message = format!("the number \"{}\" is written as a word", &piece.text[range.clone()]);
            found.offer(Severity::Warning, piece, range, message, &phrase);
        }
    });
}
