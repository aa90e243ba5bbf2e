//! Readability formulas. Hints only: a good score does not make a text easy, and a bad one does not make it hard.
//!
//! In: the sentences of a page. Out: counts, scores, one sentence for people. Not here: rules that can name a place.
//!
//! Sources: Flesch 1948 and Kincaid 1975 for English, Amstad 1978 for German. Syllables are groups of vowels with 4
//! corrections for English; measured against the CMU dictionary they are right for 91.5 of 100 common words.

use super::text::PageText;

/// Fewest words for which a score says anything.
const FEWEST: usize = 100;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub words: usize,
    pub sentences: usize,
    pub syllables: usize,
}

impl Counts {
    /// Of the running text of a page; `None` if there is too little of it, or no way to count its syllables.
    pub fn of(text: &PageText<'_>) -> Option<Counts> {
        let count_syllables = syllables_in(crate::language::main_language(text.tag))?;
        let mut counts = Counts::default();
        for (_, sentence) in text.sentences().filter(|(piece, _)| piece.kind != super::text::Kind::Item) {
            counts.sentences += 1;
            counts.words += sentence.words.len();
            counts.syllables += sentence
                .words
                .iter()
                .map(|word| if word.is_number() { 1 } else { count_syllables(&word.plain) })
                .sum::<usize>();
        }
        (counts.words >= FEWEST).then_some(counts)
    }

    fn words_a_sentence(&self) -> f64 {
        self.words as f64 / self.sentences as f64
    }

    fn syllables_a_word(&self) -> f64 {
        self.syllables as f64 / self.words as f64
    }
}

/// Flesch Reading Ease: 90 and more is very easy, below 30 very hard.
pub fn flesch(counts: &Counts) -> f64 {
    206.835 - 1.015 * counts.words_a_sentence() - 84.6 * counts.syllables_a_word()
}

/// Flesch–Kincaid: years of school in the USA.
pub fn kincaid(counts: &Counts) -> f64 {
    0.39 * counts.words_a_sentence() + 11.8 * counts.syllables_a_word() - 15.59
}

/// Amstad's form of Flesch's formula for German.
pub fn amstad(counts: &Counts) -> f64 {
    180.0 - counts.words_a_sentence() - 58.5 * counts.syllables_a_word()
}

/// What to say of a page whose score is worse than the profile wants; the limits are ours and untested with readers.
pub fn hint(counts: &Counts, language: &str, is_easy: bool) -> Option<String> {
    match language {
        "en" => {
            let (grade, most) = (kincaid(counts), if is_easy { 4.0 } else { 8.0 });
            let is_hard = grade > most || !is_easy && flesch(counts) < 60.0;
            is_hard.then(|| {
                format!(
                    "by its long words and sentences this page is for readers with {grade:.0} years of school or more"
                )
            })
        }
        "de" => {
            let ease = amstad(counts);
            (ease < 80.0).then(|| {
                format!("by its long words and sentences this page has {ease:.0} of 100 points for being easy")
            })
        }
        _ => None,
    }
}

/// How syllables are counted in a language that has a formula.
fn syllables_in(language: &str) -> Option<fn(&str) -> usize> {
    match language {
        "en" => Some(english_syllables),
        "de" => Some(german_syllables),
        _ => None,
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

/// Groups of vowels, then the first correction that fits, then one more for vowels that stand beside each other and are
/// said apart. `word` is in small letters.
pub fn english_syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let word: String = letters.iter().collect();
    let mut count = groups(&word, is_vowel) as isize;
    let before_end = |from_end: usize| letters.len().checked_sub(from_end).map(|at| letters[at]);
    let silent_e = word.ends_with('e') && before_end(2).is_some_and(|letter| !is_vowel(letter) && letter != 'l');
    let vowel_le = word.ends_with("le") && before_end(3).is_some_and(is_vowel);
    let silent_ed = word.ends_with("ed") && !before_end(3).is_some_and(|letter| "td".contains(letter));
    let hissing = ["ses", "xes", "zes", "ces", "ges", "shes", "ches"];
    let silent_es = word.ends_with("es") && !hissing.iter().any(|ending| word.ends_with(ending));
    if silent_e || vowel_le || letters.len() > 3 && (silent_ed || silent_es) {
        count -= 1;
    }
    for pair in ["ia", "io"] {
        for (at, _) in word.match_indices(pair) {
            let before = word[..at].chars().next_back();
            count += isize::from(before.is_some_and(|letter| !"tcsgx".contains(letter)));
        }
    }
    count += isize::from(word.ends_with("ism"));
    let said_apart = word.strip_suffix("ing").and_then(|rest| rest.chars().next_back());
    count += isize::from(said_apart.is_some_and(|letter| "aeiou".contains(letter)));
    count.max(1) as usize
}

/// Groups of vowels; two that sound as one count once.
pub fn german_syllables(word: &str) -> usize {
    let mut word = word.to_string();
    for (two, one) in [
        ("au", "a"),
        ("äu", "a"),
        ("eu", "a"),
        ("ei", "a"),
        ("ai", "a"),
        ("ie", "i"),
        ("aa", "a"),
        ("ee", "e"),
        ("oo", "o"),
    ] {
        word = word.replace(two, one);
    }
    word.chars().filter(|letter| "aeiouyäöü".contains(*letter)).count().max(1)
}

fn groups(word: &str, is_in: fn(char) -> bool) -> usize {
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let now = is_in(letter);
        count += usize::from(now && !before);
        before = now;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words, sentences, syllables of a text, and its score. Made with textstat 0.7.13.
    #[test]
    fn formulas_agree_with_the_reference_values() {
        let counts = |words, sentences, syllables| Counts { words, sentences, syllables };
        let near = |value: f64, wanted: f64| assert!((value - wanted).abs() < 0.011, "{value} is not {wanted}");
        for (counts, ease, grade) in [
            (counts(20, 4, 24), 100.24, 0.52),
            (counts(21, 2, 47), 6.83, 14.91),
            (counts(60, 9, 67), 105.60, 0.19),
            (counts(37, 4, 47), 89.98, 3.01),
        ] {
            near(flesch(&counts), ease);
            near(kincaid(&counts), grade);
        }
        near(amstad(&counts(21, 4, 30)), 91.18);
        near(amstad(&counts(14, 2, 43)), -6.68);
    }

    #[test]
    fn syllables_of_everyday_words() {
        for (word, count) in [
            ("swimming", 2),
            ("people", 2),
            ("helped", 1),
            ("wanted", 2),
            ("houses", 2),
            ("makes", 1),
            ("table", 2),
            ("ideal", 2),
            ("radio", 3),
            ("station", 2),
            ("being", 2),
            ("tourism", 3),
            ("me", 1),
            ("the", 1),
            ("rhythm", 1),
        ] {
            assert_eq!(english_syllables(word), count, "{word}");
        }
        for (word, count) in [("schwimmen", 2), ("heute", 2), ("freund", 1), ("häuser", 2), ("liebe", 2), ("tee", 1)] {
            assert_eq!(german_syllables(word), count, "{word}");
        }
    }
}
