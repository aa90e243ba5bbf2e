//! ER-W11: verbs, not nouns made from verbs.

use super::*;

pub static RULE: Rule = Rule {
    name: "noun-for-verb",
    id: "ER-W11",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &["plain-nouns"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let plain = looking.easy().section("plain-nouns");
    let (articles, endings, after): (&[&str], &[&str], &[&str]) = match looking.speaks("de") {
        true => (
            &["die", "der", "zur"],
            &["ung", "heit", "keit"],
            &["von", "der", "des", "meiner", "seiner", "ihrer", "unserer", "eines", "einer", "vom"],
        ),
        false => (&["the"], &["tion", "ment", "ance", "ence", "ity", "sion", "ing"], &["of"]),
    };
    for (piece, sentence) in looking.text.sentences() {
        for window in sentence.words.windows(3) {
            let [article, noun, of] = window else { continue };
            let is_made = endings.iter().any(|ending| noun.plain.ends_with(ending)) && noun.letters() > 5;
            let fits = articles.contains(&article.plain.as_str()) && after.contains(&of.plain.as_str());
            if is_made && fits && !plain.holds(&noun.plain) && !noun.is_quoted {
                let range = noun.range.start..of.range.end;
                found.tell(
                    Severity::Note,
                    &piece.place(range.clone()),
                    format!("\"{}\" hides what someone does", &piece.text[range]),
                    "Say it with a verb: not \"the completion of the form\" but \"fill in the form\".",
                );
            }
        }
    }
}
