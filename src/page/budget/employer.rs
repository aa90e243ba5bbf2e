//! What it costs to employ people: each worker's wages and what comes on top, with the rates that were used.

use super::super::builder::Builder;
use super::super::view::Words;
use super::super::{MoneyRow, MoneyRowKind, MoneySection, MoneyTable};
use super::capital;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, EmployerFigures, Holiday, PensionBase, Rates, WorkerCosts};
use crate::value::{Exact, Money, Period};

impl Builder<'_> {
    pub(super) fn employer_section(&self, figures: &BudgetFigures, id: &str) -> Option<MoneySection> {
        let employer = figures.employer.as_ref().filter(|employer| !employer.workers.is_empty())?;
        let strings = &self.strings().budget;
        let language = self.language();
        let count = employer.workers.len() as u64;
        let mut said = vec![("worker", language.count(count, &strings.employs, &[]))];
        if let Some(cost) = figures.hour_cost() {
            let amount = self.money(cost, Pence::WhenNeeded);
            said.push(("clock", fill(strings.hour_cost, &[("amount", &amount)])));
        }
        if let Some(wage) = figures.highest_wage {
            let amount = language.write_money(wage, Pence::WhenNeeded);
            let most = fill(strings.highest_wage, &[("amount", &amount)]);
            said.push(("money", format!("{most} {}", strings.highest_wage_note)));
        }
        Some(MoneySection {
            title: Some(strings.title_employer.say(&self.voice(), &[])),
            sentences: said.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect(),
            tables: vec![self.employer_table(figures, employer, id)?],
            notes: self.convention_note(figures).into_iter().chain(self.rates_notes(&employer.rates)).collect(),
            ..MoneySection::default()
        })
    }

    /// Worker by worker: wages, holiday, insurance, pension.
    fn employer_table(&self, figures: &BudgetFigures, employer: &EmployerFigures, id: &str) -> Option<MoneyTable> {
        let strings = &self.strings().budget;
        let mut rows = Vec::new();
        for worker in &employer.workers {
            rows.extend(self.worker_rows(figures, worker, &employer.rates)?);
        }
        if let Some(allowance) = employer.allowance {
            let all = employer.workers.iter().try_fold(Exact::ZERO, |sum, worker| {
                let pension = worker.pension.unwrap_or(Exact::ZERO);
                sum.plus(worker.pay)?.plus(worker.insurance)?.plus(pension)
            })?;
            let (taken, left) =
                (self.exact_money(figures, allowance)?, self.exact_money(figures, all.minus(allowance)?)?);
            rows.push(self.money_row(MoneyRowKind::After, strings.allowance, vec![taken]));
            rows.push(self.money_row(MoneyRowKind::Total, self.strings().money.all_together, vec![left]));
        }
        let head = vec![self.strings().money.what.to_string(), capital(&self.language().write_period(Period::YEAR))];
        Some(self.money_table(format!("{id}-workers"), strings.employer_caption.to_string(), head, rows))
    }

    fn worker_rows(&self, figures: &BudgetFigures, worker: &WorkerCosts, rates: &Rates) -> Option<Vec<MoneyRow>> {
        let strings = &self.strings().budget;
        let row = |name: &str, exact: Exact, how: Vec<String>| -> Option<MoneyRow> {
            let details: Vec<Words> = how.into_iter().map(|how| self.text(&how)).collect();
            let cells = vec![self.exact_money(figures, exact)?];
            Some(MoneyRow { details, ..self.money_row(MoneyRowKind::Line, name, cells) })
        };
        let hours = self.language().write_hours_count(worker.hours);
        let holiday = self.holiday_words(rates);
        let paid = rates.holiday.share().and_then(|share| worker.hours.plus(worker.hours.times(share)?));
        let paid = paid.map(|hours| fill(strings.paid_hours_in_year, &[("hours", &self.rough_hours(hours))]));
        let mut rows = vec![
            self.money_row(MoneyRowKind::Group, &worker.who, Vec::new()),
            row(strings.wages, worker.wages, vec![fill(strings.hours_in_year, &[("hours", &hours)])])?,
            row(strings.wages_holiday, worker.holiday, std::iter::once(holiday).chain(paid).collect())?,
            row(strings.wages_insurance, worker.insurance, vec![self.insurance_words(rates)])?,
        ];
        if let Some(pension) = worker.pension {
            rows.push(row(strings.wages_pension, pension, vec![self.pension_words(rates)])?);
        }
        let name = fill(strings.worker_all, &[("who", &worker.who)]);
        rows.push(self.money_row(MoneyRowKind::Subtotal, &name, vec![self.shown_sum(figures, worker)?]));
        Some(rows)
    }

    /// The sum of the shown cells, as in every table.
    fn shown_sum(&self, figures: &BudgetFigures, worker: &WorkerCosts) -> Option<String> {
        let parts = [Some(worker.wages), Some(worker.holiday), Some(worker.insurance), worker.pension];
        let mut sum = Money::zero(figures.currency);
        for part in parts.into_iter().flatten() {
            sum = sum.plus(Money::rounded(part, figures.currency)?)?;
        }
        Some(self.language().write_money(sum, Pence::Always))
    }

    /// Hours with a part of an hour as a decimal: nobody needs the minutes of a whole year.
    fn rough_hours(&self, hours: Exact) -> String {
        let rounded = hours.rounded(1).and_then(Exact::of).unwrap_or(hours);
        self.language().write_hours_count(rounded)
    }

    /// A share as people can picture it: so much of each 100.
    fn of_hundred(&self, share: Exact, rates: &Rates) -> Option<[String; 2]> {
        let hundred = Exact::whole(100);
        let written = |exact: Exact| {
            let money = Money::new(exact.as_decimal(4)?, rates.currency)?;
            Some(self.language().write_money(money, Pence::WhenNeeded))
        };
        Some([written(share.times(hundred)?)?, written(hundred)?])
    }

    fn holiday_words(&self, rates: &Rates) -> String {
        let strings = &self.strings().budget;
        match &rates.holiday {
            Holiday::Weeks(weeks) => {
                fill(strings.weeks_of_holiday, &[("weeks", &self.language().write_number(*weeks))])
            }
            Holiday::Share(share) => self.of_hundred(*share, rates).map_or(String::new(), |[amount, hundred]| {
                fill(strings.of_each_100, &[("amount", &amount), ("hundred", &hundred)])
            }),
        }
    }

    fn insurance_words(&self, rates: &Rates) -> String {
        let from = self.language().write_amount(&rates.insurance_above);
        self.of_hundred(rates.insurance, rates).map_or(String::new(), |[amount, hundred]| {
            let places = [("amount", amount.as_str()), ("hundred", &hundred), ("from", &from)];
            fill(self.strings().budget.of_each_100_above, &places)
        })
    }

    fn pension_words(&self, rates: &Rates) -> String {
        let strings = &self.strings().budget;
        let written = |money: Money| self.language().write_money(money, Pence::WhenNeeded);
        let Some([amount, hundred]) = self.of_hundred(rates.pension, rates) else { return String::new() };
        match &rates.pension_base {
            PensionBase::All => fill(strings.of_each_100, &[("amount", &amount), ("hundred", &hundred)]),
            PensionBase::Band { from, to } => {
                let (from, to) = (written(*from), written(*to));
                let places = [("amount", amount.as_str()), ("hundred", &hundred), ("from", &from), ("to", &to)];
                fill(strings.of_each_100_between, &places)
            }
        }
    }

    /// Which rates, from which dated file, and what the plan changed.
    fn rates_notes(&self, rates: &Rates) -> Vec<Words> {
        let strings = &self.strings().budget;
        let mut notes = vec![
            fill(strings.rates_used, &[("title", &rates.title), ("name", &rates.name)]),
            fill(strings.rates_from, &[("sources", &rates.sources.join("; "))]),
        ];
        notes.extend(rates.certainty.clone());
        if !rates.own.is_empty() {
            notes.push(strings.rates_own.to_string());
        }
        let trigger = self.language().write_money(rates.pension_trigger, Pence::WhenNeeded);
        notes.push(fill(strings.no_pension_unless_asked, &[("amount", &trigger)]));
        notes.iter().map(|note| self.text(note)).collect()
    }
}
