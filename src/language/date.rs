//! Dates as people write them.
//!
//! In: "Monday 6 April 2026", "2026-04-06". Out: [`Date`], and the same in words.
//! Not here: which day today is.

use super::{DayOrder, Language, Problem};
use crate::value::{Date, LooseDate, Weekday};

const WHY_EXACT: &str = "People rely on dates, so we do not guess.";

/// How exact a date must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateDetail {
    Day,
    /// "April 2026" will do.
    Month,
    /// "2026" will do.
    Year,
}

impl Language {
    /// A whole date, with its day.
    pub fn read_date(&self, text: &str) -> Result<Date, Problem> {
        match self.read_loose_date(text, DateDetail::Day)? {
            LooseDate::Day(date) => Ok(date),
            LooseDate::Month(..) | LooseDate::Year(_) => Err(self.no_date(text)),
        }
    }

    /// A date that may be a month or a year, where the form allows it.
    ///
    /// # Errors
    /// Dates in figures (`06/04/26`) are refused with both readings; so are days that do not exist, and a weekday that
    /// is another one in the calendar.
    pub fn read_loose_date(&self, text: &str, detail: DateDetail) -> Result<LooseDate, Problem> {
        let plain = self.western(text).trim().replace(['\u{a0}', ',', '،'], " ");
        let plain = self.without_light_words(&plain);
        if let Some(problem) = self.figures_only(plain.trim()) {
            return Err(problem);
        }
        if let Some(found) = iso(plain.trim()) {
            return found
                .map_err(|()| self.not_in_calendar(text))
                .and_then(|date| self.with_detail(date, detail, text));
        }
        // "6.April 2026" is short of a blank.
        let plain = self.with_months_as_one_word(&with_blank_after_point(plain));
        let mut words: Vec<&str> = plain.split_whitespace().filter(|word| !self.words.filler.contains(word)).collect();
        // Only before a whole date: "Mawrth" in Welsh is both Tuesday and March.
        let weekday = words.first().filter(|_| words.len() > 3).and_then(|word| self.find_weekday(word));
        if weekday.is_some() {
            words.remove(0);
        }
        let month_of = |word: &str| self.find_month(word);
        let date = match words.as_slice() {
            [day, month, year] if month_of(month).is_some() => (Some(*day), month_of(month), *year),
            [month, day, year] if month_of(month).is_some() => (Some(*day), month_of(month), *year),
            [month, year] if month_of(month).is_some() => (None, month_of(month), *year),
            _ => return Err(self.no_date(text)),
        };
        let (day, Some(month), year) = date else { return Err(self.no_date(text)) };
        let year: i16 = match year.parse() {
            Ok(number) if year.len() == 4 => number,
            _ => return Err(self.no_date(text)),
        };
        let Some(day) = day else {
            return self.with_detail(LooseDate::Month(year, month), detail, text);
        };
        let day = self.day_number(day).ok_or_else(|| self.no_date(text))?;
        let date = Date::new(year, month, day).map_err(|_| self.not_in_calendar(text))?;
        match weekday {
            Some(weekday) if weekday != Weekday::of(date) => Err(self.other_weekday(date, weekday)),
            Some(_) | None => Ok(LooseDate::Day(date)),
        }
    }

    fn with_detail(&self, date: LooseDate, detail: DateDetail, text: &str) -> Result<LooseDate, Problem> {
        let is_allowed = match date {
            LooseDate::Day(_) => true,
            LooseDate::Month(..) => detail != DateDetail::Day,
            LooseDate::Year(_) => detail == DateDetail::Year,
        };
        if is_allowed { Ok(date) } else { Err(self.no_date(text)) }
    }

    /// "6", "6th", "6."
    fn day_number(&self, word: &str) -> Option<i8> {
        let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let ending = word[digits.len()..].to_lowercase();
        (ending.is_empty() || self.words.ordinals.contains(&ending.as_str())).then(|| digits.parse().ok())?
    }

    /// A month's name of two words gets a `-` between them: "كانون الثاني".
    fn with_months_as_one_word(&self, text: &str) -> String {
        let names = self.words.months.iter().copied().flatten().filter(|name| name.contains(' '));
        names.fold(text.to_string(), |text, name| text.replace(name, &name.replace(' ', "-")))
    }

    fn find_month(&self, word: &str) -> Option<i8> {
        let at = position(&self.words.months, word)?;
        i8::try_from(at + 1).ok()
    }

    pub(super) fn find_weekday(&self, word: &str) -> Option<Weekday> {
        Some(Weekday::ALL[position(&self.words.weekdays, word)?])
    }

    /// "Monday"
    pub fn write_weekday(&self, day: Weekday) -> &'static str {
        self.words.weekdays[day as usize][0]
    }

    /// "6 April 2026"; in the United States "April 6, 2026".
    pub fn write_date(&self, date: Date) -> String {
        let month = self.write_month(date.month());
        match self.day_order {
            DayOrder::DayFirst => format!("{} {month} {}", date.day(), date.year()),
            DayOrder::DayWithPoint => format!("{}. {month} {}", date.day(), date.year()),
            DayOrder::MonthFirst => format!("{month} {}, {}", date.day(), date.year()),
        }
    }

    /// "Monday 6 April 2026"
    pub fn write_date_with_weekday(&self, date: Date) -> String {
        let weekday = self.write_weekday(Weekday::of(date));
        match self.day_order {
            DayOrder::DayFirst => format!("{weekday} {}", self.write_date(date)),
            DayOrder::MonthFirst | DayOrder::DayWithPoint => format!("{weekday}, {}", self.write_date(date)),
        }
    }

    /// "6 April 2026", "April 2026" or "2026".
    pub fn write_loose_date(&self, date: LooseDate) -> String {
        match date {
            LooseDate::Day(date) => self.write_date(date),
            LooseDate::Month(year, month) => format!("{} {year}", self.write_month(month)),
            LooseDate::Year(year) => year.to_string(),
        }
    }

    /// "April"; months from 1 to 12.
    pub fn write_month(&self, month: i8) -> &'static str {
        let at = usize::try_from(month.clamp(1, 12)).unwrap_or(1) - 1;
        self.words.months[at][0]
    }

    /// `06/04/26`: two or three readings that all exist, written out.
    fn figures_only(&self, text: &str) -> Option<Problem> {
        let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
        let [first, second, third] = parts.as_slice() else { return None };
        let number = |part: &&str| part.parse::<i16>().ok().filter(|_| part.len() <= 4);
        let (a, b, c) = (number(first)?, number(second)?, number(third)?);
        // Year first, with dashes and all figures, is the form that everyone reads alike.
        if first.len() == 4 {
            return None;
        }
        let year = if third.len() == 4 { c } else { 2000 + c };
        let readings = [(year, b, a), (year, a, b)]
            .into_iter()
            .filter_map(|(year, month, day)| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok());
        let mut readings: Vec<String> = readings.map(|date| self.write_date(date)).collect();
        readings.dedup();
        let message = if readings.len() > 1 {
            format!("`{text}` can be read as two dates")
        } else {
            format!("`{text}` is a date in figures")
        };
        let hint = if readings.is_empty() { self.example_date() } else { readings.join(" or ") };
        Some(Problem::new("unclear-date", message, "Some people put the month first, and some the day.", hint))
    }

    fn example_date(&self) -> String {
        self.write_date(Date::constant(2026, 4, 6))
    }

    fn no_date(&self, text: &str) -> Problem {
        Problem::new(
            "unreadable-date",
            format!("`{}` is not a whole date", text.trim()),
            WHY_EXACT,
            self.example_date(),
        )
    }

    fn not_in_calendar(&self, text: &str) -> Problem {
        Problem::new(
            "unreadable-date",
            format!("`{}` is not in the calendar", text.trim()),
            WHY_EXACT,
            self.example_date(),
        )
    }

    fn other_weekday(&self, date: Date, typed: Weekday) -> Problem {
        let right = self.write_date_with_weekday(date);
        Problem::new(
            "wrong-weekday",
            format!(
                "{} is a {}, not a {}",
                self.write_date(date),
                self.write_weekday(Weekday::of(date)),
                self.write_weekday(typed)
            ),
            "Someone could come on the wrong day.",
            right,
        )
    }
}

fn with_blank_after_point(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        if letter == '.' && letters.peek().is_some_and(|next| next.is_alphabetic()) {
            out.push(' ');
        }
    }
    out
}

/// Which row of a table of names holds this word, in any letter case and with or without a full stop. A
/// blank inside a name may be a `-`.
fn position(table: &[&[&str]], word: &str) -> Option<usize> {
    let joined = |name: &str| name.to_lowercase().replace(' ', "-");
    let word = joined(word.trim_end_matches('.'));
    table.iter().position(|names| names.iter().any(|name| joined(name) == word))
}

/// `2026-04-06`, `2026-04` or `2026`; `None` for any other shape, an error for a day that does not exist.
fn iso(text: &str) -> Option<Result<LooseDate, ()>> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit())) {
        return None;
    }
    let year: i16 = parts.first()?.parse().ok()?;
    let small = |at: usize| parts.get(at).and_then(|part| part.parse::<i8>().ok()).ok_or(());
    match lengths.as_slice() {
        [4] => Some(Ok(LooseDate::Year(year))),
        [4, 2] => Some(
            small(1).and_then(|month| Date::new(year, month, 1).map(|_| LooseDate::Month(year, month)).map_err(|_| ())),
        ),
        [4, 1..=2, 1..=2] => {
            Some(small(1).and_then(|month| Date::new(year, month, small(2)?).map(LooseDate::Day).map_err(|_| ())))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let english = Language::english();
        english.read_date(text).map(|date| date.to_string()).map_err(|problem| problem.hint)
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "2026-04-06",
            "6 April 2026",
            "6th April 2026",
            "Monday 6 April 2026",
            "Mon 6 Apr. 2026",
            "Monday, 6 april 2026",
            "April 6, 2026",
        ] {
            assert_eq!(read(text), Ok("2026-04-06".to_string()), "{text}");
        }
    }

    #[test]
    fn dates_in_figures_are_refused_with_both_readings() {
        for text in ["06/04/26", "06/04/2026", "6.4.2026", "06-04-2026"] {
            assert_eq!(read(text), Err("6 April 2026 or 4 June 2026".to_string()), "{text}");
        }
        assert_eq!(read("25/12/2026"), Err("25 December 2026".to_string()));
        assert_eq!(read("99/99/2026"), Err("6 April 2026".to_string()));
    }

    #[test]
    fn a_wrong_weekday_is_an_error_that_names_the_right_one() {
        let problem = Language::english().read_date("Tuesday 6 April 2026").expect_err("it is a Monday");
        assert_eq!(problem.message, "6 April 2026 is a Monday, not a Tuesday");
        assert_eq!(problem.hint, "Monday 6 April 2026");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert!(read("30 February 2026").is_err());
        assert!(read("2026-13-01").is_err());
        assert!(read("6 April 26").is_err());
        assert!(read("next week").is_err());
        assert!(read("").is_err());
        assert!(read("6ü April 2026").is_err());
    }

    #[test]
    fn a_month_or_a_year_is_read_only_where_it_may_stand() {
        let english = Language::english();
        assert_eq!(english.read_loose_date("April 2026", DateDetail::Month), Ok(LooseDate::Month(2026, 4)));
        assert_eq!(english.read_loose_date("2026-04", DateDetail::Year), Ok(LooseDate::Month(2026, 4)));
        assert_eq!(english.read_loose_date("2026", DateDetail::Year), Ok(LooseDate::Year(2026)));
        assert!(english.read_loose_date("2026", DateDetail::Month).is_err());
        assert!(english.read_date("April 2026").is_err());
    }

    #[test]
    fn what_is_written_can_be_read_again() {
        for tag in ["en-GB", "en-US"] {
            let language = Language::find(tag).expect("shipped");
            let date = Date::constant(2026, 4, 6);
            assert_eq!(language.read_date(&language.write_date_with_weekday(date)), Ok(date));
        }
        assert_eq!(Language::find("en-US").expect("shipped").write_date(Date::constant(2026, 4, 6)), "April 6, 2026");
    }
}
