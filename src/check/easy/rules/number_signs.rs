//! ER-N16: the signs in numbers fit the language.

use super::*;

pub static RULE: Rule = Rule {
    name: "number-signs",
    id: "ER-N16",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("en") && !looking.speaks("de") {
        return;
    }
    let (group, point) = if looking.speaks("de") { ('.', ',') } else { (',', '.') };
    for (piece, sentence) in looking.text.sentences() {
        for word in sentence.words.iter().filter(|word| word.is_number()) {
            let typed = &piece.text[word.range.clone()];
            let is_foreign = typed.rsplit_once(group).is_some_and(|(whole, rest)| {
                rest.len() == 2
                    && rest.bytes().all(|digit| digit.is_ascii_digit())
                    && whole.bytes().next_back().is_some_and(|digit| digit.is_ascii_digit())
            }) && typed.matches(group).count() == 1
                || typed.contains(point) && typed.contains(group) && typed.find(point) < typed.find(group);
            let is_time = looking.speaks("de") && piece.text[word.range.end..].trim_start().starts_with("Uhr");
            if is_foreign && !is_time {
                found.tell(
                    Severity::Warning,
                    &piece.place(word.range.clone()),
                    format!("{typed} is written as in another country"),
                    if looking.speaks("de") { "Schreiben Sie: 1.245,50" } else { "Write 1,245.50." },
                );
            }
        }
    }
}
