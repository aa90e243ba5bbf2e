//! Amount phrases: "10 hours a week at £16.40", as one sentence or field by field.
//!
//! In: what a person typed. Out: [`Amount`] and [`Hours`]. Not here: how a phrase is taken apart (`phrase`).

use super::phrase::{Phrase, Pieces};
use super::{Language, Problem, Read};
use crate::value::{Amount, Currency, Exact, Hours, Money, Period, PeriodUnit, Quantity, Shape, Unit};

/// The long form of an amount, field by field as typed: `{quantity: 10, unit: hour, per: week, rate: £16.40, weeks: 40}`.
#[derive(Debug, Clone, Copy, Default)]
pub struct LongAmount<'a> {
    pub quantity: Option<&'a str>,
    pub unit: Option<&'a str>,
    pub per: Option<&'a str>,
    pub rate: Option<&'a str>,
    pub weeks: Option<&'a str>,
}

impl Language {
    /// A cost or an income with its period: "£312 a week", "10 hours a week at £16.40", "£250 once".
    ///
    /// `currency` is the plan's own; it decides what a bare number and an ambiguous sign mean.
    ///
    /// # Errors
    /// What could be read in two ways is refused, and the hint says what to write.
    pub fn read_amount(&self, text: &str, currency: Option<Currency>) -> Result<Read<Amount>, Problem> {
        let (pieces, warnings) = Phrase::new(self, text, currency).read()?;
        let value = self.amount_of(pieces, text)?;
        Ok(Read { value, warnings })
    }

    /// The same from the long form. `unit` and `quantity` go together; without them `rate` is the sum itself.
    pub fn read_long_amount(&self, long: &LongAmount<'_>, currency: Option<Currency>) -> Result<Read<Amount>, Problem> {
        let missing = |field: &str, example: &str| {
            Problem::new(
                "unreadable-amount",
                format!("this cost has no `{field}:`"),
                "We can not work out the sum without it.",
                format!("{field}: {example}"),
            )
        };
        let rate = long.rate.ok_or_else(|| missing("rate", "£16.40"))?;
        let per = long.per.ok_or_else(|| missing("per", "week"))?.trim();
        let word = |words: &[&'static str]| words.first().copied().unwrap_or("");
        let mut phrase = String::new();
        if let Some(quantity) = long.quantity {
            let unit = match long.unit {
                Some(unit) => unit,
                None if quantity.contains(char::is_alphabetic) => "",
                None => return Err(missing("unit", "hour")),
            };
            phrase = format!("{quantity} {unit} {} ", word(self.words.at));
        } else if long.unit.is_some() {
            return Err(missing("quantity", "10"));
        }
        phrase.push_str(rate);
        let is_once = self.words.once.contains(&per.to_lowercase().as_str());
        phrase.push_str(&if is_once { format!(" {per}") } else { format!(" {} {per}", word(self.words.per)) });
        if let Some(weeks) = long.weeks {
            let week = self.unit_word(PeriodUnit::Week);
            phrase.push_str(&format!(" {} {weeks} {week}", word(self.words.lasting)));
        }
        let mut read = self.read_amount(&phrase, currency)?;
        read.value.typed = self.write_amount(&read.value);
        Ok(read)
    }

    /// Time that somebody gives for nothing: "20 hours a week".
    pub fn read_hours(&self, text: &str) -> Result<Read<Hours>, Problem> {
        let (pieces, warnings) = Phrase::new(self, text, None).read()?;
        let wrong = |message: &str| {
            Problem::new(
                "unreadable-hours",
                message.to_string(),
                "We add up the hours of help, so that everyone can see them.",
                "20 hours a week",
            )
        };
        if pieces.money.is_some() {
            return Err(wrong("here we need hours, not money"));
        }
        let quantity = pieces.quantity.filter(|quantity| quantity.unit == Unit::Hour);
        let quantity = quantity.ok_or_else(|| wrong(&format!("`{}` does not say how many hours", text.trim())))?;
        let period = pieces.period.ok_or_else(|| wrong(&format!("`{}` does not say how often", text.trim())))?;
        let value = Hours {
            each: quantity.each,
            times: quantity.times,
            period,
            lasting: pieces.lasting,
            is_about: pieces.is_about,
            typed: text.trim().to_string(),
        };
        Ok(Read { value, warnings })
    }

    fn amount_of(&self, pieces: Pieces, text: &str) -> Result<Amount, Problem> {
        let typed = text.trim().to_string();
        let Some(money) = pieces.money else {
            return Err(no_money(&typed, pieces.quantity.is_some()));
        };
        let lasting = pieces.lasting;
        let is_about = pieces.is_about;
        let quantity = match pieces.quantity {
            Some(quantity) => quantity,
            None if pieces.rate_unit.is_some() => return Err(how_many(&typed)),
            None => {
                let period = pieces.period.or(pieces.money_period).ok_or_else(|| how_often(&typed))?;
                self.refuse_many_places(money)?;
                if lasting.is_some() && matches!(period.unit(), PeriodUnit::Once | PeriodUnit::Plan) {
                    return Err(how_often(&typed));
                }
                return Ok(Amount { shape: Shape::Fixed { money, period }, lasting, is_about, typed });
            }
        };
        if pieces.is_money_first && pieces.rate_unit.is_none() && pieces.money_period.is_none() {
            return Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` can be read in two ways"),
                "The money may be for one, or for all of them.",
                "6 nights a year at £120",
            ));
        }
        let rate = self.rate_of(money, &quantity, &pieces.rate_unit, pieces.is_minutes_only, &typed)?;
        let period = self.period_of(&pieces.period, &pieces.money_period, &quantity, &typed)?;
        Ok(Amount { shape: Shape::Rated { quantity, period, rate }, lasting, is_about, typed })
    }

    /// The money for one unit of the quantity.
    fn rate_of(
        &self,
        money: Money,
        quantity: &Quantity,
        rate_unit: &Option<RateUnit>,
        is_minutes_only: bool,
        typed: &str,
    ) -> Result<Money, Problem> {
        match (rate_unit, &quantity.unit) {
            (None, Unit::Hour) if is_minutes_only => Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` can be read in two ways"),
                "The money may be for each hour, or for each time.",
                "45 minutes 5 times a week at £18 an hour, or 5 visits a week at £18",
            )),
            (None, _) | (Some(RateUnit::Hour), Unit::Hour) => Ok(money),
            (Some(RateUnit::Minute), Unit::Hour) => {
                let hourly = money.exact().and_then(|exact| exact.times(Exact::whole(60)));
                let hourly = hourly.and_then(|exact| exact.as_decimal(6));
                hourly.and_then(|amount| Money::new(amount, money.currency())).ok_or_else(|| how_many(typed))
            }
            (Some(RateUnit::Named(rate)), Unit::Named(unit)) if self.is_same_noun(rate, unit) => Ok(money),
            (Some(_), _) => Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` counts one thing and pays for another"),
                "We can not work out the sum.",
                "count what the money is for: 5 visits a week at £18 a visit",
            )),
        }
    }

    /// How often the quantity is needed; a period right after the rate may be its unit ("£120 a night").
    fn period_of(
        &self,
        period: &Option<Period>,
        after_money: &Option<Period>,
        quantity: &Quantity,
        typed: &str,
    ) -> Result<Period, Problem> {
        let is_unit = |after: &Period| match &quantity.unit {
            Unit::Hour => false,
            Unit::Named(noun) => {
                after.count() == 1 && self.find_period_unit(&noun.to_lowercase()) == Some(after.unit())
            }
        };
        match (period, after_money) {
            (Some(period), None) => Ok(*period),
            (Some(period), Some(after)) if is_unit(after) => Ok(*period),
            (None, Some(after)) if !is_unit(after) => Ok(*after),
            (Some(_), Some(_)) => Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` says twice how often"),
                "We can not tell which one counts.",
                "10 hours a week at £16.40",
            )),
            (None, _) => Err(how_often(typed)),
        }
    }
}

/// What a rate is for, if it says so: "£18 an hour".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RateUnit {
    Hour,
    Minute,
    Named(String),
}

fn how_often(typed: &str) -> Problem {
    Problem::new(
        "no-period",
        format!("`{typed}` does not say how often"),
        "A sum for each week and a sum for each year are far apart.",
        format!("{typed} a week, or {typed} once"),
    )
}

fn how_many(typed: &str) -> Problem {
    Problem::new(
        "unreadable-amount",
        format!("`{typed}` does not say how many, and how often"),
        "We can not work out the sum without it.",
        "10 hours a week at £16.40",
    )
}

fn no_money(typed: &str, has_quantity: bool) -> Problem {
    if has_quantity {
        return Problem::new(
            "unreadable-amount",
            format!("`{typed}` does not say what it costs"),
            "We can not work out the sum without it.",
            format!("{typed} at £16.40, or use `unpaid:` in place of `cost:`"),
        );
    }
    Problem::new(
        "unreadable-amount",
        format!("`{typed}` is not an amount of money"),
        "We can not work out the sum without it.",
        "£312 a week",
    )
}
