//! How often something happens: every week, every 4 weeks, once.
//!
//! In: a count and a unit. Out: [`Period`].
//! Not here: the words for it (`language`), or how many weeks a year has (`plan`).

/// A length of time that repeats: `count` times `unit`.
///
/// A fortnight is 2 weeks. `Once` and `Plan` always have the count 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    count: u16,
    unit: PeriodUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodUnit {
    Day,
    Night,
    Week,
    Month,
    Quarter,
    /// A school term.
    Term,
    Year,
    /// The whole plan, from its first to its last day.
    Plan,
    /// One time only.
    Once,
}

impl Period {
    pub const DAY: Period = Period::one(PeriodUnit::Day);
    pub const NIGHT: Period = Period::one(PeriodUnit::Night);
    pub const WEEK: Period = Period::one(PeriodUnit::Week);
    pub const FORTNIGHT: Period = Period { count: 2, unit: PeriodUnit::Week };
    pub const FOUR_WEEKS: Period = Period { count: 4, unit: PeriodUnit::Week };
    pub const MONTH: Period = Period::one(PeriodUnit::Month);
    pub const HALF_YEAR: Period = Period { count: 6, unit: PeriodUnit::Month };
    pub const QUARTER: Period = Period::one(PeriodUnit::Quarter);
    pub const TERM: Period = Period::one(PeriodUnit::Term);
    pub const YEAR: Period = Period::one(PeriodUnit::Year);
    pub const PLAN: Period = Period::one(PeriodUnit::Plan);
    pub const ONCE: Period = Period::one(PeriodUnit::Once);

    const fn one(unit: PeriodUnit) -> Period {
        Period { count: 1, unit }
    }

    /// `None` for a count of nought, and for more than one plan or one time.
    pub fn every(count: u16, unit: PeriodUnit) -> Option<Period> {
        let is_single = matches!(unit, PeriodUnit::Plan | PeriodUnit::Once);
        (count > 0 && (count == 1 || !is_single)).then_some(Period { count, unit })
    }

    pub fn count(self) -> u16 {
        self.count
    }

    pub fn unit(self) -> PeriodUnit {
        self.unit
    }

    /// The name in a value such as `budget.left.year`: `week`, `4-weeks`, `once`.
    pub fn key(self) -> String {
        let unit = match self.unit {
            PeriodUnit::Day => "day",
            PeriodUnit::Night => "night",
            PeriodUnit::Week => "week",
            PeriodUnit::Month => "month",
            PeriodUnit::Quarter => "quarter",
            PeriodUnit::Term => "term",
            PeriodUnit::Year => "year",
            PeriodUnit::Plan => "plan",
            PeriodUnit::Once => "once",
        };
        if self.count == 1 { unit.to_string() } else { format!("{}-{unit}s", self.count) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_happens_every_nought_weeks_or_for_two_plans() {
        assert_eq!(Period::every(0, PeriodUnit::Week), None);
        assert_eq!(Period::every(2, PeriodUnit::Plan), None);
        assert_eq!(Period::every(2, PeriodUnit::Week), Some(Period::FORTNIGHT));
    }

    #[test]
    fn the_key_says_how_many() {
        assert_eq!((Period::WEEK.key(), Period::FOUR_WEEKS.key()), ("week".to_string(), "4-weeks".to_string()));
    }
}
