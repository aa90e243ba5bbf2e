//! ER-N10: no dates that go stale.

use super::*;

pub static RULE: Rule = Rule {
    name: "passing-date",
    id: "ER-N10",
    certainty: Certainty::Guess,
    lists: &["passing-dates"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("passing-dates", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        let message = format!("nobody knows later when \"{typed}\" was");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, "Give the day, the month or the year.");
    });
}
