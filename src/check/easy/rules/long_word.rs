//! ER-W10: long words.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-word",
    id: "ER-W10",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            let typed = &piece.text[word.range.clone()];
            let longest = word.plain.split('-').map(|part| part.chars().count()).max().unwrap_or(0);
            let is_name = word.starts_with_capital && at > 0 && !looking.speaks("de");
            let is_other = word.is_number() || word.is_quoted || is_name || looking.is_explained(&word.plain);
            // German has a rule of its own for words that were put together.
            if is_other || longest <= 13 || looking.speaks("de") || typed.contains('.') {
                continue;
            }
            found.tell(
                Severity::Warning,
                &piece.place(word.range.clone()),
                format!("\"{typed}\" is a long word: {longest} letters"),
                "Try a shorter word, or 2 short ones.",
            );
        }
    }
}
