//! Dates that cannot both be right: an end before its start, a review before the words that it looks at.
//!
//! In: rows with two dates. Out: findings. Not here: what is overdue today, or the days of the plan itself (`money`).

use super::Checked;
use crate::parts::{Field, Lookup, Row};
use crate::plan::{Page, each_row};
use crate::report::{Diagnostic, Report, Span};
use crate::value::Date;

/// Fields of one row of which the second may not be earlier.
const PAIRS: [(&str, &str); 6] = [
    ("start", "end"),
    ("starts", "expires"),
    ("from", "until"),
    ("date", "answered-on"),
    ("start", "revoked"),
    ("last-review", "next-review"),
];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    plan_days(checked, report);
    for page in &checked.plan.pages {
        review(page.keys.updated, page.keys.review, &page.title_span, report);
        old_versions(page, report);
        for part in &page.parts {
            review(part.common.updated, part.common.review, &part.span, report);
            each_row(&part.rows, &part.form.fields, &mut |row, fields| one(row, fields, report));
        }
    }
}

/// The days of the plan itself. Where there is a budget, its sums need them too, and tell of them (`money`).
fn plan_days(checked: &Checked<'_>, report: &mut Report) {
    let facts = &checked.plan.facts;
    let mut parts = checked.plan.pages.iter().flat_map(|page| &page.parts);
    if let (Some(starts), Some(ends)) = (facts.starts, facts.ends)
        && ends < starts
        && !parts.any(|part| part.form.name == "budget")
    {
        report.push(
            Diagnostic::error("ends-before-it-starts", &facts.span, "the plan ends before it starts")
                .because("Both days cannot be right, and nobody can tell which one is wrong.")
                .try_this("Look at `starts:` and `ends:` of the plan, and mend the one that is wrong."),
        );
    }
}

fn one(row: &Row, fields: &[Field], report: &mut Report) {
    let dates = Lookup::new(fields, row);
    for (first, last) in PAIRS {
        if let (Some(start), Some(end), Some(span)) = (dates.date(first), dates.date(last), dates.span(last))
            && end < start
        {
            report.push(
                Diagnostic::error("ends-before-it-starts", span, format!("`{last}` is earlier than `{first}`"))
                    .because("Both days cannot be right, and nobody can tell which one is wrong.")
                    .try_this("Look at both days, and mend the one that is wrong.")
                    .also(dates.span(first).unwrap_or(&row.span), "the other day"),
            );
        }
    }
    review(row.common.updated, row.common.review, &row.span, report);
}

/// A version that was last changed before the page that it is a version of.
fn old_versions(page: &Page, report: &mut Report) {
    for version in &page.versions {
        if let (Some(updated), Some(own)) = (page.keys.updated, version.keys.updated)
            && own < updated
        {
            let name = page.source.as_str();
            report.push(
                Diagnostic::warning(
                    "old-version",
                    &version.title_span,
                    format!("{name} was changed after this version of it"),
                )
                .because("Who reads this version may act on what is no longer true.")
                .try_this("Bring it up to date, then write the day of the change: updated: 2026-10-05")
                .also(&page.title_span, "the page that was changed later"),
            );
        }
    }
}

fn review(updated: Option<Date>, review: Option<Date>, span: &Span, report: &mut Report) {
    if let (Some(updated), Some(review)) = (updated, review)
        && review < updated
    {
        report.push(
            Diagnostic::warning(
                "review-before-update",
                span,
                "the day to look again is before the day of the last change",
            )
            .because("It has gone by already, so nobody will be reminded.")
            .try_this("Write the next day to look again: review: 2027-03-01"),
        );
    }
}
