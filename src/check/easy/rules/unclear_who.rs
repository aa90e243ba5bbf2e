//! ER-S11: be sure who "he", "she" and "they" are.

use super::*;
use crate::language::easy::Phrases;
pub static RULE: Rule = Rule {
    name: "unclear-who",
    id: "ER-S11",
    certainty: Certainty::Guess,
    lists: &["he-she-they", "persons"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let (pronouns, persons) = (easy.section("he-she-they"), easy.section("persons"));
    let pieces: Vec<&Piece<'_>> = looking.text.judged().collect();
    for (at, piece) in pieces.iter().enumerate() {
        if !piece.kind.is_running() {
            continue;
        }
        // Someone was named in this piece, or in those before it under the same heading, or in the heading.
        let mut is_named = pieces[..at].iter().rev().take(NEAR).any(|before| {
            let is_head = matches!(before.kind, Kind::Heading(_) | Kind::Title);
            (before.section == piece.section || is_head || piece.kind == Kind::Field)
                && before.sentences().iter().any(|sentence| {
                    sentence.words.iter().enumerate().any(|(at, word)| names(looking, persons, at, word))
                })
        });
        for sentence in piece.sentences() {
            for (at, word) in sentence.words.iter().enumerate() {
                let is_polite = looking.speaks("de")
                    && (word.starts_with_capital && at > 0 || word.plain == "sie" && word.starts_with_capital);
                if pronouns.holds(&word.plain) && !is_named && !is_polite && !word.is_quoted {
                    found.tell(
                        Severity::Warning,
                        &piece.place(word.range.clone()),
                        format!("who is \"{}\"?", &piece.text[word.range.clone()]),
                        "Say the name, or who it is: \"The nurse will ring my sister.\"",
                    );
                    is_named = true;
                }
                is_named |= names(looking, persons, at, word);
            }
        }
    }
}

/// How many pieces back a name is still in mind.
const NEAR: usize = 3;

fn names(looking: &Looking<'_>, persons: &Phrases, at: usize, word: &Word) -> bool {
    let is_german = looking.speaks("de");
    let is_capital = word.starts_with_capital && at > 0 && word.plain != "i" && !is_german;
    let is_noun =
        is_german && word.starts_with_capital && at > 0 && !["sie", "ihnen", "ihr"].contains(&word.plain.as_str());
    is_capital
        || is_noun
        || looking.is_name(&word.plain)
        || persons.holds(&word.plain)
        || persons.holds(word.plain.trim_end_matches("'s"))
}
