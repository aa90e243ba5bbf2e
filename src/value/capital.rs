//! A capital letter at the start.
//!
//! In: words. Out: the same words. Not here: which words begin a sentence (every room knows its own).

/// The same words with a capital at their start, in scripts that have them.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => {
            let mut capital = String::with_capacity(words.len() + 2);
            capital.extend(first.to_uppercase());
            capital.push_str(letters.as_str());
            capital
        }
        None => String::new(),
    }
}
