//! Random budgets, typed as phrases in the ways in which people type them.
//!
//! In: nothing. Out: strategies for [`MadeBudget`]. Not here: what a budget comes to (`second`).

use super::{Clock, MadeAmount, MadeBudget, MadeEmployer, MadeLine, MoneyIn};
use crate::value::{Convention, Period, PeriodUnit};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub const GROUPS: [&str; 2] = ["Things I do", "Getting around"];

/// How often, in words, with what it means. The counts share few factors, so that a grain stays large.
const EVERY: [(&str, u16, PeriodUnit); 37] = [
    ("a day", 1, PeriodUnit::Day),
    ("daily", 1, PeriodUnit::Day),
    ("every 3 days", 3, PeriodUnit::Day),
    ("every 10 days", 10, PeriodUnit::Day),
    ("a night", 1, PeriodUnit::Night),
    ("per night", 1, PeriodUnit::Night),
    ("a week", 1, PeriodUnit::Week),
    ("a week", 1, PeriodUnit::Week),
    ("each week", 1, PeriodUnit::Week),
    ("weekly", 1, PeriodUnit::Week),
    ("pw", 1, PeriodUnit::Week),
    ("/week", 1, PeriodUnit::Week),
    ("per wk", 1, PeriodUnit::Week),
    ("a fortnight", 2, PeriodUnit::Week),
    ("every other week", 2, PeriodUnit::Week),
    ("every two weeks", 2, PeriodUnit::Week),
    ("every 3 weeks", 3, PeriodUnit::Week),
    ("every 4 weeks", 4, PeriodUnit::Week),
    ("4-weekly", 4, PeriodUnit::Week),
    ("every 5 weeks", 5, PeriodUnit::Week),
    ("every 8 weeks", 8, PeriodUnit::Week),
    ("a month", 1, PeriodUnit::Month),
    ("per month", 1, PeriodUnit::Month),
    ("monthly", 1, PeriodUnit::Month),
    ("pcm", 1, PeriodUnit::Month),
    ("every 2 months", 2, PeriodUnit::Month),
    ("every 6 months", 6, PeriodUnit::Month),
    ("a quarter", 1, PeriodUnit::Quarter),
    ("quarterly", 1, PeriodUnit::Quarter),
    ("every 2 quarters", 2, PeriodUnit::Quarter),
    ("a term", 1, PeriodUnit::Term),
    ("every 2 terms", 2, PeriodUnit::Term),
    ("a year", 1, PeriodUnit::Year),
    ("per annum", 1, PeriodUnit::Year),
    ("every 2 years", 2, PeriodUnit::Year),
    ("for the plan", 1, PeriodUnit::Plan),
    ("for the whole plan", 1, PeriodUnit::Plan),
];

fn every() -> impl Strategy<Value = (&'static str, Period)> {
    select(&EVERY[..]).prop_map(|(words, count, unit)| (words, Period::every(count, unit).expect("not nought")))
}

fn grouped(pounds: i128) -> String {
    if pounds < 1000 { pounds.to_string() } else { format!("{},{:03}", grouped(pounds / 1000), pounds % 1000) }
}

/// Pence as a person types them: "£1,250", "£1250.00", "1,250 GBP", "£0.50".
pub fn typed_money(pence: i128, style: u8) -> String {
    let pounds = if style & 1 == 0 { grouped(pence / 100) } else { (pence / 100).to_string() };
    let number = if style & 2 == 0 && pence % 100 == 0 { pounds } else { format!("{pounds}.{:02}", pence % 100) };
    if style & 12 == 12 { format!("{number} GBP") } else { format!("£{number}") }
}

fn pence() -> impl Strategy<Value = i128> {
    prop_oneof![0i128..1_000, 0i128..100_000, (0i128..3_000).prop_map(|pounds| pounds * 100), 0i128..10_000_000]
}

fn fixed() -> impl Strategy<Value = MadeAmount> {
    (pence(), any::<u8>(), every()).prop_map(|(pence, style, (words, period))| MadeAmount {
        main: format!("{} {words}", typed_money(pence, style)),
        pence: (pence, 1),
        hours: (0, 1),
        period,
        lasting: None,
        is_about: false,
    })
}

/// A price, typed, with its pence: two places, more of them, or pence alone.
fn rate() -> impl Strategy<Value = (String, (i128, i128))> {
    prop_oneof![
        6 => (1i128..6_000, any::<u8>()).prop_map(|(pence, style)| (typed_money(pence, style & 7), (pence, 1))),
        1 => (1i128..100).prop_map(|pence| (format!("{pence}p"), (pence, 1))),
        1 => (1i128..1_000).prop_map(|tenths| (format!("£0.{tenths:03}"), (tenths, 10))),
        // A last place that is not nought: with three places the number would have two readings.
        1 => (1i128..300_000).prop_map(|tens| {
            let hundredths = tens * 10 + 5;
            (format!("£{}.{:04}", hundredths / 10_000, hundredths % 10_000), (hundredths, 100))
        }),
    ]
}

/// How long, typed, with its minutes; whether the money must say that it is for an hour.
fn time() -> impl Strategy<Value = (String, i128, bool)> {
    prop_oneof![
        3 => (1i128..60, select(&["hours", "hrs", "h"][..])).prop_map(|(hours, word)| (format!("{hours} {word}"), hours * 60, false)),
        1 => (0i128..40, select(&[(25, 15), (5, 30), (75, 45), (1, 6)][..]))
            .prop_map(|(hours, (part, minutes))| (format!("{hours}.{part} hours"), hours * 60 + minutes, false)),
        1 => (1i128..12, 1i128..60)
            .prop_map(|(hours, minutes)| (format!("{hours} hours {minutes} minutes"), hours * 60 + minutes, false)),
        1 => (1i128..12, 1i128..60)
            .prop_map(|(hours, minutes)| (format!("{hours} hours and {minutes} mins"), hours * 60 + minutes, false)),
        1 => (1i128..200).prop_map(|minutes| (format!("{minutes} minutes"), minutes, true)),
        1 => Just(("half an hour".to_string(), 30, false)),
    ]
}

fn made(main: String, pence: (i128, i128), hours: (i128, i128), period: Period) -> MadeAmount {
    MadeAmount { main, pence, hours, period, lasting: None, is_about: false }
}

/// "10 hours a week at £16.40"
fn hourly() -> impl Strategy<Value = MadeAmount> {
    let said = select(&["at", "@", "x"][..]);
    let per_hour = select(&[" an hour", " per hour", ""][..]);
    let how_often = prop_oneof![2 => Just(1i128), 1 => 2i128..8];
    (time(), every(), rate(), said, per_hour, how_often).prop_map(
        |((time, minutes, is_minutes_only), (words, period), (rate, pence), at, per_hour, times)| {
            let per_hour = if is_minutes_only { " an hour" } else { per_hour };
            let often = match (period, times) {
                (_, 1) => words.to_string(),
                (Period::DAY, _) if words == "a day" => format!("a day, {times} days a week"),
                _ => format!("{times} times {words}"),
            };
            let period = if often.ends_with("days a week") { Period::WEEK } else { period };
            let hours = (minutes * times, 60);
            let main = format!("{time} {often} {at} {rate}{per_hour}");
            made(main, (hours.0 * pence.0, 60 * pence.1), hours, period)
        },
    )
}

/// "6 nights a year at £120", "£25 twice a week"
fn counted() -> impl Strategy<Value = MadeAmount> {
    let noun = select(&["sessions", "miles", "visits", "trips", "sleep-ins", "lessons"][..]);
    let counted = (1i128..200, noun, every(), rate()).prop_map(|(count, noun, (words, period), (rate, pence))| {
        let noun = if count == 1 { noun.trim_end_matches('s') } else { noun };
        let main = format!("{count} {noun} {words} at {rate}");
        made(main, (count * pence.0, pence.1), (0, 1), period)
    });
    let nights = (1i128..30, 1i128..40_000, select(&["a year", "a month", "a quarter", "a term"][..])).prop_map(
        |(count, pence, words)| {
            let (_, many, unit) = EVERY.into_iter().find(|every| every.0 == words).expect("listed");
            let nights = if count == 1 { "night" } else { "nights" };
            let main = format!("{count} {nights} {words} at {} a night", typed_money(pence, 0));
            made(main, (count * pence, 1), (0, 1), Period::every(many, unit).expect("not nought"))
        },
    );
    let twice = (1i128..20_000, any::<u8>()).prop_map(|(pence, style)| {
        made(format!("{} twice a week", typed_money(pence, style)), (2 * pence, 1), (0, 1), Period::WEEK)
    });
    prop_oneof![3 => counted, 1 => nights, 1 => twice]
}

/// With "about" and with "for 40 weeks" where that makes sense.
fn running() -> impl Strategy<Value = MadeAmount> {
    let lasting = prop_oneof![
        3 => Just(None),
        1 => (1u16..=52).prop_map(|weeks| Period::every(weeks, PeriodUnit::Week)),
        1 => (1u16..=11).prop_map(|months| Period::every(months, PeriodUnit::Month)),
    ];
    let main = prop_oneof![3 => fixed().boxed(), 3 => hourly().boxed(), 1 => counted().boxed()];
    (main, lasting, prop::bool::weighted(0.1)).prop_map(|(amount, lasting, is_about)| MadeAmount {
        lasting: if amount.period.unit() == PeriodUnit::Plan { None } else { lasting },
        is_about,
        ..amount
    })
}

fn once() -> impl Strategy<Value = MadeAmount> {
    let words = select(&["once", "one-off", "one off"][..]);
    let fixed = (pence(), any::<u8>(), words).prop_map(|(pence, style, words)| {
        made(format!("{} {words}", typed_money(pence, style)), (pence, 1), (0, 1), Period::ONCE)
    });
    let rated = (2i128..9, rate()).prop_map(|(nights, (rate, pence))| {
        made(format!("{nights} nights once at {rate}"), (nights * pence.0, pence.1), (0, 1), Period::ONCE)
    });
    let amount = prop_oneof![3 => fixed.boxed(), 1 => rated.boxed()];
    (amount, prop::bool::weighted(0.1)).prop_map(|(amount, is_about)| MadeAmount { is_about, ..amount })
}

/// Hours without money: "20 hours a week".
fn given_time() -> impl Strategy<Value = MadeAmount> {
    (time(), every(), prop::bool::weighted(0.1)).prop_map(|((time, minutes, _), (words, period), is_about)| {
        MadeAmount { is_about, ..made(format!("{time} {words}"), (0, 1), (minutes, 60), period) }
    })
}

/// `is_employing`: may the line be somebody's wages?
fn line(is_employing: bool) -> impl Strategy<Value = MadeLine> {
    let several = vec(running(), 1..=3);
    let cost = prop_oneof![
        6 => running().prop_map(|amount| (vec![amount], false)),
        1 => several.prop_map(|amounts| (amounts, false)),
        1 => once().prop_map(|amount| (vec![amount], false)),
        1 => given_time().prop_map(|hours| (vec![hours], true)),
    ];
    let wages = prop_oneof![
        3 => hourly().prop_map(|amount| (vec![amount], false)),
        1 => running().prop_map(|amount| (vec![amount], false)),
        1 => vec(running(), 1..=2).prop_map(|amounts| (amounts, false)),
    ];
    let plain = (cost, Just(None)).boxed();
    let paid_work = (wages, (0usize..3).prop_map(Some)).boxed();
    let cost = if is_employing { prop_oneof![1 => plain, 1 => paid_work].boxed() } else { plain };
    (cost, option::weighted(0.4, select(&GROUPS[..])), option::weighted(0.4, 0usize..2)).prop_map(
        |(((amounts, is_unpaid), worker), group, pot)| MadeLine {
            amounts,
            is_unpaid,
            group: group.filter(|_| !is_unpaid),
            worker,
            pot,
        },
    )
}

fn employer() -> impl Strategy<Value = MadeEmployer> {
    let threshold = prop_oneof![
        Just(("£5,000 a year", 500_000)),
        Just(("£96 a week", 9_600 * 52)),
        Just(("£417 a month", 41_700 * 12)),
    ];
    let small = || option::of(prop_oneof![3 => fixed().boxed(), 1 => once().boxed()]);
    (
        prop_oneof![Just((1207, 10_000)), Just((56, 464))],
        threshold,
        any::<bool>(),
        any::<bool>(),
        any::<[bool; 3]>(),
        (small(), small(), small()),
    )
        .prop_map(|(holiday, (threshold_typed, threshold), has_allowance, is_band, has_pension, costs)| {
            MadeEmployer {
                holiday,
                threshold,
                threshold_typed,
                has_allowance,
                is_band,
                has_pension,
                liability: costs.0,
                payroll: costs.1,
                other: costs.2,
            }
        })
}

/// The plan's own days: about a year, but anything under `plan_days`.
fn clock(convention: Convention) -> impl Strategy<Value = Clock> {
    let days = if convention == Convention::PlanDays { 60i128..=800 } else { 364i128..=366 };
    (2023i128..2029, 1i128..=12, 1i128..=28, days, 2i128..=6).prop_map(move |(year, month, day, plan_days, terms)| {
        Clock { convention, starts: (year, month, day), plan_days, terms }
    })
}

fn money_in() -> impl Strategy<Value = MoneyIn> {
    prop_oneof![
        1 => Just(MoneyIn::Nothing),
        5 => running().prop_map(MoneyIn::Amount),
        2 => running().prop_map(MoneyIn::Pays),
        2 => vec(running(), 1..=3).prop_map(MoneyIn::Funders),
        2 => vec(running(), 1..=3).prop_map(MoneyIn::Household),
    ]
}

/// Nothing lasts longer than the plan.
fn shorten(clock: &Clock, amount: &mut MadeAmount) {
    let most = |unit: PeriodUnit| match unit {
        PeriodUnit::Week => clock.plan_days / 7,
        _ => clock.plan_days * 12 / 366,
    };
    amount.lasting = amount.lasting.and_then(|lasting| {
        let most = u16::try_from(most(lasting.unit())).expect("a plan is short");
        Period::every(lasting.count().min(most), lasting.unit())
    });
}

pub fn budget(convention: Convention) -> impl Strategy<Value = MadeBudget> {
    let with_employer = prop_oneof![2 => Just(false), 1 => Just(true)];
    with_employer.prop_flat_map(move |is_employing| {
        let employer = if is_employing { employer().prop_map(Some).boxed() } else { Just(None).boxed() };
        (
            clock(convention),
            money_in(),
            option::weighted(0.4, running()),
            option::weighted(0.4, pence()),
            option::weighted(0.3, (pence(), option::of(pence()))),
            1u16..=12,
            vec(line(is_employing), 1..=6),
            employer,
            prop_oneof![1 => Just(Vec::new()).boxed(), 1 => vec(running(), 2).boxed()],
            (option::weighted(0.3, given_time()), option::weighted(0.3, 1i128..5_000)),
        )
            .prop_map(
                |(clock, money_in, contribution, contingency, balance, keep_weeks, lines, employer, pots, need)| {
                    let is_household = matches!(money_in, MoneyIn::Household(_));
                    let has_amount = !matches!(money_in, MoneyIn::Nothing);
                    let mut budget = MadeBudget {
                        contribution: contribution.filter(|_| !is_household && has_amount),
                        contingency,
                        balance: balance.filter(|_| has_amount),
                        keep_weeks,
                        lines,
                        employer,
                        pots,
                        needed: need.0,
                        worth: need.1,
                        money_in,
                        clock,
                    };
                    let clock = budget.clock.clone();
                    if budget.pots.is_empty() {
                        budget.lines.iter_mut().for_each(|line| line.pot = None);
                    }
                    let money_in = match &mut budget.money_in {
                        MoneyIn::Nothing => &mut [][..],
                        MoneyIn::Amount(amount) | MoneyIn::Pays(amount) => std::slice::from_mut(amount),
                        MoneyIn::Funders(amounts) | MoneyIn::Household(amounts) => &mut amounts[..],
                    };
                    let lines = budget.lines.iter_mut().flat_map(|line| &mut line.amounts);
                    money_in
                        .iter_mut()
                        .chain(lines)
                        .chain(&mut budget.pots)
                        .chain(&mut budget.contribution)
                        .for_each(|amount| shorten(&clock, amount));
                    budget
                },
            )
    })
}
