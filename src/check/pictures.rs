//! Pictures: named ones exist, files are there, and each says what it shows.

use super::Checked;
use crate::page::decoded;
use crate::parse::{Block, Inline, PictureName};
use crate::parts::FieldValue;
use crate::pictures;
use crate::plan::{each_block, each_inline, each_row, each_text};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{SitePath, nearest};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    each_text(checked.plan, &mut |source, _, blocks| {
        each_block(blocks, &mut |block| {
            if let Block::Row { picture, .. } = block {
                one(checked, source, picture, report);
            }
        });
        each_inline(blocks, &mut |inline| {
            if let Inline::Picture { picture, .. } = inline {
                one(checked, source, picture, report);
            }
        });
    });
    for page in &checked.plan.pages {
        if let Some((name, span)) = &page.keys.picture {
            named(checked, &page.source, name, span, report);
        }
        for part in &page.parts {
            if let Some((name, span)) = &part.common.picture {
                named(checked, &page.source, name, span, report);
            }
            each_row(&part.rows, &part.form.fields, &mut |row, _| {
                if let Some((name, span)) = &row.common.picture {
                    named(checked, &page.source, name, span, report);
                }
                for filled in &row.fields {
                    if let FieldValue::Image(name) = &filled.value {
                        named(checked, &page.source, name, &filled.span, report);
                    }
                }
            });
        }
    }
}

fn one(checked: &Checked<'_>, source: &SitePath, picture: &PictureName, report: &mut Report) {
    match picture {
        PictureName::Emoji { .. } => {}
        PictureName::Symbol { name, span } => symbol(name, span, report),
        PictureName::File { target, span, .. } => file(checked, source, &decoded(target), span, report),
    }
}

/// A `picture:` key: an emoji, a concept's name, or a file.
fn named(checked: &Checked<'_>, source: &SitePath, name: &str, span: &Span, report: &mut Report) {
    if pictures::find_emoji(name).is_some() {
        return;
    }
    match name.contains('.') {
        true => file(checked, source, name, span, report),
        false => symbol(name.trim_start_matches("symbol:"), span, report),
    }
}

fn symbol(name: &str, span: &Span, report: &mut Report) {
    if pictures::find_symbol(name).is_some() {
        return;
    }
    report.push(
        Diagnostic::error("unknown-picture", span, format!("there is no picture named `{name}`"))
            .because("The page would have a hole where the picture belongs.")
            .try_this(pictures::nearest_symbol(name).map_or("Use an emoji, as 🚌.".to_string(), str::to_string)),
    );
}

fn file(checked: &Checked<'_>, source: &SitePath, target: &str, span: &Span, report: &mut Report) {
    let found = source.find_target(target);
    let Some(path) = found else {
        report.push(
            Diagnostic::error("link-out", span, format!("the picture `{target}` lies outside the plan's folder"))
                .because("What lies outside is not part of the plan, and could be private.")
                .try_this("Copy the picture into the plan's folder."),
        );
        return;
    };
    if checked.plan.sources.files.contains_key(&path) {
        return;
    }
    let near = nearest(path.as_str(), checked.plan.sources.files.keys().map(SitePath::as_str));
    report.push(
        Diagnostic::error("missing-picture", span, format!("there is no picture `{target}` in this plan"))
            .because("The page would have a hole where the picture belongs.")
            .try_this(near.map_or(
                "Put the picture into the plan's folder, and write its name as it is.".to_string(),
                str::to_string,
            )),
    );
}
