//! ER-S7: say who does it.

use super::*;
pub static RULE: Rule = Rule {
    name: "nobody-does-it",
    id: "ER-S7",
    certainty: Certainty::Guess,
    lists: &["nobody", "passive-helpers", "states"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let doers: &[&str] = if looking.speaks("de") { &["von", "vom", "durch"] } else { &["by"] };
    for (piece, sentence) in looking.text.sentences() {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        let named = |from: usize| plain[from..].iter().any(|word| doers.contains(word));
        let phrase = (0..plain.len()).find_map(|at| Some((at, easy.section("nobody").at(&plain[at..])?.length)));
        let range = match phrase {
            // "must be" says nothing yet: "I must be careful" is about me.
            Some((at, length)) if !named(at) && !needs_participle(easy, &plain, at, length) => {
                Some(sentence.words[at].range.start..sentence.words[at + length - 1].range.end)
            }
            _ => passive_in(looking, sentence).filter(|range| {
                !sentence
                    .words
                    .iter()
                    .any(|word| word.range.start > range.start && doers.contains(&word.plain.as_str()))
                    && !(looking.speaks("de") && named(0))
            }),
        };
        if let Some(range) = range {
            found.tell(
                Severity::Warning,
                &piece.place(range.clone()),
                format!("\"{}\" does not say who does it", &piece.text[range]),
                "Say who: \"Jo gives me my tablets.\"",
            );
        }
    }
}

/// A phrase that ends in "be" means something only with a participle after it.
fn needs_participle(easy: &EasyWords, plain: &[&str], at: usize, length: usize) -> bool {
    plain[at + length - 1] == "be" && !plain.get(at + length).is_some_and(|word| is_english_participle(easy, word))
}
