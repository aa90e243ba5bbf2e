//! Names of people in public text, without their yes.

use super::Checked;
use crate::audience::cut;
use crate::plan::has_word;
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
            if is_named(text, &person.name) {
                report.push(
                    Diagnostic::warning(
                        "name-in-public-text",
                        span,
                        format!("everyone will read the name {} here", person.name),
                    )
                    .because(format!("Nobody wrote down that {} said yes to that.", person.name))
                    .try_this(
                        "Write who they are to you instead of the name. Or ask them, and write their yes under `people`.",
                    )
                    .also(&person.span, "this person"),
                );
                break;
            }
        }
    }
}

/// Does a text name someone: by the whole name, in capitals too, or by the first word of it?
fn is_named(text: &str, name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or(name);
    let is_long = first.chars().count() > 2;
    has_word(text, name) || has_word(text, &name.to_uppercase()) || (is_long && has_word(text, first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_named_by_the_whole_name_its_capitals_or_its_first_word() {
        assert!(is_named("I swim with Ana Khan.", "Ana Khan"));
        assert!(is_named("I swim with ANA.", "Ana"));
        assert!(is_named("Ana swims.", "Ana Khan"));
        assert!(!is_named("I will swim.", "Will"));
    }
}
