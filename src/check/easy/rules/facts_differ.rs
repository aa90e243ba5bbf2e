//! ER-E10: the full version and the easy one say the same: sums, days, times, phone numbers, names.

use super::*;
use crate::plan::Version;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "facts-differ",
    id: "ER-E10",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    // Once for a page: where its full version is looked at.
    let easy = looking.page.versions.iter().find(|version| version.is_easy && version.tag == looking.text.tag);
    let Some(easy) =
        easy.filter(|_| looking.text.title_span == &looking.page.title_span && !looking.text.body.is_empty())
    else {
        return;
    };
    let full = facts_in(looking, &looking.text.pieces);
    let easy_pieces = pieces_of(easy);
    let easy_facts = facts_in(looking, &easy_pieces);
    for (fact, span) in &easy_facts {
        if !full.contains_key(fact) {
            let message = format!("the easy version says \"{fact}\", and the full version does not");
            found.tell(Severity::Error, span, message, "Say the same in both. Which of them is right?");
        }
    }
    for (fact, span) in &full {
        if !easy_facts.contains_key(fact) {
            let message = format!("the full version says \"{fact}\", and the easy version does not");
            found.tell(
                Severity::Warning,
                span,
                message,
                "Who reads the easy version must know it too. Or leave it out of both.",
            );
        }
    }
}

fn pieces_of(version: &Version) -> Vec<Piece<'_>> {
    let mut gatherer = super::super::text::Gatherer::default();
    gatherer.blocks(&version.body, Kind::Paragraph);
    gatherer.pieces
}

/// Facts that can be laid side by side, each with its first place: numbers of 2 digits or more and sums, and names.
fn facts_in(looking: &Looking<'_>, pieces: &[Piece<'_>]) -> BTreeMap<String, Span> {
    let mut facts = BTreeMap::new();
    for piece in pieces.iter().filter(|piece| !matches!(piece.kind, Kind::Title | Kind::Alt)) {
        for word in piece.sentences().iter().flat_map(|sentence| &sentence.words) {
            let typed = &piece.text[word.range.clone()];
            let is_money = piece.text[..word.range.start].trim_end().ends_with(['£', '€', '$']);
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            // "1,200" and "1200", "£5" and "£5.00" are the same; small counts may be said in another way.
            let fact = match () {
                () if word.plain.starts_with(super::super::words::VALUE) => {
                    piece.place(word.range.clone()).text().to_string()
                }
                () if is_money => format!("£{}", plain_sum(typed, looking.speaks("de"))),
                () if digits.len() > 1 => digits,
                () if looking.is_name(&word.plain) && word.starts_with_capital => {
                    typed.trim_end_matches("'s").trim_end_matches("’s").to_string()
                }
                () => continue,
            };
            facts.entry(fact).or_insert_with(|| piece.place(word.range.clone()));
        }
    }
    facts
}

/// "1,200.00" is "1200".
fn plain_sum(typed: &str, is_german: bool) -> String {
    let (group, point) = if is_german { ('.', ',') } else { (',', '.') };
    let plain: String = typed.chars().filter(|letter| *letter != group).collect();
    plain.strip_suffix("00").and_then(|rest| rest.strip_suffix(point)).map_or(plain.clone(), str::to_string)
}
