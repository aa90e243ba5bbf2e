//! A share as it is typed: "10%" of the whole, or a sum with its period.

use crate::audience::SharedPlan;
use crate::language::Problem;
use crate::parts::LocalText;
use crate::plan::money::Share;
use crate::report::Report;

/// The share that a text names. What cannot be read is reported.
pub(super) fn share_of(plan: &SharedPlan, typed: &LocalText, report: &mut Report) -> Option<Share> {
    let language = plan.facts.language;
    let text = typed.text.trim();
    let read = match language.is_percent(text) {
        true => language.read_percent(text).map(Share::Percent),
        false if !text.contains(char::is_numeric) => Err(Problem::new(
            "unreadable-amount",
            format!("`{text}` is no sum, and no part of the fund"),
            "The sum for the support could not be worked out.",
            "10%, or a sum such as £52 a week",
        )),
        false => language.read_amount(text, plan.facts.currency).map(|read| {
            read.warnings.into_iter().for_each(|warning| report.push(warning.warning_at(&typed.span)));
            Share::Amount(Box::new(read.value))
        }),
    };
    read.map_err(|problem| report.push(problem.error_at(&typed.span))).ok()
}
