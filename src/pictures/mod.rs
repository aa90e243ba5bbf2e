//! The program's own picture set: one drawing for each emoji, and everyday names for the most useful ones.
//!
//! In: an emoji, or a name that a person typed. Out: a [`Picture`], and its drawing as an SVG file.
//! Not here: pictures that a plan, a group or a theme brings (`source`, `render`), or where a picture stands on a
//! page (`page`).
//!
//! Nothing is unpacked or sorted when the program starts: `build.rs` has written the list in order.

mod concepts;
mod emoji;
mod pack;

#[cfg(test)]
use concepts::concept_names;
pub use concepts::{Suggested, concept_groups, find_pictures, find_symbol, nearest_symbol};
pub use emoji::find_emoji;

/// Is this `picture:` a file of the plan, not an emoji or the name of a picture of the set?
pub fn is_file(name: &str) -> bool {
    name.contains('.') && find_emoji(name).is_none()
}

/// Who made the drawings, for the credits page. The licence asks for all of it.
///
/// # Source
/// The project's own page. The package that brings the drawings names only the licence of its code.
pub const CREDIT: Credit = Credit {
    title: "Twemoji",
    authors: "Twitter, Inc and other contributors",
    licence: "CC BY 4.0",
    licence_link: "https://creativecommons.org/licenses/by/4.0/",
    project_link: "https://github.com/jdecked/twemoji",
    changes: "A grey outline was added.",
};

/// Stands before the name of a drawing of our own where others have their emoji. No emoji begins with it.
const DRAWN: char = '\u{f8ff}';

/// What a licence asks a credits page to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Credit {
    pub title: &'static str,
    pub authors: &'static str,
    pub licence: &'static str,
    pub licence_link: &'static str,
    pub project_link: &'static str,
    /// What we changed, as a whole English sentence.
    pub changes: &'static str,
}

/// One drawing of the set, under the name that led to it. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picture {
    number: pack::Number,
    name: &'static str,
}

impl Picture {
    /// Did we draw it?
    pub fn is_drawn_by_us(self) -> bool {
        self.emoji().starts_with(DRAWN)
    }

    /// The English name: that of the concept (`bus`), else the emoji's own (`otter`). Lower case, for messages.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The emoji, without U+FE0F, or the key of a drawing of our own: two pictures are the same drawing when their emoji are equal.
    pub fn emoji(self) -> &'static str {
        pack::emoji(self.number)
    }

    /// What it stands under in a site: the emoji's code points, as `1f68c`, or several with `-` between them; the name of
    /// a drawing of our own.
    pub fn code(self) -> String {
        if let Some(name) = self.emoji().strip_prefix(DRAWN) {
            return name.to_string();
        }
        let codes: Vec<String> = self.emoji().chars().map(|letter| format!("{:x}", u32::from(letter))).collect();
        codes.join("-")
    }

    /// The name of its file in a site, without a folder: `1f68c.svg`.
    pub fn file_name(self) -> String {
        self.code() + ".svg"
    }

    /// The drawing as a whole SVG file, to be shown by `<img>`: its ids would meet each other inside a page.
    pub fn svg(self) -> Vec<u8> {
        outlined(pack::body(self.number))
    }
}

/// A note of this currency; of one that has no note in the set, the one of the concept "money".
pub fn money_of(currency: Option<&str>) -> Picture {
    let note = match currency {
        Some("EUR") => "💶",
        Some("USD" | "AUD" | "CAD" | "NZD") => "💵",
        Some("JPY" | "CNY") => "💴",
        Some(_) | None => "💷",
    };
    find_emoji(note).map(|(picture, _)| picture).expect("every note is in the set")
}

/// The picture with this code.
pub fn find_code(code: &str) -> Option<Picture> {
    let drawn = pack::find(&format!("{DRAWN}{code}"));
    if let Some(number) = drawn {
        return Some(Picture { number, name: pack::name(number) });
    }
    let letter = |part: &str| u32::from_str_radix(part, 16).ok().and_then(char::from_u32);
    let emoji: Option<String> = code.split('-').map(letter).collect();
    find_emoji(&emoji?).map(|(picture, _)| picture)
}

/// Draws the shapes twice: behind with a thick grey edge, of which only the outermost half stays visible, and in
/// front as they are. So a yellow face or a white plate stands out from any paper.
fn outlined(shapes: &str) -> Vec<u8> {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-.6 -.6 37.2 37.2\">\
         <defs><g id=\"shapes\">{shapes}</g></defs>\
         <use href=\"#shapes\" stroke=\"#595959\" stroke-width=\"1.2\" stroke-linejoin=\"round\"/>\
         <use href=\"#shapes\"/></svg>\n"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Picture> {
        (0..pack::count()).map(|number| Picture { number, name: pack::name(number) })
    }

    #[test]
    fn every_drawing_is_plain_and_names_nothing_outside_itself() {
        let elements = ["svg", "defs", "g", "use", "path", "circle", "ellipse", "clipPath"];
        for picture in all() {
            let name = picture.name();
            let text = String::from_utf8(picture.svg()).expect("a drawing is text");
            let tree = roxmltree::Document::parse(&text).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            for node in tree.descendants().filter(|node| !node.is_root()) {
                assert!(elements.contains(&node.tag_name().name()), "{name}: {node:?}");
                for attribute in node.attributes() {
                    let value = attribute.value().replace("url(#", "");
                    assert!(!value.contains(':') && !value.contains("url("), "{name}: {attribute:?}");
                    assert!(!attribute.name().starts_with("on"), "{name}: {attribute:?}");
                    // A browser stops drawing a path at a sign that no number follows.
                    let signs = attribute.value().split('-').skip(1);
                    let is_number =
                        |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.');
                    assert!(attribute.name() != "d" || signs.into_iter().all(is_number), "{name}: {attribute:?}");
                }
            }
        }
    }

    #[test]
    fn a_page_of_twenty_pictures_stays_small() {
        let sizes: Vec<usize> = concept_names().filter_map(find_symbol).map(|picture| picture.svg().len()).collect();
        assert!(sizes.iter().sum::<usize>() / sizes.len() * 20 < 60_000, "{sizes:?}");
    }

    #[test]
    fn a_file_bears_the_code_of_its_emoji() {
        let pride = find_symbol("pride").expect("pride");
        assert_eq!((pride.code().as_str(), pride.file_name().as_str()), ("1f3f3-200d-1f308", "1f3f3-200d-1f308.svg"));
    }
}
