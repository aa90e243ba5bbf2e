//! ER-T2: one topic in one place.

use super::*;

pub static RULE: Rule = Rule {
    name: "doubled-heading",
    id: "ER-T2",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

use std::collections::BTreeMap;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for piece in looking.text.pieces.iter().filter(|piece| matches!(piece.kind, Kind::Heading(_))) {
        let place = piece.place(0..piece.text.len());
        match seen.get(&piece.text.to_lowercase()) {
            Some(first) => {
                let message = format!("the heading \"{}\" stands here a second time", piece.text);
                found.tell(
                    Severity::Warning,
                    &place,
                    message,
                    format!("Put both in one place. The first is on line {}.", first.line()),
                );
            }
            None => {
                seen.insert(piece.text.to_lowercase(), place);
            }
        }
    }
}
