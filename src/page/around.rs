//! Ways through the site: menu, trail, cards, links to other versions.

use super::site::Maker;
use super::view::{Link, MenuItem, PageCard, Picture, PictureSource, VersionLink};
use crate::audience::SharedPage;
use crate::language::Language;
use crate::value::SitePath;
use std::collections::BTreeSet;

/// Most entries in the menu beside Home; the rest stand under "All pages".
const MENU: usize = 6;

/// Most cards on the first page.
const CARDS: usize = 6;

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

    pub(super) fn menu(&self, current: Option<&SharedPage>, path: &SitePath, language: &Language) -> Vec<MenuItem> {
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

    pub(super) fn menu_picture(&self, name: &str) -> Option<Picture> {
        named(name, &SitePath::new("index.md"), &self.files.hidden)
    }

    pub(super) fn menu_picture_of(&self, page: &SharedPage, name: &str) -> Option<Picture> {
        named(name, &page.source, &self.files.hidden)
    }

    pub(super) fn trail(&self, page: &SharedPage, path: &SitePath, language: &Language) -> Vec<Link> {
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

    pub(super) fn versions(&self, page: &SharedPage, path: &SitePath, language: &Language) -> Vec<VersionLink> {
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
    pub(super) fn version_label(&self, page: &SharedPage, path: &SitePath, language: &Language) -> String {
        let strings = &language.strings.site;
        match page.versions.iter().find(|version| version.path == *path) {
            None => strings.full_version.to_string(),
            Some(version) if version.tag == page.tag => strings.easy_read_version.to_string(),
            Some(version) if version.is_easy => format!("{} ({})", strings.easy_read_version, version.tag),
            Some(version) => format!("{} ({})", version.title, version.tag),
        }
    }

    /// Cards on the first page of the plan, or of a group.
    pub(super) fn cards(&self, page: &SharedPage, path: &SitePath) -> Vec<PageCard> {
        if page.source.as_str() == "index.md" {
            return self.top_cards(path);
        }
        let folder = page.source.folder();
        let inside = |other: &&SharedPage| other.source != page.source && other.source.folder() == folder;
        self.plan.pages.iter().filter(inside).map(|page| self.card(page, path)).collect()
    }

    /// Six cards at the most: more choices are hard to choose from. The others stand under "All pages".
    pub(super) fn top_cards(&self, path: &SitePath) -> Vec<PageCard> {
        let mut cards: Vec<PageCard> = self.top_pages().map(|page| self.card(page, path)).collect();
        if cards.len() > CARDS {
            cards.truncate(CARDS - 1);
            cards.push(PageCard {
                language: None,
                label: self.plan.facts.language.strings.site.all_pages.to_string(),
                href: path.address_of(&SitePath::new("all-pages.html")),
                summary: None,
                picture: self.menu_picture("list"),
            });
        }
        cards
    }

    pub(super) fn card(&self, page: &SharedPage, path: &SitePath) -> PageCard {
        PageCard {
            language: None,
            label: page.title.clone(),
            href: path.address_of(&page.path),
            summary: page.summary.as_ref().map(|summary| summary.text.clone()),
            picture: page.picture.as_ref().and_then(|(name, _)| named(name, &page.source, &self.files.hidden)),
        }
    }
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
