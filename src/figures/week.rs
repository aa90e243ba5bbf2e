//! Hours of a week, from its rows.

use crate::audience::{SharedLookup, SharedPart};
use crate::value::Exact;

/// Hours of help in an ordinary week. A row that says neither from when to when nor how long counts nothing.
#[derive(Debug, Clone, Copy)]
pub struct WeekHours {
    pub paid: Exact,
    pub unpaid: Exact,
}

/// Adds up the hours of a week: each row's time, on each of its days, every so many weeks.
///
/// `None` if a sum is larger than the program can hold.
pub fn hours_of_week(part: &SharedPart) -> Option<WeekHours> {
    let mut hours = WeekHours { paid: Exact::ZERO, unpaid: Exact::ZERO };
    for row in &part.rows {
        let row = SharedLookup::new(&part.form.fields, row);
        let Some(each) = row_hours(&row) else { continue };
        match row.choice("support") {
            Some("paid") => hours.paid = hours.paid.plus(each)?,
            Some("unpaid") => hours.unpaid = hours.unpaid.plus(each)?,
            _ => {}
        }
    }
    Some(hours)
}

/// One row's hours in an ordinary week.
fn row_hours(row: &SharedLookup<'_>) -> Option<Exact> {
    let minutes = match (row.duration("lasts"), row.time("from"), row.time("to")) {
        (Some(lasts), _, _) => lasts.minutes(),
        (None, Some(from), Some(to)) => from.until(to).minutes(),
        _ => return None,
    };
    let days = row.days("day").map_or(1, |days| days.count().max(1));
    let weeks = row.words("every").and_then(weeks_of).unwrap_or(1);
    Exact::fraction(i64::from(minutes) * i64::from(days), 60 * i64::from(weeks))
}

/// "2 weeks" gives 2, "week" gives 1.
pub fn weeks_of(every: &str) -> Option<u32> {
    let word = every.trim().to_lowercase();
    match word.as_str() {
        "week" | "1 week" => Some(1),
        "fortnight" | "other week" | "second week" => Some(2),
        _ => {
            let number = word.strip_suffix("weeks").or_else(|| word.strip_suffix("week"))?;
            number.trim().parse().ok().filter(|weeks| (1..=52).contains(weeks))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_so_many_weeks_is_read() {
        assert_eq!(weeks_of("2 weeks"), Some(2));
        assert_eq!(weeks_of("fortnight"), Some(2));
        assert_eq!(weeks_of("now and then"), None);
    }
}
