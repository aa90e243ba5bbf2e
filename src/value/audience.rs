//! Who may see a thing.
//!
//! In: the word that was typed. Out: [`Audience`], ordered from the widest to the narrowest.
//! Not here: the cut itself (`audience`).

use super::plain_key;

/// The three circles of readers, widest first, so that `max` is "the narrower of two".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Everyone who finds the site.
    Public,
    /// People who were given the copy.
    Circle,
    /// The person, and those who hold the plan.
    Private,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Audience::Public, Audience::Circle, Audience::Private];

    /// The audience that a word names, everyday words too; `None` for any other word.
    pub fn find(word: &str) -> Option<Audience> {
        match plain_key(word).as_str() {
            "public" | "everyone" | "everybody" | "anyone" | "the-world" => Some(Audience::Public),
            "circle" | "my-circle" | "family-and-friends" => Some(Audience::Circle),
            "private" | "just-us" | "only-us" | "just-me" | "only-me" => Some(Audience::Private),
            _ => None,
        }
    }

    /// The word as it stands in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Public => "public",
            Audience::Circle => "circle",
            Audience::Private => "private",
        }
    }

    /// May a copy made for `reader` show a thing of this audience?
    pub fn is_shown_to(self, reader: Audience) -> bool {
        self <= reader
    }

    /// The folder that `build` writes for this audience.
    pub fn folder(self) -> &'static str {
        match self {
            Audience::Public => "site",
            Audience::Circle => "site-circle",
            Audience::Private => "site-private",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_name_an_audience() {
        assert_eq!(Audience::find("My circle"), Some(Audience::Circle));
        assert_eq!(Audience::find("everyone"), Some(Audience::Public));
        assert_eq!(Audience::find("friends"), None);
    }

    #[test]
    fn a_private_thing_is_shown_in_private_copies_only() {
        assert!(Audience::Private.is_shown_to(Audience::Private));
        assert!(!Audience::Private.is_shown_to(Audience::Circle));
        assert!(Audience::Public.is_shown_to(Audience::Circle));
    }
}
