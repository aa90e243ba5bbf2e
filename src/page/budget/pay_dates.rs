//! The days on which a line is paid, and months with one payday more.

use super::super::builder::Builder;
use super::super::{MoneyRowKind, MoneySection};
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, PayDates};
use crate::value::LooseDate;

impl Builder<'_> {
    pub(super) fn pay_dates_section(&self, figures: &BudgetFigures, dates: &PayDates, id: &str) -> MoneySection {
        let strings = &self.strings().budget;
        let language = self.language();
        let line = self.line_name(&figures.input.lines[dates.line]);
        let n = language.write_whole(dates.dates.len() as u64);
        let (each, sum) = (self.money(dates.each, Pence::WhenNeeded), self.money(dates.sum, Pence::WhenNeeded));
        let mut said = vec![("calendar", fill(strings.pay_dates_count, &[("n", &n), ("each", &each), ("sum", &sum)]))];
        if let Some(average) = dates.average
            && let Some(more) = dates.sum.money.minus(average.money)
            && !more.is_zero()
        {
            let pattern = if more.is_negative() { strings.pay_dates_less } else { strings.pay_dates_more };
            let average = self.money(average, Pence::WhenNeeded);
            let amount = language.write_money(more.size(), Pence::WhenNeeded);
            said.push(("budget", fill(pattern, &[("average", &average), ("amount", &amount)])));
        }
        if !dates.full_months.is_empty() {
            let months = language.write_list(
                dates
                    .full_months
                    .iter()
                    .map(|month| language.write_loose_date(LooseDate::Month(month.year(), month.month()))),
            );
            said.push(("important", fill(strings.pay_dates_months, &[("months", &months)])));
        }
        let rows = dates.dates.iter().map(|date| {
            let day = language.write_date(*date);
            self.money_row(MoneyRowKind::Line, &day, vec![self.money(dates.each, Pence::Always)])
        });
        let total = self.money(dates.sum, Pence::Always);
        let total = self.money_row(MoneyRowKind::Total, self.strings().money.all_together, vec![total]);
        let caption = fill(strings.pay_dates_caption, &[("line", &line)]);
        let head = vec![strings.payday.to_string(), strings.amount.to_string()];
        let at = dates.line;
        MoneySection {
            title: Some(fill(strings.title_pay_dates, &[("line", &line)])),
            sentences: said.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect(),
            tables: vec![self.money_table(format!("{id}-days-{at}"), caption, head, rows.chain([total]).collect())],
            ..MoneySection::default()
        }
    }
}
