//! Hard words: each is explained under the first piece of a page that uses it, in the words of the plan's own list.
//!
//! In: the finished pieces of a page, and the lists of hard words (`words`) that its reader may see. Out: the same pieces,
//! with an explanation after each first use; and how words of the page are spoken.
//! Not here: which words are hard (`check`). The pages that hold the lists themselves need no second explanation.

use super::builder::Builder;
use super::view::{HardWord, PartBody, PartView, Piece, RowView, Words, plain_text};
use crate::audience::{SharedLookup, SharedPage, SharedPart, SharedRow};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Forms of a word that still are that word: "advocates", "Budgets", "Anwälten".
const ENDINGS: [&str; 6] = ["s", "es", "n", "en", "e", "er"];

/// Letters that Arabic writes as part of the next word: "and", "the", "to" and their like.
const STARTS: [&str; 9] = ["ال", "وال", "بال", "لل", "فال", "و", "ب", "ل", "ف"];

/// A row of a list of hard words.
struct Entry<'a> {
    page: &'a SharedPage,
    row: &'a SharedRow,
    part: &'a SharedPart,
    /// In small letters.
    words: Vec<String>,
}

impl Builder<'_> {
    /// Puts each explanation after the first top piece that uses the word.
    pub(super) fn explain_words(&self, pieces: Vec<Piece>) -> Vec<Piece> {
        let entries = self.hard_words();
        if entries.is_empty() || self.page.parts.iter().any(|part| part.form.name == "words") {
            return pieces;
        }
        let mut told: BTreeSet<usize> = BTreeSet::new();
        let mut explained = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let used = words_of(&text_of(&piece));
            explained.push(piece);
            for (at, entry) in entries.iter().enumerate() {
                if !told.contains(&at) && holds(&used, &entry.words) {
                    told.insert(at);
                    explained.push(Piece::HardWord(self.explanation(entry)));
                }
            }
        }
        explained
    }

    /// How the words of these texts are spoken, where the lists say so: as typed, and as spoken.
    pub(super) fn spoken_words(&self, pieces: &[Piece]) -> Vec<(String, String)> {
        let used: Vec<Vec<String>> = pieces.iter().map(|piece| words_of(&text_of(piece))).collect();
        let spoken = |entry: &Entry<'_>| {
            let row = SharedLookup::new(&entry.part.form.fields, entry.row);
            let word = row.text("word")?.for_language(self.tag).to_string();
            let say = row.text("say")?.for_language(self.tag).to_string();
            used.iter().any(|used| holds(used, &entry.words)).then_some((word, say))
        };
        self.hard_words().iter().filter_map(spoken).collect()
    }

    fn hard_words(&self) -> Vec<Entry<'_>> {
        let mut entries = Vec::new();
        for page in &self.plan.pages {
            for part in page.parts.iter().filter(|part| part.form.name == "words") {
                for row in &part.rows {
                    let lookup = SharedLookup::new(&part.form.fields, row);
                    let Some(word) = lookup.text("word") else { continue };
                    let words = words_of(word.for_language(self.tag));
                    if !words.is_empty() {
                        entries.push(Entry { page, row, part, words });
                    }
                }
            }
        }
        entries
    }

    fn explanation(&self, entry: &Entry<'_>) -> HardWord {
        let view = self.row(entry.row, &entry.part.form.fields, true);
        let href = self.anchors.find(&entry.page.path, &entry.row.span);
        let address = self.path.address_of(&entry.page.path);
        let field = |name: &str| view.fields.iter().find(|field| field.name == name);
        HardWord {
            label: self.strings().site.hard_word.to_string(),
            word: view.title.clone().unwrap_or_default(),
            href: href.map_or(address.clone(), |id| format!("{address}#{id}")),
            picture: view.picture.clone(),
            means: field("means").map_or(Vec::new(), |field| field.pieces.clone()),
        }
    }
}

/// The words of a text, in small letters.
fn words_of(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

/// Do these words hold the term, in one of its forms?
fn holds(words: &[String], term: &[String]) -> bool {
    let Some((last, first)) = term.split_last() else { return false };
    words.windows(term.len()).any(|window| {
        let (end, start) = window.split_last().expect("a term has words");
        let begins = |(at, (word, own)): (usize, (&String, &String))| word == own || at == 0 && is_joined(word, own);
        start.iter().zip(first).enumerate().all(begins)
            && (is_form(end, last) || first.is_empty() && is_joined(end, last))
    })
}

fn is_form(word: &str, own: &str) -> bool {
    word == own || word.strip_prefix(own).is_some_and(|ending| own.len() > 3 && ENDINGS.contains(&ending))
}

fn is_joined(word: &str, own: &str) -> bool {
    word.strip_suffix(own).is_some_and(|start| STARTS.contains(&start))
}

/// What a piece says: all that stands in it, but not who said it or when.
fn text_of(piece: &Piece) -> String {
    let mut text = String::new();
    push_piece(&mut text, piece);
    text
}

fn push(text: &mut String, words: &Words) {
    text.push_str(&plain_text(words));
    text.push('\n');
}

fn push_all(text: &mut String, pieces: &[Piece]) {
    pieces.iter().for_each(|piece| push_piece(text, piece));
}

fn push_piece(text: &mut String, piece: &Piece) {
    match piece {
        Piece::Paragraph(words) | Piece::Row { words, .. } => push(text, words),
        Piece::List { items, .. } => items.iter().for_each(|item| push_all(text, &item.pieces)),
        Piece::Quote(pieces) | Piece::Box { pieces, .. } => push_all(text, pieces),
        Piece::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| push_all(text, cell));
        }
        Piece::Part(part) => push_part(text, part),
        // A heading is explained by what stands under it; the others say nothing of their own.
        Piece::Heading { .. }
        | Piece::HardWord(_)
        | Piece::Code(_)
        | Piece::Rule
        | Piece::Facts(_)
        | Piece::Blank { .. }
        | Piece::Calendar { .. } => {}
    }
}

fn push_part(text: &mut String, part: &PartView) {
    match &part.body {
        PartBody::Form(form) => form.rows.iter().for_each(|row| push_row(text, row)),
        PartBody::Week(week) => {
            for entry in week.days.iter().flat_map(|day| &day.entries) {
                push(text, &entry.what);
                entry.details.iter().for_each(|words| push(text, words));
            }
        }
        PartBody::Money(money) => {
            for section in &money.sections {
                section.notes.iter().for_each(|words| push(text, words));
                section.sentences.iter().for_each(|(_, words)| push(text, words));
                section.items.iter().for_each(|item| push(text, &item.words));
                section.tables.iter().flat_map(|table| &table.rows).for_each(|row| push(text, &row.name));
            }
        }
        // Names and roles of people.
        PartBody::Network(_) => {}
    }
}

fn push_row(text: &mut String, row: &RowView) {
    row.title.iter().for_each(|words| push(text, words));
    row.fields.iter().for_each(|field| push_all(text, &field.pieces));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_in_its_forms_and_nowhere_else() {
        let finds = |text: &str, term: &str| holds(&words_of(text), &words_of(term));
        assert!(finds("My advocate comes.", "advocate"));
        assert!(finds("Two Advocates came.", "advocate"));
        assert!(finds("I pay by direct payments.", "Direct payment"));
        assert!(finds("Ich rede mit meinen Anwälten.", "Anwälte"));
        assert!(finds("أتحدث مع المحامي كل شهر", "محامي"));
        assert!(!finds("The fitness room.", "fit"));
        assert!(!finds("My payment is direct.", "direct payment"));
        assert!(!finds("", "advocate"));
    }
}
