//! The plan's own files that one kind of reader is shown: photos, drawings, downloads.
//!
//! In: a plan after the cut. Out: each file, and the first place that names it.
//! Not here: files as bytes (`site_files`).

use super::shared::{SharedPage, SharedPlan, SharedRow, SharedValue};
use crate::parse::{Block, Inline, PictureName};
use crate::parts::Field;
use crate::pictures;
use crate::plan::{each_block, each_inline};
use crate::report::Span;
use crate::value::SitePath;
use std::collections::BTreeMap;

/// Every file of the plan that a page, part or row of this reader names. A page may still leave out a sentence of them.
pub fn shown_files(plan: &SharedPlan) -> BTreeMap<SitePath, Span> {
    let mut files = Files { plan, found: BTreeMap::new() };
    for page in &plan.pages {
        files.page(page);
    }
    if !plan.pages.is_empty() {
        files.picture(&SitePath::new("index.md"), plan.facts.theme.logo.as_ref());
    }
    files.found
}

struct Files<'a> {
    plan: &'a SharedPlan,
    found: BTreeMap<SitePath, Span>,
}

impl Files<'_> {
    fn add(&mut self, source: &SitePath, name: &str, span: &Span) {
        let target = source.find_target(name.split('#').next().unwrap_or(""));
        let Some(file) = target.filter(|file| file.extension() != "md" && !self.plan.hidden_files.contains(file))
        else {
            return;
        };
        self.found.entry(file).or_insert_with(|| span.clone());
    }

    fn picture(&mut self, source: &SitePath, picture: Option<&(String, Span)>) {
        if let Some((name, span)) = picture.filter(|(name, _)| pictures::is_file(name)) {
            self.add(source, name, span);
        }
    }

    fn page(&mut self, page: &SharedPage) {
        self.picture(&page.source, page.picture.as_ref());
        self.blocks(&page.source, &page.body);
        for version in &page.versions {
            self.picture(&version.source, version.picture.as_ref());
            self.blocks(&version.source, &version.body);
        }
        for part in &page.parts {
            self.picture(&page.source, part.common.picture.as_ref());
            part.rows.iter().for_each(|row| self.row(&page.source, row, &part.form.fields));
        }
    }

    fn row(&mut self, source: &SitePath, row: &SharedRow, fields: &[Field]) {
        self.picture(source, row.common.picture.as_ref());
        for filled in &row.fields {
            let field = &fields[filled.field];
            match &filled.value {
                SharedValue::Image(name) => self.picture(source, Some(&(name.clone(), filled.span.clone()))),
                SharedValue::Text(text) if field.is_file => self.add(source, &text.text, &filled.span),
                SharedValue::Prose(prose) => {
                    self.blocks(source, &prose.blocks);
                    prose.others.values().for_each(|blocks| self.blocks(source, blocks));
                }
                SharedValue::Rows(rows) => rows.iter().for_each(|row| self.row(source, row, &field.fields)),
                _ => {}
            }
        }
    }

    fn blocks(&mut self, source: &SitePath, blocks: &[Block]) {
        each_block(blocks, &mut |block| {
            if let Block::Row { picture: PictureName::File { target, span, .. }, .. } = block {
                self.add(source, target, span);
            }
        });
        each_inline(blocks, &mut |inline| match inline {
            Inline::Picture { picture: PictureName::File { target, span, .. }, .. } => self.add(source, target, span),
            Inline::Link { target, span, .. } if is_file_of_plan(target) => self.add(source, target, span),
            _ => {}
        });
    }
}

/// Does a link lead to a file beside the pages?
fn is_file_of_plan(target: &str) -> bool {
    !target.starts_with('#') && !target.contains(':')
}
