//! Lists in a sentence, and words that name a total.

use super::Language;

impl Language {
    /// "Ana, Lee and Mum".
    pub fn join<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_string(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                let last = last.as_ref();
                format!("{}{}{last}", first.join(self.strings.site.comma), self.and(last))
            }
        }
    }

    /// Is this the name of a cost that comes with having money, such as a payroll service?
    pub fn is_overhead(&self, name: &str) -> bool {
        let plain = name.to_lowercase().replace('-', "");
        self.words.overheads.iter().any(|word| plain.contains(word))
    }

    /// Is this word, in small letters, the name of a month?
    pub fn is_month(&self, word: &str) -> bool {
        self.words.months.iter().flat_map(|names| *names).any(|name| name.to_lowercase() == word)
    }

    /// Is this word, in small letters, the name of a day of the week?
    pub fn is_weekday(&self, word: &str) -> bool {
        self.words.weekdays.iter().flat_map(|names| *names).any(|name| name.to_lowercase() == word)
    }

    /// Do these words, in small letters, name a length of time: "each week", "once"?
    pub fn names_a_period(&self, words: &str) -> bool {
        let units = self.words.period_units.iter().map(|(unit, _)| *unit);
        let all: Vec<&str> = units
            .chain(self.words.periods.iter().map(|(word, _)| *word))
            .chain(self.words.once.iter().copied())
            .collect();
        words.split(|letter: char| !letter.is_alphanumeric()).any(|word| all.contains(&word))
    }

    /// Does this first cell of a last row say that the row is a total?
    pub fn is_total_word(&self, words: &str) -> bool {
        self.words.totals.contains(&words.trim().trim_end_matches([':', '.']).to_lowercase().as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_of_a_list_are_joined_by_a_word() {
        let english = Language::english();
        assert_eq!(english.join(&["Ana", "Lee", "Mum"]), "Ana, Lee and Mum");
        assert_eq!(english.join::<&str>(&[]), "");
    }

    #[test]
    fn totals_are_known_by_their_words() {
        assert!(Language::english().is_total_word("All together:"));
        assert!(!Language::english().is_total_word("Swimming"));
    }
}
