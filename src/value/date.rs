//! Days of the calendar, days of the week, times of the day, and lengths of time.
//!
//! In: numbers that were read. Out: values that exist in the calendar.
//! Not here: the words that people write for them (`language`), or which day today is (an input of the whole run).

pub use jiff::civil::Date;

/// A date, or as much of one as a form allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LooseDate {
    Year(i16),
    /// Year, and month from 1 to 12.
    Month(i16, i8),
    Day(Date),
}

impl LooseDate {
    /// The last day that it covers: what "review in May 2026" means for a reminder.
    pub fn last_day(self) -> Option<Date> {
        match self {
            LooseDate::Day(date) => Some(date),
            LooseDate::Month(year, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
            LooseDate::Year(year) => Date::new(year, 12, 31).ok(),
        }
    }
}

/// A day of the week, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The weekday of a date.
    pub fn of(date: Date) -> Weekday {
        Weekday::ALL[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs()) % 7]
    }
}

/// Several days of the week, each at most once, in the order of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days(u8);

impl Days {
    pub const NONE: Days = Days(0);
    pub const EVERY: Days = Days(0b111_1111);
    pub const WEEKEND: Days = Days(0b110_0000);
    pub const WEEKDAYS: Days = Days(0b001_1111);

    pub fn with(self, day: Weekday) -> Days {
        Days(self.0 | 1 << day as u8)
    }

    pub fn and(self, other: Days) -> Days {
        Days(self.0 | other.0)
    }

    /// From one day to another, both among them; Friday to Monday goes over the weekend.
    pub fn from_to(first: Weekday, last: Weekday) -> Days {
        let steps = (last as usize + 7 - first as usize) % 7;
        (0..=steps).fold(Days::NONE, |days, step| days.with(Weekday::ALL[(first as usize + step) % 7]))
    }

    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day as u8) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |day| self.has(*day))
    }

    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// A time of the day, to the minute. Midnight is the start of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(0);
    pub const NOON: TimeOfDay = TimeOfDay(12 * 60);

    /// Hour 0 to 23 and minute 0 to 59; `None` for anything else.
    pub fn new(hour: u16, minute: u16) -> Option<TimeOfDay> {
        (hour < 24 && minute < 60).then_some(TimeOfDay(hour * 60 + minute))
    }

    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    pub fn minutes_from_midnight(self) -> u16 {
        self.0
    }

    /// How long it is from this time to the next `end`, over midnight where needed. The same time is a whole day.
    pub fn until(self, end: TimeOfDay) -> Duration {
        let minutes = if end.0 > self.0 { end.0 - self.0 } else { end.0 + 24 * 60 - self.0 };
        Duration::from_minutes(u32::from(minutes))
    }
}

/// A length of time in whole minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration(u32);

impl Duration {
    pub fn from_minutes(minutes: u32) -> Duration {
        Duration(minutes)
    }

    pub fn minutes(self) -> u32 {
        self.0
    }

    pub fn plus(self, other: Duration) -> Option<Duration> {
        self.0.checked_add(other.0).map(Duration)
    }

    pub fn times(self, count: u32) -> Option<Duration> {
        self.0.checked_mul(count).map(Duration)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_days_may_go_over_the_weekend() {
        assert_eq!(Days::from_to(Weekday::Monday, Weekday::Friday), Days::WEEKDAYS);
        let days: Vec<Weekday> = Days::from_to(Weekday::Sunday, Weekday::Monday).iter().collect();
        assert_eq!(days, [Weekday::Monday, Weekday::Sunday]);
    }

    #[test]
    fn the_calendar_knows_its_weekdays() {
        let date = Date::new(2026, 4, 6).expect("in the calendar");
        assert_eq!(Weekday::of(date), Weekday::Monday);
    }

    #[test]
    fn a_night_goes_over_midnight() {
        let (ten, six) = (TimeOfDay::new(22, 0).expect("a time"), TimeOfDay::new(6, 30).expect("a time"));
        assert_eq!(ten.until(six), Duration::from_minutes(510));
        assert_eq!(TimeOfDay::new(24, 0), None);
    }

    #[test]
    fn a_month_lasts_until_its_last_day() {
        assert_eq!(LooseDate::Month(2028, 2).last_day(), Date::new(2028, 2, 29).ok());
    }
}
