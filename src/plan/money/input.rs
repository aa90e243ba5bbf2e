//! What a budget is worked out from: typed amounts, without places in files.
//!
//! In: nothing. Out: [`BudgetInput`]. Not here: reading amounts (`language`), deciding who sees a line (`audience`).

use super::counting::Counting;
use super::rates::Rates;
use crate::language::{Language, fill};
use crate::value::{Amount, Convention, Currency, Date, Exact, Hours, Id, Money, Period};
use std::collections::BTreeMap;

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
    /// Typed lines; what an employer pays on top is added when the budget is worked out.
    pub lines: Vec<LineInput>,
    /// Set aside once, out of the amount; nought when it is said that there is none.
    pub contingency: Option<Money>,
    /// The funder's limit on unspent money: so many weeks of `amount`.
    pub keep_at_most: Option<Period>,
    /// On the account, and what of it is owed, on the day `as_of`.
    pub balance: Option<Money>,
    pub owed: Option<Money>,
    pub as_of: Option<Date>,
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
    pub route: Option<Route>,
    pub employer: Option<EmployerInput>,
    /// Something was said about an employer, though perhaps it could not be read.
    pub is_employer_said: bool,
    pub pots: Vec<PotInput>,
    pub releases: Vec<ReleaseInput>,
    /// The help that is needed, if the plan says it.
    pub hours_needed: Option<Hours>,
    /// What an hour of unpaid help would cost, if the plan asks for that sum.
    pub unpaid_worth: Option<Money>,
    /// Something of this budget was left out because this reader may not see it.
    pub is_cut: bool,
    /// Among it were incomes or funders: then the amount, which is their sum, is not known either.
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

/// Who holds the money, decides, employs, keeps the accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    DirectPayment,
    /// An individual service fund, held by a provider.
    Isf,
    ThirdParty,
    Council,
    Agency,
    PlanManaged,
    Mixed,
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
    /// As typed; empty for a line that the program adds.
    pub what: String,
    pub kind: LineKind,
    pub cost: LineCost,
    /// Lines of one group have a subtotal.
    pub group: Option<String>,
    /// Whose wages it is.
    pub employs: Option<String>,
    /// Only if it is not the budget's own.
    pub route: Option<Route>,
    pub pot: Option<Id>,
    /// May not be used for another thing.
    pub is_stated: bool,
    pub usual_service: Option<Amount>,
    /// Wanted: a table of the days on which it is paid, from this day on (`None`: from the first day of the plan).
    pub pay_dates: Option<Option<Date>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKind {
    Typed,
    /// Worked out from wages.
    OnCost(OnCost),
    /// An employer's other cost, as it is typed there.
    Employer(EmployerCost),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnCost {
    /// Holiday pay of one worker.
    Holiday(String),
    /// The employer's social insurance for one worker.
    Insurance(String),
    /// The same for everyone, less the allowance.
    InsuranceAfterAllowance,
    Pension(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmployerCost {
    Liability,
    Payroll,
    /// A row of `other`, by its place.
    Other(usize),
}

#[derive(Debug, Clone)]
pub enum LineCost {
    /// One amount, or one for each band. Never empty; either all of them are paid once, or none.
    Paid(Vec<Amount>),
    /// Help that nobody pays for.
    Unpaid(Hours),
    /// So much in a year, exact.
    Yearly { exact: Exact, is_about: bool },
}

/// What an employer pays on top of wages, and with which rates.
#[derive(Debug, Clone)]
pub struct EmployerInput {
    pub rates: Rates,
    /// Workers with a pension from this job; `None` for one of whom nothing was said.
    pub pensions: BTreeMap<String, bool>,
    /// What was said for everyone.
    pub pension: Option<bool>,
    /// May the employer keep back the first part of the insurance?
    pub has_allowance: bool,
    /// Insurance against accidents, the payroll service, and others by name.
    pub liability: Option<Amount>,
    pub payroll: Option<Amount>,
    pub other: Vec<(String, Amount)>,
}

/// A part of the budget with a rule of its own.
#[derive(Debug, Clone)]
pub struct PotInput {
    pub id: Id,
    pub name: String,
    pub amount: Amount,
    pub rule: Option<PotRule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PotRule {
    /// May move between the things in it.
    Flexible,
    /// Stays inside its own kind of support.
    Inside,
    /// Only for the thing that was agreed.
    Fixed,
    /// Paid without being asked for.
    Automatic,
}

/// Money that becomes free on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleaseInput {
    pub on: Date,
    pub money: Money,
}

impl BudgetInput {
    /// What it says about its year.
    pub fn counting(&self) -> Counting {
        Counting { convention: self.convention, starts: self.starts, ends: self.ends, terms: self.terms }
    }
}

impl LineInput {
    /// A typed line that says nothing but what it costs.
    pub fn new(id: Id, what: String, cost: LineCost) -> LineInput {
        LineInput {
            id,
            what,
            kind: LineKind::Typed,
            cost,
            group: None,
            employs: None,
            route: None,
            pot: None,
            is_stated: false,
            usual_service: None,
            pay_dates: None,
        }
    }

    /// As typed, or what the program calls a line that it adds.
    pub fn name(&self, language: &Language) -> String {
        let strings = &language.strings.budget;
        match &self.kind {
            LineKind::Typed | LineKind::Employer(EmployerCost::Other(_)) => self.what.clone(),
            LineKind::Employer(EmployerCost::Liability) => strings.liability.to_string(),
            LineKind::Employer(EmployerCost::Payroll) => strings.payroll.to_string(),
            LineKind::OnCost(OnCost::Holiday(who)) => fill(strings.holiday_pay, &[("who", who)]),
            LineKind::OnCost(OnCost::Insurance(who)) => fill(strings.insurance, &[("who", who)]),
            LineKind::OnCost(OnCost::Pension(who)) => fill(strings.pension, &[("who", who)]),
            LineKind::OnCost(OnCost::InsuranceAfterAllowance) => strings.insurance_after.to_string(),
        }
    }

    /// What is paid for; empty for unpaid help and for what is worked out.
    pub fn amounts(&self) -> &[Amount] {
        match &self.cost {
            LineCost::Paid(amounts) => amounts,
            LineCost::Unpaid(_) | LineCost::Yearly { .. } => &[],
        }
    }

    /// Is it paid for one time only?
    pub fn is_once(&self) -> bool {
        self.amounts().iter().any(|amount| amount.period() == Period::ONCE)
    }

    /// Does it cost money at all?
    pub fn is_paid(&self) -> bool {
        !matches!(self.cost, LineCost::Unpaid(_))
    }

    pub fn is_about(&self) -> bool {
        match &self.cost {
            LineCost::Paid(amounts) => amounts.iter().any(|amount| amount.is_about),
            LineCost::Unpaid(hours) => hours.is_about,
            LineCost::Yearly { is_about, .. } => *is_about,
        }
    }
}
