//! Words around a plan that is looked at with a list.

use super::Voiced;

pub struct AuditStrings {
    pub about: &'static str,
    pub source: &'static str,
    /// `{source}`, `{version}`
    pub version: &'static str,
    pub country: &'static str,
    pub note: &'static str,
    /// Before the other side of a pair.
    pub is_not: &'static str,
    pub means: &'static str,
    pub wording: &'static str,
    /// Nobody saw the wording in its source.
    pub unconfirmed: &'static str,
    pub in_my_plan: Voiced<&'static str>,
    pub question: &'static str,
}
