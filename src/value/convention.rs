//! How weeks become months and years: stated by the plan, never guessed.
//!
//! In: the word under `year:`. Out: [`Convention`].
//! Not here: the arithmetic (`plan`), or everyday words for it (`language`).

use super::plain_key;

/// One way of turning periods into one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Convention {
    /// A year has 52 weeks, so 364 days; a month is a twelfth of that.
    Weeks52,
    /// A year has 365 days, so a little over 52 weeks.
    Days365,
    /// The same in a leap year.
    Days366,
    /// Each month has its own days; the year is the plan's own days.
    Calendar,
    /// The days of the plan are counted; a week has 7 of them.
    PlanDays,
}

impl Convention {
    pub const ALL: [Convention; 5] =
        [Convention::Weeks52, Convention::Days365, Convention::Days366, Convention::Calendar, Convention::PlanDays];

    /// The word as it stands in files.
    pub fn name(self) -> &'static str {
        match self {
            Convention::Weeks52 => "weeks52",
            Convention::Days365 => "days365",
            Convention::Days366 => "days366",
            Convention::Calendar => "calendar",
            Convention::PlanDays => "plan_days",
        }
    }

    /// The convention of that exact word; everyday words are a language's own (`Language::read_convention`).
    pub fn find(word: &str) -> Option<Convention> {
        let key = plain_key(word);
        Convention::ALL.into_iter().find(|convention| plain_key(convention.name()) == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_convention_is_found_by_its_name() {
        for convention in Convention::ALL {
            assert_eq!(Convention::find(convention.name()), Some(convention));
        }
        assert_eq!(Convention::find("Plan days"), Some(Convention::PlanDays));
        assert_eq!(Convention::find("52"), None);
    }
}
