//! Colours, and how strongly two of them differ.
//!
//! In: `#0b4f6c`. Out: [`Colour`], and contrast as WCAG 2.2 defines it.
//! Not here: which pairs a theme must keep apart (`tokens`).

use std::fmt;

/// A colour of a screen, without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Reads `#0b4f6c` or `#fff`; `None` for anything else.
    pub fn find(text: &str) -> Option<Colour> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize, to: usize| u8::from_str_radix(&digits[from..to], 16).ok();
        match digits.len() {
            3 => Some(Colour { red: part(0, 1)? * 17, green: part(1, 2)? * 17, blue: part(2, 3)? * 17 }),
            6 => Some(Colour { red: part(0, 2)?, green: part(2, 4)?, blue: part(4, 6)? }),
            _ => None,
        }
    }

    /// How strongly two colours differ: 1.0 (the same) to 21.0 (black on white).
    ///
    /// # Source
    /// WCAG 2.2, definition of "contrast ratio".
    pub fn contrast_with(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// # Source
    /// WCAG 2.2, definition of "relative luminance".
    fn luminance(self) -> f64 {
        let channel = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(self.red) + 0.7152 * channel(self.green) + 0.0722 * channel(self.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let black = Colour::find("#000").expect("a colour");
        let white = Colour::find("#ffffff").expect("a colour");
        let grey = Colour::find("#595959").expect("a colour");
        assert!((black.contrast_with(white) - 21.0).abs() < 0.01);
        assert!((grey.contrast_with(white) - 7.0).abs() < 0.01);
    }

    #[test]
    fn only_written_out_colours_are_read() {
        assert_eq!(Colour::find("blue"), None);
        assert_eq!(Colour::find("#12345"), None);
        assert_eq!(Colour::find("#é12é"), None);
        assert_eq!(Colour::find("#0b4f6c").map(|c| c.to_string()).as_deref(), Some("#0b4f6c"));
    }
}
