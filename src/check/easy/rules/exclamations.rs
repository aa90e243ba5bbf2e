//! ER-C7: no row of exclamation marks, no smileys made of signs.

use super::*;

pub static RULE: Rule = Rule {
    name: "exclamations",
    id: "ER-C7",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        let mark = ["!!", "?!", "!?", "??", ":-)", ":)", ":-(", ";-)", "<3", ":D", "xD"];
        if let Some((at, sign)) = mark.iter().find_map(|sign| Some((piece.text.find(sign)?, sign))) {
            let message = format!("the signs {sign} are hard to understand");
            found.tell(
                Severity::Warning,
                &piece.place(at..at + sign.len()),
                message,
                "Put 1 full stop. Say in words how you feel.",
            );
        }
    }
}
