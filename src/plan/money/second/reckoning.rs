//! A budget worked out a second time: rows in grains, columns, months, the account, the wage that fits.
//!
//! In: [`MadeBudget`]. Out: [`Cells`], month rows and single figures. Not here: how a year is counted (`second`).

use super::{Cell, Cells, MadeAmount, MadeBudget, MoneyIn, Part, Row, common_multiple, half_up, lowest, product, sum};
use crate::value::{Convention, Period, PeriodUnit};
use std::collections::BTreeMap;

fn is_once(amount: &MadeAmount) -> bool {
    amount.period == Period::ONCE
}

/// Money that is paid once counts where everything is shown.
fn counts_once(column: Period) -> bool {
    column == Period::YEAR || column == Period::PLAN
}

impl MadeBudget {
    /// What the year holds of a sum, as a fraction: pence, or hours, for one period.
    pub(super) fn yearly(&self, each: Part, amount: &MadeAmount) -> Part {
        if is_once(amount) {
            return each;
        }
        product(product(each, self.clock.times_a_year(amount.period)), self.clock.lasting(amount.lasting))
    }

    /// How many grains a penny has: every fraction of this budget is a whole count of them.
    pub(super) fn grain(&self) -> i128 {
        let paid = self.lines.iter().filter(|line| !line.is_unpaid).flat_map(|line| &line.amounts);
        let mut grain = paid
            .chain(self.money_in())
            .fold(1, |grain, amount| common_multiple(grain, lowest(self.yearly(amount.pence, amount)).1));
        if let Some(employer) = &self.employer {
            let costs = [&employer.liability, &employer.payroll, &employer.other].into_iter().flatten();
            grain =
                costs.fold(grain, |grain, amount| common_multiple(grain, lowest(self.yearly(amount.pence, amount)).1));
            // Holiday is a share of wages, and insurance and pension are so many hundredths of both.
            grain *= employer.holiday.1 * 100;
        }
        grain
    }

    fn grains(&self, grain: i128, amount: &MadeAmount) -> i128 {
        let (over, under) = lowest(self.yearly(amount.pence, amount));
        assert_eq!(grain % under, 0, "the grain is too coarse");
        over * (grain / under)
    }

    fn row(&self, grain: i128, amounts: &[MadeAmount]) -> Row {
        Row {
            grains: amounts.iter().map(|amount| self.grains(grain, amount)).sum(),
            is_once: is_once(&amounts[0]),
            is_about: amounts.iter().any(|amount| amount.is_about),
        }
    }

    /// One row for each line; `None` for unpaid help.
    pub(super) fn typed_rows(&self, grain: i128) -> Vec<Option<Row>> {
        self.lines.iter().map(|line| (!line.is_unpaid).then(|| self.row(grain, &line.amounts))).collect()
    }

    /// What an employer pays on top of wages, in a year, by name: once for each worker over all lines.
    pub(super) fn added_rows(&self, grain: i128, typed: &[Option<Row>]) -> BTreeMap<String, Row> {
        let mut rows = BTreeMap::new();
        let Some(employer) = &self.employer else { return rows };
        let yearly = |grains, is_about| Row { grains, is_once: false, is_about };
        let pounds = |pounds: i128| pounds * 100 * grain;
        let mut all_insurance = yearly(0, false);
        for worker in 0..3 {
            let own = self.lines.iter().zip(typed).filter(|(line, _)| line.worker == Some(worker));
            let own: Vec<&Row> = own.filter_map(|(_, row)| row.as_ref()).collect();
            if own.is_empty() {
                continue;
            }
            let is_about = own.iter().any(|row| row.is_about);
            let wages: i128 = own.iter().map(|row| row.grains).sum();
            let holiday = wages * employer.holiday.0 / employer.holiday.1;
            let pay = wages + holiday;
            let insurance = (pay - employer.threshold * grain).max(0) * 15 / 100;
            all_insurance.grains += insurance;
            all_insurance.is_about |= is_about;
            rows.insert(format!("holiday {worker}"), yearly(holiday, is_about));
            if !employer.has_allowance {
                rows.insert(format!("insurance {worker}"), yearly(insurance, is_about));
            }
            if employer.has_pension[worker] {
                let base = if employer.is_band { (pay.min(pounds(50_270)) - pounds(6_240)).max(0) } else { pay };
                rows.insert(format!("pension {worker}"), yearly(base * 3 / 100, is_about));
            }
        }
        if employer.has_allowance {
            all_insurance.grains = (all_insurance.grains - pounds(10_500)).max(0);
            rows.insert("insurance".to_string(), all_insurance);
        }
        let costs = [("liability", &employer.liability), ("payroll", &employer.payroll), ("other", &employer.other)];
        for (name, amount) in costs {
            if let Some(amount) = amount {
                rows.insert(name.to_string(), self.row(grain, std::slice::from_ref(amount)));
            }
        }
        rows
    }

    /// Everything that a column holds before any rounding, in pence.
    fn exact_sums(&self, grain: i128, column: Period) -> Part {
        let (times, for_each) = self.clock.times_a_year(column);
        let typed = self.typed_rows(grain);
        let added = self.added_rows(grain, &typed);
        let rows = || typed.iter().flatten().chain(added.values());
        let running: i128 = rows().filter(|row| !row.is_once).map(|row| row.grains).sum();
        let once: i128 = rows().filter(|row| row.is_once).map(|row| row.grains).sum();
        let once = if counts_once(column) { once + self.contingency.unwrap_or(0) * grain } else { 0 };
        (running * for_each + once * times, grain * times)
    }

    /// The sums that make up the amount.
    fn money_in(&self) -> Vec<&MadeAmount> {
        match &self.money_in {
            MoneyIn::Nothing => Vec::new(),
            MoneyIn::Amount(amount) => vec![amount],
            MoneyIn::Pays(amount) => [amount].into_iter().chain(&self.contribution).collect(),
            MoneyIn::Funders(amounts) | MoneyIn::Household(amounts) => amounts.iter().collect(),
        }
    }

    fn cell(&self, amount: &MadeAmount, column: Period) -> Cell {
        let (times, for_each) = self.clock.times_a_year(column);
        (half_up(product(self.yearly(amount.pence, amount), (for_each, times))), amount.is_about)
    }

    fn amount_cell(&self, column: Period) -> Option<Cell> {
        let cells: Vec<Cell> = self.money_in().into_iter().map(|amount| self.cell(amount, column)).collect();
        (!cells.is_empty()).then(|| sum(&cells))
    }

    /// Hours in one column, exact: of paid or of unpaid lines.
    pub(super) fn hours(&self, is_unpaid: bool, column: Period) -> Part {
        let (times, for_each) = self.clock.times_a_year(column);
        let lines = self.lines.iter().filter(|line| line.is_unpaid == is_unpaid);
        lines.flat_map(|line| &line.amounts).filter(|amount| !is_once(amount)).fold((0, 1), |sum, amount| {
            let own = product(self.yearly(amount.hours, amount), (for_each, times));
            lowest((sum.0 * own.1 + own.0 * sum.1, sum.1 * own.1))
        })
    }

    pub(super) fn cells(&self, column: Period) -> Cells {
        let grain = self.grain();
        let (times, for_each) = self.clock.times_a_year(column);
        let typed = self.typed_rows(grain);
        let added = self.added_rows(grain, &typed);
        // A running row as shown; what is paid once stands in a part of its own.
        let shown = |row: &Row| (!row.is_once).then(|| (half_up((row.grains * for_each, grain * times)), row.is_about));
        let lines: Vec<Option<Cell>> = typed.iter().map(|row| row.as_ref().and_then(shown)).collect();
        let added_cells: BTreeMap<String, Option<Cell>> =
            added.iter().map(|(name, row)| (name.clone(), shown(row))).collect();
        let mut subtotals = BTreeMap::new();
        for (line, cell) in self.lines.iter().zip(&lines) {
            if let (Some(group), Some(cell)) = (line.group, cell) {
                let sum = subtotals.entry(group.to_string()).or_insert((0, false));
                *sum = (sum.0 + cell.0, sum.1 || cell.1);
            }
        }
        let rows = || typed.iter().flatten().chain(added.values());
        let once_rows = || rows().filter(|row| row.is_once);
        let mut once: Vec<Cell> = once_rows().map(|row| (half_up((row.grains, grain)), row.is_about)).collect();
        // Nought says that there is none, and has no row.
        once.extend(self.contingency.filter(|pence| *pence != 0).map(|pence| (pence, false)));
        let once = (counts_once(column) && !once.is_empty()).then(|| sum(&once));
        let total = sum(lines.iter().flatten().chain(added_cells.values().flatten()).chain(&once));
        let exact = half_up(self.exact_sums(grain, column));
        let amount = self.amount_cell(column);
        let contribution = self.contribution.as_ref().map(|amount| self.cell(amount, column));
        let each = |amounts: &[MadeAmount]| amounts.iter().map(|amount| self.cell(amount, column)).collect();
        let difference = amount.map(|amount| (amount.0 - total.0, amount.1 || total.1));
        Cells {
            pays: amount.map(|amount| {
                let mine = contribution.unwrap_or((0, false));
                ((amount.0 - mine.0).max(0), amount.1 || mine.1)
            }),
            amount,
            contribution,
            funders: if let MoneyIn::Funders(amounts) = &self.money_in { each(amounts) } else { Vec::new() },
            income: if let MoneyIn::Household(amounts) = &self.money_in { each(amounts) } else { Vec::new() },
            pots: each(&self.pots),
            lines,
            added: added_cells,
            subtotals,
            once,
            total,
            left: difference.filter(|cell| cell.0 >= 0),
            over: difference.filter(|cell| cell.0 < 0).map(|cell| (-cell.0, cell.1)),
            rounding: Some(exact - total.0).filter(|pence| *pence != 0),
            hours: self.hours(false, column),
            unpaid_hours: self.hours(true, column),
        }
    }

    /// What one line costs in a month of the plan: weeks by its days, months by their part, all else by its days in the
    /// year. `None` for what is paid once, and for unpaid help.
    fn month_cell(&self, amounts: &[MadeAmount], (days, whole): Part) -> i128 {
        let exact = amounts.iter().fold((0, 1), |sum: Part, amount| {
            let month = match (amount.period.unit(), amount.lasting) {
                (PeriodUnit::Month, None) => (days, whole * i128::from(amount.period.count())),
                (PeriodUnit::Quarter, None) => (days, whole * 3 * i128::from(amount.period.count())),
                _ => {
                    let year = product(self.clock.times_a_year(amount.period), self.clock.lasting(amount.lasting));
                    product(year, (days, self.clock.plan_days))
                }
            };
            let own = product(amount.pence, month);
            lowest((sum.0 * own.1 + own.0 * sum.1, sum.1 * own.1))
        });
        half_up(exact)
    }

    /// Every month of the plan: the amount and the total as shown.
    pub(super) fn month_rows(&self) -> Vec<(Option<i128>, i128)> {
        if self.clock.convention != Convention::Calendar {
            return Vec::new();
        }
        let grain = self.grain();
        let added = self.added_rows(grain, &self.typed_rows(grain));
        let months = self.clock.months().into_iter().map(|month| {
            let one = |amount: &MadeAmount| self.month_cell(std::slice::from_ref(amount), month);
            let money_in = self.money_in();
            let amount = (!money_in.is_empty()).then(|| money_in.into_iter().map(one).sum());
            let running = self.lines.iter().filter(|line| !line.is_unpaid && !is_once(&line.amounts[0]));
            let typed: i128 = running.map(|line| self.month_cell(&line.amounts, month)).sum();
            let share = |row: &Row| half_up((row.grains * month.0, grain * self.clock.plan_days));
            let on_costs = added.iter().filter(|(name, _)| name.contains(' ') || *name == "insurance");
            let on_costs: i128 = on_costs.map(|(_, row)| share(row)).sum();
            let costs = self.employer.iter().flat_map(|all| [&all.liability, &all.payroll, &all.other]).flatten();
            let costs: i128 = costs.filter(|amount| !is_once(amount)).map(one).sum();
            (amount, typed + on_costs + costs)
        });
        months.collect()
    }

    /// Too much on the account; what may stay on it.
    pub(super) fn account(&self) -> Option<(i128, i128)> {
        let (balance, owed) = self.balance?;
        let may_stay = self.amount_cell(Period::every(self.keep_weeks, PeriodUnit::Week)?)?.0;
        let over = balance - owed.unwrap_or(0) - self.contingency.unwrap_or(0) - may_stay;
        Some((over.max(0), may_stay))
    }

    /// Does everything fit into the amount exactly, if every hour of a worker costs so many pence?
    pub(super) fn fits_with_wage(&self, pence: i128) -> bool {
        let mut budget = self.clone();
        for line in budget.lines.iter_mut().filter(|line| line.worker.is_some()) {
            for amount in line.amounts.iter_mut().filter(|amount| amount.hours.0 > 0) {
                amount.pence = product(amount.hours, (pence, 1));
            }
        }
        let grain = budget.grain();
        let sums = budget.exact_sums(grain, self.clock.frame());
        let money: i128 = budget.money_in().into_iter().map(|amount| budget.grains(grain, amount)).sum();
        sums.0 <= money * self.clock.times_a_year(self.clock.frame()).1
    }
}
