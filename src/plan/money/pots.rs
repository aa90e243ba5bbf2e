//! Parts of a budget with rules of their own, days on which money becomes free, and who looks after which part.
//!
//! In: a budget. Out: [`PotFigures`], [`ReleaseFigures`], [`RouteFigures`]; nothing where lines were cut.

use super::column::{Column, Figure, once_figures, sum};
use super::input::{BudgetInput, LineInput, LineKind, OnCost, PotInput, ReleaseInput, Route};
use super::trouble::Trouble;
use crate::value::{Currency, Money, Period};

/// A pot, in the column of the year or the plan.
#[derive(Debug, Clone)]
pub struct PotFigures {
    pub pot: PotInput,
    pub amount: Figure,
    /// What its lines cost, once-only money among it.
    pub used: Figure,
    /// One of the two.
    pub left: Option<Figure>,
    pub over: Option<Figure>,
}

/// Money that becomes free on a day, and all that is free from then on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleaseFigures {
    pub release: ReleaseInput,
    pub so_far: Money,
}

/// What one way of looking after the money holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteFigures {
    /// `None`: nobody said.
    pub route: Option<Route>,
    pub used: Figure,
}

/// Each line's figure in the column of the year or the plan; for what is paid once, that sum.
fn cells(input: &BudgetInput, column: &Column, currency: Currency) -> Result<Vec<Option<Figure>>, Trouble> {
    let mut cells = column.lines.clone();
    for (line, figure) in once_figures(input, currency)? {
        if let Some(at) = line {
            cells[at] = Some(figure);
        }
    }
    Ok(cells)
}

pub(super) fn pots(input: &BudgetInput, column: &Column, currency: Currency) -> Result<Vec<PotFigures>, Trouble> {
    if input.is_cut || input.pots.is_empty() {
        return Ok(Vec::new());
    }
    let cells = cells(input, column, currency)?;
    let amounts = &column.pots;
    let one = |(pot, amount): (&PotInput, &Option<Figure>)| {
        let own = input.lines.iter().zip(&cells).filter(|(line, _)| line.pot.as_ref() == Some(&pot.id));
        let used = sum(own.filter_map(|(_, cell)| cell.as_ref()), currency)?;
        let amount = amount.ok_or(Trouble::NoColumn(Period::ONCE))?;
        let (left, over) = super::column::left_and_over(Some(amount), used)?;
        Ok(PotFigures { pot: pot.clone(), amount, used, left, over })
    };
    input.pots.iter().zip(amounts).map(one).collect()
}

/// By day, whatever order they were typed in.
pub(super) fn releases(input: &BudgetInput, currency: Currency) -> Result<Vec<ReleaseFigures>, Trouble> {
    let mut sorted = input.releases.clone();
    sorted.sort_by_key(|release| release.on);
    let mut so_far = Money::zero(currency);
    let mut figures = Vec::new();
    for release in sorted {
        so_far = so_far.plus(release.money).ok_or(Trouble::TooLarge)?;
        figures.push(ReleaseFigures { release, so_far });
    }
    Ok(figures)
}

/// Only where lines are looked after in more than one way. All of them make the total of the column.
///
/// What an employer pays on top goes the way of the wages; money set aside goes the way of the budget.
pub(super) fn routes(input: &BudgetInput, column: &Column, currency: Currency) -> Result<Vec<RouteFigures>, Trouble> {
    let whole = input.route.filter(|route| *route != Route::Mixed);
    let wages = |who: Option<&str>| {
        let theirs =
            |line: &&LineInput| line.employs.is_some() && who.is_none_or(|who| line.employs.as_deref() == Some(who));
        let mut ways = input.lines.iter().filter(theirs).map(|line| line.route.or(whole));
        let first = ways.next().flatten();
        // Wages that go several ways say nothing about what comes on top.
        first.filter(|first| ways.all(|way| way == Some(*first)))
    };
    let way = |line: &LineInput| match &line.kind {
        LineKind::OnCost(OnCost::Holiday(who) | OnCost::Insurance(who) | OnCost::Pension(who)) => wages(Some(who)),
        LineKind::OnCost(OnCost::InsuranceAfterAllowance) | LineKind::Employer(_) => wages(None),
        LineKind::Typed => line.route.or(whole),
    };
    let mut things: Vec<(Option<Route>, Figure)> = Vec::new();
    for (line, cell) in input.lines.iter().zip(cells(input, column, currency)?) {
        things.extend(cell.map(|cell| (way(line), cell)));
    }
    let aside = once_figures(input, currency)?.into_iter().find(|(line, _)| line.is_none());
    things.extend(aside.map(|(_, figure)| (whole, figure)));
    let mut routes: Vec<Option<Route>> = things.iter().map(|(route, _)| *route).collect();
    // What nobody said comes last.
    routes.sort_unstable_by_key(|route| (route.is_none(), *route));
    routes.dedup();
    if input.is_cut || routes.iter().flatten().count() < 2 {
        return Ok(Vec::new());
    }
    let one = |route: Option<Route>| {
        let own = things.iter().filter(|(other, _)| *other == route).map(|(_, figure)| figure);
        Ok(RouteFigures { route, used: sum(own, currency)? })
    };
    routes.into_iter().map(one).collect()
}
