//! The whole site as views: menu, order, position, help and versions around each page.

use super::anchors::Anchors;
use super::builder::{Builder, Files};
use super::view::{
    Footer, Link, MenuItem, PageCard, PageView, PartView, Picture, PictureSource, Run, SiteView, ThemeChoice,
    VersionLink, Words,
};
use super::words::decoded;
use crate::audience::{SharedPage, SharedPlan, SharedVersion, SharedVoice};
use crate::figures::Figures;
use crate::language::{Language, fill};
use crate::parse::Block;
use crate::report::Span;
use crate::value::{Audience, Date, SitePath};
use std::cell::Cell;
use std::collections::BTreeSet;

/// A site's views, and how many sentences were left out of its text because of a hidden value.
pub struct Made {
    pub site: SiteView,
    pub left_out: usize,
}

/// What a collection adds to each of its plans.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// "Get help" of the group.
    pub help: Option<String>,
    pub take_down: Option<String>,
}

/// What a page or one of its versions says, for the page maker.
struct Told<'a> {
    source: &'a SitePath,
    path: &'a SitePath,
    tag: &'a str,
    title: &'a str,
    picture: Option<&'a (String, Span)>,
    summary: Option<&'a crate::parts::LocalText>,
    said_by: Option<&'a SharedVoice>,
    updated: Option<Date>,
    checked_by: &'a [String],
    checked_on: Option<Date>,
    body: &'a [Block],
}

/// Most entries in the menu beside Home; the rest stand under "All pages".
const MENU: usize = 6;

/// Most cards on the first page.
const CARDS: usize = 6;

/// Makes the views of a plan's site.
pub fn make(plan: &SharedPlan, figures: &Figures, anchors: &Anchors, files: &Files, around: &Around) -> Made {
    let left_out = Cell::new(0);
    let maker = Maker { plan, figures, anchors, files, around, left_out: &left_out, title: plan_title(plan) };
    let mut pages = Vec::new();
    if !plan.pages.iter().any(|page| page.path.as_str() == "index.html") {
        pages.push(maker.made_first_page());
    }
    if plan.facts.is_withdrawn
        && let Some(first) = pages.first_mut()
    {
        let sentence = plan.facts.language.strings.site.withdrawn;
        first.pieces = vec![super::view::Piece::Paragraph(vec![Run::Text(sentence.to_string())])];
    }
    for (index, page) in plan.pages.iter().enumerate() {
        pages.push(maker.page(index, page));
        for version in &page.versions {
            pages.push(maker.version(index, page, version));
        }
    }
    let theme = &plan.facts.theme;
    let site = SiteView {
        language: plan.facts.tag.clone(),
        title: maker.title.clone(),
        theme: ThemeChoice {
            name: theme.name.clone(),
            accent: theme.accent.as_ref().map(|(colour, _)| colour.clone()),
            logo: (theme.logo.as_ref().filter(|_| !plan.facts.is_withdrawn))
                .and_then(|(file, _)| SitePath::new("index.md").find_target(&decoded(file)))
                .filter(|file| !plan.hidden_files.contains(file)),
        },
        is_hidden_from_search: !plan.facts.search_engines || plan.audience != Audience::Public,
        downloads: files.by_source.iter().map(|(from, to)| (from.clone(), to.clone())).collect(),
        own_credits: maker.own_credits(),
        pages,
    };
    Made { site, left_out: left_out.get() }
}

/// "Sam's plan".
fn plan_title(plan: &SharedPlan) -> String {
    if plan.facts.is_group {
        return plan.facts.name.clone();
    }
    fill(plan.facts.language.strings.site.plan_of, &[("name", &plan.facts.name)])
}

struct Maker<'a> {
    plan: &'a SharedPlan,
    figures: &'a Figures,
    anchors: &'a Anchors,
    files: &'a Files,
    around: &'a Around,
    left_out: &'a Cell<usize>,
    title: String,
}

impl<'a> Maker<'a> {
    fn builder(&self, page: &'a SharedPage, told: &Told<'a>) -> Builder<'a> {
        Builder {
            plan: self.plan,
            figures: self.figures,
            anchors: self.anchors,
            files: self.files,
            page,
            source: told.source,
            path: told.path,
            tag: told.tag,
            left_out: self.left_out,
        }
    }

    fn page(&self, index: usize, page: &'a SharedPage) -> PageView {
        let told = Told {
            source: &page.source,
            path: &page.path,
            tag: &page.tag,
            title: &page.title,
            picture: page.picture.as_ref(),
            summary: page.summary.as_ref(),
            said_by: page.said_by.as_ref(),
            updated: page.updated,
            checked_by: &page.checked_by,
            checked_on: page.checked_on,
            body: &page.body,
        };
        self.tell(index, page, told)
    }

    fn version(&self, index: usize, page: &'a SharedPage, version: &'a SharedVersion) -> PageView {
        let told = Told {
            source: &version.source,
            path: &version.path,
            tag: &version.tag,
            title: &version.title,
            picture: version.picture.as_ref().or(page.picture.as_ref()),
            summary: version.summary.as_ref(),
            said_by: version.said_by.as_ref().or(page.said_by.as_ref()),
            updated: version.updated.or(page.updated),
            checked_by: &version.checked_by,
            checked_on: version.checked_on,
            body: &version.body,
        };
        self.tell(index, page, told)
    }

    fn tell(&self, index: usize, page: &'a SharedPage, told: Told<'a>) -> PageView {
        let builder = self.builder(page, &told);
        let strings = &builder.strings().site;
        let language = builder.language();
        let total = self.plan.pages.len();
        let mut pieces = builder.pieces(told.body);
        pieces.retain(|piece| !is_empty_part(piece));
        let version_mark = match told.path == &page.path {
            true => String::new(),
            false => format!(" ({})", self.version_label(page, told.path, language)),
        };
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.plan.pages.get(at))
                .map(|other| Link { label: other.title.clone(), href: told.path.address_of(&other.path) })
        };
        let mut facts = builder.dated_facts(told.said_by, told.updated, page.review);
        facts.extend(builder.checked_fact(told.checked_by, told.checked_on));
        facts.extend(builder.status_fact(page.status.as_deref()));
        PageView {
            path: told.path.clone(),
            language: told.tag.to_string(),
            is_right_to_left: is_right_to_left(told.tag),
            head_title: format!("{}{version_mark} – {}", self.unique_title(page, told.title), self.title),
            title: told.title.to_string(),
            picture: told.picture.and_then(|(name, _)| builder.named_picture(name)),
            position: fill(strings.page_of, &[("n", &(index + 1).to_string()), ("total", &total.to_string())]),
            trail: self.trail(page, told.path, language),
            menu: self.menu(Some(page), told.path, language),
            summary: told.summary.map(|summary| builder.lines(summary.for_language(told.tag))),
            copy_notice: self.copy_notice(language),
            facts,
            versions: self.versions(page, told.path, language),
            pieces,
            cards: match told.source.file_name() == "index.md" {
                true => self.cards(page, told.path),
                false => Vec::new(),
            },
            back: neighbour(index.checked_sub(1)),
            next: neighbour(Some(index + 1)),
            footer: self.footer(told.path, language),
        }
    }

    /// A plan whose first page this reader may not see gets one: the plan's name and the list of pages.
    fn made_first_page(&self) -> PageView {
        let path = SitePath::new("index.html");
        let language = self.plan.facts.language;
        PageView {
            language: self.plan.facts.tag.clone(),
            is_right_to_left: is_right_to_left(&self.plan.facts.tag),
            head_title: self.title.clone(),
            title: self.title.clone(),
            picture: None,
            position: String::new(),
            trail: Vec::new(),
            menu: self.menu(None, &path, language),
            summary: None,
            copy_notice: self.copy_notice(language),
            facts: Vec::new(),
            versions: Vec::new(),
            pieces: Vec::new(),
            cards: self.top_cards(&path),
            back: None,
            next: self
                .plan
                .pages
                .first()
                .map(|page| Link { label: page.title.clone(), href: path.address_of(&page.path) }),
            footer: self.footer(&path, language),
            path,
        }
    }

    /// Two pages may have one title; their browser titles differ all the same.
    fn unique_title(&self, page: &SharedPage, title: &str) -> String {
        let is_double = self.plan.pages.iter().filter(|other| other.title == title).count() > 1;
        match is_double {
            true => format!("{title} ({})", page.source.as_str().trim_end_matches(".md")),
            false => title.to_string(),
        }
    }

    /// Pages that the menu can show: those at the top, and the first page of each group.
    fn top_pages(&self) -> impl Iterator<Item = &SharedPage> {
        self.plan.pages.iter().filter(|page| {
            let source = page.source.as_str();
            source != "index.md" && (!source.contains('/') || self.is_top_of_group(page))
        })
    }

    fn is_top_of_group(&self, page: &SharedPage) -> bool {
        let folder = page.source.folder();
        let group_page = |page: &SharedPage| page.source.file_name() == "index.md";
        let group_has_page = self.plan.pages.iter().any(|other| other.source.folder() == folder && group_page(other));
        match group_page(page) {
            true => !folder.contains('/'),
            // Pages of a folder without a visible first page stand for themselves.
            false => !group_has_page,
        }
    }

    fn menu(&self, current: Option<&SharedPage>, path: &SitePath, language: &Language) -> Vec<MenuItem> {
        let home = SitePath::new("index.html");
        let first = self.plan.pages.iter().find(|page| page.path == home);
        let is_home = current.is_none() || current.is_some_and(|page| page.path == home);
        let home_picture = first.and_then(|page| page.picture.as_ref()).and_then(|(name, _)| self.menu_picture(name));
        let mut menu = vec![MenuItem {
            label: language.strings.site.home.to_string(),
            href: path.address_of(&home),
            picture: home_picture.or_else(|| self.menu_picture("home")),
            is_current: is_home && *path == home,
            holds_current: false,
        }];
        menu.extend(self.top_pages().take(MENU).map(|page| {
            let folder = page.source.folder();
            MenuItem {
                label: page.title.clone(),
                href: path.address_of(&page.path),
                picture: page.picture.as_ref().and_then(|(name, _)| self.menu_picture_of(page, name)),
                is_current: *path == page.path,
                holds_current: *path != page.path
                    && current.is_some_and(|current| {
                        current.source == page.source || (!folder.is_empty() && current.source.folder() == folder)
                    }),
            }
        }));
        menu
    }

    fn menu_picture(&self, name: &str) -> Option<Picture> {
        named(name, &SitePath::new("index.md"), &self.plan.hidden_files)
    }

    fn menu_picture_of(&self, page: &SharedPage, name: &str) -> Option<Picture> {
        named(name, &page.source, &self.plan.hidden_files)
    }

    fn trail(&self, page: &SharedPage, path: &SitePath, language: &Language) -> Vec<Link> {
        let folder = page.source.folder();
        if folder.is_empty() {
            return Vec::new();
        }
        let home = SitePath::new("index.html");
        let mut trail = vec![Link { label: language.strings.site.home.to_string(), href: path.address_of(&home) }];
        let group = self
            .plan
            .pages
            .iter()
            .find(|other| other.source.folder() == folder && other.source.file_name() == "index.md");
        if let Some(group) = group.filter(|group| group.source != page.source) {
            trail.push(Link { label: group.title.clone(), href: path.address_of(&group.path) });
        }
        trail
    }

    fn versions(&self, page: &SharedPage, path: &SitePath, language: &Language) -> Vec<VersionLink> {
        let all = std::iter::once((&page.path, &page.tag)).chain(page.versions.iter().map(|v| (&v.path, &v.tag)));
        all.filter(|(other, _)| *other != path)
            .map(|(other, tag)| VersionLink {
                label: self.version_label(page, other, language),
                href: path.address_of(other),
                language: (*tag != page.tag || page.path == *other).then(|| tag.clone()),
            })
            .collect()
    }

    /// "Easy read", "The full page", or the tag of another language.
    fn version_label(&self, page: &SharedPage, path: &SitePath, language: &Language) -> String {
        let strings = &language.strings.site;
        match page.versions.iter().find(|version| version.path == *path) {
            None => strings.full_version.to_string(),
            Some(version) if version.tag == page.tag => strings.easy_read_version.to_string(),
            Some(version) if version.is_easy => format!("{} ({})", strings.easy_read_version, version.tag),
            Some(version) => format!("{} ({})", version.title, version.tag),
        }
    }

    /// Cards on the first page of the plan, or of a group.
    fn cards(&self, page: &SharedPage, path: &SitePath) -> Vec<PageCard> {
        if page.source.as_str() == "index.md" {
            return self.top_cards(path);
        }
        let folder = page.source.folder();
        let inside = |other: &&SharedPage| other.source != page.source && other.source.folder() == folder;
        self.plan.pages.iter().filter(inside).map(|page| self.card(page, path)).collect()
    }

    /// Six cards at the most: more choices are hard to choose from. The others stand under "All pages".
    fn top_cards(&self, path: &SitePath) -> Vec<PageCard> {
        let mut cards: Vec<PageCard> = self.top_pages().map(|page| self.card(page, path)).collect();
        if cards.len() > CARDS {
            cards.truncate(CARDS - 1);
            cards.push(PageCard {
                label: self.plan.facts.language.strings.site.all_pages.to_string(),
                href: path.address_of(&SitePath::new("all-pages.html")),
                summary: None,
                picture: self.menu_picture("list"),
            });
        }
        cards
    }

    fn card(&self, page: &SharedPage, path: &SitePath) -> PageCard {
        PageCard {
            label: page.title.clone(),
            href: path.address_of(&page.path),
            summary: page.summary.as_ref().map(|summary| summary.text.clone()),
            picture: page.picture.as_ref().and_then(|(name, _)| named(name, &page.source, &self.plan.hidden_files)),
        }
    }

    fn copy_notice(&self, language: &Language) -> Option<String> {
        let strings = &language.strings.site;
        match self.plan.audience {
            Audience::Public => None,
            Audience::Circle => Some(fill(strings.circle_copy, &[("name", &self.plan.facts.name)])),
            Audience::Private => Some(fill(strings.private_copy, &[("name", &self.plan.facts.name)])),
        }
    }

    fn footer(&self, path: &SitePath, language: &Language) -> Footer {
        let facts = &self.plan.facts;
        let strings = &language.strings.site;
        let mut help: Vec<Words> = Vec::new();
        help.extend(facts.help.as_ref().map(|text| help_words(text.for_language(&facts.tag))));
        help.extend(self.around.help.as_ref().map(|text| help_words(text)));
        let mut version = Vec::new();
        if facts.is_withdrawn {
            return Footer { help, version, take_down: None, links: Vec::new() };
        }
        if let Some(number) = &facts.version {
            version.push(fill(strings.version, &[("version", number)]));
        }
        if let (Some(starts), Some(ends)) = (facts.starts, facts.ends) {
            let (from, to) = (language.write_date(starts), language.write_date(ends));
            version.push(fill(strings.plan_dates, &[("from", &from), ("to", &to)]));
        }
        if let Some(review) = facts.review {
            version.push(fill(strings.look_again, &[("date", &language.write_date(review))]));
        }
        let people =
            |words: &str, names: &[String]| (!names.is_empty()).then(|| fill(words, &[("who", &language.join(names))]));
        version.extend(people(strings.written_by, &facts.written_by));
        version.extend(people(strings.helped_by, &facts.helped_by));
        version.extend(people(strings.held_by, &facts.held_by));
        if let Some((name, _)) = &facts.advocate {
            version.push(fill(strings.advocate, &[("who", name)]));
        }
        Footer {
            help,
            version,
            take_down: self.around.take_down.as_ref().map(|text| vec![Run::Text(text.clone())]),
            links: vec![
                Link { label: strings.all_pages.to_string(), href: path.address_of(&SitePath::new("all-pages.html")) },
                Link { label: strings.credits.to_string(), href: path.address_of(&SitePath::new("credits.html")) },
            ],
        }
    }

    /// "Photo by Mum." for each own picture whose maker is named in `photos`.
    fn own_credits(&self) -> Vec<Words> {
        let strings = &self.plan.facts.language.strings.site;
        let mut credits = Vec::new();
        for part in self.plan.pages.iter().flat_map(|page| &page.parts).filter(|part| part.form.name == "photos") {
            for row in &part.rows {
                let row = crate::audience::SharedLookup::new(&part.form.fields, row);
                let Some(credit) = row.words("credit") else { continue };
                let what = row.words("alt").map_or(String::new(), |alt| format!("{alt}. "));
                let text = format!("{what}{}", fill(strings.photo_by, &[("who", credit)]));
                credits.push(vec![Run::Text(text)]);
            }
        }
        credits
    }
}

/// Help as words: each phone number in it can be tapped.
fn help_words(text: &str) -> Words {
    let mut words = Words::new();
    let mut rest = text;
    while let Some((start, end)) = find_phone(rest) {
        if start > 0 {
            words.push(Run::Text(rest[..start].to_string()));
        }
        words.push(super::forms::phone_link(&rest[start..end]));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        words.push(Run::Text(rest.to_string()));
    }
    words
}

/// The first run of digits and blanks that holds at least seven digits.
fn find_phone(text: &str) -> Option<(usize, usize)> {
    let mut start = None;
    let mut end = 0;
    let mut digits = 0;
    for (at, letter) in text.char_indices().chain([(text.len(), '.')]) {
        match (letter, start) {
            ('0'..='9' | '+', None) => {
                start = Some(at);
                end = at + 1;
                digits = usize::from(letter != '+');
            }
            ('0'..='9', Some(_)) => {
                end = at + 1;
                digits += 1;
            }
            (' ' | '\u{a0}', Some(_)) => {}
            (_, Some(from)) => {
                if digits >= 7 {
                    return Some((from, end));
                }
                start = None;
            }
            (_, None) => {}
        }
    }
    None
}

/// The picture that a page's `picture:` names.
fn named(name: &str, source: &SitePath, hidden: &BTreeSet<SitePath>) -> Option<Picture> {
    if let Some((picture, _)) = crate::pictures::find_emoji(name) {
        return Some(super::words::of_set(&picture.code()));
    }
    if name.contains('.') {
        let file = source.find_target(name).filter(|file| !hidden.contains(file));
        return file.map(|file| Picture { source: PictureSource::File(file), alt: String::new() });
    }
    crate::pictures::find_symbol(name.trim_start_matches("symbol:")).map(|p| super::words::of_set(&p.code()))
}

/// Is this language written from right to left?
pub fn is_right_to_left(tag: &str) -> bool {
    matches!(tag.split('-').next().unwrap_or(""), "ar" | "fa" | "he" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb")
}

fn is_empty_part(piece: &super::view::Piece) -> bool {
    use super::view::{PartBody, Piece};
    match piece {
        Piece::Part(part) => {
            let PartView { body, .. } = part.as_ref();
            matches!(body, PartBody::Form(form) if form.rows.is_empty())
        }
        _ => false,
    }
}
