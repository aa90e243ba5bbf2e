//! ER-S11: be sure who "he", "she" and "they" are.

use super::*;
use crate::language::easy::Phrases;
pub static RULE: Rule = Rule {
    name: "unclear-who",
    id: "ER-S11",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["he-she-they", "persons", "words"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let (pronouns, persons) = (easy.section("he-she-they"), easy.section("persons"));
    let pieces: Vec<&Piece<'_>> = looking.text.judged().collect();
    for (at, piece) in pieces.iter().enumerate() {
        // What a field says belongs to its label, which may name someone.
        if !piece.kind.is_running() || piece.kind == Kind::Field {
            continue;
        }
        // Someone was named in this piece, or in those before it under the same heading, or in the heading.
        let mut is_named = pieces[..at].iter().rev().take(NEAR).any(|before| {
            let is_head = matches!(before.kind, Kind::Heading(_) | Kind::Title);
            (before.section == piece.section || is_head || piece.kind == Kind::Field)
                && before
                    .sentences()
                    .iter()
                    .any(|sentence| (0..sentence.words.len()).any(|at| names(looking, persons, &sentence.words, at)))
        });
        let mut are_things = false;
        for sentence in piece.sentences() {
            for (at, word) in sentence.words.iter().enumerate() {
                let is_polite = looking.speaks("de") && word.starts_with_capital && (at > 0 || word.plain == "sie");
                let is_clear = is_named || are_things && THEY.contains(&word.plain.as_str());
                if pronouns.holds(&word.plain) && !is_clear && !is_polite && !word.is_quoted {
                    found.tell(
                        Severity::Warning,
                        &piece.place(word.range.clone()),
                        format!("who is \"{}\"?", &piece.text[word.range.clone()]),
                        "Say the name, or who it is: \"The nurse will ring my sister.\"",
                    );
                    is_named = true;
                }
                // "My shoes": many things, which "they" can mean.
                let before = at.checked_sub(1).map_or("", |before| sentence.words[before].plain.as_str());
                let is_verb = pronouns.holds(before) || DOERS.contains(&before);
                are_things |= word.plain.ends_with('s')
                    && word.plain.len() > 3
                    && !word.starts_with_capital
                    && !is_verb
                    && !looking.speaks("de");
                is_named |= names(looking, persons, &sentence.words, at);
            }
        }
    }
}

const THEY: [&str; 4] = ["they", "them", "their", "theirs"];
/// Before these a word that ends in "s" is a verb: "it rings".
const DOERS: [&str; 6] = ["it", "who", "that", "i", "which", "what"];

/// How many pieces back a name is still in mind.
const NEAR: usize = 3;

fn names(looking: &Looking<'_>, persons: &Phrases, words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let is_german = looking.speaks("de");
    // "On Monday" names nobody.
    let is_day = looking.plan.facts.language.is_month(&word.plain)
        || looking.plan.facts.language.is_weekday(word.plain.trim_end_matches('s'));
    let is_capital = word.starts_with_capital && at > 0 && word.plain != "i" && !is_german && !is_day;
    let is_noun = is_german && word.starts_with_capital && at > 0 && !POLITE.contains(&word.plain.as_str());
    // "Will drives me": a name may be a word too, and then a verb follows.
    let does = words.get(at + 1).is_some_and(|next| {
        next.plain.ends_with('s') && next.plain.len() > 3 && !next.starts_with_capital && !is_german
    });
    let is_first_name = at == 0
        && word.starts_with_capital
        && !NO_NAMES.contains(&word.plain.as_str())
        && (does || !looking.easy().is_plain(&word.plain));
    is_capital
        || is_noun
        || is_first_name
        || looking.is_name(&word.plain)
        || persons.holds(&word.plain)
        || persons.holds(word.plain.trim_end_matches("'s"))
}

const POLITE: [&str; 3] = ["sie", "ihnen", "ihr"];

/// Words that begin a sentence and name nobody.
const NO_NAMES: [&str; 16] =
    ["he", "she", "it", "this", "that", "there", "they", "what", "who", "his", "her", "er", "sie", "es", "das", "was"];
