//! ER-N17: a postal address as lines.

use super::*;

pub static RULE: Rule = Rule {
    name: "address-in-line",
    id: "ER-N17",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    for (piece, sentence) in
        looking.text.sentences().filter(|(piece, _)| matches!(piece.kind, Kind::Paragraph | Kind::Row))
    {
        let has_street = sentence.words.iter().any(|word| STREETS.contains(&word.plain.as_str()));
        let has_code = sentence
            .words
            .windows(2)
            .any(|pair| is_postcode(&piece.text[pair[0].range.clone()], &piece.text[pair[1].range.clone()]));
        if has_street && has_code && piece.letters(sentence).contains(',') {
            found.tell(
                Severity::Note,
                &piece.place(sentence.range.clone()),
                "this address stands in one line",
                "Give each part of it a line of its own, with 2 blanks at its end.",
            );
        }
    }
}

const STREETS: [&str; 8] = ["street", "road", "lane", "avenue", "close", "drive", "straße", "weg"];

/// `NE1 4XX`.
fn is_postcode(out: &str, rest: &str) -> bool {
    let is_upper = |text: &str| text.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    let has_both = |text: &str| {
        text.bytes().any(|letter| letter.is_ascii_digit()) && text.bytes().any(|letter| letter.is_ascii_uppercase())
    };
    (2..=4).contains(&out.len())
        && rest.len() == 3
        && is_upper(out)
        && is_upper(rest)
        && has_both(out)
        && rest.starts_with(|digit: char| digit.is_ascii_digit())
}
