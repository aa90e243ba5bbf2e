//! What a voice says for signs, tried as the browser's script tries it: each pattern in turn, over the whole text.

use super::Language;
use regex_lite::Regex;

fn spoken(tag: &str, text: &str) -> String {
    let language = Language::find(tag).expect(tag);
    language.strings.spoken.iter().fold(text.to_string(), |said, (needs, sign, sound)| {
        let pattern = Regex::new(sign).unwrap_or_else(|problem| panic!("{tag}: {sign}: {problem}"));
        if !text.contains(needs) {
            assert!(!pattern.is_match(&said), "{tag}: {sign} fits without {needs}: {said}");
            return said;
        }
        // `$1` of the script is `${1}` here, since letters may follow.
        let sound = sound.replace("$1", "${1}").replace("$2", "${2}");
        pattern.replace_all(&said, sound.as_str()).into_owned()
    })
}

#[test]
fn sums_and_times_sound_as_people_say_them() {
    for (tag, typed, sounds) in [
        ("en-GB", "It costs £12.50 each week.", "It costs 12 pounds 50 each week."),
        ("en-GB", "I have £1,200, and £1 more.", "I have 1,200 pounds, and 1 pound more."),
        ("en-GB", "£1.50, £5 and 90p", "1 pound 50, 5 pounds and 90 pence"),
        ("en-AU", "$75.10 and $3", "75 dollars 10 and 3 dollars"),
        ("en-GB", "9am to 8:30pm", "9 o’clock in the morning to 8 30 in the evening"),
        (
            "en-GB",
            "11pm, 12pm, 2 pm",
            "11 o’clock in the evening, 12 o’clock in the afternoon, 2 o’clock in the afternoon",
        ),
        ("en-GB", "Ring 01632 960 123. I am 6.", "Ring 01632 960 123. I am 6."),
        ("de-DE", "Es bleiben 522,29 € übrig von 14.400 €.", "Es bleiben 522 Euro 29 übrig von 14.400 Euro."),
        ("de-DE", "Um 9:30 Uhr, nicht um 9:00 Uhr.", "Um 9 Uhr 30, nicht um 9 Uhr."),
        ("de-CH", "CHF 12.50", "12 Franken 50"),
        ("cy", "Fy nghyllideb yw £186.20 am 8:30 y nos.", "Fy nghyllideb yw 186 punt 20 am 8 30 y nos."),
        ("ar", "دعمي يكلف 223.44 £ كل أسبوع.", "دعمي يكلف 223 جنيه و44 بنس كل أسبوع."),
    ] {
        assert_eq!(spoken(tag, typed), sounds, "{tag}");
    }
}
