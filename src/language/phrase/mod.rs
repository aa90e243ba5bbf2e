//! Takes an amount phrase apart, piece by piece, in any order that people use.
//!
//! In: the tokens of a phrase. Out: [`Pieces`]. Not here: what the pieces mean together (`amount`).
//!
//! Each step looks at the next tokens and takes one piece: a sum, a quantity, a period, how long it lasts. A word that
//! fits nowhere is an error, so nothing that was typed is lost.

mod count;
mod look;
mod refuse;

use super::amount::RateUnit;
use super::token::Token;
use super::{Language, Problem};
use crate::value::{Currency, Exact, Money, Period, PeriodUnit, Quantity, Unit};
use std::borrow::Cow;

/// What a phrase said.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub money: Option<Money>,
    /// The sum stood before the quantity.
    pub is_money_first: bool,
    /// "an hour" right after the sum.
    pub rate_unit: Option<RateUnit>,
    /// A period right after the sum: how often it is paid, or the unit of a rate.
    pub money_period: Option<Period>,
    pub quantity: Option<Quantity>,
    /// The quantity was given in minutes alone.
    pub is_minutes_only: bool,
    pub period: Option<Period>,
    pub lasting: Option<Period>,
    pub is_about: bool,
}

pub(super) struct Phrase<'a> {
    language: &'a Language,
    currency: Option<Currency>,
    typed: &'a str,
    tokens: Vec<Token<'a>>,
    /// The same in plain letters, as they are looked up again and again.
    plain: Vec<Cow<'a, str>>,
    at: usize,
    /// The last piece was the sum.
    is_after_money: bool,
    /// "5 times", before or after what is done.
    times: Option<u32>,
    pieces: Pieces,
    warnings: Vec<Problem>,
}

impl<'a> Phrase<'a> {
    pub fn new(language: &'a Language, typed: &'a str, currency: Option<Currency>) -> Phrase<'a> {
        let tokens = language.tokens(typed);
        Phrase {
            language,
            currency,
            typed: typed.trim(),
            plain: tokens.iter().map(|token| token.plain()).collect(),
            tokens,
            at: 0,
            is_after_money: false,
            times: None,
            pieces: Pieces::default(),
            warnings: Vec::new(),
        }
    }

    pub fn read(mut self) -> Result<(Pieces, Vec<Problem>), Problem> {
        while self.at < self.tokens.len() {
            let was_after_money = self.is_after_money;
            self.is_after_money = false;
            self.language.refuse_minus(&self.tokens[self.at..]).or_else(|problem| self.dash_as_range(problem))?;
            self.refuse_range()?;
            self.refuse_sum_for_all()?;
            let is_taken = self.take_about()
                || self.take_lasting()?
                || self.take_so_often()?
                || self.take_money()?
                || self.take_quantity()?
                || self.take_period(was_after_money)?
                || self.take_filler();
            if !is_taken {
                return Err(self.not_understood());
            }
        }
        self.put_times()?;
        Ok((self.pieces, self.warnings))
    }

    fn take_about(&mut self) -> bool {
        let is_about = self.is_in(0, self.language.words.about);
        if is_about {
            self.pieces.is_about = true;
            self.at += 1;
        }
        is_about
    }

    /// "for 40 weeks", "for the plan".
    fn take_lasting(&mut self) -> Result<bool, Problem> {
        if !self.is_in(0, self.language.words.lasting) {
            return Ok(false);
        }
        self.at += 1;
        while self.is_in(0, self.language.words.filler) {
            self.at += 1;
        }
        if let Some(unit) = self.period_unit(0) {
            let period = Period::every(1, unit).ok_or_else(|| self.not_understood())?;
            // "£6 a week for the plan" says nothing new; "£41,280.50 for the plan" says how often.
            if self.pieces.period.is_none() && self.pieces.money_period.is_none() {
                self.pieces.period = Some(period);
            }
            self.at += 1;
            return Ok(true);
        }
        let Some(unit) = self.period_unit(1) else { return Ok(true) };
        let Some(number) = self.number(0)? else { return Err(self.not_understood()) };
        let is_repeated = self.is_in(2, self.language.words.per);
        let is_unit_of_rate = self.pieces.money_period.is_some_and(|period| period.unit() == unit)
            && matches!(unit, PeriodUnit::Day | PeriodUnit::Night);
        if self.pieces.quantity.is_none() && is_repeated && is_unit_of_rate {
            // "£80 a night for 6 nights a year": the nights are what is counted.
            return Ok(true);
        }
        self.set_lasting(number, unit)?;
        self.at += 2;
        self.skip_each_year();
        Ok(true)
    }

    fn set_lasting(&mut self, number: Exact, unit: PeriodUnit) -> Result<(), Problem> {
        let lasting = Period::every(self.count(number)?, unit).ok_or_else(|| self.not_understood())?;
        if self.pieces.lasting.replace(lasting).is_some() {
            return Err(self.not_understood());
        }
        Ok(())
    }

    /// "40 weeks a year": how long something lasts is always said of a year.
    fn skip_each_year(&mut self) {
        let words = self.language.words;
        let is_linked = self.is_in(0, words.per) || self.is_in(0, words.filler);
        let ahead = if is_linked && self.is_in(1, words.filler) { 2 } else { 1 };
        if is_linked && self.period_unit(ahead) == Some(PeriodUnit::Year) {
            self.at += ahead + 1;
        }
    }

    /// "once", "twice a week", "5 times", "5 x 45 minutes".
    fn take_so_often(&mut self) -> Result<bool, Problem> {
        let words = self.language.words;
        if self.is_in(0, words.once) {
            self.at += 1;
            // "once a week", "once weekly"
            if self.is_in(0, words.per) || self.whole_period(0).is_some() {
                return self.set_times(1).map(|()| true);
            }
            if self.pieces.period.replace(Period::ONCE).is_some() || self.pieces.money_period.is_some() {
                return Err(self.two_periods());
            }
            return Ok(true);
        }
        let plain = self.word(0);
        if let Some((_, times)) = words.so_often.iter().find(|(word, _)| *word == plain) {
            self.at += 1;
            return self.set_times(*times).map(|()| true);
        }
        // "5 times", "5-mal"
        let times_at = 1 + usize::from(self.is_in(1, &["-"]));
        if !self.is_in(times_at, words.times) {
            return Ok(false);
        }
        let Some(number) = self.number(0)? else { return Ok(false) };
        let times = u32::from(self.count(number)?);
        self.at += times_at + 1;
        self.set_times(times).map(|()| true)
    }

    fn set_times(&mut self, times: u32) -> Result<(), Problem> {
        if self.times.replace(times).is_some() {
            return Err(self.two_quantities());
        }
        Ok(())
    }

    fn take_money(&mut self) -> Result<bool, Problem> {
        let (money, length) = match self.language.find_money(&self.tokens[self.at..], self.currency)? {
            Some(found) => (found.money, found.length),
            None => match self.tokens[self.at] {
                Token::Number(digits) if self.is_bare_money() => (self.language.bare_money(digits, self.currency)?, 1),
                _ => return Ok(false),
            },
        };
        self.refuse_range_after(length)?;
        self.refuse_short_thousands(length)?;
        self.pieces.is_money_first = self.pieces.quantity.is_none() && self.times.is_none();
        if self.pieces.money.replace(money).is_some() {
            return Err(Problem::new(
                "unclear-amount",
                format!("`{}` holds two sums of money", self.typed),
                "We can not tell which one counts.",
                "make two lines, one for each sum",
            ));
        }
        self.at += length;
        self.is_after_money = !self.take_rate_unit();
        Ok(true)
    }

    /// A number without a sign is money where a rate or a period follows from its place.
    fn is_bare_money(&self) -> bool {
        let words = self.language.words;
        self.pieces.money.is_none()
            && (self.is_end(1)
                || self.is_in(1, words.per)
                || self.is_in(1, words.once)
                || self.is_in(1, words.lasting)
                || self.whole_period(1).is_some())
    }

    /// "an hour", "for each hour" after a sum. A period after a sum is left for `take_period`.
    fn take_rate_unit(&mut self) -> bool {
        let words = self.language.words;
        // "£18 for each hour", as we write it ourselves
        let start = usize::from(self.is_in(0, words.lasting) && self.is_in(1, words.per));
        if !self.is_in(start, words.per) {
            return false;
        }
        let at = start + 1 + usize::from(self.is_in(start + 1, words.per));
        let is_each = self.is_end(1) || self.is_in(1, words.lasting);
        if is_each && (self.pieces.quantity.is_some() || self.times.is_some()) {
            // "6 nights a year at £120 each", "3 times a week at £25 each"
            self.at += 1;
            return true;
        }
        let unit = if self.is_hour(at) {
            RateUnit::Hour
        } else if self.is_minute(at) {
            RateUnit::Minute
        } else if self.is_noun(at) && self.period_unit(at).is_none() && matches!(self.number(at), Ok(None)) {
            RateUnit::Named(self.typed_word(at))
        } else {
            return false;
        };
        self.pieces.rate_unit = Some(unit);
        self.at += at + 1;
        true
    }

    fn take_quantity(&mut self) -> Result<bool, Problem> {
        let words = self.language.words;
        if let Some(length) = self.half_an_hour()? {
            self.at += length;
            return self.set_hours(Exact::fraction(1, 2), false);
        }
        if self.is_in(0, words.per) && self.is_hour(1) {
            self.at += 2;
            return self.set_hours(Some(Exact::ONE), false);
        }
        let Some(number) = self.number(0)? else { return Ok(false) };
        if self.is_in(1, &["-"]) && self.whole_period(2).is_some() || self.whole_period(1).is_some() {
            return Ok(false);
        }
        self.refuse_range_after(1)?;
        if self.is_hour(1) {
            self.at += 2;
            let minutes = self.minutes_after_hours()?;
            return self.set_hours(minutes.and_then(|minutes| number.plus(minutes)), false);
        }
        if self.is_minute(1) {
            self.at += 2;
            return self.set_hours(number.divided_by(Exact::whole(60)), true);
        }
        if let Some(unit) = self.period_unit(1)
            && self.take_repeated(number, unit)?
        {
            return Ok(true);
        }
        if !self.is_noun(1) {
            return Ok(false);
        }
        let noun = self.typed_word(1);
        self.warn_of_nearly_known(&noun);
        self.at += 2;
        let is_followed_by_time = (self.is_in(0, words.filler) || self.is_in(0, words.at))
            && self.number(1)?.is_some()
            && (self.is_hour(2) || self.is_minute(2));
        if is_followed_by_time {
            // "5 visits of 45 minutes", "5 Besuche zu 45 Minuten"
            let times = u32::from(self.count(number)?);
            return self.set_times(times).map(|()| true);
        }
        self.set_quantity(Quantity { each: number, unit: Unit::Named(noun), times: 1 })?;
        Ok(true)
    }

    /// A second count of what the period already names: "2 hours a day, 5 days a week", "£50 a day, 3 days a week",
    /// "£6 a week, 40 weeks a year".
    fn take_repeated(&mut self, number: Exact, unit: PeriodUnit) -> Result<bool, Problem> {
        let one = Period::every(1, unit);
        let is_day = matches!(unit, PeriodUnit::Day | PeriodUnit::Night);
        if self.pieces.quantity.is_some() && self.pieces.period == one && is_day {
            self.pieces.period = None;
            let times = u32::from(self.count(number)?);
            self.at += 2;
            return self.set_times(times).map(|()| true);
        }
        // "2 hours 5 days a week"
        if self.pieces.quantity.is_some() && self.pieces.period.is_none() && is_day {
            let times = u32::from(self.count(number)?);
            self.at += 2;
            return self.set_times(times).map(|()| true);
        }
        let running = self.pieces.period.or(self.pieces.money_period);
        if running.is_some() && running == one && !is_day {
            self.set_lasting(number, unit)?;
            self.at += 2;
            self.skip_each_year();
            return Ok(true);
        }
        Ok(false)
    }

    fn set_hours(&mut self, hours: Option<Exact>, is_minutes_only: bool) -> Result<bool, Problem> {
        let each = hours.ok_or_else(|| self.not_understood())?;
        self.pieces.is_minutes_only = is_minutes_only;
        self.set_quantity(Quantity { each, unit: Unit::Hour, times: 1 })?;
        Ok(true)
    }

    fn set_quantity(&mut self, quantity: Quantity) -> Result<(), Problem> {
        if self.pieces.quantity.replace(quantity).is_some() {
            return Err(self.two_quantities());
        }
        Ok(())
    }

    /// "a week", "every other week", "per 4 weeks", "weekly", "4-weekly".
    fn take_period(&mut self, is_after_money: bool) -> Result<bool, Problem> {
        let words = self.language.words;
        let start = self.at;
        let mut ahead = usize::from(self.is_in(0, words.per));
        if ahead == 1 && self.is_in(1, words.per) {
            ahead = 2;
        }
        let (count, unit_at) = if self.is_in(ahead, words.other) && ahead > 0 {
            (Exact::whole(2), ahead + 1)
        } else if let Some(number) = self.number(ahead)? {
            if ahead > 0 && self.is_in(ahead - 1, words.per_single) {
                return Err(self.not_understood());
            }
            (number, ahead + 1 + usize::from(self.is_in(ahead + 1, &["-"])))
        } else {
            (Exact::ONE, ahead)
        };
        let period = match (self.period_unit(unit_at), self.whole_period(unit_at)) {
            (Some(unit), _) if ahead > 0 => Period::every(self.count(count)?, unit),
            (_, Some(whole)) => {
                let count = self.count(count)?.checked_mul(whole.count());
                count.and_then(|count| Period::every(count, whole.unit()))
            }
            (Some(_), None) | (None, None) => {
                return if ahead > 0 { Err(self.unknown_period(unit_at)) } else { Ok(false) };
            }
        };
        let period = period.ok_or_else(|| self.not_understood())?;
        self.at = start + unit_at + 1;
        let place = if is_after_money { &mut self.pieces.money_period } else { &mut self.pieces.period };
        if place.replace(period).is_some() {
            return Err(self.two_periods());
        }
        if self.pieces.quantity.is_none() && self.pieces.period.is_some() && self.pieces.money_period.is_some() {
            return Err(self.two_periods());
        }
        Ok(true)
    }

    fn take_filler(&mut self) -> bool {
        let words = self.language.words;
        let is_filler = self.is_in(0, words.filler) || self.is_in(0, words.at) || self.is_in(0, words.only);
        // "10 hours a week x £16.40", "£16.40 x 10 hours a week"
        let is_sign = self.is_in(0, words.times);
        let is_multiplied = is_sign && (self.pieces.quantity.is_some() || self.pieces.money.is_some());
        if is_multiplied {
            self.pieces.is_money_first = false;
        }
        let is_skipped = is_filler || is_multiplied;
        self.at += usize::from(is_skipped);
        is_skipped
    }
}
