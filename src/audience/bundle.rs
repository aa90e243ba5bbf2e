//! A bundle: what one reader may see, narrowed to a few parts.
//!
//! In: a [`SharedPlan`] and a bundle. Out: a [`SharedPlan`] of one page, whose parts stand on sheets. Nothing is added.

use super::shared::{SharedCommon, SharedPage, SharedPart, SharedPlan, SharedSheet};
use crate::language::fill;
use crate::parts::{Bundle, Chosen, Forms, find_field};
use crate::report::Span;
use crate::value::{Id, SitePath};

impl SharedPlan {
    /// Only what stands in the bundle, as one page. Without any of it there is no page.
    pub fn bundled(mut self, bundle: &Bundle) -> SharedPlan {
        // Of a plan that was taken back no copy holds more than the words that say so.
        if self.facts.is_withdrawn {
            return self;
        }
        let tag = self.facts.tag.clone();
        let mut parts = Vec::new();
        let mut sheets = Vec::new();
        for sheet in &bundle.sheets {
            let before = parts.len();
            for choices in sheet.choices() {
                let found = choices.iter().map(|chosen| self.chosen(chosen)).find(|found| !found.is_empty());
                // Room to write belongs to a form; it shows nothing of the plan.
                let blank = || choices.first().filter(|_| bundle.blanks).and_then(|chosen| blank(chosen.form));
                parts.extend(found.unwrap_or_else(|| blank().into_iter().collect()));
            }
            let words: Vec<(String, String)> = sheet
                .words_in(&tag)
                .map(|(picture, text)| (picture.to_string(), fill(text, &[("name", &self.facts.name)])))
                .collect();
            // A sheet with nothing on it would only be lost paper.
            if parts.len() == before && words.is_empty() {
                continue;
            }
            let (title, shape) = (sheet.title_in(&tag).to_string(), bundle.shape);
            sheets.push(SharedSheet { title, shape, words, parts: parts.len() - before });
        }
        let latest = |date: fn(&SharedPage) -> Option<crate::value::Date>, pages: &[SharedPage]| {
            let has_part =
                |page: &&SharedPage| page.parts.iter().any(|part| bundle.forms().contains(&&*part.form.name));
            pages.iter().filter(has_part).filter_map(date).max()
        };
        let updated = latest(|page| page.updated, &self.pages);
        let review = latest(|page| page.review, &self.pages);
        let has_words = sheets.iter().any(|sheet| !sheet.words.is_empty());
        let has_nothing = parts.iter().all(|part: &SharedPart| part.rows.is_empty()) && !bundle.blanks && !has_words;
        self.pages = match has_nothing {
            true => Vec::new(),
            false => vec![SharedPage {
                source: SitePath::new("index.md"),
                path: SitePath::new("index.html"),
                title: bundle.title_in(&tag).to_string(),
                tag,
                picture: None,
                summary: None,
                said_by: None,
                updated,
                review,
                status: None,
                checked_by: Vec::new(),
                checked_on: None,
                body: Vec::new(),
                parts,
                versions: Vec::new(),
                sheets,
            }],
        };
        self
    }

    fn chosen(&self, chosen: &Chosen<'_>) -> Vec<SharedPart> {
        let parts = self.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == chosen.form);
        parts.filter_map(|part| only(part, &chosen.fields)).collect()
    }
}

/// A part of this form that holds nothing.
fn blank(form: &str) -> Option<SharedPart> {
    let form = Forms::default().find(form)?;
    let name = form.name.clone();
    let span = Span::of_file(&format!("{name}.yaml"));
    let (id, common) = (Id::of(&name), SharedCommon::default());
    Some(SharedPart { form, name, id, span, common, rows: Vec::new(), is_cut: false, spending: None })
}

/// The part, or of a mapping only these fields; `None` when nothing of it is left.
fn only(part: &SharedPart, fields: &[&str]) -> Option<SharedPart> {
    let mut part = part.clone();
    if !fields.is_empty() {
        let places: Vec<usize> =
            fields.iter().filter_map(|field| find_field(&part.form.fields, field)).map(|(at, _)| at).collect();
        part.rows.iter_mut().for_each(|row| row.fields.retain(|filled| places.contains(&filled.field)));
        part.common.note = None;
    }
    part.rows.iter().any(|row| !row.fields.is_empty()).then_some(part)
}
