//! What a German writer types is understood, and what could be wrong is refused with what to type instead.

use super::*;
use crate::language::LongAmount;
use crate::language::typed_tests::{self, plain};
use crate::value::{Currency, Date};

fn german() -> &'static Language {
    &PLAIN
}

fn read(text: &str) -> Result<String, String> {
    typed_tests::read(german(), text, "EUR")
}

#[test]
fn amounts_are_read_as_people_write_them_and_said_in_full_words() {
    for (typed, words) in [
        ("312 € pro Woche", "312 € jede Woche"),
        ("312 EUR im Monat", "312 € jeden Monat"),
        ("25,00 € die Woche", "25 € jede Woche"),
        ("25 € in der Woche", "25 € jede Woche"),
        ("1.250,50 € im Jahr", "1.250,50 € jedes Jahr"),
        ("1250,50 Euro jährlich", "1.250,50 € jedes Jahr"),
        ("€ 312 pro Woche", "312 € jede Woche"),
        ("250 € einmalig", "250 € einmal"),
        ("einmal 250 €", "250 € einmal"),
        ("250 € einmal", "250 € einmal"),
        ("41.280,50 € für den ganzen Plan", "41.280,50 € für den ganzen Plan"),
        ("6,20 € pro Woche für 40 Wochen", "6,20 € jede Woche für 40 Wochen"),
        ("6,20 € pro Woche, 40 Wochen lang", "6,20 € jede Woche für 40 Wochen"),
        ("6,20 € pro Woche, 40 Wochen im Jahr", "6,20 € jede Woche für 40 Wochen"),
        ("ungefähr 15 € im Monat", "ungefähr 15 € jeden Monat"),
        ("ca. 15 €/Monat", "ungefähr 15 € jeden Monat"),
        ("rund 15 € monatlich", "ungefähr 15 € jeden Monat"),
        ("nur 15 € im Monat", "15 € jeden Monat"),
        ("312 wöchentlich", "312 € jede Woche"),
        ("wöchentlich 312 €", "312 € jede Woche"),
        ("90 € vierteljährlich", "90 € jedes Vierteljahr"),
        ("90 € pro Quartal", "90 € jedes Vierteljahr"),
        ("90 € halbjährlich", "90 € alle 6 Monate"),
        ("40 € 14-täglich", "40 € alle 14 Tage"),
        ("40 € alle 14 Tage", "40 € alle 14 Tage"),
        ("40 € alle zwei Wochen", "40 € alle 2 Wochen"),
        ("40 € jede zweite Woche", "40 € alle 2 Wochen"),
        ("40 € jede 3. Woche", "40 € alle 3 Wochen"),
        ("40 € jede Woche", "40 € jede Woche"),
        ("12 Euro jeden Tag", "12 € jeden Tag"),
        ("45 Cent am Tag", "0,45 € jeden Tag"),
        ("10 Stunden pro Woche zu 16,40 €", "10 Stunden jede Woche zu 16,40 €"),
        ("10 Std./Woche à 16,40 €", "10 Stunden jede Woche zu 16,40 €"),
        ("10 Std. die Woche zu je 16,40 €", "10 Stunden jede Woche zu 16,40 €"),
        ("pro Woche 10 Stunden zu 16,40 € pro Stunde", "10 Stunden jede Woche zu 16,40 €"),
        ("10 Stunden zu 16,40 € pro Woche", "10 Stunden jede Woche zu 16,40 €"),
        ("16,40 € die Stunde für 10 Stunden pro Woche", "10 Stunden jede Woche zu 16,40 €"),
        ("eine Stunde am Tag zu 16 €", "1 Stunde jeden Tag zu 16 €"),
        ("eine halbe Stunde am Tag zu 16 €", "30 Minuten jeden Tag zu 16 € für jede Stunde"),
        ("45 Minuten 5 mal pro Woche zu 18 € die Stunde", "45 Minuten, 5 Mal jede Woche zu 18 € für jede Stunde"),
        ("5 x 45 Minuten pro Woche zu 18 € in der Stunde", "45 Minuten, 5 Mal jede Woche zu 18 € für jede Stunde"),
        ("5 Besuche à 45 Minuten pro Woche zu 18 € pro Std.", "45 Minuten, 5 Mal jede Woche zu 18 € für jede Stunde"),
        ("2 Stunden 30 Minuten am Tag zu 16,40 €", "2 Stunden und 30 Minuten jeden Tag zu 16,40 € für jede Stunde"),
        ("2,5 Stunden am Tag zu 16 €", "2 Stunden und 30 Minuten jeden Tag zu 16 € für jede Stunde"),
        ("2 Stunden am Tag, 5 Tage die Woche zu 16 €", "2 Stunden, 5 Mal jede Woche zu 16 € für jede Stunde"),
        ("6 Nächte im Jahr zu 120 €", "6 Nächte jedes Jahr zu 120 €"),
        ("6 Nächte im Jahr zu 120 € pro Nacht", "6 Nächte jedes Jahr zu 120 €"),
        ("1 Termin alle 2 Wochen zu 25 €", "1 Termin alle 2 Wochen zu 25 €"),
        ("ein Termin alle zwei Wochen zu 25 €", "1 Termin alle 2 Wochen zu 25 €"),
        ("120 km im Monat zu 0,30 €", "120 Kilometer jeden Monat zu 0,30 €"),
        ("120 km im Monat zu 30 Cent", "120 Kilometer jeden Monat zu 0,30 €"),
        ("4 DVDs im Jahr zu 12 €", "4 DVDs jedes Jahr zu 12 €"),
        ("25 € zweimal pro Woche", "2 Mal jede Woche zu 25 €"),
        ("25 € 1 mal pro Woche", "1 Mal jede Woche zu 25 €"),
        ("25 € einmal pro Woche", "1 Mal jede Woche zu 25 €"),
        ("25 € einmal wöchentlich", "1 Mal jede Woche zu 25 €"),
        ("25 € 2-mal im Monat", "2 Mal jeden Monat zu 25 €"),
        ("drei Mal die Woche 25 €", "3 Mal jede Woche zu 25 €"),
        ("25 € p.M.", "25 € jeden Monat"),
        ("900 € p. a.", "900 € jedes Jahr"),
        ("16,40 €/Std. bei 10 Std./Woche", "10 Stunden jede Woche zu 16,40 €"),
        ("2 x wöchentlich 45 Minuten zu 18 €/Std.", "45 Minuten, 2 Mal jede Woche zu 18 € für jede Stunde"),
        ("25 € pro Termin, 2 Termine im Monat", "2 Termine jeden Monat zu 25 €"),
        ("312 € pro Woche.", "312 € jede Woche"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(words), "{typed}");
    }
}

#[test]
fn what_has_two_readings_or_none_is_refused() {
    let cases = [
        ("10 bis 15 € im Monat", "amount-range"),
        ("10-15 € im Monat", "amount-range"),
        ("zwischen 10 € und 15 € im Monat", "amount-range"),
        ("höchstens 15 € im Monat", "amount-range"),
        ("bis zu 15 € im Monat", "amount-range"),
        ("-40 € pro Woche", "negative-amount"),
        ("1,250.50 € im Jahr", "unclear-number"),
        ("12.50 € pro Woche", "unclear-number"),
        ("12,345 € pro Woche", "unclear-number"),
        ("0,345 € pro Woche", "many-places"),
        ("1,2 Tsd. € im Jahr", "unreadable-amount"),
        ("1,2 Tsd € im Jahr", "unreadable-amount"),
        ("312 €", "no-period"),
        ("1 mal 250 €", "no-period"),
        ("10 Stunden pro Woche", "unreadable-amount"),
        ("18 € die Stunde", "unreadable-amount"),
        ("45 Minuten 5 mal pro Woche zu 18 €", "unclear-amount"),
        ("500 € im 1. Jahr", "unreadable-amount"),
        ("250 € in 4 Wochen", "unreadable-amount"),
        ("6 Nächte im Jahr für 720 €", "unclear-amount"),
        ("10 Stunden pro Woche für 164 €", "unclear-amount"),
        ("312 € pro Wohce", "unreadable-amount"),
        ("312 € pro Woche im Monat", "unclear-amount"),
        ("viel", "unreadable-amount"),
    ];
    typed_tests::refuses(german(), "EUR", &cases);
}

#[test]
fn hints_show_what_a_german_writer_must_type() {
    let hint = |text: &str| german().read_amount(text, Currency::find("EUR")).expect_err(text).hint;
    for (typed, hints) in [
        ("12.50 € pro Woche", "12,50 or 1.250"),
        ("1,250.50 € im Jahr", "1.250,50"),
        ("1,250 € im Jahr", "1,25 or 1.250"),
        ("312 €", "312 € pro Woche, or 312 € einmalig"),
        ("312 € pro Wohce", "312 € pro Woche"),
        ("10 bis 15 € im Monat", "write the figure that you plan with: ungefähr 15 € im Monat"),
        ("10 Stunden pro Woche", "10 Stunden pro Woche zu 16,40 €, or use `unpaid:` in place of `cost:`"),
    ] {
        assert_eq!(hint(typed), hints, "{typed}");
    }
    let slip = german().read_amount("10 Stnden pro Woche zu 16 €", None).expect("any noun may be a unit");
    assert_eq!(slip.warnings[0].hint, "10 Stunden pro Woche zu 16 €");
}

#[test]
fn the_long_form_takes_german_and_english_words_and_german_numbers() {
    let long = |quantity, unit, per, rate, weeks| {
        let long = LongAmount { quantity, unit, per: Some(per), rate: Some(rate), weeks };
        let read = german().read_long_amount(&long, Currency::find("EUR"));
        read.map(|read| plain(&read.value.typed)).map_err(|problem| problem.hint)
    };
    let words = Ok("10 Stunden jede Woche zu 16,40 € für 40 Wochen".to_string());
    assert_eq!(long(Some("10"), Some("Stunde"), "Woche", "16,40 €", Some("40")), words);
    assert_eq!(long(Some("10"), Some("hours"), "week", "€16,40", Some("40")), words);
    assert_eq!(long(Some("10"), Some("hour"), "week", "16.40", None), Err("16,40 or 1.640".to_string()));
    assert_eq!(long(Some("2.5"), Some("hour"), "week", "16,40", None), Err("2,50 or 25".to_string()));
    assert_eq!(long(None, None, "4 weeks", "312", None), Ok("312 € alle 4 Wochen".to_string()));
    assert_eq!(long(None, None, "einmalig", "250 €", None), Ok("250 € einmal".to_string()));
    assert_eq!(long(None, None, "once", "250 €", None), Ok("250 € einmal".to_string()));
    assert_eq!(german().read_period("4 weeks"), german().read_period("4 Wochen"));
    assert_eq!(german().read_convention("52 Wochen"), german().read_convention("52 weeks"));
}

#[test]
fn dates_are_read_and_written_with_a_point_after_the_day() {
    let date = Date::constant(2026, 4, 6);
    for text in [
        "6. April 2026",
        "6.April 2026",
        "06. Apr. 2026",
        "Montag, 6. April 2026",
        "Montag, den 6. April 2026",
        "Mo., 6. April 2026",
        "2026-04-06",
    ] {
        assert_eq!(german().read_date(text), Ok(date), "{text}");
    }
    assert_eq!(german().write_date_with_weekday(date), "Montag, 6. April 2026");
    assert_eq!(german().read_date("06.04.2026").expect_err("figures").hint, "6. April 2026 or 4. Juni 2026");
    assert_eq!(german().read_date("Dienstag, 6. April 2026").expect_err("Monday").hint, "Montag, 6. April 2026");
    assert_eq!(AT.write_date(Date::constant(2026, 1, 6)), "6. Jänner 2026");
}

#[test]
fn times_days_and_lengths_are_read_as_people_write_them() {
    let time = |text: &str| german().read_time(text).map(|time| plain(&german().write_time(time)));
    for (text, written) in [
        ("8 Uhr", "8:00 Uhr"),
        ("8.30 Uhr", "8:30 Uhr"),
        ("8:30", "8:30 Uhr"),
        ("8 Uhr 30", "8:30 Uhr"),
        ("20:00", "20:00 Uhr"),
        ("20 Uhr", "20:00 Uhr"),
        ("8 Uhr abends", "20:00 Uhr"),
        ("8 Uhr morgens", "8:00 Uhr"),
        ("12 Uhr", "12:00 Uhr"),
        ("mittags", "12:00 Uhr"),
        ("Mitternacht", "Mitternacht"),
        ("24 Uhr", "Mitternacht"),
    ] {
        assert_eq!(time(text).as_deref(), Ok(written), "{text}");
    }
    assert_eq!(time("8").expect_err("morning or evening").hint, "8 Uhr, or 20 Uhr");
    assert!(time("25 Uhr").is_err());
    let days = |text: &str| german().read_days(text).map(|days| german().write_days(days));
    for (text, written) in [
        ("Montag bis Freitag", "Montag bis Freitag"),
        ("von Montag bis Freitag", "Montag bis Freitag"),
        ("Mo-Fr", "Montag bis Freitag"),
        ("Mo, Mi, Fr", "Montag, Mittwoch und Freitag"),
        ("Montag und Mittwoch", "Montag und Mittwoch"),
        ("montags", "Montag"),
        ("jeden Samstag", "Samstag"),
        ("am Wochenende", "Samstag und Sonntag"),
        ("jeden Tag", "Jeden Tag"),
        ("täglich", "Jeden Tag"),
    ] {
        assert_eq!(days(text).as_deref(), Ok(written), "{text}");
    }
    assert_eq!(days("Mitwoch").expect_err("a slip").hint, "Mittwoch");
    assert!(days("Montag oder Freitag").is_err() && days("werktags").is_err());
    let length = |text: &str| german().read_duration(text).map(|length| german().write_duration(length));
    for (text, written) in [
        ("2,5 Stunden", "2 Stunden und 30 Minuten"),
        ("2 Std. 30 Min.", "2 Stunden und 30 Minuten"),
        ("eine halbe Stunde", "30 Minuten"),
        ("eine Stunde", "1 Stunde"),
        ("45 Minuten", "45 Minuten"),
    ] {
        assert_eq!(length(text).as_deref(), Ok(written), "{text}");
    }
    assert!(length("2.5 Stunden").is_err());
    assert_eq!((german().read_yes_no("Ja"), german().read_yes_no("nein")), (Ok(true), Ok(false)));
    assert!(german().is_total_word("Summe:"));
}

#[test]
fn switzerland_has_its_own_signs_and_no_sharp_s() {
    let read = |text: &str| CH.read_amount(text, Currency::find("CHF"));
    for typed in ["CHF 1’250.50 im Monat", "Fr. 1'250.50 pro Monat", "1250.50 Franken monatlich"] {
        let written = read(typed).map(|read| plain(&CH.write_amount(&read.value)));
        assert_eq!(written.as_deref(), Ok("CHF 1’250.50 jeden Monat"), "{typed}");
    }
    let rappen = read("120 km im Monat zu 70 Rappen").expect("readable").value;
    assert_eq!(plain(&CH.write_amount(&rappen)), "120 Kilometer jeden Monat zu CHF 0.70");
    assert_eq!(read("1.250,50 im Monat").expect_err("German signs").hint, "1’250.50");
    assert_eq!(read("12,50 im Monat").expect_err("German signs").hint, "12.50 or 1’250");
    assert_eq!(german().read_number("1’250,50").expect_err("Swiss signs").hint, "1.250,50");
    assert!(CH.strings.look.iter().all(|(_, words)| !words.contains('ß')));
}

#[test]
fn the_look_has_the_same_keys_as_in_english() {
    let keys = |language: &'static Language| language.strings.look.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    assert_eq!(keys(german()), keys(Language::english()));
}

#[test]
fn only_the_look_has_words_with_a_sharp_s() {
    for file in [include_str!("strings.rs"), include_str!("network.rs")] {
        let code = file.lines().filter(|line| !line.trim_start().starts_with("//"));
        assert!(code.into_iter().all(|line| !line.contains('ß')));
    }
}
