//! Letters that nobody sees: a writer cannot know that they are there, so nothing may hang on them.
//!
//! In: a line as typed. Out: the line without them, for comparing only.
//! Not here: what is shown (letters stay as typed).

use std::borrow::Cow;

/// Is this a letter without width, as programs and web pages leave them behind when text is copied?
pub fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e01ef}'
    )
}

/// The line without letters that nobody sees, and without blanks at both ends.
pub fn bare(line: &str) -> Cow<'_, str> {
    if line.is_ascii() || !line.contains(is_unseen) {
        return Cow::Borrowed(line.trim());
    }
    let seen: String = line.chars().filter(|letter| !is_unseen(*letter)).collect();
    Cow::Owned(seen.trim().to_string())
}

/// Signs that look like a colon on the screen.
pub fn is_colon(letter: char) -> bool {
    matches!(
        letter,
        ':' | '\u{2d0}'
            | '\u{2f8}'
            | '\u{589}'
            | '\u{5c3}'
            | '\u{703}'
            | '\u{704}'
            | '\u{16ec}'
            | '\u{1803}'
            | '\u{205a}'
            | '\u{2236}'
            | '\u{2982}'
            | '\u{a4fd}'
            | '\u{a789}'
            | '\u{fe13}'
            | '\u{fe30}'
            | '\u{fe55}'
            | '\u{ff1a}'
    )
}

/// Signs after which a reader sees a new line, although Markdown reads on.
pub fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_without_width_are_taken_out() {
        assert_eq!(bare("\u{feff} -\u{200b}-\u{ad}- "), "---");
        assert_eq!(bare(" é 🚌 اب "), "é 🚌 اب");
    }
}
