//! What a language writes, it reads again as the same value: amounts, hours, dates, days and times.

use super::{Language, Pence};
use crate::value::{
    Amount, Currency, Date, Days, Duration, Exact, Hours, Money, Period, PeriodUnit, Quantity, Shape, TimeOfDay, Unit,
    Weekday,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn languages() -> impl Iterator<Item = &'static Language> {
    ["en-GB", "en-US", "de", "de-AT", "de-CH", "ar", "cy", "cy-GB"].into_iter().filter_map(Language::find)
}

fn period() -> impl Strategy<Value = Period> {
    let unit = prop::sample::select(vec![
        PeriodUnit::Day,
        PeriodUnit::Night,
        PeriodUnit::Week,
        PeriodUnit::Month,
        PeriodUnit::Quarter,
        PeriodUnit::Term,
        PeriodUnit::Year,
    ]);
    let counted = (1u16..60, unit).prop_map(|(count, unit)| Period::every(count, unit).expect("more than nought"));
    prop_oneof![8 => counted, 1 => Just(Period::PLAN), 1 => Just(Period::ONCE)]
}

fn money() -> impl Strategy<Value = Money> {
    let currency = prop::sample::select(vec!["GBP", "EUR", "CHF"]);
    (0i64..10_000_000_000, currency).prop_map(|(pence, code)| {
        Money::new(Decimal::new(pence, 2), Currency::find(code).expect("known")).expect("small")
    })
}

/// Hours in whole minutes, several times or not; or so many of a thing: its place among the language's own units.
fn quantity() -> impl Strategy<Value = (Option<usize>, i64, u32)> {
    (prop::option::of(0usize..60), 1i64..5_000, 1u32..20)
}

fn quantity_of(language: &Language, (unit, count, times): (Option<usize>, i64, u32)) -> Quantity {
    let units = language.words.units;
    match unit.map(|at| units[at % units.len()].spellings[0]) {
        // The units of time stand among the others, for slips of the pen.
        Some(noun)
            if !language.words.hour.iter().chain(language.words.minute).any(|word| noun.eq_ignore_ascii_case(word)) =>
        {
            let is_times = language.words.times.iter().any(|word| noun.eq_ignore_ascii_case(word));
            let unit = Unit::Named(if is_times { language.words.times[0] } else { noun }.to_string());
            Quantity { each: Exact::whole(count), unit, times: 1 }
        }
        _ => Quantity { each: Exact::fraction(count, 60).expect("not by nought"), unit: Unit::Hour, times },
    }
}

proptest! {
    #[test]
    fn a_sum_with_its_period(money in money(), period in period(), is_about: bool) {
        for language in languages() {
            let amount = Amount { shape: Shape::Fixed { money, period }, lasting: None, is_about, typed: String::new() };
            let written = language.write_amount(&amount);
            let read = language.read_amount(&written, None).map(|read| read.value);
            let read = read.map(|read| (read.shape, read.is_about));
            prop_assert_eq!(read, Ok((amount.shape, is_about)), "{:?}: {}", language, written);
        }
    }

    #[test]
    fn so_many_of_something(
        rate in money(), quantity in quantity(), period in period(), weeks in prop::option::of(1u16..52),
    ) {
        for language in languages() {
            let quantity = quantity_of(language, quantity);
            let lasting = weeks.and_then(|weeks| Period::every(weeks, PeriodUnit::Week));
            let amount =
                Amount { shape: Shape::Rated { quantity, period, rate }, lasting, is_about: false, typed: String::new() };
            let written = language.write_amount(&amount);
            let read = language.read_amount(&written, None).map(|read| read.value);
            match read {
                Ok(read) => {
                    prop_assert_eq!(read.each_period(), amount.each_period(), "{:?}: {}", language, written);
                    prop_assert_eq!((read.period(), read.lasting), (period, lasting), "{:?}: {}", language, written);
                    prop_assert_eq!(language.write_amount(&read), written);
                }
                Err(problem) => prop_assert!(false, "{:?}: {}: {}", language, written, problem.message),
            }
        }
    }

    #[test]
    fn hours_of_help(minutes in 1i64..10_000, times in 1u32..20, period in period()) {
        for language in languages() {
            let each = Exact::fraction(minutes, 60).expect("not by nought");
            let hours = Hours { each, times, period, lasting: None, is_about: false, typed: String::new() };
            let written = language.write_hours(&hours);
            let read = language.read_hours(&written).map(|read| (read.value.each, read.value.times, read.value.period));
            prop_assert_eq!(read, Ok((each, times, period)), "{:?}: {}", language, written);
        }
    }

    #[test]
    fn a_sum_alone(money in money()) {
        for language in languages() {
            for pence in [Pence::Always, Pence::WhenNeeded] {
                let written = language.write_money(money, pence);
                prop_assert_eq!(language.read_money(&written, None), Ok(money), "{:?}: {}", language, written);
            }
        }
    }

    #[test]
    fn dates_days_times_and_lengths(
        days_on in 0i32..200_000, mask in 1u8..128, hour in 0u16..24, minute in 0u16..60, minutes in 0u32..100_000,
    ) {
        for language in languages() {
            let date = Date::new(1600 + (days_on / 400) as i16, (days_on % 12 + 1) as i8, (days_on % 28 + 1) as i8);
            let date = date.expect("each month has 28 days");
            prop_assert_eq!(language.read_date(&language.write_date(date)), Ok(date));
            prop_assert_eq!(language.read_date(&language.write_date_with_weekday(date)), Ok(date));
            let days = Weekday::ALL.into_iter().filter(|day| mask & (1 << *day as u8) != 0);
            let days = days.fold(Days::NONE, Days::with);
            prop_assert_eq!(language.read_days(&language.write_days(days)), Ok(days));
            let time = TimeOfDay::new(hour, minute).expect("a time");
            prop_assert_eq!(language.read_time(&language.write_time(time)), Ok(time), "{:?} {}", language, language.write_time(time));
            let duration = Duration::from_minutes(minutes);
            prop_assert_eq!(language.read_duration(&language.write_duration(duration)), Ok(duration));
        }
    }
}
