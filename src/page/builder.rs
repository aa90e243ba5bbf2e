//! What making one page needs at hand.

use super::anchors::Anchors;
use super::view::PartView;
use crate::audience::{SharedPage, SharedPart, SharedPlan};
use crate::figures::{Figures, Uses};
use crate::language::{Language, Strings, Voice};
use crate::value::SitePath;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Downloads and other files that pages refer to: where each stands in the site.
#[derive(Debug, Default)]
pub struct Files {
    pub by_source: BTreeMap<SitePath, SitePath>,
    /// Photos that no page of this copy may show, under every name that they have in the plan.
    pub hidden: BTreeSet<SitePath>,
}

impl Files {
    pub fn find(&self, source: &SitePath) -> Option<&SitePath> {
        self.by_source.get(source)
    }
}

/// Makes one page. Nothing in it changes but the count of sentences that were left out.
pub(super) struct Builder<'a> {
    pub plan: &'a SharedPlan,
    pub figures: &'a Figures,
    /// Where each row is used.
    pub uses: &'a Uses<'a>,
    pub anchors: &'a Anchors,
    pub files: &'a Files,
    pub page: &'a SharedPage,
    /// The source file whose text is shown: the page's, or a version's.
    pub source: &'a SitePath,
    /// Where the result stands in the site.
    pub path: &'a SitePath,
    /// The language of this page or version.
    pub tag: &'a str,
    /// Sentences left out because a value in them is hidden from this reader.
    pub left_out: &'a Cell<usize>,
}

impl<'a> Builder<'a> {
    pub fn language(&self) -> &'static Language {
        Language::find(self.tag).unwrap_or(self.plan.facts.language)
    }

    pub fn strings(&self) -> &'static Strings {
        self.language().strings
    }

    /// Who speaks in sentences that the program makes.
    pub fn voice(&self) -> Voice {
        match self.plan.facts.voice {
            crate::plan::Voice::I => Voice::I,
            crate::plan::Voice::Name => Voice::Name(self.plan.facts.name.clone()),
        }
    }

    /// A part as the page shows it. `heading`: the level of a heading of its own; `level`: that of the heading above it.
    ///
    /// Names of files and values in it mean what they mean on the page where it was typed, wherever it is shown.
    pub(super) fn part(&self, part: &SharedPart, heading: Option<u8>, level: u8) -> Option<PartView> {
        let source = SitePath::new(part.span.file_name());
        self.at_home_of(&source).part_here(part, heading, level)
    }

    /// The same maker, for words that were typed in this file.
    pub(super) fn at_home_of<'b>(&'b self, source: &'b SitePath) -> Builder<'b> {
        let owner = self.plan.pages.iter().find(|page| page.source == *source);
        let is_here = owner.is_some_and(|owner| owner.source == self.page.source);
        match is_here {
            true => Builder { ..*self },
            false => Builder { page: owner.unwrap_or(self.page), source, ..*self },
        }
    }
}
