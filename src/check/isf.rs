//! A fund and its agreement, and whose rule worked the money out: what is not said yet is asked for, kindly.
//!
//! Not here: sums that are wrong (`figures`).

use super::Checked;
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::Figures;
use crate::report::{Diagnostic, Report};

/// What an agreement should say.
///
/// # Source
/// The agreement of the Citizen Network library (Dorset), and the procedures of Dorset, North Tyneside and Shropshire.
const AGREED: [&str; 13] = [
    "provider",
    "starts",
    "plan-version",
    "gross",
    "contribution",
    "quote",
    "management",
    "statement",
    "may-change",
    "notice-from-me",
    "notice-from-provider",
    "they-must-try-first",
    "goes-along",
];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for part in checked.whole.pages.iter().flat_map(|page| &page.parts) {
        match part.form.name.as_str() {
            "isf" => fund(part, checked.figures, report),
            "worked-out" => rule_source(part, checked.figures, report),
            _ => {}
        }
    }
}

fn fund(part: &SharedPart, figures: &Figures, report: &mut Report) {
    let Some(row) = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row)) else { return };
    let missing: Vec<&str> = AGREED.into_iter().filter(|name| row.find(name).is_none()).collect();
    if let Some(first) = missing.first() {
        report.push(
            Diagnostic::note("agreement-incomplete", &part.span, "this agreement does not say everything yet")
                .because(format!("It does not say: {}.", missing.join(", ")))
                .try_this(format!("{first}: … Or leave it out, if you do not need it.")),
        );
    }
    let figures = figures.find_fund(part).and_then(|fund| fund.figures.as_ref());
    if let (Some(figures), Some(field)) = (figures, row.find("elsewhere"))
        && figures.is_little_elsewhere
    {
        report.push(
            Diagnostic::note(
                "little-to-buy-elsewhere",
                &field.span,
                "less than 20 in 100 of the fund can be used to buy support from others",
            )
            .because("Dorset Council advises 20 in 100 or more, so that you have a choice. It is advice, not a rule.")
            .try_this("Ask if this part can be larger. Or leave it as it is, if it is right for you."),
        );
    }
}

fn rule_source(part: &SharedPart, figures: &Figures, report: &mut Report) {
    if figures.find_points(part).is_some_and(|points| points.lacks_source) {
        report.push(
            Diagnostic::note("no-rule-source", &part.span, "this does not say who made the rule")
                .because("You may ask how your money was worked out. The page says so.")
                .try_this("rule-source: Northtown Council made it."),
        );
    }
}
