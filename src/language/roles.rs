//! Relation words: "Mum", "my best friend". They are roles, not names, and need no consent.
//!
//! In: what somebody is called. Out: whether that is only a role. Not here: who may see a name (`audience`).

use super::Language;
use crate::value::plain_key;

impl Language {
    /// One relation word, of this language or of English, in small letters.
    pub fn is_role_word(&self, word: &str) -> bool {
        self.words.roles.contains(&word) || Language::english().words.roles.contains(&word)
    }

    /// A word for a friend, in this language or in English, in small letters. So are the next two.
    pub fn is_friend_word(&self, word: &str) -> bool {
        self.words.friends.contains(&word) || Language::english().words.friends.contains(&word)
    }

    /// A word for someone who is paid to help.
    pub fn is_staff_word(&self, word: &str) -> bool {
        self.words.staff.contains(&word) || Language::english().words.staff.contains(&word)
    }

    /// A word for someone with a profession: a doctor, a social worker, an advocate.
    pub fn is_professional_word(&self, word: &str) -> bool {
        self.words.professionals.contains(&word) || Language::english().words.professionals.contains(&word)
    }

    /// Words that stand between the names of several people, in this language and in English: "Will and Priya".
    pub fn words_between_names(&self) -> impl Iterator<Item = &'static str> {
        let own = self.words.between_names.iter().copied();
        own.chain(Language::english().words.between_names.iter().copied())
    }

    /// Is this name only a relation word, of this language or of English?
    pub fn is_role(&self, name: &str) -> bool {
        let key = plain_key(name);
        let words: Vec<&str> = key.split('-').collect();
        [self.words, Language::english().words].iter().any(|known| {
            let rest = match words.as_slice() {
                [first, rest @ ..] if known.before_role.contains(first) && !rest.is_empty() => rest,
                all => all,
            };
            // "mam-gu" is one word of relation.
            let is_role = |words: &[&str]| known.roles.contains(&words.join("-").as_str());
            is_role(rest) || matches!(rest, [beside, word] if known.beside_role.contains(beside) && is_role(&[word]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relation_words_are_roles_and_names_are_not() {
        let (english, german) = (Language::english(), Language::find("de").expect("shipped"));
        for role in ["Mum", "my sister", "Dad", "My best friend"] {
            assert!(english.is_role(role) && german.is_role(role), "{role}");
        }
        for role in ["Mama", "meine Schwester", "Mein bester Freund", "Oma"] {
            assert!(german.is_role(role) && !english.is_role(role), "{role}");
        }
        for name in ["Ana", "Auntie Jo", "Mum Smith", "Will", "Tante Jo", "Mama Meier", "Frau Mann"] {
            assert!(!english.is_role(name) && !german.is_role(name), "{name}");
        }
    }
}
