//! ER-W4: one word for one thing.

use super::*;

pub static RULE: Rule = Rule {
    name: "several-words-for-one",
    id: "ER-W4",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let words = looking.known.not_used();
    if words.is_empty() {
        return;
    }
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            for (not_this, but) in words {
                let fits = |window: &[Word]| {
                    window.iter().zip(not_this).all(|(word, wanted)| word.plain == *wanted && !word.is_quoted)
                };
                if let Some(window) = sentence.words.windows(not_this.len()).find(|window| fits(window)) {
                    let range = window[0].range.start..window[not_this.len() - 1].range.end;
                    found.tell(
                        Severity::Warning,
                        &piece.place(range.clone()),
                        format!("your list of hard words says not to use \"{}\"", &piece.text[range]),
                        format!("Use your own word for it: {but}"),
                    );
                }
            }
        }
    }
}
