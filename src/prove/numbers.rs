//! Phone numbers, however they are spelled: `01632 960123`, `(01632) 960-123` and `+44 1632 960123` are one.
//!
//! In: any text. Out: its long numbers as bare digits.
//! Not here: the search itself (`secrets`).

/// Fewer digits are a year, a sum or a day.
const FEWEST: usize = 7;

/// What may stand between the digits of one number.
fn is_between(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '-' | '‐' | '‑' | '–' | '(' | ')' | '/' | '.')
}

/// Every long number of a text, bare, each on its own line. A number right before another one becomes one with it, so
/// look for a part of a line.
pub(super) fn bare_numbers(text: &str) -> String {
    let mut bare = String::new();
    each_number(text, &mut |digits, _| {
        bare.push_str(digits);
        bare.push('\n');
    });
    bare
}

/// The long numbers of a hidden text without what stands before them in some spellings only: the country's code, and
/// the 0 before the rest.
pub(super) fn cores(text: &str) -> Vec<String> {
    let mut cores = Vec::new();
    each_number(text, &mut |digits, has_plus| {
        let (has_code, rest) = match digits.strip_prefix("00") {
            _ if has_plus => (true, digits),
            Some(rest) => (true, rest),
            None => (false, digits),
        };
        // Codes have up to three digits; only for the own one it is known where it ends.
        let rest = match (has_code, rest.strip_prefix("44")) {
            (true, Some(rest)) => rest,
            (true, None) => rest.get(3..).unwrap_or(rest),
            (false, _) => rest,
        };
        let core = rest.trim_start_matches('0');
        if core.len() + 1 >= FEWEST {
            cores.push(core.to_string());
        }
    });
    cores
}

fn each_number(text: &str, take: &mut dyn FnMut(&str, bool)) {
    let mut digits = String::new();
    let mut rest = text;
    // Most of a page is no number: it is passed over byte by byte.
    while let Some(first) = rest.bytes().position(|byte| byte.is_ascii_digit()) {
        let has_plus = rest[..first].trim_end_matches(is_between).ends_with('+');
        rest = &rest[first..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && !is_between(letter)).unwrap_or(rest.len());
        digits.clear();
        digits.extend(rest[..end].chars().filter(char::is_ascii_digit));
        if digits.len() >= FEWEST {
            take(&digits, has_plus);
        }
        rest = &rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_any_spelling_has_one_core() {
        for spelling in [
            "01632 960 123",
            "(01632) 960-123",
            "01632960123",
            "+44 1632 960123",
            "+44 (0)1632 960123",
            "0044 1632/960123",
            "Ring 01632\u{a0}960\u{a0}123 now",
        ] {
            assert_eq!(cores(spelling), ["1632960123"], "{spelling}");
            assert!(bare_numbers(spelling).contains("1632960123"), "{spelling}");
        }
        assert!(bare_numbers("086 123 4567").contains(&cores("+353 86 123 4567")[0]));
    }

    #[test]
    fn years_sums_and_days_are_no_long_numbers() {
        for short in ["2026", "£1,250.00", "6 April 2026", "10 to 12", "4711", "06/04/26"] {
            assert_eq!(cores(short), Vec::<String>::new(), "{short}");
        }
    }
}
