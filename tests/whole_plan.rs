//! The whole plan on one page, and the plan as one file: each says what all pages say, and leans on nothing.
//!
//! In: example plans. Out: their page `whole-plan.html`, and what `build --single-file` writes.
//! Not here: what is private (`privacy`).

mod kit;

use base64::prelude::{BASE64_STANDARD, Engine};
use kit::{AUDIENCES, Folder, TODAY, pages, project};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Two languages with versions of pages, a language from right to left, pages in folders, drawings, downloads.
const EXAMPLES: [&str; 4] = ["my-good-life", "care-at-home", "in-arabic", "in-welsh"];

fn found<'a>(page: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(what).expect("a selector")).collect()
}

fn text_of(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page says in its main part, piece by piece, but for its place among the others and the ways to them.
fn said_by(page: &Html) -> Vec<String> {
    let pieces = found(
        page,
        "main h1, main h2, main h3, main h4, main h5, main h6, main p, main li, main td, main th, main dt, main dd, main text",
    );
    let is_way = |element: &ElementRef<'_>| {
        let own = element.ancestors().filter_map(ElementRef::wrap).chain([*element]);
        own.filter_map(|one| one.attr("class"))
            .any(|class| ["plan-cards", "plan-versions", "plan-title__position"].iter().any(|way| class.contains(way)))
    };
    pieces.iter().filter(|piece| !is_way(piece)).map(text_of).filter(|text| !text.is_empty()).collect()
}

/// Every place on the page that an address leads to is there, and every id once.
fn check_places(html: &Html, what: &str) {
    let ids: Vec<&str> = found(html, "[id]").iter().filter_map(|one| one.attr("id")).collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{what}: an id stands there twice");
    let links = found(html, "a[href^='#']");
    assert!(links.len() > 2, "{what}: only {} links", links.len());
    for link in links {
        let place = &link.attr("href").expect("it was asked for")[1..];
        assert!(once.contains(place), "{what}: #{place} leads nowhere");
    }
    for named in found(html, "[aria-labelledby]") {
        for id in named.attr("aria-labelledby").unwrap_or_default().split(' ') {
            assert!(once.contains(id), "{what}: nothing has the id {id}");
        }
    }
}

#[test]
fn the_page_to_print_says_all_that_the_pages_say_in_their_order() {
    let mut copies = 0;
    for example in EXAMPLES {
        let folder = Folder::copy_of(&project().join("example-plans").join(example));
        for audience in AUDIENCES {
            let what = format!("{example}, {audience}");
            folder.build(audience).expect_code(0, &what);
            let site = folder.site(audience);
            let pages = pages(&site);
            // What everyone may see of one of them is one page, which needs no other.
            let Some(whole) = pages.get("whole-plan.html") else { continue };
            copies += 1;
            let html = Html::parse_document(whole);
            let whole: BTreeSet<String> = said_by(&html).into_iter().collect();
            check_places(&html, &what);
            let mut told = 0;
            for (path, page) in &pages {
                let is_version = path.trim_end_matches(".html").contains('.');
                if is_version || ["all-pages.html", "whole-plan.html", "404.html"].contains(path) {
                    continue;
                }
                for piece in said_by(&Html::parse_document(page)) {
                    assert!(whole.contains(&piece), "{what}: the whole plan does not say “{piece}” of {path}");
                    told += 1;
                }
            }
            assert!(told > 30, "{what}: only {told} pieces were looked for");
            let titles: Vec<String> = found(&html, ".plan-whole__part > .plan-title h2").iter().map(text_of).collect();
            let contents: Vec<String> = found(&html, ".plan-whole__contents li").iter().map(text_of).collect();
            let numbered: Vec<String> =
                titles.iter().enumerate().map(|(at, title)| format!("{}. {title}", at + 1)).collect();
            assert_eq!(contents, numbered, "{what}");
        }
    }
    assert!(copies > 9, "only {copies} copies have such a page");
}

#[test]
fn each_sheet_says_whose_plan_it_is_and_how_old() {
    let folder = Folder::copy_of(&project().join("example-plans/my-good-life"));
    folder.build("public").expect_code(0, "it is sound");
    let style = String::from_utf8(folder.site("public")["_plan/style.css"].clone()).expect("letters");
    let foot = style.rsplit_once("@bottom-left{content:").expect("a foot on each sheet").1;
    // Signs stand there by their numbers.
    for words in ["Sam", "Version 2026", "Made on 10 October 2026", "Ask for a newer one"] {
        assert!(foot.contains(words), "{foot}");
    }
}

#[test]
fn a_plan_of_one_page_needs_no_page_to_print() {
    let folder = Folder::new();
    folder.write(
        "index.md",
        "---\nplan:\n  name: Sam\n  language: en-GB\naudience: public\ntitle: Me\n---\n\n🙂 I am Sam.\n",
    );
    folder.build("public").expect_code(0, "it is sound");
    let site = folder.site("public");
    assert!(!site.contains_key("whole-plan.html"));
    assert!(!pages(&site)["index.html"].contains("whole-plan"));
}

/// The one file of a plan, which is all that its folder holds.
fn one_file(folder: &Folder, audience: &str, what: &str) -> String {
    let out = format!("out-{audience}");
    folder
        .run(&["build", ".", "--single-file", "--for", audience, "--out", &out, "--today", TODAY])
        .expect_code(0, what);
    let files = kit::files_of(&folder.path().join(&out));
    let files: Vec<_> = files.into_iter().filter(|(path, _)| path != ".plainplan-manifest").collect();
    let [(path, bytes)] = files.as_slice() else { panic!("{what}: {} files", files.len()) };
    assert!(path.ends_with(".html"), "{what}: {path}");
    String::from_utf8(bytes.clone()).expect("a page is UTF-8")
}

#[test]
fn the_plan_as_one_file_holds_every_page_in_each_version_and_asks_for_nothing_else() {
    for example in EXAMPLES {
        let folder = Folder::copy_of(&project().join("example-plans").join(example));
        for audience in AUDIENCES {
            let what = format!("{example}, {audience}");
            let text = one_file(&folder, audience, &what);
            let html = Html::parse_document(&text);
            check_places(&html, &what);
            for element in found(&html, "[href], [src]") {
                let address = element.attr("href").or(element.attr("src")).expect("one of both was asked for");
                let is_inside = ["#", "data:", "https://", "http://", "mailto:", "tel:"];
                assert!(is_inside.iter().any(|start| address.starts_with(start)), "{what}: {address}");
                if let Some((_, data)) = address.split_once(";base64,").filter(|_| address.starts_with("data:")) {
                    assert!(!BASE64_STANDARD.decode(data).expect("data that browsers can read").is_empty());
                }
            }
            assert!(found(&html, "script, link[rel=stylesheet]").is_empty(), "{what}");
            let said: BTreeSet<String> = said_by(&html).into_iter().collect();
            folder.build(audience).expect_code(0, &what);
            for (path, page) in pages(&folder.site(audience)) {
                if ["all-pages.html", "whole-plan.html", "404.html"].contains(&path) {
                    continue;
                }
                for piece in said_by(&Html::parse_document(&page)) {
                    assert!(said.contains(&piece), "{what}: the file does not say “{piece}” of {path}");
                }
            }
        }
    }
}

#[test]
fn the_one_style_of_the_file_is_the_one_that_its_policy_allows() {
    let folder = Folder::copy_of(&project().join("example-plans/care-at-home"));
    let text = one_file(&folder, "circle", "it is sound");
    let style = text.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).expect("a style").0;
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    let html = Html::parse_document(&text);
    let policy = found(&html, "meta[http-equiv]")[0].attr("content").expect("a policy");
    assert!(policy.contains(&format!("style-src 'sha256-{hash}'")), "{policy}");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("'self'"), "{policy}");
}

#[test]
fn a_group_gives_one_file_for_each_plan() {
    let folder = Folder::new();
    folder.write("index.md", "---\ncollection:\n  name: Our group\n  language: en-GB\n---\n\nHello.\n");
    for name in ["Ann", "Bob"] {
        let page = format!("---\nplan:\n  name: {name}\n  language: en-GB\ntitle: Me\n---\n\n🙂 I am {name}.\n");
        folder.write(&format!("{}/index.md", name.to_lowercase()), page);
    }
    folder.run(&["build", ".", "--single-file", "--for", "private", "--today", TODAY]).expect_code(0, "both are sound");
    let files = kit::files_of(&folder.path().join("site-one-file-private"));
    let pages: Vec<&str> = files.keys().map(String::as_str).filter(|path| path.ends_with(".html")).collect();
    assert_eq!(pages, ["ann/anns-plan.html", "bob/bobs-plan.html"]);
}
