//! What a group's first page shows of its plans: a card for each that asked for it; in the private copy, their money.
//!
//! In: cards, and the sums of each plan for a year. Out: finished pieces. Not here: the sums of one plan (`figures`),
//! which plans there are (`group`).

use super::view::{PageCard, PartBody, PartView, Picture, Piece, Run, Words, plain_text};
use super::words::of_set;
use super::{MoneyRow, MoneyRowKind, MoneySection, MoneyTable, MoneyView};
use crate::figures::{YearSum, YearSums};
use crate::language::{Language, Pence, fill};
use crate::plan::ListBy;
use crate::plan::money::Figure;
use crate::value::Currency;
use std::collections::BTreeSet;

/// What a group's first page shows of its plans. Every address leads out of this site, to the plans' own beside it.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    pub cards: Vec<PageCard>,
    /// Empty in every copy but the private one.
    pub money: Vec<PlanMoney>,
}

/// The money of one plan.
#[derive(Debug, Clone)]
pub struct PlanMoney {
    /// "Sam's plan"
    pub title: String,
    pub href: String,
    pub sums: YearSums,
}

impl Plans {
    /// Addresses outside of this site.
    pub fn addresses(&self) -> BTreeSet<&str> {
        let cards = self.cards.iter().map(|card| card.href.as_str());
        cards.chain(self.money.iter().map(|plan| plan.href.as_str())).collect()
    }

    /// The cards in their order: as the plans lie in the group, or by the headings that the group chose. A plan that
    /// says nothing for such a heading comes last, under one for all others.
    pub fn listed(&self, list_by: Option<ListBy>, language: &Language) -> Vec<PageCard> {
        let mut cards = self.cards.clone();
        if list_by.is_some() {
            cards.sort_by_key(|card| (card.under.is_none(), card.under.as_ref().map(|under| under.to_lowercase())));
            for card in &mut cards {
                card.under.get_or_insert_with(|| language.strings.plans.others.to_string());
            }
        }
        cards
    }

    /// The sums over all plans, with the sums that they are made of. `None` where no plan has money.
    pub fn money_part(&self, language: &Language) -> Option<Piece> {
        let strings = &language.strings.plans;
        let currencies: BTreeSet<Currency> =
            self.money.iter().flat_map(|plan| plan.sums.by_currency.keys()).copied().collect();
        let mut sections: Vec<MoneySection> =
            currencies.into_iter().map(|currency| self.section(currency, language)).collect();
        let without: Vec<&str> =
            (self.money.iter()).filter(|plan| plan.sums.without_year > 0).map(|plan| plan.title.as_str()).collect();
        if sections.is_empty() && !without.is_empty() {
            sections.push(MoneySection::default());
        }
        let last = sections.last_mut()?;
        last.notes.push(vec![Run::Text(strings.note.to_string())]);
        if !without.is_empty() {
            last.notes.push(vec![Run::Text(fill(strings.without_year, &[("plans", &language.join(&without))]))]);
        }
        Some(Piece::Part(Box::new(PartView {
            kind: "plans-money".to_string(),
            id: "plans-money".to_string(),
            heading: Some((2, vec![Run::Text(strings.title.to_string())])),
            picture: None,
            before: Vec::new(),
            body: PartBody::Money(Box::new(MoneyView { level: 3, sections })),
            after: Vec::new(),
            facts: Vec::new(),
        })))
    }

    fn section(&self, currency: Currency, language: &Language) -> MoneySection {
        let strings = &language.strings.plans;
        let money = |figure: Figure, pence| {
            let written = language.write_money(figure.money, pence);
            match figure.is_about {
                true => fill(language.strings.money.about_amount, &[("amount", &written)]),
                false => written,
            }
        };
        let row = |kind, name: Words, sum: YearSum| MoneyRow {
            id: None,
            kind,
            name,
            details: Vec::new(),
            cells: [sum.amount, sum.total]
                .map(|figure| figure.map_or(String::new(), |figure| money(figure, Pence::Always)))
                .to_vec(),
        };
        let plans: Vec<(&PlanMoney, YearSum)> =
            (self.money.iter()).filter_map(|plan| Some((plan, *plan.sums.by_currency.get(&currency)?))).collect();
        let all = plans.iter().try_fold(YearSum::default(), |all, (_, sum)| all.plus(*sum));
        let mut rows: Vec<MoneyRow> = (plans.iter())
            .map(|(plan, sum)| {
                let words = vec![Run::Text(plan.title.clone())];
                row(MoneyRowKind::Line, vec![Run::Link { href: plan.href.clone(), words }], *sum)
            })
            .collect();
        let mut sentences: Vec<(Picture, String)> = Vec::new();
        let coins = of_set(&crate::pictures::money_of(Some(currency.code())).code());
        let budget = of_set(&crate::pictures::find_symbol("budget").expect("the picture is in the set").code());
        match all {
            Some(all) => {
                rows.push(row(
                    MoneyRowKind::Total,
                    vec![Run::Text(language.strings.money.all_together.to_string())],
                    all,
                ));
                let told = |figure: Figure| money(figure, Pence::WhenNeeded);
                if let Some(amount) = all.amount {
                    let n = plans.iter().filter(|(_, sum)| sum.amount.is_some()).count() as u64;
                    sentences.push((coins, language.count(n, &strings.have, &[("amount", &told(amount))])));
                }
                if let Some(total) = all.total {
                    sentences.push((budget, fill(strings.planned_is, &[("amount", &told(total))])));
                }
            }
            None => sentences.push((coins, strings.too_large.to_string())),
        }
        let is_one = self.money.iter().flat_map(|plan| plan.sums.by_currency.keys()).all(|other| *other == currency);
        let caption = match is_one {
            true => strings.caption.to_string(),
            false => fill(strings.caption_of, &[("currency", currency.code())]),
        };
        let table = MoneyTable {
            id: format!("plans-money-{}", currency.code().to_lowercase()),
            head: [strings.plan, strings.amount, strings.planned].map(str::to_string).to_vec(),
            rows,
            save: fill(language.strings.budget.save_table, &[("table", &caption)]),
            separator: language.cell_separator(),
            more: language.strings.budget.beside.to_string(),
            working_title: String::new(),
            working: Vec::new(),
            caption,
        };
        MoneySection {
            sentences: sentences
                .into_iter()
                .map(|(picture, words)| (picture, vec![Run::Text(super::budget::capital(&words))]))
                .collect(),
            tables: vec![table],
            ..MoneySection::default()
        }
    }

    /// Every word of these pieces: they come from outside of the group's own pages, so they are no secrets of them.
    pub(super) fn words(&self, language: &Language) -> Vec<String> {
        let mut words: Vec<String> = (self.cards.iter())
            .flat_map(|card| [Some(card.label.clone()), card.summary.clone(), card.under.clone()])
            .flatten()
            .collect();
        let Some(Piece::Part(part)) = self.money_part(language) else { return words };
        words.extend(part.heading.iter().map(|(_, heading)| plain_text(heading)));
        let PartBody::Money(view) = &part.body else { return words };
        for section in &view.sections {
            words.extend(section.sentences.iter().map(|(_, sentence)| plain_text(sentence)));
            words.extend(section.notes.iter().map(|note| plain_text(note)));
            for table in &section.tables {
                words.extend([table.caption.clone(), table.save.clone()].into_iter().chain(table.head.clone()));
                words
                    .extend(table.rows.iter().flat_map(|row| row.cells.iter().cloned().chain([plain_text(&row.name)])));
            }
        }
        words
    }
}
