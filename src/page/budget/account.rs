//! Money on the account: what may stay, what is too much, and when it would be.

use super::super::MoneySection;
use super::super::builder::Builder;
use crate::figures::BudgetOfPart;
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Outlook};
use crate::value::Money;

impl Builder<'_> {
    pub(super) fn account_section(&self, budget: &BudgetOfPart, figures: &BudgetFigures) -> Option<MoneySection> {
        let account = figures.account.as_ref()?;
        let strings = &self.strings().budget;
        let language = self.language();
        let written = |money: Money| language.write_money(money, Pence::WhenNeeded);
        let mut said = Vec::new();
        said.push((
            "bank",
            match budget.input.as_of {
                Some(day) => {
                    let places = [("amount", written(account.balance)), ("date", language.write_date(day))];
                    fill(strings.on_account_on, &places.each_ref().map(|(name, value)| (*name, value.as_str())))
                }
                None => fill(strings.on_account, &[("amount", &written(account.balance))]),
            },
        ));
        if let Some(owed) = account.owed {
            said.push(("bill", fill(strings.for_bills, &[("amount", &written(owed))])));
        }
        if let Some(aside) = account.contingency {
            said.push(("saving", fill(strings.set_aside, &[("amount", &written(aside))])));
        }
        if let Some(limit) = budget.input.keep_at_most {
            let amount = self.money(account.may_stay, Pence::WhenNeeded);
            let length = language.write_length(limit);
            said.push(("yes", fill(strings.may_stay, &[("amount", &amount), ("length", &length)])));
        }
        match account.outlook {
            Outlook::IsOver => {
                let amount = self.money(account.over, Pence::WhenNeeded);
                said.push(("important", fill(strings.over_limit, &[("amount", &amount)])));
            }
            Outlook::FullOn(day) => {
                let date = language.write_date(day);
                said.push(("calendar", strings.full_on.say(&self.voice(), &[("date", &date)])));
            }
            Outlook::StaysUnder => said.push(("calendar", strings.stays_under.to_string())),
            Outlook::Unknown => {}
        }
        Some(MoneySection {
            title: Some(strings.title_account.to_string()),
            sentences: said.into_iter().map(|(picture, sentence)| self.money_sentence(picture, sentence)).collect(),
            ..MoneySection::default()
        })
    }
}
