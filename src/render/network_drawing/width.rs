//! How wide a text is, from a table of our own, so that every machine draws the same picture.
//!
//! In: a text and its size. Out: whole units, a little more than DejaVu Sans needs, the widest of the usual fonts.
//! Not here: where lines break (`label`).
//!
//! Each label also carries its width as `textLength`, so a letter that is guessed wrongly here is drawn narrower or
//! wider, and never touches its neighbour.

use unicode_normalization::char::decompose_canonical;
use unicode_segmentation::UnicodeSegmentation;

/// The width of `text` at font size `size`, in the unit of `size`, rounded up.
pub(super) fn text_width(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text.graphemes(true).map(cluster_width).fold(0, i32::saturating_add);
    thousandths.saturating_mul(size).saturating_add(999) / 1000
}

/// Can a line end between two such letters without any space?
pub(super) fn breaks_anywhere(letter: char) -> bool {
    is_full_width(letter) && !is_picture(letter)
}

/// One letter as people see it, in thousandths of the font size. A joined emoji is one picture.
fn cluster_width(cluster: &str) -> i32 {
    if cluster.chars().any(|letter| is_picture(letter) || letter == '\u{fe0f}') {
        return 1400;
    }
    // A cluster may hold many marks and joined letters: the bound keeps nonsense from overflowing.
    cluster.chars().take(64).map(letter_width).sum()
}

fn letter_width(letter: char) -> i32 {
    // An accented letter is as wide as the bare one.
    let mut bare = None;
    decompose_canonical(letter, |part| bare = bare.or(Some(part)));
    let letter = if is_hangul(letter) { letter } else { bare.unwrap_or(letter) };
    let code = letter as u32;
    match code {
        0x20..=0x7e => from(&ASCII, code - 0x20),
        _ if is_mark(code) => 0,
        _ if is_full_width(letter) => 1050,
        0xa0 => 334,
        0xc6 | 0xe6 | 0x152 | 0x153 => 1130,
        0xa1..=0x24f => 880,
        0x391..=0x3c9 => from(&GREEK, code - 0x391),
        0x410..=0x44f => from(&CYRILLIC, code - 0x410),
        0x531..=0x58f => 860,
        0x5d0..=0x5ea => from(&HEBREW, code - 0x5d0),
        0x600..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => arabic(code),
        // Tamil letters are wider than those of its neighbours.
        0xb80..=0xbff => 1100,
        0x900..=0xdff => 800,
        0xe00..=0xfff => 700,
        0x1e00..=0x1fff => 900,
        0x2013 | 0x2018..=0x201b => 525,
        // Scripts that we have not measured: most of their letters are narrower than this.
        _ => 1050,
    }
}

/// Signs without any room of their own: controls, combining marks, joiners, variation selectors.
fn is_mark(code: u32) -> bool {
    matches!(
        code,
        0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f
            | 0x670 | 0x6d6..=0x6ed | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200b..=0x200f | 0x202a..=0x202e
            | 0x2060..=0x206f | 0x20d0..=0x20ff | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff | 0xe0000..=0xe01ff
    )
}

fn from(table: &[i32], index: u32) -> i32 {
    table[index as usize]
}

/// Joined letters: about what the inner forms need; one outer form in a word is wider, most are narrower.
fn arabic(code: u32) -> i32 {
    match code {
        0x622 | 0x623 | 0x625 | 0x627 => 320,
        0x644 => 420,
        0x628 | 0x62a | 0x62b | 0x646 | 0x64a | 0x626 | 0x67e | 0x6cc => 520,
        0x62f..=0x632 | 0x648 | 0x624 | 0x629 | 0x647 | 0x698 => 540,
        0x639 | 0x63a | 0x641 | 0x642 => 600,
        0x633..=0x636 => 1050,
        0x637 | 0x638 => 900,
        0x660..=0x669 | 0x6f0..=0x6f9 => 560,
        _ => 700,
    }
}

fn is_hangul(letter: char) -> bool {
    ('\u{ac00}'..='\u{d7af}').contains(&letter)
}

fn is_full_width(letter: char) -> bool {
    matches!(letter as u32, 0x1100..0x1200 | 0x2e80..0xa4d0 | 0xac00..0xd7b0 | 0xf900..0xfb00 | 0xfe30..0xfe50
        | 0xff00..0xff61 | 0xffe0..0xffe7 | 0x20000..0x3fffe)
}

fn is_picture(letter: char) -> bool {
    matches!(letter as u32, 0x2600..0x27c0 | 0x2b00..0x2c00 | 0x1f000..0x1fb00)
}

// Thousandths of the font size, DejaVu Sans plus a twentieth. Verdana is as wide; Tahoma and Trebuchet MS are narrower.

/// From space to `~`.
const ASCII: [i32; 95] = [
    334, 421, 483, 880, 669, 998, 819, 289, 410, 410, 525, 880, 334, 379, 334, 354, 669, 669, 669, 669, 669, 669, 669,
    669, 669, 669, 354, 354, 880, 880, 880, 558, 1050, 719, 721, 734, 809, 664, 604, 814, 790, 310, 310, 689, 585, 906,
    786, 827, 634, 827, 730, 667, 642, 769, 719, 1039, 720, 642, 720, 410, 354, 410, 880, 525, 525, 644, 667, 578, 667,
    646, 370, 667, 666, 292, 292, 609, 292, 1023, 666, 643, 667, 667, 432, 548, 412, 666, 622, 859, 622, 622, 552, 669,
    354, 669, 880,
];

/// From `Α` to `ω`.
const GREEK: [i32; 57] = [
    719, 721, 585, 719, 664, 720, 790, 827, 310, 689, 719, 906, 786, 664, 827, 790, 634, 720, 664, 642, 642, 827, 720,
    827, 803, 310, 642, 693, 568, 666, 356, 608, 693, 671, 622, 643, 568, 572, 666, 643, 356, 619, 622, 669, 587, 586,
    643, 633, 667, 617, 666, 633, 608, 693, 607, 693, 880,
];

/// From `А` to `я`.
const CYRILLIC: [i32; 64] = [
    719, 721, 721, 641, 821, 664, 1132, 674, 786, 786, 746, 790, 906, 790, 827, 790, 634, 734, 642, 640, 904, 720, 816,
    720, 1123, 1149, 875, 927, 721, 734, 1134, 730, 644, 648, 619, 552, 726, 646, 946, 559, 683, 683, 635, 672, 793,
    687, 643, 687, 667, 578, 612, 622, 898, 622, 715, 621, 961, 989, 742, 830, 619, 577, 884, 632,
];

/// From `א` to `ת`.
const HEBREW: [i32; 27] = [
    702, 608, 433, 574, 686, 287, 364, 686, 681, 235, 564, 556, 597, 697, 714, 287, 421, 682, 658, 672, 656, 567, 623,
    745, 593, 744, 691,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_letter_is_wider_than_a_narrow_one() {
        assert_eq!(text_width("i", 1000), 292);
        assert_eq!(text_width("W", 1000), 1039);
        assert_eq!(text_width("Ж", 1000), 1132);
        assert_eq!(text_width("山田", 1000), 2100);
    }

    #[test]
    fn an_accent_takes_no_room_of_its_own() {
        assert_eq!(text_width("é", 1000), text_width("e", 1000));
        assert_eq!(text_width("e\u{301}\u{323}", 1000), text_width("e", 1000));
        assert_eq!(text_width("ŵ", 1000), text_width("w", 1000));
        assert_eq!(text_width("مُحَمَّد", 1000), text_width("محمد", 1000));
    }

    #[test]
    fn a_family_emoji_is_one_picture() {
        assert_eq!(text_width("👩‍👩‍👧", 1000), 1400);
        assert_eq!(text_width("❤️", 1000), 1400);
    }

    #[test]
    fn nonsense_has_a_width_too() {
        assert_eq!(text_width("", 18), 0);
        assert!(text_width(&"\u{fdfd}".repeat(100_000), 1000) > 0);
        for code in 0..=0x10ffff {
            if let Some(letter) = char::from_u32(code) {
                assert!((0..=2000).contains(&letter_width(letter)), "{code:x}");
            }
        }
    }
}
