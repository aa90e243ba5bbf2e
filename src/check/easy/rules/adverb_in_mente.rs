//! ER-W14: adverbs in -mente and superlatives, in Spanish and Italian.

use super::*;

pub static RULE: Rule = Rule {
    name: "adverb-in-mente",
    id: "ER-W14",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("es") && !looking.speaks("it") {
        return;
    }
    for (piece, sentence) in looking.text.sentences() {
        for word in &sentence.words {
            let is_long = word.letters() > 7;
            if is_long
                && ["mente", "ísimo", "ísima", "issimo", "issima"].iter().any(|ending| word.plain.ends_with(ending))
            {
                let typed = &piece.text[word.range.clone()];
                found.tell(
                    Severity::Note,
                    &piece.place(word.range.clone()),
                    format!("\"{typed}\" is a long way to say how"),
                    "Try shorter words: not \"frecuentemente\" but \"muchas veces\".",
                );
            }
        }
    }
}
