//! Days of the week, and yes and no, as people write them.
//!
//! In: "Mon, Wed and Fri". Out: [`Days`], and the same in words.

use super::{Language, Problem, fill};
use crate::value::{Days, Weekday, nearest};

impl Language {
    /// One day, a range, a list, "every day", "weekends".
    pub fn read_days(&self, text: &str) -> Result<Days, Problem> {
        let plain = text.trim().to_lowercase().replace('\u{a0}', " ");
        let is = |table: &[&str], text: &str| table.contains(&text);
        let mut days = Days::NONE;
        // Some languages have another "and" before a vowel.
        let plain = plain.replace(self.and(""), ",").replace(self.and("a"), ",");
        for piece in plain.split([',', '،', '&', '+']) {
            let piece = piece.trim();
            if piece.is_empty() {
                continue;
            }
            days = days.and(if is(self.words.every_day, piece) {
                Days::EVERY
            } else if is(self.words.weekend, piece) {
                Days::WEEKEND
            } else if is(self.words.weekdays_only, piece) {
                Days::WEEKDAYS
            } else {
                self.day_or_range(self.without_light_words(piece)).ok_or_else(|| self.unknown_day(text, piece))?
            });
        }
        if days.is_empty() { Err(self.unknown_day(text, "")) } else { Ok(days) }
    }

    fn day_or_range(&self, piece: &str) -> Option<Days> {
        let is_light = |word: &str| self.words.per.contains(&word) || self.words.filler.contains(&word);
        let words: Vec<&str> = piece.split_whitespace().filter(|word| !is_light(word)).collect();
        match words.as_slice() {
            [day] => match day.split_once(['-', '–', '—']) {
                Some((first, last)) => Some(Days::from_to(self.find_weekday(first)?, self.find_weekday(last)?)),
                None => self.find_weekday(day).map(|day| Days::NONE.with(day)),
            },
            [first, between, last] if self.words.day_range.contains(between) => {
                Some(Days::from_to(self.find_weekday(first)?, self.find_weekday(last)?))
            }
            _ => None,
        }
    }

    fn unknown_day(&self, text: &str, piece: &str) -> Problem {
        let names = self.words.weekdays.iter().flat_map(|names| names.iter().copied());
        let hint = nearest(piece, names).filter(|_| !piece.is_empty()).and_then(|name| self.find_weekday(name));
        Problem::new(
            "unreadable-day",
            format!("`{}` is not a day of the week that we know", text.trim()),
            "The day decides where it stands in the week.",
            hint.map_or(self.words.examples.days, |day| self.write_weekday(day)),
        )
    }

    /// "Monday to Friday", "Monday, Wednesday and Friday", "Every day".
    pub fn write_days(&self, days: Days) -> String {
        let words = &self.strings.week;
        if days == Days::EVERY {
            return words.every_day.to_string();
        }
        let all: Vec<Weekday> = days.iter().collect();
        if let ([first, .., last], true) = (all.as_slice(), all.len() > 2)
            && Days::from_to(*first, *last) == days
        {
            let last = self.after_to(self.write_weekday(*last));
            let places = [("first", self.write_weekday(*first)), ("last", last)];
            return fill(words.day_range, &places);
        }
        self.write_list(all.into_iter().map(|day| self.write_weekday(day).to_string()))
    }

    /// Yes or no, in the plan's language or as `true` and `false`.
    pub fn read_yes_no(&self, text: &str) -> Result<bool, Problem> {
        let plain = text.trim().to_lowercase();
        let is = |table: &[&str]| table.contains(&plain.as_str());
        match (is(self.words.yes), is(self.words.no)) {
            (true, _) => Ok(true),
            (_, true) => Ok(false),
            (false, false) => Err(Problem::new(
                "unreadable-yes-no",
                format!("`{}` is neither yes nor no", text.trim()),
                "Here we need one of the two.",
                self.words.examples.yes_or_no,
            )),
        }
    }

    /// "Yes" or "No".
    pub fn write_yes_no(&self, is_yes: bool) -> &'static str {
        if is_yes { self.strings.site.yes } else { self.strings.site.no }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let english = Language::english();
        english.read_days(text).map(|days| english.write_days(days)).map_err(|problem| problem.hint)
    }

    #[test]
    fn days_are_read_alone_in_ranges_and_in_lists() {
        for (text, days) in [
            ("Monday", "Monday"),
            ("Tues", "Tuesday"),
            ("Monday to Friday", "Monday to Friday"),
            ("Mon-Fri", "Monday to Friday"),
            ("Mon, Wed and Fri", "Monday, Wednesday and Friday"),
            ("every day", "Every day"),
            ("weekends", "Saturday and Sunday"),
            ("Mondays", "Monday"),
            ("every Saturday", "Saturday"),
        ] {
            assert_eq!(read(text), Ok(days.to_string()), "{text}");
        }
    }

    #[test]
    fn a_misspelt_day_finds_its_neighbour() {
        assert_eq!(read("Wensday"), Err("Wednesday".to_string()));
        assert!(read("someday soon").is_err());
        assert!(read("").is_err());
    }

    #[test]
    fn yes_and_no_are_read() {
        let english = Language::english();
        assert_eq!((english.read_yes_no("Yes"), english.read_yes_no("false")), (Ok(true), Ok(false)));
        assert!(english.read_yes_no("maybe").is_err());
    }
}
