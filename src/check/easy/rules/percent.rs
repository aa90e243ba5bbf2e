//! ER-N3: no percentages.

use super::*;

pub static RULE: Rule =
    Rule { name: "percent", id: "ER-N3", certainty: Certainty::Sure, hint_in: &[], lists: &[], in_plain: false, look };

fn look(looking: &Looking<'_>, found: &mut Found) {
    let is_strict = matches!(looking.profile(), Profile::DeLs | Profile::Ie);
    let severity = if is_strict { Severity::Error } else { Severity::Warning };
    for piece in looking.text.judged().filter(|piece| !matches!(piece.kind, Kind::Cell { .. })) {
        let words = ["%", " per cent", " percent", " Prozent"];
        if let Some((at, sign)) = words.iter().find_map(|sign| Some((piece.text.find(sign)?, sign))) {
            let start = at + sign.len() - sign.trim_start().len();
            let place = piece.place(start..at + sign.len());
            found.tell(
                severity,
                &place,
                "few people can picture a number of hundredths",
                "Say it as a share: 3 in every 4, or half.",
            );
        }
    }
}
