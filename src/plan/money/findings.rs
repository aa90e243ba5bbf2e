//! What is wrong with a budget by itself: dates, currencies, sums that do not agree.
//!
//! In: a budget, before and after it is worked out. Out: [`MoneyFinding`]s. Not here: wages and rates (`wages`), what only
//! the whole plan can tell (`check`).

use super::column;
use super::column::{Figure, sum};
use super::figures::BudgetFigures;
use super::input::{BudgetInput, LineCost};
use super::trouble::{MoneyFinding, MoneyPlace, Trouble};
use super::wages;
use super::year::Year;
use crate::language::{Language, Pence, Problem};
use crate::report::Severity;
use crate::value::{Amount, Currency, Date, Money};

/// What can be told before anything is worked out.
pub(super) fn before(input: &BudgetInput) -> Vec<MoneyFinding> {
    let mut findings = Vec::new();
    check_dates(input, &mut findings);
    check_lengths(input, &mut findings);
    wages::before(input, &mut findings);
    findings
}

/// What only the figures tell.
pub(super) fn after(figures: &BudgetFigures) -> Vec<MoneyFinding> {
    let mut findings = Vec::new();
    check_amount(figures, &mut findings);
    check_pots(figures, &mut findings);
    check_releases(figures, &mut findings);
    wages::after(figures, &mut findings);
    findings
}

pub(super) fn warning(place: MoneyPlace, problem: Problem) -> MoneyFinding {
    MoneyFinding { severity: Severity::Warning, place, problem }
}

fn written(figure: Figure) -> String {
    Language::english().write_money(figure.money, Pence::WhenNeeded)
}

fn check_dates(input: &BudgetInput, findings: &mut Vec<MoneyFinding>) {
    let language = Language::english();
    if let (Some(starts), Some(ends)) = (input.starts, input.ends)
        && ends < starts
    {
        findings.push(MoneyFinding {
            severity: Severity::Error,
            place: MoneyPlace::Field("ends"),
            problem: Problem::new(
                "plan-ends-before-it-starts",
                format!("it ends on {}, before it starts", language.write_date(ends)),
                "Sums are worked out from the days between.",
                format!("starts: {ends} and ends: {starts}"),
            ),
        });
        return;
    }
    let mut outside = |place: MoneyPlace, date: Option<Date>| {
        let Some(date) = date else { return };
        let is_early = input.starts.is_some_and(|starts| date < starts);
        let is_late = input.ends.is_some_and(|ends| date > ends);
        if is_early || is_late {
            let edge = if is_early { "before this plan starts" } else { "after this plan ends" };
            findings.push(warning(
                place,
                Problem::new(
                    "date-outside-plan",
                    format!("{} is {edge}", language.write_date(date)),
                    "Money of another plan does not belong in this one.",
                    "check the year of this date, and the first and last day of the plan",
                ),
            ));
        }
    };
    for (at, release) in input.releases.iter().enumerate() {
        outside(MoneyPlace::Row("releases", at, "from"), Some(release.on));
    }
    for (at, line) in input.lines.iter().enumerate() {
        outside(MoneyPlace::Line(at, "first-paid"), line.pay_dates.flatten());
    }
    outside(MoneyPlace::Field("as-of"), input.as_of);
}

/// "For 54 weeks" is more than a year, in every line that says so.
fn check_lengths(input: &BudgetInput, findings: &mut Vec<MoneyFinding>) {
    let year = Year::of(input.counting());
    for (at, line) in input.lines.iter().enumerate() {
        let unpaid = match &line.cost {
            LineCost::Unpaid(hours) => Some((hours.period, hours.lasting, "unpaid")),
            LineCost::Paid(_) | LineCost::Yearly { .. } => None,
        };
        let paid = line.amounts().iter().map(|amount| (amount.period(), amount.lasting, "cost"));
        for (period, lasting, field) in paid.chain(unpaid) {
            let found = column::times_in(period, lasting, &year, year.frame());
            if let Err(trouble @ Trouble::LongerThanYear(_)) = found {
                let (severity, place) = (Severity::Error, MoneyPlace::Line(at, field));
                findings.push(MoneyFinding { severity, place, problem: trouble.problem() });
            }
        }
    }
}

/// Every sum of a budget is in one currency.
pub(super) fn currencies(input: &BudgetInput, own: Currency) -> Vec<MoneyFinding> {
    let mut findings = Vec::new();
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
    let of = |amount: &Option<Amount>| amount.as_ref().map(Amount::currency);
    check(MoneyPlace::Field("amount"), of(&input.amount));
    check(MoneyPlace::Field("pays"), of(&input.pays));
    check(MoneyPlace::Field("contribution"), of(&input.contribution));
    check(MoneyPlace::Field("contingency"), input.contingency.map(Money::currency));
    check(MoneyPlace::Field("balance"), input.balance.map(Money::currency));
    check(MoneyPlace::Field("owed"), input.owed.map(Money::currency));
    check(MoneyPlace::Field("unpaid-worth"), input.unpaid_worth.map(Money::currency));
    for (at, funder) in input.funders.iter().enumerate() {
        check(MoneyPlace::Row("funder", at, "amount"), Some(funder.amount.currency()));
    }
    for (at, income) in input.income.iter().enumerate() {
        check(MoneyPlace::Row("income", at, "amount"), Some(income.amount.currency()));
    }
    for (at, pot) in input.pots.iter().enumerate() {
        check(MoneyPlace::Row("pots", at, "amount"), Some(pot.amount.currency()));
    }
    for (at, release) in input.releases.iter().enumerate() {
        check(MoneyPlace::Row("releases", at, "amount"), Some(release.money.currency()));
    }
    for (at, line) in input.lines.iter().enumerate() {
        for amount in line.amounts() {
            check(MoneyPlace::Line(at, "cost"), Some(amount.currency()));
        }
        check(MoneyPlace::Line(at, "usual-service"), of(&line.usual_service));
    }
    if let Some(employer) = &input.employer {
        check(MoneyPlace::Employer("rates"), Some(employer.rates.currency));
        check(MoneyPlace::Employer("insurance"), of(&employer.liability));
        check(MoneyPlace::Employer("payroll"), of(&employer.payroll));
        for (_, amount) in &employer.other {
            check(MoneyPlace::Employer("other"), Some(amount.currency()));
        }
    }
    findings
}

/// Warns where lines cost more than there is, and where `amount` is not the sum of its parts.
fn check_amount(figures: &BudgetFigures, findings: &mut Vec<MoneyFinding>) {
    let input = &figures.input;
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
        let other = input.pays.as_ref().and_then(|_| {
            let pays = BudgetInput { amount: None, ..input.clone() };
            column::column(&pays, &figures.groups, &figures.year, figures.currency, column.period).ok()
        });
        other.and_then(|other| other.amount)
    };
    if let Some(parts) = parts.filter(|parts| parts.money != amount.money) {
        findings.push(warning(
            MoneyPlace::Field("amount"),
            Problem::new(
                "amount-differs-from-parts",
                format!("the amount is {}, but its parts come to {}", written(amount), written(parts)),
                "People will not know which figure is right.",
                "leave out `amount:`, and it is worked out",
            ),
        ));
    }
}

fn check_pots(figures: &BudgetFigures, findings: &mut Vec<MoneyFinding>) {
    for (at, pot) in figures.pots.iter().enumerate() {
        let Some(over) = pot.over else { continue };
        findings.push(warning(
            MoneyPlace::Row("pots", at, "amount"),
            Problem::new(
                "pot-over-amount",
                format!("the lines of `{}` cost {} more than is in it", pot.pot.name, written(over)),
                "Money can not come from another part of the budget unless the rules say so.",
                "take something out, or ask for more",
            ),
        ));
    }
}

/// Money that becomes free bit by bit is the money of the budget.
fn check_releases(figures: &BudgetFigures, findings: &mut Vec<MoneyFinding>) {
    let Some(last) = figures.releases.last().filter(|_| !figures.is_cut) else { return };
    let whole = figures.value("amount", Some(figures.year.frame()));
    let Ok(super::values::Value::Money(amount)) = whole else { return };
    if amount.money != last.so_far {
        let all = Figure { money: last.so_far, is_about: false };
        findings.push(warning(
            MoneyPlace::Field("releases"),
            Problem::new(
                "releases-differ-from-amount",
                format!("the sums that become free come to {}, but the budget is {}", written(all), written(amount)),
                "People will not know which figure is right.",
                "check each sum and its day",
            ),
        ));
    }
}
