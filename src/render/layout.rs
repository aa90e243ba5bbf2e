//! A whole page: head, header, menu, main part, way on, footer.
//!
//! In: a [`PageView`]. Out: the finished HTML of its file.
//! Not here: the words of its main part (`prose`), where each thing stands (`themes/*/layout.html`).

use super::picture_files::{PictureFiles, Use};
use super::prose::{Problem, Writer};
use super::settings::{Settings, listen as listen_value};
use super::theme::Theme;
use super::values::{html, list, map, pairs, text};
use super::{FindWords, POLICY, one_file};
use crate::page::{Footer, Link, PageCard, PageView, SiteView};
use crate::value::{Html, SitePath};
use tera::{Map, Value};

pub(super) fn direction(is_right_to_left: bool) -> &'static str {
    match is_right_to_left {
        true => "rtl",
        false => "ltr",
    }
}

/// The way in which a language is written.
pub(super) fn direction_of(tag: &str) -> &'static str {
    direction(crate::page::is_right_to_left(tag))
}

/// Both fields of words in another language than their page's: its tag, and the way it is written. Empty for the page's own.
fn language_values(tag: Option<&str>) -> [(&'static str, Value); 2] {
    let way = tag.map_or("", direction_of);
    [("language", text(tag.unwrap_or_default())), ("direction", text(way))]
}

/// What the templates are given for one page.
#[derive(Clone)]
pub(super) struct Laid {
    head: Map,
    main: Map,
    /// All else.
    around: Map,
}

impl Laid {
    /// The finished page.
    pub fn page_html(&self, theme: &Theme) -> Result<String, Problem> {
        theme.page(self.clone().value())
    }

    /// The page as a file that leans on no other, but for its pictures.
    pub fn one_file_html(mut self, theme: &Theme, style: &str) -> Result<String, Problem> {
        // No letters of a style may end it.
        let style = style.replace("</", "<\\/");
        self.head.insert("policy".into(), Value::safe_string(&one_file::policy(&style)));
        self.head.insert("style".into(), Value::safe_string(&style));
        theme.one_file(self.value())
    }

    /// Its main part alone, as it stands among those of other pages: with its own `position`, without cards to them.
    pub fn part_html(mut self, theme: &Theme, position: &str, has_versions: bool) -> Result<String, Problem> {
        self.main.insert("position".into(), text(position));
        self.main.insert("cards".into(), list([]));
        if !has_versions {
            self.main.insert("versions".into(), list([]));
        }
        theme.main_part(self.value())
    }

    fn value(mut self) -> Value {
        self.around.insert("head".into(), Value::from(self.head));
        self.around.insert("main".into(), Value::from(self.main));
        Value::from(self.around)
    }

    /// The text of its main part, as HTML.
    pub fn content(&self) -> &str {
        self.main.get(&"content".into()).and_then(Value::as_str).unwrap_or_default()
    }

    /// The same page with a field to find words of the plan.
    pub fn with_search(mut self, page: &PageView, find_words: FindWords) -> Laid {
        let say = |key: &str| text(&find_words(&page.language, key));
        let words = map([
            ("script", text(&page.path.address_of(&SitePath::new("_plan/search.js")))),
            ("title", say("search")),
            ("found", say("search-found")),
            ("none", say("search-none")),
            ("near", say("search-near")),
        ]);
        self.around.insert("search".into(), words);
        self
    }

    /// The same page with another text.
    pub fn with_content(mut self, content: &Html, page: &PageView, find_words: FindWords) -> Laid {
        let listen = listen_value(&|key| find_words(&page.language, key), page, &[content.as_str()]);
        self.around.insert("listen".into(), listen);
        self.main.insert("content".into(), html(content));
        self
    }
}

/// Lays out one page.
pub(super) fn lay_out(
    site: &SiteView,
    page: &PageView,
    theme: &Theme,
    pictures: &mut PictureFiles,
    settings: &mut Settings,
    find_words: FindWords,
) -> Result<Laid, Problem> {
    let mut writer = Writer {
        page: &page.path,
        language: &page.language,
        interface: page.interface.as_deref(),
        is_right_to_left: page.is_right_to_left,
        theme,
        pictures,
        find_words,
        made_ids: 0,
    };
    let content = writer.pieces_html(&page.pieces)?;
    let foot = writer.pieces_html(&page.foot)?;
    let summary = page.summary.as_ref().map_or(Html::default(), |words| writer.words_html(words));
    let said = [content.as_str(), foot.as_str(), summary.as_str()];
    let listen = listen_value(&|key| find_words(&page.language, key), page, &said);
    let main = main_value(&mut writer, page, [&content, &foot, &summary]);
    let header = header_value(&mut writer, site, page);
    let ui = |key: &str| text(&find_words(&page.language, key));
    let footer = footer_value(&mut writer, &page.footer);
    let (back, next) = match page.is_right_to_left {
        true => ("→", "←"),
        false => ("←", "→"),
    };
    let head = head_value(&mut writer, site, page);
    let around = pairs([
        ("language", text(&page.language)),
        ("direction", text(direction(page.is_right_to_left))),
        ("header", header),
        ("back", way_value(page.back.as_ref())),
        ("next", way_value(page.next.as_ref())),
        ("back_arrow", text(back)),
        ("next_arrow", text(next)),
        ("footer", footer),
        (
            "say",
            map([
                ("language", text(page.interface.as_deref().unwrap_or_default())),
                ("direction", text(page.interface.as_deref().map_or("", direction_of))),
                ("skip", ui("skip-to-main")),
                ("menu", ui("menu")),
                ("here", ui("you-are-here")),
                ("turn", ui("back-and-next")),
                ("back", ui("back")),
                ("next", ui("next")),
                ("help", ui("help-title")),
                ("versions", ui("other-versions")),
                ("settings", ui("settings")),
                ("settings_short", ui("settings-short")),
            ]),
        ),
        ("settings", settings.value(&page.language, find_words)),
        ("listen", listen),
    ]);
    Ok(Laid { head, main, around })
}

fn head_value(writer: &mut Writer, site: &SiteView, page: &PageView) -> Map {
    let file = |name: &str| text(&page.path.address_of(&SitePath::new(name)));
    // The first page's picture, so that tabs and bookmarks of one plan look alike.
    let icon = super::own_pages::home(site)
        .and_then(|home| home.picture.as_ref())
        .and_then(|picture| writer.pictures.address(&page.path, &picture.source));
    pairs([
        ("policy", Value::safe_string(POLICY)),
        ("title", text(&page.head_title)),
        ("is_hidden", Value::from(site.is_hidden_from_search)),
        ("style", file("_plan/style.css")),
        ("script", file("_plan/reader.js")),
        ("icon", text(icon.as_deref().unwrap_or(""))),
    ])
}

fn header_value(writer: &mut Writer, site: &SiteView, page: &PageView) -> Value {
    let home = page.path.address_of(&SitePath::new("index.html"));
    let logo = site.theme.logo.as_ref().map(|file| crate::page::Picture {
        source: crate::page::PictureSource::File(file.clone()),
        alt: String::new(),
    });
    let menu = list(page.menu.iter().map(|item| {
        let [language, direction] = language_values(item.language.as_deref());
        map([
            ("label", text(&item.label)),
            language,
            direction,
            ("href", text(&item.href)),
            ("picture", html(&writer.image(item.picture.as_ref(), Use::Sign))),
            // `page` for this very page, `true` for the group that it lies in.
            (
                "current",
                text(match (item.is_current, item.holds_current) {
                    (true, _) => "page",
                    (false, true) => "true",
                    (false, false) => "",
                }),
            ),
        ])
    }));
    let is_foreign = page.interface.is_none() && page.language != site.language;
    let [(_, tag), (_, direction)] = language_values(is_foreign.then_some(site.language.as_str()));
    let (title_language, title_direction) = (("title_language", tag), ("title_direction", direction));
    map([
        ("title", text(&site.title)),
        title_language,
        title_direction,
        ("home", text(&home)),
        ("logo", html(&writer.image(logo.as_ref(), Use::Sign))),
        ("menu", menu),
        ("notice", text(page.copy_notice.as_deref().unwrap_or_default())),
        ("trail", list(page.trail.iter().map(link_value))),
    ])
}

fn main_value(writer: &mut Writer, page: &PageView, [content, foot, summary]: [&Html; 3]) -> Map {
    let mut card_value = |card: &PageCard| {
        let [language, direction] = language_values(card.language.as_deref());
        map([
            language,
            direction,
            ("label", text(&card.label)),
            ("href", text(&card.href)),
            ("summary", text(card.summary.as_deref().unwrap_or(""))),
            ("picture", html(&writer.image(card.picture.as_ref(), Use::Small))),
        ])
    };
    let cards = list(page.cards.chunk_by(|one, next| one.under == next.under).map(|cards| {
        let heading = cards.first().and_then(|card| card.under.as_deref()).unwrap_or_default();
        map([("heading", text(heading)), ("cards", list(cards.iter().map(&mut card_value)))])
    }));
    let versions = list(page.versions.iter().map(|version| {
        let [language, direction] = language_values(version.language.as_deref());
        map([("label", text(&version.label)), ("href", text(&version.href)), language, direction])
    }));
    pairs([
        ("title", text(&page.title)),
        ("picture", html(&writer.image(page.picture.as_ref(), Use::Small))),
        ("position", text(&page.position)),
        ("summary", html(summary)),
        ("versions", versions),
        ("content", html(content)),
        ("cards", cards),
        ("foot", html(foot)),
        ("facts", list(page.facts.iter().map(|fact| text(fact)))),
    ])
}

fn footer_value(writer: &mut Writer, footer: &Footer) -> Value {
    let mut lines = |words: &[crate::page::Words]| list(words.iter().map(|words| html(&writer.words_html(words))));
    map([
        ("help", lines(&footer.help)),
        ("take_down", lines(footer.take_down.as_slice())),
        ("version", list(footer.version.iter().map(|line| text(line)))),
        ("links", list(footer.links.iter().map(link_value))),
    ])
}

fn link_value(link: &Link) -> Value {
    let [language, direction] = language_values(link.language.as_deref());
    map([("label", text(&link.label)), language, direction, ("href", text(&link.href))])
}

fn way_value(link: Option<&Link>) -> Value {
    link.map_or(Value::none(), link_value)
}
