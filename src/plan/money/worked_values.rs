//! Every worked figure that the money model gives in words, through the whole reckoning.
//!
//! In: the examples of councils and advisers. Out: tests. Not here: wages (`employing`), random budgets (`second`).
//!
//! Each figure was worked out anew with fractions before it was written down here.

mod employing;

use super::tests::{amount, figures, line, said, sum, unpaid, value};
use super::*;
use crate::value::{Convention, Date, Exact, Id, Period, PeriodUnit};

/// A plan from April to March, counted in this way, with nothing in it.
fn plan(convention: Convention, first_year: i16) -> BudgetInput {
    BudgetInput {
        convention: Some(convention),
        starts: Some(Date::constant(first_year, 4, 1)),
        ends: Some(Date::constant(first_year + 1, 3, 31)),
        ..BudgetInput::default()
    }
}

fn weekly_150(convention: Convention, show: &[Period]) -> Vec<String> {
    let input = BudgetInput { amount: Some(amount("£150 a week")), show: show.to_vec(), ..plan(convention, 2026) };
    figures(&input).columns.iter().map(|column| said(column.amount)).collect()
}

fn pence(figure: Option<Figure>) -> i128 {
    let exact = figure.expect("a figure").money.exact().and_then(|exact| exact.times(Exact::whole(100)));
    exact.and_then(Exact::as_whole).expect("whole pence")
}

#[test]
fn fifty_two_weeks_make_a_year() {
    let show = [Period::YEAR, Period::MONTH, Period::FOUR_WEEKS, Period::QUARTER];
    assert_eq!(weekly_150(Convention::Weeks52, &show), ["£7,800", "£650", "£600", "£1,950"]);
    assert_eq!(13 * 600, 7_800);
}

#[test]
fn the_days_of_the_year_make_a_year() {
    let show = [Period::YEAR, Period::MONTH];
    assert_eq!(weekly_150(Convention::Days365, &show), ["£7,821.43", "£651.79"]);
    assert_eq!(weekly_150(Convention::Days366, &show), ["£7,842.86", "£653.57"]);
}

#[test]
fn each_month_has_its_own_days() {
    let months = |first_year| {
        let input = BudgetInput { amount: Some(amount("£150 a week")), ..plan(Convention::Calendar, first_year) };
        figures(&input).months
    };
    let [common, leap] = [months(2026), months(2027)];
    assert_eq!(said(common[10].amount), "£600");
    assert_eq!(said(leap[10].amount), "£621.43");
    assert_eq!(said(common[0].amount), "£642.86");
    assert_eq!(said(common[1].amount), "£664.29");
}

#[test]
fn the_days_of_the_plan_are_counted() {
    let input = BudgetInput {
        amount: Some(amount("£150 a week")),
        ends: Some(Date::constant(2026, 12, 31)),
        show: vec![Period::PLAN],
        ..plan(Convention::PlanDays, 2026)
    };
    let figures = figures(&input);
    assert_eq!((figures.plan_days, said(figures.columns[0].amount)), (Some(275), "£5,892.86".to_string()));
}

#[test]
fn a_year_of_weeks_lacks_the_money_of_one_day() {
    let year = |convention| {
        let input = BudgetInput { amount: Some(amount("£150 a week")), ..plan(convention, 2026) };
        pence(figures(&BudgetInput { show: vec![Period::YEAR], ..input }).columns[0].amount)
    };
    assert_eq!(year(Convention::Days365) - year(Convention::Weeks52), 2_143);
    assert_eq!(weekly_150(Convention::Weeks52, &[Period::DAY]), ["£21.43"]);
}

#[test]
fn a_year_may_hold_53_weekly_and_14_four_weekly_paydays() {
    let pay_dates = Some(Some(Date::constant(2026, 4, 1)));
    let input = BudgetInput {
        lines: vec![
            LineInput { pay_dates, ..line("Weekly", "£150 a week") },
            LineInput { pay_dates, ..line("Every 4 weeks", "£600 every 4 weeks") },
        ],
        ..plan(Convention::Weeks52, 2026)
    };
    let figures = figures(&input);
    let [weekly, four_weekly] = &figures.pay_dates[..] else { panic!("two lines ask for them") };
    assert_eq!((weekly.dates.len(), four_weekly.dates.len()), (53, 14));
    assert_eq!((said(Some(weekly.sum)), said(weekly.average)), ("£7,950".to_string(), "£7,800".to_string()));
    assert_eq!((said(Some(four_weekly.sum)), said(four_weekly.average)), ("£8,400".to_string(), "£7,800".to_string()));
    assert!(!weekly.full_months.is_empty() && !four_weekly.full_months.is_empty());
    // 13 times 4 weeks are 364 days: from 2 April on, one payday less fits in.
    let later = BudgetInput { starts: Some(Date::constant(2026, 4, 2)), ..input };
    let later =
        BudgetInput { lines: vec![LineInput { pay_dates: Some(None), ..line("Weekly", "£150 a week") }], ..later };
    assert_eq!(super::tests::figures(&later).pay_dates[0].dates.len(), 52);
}

/// The public table takes £20 a week off £150 a week, month by month.
#[test]
fn the_public_table_is_recomputed_and_not_copied() {
    let table = |amount: &str, lines: Vec<LineInput>| {
        let amount = Some(super::tests::amount(amount));
        figures(&BudgetInput { amount, lines, ..plan(Convention::Calendar, 2026) }).months
    };
    let apart = table("£150 a week", vec![line("My part", "£20 a week")]);
    let april = (said(apart[0].amount), said(Some(apart[0].total)), said(apart[0].left));
    assert_eq!(april, ("£642.86".to_string(), "£85.71".to_string(), "£557.15".to_string()));
    // What is left comes from what is shown, so May says 575.72 next to 664.29 and 88.57.
    let may = (said(apart[1].amount), said(Some(apart[1].total)), said(apart[1].left));
    assert_eq!(may, ("£664.29".to_string(), "£88.57".to_string(), "£575.72".to_string()));
    // Reckoned in one piece, the same money is a penny less in both months.
    let exact = table("£130 a week", Vec::new());
    assert_eq!((said(exact[0].amount), said(exact[1].amount)), ("£557.14".to_string(), "£575.71".to_string()));
}

#[test]
fn twelve_rounded_months_are_not_the_year() {
    let input = BudgetInput { amount: Some(amount("£150 a week")), ..plan(Convention::Calendar, 2026) };
    let months = figures(&input).months;
    assert_eq!(months.len(), 12);
    assert_eq!(months.iter().map(|month| pence(month.amount)).sum::<i128>(), 782_147);
    assert_eq!(value(&figures(&input), "amount", Some(Period::YEAR)), "£7,821.43");
    let average = BudgetInput { convention: Some(Convention::Days365), show: vec![Period::MONTH], ..input };
    let average = figures(&average);
    assert_eq!(12 * pence(average.columns[0].amount), 782_148);
}

#[test]
fn a_rounding_row_stands_where_the_parts_do_not_make_the_exact_sum() {
    let twelve = (0..12).map(|month| line(&format!("Part {month}"), "£12.50 a week")).collect();
    let input = BudgetInput { lines: twelve, show: vec![Period::MONTH], ..plan(Convention::Days365, 2026) };
    // 12 × 54.32 against 651.79.
    assert_eq!(said(figures(&input).columns[0].total), "£651.84");
    let rounding = figures(&input).columns[0].rounding.map(|money| (money.is_negative(), money.size()));
    assert_eq!(rounding, sum("£0.05").map(|money| (true, money)));
}

#[test]
fn hours_times_rate_times_weeks_in_use() {
    let bands = ["4 hours a week at £15.60", "2 hours a week at £23.40", "1 night a week at £60"].map(amount);
    let banded = LineInput::new(Id::of("Bands"), "Bands".to_string(), LineCost::Paid(bands.to_vec()));
    let input = BudgetInput {
        lines: vec![
            banded,
            line("In term time", "10 hours a week at £16.40 for 39 weeks"),
            line("Respite", "6 nights a year at £120"),
            line("Driving", "120 miles a month at 45p"),
        ],
        show: vec![Period::WEEK, Period::YEAR],
        ..plan(Convention::Weeks52, 2026)
    };
    let figures = figures(&input);
    let shown = |at: usize| figures.columns[at].lines.iter().map(|cell| said(*cell)).collect::<Vec<_>>();
    assert_eq!(shown(0), ["£169.20", "£123", "£13.85", "£12.46"]);
    assert_eq!(shown(1), ["£8,798.40", "£6,396", "£720", "£648"]);
    assert_eq!(value(&figures, "hours", None), "13.5");
}

#[test]
fn the_net_payment_is_the_budget_less_the_contribution() {
    let with = |contribution: &str| BudgetInput {
        amount: Some(amount("£312 a week")),
        contribution: Some(amount(contribution)),
        ..plan(Convention::Weeks52, 2026)
    };
    for (contribution, pays) in
        [("£21.50 a week", "£290.50"), ("£312 a week", "£0"), ("£400 a week", "£0"), ("£0 a week", "£312")]
    {
        let figures = figures(&with(contribution));
        assert_eq!(value(&figures, "pays", None), pays, "{contribution}");
        // The contribution is paid in, so the money for support stays the whole amount.
        assert_eq!(value(&figures, "left", None), "£312", "{contribution}");
    }
}

#[test]
fn what_is_over_the_limit_is_never_below_nought() {
    let over = |balance: &str, weeks: u16| {
        let input = BudgetInput {
            amount: Some(amount("£260 a week")),
            contingency: sum("£500"),
            balance: sum(balance),
            owed: sum("£420"),
            keep_at_most: Period::every(weeks, PeriodUnit::Week),
            ..plan(Convention::Weeks52, 2026)
        };
        value(&figures(&input), "unspent_over", None)
    };
    assert_eq!((over("£3,900", 4), over("£3,900", 8)), ("£1,940".to_string(), "£900".to_string()));
    assert_eq!((over("£1,960", 4), over("£1,960.01", 4), over("£50", 4)), ("£0".into(), "£0.01".into(), "£0".into()));
}

/// What may stay is the sum that the table shows for so many weeks.
#[test]
fn what_may_stay_is_what_the_table_shows() {
    let funder = |typed: &str| FunderInput { who: typed.to_string(), amount: amount(typed) };
    let input = BudgetInput {
        funders: vec![funder("£448.69 every 4 weeks"), funder("30 minutes every 2 quarters at £2.01 an hour")],
        balance: sum("£900"),
        keep_at_most: Period::every(5, PeriodUnit::Week),
        show: vec![Period::every(5, PeriodUnit::Week).expect("not nought")],
        ..plan(Convention::Weeks52, 2026)
    };
    let figures = figures(&input);
    assert_eq!(said(figures.columns[0].amount), "£561.05");
    assert_eq!(said(figures.account.map(|account| account.may_stay)), "£561.05");
}

#[test]
fn a_week_has_168_hours() {
    let input = BudgetInput {
        lines: vec![line("Help", "10 hours a week at £16.40"), unpaid("Mum", "20 hours a week")],
        ..plan(Convention::Weeks52, 2026)
    };
    let hours = figures(&input).hours.expect("there are some");
    assert_eq!((hours.paid, hours.unpaid, hours.uncovered), (Exact::whole(10), Exact::whole(20), Exact::whole(138)));
}
