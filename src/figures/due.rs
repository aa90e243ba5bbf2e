//! What must have happened by which day, from every date of a plan that says so.
//!
//! In: what one reader may see, and today, which stands in it. Out: [`DueDate`]s in order of their days.
//! Not here: the words for them (`page`), which fields say so (the forms' own files).

use super::walk::{RowPlace, each_row};
use crate::audience::{SharedPage, SharedPart, SharedPlan, SharedRow, SharedValue};
use crate::parts::{Due, Field};
use crate::value::{Audience, Date};

/// How many days ahead a list of due dates looks.
pub const AHEAD: i32 = 60;

/// One thing that must have happened by a day.
#[derive(Debug, Clone, Copy)]
pub struct DueDate<'a> {
    pub date: Date,
    pub due: Due,
    pub thing: Thing<'a>,
}

/// What the day is about.
#[derive(Debug, Clone, Copy)]
pub enum Thing<'a> {
    Plan,
    Page(&'a SharedPage),
    Part(&'a SharedPage, &'a SharedPart),
    Row(RowPlace<'a>),
}

/// Every date of the plan that something is due on, in order of days, then of the plan.
///
/// - Rows that are done, answered or ended have none.
/// - Something is to be looked at on the same day as what it stands in: then only the outer is told.
/// - A month or a year is due on its last day.
/// - The end of someone's yes is for the person alone.
pub fn due_dates(plan: &SharedPlan) -> Vec<DueDate<'_>> {
    let mut dates = Vec::new();
    let facts = &plan.facts;
    let of_plan = [(facts.review, Due::Review), (facts.ends, Due::Ends), (facts.consent_until, Due::Consent)];
    dates.extend(of_plan.into_iter().filter_map(|(date, due)| Some(DueDate { date: date?, due, thing: Thing::Plan })));
    for page in &plan.pages {
        let is_over = page.status.as_deref() == Some("ended");
        if is_over {
            continue;
        }
        // The narrowest outer day counts; a thing without a day of its own takes that of what it stands in.
        let around_page = facts.review;
        let review = page.review.filter(|date| around_page != Some(*date));
        dates.extend(review.map(|date| DueDate { date, due: Due::Review, thing: Thing::Page(page) }));
        let around_part = page.review.or(around_page);
        for part in &page.parts {
            let thing = Thing::Part(page, part);
            let review = part.common.review.filter(|date| around_part != Some(*date));
            dates.extend(review.map(|date| DueDate { date, due: Due::Review, thing }));
            let around_row = part.common.review.or(around_part);
            each_row(page, part, &mut |place| row_dates(plan, place, around_row, &mut dates));
        }
    }
    dates.sort_by_key(|due| due.date);
    dates
}

fn row_dates<'a>(plan: &SharedPlan, place: RowPlace<'a>, around: Option<Date>, dates: &mut Vec<DueDate<'a>>) {
    let RowPlace { part, row, fields, .. } = place;
    if is_closed(row, fields) {
        return;
    }
    // The common keys of a one-mapping part are those of the part itself.
    let is_own = part.form.shape == crate::parts::Shape::Rows || place.above.is_some();
    let review = row.common.review.filter(|date| is_own && around != Some(*date));
    dates.extend(review.map(|date| DueDate { date, due: Due::Review, thing: Thing::Row(place) }));
    for filled in &row.fields {
        let SharedValue::Date(date) = &filled.value else { continue };
        let (Some(due), Some(date)) = (fields[filled.field].due, date.last_day()) else { continue };
        if due == Due::Consent && plan.audience != Audience::Private {
            continue;
        }
        dates.push(DueDate { date, due, thing: Thing::Row(place) });
    }
}

/// Is the row done, answered or ended?
pub fn is_closed(row: &SharedRow, fields: &[Field]) -> bool {
    row.fields.iter().any(|filled| {
        let field = &fields[filled.field];
        let is_closing = |at: &usize| field.choices[*at].closes;
        field.closes || matches!(&filled.value, SharedValue::Choice(chosen) if chosen.iter().any(is_closing))
    })
}

/// The day on which a row ended by itself, if it has gone by and nobody closed the row.
pub fn expired_on(row: &SharedRow, fields: &[Field], today: Date) -> Option<Date> {
    if is_closed(row, fields) {
        return None;
    }
    row.fields.iter().find_map(|filled| match &filled.value {
        SharedValue::Date(date) if fields[filled.field].due == Some(Due::Ends) => {
            date.last_day().filter(|date| *date < today)
        }
        _ => None,
    })
}

impl DueDate<'_> {
    pub fn is_over(&self, today: Date) -> bool {
        self.date < today
    }

    /// Is it due today, or in the next [`AHEAD`] days?
    pub fn is_soon(&self, today: Date) -> bool {
        let days = today.until(self.date).map_or(i32::MAX, |span| span.get_days());
        (0..=AHEAD).contains(&days)
    }

    /// Who does it, as this reader may call them.
    pub fn who(&self) -> Vec<&str> {
        let Thing::Row(RowPlace { row, fields, .. }) = self.thing else { return Vec::new() };
        super::doing::doers(row, fields).collect()
    }
}
