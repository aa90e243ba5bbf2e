//! ER-C6: German: long words are parted.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-compound",
    id: "ER-C6",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

/// Letters of a word in one piece, and of one part of a word that is parted: "Unterstützungs-Plan" is the standard's own.
const MOST: usize = 13;
const MOST_OF_PART: usize = 15;

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("de") {
        return;
    }
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            for word in sentence.words.iter().filter(|word| !word.is_quoted && !word.is_number()) {
                let longest = word.plain.split(['-', '·']).map(|part| part.chars().count()).max().unwrap_or(0);
                let most = if word.plain.contains(['-', '·']) { MOST_OF_PART } else { MOST };
                if longest > most && !looking.is_explained(&word.plain) && !looking.is_name(&word.plain) {
                    let typed = &piece.text[word.range.clone()];
                    found.tell(
                        Severity::Warning,
                        &piece.place(word.range.clone()),
                        format!("\"{typed}\" ist ein langes Wort: {longest} Buchstaben"),
                        "Trennen Sie es: Unterstützungs-Plan. Oder nehmen Sie kurze Wörter.",
                    );
                }
            }
        }
    }
}
