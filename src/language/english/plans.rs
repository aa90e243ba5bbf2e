//! What is said in English over all plans of a group.

use super::super::strings::{Counted, Form, PlansStrings};

pub const PLANS: PlansStrings = PlansStrings {
    title: "The money of all plans together",
    have: Counted::new(&[
        (Form::One, "{n} plan has {amount} for a year."),
        (Form::Other, "{n} plans together have {amount} for a year."),
    ]),
    planned_is: "{amount} is planned for a year.",
    caption: "The money of each plan for a year",
    caption_of: "The money of each plan for a year, in {currency}",
    plan: "Plan",
    amount: "Money for a year",
    planned: "Planned for a year",
    note: "These are the sums that the plans show. First guesses and household budgets do not count here.",
    without_year: "A budget in these plans gives no sum for a year, so it does not count here: {plans}.",
    too_large: "The sums are too large to add up.",
    others: "Other plans",
};
