//! How money was worked out, in full: what came out, each question with its answer and points, whose rule it was.
//!
//! In: the part and its figures. Out: [`MoneyView`]. Not here: arithmetic (`plan::money`), markup (`render`).

use super::builder::Builder;
use super::view::{HeadCell, Picture, Piece, Run, TableRow, TableView, Words};
use super::{MoneySection, MoneyView};
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::PointsOfPart;
use crate::language::{Pence, fill};
use crate::parse::Align;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const RULE: [&str; 4] = ["rule-version", "rule-source", "date", "by"];

impl Builder<'_> {
    pub(super) fn worked_out(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        let points = self.figures.find_points(part)?;
        let row = SharedLookup::new(&part.form.fields, part.rows.first().filter(|row| !row.fields.is_empty())?);
        let mut main = MoneySection {
            sentences: self.points_sentences(points),
            word_tables: self.points_table(points, row).into_iter().collect(),
            ..MoneySection::default()
        };
        main.notes = self.year_notes(points.figures.counting());
        if points.figures.is_cut {
            main.notes.push(self.lines(self.strings().money.not_everything));
        }
        let rule = self.field_section(self.strings().isf.rule_title, row, &RULE);
        let sections = std::iter::once(main).chain(rule).collect();
        Some(MoneyView { level: (level + 1).min(4), sections })
    }

    fn points_sentences(&self, points: &PointsOfPart) -> Vec<(Picture, Words)> {
        let (isf, voice, figures) = (&self.strings().isf, self.voice(), &points.figures);
        let mut sentences = Vec::new();
        if let Some(count) = figures.points {
            sentences.push(("list", isf.i_got.say(&voice, &[("points", &self.counted_points(count))])));
        }
        if let Some(price) = &figures.price {
            sentences.push(("coins", fill(isf.one_point, &[("price", &self.language().write_amount(price))])));
        }
        if let Some((sum, period)) = figures.sum {
            let words = if figures.follows { &isf.so_estimate } else { &isf.estimate };
            let (amount, period) = (self.money(sum, Pence::WhenNeeded), self.language().write_period(period));
            sentences.push(("money", words.say(&voice, &[("amount", &amount), ("period", &period)])));
        }
        if points.lacks_source {
            sentences.push(("question", isf.may_ask.to_string()));
        }
        sentences.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }

    /// "1 point", "212 points", "12.5 points"
    fn counted_points(&self, points: Decimal) -> String {
        let (isf, language) = (&self.strings().isf, self.language());
        match points.to_u64().filter(|_| points.fract().is_zero()) {
            Some(whole) => language.count(whole, &isf.points, &[]),
            None => fill(isf.parted_points, &[("n", &language.write_decimal(points, 0))]),
        }
    }

    /// Each question with its answer and points, and all points together.
    fn points_table(&self, points: &PointsOfPart, row: SharedLookup<'_>) -> Option<TableView> {
        let questions = row.rows("questions");
        if questions.is_empty() {
            return None;
        }
        let (isf, figures) = (&self.strings().isf, &points.figures);
        let number = |points: Decimal| vec![Piece::Paragraph(self.text(&self.language().write_decimal(points, 0)))];
        let mut rows: Vec<TableRow> = questions
            .iter()
            .zip(&points.rows)
            .map(|(question, points)| {
                let words = |name: &str| {
                    let text = question
                        .text(name)
                        .map(|text| self.marked(self.lines(text.for_language(self.tag)), self.language_of(text)));
                    text.map(Piece::Paragraph).into_iter().collect::<Vec<_>>()
                };
                let facts = self.common_facts(&question.row.common).into_iter().map(Piece::Paragraph);
                let asked = words("question").into_iter().chain(facts).collect();
                let cells = vec![asked, words("answer"), points.map_or(Vec::new(), number)];
                TableRow { id: None, cells, is_total: false }
            })
            .collect();
        let mut sum = |name: &str, points: Decimal, is_total| {
            let cells = vec![vec![Piece::Paragraph(self.text(name))], Vec::new(), number(points)];
            rows.push(TableRow { id: None, cells, is_total });
        };
        if let Some(added) = figures.added {
            sum(self.strings().money.all_together, added, true);
        }
        if let Some(given) = figures.points.filter(|given| figures.added.is_some_and(|added| added != *given)) {
            sum(isf.points_given, given, false);
        }
        let head = |words: &str, align| HeadCell { words: vec![Run::Text(words.to_string())], align };
        Some(TableView {
            caption: self.text(&isf.questions.say(&self.voice(), &[])),
            head: vec![
                head(isf.question, Align::Start),
                head(isf.answer, Align::Start),
                head(isf.points_head, Align::End),
            ],
            rows,
        })
    }
}
