//! What is said in Welsh over all plans of a group.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, PlansStrings};

pub const PLANS: PlansStrings = PlansStrings {
    title: "Arian yr holl gynlluniau gyda'i gilydd",
    have: Counted::new(&[
        (Form::One, "Mae gan {n} cynllun {amount} am flwyddyn."),
        (Form::Other, "Mae gan {n} o gynlluniau {amount} gyda'i gilydd am flwyddyn."),
    ]),
    planned_is: "Mae {amount} wedi'i gynllunio am flwyddyn.",
    caption: "Arian pob cynllun am flwyddyn",
    caption_of: "Arian pob cynllun am flwyddyn, mewn {currency}",
    plan: "Cynllun",
    amount: "Arian am flwyddyn",
    planned: "Wedi'i gynllunio am flwyddyn",
    note: "Dyma'r symiau mae'r cynlluniau yn eu dangos. Dydy amcangyfrifon cyntaf a chyllidebau'r cartref ddim yn cyfri yma.",
    without_year: "Mae cyllideb heb swm am flwyddyn yn y cynlluniau hyn. Dydy hi ddim yn cyfri yma: {plans}.",
    too_large: "Mae'r symiau yn rhy fawr i'w hadio.",
    others: "Cynlluniau eraill",
};
