//! What the site says in Arabic around a plan that is looked at with a list.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{AuditStrings, Voiced};

pub const fn audit() -> AuditStrings {
    AuditStrings {
        about: "عن هذه القائمة",
        source: "من أين جاءت القائمة",
        version: "{source}. الإصدار: {version}",
        country: "البلد الذي وُضعت له",
        note: "من المهم أن نعرف",
        is_not: "ليس المقصود",
        means: "ماذا يعني",
        wording: "النص",
        unconfirmed: "هذا النص غير مؤكد.",
        in_my_plan: Voiced::new("في خطتي", "في خطة {name}"),
        question: "سؤال",
    }
}
