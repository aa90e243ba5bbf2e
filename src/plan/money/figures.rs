//! A whole budget worked out: its columns, its once-only part, and what is wrong with it.
//!
//! In: [`BudgetInput`]. Out: [`BudgetFigures`] and [`MoneyFinding`]s. Not here: one column (`column`).

use super::calendar::{self, MonthRow};
use super::column::{self, Column, Figure, once_figures, sum};
use super::input::{BudgetInput, LineCost};
use super::trouble::{MoneyFinding, MoneyPlace, Trouble};
use super::year::Year;
use crate::language::{Language, Pence, Problem};
use crate::report::Severity;
use crate::value::{Convention, Currency, Exact, Money, Period};

/// Every figure of one budget.
#[derive(Debug, Clone)]
pub struct BudgetFigures {
    pub currency: Currency,
    pub convention: Option<Convention>,
    /// How many days the plan has, where it says when it starts and ends.
    pub plan_days: Option<i64>,
    pub columns: Vec<Column>,
    /// The running lines by group, in the order of the first line of each; lines without a group come as they stand.
    pub groups: Vec<Group>,
    /// Once-only money, the contingency last.
    pub once: Vec<OnceRow>,
    /// `None` if there is none, or if lines were cut.
    pub once_total: Option<Figure>,
    /// The months of the plan under `calendar`; else empty, and empty if lines were cut.
    pub months: Vec<MonthRow>,
    /// Money on the account over what the funder allows; `None` if nothing was said about it, or something was cut.
    pub unspent_over: Option<Figure>,
    /// Some lines were left out: of the sums only `amount` is there.
    pub is_cut: bool,
    /// There is an `employer:` block, whose costs are in no figure.
    pub lacks_on_costs: bool,
    pub(super) input: BudgetInput,
    pub(super) year: Year,
}

/// Running lines that belong together, as places in `BudgetInput::lines`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// `None`: lines that stand alone, without a subtotal.
    pub name: Option<String>,
    pub lines: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnceRow {
    /// The place in `BudgetInput::lines`; `None` for the contingency.
    pub line: Option<usize>,
    pub figure: Figure,
}

/// Works a budget out. No figures if anything in it is an error; the findings then say what.
pub fn work_out(input: &BudgetInput) -> (Option<BudgetFigures>, Vec<MoneyFinding>) {
    let mut findings = Vec::new();
    check_employer(input, &mut findings);
    check_dates(input, &mut findings);
    let Some(currency) = input.first_currency() else { return (None, findings) };
    check_currencies(input, currency, &mut findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return (None, findings);
    }
    match figures(input, currency) {
        Ok(figures) => {
            check_amount(input, &figures, &mut findings);
            (Some(figures), findings)
        }
        Err((place, trouble)) => {
            findings.push(MoneyFinding { severity: Severity::Error, place, problem: trouble.problem() });
            (None, findings)
        }
    }
}

fn figures(input: &BudgetInput, currency: Currency) -> Result<BudgetFigures, (MoneyPlace, Trouble)> {
    let year = Year::of(input);
    let groups = groups(input);
    let at_budget = |trouble| (MoneyPlace::Budget, trouble);
    let mut columns = Vec::new();
    for (at, period) in input.show.iter().enumerate() {
        year.check_column(*period).map_err(|trouble| (MoneyPlace::Show(at), trouble))?;
        columns.push(one_column(input, &groups, &year, currency, *period)?);
    }
    if input.show.is_empty() {
        columns = usual_columns(input, &groups, &year, currency)?;
    }
    let once = once_figures(input, currency).map_err(at_budget)?;
    let once: Vec<OnceRow> = once.into_iter().map(|(line, figure)| OnceRow { line, figure }).collect();
    let once_total = if once.is_empty() || input.is_cut {
        None
    } else {
        Some(sum(once.iter().map(|row| &row.figure), currency).map_err(at_budget)?)
    };
    let months = if input.is_cut { Vec::new() } else { calendar::rows(input, &year, currency).map_err(at_budget)? };
    let unspent_over = unspent_over(input, &year, currency).map_err(at_budget)?;
    Ok(BudgetFigures {
        currency,
        convention: input.convention,
        plan_days: year.days.map(|span| span.count),
        columns,
        groups,
        once,
        once_total,
        months,
        unspent_over,
        is_cut: input.is_cut,
        lacks_on_costs: input.has_employer,
        input: input.clone(),
        year,
    })
}

/// The period of `amount`, and the year (the plan, where it is no year but each month counts as it comes).
fn usual_columns(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
) -> Result<Vec<Column>, (MoneyPlace, Trouble)> {
    let own = own_period(input).filter(|period| year.check_column(*period).is_ok());
    let whole = match (year.convention, year.times(Period::YEAR, Period::PLAN)) {
        (Some(Convention::Calendar), Err(Trouble::NotOneYear(_))) => Period::PLAN,
        _ => Period::YEAR,
    };
    let work = |period| one_column(input, groups, year, currency, period);
    let Some(own) = own.filter(|own| *own != whole) else { return Ok(vec![work(whole)?]) };
    let first = work(own);
    match (first, work(whole)) {
        (Ok(first), Ok(second)) => Ok(vec![first, second]),
        // Nobody wrote a second period, so nothing had to be turned into it.
        (Ok(first), Err((_, Trouble::NoConvention(..) | Trouble::NoTerms))) => Ok(vec![first]),
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
    }
}

/// The period of `amount`, else of the first sum that runs.
fn own_period(input: &BudgetInput) -> Option<Period> {
    let lines = input.lines.iter().filter_map(|line| line.amount());
    let mut periods = input.money_in().into_iter().chain(lines).map(|amount| amount.period());
    periods.find(|period| *period != Period::ONCE)
}

/// A column, or the first place in the budget that stands in its way.
fn one_column(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
    period: Period,
) -> Result<Column, (MoneyPlace, Trouble)> {
    column::column(input, groups, year, currency, period).map_err(|trouble| (blame(input, year, period), trouble))
}

fn blame(input: &BudgetInput, year: &Year, column: Period) -> MoneyPlace {
    let is_in_the_way = |period: Period, lasting: Option<Period>| {
        period != Period::ONCE && column::times_in(period, lasting, year, column).is_err()
    };
    let own = [
        (&input.amount, MoneyPlace::Amount),
        (&input.pays, MoneyPlace::Pays),
        (&input.contribution, MoneyPlace::Contribution),
    ];
    for (amount, place) in own {
        if amount.as_ref().is_some_and(|amount| is_in_the_way(amount.period(), amount.lasting)) {
            return place;
        }
    }
    let line = input.lines.iter().position(|line| match &line.cost {
        LineCost::Paid(amount) => is_in_the_way(amount.period(), amount.lasting),
        LineCost::Unpaid(hours) => is_in_the_way(hours.period, hours.lasting),
    });
    let place_of = |at: Option<usize>, place: fn(usize) -> MoneyPlace| at.map(place);
    let income = input.income.iter().position(|income| is_in_the_way(income.amount.period(), income.amount.lasting));
    let funder = input.funders.iter().position(|funder| is_in_the_way(funder.amount.period(), funder.amount.lasting));
    place_of(line, MoneyPlace::Line)
        .or(place_of(income, MoneyPlace::Income))
        .or(place_of(funder, MoneyPlace::Funder))
        .unwrap_or(MoneyPlace::Budget)
}

fn groups(input: &BudgetInput) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let running = |at: &usize| !input.lines[*at].is_once() && input.lines[*at].amount().is_some();
    for at in (0..input.lines.len()).filter(running) {
        let name = &input.lines[at].group;
        let known = match name {
            Some(_) => groups.iter_mut().find(|group| group.name == *name),
            None => groups.last_mut().filter(|group| group.name.is_none()),
        };
        match known {
            Some(group) => group.lines.push(at),
            None => groups.push(Group { name: name.clone(), lines: vec![at] }),
        }
    }
    groups
}

/// Balance, less what is owed, less the contingency, less so many weeks of the amount; not below nought.
fn unspent_over(input: &BudgetInput, year: &Year, currency: Currency) -> Result<Option<Figure>, Trouble> {
    let (Some(balance), Some(limit), false) = (input.balance, input.keep_at_most, input.is_cut) else {
        return Ok(None);
    };
    let mut kept = Exact::ZERO;
    let mut is_about = false;
    for amount in input.money_in().into_iter().filter(|amount| amount.period() != Period::ONCE) {
        let times = column::times_in(amount.period(), amount.lasting, year, limit)?;
        let part = amount.each_period().and_then(|each| each.times(times));
        kept = part.and_then(|part| kept.plus(part)).ok_or(Trouble::TooLarge)?;
        is_about |= amount.is_about;
    }
    let kept = Figure::rounded(kept, currency, is_about)?.money;
    let zero = Money::zero(currency);
    let taken = [input.owed.unwrap_or(zero), input.contingency.unwrap_or(zero), kept];
    let over = taken.into_iter().try_fold(balance, |rest, money| rest.minus(money)).ok_or(Trouble::TooLarge)?;
    Ok(Some(Figure { money: if over.is_negative() { zero } else { over }, is_about }))
}

fn check_employer(input: &BudgetInput, findings: &mut Vec<MoneyFinding>) {
    if input.has_employer {
        findings.push(MoneyFinding {
            severity: Severity::Warning,
            place: MoneyPlace::Employer,
            problem: Problem::new(
                "on-costs-not-worked-out",
                "on-costs are not worked out yet",
                "What an employer pays on top of wages is in no sum of this budget, so it costs more than it says.",
                "write the payroll service's figure as a line: - what: On-costs, cost: £40 a week",
            ),
        });
    }
}

fn check_dates(input: &BudgetInput, findings: &mut Vec<MoneyFinding>) {
    if let (Some(starts), Some(ends)) = (input.starts, input.ends)
        && ends < starts
    {
        let language = Language::english();
        findings.push(MoneyFinding {
            severity: Severity::Error,
            place: MoneyPlace::Dates,
            problem: Problem::new(
                "plan-ends-before-it-starts",
                format!("it ends on {}, before it starts", language.write_date(ends)),
                "Sums are worked out from the days between.",
                format!("starts: {ends} and ends: {starts}"),
            ),
        });
    }
}

fn check_currencies(input: &BudgetInput, own: Currency, findings: &mut Vec<MoneyFinding>) {
    let mut check = |place: MoneyPlace, currency: Option<Currency>| {
        if let Some(other) = currency.filter(|currency| *currency != own) {
            findings.push(MoneyFinding {
                severity: Severity::Error,
                place,
                problem: Problem::new(
                    "foreign-currency",
                    format!("this sum is in {other}, but the budget is in {own}"),
                    "Two currencies can not be added up: what they are worth changes every day.",
                    format!("write what it costs in {own}"),
                ),
            });
        }
    };
    check(MoneyPlace::Amount, input.amount.as_ref().map(|amount| amount.currency()));
    check(MoneyPlace::Pays, input.pays.as_ref().map(|amount| amount.currency()));
    check(MoneyPlace::Contribution, input.contribution.as_ref().map(|amount| amount.currency()));
    check(MoneyPlace::Contingency, input.contingency.map(Money::currency));
    check(MoneyPlace::Balance, input.balance.map(Money::currency));
    check(MoneyPlace::Owed, input.owed.map(Money::currency));
    for (at, funder) in input.funders.iter().enumerate() {
        check(MoneyPlace::Funder(at), Some(funder.amount.currency()));
    }
    for (at, income) in input.income.iter().enumerate() {
        check(MoneyPlace::Income(at), Some(income.amount.currency()));
    }
    for (at, line) in input.lines.iter().enumerate() {
        check(MoneyPlace::Line(at), line.amount().map(|amount| amount.currency()));
    }
}

/// Warns where lines cost more than there is, and where `amount` is not the sum of its parts.
fn check_amount(input: &BudgetInput, figures: &BudgetFigures, findings: &mut Vec<MoneyFinding>) {
    let language = Language::english();
    let written = |figure: Figure| language.write_money(figure.money, Pence::WhenNeeded);
    let warning = |place, problem| MoneyFinding { severity: Severity::Warning, place, problem };
    if let Some((column, over)) = figures.columns.iter().find_map(|column| Some((column, column.over?))) {
        let message =
            format!("the lines cost {} more than there is, {}", written(over), language.write_period(column.period));
        findings.push(warning(
            MoneyPlace::Budget,
            Problem::new(
                "lines-over-amount",
                message,
                "Some of this support can not be paid for.",
                "take something out, or ask for more and say why",
            ),
        ));
    }
    if input.is_cut || !input.income.is_empty() {
        return;
    }
    let Some(column) = figures.columns.first() else { return };
    let Some(amount) = column.amount.filter(|_| input.amount.is_some()) else { return };
    let parts = if !input.funders.is_empty() {
        sum(column.funders.iter().flatten(), figures.currency).ok()
    } else {
        let pays = BudgetInput { amount: None, ..input.clone() };
        let other = input
            .pays
            .as_ref()
            .and_then(|_| column::column(&pays, &figures.groups, &figures.year, figures.currency, column.period).ok());
        other.and_then(|other| other.amount)
    };
    if let Some(parts) = parts.filter(|parts| parts.money != amount.money) {
        findings.push(warning(
            MoneyPlace::Amount,
            Problem::new(
                "amount-differs-from-parts",
                format!("the amount is {}, but its parts come to {}", written(amount), written(parts)),
                "People will not know which figure is right.",
                "leave out `amount:`, and it is worked out",
            ),
        ));
    }
}
