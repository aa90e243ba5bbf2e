//! Easy read: can people read it? Words, sentences, order, signs, numbers, pictures.
//!
//! In: a plan. Out: findings; what could not be looked at is told too. Not here: the layout of pages (`render`), which
//! follows the same rules by itself.
//!
//! A rule points at suspects. It never claims that a text is easy to read: only readers can say that (ER-P1). What
//! the machine can only guess is never an error, and someone's own words between quotation marks are never judged.
//! Sources of the rules stand on their pages.

mod known;
mod place;
mod profile;
mod rules;
mod score;
mod text;
mod words;

pub use profile::Profile;

use crate::language::easy::{EasyWords, Match, Phrases};
use crate::language::main_language;
use crate::parts::{Field, FieldValue, Part, Row};
use crate::plan::{Page, Plan, Version};
use crate::report::{Diagnostic, Report, Severity, Span};
use crate::value::Date;
use known::Known;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;
use text::{Gatherer, Kind, PageText, Piece};

/// How sure a finding of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// The machine can decide it.
    Sure,
    /// A guess that is right in 9 of 10 cases or more: at most a warning. Measured in `docs/easy-read.md`.
    Guess,
    /// A guess that is wrong more often: at most a note.
    Hint,
}

/// Languages in which people labelled sentences, so that we know how often the rules are right. Elsewhere a rule with a
/// list is a hint.
const MEASURED: [&str; 2] = ["en", "de"];

/// One rule of easy read.
pub struct Rule {
    /// As a person writes it after `allow:`.
    pub name: &'static str,
    /// Its number in the list of rules: `ER-S1`. `allow:` knows it too.
    pub id: &'static str,
    pub certainty: Certainty,
    /// Languages in which it is right less often than elsewhere: there it is a hint.
    pub hint_in: &'static [&'static str],
    /// Lists that it cannot work without; a language that lacks one is not checked.
    pub lists: &'static [&'static str],
    /// Does it hold for the full version of a page too?
    pub in_plain: bool,
    look: fn(&Looking<'_>, &mut Found),
}

/// What a rule looks at.
struct Looking<'a> {
    plan: &'a Plan,
    page: &'a Page,
    text: &'a PageText<'a>,
    today: Date,
    known: &'a Known,
}

/// What a rule found.
struct Found {
    rule: &'static Rule,
    is_hint: bool,
    report: Report,
}

impl Found {
    /// A finding, with the most that this rule may say.
    fn tell(&mut self, severity: Severity, span: &Span, message: impl Into<String>, hint: impl Into<String>) {
        self.push(severity, span, message, hint, None);
    }

    /// Tells of a phrase; where another one fits in its place just so, that is offered as a safe change.
    fn offer(
        &mut self,
        severity: Severity,
        piece: &Piece<'_>,
        range: Range<usize>,
        message: String,
        found: &Match<'_>,
    ) {
        let typed = &piece.text[range.clone()];
        let span = piece.place(range.clone());
        // Where the words could not be laid beside their file, the place is the whole piece: that is never replaced.
        let is_safe = found.is_exact && span.text() == typed;
        let fix = is_safe.then_some(found.phrase.swap).flatten().map(|swap| like(typed, swap));
        self.push(severity, &span, message, rules::instead_of(found), fix);
    }

    fn push(
        &mut self,
        severity: Severity,
        span: &Span,
        message: impl Into<String>,
        hint: impl Into<String>,
        fix: Option<String>,
    ) {
        let message = message.into();
        let name = self.rule.name;
        let finding = match self.rule.certainty {
            _ if self.is_hint => Diagnostic::note(name, span, message),
            Certainty::Sure => match severity {
                Severity::Error => Diagnostic::error(name, span, message),
                Severity::Warning => Diagnostic::warning(name, span, message),
                Severity::Note => Diagnostic::note(name, span, message),
            },
            Certainty::Guess if severity != Severity::Note => Diagnostic::warning(name, span, message),
            _ => Diagnostic::note(name, span, message),
        };
        let finding = finding.because(rules::why(name)).try_this(hint);
        self.report.push(match fix {
            Some(fix) => finding.fixed_by(span.clone(), fix),
            None => finding,
        });
    }
}

/// With a capital where the words before had one.
fn like(typed: &str, swap: &str) -> String {
    match typed.starts_with(char::is_uppercase) {
        true => crate::page::capital(swap),
        false => swap.to_string(),
    }
}

impl<'a> Looking<'a> {
    fn profile(&self) -> Profile {
        self.text.profile
    }

    /// The lists of the page's language. A rule that names its lists is asked only where they are.
    fn easy(&self) -> &'static EasyWords {
        self.text.easy.expect("a rule with lists is asked only where its language has them")
    }

    /// The language is this one, whatever the country.
    fn speaks(&self, language: &str) -> bool {
        main_language(self.text.tag) == language
    }

    fn is_name(&self, word: &str) -> bool {
        self.known.is_name(word)
    }

    fn is_explained(&self, words: &str) -> bool {
        self.known.is_explained(words)
    }

    /// The phrase that begins with the first of these words, which may have a small word written before it.
    fn phrase_at<'p>(&self, phrases: &'p Phrases, words: &[&str]) -> Option<Match<'p>> {
        let found = phrases.at(words);
        if found.is_some() || !self.easy().joins_words() {
            return found;
        }
        let (first, rest) = words.split_first()?;
        self.easy().without_prefix(first).skip(1).find_map(|bare| {
            let found = phrases.at(&[&[bare], rest].concat()).filter(|found| found.phrase.bends)?;
            Some(Match { is_exact: false, ..found })
        })
    }

    /// Each phrase of a list that stands in the text: its piece, the words' place in it, the phrase.
    fn each_phrase(&self, list: &str, take: &mut dyn FnMut(&Piece<'a>, Range<usize>, Match<'_>)) {
        let phrases = self.easy().section(list);
        for piece in self.text.judged() {
            for sentence in piece.sentences() {
                let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
                let mut at = 0;
                while at < plain.len() {
                    match self.phrase_at(phrases, &plain[at..]).filter(|_| !sentence.words[at].is_quoted) {
                        Some(found) => {
                            let last = &sentence.words[at + found.length - 1];
                            let range = sentence.words[at].range.start..last.range.end;
                            at += found.length;
                            take(piece, range, found);
                        }
                        None => at += 1,
                    }
                }
            }
        }
    }
}

/// Every rule, in the order of its number.
pub fn rules() -> &'static [&'static Rule] {
    &rules::RULES
}

/// The number of a rule: `ER-S1`.
pub fn id_of(name: &str) -> Option<&'static str> {
    rules().iter().find(|rule| rule.name == name).map(|rule| rule.id)
}

/// Looks at these pages of a plan. Pages are looked at side by side; the report is in no order.
pub fn check_easy(plan: &Plan, today: Date, is_wanted: fn(&Page) -> bool) -> Report {
    let known = Known::of(plan);
    let wanted: Vec<&Page> = plan.pages.iter().filter(|page| is_wanted(page)).collect();
    let reports: Vec<Report> = wanted.par_iter().map(|page| check_page(plan, page, &known, today)).collect();
    let mut report = Report::default();
    reports.into_iter().for_each(|more| report.extend(more));
    report
}

/// Rules that see the same thing: where the second one speaks of a place, the first one is silent there.
const SILENT: [(&str, &str); 12] = [
    ("passive", "nobody-does-it"),
    ("hard-phrase", "abstract-word"),
    ("hard-phrase", "foreign-word"),
    ("hard-phrase", "put-down"),
    ("hard-phrase", "third-person"),
    ("hard-phrase", "passing-date"),
    ("third-person", "put-down"),
    ("initials", "roman-number"),
    ("odd-punctuation", "phone-form"),
    ("odd-punctuation", "range-with-dash"),
    ("odd-punctuation", "short-form"),
    ("wide-sentence", "long-sentence"),
];

/// The findings without those that say again what another one says of the same words.
pub fn told_once(mut report: Report) -> Report {
    let mut places: BTreeMap<(&str, String), Vec<Range<usize>>> = BTreeMap::new();
    for finding in report.sorted() {
        let file = finding.span.file_name().to_string();
        places.entry((finding.rule, file)).or_default().push(finding.span.start()..finding.span.end());
    }
    report.retain(|finding| {
        let others = SILENT.iter().filter(|(silent, _)| *silent == finding.rule);
        let (file, start, end) = (finding.span.file_name(), finding.span.start(), finding.span.end());
        !others
            .filter_map(|(_, other)| places.get(&(*other, file.to_string())))
            .flatten()
            .any(|place| place.start < end && start < place.end)
    });
    report
}

fn check_page(plan: &Plan, page: &Page, known: &Known, today: Date) -> Report {
    let mut report = Report::default();
    for text in texts_of(plan, page) {
        for rule in rules() {
            let is_for = text.profile.is_easy() || rule.in_plain;
            if !is_for {
                continue;
            }
            if !rule.lists.iter().all(|list| text.easy.is_some_and(|easy| easy.has(list))) {
                report.leave_unchecked(rule.name, "there are no word lists for a language of this plan yet");
                continue;
            }
            let language = main_language(text.tag);
            let is_hint = rule.hint_in.contains(&language) || !rule.lists.is_empty() && !MEASURED.contains(&language);
            let mut found = Found { rule, is_hint, report: Report::default() };
            (rule.look)(&Looking { plan, page, text: &text, today, known }, &mut found);
            report.extend(found.report);
        }
    }
    report
}

/// The page and its versions, each under its own profile. What stands in parts is read in the easy version too.
fn texts_of<'a>(plan: &'a Plan, page: &'a Page) -> Vec<PageText<'a>> {
    let tag = plan.facts.tag.as_str();
    let easy = Profile::of(&plan.facts, tag);
    let has_easy = page.versions.iter().any(|version| version.is_easy && version.tag == tag);
    let mut own = Gatherer::default();
    if page.keys.title.is_some() || !page.title_span.is_whole_file() {
        own.plain(Kind::Title, &page.title, &page.title_span);
    }
    if let Some(summary) = &page.keys.summary {
        own.plain(Kind::Summary, &summary.text, &summary.span);
    }
    own.blocks(&page.body, Kind::Paragraph);
    let mut parts = if has_easy { Gatherer::default() } else { std::mem::take(&mut own) };
    for part in &page.parts {
        gather_part(&mut parts, plan, part);
    }
    let of = |gatherer: Gatherer<'a>, profile, body: &'a [crate::parse::Block]| PageText {
        tag,
        profile,
        easy: EasyWords::find(tag),
        title_span: &page.title_span,
        pieces: gatherer.pieces,
        body,
    };
    let mut texts = match has_easy {
        true => vec![of(own, Profile::Plain, &page.body), of(parts, easy, &[])],
        false => vec![of(parts, easy, &page.body)],
    };
    texts.extend(page.versions.iter().map(|version| version_text(plan, version)));
    texts
}

fn version_text<'a>(plan: &'a Plan, version: &'a Version) -> PageText<'a> {
    let mut gatherer = Gatherer::default();
    gatherer.plain(Kind::Title, &version.title, &version.title_span);
    if let Some(summary) = &version.keys.summary {
        gatherer.plain(Kind::Summary, &summary.text, &summary.span);
    }
    gatherer.blocks(&version.body, Kind::Paragraph);
    PageText {
        tag: &version.tag,
        profile: Profile::of(&plan.facts, &version.tag),
        easy: EasyWords::find(&version.tag),
        title_span: &version.title_span,
        pieces: gatherer.pieces,
        body: &version.body,
    }
}

fn gather_part<'a>(gatherer: &mut Gatherer<'a>, plan: &Plan, part: &'a Part) {
    gatherer.next_section();
    for row in &part.rows {
        // Words that are marked as the person's own stay as they are. What others say of them is judged.
        let said_by = row.common.said_by.as_ref().or(part.common.said_by.as_ref());
        gatherer.quote(said_by.is_some_and(|said_by| {
            !said_by.is_guess
                && !said_by.who.is_empty()
                && said_by.who.iter().all(|who| plan.facts.is_person(&who.typed))
        }));
        gather_row(gatherer, row, &part.form.fields);
        gatherer.quote(false);
    }
}

fn gather_row<'a>(gatherer: &mut Gatherer<'a>, row: &'a Row, fields: &'a [Field]) {
    gatherer.next_section();
    for filled in &row.fields {
        let field = &fields[filled.field];
        if field.is_name || field.is_file || field.unjudged {
            continue;
        }
        match &filled.value {
            // "20%", "2026-1": a figure, which is read by itself.
            FieldValue::Text(text) if text.text.chars().filter(|letter| letter.is_alphabetic()).count() < 4 => {}
            FieldValue::Text(text) => gatherer.plain(Kind::Field, &text.text, &text.span),
            FieldValue::List(list) => list.iter().for_each(|text| gatherer.plain(Kind::Field, &text.text, &text.span)),
            FieldValue::Prose(prose) => gatherer.blocks(&prose.blocks, Kind::Field),
            FieldValue::Rows(rows) => rows.iter().for_each(|row| gather_row(gatherer, row, &field.fields)),
            _ => {}
        }
    }
    if let Some(note) = &row.common.note {
        gatherer.plain(Kind::Field, &note.text, &note.span);
    }
}
