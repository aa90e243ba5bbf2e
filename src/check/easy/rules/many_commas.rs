//! ER-S10: no clause inside a clause.

use super::*;

pub static RULE: Rule = Rule {
    name: "many-commas",
    id: "ER-S10",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        let text = piece.letters(sentence);
        // "Kate, 01632 960 511, day and night" is no sentence.
        let is_entry = matches!(piece.kind, Kind::Item | Kind::Field) && !text.ends_with(['.', '!', '?', '؟']);
        if is_entry {
            continue;
        }
        let is_number = |at: usize| {
            text[..at].ends_with(|letter: char| letter.is_ascii_digit())
                && text[at + 1..].starts_with(|letter: char| letter.is_ascii_digit())
        };
        let arabic = text.matches('،').count();
        let commas = text.match_indices(',').filter(|(at, _)| !is_number(*at)).count() + arabic;
        let severity = match commas {
            0 | 1 => continue,
            2 => Severity::Warning,
            _ => Severity::Error,
        };
        found.tell(
            severity,
            &piece.place(sentence.range.clone()),
            format!("this sentence has {commas} commas"),
            "Make several sentences of it. Several things are easier to read as a list.",
        );
    }
}
