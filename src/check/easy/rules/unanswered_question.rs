//! ER-S13: no question in running text that nobody answers.

use super::*;

pub static RULE: Rule = Rule {
    name: "unanswered-question",
    id: "ER-S13",
    certainty: Certainty::Hint,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let pieces: Vec<&Piece<'_>> = looking.text.judged().collect();
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| matches!(piece.kind, Kind::Paragraph | Kind::Row))
    {
        let sentences = piece.sentences();
        for (number, sentence) in sentences.iter().enumerate() {
            if !piece.letters(sentence).ends_with(['?', '؟']) || sentence.is_quoted() {
                continue;
            }
            let next = sentences.get(number + 1).map(|next| piece.letters(next));
            let below = pieces.get(at + 1).filter(|below| below.section == piece.section && below.kind.is_running());
            let answer = next.or_else(|| Some(below?.text.trim()));
            if answer.is_none_or(|answer| answer.ends_with(['?', '؟'])) {
                found.tell(
                    Severity::Note,
                    &piece.place(sentence.range.clone()),
                    "nothing answers this question",
                    "Answer it in the next sentence. Or say it without a question.",
                );
            }
        }
    }
}
