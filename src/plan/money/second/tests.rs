//! The program and the second reckoning side by side, over random budgets of every way to count a year.
//!
//! In: random budgets. Out: tests. Not here: the second reckoning (`second`), how budgets are made up (`phrases`).
//!
//! Every sum is taken from its printed letters, so what is compared is what a reader sees.

use super::phrases::budget;
use super::{Cell, Cells, MadeAmount, MadeBudget, MoneyIn, Part, half_up, lowest, product, sum};
use crate::language::{Language, Pence};
use crate::plan::money::*;
use crate::value::{Amount, Convention, Currency, Date, Exact, Hours, Id, Money, Period, PeriodUnit};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// For each way to count a year; five of them make the hundred thousand of a run.
const BUDGETS: u32 = 20_000;

const WORKERS: [&str; 3] = ["Ana", "Ben", "Cal"];

fn typed(amount: &MadeAmount) -> String {
    let about = if amount.is_about { "about " } else { "" };
    let lasting = amount.lasting.map_or(String::new(), |lasting| {
        let unit = if lasting.unit() == PeriodUnit::Week { "week" } else { "month" };
        let many = if lasting.count() == 1 { "" } else { "s" };
        format!(" for {} {unit}{many}", lasting.count())
    });
    format!("{about}{}{lasting}", amount.main)
}

fn read_typed(typed: &str) -> Amount {
    let read = Language::english().read_amount(typed, Currency::find("GBP"));
    read.unwrap_or_else(|problem| panic!("{typed}: {}", problem.message)).value
}

fn read(amount: &MadeAmount) -> Amount {
    read_typed(&typed(amount))
}

fn read_hours(hours: &MadeAmount) -> Hours {
    let typed = typed(hours);
    let read = Language::english().read_hours(&typed);
    read.unwrap_or_else(|problem| panic!("{typed}: {}", problem.message)).value
}

/// A sum without a period, through its letters.
fn money(pence: i128) -> Money {
    let typed = format!("£{}.{:02}", pence / 100, pence % 100);
    Language::english().read_money(&typed, Currency::find("GBP")).expect("a sum")
}

fn date((year, month, day): (i128, i128, i128)) -> Date {
    let small = |number: i128| i8::try_from(number).expect("a day or a month");
    Date::new(i16::try_from(year).expect("a year"), small(month), small(day)).expect("a day of the calendar")
}

/// The budget as the program gets it, with its lines in this order.
fn input_of(budget: &MadeBudget, order: &[usize]) -> BudgetInput {
    let line = |place: &usize| {
        let made = &budget.lines[*place];
        let cost = if made.is_unpaid {
            LineCost::Unpaid(read_hours(&made.amounts[0]))
        } else {
            LineCost::Paid(made.amounts.iter().map(read).collect())
        };
        LineInput {
            group: made.group.map(str::to_string),
            employs: made.worker.map(|worker| WORKERS[worker].to_string()),
            pot: made.pot.map(|pot| Id::of(&format!("Pot {pot}"))),
            ..LineInput::new(Id::of(&format!("Line {place}")), format!("Line {place}"), cost)
        }
    };
    let working = || (0..WORKERS.len()).filter(|worker| budget.lines.iter().any(|line| line.worker == Some(*worker)));
    let employer = budget.employer.as_ref().map(|made| {
        let mut rates = Rates::find("uk-2026").expect("ours");
        if made.holiday == (56, 464) {
            rates.holiday = Holiday::Weeks(Exact::fraction(56, 10).expect("small"));
        }
        if !made.is_band {
            rates.pension_base = PensionBase::All;
        }
        rates.insurance_above = read_typed(made.threshold_typed);
        EmployerInput {
            rates,
            pensions: working().map(|worker| (WORKERS[worker].to_string(), made.has_pension[worker])).collect(),
            pension: None,
            has_allowance: made.has_allowance,
            liability: made.liability.as_ref().map(read),
            payroll: made.payroll.as_ref().map(read),
            other: made.other.iter().map(|amount| ("Training".to_string(), read(amount))).collect(),
        }
    });
    let mut input = BudgetInput {
        currency: Currency::find("GBP"),
        contribution: budget.contribution.as_ref().map(read),
        contingency: budget.contingency.map(money),
        balance: budget.balance.map(|(balance, _)| money(balance)),
        owed: budget.balance.and_then(|(_, owed)| owed).map(money),
        keep_at_most: Period::every(budget.keep_weeks, PeriodUnit::Week),
        convention: Some(budget.clock.convention),
        starts: Some(date(budget.clock.starts)),
        ends: Some(date(budget.clock.ends())),
        terms: u16::try_from(budget.clock.terms).ok(),
        show: budget.clock.columns(),
        lines: order.iter().map(line).collect(),
        employer,
        hours_needed: budget.needed.as_ref().map(read_hours),
        unpaid_worth: budget.worth.map(money),
        ..BudgetInput::default()
    };
    for (place, amount) in budget.pots.iter().enumerate() {
        let name = format!("Pot {place}");
        input.pots.push(PotInput { id: Id::of(&name), name, amount: read(amount), rule: None });
    }
    match &budget.money_in {
        MoneyIn::Nothing => {}
        MoneyIn::Amount(amount) => input.amount = Some(read(amount)),
        MoneyIn::Pays(amount) => input.pays = Some(read(amount)),
        MoneyIn::Funders(amounts) => {
            let funder = |amount| FunderInput { who: "A funder".to_string(), amount: read(amount) };
            input.funders = amounts.iter().map(funder).collect();
        }
        MoneyIn::Household(amounts) => {
            let income = |amount| IncomeInput { what: "An income".to_string(), amount: read(amount) };
            input.kind = BudgetKind::Household;
            input.income = amounts.iter().map(income).collect();
        }
    }
    input
}

fn pence_of(printed: &str) -> i128 {
    let number = printed.strip_prefix('£').unwrap_or_else(|| panic!("{printed}: no sign")).replace(',', "");
    let (pounds, pence) = number.split_once('.').unwrap_or((&number, "00"));
    assert_eq!(pence.len(), 2, "{printed}");
    let whole = |digits: &str| digits.parse::<i128>().unwrap_or_else(|_| panic!("{printed}: no number"));
    whole(pounds) * 100 + whole(pence)
}

/// What a reader reads, in a sentence and in a table; both must say the same.
fn printed(money: Money) -> i128 {
    let english = Language::english();
    let size = pence_of(&english.write_money(money.size(), Pence::Always));
    assert_eq!(size, pence_of(&english.write_money(money.size(), Pence::WhenNeeded)));
    if money.is_negative() { -size } else { size }
}

fn cell(figure: Figure) -> Cell {
    (printed(figure.money), figure.is_about)
}

fn cells_of(figures: &[Option<Figure>]) -> Vec<Cell> {
    figures.iter().map(|figure| cell(figure.expect("nothing was cut"))).collect()
}

fn part(exact: Exact) -> Part {
    let (over, under) = exact.parts();
    (over.as_whole().expect("a whole number"), under.as_whole().expect("a whole number"))
}

/// The name of a row that the program added, as the second reckoning calls it.
fn name_of(kind: &LineKind) -> Option<String> {
    let worker = |who: &str| WORKERS.iter().position(|known| *known == who).expect("one of ours");
    Some(match kind {
        LineKind::Typed => return None,
        LineKind::OnCost(OnCost::Holiday(who)) => format!("holiday {}", worker(who)),
        LineKind::OnCost(OnCost::Insurance(who)) => format!("insurance {}", worker(who)),
        LineKind::OnCost(OnCost::Pension(who)) => format!("pension {}", worker(who)),
        LineKind::OnCost(OnCost::InsuranceAfterAllowance) => "insurance".to_string(),
        LineKind::Employer(EmployerCost::Liability) => "liability".to_string(),
        LineKind::Employer(EmployerCost::Payroll) => "payroll".to_string(),
        LineKind::Employer(EmployerCost::Other(_)) => "other".to_string(),
    })
}

/// A column of the program, its lines in the order in which the budget was made up.
fn cells_in(figures: &BudgetFigures, column: &Column, order: &[usize]) -> Cells {
    let shown = |figure: Option<Figure>| figure.map(cell);
    let mut lines = vec![None; order.len()];
    let mut added = BTreeMap::new();
    for (place, (line, figure)) in figures.input.lines.iter().zip(&column.lines).enumerate() {
        match name_of(&line.kind) {
            None => lines[order[place]] = shown(*figure),
            Some(name) => assert_eq!(added.insert(name, shown(*figure)), None, "a row stands twice"),
        }
    }
    let named = figures.groups.iter().filter_map(|group| match &group.name {
        GroupName::None => None,
        GroupName::Named(name) => Some(name.clone()),
        GroupName::Employer => Some("employer".to_string()),
    });
    Cells {
        amount: shown(column.amount),
        contribution: shown(column.contribution),
        pays: shown(column.pays),
        funders: cells_of(&column.funders),
        income: cells_of(&column.income),
        pots: cells_of(&column.pots),
        lines,
        added,
        subtotals: named.zip(cells_of(&column.subtotals)).collect(),
        once: shown(column.once),
        total: cell(column.total.expect("nothing was cut")),
        left: shown(column.left),
        over: shown(column.over),
        rounding: column.rounding.map(printed),
        hours: part(column.hours.expect("nothing was cut")),
        unpaid_hours: part(column.unpaid_hours.expect("nothing was cut")),
    }
}

/// The printed parts of a column make its printed whole.
fn adds_up(budget: &MadeBudget, cells: &Cells) -> Result<(), TestCaseError> {
    let pence = |cells: &mut dyn Iterator<Item = &Cell>| cells.map(|cell| cell.0).sum::<i128>();
    let all = pence(&mut cells.lines.iter().flatten().chain(cells.added.values().flatten()).chain(&cells.once));
    prop_assert_eq!(all, cells.total.0);
    for (name, subtotal) in &cells.subtotals {
        let own = budget.lines.iter().zip(&cells.lines).filter(|(line, _)| line.group == Some(name.as_str()));
        let typed = pence(&mut own.filter_map(|(_, cell)| cell.as_ref()));
        let added = if name == "employer" { pence(&mut cells.added.values().flatten()) } else { 0 };
        prop_assert_eq!(typed + added, subtotal.0);
    }
    if let Some(amount) = cells.amount {
        let left = cells.left.map_or(0, |cell| cell.0) - cells.over.map_or(0, |cell| cell.0);
        prop_assert_eq!(amount.0 - cells.total.0, left);
        prop_assert!(cells.left.is_some() != cells.over.is_some());
        let (pays, mine) = (cells.pays.map_or(0, |cell| cell.0), cells.contribution.map_or(0, |cell| cell.0));
        let expected = if mine <= amount.0 { amount.0 - mine } else { 0 };
        prop_assert_eq!(pays, expected);
        if !cells.funders.is_empty() || !cells.income.is_empty() {
            prop_assert_eq!(pence(&mut cells.funders.iter().chain(&cells.income)), amount.0);
        }
    }
    Ok(())
}

/// What the second reckoning says, without the rows of nought that the program does not show.
fn expected(budget: &MadeBudget, period: Period, shown: &Cells) -> Cells {
    let mut cells = budget.cells(period);
    let grain = budget.grain();
    let added = budget.added_rows(grain, &budget.typed_rows(grain));
    cells.added.retain(|name, _| added[name].grains != 0 || shown.added.contains_key(name));
    cells.subtotals.remove("employer");
    if cells.added.values().any(Option::is_some) {
        cells.subtotals.insert("employer".to_string(), sum(cells.added.values().flatten()));
    }
    cells
}

fn works_out(input: &BudgetInput) -> Result<BudgetFigures, TestCaseError> {
    let (figures, findings) = work_out(input);
    figures.ok_or_else(|| TestCaseError::fail(format!("{findings:?}")))
}

fn check(budget: &MadeBudget, order: &[usize]) -> Result<(), TestCaseError> {
    let as_made: Vec<usize> = (0..budget.lines.len()).collect();
    let input = input_of(budget, &as_made);
    let figures = works_out(&input)?;
    let shuffled = works_out(&input_of(budget, order))?;
    let periods: Vec<Period> = figures.columns.iter().map(|column| column.period).collect();
    prop_assert_eq!(periods, budget.clock.columns());
    for (column, other) in figures.columns.iter().zip(&shuffled.columns) {
        let cells = cells_in(&figures, column, &as_made);
        let expected = expected(budget, column.period, &cells);
        prop_assert_eq!(&cells, &expected, "program, then second reckoning: {:?}", column.period);
        adds_up(budget, &cells)?;
        prop_assert_eq!(&cells, &cells_in(&shuffled, other, order), "the order of lines matters");
    }
    prop_assert_eq!(&figures.months, &shuffled.months);
    prop_assert_eq!(&figures.account, &shuffled.account);
    prop_assert_eq!(&figures.hours, &shuffled.hours);
    prop_assert_eq!(figures.once_total, shuffled.once_total);
    prop_assert_eq!(figures.highest_wage, shuffled.highest_wage);
    months_agree(budget, &figures)?;
    the_rest_agrees(budget, &figures)?;
    reads_back(&input)
}

fn months_agree(budget: &MadeBudget, figures: &BudgetFigures) -> Result<(), TestCaseError> {
    let shown = figures
        .months
        .iter()
        .map(|month| (month.amount.map(|amount| printed(amount.money)), printed(month.total.money)));
    prop_assert_eq!(shown.collect::<Vec<_>>(), budget.month_rows());
    for month in &figures.months {
        let Some(amount) = month.amount else { continue };
        let left = month.left.map_or(0, |left| printed(left.money)) - month.over.map_or(0, |over| printed(over.money));
        prop_assert_eq!(printed(amount.money) - printed(month.total.money), left);
    }
    Ok(())
}

/// The once-only part, the account, pots, hours of a week, and the wage that can be paid.
fn the_rest_agrees(budget: &MadeBudget, figures: &BudgetFigures) -> Result<(), TestCaseError> {
    let frame = budget.cells(budget.clock.frame());
    let once: i128 = figures.once.iter().map(|row| printed(row.figure.money)).sum();
    prop_assert_eq!(figures.once_total.map(cell), frame.once);
    prop_assert_eq!(once, frame.once.map_or(0, |cell| cell.0));

    let account =
        figures.account.as_ref().map(|account| (printed(account.over.money), printed(account.may_stay.money)));
    prop_assert_eq!(account, budget.account());

    for (place, pot) in figures.pots.iter().enumerate() {
        let own = budget.lines.iter().enumerate().filter(|(_, line)| line.pot == Some(place));
        let used: i128 = own
            .map(|(at, line)| match frame.lines[at] {
                Some(cell) => cell.0,
                None if line.is_unpaid => 0,
                None => half_up(line.amounts[0].pence),
            })
            .sum();
        prop_assert_eq!((printed(pot.amount.money), printed(pot.used.money)), (frame.pots[place].0, used));
        let left = pot.left.map_or(0, |left| printed(left.money)) - pot.over.map_or(0, |over| printed(over.money));
        prop_assert_eq!(left, frame.pots[place].0 - used);
    }
    prop_assert_eq!(figures.pots.len(), budget.pots.len());

    if let Some(hours) = &figures.hours {
        let (paid, unpaid) = (budget.hours(false, Period::WEEK), budget.hours(true, Period::WEEK));
        prop_assert_eq!((part(hours.paid), part(hours.unpaid)), (paid, unpaid));
        let needed = budget.needed.as_ref().map_or((168, 1), |needed| {
            let (times, for_each) = budget.clock.times_a_year(Period::WEEK);
            lowest(product(budget.yearly(needed.hours, needed), (for_each, times)))
        });
        let over = needed.0 * paid.1 * unpaid.1 - paid.0 * needed.1 * unpaid.1 - unpaid.0 * needed.1 * paid.1;
        prop_assert_eq!(part(hours.uncovered), lowest((over.max(0), needed.1 * paid.1 * unpaid.1)));
        let worth = budget.worth.map(|pence| half_up((unpaid.0 * pence, unpaid.1)));
        prop_assert_eq!(hours.worth.map(|worth| printed(worth.money)), worth);
    }

    if let Some(wage) = figures.highest_wage {
        let wage = printed(wage);
        prop_assert!(budget.fits_with_wage(wage), "a wage of {} does not fit", wage);
        // Nobody earns more than that, and the program looks no further.
        let is_highest = wage + 1 >= 9_999_999 || !budget.fits_with_wage(wage + 1);
        prop_assert!(is_highest, "a wage of {} fits too", wage + 1);
    } else if budget.employer.is_some() && !matches!(budget.money_in, MoneyIn::Nothing) {
        let own = budget.lines.iter().filter(|line| line.worker.is_some()).flat_map(|line| &line.amounts);
        let is_paid_by_the_hour = own.into_iter().any(|amount| amount.hours.0 > 0);
        prop_assert!(!is_paid_by_the_hour || !budget.fits_with_wage(0), "even nought would fit");
    }
    Ok(())
}

/// Every phrase in full words means what was typed.
fn reads_back(input: &BudgetInput) -> Result<(), TestCaseError> {
    let english = Language::english();
    let paid = input.lines.iter().flat_map(LineInput::amounts);
    for amount in paid.chain(&input.amount).chain(&input.pays).chain(&input.contribution) {
        let words = english.write_amount(amount);
        let again = english.read_amount(&words, Currency::find("GBP"));
        let again = again.map_err(|problem| TestCaseError::fail(format!("{words}: {}", problem.message)))?.value;
        prop_assert_eq!(&Amount { typed: amount.typed.clone(), ..again }, amount, "{}", words);
    }
    for line in &input.lines {
        let LineCost::Unpaid(hours) = &line.cost else { continue };
        let words = english.write_hours(hours);
        let again = english.read_hours(&words);
        let again = again.map_err(|problem| TestCaseError::fail(format!("{words}: {}", problem.message)))?.value;
        prop_assert_eq!(&Hours { typed: hours.typed.clone(), ..again }, hours, "{}", words);
    }
    Ok(())
}

/// A budget and an order for its lines.
fn shuffled(convention: Convention) -> impl Strategy<Value = (MadeBudget, Vec<usize>)> {
    budget(convention).prop_flat_map(|budget| {
        let order: Vec<usize> = (0..budget.lines.len()).collect();
        (Just(budget), Just(order).prop_shuffle())
    })
}

/// A failure becomes a test with a name, so no numbers of failed runs are kept.
fn config() -> ProptestConfig {
    ProptestConfig { cases: BUDGETS, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() }
}

// One test each, so that they run side by side.
proptest! {
    #![proptest_config(config())]

    #[test]
    fn fifty_two_weeks((budget, order) in shuffled(Convention::Weeks52)) {
        check(&budget, &order)?;
    }

    #[test]
    fn three_hundred_and_sixty_five_days((budget, order) in shuffled(Convention::Days365)) {
        check(&budget, &order)?;
    }

    #[test]
    fn three_hundred_and_sixty_six_days((budget, order) in shuffled(Convention::Days366)) {
        check(&budget, &order)?;
    }

    #[test]
    fn each_month_as_it_comes((budget, order) in shuffled(Convention::Calendar)) {
        check(&budget, &order)?;
    }

    #[test]
    fn the_days_of_the_plan((budget, order) in shuffled(Convention::PlanDays)) {
        check(&budget, &order)?;
    }
}
