//! ER-W1: everyday words.

use super::*;
pub static RULE: Rule = Rule {
    name: "uncommon-word",
    id: "ER-W1",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &["words"],
    in_plain: false,
    look,
};

use std::collections::BTreeSet;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let joins_words = looking.speaks("en") || looking.speaks("de");
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (piece, sentence) in looking.text.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            let is_name = word.starts_with_capital && (at > 0 || looking.is_name(&word.plain)) && !looking.speaks("de");
            let is_word =
                !word.plain.contains('.') && !word.is_number() && word.letters() > 3 && !word.is_quoted && !is_name;
            if !is_word || looking.is_name(&word.plain) || looking.is_explained(&word.plain) {
                continue;
            }
            if !is_easy_word(easy, &word.plain, joins_words) && told.insert(&word.plain) {
                let typed = &piece.text[word.range.clone()];
                found.tell(
                    Severity::Note,
                    &piece.place(word.range.clone()),
                    format!("\"{typed}\" is not on our list of easy words"),
                    "If people who read your plan know it, leave it. Or say it in easier words.",
                );
            }
        }
    }
}

/// Is the word plain, or each of its parts: at a hyphen, or two plain words run together as German does?
fn is_easy_word(easy: &EasyWords, word: &str, joins_words: bool) -> bool {
    if easy.is_plain(word) || word.contains('-') && word.split('-').all(|part| part.len() < 4 || easy.is_plain(part)) {
        return true;
    }
    let word = word.strip_suffix("'s").unwrap_or(word);
    // "n", "s", "en" and "es" join the two parts.
    easy.is_plain(word)
        || joins_words
            && word.char_indices().skip(3).any(|(at, _)| {
                let (first, rest) = word.split_at(at);
                let is_joined = |first: &str| first.len() > 2 && easy.is_plain(first);
                rest.len() > 3
                    && easy.is_plain(rest)
                    && (is_joined(first)
                        || ["s", "n", "en", "es"].iter().any(|join| first.strip_suffix(join).is_some_and(is_joined)))
            })
}
