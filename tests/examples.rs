//! The example plans build for every audience: soundly, twice with the same bytes, with the right sums.
//!
//! In: `example-plans/`. Out: every place where a page, a link or a figure is not as promised.
//! Not here: how the pages look (`tests/browser/`).

mod kit;

use kit::{AUDIENCES, Folder, TODAY};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

type Site = BTreeMap<String, Vec<u8>>;

fn examples() -> Vec<PathBuf> {
    let plans: Vec<_> =
        kit::sorted(&kit::project().join("example-plans")).into_iter().filter(|path| path.is_dir()).collect();
    assert!(plans.len() >= 2, "the example plans were not found");
    plans
}

/// Builds every example for every audience, and hands each site over with its name.
fn each_site(mut look: impl FnMut(&str, &Site)) {
    for plan in examples() {
        let folder = Folder::copy_of(&plan);
        for audience in AUDIENCES {
            let name = format!("{} for {audience}", plan.file_name().unwrap_or_default().display());
            folder.build(audience).expect_code(0, &name);
            look(&name, &folder.site(audience));
        }
    }
}

#[track_caller]
fn none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("the selector is sound");
    page.select(&selector).collect()
}

fn words_of(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_examples_are_sound_under_strict() {
    for plan in examples() {
        let folder = Folder::copy_of(&plan);
        let outcome = folder.run(&["check", ".", "--strict", "--today", TODAY]);
        outcome.expect_code(0, &plan.display().to_string());
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes_twice() {
    for plan in examples() {
        for audience in AUDIENCES {
            let [one, two] = [Folder::copy_of(&plan), Folder::copy_of(&plan)];
            one.build(audience).expect_code(0, "the first build");
            two.build(audience).expect_code(0, "the second build");
            let (first, second) = (one.site(audience), two.site(audience));
            let paths: BTreeSet<_> = first.keys().chain(second.keys()).collect();
            let differ = paths.into_iter().filter(|path| first.get(*path) != second.get(*path));
            none(differ.map(|path| format!("{path} differs between two builds for {audience}")).collect());
        }
    }
}

/// What an outline must not be: several first headings, a step left out, an id given twice.
fn outline_problems(page: &Html) -> Vec<String> {
    let mut problems = Vec::new();
    let levels: Vec<u8> =
        select(page, "h1, h2, h3, h4, h5, h6").iter().map(|one| one.value().name().as_bytes()[1] - b'0').collect();
    // The foot of a page has headings of its own, which begin at the second step again.
    if levels.iter().filter(|level| **level == 1).count() != 1 {
        problems.push("there is not exactly one h1".into());
    }
    if select(page, "main h1").len() != 1 {
        problems.push("the h1 does not stand in main".into());
    }
    for pair in levels.windows(2).filter(|pair| pair[1] > pair[0] + 1) {
        problems.push(format!("after h{} comes h{}", pair[0], pair[1]));
    }
    let mut ids = BTreeSet::new();
    for element in select(page, "[id]") {
        let id = element.value().id().unwrap_or_default();
        if !ids.insert(id.to_owned()) {
            problems.push(format!("the id {id} is given twice"));
        }
    }
    for heading in select(page, "h1, h2, h3, h4, h5, h6") {
        if words_of(heading).is_empty() {
            problems.push("a heading has no words".into());
        }
    }
    problems
}

#[test]
fn every_page_has_a_sound_outline() {
    let mut broken = Vec::new();
    each_site(|name, site| {
        for (path, text) in kit::pages(site) {
            let problems = outline_problems(&Html::parse_document(&text));
            broken.extend(problems.into_iter().map(|problem| format!("{name}, {path}: {problem}")));
        }
    });
    none(broken);
}

#[test]
fn an_unsound_outline_is_seen() {
    let of = |body: &str| outline_problems(&Html::parse_document(&format!("<main>{body}</main>")));
    assert!(of("<h1>My plan</h1><h2 id=\"a\">Tea</h2>").is_empty());
    assert_eq!(of("<h1>My plan</h1><h3>Tea</h3>"), ["after h1 comes h3"]);
    assert_eq!(of("<h1 id=\"a\">My plan</h1><p id=\"a\">"), ["the id a is given twice"]);
    assert_eq!(of("<h1>My plan</h1><h1>Tea</h1>").len(), 2);
    assert_eq!(of("<h1>My plan</h1><h2> </h2>"), ["a heading has no words"]);
}

/// Where an address leads, from a page of the site: a file's path and an anchor.
fn resolve(page: &str, address: &str) -> Option<(String, String)> {
    let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
    if file.is_empty() {
        return Some((page.to_owned(), decoded(anchor)));
    }
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in file.split('/') {
        match step {
            ".." => {
                steps.pop()?;
            }
            "." => {}
            step => steps.push(step),
        }
    }
    Some((decoded(&steps.join("/")), decoded(anchor)))
}

/// `%20` and its like as the letters they stand for.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        match code {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("an address is UTF-8")
}

fn link_problems(site: &Site) -> Vec<String> {
    let mut problems = Vec::new();
    let parsed: BTreeMap<&str, Html> =
        kit::pages(site).into_iter().map(|(path, text)| (path, Html::parse_document(&text))).collect();
    for (path, page) in &parsed {
        for element in select(page, "[href], [src]") {
            let address = element.value().attr("href").or(element.value().attr("src")).unwrap_or_default();
            if ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)) {
                continue;
            }
            let Some((file, anchor)) = resolve(path, address) else {
                problems.push(format!("{path}: {address} leads out of the site"));
                continue;
            };
            if !site.contains_key(&file) {
                problems.push(format!("{path}: {address} leads nowhere"));
            } else if let Some(target) = parsed.get(file.as_str()).filter(|_| !anchor.is_empty())
                && !select(target, "[id]").iter().any(|one| one.value().id() == Some(anchor.as_str()))
            {
                problems.push(format!("{path}: {address} names a place that is not there"));
            }
        }
    }
    problems
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    let mut broken = Vec::new();
    each_site(|name, site| {
        assert!(site.contains_key("index.html"), "{name} has no first page");
        broken.extend(link_problems(site).into_iter().map(|problem| format!("{name}, {problem}")));
    });
    none(broken);
}

#[test]
fn a_broken_link_is_seen() {
    let site = |link: &str| {
        let page = format!("<main id=\"main\"><a href=\"{link}\">here</a></main>");
        BTreeMap::from([
            ("a/index.html".to_owned(), page.into_bytes()),
            ("b c.html".to_owned(), b"<p id=\"x\">".to_vec()),
        ])
    };
    assert!(link_problems(&site("../b%20c.html#x")).is_empty());
    assert!(link_problems(&site("#main")).is_empty());
    assert_eq!(link_problems(&site("../b%20c.html#y")).len(), 1);
    assert_eq!(link_problems(&site("b%20c.html")).len(), 1);
    assert_eq!(link_problems(&site("../../b%20c.html")).len(), 1);
    assert_eq!(link_problems(&site("../")).len(), 1);
}

#[test]
fn every_page_of_every_site_is_quiet_and_hidden_from_search() {
    let mut broken = Vec::new();
    each_site(|name, site| {
        assert!(site.contains_key(".nojekyll"), "{name} has no .nojekyll");
        // Only a group has plans, and so pages "not here", below it. Its own public pages may be found.
        let is_open_group = name.ends_with("for public") && site.keys().any(|path| path.ends_with("/404.html"));
        for (path, text) in kit::pages(site) {
            let page = Html::parse_document(&text);
            let mut need = |is_there: bool, what: &str| {
                if !is_there {
                    broken.push(format!("{name}, {path}: {what}"));
                }
            };
            need(
                !select(&page, "meta[http-equiv=Content-Security-Policy]").is_empty(),
                "has no content security policy",
            );
            let may_be_found = is_open_group && !path.contains('/');
            let is_hidden = !select(&page, "meta[name=robots][content=noindex]").is_empty();
            need(is_hidden || may_be_found, "is not hidden from search");
            need(select(&page, "[style]").is_empty(), "has an inline style");
            need(select(&page, "script:not([src])").is_empty(), "has an inline script");
            need(
                path.rsplit('/').next() == Some("404.html") || select(&page, "style").is_empty(),
                "has a style of its own",
            );
        }
    });
    none(broken);
}

/// Whole hundredths of a penny, so that averages can be rounded once.
mod figures {
    /// Pence of a cost phrase of the example: in an average week and in a year of 52 weeks, both rounded half up; or once.
    #[derive(Debug, PartialEq)]
    pub enum Cost {
        Running { week: u64, year: u64 },
        Once(u64),
    }

    /// `£16.40` as pence.
    pub fn pence(typed: &str) -> u64 {
        let plain = typed.trim_start_matches('£').replace(',', "");
        let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "00"));
        assert_eq!(pence.len(), 2, "{typed}");
        pounds.parse::<u64>().expect("pounds") * 100 + pence.parse::<u64>().expect("pence")
    }

    /// The phrases that the example uses, and no others.
    pub fn read(phrase: &str) -> Cost {
        let words: Vec<&str> = phrase.split(' ').collect();
        let year = match words.as_slice() {
            [sum, "once"] => return Cost::Once(pence(sum)),
            [hours, "hours", "a", "week", "at", rate] => number(hours) * pence(rate) * 52,
            [sum, "a", "week", "for", weeks, "weeks"] => pence(sum) * number(weeks),
            [times, _, "a", "year", "at", rate] => number(times) * pence(rate),
            [sum, "every", weeks, "weeks"] => pence(sum) * (52 / number(weeks)),
            [sum, "a", "week"] => pence(sum) * 52,
            [sum, "a", "year"] => pence(sum),
            _ => panic!("the example has a new phrase: {phrase}"),
        };
        Cost::Running { week: (2 * year + 52) / 104, year }
    }

    fn number(typed: &str) -> u64 {
        typed.parse().expect("a whole number")
    }
}

use figures::Cost;

/// The figures in a text, as pence: `£1,250.00` and `1250`.
fn figures_in(text: &str) -> Vec<u64> {
    let kept = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let found =
        text.split(|letter: char| !kept(letter)).map(|one| one.trim_matches([',', '.'])).filter(|one| !one.is_empty());
    found.filter(|one| one.split_once('.').is_none_or(|(_, pence)| pence.len() == 2)).map(figures::pence).collect()
}

/// The part `budget` of the example plan, as its writer typed it.
fn typed_budget() -> serde_yaml::Value {
    let text = std::fs::read_to_string(kit::project().join("example-plans/my-good-life/my-money.md"))
        .expect("the money page is there");
    let front = text.split("---\n").nth(1).expect("it has front matter");
    let front: serde_yaml::Value = serde_yaml::from_str(front).expect("it is plain YAML");
    front["budget"].clone()
}

#[test]
fn the_money_page_says_what_a_second_reckoning_says() {
    let budget = typed_budget();
    let text = |value: &serde_yaml::Value| value.as_str().map(str::to_owned);
    let mut lines = Vec::new();
    for line in budget["lines"].as_sequence().expect("there are lines") {
        if let (Some(what), Some(cost)) = (text(&line["what"]), text(&line["cost"])) {
            lines.push((what, figures::read(&cost)));
        }
    }
    let Cost::Running { week: amount, year: amount_year } = figures::read(&text(&budget["amount"]).expect("an amount"))
    else {
        panic!("the amount has a period");
    };
    let (mut week, mut year, mut once) = (0, 0, figures::pence(&text(&budget["contingency"]).expect("a contingency")));
    for (_, cost) in &lines {
        match cost {
            Cost::Running { week: in_week, year: in_year } => (week, year) = (week + in_week, year + in_year),
            Cost::Once(sum) => once += sum,
        }
    }
    // Worked out by hand as well, so that both reckonings cannot be wrong together.
    let pence = figures::pence;
    assert_eq!((amount, amount_year), (pence("312.00"), pence("16,224.00")));
    assert_eq!((week, year, once), (pence("283.06"), pence("14,719.00"), pence("750.00")));
    assert_eq!((amount - week, amount_year - year - once), (pence("28.94"), pence("755.00")));

    let folder = Folder::copy_of(&kit::project().join("example-plans/my-good-life"));
    folder.build("private").expect_code(0, "the private build");
    let page = Html::parse_document(&folder.read("site-private/my-money.html"));
    let [head, cell] = ["th", "td"].map(|selector| Selector::parse(selector).expect("the selector is sound"));
    let rows: Vec<(String, Vec<u64>)> = select(&page, "tr")
        .into_iter()
        .filter_map(|row| {
            let cells = row.select(&cell).flat_map(|cell| figures_in(&words_of(cell)));
            Some((words_of(row.select(&head).next()?), cells.collect()))
        })
        .collect();
    let mut broken = Vec::new();
    for (what, cost) in &lines {
        let expected = match cost {
            Cost::Running { week, year } => vec![*week, *year],
            Cost::Once(sum) => vec![*sum],
        };
        let is_shown = rows.iter().any(|(head, cells)| head.starts_with(what) && cells.ends_with(&expected));
        if !is_shown {
            let shown: Vec<_> = rows.iter().filter(|(head, _)| head.starts_with(what)).collect();
            broken.push(format!("{what} should be {expected:?} pence, the page has {shown:?}"));
        }
    }
    for (what, pair) in [
        ("total", [week, year + once]),
        ("amount", [amount, amount_year]),
        ("left", [amount - week, amount_year - year - once]),
    ] {
        if !rows.iter().any(|(_, cells)| cells.ends_with(&pair)) {
            broken.push(format!("no row says the {what}, {pair:?} pence: {rows:?}"));
        }
    }
    let said = figures_in(&words_of(select(&page, "main")[0]));
    for (what, sum) in [
        ("all once-only money", once),
        ("what is left in a week", amount - week),
        ("what is left in a year", amount_year - year - once),
    ] {
        if !said.contains(&sum) {
            broken.push(format!("the page does not say {what}: {sum} pence"));
        }
    }
    none(broken);
}
