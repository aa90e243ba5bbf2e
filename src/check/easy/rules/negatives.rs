//! ER-S8: say what to do, not what not to do.

use super::*;

pub static RULE: Rule = Rule {
    name: "negatives",
    id: "ER-S8",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["negatives"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let list = looking.easy().section("negatives");
    for (piece, sentence) in looking.text.sentences().filter(|(piece, _)| !piece.is_warning) {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        let (mut count, mut at) = (0, 0);
        while at < plain.len() {
            let length = list.at(&plain[at..]).filter(|_| !sentence.words[at].is_quoted).map(|found| found.length);
            count += usize::from(length.is_some());
            at += length.unwrap_or(1);
        }
        let (severity, message) = match count {
            0 => continue,
            1 => (Severity::Note, "this sentence says what is not".to_string()),
            count => (Severity::Error, format!("this sentence says \"not\" {count} times")),
        };
        found.tell(
            severity,
            &piece.place(sentence.range.clone()),
            message,
            "Say what people do. A danger may be said with \"not\", in a box: > [!WARNING]",
        );
    }
}
