//! ER-T4: few sentences under a heading.

use super::*;

pub static RULE: Rule = Rule {
    name: "long-group",
    id: "ER-T4",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let running = |piece: &&Piece<'_>| matches!(piece.kind, Kind::Paragraph | Kind::Row);
    let mut pieces = looking.text.judged().filter(running).peekable();
    while let Some(first) = pieces.next() {
        let mut count = first.sentences().len();
        while let Some(next) = pieces.next_if(|next| next.section == first.section) {
            count += next.sentences().len();
        }
        // Source: ER-T4: a warning from 6 on, an error from 9 on. Rows with pictures carry more than bare text.
        let severity = match count {
            0..=8 => continue,
            9..=12 => Severity::Note,
            _ => Severity::Warning,
        };
        found.tell(
            severity,
            &first.place(0..first.text.len()),
            format!("{count} sentences stand here in a row"),
            "Put a heading between them: about 5 sentences belong together.",
        );
    }
}
