//! Fractions without any loss: what stands between the typed number and the shown cell.
//!
//! In: typed decimals and whole numbers. Out: [`Exact`], rounded once when it is shown.
//! Not here: currencies (`Money`), or how periods turn into one another (`plan`).

use rust_decimal::Decimal;
use std::cmp::Ordering;

/// An exact fraction of two whole numbers, always in lowest terms.
///
/// - Every step is exact or gives `None`; nothing is rounded on the way.
/// - `Decimal` alone would not do: a third of a pound has no end, and its products are cut at 28 digits in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    over: i128,
    /// Always above zero.
    under: i128,
}

impl Exact {
    pub const ZERO: Exact = Exact { over: 0, under: 1 };
    pub const ONE: Exact = Exact { over: 1, under: 1 };

    /// A whole number.
    pub fn whole(number: i64) -> Exact {
        Exact { over: i128::from(number), under: 1 }
    }

    /// `over` divided by `under`; `None` if `under` is nought.
    pub fn fraction(over: i64, under: i64) -> Option<Exact> {
        reduced(i128::from(over), i128::from(under))
    }

    /// The same number as a typed decimal.
    pub fn of(number: Decimal) -> Option<Exact> {
        reduced(number.mantissa(), 10i128.checked_pow(number.scale())?)
    }

    pub fn plus(self, other: Exact) -> Option<Exact> {
        // Over the smallest common denominator, so that long columns of pence stay small.
        let shared = common_divisor(self.under, other.under);
        let (left, right) = (part(other.under, shared), part(self.under, shared));
        let over = self.over.checked_mul(left)?.checked_add(other.over.checked_mul(right)?)?;
        reduced(over, self.under.checked_mul(left)?)
    }

    pub fn minus(self, other: Exact) -> Option<Exact> {
        self.plus(Exact { over: other.over.checked_neg()?, under: other.under })
    }

    pub fn times(self, other: Exact) -> Option<Exact> {
        let first = common_divisor(self.over, other.under);
        let second = common_divisor(other.over, self.under);
        let over = part(self.over, first).checked_mul(part(other.over, second))?;
        // Both are in lowest terms and nothing is left that they share, so the product is in lowest terms too.
        Some(Exact { over, under: part(self.under, second).checked_mul(part(other.under, first))? })
    }

    /// `None` also if `other` is nought.
    pub fn divided_by(self, other: Exact) -> Option<Exact> {
        self.times(reduced(other.under, other.over)?)
    }

    pub fn is_zero(self) -> bool {
        self.over == 0
    }

    /// Which of two is larger; `None` if the numbers are too long to compare.
    pub fn compared_to(self, other: Exact) -> Option<Ordering> {
        Some(self.minus(other)?.over.cmp(&0))
    }

    /// The number with `places` places, rounded half up (away from nought), once.
    ///
    /// `None` if it needs more than 28 digits.
    pub fn rounded(self, places: u32) -> Option<Decimal> {
        let scaled = self.over.checked_mul(10i128.checked_pow(places)?)?;
        let (whole, rest) = (scaled / self.under, scaled % self.under);
        let is_up = rest.abs() >= self.under - rest.abs();
        let whole = if is_up { whole.checked_add(scaled.signum())? } else { whole };
        Decimal::try_from_i128_with_scale(whole, places).ok()
    }

    /// The same number as a decimal, if it has an end within `places` places.
    pub fn as_decimal(self, places: u32) -> Option<Decimal> {
        let decimal = self.rounded(places)?;
        (Exact::of(decimal)? == self).then(|| decimal.normalize())
    }

    /// The two whole numbers of the fraction.
    pub fn parts(self) -> (Exact, Exact) {
        (Exact { over: self.over, under: 1 }, Exact { over: self.under, under: 1 })
    }

    /// The whole number that this is; `None` for a fraction.
    pub fn as_whole(self) -> Option<i128> {
        (self.under == 1).then_some(self.over)
    }
}

fn reduced(over: i128, under: i128) -> Option<Exact> {
    if under == 0 {
        return None;
    }
    let shared = common_divisor(over, under);
    let (over, under) = (part(over, shared), part(under, shared));
    Some(if under < 0 {
        Exact { over: over.checked_neg()?, under: under.checked_neg()? }
    } else {
        Exact { over, under }
    })
}

/// A number divided by one that goes into it; most often that is 1, and dividing 128 bits takes long.
fn part(number: i128, divisor: i128) -> i128 {
    if divisor == 1 { number } else { number / divisor }
}

/// Never nought.
fn common_divisor(first: i128, second: i128) -> i128 {
    let (mut first, mut second) = (first.unsigned_abs(), second.unsigned_abs());
    // The numbers of a plan fit into 64 bits, which are divided many times quicker.
    if let (Ok(mut first), Ok(mut second)) = (u64::try_from(first), u64::try_from(second)) {
        while second != 0 {
            (first, second) = (second, first % second);
        }
        return i128::from(first.max(1));
    }
    while second != 0 {
        (first, second) = (second, first % second);
    }
    i128::try_from(first.max(1)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn third() -> Exact {
        Exact::fraction(1, 3).expect("3 is not nought")
    }

    #[test]
    fn three_thirds_are_one() {
        let sum = third().plus(third()).and_then(|sum| sum.plus(third()));
        assert_eq!(sum, Some(Exact::ONE));
    }

    #[test]
    fn half_a_penny_goes_up_and_less_does_not() {
        let half = |text: &str| Exact::of(text.parse().expect("a number")).and_then(|number| number.rounded(2));
        assert_eq!(half("0.125"), Some("0.13".parse().expect("a number")));
        assert_eq!(half("0.124999"), Some("0.12".parse().expect("a number")));
        assert_eq!(half("-0.125"), Some("-0.13".parse().expect("a number")));
        assert_eq!(third().rounded(2), Some("0.33".parse().expect("a number")));
    }

    #[test]
    fn numbers_that_are_too_long_give_none_and_do_not_panic() {
        let huge = Exact::of(Decimal::MAX).expect("fits");
        let product = huge.times(Exact::of("0.0000000000000000000000000001".parse().expect("a number")).expect("fits"));
        assert!(product.is_some());
        assert_eq!(huge.times(huge), None);
        assert_eq!(Exact::ONE.divided_by(Exact::ZERO), None);
    }
}
