//! What was spent: sentences, a table, how each row was worked out, and what fits no line.
//!
//! In: the figures of a budget's list. Out: [`MoneySection`]s. Not here: arithmetic (`plan::money`).

use super::super::builder::Builder;
use super::super::view::{Picture, Words};
use super::super::{MoneyItem, MoneyRow, MoneyRowKind, MoneySection, MoneyTable};
use super::capital;
use crate::audience::{SharedEntry, SharedPart};
use crate::figures::SpendingOfPart;
use crate::language::{Pence, SpendingStrings, fill};
use crate::plan::money::{FEWEST_DAYS, Figure, LineInput, NoPace, Pace, SpendingFigures, SpendingRow, SpentOn};
use crate::value::{Money, Period};
use std::cmp::Ordering;

impl Builder<'_> {
    /// What was spent so far; nothing in a copy that does not hold it.
    pub(super) fn spending(&self, part: &SharedPart, lines: &[LineInput], id: &str) -> Vec<MoneySection> {
        let (Some(list), Some(spending)) = (&part.spending, self.figures.find_spending(part)) else {
            return Vec::new();
        };
        let figures = &spending.figures;
        let strings = &self.strings().spending;
        let title = Some(strings.title.say(&self.voice(), &[]));
        if list.entries.is_empty() {
            let sentences = vec![self.money_sentence("money", strings.nothing_yet.to_string())];
            return vec![MoneySection { title, sentences, ..MoneySection::default() }];
        }
        let mut sections = vec![MoneySection {
            title,
            sentences: self.spending_sentences(figures),
            tables: vec![self.spending_table(lines, figures, id)],
            notes: self.spending_notes(figures),
            ..MoneySection::default()
        }];
        if !spending.without_line.is_empty() {
            sections.push(MoneySection {
                title: Some(strings.no_line_title.to_string()),
                items: self.without_line(&list.entries, spending),
                ..MoneySection::default()
            });
        }
        sections
    }

    fn spending_sentences(&self, figures: &SpendingFigures) -> Vec<(Picture, Words)> {
        let strings = &self.strings().spending;
        let voice = self.voice();
        let total = &figures.total;
        let said = |figure: Figure| self.money(figure, Pence::WhenNeeded);
        let date = figures.by.map_or(String::new(), |by| self.language().write_date(by));
        let by = if total.spent.is_negative() { &strings.more_back_by } else { &strings.spent_by };
        let mut first = by.say(&voice, &[("date", &date), ("amount", &said(sized(total.spent)))]);
        if let Some((order, difference)) = total.by_now.and_then(|planned| differs(planned, total.spent)) {
            let words = match order {
                Ordering::Less => strings.less_than_planned,
                Ordering::Greater => strings.more_than_planned,
                Ordering::Equal => strings.as_planned,
            };
            first = format!("{first} {}", fill(words, &[("amount", &said(difference))]));
        }
        let mut sentences = vec![("money", first)];
        if let Some(planned) = total.planned {
            let period = period_words(strings, figures.period);
            let over = total.over.map(|over| ("important", strings.over_planned, said(over)));
            // "about" can stand first in this sentence.
            let left = total.left.map(|left| ("saving", strings.left_of_planned, capital(&said(left))));
            let planned = capital(&said(planned));
            sentences.extend(over.or(left).map(|(picture, words, amount)| {
                (picture, fill(words, &[("amount", &amount), ("planned", &planned), ("period", period)]))
            }));
        }
        match (total.left_at_end, total.over_at_end) {
            (Some(left), _) if left.money.is_zero() => sentences.push(("saving", strings.even_at_end.say(&voice, &[]))),
            (Some(left), _) => {
                sentences.push(("saving", strings.left_at_end.say(&voice, &[("amount", &said(sized(left.money)))])));
            }
            (None, Some(over)) => {
                sentences.push(("important", strings.over_at_end.say(&voice, &[("amount", &said(sized(over.money)))])));
            }
            (None, None) => {}
        }
        if !total.back.is_zero() {
            sentences.push(("coins", strings.came_back.say(&voice, &[("amount", &said(sized(total.back)))])));
        }
        sentences.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }

    fn spending_table(&self, lines: &[LineInput], figures: &SpendingFigures, id: &str) -> MoneyTable {
        let strings = &self.strings().spending;
        let money = &self.strings().money;
        let mut rows: Vec<MoneyRow> = figures
            .rows
            .iter()
            .map(|row| {
                let name = match row.of {
                    Some(SpentOn::Line(at)) => self.line_name(&lines[at]),
                    Some(SpentOn::Contingency) => money.contingency.to_string(),
                    Some(SpentOn::Nothing) | None => strings.no_line.to_string(),
                };
                self.spending_row(MoneyRowKind::Line, &name, row, figures.pace)
            })
            .collect();
        rows.push(self.spending_row(MoneyRowKind::Total, money.all_together, &figures.total, figures.pace));
        let period = period_words(strings, figures.period);
        let caption = strings.caption.say(&self.voice(), &[("period", period)]);
        let head = [money.what, strings.planned, strings.spent, strings.left].map(str::to_string).to_vec();
        self.money_table(format!("{id}-spent"), caption, head, rows)
    }

    fn spending_row(&self, kind: MoneyRowKind, name: &str, row: &SpendingRow, pace: Result<Pace, NoPace>) -> MoneyRow {
        let strings = &self.strings().spending;
        let cell = |figure: Figure| self.money(figure, Pence::Always);
        let spent = cell(sized(row.spent));
        let cells = vec![
            row.planned.map_or(String::new(), cell),
            if row.spent.is_negative() { fill(strings.cell_back, &[("amount", &spent)]) } else { spent },
            match (row.left, row.over) {
                (Some(left), _) => cell(left),
                (None, Some(over)) => fill(strings.cell_over, &[("amount", &cell(over))]),
                (None, None) => String::new(),
            },
        ];
        let details = self.steps(row, pace).iter().map(|step| self.lines(step)).collect();
        MoneyRow { id: None, kind, name: self.pictured_text(name).1, details, cells }
    }

    /// How a row was worked out, each step in words that can be done again by hand.
    fn steps(&self, row: &SpendingRow, pace: Result<Pace, NoPace>) -> Vec<String> {
        let strings = &self.strings().spending;
        let said = |figure: Figure| self.money(figure, Pence::Always);
        let mut steps = Vec::new();
        if let Some(out) = row.spent.plus(row.back).filter(|_| !row.back.is_zero()) {
            let places = [("out", said(sized(out))), ("back", said(sized(row.back)))];
            steps.push(fill(strings.row_back, &places.each_ref().map(|(name, value)| (*name, value.as_str()))));
        }
        if row.is_one_sum {
            let planned = row.planned.map_or(String::new(), said);
            steps.push(fill(strings.row_one_sum, &[("planned", &planned)]));
            return steps;
        }
        let Ok(Pace { gone, all }) = pace else { return steps };
        let (gone, all) = (gone.to_string(), all.to_string());
        if let (Some(by_now), Some(planned)) = (row.by_now, row.planned.filter(|planned| !planned.money.is_zero())) {
            let words = if row.of.is_some() { strings.row_by_now } else { strings.total_by_now };
            let (by_now, planned) = (said(by_now), said(planned));
            let places = [("by_now", by_now.as_str()), ("planned", &planned), ("all", &all), ("gone", &gone)];
            steps.push(fill(words, &places));
        }
        if let Some(at_end) = row.at_end.filter(|_| !row.spent.is_zero() && !row.spent.is_negative()) {
            let words = if row.of.is_some() { strings.row_at_end } else { strings.total_at_end };
            let (at_end, spent) = (said(at_end), said(sized(row.spent)));
            let end = match (row.left_at_end, row.over_at_end) {
                (Some(left), _) if left.money.is_zero() => strings.row_even.to_string(),
                (Some(left), _) => fill(strings.row_left, &[("amount", &said(left))]),
                (None, Some(over)) => fill(strings.row_over, &[("amount", &said(over))]),
                (None, None) => String::new(),
            };
            let places = [("at_end", at_end.as_str()), ("spent", &spent), ("all", &all), ("gone", &gone)];
            steps.push(format!("{} {end}", fill(words, &places)).trim_end().to_string());
        }
        steps
    }

    /// What is counted how, and why something is missing.
    fn spending_notes(&self, figures: &SpendingFigures) -> Vec<Words> {
        let strings = &self.strings().spending;
        let mut notes = Vec::new();
        if figures.total.planned.is_some() {
            let period = period_words(strings, figures.period);
            notes.push(fill(strings.planned_note, &[("period", period)]));
        }
        match figures.pace {
            Ok(Pace { gone, all }) => {
                let (gone_words, all_words) = (gone.to_string(), all.to_string());
                notes.push(fill(strings.days_gone, &[("gone", &gone_words), ("all", &all_words)]));
                if figures.rows.iter().any(|row| row.is_one_sum) {
                    notes.push(strings.one_sum_note.to_string());
                }
                if gone >= all {
                    notes.push(strings.is_over.to_string());
                } else if gone < FEWEST_DAYS {
                    notes.push(fill(strings.too_early, &[("days", &FEWEST_DAYS.to_string())]));
                }
            }
            Err(NoPace::NoEntries) => {}
            Err(NoPace::NoDates) => notes.push(strings.no_dates.to_string()),
            Err(NoPace::NoPlanned) => notes.push(strings.no_planned.to_string()),
            Err(NoPace::BeforeStart) => notes.push(strings.before_start.to_string()),
        }
        notes.into_iter().map(|note| self.lines(&note)).collect()
    }

    /// Each entry that fits no line, in the order of the file.
    fn without_line(&self, entries: &[SharedEntry], spending: &SpendingOfPart) -> Vec<MoneyItem> {
        let strings = &self.strings().spending;
        let item = |entry: &SharedEntry| {
            let words = match (entry.line.is_empty(), entry.is_back) {
                (false, false) => strings.entry,
                (false, true) => strings.entry_back,
                (true, false) => strings.entry_bare,
                (true, true) => strings.entry_bare_back,
            };
            let date = self.language().write_date(entry.date);
            let amount = self.language().write_money(entry.money, Pence::WhenNeeded);
            let said = fill(words, &[("date", &date), ("amount", &amount), ("line", &entry.line)]);
            MoneyItem { id: None, words: self.text(format!("{said} {}", entry.note).trim_end()) }
        };
        spending.without_line.iter().map(|at| item(&entries[*at])).collect()
    }
}

fn period_words(strings: &SpendingStrings, period: Period) -> &'static str {
    if period == Period::PLAN { strings.for_plan } else { strings.for_year }
}

/// A sum without its minus, as the words around it say where it went.
fn sized(money: Money) -> Figure {
    Figure { money: money.size(), is_about: false }
}

/// Is more or less spent than planned, and by how much?
fn differs(planned: Figure, spent: Money) -> Option<(Ordering, Figure)> {
    let difference = spent.minus(planned.money)?;
    let order = difference.amount().cmp(&Money::zero(difference.currency()).amount());
    Some((order, Figure { money: difference.size(), is_about: planned.is_about }))
}
