//! Shares of a hundred as people type them: "12.07%".
//!
//! In: a number with its sign. Out: the share as an exact fraction. Pages never print one: they say "£12.07 of each £100".

use super::{Language, Problem};
use crate::value::Exact;

/// The sign, and the words for it in the languages that the program reads.
const SIGNS: [&str; 10] =
    ["%", "٪", "per cent", "percent", "prozent", "y cant", "بالمئة", "بالمائة", "في المئة", "في المائة"];

impl Language {
    /// Is this typed as a share of a hundred?
    pub fn is_percent(&self, typed: &str) -> bool {
        number_of(&typed.to_lowercase()).is_some()
    }

    /// "15%" gives 3/20.
    ///
    /// # Errors
    /// No sign, no number, or more than 100.
    pub fn read_percent(&self, typed: &str) -> Result<Exact, Problem> {
        let plain = typed.to_lowercase();
        let Some(number) = number_of(&plain) else {
            return Err(Problem::new(
                "unreadable-percent",
                format!("`{}` is not a share of a hundred", typed.trim()),
                "We can not work out the sum without it.",
                "15%",
            ));
        };
        let hundred = Exact::whole(100);
        let share = Exact::of(self.read_number(number)?).and_then(|number| number.divided_by(hundred));
        let share = share.ok_or_else(|| over_a_hundred(typed))?;
        match share.compared_to(Exact::ONE) {
            Some(std::cmp::Ordering::Greater) | None => Err(over_a_hundred(typed)),
            Some(_) => Ok(share),
        }
    }
}

fn number_of(plain: &str) -> Option<&str> {
    SIGNS.iter().find_map(|sign| plain.trim().strip_suffix(sign)).map(|number| number.trim_end_matches(['\u{a0}', ' ']))
}

fn over_a_hundred(typed: &str) -> Problem {
    Problem::new(
        "percent-over-hundred",
        format!("`{}` is more than the whole", typed.trim()),
        "A part can not be more than the whole. The sums would be wrong.",
        "check the number: 10%, or write a sum such as £52 a week",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_with_its_sign_or_its_word_and_never_above_the_whole() {
        let english = Language::english();
        let read = |typed: &str| english.read_percent(typed).map_err(|problem| problem.rule);
        assert_eq!(read("15%"), Ok(Exact::fraction(3, 20).expect("small")));
        assert_eq!(read("12.07 per cent"), Ok(Exact::fraction(1207, 10_000).expect("small")));
        assert_eq!(read("100 %"), Ok(Exact::ONE));
        assert_eq!(read("150%"), Err("percent-over-hundred"));
        assert_eq!(read("15"), Err("unreadable-percent"));
        assert_eq!(read("some%"), Err("unreadable-number"));
        assert!(english.is_percent("3 %") && !english.is_percent("£3"));
    }
}
