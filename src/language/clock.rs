//! Times of the day and lengths of time, as people write and read them.
//!
//! In: "8.30am", "2 hours 30 minutes". Out: [`TimeOfDay`], [`Duration`], and the same in words.

use super::token::Token;
use super::{Clock, Language, Problem, fill};
use crate::value::{Duration, Exact, TimeOfDay};

impl Language {
    /// "8am", "8.30am", "8:30", "20:00", "noon".
    ///
    /// # Errors
    /// A bare number ("8") is refused: it may be morning or evening. So is "12am".
    pub fn read_time(&self, text: &str) -> Result<TimeOfDay, Problem> {
        let plain = self.western(text).trim().to_lowercase().replace('\u{a0}', " ");
        let plain = self.without_light_words(&plain);
        let is = |table: &[&str]| table.contains(&plain);
        if is(self.words.noon) {
            return Ok(TimeOfDay::NOON);
        }
        if is(self.words.midnight) {
            return Ok(TimeOfDay::MIDNIGHT);
        }
        let dotless = |part: &str| part.replace([' ', '.'], "");
        let start = plain.find(|letter: char| letter.is_alphabetic()).unwrap_or(plain.len());
        let (figures, half) = plain.split_at(start);
        let after_o_clock = self.words.o_clock.iter().find_map(|word| half.strip_prefix(word));
        let half = dotless(after_o_clock.unwrap_or(half));
        let (figures, half) = match after_o_clock {
            // "8 Uhr 30"
            Some(_) if half.starts_with(|letter: char| letter.is_ascii_digit()) => {
                (format!("{}:{half}", figures.trim()), String::new())
            }
            Some(_) | None => (figures.trim().to_string(), half),
        };
        let (hour, minute) = match figures.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            Some(_) => return Err(self.no_time(text)),
            None => (figures.as_str(), ""),
        };
        let number = |digits: &str| digits.parse::<u16>().ok().filter(|_| (1..=2).contains(&digits.len()));
        let hour = number(hour).ok_or_else(|| self.no_time(text))?;
        let has_minutes = !minute.is_empty();
        let minute = if has_minutes { number(minute).ok_or_else(|| self.no_time(text))? } else { 0 };
        // "8 Uhr" is in the morning, and "8 o'r gloch" may be in the evening.
        let is_of_24 = after_o_clock.is_some() && matches!(self.clock, Clock::Day(_));
        // "2 y nos" may be after midnight.
        match self.clock {
            Clock::Parts([.., night]) if half == dotless(night) && hour == 12 => return Err(self.twelve(text)),
            Clock::Parts([.., night]) if half == dotless(night) && hour < 5 => {
                return Err(self.morning_or_evening(text, hour));
            }
            Clock::Halves | Clock::Parts(_) | Clock::Day(_) => {}
        }
        let is_half = |table: &[&str]| table.contains(&half.as_str());
        let hour = match (is_half(self.words.before_noon), is_half(self.words.after_noon)) {
            (true, _) | (_, true) if hour == 12 && minute == 0 => return Err(self.twelve(text)),
            (true, _) if (1..=12).contains(&hour) => hour % 12,
            (_, true) if (1..=12).contains(&hour) => hour % 12 + 12,
            (_, true) if after_o_clock.is_some() => hour,
            (false, false) if half.is_empty() && (has_minutes || is_of_24) => hour,
            (false, false) if half.is_empty() && (1..=12).contains(&hour) => {
                return Err(self.morning_or_evening(text, hour));
            }
            _ => return Err(self.no_time(text)),
        };
        TimeOfDay::new(hour, minute).ok_or_else(|| self.no_time(text))
    }

    /// Without the words that may stand before a day or a time: "الساعة 8:30".
    pub(super) fn without_light_words<'t>(&self, plain: &'t str) -> &'t str {
        let mut rest = plain.trim_start();
        while let Some((word, after)) = rest.split_once(' ')
            && self.words.before_day_or_time.contains(&word)
        {
            rest = after.trim_start();
        }
        rest
    }

    /// "8am", "8:30am", "midday".
    pub fn write_time(&self, time: TimeOfDay) -> String {
        if time == TimeOfDay::NOON {
            return self.strings.week.noon.to_string();
        }
        if time == TimeOfDay::MIDNIGHT {
            return self.strings.week.midnight.to_string();
        }
        let hour = if time.hour().is_multiple_of(12) { 12 } else { time.hour() % 12 };
        let minute = if time.minute() == 0 { String::new() } else { format!(":{:02}", time.minute()) };
        match self.clock {
            Clock::Day(o_clock) => format!("{}:{:02}\u{a0}{o_clock}", time.hour(), time.minute()),
            Clock::Halves => {
                let half = if time.hour() < 12 { self.words.before_noon } else { self.words.after_noon };
                format!("{hour}{minute}{}", half.first().copied().unwrap_or(""))
            }
            Clock::Parts([morning, afternoon, night]) => {
                let part = match time.hour() {
                    0..12 => morning,
                    12..18 => afternoon,
                    _ => night,
                };
                format!("{hour}{minute}\u{a0}{part}")
            }
        }
    }

    /// "45 minutes", "2 hours 30 minutes", "2.5 hours", "half an hour", "hrs". Whole minutes only.
    pub fn read_duration(&self, text: &str) -> Result<Duration, Problem> {
        let words = self.words;
        let mut minutes = Exact::ZERO;
        let mut number: Option<Exact> = None;
        let mut has_any = false;
        let western = self.western(text);
        for token in self.tokens(&western) {
            let plain = token.plain();
            let is = |table: &[&str]| table.contains(&&*plain);
            match token {
                Token::Number(digits) if number.is_none() => {
                    number = Exact::of(self.read_number(digits)?);
                }
                // "half an hour", "eine halbe Stunde"
                Token::Word(_) if is(words.half) && number.is_none_or(|one| one == Exact::ONE) => {
                    number = Exact::fraction(1, 2);
                }
                Token::Word(_) if is(words.hour) || is(words.minute) || (is(words.minute_after_hours) && has_any) => {
                    let size = Exact::whole(if is(words.hour) { 60 } else { 1 });
                    let each = number.take().ok_or_else(|| self.no_duration(text))?;
                    let sum = each.times(size).and_then(|part| minutes.plus(part));
                    minutes = sum.ok_or_else(|| self.no_duration(text))?;
                    has_any = true;
                }
                Token::Word(_) if is(words.per) && !has_any => number = number.or(Some(Exact::ONE)),
                Token::Word(_) | Token::Sign(_) if is(words.filler) => {}
                Token::Word(_) if number.is_none() && words.numbers.iter().any(|(word, _)| *word == plain) => {
                    let known = words.numbers.iter().find(|(word, _)| *word == plain);
                    number = known.map(|(_, count)| Exact::whole(i64::from(*count)));
                }
                Token::Number(_) | Token::Word(_) | Token::Sign(_) => return Err(self.no_duration(text)),
            }
        }
        if number.is_some() || !has_any {
            return Err(self.no_duration(text));
        }
        let whole = minutes.as_whole().and_then(|minutes| u32::try_from(minutes).ok());
        whole.map(Duration::from_minutes).ok_or_else(|| self.no_duration(text))
    }

    /// "2 hours and 30 minutes"; nothing at all is "0 minutes".
    pub fn write_duration(&self, duration: Duration) -> String {
        let words = &self.strings.week;
        let (hours, minutes) = (duration.minutes() / 60, duration.minutes() % 60);
        let hours_text = self.count(u64::from(hours), &words.hours, &[]);
        let minutes_text = self.count(u64::from(minutes), &words.minutes, &[]);
        match (hours, minutes) {
            (0, _) => minutes_text,
            (_, 0) => hours_text,
            _ => fill(words.hours_and_minutes, &[("hours", &hours_text), ("minutes", &minutes_text)]),
        }
    }

    fn no_time(&self, text: &str) -> Problem {
        Problem::new(
            "unreadable-time",
            format!("`{}` is not a time of the day", text.trim()),
            "Someone could come at the wrong time.",
            self.words.examples.times,
        )
    }

    fn twelve(&self, text: &str) -> Problem {
        Problem::new(
            "unclear-time",
            format!("`{}` can be read in two ways", text.trim()),
            "People mix up midday and midnight here.",
            self.words.examples.twelve,
        )
    }

    fn morning_or_evening(&self, text: &str, hour: u16) -> Problem {
        Problem::new(
            "unclear-time",
            format!("`{}` can be read in two ways", text.trim()),
            "It may be in the morning or in the evening.",
            fill(
                self.words.examples.morning_or_evening,
                &[("morning", &hour.to_string()), ("evening", &(hour + 12).to_string())],
            ),
        )
    }

    fn no_duration(&self, text: &str) -> Problem {
        Problem::new(
            "unreadable-duration",
            format!("`{}` is not a length of time that we can read", text.trim()),
            "We add up the time, so it must be in hours and whole minutes.",
            self.words.examples.duration,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Result<String, &'static str> {
        let english = Language::english();
        english.read_time(text).map(|time| english.write_time(time)).map_err(|problem| problem.rule)
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, written) in [
            ("8am", "8am"),
            ("8.30am", "8:30am"),
            ("8:30", "8:30am"),
            ("08:30", "8:30am"),
            ("8.30 p.m.", "8:30pm"),
            ("20:00", "8pm"),
            ("noon", "midday"),
            ("midday", "midday"),
            ("midnight", "midnight"),
            ("12:15am", "12:15am"),
            ("00:15", "12:15am"),
            ("12:30pm", "12:30pm"),
        ] {
            assert_eq!(time(text), Ok(written.to_string()), "{text}");
        }
    }

    #[test]
    fn unclear_and_impossible_times_are_refused() {
        assert_eq!(time("8"), Err("unclear-time"));
        assert_eq!(time("12am"), Err("unclear-time"));
        for text in ["25:00", "8:60", "13pm", "after lunch", "", "8:3", "::", "8am tomorrow"] {
            assert_eq!(time(text), Err("unreadable-time"), "{text}");
        }
    }

    #[test]
    fn durations_are_read_and_written_in_full_words() {
        let english = Language::english();
        for (text, written) in [
            ("45 minutes", "45 minutes"),
            ("2 hours 30 minutes", "2 hours and 30 minutes"),
            ("2.5 hours", "2 hours and 30 minutes"),
            ("3 hrs", "3 hours"),
            ("1 hour", "1 hour"),
            ("an hour", "1 hour"),
            ("half an hour", "30 minutes"),
            ("2h 30m", "2 hours and 30 minutes"),
            ("two hours and 1 minute", "2 hours and 1 minute"),
        ] {
            assert_eq!(english.read_duration(text).map(|time| english.write_duration(time)), Ok(written.to_string()));
        }
        for text in ["", "45", "hours", "0.33 hours", "2 hours ago", "99999999999 hours", "2 2 hours"] {
            assert!(english.read_duration(text).is_err(), "{text}");
        }
    }
}
