//! A page of the plan, with its versions in easy read and in other languages.
//!
//! In: a document and its page keys. Out: [`Page`].
//! Not here: the order of pages (`lower`), what a reader sees of them (`audience`).

use crate::parse::{Block, plain_text};
use crate::parts::{LocalText, Lookup, Part, PersonName, SaidBy};
use crate::report::{Span, TextFile};
use crate::value::{Audience, Date, SitePath};
use std::sync::Arc;

/// A page as it was written, all audiences together.
#[derive(Debug, Clone)]
pub struct Page {
    pub file: Arc<TextFile>,
    /// Where it lies in the plan: `my-money.md`.
    pub source: SitePath,
    /// Where it lies in the site: `my-money.html`.
    pub path: SitePath,
    pub title: String,
    pub title_span: Span,
    pub keys: PageKeys,
    /// Its own audience, else the plan's.
    pub audience: Audience,
    pub body: Vec<Block>,
    pub parts: Vec<Part>,
    pub versions: Vec<Version>,
}

/// The same page in easy read or in another language: other words, same parts.
#[derive(Debug, Clone)]
pub struct Version {
    pub file: Arc<TextFile>,
    pub source: SitePath,
    pub path: SitePath,
    pub is_easy: bool,
    /// BCP 47; the plan's own language for an easy version.
    pub tag: String,
    pub title: String,
    pub title_span: Span,
    pub keys: PageKeys,
    pub audience: Audience,
    pub body: Vec<Block>,
}

/// The page keys of `format.md` 2.
#[derive(Debug, Clone, Default)]
pub struct PageKeys {
    pub title: Option<LocalText>,
    pub picture: Option<(String, Span)>,
    pub audience: Option<(Audience, Span)>,
    pub said_by: Option<SaidBy>,
    pub updated: Option<Date>,
    pub review: Option<Date>,
    pub status: Option<String>,
    pub is_draft: bool,
    pub summary: Option<LocalText>,
    pub checked_by: Vec<PersonName>,
    pub checked_on: Option<Date>,
    /// Rules that are silent here, each with its reason.
    pub allow: Vec<(String, String)>,
}

impl PageKeys {
    /// Takes the keys from a row with the fields of `facts/page.yaml`.
    pub fn of(row: Lookup<'_>) -> PageKeys {
        let common = &row.row.common;
        PageKeys {
            title: row.text("title").cloned(),
            picture: common.picture.clone(),
            audience: common.audience.clone(),
            said_by: common.said_by.clone(),
            updated: common.updated,
            review: common.review,
            status: row.choice("status").map(str::to_string),
            is_draft: row.yes("draft").unwrap_or(false),
            summary: row.text("summary").cloned(),
            checked_by: row
                .list("checked-by")
                .into_iter()
                .map(|name| PersonName { typed: name.text.clone(), span: name.span.clone() })
                .collect(),
            checked_on: row.date("checked-on"),
            allow: row
                .rows("allow")
                .into_iter()
                .filter_map(|rule| Some((rule.words("rule")?.to_string(), rule.words("reason")?.to_string())))
                .collect(),
        }
    }
}

/// A heading that may serve as the page's title.
pub struct Heading {
    pub words: String,
    pub span: Span,
}

/// Takes the first `# Heading` out of the text, where it is the page's title.
///
/// It is taken when the page has no `title:`, or when both say the same.
pub fn take_title(body: &mut Vec<Block>, title: Option<&LocalText>) -> Option<Heading> {
    let at = body.iter().position(|block| matches!(block, Block::Heading { level: 1, .. }))?;
    let Block::Heading { words, span, .. } = &body[at] else { return None };
    let heading = Heading { words: plain_text(words), span: span.clone() };
    if title.is_some_and(|title| title.text != heading.words) {
        return None;
    }
    body.remove(at);
    Some(heading)
}

/// A title made from a file's name, for pages that give none: `my-week` becomes "My week".
pub fn title_of_file(source: &SitePath) -> String {
    let name = match source.file_name() {
        "index.md" => source.folder().rsplit('/').next().unwrap_or(""),
        other => other.trim_end_matches(".md"),
    };
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
