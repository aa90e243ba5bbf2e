//! Sums, counts and hours: made from what one reader may see, and from nothing else.
//!
//! In: a `SharedPlan`. Out: [`Figures`]; what does not add up is told as findings (on the whole plan, by `check`).
//! Not here: words around figures (`page`), the arithmetic itself (`plan::money`, `plan::network`).

use crate::value::{Money, SitePath};

/// (being built)
#[derive(Debug, Default)]
pub struct Figures {}

impl Figures {
    pub fn find_value(&self, _plan: &crate::audience::SharedPlan, _page: &crate::audience::SharedPage, _name: &str) -> Option<String> {
        let _: Option<(Money, SitePath)> = None;
        None
    }
}
