//! Currencies: their codes, how many places they have, and the signs that people type.
//!
//! In: a code or a sign. Out: [`Currency`].
//! Not here: how a sum is written in a language (`language`).

use std::fmt;

/// One currency of ISO 4217, as a place in `TABLE`. Cheap to copy; ordered by code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(u8);

/// What is known about one currency.
struct Facts {
    code: &'static str,
    /// Places after the decimal sign: 0, 2 or 3.
    places: u32,
    /// The sign that a plan in this currency shows; empty where the code is clearer.
    sign: &'static str,
    /// The short sign of a hundredth, typed after a number (`45p`); empty where nobody types one.
    hundredth: &'static str,
}

const fn facts(code: &'static str, places: u32, sign: &'static str, hundredth: &'static str) -> Facts {
    Facts { code, places, sign, hundredth }
}

/// In order of code, so that the order of `Currency` is the order of codes.
///
/// # Source
/// ISO 4217, list one (active codes and their minor units).
static TABLE: &[Facts] = &[
    facts("AED", 2, "", ""),
    facts("AUD", 2, "$", "c"),
    facts("BHD", 3, "", ""),
    facts("BRL", 2, "R$", ""),
    facts("CAD", 2, "$", "c"),
    facts("CHF", 2, "", "Rp"),
    facts("CLP", 0, "$", ""),
    facts("CNY", 2, "¥", ""),
    facts("CZK", 2, "", ""),
    facts("DKK", 2, "", ""),
    facts("EUR", 2, "€", "c"),
    facts("GBP", 2, "£", "p"),
    facts("HKD", 2, "$", "c"),
    facts("HUF", 2, "", ""),
    facts("IDR", 2, "", ""),
    facts("ILS", 2, "₪", ""),
    facts("INR", 2, "₹", ""),
    facts("ISK", 0, "", ""),
    facts("JOD", 3, "", ""),
    facts("JPY", 0, "¥", ""),
    facts("KES", 2, "", ""),
    facts("KRW", 0, "₩", ""),
    facts("KWD", 3, "", ""),
    facts("MAD", 2, "", ""),
    facts("MXN", 2, "$", "c"),
    facts("MYR", 2, "", ""),
    facts("NGN", 2, "₦", ""),
    facts("NOK", 2, "", ""),
    facts("NZD", 2, "$", "c"),
    facts("OMR", 3, "", ""),
    facts("PHP", 2, "₱", ""),
    facts("PKR", 2, "", ""),
    facts("PLN", 2, "", ""),
    facts("RON", 2, "", ""),
    facts("SAR", 2, "", ""),
    facts("SEK", 2, "", ""),
    facts("SGD", 2, "$", "c"),
    facts("THB", 2, "฿", ""),
    facts("TND", 3, "", ""),
    facts("TRY", 2, "₺", ""),
    facts("TWD", 2, "", ""),
    facts("UAH", 2, "₴", ""),
    facts("USD", 2, "$", "c"),
    facts("VND", 0, "₫", ""),
    facts("ZAR", 2, "R", "c"),
];

/// Signs that people type but that no currency shows by itself, and whose they may be.
static OTHER_SIGNS: &[(&str, &[&str])] = &[
    ("US$", &["USD"]),
    ("A$", &["AUD"]),
    ("AU$", &["AUD"]),
    ("C$", &["CAD"]),
    ("CA$", &["CAD"]),
    ("NZ$", &["NZD"]),
    ("HK$", &["HKD"]),
    ("S$", &["SGD"]),
    ("MX$", &["MXN"]),
    ("kr", &["DKK", "ISK", "NOK", "SEK"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("Ft", &["HUF"]),
    ("Fr", &["CHF"]),
    ("SFr", &["CHF"]),
    ("Rs", &["INR", "PKR"]),
    ("円", &["JPY"]),
];

impl Currency {
    /// The currency of a code, in any letter case.
    pub fn find(code: &str) -> Option<Currency> {
        let at = TABLE.iter().position(|facts| facts.code.eq_ignore_ascii_case(code))?;
        u8::try_from(at).ok().map(Currency)
    }

    /// Every currency whose sign this may be, in order of code; empty for anything that is no sign.
    ///
    /// `$` gives many; `£` gives one; a code gives itself.
    pub fn of_sign(sign: &str) -> Vec<Currency> {
        if let Some(currency) = Currency::find(sign) {
            return vec![currency];
        }
        if let Some((_, codes)) = OTHER_SIGNS.iter().find(|(known, _)| known.eq_ignore_ascii_case(sign)) {
            return codes.iter().filter_map(|code| Currency::find(code)).collect();
        }
        // `R` is a sign only as a capital, or every word that starts with r would be money.
        Currency::all().filter(|currency| !sign.is_empty() && currency.facts().sign == sign).collect()
    }

    /// Every currency that has a hundredth typed like this (`p`, `c`), in order of code.
    pub fn of_hundredth(sign: &str) -> Vec<Currency> {
        Currency::all().filter(|currency| !sign.is_empty() && currency.facts().hundredth == sign).collect()
    }

    /// All currencies that the program knows, in order of code.
    pub fn all() -> impl Iterator<Item = Currency> {
        (0u8..).take(TABLE.len()).map(Currency)
    }

    /// The three capital letters of ISO 4217.
    pub fn code(self) -> &'static str {
        self.facts().code
    }

    /// Places after the decimal sign: 0, 2 or 3.
    pub fn places(self) -> u32 {
        self.facts().places
    }

    /// The sign that is shown beside a sum; empty where the code is clearer.
    pub fn sign(self) -> &'static str {
        self.facts().sign
    }

    fn facts(self) -> &'static Facts {
        &TABLE[usize::from(self.0)]
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_many_share_names_them_all() {
        assert_eq!(Currency::of_sign("£").iter().map(|c| c.code()).collect::<Vec<_>>(), ["GBP"]);
        assert!(Currency::of_sign("$").len() > 2);
        assert_eq!(Currency::of_sign("us$").iter().map(|c| c.code()).collect::<Vec<_>>(), ["USD"]);
        assert!(Currency::of_sign("r").is_empty());
    }

    #[test]
    fn every_currency_is_found_by_its_code_and_in_order() {
        let all: Vec<Currency> = Currency::all().collect();
        assert!(all.len() >= 40);
        assert!(all.is_sorted_by(|a, b| a.code() < b.code()));
        for currency in all {
            assert_eq!(Currency::find(&currency.code().to_lowercase()), Some(currency));
        }
    }

    #[test]
    fn places_follow_the_standard() {
        let places = |code| Currency::find(code).map(Currency::places);
        assert_eq!((places("GBP"), places("JPY"), places("KWD"), places("XXX")), (Some(2), Some(0), Some(3), None));
    }
}
