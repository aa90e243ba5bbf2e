//! A share as it is typed: "10%" of the whole, or a sum with its period.

use crate::audience::SharedPlan;
use crate::language::Problem;
use crate::parts::LocalText;
use crate::plan::money::Share;
use crate::report::Report;
use crate::value::Exact;
use rust_decimal::Decimal;

/// What may stand after the number of a share in hundredths.
const SIGNS: [&str; 4] = ["%", "٪", "percent", "per cent"];

/// The share that a text names. What cannot be read is reported.
pub(super) fn share_of(plan: &SharedPlan, typed: &LocalText, report: &mut Report) -> Option<Share> {
    let language = plan.facts.language;
    let text = typed.text.trim();
    let number = SIGNS.iter().find_map(|sign| text.strip_suffix(sign));
    let read = match number {
        Some(number) => language.read_number(number).and_then(percent),
        None if !text.contains(char::is_numeric) => Err(Problem::new(
            "unreadable-amount",
            format!("`{text}` is no sum, and no part of the fund"),
            "The sum for the support could not be worked out.",
            "10%, or a sum such as £52 a week",
        )),
        None => language.read_amount(text, plan.facts.currency).map(|read| {
            read.warnings.into_iter().for_each(|warning| report.push(warning.warning_at(&typed.span)));
            Share::Amount(Box::new(read.value))
        }),
    };
    read.map_err(|problem| report.push(problem.error_at(&typed.span))).ok()
}

fn percent(number: Decimal) -> Result<Share, Problem> {
    let share = Exact::of(number).filter(|_| number <= Decimal::ONE_HUNDRED).map(Share::Percent);
    share.ok_or_else(|| {
        Problem::new(
            "percent-over-hundred",
            format!("{number} in a hundred is more than all of it"),
            "The sum for the support would be below nought.",
            "10%, or a sum such as £52 a week",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_it_is_the_most_that_a_share_can_be() {
        assert!(percent("100".parse().unwrap()).is_ok());
        assert_eq!(percent("100.5".parse().unwrap()).unwrap_err().rule, "percent-over-hundred");
    }
}
