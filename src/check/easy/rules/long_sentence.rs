//! ER-S1: length of sentences.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-sentence",
    id: "ER-S1",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let [note, warning, error] = looking.profile().sentence_words();
    for (piece, sentence) in looking.text.sentences() {
        let count = sentence.words.len();
        let severity = match count {
            count if count >= error => Severity::Error,
            count if count >= warning => Severity::Warning,
            count if count >= note => Severity::Note,
            _ => continue,
        };
        found.tell(
            severity,
            &piece.place(sentence.range.clone()),
            format!("this sentence has {count} words; easy ones have {} at most", note - 1),
            "Make 2 sentences of it. Or leave out words that nobody needs.",
        );
    }
    let is_unspaced =
        |piece: &Piece<'_>| piece.kind.is_running() && piece.sentences().iter().any(|sentence| sentence.is_unspaced);
    if looking.text.judged().any(is_unspaced) {
        found.report.leave_unchecked(RULE.name, "some text is in a script without blanks between words");
    }
}
