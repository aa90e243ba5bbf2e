//! The arithmetic of points: how many there are, and what they come to in money.
//!
//! In: [`PointsInput`], the typed points and sums of what the reader may see. Out: [`PointsFigures`], and what differs.
//! Not here: the questions themselves (`page`), places in files (`figures`).

use super::column::Figure;
use super::counting::{Counting, cell, foreign};
use crate::language::{Language, Pence, Problem};
use crate::value::{Amount, Currency, Exact, Period};
use rust_decimal::Decimal;

/// How one budget was worked out, holding only what the reader may see.
#[derive(Debug, Clone, Default)]
pub struct PointsInput {
    /// One for each question; `None` where no points were given.
    pub rows: Vec<Option<Decimal>>,
    /// All points, as someone gave them.
    pub total: Option<Decimal>,
    /// What one point is.
    pub price: Option<Amount>,
    /// What came out, as someone gave it.
    pub sum: Option<Amount>,
    pub counting: Counting,
    /// Something was left out because this reader may not see it: then only the shown rows remain, for every sum tells.
    pub is_cut: bool,
}

/// Every figure of it. Where something was cut, all are `None`.
#[derive(Debug, Clone, Default)]
pub struct PointsFigures {
    /// The points of the rows, added up.
    pub added: Option<Decimal>,
    /// All points: as they were given, else added up.
    pub points: Option<Decimal>,
    pub price: Option<Amount>,
    /// The sum with its period: as it was given, else points times price.
    pub sum: Option<(Figure, Period)>,
    /// Is the sum what the points come to? "So my first estimate is …"
    pub follows: bool,
    pub is_cut: bool,
    input: PointsInput,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointsPlace {
    Total,
    Price,
    Sum,
}

/// One finding. The caller adds the line of `place`, and how grave it is: what differs is a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsFinding {
    pub place: PointsPlace,
    pub is_warning: bool,
    pub problem: Problem,
}

/// Works points out.
pub fn work_out_points(input: &PointsInput) -> (PointsFigures, Vec<PointsFinding>) {
    let mut findings = Vec::new();
    let mut figures = PointsFigures { is_cut: input.is_cut, input: input.clone(), ..PointsFigures::default() };
    if input.is_cut {
        return (figures, findings);
    }
    let error = |place| move |problem| PointsFinding { place, is_warning: false, problem };
    let given: Vec<Decimal> = input.rows.iter().flatten().copied().collect();
    figures.added = given.iter().try_fold(Decimal::ZERO, |sum, points| sum.checked_add(*points));
    figures.added = figures.added.filter(|_| !given.is_empty());
    figures.points = input.total.or(figures.added);
    figures.price = input.price.clone();
    if let (Some(total), Some(added)) = (input.total, figures.added)
        && total != added
    {
        findings.push(points_differ(total, added));
    }
    match worked_out(input, figures.points) {
        Ok((sum, differs)) => {
            figures.follows = figures.points.is_some() && input.price.is_some() && differs.is_none();
            figures.sum = sum;
            findings.extend(differs);
        }
        Err(problem) => {
            findings.push(error(if input.sum.is_some() { PointsPlace::Sum } else { PointsPlace::Price })(problem))
        }
    }
    (figures, findings)
}

type Sum = Option<(Figure, Period)>;

/// The sum to show, and a finding if the points do not come to it.
fn worked_out(input: &PointsInput, points: Option<Decimal>) -> Result<(Sum, Option<PointsFinding>), Problem> {
    let currency = |amount: &Option<Amount>| amount.as_ref().map(Amount::currency);
    if let (Some(own), Some(other)) = (currency(&input.price), currency(&input.sum))
        && own != other
    {
        return Err(foreign(other, own));
    }
    let points = points.and_then(Exact::of);
    let period = input.sum.as_ref().or(input.price.as_ref()).map(Amount::period);
    let made = match (&input.price, points, period) {
        (Some(price), Some(points), Some(period)) => {
            let one = input.counting.exact_in(price, period)?;
            let all = one.times(points);
            all.map(|all| cell(all, price.currency(), price.is_about)).transpose()?.map(|figure| (figure, period))
        }
        _ => None,
    };
    let typed = match &input.sum {
        Some(sum) => {
            let exact = input.counting.exact_in(sum, sum.period())?;
            Some((cell(exact, sum.currency(), sum.is_about)?, sum.period()))
        }
        None => None,
    };
    let differs = match (made, typed) {
        // "About" says itself that it is not the very sum.
        (Some((made, _)), Some((typed, _))) if made.money != typed.money && !made.is_about && !typed.is_about => {
            Some(sum_differs(typed, made))
        }
        _ => None,
    };
    Ok((typed.or(made), differs))
}

impl PointsFigures {
    /// How the plan counts its year, if the price was turned into the period of the sum.
    pub fn counting(&self) -> Option<Counting> {
        let (_, period) = self.sum?;
        let is_turned = |amount: &Amount| amount.period() != period || amount.lasting.is_some();
        self.price.as_ref().is_some_and(is_turned).then_some(self.input.counting)
    }

    /// The sum in a period; without one, in its own.
    pub fn sum_in(&self, period: Option<Period>) -> Option<Figure> {
        let (figure, own) = self.sum?;
        let Some(period) = period.filter(|period| *period != own) else { return Some(figure) };
        if !self.input.counting.can_show(period, own) {
            return None;
        }
        let (exact, currency): (Exact, Currency) = match (&self.input.sum, &self.input.price) {
            (Some(sum), _) => (self.input.counting.exact_in(sum, period).ok()?, sum.currency()),
            (None, Some(price)) => {
                let one = self.input.counting.exact_in(price, period).ok()?;
                (one.times(Exact::of(self.points?)?)?, price.currency())
            }
            (None, None) => return None,
        };
        cell(exact, currency, figure.is_about).ok()
    }
}

fn points_differ(total: Decimal, added: Decimal) -> PointsFinding {
    let written = |points| Language::english().write_decimal(points, 0);
    let problem = Problem::new(
        "points-differ",
        format!("this says {} points, but the answers come to {}", written(total), written(added)),
        "A wrong count can cost someone their support.",
        "ask who worked it out, and write down what they say",
    );
    PointsFinding { place: PointsPlace::Total, is_warning: true, problem }
}

fn sum_differs(typed: Figure, made: Figure) -> PointsFinding {
    let written = |figure: Figure| Language::english().write_money(figure.money, Pence::WhenNeeded);
    let problem = Problem::new(
        "worked-out-sum-differs",
        format!("this sum is {}, but the points come to {}", written(typed), written(made)),
        "A wrong sum can cost someone their support.",
        "ask who worked it out, and write down what they say",
    );
    PointsFinding { place: PointsPlace::Sum, is_warning: true, problem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Convention;

    fn amount(typed: &str) -> Option<Amount> {
        Some(Language::english().read_amount(typed, Currency::find("GBP")).ok()?.value)
    }

    fn number(typed: &str) -> Option<Decimal> {
        typed.parse().ok()
    }

    /// Two answers, and £25 a year for a point.
    fn input() -> PointsInput {
        PointsInput {
            rows: vec![number("120"), None, number("92")],
            price: amount("£25 a year"),
            counting: Counting { convention: Some(Convention::Weeks52), ..Counting::default() },
            ..PointsInput::default()
        }
    }

    fn shown(figure: Option<Figure>) -> Option<String> {
        figure.map(|figure| Language::english().write_money(figure.money, Pence::WhenNeeded))
    }

    fn rules(input: &PointsInput) -> Vec<&'static str> {
        work_out_points(input).1.iter().map(|finding| finding.problem.rule).collect()
    }

    #[test]
    fn points_are_added_up_and_come_to_a_sum() {
        let (figures, findings) = work_out_points(&input());
        assert!(findings.is_empty() && figures.follows);
        assert_eq!(figures.points, number("212"));
        assert_eq!(shown(figures.sum_in(None)).as_deref(), Some("£5,300"));
        assert_eq!(shown(figures.sum_in(Some(Period::WEEK))).as_deref(), Some("£101.92"));
        assert_eq!(figures.sum_in(Some(Period::ONCE)), None);
    }

    #[test]
    fn parts_of_points_are_exact() {
        let rows = ["0.1", "0.2", "12.5"].map(number).to_vec();
        let (figures, _) = work_out_points(&PointsInput { rows, total: number("12.8"), ..input() });
        assert_eq!((figures.added, shown(figures.sum_in(None)).as_deref()), (number("12.8"), Some("£320")));
    }

    #[test]
    fn a_total_and_a_sum_that_differ_are_warned_about() {
        assert_eq!(rules(&PointsInput { total: number("212.0"), sum: amount("£5,300 a year"), ..input() }), [""; 0]);
        assert_eq!(rules(&PointsInput { total: number("210"), ..input() }), ["points-differ"]);
        let wrong = PointsInput { sum: amount("£5,000 a year"), ..input() };
        assert_eq!(rules(&wrong), ["worked-out-sum-differs"]);
        let (figures, _) = work_out_points(&wrong);
        assert!(!figures.follows, "the page does not say that it follows");
        assert_eq!(shown(figures.sum_in(None)).as_deref(), Some("£5,000"), "what was given is shown");
    }

    #[test]
    fn a_sum_for_another_period_is_compared_after_rounding() {
        let weekly = PointsInput { sum: amount("£101.92 a week"), ..input() };
        assert_eq!(rules(&weekly), [""; 0]);
        assert!(work_out_points(&weekly).0.counting().is_some());
        assert_eq!(rules(&PointsInput { sum: amount("about £102 a week"), ..input() }), [""; 0]);
        let unsaid = PointsInput { counting: Counting::default(), ..weekly };
        assert_eq!(rules(&unsaid), ["year-not-stated"]);
        assert_eq!(rules(&PointsInput { sum: amount("€5300 a year"), ..input() }), ["foreign-currency"]);
    }

    #[test]
    fn where_something_was_cut_there_is_no_sum_at_all() {
        let cut = PointsInput { is_cut: true, total: number("212"), sum: amount("£5,300 a year"), ..input() };
        let (figures, findings) = work_out_points(&cut);
        assert!(findings.is_empty());
        assert_eq!((figures.added, figures.points, figures.price, figures.sum), (None, None, None, None));
    }
}
