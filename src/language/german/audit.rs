//! What the site says in German around a plan that is looked at with a list.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{AuditStrings, Voiced};

pub const fn audit() -> AuditStrings {
    AuditStrings {
        about: "Das ist die Liste",
        source: "Von wem die Liste ist",
        version: "{source}. Fassung: {version}",
        country: "Für dieses Land ist sie",
        note: "Das ist wichtig zu wissen",
        is_not: "Das ist es nicht",
        means: "Das bedeutet es",
        wording: "Die Worte",
        unconfirmed: "Die genauen Worte kennen wir nicht.",
        in_my_plan: Voiced::new("In meinem Plan", "Im Plan von {name}"),
        question: "Eine Frage",
    }
}
