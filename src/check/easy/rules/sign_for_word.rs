//! ER-C2: no signs in place of words.

use super::*;

pub static RULE: Rule = Rule {
    name: "sign-for-word",
    id: "ER-C2",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        let text = &piece.text[sentence.range.clone()];
        for (at, sign) in text.char_indices().filter(|(_, sign)| SIGNS.iter().any(|(known, _)| known == sign)) {
            let token: &str = token_at(text, at);
            let is_address = token.contains('@') || token.contains("://") || token.contains("www.");
            let is_number = sign == '+' && text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
            // Percent has a rule of its own; so has what stands in a tag.
            if is_address || is_number || text[..at].ends_with(sign) || is_between_capitals(text, at) {
                continue;
            }
            let hint = SIGNS.iter().find(|(known, _)| *known == sign).map_or("", |(_, hint)| hint);
            let severity = if ERRORS.contains(&sign) { Severity::Error } else { Severity::Warning };
            let start = sentence.range.start + at;
            found.tell(
                severity,
                &piece.place(start..start + sign.len_utf8()),
                format!("the sign {sign} stands where a word is easier"),
                hint.to_string(),
            );
        }
    }
}

const ERRORS: [char; 7] = ['&', '§', '#', '<', '>', '\\', '*'];
const SIGNS: [(char, &str); 11] = [
    ('&', "Write \"and\"."),
    ('§', "Say which rule it is, in words."),
    ('#', "Write \"number\"."),
    ('<', "Write \"less than\"."),
    ('>', "Write \"more than\"."),
    ('\\', "Leave it out."),
    ('*', "Leave it out, or say it in a sentence."),
    ('~', "Write \"about\"."),
    ('=', "Write \"is\"."),
    ('+', "Write \"and\"."),
    ('@', "Write \"at\"."),
];

/// The letters without a blank round this place.
fn token_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |blank| at + blank);
    text.get(start..end).unwrap_or("")
}

/// "A&E", "M&S" are names.
fn is_between_capitals(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_uppercase) && text[at + 1..].starts_with(char::is_uppercase)
}
