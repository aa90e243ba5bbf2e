//! The search for what was cut, in every written byte and in the decoded text.

use super::html::{Scanned, reading_text, scan};
use super::numbers::{bare_numbers, cores};
use crate::audience::{Secret, SecretKind, Withheld};
use crate::render::Site;
use crate::report::{Diagnostic, Report};
use crate::value::{SitePath, without_joined};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::borrow::Cow;
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
struct Finder {
    plain: AhoCorasick,
    /// For each pattern: which secret it is.
    plain_of: Vec<usize>,
    exact: AhoCorasick,
    exact_of: Vec<usize>,
    /// `None` if no secret holds a long number.
    numbers: Option<AhoCorasick>,
    numbers_of: Vec<usize>,
    /// Every secret as typed, for bytes that are no text of a page.
    raw: AhoCorasick,
}

impl Finder {
    fn new(secrets: &[Secret]) -> Finder {
        let (mut plain, mut plain_of) = (Vec::new(), Vec::new());
        let (mut exact, mut exact_of) = (Vec::new(), Vec::new());
        let (mut numbers, mut numbers_of) = (Vec::new(), Vec::new());
        for (at, secret) in secrets.iter().enumerate() {
            // Emoji are pictures on a page, so a text that begins with one stands there without it.
            let form = plain_form(&secret.text).trim().to_string();
            if !form.contains(char::is_alphanumeric) {
                continue;
            }
            let number_place = match secret.kind {
                SecretKind::Words => at + secrets.len(),
                SecretKind::Figure => at,
                SecretKind::Name => {
                    exact.push(composed(&secret.text.replace(is_emoji, "")).trim().to_string());
                    exact_of.push(at);
                    continue;
                }
            };
            plain.push(form);
            plain_of.push(at);
            for core in cores(&secret.text) {
                numbers.push(core);
                numbers_of.push(number_place);
            }
        }
        let raw: Vec<&str> = secrets.iter().map(|secret| secret.text.as_str()).collect();
        Finder {
            plain: automaton(&plain),
            plain_of,
            exact: automaton(&exact),
            exact_of,
            numbers: (!numbers.is_empty()).then(|| automaton(&numbers)),
            numbers_of,
            raw: automaton(&raw),
        }
    }

    /// The secrets that stand in a readable text.
    fn find(&self, secrets: &[Secret], text: &str) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let exact = composed(text);
        let plain = plain_form(&exact);
        for hit in self.plain.find_overlapping_iter(&plain) {
            let at = self.plain_of[hit.pattern().as_usize()];
            let is_sentence = secrets[at].kind == SecretKind::Words;
            if is_sentence && !is_inside_a_word(&plain, hit.start()) || is_whole(&plain, hit.start(), hit.end()) {
                found.insert(at);
            }
        }
        for hit in self.exact.find_overlapping_iter(exact.as_ref()) {
            if is_whole(&exact, hit.start(), hit.end()) {
                found.insert(self.exact_of[hit.pattern().as_usize()]);
            }
        }
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
    fn find_raw(&self, secrets: &[Secret], path: &SitePath, bytes: &[u8]) -> BTreeSet<usize> {
        let mut found = self.find(secrets, path.as_str());
        let is_short = |at: &usize| {
            let secret = &secrets[*at % secrets.len()];
            secret.kind == SecretKind::Figure && secret.text.chars().count() < 8
        };
        // A photo is written anew from its pixels. By chance some of its bytes spell any short name, but nobody's words.
        let is_photo = matches!(path.extension().as_str(), "jpg" | "png");
        let is_chance = |at: &usize| is_photo && secrets[*at % secrets.len()].kind == SecretKind::Name;
        if path.extension() != "html" {
            let days = (path.extension() == "ics").then(|| titles_of_days(&Site::text(bytes)));
            let bytes = days.as_ref().map_or(bytes, |text| text.as_bytes());
            let alone = std::str::from_utf8(bytes).map(without_pictures);
            let bytes = alone.as_ref().map_or(bytes, |text| text.as_bytes());
            if let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| !is_of_program(path)) {
                // A drawing is read as a page is: its lengths are no numbers that anyone keeps secret.
                let read = (path.extension() == "svg").then(|| reading_text(&scan(text).text));
                let text = read.as_deref().unwrap_or(text);
                found.extend(self.find(secrets, text).into_iter().filter(|at| !is_short(at)));
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

/// NFC. A text without letters from U+0300 on is composed already.
fn composed(text: &str) -> Cow<'_, str> {
    // Letters below U+0300 begin with a smaller byte, and so do the further bytes of every letter.
    let may_change =
        |(at, byte): (usize, u8)| byte >= 0xcc && text[at..].chars().next().is_some_and(|letter| !is_composed(letter));
    match !text.bytes().enumerate().any(may_change) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// Letters that never change when a text is composed: Latin as it is typed, signs, pictures.
fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '،' | '؛' | '؟' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}' | '\u{2190}'..='\u{21ff}'
        | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}')
}

/// NFC, lower case, runs of any space and of emoji as one blank, and one form for the ways to write an apostrophe.
fn plain_form(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let composed = composed(text);
    let mut letters = composed.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '’' => plain.push('\''),
            'A'..='Z' => plain.push(letter.to_ascii_lowercase()),
            '0'..='9' | '#' | '*' if matches!(letters.peek(), Some('\u{fe0f}' | '\u{20e3}')) => {} // a keycap
            '!'..='~' => plain.push(letter),
            _ if letter.is_whitespace() || is_emoji(letter) => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ => plain.extend(letter.to_lowercase()),
        }
    }
    plain
}

/// Is it a letter of an emoji, or one that changes how the emoji before it looks? A page shows pictures in their place.
fn is_emoji(letter: char) -> bool {
    matches!(letter,
        '\u{200d}' | '\u{20e3}' | '\u{fe0f}' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2194}'..='\u{21aa}'
        | '\u{231a}'..='\u{23ff}' | 'Ⓜ' | '\u{25aa}'..='\u{27bf}' | '\u{2934}' | '\u{2935}' | '\u{2b05}'..='\u{2b55}'
        | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
        | '\u{e0020}'..='\u{e007f}')
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
