//! A theme: templates, style sheets and the reader's script, the nearest own file before that of `plain`.
//!
//! In: files of an own `theme/` folder. Out: [`Theme`], which fills templates and joins style sheets.
//! Not here: what a template is given (`layout`, `parts`, `form`), which colour pairs are weak (`tokens`).

use super::FindWords;
use super::colour::Colour;
use super::squeeze::joined_css;
use super::tokens::{self, WeakPair};
use crate::page::SiteView;
use crate::report::{Diagnostic, Report, Span};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::sync::LazyLock;
use tera::{Context, Tera, Value};

/// The reader's script, squeezed by `build.rs`.
pub(super) const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/reader.js"));
/// What finds words in a plan, squeezed by `build.rs`; what it looks through comes before it.
pub(super) const SEARCH: &str = include_str!(concat!(env!("OUT_DIR"), "/search.js"));
/// The style sheets of `plain`, joined and squeezed by `build.rs`.
pub(super) const PLAIN_CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/plain.css"));
static PLAIN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// Read once for all plans of a collection: reading templates takes longer than filling them.
static PLAIN_TEMPLATES: LazyLock<Tera> =
    LazyLock::new(|| read_templates(&nearest_files(&[])).expect("our own templates can be read"));

/// What comes last in every style sheet of a site: the foot of each sheet of paper begins so.
pub(super) const PAPER_FOOT: &str = "@page{@bottom-left{content:";

/// What comes first in every style sheet of a site.
const CHARSET: &str = "@charset \"utf-8\";\n";

/// One file of an own theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Below the theme's folder: `css/1-tokens.css`, `components/budget/budget.html`.
    pub name: String,
    pub text: String,
}

pub(super) struct Theme {
    tera: Cow<'static, Tera>,
    /// Every style sheet, joined in order.
    css: String,
}

impl Theme {
    /// Reads a theme. `None`, and the reason in `report`, if a template cannot be understood.
    pub fn load(site: &SiteView, own: &[ThemeFile], report: &mut Report) -> Option<Theme> {
        refuse_unescaped(own, report);
        let has_own_templates = own.iter().any(|file| file.name.ends_with(".html"));
        let tera = match has_own_templates {
            false => Cow::Borrowed(&*PLAIN_TEMPLATES),
            true => match read_templates(&nearest_files(own)) {
                Ok(tera) => Cow::Owned(tera),
                Err(problem) => {
                    report.push(template_problem(&problem));
                    return None;
                }
            },
        };
        let mut css = if own.is_empty() { PLAIN_CSS.to_string() } else { joined_css(&nearest_files(own)) };
        if own.iter().any(|file| file.name.ends_with(".css")) {
            for weak in weak_pairs(&css) {
                report.push(weak_colours(&weak));
            }
        }
        if let Some(accent) = &site.theme.accent {
            match accent_css(&css, accent) {
                Ok(lines) => css.push_str(&lines),
                Err(problem) => report.push(*problem),
            }
        }
        Some(Theme { tera, css })
    }

    /// Adds a component's template, filled; its values stand under `view`.
    pub fn component(&self, out: &mut String, name: &str, view: Value) -> Result<(), tera::Error> {
        let mut context = Context::new();
        context.insert_value("view", view);
        self.tera.render_to(&format!("components/{name}/{name}.html"), &context, Pen(out))
    }

    /// Fills any template of the theme as it is given.
    #[cfg(test)]
    pub fn fill(&self, template: &str, context: &Context) -> Result<String, tera::Error> {
        self.tera.render(template, context)
    }

    /// Fills the layout; its values stand under `page`.
    pub fn page(&self, page: Value) -> Result<String, tera::Error> {
        let mut context = Context::new();
        context.insert_value("page", page);
        self.tera.render("layout.html", &context)
    }

    /// Fills the page of a plan that is one file, as the layout.
    pub fn one_file(&self, page: Value) -> Result<String, tera::Error> {
        let mut context = Context::new();
        context.insert_value("page", page);
        self.tera.render("one-file.html", &context)
    }

    /// Fills the main part of a page alone; its values are those of the layout.
    pub fn main_part(&self, page: Value) -> Result<String, tera::Error> {
        let mut context = Context::new();
        context.insert_value("page", page);
        self.tera.render("pages/page.html", &context)
    }

    /// `_plan/reader.js`: always ours, since a theme is data.
    pub fn script(&self) -> &'static str {
        SCRIPT
    }

    /// `_plan/style.css`
    pub fn style_file(&self, site: &SiteView, words: FindWords) -> String {
        format!("{CHARSET}{}", self.style(site, words))
    }

    /// All style sheets, and what paper shows in its margins.
    pub fn style(&self, site: &SiteView, words: FindWords) -> String {
        let page_of_pages = words(&site.language, "print-page");
        format!(
            "{}{PAPER_FOOT}{}}}@bottom-right{{content:{}}}}}\n",
            self.css,
            css_text(&paper_foot(site)),
            page_counter(&page_of_pages)
        )
    }
}

/// What is left of the style sheet or the script of a site without what every site has.
pub(super) fn without_plain<'a>(name: &str, bytes: &'a [u8]) -> &'a [u8] {
    let rest = match name {
        "style.css" => bytes.strip_prefix(CHARSET.as_bytes()).and_then(|rest| rest.strip_prefix(PLAIN_CSS.as_bytes())),
        "reader.js" => bytes.strip_prefix(SCRIPT.as_bytes()),
        "search.js" => bytes.strip_suffix(SEARCH.as_bytes()),
        _ => None,
    };
    rest.unwrap_or(bytes)
}

/// Takes what a template writes right into a page, which can be long.
struct Pen<'a>(&'a mut String);

impl io::Write for Pen<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Templates are written text by text, never in the middle of a letter.
        self.0.push_str(std::str::from_utf8(bytes).map_err(io::Error::other)?);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn read_templates(files: &BTreeMap<&str, &str>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.add_raw_templates(
        files.iter().filter(|(name, _)| name.ends_with(".html")).map(|(name, text)| (*name, *text)),
    )?;
    Ok(tera)
}

/// Every file by its name: the nearest own one, else that of `plain`.
fn nearest_files(own: &[ThemeFile]) -> BTreeMap<&str, &str> {
    let mut files = BTreeMap::new();
    add_folder(&PLAIN, &mut files);
    for file in own {
        files.insert(file.name.as_str(), file.text.as_str());
    }
    files
}

/// The files of `plain`, by name.
#[cfg(test)]
pub(super) fn plain_files() -> BTreeMap<&'static str, &'static str> {
    nearest_files(&[])
}

fn add_folder(folder: &'static Dir, files: &mut BTreeMap<&str, &str>) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(name, text);
        }
    }
    for inner in folder.dirs() {
        add_folder(inner, files);
    }
}

fn weak_pairs(css: &str) -> Vec<WeakPair> {
    tokens::schemes(css).iter().flat_map(tokens::Scheme::weak_pairs).collect()
}

/// The plan's own accent, if it can be read on every light background; else what is wrong with it.
fn accent_css(css: &str, accent: &str) -> Result<String, Box<Diagnostic>> {
    let place = Span::of_file("index.md");
    let Some(colour) = Colour::find(accent) else {
        return Err(Box::new(
            Diagnostic::error("unknown-colour", &place, format!("“{accent}” is not a colour that we know"))
                .because("The plan cannot be shown in a colour that nobody knows.")
                .try_this("accent: \"#0b4f6c\""),
        ));
    };
    let lines = format!(":root{{--plan-accent:{colour}}}\n");
    let before = weak_pairs(css);
    let new = weak_pairs(&format!("{css}{lines}"))
        .into_iter()
        .filter(|weak| !before.contains(weak))
        .min_by(|one, two| one.ratio.total_cmp(&two.ratio));
    match new {
        None => Ok(lines),
        Some(weak) => Err(Box::new(faint_accent(&weak, colour, &place))),
    }
}

fn faint_accent(weak: &WeakPair, accent: Colour, place: &Span) -> Diagnostic {
    let other = if weak.front_colour == Some(accent) { weak.back_colour } else { weak.front_colour };
    let other = other.map_or(String::new(), |colour| colour.to_string());
    Diagnostic::error(
        "faint-accent",
        place,
        format!(
            "the accent {accent} is too near to {other}: {:.1} to 1, and it must be {} to 1",
            weak.ratio, weak.needed
        ),
    )
    .because("Many people could not read links and headings in this colour.")
    .try_this("a darker colour, such as accent: \"#0b4f6c\"")
}

fn weak_colours(weak: &WeakPair) -> Diagnostic {
    let show = |colour: Option<Colour>| colour.map_or("no colour".to_string(), |c| c.to_string());
    Diagnostic::error(
        "faint-colours",
        &Span::of_file("theme/css"),
        format!(
            "{} ({}) on {} ({}) is {:.1} to 1, and it must be {} to 1, in “{}”",
            weak.front,
            show(weak.front_colour),
            weak.back,
            show(weak.back_colour),
            weak.ratio,
            weak.needed,
            weak.scheme
        ),
    )
    .because("Many people could not read the pages in these colours.")
    .try_this("make one of the two colours lighter or darker")
}

/// A template that asks for letters as they are could show what a person typed as markup.
fn refuse_unescaped(own: &[ThemeFile], report: &mut Report) {
    for file in own.iter().filter(|file| file.name.ends_with(".html")) {
        if has_safe_filter(&file.text) {
            report.push(
                Diagnostic::error(
                    "unescaped-template",
                    &Span::of_file(&format!("theme/{}", file.name)),
                    "this template uses the filter “safe”",
                )
                .because("Words that somebody typed could then become a part of the page's code.")
                .try_this("leave “| safe” out; what is safe already arrives as safe"),
            );
        }
    }
}

pub(super) fn has_safe_filter(template: &str) -> bool {
    let asks = |sign: &str| template.split(sign).skip(1).any(|after| after.trim_start().starts_with("safe"));
    asks("|") || asks("filter ")
}

pub(super) fn template_problem(problem: &tera::Error) -> Diagnostic {
    Diagnostic::error("theme-template", &Span::of_file("theme"), "a template of the theme could not be used")
        .because(problem.to_string())
        .try_this("mend the template, or take it away: then ours is used")
}

/// Any text as a string of a style sheet.
fn css_text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            out.push(letter);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(letter)));
        }
    }
    out.push('"');
    out
}

/// What stands on the foot of each sheet of paper, beside the number of the page: whose plan it is, and how old.
fn paper_foot(site: &SiteView) -> String {
    let version = site.version.iter().map(|version| format!(" · {version}"));
    format!("{}{}\n{}", site.title, version.collect::<String>(), site.made_on)
}

/// "Page {page} of {pages}" as the content of a margin box.
fn page_counter(words: &str) -> String {
    let mut out = String::new();
    for piece in words.split_inclusive('}') {
        let (text, name) = match piece.split_once('{') {
            Some((text, "page}")) => (text, "counter(page)"),
            Some((text, "pages}")) => (text, "counter(pages)"),
            _ => (piece, ""),
        };
        out.push_str(&format!("{} {name} ", css_text(text)));
    }
    out.trim_end().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_every_scheme_of_plain_is_strong() {
        let css = PLAIN_CSS;
        assert!(tokens::schemes(css).len() >= 10);
        assert_eq!(weak_pairs(css), []);
    }

    #[test]
    fn a_strong_accent_is_taken_and_a_faint_one_is_refused_with_its_ratio() {
        assert!(accent_css(PLAIN_CSS, "#0b4f6c").is_ok());
        let faint = accent_css(PLAIN_CSS, "#ffd27a").expect_err("faint");
        assert!(faint.message.contains("#ffd27a") && faint.message.contains("to 1"));
        assert_eq!(accent_css(PLAIN_CSS, "sea").expect_err("no colour").rule, "unknown-colour");
    }

    #[test]
    fn print_is_styled_after_the_components() {
        let own = [ThemeFile { name: "css/9-own.css".into(), text: ".own {}".into() }];
        let css = joined_css(&nearest_files(&own));
        let at = |text: &str| css.find(text).expect("is there");
        assert!(at(".plan-row") < at("@media print"));
        assert!(at("@media print") < at(".own{}"));
    }

    #[test]
    fn a_template_that_asks_for_unescaped_letters_is_refused() {
        assert!(has_safe_filter("{{ a |  safe }}") && has_safe_filter("{{a|upper|safe}}"));
        assert!(has_safe_filter("{% filter safe %}{{ a }}{% endfilter %}"));
        assert!(!has_safe_filter("{{ safe | upper }}"));
    }

    #[test]
    fn the_title_of_a_plan_cannot_leave_its_place_on_paper() {
        assert_eq!(css_text("a\"}"), "\"a\\22 \\7d \"");
        assert_eq!(page_counter("Page {page} of {pages}"), "\"Page \" counter(page) \" of \" counter(pages)");
    }
}
