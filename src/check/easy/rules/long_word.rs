//! ER-W10: long words.

use super::super::score;
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
            let longest = word.plain.split('-').map(|part| letters(looking, part)).max().unwrap_or(0);
            let is_name = word.starts_with_capital && at > 0 && !looking.speaks("de");
            let is_other = word.is_number() || word.is_quoted || is_name || looking.is_explained(&word.plain);
            // German has a rule of its own for words that were put together.
            let syllables = if looking.speaks("en") { score::english_syllables(&word.plain) } else { 0 };
            let is_many = syllables > 4
                && !word.plain.contains('-')
                && !looking.text.easy.is_some_and(|easy| easy.is_plain(&word.plain));
            if is_other || longest <= 13 && !is_many || looking.speaks("de") || typed.contains('.') {
                continue;
            }
            found.tell(
                if longest > 13 { Severity::Warning } else { Severity::Note },
                &piece.place(word.range.clone()),
                match longest > 13 {
                    true => format!("\"{typed}\" is a long word: {longest} letters"),
                    false => format!("\"{typed}\" is a long word: {syllables} beats"),
                },
                "Try a shorter word, or 2 short ones.",
            );
        }
    }
}

/// Letters of a word. In Welsh two signs are often one letter: "dd", "ng", "th".
fn letters(looking: &Looking<'_>, word: &str) -> usize {
    let count = word.chars().count();
    match looking.speaks("cy") {
        true => {
            count
                - ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"]
                    .iter()
                    .map(|two| word.matches(two).count())
                    .sum::<usize>()
        }
        false => count,
    }
}
