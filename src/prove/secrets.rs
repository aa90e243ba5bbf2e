//! The search for what was cut, in every written byte and in the decoded text.

use super::html::{Scanned, reading_text};
use crate::audience::{Secret, SecretKind, Withheld};
use crate::render::Site;
use crate::report::{Diagnostic, Report};
use crate::value::SitePath;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// Looks for every secret; tells each once, at the source line that it comes from.
pub(super) fn search(
    site: &Site,
    pages: &BTreeMap<&SitePath, Scanned>,
    withheld: &Withheld,
    said: &dyn Fn() -> String,
    report: &mut Report,
) {
    let secrets = withheld.secrets();
    if secrets.is_empty() {
        return;
    }
    let finder = Finder::new(secrets);
    let mut hits: BTreeMap<usize, &SitePath> = BTreeMap::new();
    for (path, page) in pages {
        let text = reading_text(&page.text);
        for at in finder.find(secrets, &text) {
            hits.entry(at).or_insert(path);
        }
    }
    for (path, bytes) in &site.files {
        for at in finder.find_raw(secrets, path, bytes) {
            hits.entry(at).or_insert(path);
        }
    }
    if hits.is_empty() {
        return;
    }
    // Nothing is a secret that the same reader is told anyway.
    let told: BTreeSet<usize> =
        finder.find(secrets, withheld.shown()).into_iter().chain(finder.find(secrets, &said())).collect();
    let mut places = BTreeSet::new();
    for (at, path) in hits.into_iter().filter(|(at, _)| !told.contains(at)) {
        let secret = &secrets[at];
        if !places.insert((secret.span.file_name().to_string(), secret.span.start())) {
            continue;
        }
        report.push(
            Diagnostic::error("secret-in-site", &secret.span, format!("something hidden from here would be in {path}"))
                .because("People who may not see it could read it. The site was not written.")
                .try_this("Look where else these words stand, and hide them there too, or open this place."),
        );
    }
}

/// Finds all secrets in one pass. Words and figures are compared in plain form, names as they are.
struct Finder {
    plain: AhoCorasick,
    /// For each pattern: which secret it is.
    plain_of: Vec<usize>,
    exact: AhoCorasick,
    exact_of: Vec<usize>,
}

impl Finder {
    fn new(secrets: &[Secret]) -> Finder {
        let mut plain = Vec::new();
        let mut plain_of = Vec::new();
        let mut exact = Vec::new();
        let mut exact_of = Vec::new();
        for (at, secret) in secrets.iter().enumerate() {
            match secret.kind {
                SecretKind::Words | SecretKind::Figure => {
                    plain.push(plain_form(&secret.text));
                    plain_of.push(at);
                }
                SecretKind::Name => {
                    exact.push(secret.text.nfc().collect::<String>());
                    exact_of.push(at);
                }
            }
        }
        let build = |patterns: &[String]| {
            AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .build(patterns)
                .expect("secrets are shorter than a plan, and fit into one automaton")
        };
        Finder { plain: build(&plain), plain_of, exact: build(&exact), exact_of }
    }

    /// The secrets that stand in a readable text.
    fn find(&self, secrets: &[Secret], text: &str) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let plain = plain_form(text);
        for hit in self.plain.find_overlapping_iter(&plain) {
            let at = self.plain_of[hit.pattern().as_usize()];
            if secrets[at].kind == SecretKind::Words || is_whole(&plain, hit.start(), hit.end()) {
                found.insert(at);
            }
        }
        let exact: String = text.nfc().collect();
        for hit in self.exact.find_overlapping_iter(&exact) {
            if is_whole(&exact, hit.start(), hit.end()) {
                found.insert(self.exact_of[hit.pattern().as_usize()]);
            }
        }
        found
    }

    /// The secrets in a file's raw bytes and in its name. Short figures are not looked for there: they would be found
    /// in lengths and hashes.
    fn find_raw(&self, secrets: &[Secret], path: &SitePath, bytes: &[u8]) -> BTreeSet<usize> {
        let mut found = self.find(secrets, path.as_str());
        if path.extension() == "html" {
            return found; // its decoded text holds all of it
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => found.extend(
                self.find(secrets, text)
                    .into_iter()
                    .filter(|at| secrets[*at].kind != SecretKind::Figure || secrets[*at].text.chars().count() >= 8),
            ),
            Err(_) => {
                let long = |at: &usize| secrets[*at].text.len() >= 8;
                let hits = self.exact.find_overlapping_iter(bytes).map(|hit| self.exact_of[hit.pattern().as_usize()]);
                found.extend(hits.filter(long));
            }
        }
        found
    }
}

/// NFC, lower case, runs of any space as one, and one form for the ways to write an apostrophe.
fn plain_form(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        if letter.is_whitespace() {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else {
            plain.push(match letter {
                '’' => '\'',
                other => other,
            });
        }
    }
    plain
}

/// Do these bytes begin and end at the edge of a word?
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    is_edge(text[..start].chars().next_back()) && is_edge(text[end..].chars().next())
}
