//! ER-S7: say who does it.

use super::*;
pub static RULE: Rule = Rule {
    name: "nobody-does-it",
    id: "ER-S7",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["nobody"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    for (piece, sentence) in looking.text.sentences() {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        let phrase = (0..plain.len()).find_map(|at| Some((at, easy.section("nobody").at(&plain[at..])?.length)));
        let range = match phrase {
            // "must be" says nothing yet: "I must be careful" is about me.
            Some((at, length)) if !needs_participle(easy, &plain, at, length) => {
                Some(sentence.words[at].range.start..sentence.words[at + length - 1].range.end)
            }
            _ => passive_in(looking, sentence),
        };
        if let Some(range) = range.filter(|_| !names_doer(looking, sentence)) {
            found.tell(
                Severity::Warning,
                &piece.place(range.clone()),
                format!("\"{}\" does not say who does it", &piece.text[range]),
                "Say who: \"Jo gives me my tablets.\"",
            );
        }
    }
}

/// "by my sister"; not "by 9am", "by bus", "by ringing".
fn names_doer(looking: &Looking<'_>, sentence: &Sentence) -> bool {
    let doers: &[&str] = match crate::language::main_language(looking.text.tag) {
        "de" => &["von", "vom", "durch"],
        "cy" => &["gan"],
        // Of the 2 words "by the side of" and "on the hand of" the last one is looked at.
        "ar" => &["بواسطة", "قبل", "يد"],
        _ => &["by"],
    };
    let nobody = looking.easy().section("no-doers");
    sentence.words.windows(2).any(|pair| {
        let [by, who] = pair else { return false };
        let is_nobody = who.is_number() || nobody.holds(&who.plain) || who.plain.ends_with("ing");
        doers.contains(&by.plain.as_str()) && !is_nobody
    })
}

/// A phrase that ends in "be" means something only with a participle after it.
fn needs_participle(easy: &EasyWords, plain: &[&str], at: usize, length: usize) -> bool {
    plain[at + length - 1] == "be" && !plain.get(at + length).is_some_and(|word| is_english_participle(easy, word))
}
