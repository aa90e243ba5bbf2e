//! Words of budgets: sentences, table heads, notes.

use super::{Counted, Voiced};

pub struct MoneyStrings {
    /// Heads of the table.
    pub what: &'static str,
    /// Captions; `{periods}`: "each week and each year".
    pub caption: Voiced<&'static str>,
    pub caption_once: &'static str,
    pub caption_months: &'static str,

    /// "each week"; with a count "every {n} weeks"; "for the whole plan"; "one time".
    pub each_day: &'static str,
    pub each_night: &'static str,
    pub each_week: &'static str,
    pub each_month: &'static str,
    pub each_quarter: &'static str,
    pub each_term: &'static str,
    pub each_year: &'static str,
    pub whole_plan: &'static str,
    pub once: &'static str,
    /// `{n}` in the next seven, and `{unit}`: the noun as it stands after that number.
    pub every_days: Counted,
    pub every_nights: Counted,
    pub every_weeks: Counted,
    pub every_months: Counted,
    pub every_quarters: Counted,
    pub every_terms: Counted,
    pub every_years: Counted,
    /// How long: "40 weeks". `{n}` and `{unit}` in the next seven.
    pub days: Counted,
    pub nights: Counted,
    pub weeks: Counted,
    pub months: Counted,
    pub quarters: Counted,
    pub terms: Counted,
    pub years: Counted,
    /// `{time}`: "for 40 weeks".
    pub lasting: &'static str,
    /// `{what}`: "about £15 each month".
    pub about: &'static str,
    /// `{quantity}`, `{period}`, `{rate}`: "10 hours each week at £16.40".
    pub rated: &'static str,
    /// The same, where the rate could be taken for each visit: "45 minutes, 5 times each week at £18 for each hour".
    pub rated_hourly: &'static str,
    /// `{quantity}`, `{n}`, and `{times}`: that noun after the number. "45 minutes, 5 times".
    pub several_times: Counted,

    pub all_together: &'static str,
    pub whole_budget: &'static str,
    pub left: &'static str,
    pub over: &'static str,
    pub pays: &'static str,
    pub income: &'static str,
    pub contingency: &'static str,
    pub once_only: &'static str,
    /// `{group}`
    pub subtotal: &'static str,
    pub not_everything: &'static str,

    pub funder_pays: &'static str,
    /// `{amount}`: "I pay £21.50 of it."
    pub i_pay_of_it: Voiced<&'static str>,
    pub budget_is: Voiced<&'static str>,
    pub income_is: Voiced<&'static str>,
    /// `{amount}`, `{period}`
    pub support_costs: Voiced<&'static str>,
    pub left_over: &'static str,
    pub nothing_left: &'static str,
    pub too_much: &'static str,
    /// The same two for a time that holds what is paid once too.
    pub left_with_once: &'static str,
    pub too_much_with_once: &'static str,
    /// `{hours}`, `{period}`
    pub paid_hours: &'static str,
    pub unpaid_hours: &'static str,
    /// `{amount}`: a figure with "about" in front of it.
    pub about_amount: &'static str,
    /// `{amount}`: a figure below nought.
    pub minus: &'static str,

    /// How the year is counted, in words under every table.
    pub weeks52: &'static str,
    pub days365: &'static str,
    pub days366: &'static str,
    pub calendar: &'static str,
    /// `{days}`
    pub plan_days: &'static str,
    pub rounding_note: &'static str,
    pub averages_note: &'static str,

    /// `{period}`
    pub bars_title: &'static str,
}
