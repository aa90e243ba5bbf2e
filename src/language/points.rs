//! Full stops that end no sentence, in any language that the program speaks: "Dr. Khan", "6. April".
//!
//! In: what stands before and after a full stop. Out: whether a sentence ends there.
//! Not here: other signs that end a sentence (`page`).

use super::{DayOrder, SHIPPED};

/// Does a sentence end at the full stop between these two texts?
///
/// One answer for all languages: a plan quotes names and dates of others too, and no short form of one language is an
/// everyday word of another.
pub fn ends_sentence(before: &str, after: &str) -> bool {
    let mut words = before.rsplit(|letter: char| letter.is_whitespace() || letter == '(');
    let (last, second_last) = (words.next().unwrap_or(""), words.next().unwrap_or("").to_lowercase());
    let next = after.split_whitespace().next().unwrap_or("");
    let plain = last.to_lowercase();
    let is_in = |table: &[&str], word: &str| table.contains(&word);
    let is_initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase) && last != "I";
    // "No. 4" goes on; "I may say no. Then you wait." is two sentences.
    if plain == "no" && !next.starts_with(|digit: char| digit.is_ascii_digit()) {
        return true;
    }
    if is_initial || SHIPPED.iter().any(|language| is_in(language.words.short_forms, &plain)) {
        return false;
    }
    let is_number = (1..=2).contains(&last.len()) && last.bytes().all(|letter| letter.is_ascii_digit());
    if !is_number {
        return true;
    }
    // "der 2. große Tag", "6. April", "im 3. Stock"
    let name = next.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let is_month = SHIPPED
        .iter()
        .filter(|language| language.day_order == DayOrder::DayWithPoint)
        .any(|language| language.words.months.iter().any(|names| is_in(names, name)));
    let is_ordinal = SHIPPED.iter().any(|language| is_in(language.words.before_ordinal, &second_last));
    !is_month && !is_ordinal && !next.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_and_dates_go_on() {
        for (before, after) in [
            ("I saw Dr", "Khan"),
            ("I live at No", "4 Mill Lane"),
            ("Am 6", "April kommt Ana"),
            ("Der Plan gilt vom 6", "April 2026"),
            ("Ana wohnt im 3", "Stock"),
            ("Das ist der 2", "große Tag"),
            ("Ich mag Musik, z.B", "Jazz"),
            ("Das kostet ca", "15 €"),
            ("Jo lives with J", "Smith"),
        ] {
            assert!(!ends_sentence(before, after), "{before}. {after}");
        }
    }

    #[test]
    fn whole_sentences_end() {
        for (before, after) in [
            ("I may say no", "Then you wait"),
            ("I am 6", "Mum comes too"),
            ("So am I", "Mum too"),
            ("Ich bin 40", "Ana kommt"),
            ("I go", "Mum comes"),
        ] {
            assert!(ends_sentence(before, after), "{before}. {after}");
        }
    }
}
