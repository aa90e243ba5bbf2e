//! Texts in the form in which they are compared: however a page spells a sentence, its plain form is one.
//!
//! In: any text. Out: the same without what a page may change: case, spaces, pictures, signs of one meaning.
//! Not here: the search itself (`secrets`).

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// NFC. A text without letters from U+0300 on is composed already.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    match may_change(text) {
        false => Cow::Borrowed(text),
        true => Cow::Owned(text.nfc().collect()),
    }
}

/// Letters below U+0300 begin with a smaller byte than 0xCC, and so do the further bytes of every letter. Most of a page
/// is such letters, so many are looked at in one step.
fn may_change(text: &str) -> bool {
    const STEP: usize = 64;
    let bytes = text.as_bytes();
    let is_high = |chunk: &[u8]| chunk.iter().fold(0, |most, byte| most.max(*byte)) >= 0xcc;
    let starts = bytes.chunks(STEP).enumerate().filter(|(_, chunk)| is_high(chunk)).map(|(number, _)| number * STEP);
    let mut high = starts.flat_map(|start| start..(start + STEP).min(bytes.len())).filter(|at| bytes[*at] >= 0xcc);
    high.any(|at| text[at..].chars().next().is_some_and(|letter| !is_composed(letter)))
}

/// Letters that never change when a text is composed: Latin as it is typed, signs, pictures.
fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '،' | '؛' | '؟' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}' | '\u{2190}'..='\u{21ff}'
        | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}')
}

/// Of a composed text: lower case, runs of any space and of emoji as one blank, and one form for the ways to write an
/// apostrophe.
pub(super) fn plain_form(composed: &str) -> String {
    plain_form_and_keys(composed).0
}

/// The same, and whether a key was left out: the digit of 1️⃣, beside which a name may stand all the same.
pub(super) fn plain_form_and_keys(composed: &str) -> (String, bool) {
    let mut plain: Vec<u8> = Vec::with_capacity(composed.len());
    let mut has_keys = false;
    let mut rest = composed;
    while !rest.is_empty() {
        // Most of a page is ASCII: it is taken in long pieces.
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let is_key = ascii > 0 && is_keycap(&rest[ascii - 1..]);
        has_keys |= is_key;
        plain.extend(rest.as_bytes()[..ascii - usize::from(is_key)].iter().map(|byte| match byte {
            b'\t'..=b'\r' => b' ',
            other => other.to_ascii_lowercase(),
        }));
        rest = &rest[ascii..];
        let Some(letter) = rest.chars().next() else { break };
        match letter {
            '’' => plain.push(b'\''),
            _ if letter.is_whitespace() || is_emoji(letter) => plain.push(b' '),
            _ => letter.to_lowercase().for_each(|small| plain.extend(small.encode_utf8(&mut [0; 4]).bytes())),
        }
        rest = &rest[letter.len_utf8()..];
    }
    plain.dedup_by(|one, before| *one == b' ' && *before == b' ');
    (String::from_utf8(plain).expect("whole letters were written"), has_keys)
}

/// Does this text begin with a key, such as 1️⃣? A page shows a picture in its place.
fn is_keycap(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '#' | '*'))
        && text[1..].starts_with(['\u{fe0f}', '\u{20e3}'])
}

/// Is it a letter of an emoji, or one that changes how the emoji before it looks? A page shows pictures in their place.
pub(super) fn is_emoji(letter: char) -> bool {
    matches!(letter,
        '\u{200d}' | '\u{20e3}' | '\u{fe0f}' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2194}'..='\u{21aa}'
        | '\u{231a}'..='\u{23ff}' | 'Ⓜ' | '\u{25aa}'..='\u{27bf}' | '\u{2934}' | '\u{2935}' | '\u{2b05}'..='\u{2b55}'
        | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
        | '\u{e0020}'..='\u{e007f}')
}
