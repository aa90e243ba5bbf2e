//! What a person typed in a part: made sentences and tables hold it, and it is no word of the program.
//!
//! In: a part for one reader. Out: its typed words. Not here: the program's own words (`said`).

use super::words::text_sentences;
use crate::audience::{SharedPart, SharedRow, SharedValue};
use crate::parse::Inline;
use crate::parts::LocalText;
use crate::pictures;

/// What a person typed in a part, the longest first.
pub(super) fn typed_words(part: &SharedPart) -> Vec<String> {
    let mut typed = Vec::new();
    part.rows.iter().for_each(|row| in_row(row, &mut typed));
    let entries = part.spending.iter().flat_map(|spending| &spending.entries);
    typed.extend(entries.flat_map(|entry| [entry.line.clone(), entry.note.clone()]));
    typed.retain(|text| can_be_secret(text));
    typed.sort_by_key(|text| std::cmp::Reverse(text.len()));
    typed.dedup();
    typed
}

/// Is it more than a short number? "12" is no secret anywhere, and taken out of "£12.50" it would spoil a sum.
fn can_be_secret(text: &str) -> bool {
    text.contains(char::is_alphabetic) || text.chars().filter(char::is_ascii_digit).count() >= 4
}

fn in_row(row: &SharedRow, typed: &mut Vec<String>) {
    row.common.note.iter().for_each(|note| in_text(note, typed));
    for field in &row.fields {
        match &field.value {
            SharedValue::Text(words) => in_text(words, typed),
            SharedValue::List(items) => items.iter().for_each(|item| in_text(item, typed)),
            SharedValue::Prose(prose) => {
                for blocks in prose.others.values().chain([&prose.blocks]) {
                    crate::plan::each_inline(blocks, &mut |inline| {
                        if let Inline::Text { text, .. } = inline {
                            in_sentences(text, typed);
                        }
                    });
                }
            }
            SharedValue::Names(names) => typed.extend(names.iter().cloned()),
            SharedValue::Rows(rows) => rows.iter().for_each(|row| in_row(row, typed)),
            _ => {}
        }
    }
}

fn in_text(text: &LocalText, typed: &mut Vec<String>) {
    for words in text.others.values().chain([&text.text]) {
        typed.push(words.clone());
        in_sentences(words, typed);
        // A picture at its start is shown apart from the words.
        if let Some((_, length)) = pictures::find_emoji(words) {
            typed.push(words[length..].trim_start().to_string());
        }
    }
}

/// A page shows each sentence on its own line. A lone full stop or number between two marks is no words of a person.
fn in_sentences(text: &str, typed: &mut Vec<String>) {
    let sentences = text.lines().flat_map(text_sentences).map(str::trim);
    typed.extend(sentences.filter(|words| words.contains(' ')).map(str::to_string));
}
