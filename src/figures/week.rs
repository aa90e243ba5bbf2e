//! Hours of a week, from its rows.

use crate::audience::{SharedLookup, SharedPart};
use crate::language::Language;
use crate::value::{Exact, PeriodUnit};

/// Hours of help in an ordinary week. A row that says neither from when to when nor how long counts nothing.
#[derive(Debug, Clone, Copy)]
pub struct WeekHours {
    pub paid: Exact,
    pub unpaid: Exact,
}

/// Adds up the hours of a week: each row's time, on each of its days, every so many weeks.
///
/// `None` if a sum is larger than the program can hold.
pub fn hours_of_week(part: &SharedPart, language: &Language) -> Option<WeekHours> {
    let mut hours = WeekHours { paid: Exact::ZERO, unpaid: Exact::ZERO };
    for row in &part.rows {
        let row = SharedLookup::new(&part.form.fields, row);
        let Some(each) = row_hours(&row, language) else { continue };
        match row.choice("support") {
            Some("paid") => hours.paid = hours.paid.plus(each)?,
            Some("unpaid") => hours.unpaid = hours.unpaid.plus(each)?,
            _ => {}
        }
    }
    Some(hours)
}

/// One row's hours in an ordinary week.
fn row_hours(row: &SharedLookup<'_>, language: &Language) -> Option<Exact> {
    let minutes = match (row.duration("lasts"), row.time("from"), row.time("to")) {
        (Some(lasts), _, _) => lasts.minutes(),
        (None, Some(from), Some(to)) => from.until(to).minutes(),
        _ => return None,
    };
    let days = row.days("day").map_or(1, |days| days.count().max(1));
    let weeks = row.words("every").and_then(|every| weeks_of(every, language)).unwrap_or(1);
    Exact::fraction(i64::from(minutes) * i64::from(days), 60 * i64::from(weeks))
}

/// "2 weeks" gives 2, "week" gives 1; in the plan's language, or in English.
pub fn weeks_of(every: &str, language: &Language) -> Option<u32> {
    let period = language.read_period(every)?;
    let weeks = match period.unit() {
        PeriodUnit::Week => period.count(),
        PeriodUnit::Day if period.count().is_multiple_of(7) => period.count() / 7,
        _ => return None,
    };
    (1..=52).contains(&weeks).then_some(u32::from(weeks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_so_many_weeks_is_read() {
        let english = Language::english();
        for every in ["2 weeks", "fortnight", "every 2 weeks", "other week", "second week", "14 days"] {
            assert_eq!(weeks_of(every, english), Some(2), "{every}");
        }
        for every in ["now and then", "month", "53 weeks"] {
            assert_eq!(weeks_of(every, english), None, "{every}");
        }
        let german = Language::find("de").expect("shipped");
        for every in ["2 Wochen", "alle zwei Wochen", "jede zweite Woche", "14-täglich", "2 weeks"] {
            assert_eq!(weeks_of(every, german), Some(2), "{every}");
        }
        let welsh = Language::find("cy").expect("shipped");
        for every in ["2 wythnos", "bob dwy wythnos", "bob yn ail wythnos", "pythefnos", "2 weeks"] {
            assert_eq!(weeks_of(every, welsh), Some(2), "{every}");
        }
    }
}
