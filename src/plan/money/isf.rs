//! The arithmetic of an individual service fund: who pays, what looking after it takes, what reaches the support.
//!
//! In: [`FundInput`], the typed sums of what the reader may see. Out: [`FundFigures`], every cell exact and rounded once.
//! Not here: what else was agreed (`page`), places in files (`figures`).

use super::column::Figure;
use super::counting::{Counting, cell, foreign};
use crate::language::{Language, Pence, Problem};
use crate::value::{Amount, Currency, Exact, Money, Period, Shape};
use std::cmp::Ordering;

/// One fund, holding only what the reader may see.
#[derive(Debug, Clone, Default)]
pub struct FundInput {
    /// All of it, the person's own part included.
    pub gross: Option<Amount>,
    /// What the person pays in.
    pub contribution: Option<Amount>,
    /// What the organisation keeps for looking after the fund.
    pub management: Option<Share>,
    /// What may be bought from others.
    pub elsewhere: Option<Share>,
    pub counting: Counting,
    /// Something was left out because this reader may not see it: then nothing is worked out, for it would tell.
    pub is_cut: bool,
}

/// A part of a fund, as a sum or as a share of all of it: a tenth for 10%.
#[derive(Debug, Clone)]
pub enum Share {
    Percent(Exact),
    Amount(Box<Amount>),
}

/// The fund in one period. Each figure is rounded once; what is taken off is taken off the shown figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FundColumn {
    pub period: Period,
    pub gross: Option<Figure>,
    pub contribution: Option<Figure>,
    /// `gross` less `contribution`, never below nought.
    pub net: Option<Figure>,
    pub management: Option<Figure>,
    /// `gross` less `management`.
    pub support: Option<Figure>,
    pub elsewhere: Option<Figure>,
}

/// "Of each £1, 90p reaches my support."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reaches {
    /// £1; in a currency without a smaller coin ¥100.
    pub of: Money,
    /// Never more than `of`.
    pub part: Figure,
}

/// Every figure of one fund.
#[derive(Debug, Clone)]
pub struct FundFigures {
    /// In the period of the fund itself.
    pub column: FundColumn,
    pub reaches: Option<Reaches>,
    pub is_cut: bool,
    /// Less may be bought from others than a council advises.
    pub is_little_elsewhere: bool,
    currency: Currency,
    input: FundInput,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundPlace {
    Gross,
    Contribution,
    Management,
    Elsewhere,
}

/// What stands in the way of the figures, always an error. The caller adds the place's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundFinding {
    pub place: FundPlace,
    pub problem: Problem,
}

/// The part of a fund that should be free to buy support from others.
///
/// # Source
/// Advice of Dorset Council on individual service funds: at least 20 in 100. Advice, no law.
const ADVISED_ELSEWHERE: i64 = 20;

/// Works a fund out. No figures if it holds no sum, or if anything in it is an error.
pub fn work_out_fund(input: &FundInput) -> Result<Option<FundFigures>, FundFinding> {
    let Some((period, currency)) = input.amounts().next().map(|(_, amount)| (amount.period(), amount.currency()))
    else {
        return Ok(None);
    };
    if let Some((place, other)) = input.amounts().find(|(_, amount)| amount.currency() != currency) {
        return Err(FundFinding { place, problem: foreign(other.currency(), currency) });
    }
    let exact = input.exact(period)?;
    check_shares(input, &exact, currency)?;
    let twenty = exact.gross.and_then(|gross| gross.times(Exact::fraction(ADVISED_ELSEWHERE, 100)?));
    let is_little_elsewhere = is_more(twenty, exact.elsewhere);
    let column = input.column(&exact, period, currency)?;
    let reaches = if input.is_cut { None } else { reaches(input, &exact, currency) };
    Ok(Some(FundFigures { column, reaches, is_cut: input.is_cut, is_little_elsewhere, currency, input: input.clone() }))
}

/// The typed sums in one period, before rounding; shares worked out.
struct ExactFund {
    gross: Option<Exact>,
    contribution: Option<Exact>,
    management: Option<Exact>,
    elsewhere: Option<Exact>,
}

impl FundInput {
    /// Every typed sum with its place, the fund itself first.
    fn amounts(&self) -> impl Iterator<Item = (FundPlace, &Amount)> {
        fn of_share(share: Option<&Share>) -> Option<&Amount> {
            match share? {
                Share::Amount(amount) => Some(amount),
                Share::Percent(_) => None,
            }
        }
        let all = [
            (FundPlace::Gross, self.gross.as_ref()),
            (FundPlace::Contribution, self.contribution.as_ref()),
            (FundPlace::Management, of_share(self.management.as_ref())),
            (FundPlace::Elsewhere, of_share(self.elsewhere.as_ref())),
        ];
        all.into_iter().filter_map(|(place, amount)| Some((place, amount?)))
    }

    fn exact(&self, period: Period) -> Result<ExactFund, FundFinding> {
        let at = |place| move |problem| FundFinding { place, problem };
        let sum = |place, amount: Option<&Amount>| {
            amount.map(|amount| self.counting.exact_in(amount, period)).transpose().map_err(at(place))
        };
        let gross = sum(FundPlace::Gross, self.gross.as_ref())?;
        let share = |place, share: Option<&Share>| match share {
            Some(Share::Amount(amount)) => sum(place, Some(amount.as_ref())),
            // Of a fund that shows not everything, a share in hundredths would be worked out: left out.
            Some(Share::Percent(percent)) if !self.is_cut => Ok(gross.and_then(|gross| gross.times(*percent))),
            Some(Share::Percent(_)) | None => Ok(None),
        };
        Ok(ExactFund {
            gross,
            contribution: sum(FundPlace::Contribution, self.contribution.as_ref())?,
            management: share(FundPlace::Management, self.management.as_ref())?,
            elsewhere: share(FundPlace::Elsewhere, self.elsewhere.as_ref())?,
        })
    }

    fn column(&self, exact: &ExactFund, period: Period, currency: Currency) -> Result<FundColumn, FundFinding> {
        let is_about = |share: Option<&Share>| match share {
            Some(Share::Amount(amount)) => amount.is_about,
            Some(Share::Percent(_)) => self.gross.as_ref().is_some_and(|gross| gross.is_about),
            None => false,
        };
        let is_about_sum = |amount: Option<&Amount>| amount.is_some_and(|amount| amount.is_about);
        let shown = |place, exact: Option<Exact>, is_about| {
            exact
                .map(|exact| cell(exact, currency, is_about))
                .transpose()
                .map_err(|problem| FundFinding { place, problem })
        };
        let gross = shown(FundPlace::Gross, exact.gross, is_about_sum(self.gross.as_ref()))?;
        let contribution =
            shown(FundPlace::Contribution, exact.contribution, is_about_sum(self.contribution.as_ref()))?;
        let management = shown(FundPlace::Management, exact.management, is_about(self.management.as_ref()))?;
        let elsewhere = shown(FundPlace::Elsewhere, exact.elsewhere, is_about(self.elsewhere.as_ref()))?;
        let whole = gross.filter(|_| !self.is_cut);
        let net = match (whole, contribution) {
            (Some(gross), Some(part)) => less(gross, part),
            (gross, None) => gross,
            (None, Some(_)) => None,
        };
        let support = whole.zip(management).and_then(|(gross, part)| less(gross, part));
        Ok(FundColumn { period, gross, contribution, net, management, support, elsewhere })
    }
}

impl FundFigures {
    /// The figure of a name (`net`, `support`); without a period, in the fund's own.
    ///
    /// `None` for a name without a figure, and for a period that the plan's way of counting does not give.
    pub fn value(&self, name: &str, period: Option<Period>) -> Option<Figure> {
        let column = match period {
            None => self.column,
            Some(period) if self.input.counting.can_show(period, self.column.period) => {
                let exact = self.input.exact(period).ok()?;
                self.input.column(&exact, period, self.currency).ok()?
            }
            Some(_) => return None,
        };
        match name {
            "gross" => column.gross,
            "contribution" => column.contribution,
            "net" => column.net,
            "management" => column.management,
            "support" => column.support,
            "elsewhere" => column.elsewhere,
            _ => None,
        }
    }

    /// The phrase behind a figure, where it says more than the figure: "£100 each month", "2 hours each week at £26".
    pub fn phrase(&self, place: FundPlace) -> Option<&Amount> {
        let (_, amount) = self.input.amounts().find(|(at, _)| *at == place)?;
        let is_said = matches!(amount.shape, Shape::Fixed { .. }) && !self.is_turned(amount);
        (!is_said).then_some(amount)
    }

    /// How the plan counts its year, if a sum here was turned from one period into another.
    pub fn counting(&self) -> Option<Counting> {
        self.input.amounts().any(|(_, amount)| self.is_turned(amount)).then_some(self.input.counting)
    }

    fn is_turned(&self, amount: &Amount) -> bool {
        amount.period() != self.column.period || amount.lasting.is_some()
    }

    /// Does the person's own part take up the whole fund, so that nobody else pays?
    pub fn is_paid_by_person(&self) -> bool {
        self.column.contribution.is_some_and(|part| !part.money.is_zero())
            && self.column.net.is_some_and(|net| net.money.is_zero())
    }
}

/// A shown figure less another, never below nought.
fn less(whole: Figure, part: Figure) -> Option<Figure> {
    let money = whole.money.minus(part.money)?;
    let money = if money.is_negative() { Money::zero(money.currency()) } else { money };
    Some(Figure { money, is_about: whole.is_about || part.is_about })
}

fn is_more(one: Option<Exact>, other: Option<Exact>) -> bool {
    one.zip(other).and_then(|(one, other)| one.compared_to(other)) == Some(Ordering::Greater)
}

/// Refuses a share that is larger than what it is a share of.
fn check_shares(input: &FundInput, exact: &ExactFund, currency: Currency) -> Result<(), FundFinding> {
    let written = |sum: Option<Exact>| {
        let money = sum.and_then(|sum| Money::rounded(sum, currency));
        money.map_or(String::new(), |money| Language::english().write_money(money, Pence::WhenNeeded))
    };
    let too_much = |place, part, whole, of: &str| FundFinding {
        place,
        problem: Problem::new(
            "share-over-fund",
            format!("this part is {}, and {of} only {}", written(part), written(whole)),
            "A part can not be more than the whole. The sums for the support would be wrong.",
            "check both sums, and how often each is paid",
        ),
    };
    if is_more(exact.management, exact.gross) {
        return Err(too_much(FundPlace::Management, exact.management, exact.gross, "the fund is"));
    }
    let support = match (exact.gross, exact.management) {
        (Some(gross), Some(management)) if !input.is_cut => gross.minus(management),
        (gross, _) => gross,
    };
    if is_more(exact.elsewhere, support) {
        return Err(too_much(FundPlace::Elsewhere, exact.elsewhere, support, "what is left for support is"));
    }
    Ok(())
}

/// How much of each £1 reaches the support: exact where that is whole pence, else "about".
fn reaches(input: &FundInput, exact: &ExactFund, currency: Currency) -> Option<Reaches> {
    let (gross, management) = (exact.gross?, exact.management?);
    let one = if currency.places() == 0 { 100 } else { 1 };
    let part = gross.minus(management)?.divided_by(gross)?.times(Exact::whole(one))?;
    let of = Money::rounded(Exact::whole(one), currency)?;
    let smallest = Money::rounded(Exact::fraction(1, 10i64.checked_pow(currency.places())?)?, currency)?;
    let mut shown = Money::rounded(part, currency)?;
    let is_exact = shown.exact()? == part;
    // Nearly all is not all, and nearly nothing is not nothing.
    if !is_exact && shown == of {
        shown = of.minus(smallest)?;
    } else if !is_exact && shown.is_zero() {
        shown = smallest;
    }
    let is_typed_about = match &input.management {
        Some(Share::Amount(amount)) => amount.is_about || input.gross.as_ref().is_some_and(|gross| gross.is_about),
        Some(Share::Percent(_)) | None => false,
    };
    Some(Reaches { of, part: Figure { money: shown, is_about: !is_exact || is_typed_about } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Convention;

    fn amount(typed: &str) -> Amount {
        let read = Language::english().read_amount(typed, Currency::find("GBP"));
        read.unwrap_or_else(|problem| panic!("{typed}: {}", problem.message)).value
    }

    fn share(typed: &str) -> Share {
        match typed.strip_suffix('%') {
            Some(_) => Share::Percent(Language::english().read_percent(typed).expect("a share")),
            None => Share::Amount(Box::new(amount(typed))),
        }
    }

    /// A fund, its contribution and what looking after it takes; "" for what is not typed.
    fn input(gross: &str, contribution: &str, management: &str) -> FundInput {
        let some = |typed: &str| (!typed.is_empty()).then(|| amount(typed));
        FundInput {
            gross: some(gross),
            contribution: some(contribution),
            management: (!management.is_empty()).then(|| share(management)),
            counting: Counting { convention: Some(Convention::Weeks52), ..Counting::default() },
            ..FundInput::default()
        }
    }

    fn figures(input: &FundInput) -> FundFigures {
        work_out_fund(input).unwrap_or_else(|finding| panic!("{finding:?}")).expect("a sum")
    }

    fn shown(figure: Option<Figure>) -> Option<String> {
        figure.map(|figure| Language::english().write_money(figure.money, Pence::WhenNeeded))
    }

    /// "90p" as "£0.90", with "about" where it is not exact.
    fn part(input: &FundInput) -> String {
        let reaches = figures(input).reaches.expect("a share");
        let written = Language::english().write_money(reaches.part.money, Pence::Always);
        if reaches.part.is_about { format!("about {written}") } else { written }
    }

    fn refused(input: &FundInput) -> (FundPlace, &'static str) {
        let finding = work_out_fund(input).expect_err("it is wrong");
        (finding.place, finding.problem.rule)
    }

    #[test]
    fn of_each_pound_of_a_fund_of_520_with_52_for_management_90_pence_reach_the_support() {
        for management in ["£52 a week", "10%", "2 hours a week at £26", "£2,704 a year"] {
            let input = input("£520 a week", "", management);
            assert_eq!(part(&input), "£0.90", "{management}");
            assert_eq!(shown(figures(&input).column.support).as_deref(), Some("£468"), "{management}");
        }
    }

    #[test]
    fn the_funder_pays_what_is_left_when_i_have_paid_my_part() {
        let column = figures(&input("£520 a week", "£86 a week", "")).column;
        assert_eq!(shown(column.net).as_deref(), Some("£434"));
        assert_eq!((column.management, column.support), (None, None));
    }

    #[test]
    fn a_contribution_as_large_as_the_fund_leaves_nothing_to_pay() {
        for contribution in ["£520 a week", "£600 a week"] {
            let figures = figures(&input("£520 a week", contribution, ""));
            assert_eq!(shown(figures.column.net).as_deref(), Some("£0"), "{contribution}");
            assert!(figures.is_paid_by_person(), "{contribution}");
        }
        assert!(!figures(&input("£0 a week", "£0 a week", "")).is_paid_by_person());
    }

    #[test]
    fn what_is_no_whole_penny_is_about_and_nearly_all_is_not_all() {
        let of = |management| part(&input("£520 a week", "", management));
        assert_eq!(of("£50 a week"), "about £0.90");
        assert_eq!(of("12.5%"), "about £0.88");
        assert_eq!(of("0.1%"), "about £0.99");
        assert_eq!(of("99.9%"), "about £0.01");
        assert_eq!(of("0%"), "£1.00");
        assert_eq!(of("100%"), "£0.00");
        assert_eq!(of("about £52 a week"), "about £0.90");
        assert_eq!(figures(&input("£0 a week", "", "10%")).reaches, None);
    }

    #[test]
    fn a_currency_without_a_small_coin_counts_from_a_hundred() {
        let reaches = figures(&input("JPY 5200 a week", "", "10%")).reaches.expect("a share");
        assert_eq!((reaches.of.amount(), reaches.part.money.amount()), (100.into(), 90.into()));
    }

    #[test]
    fn other_periods_follow_the_plan_s_way_of_counting() {
        let figures = figures(&input("£520 a week", "£100 a month", "10%"));
        assert_eq!(shown(figures.column.contribution).as_deref(), Some("£23.08"));
        assert_eq!(shown(figures.value("net", Some(Period::YEAR))).as_deref(), Some("£25,840"));
        assert_eq!(shown(figures.value("support", Some(Period::FOUR_WEEKS))).as_deref(), Some("£1,872"));
        assert_eq!(figures.value("net", Some(Period::ONCE)), None);
        assert_eq!(figures.value("left", None), None);
        assert!(figures.counting().is_some());
        assert_eq!(figures.phrase(FundPlace::Contribution).map(|amount| amount.typed.as_str()), Some("£100 a month"));
        assert_eq!(figures.phrase(FundPlace::Gross), None);
    }

    #[test]
    fn a_part_is_no_larger_than_the_whole() {
        assert_eq!(refused(&input("£520 a week", "", "£521 a week")), (FundPlace::Management, "share-over-fund"));
        let elsewhere = |typed| FundInput { elsewhere: Some(share(typed)), ..input("£520 a week", "", "10%") };
        assert_eq!(refused(&elsewhere("£469 a week")), (FundPlace::Elsewhere, "share-over-fund"));
        assert_eq!(shown(figures(&elsewhere("90%")).column.elsewhere).as_deref(), Some("£468"));
        assert!(figures(&elsewhere("19.9%")).is_little_elsewhere);
        assert!(!figures(&elsewhere("£104 a week")).is_little_elsewhere);
    }

    #[test]
    fn periods_without_a_rule_and_two_currencies_are_refused() {
        let mut unsaid = input("£520 a week", "£100 a month", "");
        unsaid.counting.convention = None;
        assert_eq!(refused(&unsaid), (FundPlace::Contribution, "year-not-stated"));
        let foreign = input("£520 a week", "€86 a week", "");
        assert_eq!(refused(&foreign), (FundPlace::Contribution, "foreign-currency"));
        assert_eq!(refused(&input("£520 a week", "£86 once", "")), (FundPlace::Contribution, "no-such-column"));
    }

    #[test]
    fn of_a_fund_that_shows_not_everything_only_typed_sums_remain() {
        let mut cut = input("£520 a week", "£86 a week", "10%");
        cut.is_cut = true;
        let figures = figures(&cut);
        let FundColumn { period: _, gross, contribution, net, management, support, elsewhere } = figures.column;
        assert_eq!((shown(gross).as_deref(), shown(contribution).as_deref()), (Some("£520"), Some("£86")));
        assert_eq!((net, management, support, elsewhere), (None, None, None, None));
        assert_eq!(figures.reaches, None);
        assert_eq!(figures.value("net", Some(Period::YEAR)), None);
    }

    #[test]
    fn without_any_sum_there_are_no_figures() {
        assert!(work_out_fund(&input("", "", "10%")).expect("nothing is wrong").is_none());
        assert_eq!(figures(&input("", "£86 a week", "10%")).column.net, None);
    }
}
