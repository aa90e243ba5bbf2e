//! The proof over a finished site: every address leads somewhere, no file lies there unnamed, and nothing hidden is in
//! any byte.
//!
//! In: a [`Site`] and what was [`Withheld`]. Out: findings; none means proved.
//! Not here: a full HTML reader (that is in the tests). This is one strict pass over our own HTML.

mod html;
mod numbers;
mod plain;
mod secrets;

use crate::audience::Withheld;
use crate::render::Site;
use crate::report::{Diagnostic, Report, Span};
use crate::value::SitePath;
use html::Scanned;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Proves a site. `outside` are addresses that lead to other sites beside it, proved on their own. `said` are the words that the
/// program itself put there, asked for one after the other and only as long as something found is not among them.
///
/// Every finding is an error: a site that is not proved is not written.
pub fn prove(
    site: &Site,
    outside: &BTreeSet<&str>,
    withheld: &Withheld,
    said: &[&dyn Fn() -> String],
    report: &mut Report,
) {
    let pages = site.files.iter().filter(|(path, _)| path.extension() == "html");
    let texts: Vec<(&SitePath, Cow<str>)> = pages.map(|(path, bytes)| (path, Site::text(bytes))).collect();
    let pages: BTreeMap<&SitePath, Scanned> = texts.iter().map(|(path, text)| (*path, html::scan(text))).collect();
    let ids: Ids = pages.iter().map(|(path, page)| (*path, page.ids.iter().map(AsRef::as_ref).collect())).collect();
    let mut named = BTreeSet::new();
    for (path, page) in &pages {
        addresses(site, &ids, outside, path, page, &mut named, report);
        outline(path, page, report);
        if let Some(strange) = page.strange.first() {
            let shown: String = strange.chars().take(40).collect();
            report.push(ours(path, &format!("`{shown}` is written in a way that plainplan does not read")));
        }
    }
    for path in site.files.keys().filter(|path| is_of_plan(path) && !named.contains(*path)) {
        report.push(
            ours(path, "no page names this file")
                .because("It could hold what was left out of the pages, so the site was not written."),
        );
    }
    secrets::search(site, &pages, withheld, said, report);
}

/// The ids of each page.
type Ids<'a> = BTreeMap<&'a SitePath, FxHashSet<&'a str>>;

/// Is it a photo or a download? Such a file is there only for the pages that name it.
fn is_of_plan(path: &SitePath) -> bool {
    ["_plan/files/", "_plan/photos/"].iter().any(|folder| path.as_str().starts_with(folder))
}

/// Every relative address names a file of the site, and every `#place` an id on its page.
fn addresses(
    site: &Site,
    ids: &Ids<'_>,
    outside: &BTreeSet<&str>,
    path: &SitePath,
    page: &Scanned,
    named: &mut BTreeSet<SitePath>,
    report: &mut Report,
) {
    for address in &page.addresses {
        if outside.contains(address.as_ref())
            || address.contains("://")
            || address.starts_with("mailto:")
            || address.starts_with("tel:")
        {
            continue;
        }
        let (file, place) = address.split_once('#').map_or((address.as_ref(), None), |(file, id)| (file, Some(id)));
        let target = if file.is_empty() { Some(path.clone()) } else { path.find_target(file) };
        let is_there = target.as_ref().is_some_and(|target| site.files.contains_key(target));
        let has_place = place
            .is_none_or(|id| target.as_ref().and_then(|target| ids.get(target)).is_some_and(|ids| ids.contains(id)));
        if !is_there || !has_place {
            report.push(ours(path, &format!("the address `{address}` leads nowhere")));
        }
        named.extend(target.filter(is_of_plan));
    }
}

/// One first heading, no level skipped, no id twice.
fn outline(path: &SitePath, page: &Scanned, report: &mut Report) {
    if page.headings.iter().filter(|level| **level == 1).count() != 1 {
        report.push(ours(path, "this page does not have exactly 1 main heading"));
    }
    let mut last = 0;
    for level in &page.headings {
        if *level > last + 1 {
            report.push(ours(path, &format!("a heading of level {level} follows one of level {last}")));
        }
        last = *level;
    }
    let mut seen = FxHashSet::default();
    for id in &page.ids {
        if !seen.insert(id) {
            report.push(ours(path, &format!("the id `{id}` stands there twice")));
        }
    }
}

/// A finding about the finished site, which no writer can be blamed for.
fn ours(path: &SitePath, message: &str) -> Diagnostic {
    Diagnostic::error("site-not-sound", &Span::of_file(path.as_str()), message)
        .because("Such a page would not work for everyone, so the site was not written.")
        .try_this("If you have your own theme, look there. Else please tell the makers of plainplan.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prove_page(html: &str, withheld: &Withheld) -> Vec<String> {
        let mut site = Site::default();
        site.files.insert(SitePath::new("index.html"), html.as_bytes().to_vec());
        let mut report = Report::default();
        prove(&site, &BTreeSet::new(), withheld, &[], &mut report);
        report.sorted().iter().map(|finding| finding.rule.to_string()).collect()
    }

    fn hidden(sentence: &str) -> Withheld {
        let mut withheld = Withheld::default();
        withheld.hide_text(sentence, &Span::of_file("a.md"));
        withheld
    }

    #[test]
    fn a_hidden_sentence_is_found_behind_entities_case_and_tags() {
        let withheld = hidden("I take my tablets & rest.");
        assert_eq!(
            prove_page("<h1>A</h1><p>i <b>take</b> my\n  TABLETS &amp; rest now</p>", &withheld),
            ["secret-in-site"]
        );
        assert!(prove_page("<h1>A</h1><p>I take my bus.</p>", &withheld).is_empty());
    }

    #[test]
    fn a_hidden_sentence_in_an_attribute_is_found() {
        let withheld = hidden("The door code is here");
        assert_eq!(prove_page("<h1>A</h1><img alt=\"the door code is here\">", &withheld), ["secret-in-site"]);
    }

    #[test]
    fn a_hidden_code_that_a_drawing_of_the_set_bears_is_looked_for_everywhere_else() {
        let withheld = hidden("The door code is 2615");
        let prove_with = |html: &str| {
            let mut site = Site::default();
            site.files.insert(SitePath::new("index.html"), html.as_bytes().to_vec());
            site.files.insert(SitePath::new("_plan/pictures/2615.svg"), b"<svg/>".to_vec());
            let mut report = Report::default();
            prove(&site, &BTreeSet::new(), &withheld, &[], &mut report);
            report.sorted().iter().map(|finding| finding.rule.to_string()).collect::<Vec<_>>()
        };
        let coffee = "<h1>A</h1><img src=\"_plan/pictures/2615.svg\" alt=\"\">";
        assert!(prove_with(coffee).is_empty());
        assert_eq!(prove_with(&format!("{coffee}<p>Press 2615.</p>")), ["secret-in-site"]);
        assert_eq!(
            prove_with(&format!("{coffee}<img src=\"_plan/pictures/2615.svg\" alt=\"2615\">")),
            ["secret-in-site"]
        );
    }

    #[test]
    fn hidden_names_are_whole_words_with_their_case() {
        let mut withheld = Withheld::default();
        withheld.hide_name("Ana", &Span::of_file("a.md"));
        assert_eq!(prove_page("<h1>A</h1><p>With Ana.</p>", &withheld), ["secret-in-site"]);
        assert!(prove_page("<h1>A</h1><p>Banana, an analysis.</p>", &withheld).is_empty());
    }

    #[test]
    fn what_shown_text_says_too_is_no_secret() {
        let mut withheld = hidden("I like to swim");
        withheld.show("On Mondays I like to swim.");
        assert!(prove_page("<h1>A</h1><p>On Mondays I like to swim.</p>", &withheld).is_empty());
    }

    #[test]
    fn addresses_that_lead_nowhere_and_wrong_outlines_are_found() {
        let nothing = Withheld::default();
        assert_eq!(prove_page("<h1>A</h1><a href=\"gone.html\">x</a>", &nothing), ["site-not-sound"]);
        assert_eq!(prove_page("<h1 id=\"a\">A</h1><a href=\"#b\">x</a>", &nothing), ["site-not-sound"]);
        assert_eq!(prove_page("<h1>A</h1><h3>B</h3>", &nothing), ["site-not-sound"]);
        assert_eq!(prove_page("<h1 id=\"a\">A</h1><p id=\"a\">B</p>", &nothing), ["site-not-sound"]);
        assert!(prove_page("<h1 id=\"a\">A</h1><a href=\"#a\">x</a>", &nothing).is_empty());
    }

    #[test]
    fn a_file_that_no_page_names_is_found() {
        let with_file = |name: &str, page: &str| {
            let mut site = Site::default();
            site.files.insert(SitePath::new("a/index.html"), format!("<h1>A</h1>{page}").into_bytes());
            site.files.insert(SitePath::new(name), b"x".to_vec());
            let mut report = Report::default();
            prove(&site, &BTreeSet::new(), &Withheld::default(), &[], &mut report);
            report.has_errors()
        };
        for name in ["_plan/files/1f.pdf", "_plan/photos/1f.jpg"] {
            assert!(with_file(name, ""));
            assert!(!with_file(name, &format!("<a href=\"../{name}\">x</a>")));
        }
        assert!(!with_file("_plan/style.css", ""));
    }

    #[test]
    fn each_width_of_a_photo_is_named_and_there() {
        let prove_with = |srcset: &str| {
            let page = format!("<h1>A</h1><img src=\"../_plan/photos/1f.jpg\" srcset=\"{srcset}\" alt=\"\">");
            let mut site = Site::default();
            site.files.insert(SitePath::new("a/index.html"), page.into_bytes());
            for name in ["1f", "2f"] {
                site.files.insert(SitePath::new(format!("_plan/photos/{name}.jpg")), b"x".to_vec());
            }
            let mut report = Report::default();
            prove(&site, &BTreeSet::new(), &Withheld::default(), &[], &mut report);
            report.sorted().iter().map(|finding| finding.message.clone()).collect::<Vec<_>>()
        };
        let both = "../_plan/photos/1f.jpg 240w, ../_plan/photos/2f.jpg 480w";
        assert!(prove_with(both).is_empty());
        assert_eq!(prove_with("../_plan/photos/1f.jpg 240w"), ["no page names this file"]);
        let gone = format!("{both}, ../_plan/photos/3f.jpg 720w");
        assert_eq!(prove_with(&gone), ["the address `../_plan/photos/3f.jpg` leads nowhere"]);
    }

    #[test]
    fn a_hidden_number_in_a_list_of_widths_is_found() {
        let page = "<h1>A</h1><img alt=\"\" srcset=\"tel:01632-960-123 240w\">";
        assert_eq!(prove_page(page, &hidden("Ring 01632 960 123")), ["secret-in-site"]);
    }

    #[test]
    fn a_hidden_text_that_begins_with_an_emoji_is_found_without_it() {
        let withheld = hidden("🔑 the key is under the pot");
        assert_eq!(prove_page("<h1>A</h1><p>The key is under the pot.</p>", &withheld), ["secret-in-site"]);
        let withheld = hidden("1️⃣ I take 💊 pills at noon");
        assert_eq!(prove_page("<h1>A</h1><p><img alt=\"\"> I take <img> pills at noon", &withheld), ["secret-in-site"]);
        let mut shown = hidden("I take 💊 pills at noon");
        shown.show("💊 I take pills at noon");
        assert!(prove_page("<h1>A</h1><p>I take pills at noon</p>", &shown).is_empty());
        assert!(prove_page("<h1>A</h1><p>Anything</p>", &hidden("🔑 🔑 🔑")).is_empty());
    }

    #[test]
    fn a_hidden_phone_number_is_found_in_any_spelling() {
        let mut number = Withheld::default();
        number.hide_figure("01632 960 123", &Span::of_file("a.md"));
        let mut sentence = hidden("Ring Ana on 01632 960 123 at night");
        sentence.show("The office has 01632 960 124.");
        for withheld in [&number, &sentence] {
            for spelling in ["(01632) 960-123", "+44 1632 960123", "01632960123", "<a href=\"tel:+441632960123\">x</a>"]
            {
                let page = format!("<h1>A</h1><p>Ring {spelling}</p>");
                assert_eq!(prove_page(&page, withheld), ["secret-in-site"], "{spelling}");
            }
            assert!(prove_page("<h1>A</h1><p>01632 960 124</p>", withheld).is_empty());
        }
    }

    #[test]
    fn a_number_that_everyone_may_know_does_not_open_the_sentence_around_it() {
        let mut withheld = hidden("Ring Ana on 01632 960 123 at night");
        withheld.show("(01632) 960123");
        assert!(prove_page("<h1>A</h1><a href=\"tel:01632960123\">01632 960123</a>", &withheld).is_empty());
        let leak = "<h1>A</h1><p>Ring Ana on 01632 960 123 at night</p>";
        assert_eq!(prove_page(leak, &withheld), ["secret-in-site"]);
    }
}
