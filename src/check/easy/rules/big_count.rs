//! ER-N4: big counts are rounded.

use super::*;

pub static RULE: Rule = Rule {
    name: "big-count",
    id: "ER-N4",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            let typed = &piece.text[word.range.clone()];
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            let is_count = typed.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.');
            let value: u64 = digits.parse().unwrap_or(0);
            let is_year = digits.len() == 4 && (1800..2200).contains(&value) && !typed.contains([',', '.']);
            let is_round = value.is_multiple_of(100);
            // Money, phone numbers and addresses are exempt; a count has the thing that it counts after it.
            let is_money = piece.text[..word.range.start].trim_end().ends_with(['£', '€', '$'])
                || piece.text[word.range.end..].trim_start().starts_with(['£', '€', '$']);
            let counts_something = sentence.words.get(at + 1).is_some_and(|next| {
                next.plain.chars().all(char::is_alphabetic) && !NOT_COUNTED.contains(&next.plain.as_str())
            });
            if is_count
                && value > 999
                && !is_year
                && !is_round
                && !is_money
                && counts_something
                && !typed.starts_with('0')
                && typed.len() < 11
            {
                found.tell(
                    Severity::Warning,
                    &piece.place(word.range.clone()),
                    format!("{typed} is a big number to picture"),
                    "Round it, and compare: about 2,000. That is as many as in a big school.",
                );
            }
        }
    }
}

/// After these, a number is money or medicine.
const NOT_COUNTED: [&str; 12] =
    ["pounds", "euro", "euros", "dollars", "pence", "cent", "gbp", "eur", "mg", "ml", "mcg", "units"];
