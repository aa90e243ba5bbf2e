//! ER-W2: prefer the short word.

use super::*;

pub static RULE: Rule = Rule {
    name: "hard-phrase",
    id: "ER-W2",
    certainty: Certainty::Guess,
    hint_in: &["de"],
    lists: &["hard"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("hard", &mut |piece, range, phrase| {
        let typed = &piece.text[range.clone()];
        // A term of law stays: another rule asks for its meaning. So does a name, and a word that the plan explains.
        let is_name = is_proper(looking, piece, &range);
        if phrase.phrase.is_legal || is_name || looking.is_explained(&typed.to_lowercase()) {
            return;
        }
        let message = format!("\"{typed}\" is a hard way to say it");
        found.offer(Severity::Warning, piece, range.clone(), message, &phrase);
    });
}
