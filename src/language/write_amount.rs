//! Amounts, periods and hours in full words.
//!
//! In: [`Amount`], [`Period`]. Out: "10 hours each week at £16.40". Not here: reading them (`amount`).

use super::{Language, Pence, fill};
use crate::value::{Amount, Convention, Exact, Hours, Period, PeriodUnit, Quantity, Shape, Unit, plain_key};

impl Language {
    /// An amount in full words: "about £15 each month", "6 nights each year at £120".
    pub fn write_amount(&self, amount: &Amount) -> String {
        let words = &self.strings.money;
        let main = match &amount.shape {
            Shape::Fixed { money, period } => {
                format!("{} {}", self.write_money(*money, Pence::WhenNeeded), self.write_period(*period))
            }
            Shape::Rated { quantity, period, rate } => fill(
                if is_each_time_unclear(quantity) { words.rated_hourly } else { words.rated },
                &[
                    ("quantity", &self.write_quantity(quantity)),
                    ("period", &self.write_period(*period)),
                    ("rate", &self.write_money(*rate, Pence::WhenNeeded)),
                ],
            ),
        };
        self.with_edges(main, amount.lasting, amount.is_about)
    }

    /// "20 hours each week"
    pub fn write_hours(&self, hours: &Hours) -> String {
        let quantity = Quantity { each: hours.each, unit: Unit::Hour, times: hours.times };
        let main = format!("{} {}", self.write_quantity(&quantity), self.write_period(hours.period));
        self.with_edges(main, hours.lasting, hours.is_about)
    }

    fn with_edges(&self, mut main: String, lasting: Option<Period>, is_about: bool) -> String {
        let words = &self.strings.money;
        if let Some(lasting) = lasting {
            main = format!("{main} {}", fill(words.lasting, &[("time", &self.write_length(lasting))]));
        }
        if is_about { fill(words.about, &[("what", &main)]) } else { main }
    }

    fn write_quantity(&self, quantity: &Quantity) -> String {
        let each = match &quantity.unit {
            // As typed, to the last digit: only sums of hours are rounded to minutes.
            Unit::Hour => match quantity.each.times(Exact::whole(60)).and_then(Exact::as_whole) {
                Some(_) => self.write_hours_count(quantity.each),
                None => {
                    let words = self.strings.week.hours.form(super::Form::Other);
                    fill(words, &[("n", &self.write_number(quantity.each))])
                }
            },
            Unit::Named(noun) => format!("{} {}", self.write_number(quantity.each), self.noun_for(noun, quantity.each)),
        };
        if quantity.times == 1 {
            return each;
        }
        let times = self.write_whole(u64::from(quantity.times));
        let noun = self.words.times.first().copied().unwrap_or("");
        let noun = self.noun_for(noun, Exact::whole(i64::from(quantity.times)));
        fill(self.strings.money.several_times, &[("quantity", &each), ("n", &times), ("times", noun)])
    }

    /// "2 hours and 30 minutes"; parts of a minute are rounded.
    pub fn write_hours_count(&self, hours: Exact) -> String {
        use rust_decimal::prelude::ToPrimitive;
        let minutes = hours.times(Exact::whole(60)).and_then(|minutes| minutes.rounded(0));
        let minutes = minutes.and_then(|minutes| minutes.to_u32()).unwrap_or(u32::MAX);
        self.write_duration(crate::value::Duration::from_minutes(minutes))
    }

    /// "3.75"; a number without an end as a fraction, "1/3".
    pub fn write_number(&self, number: Exact) -> String {
        match number.as_decimal(9) {
            Some(number) => self.write_decimal(number, 0),
            None => {
                let (over, under) = number.parts();
                format!("{}/{}", self.write_number(over), self.write_number(under))
            }
        }
    }

    /// One or many of a known noun; any other stands as typed.
    fn noun_for<'n>(&self, noun: &'n str, count: Exact) -> &'n str
    where
        'static: 'n,
    {
        let is_it = |word: &str| word.to_lowercase() == noun.to_lowercase();
        let known = self.words.units.iter().find(|(one, many)| is_it(one) || is_it(many));
        match known {
            Some((one, _)) if count == Exact::ONE => one,
            Some((_, many)) => match count.as_whole().and_then(|count| u64::try_from(count).ok()) {
                Some(count) => self.after_number(count, many),
                None => many,
            },
            None => noun,
        }
    }

    /// Are these one noun, be it one or many?
    pub(super) fn is_same_noun(&self, left: &str, right: &str) -> bool {
        let (left, right) = (left.to_lowercase(), right.to_lowercase());
        let known = self.words.units.iter().any(|(one, many)| {
            let (one, many) = (one.to_lowercase(), many.to_lowercase());
            (one == left || many == left) && (one == right || many == right)
        });
        known || left == right || format!("{left}s") == right || format!("{right}s") == left
    }

    /// "each week", "every 4 weeks", "one time".
    pub fn write_period(&self, period: Period) -> String {
        let words = &self.strings.money;
        let (each, every) = match period.unit() {
            PeriodUnit::Day => (words.each_day, words.every_days),
            PeriodUnit::Night => (words.each_night, words.every_nights),
            PeriodUnit::Week => (words.each_week, words.every_weeks),
            PeriodUnit::Month => (words.each_month, words.every_months),
            PeriodUnit::Quarter => (words.each_quarter, words.every_quarters),
            PeriodUnit::Term => (words.each_term, words.every_terms),
            PeriodUnit::Year => (words.each_year, words.every_years),
            PeriodUnit::Plan => (words.whole_plan, words.whole_plan),
            PeriodUnit::Once => (words.once, words.once),
        };
        if period.count() == 1 {
            return each.to_string();
        }
        let unit = self.unit_words(period.unit(), period.count());
        fill(every, &[("n", &period.count().to_string()), ("unit", unit)])
    }

    /// How long a period is: "40 weeks", "1 year".
    pub fn write_length(&self, period: Period) -> String {
        format!("{} {}", period.count(), self.unit_words(period.unit(), period.count()))
    }

    /// "each week and each year": the columns of a table.
    pub fn write_periods(&self, periods: &[Period]) -> String {
        self.write_list(periods.iter().map(|period| self.write_period(*period)))
    }

    /// "Mum, Ana and Lee"
    pub fn write_list(&self, items: impl IntoIterator<Item = String>) -> String {
        let mut items: Vec<String> = items.into_iter().collect();
        let Some(last) = items.pop() else { return String::new() };
        if items.is_empty() {
            return last;
        }
        format!("{}{}{last}", items.join(self.strings.site.comma), self.and(&last))
    }

    /// A period alone, as in `show: [week, 4 weeks, year]`, in the language's own words or in English; `None` if it is
    /// none.
    pub fn read_period(&self, text: &str) -> Option<Period> {
        let plain = self.in_own_words(text).to_lowercase().replace(['-', '_', '\u{a0}'], " ");
        let words: Vec<&str> = plain.split_whitespace().filter(|word| !self.words.per.contains(word)).collect();
        let named = |word: &str| self.words.periods.iter().find(|(known, _)| *known == word).map(|(_, period)| *period);
        match words.as_slice() {
            [word] if self.words.once.contains(word) => Some(Period::ONCE),
            _ if self.words.joined.iter().any(|(many, one)| *many == words && self.words.once.contains(one)) => {
                Some(Period::ONCE)
            }
            [word] => self.find_period_unit(word).and_then(|unit| Period::every(1, unit)).or_else(|| named(word)),
            // "every other week"
            [other, word] if self.words.other.contains(other) => Period::every(2, self.find_period_unit(word)?),
            [count, word] => {
                let unit = self
                    .find_period_unit(word)
                    .or_else(|| named(word).filter(|period| period.count() == 1).map(Period::unit))?;
                let known = self.words.numbers.iter().find(|(word, _)| word == count);
                let count = known.map_or_else(|| count.parse().ok(), |(_, number)| u16::try_from(*number).ok());
                Period::every(count?, unit)
            }
            _ => None,
        }
    }

    /// How the year is counted, by its file name or in everyday words.
    pub fn read_convention(&self, text: &str) -> Option<Convention> {
        let key = plain_key(text);
        let all = self.words.conventions.iter().chain(Language::english().words.conventions);
        let named = || all.clone().find(|(word, _)| *word == key).map(|(_, found)| *found);
        Convention::find(text).or_else(named)
    }

    pub(super) fn find_period_unit(&self, plain: &str) -> Option<PeriodUnit> {
        self.words.period_units.iter().find(|(word, _)| word.eq_ignore_ascii_case(plain)).map(|(_, unit)| *unit)
    }

    /// The first word of a unit, to build a phrase with.
    pub(super) fn unit_word(&self, unit: PeriodUnit) -> &'static str {
        self.unit_words(unit, 1)
    }

    /// "week" or "weeks": the tables hold one and many next to each other, in that order.
    fn unit_words(&self, unit: PeriodUnit, count: u16) -> &'static str {
        let mut words = self.words.period_units.iter().filter(|(_, known)| *known == unit).map(|(word, _)| *word);
        let one = words.next().unwrap_or("");
        if count == 1 { one } else { self.after_number(u64::from(count), words.next().unwrap_or(one)) }
    }
}

/// "45 minutes, 5 times at £18" could mean £18 each time.
fn is_each_time_unclear(quantity: &Quantity) -> bool {
    quantity.unit == Unit::Hour && (quantity.times > 1 || quantity.each.as_whole().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_alone_and_written_in_words() {
        let english = Language::english();
        for (typed, words) in [
            ("week", "each week"),
            ("4 weeks", "every 4 weeks"),
            ("2-weekly", "every 2 weeks"),
            ("fortnight", "every 2 weeks"),
            ("every two weeks", "every 2 weeks"),
            ("a year", "each year"),
            ("plan", "for the whole plan"),
            ("once", "one time"),
        ] {
            assert_eq!(english.read_period(typed).map(|period| english.write_period(period)).as_deref(), Some(words));
        }
        assert_eq!(english.read_period("wek"), None);
        assert_eq!(english.read_period("0 weeks"), None);
    }

    #[test]
    fn conventions_are_known_by_everyday_words() {
        let english = Language::english();
        assert_eq!(english.read_convention("52 weeks"), Some(Convention::Weeks52));
        assert_eq!(english.read_convention("Each month as it comes"), Some(Convention::Calendar));
        assert_eq!(english.read_convention("plan_days"), Some(Convention::PlanDays));
        assert_eq!(english.read_convention("sometimes"), None);
    }
}
