//! Parts of the money with rules of their own, and the days on which money becomes free.

use super::super::builder::Builder;
use super::super::{MoneyRow, MoneyRowKind, MoneySection};
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, PotFigures, PotRule};
use crate::value::Money;

impl Builder<'_> {
    pub(super) fn pots_section(&self, figures: &BudgetFigures, id: &str) -> Option<MoneySection> {
        if figures.pots.is_empty() {
            return None;
        }
        let (money, strings) = (&self.strings().money, &self.strings().budget);
        let said = figures.pots.iter().filter_map(|pot| self.pot_sentence(pot));
        let rows = figures.pots.iter().map(|pot| {
            let rest = pot.left.unwrap_or(super::Figure { money: Money::zero(figures.currency), is_about: false });
            let cells = [pot.amount, pot.used, rest].map(|figure| self.money(figure, Pence::Always)).to_vec();
            let rule = pot.pot.rule.map(|rule| match rule {
                PotRule::Flexible => strings.pot_flexible,
                PotRule::Inside => strings.pot_inside,
                PotRule::Fixed => strings.pot_fixed,
                PotRule::Automatic => strings.pot_automatic,
            });
            let details = rule.into_iter().map(|rule| self.text(rule)).collect();
            MoneyRow { details, ..self.money_row(MoneyRowKind::Line, &pot.pot.name, cells) }
        });
        let head = [money.what, strings.pot_in_it, strings.pot_used, money.left].map(str::to_string).to_vec();
        let period = self.language().write_period(figures.frame());
        let caption = fill(strings.pots_caption, &[("period", &period)]);
        Some(MoneySection {
            title: Some(strings.title_pots.to_string()),
            sentences: said.map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect(),
            tables: vec![self.money_table(format!("{id}-pots"), caption, head, rows.collect())],
            notes: self.convention_note(figures),
            ..MoneySection::default()
        })
    }

    fn pot_sentence(&self, pot: &PotFigures) -> Option<(&'static str, String)> {
        let strings = &self.strings().budget;
        let (picture, pattern, figure) = match (pot.left, pot.over) {
            (_, Some(over)) => ("important", strings.pot_over, over),
            (Some(left), None) if !left.money.is_zero() => ("saving", strings.pot_left, left),
            _ => return None,
        };
        let amount = self.money(figure, Pence::WhenNeeded);
        Some((picture, fill(pattern, &[("amount", &amount), ("pot", &pot.pot.name)])))
    }

    pub(super) fn releases_section(&self, figures: &BudgetFigures, id: &str) -> Option<MoneySection> {
        if figures.releases.is_empty() {
            return None;
        }
        let strings = &self.strings().budget;
        let written = |money: Money| self.language().write_money(money, Pence::Always);
        let rows = figures.releases.iter().map(|one| {
            let day = self.language().write_date(one.release.on);
            let mut cells = vec![written(one.release.money)];
            // Where rows were cut, what is free so far would tell of them.
            cells.extend((!figures.is_cut).then(|| written(one.so_far)));
            self.money_row(MoneyRowKind::Line, &day, cells)
        });
        let mut head = vec![strings.release_from.to_string(), strings.release_free.to_string()];
        head.extend((!figures.is_cut).then(|| strings.release_so_far.to_string()));
        Some(MoneySection {
            title: Some(strings.title_releases.to_string()),
            sentences: vec![self.money_sentence("calendar", strings.not_at_once.to_string())],
            tables: vec![self.money_table(
                format!("{id}-releases"),
                strings.releases_caption.to_string(),
                head,
                rows.collect(),
            )],
            ..MoneySection::default()
        })
    }
}
