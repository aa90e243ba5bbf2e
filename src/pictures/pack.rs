//! Reads the packed picture set that `build.rs` wrote into the program.
//!
//! In: the number of a picture, or its emoji. Out: its words and its shapes.
//! Not here: how the set is packed (`build.rs`), or which emoji stands at the start of a text (`emoji.rs`).

use miniz_oxide::inflate::decompress_to_vec;
use std::sync::{LazyLock, OnceLock};

const NAMED: &str = include_str!(concat!(env!("OUT_DIR"), "/picture-named.txt"));
const BLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/picture-blocks.bin"));
const PLACES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/picture-places.bin"));
const INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/picture-index.bin"));
const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/picture-words.txt"));

/// Bytes of one record: where its words start (4), length of the emoji (1) and of the name (1), block (2; 0 for `NAMED`),
/// first byte in the unpacked block (4), length of the shapes (4). Little end first.
const RECORD: usize = 16;

/// The number of a picture: pictures are counted in the order of their emoji's bytes.
pub(super) type Number = u16;

/// The unpacked blocks. Each is unpacked once, when a picture of it is first asked for.
static UNPACKED: LazyLock<Vec<OnceLock<String>>> = LazyLock::new(|| vec![OnceLock::new(); PLACES.len() / 4 - 1]);

/// How many pictures there are.
pub(super) fn count() -> Number {
    (INDEX.len() / RECORD) as Number
}

/// The emoji of a picture, without U+FE0F.
pub(super) fn emoji(picture: Number) -> &'static str {
    let (start, emoji_end, _) = words_of(picture);
    &WORDS[start..emoji_end]
}

/// The English name of a picture: the concept's (`bus`), else Unicode's name for its emoji (`otter`).
pub(super) fn name(picture: Number) -> &'static str {
    let (_, emoji_end, name_end) = words_of(picture);
    &WORDS[emoji_end..name_end]
}

/// The first picture whose emoji does not stand before `emoji` in the order of bytes; [`count`] if there is none.
pub(super) fn place_of(emoji: &str) -> Number {
    let (mut low, mut high) = (0, count());
    while low < high {
        let middle = low + (high - low) / 2;
        if self::emoji(middle) < emoji {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The picture with exactly this emoji.
pub(super) fn find(emoji: &str) -> Option<Number> {
    let number = place_of(emoji);
    (number < count() && self::emoji(number) == emoji).then_some(number)
}

/// The shapes of a picture, as the inside of an SVG.
pub(super) fn body(picture: Number) -> &'static str {
    let block = match usize::from(block_of(picture)) {
        0 => NAMED,
        number => UNPACKED[number - 1].get_or_init(|| {
            let packed = &BLOCKS[read_u32(PLACES, (number - 1) * 4)..read_u32(PLACES, number * 4)];
            let bytes = decompress_to_vec(packed).expect("build.rs deflated each block");
            String::from_utf8(bytes).expect("drawings are text")
        }),
    };
    let record = usize::from(picture) * RECORD;
    let start = read_u32(INDEX, record + 8);
    &block[start..start + read_u32(INDEX, record + 12)]
}

fn block_of(picture: Number) -> u16 {
    let record = usize::from(picture) * RECORD;
    u16::from_le_bytes([INDEX[record + 6], INDEX[record + 7]])
}

/// Where the emoji starts, where it ends and the name starts, where the name ends.
fn words_of(picture: Number) -> (usize, usize, usize) {
    let record = usize::from(picture) * RECORD;
    let start = read_u32(INDEX, record);
    let emoji_end = start + usize::from(INDEX[record + 4]);
    (start, emoji_end, emoji_end + usize::from(INDEX[record + 5]))
}

fn read_u32(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_so_that_halving_finds_each_picture() {
        assert!(count() > 3900, "{}", count());
        for picture in 0..count() {
            assert_eq!(place_of(emoji(picture)), picture);
            assert!(!emoji(picture).contains('\u{fe0f}') && !name(picture).is_empty());
        }
    }
}
