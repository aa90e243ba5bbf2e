//! Amounts, periods and hours in full words.
//!
//! In: [`Amount`], [`Period`]. Out: "10 hours each week at £16.40". Not here: reading them (`amount`).

use super::{Counted, Form, Language, Pence, fill};
use crate::value::{Amount, Convention, Exact, Hours, Period, PeriodUnit, Quantity, Shape, Unit, plain_key};
use std::borrow::Cow;

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
                    let words = self.strings.week.hours.form(Form::Other);
                    fill(words, &[("n", &self.write_number(quantity.each))])
                }
            },
            Unit::Named(noun) => self.write_counted(noun, quantity.each),
        };
        if quantity.times == 1 {
            return each;
        }
        let times = u64::from(quantity.times);
        let noun = self.after_number(times, self.words.times.first().copied().unwrap_or(""));
        self.count(times, &self.strings.money.several_times, &[("quantity", &each), ("times", noun)])
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

    /// "3 visits": the right form of a known noun; any other stands as typed.
    fn write_counted(&self, noun: &str, count: Exact) -> String {
        let number = self.write_number(count);
        let Some(known) = self.words.units.iter().find(|known| known.is_called(noun)) else {
            return format!("{number} {noun}");
        };
        let whole = count.as_whole().and_then(|whole| u64::try_from(whole).ok());
        let unit = known.spellings.first().copied().unwrap_or("");
        let unit = whole.map_or(unit, |whole| self.after_number(whole, unit));
        let form = whole.map_or(Form::Other, self.plural);
        fill(known.counted.form(form), &[("n", &number), ("unit", unit)])
    }

    /// Are these one noun, be it one or many?
    pub(super) fn is_same_noun(&self, left: &str, right: &str) -> bool {
        let (left, right) = (left.to_lowercase(), right.to_lowercase());
        let known = self.words.units.iter().any(|noun| noun.is_called(&left) && noun.is_called(&right));
        known || left == right || format!("{left}s") == right || format!("{right}s") == left
    }

    /// "each week", "every 4 weeks", "one time".
    pub fn write_period(&self, period: Period) -> String {
        let words = &self.strings.money;
        let (each, every) = match period.unit() {
            PeriodUnit::Day => (words.each_day, &words.every_days),
            PeriodUnit::Night => (words.each_night, &words.every_nights),
            PeriodUnit::Week => (words.each_week, &words.every_weeks),
            PeriodUnit::Month => (words.each_month, &words.every_months),
            PeriodUnit::Quarter => (words.each_quarter, &words.every_quarters),
            PeriodUnit::Term => (words.each_term, &words.every_terms),
            PeriodUnit::Year => (words.each_year, &words.every_years),
            PeriodUnit::Plan => return words.whole_plan.to_string(),
            PeriodUnit::Once => return words.once.to_string(),
        };
        if period.count() == 1 { each.to_string() } else { self.count_units(period, every) }
    }

    /// How long a period is: "40 weeks", "1 year".
    pub fn write_length(&self, period: Period) -> String {
        let words = &self.strings.money;
        let counted = match period.unit() {
            PeriodUnit::Day => &words.days,
            PeriodUnit::Night => &words.nights,
            PeriodUnit::Week => &words.weeks,
            PeriodUnit::Month => &words.months,
            PeriodUnit::Quarter => &words.quarters,
            PeriodUnit::Term => &words.terms,
            PeriodUnit::Year => &words.years,
            PeriodUnit::Plan | PeriodUnit::Once => {
                return format!("{} {}", period.count(), self.unit_word(period.unit()));
            }
        };
        self.count_units(period, counted)
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
        let western = self.western(text);
        let plain = self.in_own_words(&western).to_lowercase().replace(['-', '_', '\u{a0}'], " ");
        let tokens: Vec<Cow<'_, str>> = self.tokens(&plain).iter().map(|token| token.plain()).collect();
        let words: Vec<&str> =
            tokens.iter().map(|word| &**word).filter(|word| !self.words.per.contains(word)).collect();
        let named = |word: &str| self.words.periods.iter().find(|(known, _)| *known == word).map(|(_, period)| *period);
        match words.as_slice() {
            [word] if self.words.once.contains(word) => Some(Period::ONCE),
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
        self.words.period_units.iter().find(|(_, known)| *known == unit).map_or("", |(word, _)| *word)
    }

    /// The words for a period, with its number and its unit as that stands after the number.
    fn count_units(&self, period: Period, words: &Counted) -> String {
        let number = u64::from(period.count());
        let mut known =
            self.words.period_units.iter().filter(|(_, unit)| *unit == period.unit()).map(|(word, _)| *word);
        let one = known.next().unwrap_or("");
        let unit = if number == 1 { one } else { self.after_number(number, known.next().unwrap_or(one)) };
        self.count(number, words, &[("unit", unit)])
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
