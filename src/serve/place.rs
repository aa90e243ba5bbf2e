//! One plan in the preview, or the group's own pages: the last good copies of it, and what was found.
//!
//! In: builds, as they come. Out: files, and why there is no such copy.
//! Not here: when something is built (`preview`).

use crate::pipeline::Built;
use crate::report::{Report, plain};
use crate::value::{Audience, SitePath};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of one copy, by their place in it.
pub type Files = Arc<BTreeMap<SitePath, Vec<u8>>>;

/// A file of a copy, with the version of the preview in which this copy last became another one.
pub type Found = (u64, Files, SitePath);

#[derive(Clone, Default)]
pub(super) struct Place {
    copies: BTreeMap<Audience, (u64, Files)>,
    /// Why there is no such copy.
    why_not: BTreeMap<Audience, String>,
    pub findings: Arc<Report>,
}

impl Place {
    /// Is it known what to show to someone who asks for this copy?
    pub fn has(&self, audience: Audience) -> bool {
        self.copies.contains_key(&audience) || self.why_not.contains_key(&audience)
    }

    /// A file of a copy by its whole name.
    ///
    /// # Errors
    /// Why there is no such copy, in a sentence.
    pub fn file(&self, audience: Audience, name: &str) -> Result<Option<Found>, String> {
        let Some((since, files)) = self.copies.get(&audience) else {
            return self.why_not.get(&audience).map_or(Ok(None), |why| Err(why.clone()));
        };
        // What a client asks for may be no path at all, so it is only ever compared.
        Ok(files.keys().find(|path| path.as_str() == name).map(|path| (*since, files.clone(), path.clone())))
    }

    /// Takes a copy that was built for this version. One with a mistake in it leaves the last good one where it is.
    pub fn take(&mut self, version: u64, audience: Audience, is_open: bool, built: Built) {
        let is_empty = built.shared.pages.is_empty() && !built.shared.facts.is_withdrawn;
        let why = match (is_open, is_empty) {
            (false, _) => "Nobody said yes yet to showing this plan to everyone, or that yes ran out.",
            (true, true) => "No page of this plan is for this copy.",
            (true, false) if built.report.has_errors() => return,
            (true, false) => {
                self.why_not.remove(&audience);
                if self.copies.get(&audience).is_none_or(|(_, old)| **old != built.site.files) {
                    self.copies.insert(audience, (version, Arc::new(built.site.files)));
                }
                return;
            }
        };
        self.copies.remove(&audience);
        self.why_not.insert(audience, why.to_string());
    }

    /// Says what to do where one of these copies could never be made.
    pub fn explain(&mut self, wanted: &[Audience]) {
        for audience in wanted.iter().filter(|audience| !self.copies.contains_key(audience)) {
            let why = "This copy cannot be shown yet. What has to be mended first stands in the list.";
            self.why_not.entry(*audience).or_insert_with(|| why.to_string());
        }
    }

    /// Takes what was found. The same findings again are no news.
    pub fn find(&mut self, report: Report) {
        if plain::tell(&report) != plain::tell(&self.findings) {
            self.findings = Arc::new(report);
        }
    }

    /// Does it hold the same as the other one?
    pub fn is_same(&self, other: &Place) -> bool {
        self.copies == other.copies && self.why_not == other.why_not && Arc::ptr_eq(&self.findings, &other.findings)
    }
}
