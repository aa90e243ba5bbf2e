//! The people of a plan, what each agreed to, and what each is called by each kind of reader.
//!
//! In: the rows of `people` (and of a network that names its people itself). Out: [`People`].
//! Not here: the map (`network`), the cut (`audience`).

use super::facts::Consent;
use super::page::Page;
use super::targets::part_audience;
use crate::language::Language;
use crate::parts::Lookup;
use crate::pictures::is_file;
use crate::report::Span;
use crate::value::{Audience, Date, Id, SitePath, plain_key, without_joined};
use memchr::memmem;
use unicode_normalization::UnicodeNormalization;

/// Someone in the person's life.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: Id,
    pub name: String,
    /// The name in the form in which names are compared.
    form: String,
    /// The words of the name that name nobody else: no title, no relation word.
    own_words: Vec<String>,
    /// Is the name only a relation word, which needs no consent?
    is_role: bool,
    pub span: Span,
    pub relation: Option<String>,
    /// What a public page may call them without their yes to their name.
    pub public_label: Option<String>,
    pub is_paid: Option<bool>,
    pub kind: PersonKind,
    has_died: bool,
    pub consent: Vec<Consent>,
    /// The picture that stands with the person, as typed; a file by its whole path, since a map may stand on another page.
    pub picture: Option<(String, Span)>,
    /// Who may know what the row says beside the name, where the row or its list says so itself. A map follows
    /// consent, but never further than this.
    pub facts_audience: Audience,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    Person,
    Group,
    Place,
    Animal,
    Service,
}

impl PersonKind {
    pub fn of(word: Option<&str>) -> PersonKind {
        match word {
            Some("group") => PersonKind::Group,
            Some("place") => PersonKind::Place,
            Some("animal") => PersonKind::Animal,
            Some("service") => PersonKind::Service,
            _ => PersonKind::Person,
        }
    }
}

/// All people that a plan names, in order.
#[derive(Debug, Clone)]
pub struct People {
    pub list: Vec<Person>,
    language: &'static Language,
}

impl Person {
    /// Takes a person from a row with the fields of `people` or of a network's `people`.
    ///
    /// `list` is what the list itself says of its readers, if it says anything.
    pub fn of(row: Lookup<'_>, list: Option<Audience>, page: &SitePath, language: &Language) -> Option<Person> {
        let named = row.people("person").first().or_else(|| row.people("name").first());
        let name = row.words("name").map(str::to_string).or_else(|| Some(named?.typed.clone()))?;
        let own = row.row.common.audience.as_ref().map(|(audience, _)| *audience);
        Some(Person {
            own_words: own_words(&name, language),
            form: name_form(&name),
            is_role: language.is_role(&name),
            facts_audience: own.into_iter().chain(list).max().unwrap_or(Audience::Public),
            id: row.row.common.id.as_ref().map_or_else(|| Id::of(&name), |(id, _)| id.clone()),
            span: row.span("name").unwrap_or(&row.row.span).clone(),
            relation: row.words("relation").map(str::to_string),
            public_label: row.words("public").map(str::to_string),
            picture: row.row.common.picture.as_ref().map(|(name, span)| (rooted(name, page), span.clone())),
            is_paid: row.yes("paid"),
            kind: PersonKind::of(row.choice("kind")),
            has_died: row.choice("status") == Some("died"),
            consent: consent(row),
            name,
        })
    }

    /// Does the name, or an own word of it, stand in a text that has its [`name_form`]?
    pub fn is_named_in(&self, text: &str) -> bool {
        let has = |word: &str| match word.chars().all(is_written_without_blanks) {
            true => text.contains(word),
            false => has_word(text, word),
        };
        let is_someone = self.kind == PersonKind::Person && !self.is_role;
        has(&self.form) || (is_someone && self.own_words.iter().any(|word| has(word)))
    }

    /// Did this person agree to showing `what` (name, photo, relation) to this audience, on this day?
    pub fn agreed_to(&self, what: &str, audience: Audience, today: Date) -> bool {
        self.consent.iter().any(|consent| {
            // A yes to everyone is a yes to the circle too, never the other way round.
            consent.audience.is_shown_to(audience)
                && consent.is_valid_on(today)
                && consent.to.iter().any(|item| plain_key(item) == what)
        })
    }

    /// May this audience know who the person is to the plan's own person?
    ///
    /// A yes that names the relation counts; where none does, the relation goes with the name.
    pub fn agreed_to_relation(&self, audience: Audience, today: Date) -> bool {
        let is_apart = self.consent.iter().any(|consent| consent.to.iter().any(|item| plain_key(item) == "relation"));
        self.agreed_to(if is_apart { "relation" } else { "name" }, audience, today)
    }

    /// Needs the name no consent at all: a role, an animal, a group, a place, a service?
    pub fn needs_no_consent(&self) -> bool {
        self.kind != PersonKind::Person || self.is_role
    }

    /// For someone who died the family decides; but that they died is told to no one who may not know it.
    pub fn has_died_for(&self, audience: Audience) -> bool {
        self.has_died && self.facts_audience.is_shown_to(audience)
    }

    /// What a reader calls this person; `None` when the reader may not know of them by name or label.
    ///
    /// Circle and private copies show names. The public copy shows the name with consent, else the public label before a
    /// relation word, else the relation with consent to that alone, else nothing.
    pub fn label_for(&self, audience: Audience, today: Date) -> Option<&str> {
        if audience != Audience::Public {
            return Some(&self.name);
        }
        if self.agreed_to("name", audience, today) {
            return Some(&self.name);
        }
        match &self.public_label {
            Some(label) => Some(label),
            None if self.needs_no_consent() || self.has_died_for(audience) => Some(&self.name),
            None if self.agreed_to_relation(audience, today) && self.facts_audience.is_shown_to(audience) => {
                self.relation.as_deref()
            }
            None => None,
        }
    }
}

/// `/people/photos/mum.jpg` for a file; emoji and names of pictures as they are.
fn rooted(name: &str, page: &SitePath) -> String {
    match page.find_target(name).filter(|_| is_file(name)) {
        Some(file) => format!("/{file}"),
        None => name.to_string(),
    }
}

fn consent(row: Lookup<'_>) -> Vec<Consent> {
    row.rows("consent")
        .into_iter()
        .map(|consent| {
            let mut to: Vec<String> = consent.choices("to").into_iter().map(str::to_string).collect();
            to.extend(consent.list("to").into_iter().map(|text| text.text.clone()));
            let how = consent.words("how").or_else(|| consent.choice("how")).map(str::to_string);
            // Closed unless opened: consent that names no audience opens nothing to the public.
            let typed = consent.row.common.audience.as_ref().map_or(Audience::Circle, |(audience, _)| *audience);
            Consent {
                span: consent.row.span.clone(),
                to,
                audience: narrowed_by(how.as_deref(), typed),
                from: consent.date("from"),
                until: consent.date("until"),
                how,
            }
        })
        .collect()
}

/// How far a yes reaches that was given in this way: a best-interests note never opens anything to everyone.
pub(super) fn narrowed_by(how: Option<&str>, audience: Audience) -> Audience {
    match how.is_some_and(|how| name_form(how).contains("best interest")) {
        true => audience.max(Audience::Circle),
        false => audience,
    }
}

impl People {
    /// Nobody yet, in a plan of this language.
    pub fn new(language: &'static Language) -> People {
        People { list: Vec::new(), language }
    }

    /// Everyone in `people`, then everyone whom a network names itself.
    pub fn of(pages: &[Page], language: &'static Language) -> People {
        let mut people = People::new(language);
        let parts = || pages.iter().flat_map(|page| page.parts.iter().map(move |part| (page, part)));
        for (page, part) in parts() {
            if part.form.name == "people" {
                let list = part.common.audience.as_ref().map(|(audience, _)| *audience);
                for row in &part.rows {
                    people.add(Lookup::new(&part.form.fields, row), list, &page.source);
                }
            }
        }
        for (page, part) in parts() {
            if part.form.name == "network" {
                for row in &part.rows {
                    // What a map tells of someone is for no one else than its own readers.
                    let readers = Some(part_audience(part, page.audience));
                    for member in Lookup::new(&part.form.fields, row).rows("people") {
                        people.add(member, readers, &page.source);
                    }
                }
            }
        }
        people
    }

    /// Adds the person of a row, unless someone with the same name is there.
    fn add(&mut self, row: Lookup<'_>, list: Option<Audience>, page: &SitePath) {
        if let Some(person) = Person::of(row, list, page, self.language)
            && self.find(&person.name).is_none()
        {
            self.list.push(person);
        }
    }

    /// Someone by id or name, whatever the case.
    pub fn find(&self, typed: &str) -> Option<&Person> {
        let typed = typed.trim();
        let (id, form) = (Id::of(typed), name_form(typed));
        self.list
            .iter()
            .find(|person| person.name == typed)
            .or_else(|| self.list.iter().find(|person| person.id == id || person.form == form))
    }

    /// One id for all ways to write a name: that of the known person, else of the name itself.
    pub fn id_of(&self, typed: &str) -> Id {
        self.find(typed).map_or_else(|| Id::of(typed), |person| person.id.clone())
    }

    /// Everyone whose name, or any own word of it, stands in a free text, whatever its case, accents' spelling or signs.
    ///
    /// `Zarana (my helper)`, `ZARANA's mum` and `Ms Khan` for "Zarana Khan" all mean her: who is hidden must not come out
    /// by another spelling.
    pub fn named_in<'a>(&'a self, text: &str) -> impl Iterator<Item = &'a Person> {
        let text = name_form(text);
        self.list.iter().filter(move |person| person.is_named_in(&text))
    }

    /// Takes `Will and Priya` apart, unless all of it is one known name.
    pub fn split<'a>(&self, typed: &'a str) -> Vec<&'a str> {
        if self.find(typed).is_some() {
            return vec![typed];
        }
        let mut names: Vec<&str> = typed.split([',', '،', ';', '؛', '&', '/', '+']).collect();
        for word in self.language.words_between_names() {
            names = names.into_iter().flat_map(|name| split_at_word(name, word)).collect();
        }
        names.into_iter().map(str::trim).filter(|name| !name.is_empty()).collect()
    }
}

/// A text in the one form in which names are compared: composed, small letters, without unseen letters, one kind of
/// apostrophe, hyphens as blanks.
pub fn name_form(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase().replace('-', " ");
    }
    let mut form = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '’' | '‘' | 'ʼ' => form.push('\''),
            '-' | '‐' | '‑' | '–' => form.push(' '),
            other => form.push(other),
        }
    }
    form
}

fn own_words(name: &str, language: &Language) -> Vec<String> {
    let form = name_form(name);
    let words = form.split_whitespace().filter(|word| word.chars().count() > 1 && !is_title(word, language));
    words.map(str::to_string).collect()
}

/// Words that stand with many names, and name nobody.
fn is_title(word: &str, language: &Language) -> bool {
    let word = word.trim_end_matches('.');
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "prof"
            | "rev"
            | "sir"
            | "nurse"
            | "of"
            | "the"
            | "my"
            | "de"
            | "van"
            | "von"
            | "ap"
            | "ab"
            | "yr"
            | "fy"
            | "ein"
            | "parch"
    ) || language.is_role_word(word)
}

/// Letters of scripts that put no blanks between words.
fn is_written_without_blanks(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Takes a text apart at a word, whatever its case and the kind of space around it.
fn split_at_word<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for piece in text.split(char::is_whitespace) {
        if piece.eq_ignore_ascii_case(word) {
            parts.push(&text[start..at]);
            start = at + piece.len();
        }
        at += piece.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    parts.push(&text[start..]);
    parts
}

/// Does `text` hold `name` as whole words, with its letter case?
pub fn has_word(text: &str, name: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphabetic());
    // Most names are nowhere in most texts, and that is seen soonest this way.
    !name.is_empty()
        && memmem::find(text.as_bytes(), name.as_bytes()).is_some()
        && text.match_indices(name).any(|(at, _)| {
            is_edge(without_joined(&text[..at], name).chars().next_back())
                && is_edge(text[at + name.len()..].chars().next())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_with_their_case() {
        assert!(has_word("I swim with Ana.", "Ana"));
        assert!(!has_word("I like bananas and analysis.", "Ana"));
        assert!(!has_word("Anastasia", "Ana"));
        assert!(has_word("ذهبت ومارغريت", "مارغريت"), "and Margaret");
    }

    #[test]
    fn several_names_in_one_line_are_taken_apart_however_they_are_joined() {
        let people = People::new(Language::english());
        for typed in ["Mum & Ana", "Mum / Ana", "Mum; Ana", "Mum And Ana", "Mum\u{a0}and Ana", "Mum or Ana", "Mum, Ana"]
        {
            assert_eq!(people.split(typed), ["Mum", "Ana"], "{typed}");
        }
        assert_eq!(people.split("Sandy"), ["Sandy"]);
        assert_eq!(people.split("أمي، سامي"), ["أمي", "سامي"]);
    }
}
