//! What is said in Arabic over all plans of a group.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::PlansStrings;

pub const PLANS: PlansStrings = PlansStrings {
    title: "مال كل الخطط معًا",
    have: counts!(
        "في خطة واحدة {amount} لسنة.",
        "في خطتين معًا {amount} لسنة.",
        "في {n} خطط معًا {amount} لسنة.",
        "في {n} خطة معًا {amount} لسنة.",
        "في {n} خطة معًا {amount} لسنة.",
    ),
    planned_is: "المبلغ المخطط لسنة هو {amount}.",
    caption: "مال كل خطة لسنة",
    caption_of: "مال كل خطة لسنة، بعملة {currency}",
    plan: "الخطة",
    amount: "المال لسنة",
    planned: "المخطط لسنة",
    note: "هذه هي المبالغ التي تعرضها الخطط. التقدير الأول ومال البيت لا يُحسبان هنا.",
    without_year: "في هذه الخطط ميزانية ليس لها مبلغ لسنة. لذلك لا تُحسب هنا: {plans}.",
    too_large: "المبالغ أكبر من أن نجمعها.",
    others: "خطط أخرى",
};
