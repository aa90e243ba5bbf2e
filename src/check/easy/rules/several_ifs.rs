//! ER-T12: one case in a sentence.

use super::*;

pub static RULE: Rule = Rule {
    name: "several-ifs",
    id: "ER-T12",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["ifs"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let ifs = looking.easy().section("ifs");
    for (piece, sentence) in looking.text.sentences() {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        if (0..plain.len()).filter(|at| ifs.at(&plain[*at..]).is_some()).count() > 1 {
            found.tell(
                Severity::Warning,
                &piece.place(sentence.range.clone()),
                "this sentence tells of several cases",
                "Give each case a line of its own.",
            );
        }
    }
}
