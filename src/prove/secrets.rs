//! The search for what was cut, in every written byte and in the decoded text.

use super::html::{Scanned, scan};
use super::numbers::{bare_numbers, cores};
use super::plain::{composed, is_emoji, plain_form, plain_form_and_keys};
use crate::audience::{Secret, SecretKind, Withheld};
use crate::render::{self, Site};
use crate::report::{Diagnostic, Report};
use crate::value::{SitePath, without_joined};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Looks for every secret; tells each once, at the source line that it comes from.
pub(super) fn search(
    site: &Site,
    pages: &BTreeMap<&SitePath, Scanned>,
    withheld: &Withheld,
    said: &[&dyn Fn() -> String],
    report: &mut Report,
) {
    let secrets = withheld.secrets();
    if secrets.is_empty() {
        return;
    }
    let finder = Finder::new(secrets);
    let mut hits: BTreeMap<usize, &SitePath> = BTreeMap::new();
    // Most values of attributes are the same on every page.
    let mut known = FxHashSet::default();
    for (path, page) in pages {
        let values = page.values.iter().map(AsRef::as_ref).filter(|value| known.insert(*value));
        let values: Vec<&str> = values.filter(|value| !is_drawing_of_set(value)).collect();
        for text in [&page.text, &values.join("\n"), &page.parted] {
            for at in finder.find(text) {
                hits.entry(at).or_insert(path);
            }
        }
    }
    for (path, bytes) in &site.files {
        for at in finder.find_raw(path, bytes) {
            hits.entry(at).or_insert(path);
        }
    }
    // Nothing is a secret that the same reader is told anyway.
    let shown = || withheld.shown().to_string();
    for told in [&shown as &dyn Fn() -> String].iter().chain(said) {
        if hits.is_empty() {
            return;
        }
        let told = finder.find(&told());
        hits.retain(|at, _| !told.contains(at));
    }
    let mut places = BTreeSet::new();
    for (at, path) in hits {
        let secret = &secrets[at % secrets.len()];
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

/// Finds all secrets in one pass. Words and figures are compared in plain form, names as they are, phone numbers in any
/// spelling.
///
/// What is found is the place of the secret in the list; for a phone number inside a hidden sentence, that place and the
/// length of the list: a number that everyone may know does not open the sentence around it.
struct Finder<'a> {
    secrets: &'a [Secret],
    /// Of words, figures and names.
    plain: AhoCorasick,
    /// For each pattern: which secret it is.
    plain_of: Vec<usize>,
    /// Each name as it must stand in a text, by its place in the list.
    names: BTreeMap<usize, String>,
    /// `None` if no secret holds a long number.
    numbers: Option<AhoCorasick>,
    numbers_of: Vec<usize>,
    /// Every secret as typed, for bytes that are no text of a page.
    raw: LazyLock<AhoCorasick, Box<dyn FnOnce() -> AhoCorasick + 'a>>,
}

impl Finder<'_> {
    fn new(secrets: &[Secret]) -> Finder<'_> {
        let (mut plain, mut plain_of) = (Vec::new(), Vec::new());
        let (mut numbers, mut numbers_of) = (Vec::new(), Vec::new());
        let mut names = BTreeMap::new();
        for (at, secret) in secrets.iter().enumerate() {
            // Emoji are pictures on a page, so a text that begins with one stands there without it.
            let form = plain_form(&composed(&secret.text)).trim().to_string();
            if !form.contains(char::is_alphanumeric) {
                continue;
            }
            plain_of.push(at);
            let number_place = match secret.kind {
                SecretKind::Words => at + secrets.len(),
                SecretKind::Figure => at,
                SecretKind::Name => {
                    let name = composed(&secret.text.replace(is_emoji, "")).trim().to_string();
                    plain.push(plain_form(&name));
                    names.insert(at, name);
                    continue;
                }
            };
            plain.push(form);
            for core in cores(&secret.text) {
                numbers.push(core);
                numbers_of.push(number_place);
            }
        }
        let as_typed = || automaton(&secrets.iter().map(|secret| secret.text.as_str()).collect::<Vec<_>>());
        Finder {
            secrets,
            plain: automaton(&plain),
            plain_of,
            names,
            numbers: (!numbers.is_empty()).then(|| automaton(&numbers)),
            numbers_of,
            raw: LazyLock::new(Box::new(as_typed)),
        }
    }

    /// The secrets that stand in a readable text.
    fn find(&self, text: &str) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let exact = composed(text);
        let (plain, has_keys) = plain_form_and_keys(&exact);
        // A name that is not even there in small letters need not be looked for.
        let mut perhaps = BTreeSet::new();
        for hit in self.plain.find_overlapping_iter(&plain) {
            let at = self.plain_of[hit.pattern().as_usize()];
            match self.secrets[at].kind {
                SecretKind::Name => drop(perhaps.insert(at)),
                SecretKind::Words if !is_inside_a_word(&plain, hit.start()) => drop(found.insert(at)),
                _ if is_whole(&plain, hit.start(), hit.end()) => drop(found.insert(at)),
                _ => {}
            }
        }
        if has_keys {
            perhaps.extend(self.names.keys());
        }
        found.extend(perhaps.into_iter().filter(|at| stands_whole_in(&exact, &self.names[at])));
        if let Some(numbers) = &self.numbers {
            for hit in numbers.find_overlapping_iter(&bare_numbers(text)) {
                found.insert(self.numbers_of[hit.pattern().as_usize()]);
            }
        }
        found
    }

    /// The secrets in a file's name, and in its raw bytes.
    ///
    /// A page's text was searched in full. In other files short figures are not looked for: they would be found in
    /// lengths and hashes.
    fn find_raw(&self, path: &SitePath, bytes: &[u8]) -> BTreeSet<usize> {
        let mut found = if is_drawing_of_set(path.as_str()) { BTreeSet::new() } else { self.find(path.as_str()) };
        let is_short = |at: &usize| {
            let secret = &self.secrets[*at % self.secrets.len()];
            secret.kind == SecretKind::Figure && secret.text.chars().count() < 8
        };
        // A photo is written anew from its pixels. By chance some of its bytes spell any short name, but nobody's words.
        let is_photo = matches!(path.extension().as_str(), "jpg" | "png");
        let is_chance = |at: &usize| is_photo && self.secrets[*at % self.secrets.len()].kind == SecretKind::Name;
        let bytes = render::without_program(path, bytes);
        if path.extension() != "html" && !bytes.is_empty() {
            let days = (path.extension() == "ics").then(|| titles_of_days(&Site::text(bytes)));
            let bytes = days.as_ref().map_or(bytes, |text| text.as_bytes());
            let alone = std::str::from_utf8(bytes).map(without_pictures);
            let bytes = alone.as_ref().map_or(bytes, |text| text.as_bytes());
            if let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| !is_of_program(path)) {
                // A drawing is read as a page is: its lengths are no numbers that anyone keeps secret.
                let read = (path.extension() == "svg")
                    .then(|| scan(text))
                    .map(|read| [read.text, read.parted, read.values.join("\n")].join("\n"));
                // What is looked through to find words is written as a script writes it.
                let read = read.or_else(|| {
                    (path.as_str() == "_plan/search.js").then(|| text.replace("\\\"", "\"").replace("\\\\", "\\"))
                });
                found.extend(self.find(read.as_deref().unwrap_or(text)).into_iter().filter(|at| !is_short(at)));
            }
            let text = Site::text(bytes);
            for hit in self.raw.find_overlapping_iter(text.as_ref()) {
                let at = hit.pattern().as_usize();
                if !is_short(&at) && !is_chance(&at) && is_whole(&text, hit.start(), hit.end()) {
                    found.insert(at);
                }
            }
        }
        found
    }
}

/// Does this name stand in the text as a word of its own?
fn stands_whole_in(text: &str, name: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text[from..].find(name) {
        let start = from + at;
        if is_whole(text, start, start + name.len()) {
            return true;
        }
        // The next one may begin inside this one.
        from = start + name.chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// A drawing without the pictures that stand in it as letters: they are searched as files of their own.
fn without_pictures(text: &str) -> Cow<'_, str> {
    const START: &str = ";base64,";
    if !text.contains(START) {
        return Cow::Borrowed(text);
    }
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        bare.push_str(before);
        rest = after.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || "+/=".contains(letter));
    }
    Cow::Owned(bare + rest)
}

/// What a calendar says: its titles, on whole lines and as they were before signs were escaped. All else in it is days.
fn titles_of_days(calendar: &str) -> String {
    let whole = calendar.replace("\r\n ", "");
    let titles = whole.lines().filter_map(|line| line.strip_prefix("SUMMARY:"));
    titles.map(|title| title.replace('\\', "") + "\n").collect()
}

/// Is this the address of a drawing of the program's own set? Its name is made of the numbers of its emoji: ☕ is
/// `2615.svg`, and that is nobody's door code. Nothing else stands in that folder, and every address leads to a file.
fn is_drawing_of_set(address: &str) -> bool {
    let file = address.trim_start_matches("../").strip_prefix("_plan/pictures/");
    let is_of_code = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    file.and_then(|file| file.strip_suffix(".svg")).is_some_and(|code| code.bytes().all(is_of_code))
}

/// Files that hold nothing of the plan: they are searched as bytes only.
fn is_of_program(path: &SitePath) -> bool {
    path.as_str().starts_with("_plan/pictures/") || matches!(path.as_str(), "_plan/style.css" | "_plan/reader.js")
}

fn automaton<T: AsRef<[u8]>>(patterns: &[T]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        // The table that is quickest to search takes longer to make than a plan's pages take to search.
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .prefilter(false)
        .build(patterns)
        .expect("secrets are shorter than a plan, and fit into one automaton")
}

/// Does a sentence begin in the middle of a Latin word? There it is none: "arnoch chi. Ring Joyce" does not say "I ring
/// Joyce". Other scripts join words, so there nothing is passed over.
fn is_inside_a_word(text: &str, start: usize) -> bool {
    let is_latin = |letter: char| letter.is_alphabetic() && letter < '\u{250}';
    text[..start].chars().next_back().is_some_and(is_latin) && text[start..].chars().next().is_some_and(is_latin)
}

/// Do these bytes begin and end at the edge of a word?
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    is_edge(without_joined(&text[..start], &text[start..end]).chars().next_back())
        && is_edge(text[end..].chars().next())
}
