//! A budget in a few sentences: how much, from whom, what it costs, what is left.

use super::super::builder::Builder;
use super::super::view::{Picture, Words};
use crate::audience::SharedLookup;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, BudgetKind, Figure};

impl Builder<'_> {
    pub(super) fn budget_sentences(
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
        let pays = column.pays.or(column.amount).filter(|pays| !pays.money.is_zero());
        if let (Some(funder), Some(pays)) = (&funder, pays) {
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
            let more = &self.strings().budget;
            let nobody_pays = column.pays.is_some_and(|pays| pays.money.is_zero());
            sentences.push(match nobody_pays {
                true => ("coins", more.pays_nothing.say(&voice, &[])),
                false => ("coins", strings.i_pay_of_it.say(&voice, &[("amount", &said(contribution))])),
            });
        }
        // A budget without any line, such as a first estimate, costs nothing yet.
        let has_lines = !figures.input.lines.is_empty() || !figures.once.is_empty();
        if let Some(total) = column.total.filter(|_| has_lines) {
            let places = [("amount", said(total)), ("period", period.clone())];
            let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
            sentences.push(("budget", strings.support_costs.say(&voice, &places)));
        }
        match (column.left.filter(|_| has_lines), column.over) {
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
        sentences.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect()
    }
}
