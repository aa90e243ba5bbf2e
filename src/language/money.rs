//! Sums of money as people type and read them.
//!
//! In: "£1,250.50", "25 EUR", "45p". Out: [`Money`], and the same back in words.
//! Not here: how often a sum is paid (`phrase`).

use super::token::Token;
use super::{Language, MoneySide, Problem, fill};
use crate::value::{Currency, Money};
use rust_decimal::Decimal;

/// Are pence shown where they are nought?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pence {
    /// "£312": in sentences.
    WhenNeeded,
    /// "£312.00": in a table where another cell has pence.
    Always,
}

/// A sum at the start of some tokens.
pub(super) struct FoundMoney {
    pub money: Money,
    /// How many tokens it took.
    pub length: usize,
}

impl Language {
    /// One sum and nothing else: "£500".
    ///
    /// `currency` is the plan's own; it decides what a bare number and an ambiguous sign mean.
    ///
    /// # Errors
    /// Anything beside the sum, minus signs, an unclear currency or number, more places than the currency has.
    pub fn read_money(&self, text: &str, currency: Option<Currency>) -> Result<Money, Problem> {
        let western = self.western(text);
        let tokens = self.tokens(&western);
        self.refuse_minus(&tokens)?;
        let found = match self.find_money(&tokens, currency)? {
            Some(found) => found,
            None => match tokens.first() {
                Some(Token::Number(digits)) if tokens.len() == 1 => {
                    FoundMoney { money: self.bare_money(digits, currency)?, length: 1 }
                }
                _ => return Err(self.not_a_sum(text)),
            },
        };
        if found.length < tokens.len() {
            return Err(self.not_a_sum(text));
        }
        self.refuse_many_places(found.money)?;
        Ok(found.money)
    }

    fn not_a_sum(&self, text: &str) -> Problem {
        Problem::new(
            "unreadable-amount",
            format!("`{}` is not one sum of money", text.trim()),
            "Here we can only work with one sum, without other words.",
            self.words.examples.sum,
        )
    }

    /// A sum with its sign or code at the front of `tokens`; `None` if there is none.
    pub(super) fn find_money(
        &self,
        tokens: &[Token<'_>],
        currency: Option<Currency>,
    ) -> Result<Option<FoundMoney>, Problem> {
        let (digits, sign) = match tokens {
            [sign @ (Token::Word(_) | Token::Sign(_)), Token::Number(digits), ..] => (*digits, *sign),
            [Token::Number(digits), sign, ..] => (*digits, *sign),
            _ => return Ok(None),
        };
        let candidates = self.candidates(sign);
        if candidates.is_empty() {
            return match tokens {
                [Token::Number(_), Token::Word(word) | Token::Sign(word), ..] => match self.hundredth_sign(word) {
                    Some(sign) => self.hundredths(digits, sign, currency).map(Some),
                    None => Ok(None),
                },
                _ => Ok(None),
            };
        }
        let chosen = match (currency, candidates.as_slice()) {
            (Some(own), many) if many.contains(&own) => own,
            (_, [only]) => *only,
            (_, many) => return Err(unclear_currency(sign.typed(), many)),
        };
        let money = self.money_of(digits, chosen)?;
        Ok(Some(FoundMoney { money, length: 2 }))
    }

    /// Every currency that a sign, code or word may mean.
    fn candidates(&self, sign: Token<'_>) -> Vec<Currency> {
        match sign {
            Token::Number(_) => Vec::new(),
            Token::Sign(typed) => Currency::of_sign(typed),
            Token::Word(typed) => {
                let plain = sign.plain();
                match self.words.money.iter().find(|(word, _)| *word == plain) {
                    Some((_, sign)) => Currency::of_sign(sign),
                    None => Currency::of_sign(typed),
                }
            }
        }
    }

    fn hundredth_sign(&self, word: &str) -> Option<&'static str> {
        let plain = word.to_lowercase();
        self.words.hundredths.iter().find(|(known, _)| *known == plain).map(|(_, sign)| *sign)
    }

    fn hundredths(&self, digits: &str, sign: &str, currency: Option<Currency>) -> Result<FoundMoney, Problem> {
        let candidates = Currency::of_hundredth(sign);
        let chosen = match (currency, candidates.as_slice()) {
            (Some(own), many) if many.contains(&own) => own,
            (_, [only]) => *only,
            (_, many) => return Err(unclear_currency(sign, many)),
        };
        let number = self.read_number_with(digits, 0)?;
        let money = number.checked_div(Decimal::ONE_HUNDRED).and_then(|number| Money::new(number, chosen));
        Ok(FoundMoney { money: money.ok_or_else(|| too_large(digits))?, length: 2 })
    }

    /// A number without a sign, in the plan's own currency.
    pub(super) fn bare_money(&self, digits: &str, currency: Option<Currency>) -> Result<Money, Problem> {
        let Some(own) = currency else {
            return Err(Problem::new(
                "no-currency",
                format!("`{digits}` has no sign for its currency"),
                "Nobody can tell pounds from euros here.",
                format!(
                    "{}, or write `currency: {}` once under `plan:`",
                    fill(self.words.examples.with_sign, &[("sum", digits)]),
                    self.words.examples.currency
                ),
            ));
        };
        self.money_of(digits, own)
    }

    fn money_of(&self, digits: &str, currency: Currency) -> Result<Money, Problem> {
        let number = self.read_number_with(digits, currency.places())?;
        Money::new(number, currency).ok_or_else(|| too_large(digits))
    }

    /// A sum that is no rate has only the places of its currency.
    pub(super) fn refuse_many_places(&self, money: Money) -> Result<(), Problem> {
        if money.amount().normalize().scale() <= money.currency().places() {
            return Ok(());
        }
        let nearest = money.exact().and_then(|exact| Money::rounded(exact, money.currency()));
        Err(Problem::new(
            "many-places",
            format!("`{}` has more places than {} has", self.write_money(money, Pence::Always), money.currency()),
            "Nobody can pay a part of the smallest coin.",
            nearest.map_or(String::new(), |nearest| self.write_money(nearest, Pence::Always)),
        ))
    }

    /// A minus, or brackets as in account books, before a number.
    pub(super) fn refuse_minus(&self, tokens: &[Token<'_>]) -> Result<(), Problem> {
        let is_minus = |token: &Token<'_>| matches!(token.typed(), "-" | "−" | "–" | "(");
        let is_negative = match tokens {
            [first, ..] if is_minus(first) => true,
            [Token::Sign(_) | Token::Word(_), second, Token::Number(_), ..] => is_minus(second),
            _ => false,
        };
        if !is_negative {
            return Ok(());
        }
        Err(Problem::new(
            "negative-amount",
            "a sum below nought can not be read here",
            "A minus sign is easy to miss, and hard to understand.",
            "write the sum without the minus. Money that comes in goes under `income:` or `contribution:`",
        ))
    }

    /// A sum as the site shows it: "£1,250", "£12.10", "CHF 40". A sum below nought says so in a word.
    ///
    /// A rate keeps its further places.
    pub fn write_money(&self, money: Money, pence: Pence) -> String {
        let currency = money.currency();
        let places = match pence == Pence::Always || money.has_pence() {
            true if is_riddle(money) => 4,
            true => currency.places(),
            false => 0,
        };
        let sign = if currency.sign().is_empty() { currency.code() } else { currency.sign() };
        let mut written = String::with_capacity(sign.len() + 24);
        if self.money_side == MoneySide::Before {
            written.push_str(sign);
            if currency.sign().is_empty() {
                written.push('\u{a0}');
            }
        }
        self.push_decimal(&mut written, money.amount(), places);
        if self.money_side == MoneySide::After {
            written.push('\u{a0}');
            written.push_str(sign);
        }
        if money.is_negative() { fill(self.strings.money.minus, &[("amount", &written)]) } else { written }
    }
}

/// Three places look like thousands ("16.405"), and nobody could type them back: then there is a fourth.
fn is_riddle(money: Money) -> bool {
    let has_three = || money.amount().normalize().scale() == 3;
    let whole = || money.amount().abs().trunc();
    let is_short = || !whole().is_zero() && whole() < Decimal::ONE_THOUSAND;
    money.amount().scale() >= 3 && money.currency().places() < 3 && has_three() && is_short()
}

fn unclear_currency(sign: &str, candidates: &[Currency]) -> Problem {
    let codes: Vec<&str> = candidates.iter().map(|currency| currency.code()).collect();
    let first = codes.first().copied().unwrap_or("AUD");
    Problem::new(
        "unclear-currency",
        format!("`{sign}` can mean several currencies"),
        &format!("It may mean {}.", codes.join(", ")),
        format!("write `currency: {first}` (or your own) once under `plan:`"),
    )
}

fn too_large(digits: &str) -> Problem {
    Problem::new(
        "long-number",
        format!("`{digits}` is too large"),
        "We can not work with a number as long as this.",
        "check the number",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, code: &str) -> Result<String, &'static str> {
        let english = Language::english();
        let money = english.read_money(text, Currency::find(code));
        money
            .map(|money| format!("{} {money}", money.currency(), money = money.amount()))
            .map_err(|problem| problem.rule)
    }

    #[test]
    fn sums_are_read_with_their_sign_on_either_side() {
        for (text, sum) in [
            ("£500", "GBP 500"),
            ("500", "GBP 500"),
            ("25.00 €", "EUR 25.00"),
            ("25.00\u{a0}€", "EUR 25.00"),
            ("312 GBP", "GBP 312"),
            ("GBP 312", "GBP 312"),
            ("45p", "GBP 0.45"),
            ("12 pounds", "GBP 12"),
            ("US$5", "USD 5"),
        ] {
            assert_eq!(read(text, "GBP"), Ok(sum.to_string()), "{text}");
        }
        assert_eq!(read("$5", "AUD"), Ok("AUD 5".to_string()));
        assert_eq!(read("KWD 1.250", "KWD"), Ok("KWD 1.250".to_string()));
    }

    #[test]
    fn what_could_be_wrong_is_refused() {
        for (text, rule) in [
            ("$5", "unclear-currency"),
            ("-£40", "negative-amount"),
            ("£-40", "negative-amount"),
            ("(£40)", "negative-amount"),
            ("£12.345", "unclear-number"),
            ("£0.345", "many-places"),
            ("£12.3456", "many-places"),
            ("£5 a week", "unreadable-amount"),
            ("lots", "unreadable-amount"),
            ("", "unreadable-amount"),
            ("¥5.50", "unclear-currency"),
        ] {
            assert_eq!(read(text, "GBP"), Err(rule), "{text}");
        }
        assert_eq!(read("500", ""), Err("no-currency"));
        assert_eq!(read("¥5.50", "JPY"), Err("many-places"));
    }

    #[test]
    fn pence_are_shown_when_they_matter() {
        let english = Language::english();
        let money = |text: &str| english.read_money(text, None).expect("a sum");
        assert_eq!(english.write_money(money("£1250"), Pence::WhenNeeded), "£1,250");
        assert_eq!(english.write_money(money("£1250"), Pence::Always), "£1,250.00");
        assert_eq!(english.write_money(money("£12.1"), Pence::WhenNeeded), "£12.10");
        assert_eq!(english.write_money(money("CHF 40"), Pence::WhenNeeded), "CHF\u{a0}40");
    }
}
