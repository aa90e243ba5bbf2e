//! An individual service fund in words: who pays, what reaches the support, what was agreed.
//!
//! In: the part and its figures. Out: [`MoneyView`]. Not here: arithmetic (`plan::money`), markup (`render`).

use super::budget::{capital, permille};
use super::builder::Builder;
use super::view::{Picture, Run, Words};
use super::{Bar, BarsView, MoneyRow, MoneyRowKind, MoneySection, MoneyTable, MoneyView};
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::{FundOfPart, write_part};
use crate::language::{Pence, fill};
use crate::plan::money::{Figure, FundFigures, FundPlace};

/// What was agreed, in the order of the page.
const AGREED: [&str; 12] = [
    "provider",
    "council",
    "starts",
    "plan-version",
    "paid-ahead",
    "quote",
    "banked",
    "surplus",
    "statement",
    "statement-shows",
    "choice-of-staff",
    "may-change",
];
const LEAVING: [&str; 5] =
    ["notice-from-me", "notice-from-provider", "they-must-try-first", "goes-along", "complaints"];

impl Builder<'_> {
    pub(super) fn fund(&self, part: &SharedPart, level: u8) -> Option<MoneyView> {
        let fund = self.figures.find_fund(part).filter(|fund| fund.has_something)?;
        let row = SharedLookup::new(&part.form.fields, part.rows.first()?);
        let strings = &self.strings().isf;
        let mut main = MoneySection::default();
        if let Some(figures) = &fund.figures {
            let id = self.anchors.find(self.path, &part.span).unwrap_or("isf");
            main.sentences = self.fund_sentences(figures, row);
            main.tables = vec![self.fund_table(fund, figures, row, id)];
            main.notes = self.year_notes(figures.counting());
            main.bars = self.fund_bars(figures);
        }
        if fund.is_cut {
            main.notes.push(self.lines(self.strings().money.not_everything));
        }
        let agreed = self.field_section(strings.agreed_title, row, &AGREED);
        let leaving = self.field_section(strings.leaving_title, row, &LEAVING);
        let sections = std::iter::once(main).chain(agreed).chain(leaving).collect();
        Some(MoneyView { level: (level + 1).min(4), sections })
    }

    fn council<'a>(&self, row: SharedLookup<'a>) -> Option<&'a str> {
        row.text("council").map(|text| text.for_language(self.tag))
    }

    fn fund_sentences(&self, figures: &FundFigures, row: SharedLookup<'_>) -> Vec<(Picture, Words)> {
        let (money, isf) = (&self.strings().money, &self.strings().isf);
        let (voice, column) = (self.voice(), &figures.column);
        let period = self.language().write_period(column.period);
        let said = |figure: Figure| self.money(figure, Pence::WhenNeeded);
        let mut sentences: Vec<(&str, String)> = Vec::new();
        if let Some(gross) = column.gross {
            sentences.push(("money", isf.fund_is.say(&voice, &[("amount", &said(gross)), ("period", &period)])));
        }
        if let Some(part) = column.contribution {
            let sentence = match (part.money.is_zero(), figures.is_paid_by_person()) {
                (true, _) => isf.i_pay_nothing.say(&voice, &[]),
                (false, true) if column.gross.is_some_and(|gross| gross.money == part.money) => {
                    isf.i_pay_all.say(&voice, &[])
                }
                (false, true) => isf.i_pay_more.say(&voice, &[("amount", &said(part))]),
                (false, false) => money.i_pay_of_it.say(&voice, &[("amount", &said(part))]),
            };
            sentences.push(("coins", sentence));
        }
        if let Some(net) = column.net {
            let amount = said(net);
            let sentence = match (self.council(row), net.money.is_zero()) {
                (Some(who), false) => {
                    fill(money.funder_pays, &[("who", who), ("amount", &amount), ("period", &period)])
                }
                (Some(who), true) => fill(isf.they_pay_nothing, &[("who", who)]),
                (None, false) => fill(isf.council_pays, &[("amount", &amount), ("period", &period)]),
                (None, true) => isf.council_pays_nothing.to_string(),
            };
            sentences.push(("council", sentence));
        }
        if let Some(management) = column.management {
            sentences.push(("papers", fill(isf.for_management, &[("amount", &said(management))])));
        }
        if let Some(support) = column.support {
            sentences.push(("support worker", isf.for_support.say(&voice, &[("amount", &said(support))])));
        }
        if let Some(reaches) = figures.reaches {
            let one = self.language().write_money(reaches.of, Pence::WhenNeeded);
            let part = write_part(self.language(), reaches);
            sentences.push((
                "coins",
                match reaches.part.money == reaches.of && !reaches.part.is_about {
                    true => isf.reaches_all.say(&voice, &[("one", &one)]),
                    false => isf.reaches.say(&voice, &[("one", &one), ("part", &part)]),
                },
            ));
        }
        if let Some(elsewhere) = column.elsewhere {
            sentences.push(("choose", isf.may_buy.say(&voice, &[("amount", &said(elsewhere))])));
        }
        sentences.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }

    fn fund_table(&self, fund: &FundOfPart, figures: &FundFigures, row: SharedLookup<'_>, id: &str) -> MoneyTable {
        let (isf, voice, column) = (&self.strings().isf, self.voice(), &figures.column);
        let period = self.language().write_period(column.period);
        // A share in hundredths is said as a sum of a sum.
        let of_whole = |figure: Option<Figure>| {
            let (part, whole) = figure.zip(column.gross)?;
            let written = |figure| self.money(figure, Pence::WhenNeeded);
            Some(fill(isf.part_of, &[("part", &written(part)), ("whole", &written(whole))]))
        };
        let typed = |place| figures.phrase(place).map(|amount| capital(&self.language().write_amount(amount)));
        let council = match self.council(row) {
            Some(who) => fill(isf.their_part, &[("who", who)]),
            None => isf.council_part.to_string(),
        };
        let management = match fund.is_management_percent {
            true => of_whole(column.management),
            false => typed(FundPlace::Management),
        };
        let elsewhere = match fund.is_elsewhere_percent {
            true => of_whole(column.elsewhere),
            false => typed(FundPlace::Elsewhere),
        };
        let rows = [
            (isf.whole_fund.to_string(), column.gross, typed(FundPlace::Gross)),
            (isf.my_part.say(&voice, &[]), column.contribution, typed(FundPlace::Contribution)),
            (council, column.net, None),
            (isf.management.to_string(), column.management, management),
            (isf.support.say(&voice, &[]), column.support, None),
            (isf.elsewhere.to_string(), column.elsewhere, elsewhere),
        ];
        let rows = rows.into_iter().filter_map(|(name, figure, detail)| {
            Some(MoneyRow {
                id: None,
                kind: MoneyRowKind::Line,
                name: vec![Run::Text(name)],
                details: detail.into_iter().map(|detail| vec![Run::Text(detail)]).collect(),
                cells: vec![self.money(figure?, Pence::Always)],
            })
        });
        let caption = isf.caption.say(&voice, &[("period", &period)]);
        let head = vec![self.strings().money.what.to_string(), capital(&period)];
        self.money_table(format!("{id}-table"), caption, head, rows.collect())
    }

    /// Two bars: looking after the fund, and the support.
    fn fund_bars(&self, figures: &FundFigures) -> Option<BarsView> {
        let (isf, column) = (&self.strings().isf, &figures.column);
        let (management, support) = column.management.zip(column.support)?;
        let longest = management.money.amount().max(support.money.amount());
        let bar = |label: String, figure: Figure| Bar {
            label,
            amount: self.money(figure, Pence::Always),
            permille: permille(figure.money, longest),
            is_rest: false,
        };
        let bars = vec![bar(isf.management.to_string(), management), bar(isf.support.say(&self.voice(), &[]), support)];
        let period = self.language().write_period(column.period);
        Some(BarsView { title: fill(self.strings().money.bars_title, &[("period", &period)]), bars })
    }
}
