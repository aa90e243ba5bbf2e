//! What a budget is worked out from: typed amounts, without places in files.
//!
//! In: nothing. Out: [`BudgetInput`]. Not here: reading amounts (`language`), deciding who sees a line (`audience`).

use crate::value::{Amount, Convention, Currency, Date, Hours, Id, Money, Period};

/// One budget, holding only what the reader may see.
#[derive(Debug, Clone, Default)]
pub struct BudgetInput {
    pub kind: BudgetKind,
    /// The whole agreed budget, the person's own part included.
    pub amount: Option<Amount>,
    /// The funder's part alone, in place of `amount`.
    pub pays: Option<Amount>,
    /// What the person pays in.
    pub contribution: Option<Amount>,
    /// Several funders; `amount` is then their sum.
    pub funders: Vec<FunderInput>,
    /// What comes in, in a household budget.
    pub income: Vec<IncomeInput>,
    pub lines: Vec<LineInput>,
    /// Set aside once, out of the amount.
    pub contingency: Option<Money>,
    /// The funder's limit on unspent money: so many weeks of `amount`.
    pub keep_at_most: Option<Period>,
    /// On the account, and what of it is owed.
    pub balance: Option<Money>,
    pub owed: Option<Money>,
    pub convention: Option<Convention>,
    /// First and last day; both belong to the plan.
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    /// School terms in a year.
    pub terms: Option<u16>,
    /// Else the currency of the first sum.
    pub currency: Option<Currency>,
    /// Columns; empty for the usual ones.
    pub show: Vec<Period>,
    /// The budget has an `employer:` block.
    pub has_employer: bool,
    /// Something of this budget was left out because this reader may not see it.
    pub is_cut: bool,
    /// Among it were incomes or funders: then an amount that is their sum is not known either.
    pub is_amount_cut: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BudgetKind {
    Indicative,
    #[default]
    Final,
    SelfFunded,
    /// `amount` is the income.
    Household,
}

#[derive(Debug, Clone)]
pub struct FunderInput {
    pub who: String,
    pub amount: Amount,
}

#[derive(Debug, Clone)]
pub struct IncomeInput {
    pub what: String,
    pub amount: Amount,
}

#[derive(Debug, Clone)]
pub struct LineInput {
    pub id: Id,
    pub what: String,
    pub cost: LineCost,
    /// Lines of one group have a subtotal.
    pub group: Option<String>,
}

#[derive(Debug, Clone)]
pub enum LineCost {
    Paid(Amount),
    /// Help that nobody pays for.
    Unpaid(Hours),
}

impl LineInput {
    pub fn amount(&self) -> Option<&Amount> {
        match &self.cost {
            LineCost::Paid(amount) => Some(amount),
            LineCost::Unpaid(_) => None,
        }
    }

    /// Is it paid for one time only?
    pub fn is_once(&self) -> bool {
        self.amount().is_some_and(|amount| amount.period() == Period::ONCE)
    }
}
