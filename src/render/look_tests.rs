//! What every page must hold to, tested on the gallery.

use super::gallery::{english, form, page, rendered, sample, set, text};
use super::theme::{Theme, has_safe_filter, plain_files};
use super::{Assets, Form, POLICY, Site, ThemeFile, render};
use crate::page::*;
use crate::report::Report;
use crate::value::SitePath;
use scraper::{Html as Parsed, Selector};
use tera::{Context, Value};

const ATTACK: &str = "<script>alert('\"&</textarea>";

fn pages(site: &Site) -> impl Iterator<Item = (&SitePath, &str)> {
    site.files
        .iter()
        .filter(|(path, _)| path.extension() == "html")
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("letters")))
}

fn found<'a>(page: &'a Parsed, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// Every field that can hold a person's letters, filled with an attack.
fn attacked() -> SiteView {
    let mut site = sample();
    let words = vec![
        Run::Text(ATTACK.into()),
        Run::Code(ATTACK.into()),
        Run::Link { href: ATTACK.into(), words: text(ATTACK) },
        Run::Lang { tag: ATTACK.into(), words: text(ATTACK) },
    ];
    let photo = Picture { alt: ATTACK.into(), ..set("1f44b") };
    let drawing_words = DrawingWords { title: ATTACK.into(), description: ATTACK.into(), save: ATTACK.into() };
    let mut rows = form(Layout::Cards);
    rows.rows[0].id = Some(ATTACK.into());
    rows.rows[0].title = Some(words.clone());
    rows.rows[0].fields[0].label = text(ATTACK);
    rows.facts[0].label = text(ATTACK);
    let mut one = form(Layout::Grid);
    one.rows.truncate(1);
    one.rows[0].title = None;
    one.rows[0].fields[0].label = text(ATTACK);
    let part = |body| {
        Piece::Part(Box::new(PartView {
            kind: ATTACK.into(),
            id: ATTACK.into(),
            heading: Some((2, text(ATTACK))),
            picture: Some(photo.clone()),
            before: vec![],
            after: vec![Piece::Facts(vec![words.clone()])],
            facts: vec![words.clone()],
            body,
        }))
    };
    let money = MoneyTable {
        id: ATTACK.into(),
        caption: ATTACK.into(),
        head: vec![ATTACK.into(); 3],
        rows: vec![MoneyRow {
            id: Some(ATTACK.into()),
            kind: MoneyRowKind::Line,
            name: words.clone(),
            details: vec![words.clone()],
            cells: vec![ATTACK.into(); 2],
        }],
        save: ATTACK.into(),
        separator: b',',
        more: ATTACK.into(),
        working_title: ATTACK.into(),
        working: vec![crate::page::WorkingStep { label: ATTACK.into(), lines: vec![ATTACK.into()] }],
    };
    let table = TableView {
        caption: words.clone(),
        head: vec![HeadCell { words: words.clone(), align: Align::End }; 5],
        rows: vec![TableRow {
            id: Some(ATTACK.into()),
            cells: vec![vec![Piece::Paragraph(words.clone())]; 5],
            is_total: true,
        }],
    };
    let pieces = vec![
        Piece::Heading { level: 2, id: ATTACK.into(), words: words.clone() },
        Piece::Row { picture: photo.clone(), words: words.clone() },
        Piece::Code(ATTACK.into()),
        Piece::Box {
            kind: BoxKind::Note,
            title: ATTACK.into(),
            pieces: vec![Piece::Quote(vec![Piece::Paragraph(words.clone())])],
        },
        Piece::Table(table.clone()),
        part(PartBody::Form(rows)),
        part(PartBody::Form(one)),
        part(PartBody::Money(Box::new(MoneyView {
            level: 3,
            sections: vec![MoneySection {
                title: Some(ATTACK.into()),
                sentences: vec![(photo.clone(), words.clone())],
                tables: vec![money],
                word_tables: vec![table.clone()],
                notes: vec![words.clone()],
                bars: Some(BarsView {
                    title: ATTACK.into(),
                    bars: vec![Bar { label: ATTACK.into(), amount: ATTACK.into(), permille: 9, is_rest: true }],
                }),
                items: vec![crate::page::MoneyItem { id: None, words: words.clone() }],
            }],
        }))),
        part(PartBody::Network(Box::new(NetworkView {
            level: 3,
            sentences: vec![(photo.clone(), words.clone())],
            how_to_read_title: ATTACK.into(),
            how_to_read: vec![ATTACK.into()],
            drawings: DrawingsView {
                together: None,
                overview: None,
                by_ring: vec![DrawingView {
                    words: drawing_words.clone(),
                    person: ATTACK.into(),
                    arrangement: Arrangement::Nested,
                    frames: vec![],
                }],
            },
            list_title: ATTACK.into(),
            person: ATTACK.into(),
            rings: vec![RingView {
                label: ATTACK.into(),
                count: ATTACK.into(),
                members: vec![MemberView {
                    name: ATTACK.into(),
                    picture: photo.clone(),
                    sentences: vec![words.clone()],
                }],
            }],
            table,
            save_table: ATTACK.into(),
            separator: b',',
            maps: vec![MapView {
                title: ATTACK.into(),
                how_to_read: vec![ATTACK.into()],
                drawings: MapDrawings::Ties(vec![TiesView {
                    words: drawing_words,
                    person: Some(ATTACK.into()),
                    ties: vec![TieView {
                        from: None,
                        to: FrameMember {
                            name: ATTACK.into(),
                            kind: crate::plan::network::MemberKind::Person,
                            is_paid: false,
                            picture: Some(photo.source.clone()),
                            is_moving: true,
                        },
                        above: ATTACK.into(),
                        below: ATTACK.into(),
                        line: LineKind::Thick,
                        is_arrow_at: [true, true],
                    }],
                }]),
                entries: vec![MapEntry { words: words.clone(), steps: vec![words.clone()] }],
            }],
            questions_title: ATTACK.into(),
            questions: vec![words.clone()],
        }))),
        part(PartBody::Week(WeekView {
            level: 3,
            sentences: vec![words.clone()],
            days: vec![DayView {
                label: ATTACK.into(),
                entries: vec![WeekEntry {
                    time: ATTACK.into(),
                    begins: None,
                    what: words.clone(),
                    picture: Some(photo.clone()),
                    details: vec![words.clone()],
                }],
            }],
        })),
    ];
    let mut page = page("staying-well/hospital.html", pieces);
    page.language = ATTACK.into();
    page.head_title = ATTACK.into();
    page.title = ATTACK.into();
    page.position = ATTACK.into();
    page.trail[0].label = ATTACK.into();
    page.menu[0].label = ATTACK.into();
    page.menu[1].href = ATTACK.into();
    page.summary = Some(words.clone());
    page.copy_notice = Some(ATTACK.into());
    page.facts = vec![ATTACK.into()];
    page.versions = vec![VersionLink { label: ATTACK.into(), href: ATTACK.into(), language: Some(ATTACK.into()) }];
    page.cards = vec![PageCard {
        under: Some(ATTACK.into()),
        language: Some(ATTACK.into()),
        label: ATTACK.into(),
        href: ATTACK.into(),
        summary: Some(ATTACK.into()),
        picture: Some(photo),
    }];
    page.footer.help = vec![words.clone()];
    page.footer.version = vec![ATTACK.into()];
    page.footer.take_down = Some(words.clone());
    page.footer.links[0].label = ATTACK.into();
    site.title = ATTACK.into();
    site.own_credits = vec![words];
    site.pages = vec![page];
    site
}

#[test]
fn nothing_that_a_person_types_becomes_markup() {
    let (site, _) = rendered(&attacked());
    for (path, html) in pages(&site) {
        let told = html.matches("alert(").count();
        assert_eq!(html.matches("&lt;script&gt;alert(").count(), told, "{path}");
        assert!(!html.contains("</textarea>"), "{path}");
        let page = Parsed::parse_document(html);
        let scripts = found(&page, "script");
        assert!(scripts.iter().all(|script| script.attr("src").is_some()), "{path}");
    }
    let all: String = pages(&site).map(|(_, html)| html).collect();
    assert!(all.matches("alert(").count() > 90);
}

#[test]
fn no_page_has_a_style_or_script_of_its_own() {
    let (site, _) = rendered(&sample());
    for (path, html) in pages(&site) {
        let page = Parsed::parse_document(html);
        if path.as_str() != "404.html" {
            assert!(found(&page, "style").is_empty(), "{path}");
            assert!(html.contains(POLICY), "{path}");
        }
        assert!(found(&page, "script:not([src])").is_empty(), "{path}");
        for element in found(&page, "*") {
            assert!(
                element.value().attrs().all(|(name, _)| name != "style" && !name.starts_with("on")),
                "{path}: {}",
                element.value().name()
            );
        }
        let first = found(&page, "head > *");
        assert_eq!(first[0].attr("charset"), Some("utf-8"), "{path}");
        assert_eq!(first[1].attr("http-equiv"), Some("Content-Security-Policy"), "{path}");
    }
}

#[test]
fn every_address_is_relative_ends_in_a_file_name_and_leads_to_a_file() {
    let (site, _) = rendered(&sample());
    for (path, html) in pages(&site) {
        let page = Parsed::parse_document(html);
        for (selector, name) in [("[href]", "href"), ("[src]", "src")] {
            for element in found(&page, selector) {
                let address = element.attr(name).expect("is there");
                if ["https:", "tel:", "#"].iter().any(|start| address.starts_with(start)) {
                    continue;
                }
                let target = path.find_target(address);
                assert!(
                    !address.starts_with('/') && target.is_some_and(|target| site.files.contains_key(&target)),
                    "{path}: {address}"
                );
            }
        }
    }
}

#[test]
fn every_page_has_one_outline_without_gaps_and_ids_that_are_its_own() {
    let (site, _) = rendered(&sample());
    for (path, html) in pages(&site) {
        let page = Parsed::parse_document(html);
        assert_eq!(found(&page, "h1").len(), 1, "{path}");
        let mut before = 1;
        for heading in found(&page, "main h1, main h2, main h3, main h4, main h5, main h6") {
            let level = heading.value().name()[1..].parse::<u8>().expect("a level");
            assert!(level <= before + 1, "{path}: h{level} after h{before}");
            before = level;
        }
        let mut ids: Vec<&str> = found(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}");
    }
}

#[test]
fn landmarks_and_the_current_page_are_named_on_every_page() {
    let (site, _) = rendered(&sample());
    for path in ["index.html", "my-money.html", "staying-well/hospital.html"] {
        let html = std::str::from_utf8(&site.files[&SitePath::new(path)]).expect("letters");
        let page = Parsed::parse_document(html);
        for one in ["main#main[tabindex='-1']", "body > header", "body > footer"] {
            assert_eq!(found(&page, one).len(), 1, "{path}: {one}");
        }
        let first_link = found(&page, "body a")[0];
        assert_eq!(first_link.attr("href"), Some("#main"), "{path}");
        assert_eq!(found(&page, ".plan-menu [aria-current]").len(), 1, "{path}");
    }
}

#[test]
fn pages_are_hidden_from_search_unless_the_plan_says_otherwise() {
    let mut site = sample();
    for is_hidden in [true, false] {
        site.is_hidden_from_search = is_hidden;
        let (files, _) = rendered(&site);
        let home = &files.files[&SitePath::new("index.html")];
        let html = std::str::from_utf8(home).expect("letters");
        assert_eq!(html.contains("noindex"), is_hidden);
    }
}

#[test]
fn our_own_pages_name_every_page_of_the_plan() {
    let (site, _) = rendered(&sample());
    let all = &site.files[&SitePath::new("all-pages.html")];
    let page = Parsed::parse_document(std::str::from_utf8(all).expect("letters"));
    for view in sample().pages {
        let link = format!("main a[href='{}']", view.path);
        assert_eq!(found(&page, &link).len(), 1, "{}", view.path);
    }
    let nested = "main li li a[href='staying-well/hospital.html']";
    assert_eq!(found(&page, nested).len(), 1);
}

#[test]
fn templates_are_small_and_none_lets_letters_through_unescaped() {
    let mut size = 0;
    for (name, text) in plain_files() {
        if name.ends_with(".html") {
            assert!(!has_safe_filter(text), "{name}");
            assert!(!text.contains("style=") && !text.contains("autoescape"), "{name}");
            size += text.len();
        }
    }
    assert!(size < 30_000, "{size}");
}

#[test]
fn the_examples_of_each_component_are_sound() {
    let files = plain_files();
    let theme = Theme::load(&sample(), &[], &mut Report::default()).expect("a theme");
    for name in files.keys().filter(|name| name.starts_with("components/") && name.ends_with(".html")) {
        let folder = name.rsplit_once('/').expect("a folder").0;
        let yaml =
            files.get(format!("{folder}/examples.yaml").as_str()).unwrap_or_else(|| panic!("{folder} has no examples"));
        let examples: Vec<serde_yaml::Value> = serde_yaml::from_str(yaml).expect("examples");
        for example in examples {
            let mut context = Context::new();
            for key in ["page", "view"] {
                if let Some(value) = example.get(key) {
                    context.insert_value(key, Value::from_serializable(value));
                }
            }
            let told = example["name"].as_str().expect("a name");
            let html = theme.fill(name, &context).unwrap_or_else(|problem| panic!("{told}: {problem}"));
            assert_eq!(open_tags(&html), Vec::<String>::new(), "{name}: {told}");
        }
    }
}

#[test]
fn every_tag_of_every_page_is_closed_in_order() {
    let (site, _) = rendered(&sample());
    for (path, html) in pages(&site) {
        assert_eq!(open_tags(html), Vec::<String>::new(), "{path}");
    }
}

/// The tags that are still open at the end; a wrong end tag stays in the list too.
fn open_tags(html: &str) -> Vec<String> {
    const VOID: &[&str] = &["!DOCTYPE", "br", "hr", "img", "input", "link", "meta"];
    let mut open: Vec<String> = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().expect("a tag");
        let name = tag.split([' ', '\n', '/']).find(|name| !name.is_empty()).expect("a name");
        if tag.starts_with('/') {
            if open.last().is_some_and(|last| last == name) {
                open.pop();
            } else {
                open.push(format!("/{name}"));
            }
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name.to_string());
        }
    }
    open
}

#[test]
fn a_theme_of_ones_own_replaces_single_files_and_its_mistakes_are_told() {
    let file = |name: &str, text: &str| ThemeFile { name: name.into(), text: text.into() };
    let build = |own: &[ThemeFile]| {
        let mut report = Report::default();
        let assets = Assets { set_picture: &|_| None, own_picture: &|_| [].into(), download: &|_| None, theme: own };
        let mut site = sample();
        site.pages.truncate(1);
        let files = render(&site, &assets, &english, Form::Folder, &mut report);
        let rules: Vec<&str> = report.sorted().iter().map(|finding| finding.rule).collect();
        (files, rules.join(" "))
    };
    let (site, rules) = build(&[file("components/cards/cards.html", "<p>my own cards</p>")]);
    let home = &site.files[&SitePath::new("index.html")];
    assert!(std::str::from_utf8(home).expect("letters").contains("my own cards"));
    assert_eq!(rules, "");
    assert_eq!(build(&[file("layout.html", "{{ page.main.title | safe }}")]).1, "unescaped-template");
    assert_eq!(build(&[file("layout.html", "{% if %}")]).1, "theme-template");
    assert!(build(&[file("layout.html", "{{ page.titel }}")]).1.starts_with("theme-template"));
    assert!(build(&[file("css/9-own.css", ":root{--ink:#888888}")]).1.contains("faint-colours"));
}
