//! ER-W6: no initials that nobody explained.

use super::*;

pub static RULE: Rule = Rule {
    name: "initials",
    id: "ER-W6",
    certainty: Certainty::Guess,
    hint_in: &["en"],
    lists: &["known-initials"],
    in_plain: true,
    look,
};

use std::collections::BTreeSet;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let known = looking.easy().section("known-initials");
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            // A sentence in capitals is another rule's matter.
            let shouted = sentence.words.iter().filter(|word| is_shouted(&piece.text[word.range.clone()])).count();
            if shouted * 2 > sentence.words.len() {
                continue;
            }
            for word in &sentence.words {
                let typed = &piece.text[word.range.clone()];
                let capitals = typed.chars().filter(|letter| letter.is_uppercase()).count();
                // "WfbM" too.
                let is_short = (2..=5).contains(&typed.chars().count()) && typed.ends_with(char::is_uppercase);
                // A postcode is a code, and a Roman number has a rule of its own.
                let is_code = typed.contains('-')
                    || typed.chars().any(char::is_numeric)
                    || typed.chars().all(|letter| "IVX".contains(letter));
                let is_initials = capitals > 1 && is_short && !is_code;
                let is_known =
                    known.holds(&word.plain) || looking.is_explained(&word.plain) || looking.is_name(&word.plain);
                // "The National Health Service (NHS)": the words stand before it.
                let is_told = piece.text[..word.range.start].ends_with('(');
                if is_initials && !is_known && !is_told && !word.is_quoted && told.insert(&word.plain) {
                    found.tell(
                        Severity::Warning,
                        &piece.place(word.range.clone()),
                        format!("\"{typed}\" are only first letters, and nobody may know the words"),
                        "Write the words. Or explain the letters in your list of hard words.",
                    );
                }
            }
        }
    }
}
