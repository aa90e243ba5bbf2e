//! ER-S15: German: no genitive, no Präteritum.

use super::*;

pub static RULE: Rule = Rule {
    name: "hard-german-form",
    id: "ER-S15",
    certainty: Certainty::Guess,
    hint_in: &[],
    lists: &["words", "persons"],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("de") {
        return;
    }
    let easy = looking.easy();
    for (piece, sentence) in looking.text.sentences() {
        let mut tell = |range: Range<usize>, what: &str, hint: &str| {
            let message = format!("\"{}\" {what}", &piece.text[range.clone()]);
            found.tell(Severity::Warning, &piece.place(range), message, hint);
        };
        let words = &sentence.words;
        for (at, word) in words.iter().enumerate().filter(|(_, word)| !word.is_quoted) {
            if let Some(first) = genitive(looking, words, at) {
                tell(words[first].range.start..word.range.end, "ist Genitiv", "Schreiben Sie: von, oder vom.");
            }
            if !word.starts_with_capital && is_past(easy, &word.plain) {
                tell(word.range.clone(), "ist Präteritum", "Schreiben Sie es so: ich bin gegangen.");
            }
        }
    }
}

/// Where the genitive begins that ends in this noun: "des Lehrers", "Farbe der Wand", "Omas Garten".
fn genitive(looking: &Looking<'_>, words: &[Word], at: usize) -> Option<usize> {
    let noun = words[at].starts_with_capital.then_some(&words[at])?;
    let before = at.checked_sub(1).map(|before| &words[before])?;
    if GENITIVES.contains(&before.plain.as_str()) && noun.plain.ends_with('s') {
        return Some(at - 1);
    }
    let owner = before.plain.strip_suffix('s').filter(|_| before.starts_with_capital);
    let persons = looking.easy().section("persons");
    if owner.is_some_and(|owner| persons.holds(owner) || looking.is_name(owner)) {
        return Some(at - 1);
    }
    // A noun, "der", a noun. A name gets something ("Ich gebe Mama der Reihe nach"): that is rare.
    let owned = at.checked_sub(2).map(|first| &words[first])?;
    (before.plain == "der" && owned.starts_with_capital && at > 2 && !looking.is_name(&owned.plain)).then_some(at - 2)
}

/// A regular verb in the past: `-te` where the plain list has the verb itself; others are listed.
fn is_past(easy: &EasyWords, word: &str) -> bool {
    if PAST.contains(&word) {
        return true;
    }
    let stem = word.strip_suffix("ten").or_else(|| word.strip_suffix("te"));
    stem.is_some_and(|stem| {
        let verb = format!("{}en", stem.strip_suffix('e').unwrap_or(stem));
        stem.len() > 3 && !MODAL.contains(&word) && easy.is_plain(&verb) && !easy.is_plain(&format!("{word}n"))
    })
}

const GENITIVES: [&str; 9] = ["des", "eines", "meines", "deines", "seines", "ihres", "unseres", "dieses", "jedes"];

/// Easy even in the past.
const MODAL: [&str; 10] =
    ["konnte", "konnten", "wollte", "wollten", "sollte", "sollten", "musste", "mussten", "durfte", "durften"];

/// Everyday verbs that change their vowel in the past. `war` and `hatte` are easy, so they are not here.
const PAST: [&str; 78] = [
    "ging",
    "gingen",
    "kam",
    "kamen",
    "fuhr",
    "fuhren",
    "aß",
    "aßen",
    "trank",
    "tranken",
    "schlief",
    "schliefen",
    "sah",
    "sahen",
    "las",
    "lasen",
    "schrieb",
    "schrieben",
    "sprach",
    "sprachen",
    "gab",
    "gaben",
    "nahm",
    "nahmen",
    "lief",
    "liefen",
    "blieb",
    "blieben",
    "half",
    "halfen",
    "rief",
    "riefen",
    "stand",
    "standen",
    "saß",
    "saßen",
    "lag",
    "lagen",
    "traf",
    "trafen",
    "fand",
    "fanden",
    "dachte",
    "dachten",
    "brachte",
    "brachten",
    "wusste",
    "wussten",
    "kannte",
    "kannten",
    "begann",
    "begannen",
    "verlor",
    "bekam",
    "bekamen",
    "zog",
    "zogen",
    "schwamm",
    "fiel",
    "fielen",
    "hielt",
    "hielten",
    "ließ",
    "ließen",
    "rannte",
    "nannte",
    "starb",
    "sang",
    "sprang",
    "trug",
    "warf",
    "wuchs",
    "wusch",
    "schloss",
    "verstand",
    "wurde",
    "wurden",
    "gewann",
];
