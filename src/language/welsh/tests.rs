//! What a Welsh writer types is understood in every form that first letters take, and what is written is right.

use super::*;
use crate::language::LongAmount;
use crate::language::typed_tests::{self, plain};
use crate::value::{Currency, Period, PeriodUnit};

fn welsh() -> &'static Language {
    &PLAIN
}

fn read(text: &str) -> Result<String, String> {
    typed_tests::read(welsh(), text, "GBP")
}

#[test]
fn both_tags_are_shipped() {
    for (tag, found) in [("cy", "cy"), ("cy-GB", "cy-GB"), ("CY_gb", "cy-GB"), ("cy-AR", "cy")] {
        assert_eq!(Language::find(tag).map(|language| language.tag), Some(found));
    }
}

#[test]
fn amounts_are_read_as_people_write_them_and_said_in_full_words() {
    for (typed, words) in [
        ("£312 yr wythnos", "£312 bob wythnos"),
        ("£312 bob wythnos", "£312 bob wythnos"),
        ("312 GBP fesul wythnos", "£312 bob wythnos"),
        ("£312/wythnos", "£312 bob wythnos"),
        ("£312 yn wythnosol", "£312 bob wythnos"),
        ("312 yr wythnos", "£312 bob wythnos"),
        ("312 punt yr wythnos", "£312 bob wythnos"),
        ("2 bunt y dydd", "£2 bob dydd"),
        ("3 phunt bob dydd", "£3 bob dydd"),
        ("45c y dydd", "£0.45 bob dydd"),
        ("45 ceiniog y dydd", "£0.45 bob dydd"),
        ("£12 y nos", "£12 bob nos"),
        ("£25 y mis", "£25 bob mis"),
        ("£25 yn y mis", "£25 bob mis"),
        ("£25 yn fisol", "£25 bob mis"),
        ("£25 ym mhob mis", "£25 bob mis"),
        ("£25 bob 2 fis", "£25 bob 2 fis"),
        ("£25 bob tri mis", "£25 bob 3 mis"),
        ("£90 bob chwarter", "£90 bob chwarter"),
        ("£90 bob hanner blwyddyn", "£90 bob 6 mis"),
        ("£300 y tymor", "£300 bob tymor"),
        ("£300 bob 2 dymor", "£300 bob 2 dymor"),
        ("£300 bob 3 thymor", "£300 bob 3 thymor"),
        ("£1,200 y flwyddyn", "£1,200 bob blwyddyn"),
        ("£1200.50 bob blwyddyn", "£1,200.50 bob blwyddyn"),
        ("£900 bob 2 flynedd", "£900 bob 2 flynedd"),
        ("£900 bob tair blynedd", "£900 bob 3 blynedd"),
        ("£900 bob 5 mlynedd", "£900 bob 5 mlynedd"),
        ("£40 bob pythefnos", "£40 bob 2 wythnos"),
        ("£40 yn bythefnosol", "£40 bob 2 wythnos"),
        ("£40 bob 2 wythnos", "£40 bob 2 wythnos"),
        ("£40 bob dwy wythnos", "£40 bob 2 wythnos"),
        ("£40 bob yn ail wythnos", "£40 bob 2 wythnos"),
        ("£40 bob 2 ddiwrnod", "£40 bob 2 ddiwrnod"),
        ("£40 bob 2 ddydd", "£40 bob 2 ddiwrnod"),
        ("£40 bob 3 diwrnod", "£40 bob 3 diwrnod"),
        ("£250 unwaith", "£250 unwaith"),
        ("£250 un tro", "£250 unwaith"),
        ("£250 unwaith yn unig", "£250 unwaith"),
        ("£41,280.50 am y cynllun", "£41,280.50 am y cynllun cyfan"),
        ("£41,280.50 ar gyfer y cynllun cyfan", "£41,280.50 am y cynllun cyfan"),
        ("£6.20 yr wythnos am 40 wythnos", "£6.20 bob wythnos am 40 wythnos"),
        ("£6.20 yr wythnos, 40 wythnos y flwyddyn", "£6.20 bob wythnos am 40 wythnos"),
        ("tua £15 y mis", "tua £15 bob mis"),
        ("rhyw £15 y mis", "tua £15 bob mis"),
        ("o gwmpas £15 y mis", "tua £15 bob mis"),
        ("£15 y mis yn unig", "£15 bob mis"),
        ("dim ond £15 y mis", "£15 bob mis"),
        ("10 awr yr wythnos am £16.40 yr awr", "10 awr bob wythnos, £16.40 yr un"),
        ("10 awr yr wythnos ar £16.40", "10 awr bob wythnos, £16.40 yr un"),
        ("10 awr yr wythnos, £16.40 yr awr", "10 awr bob wythnos, £16.40 yr un"),
        ("10 awr bob wythnos, £16.40 yr un am 39 wythnos", "10 awr bob wythnos, £16.40 yr un am 39 wythnos"),
        ("£16.40 yr awr am 10 awr yr wythnos", "10 awr bob wythnos, £16.40 yr un"),
        ("deg awr yr wythnos ar £16.40", "10 awr bob wythnos, £16.40 yr un"),
        ("ddwy awr y dydd ar £16", "2 awr bob dydd, £16 yr un"),
        ("3 awr y dydd, 2 ddiwrnod yr wythnos ar £16", "3 awr, 2 waith bob wythnos, £16 yr awr"),
        ("hanner awr y dydd ar £16", "30 munud bob dydd, £16 yr awr"),
        ("2 awr a 30 munud y dydd ar £16.40", "2 awr 30 munud bob dydd, £16.40 yr awr"),
        ("45 munud 5 gwaith yr wythnos am £18 yr awr", "45 munud, 5 gwaith bob wythnos, £18 yr awr"),
        ("5 x 45 munud yr wythnos ar £18 yr awr", "45 munud, 5 gwaith bob wythnos, £18 yr awr"),
        ("5 ymweliad o 45 munud yr wythnos am £18 yr awr", "45 munud, 5 gwaith bob wythnos, £18 yr awr"),
        ("6 noson y flwyddyn ar £120", "6 noson bob blwyddyn, £120 yr un"),
        ("6 o nosweithiau y flwyddyn ar £120", "6 noson bob blwyddyn, £120 yr un"),
        ("6 noson y flwyddyn am £120 y noson", "6 noson bob blwyddyn, £120 yr un"),
        ("6 noson y flwyddyn am £120 yr un", "6 noson bob blwyddyn, £120 yr un"),
        ("1 sesiwn bob 2 wythnos ar £25", "1 sesiwn bob 2 wythnos, £25 yr un"),
        ("120 milltir y mis am 45c y filltir", "120 milltir bob mis, £0.45 yr un"),
        ("2 filltir y dydd ar 45c", "2 filltir bob dydd, £0.45 yr un"),
        ("2 wers y mis ar £18", "2 wers bob mis, £18 yr un"),
        ("3 o wersi y mis, £18 y wers", "3 gwers bob mis, £18 yr un"),
        ("3 thocyn y mis ar £6", "3 thocyn bob mis, £6 yr un"),
        ("4 thocyn y mis, £6 y tocyn", "4 tocyn bob mis, £6 yr un"),
        ("2 ddydd yr wythnos ar £50", "2 ddiwrnod bob wythnos, £50 yr un"),
        ("£50 y dydd, 3 diwrnod yr wythnos", "3 diwrnod bob wythnos, £50 yr un"),
        ("£25 unwaith yr wythnos", "1 waith bob wythnos, £25 yr un"),
        ("£25 ddwywaith yr wythnos", "2 waith bob wythnos, £25 yr un"),
        ("£25 deirgwaith yr wythnos", "3 gwaith bob wythnos, £25 yr un"),
        ("£25 3 gwaith y mis", "3 gwaith bob mis, £25 yr un"),
        ("£312 yr wythnos.", "£312 bob wythnos"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(words), "{typed}");
    }
}

#[test]
fn what_has_two_readings_or_none_is_refused() {
    let cases = [
        ("£10 i £15 y mis", "amount-range"),
        ("£10 neu £15 y mis", "amount-range"),
        ("£10-£15 y mis", "amount-range"),
        ("rhwng £10 a £15 y mis", "amount-range"),
        ("hyd at £15 y mis", "amount-range"),
        ("o leiaf £15 y mis", "amount-range"),
        ("dros £15 y mis", "amount-range"),
        ("-£40 yr wythnos", "negative-amount"),
        ("£1.250 y flwyddyn", "unclear-number"),
        ("£12,50 yr wythnos", "unclear-number"),
        ("£1.2k y flwyddyn", "unclear-amount"),
        ("£312", "no-period"),
        ("10 awr yr wythnos", "unreadable-amount"),
        ("£18 yr awr", "unreadable-amount"),
        ("45 munud 5 gwaith yr wythnos ar £18", "unclear-amount"),
        ("6 noson y flwyddyn am £720", "unclear-amount"),
        ("6 noson y flwyddyn am 720", "unclear-amount"),
        ("10 awr am £164 yr wythnos", "unclear-amount"),
        ("£500 yn yr 2 flynedd", "unreadable-amount"),
        ("£25 bob deufis", "unreadable-amount"),
        ("awr y dydd ar £16", "unreadable-amount"),
        ("£312 yr wythno", "unreadable-amount"),
        ("£312 yr wythnos y mis", "unclear-amount"),
        ("llawer", "unreadable-amount"),
    ];
    typed_tests::refuses(welsh(), "GBP", &cases);
}

#[test]
fn hints_show_what_a_welsh_writer_must_type() {
    let hint = |text: &str| welsh().read_amount(text, Currency::find("GBP")).expect_err(text).hint;
    for (typed, hints) in [
        ("£312", "£312 yr wythnos, or £312 unwaith"),
        ("£312 yr wythno", "£312 yr wythnos"),
        ("£10 i £15 y mis", "write the figure that you plan with: tua £15 y mis"),
        ("10 awr yr wythnos", "10 awr yr wythnos, £16.40 yr un, or use `unpaid:` in place of `cost:`"),
    ] {
        assert_eq!(hint(typed), hints, "{typed}");
    }
    let slip = welsh().read_amount("6 sesiwm y mis ar £16", None).expect("any noun may be a unit");
    assert_eq!(slip.warnings[0].hint, "6 sesiwn y mis ar £16");
}

#[test]
fn every_example_is_readable() {
    let examples = &words::WORDS.examples;
    let gbp = Currency::find("GBP");
    for example in [
        examples.amount,
        examples.once,
        examples.about,
        examples.whole,
        examples.lasting,
        examples.hourly,
        examples.minutes,
        examples.visits,
        examples.visits_each,
        examples.nights,
    ] {
        assert!(welsh().read_amount(example, gbp).is_ok_and(|read| read.warnings.is_empty()), "{example}");
    }
    assert!(welsh().read_hours(examples.hours).is_ok());
    assert!(welsh().read_money(examples.sum, None).is_ok());
}

#[test]
fn the_long_form_takes_welsh_and_english_words() {
    let long = |quantity, unit, per, rate, weeks| {
        let long = LongAmount { quantity, unit, per: Some(per), rate: Some(rate), weeks };
        let read = welsh().read_long_amount(&long, Currency::find("GBP"));
        read.map(|read| plain(&read.value.typed)).map_err(|problem| problem.hint)
    };
    let words = Ok("10 awr bob wythnos, £16.40 yr un am 40 wythnos".to_string());
    assert_eq!(long(Some("10"), Some("awr"), "wythnos", "£16.40", Some("40")), words);
    assert_eq!(long(Some("10"), Some("hours"), "week", "£16.40", Some("40")), words);
    let half_hours = Ok("2 awr 30 munud bob dydd, £16 yr awr".to_string());
    assert_eq!(long(Some("2 awr a 30 munud"), None, "day", "£16", None), half_hours);
    assert_eq!(long(None, None, "4 weeks", "312", None), Ok("£312 bob 4 wythnos".to_string()));
    assert_eq!(long(None, None, "2 years", "312", None), Ok("£312 bob 2 flynedd".to_string()));
    assert_eq!(long(None, None, "unwaith", "£250", None), Ok("£250 unwaith".to_string()));
    assert_eq!(long(None, None, "once", "£250", None), Ok("£250 unwaith".to_string()));
}

#[test]
fn periods_and_years_are_read_alone() {
    let period = |text: &str| welsh().read_period(text).map(|period| welsh().write_period(period));
    for (text, written) in [
        ("wythnos", "bob wythnos"),
        ("week", "bob wythnos"),
        ("4 wythnos", "bob 4 wythnos"),
        ("4 weeks", "bob 4 wythnos"),
        ("bob pythefnos", "bob 2 wythnos"),
        ("bob yn ail wythnos", "bob 2 wythnos"),
        ("dydd", "bob dydd"),
        ("2 ddydd", "bob 2 ddiwrnod"),
        ("mis", "bob mis"),
        ("blwyddyn", "bob blwyddyn"),
        ("y flwyddyn", "bob blwyddyn"),
        ("cynllun", "am y cynllun cyfan"),
        ("unwaith", "unwaith"),
    ] {
        assert_eq!(period(text).as_deref(), Some(written), "{text}");
    }
    assert_eq!(welsh().read_convention("52 wythnos"), welsh().read_convention("52 weeks"));
    assert!(welsh().read_convention("Bob mis fel y daw").is_some());
    assert!(welsh().read_convention("dyddiau fy nghynllun").is_some());
    assert_eq!(welsh().read_percent("15 y cant"), Language::english().read_percent("15%"));
}

#[test]
fn counts_take_all_six_forms() {
    let forms = [0, 1, 2, 3, 4, 6, 7, 22].map(plural);
    use Form::{Few, Many, One, Other, Two, Zero};
    assert_eq!(forms, [Zero, One, Two, Few, Other, Many, Other, Other]);
    let points = |count| welsh().count(count, &welsh().strings.isf.points, &[]);
    assert_eq!([0, 1, 2, 3, 6, 7].map(points), ["0 pwynt", "1 pwynt", "2 bwynt", "3 phwynt", "6 phwynt", "7 pwynt"]);
    let people = |count| welsh().count(count, &welsh().strings.budget.employs, &[]);
    assert_eq!(people(1), "Mae 1 person yn gweithio am dâl.");
    assert_eq!(people(2), "Mae 2 o bobl yn gweithio am dâl.");
    let minutes = [0, 1, 2, 3, 62].map(|minutes| welsh().write_duration(crate::value::Duration::from_minutes(minutes)));
    assert_eq!(minutes, ["0 munud", "1 munud", "2 funud", "3 munud", "1 awr 2 funud"]);
    let years = [2, 3, 4, 5, 6, 7, 10].map(|count| after_number(count, "blynedd"));
    assert_eq!(years, ["flynedd", "blynedd", "blynedd", "mlynedd", "blynedd", "mlynedd", "mlynedd"]);
}

#[test]
fn lengths_of_time_and_what_is_counted_have_the_noun_as_it_stands_after_the_number() {
    use PeriodUnit::{Day, Month, Night, Quarter, Term, Week, Year};
    let numbers = [1, 2, 3, 4, 5, 6, 10];
    for (unit, written) in [
        (Day, ["1 diwrnod", "2 ddiwrnod", "3 diwrnod", "4 diwrnod", "5 diwrnod", "6 diwrnod", "10 diwrnod"]),
        (Night, ["1 noson", "2 noson", "3 noson", "4 noson", "5 noson", "6 noson", "10 noson"]),
        (Week, ["1 wythnos", "2 wythnos", "3 wythnos", "4 wythnos", "5 wythnos", "6 wythnos", "10 wythnos"]),
        (Month, ["1 mis", "2 fis", "3 mis", "4 mis", "5 mis", "6 mis", "10 mis"]),
        (Quarter, ["1 chwarter", "2 chwarter", "3 chwarter", "4 chwarter", "5 chwarter", "6 chwarter", "10 chwarter"]),
        (Term, ["1 tymor", "2 dymor", "3 thymor", "4 tymor", "5 tymor", "6 thymor", "10 tymor"]),
        (Year, ["1 flwyddyn", "2 flynedd", "3 blynedd", "4 blynedd", "5 mlynedd", "6 blynedd", "10 mlynedd"]),
    ] {
        let periods = numbers.map(|count| Period::every(count, unit).expect("more than nought"));
        assert_eq!(periods.map(|period| welsh().write_length(period)), written);
        for (period, written) in periods.into_iter().zip(written).skip(1) {
            assert_eq!(welsh().write_period(period), format!("bob {written}"));
        }
    }
    for (typed, written) in [
        ("2 bryd y dydd ar £6", "2 bryd bob dydd, £6 yr un"),
        ("6 phryd yr wythnos ar £6", "6 phryd bob wythnos, £6 yr un"),
        ("1 wers y mis ar £18", "1 wers bob mis, £18 yr un"),
        ("1 niwrnod yr wythnos ar £50", "1 diwrnod bob wythnos, £50 yr un"),
        ("2.5 milltir y dydd ar 45c", "2.5 milltir bob dydd, £0.45 yr un"),
        ("3 mis y flwyddyn ar £90", "3 mis bob blwyddyn, £90 yr un"),
        ("3 pizza y mis ar £9", "3 pizza bob mis, £9 yr un"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(written), "{typed}");
    }
}

#[test]
fn every_noun_that_changes_is_one_of_our_own_and_is_read_in_each_form() {
    let words = &words::WORDS;
    for (noun, forms) in AFTER_NUMBERS {
        for form in forms.iter().chain([&noun]) {
            let is_unit = words.units.iter().any(|noun| noun.is_called(form));
            let is_known = [words.minute, words.times].iter().any(|table| table.contains(form));
            assert!(is_unit || is_known || welsh().find_period_unit(form).is_some(), "{form}");
        }
    }
}
