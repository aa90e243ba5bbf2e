//! What the site says in Welsh around a plan that is looked at with a list.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{AuditStrings, Voiced};

pub const fn audit() -> AuditStrings {
    AuditStrings {
        about: "Am y rhestr hon",
        source: "O ble mae'r rhestr yn dod",
        version: "{source}. Fersiwn: {version}",
        country: "Y wlad mae'r rhestr ar ei chyfer",
        note: "Mae'n dda gwybod",
        is_not: "Nid hyn",
        means: "Beth mae'n ei olygu",
        wording: "Y geiriau",
        unconfirmed: "Dydy'r union eiriau ddim wedi'u cadarnhau.",
        in_my_plan: Voiced::new("Yn fy nghynllun", "Yng nghynllun {name}"),
        question: "Cwestiwn",
    }
}
