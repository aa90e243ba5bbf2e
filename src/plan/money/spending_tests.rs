//! What was spent, against figures that were worked out by hand.

use super::*;
use crate::language::{Language, Pence};
use crate::value::{Convention, Currency, Date, Id, Money};
use proptest::prelude::*;

fn gbp(typed: &str) -> Money {
    Language::english().read_money(typed, Currency::find("GBP")).expect("a sum")
}

fn line(what: &str, typed: &str) -> LineInput {
    let amount = Language::english().read_amount(typed, Currency::find("GBP")).expect("an amount").value;
    LineInput::new(Id::of(what), what.to_string(), LineCost::Paid(vec![amount]))
}

/// 364 days from 6 April 2026: 8,528 + 248 a year, 250 once, 500 set aside.
fn budget() -> BudgetInput {
    BudgetInput {
        contingency: Some(gbp("500")),
        lines: vec![
            line("Help", "10 hours a week at £16.40"),
            line("Swimming", "£6.20 a week for 40 weeks"),
            line("Tablet", "£250 once"),
        ],
        convention: Some(Convention::Weeks52),
        starts: Some(Date::constant(2026, 4, 6)),
        ends: Some(Date::constant(2027, 4, 4)),
        currency: Currency::find("GBP"),
        ..BudgetInput::default()
    }
}

const SEPTEMBER: Date = Date::constant(2026, 9, 30);

fn spent(of: SpentOn, typed: &str) -> Spent {
    Spent { date: SEPTEMBER, of, money: gbp(typed.trim_start_matches('-')), is_back: typed.starts_with('-') }
}

fn worked(input: &BudgetInput, entries: &[Spent], as_of: Option<Date>) -> SpendingFigures {
    let figures = work_out(input).0.expect("figures");
    figures.work_out_spending(entries, as_of).expect("small sums")
}

fn entries() -> Vec<Spent> {
    vec![
        spent(SpentOn::Line(0), "4,100"),
        spent(SpentOn::Line(1), "6.20"),
        spent(SpentOn::Line(1), "-6.20"),
        spent(SpentOn::Line(2), "270"),
        spent(SpentOn::Nothing, "6.20"),
    ]
}

/// Planned, spent, left, over, by now, at the end, left then, missing then.
fn cells(row: &SpendingRow) -> [String; 8] {
    let said = |money: Money| Language::english().write_money(money, Pence::WhenNeeded);
    let cell = |figure: Option<Figure>| figure.map_or("-".to_string(), |figure| said(figure.money));
    [
        cell(row.planned),
        said(row.spent),
        cell(row.left),
        cell(row.over),
        cell(row.by_now),
        cell(row.at_end),
        cell(row.left_at_end),
        cell(row.over_at_end),
    ]
}

#[test]
fn half_a_year_comes_out_to_the_penny() {
    let figures = worked(&budget(), &entries(), None);
    assert_eq!((figures.by, figures.pace), (Some(SEPTEMBER), Ok(Pace { gone: 178, all: 364 })));
    // 8528 × 178 / 364 = 4170.2857; 4100 × 364 / 178 = 8384.2697; 248 × 178 / 364 = 121.2747; 6.20 × 364 / 178 = 12.6787.
    let expected = [
        ["£8,528", "£4,100", "£4,428", "-", "£4,170.29", "£8,384.27", "£143.73", "-"],
        ["£248", "£0", "£248", "-", "£121.27", "£0", "£248", "-"],
        ["£250", "£270", "-", "£20", "£250", "£270", "-", "£20"],
        ["£500", "£0", "£500", "-", "£0", "£500", "£0", "-"],
        ["-", "£6.20", "-", "-", "-", "£12.68", "-", "-"],
    ];
    assert_eq!(figures.rows.iter().map(cells).collect::<Vec<_>>(), expected);
    // 4170.29 + 121.27 + 250 + 0; 8384.27 + 0 + 270 + 500 + 12.68.
    let total = ["£9,526", "£4,376.20", "£5,149.80", "-", "£4,541.56", "£9,166.95", "£359.05", "-"];
    assert_eq!(cells(&figures.total), total);
    assert_eq!(figures.total.back, gbp("6.20"));
}

#[test]
fn the_later_of_the_last_entry_and_as_of_counts() {
    let by = |as_of| worked(&budget(), &entries(), as_of).by;
    assert_eq!(by(Some(Date::constant(2026, 10, 5))), Some(Date::constant(2026, 10, 5)));
    assert_eq!(by(Some(Date::constant(2026, 5, 1))), Some(SEPTEMBER));
    assert_eq!(worked(&budget(), &[], None).pace, Err(NoPace::NoEntries));
}

#[test]
fn nothing_is_foretold_in_the_first_weeks_or_after_the_end() {
    let at = |date| worked(&budget(), &[Spent { date, ..spent(SpentOn::Line(0), "164") }], None);
    let early = at(Date::constant(2026, 5, 2));
    assert_eq!(early.pace, Ok(Pace { gone: 27, all: 364 }));
    assert_eq!((early.total.by_now.is_some(), early.total.at_end), (true, None));
    assert!(at(Date::constant(2026, 5, 3)).total.at_end.is_some());
    let late = at(Date::constant(2027, 6, 1));
    assert_eq!((late.pace, late.total.at_end), (Ok(Pace { gone: 364, all: 364 }), None));
    assert_eq!(late.rows[0].by_now, late.rows[0].planned);
    assert_eq!(at(Date::constant(2026, 4, 5)).pace, Err(NoPace::BeforeStart));
}

#[test]
fn without_days_only_planned_spent_and_left_are_there() {
    let input = BudgetInput { ends: None, ..budget() };
    let figures = worked(&input, &entries(), None);
    assert_eq!((figures.pace, figures.period), (Err(NoPace::NoDates), crate::value::Period::YEAR));
    assert_eq!(cells(&figures.rows[0]), ["£8,528", "£4,100", "£4,428", "-", "-", "-", "-", "-"]);
    // Weeks alone: nobody says how many there are in a year.
    let input = BudgetInput { convention: None, lines: vec![line("Help", "£164 a week")], contingency: None, ..input };
    let figures = worked(&input, &[spent(SpentOn::Line(0), "4,100")], None);
    assert_eq!(cells(&figures.total), ["-", "£4,100", "-", "-", "-", "-", "-", "-"]);
}

#[test]
fn a_plan_of_half_a_year_is_compared_with_its_own_days() {
    // 20 weeks of £164, 70 days gone.
    let input = BudgetInput {
        convention: Some(Convention::PlanDays),
        ends: Some(Date::constant(2026, 8, 23)),
        lines: vec![line("Help", "£164 a week")],
        contingency: None,
        ..budget()
    };
    let entry = Spent { date: Date::constant(2026, 6, 14), ..spent(SpentOn::Line(0), "1,700") };
    let figures = worked(&input, &[entry], None);
    assert_eq!(cells(&figures.total), ["£3,280", "£1,700", "£1,580", "-", "£1,640", "£3,400", "-", "£120"]);
    // Under a year of 52 weeks such a plan can not be compared by days, and nothing is guessed.
    let figures = worked(&BudgetInput { convention: Some(Convention::Weeks52), ..input }, &[entry], None);
    assert_eq!((figures.pace, figures.period), (Err(NoPace::NoPlanned), crate::value::Period::YEAR));
}

#[test]
fn more_may_come_back_than_went_out() {
    let figures = worked(&budget(), &[spent(SpentOn::Line(0), "10"), spent(SpentOn::Line(0), "-15")], None);
    assert_eq!(figures.rows[0].spent, gbp("10").minus(gbp("15")).expect("small"));
    assert_eq!(figures.rows[0].left.map(|left| left.money), Some(gbp("8,533")));
    assert_eq!(figures.rows[0].at_end.map(|at_end| at_end.money), Some(figures.rows[0].spent));
}

#[test]
fn an_insurance_that_is_paid_on_one_day_is_not_missing_at_the_end() {
    let input = BudgetInput {
        lines: vec![line("Insurance", "£120 a year"), line("Breaks", "6 nights a year at £20")],
        contingency: None,
        ..budget()
    };
    let figures = worked(&input, &[spent(SpentOn::Line(0), "120"), spent(SpentOn::Line(1), "60")], None);
    assert_eq!(cells(&figures.rows[0]), ["£120", "£120", "£0", "-", "£120", "£120", "£0", "-"]);
    // 120 × 178 / 364 and 60 × 364 / 178.
    assert_eq!(cells(&figures.rows[1]), ["£120", "£60", "£60", "-", "£58.68", "£122.70", "-", "£2.70"]);
}

#[test]
fn unpaid_help_stands_there_only_when_money_went_to_it() {
    let mut input = budget();
    let hours = Language::english().read_hours("20 hours a week").expect("hours").value;
    input.lines.push(LineInput { cost: LineCost::Unpaid(hours), ..line("Mum", "£1 a week") });
    assert_eq!(worked(&input, &entries(), None).rows.len(), 5);
    let figures = worked(&input, &[spent(SpentOn::Line(3), "5")], None);
    assert_eq!(cells(&figures.rows[3])[..4], ["£0", "£5", "-", "£5"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn all_that_was_spent_is_in_the_total(
        all in proptest::collection::vec((0usize..5, 0i64..10_000_000, any::<bool>(), 0i32..700), 0..40),
    ) {
        let things = [SpentOn::Line(0), SpentOn::Line(1), SpentOn::Line(2), SpentOn::Contingency, SpentOn::Nothing];
        let pounds = Currency::find("GBP").expect("known");
        let mut sum = 0;
        let entries: Vec<Spent> = all.iter().map(|(of, pence, is_back, days)| {
            sum += if *is_back { -pence } else { *pence };
            let money = Money::new(rust_decimal::Decimal::new(*pence, 2), pounds).expect("small");
            let date = (0..*days).try_fold(Date::constant(2026, 1, 1), |day, _| day.tomorrow()).expect("a day");
            Spent { date, of: things[*of], money, is_back: *is_back }
        }).collect();
        let figures = worked(&budget(), &entries, None);
        prop_assert_eq!(figures.total.spent.amount(), rust_decimal::Decimal::new(sum, 2));
        let rows = figures.rows.iter().try_fold(Money::zero(pounds), |all, row| all.plus(row.spent));
        prop_assert_eq!(rows, Some(figures.total.spent));
        let shown = |figure: Option<Figure>| figure.map_or(rust_decimal::Decimal::ZERO, |figure| figure.money.amount());
        let total = &figures.total;
        prop_assert_eq!(shown(total.left) - shown(total.over), shown(total.planned) - total.spent.amount());
        let by_now: rust_decimal::Decimal = figures.rows.iter().map(|row| shown(row.by_now)).sum();
        prop_assert_eq!(shown(total.by_now), by_now);
    }
}
