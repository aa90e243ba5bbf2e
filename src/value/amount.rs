//! What something costs, and how often: the meaning of an amount phrase.
//!
//! In: what was read from "10 hours a week at £16.40". Out: [`Amount`] and [`Hours`].
//! Not here: the words of a phrase (`language`), or turning it into weeks and years (`plan`).

use super::{Currency, Exact, Money, Period};

/// A cost or an income as a person typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    pub shape: Shape,
    /// Only for so long in a year (or in the plan): "for 40 weeks".
    pub lasting: Option<Period>,
    /// Typed with "about": every total that holds it says so too.
    pub is_about: bool,
    /// The phrase, letter for letter.
    pub typed: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// "£312 a week", "£250 once".
    Fixed { money: Money, period: Period },
    /// "10 hours a week at £16.40". The rate is for one unit, and may have more places than its currency.
    Rated { quantity: Quantity, period: Period, rate: Money },
}

/// How much of something: "45 minutes 5 times", "6 nights".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// How many units each time. Minutes are parts of an hour.
    pub each: Exact,
    pub unit: Unit,
    /// How many times in the period; 1 if nothing was said.
    pub times: u32,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    Hour,
    /// Any other noun, as typed: "nights", "session".
    Named(String),
}

/// Time that somebody gives: "20 hours a week".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Hours each time.
    pub each: Exact,
    pub times: u32,
    pub period: Period,
    pub lasting: Option<Period>,
    pub is_about: bool,
    pub typed: String,
}

impl Amount {
    pub fn period(&self) -> Period {
        match &self.shape {
            Shape::Fixed { period, .. } | Shape::Rated { period, .. } => *period,
        }
    }

    pub fn currency(&self) -> Currency {
        match &self.shape {
            Shape::Fixed { money, .. } | Shape::Rated { rate: money, .. } => money.currency(),
        }
    }

    /// The exact cost in one of its own periods; `None` if the numbers are too long.
    pub fn each_period(&self) -> Option<Exact> {
        match &self.shape {
            Shape::Fixed { money, .. } => money.exact(),
            Shape::Rated { quantity, rate, .. } => quantity.all()?.times(rate.exact()?),
        }
    }

    /// The hours that it pays for in one of its own periods; `None` where it counts something else.
    pub fn hours_each_period(&self) -> Option<Exact> {
        match &self.shape {
            Shape::Rated { quantity, .. } if quantity.unit == Unit::Hour => quantity.all(),
            Shape::Rated { .. } | Shape::Fixed { .. } => None,
        }
    }
}

impl Quantity {
    /// Units in one period: each time, times how often.
    pub fn all(&self) -> Option<Exact> {
        self.each.times(Exact::whole(i64::from(self.times)))
    }
}

impl Hours {
    /// Hours in one of its own periods.
    pub fn each_period(&self) -> Option<Exact> {
        self.each.times(Exact::whole(i64::from(self.times)))
    }
}
