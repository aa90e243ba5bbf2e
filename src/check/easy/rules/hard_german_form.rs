//! ER-S15: German: no genitive, no Präteritum.

use super::*;

pub static RULE: Rule =
    Rule { name: "hard-german-form", id: "ER-S15", certainty: Certainty::Guess, lists: &[], in_plain: false, look };

fn look(looking: &Looking<'_>, found: &mut Found) {
    if !looking.speaks("de") {
        return;
    }
    for (piece, sentence) in looking.text.sentences() {
        let mut tell = |range: std::ops::Range<usize>, what: &str, hint: &str| {
            let message = format!("\"{}\" {what}", &piece.text[range.clone()]);
            found.tell(Severity::Warning, &piece.place(range), message, hint);
        };
        for window in sentence.words.windows(2) {
            let [article, noun] = window else { continue };
            let is_genitive = GENITIVES.contains(&article.plain.as_str())
                && noun.starts_with_capital
                && noun.plain.ends_with('s')
                && !noun.is_quoted;
            if is_genitive {
                tell(article.range.start..noun.range.end, "ist Genitiv", "Schreiben Sie: von, oder vom.");
            }
        }
        for word in sentence.words.iter().filter(|word| !word.is_quoted && !word.starts_with_capital) {
            if PAST.contains(&word.plain.as_str()) {
                tell(word.range.clone(), "ist Präteritum", "Schreiben Sie es so: ich bin gegangen.");
            }
        }
    }
}

const GENITIVES: [&str; 9] = ["des", "eines", "meines", "deines", "seines", "ihres", "unseres", "dieses", "jedes"];

/// Everyday verbs in the Präteritum. `war`, `hatte` and the modal verbs are easy, so they are not here.
const PAST: [&str; 94] = [
    "ging",
    "gingen",
    "kam",
    "kamen",
    "sagte",
    "sagten",
    "machte",
    "machten",
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
    "spielte",
    "spielten",
    "arbeitete",
    "arbeiteten",
    "wohnte",
    "wohnten",
    "lernte",
    "lernten",
    "kaufte",
    "kauften",
    "kochte",
    "kochten",
    "fragte",
    "fragten",
    "zeigte",
    "zeigten",
    "lebte",
    "lebten",
    "liebte",
    "liebten",
    "hörte",
    "hörten",
    "holte",
    "holten",
    "stellte",
    "stellten",
    "legte",
    "legten",
    "setzte",
    "setzten",
    "begann",
    "begannen",
    "verlor",
    "verloren",
    "bekam",
    "bekamen",
    "zog",
    "zogen",
    "schwamm",
    "fiel",
];
