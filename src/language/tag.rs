//! Tags of languages, as far as the program takes them apart: `cy`, `en-GB`.
//!
//! In: tags. Out: which language they mean. Not here: whether a text is a tag at all (`plan`).

/// `en-GB` is `en`.
pub fn main_language(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// Do two tags name one language, whatever the country?
pub fn is_same_language(tag: &str, other: &str) -> bool {
    main_language(tag).eq_ignore_ascii_case(main_language(other))
}

/// Does a person who types `word` mean the language of `tag`? `en` means `en-GB`; `en-US` does not.
pub fn is_called(tag: &str, word: &str) -> bool {
    tag.eq_ignore_ascii_case(word) || main_language(tag).eq_ignore_ascii_case(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_first_part() {
        assert!(is_same_language("en-GB", "EN_us") && !is_same_language("en", "cy"));
        assert!(is_called("en-GB", "en") && is_called("en-GB", "en-gb") && !is_called("en-GB", "en-US"));
    }
}
