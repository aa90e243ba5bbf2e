//! ER-N10: no dates that go stale.

use super::*;

pub static RULE: Rule = Rule {
    name: "passing-date",
    id: "ER-N10",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["passing-dates"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut tell = |piece: &Piece<'_>, range: Range<usize>| {
        let message = format!("nobody knows later when \"{}\" was", &piece.text[range.clone()]);
        found.tell(Severity::Warning, &piece.place(range), message, "Give the day, the month or the year.");
    };
    looking.each_phrase("passing-dates", &mut |piece, range, _| {
        // "Guten Morgen", "am Morgen": the time of day, which German writes with a capital.
        if &piece.text[range.clone()] != "Morgen" {
            tell(piece, range);
        }
    });
    let units = looking.easy().section("time-units");
    for (piece, sentence) in looking.text.sentences() {
        // "2 falls in 6 months" counts; "In 2 weeks I move" and "I will move in 2 weeks" point at a day.
        let is_ahead = sentence.words.iter().any(|word| ["will", "wird", "werde"].contains(&word.plain.as_str()));
        for (first, window) in sentence.words.windows(3).enumerate() {
            let [at, count, unit] = window else { continue };
            if (first == 0 || is_ahead)
                && at.plain == "in"
                && (count.is_number() || A_FEW.contains(&count.plain.as_str()))
                && units.holds(&unit.plain)
            {
                tell(piece, at.range.start..unit.range.end);
            }
        }
    }
}

const A_FEW: [&str; 5] = ["few", "several", "einigen", "ein", "einer"];
