//! Whole budgets against figures that were worked out in another way.
//!
//! In: typed phrases. Out: cells, compared with hand-made figures.
//! Not here: random budgets (`second`), single factors (`year`), phrases (`language`).

use super::*;
use crate::language::Language;
use crate::report::Severity;
use crate::value::{Amount, Convention, Currency, Date, Id, Money, Period};

pub(super) fn amount(typed: &str) -> Amount {
    let gbp = Currency::find("GBP");
    Language::english().read_amount(typed, gbp).unwrap_or_else(|problem| panic!("{typed}: {}", problem.message)).value
}

pub(super) fn sum(typed: &str) -> Option<Money> {
    Some(Language::english().read_money(typed, None).expect("a sum"))
}

pub(super) fn line(what: &str, typed: &str) -> LineInput {
    LineInput::new(Id::of(what), what.to_string(), LineCost::Paid(vec![amount(typed)]))
}

pub(super) fn unpaid(what: &str, typed: &str) -> LineInput {
    let hours = Language::english().read_hours(typed).expect("hours").value;
    LineInput::new(Id::of(what), what.to_string(), LineCost::Unpaid(hours))
}

/// The budget of the guide.
fn guide() -> BudgetInput {
    BudgetInput {
        amount: Some(amount("£312 a week")),
        contribution: Some(amount("£21.50 a week")),
        contingency: sum("£500"),
        keep_at_most: Some(Period::FOUR_WEEKS),
        balance: sum("£3,900"),
        owed: sum("£420"),
        show: vec![Period::WEEK, Period::FOUR_WEEKS, Period::YEAR],
        lines: vec![
            line("Help to get ready", "10 hours a week at £16.40"),
            LineInput { group: Some("Things I do".to_string()), ..line("Swimming", "£6.20 a week for 40 weeks") },
            line("Short breaks", "6 nights a year at £120"),
            line("Tablet", "£250 once"),
            unpaid("Mum's help at night", "20 hours a week"),
        ],
        convention: Some(Convention::Weeks52),
        starts: Some(Date::constant(2026, 4, 6)),
        ends: Some(Date::constant(2027, 4, 4)),
        ..BudgetInput::default()
    }
}

pub(super) fn figures(input: &BudgetInput) -> BudgetFigures {
    let (figures, findings) = work_out(input);
    figures.unwrap_or_else(|| panic!("{findings:?}"))
}

fn rule(input: &BudgetInput) -> Option<(&'static str, MoneyPlace)> {
    let (_, findings) = work_out(input);
    findings.first().map(|finding| (finding.problem.rule, finding.place))
}

pub(super) fn said(figure: Option<Figure>) -> String {
    figure.map_or("-".to_string(), |figure| Value::Money(figure).write(Language::english()))
}

pub(super) fn value(figures: &BudgetFigures, name: &str, period: Option<Period>) -> String {
    match figures.value(name, period) {
        Ok(value) => value.write(Language::english()),
        Err(trouble) => format!("{trouble:?}"),
    }
}

#[test]
fn the_budget_of_the_guide_comes_out_to_the_penny() {
    let figures = figures(&guide());
    let expected = [
        ("£312", "£290.50", ["£164", "£4.77", "£13.85"], "-", "£182.62", "£129.38"),
        ("£1,248", "£1,162", ["£656", "£19.08", "£55.38"], "-", "£730.46", "£517.54"),
        ("£16,224", "£15,106", ["£8,528", "£248", "£720"], "£750", "£10,246", "£5,978"),
    ];
    for (column, (amount, pays, lines, once, total, left)) in figures.columns.iter().zip(expected) {
        assert_eq!((said(column.amount), said(column.pays)), (amount.to_string(), pays.to_string()));
        let cells: Vec<String> = column.lines[..3].iter().map(|cell| said(*cell)).collect();
        assert_eq!(cells, lines);
        assert_eq!(column.lines[3..], [None, None]);
        assert_eq!((said(column.once), said(column.total)), (once.to_string(), total.to_string()));
        assert_eq!((said(column.left), column.over, column.rounding), (left.to_string(), None, None));
    }
    assert_eq!(said(figures.once_total), "£750");
    assert_eq!(figures.once.iter().map(|row| row.line).collect::<Vec<_>>(), [Some(3), None]);
    assert_eq!(said(figures.account.as_ref().map(|account| account.over)), "£1,732");
    let groups: Vec<&GroupName> = figures.groups.iter().map(|group| &group.name).collect();
    assert_eq!(groups, [&GroupName::None, &GroupName::Named("Things I do".to_string()), &GroupName::None]);
    assert_eq!(said(figures.columns[0].subtotals[0]), "£4.77");
}

#[test]
fn sentences_get_the_figures_of_the_table() {
    let figures = figures(&guide());
    for (name, period, words) in [
        ("left", None, "£129.38"),
        ("left", Some(Period::YEAR), "£5,978"),
        ("over", None, "£0"),
        ("total", Some(Period::YEAR), "£10,246"),
        ("amount", Some(Period::MONTH), "£1,352"),
        ("contribution", None, "£21.50"),
        ("pays", None, "£290.50"),
        ("contingency", None, "£500"),
        ("once", None, "£750"),
        ("hours", None, "10"),
        ("unpaid_hours", None, "20"),
        ("unspent-over", None, "£1,732"),
        ("lines.short-breaks", None, "£13.85"),
        ("lines.tablet", None, "£250"),
        ("lines.mums-help-at-night", None, "Missing"),
        ("lefft", None, "UnknownName(Some(\"left\"))"),
        ("income", None, "Missing"),
    ] {
        assert_eq!(value(&figures, name, period), words, "{name}");
    }
}

#[test]
fn a_value_without_a_period_is_for_the_period_of_the_amount_whatever_column_comes_first() {
    let input = BudgetInput { amount: Some(amount("£1,840 every 4 weeks")), contribution: None, ..guide() };
    let figures = figures(&input);
    assert_eq!(figures.columns[0].period, Period::WEEK);
    assert_eq!(value(&figures, "amount", None), "£1,840");
    assert_eq!(value(&figures, "total", None), "£730.46");
    assert_eq!(value(&figures, "amount", Some(Period::WEEK)), "£460");
}

#[test]
fn a_sum_for_months_that_differ_is_said_as_typed_and_no_sum_over_lines_is_said_for_them() {
    let input = BudgetInput {
        amount: Some(amount("£1,200 a month")),
        contribution: Some(amount("£50 a month")),
        convention: Some(Convention::Calendar),
        show: vec![],
        ..guide()
    };
    let figures = figures(&input);
    assert_eq!(value(&figures, "amount", None), "£1,200");
    assert_eq!(value(&figures, "contribution", None), "£50");
    assert!(
        matches!(figures.value("left", None), Err(ValueTrouble::Problem(problem)) if problem.rule == "no-such-column")
    );
    assert!(figures.value("left", Some(Period::YEAR)).is_ok());
}

#[test]
fn help_that_nobody_pays_for_is_shown_in_hours_without_any_sum() {
    let input = BudgetInput { lines: vec![unpaid("Nights", "20 hours a week")], ..BudgetInput::default() };
    let figures = figures(&input);
    assert_eq!((figures.costs_money(), value(&figures, "unpaid_hours", None)), (false, "20".to_string()));
    assert_eq!(value(&figures, "total", None), "Missing");
}

#[test]
fn a_rounding_row_says_where_shown_cells_and_the_exact_sum_part() {
    let lines = ["a", "b", "c"].map(|what| line(what, "£100 a year")).to_vec();
    let input = BudgetInput { amount: Some(amount("£6 a week")), lines, ..guide() };
    let input = BudgetInput { contingency: None, contribution: None, show: vec![Period::WEEK], ..input };
    let column = &figures(&input).columns[0];
    assert_eq!(said(column.total), "£5.76");
    assert_eq!(column.rounding, sum("£0.01"));
    assert_eq!(said(column.left), "£0.24");
}

#[test]
fn two_periods_without_a_convention_are_an_error_at_the_line() {
    let input = BudgetInput { convention: None, ..guide() };
    assert_eq!(
        rule(&BudgetInput { show: vec![], ..input.clone() }),
        Some(("year-not-stated", MoneyPlace::Line(1, "cost")))
    );
    let weekly = BudgetInput { lines: vec![line("Help", "£20 a week")], show: vec![], ..input };
    let columns: Vec<Period> = figures(&weekly).columns.iter().map(|column| column.period).collect();
    assert_eq!(columns, [Period::WEEK]);
}

#[test]
fn without_columns_named_the_period_of_the_amount_and_the_year_are_shown() {
    let columns: Vec<Period> =
        figures(&BudgetInput { show: vec![], ..guide() }).columns.iter().map(|column| column.period).collect();
    assert_eq!(columns, [Period::WEEK, Period::YEAR]);
}

#[test]
fn a_foreign_currency_and_a_plan_that_ends_early_are_errors() {
    let mut input = guide();
    input.lines.push(line("Trip", "€20 a week"));
    assert_eq!(rule(&input), Some(("foreign-currency", MoneyPlace::Line(5, "cost"))));
    let input = BudgetInput { ends: Some(Date::constant(2025, 1, 1)), ..guide() };
    assert_eq!(rule(&input), Some(("plan-ends-before-it-starts", MoneyPlace::Field("ends"))));
}

#[test]
fn lines_over_the_amount_are_a_warning_and_nothing_is_left() {
    let mut input = guide();
    input.lines.push(line("More help", "£200 a week"));
    let (figures, findings) = work_out(&input);
    assert_eq!((findings[0].problem.rule, findings[0].severity), ("lines-over-amount", Severity::Warning));
    let figures = figures.expect("a warning stops nothing");
    assert_eq!((said(figures.columns[0].over), figures.columns[0].left), ("£70.62".to_string(), None));
    assert_eq!(value(&figures, "left", None), "£0");
}

#[test]
fn about_is_carried_into_every_sum_that_holds_it() {
    let mut input = guide();
    input.lines.push(line("Cinema", "about £15 a month"));
    let figures = figures(&input);
    let column = &figures.columns[0];
    assert_eq!((said(column.lines[5]), said(column.total)), ("about £3.46".to_string(), "about £186.08".to_string()));
    assert_eq!((said(column.left), said(column.amount)), ("about £125.92".to_string(), "£312".to_string()));
}

#[test]
fn a_cut_budget_keeps_its_amount_and_rows_and_no_sum() {
    let mut input = BudgetInput { is_cut: true, contribution: None, ..guide() };
    input.lines.truncate(1);
    let figures = figures(&input);
    for name in ["total", "left", "over", "once", "hours", "unpaid_hours", "unspent_over"] {
        assert_eq!(figures.value(name, None), Err(ValueTrouble::Hidden), "{name}");
    }
    assert_eq!(value(&figures, "amount", None), "£312");
    assert_eq!(value(&figures, "lines.help-to-get-ready", None), "£164");
    assert_eq!((figures.columns[0].pays, figures.once_total, figures.months.len()), (None, None, 0));
    let parts = BudgetInput { amount: None, pays: Some(amount("£5 a week")), is_amount_cut: true, ..input };
    assert_eq!(super::work_out(&parts).0.expect("sound").columns[0].amount, None);
}

#[test]
fn the_funders_part_and_mine_make_the_amount() {
    let input = BudgetInput { amount: None, pays: Some(amount("£290.50 a week")), ..guide() };
    assert_eq!(said(figures(&input).columns[0].amount), "£312");
    let both = BudgetInput { pays: Some(amount("£300 a week")), ..guide() };
    assert_eq!(rule(&both), Some(("amount-differs-from-parts", MoneyPlace::Field("amount"))));
    let right = BudgetInput { pays: Some(amount("£290.50 a week")), ..guide() };
    assert_eq!(rule(&right), None);
}

#[test]
fn income_is_the_amount_of_a_household() {
    let income = |what: &str, typed: &str| IncomeInput { what: what.to_string(), amount: amount(typed) };
    let input = BudgetInput {
        kind: BudgetKind::Household,
        amount: None,
        contribution: None,
        contingency: None,
        income: vec![income("Universal Credit", "£191.15 a week"), income("Wages", "£260 a month")],
        lines: vec![line("Rent", "£140 a week")],
        ..guide()
    };
    let figures = figures(&input);
    assert_eq!(value(&figures, "income", None), "£251.15");
    assert_eq!(value(&figures, "left", None), "£111.15");
}

#[test]
fn calendar_months_have_their_own_days() {
    let input = BudgetInput {
        amount: Some(amount("£150 a week")),
        contribution: None,
        contingency: None,
        lines: vec![line("Club", "£15 a month"), line("Help", "£10 a day")],
        convention: Some(Convention::Calendar),
        starts: Some(Date::constant(2026, 4, 1)),
        ends: Some(Date::constant(2027, 3, 31)),
        show: vec![],
        ..guide()
    };
    let figures = figures(&input);
    let columns: Vec<Period> = figures.columns.iter().map(|column| column.period).collect();
    assert_eq!(columns, [Period::WEEK, Period::YEAR]);
    assert_eq!(said(figures.columns[1].amount), "£7,821.43");
    assert_eq!(said(figures.columns[1].lines[0]), "£180");
    assert_eq!(figures.months.len(), 12);
    let february = &figures.months[10];
    assert_eq!((said(february.amount), said(Some(february.total))), ("£600".to_string(), "£295".to_string()));
    let all: Vec<Figure> = figures.months.iter().filter_map(|month| month.amount).collect();
    assert_eq!(said(super::column::sum(&all, figures.currency).ok()), "£7,821.47");
    let input = BudgetInput { show: vec![Period::MONTH], ..input };
    assert_eq!(rule(&input), Some(("no-such-column", MoneyPlace::Item("show", 0))));
}

#[test]
fn a_month_that_starts_late_costs_its_part() {
    let input = BudgetInput {
        amount: None,
        contribution: None,
        contingency: None,
        lines: vec![line("Club", "£15 a month")],
        convention: Some(Convention::Calendar),
        show: vec![],
        ..guide()
    };
    let figures = figures(&input);
    assert_eq!(said(Some(figures.months[0].total)), "£12.50");
    assert_eq!((figures.months.len(), said(Some(figures.months[12].total))), (13, "£2".to_string()));
}

#[test]
fn the_days_of_the_plan_give_week_year_and_plan() {
    let input = BudgetInput {
        amount: Some(amount("£41,280.50 for the plan")),
        contribution: None,
        contingency: None,
        lines: vec![line("Tablet", "£250 once"), line("Swimming", "£6.20 a week for 40 weeks")],
        convention: Some(Convention::PlanDays),
        show: vec![Period::WEEK, Period::YEAR, Period::PLAN],
        ..guide()
    };
    let figures = figures(&input);
    let amounts: Vec<String> = figures.columns.iter().map(|column| said(column.amount)).collect();
    assert_eq!(amounts, ["£793.86", "£41,393.91", "£41,280.50"]);
    assert_eq!(said(figures.columns[2].total), "£498");
    assert_eq!(said(figures.columns[0].total), "£4.77");
}

#[test]
fn no_size_of_number_makes_it_panic_and_the_finding_says_so() {
    let mut input = guide();
    for _ in 0..3 {
        input.lines.push(line("Huge", "999999999999.999999 hours a day at £999999999999.999999"));
    }
    assert_eq!(rule(&input).map(|(rule, _)| rule), Some("long-number"));
    let input = BudgetInput { lines: vec![line("Long", "£5 a week for 60 weeks")], ..guide() };
    assert_eq!(rule(&input), Some(("longer-than-a-year", MoneyPlace::Line(0, "cost"))));
    assert_eq!(work_out(&BudgetInput::default()).1, []);
}
