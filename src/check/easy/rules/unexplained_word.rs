//! ER-W3: a term of law stays, and is explained.

use super::*;
pub static RULE: Rule = Rule {
    name: "unexplained-word",
    id: "ER-W3",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["hard"],
    in_plain: true,
    look,
};

use super::super::words::plain;
use std::collections::BTreeSet;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut told: BTreeSet<String> = BTreeSet::new();
    looking.each_phrase("hard", &mut |piece, range, phrase| {
        let term = phrase.phrase.listed();
        let typed = &piece.text[range.clone()];
        let is_name = is_proper(looking, piece, &range);
        // "my advocate" beside a name: the label says what it is.
        let is_known = piece.kind == Kind::Field
            || !phrase.phrase.is_legal
            || is_name
            || looking.is_explained(&term)
            || told.contains(&term);
        if is_known || is_told(looking, &term) {
            return;
        }
        told.insert(term);
        found.tell(
            Severity::Warning,
            &piece.place(range.clone()),
            format!("\"{typed}\" is a term of law, and nothing here says what it means"),
            format!("Say it in the next sentence, or in your list of hard words: {}", phrase.phrase.instead),
        );
    });
}

/// Does the page say what the term means: "An advocate is …", or right after it "That means: …"?
fn is_told(looking: &Looking<'_>, term: &str) -> bool {
    let page: String = looking.text.pieces.iter().map(|piece| format!(". {} ", plain(&piece.text))).collect();
    let page = page.replace('\n', " ").replace("  ", " ").replace(". . ", ". ");
    VERBS.iter().any(|verb| page.contains(&format!("{term} {verb} ")))
        || ARTICLES.iter().any(|article| page.contains(&format!(". {article} {term} ")))
        || page.find(term).is_some_and(|at| OPENINGS.iter().any(|opening| page[at..].contains(&format!(". {opening}"))))
}

/// In the languages that have lists.
const VERBS: [&str; 14] =
    ["is", "means", "are", "ist", "heißt", "bedeutet", "yw", "ydy", "ydi", "هو", "هي", "يعني", "تعني", "معناه"];
const ARTICLES: [&str; 5] = ["a", "an", "ein", "eine", "das"];
const OPENINGS: [&str; 16] = [
    "that means",
    "that is",
    "this means",
    "it means",
    "they are",
    "das ist",
    "das heißt",
    "das bedeutet",
    "mae hynny'n golygu",
    "hynny yw",
    "ystyr hyn yw",
    "dyna",
    "dyma",
    "معنى ذلك",
    "هذا يعني",
    "يعني هذا",
];
