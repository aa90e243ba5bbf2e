//! ER-T3: headings: short, at most 3 levels, none left out.

use super::*;

pub static RULE: Rule = Rule {
    name: "heading-shape",
    id: "ER-T3",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

/// Words of a heading.
const MOST: usize = 8;

fn look(looking: &Looking<'_>, found: &mut Found) {
    // The title of the page is its first level.
    let mut last = 1;
    for piece in looking.text.pieces.iter() {
        let (Kind::Heading(level), place) = (piece.kind, piece.place(0..piece.text.len())) else { continue };
        let words: usize = piece.sentences().iter().map(|sentence| sentence.words.len()).sum();
        if level == 1 {
            found.tell(
                Severity::Error,
                &place,
                "this page has more than 1 main heading",
                "Begin this line with ## instead of #.",
            );
        } else if level > last + 1 {
            found.tell(
                Severity::Error,
                &place,
                "a level of headings is left out",
                format!(
                    "Begin this line with {} instead of {}.",
                    "#".repeat(usize::from(last) + 1),
                    "#".repeat(level.into())
                ),
            );
        } else if level > 3 {
            found.tell(
                Severity::Warning,
                &place,
                "this heading stands 4 levels deep",
                "Make it a page of its own. Or take a # away.",
            );
        }
        if words > MOST {
            found.tell(
                Severity::Warning,
                &place,
                format!("this heading has {words} words"),
                "Say it in 8 words or less.",
            );
        }
        last = level;
    }
}
