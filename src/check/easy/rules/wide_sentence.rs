//! ER-S4: a sentence fits on 2 lines.

use super::*;

pub static RULE: Rule = Rule {
    name: "wide-sentence",
    id: "ER-S4",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

/// Letters on 2 lines of the easy-read column.
const MOST: usize = 120;

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        let letters = piece.letters(sentence).chars().count();
        if letters > MOST {
            found.tell(
                Severity::Warning,
                &piece.place(sentence.range.clone()),
                format!("this sentence has {letters} letters: more than 2 lines"),
                "Make it shorter, or make 2 of it.",
            );
        }
    }
}
