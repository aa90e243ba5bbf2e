//! The two pages that every site has beside the plan's own: "All pages" and "Who made the pictures".
//!
//! In: a [`SiteView`]. Out: two [`PageView`]s, with the same header, menu and footer as the first page.
//! Not here: pages that a person wrote (`page`), the page that holds all others (`whole`).

use super::FindWords;
use crate::page::{
    Footer, Link, ListItem, MenuItem, PageView, Piece, Run, SiteView, VersionLink, Words, is_right_to_left,
};
use crate::pictures::CREDIT;
use crate::value::SitePath;

/// The first page of the site, if there is one.
pub(super) fn home(site: &SiteView) -> Option<&PageView> {
    site.pages.iter().find(|page| page.path.as_str() == "index.html").or(site.pages.first())
}

/// Both pages; nothing for a site without pages. A page that the view already holds is not made again.
pub(super) fn own_pages(site: &SiteView, words: FindWords) -> Vec<PageView> {
    let Some(home) = home(site) else {
        return Vec::new();
    };
    let say = |key: &str| words(&site.language, key);
    let mut pages = Vec::new();
    let all = SitePath::new("all-pages.html");
    if !site.pages.iter().any(|page| page.path == all) {
        let title = say("all-pages");
        let pieces = vec![folder_list(site, &all, "")];
        let summary = vec![Run::Text(say("all-pages-summary"))];
        pages.push(own_page(site, home, all, title, Some(summary), pieces));
    }
    let credits = SitePath::new("credits.html");
    if !site.pages.iter().any(|page| page.path == credits) {
        let pieces = credit_pieces(site, &say);
        pages.push(own_page(site, home, credits, say("credits"), None, pieces));
    }
    pages
}

/// A page of the program's own, with the header, menu and footer of the first page.
pub(super) fn own_page(
    site: &SiteView,
    home: &PageView,
    path: SitePath,
    title: String,
    summary: Option<Words>,
    pieces: Vec<Piece>,
) -> PageView {
    let menu = home.menu.iter().map(|item| MenuItem {
        href: moved(home, &item.href, &path),
        is_current: false,
        holds_current: false,
        ..item.clone()
    });
    let links = home.footer.links.iter().map(|link| Link {
        label: link.label.clone(),
        language: link.language.clone(),
        href: moved(home, &link.href, &path),
    });
    PageView {
        // All words of this page are the program's own, but for the titles.
        language: home.interface.clone().unwrap_or_else(|| site.language.clone()),
        is_right_to_left: home.interface.as_ref().map_or(home.is_right_to_left, |tag| is_right_to_left(tag)),
        interface: None,
        head_title: format!("{title} – {}", site.title),
        title,
        picture: None,
        position: String::new(),
        trail: Vec::new(),
        menu: menu.collect(),
        summary,
        copy_notice: home.copy_notice.clone(),
        facts: Vec::new(),
        versions: Vec::new(),
        pieces,
        cards: Vec::new(),
        spoken: Vec::new(),
        foot: Vec::new(),
        back: None,
        next: None,
        footer: Footer { links: links.collect(), ..home.footer.clone() },
        path,
    }
}

/// An address of one page, as it reads from another.
fn moved(from: &PageView, href: &str, to: &SitePath) -> String {
    from.path.find_target(href).map_or(href.to_string(), |target| to.address_of(&target))
}

/// The pages of one folder in their order; a group's pages stand below its first page.
fn folder_list(site: &SiteView, from: &SitePath, folder: &str) -> Piece {
    let mut items = Vec::new();
    for page in &site.pages {
        if is_version(page) {
            continue;
        }
        let is_group = page.path.file_name() == "index.html" && page.path.folder() != folder;
        let own = if is_group { parent(page.path.folder()) } else { page.path.folder() };
        if shown_folder(site, own) != folder {
            continue;
        }
        let mut pieces = page_pieces(page, from);
        if is_group {
            let below = folder_list(site, from, page.path.folder());
            // The group's own first page is this very item.
            if let Piece::List { first, items } = below {
                let items: Vec<ListItem> = items.into_iter().skip(1).collect();
                if !items.is_empty() {
                    pieces.push(Piece::List { first, items });
                }
            }
        }
        items.push(ListItem { task: None, pieces });
    }
    Piece::List { first: None, items }
}

/// The nearest folder whose first page this reader sees: pages of a folder without one are listed there.
fn shown_folder<'a>(site: &SiteView, folder: &'a str) -> &'a str {
    let mut folder = folder;
    while !folder.is_empty()
        && !site.pages.iter().any(|page| page.path.file_name() == "index.html" && page.path.folder() == folder)
    {
        folder = parent(folder);
    }
    folder
}

fn page_pieces(page: &PageView, from: &SitePath) -> Vec<Piece> {
    let title = |words: String| match &page.interface {
        Some(_) => Run::Lang { tag: page.language.clone(), words: vec![Run::Text(words)] },
        None => Run::Text(words),
    };
    let mut words = vec![Run::Link { href: from.address_of(&page.path), words: vec![title(page.title.clone())] }];
    for VersionLink { label, href, language } in &page.versions {
        let name = match language {
            Some(tag) => Run::Lang { tag: tag.clone(), words: vec![Run::Text(label.clone())] },
            None => Run::Text(label.clone()),
        };
        words.push(Run::Break);
        words.push(Run::Link {
            href: moved(page, href, from), words: vec![title(format!("{} – ", page.title)), name]
        });
    }
    if let Some(summary) = &page.summary {
        words.push(Run::Break);
        words.extend(summary.clone());
    }
    match &page.picture {
        Some(picture) => vec![Piece::Row { picture: picture.clone(), words }],
        None => vec![Piece::Paragraph(words)],
    }
}

/// `my-money.easy.html` is another version of `my-money.html`, not a page of its own in the list.
pub(super) fn is_version(page: &PageView) -> bool {
    page.path.file_name().strip_suffix(".html").is_some_and(|stem| stem.contains('.'))
}

fn parent(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn credit_pieces(site: &SiteView, say: &dyn Fn(&str) -> String) -> Vec<Piece> {
    let link = |to: &str, label: String| Run::Link { href: to.to_string(), words: vec![Run::Text(label)] };
    let mut pieces = vec![
        Piece::Paragraph(vec![
            Run::Text(format!("{} ", say("credits-set"))),
            link(CREDIT.project_link, CREDIT.title.to_string()),
            Run::Text(format!(". {} {}.", say("credits-authors"), CREDIT.authors)),
        ]),
        Piece::Paragraph(vec![Run::Text(say("credits-changes"))]),
        Piece::Paragraph(vec![
            Run::Text(format!("{} ", say("credits-licence"))),
            link(CREDIT.licence_link, say("credits-licence-name")),
            Run::Text(".".to_string()),
        ]),
        Piece::Paragraph(vec![Run::Text(say("credits-drawn"))]),
    ];
    if !site.own_credits.is_empty() {
        pieces.push(Piece::Heading { level: 2, id: "own".to_string(), words: vec![Run::Text(say("credits-own"))] });
        pieces.extend(site.own_credits.iter().cloned().map(Piece::Paragraph));
    }
    pieces
}
