//! ER-T7: nothing that sends a reader up and down the page.

use super::*;

pub static RULE: Rule = Rule {
    name: "see-above",
    id: "ER-T7",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["see-above"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    looking.each_phrase("see-above", &mut |piece, range, _| {
        let typed = &piece.text[range.clone()];
        let message = format!("\"{typed}\" sends people to look for something");
        found.tell(Severity::Warning, &piece.place(range.clone()), message, "Say it again here, or make it a link.");
    });
}
