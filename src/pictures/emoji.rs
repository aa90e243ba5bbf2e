//! Which emoji stands at the start of a text.
//!
//! In: text as a person typed it. Out: the picture of its first emoji, and how many bytes the emoji takes.
//! Not here: everyday names (`concepts.rs`).

use super::{Picture, pack};

/// "Draw the sign before me as a picture"; many programs leave it out, so the list does too.
const AS_PICTURE: char = '\u{fe0f}';
/// "Show the sign before me as a letter."
const AS_LETTER: char = '\u{fe0e}';
const SKIN_TONES: std::ops::RangeInclusive<char> = '\u{1f3fb}'..='\u{1f3ff}';
/// No emoji is made of more code points than this, with all its U+FE0F and skin tones.
const LONGEST: usize = 16;

/// The emoji at the very start of `text`: its picture, and its length in bytes.
///
/// - Takes the longest emoji that has a picture, with its U+FE0F, joiners, key caps, flags and skin tones.
/// - A skin tone without a picture of its own is counted in, and the picture without it is given.
/// - Digits, `#`, `*`, `©`, `®` and `™` are letters unless U+FE0F or a key cap says otherwise; so is every sign
///   before U+FE0E.
pub fn find_emoji(text: &str) -> Option<(Picture, usize)> {
    if text.starts_with(super::DRAWN) {
        return None; // our own drawings have names, and no emoji
    }
    // Of the letters of a keyboard only those of keycaps begin an emoji.
    if text.starts_with(|letter: char| letter.is_ascii() && !matches!(letter, '0'..='9' | '#' | '*')) {
        return None;
    }
    let exact = find_longest(text, false)?;
    let (number, end) = match find_longest(text, true) {
        Some(toneless) if toneless.1 > exact.1 => toneless,
        _ => exact,
    };
    let is_letter = matches!(pack::emoji(number), "©" | "®" | "™") && !text[..end].ends_with(AS_PICTURE);
    if is_letter || text[end..].starts_with(AS_LETTER) {
        return None;
    }
    Some((Picture { number, name: pack::name(number) }, end))
}

fn find_longest(text: &str, without_tones: bool) -> Option<(pack::Number, usize)> {
    let mut emoji = String::new();
    let mut found: Option<(pack::Number, usize)> = None;
    for (start, letter) in text.char_indices().take(LONGEST) {
        let end = start + letter.len_utf8();
        let is_extra = letter == AS_PICTURE || (without_tones && SKIN_TONES.contains(&letter));
        if is_extra && start > 0 {
            found = found.map(|(number, old_end)| (number, if old_end == start { end } else { old_end }));
            continue;
        }
        emoji.push(letter);
        let number = pack::place_of(&emoji);
        if number == pack::count() || !pack::emoji(number).starts_with(&emoji) {
            break;
        }
        if pack::emoji(number) == emoji {
            found = Some((number, end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_and_rest(text: &str) -> Option<(String, &str)> {
        find_emoji(text).map(|(picture, length)| (picture.code(), &text[length..]))
    }

    #[test]
    fn an_emoji_at_the_start_is_found_with_its_length() {
        assert_eq!(code_and_rest("🚌 I go by bus."), Some(("1f68c".into(), " I go by bus.")));
        assert_eq!(find_emoji("🚌").map(|(picture, _)| picture.name()), Some("bus"));
        assert_eq!(find_emoji("🦦").map(|(picture, _)| picture.name()), Some("otter"));
    }

    #[test]
    fn the_longest_sequence_wins() {
        assert_eq!(code_and_rest("👩‍🚀x"), Some(("1f469-200d-1f680".into(), "x")));
        assert_eq!(code_and_rest("👨‍👩‍👧‍👦x"), Some(("1f468-200d-1f469-200d-1f467-200d-1f466".into(), "x")));
        assert_eq!(
            code_and_rest("🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}x").map(|it| it.1),
            Some("x")
        );
        assert_eq!(code_and_rest("🇬🇧🇫🇷"), Some(("1f1ec-1f1e7".into(), "🇫🇷")));
        assert_eq!(code_and_rest("🚌🚌"), Some(("1f68c".into(), "🚌")));
    }

    #[test]
    fn the_same_emoji_is_found_with_and_without_its_selector() {
        for text in
            ["☎\u{fe0f}x", "☎x", "🏳\u{fe0f}‍🌈x", "🏳‍🌈x", "👁\u{fe0f}‍🗨\u{fe0f}x", "1\u{fe0f}\u{20e3}x", "1\u{20e3}x"]
        {
            assert_eq!(code_and_rest(text).map(|it| it.1), Some("x"), "{text}");
        }
        assert_eq!(find_emoji("❤"), find_emoji("❤\u{fe0f}").map(|(picture, _)| (picture, 3)));
    }

    #[test]
    fn letters_and_digits_are_not_emoji_unless_the_writer_says_so() {
        for text in [
            "",
            "1 bus",
            "#",
            "*",
            "© Sam",
            "® ",
            "™ ",
            "a",
            "é",
            "ا",
            "\u{fe0f}",
            "🏽",
            "\u{200d}",
            "🇬",
            "☎\u{fe0e}",
            "1\u{fe0f} ",
        ] {
            assert_eq!(find_emoji(text), None, "{text}");
        }
        assert_eq!(code_and_rest("©\u{fe0f} Sam"), Some(("a9".into(), " Sam")));
        assert_eq!(code_and_rest("#\u{fe0f}\u{20e3}"), Some(("23-20e3".into(), "")));
    }

    #[test]
    fn a_skin_tone_has_its_own_picture_or_the_toneless_one() {
        assert_eq!(code_and_rest("👋🏽x"), Some(("1f44b-1f3fd".into(), "x")));
        assert_eq!(code_and_rest("🚌🏽x"), Some(("1f68c".into(), "x")));
        assert_eq!(code_and_rest("👨🏽‍👩🏽‍👧‍👦x"), Some(("1f468-200d-1f469-200d-1f467-200d-1f466".into(), "x")));
    }

    #[test]
    fn every_emoji_of_the_set_is_found_whole() {
        let emoji = (0..pack::count()).filter(|number| !pack::emoji(*number).starts_with(super::super::DRAWN));
        for number in emoji {
            let found = find_emoji(&format!("{}\u{fe0f} x", pack::emoji(number)));
            assert_eq!(found.map(|(picture, _)| picture.number), Some(number), "{}", pack::emoji(number));
        }
    }
}
