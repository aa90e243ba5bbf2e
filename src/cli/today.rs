//! Which day counts as today: what was typed, else `SOURCE_DATE_EPOCH`, else the clock.

use super::telling::Voice;
use crate::value::Date;

/// The day that counts as today.
///
/// # Errors
/// A sentence that says what to type.
pub fn today(typed: Option<&str>) -> Result<Date, String> {
    if let Some(typed) = typed {
        return typed.parse().map_err(|_| format!("`{typed}` is not a day. Try: --today 2026-04-06"));
    }
    if let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") {
        let seconds = epoch.trim().parse::<i64>().ok();
        return seconds
            .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
            .map(day_of)
            .ok_or_else(|| "SOURCE_DATE_EPOCH is not a number of seconds. Unset it, or use --today.".to_string());
    }
    Ok(day_of(jiff::Timestamp::now()))
}

/// The same; where there is none, says why.
pub fn today_or_sorry(typed: Option<&str>, voice: &Voice) -> Option<Date> {
    today(typed).inspect_err(|sentence| voice.sorry(sentence)).ok()
}

fn day_of(moment: jiff::Timestamp) -> Date {
    moment.to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_day_is_taken_and_a_wrong_one_is_refused() {
        assert_eq!(today(Some("2026-10-10")).unwrap().to_string(), "2026-10-10");
        assert!(today(Some("10/10/26")).is_err());
    }
}
