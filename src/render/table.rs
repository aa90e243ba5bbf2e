//! Tables: caption, heads with scope, rows; on a phone the same rows as a list of cards.
//!
//! In: a [`TableView`] or [`MoneyTable`]. Out: a `<table>`, and for three columns or more its list.
//! Not here: which rows there are, and what they add up to (`page`, `plan`).
//!
//! A table whose cells are stacked by style alone is no table any more for a screen reader, and one that scrolls
//! sideways is hard to follow. So the rows are written twice, and the style shows one of the two.

use super::photos::neutral_name;
use super::prose::{Problem, Writer};
use super::spreadsheet;
use crate::page::{Align, MoneyRow, MoneyRowKind, MoneyTable, TableView, plain_text};
use crate::value::{Html, SitePath};

/// From this many columns on, a phone gets a list.
const LIST_FROM: usize = 3;
/// Nobody reads more cards than this on a phone: a longer table stays one there, in a box that can be scrolled.
const MOST_CARDS: usize = 100;
/// From this many columns on, the table stands in a box that can be scrolled.
const WIDE_FROM: usize = 5;

/// Finished cells of either kind of table.
struct Sheet<'a> {
    class: &'a str,
    caption: Html,
    heads: Vec<Head>,
    rows: Vec<Row<'a>>,
}

struct Head {
    words: Html,
    /// Its letters alone, for the list: links and pictures stand once, in the table's head.
    letters: Html,
    align: Align,
}

struct Row<'a> {
    id: Option<&'a str>,
    class: &'a str,
    head: Html,
    cells: Vec<Html>,
}

/// Writes a table of the text or of a form.
pub(super) fn write(writer: &mut Writer, out: &mut String, view: &TableView) -> Result<(), Problem> {
    let heads = view.head.iter().map(|head| Head {
        words: writer.words_html(&head.words),
        letters: escaped(&plain_text(&head.words)),
        align: head.align,
    });
    let heads = heads.collect();
    let mut rows = Vec::with_capacity(view.rows.len());
    for row in &view.rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let mut content = String::new();
            writer.item(&mut content, cell)?;
            cells.push(Html::from_safe(content));
        }
        let mut cells = cells.into_iter();
        rows.push(Row {
            id: row.id.as_deref(),
            class: if row.is_total { "plan-table__total" } else { "" },
            head: cells.next().unwrap_or_default(),
            cells: cells.collect(),
        });
    }
    let sheet = Sheet { class: "", caption: writer.words_html(&view.caption), heads, rows };
    sheet.write(out, &writer.make_id("table"));
    Ok(())
}

/// A money table: figures on the right, how each is worked out in small letters under its name.
pub(super) fn money_html(writer: &mut Writer, table: &MoneyTable) -> Html {
    let heads = table.head.iter().enumerate().map(|(at, head)| Head {
        words: escaped(head),
        letters: escaped(head),
        align: if at == 0 { Align::Start } else { Align::End },
    });
    let sheet = Sheet {
        class: " plan-money",
        caption: escaped(&table.caption),
        heads: heads.collect(),
        rows: table.rows.iter().map(|row| money_row(writer, row)).collect(),
    };
    let mut out = String::new();
    sheet.write(&mut out, &writer.make_id("table"));
    save_link(writer, &mut out, ("csv", spreadsheet::bytes(table)), &table.save);
    working(&mut out, table);
    Html::from_safe(out)
}

/// The same thing as a file: its ending and its bytes.
pub(super) fn save_link(writer: &mut Writer, out: &mut String, (ending, bytes): (&str, Vec<u8>), words: &str) {
    let path = SitePath::new(format!("_plan/files/{}", neutral_name(&bytes, ending)));
    let address = writer.pictures.add(writer.page, path, bytes);
    push_save_link(out, &address, words);
}

pub(super) fn push_save_link(out: &mut String, address: &str, words: &str) {
    out.push_str("<p class=\"plan-save\"><a class=\"plan-lone\" href=\"");
    Html::escape_into(out, address);
    out.push_str("\">");
    Html::escape_into(out, words);
    out.push_str("</a></p>\n");
}

/// Every step behind the figures, folded away on a screen and open on paper.
fn working(out: &mut String, table: &MoneyTable) {
    if table.working.is_empty() {
        return;
    }
    out.push_str("<details class=\"plan-working\"><summary>");
    Html::escape_into(out, &table.working_title);
    out.push_str("</summary>\n<dl>\n");
    for step in &table.working {
        out.push_str("<div><dt>");
        Html::escape_into(out, &step.label);
        out.push_str("</dt>");
        for line in &step.lines {
            out.push_str("<dd>");
            Html::escape_into(out, line);
            out.push_str("</dd>");
        }
        out.push_str("</div>\n");
    }
    out.push_str("</dl></details>\n");
}

fn money_row<'a>(writer: &mut Writer, row: &'a MoneyRow) -> Row<'a> {
    let mut head = String::new();
    writer.words(&mut head, &row.name);
    for line in &row.details {
        // The style puts it on a line of its own; whoever reads it aloud or looks for words needs the blank.
        head.push_str(" <span class=\"plan-money__how\">");
        writer.words(&mut head, line);
        head.push_str("</span>");
    }
    Row {
        id: row.id.as_deref(),
        class: match row.kind {
            MoneyRowKind::Group => "plan-money__group",
            MoneyRowKind::Line => "",
            MoneyRowKind::Subtotal => "plan-money__subtotal",
            MoneyRowKind::Total => "plan-table__total",
            MoneyRowKind::After => "plan-money__after",
        },
        head: Html::from_safe(head),
        cells: row.cells.iter().map(|cell| escaped(cell)).collect(),
    }
}

impl Sheet<'_> {
    fn write(&self, out: &mut String, caption_id: &str) {
        let has_list = self.heads.len() >= LIST_FROM && self.rows.len() <= MOST_CARDS;
        if has_list {
            out.push_str("<div class=\"plan-either\">");
            // Ahead of both, so that a link to a row leads somewhere whichever of them is shown.
            for id in self.rows.iter().filter_map(|row| row.id) {
                out.push_str("<span id=\"");
                Html::escape_into(out, id);
                out.push_str("\"></span>");
            }
        }
        let is_wide = self.heads.len() >= WIDE_FROM || (self.heads.len() >= LIST_FROM && !has_list);
        let is_boxed = is_wide && !self.caption.as_str().is_empty();
        if is_boxed {
            out.push_str(&format!(
                "<div class=\"plan-scroll\" role=\"region\" aria-labelledby=\"{caption_id}\" tabindex=\"0\">"
            ));
        }
        self.write_table(out, caption_id, !has_list);
        if is_boxed {
            out.push_str("</div>");
        }
        if has_list {
            self.write_list(out);
            out.push_str("</div>");
        }
        out.push('\n');
    }

    fn write_table(&self, out: &mut String, caption_id: &str, has_ids: bool) {
        out.push_str(&format!("<table class=\"plan-table{}\">", self.class));
        if !self.caption.as_str().is_empty() {
            out.push_str(&format!("<caption id=\"{caption_id}\">"));
            out.push_str(self.caption.as_str());
            out.push_str("</caption>");
        }
        out.push_str("\n<thead><tr>");
        for head in &self.heads {
            // An empty heading would be read aloud as a heading of nothing.
            match head.words.as_str() {
                "" => out.push_str("<td></td>"),
                words => {
                    out.push_str(&format!("<th scope=\"col\"{}>", align_class(head.align)));
                    out.push_str(words);
                    out.push_str("</th>");
                }
            }
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in &self.rows {
            out.push_str("<tr");
            if !row.class.is_empty() {
                out.push_str(&format!(" class=\"{}\"", row.class));
            }
            if let (true, Some(id)) = (has_ids, row.id) {
                out.push_str(" id=\"");
                Html::escape_into(out, id);
                out.push('"');
            }
            out.push_str("><th scope=\"row\">");
            out.push_str(row.head.as_str());
            out.push_str("</th>");
            // The heading of a group has no cells of its own; the lines of the table go on all the same.
            for (at, head) in self.heads.iter().skip(1).enumerate() {
                out.push_str("<td");
                out.push_str(align_class(head.align));
                out.push('>');
                out.push_str(row.cells.get(at).map_or("", Html::as_str));
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table>\n");
    }

    fn write_list(&self, out: &mut String) {
        out.push_str("<div class=\"plan-rows\">");
        if !self.caption.as_str().is_empty() {
            out.push_str("<p class=\"plan-rows__caption\">");
            out.push_str(self.caption.as_str());
            out.push_str("</p>");
        }
        out.push_str("\n<ul>\n");
        for row in &self.rows {
            out.push_str("<li class=\"plan-rows__row ");
            out.push_str(row.class);
            out.push_str("\"><div class=\"plan-rows__head\">");
            out.push_str(row.head.as_str());
            out.push_str("</div>");
            for (at, cell) in row.cells.iter().enumerate() {
                if cell.as_str().is_empty() {
                    continue;
                }
                let head = self.heads.get(at + 1);
                let figure = match head.map(|head| head.align) {
                    Some(Align::End) => " plan-rows__cell--figure",
                    _ => "",
                };
                out.push_str("<div class=\"plan-rows__cell");
                out.push_str(figure);
                out.push_str("\"><span class=\"plan-rows__label\">");
                if let Some(head) = head {
                    out.push_str(head.letters.as_str());
                }
                out.push_str("</span> <div class=\"plan-rows__value\">");
                out.push_str(cell.as_str());
                out.push_str("</div></div>");
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul></div>");
    }
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::Centre => " class=\"plan-table__centre\"",
        Align::End => " class=\"plan-table__end\"",
    }
}

fn escaped(text: &str) -> Html {
    let mut out = String::new();
    Html::escape_into(&mut out, text);
    Html::from_safe(out)
}
