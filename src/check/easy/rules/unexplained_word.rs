//! ER-W3: a term of law stays, and is explained.

use super::*;
use crate::language::easy::Phrase;
pub static RULE: Rule = Rule {
    name: "unexplained-word",
    id: "ER-W3",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["hard"],
    in_plain: true,
    look,
};

use std::collections::BTreeSet;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut told: BTreeSet<String> = BTreeSet::new();
    let says_it = |phrase: &Phrase| {
        // An explanation in the writer's own words begins like this: "An advocate is …".
        let term = phrase.first_words();
        looking.text.judged().any(|piece| {
            let text = piece.text.to_lowercase();
            EXPLAINS.iter().any(|verb| text.contains(&format!("{term} {verb} ")))
        })
    };
    looking.each_phrase("hard", &mut |piece, range, found_phrase| {
        let phrase = found_phrase.phrase;
        let term = phrase.first_words();
        let is_known = !phrase.is_legal || looking.is_explained(&term) || told.contains(&term);
        if is_known || says_it(phrase) {
            return;
        }
        told.insert(term);
        let typed = &piece.text[range.clone()];
        found.tell(
            Severity::Warning,
            &piece.place(range.clone()),
            format!("\"{typed}\" is a term of law, and nothing here says what it means"),
            format!("Say it in the next sentence, or in your list of hard words: {}", phrase.instead),
        );
    });
}

/// Verbs after a term that is being explained, in the languages that have lists.
const EXPLAINS: [&str; 6] = ["is", "means", "are", "ist", "heißt", "bedeutet"];
