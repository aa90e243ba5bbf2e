//! ER-N9: times as people say them.

use super::*;

pub static RULE: Rule = Rule {
    name: "clock-time",
    id: "ER-N9",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("en") && !looking.speaks("de") {
        return;
    }
    for (piece, sentence) in looking.text.sentences() {
        for word in &sentence.words {
            let typed = &piece.text[word.range.clone()];
            let hour_minute = typed.split_once(':').filter(|(hour, minute)| hour.len() <= 2 && minute.len() == 2);
            let hour = hour_minute.and_then(|(hour, _)| hour.parse::<u32>().ok());
            let (is_hard, hint) = match hour {
                _ if typed.eq_ignore_ascii_case("12am") => (true, "Write \"midnight\"."),
                _ if typed.eq_ignore_ascii_case("12pm") => (true, "Write \"midday\"."),
                Some(13..=24) if looking.speaks("en") => (true, "Count the hours to 12: 2:30pm."),
                Some(_) if looking.speaks("en") && typed.starts_with('0') => (true, "Leave the 0 out: 9:30am."),
                Some(_) if looking.speaks("de") && typed.starts_with('0') => (true, "Ohne die 0: 9:00 Uhr."),
                _ => (false, ""),
            };
            if is_hard {
                let message = format!("{typed} is not how people say the time");
                found.tell(Severity::Warning, &piece.place(word.range.clone()), message, hint);
            }
        }
    }
}
