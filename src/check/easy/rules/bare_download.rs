//! ER-E9: a download says what it is.

use super::*;

pub static RULE: Rule = Rule {
    name: "bare-download",
    id: "ER-E9",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

use crate::parse::plain_text;
use crate::plan::each_inline;

fn look(looking: &Looking<'_>, found: &mut Found) {
    each_inline(looking.text.body, &mut |inline| {
        let Inline::Link { words, span, target } = inline else { return };
        let Some((_, ending)) = target.rsplit_once('.').filter(|_| !target.contains("://")) else { return };
        let ending = ending.to_lowercase();
        if !KINDS.contains(&ending.as_str()) {
            return;
        }
        let said = plain_text(words).to_lowercase();
        let has_size = ["kb", "mb", "page", "seite"].iter().any(|unit| said.contains(unit));
        if !said.contains(&ending) || !has_size {
            found.tell(
                Severity::Note,
                span,
                "this link saves a file, and does not say what kind and how long",
                format!("Say it in the link: My letter ({}, 2 pages)", ending.to_uppercase()),
            );
        }
    });
}

const KINDS: [&str; 6] = ["pdf", "docx", "odt", "xlsx", "csv", "mp3"];
