//! What was spent, line by line, against what was planned.
//!
//! In: [`BudgetFigures`] and what was spent. Out: [`SpendingFigures`], every cell exact and rounded once.
//! Not here: reading the file (`plan::spending`), which line an entry belongs to (`figures`), words (`page`).
//!
//! "By now" is a day of the data, never the clock's. Money that runs is compared by days: planned, shared over all days
//! of the plan, for the days that are gone. One sum for the whole time is not: until it is spent it is kept back.

use super::column::{self, Figure, left_and_over, sum};
use super::figures::BudgetFigures;
use super::input::{LineCost, LineInput};
use super::trouble::Trouble;
use super::year::Span;
use crate::language::Problem;
use crate::value::{Currency, Date, Exact, Money, Period, Shape};

/// With fewer days gone nobody can say how it goes on.
pub const FEWEST_DAYS: i64 = 28;

/// One sum that went out, or came back.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    pub date: Date,
    pub of: SpentOn,
    /// Never below nought.
    pub money: Money,
    pub is_back: bool,
}

/// What a sum was spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpentOn {
    /// The place in `BudgetInput::lines`.
    Line(usize),
    Contingency,
    /// No line of the budget.
    Nothing,
}

/// Everything about what was spent of one budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpendingFigures {
    pub currency: Currency,
    /// What is planned is for this: the whole plan, or one year.
    pub period: Period,
    /// The last day that is counted: of the last entry, or the budget's `as_of` if that is later.
    pub by: Option<Date>,
    pub pace: Result<Pace, NoPace>,
    /// The lines in their order, the contingency, then what fits no line. Unpaid lines only where money went.
    pub rows: Vec<SpendingRow>,
    pub total: SpendingRow,
}

/// How far the plan has gone, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    pub gone: i64,
    pub all: i64,
}

/// Why nothing can be said about how it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPace {
    NoEntries,
    /// The plan does not say when it starts and ends.
    NoDates,
    /// What is planned can not be worked out for all days of the plan.
    NoPlanned,
    BeforeStart,
}

/// One line, or all together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpendingRow {
    /// `None` for all together.
    pub of: Option<SpentOn>,
    /// Paid once, or one sum for the year or the plan: its days do not count.
    pub is_one_sum: bool,
    pub planned: Option<Figure>,
    /// Less what came back; below nought if more came back than went out.
    pub spent: Money,
    pub back: Money,
    /// Exactly one of the two if something was planned.
    pub left: Option<Figure>,
    pub over: Option<Figure>,
    /// What should be spent by now.
    pub by_now: Option<Figure>,
    /// What is spent at the end, at the same pace; then what is left or missing. Not before [`FEWEST_DAYS`].
    pub at_end: Option<Figure>,
    pub left_at_end: Option<Figure>,
    pub over_at_end: Option<Figure>,
}

impl BudgetFigures {
    /// Works out what was spent. Call it on a budget of which nothing was cut.
    ///
    /// The total spent is always the sum of all entries: of those that fit no line too.
    ///
    /// # Errors
    /// A sum that is too large.
    pub fn work_out_spending(&self, entries: &[Spent], as_of: Option<Date>) -> Result<SpendingFigures, Problem> {
        self.spending(entries, as_of).map_err(Trouble::problem)
    }

    fn spending(&self, entries: &[Spent], as_of: Option<Date>) -> Result<SpendingFigures, Trouble> {
        let (period, planned) = self.planned();
        let last = entries.iter().map(|entry| entry.date).max();
        let by = last.into_iter().chain(as_of).max();
        let pace = self.pace(by, period, planned.is_some());
        let mut rows = Vec::new();
        for (of, is_one_sum, exact) in self.things(planned.as_deref()) {
            let mine: Vec<&Spent> = entries.iter().filter(|entry| entry.of == of).collect();
            let is_unplanned = match of {
                SpentOn::Line(at) => matches!(self.input.lines[at].cost, LineCost::Unpaid(_)),
                SpentOn::Contingency => false,
                SpentOn::Nothing => true,
            };
            if !(is_unplanned && mine.is_empty()) {
                rows.push(self.row(of, is_one_sum, exact, &mine, pace)?);
            }
        }
        let total = self.all_together(&rows, pace)?;
        Ok(SpendingFigures { currency: self.currency, period, by, pace, rows, total })
    }

    /// The whole plan where its days are known and count, else one year; and what each line costs in it.
    fn planned(&self) -> (Period, Option<Vec<Option<Figure>>>) {
        let lines = |period: Period| {
            column::column(&self.input, &self.groups, &self.year, self.currency, period).ok().map(|column| column.lines)
        };
        match self.year.days.and_then(|_| lines(Period::PLAN)) {
            Some(planned) => (Period::PLAN, Some(planned)),
            None => (Period::YEAR, lines(Period::YEAR)),
        }
    }

    fn pace(&self, by: Option<Date>, period: Period, is_planned: bool) -> Result<Pace, NoPace> {
        let by = by.ok_or(NoPace::NoEntries)?;
        let Span { starts, ends, count: all } = self.year.days.ok_or(NoPace::NoDates)?;
        if !is_planned || period != Period::PLAN {
            return Err(NoPace::NoPlanned);
        }
        if by < starts {
            return Err(NoPace::BeforeStart);
        }
        // Both days belong to the plan.
        let gone = starts.until(by.min(ends)).map_or(0, |span| i64::from(span.get_days())) + 1;
        Ok(Pace { gone, all })
    }

    /// Everything that money can be spent on: is it paid once, and what was planned for it.
    fn things(&self, planned: Option<&[Option<Figure>]>) -> Vec<(SpentOn, bool, Option<Figure>)> {
        let zero = Figure { money: Money::zero(self.currency), is_about: false };
        let once = |line: Option<usize>| self.once.iter().find(|row| row.line == line).map(|row| row.figure);
        let mut things = Vec::new();
        for (at, line) in self.input.lines.iter().enumerate() {
            let figure = match &line.cost {
                LineCost::Unpaid(_) => planned.map(|_| zero),
                LineCost::Paid(_) if line.is_once() => once(Some(at)),
                LineCost::Paid(_) | LineCost::Yearly { .. } => planned.and_then(|planned| planned[at]),
            };
            things.push((SpentOn::Line(at), is_one_sum(line), figure));
        }
        things.extend(once(None).map(|figure| (SpentOn::Contingency, true, Some(figure))));
        things.push((SpentOn::Nothing, false, None));
        things
    }

    fn row(
        &self,
        of: SpentOn,
        is_one_sum: bool,
        planned: Option<Figure>,
        entries: &[&Spent],
        pace: Result<Pace, NoPace>,
    ) -> Result<SpendingRow, Trouble> {
        let total_of = |is_back: bool| {
            let sums = entries.iter().filter(|entry| entry.is_back == is_back).map(|entry| entry.money);
            sums.into_iter().try_fold(Money::zero(self.currency), Money::plus).ok_or(Trouble::TooLarge)
        };
        let back = total_of(true)?;
        let spent = total_of(false)?.minus(back).ok_or(Trouble::TooLarge)?;
        let (left, over) = left_and_over(planned, exactly(spent))?;
        let row = SpendingRow {
            of: Some(of),
            is_one_sum,
            planned,
            spent,
            back,
            left,
            over,
            by_now: None,
            at_end: None,
            left_at_end: None,
            over_at_end: None,
        };
        let Ok(pace) = pace else { return Ok(row) };
        let (by_now, at_end) = match planned {
            Some(planned) if is_one_sum => {
                let is_less = spent.amount() < planned.money.amount();
                let (less, more) = if is_less { (spent, planned.money) } else { (planned.money, spent) };
                let figure = |money| Figure { money, is_about: planned.is_about };
                (Some(figure(less)), Some(figure(more)))
            }
            _ => {
                let by_now = planned.map(|planned| share(planned, pace.gone, pace.all)).transpose()?;
                // Where more came back than went out, nobody expects that to go on.
                let is_given = spent.is_negative();
                let at_end = if is_given { exactly(spent) } else { share(exactly(spent), pace.all, pace.gone)? };
                (by_now, Some(at_end))
            }
        };
        self.with_end(SpendingRow { by_now, at_end, ..row }, pace)
    }

    /// Sums of the shown cells.
    fn all_together(&self, rows: &[SpendingRow], pace: Result<Pace, NoPace>) -> Result<SpendingRow, Trouble> {
        let cells = |of: fn(&SpendingRow) -> Option<Figure>| {
            let cells: Vec<Figure> = rows.iter().filter_map(of).collect();
            if cells.is_empty() { Ok(None) } else { sum(&cells, self.currency).map(Some) }
        };
        let money = |of: fn(&SpendingRow) -> Money| {
            rows.iter().map(of).try_fold(Money::zero(self.currency), Money::plus).ok_or(Trouble::TooLarge)
        };
        // A total over lines of which some are not planned would be too small.
        let is_planned = rows.iter().all(|row| row.planned.is_some() || row.of == Some(SpentOn::Nothing));
        let planned = cells(|row| row.planned)?.filter(|_| is_planned);
        let spent = money(|row| row.spent)?;
        let (left, over) = left_and_over(planned, exactly(spent))?;
        let total = SpendingRow {
            of: None,
            is_one_sum: false,
            planned,
            spent,
            back: money(|row| row.back)?,
            left,
            over,
            by_now: cells(|row| row.by_now)?,
            at_end: cells(|row| row.at_end)?,
            left_at_end: None,
            over_at_end: None,
        };
        match pace {
            Ok(pace) => self.with_end(total, pace),
            Err(_) => Ok(total),
        }
    }

    /// What is left or missing at the end; nothing is foretold too early, nor when the plan is over.
    fn with_end(&self, row: SpendingRow, pace: Pace) -> Result<SpendingRow, Trouble> {
        let at_end = row.at_end.filter(|_| pace.gone >= FEWEST_DAYS && pace.gone < pace.all);
        let (left_at_end, over_at_end) = match at_end {
            Some(at_end) => left_and_over(row.planned, at_end)?,
            None => (None, None),
        };
        Ok(SpendingRow { at_end, left_at_end, over_at_end, ..row })
    }
}

/// "£250 once", and "£120 a year" too: an insurance is paid on one day, and at the pace of days it would be missing
/// money for a second one. What is counted ("6 nights a year at £120") goes on all year.
fn is_one_sum(line: &LineInput) -> bool {
    let whole = |period: Period| period == Period::YEAR || period == Period::PLAN;
    line.is_once()
        || matches!(line.amounts(), [amount] if matches!(amount.shape, Shape::Fixed { period, .. } if whole(period)))
}

/// A sum that nobody wrote "about" before.
fn exactly(money: Money) -> Figure {
    Figure { money, is_about: false }
}

/// So many of so many days of a sum, rounded once.
fn share(of: Figure, days: i64, all: i64) -> Result<Figure, Trouble> {
    let part = Exact::fraction(days, all).and_then(|part| of.money.exact()?.times(part)).ok_or(Trouble::TooLarge)?;
    Figure::rounded(part, of.money.currency(), of.is_about)
}
