//! Words of the week.

use super::{Counted, Voiced};

pub struct WeekStrings {
    pub day: &'static str,
    pub time: &'static str,
    pub what: &'static str,
    pub with: &'static str,
    pub caption: Voiced<&'static str>,
    /// `{from}`, `{to}`
    pub from_to: &'static str,
    /// `{time}`
    pub from: &'static str,
    pub until: &'static str,
    /// `{day}`, `{n}`: "Saturday, every 2 weeks"
    pub every_n_weeks: Counted,
    /// `{who}`
    pub with_person: &'static str,
    /// How it is supported.
    pub paid: &'static str,
    pub unpaid: &'static str,
    pub nobody: &'static str,
    pub technology: &'static str,
    /// `{hours}`
    pub paid_hours: &'static str,
    pub unpaid_hours: &'static str,
    pub every_day: &'static str,
    pub weekdays: &'static str,
    pub weekend: &'static str,
    /// `{first}`, `{last}`: "Monday to Friday"
    pub day_range: &'static str,
    pub hours: Counted,
    pub minutes: Counted,
    /// `{hours}`, `{minutes}`
    pub hours_and_minutes: &'static str,
    pub noon: &'static str,
    pub midnight: &'static str,
}
