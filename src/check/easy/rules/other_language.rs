//! ER-W16: text in another language says so.

use super::*;
pub static RULE: Rule = Rule {
    name: "other-language",
    id: "ER-W16",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["words"],
    in_plain: true,
    look,
};

/// Fewer words than this may be a name.
const FEWEST: usize = 5;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let own = looking.easy();
    let others = ["en", "de"].into_iter().filter(|tag| !looking.speaks(tag)).filter_map(EasyWords::find);
    let others: Vec<&EasyWords> = others.collect();
    for (piece, sentence) in looking.text.sentences() {
        let words: Vec<&str> =
            sentence.words.iter().filter(|word| !word.is_number()).map(|word| word.plain.as_str()).collect();
        let count = |easy: &EasyWords| words.iter().filter(|word| easy.is_plain(word)).count();
        let is_long = words.len() >= FEWEST;
        if is_long && count(own) * 3 < words.len() && others.iter().any(|easy| count(easy) * 3 > words.len() * 2) {
            found.tell(
                Severity::Warning,
                &piece.place(sentence.range.clone()),
                "this sentence seems to be in another language",
                "Put it on a page in that language: my-page.de.md beside my-page.md.",
            );
        }
    }
}
