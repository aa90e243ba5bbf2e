//! What an Arabic writer types is understood, and what could be wrong is refused with what to type instead.

use super::*;
use crate::language::network::NetworkWords;
use crate::language::typed_tests::{self, plain};
use crate::language::{Counted, LongAmount};
use crate::value::{Currency, Date, Period, PeriodUnit};

fn arabic() -> &'static Language {
    &PLAIN
}

fn read(text: &str) -> Result<String, String> {
    typed_tests::read(arabic(), text, "GBP")
}

#[test]
fn amounts_are_read_as_people_write_them_and_said_in_full_words() {
    for (typed, words) in [
        ("312 £ في الأسبوع", "312 £ كل أسبوع"),
        ("£312 في الأسبوع", "312 £ كل أسبوع"),
        ("50 جنيه في الأسبوع", "50 £ كل أسبوع"),
        ("50 جنيه في الاسبوع", "50 £ كل أسبوع"),
        ("50 جنيهًا كل أسبوع", "50 £ كل أسبوع"),
        ("50 جنيها اسبوعيا", "50 £ كل أسبوع"),
        ("50 جنيه إسترليني أسبوعيًا", "50 £ كل أسبوع"),
        ("5 جنيهات إسترلينية باليوم", "5 £ كل يوم"),
        ("جنيهين في اليوم", "2 £ كل يوم"),
        ("50 في الشهر", "50 £ كل شهر"),
        ("50 جنيه في الشهر الواحد", "50 £ كل شهر"),
        ("1,250.50 £ في السنة", "1,250.50 £ كل سنة"),
        ("1250.50 جنيه سنويا", "1,250.50 £ كل سنة"),
        ("٥٠ جنيه في الأسبوع", "50 £ كل أسبوع"),
        ("١٬٢٥٠٫٥٠ جنيه في السنة", "1,250.50 £ كل سنة"),
        ("۱۲ جنيه في اليوم", "12 £ كل يوم"),
        ("250 £ مرة واحدة", "250 £ لمرة واحدة"),
        ("250 جنيه لمرة واحدة", "250 £ لمرة واحدة"),
        ("مرة واحدة 250 جنيه", "250 £ لمرة واحدة"),
        ("41,280.50 £ للخطة كلها", "41,280.50 £ لمدة الخطة كلها"),
        ("6.20 £ في الأسبوع لمدة 40 أسبوعًا", "6.20 £ كل أسبوع لمدة 40 أسبوعًا"),
        ("6.20 £ في الأسبوع لمدة أسبوعين", "6.20 £ كل أسبوع لمدة أسبوعين"),
        ("6.20 £ كل أسبوع، 40 أسبوعا في السنة", "6.20 £ كل أسبوع لمدة 40 أسبوعًا"),
        ("حوالي 15 £ في الشهر", "حوالي 15 £ كل شهر"),
        ("15 جنيه شهريًا تقريبًا", "حوالي 15 £ كل شهر"),
        ("فقط 15 £ في الشهر", "15 £ كل شهر"),
        ("90 £ كل ربع سنة", "90 £ كل ربع سنة"),
        ("90 £ كل نصف سنة", "90 £ كل 6 أشهر"),
        ("300 £ كل فصل دراسي", "300 £ كل فصل دراسي"),
        ("40 £ كل أسبوعين", "40 £ كل أسبوعين"),
        ("40 £ كل 2 أسبوع", "40 £ كل أسبوعين"),
        ("40 £ كل ثاني أسبوع", "40 £ كل أسبوعين"),
        ("40 £ كل ثلاثة أسابيع", "40 £ كل 3 أسابيع"),
        ("40 £ كل 14 يوما", "40 £ كل 14 يومًا"),
        ("45 بنس في اليوم", "0.45 £ كل يوم"),
        ("10 ساعات في الأسبوع بسعر 16.40 £", "10 ساعات كل أسبوع بسعر 16.40 £"),
        ("عشر ساعات في الأسبوع بسعر 16.40 جنيه للساعة", "10 ساعات كل أسبوع بسعر 16.40 £"),
        ("ساعتين في اليوم بسعر £16", "ساعتين كل يوم بسعر 16 £"),
        ("ساعة واحدة في اليوم بسعر £16", "ساعة واحدة كل يوم بسعر 16 £"),
        ("ساعة ونصف كل يوم بسعر 16 £", "ساعة واحدة و30 دقيقة كل يوم بسعر 16 £ لكل ساعة"),
        ("نصف ساعة في اليوم بسعر 16 £", "30 دقيقة كل يوم بسعر 16 £ لكل ساعة"),
        ("ساعتين و30 دقيقة في اليوم بسعر 16.40 £", "ساعتين و30 دقيقة كل يوم بسعر 16.40 £ لكل ساعة"),
        ("16.40 £ في الساعة، 10 ساعات في الأسبوع", "10 ساعات كل أسبوع بسعر 16.40 £"),
        ("45 دقيقة 5 مرات في الأسبوع بسعر 18 £ للساعة", "45 دقيقة، 5 مرات كل أسبوع بسعر 18 £ لكل ساعة"),
        ("45 دقيقة مرتين في الأسبوع بسعر 18 £ للساعة", "45 دقيقة، مرتين كل أسبوع بسعر 18 £ لكل ساعة"),
        ("5 زيارات من 45 دقيقة في الأسبوع بسعر 18 £ بالساعة", "45 دقيقة، 5 مرات كل أسبوع بسعر 18 £ لكل ساعة"),
        ("ساعتين في اليوم، 5 أيام في الأسبوع بسعر 16 £", "ساعتين، 5 مرات كل أسبوع بسعر 16 £ لكل ساعة"),
        ("6 ليال في السنة بسعر 120 £", "6 ليالٍ كل سنة بسعر 120 £"),
        ("6 ليالي في السنة بسعر 120 £ لليلة", "6 ليالٍ كل سنة بسعر 120 £"),
        ("80 £ لليلة لمدة 6 ليالٍ في السنة", "6 ليالٍ كل سنة بسعر 80 £"),
        ("جلسة واحدة كل أسبوعين بسعر 25 £", "جلسة واحدة كل أسبوعين بسعر 25 £"),
        ("جلستين في الشهر بسعر 25 £ للجلسة", "جلستين كل شهر بسعر 25 £"),
        ("11 درسا في الشهر بسعر 25 £", "11 درسًا كل شهر بسعر 25 £"),
        ("100 ميل في الشهر بسعر 45 بنس", "100 ميل كل شهر بسعر 0.45 £"),
        ("25 £ مرتين في الأسبوع", "مرتين كل أسبوع بسعر 25 £"),
        ("25 £ مرة في الأسبوع", "مرة واحدة كل أسبوع بسعر 25 £"),
        ("25 £ مرة واحدة أسبوعيا", "مرة واحدة كل أسبوع بسعر 25 £"),
        ("3 مرات في الأسبوع 25 £", "3 مرات كل أسبوع بسعر 25 £"),
        ("312 £ في الأسبوع.", "312 £ كل أسبوع"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(words), "{typed}");
    }
}

#[test]
fn what_has_two_readings_or_none_is_refused() {
    let cases = [
        ("10 إلى 15 £ في الشهر", "amount-range"),
        ("من 10 الى 15 £ في الشهر", "amount-range"),
        ("10-15 £ في الشهر", "amount-range"),
        ("بين 10 £ و15 £ في الشهر", "amount-range"),
        ("على الأكثر 15 £ في الشهر", "amount-range"),
        ("حتى 15 £ في الشهر", "amount-range"),
        ("-40 £ في الأسبوع", "negative-amount"),
        ("1.250,50 £ في السنة", "unclear-number"),
        ("12,50 £ في الأسبوع", "unclear-number"),
        ("١٢٬٥٠ جنيه في الأسبوع", "unclear-number"),
        ("12.345 £ في الأسبوع", "unclear-number"),
        ("0.345 £ في الأسبوع", "many-places"),
        ("2 ألف £ في السنة", "unreadable-amount"),
        ("312 £", "no-period"),
        ("3 مرات 250 £", "no-period"),
        ("10 ساعات في الأسبوع", "unreadable-amount"),
        ("18 £ للساعة", "unreadable-amount"),
        ("45 دقيقة 5 مرات في الأسبوع بسعر 18 £", "unclear-amount"),
        ("250 £ في 4 أسابيع", "unreadable-amount"),
        ("6 ليالٍ في السنة مقابل 720 £", "unclear-amount"),
        ("10 ساعات في الأسبوع بـ 164 £", "unclear-amount"),
        ("312 £ في الأسبع", "unreadable-amount"),
        ("312 £ في الأسبوع في الشهر", "unclear-amount"),
        ("كثير", "unreadable-amount"),
    ];
    typed_tests::refuses(arabic(), "GBP", &cases);
}

#[test]
fn hints_show_what_an_arabic_writer_must_type() {
    let hint = |text: &str| arabic().read_amount(text, Currency::find("GBP")).expect_err(text).hint;
    for (typed, hints) in [
        ("12,50 £ في الأسبوع", "12.50 or 1,250"),
        ("312 £", "312 £ في الأسبوع, or 312 £ مرة واحدة"),
        ("312 £ في الأسبع", "312 £ في الأسبوع"),
        ("10 إلى 15 £ في الشهر", "write the figure that you plan with: حوالي 15 £ في الشهر"),
        ("10 ساعات في الأسبوع", "10 ساعات في الأسبوع بسعر 16.40 £, or use `unpaid:` in place of `cost:`"),
    ] {
        assert_eq!(hint(typed), hints, "{typed}");
    }
    let examples = &words::WORDS.examples;
    let amounts = [
        examples.amount,
        examples.once,
        examples.about,
        examples.whole,
        examples.lasting,
        examples.hourly,
        examples.minutes,
        examples.visits,
        examples.visits_each,
        examples.nights,
    ];
    for example in amounts {
        assert!(read(example).is_ok(), "{example}: {:?}", read(example));
    }
    assert!(arabic().read_hours(examples.hours).is_ok());
    assert!(arabic().read_money(examples.sum, None).is_ok() && arabic().read_rate(examples.rate, None).is_ok());
}

#[test]
fn the_long_form_takes_arabic_and_english_words() {
    let long = |quantity, unit, per, rate, weeks| {
        let long = LongAmount { quantity, unit, per: Some(per), rate: Some(rate), weeks };
        let read = arabic().read_long_amount(&long, Currency::find("GBP"));
        read.map(|read| plain(&read.value.typed)).map_err(|problem| problem.hint)
    };
    let words = Ok("10 ساعات كل أسبوع بسعر 16.40 £ لمدة 40 أسبوعًا".to_string());
    assert_eq!(long(Some("10"), Some("ساعة"), "أسبوع", "16.40 £", Some("40")), words);
    assert_eq!(long(Some("10"), Some("hours"), "week", "£16.40", Some("40")), words);
    assert_eq!(long(Some("١٠"), Some("ساعات"), "الأسبوع", "١٦٫٤٠", Some("٤٠")), words);
    assert_eq!(long(None, None, "4 weeks", "312", None), Ok("312 £ كل 4 أسابيع".to_string()));
    assert_eq!(long(None, None, "fortnight", "312", None), Ok("312 £ كل أسبوعين".to_string()));
    assert_eq!(long(None, None, "مرة واحدة", "250 £", None), Ok("250 £ لمرة واحدة".to_string()));
    assert_eq!(long(None, None, "once", "250 £", None), Ok("250 £ لمرة واحدة".to_string()));
    let period = |typed: &str| arabic().read_period(typed);
    assert_eq!(period("4 weeks"), Period::every(4, PeriodUnit::Week));
    assert_eq!(period("4 أسابيع"), Period::every(4, PeriodUnit::Week));
    assert_eq!(period("٤ اسابيع"), Period::every(4, PeriodUnit::Week));
    assert_eq!(period("كل أسبوعين"), Period::every(2, PeriodUnit::Week));
    assert_eq!(period("ربع سنة"), Some(Period::QUARTER));
    assert_eq!(period("مرة واحدة"), Some(Period::ONCE));
    assert_eq!(arabic().read_convention("52 أسبوعا"), arabic().read_convention("52 weeks"));
}

#[test]
fn dates_are_read_with_both_families_of_months() {
    let date = Date::constant(2026, 4, 6);
    for text in [
        "6 أبريل 2026",
        "6 ابريل 2026",
        "6 إبريل 2026",
        "6 نيسان 2026",
        "٦ أبريل ٢٠٢٦",
        "الاثنين 6 أبريل 2026",
        "الإثنين، 6 أبريل 2026",
        "يوم الاثنين 6 أبريل 2026",
        "في 6 من أبريل 2026",
        "2026-04-06",
    ] {
        assert_eq!(arabic().read_date(text), Ok(date), "{text}");
    }
    assert_eq!(arabic().read_date("1 كانون الثاني 2026"), Ok(Date::constant(2026, 1, 1)));
    assert_eq!(arabic().read_date("1 تشرين الاول 2026"), Ok(Date::constant(2026, 10, 1)));
    assert_eq!(arabic().write_date(date), "6 أبريل 2026");
    assert_eq!(arabic().write_date_with_weekday(date), "الاثنين 6 أبريل 2026");
    assert_eq!(arabic().read_date("06/04/2026").expect_err("figures").hint, "6 أبريل 2026 or 4 يونيو 2026");
    let wrong = arabic().read_date("الثلاثاء 6 أبريل 2026").expect_err("Monday");
    assert_eq!(wrong.hint, "الاثنين 6 أبريل 2026");
    assert_eq!(arabic().read_sheet_date("٠٦/٠٤/٢٠٢٦"), Ok(date));
}

#[test]
fn times_days_and_lengths_are_read_as_people_write_them() {
    let time = |text: &str| arabic().read_time(text).map(|time| plain(&arabic().write_time(time)));
    for (text, written) in [
        ("8 صباحًا", "8 صباحًا"),
        ("8 صباحا", "8 صباحًا"),
        ("الساعة 8:30 صباحاً", "8:30 صباحًا"),
        ("في الساعة ٨:٣٠ صباحا", "8:30 صباحًا"),
        ("8:30 ص", "8:30 صباحًا"),
        ("8:30", "8:30 صباحًا"),
        ("20:00", "8 مساءً"),
        ("8 مساء", "8 مساءً"),
        ("8 م", "8 مساءً"),
        ("2 ظهرا", "2 مساءً"),
        ("3 بعد الظهر", "3 مساءً"),
        ("4 عصرا", "4 مساءً"),
        ("12 ظهرا", "12 ظهرًا"),
        ("الظهر", "12 ظهرًا"),
        ("منتصف الليل", "منتصف الليل"),
    ] {
        assert_eq!(time(text).as_deref(), Ok(written), "{text}");
    }
    assert_eq!(time("8").expect_err("morning or evening").hint, "8 صباحًا, or 8 مساءً");
    assert!(time("12 مساء").is_err() && time("25:00").is_err() && time("1 ليلا").is_err());
    let days = |text: &str| arabic().read_days(text).map(|days| arabic().write_days(days));
    for (text, written) in [
        ("الاثنين", "الاثنين"),
        ("الإثنين", "الاثنين"),
        ("يوم الاحد", "الأحد"),
        ("من الاثنين إلى الجمعة", "من الاثنين إلى الجمعة"),
        ("الاثنين الى الجمعه", "من الاثنين إلى الجمعة"),
        ("الاثنين، الأربعاء، الجمعة", "الاثنين، الأربعاء والجمعة"),
        ("الاثنين والاربعاء", "الاثنين والأربعاء"),
        ("أيام السبت والأحد", "السبت والأحد"),
        ("كل سبت", "السبت"),
        ("كل يوم", "كل يوم"),
        ("يوميًا", "كل يوم"),
    ] {
        assert_eq!(days(text).as_deref(), Ok(written), "{text}");
    }
    assert_eq!(days("الخمبس").expect_err("a slip").hint, "الخميس");
    // Saturday and Sunday, or Friday and Saturday?
    assert!(days("نهاية الأسبوع").is_err());
    let length = |text: &str| arabic().read_duration(text).map(|length| arabic().write_duration(length));
    for (text, written) in [
        ("2.5 ساعة", "ساعتين و30 دقيقة"),
        ("ساعتان ونصف", "ساعتين و30 دقيقة"),
        ("ساعتين و30 دقيقة", "ساعتين و30 دقيقة"),
        ("ساعة واحدة ودقيقة واحدة", "ساعة واحدة ودقيقة واحدة"),
        ("نصف ساعة", "30 دقيقة"),
        ("ربع ساعة", "15 دقيقة"),
        ("ساعة واحدة", "ساعة واحدة"),
        ("٣ ساعات", "3 ساعات"),
        ("45 دقيقة", "45 دقيقة"),
    ] {
        assert_eq!(length(text).as_deref(), Ok(written), "{text}");
    }
}

#[test]
fn a_count_takes_each_of_the_six_forms() {
    let week = &arabic().strings.week;
    let said = |number: u64, words: &Counted| arabic().count(number, words, &[]);
    for (number, hours, minutes) in [
        (0, "0 ساعة", "0 دقيقة"),
        (1, "ساعة واحدة", "دقيقة واحدة"),
        (2, "ساعتين", "دقيقتين"),
        (3, "3 ساعات", "3 دقائق"),
        (10, "10 ساعات", "10 دقائق"),
        (11, "11 ساعة", "11 دقيقة"),
        (99, "99 ساعة", "99 دقيقة"),
        (100, "100 ساعة", "100 دقيقة"),
        (102, "102 ساعة", "102 دقيقة"),
        (103, "103 ساعات", "103 دقائق"),
        (1000, "1,000 ساعة", "1,000 دقيقة"),
    ] {
        assert_eq!(said(number, &week.hours), hours);
        assert_eq!(said(number, &week.minutes), minutes);
    }
    let length = |count| arabic().write_length(Period::every(count, PeriodUnit::Week).expect("more than nought"));
    let lengths = [1, 2, 3, 11, 100].map(length);
    assert_eq!(lengths, ["أسبوع واحد", "أسبوعين", "3 أسابيع", "11 أسبوعًا", "100 أسبوع"]);
    let every = |count| arabic().write_period(Period::every(count, PeriodUnit::Day).expect("more than nought"));
    let periods = [1, 2, 3, 11, 100].map(every);
    assert_eq!(periods, ["كل يوم", "كل يومين", "كل 3 أيام", "كل 11 يومًا", "كل 100 يوم"]);
    let network: &NetworkWords = arabic().strings.network;
    let people = [0, 1, 2, 3, 11, 100].map(|count| network.pattern(network.people, count));
    assert_eq!(people, ["{count} شخص", "شخص واحد", "شخصان", "{count} أشخاص", "{count} شخصًا", "{count} شخص"]);
}

#[test]
fn yes_and_no_totals_and_shares_are_known() {
    for yes in ["نعم", "أجل", "yes", "true"] {
        assert_eq!(arabic().read_yes_no(yes), Ok(true), "{yes}");
    }
    assert_eq!((arabic().read_yes_no("لا"), arabic().read_yes_no("false")), (Ok(false), Ok(false)));
    assert!(arabic().read_yes_no("ربما").is_err());
    assert!(arabic().is_total_word("المجموع:") && !arabic().is_total_word("السباحة"));
    assert_eq!(arabic().read_percent("١٥٪"), arabic().read_percent("15%"));
    assert_eq!(arabic().read_percent("15 بالمئة"), arabic().read_percent("15%"));
    assert!(arabic().is_role("أمي") && arabic().is_role("mum") && !arabic().is_role("سامي"));
}

#[test]
fn the_currency_stands_after_the_figures() {
    let written = |sum: &str, code: &str| {
        let money = arabic().read_money(sum, Currency::find(code)).expect(sum);
        arabic().write_money(money, crate::language::Pence::WhenNeeded)
    };
    assert_eq!(written("£1,250.50", "GBP"), "1,250.50\u{a0}£");
    assert_eq!(written("1250 جنيه", "GBP"), "1,250\u{a0}£");
    assert_eq!(written("5 JOD", "JOD"), "5\u{a0}JOD");
}

#[test]
fn the_look_has_the_same_keys_as_in_english() {
    let keys = |language: &'static Language| language.strings.look.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    assert_eq!(keys(arabic()), keys(Language::english()));
}

/// The places of each string of a table, in the order of the file.
fn places(source: &str) -> Vec<(String, Vec<String>)> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let code = code.replace("\\u{a0}", " ");
    let mut found = Vec::new();
    for text in code.split('"').skip(1).step_by(2) {
        let mut named: Vec<String> =
            text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_string()).collect();
        named.sort();
        named.dedup();
        found.push((text.to_string(), named));
    }
    found
}

#[test]
fn no_place_is_misspelt_and_every_word_is_arabic() {
    let english = [
        include_str!("../english/strings.rs"),
        include_str!("../english/budget.rs"),
        include_str!("../english/isf.rs"),
        include_str!("../english/look.rs"),
        include_str!("../english/network.rs"),
        include_str!("../english/overview.rs"),
        include_str!("../english/audit.rs"),
        include_str!("../english/spending.rs"),
        include_str!("../english/plans.rs"),
    ];
    let arabic = [
        include_str!("strings.rs"),
        include_str!("budget.rs"),
        include_str!("isf.rs"),
        include_str!("look.rs"),
        include_str!("network.rs"),
        include_str!("overview.rs"),
        include_str!("audit.rs"),
        include_str!("spending.rs"),
        include_str!("plans.rs"),
    ];
    for (english, arabic) in english.into_iter().zip(arabic) {
        let known: Vec<String> = places(english).into_iter().flat_map(|(_, named)| named).collect();
        for (text, named) in places(arabic) {
            assert!(named.iter().all(|name| known.contains(name)), "{text}");
            let mut words = text.split(['{', '}']).step_by(2).flat_map(str::chars);
            let is_key = LOOK_KEYS.contains(&text.as_str()) || text.len() == 3;
            assert!(is_key || words.all(|letter| !letter.is_ascii_alphabetic()), "{text}");
        }
    }
}

static LOOK_KEYS: std::sync::LazyLock<Vec<&str>> =
    std::sync::LazyLock::new(|| look::LOOK.iter().map(|(key, _)| *key).collect());
