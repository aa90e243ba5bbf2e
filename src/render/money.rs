//! Parts about money: sentences, tables, notes and bars, section by section.
//!
//! In: a [`MoneyView`]. Out: markup of the component `money`.
//! Not here: tables (`table`), how long a bar is (`page`).

use super::parts::{all_words, rows};
use super::prose::{Problem, Writer};
use super::values::{html, list, map, text};
use super::{bars, table};
use crate::page::{MoneySection, MoneyView};
use crate::value::Html;
use tera::Value;

pub(super) fn money_html(writer: &mut Writer, view: &MoneyView) -> Result<Html, Problem> {
    let sections = list(view.sections.iter().map(|section| section_value(writer, section)));
    writer.theme.component("money", map([("level", Value::from(view.level)), ("sections", sections)]))
}

fn section_value(writer: &mut Writer, section: &MoneySection) -> Value {
    let sentences = rows(writer, &section.sentences);
    let tables = list(section.tables.iter().map(|money| html(&table::money_html(writer, money))));
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
    map([
        ("title", text(section.title.as_deref().unwrap_or(""))),
        ("sentences", sentences),
        ("tables", tables),
        ("notes", notes),
        ("bars_title", text(bars_title)),
        ("bars", bars),
        ("entries", entries),
    ])
}
