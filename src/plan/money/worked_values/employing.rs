//! What 20 hours a week at £13 cost an employer, and what wage a budget can pay.
//!
//! In: the example of the money model. Out: tests. Not here: what needs no employer (`worked_values`).

use super::plan;
use crate::plan::money::tests::{amount, figures, line, said, sum, value};
use crate::plan::money::*;
use crate::value::{Convention, Date, Exact, Money, Period};

/// Insurance and payroll as in the example, with workers of so many hours a week.
fn employing(workers: &[(&str, &str)]) -> BudgetInput {
    let employed = |(who, typed): &(&str, &str)| LineInput { employs: Some(who.to_string()), ..line(who, typed) };
    BudgetInput {
        lines: workers.iter().map(employed).collect(),
        employer: Some(EmployerInput {
            rates: Rates::find("uk-2026").expect("ours"),
            pensions: Default::default(),
            pension: Some(true),
            has_allowance: false,
            liability: Some(amount("£120 a year")),
            payroll: Some(amount("£15 every 4 weeks")),
            other: Vec::new(),
        }),
        show: vec![Period::YEAR],
        ..plan(Convention::Weeks52, 2026)
    }
}

fn with_rates(mut input: BudgetInput, change: impl Fn(&mut Rates)) -> BudgetInput {
    change(&mut input.employer.as_mut().expect("there is one").rates);
    input
}

fn with_allowance(mut input: BudgetInput) -> BudgetInput {
    input.employer.as_mut().expect("there is one").has_allowance = true;
    input
}

/// The rows of the year by their ids.
fn rows(input: &BudgetInput) -> Vec<(String, String)> {
    let figures = figures(input);
    let lines = figures.input.lines.iter().map(|line| line.id.to_string());
    lines.zip(figures.columns[0].lines.iter().map(|cell| said(*cell))).collect()
}

fn row(input: &BudgetInput, id: &str) -> String {
    let found = rows(input).into_iter().find(|(known, _)| known == id);
    found.map_or("-".to_string(), |(_, cell)| cell)
}

/// Total of the year, and what an hour of support comes to.
fn total(input: &BudgetInput) -> (String, String) {
    let figures = figures(input);
    (said(figures.columns[0].total), said(figures.hour_cost()))
}

const ONE: &[(&str, &str)] = &[("Ana", "20 hours a week at £13.00")];
const TWO: &[(&str, &str)] = &[("Ana", "10 hours a week at £13.00"), ("Ben", "10 hours a week at £13.00")];

fn pay(input: &BudgetInput) -> Vec<String> {
    let figures = figures(input);
    let workers = &figures.employer.as_ref().expect("there is one").workers;
    let shown = |exact| Money::rounded(exact, figures.currency).map(|money| Figure { money, is_about: false });
    workers.iter().map(|worker| said(shown(worker.pay))).collect()
}

#[test]
fn one_worker_costs_what_the_worked_example_says() {
    let input = employing(ONE);
    assert_eq!(value(&figures(&input), "lines.ana", Some(Period::WEEK)), "£260");
    let expected = [
        ("ana", "£13,520"),
        ("holiday-ana", "£1,631.86"),
        ("insurance-ana", "£1,522.78"),
        ("pension-ana", "£267.36"),
        ("liability", "£120"),
        ("payroll", "£195"),
    ];
    let shown = rows(&input);
    assert_eq!(shown.iter().map(|(id, cell)| (id.as_str(), cell.as_str())).collect::<Vec<_>>(), expected);
    assert_eq!(pay(&input), ["£15,151.86"]);
    assert_eq!(total(&input), ("£17,257".to_string(), "£16.59".to_string()));
    assert_eq!(figures(&input).columns[0].rounding, None);
}

#[test]
fn the_allowance_covers_the_insurance() {
    let input = with_allowance(employing(ONE));
    assert_eq!(row(&input, "insurance-ana"), "-");
    assert_eq!(total(&input), ("£15,734.22".to_string(), "£15.13".to_string()));
}

#[test]
fn a_pension_may_be_of_all_pay() {
    let input = with_rates(employing(ONE), |rates| rates.pension_base = PensionBase::All);
    assert_eq!(row(&input, "pension-ana"), "£454.56");
}

#[test]
fn two_part_time_workers_cost_less_than_one() {
    let input = employing(TWO);
    assert_eq!(pay(&input), ["£7,575.93", "£7,575.93"]);
    assert_eq!((row(&input, "insurance-ana"), row(&input, "insurance-ben")), ("£386.39".into(), "£386.39".into()));
    assert_eq!(2 * 38_639, 77_278);
    assert_eq!((row(&input, "pension-ana"), row(&input, "pension-ben")), ("£40.08".into(), "£40.08".into()));
}

#[test]
fn a_small_wage_brings_no_pension_by_itself() {
    let unsaid = |workers| {
        let mut input = employing(workers);
        input.employer.as_mut().expect("there is one").pension = None;
        let shown = rows(&input);
        assert!(shown.iter().all(|(id, _)| !id.starts_with("pension")));
        figures(&input).employer.expect("there is one").pensions_unsaid
    };
    assert_eq!(unsaid(ONE), ["Ana"]);
    assert_eq!(unsaid(TWO), [""; 0]);
}

/// 5.6 weeks of 46.4, in place of 12.07 %.
fn with_exact_holiday(input: BudgetInput) -> BudgetInput {
    let weeks = Exact::fraction(56, 10).expect("small");
    with_rates(input, |rates| rates.holiday = Holiday::Weeks(weeks))
}

#[test]
fn exact_weeks_of_holiday_come_to_a_little_less() {
    let input = with_exact_holiday(employing(ONE));
    assert_eq!(row(&input, "holiday-ana"), "£1,631.72");
    assert_eq!(pay(&input), ["£15,151.72"]);
    assert_eq!(row(&input, "insurance-ana"), "£1,522.76");
    assert_eq!(row(&input, "pension-ana"), "£267.35");
    assert_eq!(total(&input).0, "£17,256.83");
}

/// The exact sum is 15,734.08; the shown cells make a penny less, and the rounding row says so.
#[test]
fn exact_weeks_of_holiday_with_the_allowance_have_a_rounding_row() {
    let input = with_allowance(with_exact_holiday(employing(ONE)));
    assert_eq!(total(&input), ("£15,734.07".to_string(), "£15.13".to_string()));
    assert_eq!(figures(&input).columns[0].rounding, sum("£0.01"));
}

#[test]
fn the_threshold_of_a_week_or_a_month_is_not_quite_that_of_a_year() {
    let insurance = |typed: &str| {
        let input = with_rates(employing(ONE), |rates| rates.insurance_above = amount(typed));
        row(&input, "insurance-ana")
    };
    assert_eq!(insurance("£5,000 a year"), "£1,522.78");
    assert_eq!(insurance("£96 a week"), "£1,523.98");
    assert_eq!(insurance("£417 a month"), "£1,522.18");
}

#[test]
fn before_april_2025_insurance_was_13_8_percent_above_9100() {
    let input = with_rates(employing(ONE), |rates| *rates = Rates::find("uk-2024").expect("ours"));
    assert_eq!(row(&input, "insurance-ana"), "£835.16");
}

#[test]
fn the_allowance_ends_at_its_most() {
    // Five full-time workers: 15 % of (45,695.98 − 5,000) each, less 10,500.
    let full_time = "37.5 hours a week at £20.91";
    let names = ["Ana", "Ben", "Cal", "Dee", "Eve"];
    let workers: Vec<(&str, &str)> = names.iter().map(|who| (*who, full_time)).collect();
    let input = with_allowance(employing(&workers));
    assert_eq!(pay(&input)[0], "£45,695.98");
    assert_eq!(row(&input, "insurance"), "£20,021.99");
}

/// At £1 an hour, pounds are hours.
#[test]
fn cover_for_holiday_has_holiday_too() {
    let covered = with_exact_holiday(employing(&[("Ana", "20 hours a week at £1")]));
    assert_eq!(pay(&covered), ["£1,165.52"]);
    let lines = vec![line("All weeks", "20 hours a week at £13"), line("Cover", "112 hours a year at £13")];
    let input = BudgetInput { lines, show: vec![Period::YEAR], ..plan(Convention::Weeks52, 2026) };
    assert_eq!(value(&figures(&input), "hours", Some(Period::YEAR)), "1,152");
}

#[test]
fn the_highest_wage_fits_and_one_penny_more_does_not() {
    let with = |money: &str, wage: &str| BudgetInput {
        amount: Some(amount(money)),
        ..employing(&[("Ana", &format!("20 hours a week at {wage}"))])
    };
    for (money, wage, more) in [
        ("£17,257 a year", "£13", "£13.01"),
        ("£17,256.99 a year", "£12.99", "£13"),
        ("£331.90 a week", "£13", "£13.01"),
        ("£15,734.22 a year", "£11.89", "£11.90"),
        ("£315 a year", "£0", "£0.01"),
    ] {
        let found = figures(&with(money, "£15")).highest_wage;
        assert_eq!(found, sum(wage), "{money}");
        assert_eq!(figures(&with(money, wage)).columns[0].over, None, "{money}");
        assert!(figures(&with(money, more)).columns[0].over.is_some(), "{money}");
    }
    assert_eq!(figures(&with("£314.99 a year", "£15")).highest_wage, None);
    let allowance = with_allowance(with("£15,734.22 a year", "£15"));
    assert_eq!(figures(&allowance).highest_wage, sum("£13"));
}

/// A plan of 60 days that pays a once-only sum: the wage must fit into the plan, not into a year.
#[test]
fn the_highest_wage_of_a_short_plan_fits_into_the_plan() {
    let with = |wage: &str| {
        let mut input = employing(&[("Ana", &format!("20 hours a week at {wage}"))]);
        input.lines.push(line("Tablet", "£250 once"));
        BudgetInput {
            amount: Some(amount("£300 a week")),
            convention: Some(Convention::PlanDays),
            ends: Some(Date::constant(2026, 5, 30)),
            show: vec![Period::PLAN],
            ..input
        }
    };
    let found = figures(&with("£5")).highest_wage;
    assert_eq!(found, sum("£10.69"));
    assert_eq!(figures(&with("£10.69")).columns[0].over, None);
    assert!(figures(&with("£10.70")).columns[0].over.is_some());
}
