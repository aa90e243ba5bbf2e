//! The person's own yes to showing the plan.

use super::Checked;
use crate::report::{Diagnostic, Report};
use crate::value::Audience;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let facts = &checked.plan.facts;
    let has_public_page = checked.plan.pages.iter().any(|page| page.audience == Audience::Public);
    if !has_public_page || checked.is_in_group || facts.is_group || facts.is_open_to_everyone(checked.today) {
        return; // a group leaves the plan out of the public build and names it
    }
    let for_public: Vec<_> = facts.consent.iter().filter(|consent| consent.audience == Audience::Public).collect();
    let (message, span) = match for_public.first() {
        Some(consent) => ("the yes to showing this plan to everyone is not valid today", &consent.span),
        None => ("nobody wrote down that the person said yes to showing this plan to everyone", &facts.span),
    };
    report.push(
        Diagnostic::warning("plan-consent", span, message)
            .because(format!("It is {}'s life. {} decides who may read about it.", facts.name, facts.name))
            .try_this(
                "consent:\n  to: public\n  from: 6 April 2026\n  until: 6 April 2027\n  how: shown with pictures",
            ),
    );
}
