//! Words of the parts that stand beside a budget: an individual service fund, and how the money was worked out.

use super::{Counted, Voiced};

pub struct IsfStrings {
    /// `{amount}`, `{period}`
    pub fund_is: Voiced<&'static str>,
    pub i_pay_nothing: Voiced<&'static str>,
    /// The person's own part is just the fund, or more than it; `{amount}`.
    pub i_pay_all: Voiced<&'static str>,
    pub i_pay_more: Voiced<&'static str>,
    /// `{amount}`, `{period}`
    pub council_pays: &'static str,
    pub council_pays_nothing: &'static str,
    /// `{who}`
    pub they_pay_nothing: &'static str,
    /// `{amount}`
    pub for_management: &'static str,
    pub for_support: Voiced<&'static str>,
    pub may_buy: Voiced<&'static str>,
    /// `{one}`, `{part}`: "Of each £1, 90p reaches my support."
    pub reaches: Voiced<&'static str>,
    /// `{one}`
    pub reaches_all: Voiced<&'static str>,
    /// How less than one of the main coin is said, by the currency's code; `{n}` is a count of its smallest coin.
    /// A currency that is not here is written with its sign: "€0.90".
    pub small_coins: &'static [(&'static str, &'static str)],

    /// `{period}`
    pub caption: Voiced<&'static str>,
    pub whole_fund: &'static str,
    pub my_part: Voiced<&'static str>,
    pub council_part: &'static str,
    /// `{who}`
    pub their_part: &'static str,
    pub management: &'static str,
    pub support: Voiced<&'static str>,
    pub elsewhere: &'static str,
    /// `{part}`, `{whole}`: "£52 of £520"
    pub part_of: &'static str,
    pub agreed_title: &'static str,
    pub leaving_title: &'static str,

    /// How many points: with a count, and with a number that is not whole.
    pub points: Counted,
    pub parted_points: &'static str,
    /// `{points}`
    pub i_got: Voiced<&'static str>,
    /// `{price}`: "£25 each year"
    pub one_point: &'static str,
    /// `{amount}`, `{period}`
    pub so_estimate: Voiced<&'static str>,
    pub estimate: Voiced<&'static str>,
    pub may_ask: &'static str,
    pub questions: Voiced<&'static str>,
    pub question: &'static str,
    pub answer: &'static str,
    pub points_head: &'static str,
    pub points_given: &'static str,
    pub rule_title: &'static str,
}
