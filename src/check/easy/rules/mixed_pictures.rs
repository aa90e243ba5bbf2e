//! ER-I4: one style on a page.

use super::*;

pub static RULE: Rule = Rule {
    name: "mixed-pictures",
    id: "ER-I4",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let pictures: Vec<(&Piece<'_>, bool)> = (looking.text.pieces.iter())
        .filter_map(|piece| Some((piece, matches!(piece.picture?, PictureName::File { .. }))))
        .collect();
    let files = pictures.iter().filter(|(_, is_file)| *is_file).count();
    // A photo or two of one's own among drawings is what people want; half and half is hard to look at.
    if files > 2 && (pictures.len() - files) > 2 {
        let first = pictures.iter().find(|(_, is_file)| *is_file).expect("some are files").0;
        found.tell(
            Severity::Note,
            &first.place(0..first.text.len()),
            "photos and drawings stand mixed on this page",
            "Try to keep to one kind on a page.",
        );
    }
}
