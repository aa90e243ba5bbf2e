//! What is said in German over all plans of a group. Easy German, no ß.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, PlansStrings};

pub const PLANS: PlansStrings = PlansStrings {
    title: "Das Geld aus allen Plänen zusammen",
    have: Counted::new(&[
        (Form::One, "{n} Plan hat {amount} für ein Jahr."),
        (Form::Other, "{n} Pläne haben zusammen {amount} für ein Jahr."),
    ]),
    planned_is: "{amount} sind für ein Jahr verplant.",
    caption: "Das Geld von jedem Plan für ein Jahr",
    caption_of: "Das Geld von jedem Plan für ein Jahr, in {currency}",
    plan: "Plan",
    amount: "Geld für ein Jahr",
    planned: "Verplant für ein Jahr",
    note: "Das sind die Summen aus den Plänen. Erste Schätzungen und Haushalts-Geld zählen hier nicht.",
    without_year: "In diesen Plänen gibt es Geld ohne eine Summe für ein Jahr. Es zählt hier nicht: {plans}.",
    too_large: "Die Summen sind zu gross zum Zusammen-Zählen.",
    others: "Andere Pläne",
};
