//! Hard words: each is explained under the first piece of a page that uses it, in the words of the plan's own list.
//!
//! In: the finished pieces of a page, and the lists of hard words (`words`) that its reader may see. Out: the same pieces,
//! with an explanation after each first use; and how words of the page are spoken.
//! Not here: which words are hard (`check`). The pages that hold the lists themselves need no second explanation.

use super::builder::Builder;
use super::view::{HardWord, PartBody, PartView, Piece, RowView, Run, Words, plain_text};
use crate::audience::{SharedLookup, SharedPage, SharedPart, SharedPlan, SharedRow};
use crate::language::main_language;
use std::collections::{BTreeSet, HashMap, HashSet};
use unicode_segmentation::UnicodeSegmentation;

/// Letters that Arabic writes as part of the next word: "and", "the", "to" and their like.
const STARTS: [&str; 9] = ["ال", "وال", "بال", "لل", "فال", "و", "ب", "ل", "ف"];

/// Endings with which a word of this language still is that word: "advocates", "Anwälten".
fn endings(tag: &str) -> &'static [&'static str] {
    match main_language(tag) {
        "en" => &["s", "es"],
        "de" => &["s", "es", "n", "en", "e", "er"],
        _ => &[],
    }
}

/// The lists of hard words that a reader may see, for pages in one language.
pub(super) struct HardWords<'a> {
    entries: Vec<Entry<'a>>,
    /// Each form of the last word of a term, with the terms that may end so.
    by_last: HashMap<String, Vec<usize>>,
}

/// A row of a list of hard words.
struct Entry<'a> {
    page: &'a SharedPage,
    row: &'a SharedRow,
    part: &'a SharedPart,
    /// In small letters.
    words: Vec<String>,
}

impl<'a> HardWords<'a> {
    fn of(plan: &'a SharedPlan, tag: &str) -> HardWords<'a> {
        let mut hard = HardWords { entries: Vec::new(), by_last: HashMap::new() };
        let mut seen = HashSet::new();
        for page in &plan.pages {
            for part in page.parts.iter().filter(|part| part.form.name == "words") {
                for row in &part.rows {
                    let Some(word) = SharedLookup::new(&part.form.fields, row).text("word") else { continue };
                    let words = words_of(word.for_language(tag));
                    // A word that stands in two lists is explained once.
                    if !words.is_empty() && seen.insert(words.clone()) {
                        hard.add(Entry { page, row, part, words }, tag);
                    }
                }
            }
        }
        hard
    }

    fn add(&mut self, entry: Entry<'a>, tag: &str) {
        let at = self.entries.len();
        let last = entry.words.last().map_or("", String::as_str);
        self.by_last.entry(last.to_string()).or_default().push(at);
        if last.len() > 3 {
            for ending in endings(tag) {
                self.by_last.entry(format!("{last}{ending}")).or_default().push(at);
            }
        }
        self.entries.push(entry);
    }

    /// The terms that stand in these words, in the order of the lists.
    fn used_in(&self, words: &[String]) -> BTreeSet<usize> {
        let mut used = BTreeSet::new();
        for (end, word) in words.iter().enumerate() {
            let bare = STARTS.iter().filter_map(|start| word.strip_prefix(start));
            for form in std::iter::once(word.as_str()).chain(bare) {
                for at in self.by_last.get(form).into_iter().flatten() {
                    let own = &self.entries[*at].words;
                    let Some(start) = (end + 1).checked_sub(own.len()) else { continue };
                    let before = words[start..end].iter().zip(&own[..own.len() - 1]).enumerate();
                    let is_joined =
                        |word: &str, own: &str| word.strip_suffix(own).is_some_and(|rest| STARTS.contains(&rest));
                    // Only the first word of a term has another one written before it.
                    let is_term =
                        before.into_iter().all(|(at, (word, own))| word == own || at == 0 && is_joined(word, own));
                    if is_term && (form == word || own.len() == 1) {
                        used.insert(*at);
                    }
                }
            }
        }
        used
    }
}

impl<'a> Builder<'a> {
    /// The plan's hard words, for this page.
    pub(super) fn hard_words(&self) -> HardWords<'a> {
        HardWords::of(self.plan, self.tag)
    }

    /// Puts each explanation after the first top piece that uses the word, and tells how the words of the page sound: as
    /// typed, and as spoken.
    pub(super) fn explain_words(
        &self,
        pieces: Vec<Piece>,
        hard: &HardWords<'_>,
    ) -> (Vec<Piece>, Vec<(String, String)>) {
        if hard.entries.is_empty() {
            return (pieces, Vec::new());
        }
        let is_list = self.page.parts.iter().any(|part| part.form.name == "words");
        let mut told: BTreeSet<usize> = BTreeSet::new();
        let mut explained = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let used = hard.used_in(&words_of(&text_of(&piece)));
            explained.push(piece);
            for at in used {
                if told.insert(at) && !is_list {
                    explained.push(Piece::HardWord(self.explanation(&hard.entries[at])));
                }
            }
        }
        let sound = |at: usize| {
            let entry = &hard.entries[at];
            let row = SharedLookup::new(&entry.part.form.fields, entry.row);
            let word = row.text("word")?.for_language(self.tag).to_string();
            Some((word, row.text("say")?.for_language(self.tag).to_string()))
        };
        (explained, told.into_iter().filter_map(sound).collect())
    }

    fn explanation(&self, entry: &Entry<'_>) -> HardWord {
        let home = self.at_home_of(&entry.page.source);
        let view = home.row(entry.row, &entry.part.form.fields, true);
        let version = entry.page.versions.iter().find(|version| version.tag == self.tag);
        let path = version.map_or(&entry.page.path, |version| &version.path);
        let id = self.anchors.find(path, &entry.row.span);
        let address = self.path.address_of(path);
        let means = view.fields.iter().find(|field| field.name == "means");
        HardWord {
            label: self.strings().site.hard_word.to_string(),
            word: view.title.clone().unwrap_or_default(),
            href: id.map_or(address.clone(), |id| format!("{address}#{id}")),
            picture: view.picture.clone(),
            means: means.map_or(Vec::new(), |field| field.pieces.iter().cloned().map(without_heading).collect()),
        }
    }
}

/// A heading inside an explanation would be one of the page, and its id would stand there twice.
fn without_heading(piece: Piece) -> Piece {
    match piece {
        Piece::Heading { words, .. } => Piece::Paragraph(vec![Run::Strong(words)]),
        other => other,
    }
}

/// The words of a text, in small letters.
fn words_of(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
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
