//! What is said over all plans of a group.

use super::Counted;

pub struct PlansStrings {
    pub title: &'static str,
    /// `{n}`: plans; `{amount}` they have for a year.
    pub have: Counted,
    /// `{amount}`
    pub planned_is: &'static str,
    pub caption: &'static str,
    /// For one of several currencies; `{currency}`: its three letters.
    pub caption_of: &'static str,
    pub plan: &'static str,
    pub amount: &'static str,
    pub planned: &'static str,
    pub note: &'static str,
    /// `{plans}`: their names.
    pub without_year: &'static str,
    pub too_large: &'static str,
    /// Of the list of plans: those that say nothing for its headings.
    pub others: &'static str,
}
