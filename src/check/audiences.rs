//! Nothing may be open to more people than what it stands in.

use super::Checked;
use crate::parse::Block;
use crate::parts::{Field, Row};
use crate::plan::each_block;
use crate::report::{Diagnostic, Report, Span};
use crate::value::Audience;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for page in &checked.plan.pages {
        passages(&page.body, page.audience, report);
        for version in &page.versions {
            passages(&version.body, version.audience, report);
        }
        for part in &page.parts {
            let audience = match &part.common.audience {
                Some((own, span)) => {
                    compare(*own, page.audience, span, "this part", "its page", report);
                    (*own).max(page.audience)
                }
                None => part.form.audience.max(page.audience),
            };
            // One-mapping parts carry the part's own word on their only row.
            if part.form.shape == crate::parts::Shape::Rows {
                rows(&part.rows, &part.form.fields, audience, report);
            } else {
                for row in &part.rows {
                    nested(row, &part.form.fields, audience, report);
                }
            }
        }
    }
}

fn rows(rows: &[Row], fields: &[Field], outer: Audience, report: &mut Report) {
    // In a consent the word says what the yes is for, not who may read it.
    if fields.iter().any(|field| field.name == "audience") {
        return;
    }
    for row in rows {
        let audience = match &row.common.audience {
            Some((own, span)) => {
                compare(*own, outer, span, "this row", "what it stands in", report);
                (*own).max(outer)
            }
            None => outer,
        };
        nested(row, fields, audience, report);
    }
}

fn nested(row: &Row, fields: &[Field], audience: Audience, report: &mut Report) {
    for filled in &row.fields {
        if let crate::parts::FieldValue::Rows(inner) = &filled.value {
            rows(inner, &fields[filled.field].fields, audience, report);
        }
    }
}

fn passages(blocks: &[Block], outer: Audience, report: &mut Report) {
    each_block(blocks, &mut |block| {
        if let Block::Passage { audience, blocks, span } = block {
            compare(*audience, outer, &first_line(span), "this passage", "its page", report);
            passages_inside(blocks, *audience, report);
        }
    });
}

/// A passage in a passage is compared with the one around it.
fn passages_inside(blocks: &[Block], outer: Audience, report: &mut Report) {
    for block in blocks {
        if let Block::Passage { audience, span, .. } = block {
            compare(*audience, outer, &first_line(span), "this passage", "the passage around it", report);
        }
    }
}

fn compare(own: Audience, outer: Audience, span: &Span, what: &str, around: &str, report: &mut Report) {
    if own < outer {
        report.push(
            Diagnostic::error(
                "wider-audience",
                span,
                format!("{what} is for {}, but {around} is for {} only", own.name(), outer.name()),
            )
            .because("It would stay hidden, or show more than you meant. Please say which.")
            .try_this(format!("Make it {}, or open what it stands in.", outer.name())),
        );
    }
}

fn first_line(span: &Span) -> Span {
    let length = span.text().find('\n').unwrap_or(span.text().len());
    Span::new(span.file(), span.start(), span.start() + length)
}
