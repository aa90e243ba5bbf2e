//! ER-N8: dates with the month in words.

use super::*;

pub static RULE: Rule = Rule {
    name: "short-date",
    id: "ER-N8",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for piece in looking.text.judged() {
        for sentence in piece.sentences() {
            for (at, word) in sentence.words.iter().enumerate() {
                let typed = &piece.text[word.range.clone()];
                let token = token_from(&piece.text, word.range.start);
                let is_start = !piece.text[..word.range.start].ends_with(['/', '.', '-']);
                if is_start && is_numeric_date(token) {
                    let range = word.range.start..word.range.start + token.len();
                    found.tell(
                        Severity::Error,
                        &piece.place(range.clone()),
                        format!("\"{token}\" is a date in numbers only"),
                        "Write the month as a word: 4 March 2026.",
                    );
                }
                let is_ordinal = !looking.speaks("de")
                    && is_english_ordinal(typed)
                    && sentence
                        .words
                        .get(at + 1)
                        .is_some_and(|next| is_month(looking, &next.plain) || next.plain == "of");
                if is_ordinal {
                    let digits = &typed[..typed.len() - 2];
                    found.tell(
                        Severity::Warning,
                        &piece.place(word.range.clone()),
                        format!("\"{typed}\" has letters after the number"),
                        format!("Write {digits}."),
                    );
                }
            }
        }
    }
}

/// The letters from here to the next blank, without a full stop at their end.
fn token_from(text: &str, start: usize) -> &str {
    let rest = &text[start..];
    rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())].trim_end_matches(['.', ',', ')', '!', '?', ':', ';'])
}

/// `04/03/26`, `4.3.2026`, `2026-03-04`.
fn is_numeric_date(token: &str) -> bool {
    ['/', '.', '-'].iter().any(|sign| {
        let parts: Vec<&str> = token.split(*sign).collect();
        let are_numbers = parts.len() == 3
            && parts
                .iter()
                .all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit()));
        let number = |at: usize| parts[at].parse::<u32>().unwrap_or(0);
        are_numbers
            && ((1..=31).contains(&number(0)) && (1..=31).contains(&number(1))
                || parts[0].len() == 4 && number(1) < 13 && number(2) < 32)
    })
}

fn is_english_ordinal(typed: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| {
        typed
            .strip_suffix(ending)
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

fn is_month(looking: &Looking<'_>, word: &str) -> bool {
    looking.plan.facts.language.is_month(word)
}
