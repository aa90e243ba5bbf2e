//! A budget in words: sentences, tables, notes and bars, all from one calculation.

use super::builder::Builder;
use super::view::{Picture, Run, Words};
use super::words::of_set;
use super::{Bar, BarsView, BudgetView, MoneyRow, MoneyRowKind, MoneyTable, UnpaidView};
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, BudgetKind, Column, Figure, LineCost};
use crate::value::{Convention, Money};

impl Builder<'_> {
    /// What a budget says; `None` for one without any sum.
    pub(super) fn budget(&self, part: &SharedPart, level: u8) -> Option<BudgetView> {
        let budget = self.figures.find_budget(part)?;
        let figures = budget.figures.as_ref()?;
        let row = part.rows.first()?;
        let lookup = SharedLookup::new(&part.form.fields, row);
        let id = self.anchors.find(self.path, &part.span).unwrap_or("budget");
        let mut tables = vec![self.running_table(budget, figures, lookup, id)];
        tables.extend(self.once_table(budget, figures, lookup, id));
        tables.extend(self.months_table(figures, id));
        Some(BudgetView {
            level: (level + 1).min(4),
            sentences: self.budget_sentences(budget, figures, lookup),
            tables,
            notes: self.budget_notes(figures),
            bars: self.bars(budget, figures),
            unpaid: self.unpaid(budget, lookup),
        })
    }

    /// Money as a cell: pence always, so that all cells of a column look alike.
    fn cell(&self, figure: Option<Figure>) -> String {
        figure.map_or(String::new(), |figure| self.money(figure, Pence::Always))
    }

    pub(super) fn money(&self, figure: Figure, pence: Pence) -> String {
        let written = self.language().write_money(figure.money, pence);
        match figure.is_about {
            true => fill(self.strings().money.about_amount, &[("amount", &written)]),
            false => written,
        }
    }

    fn budget_sentences(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
    ) -> Vec<(Picture, Words)> {
        let Some(column) = figures.columns.first() else { return Vec::new() };
        let strings = &self.strings().money;
        let voice = self.voice();
        let period = self.language().write_period(column.period);
        let said = |figure: Figure| self.money(figure, Pence::WhenNeeded);
        let mut sentences: Vec<(&str, String)> = Vec::new();
        let funder = lookup.words("funder").map(str::to_string).or_else(|| lookup.names("funder").first().cloned());
        if let Some(amount) = column.amount {
            let places = [("amount", said(amount)), ("period", period.clone())];
            let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let sentence = match budget.input.kind {
                BudgetKind::Household => strings.income_is.say(&voice, &places),
                _ => strings.budget_is.say(&voice, &places),
            };
            sentences.push(("money", sentence));
        }
        if let (Some(funder), Some(pays)) = (&funder, column.pays.or(column.amount)) {
            let places = [("who", funder.as_str()), ("amount", &said(pays)), ("period", &period)];
            sentences.push(("council", fill(strings.funder_pays, &places)));
        }
        for (funder, pays) in budget.input.funders.iter().zip(&column.funders) {
            if let Some(pays) = pays {
                let places = [("who", funder.who.as_str()), ("amount", &said(*pays)), ("period", &period)];
                sentences.push(("council", fill(strings.funder_pays, &places)));
            }
        }
        if let Some(contribution) = column.contribution {
            sentences.push(("coins", strings.i_pay_of_it.say(&voice, &[("amount", &said(contribution))])));
        }
        if let Some(total) = column.total {
            let places = [("amount", said(total)), ("period", period.clone())];
            let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
            sentences.push(("budget", strings.support_costs.say(&voice, &places)));
        }
        match (column.left, column.over) {
            (Some(left), _) if left.money.is_zero() => sentences.push(("saving", strings.nothing_left.to_string())),
            (Some(left), _) => {
                let places = [("amount", said(left)), ("period", period.clone())];
                let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
                sentences.push(("saving", fill(strings.left_over, &places)));
            }
            (None, Some(over)) => {
                let places = [("amount", said(over)), ("period", period.clone())];
                let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
                sentences.push(("important", fill(strings.too_much, &places)));
            }
            (None, None) => {}
        }
        if let Some(over) = figures.unspent_over.filter(|over| !over.money.is_zero()) {
            sentences.push(("bank", fill(strings.unspent_over, &[("amount", &said(over))])));
        }
        sentences
            .into_iter()
            .filter_map(|(picture, sentence)| {
                let picture = crate::pictures::find_symbol(picture)?;
                Some((of_set(&picture.code()), vec![Run::Text(sentence)]))
            })
            .collect()
    }

    /// The lines that run all the time, with their subtotals, the total and what is left.
    fn running_table(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> MoneyTable {
        let strings = &self.strings().money;
        let language = self.language();
        let periods: Vec<_> = figures.columns.iter().map(|column| column.period).collect();
        let cells = |of: &dyn Fn(&Column) -> Option<Figure>| -> Vec<String> {
            figures.columns.iter().map(|column| self.cell(of(column))).collect()
        };
        let mut rows = Vec::new();
        for (at, income) in budget.input.income.iter().enumerate() {
            let name = self.text(&income.what);
            rows.push(plain_row(MoneyRowKind::Line, name, cells(&|column| column.income[at])));
        }
        if !budget.input.income.is_empty() {
            let name = self.text(strings.income);
            rows.push(plain_row(MoneyRowKind::Subtotal, name, cells(&|column| column.amount)));
        }
        let mut named = 0;
        for group in &figures.groups {
            if let Some(name) = &group.name {
                rows.push(plain_row(MoneyRowKind::Group, self.text(name), Vec::new()));
            }
            for at in &group.lines {
                rows.push(self.line_row(budget, lookup, *at, cells(&|column| column.lines[*at])));
            }
            if let Some(name) = &group.name {
                let words = self.text(&fill(strings.subtotal, &[("group", name)]));
                let at = named;
                named += 1;
                let subtotals = cells(&|column| column.subtotals.get(at).copied().flatten());
                if group.lines.len() > 1 && subtotals.iter().any(|cell| !cell.is_empty()) {
                    rows.push(plain_row(MoneyRowKind::Subtotal, words, subtotals));
                }
            }
        }
        let mut sums: Vec<(MoneyRowKind, &str, Vec<String>)> = Vec::new();
        if figures.columns.iter().any(|column| column.once.is_some() && column.total.is_some()) {
            sums.push((MoneyRowKind::Line, strings.once_only, cells(&|column| column.once)));
        }
        sums.push((MoneyRowKind::Total, strings.all_together, cells(&|column| column.total)));
        let rounding =
            figures.columns.iter().map(|column| column.rounding.map_or(String::new(), |money| self.signed(money)));
        sums.push((MoneyRowKind::After, strings.rounding, rounding.collect()));
        if budget.input.income.is_empty() {
            sums.push((MoneyRowKind::After, strings.whole_budget, cells(&|column| column.amount)));
        }
        sums.push((MoneyRowKind::After, strings.left, cells(&|column| column.left)));
        sums.push((MoneyRowKind::After, strings.over, cells(&|column| column.over)));
        for (kind, name, cells) in sums {
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(plain_row(kind, self.text(name), cells));
            }
        }
        let caption = strings.caption.say(&self.voice(), &[("periods", &language.write_periods(&periods))]);
        let head = std::iter::once(strings.what.to_string());
        let head = head.chain(periods.iter().map(|period| capital(&language.write_period(*period)))).collect();
        MoneyTable { id: format!("{id}-table"), caption, head, rows }
    }

    /// A sum below nought in words: "minus £0.01".
    fn signed(&self, money: Money) -> String {
        let written = self.language().write_money(money.size(), Pence::Always);
        match money.is_negative() {
            true => fill(self.strings().money.minus, &[("amount", &written)]),
            false => written,
        }
    }

    fn line_row(&self, budget: &BudgetOfPart, lookup: SharedLookup<'_>, at: usize, cells: Vec<String>) -> MoneyRow {
        let line = &budget.input.lines[at];
        let rows = lookup.rows("lines");
        let row = budget.rows.get(at).and_then(|row| rows.get(*row));
        let mut details: Vec<Words> = Vec::new();
        if let LineCost::Paid(amount) = &line.cost {
            details.push(vec![Run::Text(capital(&self.language().write_amount(amount)))]);
        }
        let mut id = None;
        let mut name = self.text(&line.what);
        if let Some(row) = row {
            id = self.anchors.find(self.path, &row.row.span).map(str::to_string);
            name = row.text("what").map_or(name, |what| self.pictured_text(what.for_language(self.tag)).1);
            details.extend(self.line_details(*row));
        }
        MoneyRow { id, kind: MoneyRowKind::Line, name, details, cells }
    }

    /// What stands beside a line: what it is for, who helps, who agreed to it.
    fn line_details(&self, row: SharedLookup<'_>) -> Vec<Words> {
        let mut details = Vec::new();
        for name in ["for", "who", "funded-by", "agreed", "agreed-by", "usual-service", "stated"] {
            let Some(filled) = row.find(name) else { continue };
            let field = &row.fields[filled.field];
            let Some(view) = self.field(filled, field) else { continue };
            let mut words = view.label;
            words.push(Run::Text(": ".to_string()));
            for piece in view.pieces {
                if let super::view::Piece::Paragraph(more) = piece {
                    words.extend(more);
                }
            }
            details.push(words);
        }
        details.extend(self.common_facts(&row.row.common));
        details
    }

    /// Money that is paid one time, the contingency among it.
    fn once_table(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> Option<MoneyTable> {
        if figures.once.is_empty() {
            return None;
        }
        let strings = &self.strings().money;
        let mut rows: Vec<MoneyRow> = figures
            .once
            .iter()
            .map(|row| {
                let cells = vec![self.cell(Some(row.figure))];
                match row.line {
                    Some(at) => self.line_row(budget, lookup, at, cells),
                    None => plain_row(MoneyRowKind::Line, self.text(strings.contingency), cells),
                }
            })
            .collect();
        if let Some(total) = figures.once_total {
            rows.push(plain_row(MoneyRowKind::Total, self.text(strings.all_together), vec![self.cell(Some(total))]));
        }
        Some(MoneyTable {
            id: format!("{id}-once"),
            caption: strings.caption_once.to_string(),
            head: vec![strings.what.to_string(), capital(strings.once)],
            rows,
        })
    }

    /// The months of the plan, under the convention that takes each month as it comes.
    fn months_table(&self, figures: &BudgetFigures, id: &str) -> Option<MoneyTable> {
        if figures.months.is_empty() {
            return None;
        }
        let strings = &self.strings().money;
        let language = self.language();
        let rows = figures
            .months
            .iter()
            .map(|month| {
                let name = language.write_list([language.write_date(month.first), language.write_date(month.last)]);
                let cells = vec![self.cell(month.amount), self.cell(Some(month.total)), self.cell(month.left)];
                plain_row(MoneyRowKind::Line, self.text(&name), cells)
            })
            .collect();
        let heads = [strings.what, strings.whole_budget, strings.all_together, strings.left];
        Some(MoneyTable {
            id: format!("{id}-months"),
            caption: strings.caption_months.to_string(),
            head: heads.into_iter().map(str::to_string).collect(),
            rows,
        })
    }

    /// How the year is counted, what was rounded, what is not shown.
    fn budget_notes(&self, figures: &BudgetFigures) -> Vec<Words> {
        let strings = &self.strings().money;
        let mut notes = Vec::new();
        if figures.is_cut {
            notes.push(strings.not_everything.to_string());
        }
        if figures.columns.len() > 1 || !figures.months.is_empty() {
            let days = figures.plan_days.unwrap_or_default().to_string();
            notes.extend(figures.convention.map(|convention| match convention {
                Convention::Weeks52 => strings.weeks52.to_string(),
                Convention::Days365 => strings.days365.to_string(),
                Convention::Days366 => strings.days366.to_string(),
                Convention::Calendar => strings.calendar.to_string(),
                Convention::PlanDays => fill(strings.plan_days, &[("days", &days)]),
            }));
            notes.push(strings.averages_note.to_string());
            notes.push(strings.rounding_note.to_string());
        }
        if figures.lacks_on_costs {
            notes.push(strings.without_on_costs.to_string());
        }
        notes.into_iter().map(|note| self.lines(&note)).collect()
    }

    /// Bars for the first column: each line, and what is left. None in a budget that does not show everything.
    fn bars(&self, budget: &BudgetOfPart, figures: &BudgetFigures) -> Option<BarsView> {
        let column = figures.columns.first().filter(|_| !figures.is_cut)?;
        let strings = &self.strings().money;
        let mut bars: Vec<(String, Figure, bool)> = budget
            .input
            .lines
            .iter()
            .zip(&column.lines)
            .filter_map(|(line, figure)| Some((line.what.clone(), (*figure)?, false)))
            .collect();
        if bars.len() < 2 {
            return None;
        }
        bars.extend(
            column.left.filter(|left| !left.money.is_zero()).map(|left| (strings.left.to_string(), left, true)),
        );
        bars.extend(column.over.map(|over| (strings.over.to_string(), over, true)));
        let longest = bars.iter().map(|(_, figure, _)| figure.money.amount()).max()?;
        let bars = bars
            .into_iter()
            .map(|(label, figure, is_rest)| Bar {
                label,
                amount: self.money(figure, Pence::Always),
                permille: permille(figure.money, longest),
                is_rest,
            })
            .collect();
        let period = self.language().write_period(column.period);
        Some(BarsView { title: fill(strings.bars_title, &[("period", &period)]), bars })
    }

    /// Help that nobody pays for.
    fn unpaid(&self, budget: &BudgetOfPart, lookup: SharedLookup<'_>) -> Vec<UnpaidView> {
        let rows = lookup.rows("lines");
        let lines = budget.input.lines.iter().zip(&budget.rows);
        lines
            .filter_map(|(line, at)| match &line.cost {
                LineCost::Unpaid(hours) => {
                    let row = rows.get(*at);
                    let id = row.and_then(|row| self.anchors.find(self.path, &row.row.span)).map(str::to_string);
                    let words = vec![Run::Text(format!("{}: {}", line.what, self.language().write_hours(hours)))];
                    Some(UnpaidView { id, words })
                }
                LineCost::Paid(_) => None,
            })
            .collect()
    }
}

fn plain_row(kind: MoneyRowKind, name: Words, cells: Vec<String>) -> MoneyRow {
    MoneyRow { id: None, kind, name, details: Vec::new(), cells }
}

/// The share of the longest bar, in thousandths.
fn permille(money: Money, longest: rust_decimal::Decimal) -> u16 {
    use rust_decimal::prelude::ToPrimitive;
    if longest.is_zero() {
        return 0;
    }
    let share = money.amount().checked_mul(1000.into()).and_then(|thousand| thousand.checked_div(longest));
    share.and_then(|share| share.round().to_u16()).unwrap_or(0).min(1000)
}

/// The same words with a capital at their start.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
