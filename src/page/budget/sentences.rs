//! A budget in a few sentences: how much, from whom, what it costs, what is left.
//!
//! All of them are about the period of `amount`; where months differ, what there is about a month, and what it costs
//! about the first column.

use super::super::builder::Builder;
use super::super::view::{Picture, Words};
use crate::audience::SharedLookup;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, Voiced, fill};
use crate::plan::money::{BudgetFigures, BudgetKind, Column, Figure, Route};
use crate::value::{Amount, Money, Period};

impl Builder<'_> {
    pub(super) fn budget_sentences(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
    ) -> Vec<(Picture, Words)> {
        let Some(column) = figures.base.as_ref().or(figures.columns.first()) else { return Vec::new() };
        let mut said = match figures.base {
            Some(_) => self.coming_sentences(budget, column, lookup),
            None => self.typed_sentences(budget),
        };
        said.extend(self.going_sentences(budget, figures, column));
        // Of a mix each line says it for itself.
        let route = figures.input.route.filter(|route| *route != Route::Mixed);
        said.extend(route.map(|route| ("law", self.who_decides(route))));
        said.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }

    fn about(&self, words: &Voiced<&'static str>, figure: Figure, column: &Column) -> String {
        let amount = self.money(figure, Pence::WhenNeeded);
        let period = self.language().write_period(column.period);
        words.say(&self.voice(), &[("amount", &amount), ("period", &period)])
    }

    fn amount_words(&self, budget: &BudgetOfPart) -> &'static Voiced<&'static str> {
        match budget.input.kind {
            BudgetKind::Household => &self.strings().money.income_is,
            BudgetKind::Indicative => &self.strings().isf.estimate,
            BudgetKind::Final | BudgetKind::SelfFunded => &self.strings().money.budget_is,
        }
    }

    /// What there is, and who gives it.
    fn coming_sentences(
        &self,
        budget: &BudgetOfPart,
        column: &Column,
        lookup: SharedLookup<'_>,
    ) -> Vec<(&'static str, String)> {
        let strings = &self.strings().money;
        let period = self.language().write_period(column.period);
        let written = |figure: Figure| self.money(figure, Pence::WhenNeeded);
        let mut said = Vec::new();
        said.extend(column.amount.map(|amount| ("money", self.about(self.amount_words(budget), amount, column))));
        let funder = lookup.words("funder").or_else(|| lookup.names("funder").first().map(String::as_str));
        let pays = column.pays.or(column.amount).filter(|pays| !pays.money.is_zero());
        let one = funder.zip(pays);
        let many = budget.input.funders.iter().zip(&column.funders);
        for (who, pays) in one.into_iter().chain(many.filter_map(|(one, pays)| Some((one.who.as_str(), (*pays)?)))) {
            let places = [("who", who), ("amount", &written(pays)), ("period", &period)];
            said.push(("council", fill(strings.funder_pays, &places)));
        }
        // What someone gives once counts in no week, and is said all the same.
        let once = budget.input.funders.iter().zip(&column.funders);
        for (one, _) in once.filter(|(one, shown)| shown.is_none() && one.amount.period() == Period::ONCE) {
            let Some(money) = one.amount.each_period().and_then(|each| Money::rounded(each, one.amount.currency()))
            else {
                continue;
            };
            let amount = written(Figure { money, is_about: one.amount.is_about });
            let period = self.language().write_period(Period::ONCE);
            let places = [("who", one.who.as_str()), ("amount", &amount), ("period", &period)];
            said.push(("council", fill(strings.funder_pays, &places)));
        }
        if let Some(contribution) = column.contribution {
            let is_all = column.pays.is_some_and(|pays| pays.money.is_zero());
            said.push(match is_all {
                true => ("coins", self.strings().budget.pays_nothing.say(&self.voice(), &[])),
                false => ("coins", self.about(&strings.i_pay_of_it, contribution, column)),
            });
        }
        said
    }

    /// What there is as it was typed, where months differ and no column can hold it.
    fn typed_sentences(&self, budget: &BudgetOfPart) -> Vec<(&'static str, String)> {
        let said = |words: &Voiced<&'static str>, amount: &Amount| {
            let money =
                Figure { money: Money::rounded(amount.each_period()?, amount.currency())?, is_about: amount.is_about };
            let period = self.language().write_period(amount.period());
            let amount = self.money(money, Pence::WhenNeeded);
            Some(words.say(&self.voice(), &[("amount", &amount), ("period", &period)]))
        };
        let input = &budget.input;
        let amount = input.amount.as_ref().filter(|_| !input.is_amount_cut);
        let amount = amount.and_then(|amount| said(self.amount_words(budget), amount));
        let part = input.contribution.as_ref().and_then(|part| said(&self.strings().money.i_pay_of_it, part));
        amount.map(|said| ("money", said)).into_iter().chain(part.map(|said| ("coins", said))).collect()
    }

    /// What is left of a period that holds what is paid once too: of the others it says too much.
    fn with_once(&self, figures: &BudgetFigures, shown: &Column) -> Option<(&'static str, String)> {
        let strings = &self.strings().money;
        let holds_once = |column: &&Column| column.period != shown.period && column.once.is_some();
        let column = figures.columns.iter().find(holds_once)?;
        let period = self.language().write_period(column.period);
        let said = |words: &str, figure: Figure| {
            fill(words, &[("amount", &self.money(figure, Pence::WhenNeeded)), ("period", &period)])
        };
        match (column.left, column.over) {
            (Some(left), _) => Some(("calendar", said(strings.left_with_once, left))),
            (None, Some(over)) => Some(("important", said(strings.too_much_with_once, over))),
            (None, None) => None,
        }
    }

    /// What it costs, and what is left. A budget without any line, such as a first estimate, costs nothing yet.
    fn going_sentences(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        column: &Column,
    ) -> Vec<(&'static str, String)> {
        if !figures.costs_money() {
            return Vec::new();
        }
        let strings = &self.strings().money;
        let costs = match budget.input.kind {
            BudgetKind::Household => &self.strings().budget.household_costs,
            BudgetKind::Final | BudgetKind::Indicative | BudgetKind::SelfFunded => &strings.support_costs,
        };
        let mut said = Vec::new();
        said.extend(column.total.map(|total| ("budget", self.about(costs, total, column))));
        let period = self.language().write_period(column.period);
        let about = |words: &str, figure: Figure| {
            fill(words, &[("amount", &self.money(figure, Pence::WhenNeeded)), ("period", &period)])
        };
        match (column.left, column.over) {
            (Some(left), _) if left.money.is_zero() => said.push(("saving", strings.nothing_left.to_string())),
            (Some(left), _) => said.push(("saving", about(strings.left_over, left))),
            (None, Some(over)) => said.push(("important", about(strings.too_much, over))),
            (None, None) => {}
        }
        said.extend(self.with_once(figures, column));
        said
    }
}
