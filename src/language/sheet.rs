//! Dates and sums as spreadsheets and banks write them.
//!
//! In: "06/04/2026", "-£12.50" from a cell. Out: the day; the sum, and whether it came back.
//! Not here: dates and sums that a person types on a page (`date`, `money`), which are read more strictly.

use super::{DayOrder, Language, Problem};
use crate::value::{Currency, Date, Money};

/// Signs that stand for a minus.
const MINUS: [char; 5] = ['-', '−', '–', '‐', '‑'];

/// A sum from a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetMoney {
    /// Never below nought.
    pub money: Money,
    /// It was typed with a minus (or in brackets): money that came back.
    pub is_back: bool,
}

impl Language {
    /// A day as a spreadsheet writes it.
    ///
    /// - In figures with a year of four, the plan's language says whether the day or the month stands first.
    /// - A time of the day after it is passed over.
    ///
    /// # Errors
    /// A year of two figures (both readings are shown), days that do not exist, and anything else.
    pub fn read_sheet_date(&self, text: &str) -> Result<Date, Problem> {
        let western = self.western(text);
        let day = without_time(western.trim());
        let parts: Vec<&str> = day.split(['/', '.', '-']).map(str::trim).collect();
        if let [first, second, third] = parts.as_slice() {
            if [first, second, third].into_iter().all(|part| is_number(part)) && (first.len() == 4 || third.len() == 4)
            {
                return self.date_in_figures(day, [first, second, third]);
            }
            // 06-Apr-2026
            if second.chars().all(char::is_alphabetic) && !second.is_empty() {
                return self.read_date(&parts.join(" "));
            }
        }
        self.read_date(day)
    }

    fn date_in_figures(&self, typed: &str, parts: [&str; 3]) -> Result<Date, Problem> {
        let [first, second, third] = parts.map(|part| part.parse::<i16>().unwrap_or(0));
        let date =
            |year: i16, month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        let day_first = date(third, second, first);
        let month_first = date(third, first, second);
        let (read, other, order) = match (parts[0].len() == 4, self.day_order) {
            (true, _) => (date(first, second, third), None, "the year stands first"),
            (false, DayOrder::DayFirst | DayOrder::DayWithPoint) => (day_first, month_first, "the day stands first"),
            (false, DayOrder::MonthFirst) => (month_first, day_first, "the month stands first"),
        };
        read.ok_or_else(|| {
            Problem::new(
                "unreadable-date",
                format!("`{typed}` is not in the calendar; here {order}"),
                "People rely on dates, so we do not guess.",
                other.unwrap_or(Date::constant(2026, 4, 6)).to_string(),
            )
        })
    }

    /// A sum from a cell, with or without the sign of its currency.
    ///
    /// # Errors
    /// Anything that is not one sum, and a currency that is not `own`.
    pub fn read_sheet_money(&self, text: &str, own: Currency) -> Result<SheetMoney, Problem> {
        let (plain, is_back) = without_minus(self.western(text).trim());
        let money = self.read_money(plain.trim_start_matches('+'), Some(own))?;
        if money.currency() != own {
            return Err(Problem::new(
                "foreign-currency",
                format!("this sum is in {}, but the budget is in {own}", money.currency()),
                "Two currencies can not be added up: what they are worth changes every day.",
                format!("write what it costs in {own}"),
            ));
        }
        Ok(SheetMoney { money, is_back: is_back && !money.is_zero() })
    }
}

fn is_number(part: &str) -> bool {
    (1..=4).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_digit()) && part.len() != 3
}

/// "2026-04-06T09:30:00" and "06/04/2026 09:30" are their day.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        let parts: Vec<&str> = rest.trim_end_matches('Z').split(':').collect();
        (2..=3).contains(&parts.len()) && parts.iter().all(|part| part.len() == 2 && is_number(part))
    };
    match text.rsplit_once(['T', ' ']) {
        Some((day, rest)) if is_time(rest) => day.trim_end(),
        _ => text,
    }
}

/// The sum without its one minus, and whether it had one: "-£40", "£-40", "40-", "(40)".
fn without_minus(text: &str) -> (String, bool) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (inner.trim().to_string(), true);
    }
    let signs: Vec<(usize, &str)> = text.match_indices(MINUS).collect();
    if let [(at, sign)] = signs.as_slice() {
        let (before, after) = (&text[..*at], &text[at + sign.len()..]);
        let has_digit = |part: &str| part.contains(|letter: char| letter.is_ascii_digit());
        // Between two numbers it is a range, and is refused as one.
        if has_digit(before) != has_digit(after) {
            return (format!("{before}{after}").trim().to_string(), true);
        }
    }
    (text.to_string(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(tag: &str, text: &str) -> Result<String, (&'static str, String)> {
        let read = Language::find(tag).expect("shipped").read_sheet_date(text);
        read.map(|date| date.to_string()).map_err(|problem| (problem.rule, problem.hint))
    }

    #[test]
    fn the_language_says_which_figure_is_the_day() {
        for text in ["2026-04-06", "06/04/2026", "6.4.2026", "06-04-2026", "6 April 2026", "06-Apr-2026", "2026/04/06"]
        {
            assert_eq!(date("en-GB", text).as_deref(), Ok("2026-04-06"), "{text}");
            assert_eq!(date("en-IE", text).as_deref(), Ok("2026-04-06"), "{text}");
        }
        assert_eq!(date("en-US", "06/04/2026").as_deref(), Ok("2026-06-04"));
        assert_eq!(date("en-US", "2026-04-06").as_deref(), Ok("2026-04-06"));
        for text in ["2026-04-06 00:00:00", "2026-04-06T09:30:00Z", "06/04/2026 09:30", "Monday 6 April 2026"] {
            assert_eq!(date("en-AU", text).as_deref(), Ok("2026-04-06"), "{text}");
        }
    }

    #[test]
    fn a_year_of_two_figures_is_refused_with_both_readings() {
        let refused = ("unclear-date", "6 April 2026 or 4 June 2026".to_string());
        assert_eq!(date("en-GB", "06/04/26"), Err(refused));
        assert_eq!(date("en-GB", "6 Apr 26").map_err(|(rule, _)| rule), Err("unreadable-date"));
        assert_eq!(date("en-GB", "06-Apr-26").map_err(|(rule, _)| rule), Err("unreadable-date"));
    }

    #[test]
    fn a_date_that_only_the_other_order_knows_is_not_turned_round_in_silence() {
        assert_eq!(date("en-GB", "12/25/2026"), Err(("unreadable-date", "2026-12-25".to_string())));
        assert_eq!(date("en-US", "25/12/2026"), Err(("unreadable-date", "2026-12-25".to_string())));
        for text in ["31/02/2026", "2026-02-30", "", "46118", "Tuesday", "2026", "April 2026"] {
            assert_eq!(date("en-GB", text).map_err(|(rule, _)| rule), Err("unreadable-date"), "{text}");
        }
    }

    fn money(text: &str) -> Result<String, &'static str> {
        let gbp = Currency::find("GBP").expect("known");
        let read = Language::english().read_sheet_money(text, gbp).map_err(|problem| problem.rule)?;
        Ok(format!("{}{}", read.money.amount(), if read.is_back { " back" } else { "" }))
    }

    #[test]
    fn a_minus_anywhere_is_money_that_came_back() {
        for text in ["-12.50", "−12.50", "–12.50", "£-12.50", "-£12.50", "- £12.50", "12.50-", "(12.50)", "(£12.50)"]
        {
            assert_eq!(money(text).as_deref(), Ok("12.50 back"), "{text}");
        }
        for text in ["12.50", "£12.50", "+12.50", "GBP 12.50", "12.50 GBP"] {
            assert_eq!(money(text).as_deref(), Ok("12.50"), "{text}");
        }
        assert_eq!(money("1,250.00").as_deref(), Ok("1250.00"));
        assert_eq!(money("-0.00").as_deref(), Ok("0.00"));
    }

    #[test]
    fn sums_that_could_be_wrong_are_refused() {
        for (text, rule) in [
            ("", "unreadable-amount"),
            ("about 5", "unreadable-amount"),
            ("5-10", "unreadable-amount"),
            ("--5", "negative-amount"),
            ("12,50", "unclear-number"),
            ("6.205", "unclear-number"),
            ("€5", "foreign-currency"),
            ("5 EUR", "foreign-currency"),
            ("£5 a week", "unreadable-amount"),
        ] {
            assert_eq!(money(text), Err(rule), "{text}");
        }
    }
}
