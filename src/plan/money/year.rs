//! How periods turn into one another, as the plan states it.
//!
//! In: a convention, the plan's days, its terms. Out: exact factors. Not here: money.

use super::counting::Counting;
use super::trouble::Trouble;
use crate::value::{Convention, Date, Exact, Period, PeriodUnit};

/// One way of counting, ready to use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub convention: Option<Convention>,
    pub days: Option<Span>,
    terms: Option<u16>,
}

/// The days of the plan, first and last among them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub starts: Date,
    pub ends: Date,
    pub count: i64,
}

impl Year {
    pub fn of(counting: Counting) -> Year {
        let Counting { convention, starts, ends, terms } = counting;
        let days = match (starts, ends) {
            (Some(starts), Some(ends)) if starts <= ends => {
                let between = starts.until(ends).map_or(0, |span| i64::from(span.get_days()));
                Some(Span { starts, ends, count: between + 1 })
            }
            _ => None,
        };
        Year { convention, days, terms }
    }

    /// How many times `from` happens in one `to`: week in year gives 52 under `weeks52`.
    ///
    /// Needs no convention where every convention agrees (weeks in 4 weeks, months in a year).
    pub fn times(&self, from: Period, to: Period) -> Result<Exact, Trouble> {
        if from == to {
            return Ok(Exact::ONE);
        }
        let whole = |length: fn(Period) -> Option<Exact>| Some((length(from)?, length(to)?));
        let lengths = match (self.convention, whole(in_days), whole(in_months)) {
            (_, Some(days), _) => days,
            (None | Some(Convention::Weeks52 | Convention::Days365 | Convention::Days366), _, Some(months)) => months,
            (None, _, _) => self.terms_in_year(from, to)?,
            (Some(convention), _, _) => (self.length(from, convention)?, self.length(to, convention)?),
        };
        lengths.1.divided_by(lengths.0).ok_or(Trouble::TooLarge)
    }

    /// Terms and months are parts of a year in every convention.
    fn terms_in_year(&self, from: Period, to: Period) -> Result<(Exact, Exact), Trouble> {
        let length = |period: Period| match (period.unit(), self.terms) {
            (PeriodUnit::Term, Some(terms)) => {
                Exact::fraction(12 * i64::from(period.count()), i64::from(terms)).ok_or(Trouble::NoTerms)
            }
            (PeriodUnit::Term, None) => Err(Trouble::NoTerms),
            _ => in_months(period).ok_or(Trouble::NoConvention(from, to)),
        };
        Ok((length(from)?, length(to)?))
    }

    /// How many days a period has under a convention, on average over the year or the plan.
    fn length(&self, period: Period, convention: Convention) -> Result<Exact, Trouble> {
        let one = match period.unit() {
            PeriodUnit::Day | PeriodUnit::Night => Exact::ONE,
            PeriodUnit::Week => Exact::whole(7),
            PeriodUnit::Month => match convention {
                Convention::Calendar => {
                    let span = self.span()?;
                    let months = super::calendar::months(span).ok_or(Trouble::TooLarge)?;
                    Exact::whole(span.count).divided_by(months).ok_or(Trouble::TooLarge)?
                }
                _ => part(self.year_days(convention)?, 12)?,
            },
            PeriodUnit::Quarter => match convention {
                Convention::Calendar => {
                    self.length(Period::MONTH, convention)?.times(Exact::whole(3)).ok_or(Trouble::TooLarge)?
                }
                _ => part(self.year_days(convention)?, 4)?,
            },
            PeriodUnit::Term => part(self.year_days(convention)?, i64::from(self.terms.ok_or(Trouble::NoTerms)?))?,
            PeriodUnit::Year => Exact::whole(self.year_days(convention)?),
            PeriodUnit::Plan => Exact::whole(self.plan_days(convention)?),
            PeriodUnit::Once => return Err(Trouble::NoColumn(period)),
        };
        one.times(Exact::whole(i64::from(period.count()))).ok_or(Trouble::TooLarge)
    }

    fn year_days(&self, convention: Convention) -> Result<i64, Trouble> {
        match convention {
            Convention::Weeks52 => Ok(364),
            Convention::Days365 | Convention::PlanDays => Ok(365),
            Convention::Days366 => Ok(366),
            Convention::Calendar => self.one_year(),
        }
    }

    fn plan_days(&self, convention: Convention) -> Result<i64, Trouble> {
        match convention {
            Convention::PlanDays | Convention::Calendar => Ok(self.span()?.count),
            // Under a stated year, a plan of 364 to 366 days is that year.
            Convention::Weeks52 | Convention::Days365 | Convention::Days366 => {
                self.one_year()?;
                self.year_days(convention)
            }
        }
    }

    /// The plan's days, if they are one year.
    fn one_year(&self) -> Result<i64, Trouble> {
        let days = self.span()?.count;
        if (364..=366).contains(&days) { Ok(days) } else { Err(Trouble::NotOneYear(days)) }
    }

    pub fn span(&self) -> Result<Span, Trouble> {
        self.days.ok_or(Trouble::NoDates)
    }

    /// What "for 40 weeks" is a part of: the year, or the plan where its own days are counted.
    pub fn frame(&self) -> Period {
        match self.convention {
            Some(Convention::PlanDays | Convention::Calendar) => Period::PLAN,
            Some(Convention::Weeks52 | Convention::Days365 | Convention::Days366) | None => Period::YEAR,
        }
    }

    /// Is a column of this period true under the convention?
    pub fn check_column(&self, period: Period) -> Result<(), Trouble> {
        let unit = period.unit();
        let is_fine = match self.convention {
            Some(Convention::Calendar) => !matches!(unit, PeriodUnit::Month | PeriodUnit::Quarter),
            Some(Convention::PlanDays) => matches!(unit, PeriodUnit::Week | PeriodUnit::Year | PeriodUnit::Plan),
            Some(Convention::Weeks52 | Convention::Days365 | Convention::Days366) | None => true,
        };
        if is_fine && unit != PeriodUnit::Once { Ok(()) } else { Err(Trouble::NoColumn(period)) }
    }
}

fn part(days: i64, of: i64) -> Result<Exact, Trouble> {
    Exact::fraction(days, of).filter(|_| of > 0).ok_or(Trouble::NoTerms)
}

/// Days and weeks have the same length everywhere.
fn in_days(period: Period) -> Option<Exact> {
    let days = match period.unit() {
        PeriodUnit::Day | PeriodUnit::Night => 1,
        PeriodUnit::Week => 7,
        PeriodUnit::Month
        | PeriodUnit::Quarter
        | PeriodUnit::Term
        | PeriodUnit::Year
        | PeriodUnit::Plan
        | PeriodUnit::Once => return None,
    };
    Some(Exact::whole(days * i64::from(period.count())))
}

/// A year has 12 months and 4 quarters, save where the plan's own months are counted.
fn in_months(period: Period) -> Option<Exact> {
    let months = match period.unit() {
        PeriodUnit::Month => 1,
        PeriodUnit::Quarter => 3,
        PeriodUnit::Year => 12,
        PeriodUnit::Day
        | PeriodUnit::Night
        | PeriodUnit::Week
        | PeriodUnit::Term
        | PeriodUnit::Plan
        | PeriodUnit::Once => return None,
    };
    Some(Exact::whole(months * i64::from(period.count())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Currency, Money};

    fn year(convention: Convention, starts: Date, ends: Date) -> Year {
        Year::of(Counting { convention: Some(convention), starts: Some(starts), ends: Some(ends), terms: Some(3) })
    }

    /// £150 a week, in a column.
    fn shown(year: &Year, column: Period) -> String {
        let gbp = Currency::find("GBP").expect("known");
        let exact = year.times(Period::WEEK, column).expect("can be turned").times(Exact::whole(150)).expect("small");
        Money::rounded(exact, gbp).expect("small").amount().to_string()
    }

    const APRIL: Date = Date::constant(2026, 4, 6);

    #[test]
    fn the_published_figures_for_150_pounds_a_week_come_out() {
        let table = [
            (Convention::Weeks52, "7800.00", "650.00"),
            (Convention::Days365, "7821.43", "651.79"),
            (Convention::Days366, "7842.86", "653.57"),
        ];
        for (convention, yearly, monthly) in table {
            let year = year(convention, APRIL, Date::constant(2027, 4, 4));
            assert_eq!(shown(&year, Period::YEAR), yearly, "{convention:?}");
            assert_eq!(shown(&year, Period::MONTH), monthly, "{convention:?}");
            assert_eq!(shown(&year, Period::FOUR_WEEKS), "600.00");
        }
    }

    #[test]
    fn the_days_of_the_plan_are_counted_with_both_ends() {
        let year = year(Convention::PlanDays, APRIL, Date::constant(2026, 4, 19));
        assert_eq!(shown(&year, Period::PLAN), "300.00");
        assert_eq!(shown(&year, Period::YEAR), "7821.43");
        assert_eq!(year.check_column(Period::MONTH), Err(Trouble::NoColumn(Period::MONTH)));
    }

    #[test]
    fn a_plan_that_is_no_year_does_not_pass_for_one() {
        for convention in [Convention::Weeks52, Convention::Calendar] {
            let year = year(convention, APRIL, Date::constant(2028, 4, 4));
            assert!(matches!(year.times(Period::PLAN, Period::YEAR), Err(Trouble::NotOneYear(_))));
        }
    }

    #[test]
    fn periods_that_always_agree_need_no_convention() {
        let year = Year::of(Counting::default());
        assert_eq!(year.times(Period::WEEK, Period::FOUR_WEEKS), Ok(Exact::whole(4)));
        assert_eq!(year.times(Period::MONTH, Period::YEAR), Ok(Exact::whole(12)));
        let refused = year.times(Period::WEEK, Period::YEAR);
        assert_eq!(refused, Err(Trouble::NoConvention(Period::WEEK, Period::YEAR)));
        assert_eq!(year.times(Period::TERM, Period::YEAR), Err(Trouble::NoTerms));
    }
}
