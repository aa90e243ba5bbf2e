//! Tables: caption, heads with scope, rows; on a narrow screen each row becomes a card.
//!
//! In: a [`TableView`] or [`MoneyTable`]. Out: a `<table>`.
//! Not here: which rows there are, and what they add up to (`page`, `plan`).
//!
//! Cards on a narrow screen need `display: block`, which takes a table's meaning away from screen readers. So every
//! such part says its role itself, and each cell carries its column's head, hidden from screen readers (they know it).

use super::prose::{Problem, Writer};
use crate::page::{Align, HeadCell, MoneyRow, MoneyRowKind, MoneyTable, TableView, Words};
use crate::value::Html;

/// From this many columns on, rows become cards on a narrow screen.
const CARDS_FROM: usize = 3;
/// From this many columns on, the table stands in a box that can be scrolled.
const WIDE_FROM: usize = 5;

/// What both kinds of tables have around their rows.
struct Frame<'a> {
    class: &'a str,
    caption_id: String,
    columns: usize,
}

impl Frame<'_> {
    fn has_cards(&self) -> bool {
        self.columns >= CARDS_FROM
    }

    fn role(&self, role: &str) -> String {
        match self.has_cards() {
            true => format!(" role=\"{role}\""),
            false => String::new(),
        }
    }

    fn open(&self, out: &mut String, caption: &Html) {
        let has_caption = !caption.as_str().is_empty();
        if self.columns >= WIDE_FROM && has_caption {
            out.push_str(&format!(
                "<div class=\"plan-scroll\" role=\"region\" aria-labelledby=\"{}\" tabindex=\"0\">",
                self.caption_id
            ));
        }
        let cards = match self.has_cards() {
            true => " plan-table--cards",
            false => "",
        };
        out.push_str(&format!("<table class=\"plan-table{cards}{}\"{}>", self.class, self.role("table")));
        if has_caption {
            out.push_str(&format!("<caption id=\"{}\">", self.caption_id));
            out.push_str(caption.as_str());
            out.push_str("</caption>\n");
        }
        out.push_str(&format!("<thead{}><tr{}>", self.role("rowgroup"), self.role("row")));
    }

    fn head(&self, out: &mut String, words: &Html, align: Align) {
        if words.as_str().is_empty() {
            out.push_str(&format!("<td{}></td>", self.role("cell")));
            return;
        }
        out.push_str(&format!("<th scope=\"col\"{}{}>", align_class(align), self.role("columnheader")));
        out.push_str(words.as_str());
        out.push_str("</th>");
    }

    fn body(&self, out: &mut String) {
        out.push_str(&format!("</tr></thead>\n<tbody{}>\n", self.role("rowgroup")));
    }

    fn row(&self, out: &mut String, id: Option<&str>, class: &str) {
        out.push_str(&format!("<tr{}", self.role("row")));
        if !class.is_empty() {
            out.push_str(&format!(" class=\"{class}\""));
        }
        if let Some(id) = id {
            out.push_str(" id=\"");
            Html::escape_into(out, id);
            out.push('"');
        }
        out.push_str(&format!("><th scope=\"row\"{}>", self.role("rowheader")));
    }

    fn cell(&self, out: &mut String, head: Option<&Html>, align: Align, content: &Html) {
        out.push_str(&format!("<td{}{}>", align_class(align), self.role("cell")));
        if let (true, Some(head), false) = (self.has_cards(), head, content.as_str().is_empty()) {
            out.push_str("<span class=\"plan-table__label\" aria-hidden=\"true\">");
            out.push_str(head.as_str());
            out.push_str("</span> ");
        }
        if !content.as_str().is_empty() {
            out.push_str("<div class=\"plan-table__value\">");
            out.push_str(content.as_str());
            out.push_str("</div>");
        }
        out.push_str("</td>");
    }

    fn close(&self, out: &mut String, has_caption: bool) {
        out.push_str("</tbody></table>");
        if self.columns >= WIDE_FROM && has_caption {
            out.push_str("</div>");
        }
        out.push('\n');
    }
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::Centre => " class=\"plan-table__centre\"",
        Align::End => " class=\"plan-table__end\"",
    }
}

/// Writes a table of the text or of a form.
pub(super) fn write(writer: &mut Writer, out: &mut String, view: &TableView) -> Result<(), Problem> {
    let frame = Frame { class: "", caption_id: writer.make_id("table"), columns: view.head.len() };
    let caption = writer.words_html(&view.caption);
    frame.open(out, &caption);
    let mut heads = Vec::with_capacity(view.head.len());
    for HeadCell { words, align } in &view.head {
        // Links and pictures stand once, in the head itself; the cells repeat only its letters.
        let words = writer.words_html(words);
        frame.head(out, &words, *align);
        heads.push((plain_words(&view.head[heads.len()].words), *align));
    }
    frame.body(out);
    for row in &view.rows {
        let class = if row.is_total { "plan-table__total" } else { "" };
        frame.row(out, row.id.as_deref(), class);
        let mut cells = row.cells.iter();
        if let Some(first) = cells.next() {
            writer.item(out, first)?;
        }
        out.push_str("</th>");
        for (at, cell) in cells.enumerate() {
            let mut content = String::new();
            writer.item(&mut content, cell)?;
            let head = heads.get(at + 1);
            frame.cell(
                out,
                head.map(|(words, _)| words),
                head.map_or(Align::Start, |(_, align)| *align),
                &Html::from_safe(content),
            );
        }
        out.push_str("</tr>\n");
    }
    frame.close(out, !caption.as_str().is_empty());
    Ok(())
}

/// A money table: figures on the right, how each is worked out in small letters under its name.
pub(super) fn money_html(writer: &mut Writer, table: &MoneyTable) -> Html {
    let mut out = String::new();
    let frame = Frame { class: " plan-money", caption_id: writer.make_id("table"), columns: table.head.len() };
    let caption = escaped(&table.caption);
    frame.open(&mut out, &caption);
    let heads: Vec<Html> = table.head.iter().map(|head| escaped(head)).collect();
    for (at, head) in heads.iter().enumerate() {
        let align = if at == 0 { Align::Start } else { Align::End };
        frame.head(&mut out, head, align);
    }
    frame.body(&mut out);
    for row in &table.rows {
        money_row(writer, &mut out, &frame, &heads, row);
    }
    frame.close(&mut out, !table.caption.is_empty());
    Html::from_safe(out)
}

fn money_row(writer: &mut Writer, out: &mut String, frame: &Frame, heads: &[Html], row: &MoneyRow) {
    let class = match row.kind {
        MoneyRowKind::Group => "plan-money__group",
        MoneyRowKind::Line => "",
        MoneyRowKind::Subtotal => "plan-money__subtotal",
        MoneyRowKind::Total => "plan-table__total",
        MoneyRowKind::After => "plan-money__after",
    };
    frame.row(out, row.id.as_deref(), class);
    writer.words(out, &row.name);
    for line in &row.details {
        out.push_str("<span class=\"plan-money__how\">");
        writer.words(out, line);
        out.push_str("</span>");
    }
    out.push_str("</th>");
    for (at, cell) in row.cells.iter().enumerate() {
        frame.cell(out, heads.get(at + 1), Align::End, &escaped(cell));
    }
    out.push_str("</tr>\n");
}

fn escaped(text: &str) -> Html {
    let mut out = String::new();
    Html::escape_into(&mut out, text);
    Html::from_safe(out)
}

fn plain_words(words: &Words) -> Html {
    let mut out = String::new();
    letters(&mut out, words);
    Html::from_safe(out)
}

/// Only the letters of a run of words, escaped.
fn letters(out: &mut String, words: &Words) {
    use crate::page::Run;
    for run in words {
        match run {
            Run::Text(text) | Run::Code(text) => Html::escape_into(out, text),
            Run::Strong(words) | Run::Emphasis(words) | Run::Link { words, .. } | Run::Lang { words, .. } => {
                letters(out, words)
            }
            Run::Picture(_) => {}
            Run::Break => out.push(' '),
        }
    }
}
