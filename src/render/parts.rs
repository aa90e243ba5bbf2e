//! Parts of a plan: each body is laid out by its component's template.
//!
//! In: a [`PartView`]. Out: a `<section>` with its heading, body and facts.
//! Not here: forms with their six layouts (`form`), money (`money`), tables and bars (`table`, `bars`).

use super::layout::direction_of;
use super::picture_files::Use;
use super::prose::{Problem, Writer};
use super::values::{html, list, map, text};
use super::{clock, form, money, network};
use crate::page::{DayView, PartBody, PartView, WeekView, Words};
use crate::value::Html;
use tera::Value;

/// Writes a part with its heading, its body and the lines under it.
pub(super) fn write(writer: &mut Writer, out: &mut String, part: &PartView) -> Result<(), Problem> {
    out.push_str("<section class=\"plan-part plan-part--");
    Html::escape_into(out, &part.kind);
    out.push_str("\" id=\"");
    Html::escape_into(out, &part.id);
    out.push_str("\">\n");
    if let Some((level, words)) = &part.heading {
        let level = level.clamp(&2, &6);
        out.push_str(&format!("<h{level} class=\"plan-part__title\">"));
        let sign = writer.image(part.picture.as_ref(), Use::Small);
        out.push_str(sign.as_str());
        out.push_str("<span>");
        let words = writer.words_html(words);
        out.push_str(words.as_str());
        out.push_str(&format!("</span></h{level}>\n"));
    }
    let before = facts_html(writer, &part.before);
    out.push_str(before.as_str());
    // A form shows what people typed; the others are sentences and tables that the program makes.
    let interface = writer.interface.filter(|_| !matches!(part.body, PartBody::Form(_)));
    if let Some(tag) = interface {
        out.push_str(&format!("<div lang=\"{}\" dir=\"{}\">\n", tag, direction_of(tag)));
    }
    match &part.body {
        PartBody::Form(view) => form::write(writer, out, view)?,
        PartBody::Money(view) => money::write(writer, out, view)?,
        PartBody::Network(view) => network::write(writer, out, view)?,
        PartBody::Week(view) => week(writer, out, view)?,
    }
    if interface.is_some() {
        out.push_str("</div>\n");
    }
    writer.pieces(out, &part.after)?;
    let facts = facts_html(writer, &part.facts);
    out.push_str(facts.as_str());
    out.push_str("</section>\n");
    Ok(())
}

/// Small lines under a thing: its note, whose words, dates.
pub(super) fn facts_html(writer: &mut Writer, facts: &[Words]) -> Html {
    let mut out = String::new();
    for fact in facts {
        out.push_str("<p class=\"plan-fact\">");
        writer.words(&mut out, fact);
        out.push_str("</p>\n");
    }
    Html::from_safe(out)
}

pub(super) fn all_words(writer: &mut Writer, words: &[Words]) -> Value {
    list(words.iter().map(|words| html(&writer.words_html(words))))
}

pub(super) fn rows(writer: &mut Writer, sentences: &[(crate::page::Picture, Words)]) -> Value {
    list(sentences.iter().map(|(picture, words)| html(&writer.row_html(picture, words))))
}

fn week(writer: &mut Writer, out: &mut String, view: &WeekView) -> Result<(), Problem> {
    let sentences = all_words(writer, &view.sentences);
    let days = list(view.days.iter().map(|day| day_value(writer, day)));
    writer.theme.component(
        out,
        "week",
        map([("level", Value::from(view.level)), ("sentences", sentences), ("days", days)]),
    )
}

fn day_value(writer: &mut Writer, day: &DayView) -> Value {
    let entries = list(day.entries.iter().map(|entry| {
        let mut face = String::new();
        entry.begins.iter().for_each(|time| clock::write(&mut face, *time));
        map([
            ("clock", html(&Html::from_safe(face))),
            ("time", text(&entry.time)),
            ("what", html(&writer.words_html(&entry.what))),
            ("picture", html(&writer.image(entry.picture.as_ref(), Use::Small))),
            ("details", all_words(writer, &entry.details)),
        ])
    }));
    map([("label", text(&day.label)), ("entries", entries)])
}
