//! ER-C3: no words in capitals.

use super::*;
pub static RULE: Rule =
    Rule { name: "capitals", id: "ER-C3", certainty: Certainty::Guess, hint_in: &[], lists: &[], in_plain: true, look };

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.text.easy;
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            let shouted: Vec<&Word> = sentence
                .words
                .iter()
                .filter(|word| is_shouted(&piece.text[word.range.clone()]) && !word.is_quoted)
                .filter(|word| !easy.is_some_and(|easy| easy.section("known-initials").holds(&word.plain)))
                .collect();
            let long = |word: &&&Word| {
                piece.text[word.range.clone()].chars().filter(|letter| letter.is_alphabetic()).count() > 4
            };
            let is_row =
                shouted.windows(2).any(|pair| piece.text[pair[0].range.end..pair[1].range.start].trim().is_empty());
            let (Some(first), Some(last)) = (shouted.first(), shouted.last()) else { continue };
            if is_row || shouted.iter().any(|word| long(&word)) {
                let range = first.range.start..last.range.end;
                found.tell(
                    Severity::Error,
                    &piece.place(range.clone()),
                    format!("\"{}\" stands in capitals", &piece.text[range]),
                    "Write it in small letters. What matters can stand in a box, or in bold.",
                );
            }
        }
    }
}
