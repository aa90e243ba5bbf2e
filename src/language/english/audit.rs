//! What the site says in English around a plan that is looked at with a list.

use super::super::strings::{AuditStrings, Voiced};

pub const fn audit() -> AuditStrings {
    AuditStrings {
        about: "About this list",
        source: "Where the list comes from",
        version: "{source}. Version: {version}",
        country: "The country that it is for",
        note: "Please know",
        is_not: "It is not",
        means: "What it means",
        wording: "The words",
        unconfirmed: "The wording is not confirmed.",
        in_my_plan: Voiced::new("In my plan", "In {name}’s plan"),
        question: "A question",
    }
}
