//! ER-N6: not 2 numbers side by side.

use super::*;

pub static RULE: Rule = Rule {
    name: "number-beside-number",
    id: "ER-N6",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        for (at, window) in sentence.words.windows(2).enumerate() {
            let [one, other] = window else { continue };
            let between = &piece.text[one.range.end..other.range.start];
            let is_small = |word: &Word| {
                let typed = &piece.text[word.range.clone()];
                typed.len() < 4 && typed.bytes().all(|digit| digit.is_ascii_digit()) && !typed.starts_with('0')
            };
            // "on 2 30 minute visits": a third number makes it a phone number or a date.
            let is_more = [at.checked_sub(1), Some(at + 2)]
                .into_iter()
                .flatten()
                .filter_map(|near| sentence.words.get(near))
                .any(|near| near.is_number());
            if between.trim().is_empty() && !between.contains('\n') && is_small(one) && is_small(other) && !is_more {
                let range = one.range.start..other.range.end;
                found.tell(
                    Severity::Warning,
                    &piece.place(range.clone()),
                    format!("the numbers {} stand side by side", &piece.text[range]),
                    "Make 2 sentences: 2 visits. Each visit is 30 minutes.",
                );
            }
        }
    }
}
