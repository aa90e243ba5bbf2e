//! What one hour, night or mile costs, and how many of them are needed: a line by bands of time.
//!
//! In: "£15.60 an hour", "1.5 times weekday", "4 hours a week". Out: [`Rate`] and [`Amount`].
//! Not here: whole amount phrases (`amount`).

use super::phrase::Phrase;
use super::token::Token;
use super::{Language, Problem};
use crate::value::{Amount, Currency, Exact, Money, Shape, Unit};

/// The price of one of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    pub money: Money,
    /// The noun after it: "night" in "£60 a night".
    unit: Option<String>,
}

impl Rate {
    /// So many times this rate; `None` if that has no end within six places.
    pub fn times(&self, times: Exact) -> Option<Rate> {
        let amount = self.money.exact()?.times(times)?.as_decimal(6)?;
        Some(Rate { money: Money::new(amount, self.money.currency())?, unit: self.unit.clone() })
    }
}

impl Language {
    /// "£15.60", "£15.60 an hour", "45p a mile". May have more places than its currency.
    pub fn read_rate(&self, typed: &str, currency: Option<Currency>) -> Result<Rate, Problem> {
        let western = self.western(typed);
        let all = self.tokens(&western);
        let (money, length) = match (self.find_money(&all, currency)?, all.first()) {
            (Some(found), _) => (found.money, found.length),
            (None, Some(Token::Number(digits))) => (self.bare_money(digits, currency)?, 1),
            (None, _) => return Err(unreadable(typed)),
        };
        let is_per = |token: &Token<'_>| self.words.per.contains(&&*token.plain());
        let unit = match &all[length..] {
            [] => None,
            [per, noun] if is_per(per) => Some(noun.plain().into_owned()),
            _ => return Err(unreadable(typed)),
        };
        Ok(Rate { money, unit })
    }

    /// "1.5 times weekday" gives 3/2 and "weekday"; `None` for anything else.
    pub fn read_times(&self, typed: &str) -> Option<(Exact, String)> {
        let mut words = typed.split_whitespace();
        let times = self.read_number(words.next()?).ok().and_then(Exact::of)?;
        let sign = words.next()?.to_lowercase();
        let rest: Vec<&str> = words.collect();
        (self.words.times.contains(&sign.as_str()) && !rest.is_empty()).then(|| (times, rest.join(" ")))
    }

    /// "5.6 weeks" gives 28/5; `None` for anything else.
    pub fn read_weeks(&self, typed: &str) -> Option<Exact> {
        let (number, word) = typed.trim().rsplit_once([' ', '\u{a0}'])?;
        let is_week = self.find_period_unit(&word.to_lowercase()) == Some(crate::value::PeriodUnit::Week);
        let weeks = self.read_number(number).ok().and_then(Exact::of).filter(|_| is_week)?;
        // A year of nothing but holiday has no work that it could be a share of.
        (weeks.compared_to(Exact::whole(52)) == Some(std::cmp::Ordering::Less)).then_some(weeks)
    }

    /// So many hours, nights or miles with how often ("4 hours a week"), each at a rate.
    ///
    /// # Errors
    /// No number, no period, money in it, or a rate that is for another thing than what is counted.
    pub fn read_banded(&self, typed: &str, rate: &Rate) -> Result<Amount, Problem> {
        let (pieces, _) = Phrase::new(self, &self.western(typed), None).read()?;
        let wrong = |message: String| {
            Problem::new(
                "unreadable-amount",
                message,
                "We can not work out the sum without it.",
                "4 hours a week, 1 night a week or 120 miles a month",
            )
        };
        if pieces.money.is_some() {
            return Err(wrong("here belongs how much, without money".to_string()));
        }
        let quantity = pieces.quantity.ok_or_else(|| wrong(format!("`{}` does not say how much", typed.trim())))?;
        let period = pieces.period.ok_or_else(|| wrong(format!("`{}` does not say how often", typed.trim())))?;
        let is_same = match (&rate.unit, &quantity.unit) {
            (None, _) => true,
            (Some(noun), Unit::Hour) => self.words.hour.contains(&noun.as_str()),
            (Some(noun), Unit::Named(counted)) => self.is_same_noun(noun, counted),
        };
        if !is_same {
            return Err(Problem::new(
                "unclear-amount",
                format!("`{}` counts one thing, and its price is for another", typed.trim()),
                "We can not work out the sum.",
                "count what the price is for",
            ));
        }
        let shape = Shape::Rated { quantity, period, rate: rate.money };
        let mut amount =
            Amount { shape, lasting: pieces.lasting, is_about: pieces.is_about, typed: typed.trim().to_string() };
        amount.typed = self.write_amount(&amount);
        Ok(amount)
    }
}

fn unreadable(typed: &str) -> Problem {
    Problem::new(
        "unreadable-amount",
        format!("`{}` is not the price of 1 hour, night or mile", typed.trim()),
        "We can not work out the sum without it.",
        "£15.60, £60 a night, or 1.5 times weekday",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(count: &str, rate: &str) -> Result<String, &'static str> {
        let english = Language::english();
        let rate = english.read_rate(rate, Currency::find("GBP")).map_err(|problem| problem.rule)?;
        let read = english.read_banded(count, &rate).map_err(|problem| problem.rule)?;
        Ok(english.write_amount(&read))
    }

    #[test]
    fn a_count_and_a_price_make_an_amount() {
        assert_eq!(said("4 hours a week", "£15.60").as_deref(), Ok("4 hours each week at £15.60"));
        assert_eq!(said("1 night a week", "£60 a night").as_deref(), Ok("1 night each week at £60"));
        assert_eq!(said("120 miles a month", "45p a mile").as_deref(), Ok("120 miles each month at £0.45"));
        assert_eq!(said("4 hours", "£15.60"), Err("unreadable-amount"));
        assert_eq!(said("£4 a week", "£15.60"), Err("unreadable-amount"));
        assert_eq!(said("8 hours a week", "£60 a night"), Err("unclear-amount"));
        assert_eq!(said("4 hours a week", "dear"), Err("unreadable-amount"));
    }

    #[test]
    fn a_band_may_be_so_many_times_another_one() {
        let english = Language::english();
        let (times, base) = english.read_times("1.5 times weekday").expect("it is one");
        assert_eq!((times, base.as_str()), (Exact::fraction(3, 2).expect("small"), "weekday"));
        let rate = english.read_rate("£13.00", Currency::find("GBP")).expect("a rate");
        assert_eq!(rate.times(times).map(|rate| rate.money.amount().to_string()).as_deref(), Some("19.5"));
        assert_eq!(rate.times(Exact::fraction(1, 3).expect("small")), None);
        assert_eq!(english.read_times("£15 an hour"), None);
    }

    #[test]
    fn weeks_of_holiday_are_read() {
        assert_eq!(Language::english().read_weeks("5.6 weeks"), Exact::fraction(56, 10));
        assert_eq!(Language::english().read_weeks("52 weeks"), None);
        assert_eq!(Language::english().read_weeks("12.07%"), None);
    }
}
