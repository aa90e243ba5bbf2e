//! The whole plan on one page, to print or to send: what each page says, one after the other.
//!
//! In: pages as they were laid out. Out: the text of one page: a list of what is in it, and a part for each page.
//! Not here: what a page says (`layout`), where its pictures lie (`picture_files`).

use super::layout::{Laid, direction_of};
use super::own_pages::is_version;
use super::prose::Problem;
use super::theme::Theme;
use super::values::{html, list, map, text};
use super::{FindWords, own_pages};
use crate::language::fill;
use crate::page::{PageView, Run, SiteView};
use crate::value::{Html, Id, Markup, SitePath, each_markup, without_entities};
use std::collections::BTreeMap;
use tera::Value;

/// The page that holds all others, while it grows.
pub(super) struct Whole<'a> {
    view: PageView,
    /// Every page that goes in, with the number of its part, from 1.
    numbers: BTreeMap<&'a SitePath, usize>,
    parts: Vec<Value>,
    /// Is this page all that there will be?
    is_one_file: bool,
}

impl<'a> Whole<'a> {
    /// For a site: every page of the plan and who made the pictures. Another version of a page is a page to print by
    /// itself. `None` for a site that needs no such page.
    pub fn of_site(site: &'a SiteView, own: &'a [PageView], words: FindWords) -> Option<Whole<'a>> {
        let home = own_pages::home(site).filter(|_| site.has_whole)?;
        let path = SitePath::new("whole-plan.html");
        let say = |key: &str| words(&site.language, key);
        let summary = Some(vec![Run::Text(say("whole-plan-summary"))]);
        let view = own_pages::own_page(site, home, path, say("whole-plan"), summary, Vec::new());
        let pages = site.pages.iter().filter(|page| !is_version(page)).chain(credits(own));
        Some(Whole::begin(view, pages, false))
    }

    /// For one file that holds the plan: every page in each of its versions, and who made the pictures. Its title is the
    /// plan's, and its name. `None` for a site without pages.
    pub fn of_one_file(site: &'a SiteView, own: &'a [PageView]) -> Option<Whole<'a>> {
        let home = own_pages::home(site)?;
        // Some disks hold names of 255 bytes at the most; a letter takes up to four.
        let name: String = Id::of(&site.title).as_str().chars().take(40).collect();
        let path = SitePath::new(format!("{}.html", name.trim_end_matches('-')));
        let mut view = own_pages::own_page(site, home, path, site.title.clone(), None, Vec::new());
        view.head_title = site.title.clone();
        view.footer.links.clear();
        Some(Whole::begin(view, site.pages.iter().chain(credits(own)), true))
    }

    fn begin(mut view: PageView, pages: impl Iterator<Item = &'a PageView> + Clone, is_one_file: bool) -> Whole<'a> {
        for (word, sound) in pages.clone().flat_map(|page| &page.spoken) {
            if !view.spoken.iter().any(|(known, _)| known == word) {
                view.spoken.push((word.clone(), sound.clone()));
            }
        }
        let numbers = pages.enumerate().map(|(at, page)| (&page.path, at + 1)).collect();
        Whole { view, numbers, parts: Vec::new(), is_one_file }
    }

    /// Adds a page that was laid out, if it goes in.
    pub fn add(
        &mut self,
        site: &SiteView,
        page: &PageView,
        laid: Laid,
        theme: &Theme,
        words: FindWords,
    ) -> Result<(), Problem> {
        let Some(number) = self.numbers.get(&page.path).copied() else { return Ok(()) };
        let (n, total) = (number.to_string(), self.numbers.len().to_string());
        let position = fill(&words(&page.language, "part-of"), &[("n", &n), ("total", &total)]);
        let part = laid.part_html(theme, &position, self.is_one_file)?;
        let mut content = String::with_capacity(part.len() + part.len() / 16);
        self.push_moved(&mut content, &part, &page.path, number);
        let language = if page.language == self.view.language { "" } else { page.language.as_str() };
        // It says which version this is.
        let label = page.head_title.strip_suffix(&format!(" – {}", site.title)).unwrap_or(&page.title);
        self.parts.push(map([
            ("id", text(&id_of(number))),
            ("label", text(label)),
            ("language", text(language)),
            ("direction", text(direction_of(&page.language))),
            ("content", html(&Html::from_safe(content))),
        ]));
        Ok(())
    }

    /// The finished page, and its text, to lay out.
    pub fn end(self, site: &SiteView, theme: &Theme, words: FindWords) -> Result<(PageView, Html), Problem> {
        let say = |key: &str| text(&words(&self.view.language, key));
        let mut content = String::new();
        let view = map([
            ("made_on", text(&site.made_on)),
            ("contents", say("contents")),
            ("to_contents", say("to-contents")),
            ("parts", list(self.parts)),
        ]);
        theme.component(&mut content, "whole", view)?;
        Ok((self.view, Html::from_safe(content)))
    }

    /// Adds the main part of one page as it reads among others: its headings are one level lower, its ids are its own,
    /// and its addresses lead there from here.
    fn push_moved(&self, out: &mut String, part: &str, page: &SitePath, number: usize) {
        let own = |id: &str| format!("{}:{id}", id_of(number));
        let mut copied = 0;
        let mut put = |out: &mut String, at: usize, old: &str, new: &str| {
            out.push_str(&part[copied..at]);
            out.push_str(new);
            copied = at + old.len();
        };
        each_markup(part, |at, found| match found {
            Markup::Tag { name: "h1", .. } => put(out, at, "h1", "h2"),
            Markup::Tag { name: "h2", .. } => put(out, at, "h2", "h3"),
            Markup::Tag { name: "h3", .. } => put(out, at, "h3", "h4"),
            Markup::Tag { name: "h4", .. } => put(out, at, "h4", "h5"),
            Markup::Tag { name: "h5", .. } => put(out, at, "h5", "h6"),
            Markup::Attribute { name: "id", value } => put(out, at, value, &own(value)),
            Markup::Attribute { name: "href" | "src", value } => {
                if let Some(address) = self.moved(value, page, number) {
                    put(out, at, value, &address);
                }
            }
            Markup::Attribute { name: "srcset", value } => {
                let mut at = at;
                for one in value.split(", ") {
                    let address = one.split(' ').next().unwrap_or_default();
                    if let Some(moved) = self.moved(address, page, number) {
                        put(out, at, address, &moved);
                    }
                    at += one.len() + ", ".len();
                }
            }
            Markup::Attribute { name, value } if names_ids(name) => {
                put(out, at, value, &value.split_ascii_whitespace().map(own).collect::<Vec<_>>().join(" "));
            }
            Markup::Attribute { name, value } if may_point(name) && value.contains("url(#") => {
                put(out, at, value, &value.replace("url(#", &format!("url(#{}:", id_of(number))));
            }
            Markup::Tag { .. }
            | Markup::Attribute { .. }
            | Markup::Text(_)
            | Markup::Comment(_)
            | Markup::Bare(_)
            | Markup::Strange(_) => {}
        });
        out.push_str(&part[copied..]);
    }

    /// An address on `page`, as it reads on the whole plan's page; none for one that leads out of the site.
    fn moved(&self, written: &str, page: &SitePath, number: usize) -> Option<String> {
        let address = without_entities(written);
        if address.contains(':') && !address.starts_with('#') {
            return None;
        }
        let (file, place) = address.split_once('#').map_or((&*address, None), |(file, place)| (file, Some(place)));
        let moved = if file.is_empty() {
            format!("#{}:{}", id_of(number), place.unwrap_or_default())
        } else {
            let target = page.find_target(file)?;
            if self.is_one_file && target.as_str() == "all-pages.html" {
                return Some("#contents".to_string());
            }
            // In a site the same words lead to the same page everywhere, from the menu too.
            match (self.numbers.get(&target).filter(|_| self.is_one_file), place) {
                (Some(number), Some(place)) => format!("#{}:{place}", id_of(*number)),
                (Some(number), None) => format!("#{}", id_of(*number)),
                (None, Some(place)) => format!("{}#{place}", self.view.path.address_of(&target)),
                (None, None) => self.view.path.address_of(&target),
            }
        };
        let mut escaped = String::with_capacity(moved.len());
        Html::escape_into(&mut escaped, &moved);
        Some(escaped)
    }
}

fn credits(own: &[PageView]) -> impl Iterator<Item = &PageView> + Clone {
    own.iter().filter(|page| page.path.as_str() == "credits.html")
}

/// No title or name makes such an id: those never hold `:`.
fn id_of(number: usize) -> String {
    format!("part-{number}")
}

/// Attributes of drawings that can point to a pattern or a shape: `url(#face-1)`.
fn may_point(attribute: &str) -> bool {
    matches!(attribute, "fill" | "stroke" | "clip-path" | "mask" | "filter")
}

/// Attributes whose value is one id, or several.
fn names_ids(attribute: &str) -> bool {
    matches!(attribute, "aria-labelledby" | "aria-describedby" | "aria-controls" | "aria-owns" | "for" | "headers")
}
