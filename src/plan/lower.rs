//! Makes a plan out of documents: facts, pages with their versions, people, order.
//!
//! In: what `parse` read. Out: [`Plan`], or `None` when there are no facts to build on (which was reported).

use super::page::{Page, PageKeys, Version, take_title, title_of_file};
use super::people::People;
use super::spending::spending_of_pages;
use super::{Plan, PlanFacts, Targets};
use crate::language::{Language, is_called, main_language};
use crate::parse::{Document, Entry, Value};
use crate::parts::{Facts, Forms, Lookup, Part, Reader};
use crate::report::{Diagnostic, Report, Span};
use crate::source::Sources;
use crate::value::{Audience, Currency, SitePath, plain_key};
use std::collections::{BTreeMap, BTreeSet};

/// Makes the plan. Every problem of every page is reported, also when no plan comes out.
pub fn lower(
    mut documents: BTreeMap<SitePath, Document>,
    forms: Forms,
    sources: Sources,
    report: &mut Report,
) -> Option<Plan> {
    let first = SitePath::new("index.md");
    let raw = RawFacts::of(documents.get(&first)?, report);
    let tags: Vec<String> = std::iter::once(raw.tag.clone()).chain(raw.also_in.clone()).collect();
    let mut reader = Reader { language: raw.language, tags: &tags, currency: raw.currency, report };

    let facts = raw.entry.and_then(|entry| match plain_key(&entry.key).as_str() {
        "collection" => {
            let part = reader.read_part(&entry, &Facts::Collection.form(), None);
            PlanFacts::of_group(&part, &raw.tag, raw.language)
        }
        _ => {
            let part = reader.read_part(&entry, &Facts::Plan.form(), None);
            PlanFacts::of(&part, &raw.tag, raw.language)
        }
    });
    let own_audience = facts.as_ref().map_or(Audience::Private, |facts| facts.audience);

    let names: Vec<SitePath> = documents.keys().cloned().collect();
    let mut pages = Vec::new();
    let mut versions: BTreeMap<SitePath, Vec<Version>> = BTreeMap::new();
    for source in names {
        let document = documents.remove(&source).expect("its name was just listed");
        match ending(&source, &tags) {
            Ending::Page => {
                pages.push(read_page(document, source, own_audience, &forms, &mut reader));
            }
            Ending::Version { base, is_easy, tag } => {
                let tag = tag.unwrap_or_else(|| raw.tag.clone());
                if let Some(version) = read_version(document, source, is_easy, tag, &mut reader) {
                    versions.entry(base).or_default().push(version);
                }
            }
            Ending::Unknown { word } => reader.report.push(
                Diagnostic::error(
                    "file-ending",
                    &Span::new(&document.file, 0, 0),
                    format!("the name of this file ends in `.{word}.md`, and `{word}` is no language of this plan"),
                )
                .because("A dot in a file's name says that it is a version of another page.")
                .try_this(format!("Add `also_in: [{word}]` to the plan, or take the dot out of the file's name.")),
            ),
        }
    }
    join_versions(&mut pages, versions, reader.report);

    let facts = facts?;
    let people = People::of(&pages, facts.language);
    let (drafts, mut pages): (Vec<Page>, Vec<Page>) = pages.into_iter().partition(|page| page.keys.is_draft);
    sort_pages(&mut pages, &facts, report);
    let targets = Targets::of(&pages);
    let spending = spending_of_pages(&pages, &facts, &sources, report);
    Some(Plan { facts, people, pages, drafts, targets, spending, forms, sources })
}

/// What must be known before any value can be read.
struct RawFacts {
    entry: Option<Entry>,
    tag: String,
    also_in: Vec<String>,
    language: &'static Language,
    currency: Option<Currency>,
}

impl RawFacts {
    fn of(document: &Document, report: &mut Report) -> RawFacts {
        let entry = document.front.iter().find(|entry| is_facts(&entry.key)).cloned();
        // Of front matter that could not be read nobody can say what it lacks.
        if entry.is_none() && document.is_whole {
            report.push(
                Diagnostic::error(
                    "no-plan",
                    &Span::new(&document.file, 0, 0),
                    "the first page says nothing about the plan",
                )
                .because("Without a name and a language no page can be made.")
                .try_this("---\nplan:\n  name: Sam\n  language: en-GB\n---"),
            );
        }
        let lines: &[Entry] = match entry.as_ref().map(|entry| &entry.node.value) {
            Some(Value::Map(lines)) => lines,
            _ => &[],
        };
        let tag = scalars(lines, "language").into_iter().next().unwrap_or_else(|| "en-GB".to_string());
        let language = Language::find(&tag).unwrap_or_else(|| {
            let line = lines.iter().find(|line| plain_key(&line.key) == "language").expect("it gave the tag");
            if main_language(&tag).len() > 3 {
                report.push(
                    Diagnostic::error(
                        "language",
                        &line.node.span,
                        format!("`{tag}` is not the short name of a language"),
                    )
                    .because("Browsers and screen readers need it to say the words rightly.")
                    .try_this("language: en-GB for English, cy for Welsh, de for German, ar for Arabic"),
                );
            }
            report.push(
                Diagnostic::note(
                    "language-words",
                    &line.node.span,
                    format!("the menu and the help words are not there in `{tag}` yet"),
                )
                .because("They are shown in English. Your own words stay as they are.")
                .try_this(""),
            );
            Language::find("en-GB").expect("English is always there")
        });
        let currency = scalars(lines, "currency").first().and_then(|code| {
            let found = Currency::find(code);
            if found.is_none() {
                let line = lines.iter().find(|line| plain_key(&line.key) == "currency").expect("it gave the code");
                report.push(
                    Diagnostic::error(
                        "currency",
                        &line.node.span,
                        format!("`{code}` is not the short name of a kind of money"),
                    )
                    .because("Amounts could not be read.")
                    .try_this("currency: GBP for pounds, EUR for euros, USD for US dollars"),
                );
            }
            found
        });
        RawFacts { tag, also_in: scalars(lines, "also-in"), language, currency, entry }
    }
}

/// Does this key hold the facts about a plan, or about a group of plans?
fn is_facts(key: &str) -> bool {
    matches!(plain_key(key).as_str(), "plan" | "collection")
}

/// The scalars typed for a key: one, or a list.
fn scalars(lines: &[Entry], key: &str) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::Scalar { text, .. } => Some(text.trim().to_string()),
        _ => None,
    };
    match lines.iter().find(|line| plain_key(&line.key) == key).map(|line| &line.node.value) {
        Some(Value::List(nodes)) => nodes.iter().filter_map(|node| text(&node.value)).collect(),
        Some(value) => text(value).into_iter().collect(),
        None => Vec::new(),
    }
}

enum Ending {
    Page,
    Version { base: SitePath, is_easy: bool, tag: Option<String> },
    Unknown { word: String },
}

/// What the dots in a file's name say: `my-money.easy.cy.md`.
fn ending(source: &SitePath, tags: &[String]) -> Ending {
    let stem = source.as_str().strip_suffix(".md").unwrap_or(source.as_str());
    let (folder, name) = match stem.rsplit_once('/') {
        Some((folder, name)) => (format!("{folder}/"), name),
        None => (String::new(), stem),
    };
    let mut words = name.split('.');
    let base = words.next().unwrap_or(name);
    let mut is_easy = false;
    let mut tag = None;
    for word in words {
        if word == "easy" && !is_easy && tag.is_none() {
            is_easy = true;
        } else if let Some(known) = tags.iter().find(|known| tag.is_none() && is_called(known, word)) {
            tag = Some(known.clone());
        } else {
            return Ending::Unknown { word: word.to_string() };
        }
    }
    if !is_easy && tag.is_none() {
        return Ending::Page;
    }
    Ending::Version { base: SitePath::new(format!("{folder}{base}.md")), is_easy, tag }
}

/// The address of a source page in the site.
fn site_path(source: &SitePath) -> SitePath {
    let stem = source.as_str().strip_suffix(".md").unwrap_or(source.as_str());
    SitePath::new(format!("{stem}.html"))
}

/// Reads the page keys and parts of one page.
fn read_page(
    document: Document,
    source: SitePath,
    own_audience: Audience,
    forms: &Forms,
    reader: &mut Reader<'_>,
) -> Page {
    let is_first = source.as_str() == "index.md";
    let mut keys = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    let page_form = Facts::Page.form();
    for entry in document.front {
        let (name, own_name) = match entry.key.split_once('.') {
            Some((name, own)) => (name.trim(), Some(plain_key(own))),
            None => (entry.key.as_str(), None),
        };
        match plain_key(name).as_str() {
            "plan" | "collection" if is_first => {}
            "plan" | "collection" => reader.report.push(
                Diagnostic::error("plan-place", &entry.key_span, format!("`{name}:` can stand on the first page only"))
                    .because("A plan has its facts in one place.")
                    .try_this("Move these lines to index.md."),
            ),
            _ => match forms.find(name) {
                Some(form) => parts.push(reader.read_part(&entry, &form, own_name)),
                None => keys.push(entry),
            },
        }
    }
    let known: Vec<String> = forms.names().into_iter().map(str::to_string).collect();
    let row = reader.read_page_keys(keys, &document.file, &page_form, &known);
    let keys = PageKeys::of(Lookup::new(&page_form.fields, &row));
    let mut body = document.body;
    let heading = take_title(&mut body, keys.title.as_ref());
    let (title, title_span) = match (&keys.title, heading) {
        (Some(title), _) => (title.text.clone(), title.span.clone()),
        (None, Some(heading)) => (heading.words, heading.span),
        (None, None) => (title_of_file(&source), Span::new(&document.file, 0, 0)),
    };
    let audience = keys.audience.as_ref().map_or(own_audience, |(audience, _)| *audience);
    Page {
        path: site_path(&source),
        file: document.file,
        source,
        title,
        title_span,
        keys,
        audience,
        body,
        parts,
        versions: Vec::new(),
    }
}

/// Keys that a version may have of its own.
const VERSION_KEYS: [&str; 8] =
    ["title", "summary", "picture", "said-by", "checked-by", "checked-on", "updated", "allow"];

fn read_version(
    document: Document,
    source: SitePath,
    is_easy: bool,
    tag: String,
    reader: &mut Reader<'_>,
) -> Option<Version> {
    let page_form = Facts::Page.form();
    let mut keys = Vec::new();
    for entry in document.front {
        let key = plain_key(&entry.key);
        if VERSION_KEYS.contains(&key.as_str()) || matches!(key.as_str(), "audience" | "who-can-see" | "draft") {
            keys.push(entry);
        } else {
            reader.report.push(
                Diagnostic::error(
                    "version-key",
                    &entry.key_span,
                    format!("`{}` belongs on the page that this is a version of", entry.key),
                )
                .because("All versions of a page share the same facts, so that they cannot say different things.")
                .try_this(format!("Move it there, and write {{{{ {} }}}} here to show it.", entry.key)),
            );
        }
    }
    let row = reader.read_page_keys(keys, &document.file, &page_form, &[]);
    let keys = PageKeys::of(Lookup::new(&page_form.fields, &row));
    if keys.is_draft {
        return None;
    }
    let mut body = document.body;
    let heading = take_title(&mut body, keys.title.as_ref());
    let (title, title_span) = match (&keys.title, heading) {
        (Some(title), _) => (title.text.clone(), title.span.clone()),
        (None, Some(heading)) => (heading.words, heading.span),
        (None, None) => (String::new(), Span::new(&document.file, 0, 0)),
    };
    Some(Version {
        path: site_path(&source),
        file: document.file,
        source,
        is_easy,
        tag,
        title,
        title_span,
        audience: keys.audience.as_ref().map_or(Audience::Public, |(audience, _)| *audience),
        keys,
        body,
    })
}

/// Hangs each version on its page; its audience is never wider than the page's.
fn join_versions(pages: &mut [Page], mut versions: BTreeMap<SitePath, Vec<Version>>, report: &mut Report) {
    for page in pages.iter_mut() {
        for mut version in versions.remove(&page.source).unwrap_or_default() {
            if let Some((audience, span)) = &version.keys.audience
                && *audience < page.audience
            {
                report.push(
                    Diagnostic::error("wider-audience", span, "this version is open to more people than its page")
                        .because("The same facts would be shown to people who may not see them.")
                        .try_this(format!("audience: {}", page.audience.name())),
                );
            }
            version.audience = version.audience.max(page.audience);
            if version.title.is_empty() {
                version.title = page.title.clone();
            }
            page.versions.push(version);
        }
    }
    for version in versions.into_values().flatten() {
        report.push(
            Diagnostic::error(
                "version-alone",
                &Span::new(&version.file, 0, 0),
                "the page that this is a version of is not there",
            )
            .because("Without it nobody can reach this page.")
            .try_this("Take the dotted ending out of this file's name, or write the page."),
        );
    }
}

/// The order of the menu: the first page, the pages that `pages:` names, then the others by file name.
/// The pages of a group follow its first page.
fn sort_pages(pages: &mut [Page], facts: &PlanFacts, report: &mut Report) {
    let known: BTreeSet<String> = pages.iter().map(|page| menu_name(&page.source)).collect();
    let mut order = Vec::new();
    for name in &facts.order {
        let key = name.text.trim().trim_end_matches(".md").trim_end_matches("/index").trim_matches('/').to_string();
        if known.contains(&key) {
            order.push(key);
        } else {
            let near = crate::value::nearest(&key, known.iter().map(String::as_str));
            report.push(
                Diagnostic::error("unknown-page", &name.span, format!("there is no page `{}`", name.text))
                    .because("The menu cannot lead to it.")
                    .try_this(near.map_or("Take it out of the list, or write the page.".to_string(), str::to_string)),
            );
        }
    }
    let place = |name: &str| order.iter().position(|known| known == name).unwrap_or(order.len());
    pages.sort_by_key(|page| {
        let name = menu_name(&page.source);
        let top = name.split('/').next().unwrap_or("").to_string();
        let is_first_of_group = page.source.file_name() == "index.md";
        (name != "index", place(&top).min(place(&name)), top, !is_first_of_group, place(&name), name)
    });
}

/// How `pages:` names a page: `my-week`, `staying-well` for a group, `staying-well/crisis` for a page in it.
fn menu_name(source: &SitePath) -> String {
    let stem = source.as_str().trim_end_matches(".md");
    stem.strip_suffix("/index").unwrap_or(stem).to_string()
}
