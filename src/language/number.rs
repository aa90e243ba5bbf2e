//! Numbers as people type and read them: decimal and thousands signs of the language.
//!
//! In: digits with signs. Out: exact decimals, and digits with signs again.
//! Not here: currencies (`money`).

use super::{Language, Problem};
use rust_decimal::Decimal;
use std::borrow::Cow;

const WHY_GUESS: &str = "If we guessed, the sums could be wrong.";
/// Longer numbers are slips of the finger; shorter ones can be multiplied without losing a digit.
const MOST_DIGITS: usize = 12;
const MOST_PLACES: usize = 6;
/// Signs that stand inside numbers in some language. An apostrophe only ever parts thousands.
const SIGNS: [char; 3] = ['.', ',', '’'];

impl Language {
    /// The sign between two cells of a file for spreadsheets: one that does not stand inside numbers.
    pub fn cell_separator(&self) -> u8 {
        if self.signs.decimal == ',' { b';' } else { b',' }
    }

    /// A number without a minus: "1,250.50" in English.
    ///
    /// # Errors
    /// Signs that could mean two numbers are refused, with both readings.
    pub fn read_number(&self, typed: &str) -> Result<Decimal, Problem> {
        self.read_number_with(self.western(typed).trim(), 2)
    }

    /// Arabic digits as 0 to 9, and the signs between them as those of the language.
    pub(super) fn western<'t>(&self, typed: &'t str) -> Cow<'t, str> {
        let is_arabic = |letter: char| matches!(letter, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '٫' | '٬');
        if typed.is_ascii() || !typed.contains(is_arabic) {
            return Cow::Borrowed(typed);
        }
        let western = |letter: char| match letter {
            '\u{660}'..='\u{669}' => char::from_digit(letter as u32 - 0x660, 10).unwrap_or(letter),
            '\u{6f0}'..='\u{6f9}' => char::from_digit(letter as u32 - 0x6f0, 10).unwrap_or(letter),
            '٫' => self.signs.decimal,
            '٬' => self.signs.group,
            other => other,
        };
        Cow::Owned(typed.chars().map(western).collect())
    }

    /// `places`: how many digits after the decimal sign are usual. With 3 of them "1.250" is no riddle.
    pub(super) fn read_number_with(&self, typed: &str, places: u32) -> Result<Decimal, Problem> {
        let plain = typed.replace('\'', "’");
        let is_digits = typed.contains(|letter: char| letter.is_ascii_digit())
            && plain.chars().all(|letter| letter.is_ascii_digit() || SIGNS.contains(&letter));
        if !is_digits {
            return Err(Problem::new(
                "unreadable-number",
                format!("`{typed}` is not a number"),
                "We can only work with figures.",
                self.write_decimal(Decimal::new(1250, 2), 2),
            ));
        }
        let (whole, part) = plain.split_once(self.signs.decimal).unwrap_or((&plain, ""));
        let groups: Vec<&str> = whole.split(self.signs.group).collect();
        let is_grouped_well = match groups.as_slice() {
            [_] => true,
            [first, rest @ ..] => {
                (1..=3).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
            }
            [] => false,
        };
        let is_riddle = groups.len() == 1
            && part.len() == 3
            && places < 3
            && (1..=3).contains(&whole.len())
            && !whole.starts_with('0');
        let has_other_sign = part.contains(SIGNS) || groups.iter().any(|group| group.contains(SIGNS));
        if !is_grouped_well || is_riddle || has_other_sign {
            return Err(self.riddle(&plain));
        }
        let digits: String = groups.concat();
        if digits.trim_start_matches('0').len() > MOST_DIGITS || part.len() > MOST_PLACES {
            return Err(Problem::new(
                "long-number",
                format!("`{typed}` has too many figures"),
                "We can not work with a number as long as this.",
                "check the number, and leave out figures that are not needed",
            ));
        }
        let text = if part.is_empty() { digits } else { format!("{digits}.{part}") };
        text.parse().map_err(|_| self.riddle(&plain))
    }

    /// A number whose signs do not fit the language: says every reading that makes sense.
    fn riddle(&self, typed: &str) -> Problem {
        let last = typed.rfind(SIGNS).unwrap_or(0);
        let signs: Vec<char> = typed.chars().filter(|letter| SIGNS.contains(letter)).collect();
        let is_mixed = signs.iter().any(|sign| *sign != signs[0]);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let part = digits(&typed[last..]);
        let mut readings = Vec::new();
        if is_mixed || matches!(signs.as_slice(), ['.' | ',']) {
            let mut part = part.trim_end_matches('0').to_string();
            // Two places look like money, and three would be the same riddle again.
            while part.len() == 1 || part.len() == 3 {
                part.push('0');
            }
            let whole = self.grouped(&digits(&typed[..last]));
            readings.push(if part.is_empty() { whole } else { format!("{whole}{}{part}", self.signs.decimal) });
        }
        if !is_mixed {
            readings.push(self.grouped(&digits(typed)));
        }
        let message = if readings.len() > 1 {
            format!("`{typed}` can be read in two ways")
        } else {
            format!("the signs in `{typed}` do not fit the language of the plan")
        };
        Problem::new("unclear-number", message, WHY_GUESS, readings.join(" or "))
    }

    /// Digits with the sign between thousands; at least one digit.
    fn grouped(&self, digits: &str) -> String {
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * self.signs.group.len_utf8());
        self.push_grouped(&mut grouped, digits);
        grouped
    }

    fn push_grouped(&self, out: &mut String, digits: &str) {
        let digits = digits.trim_start_matches('0');
        let mut rest = if digits.is_empty() { "0" } else { digits };
        while !rest.is_empty() {
            let (three, after) = rest.split_at((rest.len() - 1) % 3 + 1);
            out.push_str(three);
            if !after.is_empty() {
                out.push(self.signs.group);
            }
            rest = after;
        }
    }

    /// A whole number with the language's thousands signs.
    pub fn write_whole(&self, number: u64) -> String {
        self.grouped(&number.to_string())
    }

    /// A decimal without its minus, with at least `places` places and no noughts beyond them.
    pub fn write_decimal(&self, number: Decimal, places: u32) -> String {
        let mut written = String::new();
        self.push_decimal(&mut written, number, places);
        written
    }

    pub(super) fn push_decimal(&self, out: &mut String, number: Decimal, places: u32) {
        let number = number.normalize();
        let scale = usize::try_from(number.scale()).unwrap_or(0);
        let mut digits = number.mantissa().unsigned_abs().to_string();
        if digits.len() < scale {
            digits.insert_str(0, &"0".repeat(scale - digits.len()));
        }
        let (whole, part) = digits.split_at(digits.len() - scale);
        let places = usize::try_from(places).unwrap_or(0).max(part.len());
        // A sign between thousands takes up to three bytes, as the one before the places does.
        out.reserve(2 * digits.len() + places + 3);
        self.push_grouped(out, whole);
        if places > 0 {
            out.push(self.signs.decimal);
            out.push_str(part);
            out.extend(std::iter::repeat_n('0', places - part.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, String> {
        let number = Language::english().read_number(typed);
        number.map(|number| number.to_string()).map_err(|problem| problem.hint)
    }

    #[test]
    fn english_numbers_are_read_as_they_stand() {
        for (typed, number) in
            [("1,250.00", "1250.00"), ("1250", "1250"), ("0.455", "0.455"), ("12.5", "12.5"), ("1,234,567", "1234567")]
        {
            assert_eq!(read(typed), Ok(number.to_string()), "{typed}");
        }
    }

    #[test]
    fn riddles_are_refused_with_every_reading() {
        for (typed, readings) in [
            ("1.250", "1.25 or 1,250"),
            ("12,50", "12.50 or 1,250"),
            ("1.255", "1.2550 or 1,255"),
            ("1.250,00", "1,250"),
            ("1.250,75", "1,250.75"),
            ("1.250.000", "1,250,000"),
            ("1,25,000", "125,000"),
        ] {
            assert_eq!(read(typed), Err(readings.to_string()), "{typed}");
        }
    }

    #[test]
    fn a_currency_with_three_places_may_have_three() {
        let number = Language::english().read_number_with("1.250", 3);
        assert_eq!(number.map(|number| number.to_string()), Ok("1.250".to_string()));
    }

    #[test]
    fn the_second_reading_of_a_riddle_is_itself_readable() {
        assert_eq!(read("1.2550"), Ok("1.2550".to_string()));
        assert!(read("9999999999999999999999999999").is_err());
        assert!(read("").is_err());
        assert!(read(".").is_err());
    }

    #[test]
    fn numbers_are_written_with_thousands_signs() {
        let english = Language::english();
        assert_eq!(english.write_whole(1_234_567), "1,234,567");
        assert_eq!(english.write_decimal(Decimal::new(125, 1), 2), "12.50");
        assert_eq!(english.write_decimal(Decimal::new(455, 3), 2), "0.455");
    }
}
