//! Parts made from forms: the same things as table, cards, list, columns, steps or grid.
//!
//! In: a [`FormView`]. Out: the component `form`, filled.
//! Not here: which fields there are (`parts`, `page`), what a table looks like (`table`).

use super::network;
use super::parts::facts_html;
use super::picture_files::Use;
use super::prose::{Problem, Writer};
use super::table;
use super::values::{html, list, map};
use crate::page::{FieldView, FormView, Layout, RowView};
use crate::value::Html;
use tera::Value;

/// Lays out a form. A mapping (one row without a title) gives one item a field; rows give one item each.
pub(super) fn write(writer: &mut Writer, out: &mut String, view: &FormView) -> Result<(), Problem> {
    let facts = fields_html(writer, &view.facts)?;
    if let (Layout::Table, Some(table)) = (view.layout, &view.table) {
        out.push_str(facts.as_str());
        return table::write(writer, out, table);
    }
    let mut items = Vec::new();
    let mut picture = Html::default();
    let mut foot = Html::default();
    match view.rows.as_slice() {
        [row] if row.title.is_none() => {
            picture = writer.image(row.picture.as_ref(), Use::Tile);
            for field in &row.fields {
                items.push(field_item(writer, field)?);
            }
            foot = facts_html(writer, &row.facts);
        }
        rows => {
            for row in rows {
                items.push(row_item(writer, row)?);
            }
        }
    }
    let layout = match view.layout {
        Layout::Table | Layout::Cards => "cards",
        Layout::List => "list",
        Layout::Columns => "columns",
        Layout::Steps => "steps",
        Layout::Grid | Layout::Star => "grid",
    };
    if let Some(star) = &view.star {
        network::write_star(writer, out, star);
    }
    writer.theme.component(
        out,
        "form",
        map([
            ("layout", Value::from(layout)),
            ("tag", Value::from(if view.layout == Layout::Steps { "ol" } else { "ul" })),
            ("level", Value::from(view.level)),
            ("facts", html(&facts)),
            ("picture", html(&picture)),
            ("items", list(items)),
            ("foot", html(&foot)),
        ]),
    )
}

fn field_item(writer: &mut Writer, field: &FieldView) -> Result<Value, Problem> {
    let title = writer.words_html(&field.label);
    let content = writer.pieces_html(&field.pieces)?;
    Ok(item(None, writer.image(field.picture.as_ref(), Use::Small), title, content, Html::default()))
}

fn row_item(writer: &mut Writer, row: &RowView) -> Result<Value, Problem> {
    let title = match &row.title {
        Some(words) => writer.words_html(words),
        None => Html::default(),
    };
    let picture = writer.image(row.picture.as_ref(), Use::Small);
    let content = fields_html(writer, &row.fields)?;
    let facts = facts_html(writer, &row.facts);
    Ok(item(row.id.as_deref(), picture, title, content, facts))
}

fn item(id: Option<&str>, picture: Html, title: Html, content: Html, facts: Html) -> Value {
    map([
        ("id", Value::from(id.unwrap_or(""))),
        ("picture", html(&picture)),
        ("title", html(&title)),
        ("content", html(&content)),
        ("facts", html(&facts)),
    ])
}

/// Labels with what they hold.
fn fields_html(writer: &mut Writer, fields: &[FieldView]) -> Result<Html, Problem> {
    let mut out = String::new();
    if fields.is_empty() {
        return Ok(Html::default());
    }
    out.push_str("<dl class=\"plan-fields\">\n");
    for field in fields {
        out.push_str("<div class=\"plan-fields__field\"><dt>");
        let sign = writer.image(field.picture.as_ref(), Use::Sign);
        out.push_str(sign.as_str());
        let label = writer.words_html(&field.label);
        out.push_str(label.as_str());
        out.push_str("</dt><dd>");
        writer.item(&mut out, &field.pieces)?;
        out.push_str("</dd></div>\n");
    }
    out.push_str("</dl>\n");
    Ok(Html::from_safe(out))
}
