//! ER-S2: one idea in a sentence.

use super::*;

pub static RULE: Rule = Rule {
    name: "two-ideas",
    id: "ER-S2",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["joiners", "subjects", "second-verbs"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let easy = looking.easy();
    let holds = |list: &str, word: &str| easy.section(list).holds(word);
    for (piece, sentence) in looking.text.sentences() {
        let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
        let begins_idea = |at: usize| {
            let Some(next) = sentence.words.get(at + 1) else { return false };
            let before = &sentence.words[at - 1];
            let is_person =
                before.starts_with_capital || looking.is_name(&before.plain) || holds("persons", &before.plain);
            // "Nadia and I go shopping": one thing that two people do.
            let is_pair = is_person
                && ["i", "ich", "we", "wir"].contains(&next.plain.as_str())
                && !piece.text[before.range.end..next.range.start].contains(',');
            // "Tell Kate and Mum": what follows must be able to do something. "so that" tells what for.
            let needs = if ["this", "that", "these", "those"].contains(&next.plain.as_str()) { 3 } else { 2 };
            let has_verb = sentence.words.len() > at + needs && (plain[at], plain[at + 1]) != ("so", "that");
            let is_subject = holds("subjects", &next.plain) && !is_pair && has_verb;
            // "and Lee dries the plates": a name, and what it does.
            let does = plain.get(at + 2).is_some_and(|verb| verb.len() > 3 && verb.ends_with(['s', 't']));
            let is_name = !looking.speaks("cy")
                && next.starts_with_capital
                && does
                && !sentence.words[at + 2].starts_with_capital
                && at > 2;
            // "help me wash and make tea": one thing, with two infinitives.
            let is_free = !plain[..at].iter().any(|word| holds("before-infinitives", word));
            let is_sentence = piece.kind != Kind::Field || piece.text.trim_end().ends_with(['.', '!', '?']);
            is_subject || is_name || is_free && is_sentence && holds("second-verbs", &next.plain)
        };
        let is_two =
            (2..plain.len()).any(|at| !sentence.words[at].is_quoted && holds("joiners", plain[at]) && begins_idea(at));
        // "bread and butter and jam" joins things; only long sentences with 2 such words hold 2 ideas.
        let links = (1..plain.len()).filter(|at| easy.section("linkers").at(&plain[*at..]).is_some()).count();
        let is_double = links > 1 && plain.len() > 9;
        if is_two || is_double || piece.letters(sentence).contains(';') {
            found.tell(
                Severity::Warning,
                &piece.place(sentence.range.clone()),
                "this sentence may hold 2 ideas",
                "Make a sentence of each. A sentence may begin with And, But or Or.",
            );
        }
    }
}
