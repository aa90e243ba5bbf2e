//! ER-N2: no Roman numerals.

use super::*;

pub static RULE: Rule = Rule {
    name: "roman-number",
    id: "ER-N2",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["before-roman"],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let before = looking.easy().section("before-roman");
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            for window in sentence.words.windows(2) {
                let [head, number] = window else { continue };
                let typed = &piece.text[number.range.clone()];
                if !before.holds(&head.plain) || number.is_quoted {
                    continue;
                }
                if let Some(value) = roman(typed) {
                    let place = piece.place(number.range.clone());
                    found.tell(
                        Severity::Error,
                        &place,
                        format!("\"{typed}\" is a Roman number"),
                        format!("Write {value}."),
                    );
                }
            }
        }
    }
}

/// The value of II to XXXIX in capitals.
fn roman(typed: &str) -> Option<u32> {
    const TENS: [&str; 4] = ["", "X", "XX", "XXX"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    // A lone "I" is the person.
    (2..40u32).find(|value| format!("{}{}", TENS[(value / 10) as usize], ONES[(value % 10) as usize]) == typed)
}
