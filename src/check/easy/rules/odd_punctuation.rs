//! ER-C1: simple punctuation.

use super::*;

pub static RULE: Rule = Rule {
    name: "odd-punctuation",
    id: "ER-C1",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in looking.text.sentences() {
        let text = &piece.text[sentence.range.clone()];
        for (at, sign) in text.char_indices().filter(|(_, sign)| SIGNS.contains(sign)) {
            let start = sentence.range.start + at;
            let between = |near: Option<char>| near.is_some_and(|near| near.is_ascii_digit());
            // In an address, a web page or a range of numbers another rule speaks.
            let is_range = between(text[..at].trim_end().chars().next_back())
                && between(text[at + sign.len_utf8()..].trim_start().chars().next());
            let is_in_address = !text[..at].ends_with([' ', '('])
                && text[at + sign.len_utf8()..].starts_with(|next: char| !next.is_whitespace())
                && (text.contains("://") || text.contains("www."));
            // "(01632) 960 123": a number to ring, which has a rule of its own.
            let is_phone = sign == '(' && text[at + 1..].starts_with('0');
            if is_phone || is_range || is_in_address {
                continue;
            }
            found.tell(
                Severity::Warning,
                &piece.place(start..start + sign.len_utf8()),
                format!("the sign {sign} is hard to read"),
                match sign {
                    '/' => "Write \"or\" or \"and\".",
                    ';' | '–' | '—' => "Put a full stop there, and begin a new sentence.",
                    '…' => "Say the rest, or put a full stop.",
                    _ => "Make a sentence of its own out of it.",
                },
            );
        }
    }
}

const SIGNS: [char; 8] = [';', '…', '–', '—', '(', '[', '/', '‚'];
