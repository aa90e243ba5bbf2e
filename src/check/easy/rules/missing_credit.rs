//! ER-I12: who made a picture stands on the page of credits.

use super::*;
use crate::plan::each_inline;

pub static RULE: Rule = Rule {
    name: "missing-credit",
    id: "ER-I12",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let mut tell = |target: &str, span: &Span| {
        let file = looking.page.source.find_target(&crate::page::decoded(target));
        if file.is_some_and(|file| !looking.known.has_credit(&file)) {
            found.tell(
                Severity::Note,
                span,
                "nobody is named who made this picture",
                "Name them under `photos:` on a page: file, alt, and credit: Mum",
            );
        }
    };
    for piece in &looking.text.pieces {
        if let Some(PictureName::File { target, span, .. }) = piece.picture {
            tell(target, span);
        }
    }
    each_inline(looking.text.body, &mut |inline| {
        if let Inline::Picture { picture: PictureName::File { target, span, .. }, .. } = inline {
            tell(target, span);
        }
    });
}
