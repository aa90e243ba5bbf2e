//! Names of people in public text, without their yes.

use super::Checked;
use crate::parts::FieldValue;
use crate::plan::{Person, has_word, name_form};
use crate::report::{Diagnostic, Report, Span};
use crate::value::Audience;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Looks for the name of everyone who did not agree to it, and for anyone's number, in the text that everyone will see.
pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let people = &checked.plan.people;
    let is_hidden = |person: &Person| person.label_for(Audience::Public, checked.today) != Some(person.name.as_str());
    let full_name = checked.plan.facts.full_name.as_ref();
    let contacts = contacts(checked);
    let hidden: Vec<&Person> = people.list.iter().filter(|person| is_hidden(person)).collect();
    if full_name.is_none() && contacts.is_empty() && hidden.is_empty() {
        return;
    }
    let mut told = BTreeSet::new();
    for (text, span) in checked.public.shown_places() {
        let label = people.list.iter().any(|person| person.public_label.as_deref() == Some(text));
        let form = name_form(text);
        for person in hidden.iter().filter(|person| person.is_named_in(&form) && is_written_as_name(text, &person.name))
        {
            if (!label || has_word(text, &person.name)) && told.insert(person.name.clone()) {
                report.push(named(&person.name, span).also(&person.span, "this person"));
            }
        }
        if let Some(full) = full_name.filter(|full| has_word(&form, &name_form(&full.text)))
            && told.insert(full.text.clone())
        {
            report.push(named(&full.text, span).also(&full.span, "the full name, which is private"));
        }
        let letters = if contacts.is_empty() { String::new() } else { letters_and_digits(text) };
        for (contact, place) in &contacts {
            if letters.contains(contact) && told.insert(contact.clone()) {
                report.push(
                    Diagnostic::warning(
                        "contact-in-public-text",
                        span,
                        "everyone will read somebody's number or address here",
                    )
                    .because("It is private in the list of people.")
                    .try_this("Take it out here. For everyone, give the number of an office under `help:`.")
                    .also(place, "it stands here too"),
                );
            }
        }
    }
}

fn named(name: &str, span: &Span) -> Diagnostic {
    Diagnostic::warning("name-in-public-text", span, format!("everyone will read the name {name} here"))
        .because(format!("Nobody wrote down that {name} said yes to that."))
        .try_this("Write who they are to you instead of the name. Or ask them, and write their yes under `people`.")
}

/// Phone numbers and mail addresses of people, as letters and digits only, with their places.
fn contacts(checked: &Checked<'_>) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let parts = checked.plan.pages.iter().flat_map(|page| &page.parts);
    for part in parts.filter(|part| part.form.name == "people") {
        for row in &part.rows {
            for filled in &row.fields {
                let typed = match (&filled.value, part.form.fields[filled.field].name.as_str()) {
                    (FieldValue::Phone(number), _) => number.as_str(),
                    (FieldValue::Text(text), "email") => text.text.as_str(),
                    _ => continue,
                };
                let contact = letters_and_digits(typed);
                if contact.len() >= 6 {
                    found.push((contact, filled.span.clone()));
                }
            }
        }
    }
    found
}

fn letters_and_digits(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Is one of a name's words written with a capital, as names are? `I will swim` names no Will.
fn is_written_as_name(text: &str, name: &str) -> bool {
    let composed: String = text.nfc().collect();
    let words = name.split([' ', '-']).filter(|word| word.chars().count() > 1);
    let has_no_capitals = !name.chars().any(char::is_uppercase);
    has_no_capitals
        || words.into_iter().any(|word| {
            let word: String = word.nfc().collect();
            has_word(&composed, &word) || has_word(&composed, &word.to_uppercase())
        })
        || name_form(text) != composed.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_named_by_any_word_of_the_name_with_its_capital() {
        assert!(is_written_as_name("I swim with Ana Khan.", "Ana Khan"));
        assert!(is_written_as_name("I swim with ANA.", "Ana"));
        assert!(is_written_as_name("Ana swims.", "Ana Khan"));
        assert!(!is_written_as_name("I will swim.", "Will"));
    }
}
