//! English words of a plan in another language, where keys are English too: the long form of an amount.
//!
//! In: "hour", "4 weeks". Out: the same in the language's own words. Not here: numbers, whose signs are the language's
//! own everywhere, since "16.40" and "16,40" must never be guessed at.

use super::Language;

impl Language {
    /// Each word that only English knows becomes the language's own; all others stay as typed.
    pub(super) fn in_own_words(&self, typed: &str) -> String {
        let words: Vec<&str> = typed.split_whitespace().map(|word| self.own_word(word).unwrap_or(word)).collect();
        words.join(" ")
    }

    fn own_word(&self, typed: &str) -> Option<&'static str> {
        let (own, english) = (self.words, Language::english().words);
        let plain = typed.to_lowercase();
        let is_in = |table: &[&str]| table.contains(&plain.as_str());
        // "a" is "and" in Welsh.
        if is_in(own.filler) {
            return None;
        }
        if let Some(unit) = Language::english().find_period_unit(&plain) {
            return self.find_period_unit(&plain).is_none().then(|| self.unit_word(unit));
        }
        if let Some((_, period)) = english.periods.iter().find(|(word, _)| *word == plain) {
            let is_known = own.periods.iter().any(|(word, _)| *word == plain);
            let same = own.periods.iter().find(|(_, known)| known == period).map(|(word, _)| *word);
            return same.filter(|_| !is_known);
        }
        let tables = [
            (own.hour, english.hour),
            (own.minute, english.minute),
            (own.half, english.half),
            (own.once, english.once),
            (own.per, english.per),
            (own.lasting, english.lasting),
            (own.times, english.times),
            (own.about, english.about),
        ];
        let (own, _) = tables.into_iter().find(|(own, english)| is_in(english) && !is_in(own))?;
        own.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_are_as_good_as_the_own_ones() {
        let german = Language::find("de").expect("shipped");
        assert_eq!(german.in_own_words("2 hours 30 minutes"), "2 stunde 30 minute");
        assert_eq!(german.in_own_words("4 weeks"), "4 Woche");
        assert_eq!(german.in_own_words("monthly"), "monatlich");
        assert_eq!(german.in_own_words("alle 2 Wochen, Termin"), "alle 2 Wochen, Termin");
        assert_eq!(Language::english().in_own_words("4 weeks for an hour"), "4 weeks for an hour");
    }
}
