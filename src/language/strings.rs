//! What the site itself says: one field for each sentence, so that a language with a hole does not compile.
//!
//! In: nothing; each language fills one [`Strings`]. Out: templates with `{places}`, filled by [`fill`].
//! Not here: words that are read (`Words`), or messages about mistakes (each room has its own, in English).

mod audit;
mod budget;
mod isf;
mod money;
mod overview;
mod plans;
mod site;
mod spending;
mod week;

pub use audit::AuditStrings;
pub use budget::{BudgetStrings, RouteStrings};
pub use isf::IsfStrings;
pub use money::MoneyStrings;
pub use overview::OverviewStrings;
pub use plans::PlansStrings;
pub use site::SiteStrings;
pub use spending::SpendingStrings;
pub use week::WeekStrings;

/// All words of one language, by where they are used.
pub struct Strings {
    pub site: SiteStrings,
    pub money: MoneyStrings,
    pub budget: BudgetStrings,
    pub isf: IsfStrings,
    pub spending: SpendingStrings,
    pub week: WeekStrings,
    pub overview: OverviewStrings,
    pub audit: AuditStrings,
    pub plans: PlansStrings,
    /// Words of the look by their keys: buttons, landmarks, the reader's settings.
    pub look: &'static [(&'static str, &'static str)],
    /// Signs that a voice does not say as people do: letters without which the pattern fits nowhere, the pattern for the
    /// browser's script, and how it sounds. Each is tried in turn.
    pub spoken: &'static [(&'static str, &'static str, &'static str)],
    pub network: &'static super::network::NetworkWords,
}

/// Who speaks in sentences that we make: the person, or someone about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    I,
    /// The name that everyone may see.
    Name(String),
}

/// The same words for "I" and for a name. Templates of `name` hold `{name}`.
#[derive(Debug)]
pub struct Voiced<T: 'static> {
    pub i: T,
    pub name: T,
}

impl<T> Voiced<T> {
    pub fn of(&self, voice: &Voice) -> &T {
        match voice {
            Voice::I => &self.i,
            Voice::Name(_) => &self.name,
        }
    }
}

impl Voiced<&'static str> {
    pub const fn new(i: &'static str, name: &'static str) -> Voiced<&'static str> {
        Voiced { i, name }
    }

    /// The words in this voice, with `{name}` and further places filled.
    pub fn say(&self, voice: &Voice, places: &[(&str, &str)]) -> String {
        match voice {
            Voice::I => fill(self.i, places),
            Voice::Name(name) => {
                let mut all = vec![("name", name.as_str())];
                all.extend_from_slice(places);
                fill(self.name, &all)
            }
        }
    }
}

/// The forms that a count can take in some language (Arabic has all six, English two).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// Words for a count, one template for each form that the language has. `{n}` is the number.
#[derive(Debug, Clone, Copy)]
pub struct Counted(&'static [(Form, &'static str)]);

impl Counted {
    pub const fn new(forms: &'static [(Form, &'static str)]) -> Counted {
        Counted(forms)
    }

    /// The templates of all forms.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(_, words)| *words)
    }

    /// The template of one form; a form that the language lacks falls back to the last, `Other`.
    pub(super) fn form(&self, wanted: Form) -> &'static str {
        let with = |form: Form| self.0.iter().find(|(known, _)| *known == form).map(|(_, words)| *words);
        with(wanted).or_else(|| with(Form::Other)).unwrap_or("{n}")
    }
}

/// Puts values in the places of a template: `{name}` becomes the value of `name`.
///
/// - A value is never searched for places again, so a person called `{n}` stays whole.
/// - A place without a value stays as it is; tests find it.
pub fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}');
        let value = place.and_then(|(name, _)| places.iter().find(|(known, _)| *known == name));
        match (place, value) {
            (Some((_, after_place)), Some((_, value))) => {
                filled.push_str(value);
                rest = after_place;
            }
            _ => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once() {
        assert_eq!(fill("Page {n} of {total}", &[("n", "{total}"), ("total", "7")]), "Page {total} of 7");
        assert_eq!(fill("{a} { {b", &[("a", "1")]), "1 { {b");
    }

    #[test]
    fn a_plan_in_the_third_person_names_its_person() {
        let words = Voiced { i: "{n} people are closest to me.", name: "{n} people are closest to {name}." };
        assert_eq!(words.say(&Voice::I, &[("n", "4")]), "4 people are closest to me.");
        let sam = Voice::Name("Sam".to_string());
        assert_eq!(words.say(&sam, &[("n", "4")]), "4 people are closest to Sam.");
    }
}
