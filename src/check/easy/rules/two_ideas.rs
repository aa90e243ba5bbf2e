//! ER-S2: one idea in a sentence.

use super::*;

pub static RULE: Rule = Rule {
    name: "two-ideas",
    id: "ER-S2",
    certainty: Certainty::Guess,
    lists: &["joiners", "subjects"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let (joiners, subjects) = (easy.section("joiners"), easy.section("subjects"));
    for (piece, sentence) in looking.text.sentences() {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        let joins: Vec<usize> = (1..plain.len()).filter(|at| joiners.at(&plain[*at..]).is_some()).collect();
        let begins_idea = |at: &&usize| plain.get(**at + 1).is_some_and(|next| subjects.holds(next));
        let is_two = joins.iter().any(|at| begins_idea(&at) && **&at > 1);
        // "bread and butter and jam" joins things; only long sentences with 2 such words hold 2 ideas.
        let is_double = joins.len() > 1 && plain.len() > 8;
        let semicolon = piece.letters(sentence).contains(';');
        if is_two || is_double || semicolon {
            found.tell(
                Severity::Warning,
                &piece.place(sentence.range.clone()),
                "this sentence may hold 2 ideas",
                "Make a sentence of each. A sentence may begin with And, But or Or.",
            );
        }
    }
}
