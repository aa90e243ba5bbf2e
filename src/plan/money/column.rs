//! One column of a budget table: every cell for one period.
//!
//! In: a budget and a period. Out: [`Column`]. Not here: which columns there are (`figures`).

use super::groups::{Group, GroupName};
use super::input::{BudgetInput, LineCost, LineInput};
use super::trouble::Trouble;
use super::year::Year;
use crate::value::{Amount, Currency, Exact, Money, Period, PeriodUnit};

/// A shown sum, and whether something in it was typed with "about".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    pub money: Money,
    pub is_about: bool,
}

/// All figures for one period. Each is rounded once; each sum is the sum of the shown figures in it.
///
/// In a budget of which something was cut, every sum over lines is `None`, the hours too; `amount` and the rows remain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub period: Period,
    /// The whole budget, the person's own part included; the income of a household.
    pub amount: Option<Figure>,
    pub contribution: Option<Figure>,
    /// `amount` without `contribution`.
    pub pays: Option<Figure>,
    /// One for each funder, each income and each pot, in the order of the input.
    pub funders: Vec<Option<Figure>>,
    pub income: Vec<Option<Figure>>,
    pub pots: Vec<Option<Figure>>,
    /// One for each line, those that the program adds among them; `None` for unpaid help and for what is paid once.
    pub lines: Vec<Option<Figure>>,
    /// One for each group that has a name, in the order of `groups`.
    pub subtotals: Vec<Option<Figure>>,
    /// All once-only money, contingency among it: in the columns year and plan only.
    pub once: Option<Figure>,
    /// Running lines, and `once` where it counts.
    pub total: Option<Figure>,
    /// `amount` less `total`; never below nought. Exactly one of `left` and `over` is there if both sums are.
    pub left: Option<Figure>,
    pub over: Option<Figure>,
    /// What must be added to `total` to reach the exact sum rounded once; `None` if nothing.
    pub rounding: Option<Money>,
    /// Paid and unpaid hours, exact.
    pub hours: Option<Exact>,
    pub unpaid_hours: Option<Exact>,
}

impl Figure {
    pub(super) fn rounded(exact: Exact, currency: Currency, is_about: bool) -> Result<Figure, Trouble> {
        let money = Money::rounded(exact, currency).ok_or(Trouble::TooLarge)?;
        Ok(Figure { money, is_about })
    }

    /// `None` for two currencies, or a sum that is too large.
    pub fn plus(self, other: Figure) -> Option<Figure> {
        let money = self.money.plus(other.money)?;
        Some(Figure { money, is_about: self.is_about || other.is_about })
    }

    pub(super) fn minus(self, other: Figure) -> Result<Figure, Trouble> {
        let money = self.money.minus(other.money).ok_or(Trouble::TooLarge)?;
        Ok(Figure { money, is_about: self.is_about || other.is_about })
    }

    /// Nought in place of a sum below it.
    pub(super) fn or_nought(self) -> Figure {
        if self.money.is_negative() { Figure { money: Money::zero(self.money.currency()), ..self } } else { self }
    }
}

/// The sum of shown figures.
pub(super) fn sum<'a>(figures: impl IntoIterator<Item = &'a Figure>, currency: Currency) -> Result<Figure, Trouble> {
    let mut sum = Figure { money: Money::zero(currency), is_about: false };
    for figure in figures {
        sum = sum.plus(*figure).ok_or(Trouble::TooLarge)?;
    }
    Ok(sum)
}

/// What is left of an amount, or what is missing: one of the two.
pub(super) fn left_and_over(
    amount: Option<Figure>,
    total: Figure,
) -> Result<(Option<Figure>, Option<Figure>), Trouble> {
    let Some(amount) = amount else { return Ok((None, None)) };
    let left = amount.minus(total)?;
    if left.money.is_negative() {
        return Ok((None, Some(Figure { money: left.money.size(), is_about: left.is_about })));
    }
    Ok((Some(left), None))
}

/// Once-only money counts where the whole year or the whole plan is shown.
pub(super) fn counts_once(period: Period) -> bool {
    period.count() == 1 && matches!(period.unit(), PeriodUnit::Year | PeriodUnit::Plan)
}

/// How many times a thing happens in one `column`, if it happens every `period` and lasts for `lasting`.
pub(super) fn times_in(period: Period, lasting: Option<Period>, year: &Year, column: Period) -> Result<Exact, Trouble> {
    let Some(lasting) = lasting else { return year.times(period, column) };
    let all = year.times(period, lasting)?;
    let frame = year.frame();
    let is_longer = year.times(lasting, frame).map(|times| times.compared_to(Exact::ONE));
    if matches!(is_longer, Ok(Some(std::cmp::Ordering::Less))) {
        return Err(Trouble::LongerThanYear(lasting));
    }
    all.times(year.times(frame, column)?).ok_or(Trouble::TooLarge)
}

/// An amount in a column, exact; `None` for once-only money where it does not count.
pub(super) fn exact_in(amount: &Amount, year: &Year, column: Period) -> Result<Option<Exact>, Trouble> {
    let each = amount.each_period().ok_or(Trouble::TooLarge)?;
    if amount.period() == Period::ONCE {
        return Ok(counts_once(column).then_some(each));
    }
    let times = times_in(amount.period(), amount.lasting, year, column)?;
    each.times(times).map(Some).ok_or(Trouble::TooLarge)
}

/// What a line costs in a column, exact; `None` for unpaid help, and for what is paid once where that does not count.
pub(super) fn exact_of_line(line: &LineInput, year: &Year, column: Period) -> Result<Option<Exact>, Trouble> {
    match &line.cost {
        LineCost::Unpaid(_) => Ok(None),
        LineCost::Yearly { exact, .. } => {
            exact.times(year.times(Period::YEAR, column)?).map(Some).ok_or(Trouble::TooLarge)
        }
        LineCost::Paid(amounts) => {
            let mut sum = None;
            for amount in amounts {
                let Some(exact) = exact_in(amount, year, column)? else { continue };
                sum = Some(sum.unwrap_or(Exact::ZERO).plus(exact).ok_or(Trouble::TooLarge)?);
            }
            Ok(sum)
        }
    }
}

/// The hours of help that a line pays for in a column.
pub(super) fn hours_of_line(line: &LineInput, year: &Year, column: Period) -> Result<Exact, Trouble> {
    let mut hours = Exact::ZERO;
    for amount in line.amounts().iter().filter(|amount| amount.period() != Period::ONCE) {
        if let Some(each) = amount.hours_each_period() {
            let more = each.times(times_in(amount.period(), amount.lasting, year, column)?);
            hours = more.and_then(|more| hours.plus(more)).ok_or(Trouble::TooLarge)?;
        }
    }
    Ok(hours)
}

/// Works one column out of an input whose currencies agree.
pub(super) fn column(
    input: &BudgetInput,
    groups: &[Group],
    year: &Year,
    currency: Currency,
    period: Period,
) -> Result<Column, Trouble> {
    year.check_column(period)?;
    let cell = |amount: &Amount| match exact_in(amount, year, period)? {
        Some(exact) => Figure::rounded(exact, currency, amount.is_about).map(Some),
        None => Ok(None),
    };
    let funders = input.funders.iter().map(|funder| cell(&funder.amount)).collect::<Result<Vec<_>, _>>()?;
    let income = input.income.iter().map(|income| cell(&income.amount)).collect::<Result<Vec<_>, _>>()?;
    let pots = input.pots.iter().map(|pot| cell(&pot.amount)).collect::<Result<Vec<_>, _>>()?;
    let contribution = input.contribution.as_ref().map(cell).transpose()?.flatten();

    let mut coming = Vec::new();
    for amount in input.money_in() {
        coming.extend(cell(amount)?);
    }
    let amount = if coming.is_empty() { None } else { Some(sum(&coming, currency)?) };
    let pays = match (amount, contribution) {
        // Where the contribution is as much as the budget, nobody pays anything more.
        (Some(amount), Some(part)) => Some(amount.minus(part)?.or_nought()),
        // Where something was cut, it may have been the contribution.
        (amount, None) => amount.filter(|_| !input.is_cut),
        (None, Some(_)) => None,
    };

    let mut lines = Vec::with_capacity(input.lines.len());
    let mut exact_total = Exact::ZERO;
    let mut hours = Exact::ZERO;
    let mut unpaid_hours = Exact::ZERO;
    for line in &input.lines {
        let mut figure = None;
        match &line.cost {
            LineCost::Unpaid(unpaid) if unpaid.period == Period::ONCE => {}
            LineCost::Unpaid(unpaid) => {
                let times = times_in(unpaid.period, unpaid.lasting, year, period)?;
                let more = unpaid.each_period().and_then(|each| each.times(times));
                unpaid_hours = more.and_then(|more| unpaid_hours.plus(more)).ok_or(Trouble::TooLarge)?;
            }
            LineCost::Paid(_) if line.is_once() => {}
            LineCost::Paid(_) | LineCost::Yearly { .. } => {
                let exact = exact_of_line(line, year, period)?.unwrap_or(Exact::ZERO);
                figure = Some(Figure::rounded(exact, currency, line.is_about())?);
                exact_total = exact_total.plus(exact).ok_or(Trouble::TooLarge)?;
                hours = hours.plus(hours_of_line(line, year, period)?).ok_or(Trouble::TooLarge)?;
            }
        }
        lines.push(figure);
    }

    let once_cells = once_figures(input, currency)?;
    let has_once = counts_once(period) && !once_cells.is_empty();
    let once = if has_once { Some(sum(once_cells.iter().map(|(_, figure)| figure), currency)?) } else { None };
    let running = sum(lines.iter().flatten(), currency)?;
    let total = sum([Some(running), once].iter().flatten(), currency)?;
    for (_, exact) in once_exact(input).filter(|_| has_once) {
        exact_total = exact.and_then(|exact| exact_total.plus(exact)).ok_or(Trouble::TooLarge)?;
    }
    let exact_money = Money::rounded(exact_total, currency).ok_or(Trouble::TooLarge)?;
    let rounding = exact_money.minus(total.money).ok_or(Trouble::TooLarge)?;
    let (left, over) = left_and_over(amount, total)?;
    let subtotals = groups
        .iter()
        .filter(|group| group.name != GroupName::None)
        .map(|group| sum(group.lines.iter().filter_map(|at| lines[*at].as_ref()), currency).map(Some))
        .collect::<Result<Vec<_>, _>>()?;

    let whole = Column {
        period,
        amount,
        contribution,
        pays,
        funders,
        income,
        pots,
        lines,
        subtotals,
        once,
        total: Some(total),
        left,
        over,
        rounding: Some(rounding).filter(|rounding| !rounding.is_zero()),
        hours: Some(hours),
        unpaid_hours: Some(unpaid_hours),
    };
    Ok(if input.is_cut { without_totals(whole) } else { whole })
}

/// A table that does not show everything keeps the amount and its rows, and no sum over rows.
fn without_totals(column: Column) -> Column {
    let subtotals = vec![None; column.subtotals.len()];
    Column {
        subtotals,
        once: None,
        total: None,
        left: None,
        over: None,
        rounding: None,
        hours: None,
        unpaid_hours: None,
        ..column
    }
}

/// Every once-only sum before rounding; the contingency comes last and has no line. A line is one sum.
pub(super) fn once_exact(input: &BudgetInput) -> impl Iterator<Item = (Option<usize>, Option<Exact>)> {
    let lines = input.lines.iter().enumerate().filter(|(_, line)| line.is_once());
    let lines = lines.map(|(at, line)| {
        let amounts = line.amounts().iter().map(Amount::each_period);
        (Some(at), amounts.into_iter().try_fold(Exact::ZERO, |sum, exact| sum.plus(exact?)))
    });
    let contingency = input.contingency.filter(|money| !money.is_zero());
    lines.chain(contingency.map(|money| (None, money.exact())))
}

/// Every once-only sum as shown.
pub(super) fn once_figures(input: &BudgetInput, currency: Currency) -> Result<Vec<(Option<usize>, Figure)>, Trouble> {
    let is_about = |at: Option<usize>| at.is_some_and(|at| input.lines[at].is_about());
    once_exact(input)
        .map(|(at, exact)| Ok((at, Figure::rounded(exact.ok_or(Trouble::TooLarge)?, currency, is_about(at))?)))
        .collect()
}
