//! Welsh days, times, lists, names and short forms, as people write them.

use super::*;
use crate::language::typed_tests::plain;
use crate::language::{DateDetail, Pence, ends_sentence};
use crate::value::{Date, LooseDate, Period};

fn welsh() -> &'static Language {
    &PLAIN
}

#[test]
fn dates_are_read_in_every_form_of_a_month() {
    let date = Date::constant(2026, 4, 6);
    for text in [
        "6 Ebrill 2026",
        "6ed Ebrill 2026",
        "6ed o Ebrill 2026",
        "y 6ed o Ebrill 2026",
        "6 Ebr. 2026",
        "Dydd Llun 6 Ebrill 2026",
        "Dydd Llun, 6 Ebrill 2026",
        "dydd Llun, y 6ed o Ebrill 2026",
        "ddydd Llun 6 Ebrill 2026",
        "Llun 6 Ebrill 2026",
        "6 o fis Ebrill 2026",
        "2026-04-06",
    ] {
        assert_eq!(welsh().read_date(text), Ok(date), "{text}");
    }
    for (text, month) in [
        ("3 Mawrth 2026", 3),
        ("3 o Fawrth 2026", 3),
        ("3ydd o Fai 2026", 5),
        ("3 o Fehefin 2026", 6),
        ("3 o Orffennaf 2026", 7),
        ("3 o Fedi 2026", 9),
        ("3 o Dachwedd 2026", 11),
        ("3 o Ragfyr 2026", 12),
        ("Dydd Mawrth 3 Mawrth 2026", 3),
    ] {
        assert_eq!(welsh().read_date(text), Ok(Date::constant(2026, month, 3)), "{text}");
    }
    assert_eq!(welsh().read_date("1af o Ionawr 2026"), Ok(Date::constant(2026, 1, 1)));
    assert_eq!(welsh().read_date("21ain o Hydref 2026"), Ok(Date::constant(2026, 10, 21)));
    for text in ["Mawrth 2027", "mis Mawrth 2027", "ym mis Mawrth 2027", "ym Mawrth 2027"] {
        assert_eq!(welsh().read_loose_date(text, DateDetail::Month), Ok(LooseDate::Month(2027, 3)), "{text}");
    }
    assert_eq!(welsh().write_date(date), "6 Ebrill 2026");
    assert_eq!(welsh().write_date_with_weekday(date), "Dydd Llun 6 Ebrill 2026");
    assert_eq!(welsh().read_date("06/04/2026").expect_err("figures").hint, "6 Ebrill 2026 or 4 Mehefin 2026");
    assert_eq!(welsh().read_date("Dydd Mawrth 6 Ebrill 2026").expect_err("Monday").hint, "Dydd Llun 6 Ebrill 2026");
    assert_eq!(welsh().read_sheet_date("06/04/2026"), Ok(date));
}

#[test]
fn times_are_read_as_people_write_them() {
    let time = |text: &str| welsh().read_time(text).map(|time| plain(&welsh().write_time(time)));
    for (text, written) in [
        ("8yb", "8 y bore"),
        ("8.30 y.b.", "8:30 y bore"),
        ("8 y bore", "8 y bore"),
        ("8 o'r gloch y bore", "8 y bore"),
        ("8 o’r gloch yn y bore", "8 y bore"),
        ("8.30am", "8:30 y bore"),
        ("8:30", "8:30 y bore"),
        ("12:15 y bore", "12:15 y bore"),
        ("12:30 y prynhawn", "12:30 y prynhawn"),
        ("2yp", "2 y prynhawn"),
        ("2 y pnawn", "2 y prynhawn"),
        ("2 o'r gloch y prynhawn", "2 y prynhawn"),
        ("14:00", "2 y prynhawn"),
        ("5 yr hwyr", "5 y prynhawn"),
        ("7yh", "7 y nos"),
        ("7.30 yr hwyr", "7:30 y nos"),
        ("7 y nos", "7 y nos"),
        ("7 o'r gloch y nos", "7 y nos"),
        ("20:00", "8 y nos"),
        ("00:15", "12:15 y bore"),
        ("hanner dydd", "hanner dydd"),
        ("canol dydd", "hanner dydd"),
        ("hanner nos", "hanner nos"),
    ] {
        assert_eq!(time(text).as_deref(), Ok(written), "{text}");
    }
    for text in ["8", "8 o'r gloch", "2 y nos", "12 y nos", "12:30 y nos", "12 y bore"] {
        assert_eq!(welsh().read_time(text).map_err(|problem| problem.rule), Err("unclear-time"), "{text}");
    }
    assert_eq!(time("8 o'r gloch").expect_err("morning or evening").hint, "8 y bore, or 20:00");
    assert!(time("25:00").is_err() && time("ar ôl cinio").is_err());
}

#[test]
fn days_and_lengths_are_read_as_people_write_them() {
    let days = |text: &str| welsh().read_days(text).map(|days| welsh().write_days(days));
    for (text, written) in [
        ("Dydd Llun", "Dydd Llun"),
        ("ddydd Llun", "Dydd Llun"),
        ("ar ddydd Llun", "Dydd Llun"),
        ("bob dydd Sadwrn", "Dydd Sadwrn"),
        ("Maw", "Dydd Mawrth"),
        ("Dydd Llun i ddydd Gwener", "Dydd Llun i ddydd Gwener"),
        ("o ddydd Llun i ddydd Gwener", "Dydd Llun i ddydd Gwener"),
        ("o Lun i Wener", "Dydd Llun i ddydd Gwener"),
        ("Dydd Llun tan ddydd Mercher", "Dydd Llun i ddydd Mercher"),
        ("Llun-Gwener", "Dydd Llun i ddydd Gwener"),
        ("Llun a Mercher", "Dydd Llun a Dydd Mercher"),
        ("Llun ac Iau", "Dydd Llun a Dydd Iau"),
        ("Llun, Mercher a Gwener", "Dydd Llun, Dydd Mercher a Dydd Gwener"),
        ("penwythnosau", "Dydd Sadwrn a Dydd Sul"),
        ("bob dydd", "Bob dydd"),
        ("Bob diwrnod", "Bob dydd"),
        ("yn ystod yr wythnos", "Dydd Llun i ddydd Gwener"),
    ] {
        assert_eq!(days(text).as_deref(), Ok(written), "{text}");
    }
    assert_eq!(days("dydd Mercer").expect_err("a slip").hint, "Dydd Mercher");
    assert!(days("Llun neu Wener").is_err() && days("nos Lun").is_err());
    let length = |text: &str| welsh().read_duration(text).map(|length| welsh().write_duration(length));
    for (text, written) in [
        ("2.5 awr", "2 awr 30 munud"),
        ("2 awr a 30 munud", "2 awr 30 munud"),
        ("2 awr 30 munud", "2 awr 30 munud"),
        ("hanner awr", "30 munud"),
        ("un awr", "1 awr"),
        ("ddwy awr", "2 awr"),
        ("45 munud", "45 munud"),
        ("dwy funud", "2 funud"),
    ] {
        assert_eq!(length(text).as_deref(), Ok(written), "{text}");
    }
    assert!(length("2 awr a hanner").is_err());
}

#[test]
fn yes_and_no_have_many_words() {
    for yes in ["Ie", "ydy", "Ydw", "oes", "yes", "true"] {
        assert_eq!(welsh().read_yes_no(yes), Ok(true), "{yes}");
    }
    for no in ["Na", "nage", "Nac ydy", "nac oes", "no", "false"] {
        assert_eq!(welsh().read_yes_no(no), Ok(false), "{no}");
    }
    assert!(welsh().read_yes_no("efallai").is_err());
    assert_eq!([true, false].map(|answer| welsh().write_yes_no(answer)), ["Ie", "Na"]);
}

#[test]
fn sums_of_money_are_as_in_english() {
    let money = |text: &str| welsh().read_money(text, None).map(|money| welsh().write_money(money, Pence::WhenNeeded));
    assert_eq!(money("£1250.5").as_deref(), Ok("£1,250.50"));
    assert_eq!(money("1,250 o bunnoedd").map_err(|problem| problem.rule), Err("unreadable-amount"));
    assert_eq!(money("500 punt").as_deref(), Ok("£500"));
    assert_eq!(money("90c").as_deref(), Ok("£0.90"));
    for total in ["Cyfanswm", "Popeth gyda'i gilydd:", "I gyd", "y cyfan"] {
        assert!(welsh().is_total_word(total), "{total}");
    }
    assert!(welsh().is_overhead("Gwasanaeth cyflogres") && !welsh().is_overhead("Coffi"));
}

#[test]
fn the_last_of_a_list_has_the_right_and() {
    for (list, joined) in [
        (["Mam", "Ana"].as_slice(), "Mam ac Ana"),
        (&["Ana", "Mam"], "Ana a Mam"),
        (&["Mam", "Ifan", "Tom"], "Mam, Ifan a Tom"),
        (&["Caer", "Wrecsam"], "Caer a Wrecsam"),
        (&["Mam", "Elin"], "Mam ac Elin"),
        (&["Mam", "Ŵyn"], "Mam a Ŵyn"),
        (&["Mam", "y côr"], "Mam, y côr"),
    ] {
        assert_eq!(welsh().join(list), joined);
    }
    let columns = [Period::WEEK, Period::YEAR];
    assert_eq!(welsh().write_periods(&columns), "bob wythnos, bob blwyddyn");
}

#[test]
fn relation_words_are_roles_and_names_are_not() {
    for role in [
        "Mam",
        "fy mam",
        "Fy nhad",
        "mam-gu",
        "Fy mam-gu",
        "Taid",
        "fy chwaer",
        "fy chwaer fawr",
        "fy mrawd",
        "fy ffrind gorau",
        "fy ngwraig",
        "Fy ngŵr",
        "fy nghymydog",
        "fy nghynorthwyydd personol",
        "Mum",
    ] {
        assert!(welsh().is_role(role), "{role}");
    }
    for name in ["Ana", "Anti Nel", "Mam Smith", "Dai Bach", "Nia", "Siân Fach", "Y Parch. Alun Rees"] {
        assert!(!welsh().is_role(name), "{name}");
    }
    assert!(welsh().is_staff_word("nghynorthwyydd") && welsh().is_friend_word("ffrind"));
    assert!(welsh().is_professional_word("nyrs"));
}

#[test]
fn short_forms_end_no_sentence() {
    for (before, after) in [("Bydd y Parch", "Alun Rees yn dod"), ("Dwi'n hoffi cerddoriaeth, e.e", "emynau")] {
        assert!(!ends_sentence(before, after), "{before}. {after}");
    }
    for (before, after) in [("Rydw i'n siarad ar y ffôn", "Mae Mam yn ateb"), ("Dw i'n 58", "Dw i'n byw yma")] {
        assert!(ends_sentence(before, after), "{before}. {after}");
    }
}

#[test]
fn the_look_has_the_same_keys_as_in_english() {
    let keys = |language: &'static Language| language.strings.look.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    assert_eq!(keys(welsh()), keys(Language::english()));
}

#[test]
fn no_word_of_the_look_is_english() {
    let english = Language::english().strings.look;
    let same = welsh().strings.look.iter().filter(|words| english.contains(words)).map(|(key, _)| *key);
    assert_eq!(same.collect::<Vec<_>>(), ["credits-licence-name"]);
}
