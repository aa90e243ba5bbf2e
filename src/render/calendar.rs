//! Days as a calendar file that phones and computers can take over.
//!
//! In: finished entries. Out: the bytes of an iCalendar file; the same entries give the same bytes.
//! Not here: which days there are (`page`).
//!
//! # Source
//! RFC 5545: lines end in CR LF, and one of more than 75 bytes goes on after a blank.

use crate::page::CalendarEntry;
use xxhash_rust::xxh3::xxh3_64;

/// The most bytes that stand on one line.
const LINE: usize = 75;

/// The whole file. Each day is an event of one day that keeps nobody busy.
pub(super) fn bytes(entries: &[CalendarEntry]) -> Vec<u8> {
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//plainplan//plainplan//EN"] {
        line(&mut out, text);
    }
    for entry in entries {
        let day = entry.date.strftime("%Y%m%d").to_string();
        let title = match entry.who.is_empty() {
            true => entry.title.clone(),
            false => format!("{} ({})", entry.title, entry.who),
        };
        // The same thing on the same day is the same event, also in a newer copy of the plan.
        let name = xxh3_64(format!("{day} {title}").as_bytes());
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{name:016x}@plainplan"));
        // The moment of making would be another one in each build.
        line(&mut out, &format!("DTSTAMP:{day}T000000Z"));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{day}"));
        line(&mut out, &format!("SUMMARY:{}", escaped(&title)));
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out.into_bytes()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// One line, folded between letters, never inside one.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Date;

    fn entry(title: &str, who: &str) -> CalendarEntry {
        let date = Date::new(2026, 12, 1).unwrap();
        CalendarEntry { date, title: title.to_string(), who: who.to_string() }
    }

    #[test]
    fn a_day_is_an_event_that_calendars_can_read() {
        let text = String::from_utf8(bytes(&[entry("Ring the bank; ask, then wait", "Ana")])).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], "BEGIN:VCALENDAR");
        assert!(lines.contains(&"DTSTART;VALUE=DATE:20261201"), "{text}");
        assert!(lines.contains(&r"SUMMARY:Ring the bank\; ask\, then wait (Ana)"), "{text}");
        assert_eq!(lines[lines.len() - 2..], ["END:VCALENDAR", ""]);
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn a_long_line_is_folded_between_letters_and_reads_the_same() {
        let title = "ä".repeat(100);
        let text = String::from_utf8(bytes(&[entry(&title, "")])).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.replace("\r\n ", "").contains(&title));
    }
}
