//! Ways through the site: menu, trail, cards, links to other versions.
//!
//! A reader who came in by a version (easy read, another language) stays in it wherever a page has one.

use super::site::Maker;
use super::view::{Link, MenuItem, PageCard, Picture, PictureSource, VersionLink};
use crate::audience::SharedPage;
use crate::language::{Language, is_same_language};
use crate::value::SitePath;
use std::collections::BTreeSet;

/// Most entries in the menu beside Home; the rest stand under "All pages".
const MENU: usize = 6;

/// Most cards on the first page.
const CARDS: usize = 6;

/// From where a reader looks at the other pages.
#[derive(Clone, Copy)]
pub(super) struct From<'a> {
    pub path: &'a SitePath,
    /// The language of the page that they read.
    pub tag: &'a str,
    /// They read an easy version.
    pub is_easy: bool,
}

/// A page as a reader meets it who comes from another one.
pub(super) struct Met<'a> {
    pub title: &'a str,
    pub path: &'a SitePath,
    pub picture: Option<&'a str>,
    pub summary: Option<&'a str>,
    /// Its language, where that is not the reader's.
    pub language: Option<String>,
}

/// The version of a page that fits a reader best.
pub(super) fn meet<'a>(page: &'a SharedPage, from: From<'_>) -> Met<'a> {
    let fits = |is_easy: bool| page.versions.iter().find(|one| one.tag == from.tag && one.is_easy == is_easy);
    let version = match (from.is_easy, page.tag == from.tag) {
        (false, true) => None,
        (true, true) => fits(true),
        (is_easy, false) => fits(is_easy).or_else(|| fits(!is_easy)),
    };
    let own = |picture: &'a Option<(String, crate::report::Span)>| picture.as_ref().map(|(name, _)| name.as_str());
    let (title, path, tag) = match version {
        Some(version) => (&version.title, &version.path, &version.tag),
        None => (&page.title, &page.path, &page.tag),
    };
    let summary = version.and_then(|version| version.summary.as_ref()).or(page.summary.as_ref());
    Met {
        title,
        path,
        picture: version.and_then(|version| own(&version.picture)).or(own(&page.picture)),
        summary: summary.map(|summary| summary.for_language(tag)),
        language: (tag != from.tag).then(|| tag.clone()),
    }
}

impl Maker<'_> {
    /// Pages that the menu can show: those at the top, and the first page of each group.
    pub(super) fn top_pages(&self) -> impl Iterator<Item = &SharedPage> {
        self.plan.pages.iter().filter(|page| {
            let source = page.source.as_str();
            source != "index.md" && (!source.contains('/') || self.is_top_of_group(page))
        })
    }

    pub(super) fn is_top_of_group(&self, page: &SharedPage) -> bool {
        let folder = page.source.folder();
        let group_page = |page: &SharedPage| page.source.file_name() == "index.md";
        let group_has_page = self.plan.pages.iter().any(|other| other.source.folder() == folder && group_page(other));
        match group_page(page) {
            true => !folder.contains('/'),
            // Pages of a folder without a visible first page stand for themselves.
            false => !group_has_page,
        }
    }

    pub(super) fn menu(&self, current: Option<&SharedPage>, from: From<'_>, language: &Language) -> Vec<MenuItem> {
        let path = from.path;
        let home = SitePath::new("index.html");
        let first = self.plan.pages.iter().find(|page| page.path == home);
        let is_home = current.is_none() || current.is_some_and(|page| page.path == home);
        let home_picture = first.and_then(|page| page.picture.as_ref()).and_then(|(name, _)| self.menu_picture(name));
        let home_path = first.map_or(&home, |first| meet(first, from).path);
        let mut menu = vec![MenuItem {
            label: language.strings.site.home.to_string(),
            language: None,
            href: path.address_of(home_path),
            picture: home_picture.or_else(|| self.menu_picture("home")),
            is_current: is_home && path == home_path,
            holds_current: false,
        }];
        menu.extend(self.top_pages().take(MENU).map(|page| {
            let folder = page.source.folder();
            let met = meet(page, from);
            MenuItem {
                label: met.title.to_string(),
                // The menu is in the program's own words; a typed title among them says which language it is in.
                language: met
                    .language
                    .or_else(|| (!is_same_language(from.tag, language.tag)).then(|| from.tag.to_string())),
                href: path.address_of(met.path),
                picture: met.picture.and_then(|name| self.menu_picture_of(page, name)),
                is_current: path == met.path,
                holds_current: path != met.path
                    && current.is_some_and(|current| {
                        current.source == page.source || (!folder.is_empty() && current.source.folder() == folder)
                    }),
            }
        }));
        menu
    }

    pub(super) fn menu_picture(&self, name: &str) -> Option<Picture> {
        named(name, &SitePath::new("index.md"), &self.files.hidden)
    }

    pub(super) fn menu_picture_of(&self, page: &SharedPage, name: &str) -> Option<Picture> {
        named(name, &page.source, &self.files.hidden)
    }

    pub(super) fn trail(&self, page: &SharedPage, from: From<'_>, language: &Language) -> Vec<Link> {
        let path = from.path;
        let folder = page.source.folder();
        if folder.is_empty() {
            return Vec::new();
        }
        let home = SitePath::new("index.html");
        let first = self.plan.pages.iter().find(|page| page.path == home);
        let home = first.map_or(&home, |first| meet(first, from).path);
        let label = language.strings.site.home.to_string();
        let mut trail = vec![Link { label, language: None, href: path.address_of(home) }];
        let group = self
            .plan
            .pages
            .iter()
            .find(|other| other.source.folder() == folder && other.source.file_name() == "index.md");
        if let Some(group) = group.filter(|group| group.source != page.source) {
            trail.push(link_to(group, from));
        }
        trail
    }

    /// The page's other versions; one in another language is called by that language's own name.
    pub(super) fn versions(&self, page: &SharedPage, from: From<'_>, language: &Language) -> Vec<VersionLink> {
        let base = (&page.path, &page.tag, false);
        let all = std::iter::once(base).chain(page.versions.iter().map(|one| (&one.path, &one.tag, one.is_easy)));
        let has_easy = |tag: &str| page.versions.iter().any(|one| one.tag == tag && one.is_easy);
        all.filter(|(other, ..)| *other != from.path)
            .map(|(other, tag, is_easy)| {
                let is_foreign = tag != from.tag;
                let language = if is_foreign { Language::find(tag) } else { Some(language) };
                let strings = language.map(|language| &language.strings.site);
                let name = strings.map_or(tag.as_str(), |strings| strings.language);
                let kind =
                    strings.map(|strings| if is_easy { strings.easy_read_version } else { strings.full_version });
                let label = match kind.filter(|_| is_easy || has_easy(tag)) {
                    Some(kind) if is_foreign => format!("{name}: {kind}"),
                    Some(kind) => kind.to_string(),
                    None => name.to_string(),
                };
                VersionLink { label, href: from.path.address_of(other), language: is_foreign.then(|| tag.clone()) }
            })
            .collect()
    }

    /// What tells this version from the page itself, for the title of a browser's tab; `None` for the page itself.
    pub(super) fn version_mark(&self, page: &SharedPage, from: From<'_>, language: &Language) -> Option<String> {
        let strings = &language.strings.site;
        match (from.path == &page.path, from.is_easy) {
            (true, _) => None,
            (false, true) => Some(strings.easy_read_version.to_string()),
            (false, false) => Some(strings.language.to_string()),
        }
    }

    /// Cards on the first page of the plan, or of a group.
    pub(super) fn cards(&self, page: &SharedPage, from: From<'_>, language: &Language) -> Vec<PageCard> {
        if page.source.as_str() == "index.md" {
            return self.top_cards(from, language);
        }
        let folder = page.source.folder();
        let inside = |other: &&SharedPage| other.source != page.source && other.source.folder() == folder;
        self.plan.pages.iter().filter(inside).map(|page| self.card(page, from)).collect()
    }

    /// Six cards at the most: more choices are hard to choose from. The others stand under "All pages".
    pub(super) fn top_cards(&self, from: From<'_>, language: &Language) -> Vec<PageCard> {
        let mut cards: Vec<PageCard> = self.top_pages().map(|page| self.card(page, from)).collect();
        if cards.len() > CARDS {
            cards.truncate(CARDS - 1);
            cards.push(PageCard {
                under: None,
                language: None,
                label: language.strings.site.all_pages.to_string(),
                href: from.path.address_of(&SitePath::new("all-pages.html")),
                summary: None,
                picture: self.menu_picture("list"),
            });
        }
        cards
    }

    pub(super) fn card(&self, page: &SharedPage, from: From<'_>) -> PageCard {
        let met = meet(page, from);
        PageCard {
            under: None,
            label: met.title.to_string(),
            href: from.path.address_of(met.path),
            summary: met.summary.map(str::to_string),
            picture: met.picture.and_then(|name| named(name, &page.source, &self.files.hidden)),
            language: met.language,
        }
    }
}

/// A link with the page's title.
pub(super) fn link_to(page: &SharedPage, from: From<'_>) -> Link {
    let met = meet(page, from);
    Link { label: met.title.to_string(), href: from.path.address_of(met.path), language: met.language }
}

/// The picture that a page's `picture:` names.
fn named(name: &str, source: &SitePath, hidden: &BTreeSet<SitePath>) -> Option<Picture> {
    if !name.contains('.') || crate::pictures::find_emoji(name).is_some() {
        return set_picture(name);
    }
    let file = source.find_target(name).filter(|file| !hidden.contains(file));
    file.map(|file| Picture { source: PictureSource::File(file), alt: String::new() })
}

/// The picture of the program's set that a page's `picture:` names, if it names one of those.
pub fn set_picture(name: &str) -> Option<Picture> {
    let emoji = crate::pictures::find_emoji(name).map(|(picture, _)| picture);
    let picture = emoji.or_else(|| crate::pictures::find_symbol(name.trim_start_matches("symbol:")))?;
    Some(super::words::of_set(&picture.code()))
}
