//! Names of people in public text, without their yes.

use super::Checked;
use crate::audience::cut;
use crate::report::{Diagnostic, Report};
use crate::value::Audience;

/// Looks for the name of everyone who did not agree to it in the text that everyone will see.
pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let hidden: Vec<_> = checked
        .plan
        .people
        .list
        .iter()
        .filter(|person| person.label_for(Audience::Public, checked.today) != Some(person.name.as_str()))
        .collect();
    if hidden.is_empty() {
        return;
    }
    let (_, withheld) = cut(checked.plan, Audience::Public, checked.today);
    for person in hidden {
        for (text, span) in withheld.shown_places() {
            if has_word(text, &person.name) {
                report.push(
                    Diagnostic::warning(
                        "name-in-public-text",
                        span,
                        format!("everyone will read the name {} here", person.name),
                    )
                    .because(format!("Nobody wrote down that {} said yes to that.", person.name))
                    .try_this(
                        "Write who they are to you, as my assistant. Or ask them, and write their yes under `people`.",
                    )
                    .also(&person.span, "this person"),
                );
                break;
            }
        }
    }
}

/// Does `text` hold `name` as whole words, with its letter case?
pub fn has_word(text: &str, name: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(name)
        .any(|(at, _)| is_edge(text[..at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_with_their_case() {
        assert!(has_word("I swim with Ana.", "Ana"));
        assert!(!has_word("I like bananas and analysis.", "Ana"));
        assert!(!has_word("Anastasia", "Ana"));
    }
}
