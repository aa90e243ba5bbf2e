//! ER-N5: no decimals but in money and medicine.

use super::*;

pub static RULE: Rule =
    Rule { name: "decimal", id: "ER-N5", certainty: Certainty::Guess, hint_in: &[], lists: &[], in_plain: false, look };

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            let typed = &piece.text[word.range.clone()];
            let next = sentence.words.get(at + 1).map_or("", |next| next.plain.as_str());
            let is_money = piece.text[..word.range.start].trim_end().ends_with(['£', '€', '$'])
                || piece.text[word.range.end..].trim_start().starts_with(['£', '€', '$']);
            let sign = if looking.speaks("de") { ',' } else { '.' };
            let parts: Vec<&str> = typed.split(sign).collect();
            let is_decimal = parts.len() == 2
                && parts
                    .iter()
                    .all(|part| !part.is_empty() && part.len() < 3 && part.bytes().all(|digit| digit.is_ascii_digit()));
            let is_time = parts.len() == 2
                && parts[1].len() == 2
                && sign == '.'
                && (next == "am" || next == "pm" || next == "uhr");
            if is_decimal && !is_money && !is_time && !EXEMPT.contains(&next) {
                let message = format!("{typed} is hard to picture");
                found.tell(
                    Severity::Warning,
                    &piece.place(word.range.clone()),
                    message,
                    "Say it in whole things: 1 hour and 30 minutes.",
                );
            }
        }
        for fraction in ["1/2", "1/4", "3/4", "½", "¼", "¾"] {
            if let Some(at) = piece.text[sentence.range.clone()].find(fraction) {
                let start = sentence.range.start + at;
                let place = piece.place(start..start + fraction.len());
                found.tell(
                    Severity::Warning,
                    &place,
                    format!("{fraction} is hard to read"),
                    "Write \"half\", or \"a quarter\".",
                );
            }
        }
    }
}

/// Medicine, money, and grades of warmth.
const EXEMPT: [&str; 12] = ["mg", "ml", "mcg", "g", "litres", "euro", "euros", "pounds", "degrees", "uhr", "grad", "l"];
