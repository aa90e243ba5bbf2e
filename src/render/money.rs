//! Parts about money: sentences, tables, notes and bars, section by section.
//!
//! In: a [`MoneyView`]. Out: markup of the component `money`.
//! Not here: tables (`table`), how long a bar is (`page`).

use super::parts::{all_words, rows};
use super::prose::{Problem, Writer};
use super::values::{html, list, map, text};
use super::{bars, table};
use crate::page::{MoneySection, MoneyView, Piece};
use tera::Value;

pub(super) fn write(writer: &mut Writer, out: &mut String, view: &MoneyView) -> Result<(), Problem> {
    let sections = view.sections.iter().map(|section| section_value(writer, section)).collect::<Result<Vec<_>, _>>()?;
    writer.theme.component(out, "money", map([("level", Value::from(view.level)), ("sections", list(sections))]))
}

fn section_value(writer: &mut Writer, section: &MoneySection) -> Result<Value, Problem> {
    let sentences = rows(writer, &section.sentences);
    let mut tables: Vec<Value> = section.tables.iter().map(|money| html(&table::money_html(writer, money))).collect();
    for words in &section.word_tables {
        tables.push(html(&writer.pieces_html(&[Piece::Table(words.clone())])?));
    }
    let notes = all_words(writer, &section.notes);
    let entries = list(section.items.iter().map(|item| {
        let words = html(&writer.words_html(&item.words));
        map([("id", text(item.id.as_deref().unwrap_or(""))), ("words", words)])
    }));
    let bars_title = section.bars.as_ref().map_or("", |bars| bars.title.as_str());
    let bars = list(section.bars.iter().flat_map(|view| &view.bars).map(|bar| {
        let id = writer.make_id("rest");
        map([
            ("label", text(&bar.label)),
            ("amount", text(&bar.amount)),
            ("drawing", html(&bars::drawing(bar, &id, writer.is_right_to_left))),
        ])
    }));
    Ok(map([
        ("title", text(section.title.as_deref().unwrap_or(""))),
        ("sentences", sentences),
        ("tables", list(tables)),
        ("notes", notes),
        ("bars_title", text(bars_title)),
        ("bars", bars),
        ("entries", entries),
    ]))
}
