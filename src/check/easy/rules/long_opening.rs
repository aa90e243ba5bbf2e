//! ER-P5: say at the top what the page is for.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-opening",
    id: "ER-P5",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

/// Sentences with which a page may begin before its first heading or part.
const MOST: usize = 3;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let Some(first) = looking.text.pieces.iter().find(|piece| piece.kind.is_running() && piece.section == 0) else {
        return;
    };
    let count = first.sentences().len();
    if count > MOST && matches!(first.kind, Kind::Summary | Kind::Paragraph) {
        found.tell(
            Severity::Note,
            &first.place(0..first.text.len()),
            format!("this page begins with {count} sentences in one piece"),
            "Begin with 1 to 3 sentences that say what the page is for.",
        );
    }
}
