//! Amount phrases: "10 hours a week at £16.40", as one sentence or field by field.
//!
//! In: what a person typed. Out: [`Amount`] and [`Hours`]. Not here: how a phrase is taken apart (`phrase`).

use super::phrase::{Phrase, Pieces};
use super::{Language, Problem, Read, fill};
use crate::value::{Amount, Currency, Exact, Hours, Money, Period, PeriodUnit, Quantity, Shape, Unit, nearest};

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
        let (pieces, warnings) = Phrase::new(self, &self.western(text), currency).read()?;
        let value = self.amount_of(pieces, text)?;
        Ok(Read { value, warnings })
    }

    /// The same from the long form. `unit` and `quantity` go together; without them `rate` is the sum itself.
    ///
    /// Its words may be English in every language; its numbers have the signs of the plan's language.
    pub fn read_long_amount(&self, long: &LongAmount<'_>, currency: Option<Currency>) -> Result<Read<Amount>, Problem> {
        let missing = |field: &str, example: &str| {
            Problem::new(
                "unreadable-amount",
                format!("this cost has no `{field}:`"),
                "We can not work out the sum without it.",
                format!("{field}: {example}"),
            )
        };
        let own = |typed: Option<&str>| typed.map(|typed| self.in_own_words(typed));
        let (quantity, unit, weeks) = (own(long.quantity), own(long.unit), own(long.weeks));
        let rate = own(long.rate).ok_or_else(|| missing("rate", self.words.examples.rate))?;
        let per = own(long.per).ok_or_else(|| missing("per", self.words.examples.per))?;
        let word = |words: &[&'static str]| words.first().copied().unwrap_or("");
        let mut phrase = String::new();
        if let Some(quantity) = quantity {
            let unit = match unit.as_deref() {
                Some(unit) => unit,
                None if quantity.contains(char::is_alphabetic) => "",
                None => return Err(missing("unit", self.words.examples.unit)),
            };
            phrase = format!("{quantity} {unit} {} ", word(self.words.at));
        } else if unit.is_some() {
            return Err(missing("quantity", "10"));
        }
        phrase.push_str(&rate);
        let is_once = self.words.once.contains(&per.to_lowercase().as_str());
        phrase.push_str(&if is_once { format!(" {per}") } else { format!(" {} {per}", word(self.words.per)) });
        if let Some(weeks) = weeks {
            let week = self.unit_word(PeriodUnit::Week);
            phrase.push_str(&format!(" {} {weeks} {week}", word(self.words.lasting)));
        }
        let mut read = self.read_amount(&phrase, currency)?;
        read.value.typed = self.write_amount(&read.value);
        Ok(read)
    }

    /// Time that somebody gives for nothing: "20 hours a week".
    pub fn read_hours(&self, text: &str) -> Result<Read<Hours>, Problem> {
        let (pieces, warnings) = Phrase::new(self, &self.western(text), None).read()?;
        let wrong = |message: &str| {
            Problem::new(
                "unreadable-hours",
                message.to_string(),
                "We add up the hours of help, so that everyone can see them.",
                self.words.examples.hours,
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
            return Err(self.no_money(&typed, pieces.quantity.is_some()));
        };
        let lasting = pieces.lasting;
        let is_about = pieces.is_about;
        let quantity = match pieces.quantity {
            Some(quantity) => quantity,
            None if pieces.rate_unit.is_some() => return Err(self.unknown_rate(&typed, &pieces.rate_unit)),
            None => {
                let period = pieces.period.or(pieces.money_period).ok_or_else(|| self.how_often(&typed))?;
                self.refuse_many_places(money)?;
                if lasting.is_some() && matches!(period.unit(), PeriodUnit::Once | PeriodUnit::Plan) {
                    return Err(self.how_often(&typed));
                }
                return Ok(Amount { shape: Shape::Fixed { money, period }, lasting, is_about, typed });
            }
        };
        if pieces.is_money_first && pieces.rate_unit.is_none() && pieces.money_period.is_none() {
            return Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` can be read in two ways"),
                "The money may be for one, or for all of them.",
                self.words.examples.nights,
            ));
        }
        let rate = self.rate_of(money, &quantity, &pieces.rate_unit, pieces.is_minutes_only, &typed)?;
        let period = self.period_of(&pieces.period, &pieces.money_period, &quantity, &typed)?;
        Ok(Amount { shape: Shape::Rated { quantity, period, rate }, lasting, is_about, typed })
    }

    /// A rate without a quantity: "£18 an hour", or a period with a slip ("£312 a wek").
    fn unknown_rate(&self, typed: &str, unit: &Option<RateUnit>) -> Problem {
        let problem = self.how_many(typed);
        let Some(RateUnit::Named(noun)) = unit else { return problem };
        let known = self
            .words
            .period_units
            .iter()
            .map(|(word, _)| *word)
            .chain(self.words.periods.iter().map(|(word, _)| *word));
        match nearest(noun, known.filter(|word| word.chars().count() > 2)) {
            Some(near) => Problem { hint: typed.replacen(noun.as_str(), near, 1), ..problem },
            None => problem,
        }
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
                format!("{}, or {}", self.words.examples.minutes, self.words.examples.visits),
            )),
            (None, _) | (Some(RateUnit::Hour), Unit::Hour) => Ok(money),
            (Some(RateUnit::Minute), Unit::Hour) => {
                let hourly = money.exact().and_then(|exact| exact.times(Exact::whole(60)));
                let hourly = hourly.and_then(|exact| exact.as_decimal(6));
                hourly.and_then(|amount| Money::new(amount, money.currency())).ok_or_else(|| self.how_many(typed))
            }
            (Some(RateUnit::Named(rate)), Unit::Named(unit)) if self.is_same_noun(rate, unit) => Ok(money),
            (Some(_), _) => Err(Problem::new(
                "unclear-amount",
                format!("`{typed}` counts one thing and pays for another"),
                "We can not work out the sum.",
                format!("count what the money is for: {}", self.words.examples.visits_each),
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
                self.words.examples.hourly,
            )),
            (None, _) => Err(self.how_often(typed)),
        }
    }

    fn how_often(&self, typed: &str) -> Problem {
        let with = |example: &str| fill(example, &[("sum", typed)]);
        Problem::new(
            "no-period",
            format!("`{typed}` does not say how often"),
            "A sum for each week and a sum for each year are far apart.",
            format!("{}, or {}", with(self.words.examples.weekly), with(self.words.examples.just_once)),
        )
    }

    fn how_many(&self, typed: &str) -> Problem {
        Problem::new(
            "unreadable-amount",
            format!("`{typed}` does not say how many, and how often"),
            "We can not work out the sum without it.",
            self.words.examples.hourly,
        )
    }

    fn no_money(&self, typed: &str, has_quantity: bool) -> Problem {
        if has_quantity {
            let with_rate = fill(self.words.examples.with_rate, &[("what", typed)]);
            return Problem::new(
                "unreadable-amount",
                format!("`{typed}` does not say what it costs"),
                "We can not work out the sum without it.",
                format!("{with_rate}, or use `unpaid:` in place of `cost:`"),
            );
        }
        Problem::new(
            "unreadable-amount",
            format!("`{typed}` is not an amount of money"),
            "We can not work out the sum without it.",
            self.words.examples.amount,
        )
    }
}

/// What a rate is for, if it says so: "£18 an hour".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RateUnit {
    Hour,
    Minute,
    Named(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let english = Language::english();
        let read = english.read_amount(text, Currency::find("GBP"));
        read.map(|read| english.write_amount(&read.value))
            .map_err(|problem| format!("{}: {}", problem.rule, problem.message))
    }

    #[test]
    fn every_phrase_of_the_guide_is_read_and_said_in_full_words() {
        for (typed, words) in [
            ("£312 a week", "£312 each week"),
            ("312 GBP per month", "£312 each month"),
            ("£250 once", "£250 one time"),
            ("£41,280.50 for the plan", "£41,280.50 for the whole plan"),
            ("£6.20 a week for 40 weeks", "£6.20 each week for 40 weeks"),
            ("about £15 a month", "about £15 each month"),
            ("10 hours a week at £16.40", "10 hours each week at £16.40"),
            ("45 minutes 5 times a week at £18 an hour", "45 minutes, 5 times each week at £18 for each hour"),
            ("2 hours 30 minutes a day at £16.40", "2 hours and 30 minutes each day at £16.40 for each hour"),
            ("24 hrs a week @ £13.50", "24 hours each week at £13.50"),
            ("6 nights a year at £120", "6 nights each year at £120"),
            ("1 session every 2 weeks at £25", "1 session every 2 weeks at £25"),
            ("120 miles a month at 45p", "120 miles each month at £0.45"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(words), "{typed}");
        }
    }

    #[test]
    fn the_ways_in_which_people_say_the_same_are_understood() {
        for (typed, words) in [
            ("£312 pw", "£312 each week"),
            ("£312pw", "£312 each week"),
            ("£312 p.w.", "£312 each week"),
            ("£312/week", "£312 each week"),
            ("£312 p/w", "£312 each week"),
            ("£312 weekly", "£312 each week"),
            ("312 a week", "£312 each week"),
            ("£312 / wk", "£312 each week"),
            ("£40 4-weekly", "£40 every 4 weeks"),
            ("£15 every 4 weeks", "£15 every 4 weeks"),
            ("£40 every other week", "£40 every 2 weeks"),
            ("£40 every two weeks", "£40 every 2 weeks"),
            ("£40 a fortnight", "£40 every 2 weeks"),
            ("£40 pcm", "£40 each month"),
            ("£900 per annum", "£900 each year"),
            ("£250 one-off", "£250 one time"),
            ("£250 one off", "£250 one time"),
            ("£41,280 for the whole plan", "£41,280 for the whole plan"),
            ("€25 a month", "€25 each month"),
            ("25.50 € a month", "€25.50 each month"),
            ("10 hours a week x £16.40", "10 hours each week at £16.40"),
            ("£16.40 x 10 hours a week", "10 hours each week at £16.40"),
            ("10hrs/wk@£16.40", "10 hours each week at £16.40"),
            ("6 nights a year at £120 each", "6 nights each year at £120"),
            ("3 times a week at £25 each", "3 times each week at £25"),
            ("10 hours per week at £16.40 per hour", "10 hours each week at £16.40"),
            ("10 hours at £16.40 a week", "10 hours each week at £16.40"),
            ("£16.40 an hour for 10 hours a week", "10 hours each week at £16.40"),
            ("2 hours a day, 5 days a week at £16", "2 hours, 5 times each week at £16 for each hour"),
            ("2 hours 5 days a week at £16", "2 hours, 5 times each week at £16 for each hour"),
            ("5 x 45 minutes a week at £18 an hour", "45 minutes, 5 times each week at £18 for each hour"),
            ("5 visits of 45 minutes a week at £18 an hour", "45 minutes, 5 times each week at £18 for each hour"),
            ("£50 a day, 3 days a week", "3 days each week at £50"),
            ("£80 a night for 6 nights a year", "6 nights each year at £80"),
            ("6 nights a year at £120 a night", "6 nights each year at £120"),
            ("£25 twice a week", "2 times each week at £25"),
            ("£25 once a week", "1 time each week at £25"),
            ("£6 a week, 40 weeks a year", "£6 each week for 40 weeks"),
            ("10 hours a week for 39 weeks a year at £16", "10 hours each week at £16 for 39 weeks"),
            ("half an hour a day at £16", "30 minutes each day at £16 for each hour"),
            ("20 mins a day at 30p a minute", "20 minutes each day at £18 for each hour"),
            ("about 10 hours a week at £16.40", "about 10 hours each week at £16.40"),
            ("£300 a term", "£300 each term"),
            ("6 nights at £120 once", "6 nights one time at £120"),
            ("100 miles a week at £0.455", "100 miles each week at £0.455"),
            ("£312 a\u{a0}week", "£312 each week"),
            ("£312 A Week.", "£312 each week"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(words), "{typed}");
        }
    }

    #[test]
    fn what_has_two_readings_or_none_is_refused() {
        for (typed, rule) in [
            ("£10-£15 a week", "amount-range"),
            ("£10 - 15 a week", "amount-range"),
            ("£10 to £15 a week", "amount-range"),
            ("10 to 12 hours a week at £16", "amount-range"),
            ("between £10 and £15 a week", "amount-range"),
            ("up to £15 a week", "amount-range"),
            ("-£40 a week", "negative-amount"),
            ("10 hours a week at -£16", "negative-amount"),
            ("£12.345 a week", "unclear-number"),
            ("£0.345 a week", "many-places"),
            ("£1.250 a week", "unclear-number"),
            ("£12,50 a week", "unclear-number"),
            ("$25 a week", "unclear-currency"),
            ("£1.2k a year", "unclear-amount"),
            ("£312", "no-period"),
            ("6 nights at £120", "no-period"),
            ("6 nights at £120 a night", "no-period"),
            ("£250 for 2 weeks", "no-period"),
            ("10 hours a week", "unreadable-amount"),
            ("£18 an hour", "unreadable-amount"),
            ("45 minutes 5 times a week at £18", "unclear-amount"),
            ("5 visits a week at £18 an hour", "unclear-amount"),
            ("£25 a week £30 a week", "unclear-amount"),
            ("£312 a week a month", "unclear-amount"),
            ("£312 a wek", "unreadable-amount"),
            ("£312 week", "unreadable-amount"),
            ("£312 a week maybe", "unreadable-amount"),
            ("£25 6 nights a year", "unclear-amount"),
            ("£25 every 0 weeks", "unreadable-amount"),
            ("lots", "unreadable-amount"),
            ("", "unreadable-amount"),
            ("99999999999999999999999999999 a week", "long-number"),
            ("£5 every 99999999 weeks", "unreadable-amount"),
        ] {
            let read = read(typed);
            assert!(matches!(&read, Err(problem) if problem.starts_with(rule)), "{typed}: {read:?}");
        }
    }

    #[test]
    fn a_misspelt_period_is_mended_in_the_hint() {
        let problem = Language::english().read_amount("£312 a wek", None).expect_err("no period");
        assert_eq!(problem.hint, "£312 a week");
    }

    #[test]
    fn a_unit_with_a_slip_is_read_with_a_warning() {
        let read = Language::english().read_amount("10 huors a week at £16", None).expect("any noun may be a unit");
        assert_eq!(read.warnings.len(), 1);
        assert_eq!(read.warnings[0].hint, "10 hours a week at £16");
        let read = Language::english().read_amount("10 tours a week at £16", None).expect("any noun may be a unit");
        assert_eq!(read.warnings, []);
    }

    #[test]
    fn the_long_form_means_the_same() {
        let long = LongAmount {
            quantity: Some("10"),
            unit: Some("hour"),
            per: Some("week"),
            rate: Some("£16.40"),
            weeks: Some("40"),
        };
        let english = Language::english();
        let read = english.read_long_amount(&long, None).expect("complete");
        assert_eq!(read.value.typed, "10 hours each week at £16.40 for 40 weeks");
        let plain = LongAmount { rate: Some("£312"), per: Some("4 weeks"), ..LongAmount::default() };
        let read = english.read_long_amount(&plain, None).expect("complete");
        assert_eq!(read.value.typed, "£312 every 4 weeks");
        let once = LongAmount { rate: Some("£250"), per: Some("once"), ..LongAmount::default() };
        assert_eq!(english.read_long_amount(&once, None).expect("complete").value.period(), Period::ONCE);
        let hole = LongAmount { quantity: Some("10"), rate: Some("£312"), per: Some("week"), ..LongAmount::default() };
        assert!(english.read_long_amount(&hole, None).is_err());
    }

    #[test]
    fn unpaid_time_is_read_in_hours() {
        let english = Language::english();
        let words = |text: &str| english.read_hours(text).map(|read| english.write_hours(&read.value));
        assert_eq!(words("20 hours a week").as_deref(), Ok("20 hours each week"));
        assert_eq!(words("about 3 hours a day").as_deref(), Ok("about 3 hours each day"));
        assert_eq!(words("20 mins 3 times a week").as_deref(), Ok("20 minutes, 3 times each week"));
        for text in ["20 hours", "2 nights a week", "£20 a week", "always", "10 hours a week at £5"] {
            assert!(words(text).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_phrase_makes_it_panic(text in "[£$€0-9a-z.,@/x\\- ]{0,30}", any in ".{0,20}") {
            let _ = Language::english().read_amount(&text, Currency::find("GBP"));
            let _ = Language::english().read_amount(&any, None);
            let _ = Language::english().read_date(&any);
            let _ = Language::english().read_time(&any);
            let _ = Language::english().read_duration(&any);
            let _ = Language::english().read_days(&any);
        }

        #[test]
        fn a_sum_is_read_back_as_it_was_written(pence in 0i64..100_000_000_000) {
            let english = Language::english();
            let gbp = Currency::find("GBP").expect("known");
            let money = Money::new(rust_decimal::Decimal::new(pence, 2), gbp).expect("small");
            let typed = format!("{} a week", english.write_money(money, crate::language::Pence::WhenNeeded));
            let read = english.read_amount(&typed, None).expect("readable").value;
            proptest::prop_assert_eq!(read.each_period(), money.exact());
        }
    }
}
