//! What the site says about budgets beside their main table: hours, the account, employing people, pots, paydays.
//!
//! Not here: sums, periods and the main table (`money`).

use super::{Counted, Voiced};

pub struct BudgetStrings {
    /// `{n}`
    pub in_sentences: Voiced<&'static str>,
    pub all_figures: &'static str,
    /// `{table}`: the words of a link to a file
    pub save_table: &'static str,
    /// In that file: the head over small letters.
    pub beside: &'static str,
    /// `{table}`
    pub how_worked_out: &'static str,
    /// `{working}`, `{result}`: "10 × £16.40 = £164.00"
    pub equals: &'static str,
    /// `{amount}`
    pub rounded: &'static str,
    /// `{n}`, `{result}`
    pub all_added: &'static str,
    /// `{amount}`, `{part}`, `{rest}`
    pub less: &'static str,
    /// `{period}`, then steps
    pub each_period: &'static str,
    /// `{band}`, `{amount}`: "Sunday: 4 hours each week at £19.50"
    pub banded: &'static str,
    /// `{amount}`, `{period}`
    pub usual_less: &'static str,
    pub usual_more: &'static str,
    pub usual_same: &'static str,
    pub letter: &'static str,
    pub pays_nothing: Voiced<&'static str>,
    /// `{amount}`, `{period}`
    pub without_my_part: Voiced<&'static str>,
    pub no_contingency: &'static str,
    /// `{months}`, `{year}`
    pub months_and_year: &'static str,
    /// `{weeks}`, `{year}`
    pub weeks_and_year: &'static str,
    /// `{months}`, `{year}`
    pub months_in_all: &'static str,
    /// What a household needs: `{amount}`, `{period}`
    pub household_costs: Voiced<&'static str>,
    pub route_not_said: &'static str,
    /// The name of the row that tells what rounding makes; its cell is `more` or `fewer`.
    pub rounding_row: &'static str,
    pub once_not_in_months: &'static str,
    pub title_months: &'static str,
    pub title_hours: &'static str,
    pub caption_hours: &'static str,
    pub hours_paid: &'static str,
    pub hours_unpaid: &'static str,
    pub hours_uncovered: &'static str,
    /// The rest of a week where the plan does not say how many hours are needed.
    pub hours_other: &'static str,
    pub hours_needed: Voiced<&'static str>,
    pub hours_of_week: &'static str,
    pub hours: &'static str,
    /// `{hours}`
    pub paid_each_week: Voiced<&'static str>,
    /// `{hours}`
    pub gift_each_week: Voiced<&'static str>,
    /// `{hours}`
    pub need_each_week: Voiced<&'static str>,
    /// `{hours}`
    pub uncovered_each_week: &'static str,
    pub all_covered: &'static str,
    /// `{amount}`, `{rate}`
    pub gift_worth: &'static str,
    pub week_says_same: &'static str,
    /// `{hours}`
    pub week_says_other: &'static str,
    pub title_account: &'static str,
    /// `{amount}`
    pub on_account: &'static str,
    /// `{amount}`, `{date}`
    pub on_account_on: &'static str,
    /// `{amount}`
    pub for_bills: &'static str,
    /// `{amount}`
    pub set_aside: &'static str,
    /// `{amount}`, `{length}`
    pub may_stay: &'static str,
    /// `{amount}`
    pub over_limit: &'static str,
    /// `{date}`
    pub full_on: Voiced<&'static str>,
    pub stays_under: &'static str,
    pub title_employer: Voiced<&'static str>,
    /// `{n}`
    pub employs: Counted,
    /// `{amount}`
    pub hour_cost: &'static str,
    /// `{amount}`
    pub highest_wage: &'static str,
    pub highest_wage_note: &'static str,
    pub employer_group: &'static str,
    /// `{who}`
    pub holiday_pay: &'static str,
    /// `{who}`
    pub insurance: &'static str,
    pub insurance_after: &'static str,
    /// `{who}`
    pub pension: &'static str,
    pub liability: &'static str,
    pub payroll: &'static str,
    pub employer_caption: &'static str,
    pub wages: &'static str,
    pub wages_holiday: &'static str,
    pub wages_insurance: &'static str,
    pub wages_pension: &'static str,
    /// `{who}`
    pub worker_all: &'static str,
    /// The row of what is taken off the insurance.
    pub allowance: &'static str,
    /// `{amount}`, `{hundred}`
    pub of_each_100: &'static str,
    /// `{amount}`, `{hundred}`, `{from}`
    pub of_each_100_above: &'static str,
    /// `{amount}`, `{hundred}`, `{from}`, `{to}`
    pub of_each_100_between: &'static str,
    /// `{weeks}`
    pub weeks_of_holiday: &'static str,
    /// `{hours}`
    pub hours_in_year: &'static str,
    /// `{hours}`
    pub paid_hours_in_year: &'static str,
    /// `{title}`, `{name}`
    pub rates_used: &'static str,
    /// `{sources}`
    pub rates_from: &'static str,
    pub rates_own: &'static str,
    /// `{amount}`
    pub no_pension_unless_asked: &'static str,
    pub title_pots: &'static str,
    pub pots_caption: &'static str,
    pub pot_in_it: &'static str,
    pub pot_used: &'static str,
    pub pot_flexible: &'static str,
    pub pot_inside: &'static str,
    pub pot_fixed: &'static str,
    pub pot_automatic: &'static str,
    /// `{amount}`, `{pot}`
    pub pot_left: &'static str,
    /// `{amount}`, `{pot}`
    pub pot_over: &'static str,
    pub title_releases: &'static str,
    pub not_at_once: &'static str,
    pub releases_caption: &'static str,
    pub release_from: &'static str,
    pub release_free: &'static str,
    pub release_so_far: &'static str,
    pub title_routes: &'static str,
    pub routes_caption: &'static str,
    pub question: &'static str,
    /// `{period}`
    pub route_split: &'static str,
    pub routes_same: &'static str,
    pub title_compare: &'static str,
    /// `{amount}`, `{period}`
    pub first_was: &'static str,
    /// `{amount}`, `{period}`
    pub agreed_is: &'static str,
    /// `{amount}`, `{period}`
    pub agreed_more: &'static str,
    /// `{amount}`, `{period}`
    pub agreed_less: &'static str,
    pub agreed_same: &'static str,
    /// `{reason}`
    pub agreed_why: &'static str,
    pub compare_caption: &'static str,
    pub first_estimate: &'static str,
    pub agreed_budget: &'static str,
    pub difference: &'static str,
    /// `{amount}`
    pub more: &'static str,
    /// `{amount}`
    pub fewer: &'static str,
    /// `{line}`
    pub title_pay_dates: &'static str,
    /// `{n}`, `{each}`, `{sum}`
    pub pay_dates_count: &'static str,
    /// `{average}`, `{amount}`
    pub pay_dates_more: &'static str,
    /// `{average}`, `{amount}`
    pub pay_dates_less: &'static str,
    /// `{months}`
    pub pay_dates_months: &'static str,
    /// `{line}`
    pub pay_dates_caption: &'static str,
    pub payday: &'static str,
    pub amount: &'static str,

    /// What differs between the ways to look after the money: the six questions, then each way's name and answers.
    pub route_questions: [&'static str; 6],
    pub direct_payment: RouteStrings,
    pub isf: RouteStrings,
    pub third_party: RouteStrings,
    pub council: RouteStrings,
    pub agency: RouteStrings,
    pub plan_managed: RouteStrings,
    pub mixed: RouteStrings,
}

/// One way to look after the money: its name, and who holds, decides, employs, accounts; the work; how to change support.
pub struct RouteStrings {
    pub name: &'static str,
    pub answers: Voiced<[&'static str; 6]>,
}
