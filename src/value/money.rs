//! Sums of money, exact from the typed letters to the shown cell.
//!
//! In: decimals that a person typed, or a fraction to be shown. Out: [`Money`].
//! Not here: signs and separators (`language`), or periods (`plan`).

use super::{Currency, Exact};
use rust_decimal::Decimal;

/// A sum in one currency. Never a binary float, never rounded in silence.
///
/// Always under a million million million with at most nine places, so that adding two is always exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

/// The first whole number that is too large: with nine places it still fits the 28 digits of a decimal.
const LIMIT: i64 = 1_000_000_000_000_000_000;
const MOST_PLACES: u32 = 9;

impl Money {
    /// `None` if the sum is too large or has more than nine places.
    pub fn new(amount: Decimal, currency: Currency) -> Option<Money> {
        let is_small = amount.abs() < Decimal::from(LIMIT);
        let amount = if amount.scale() > MOST_PLACES { amount.normalize() } else { amount };
        (is_small && amount.scale() <= MOST_PLACES).then_some(Money { amount, currency })
    }

    pub fn zero(currency: Currency) -> Money {
        Money { amount: Decimal::ZERO, currency }
    }

    /// A shown sum: as many places as the currency has, rounded half up. The only place that rounds money.
    pub fn rounded(exact: Exact, currency: Currency) -> Option<Money> {
        Money::new(exact.rounded(currency.places())?, currency)
    }

    pub fn amount(self) -> Decimal {
        self.amount
    }

    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The same sum as a fraction, to reckon with.
    pub fn exact(self) -> Option<Exact> {
        Exact::of(self.amount)
    }

    /// `None` for two currencies, or a sum that is too large.
    pub fn plus(self, other: Money) -> Option<Money> {
        self.joined(other, Decimal::checked_add)
    }

    /// May fall below nought. `None` for two currencies.
    pub fn minus(self, other: Money) -> Option<Money> {
        self.joined(other, Decimal::checked_sub)
    }

    fn joined(self, other: Money, join: fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Money> {
        if self.currency != other.currency {
            return None;
        }
        Money::new(join(self.amount, other.amount)?, self.currency)
    }

    pub fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    pub fn is_negative(self) -> bool {
        self.amount < Decimal::ZERO
    }

    /// Has it pence (or the like) that are not nought?
    pub fn has_pence(self) -> bool {
        !self.amount.fract().is_zero()
    }

    /// The sum without its minus sign.
    pub fn size(self) -> Money {
        Money { amount: self.amount.abs(), currency: self.currency }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pounds(text: &str) -> Money {
        let gbp = Currency::find("GBP").expect("known");
        Money::new(text.parse().expect("a number"), gbp).expect("small")
    }

    #[test]
    fn ten_pence_three_times_is_thirty_pence() {
        let ten = pounds("0.10");
        assert_eq!(ten.plus(ten).and_then(|sum| sum.plus(ten)), Some(pounds("0.30")));
    }

    #[test]
    fn two_currencies_are_never_added() {
        let yen = Money::zero(Currency::find("JPY").expect("known"));
        assert_eq!(pounds("1").plus(yen), None);
    }

    #[test]
    fn sums_near_the_limit_stop_and_do_not_lose_a_penny() {
        let largest = pounds("999999999999999999.99");
        assert_eq!(largest.plus(pounds("0.01")), None);
        assert_eq!(largest.minus(pounds("0.99")), Some(pounds("999999999999999999")));
        assert_eq!(Money::new(Decimal::MAX, largest.currency()), None);
    }
}
