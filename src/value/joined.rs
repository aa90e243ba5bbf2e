//! Letters that some languages write together with the next word: "and", "to", "with" in Arabic.
//!
//! In: what stands before a word. Out: the same without such letters. Not here: looking for names and secrets.

/// At most so many of them stand before one word: "and to Marwan".
const MOST: usize = 2;

/// What stands before a word, without the letters that Arabic joins to it. A name is found with them too, so that one
/// that must stay hidden cannot hide behind an "and".
pub fn without_joined<'a>(before: &'a str, word: &str) -> &'a str {
    let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
    let mut rest = before;
    if !word.starts_with(is_arabic) {
        return rest;
    }
    for _ in 0..MOST {
        match rest.strip_suffix(['و', 'ف', 'ب', 'ل', 'ك']) {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    // Only if nothing but those letters stands there is it the same word.
    if rest.ends_with(is_arabic) { before } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_letters_are_taken_off_and_others_stay() {
        assert_eq!(without_joined("مع ل", "مارغريت"), "مع ");
        assert_eq!(without_joined("ول", "مارغريت"), "");
        assert_eq!(without_joined("جمال", "مارغريت"), "جمال", "the end of another word");
        assert_eq!(without_joined("I like b", "anana"), "I like b");
    }
}
