//! ER-T13: a readability score, as a hint only.

use super::*;

pub static RULE: Rule = Rule {
    name: "reading-score",
    id: "ER-T13",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

use super::super::score;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let Some(counts) = score::Counts::of(looking.text) else { return };
    let language = crate::language::main_language(looking.text.tag);
    let Some(score) = score::hint(&counts, language, looking.profile().is_easy()) else { return };
    found.tell(Severity::Note, looking.text.title_span, score, "It is only a hint. Readers know better: ask one.");
}
