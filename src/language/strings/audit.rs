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

impl AuditStrings {
    /// All words, those with places as they are typed here. Every field is named, so that a new one cannot be forgotten.
    pub fn all(&self) -> Vec<&'static str> {
        let AuditStrings {
            about,
            source,
            version,
            country,
            note,
            is_not,
            means,
            wording,
            unconfirmed,
            in_my_plan,
            question,
        } = self;
        let mut all =
            vec![*about, *source, *version, *country, *note, *is_not, *means, *wording, *unconfirmed, *question];
        all.extend([in_my_plan.i, in_my_plan.name]);
        all
    }
}
