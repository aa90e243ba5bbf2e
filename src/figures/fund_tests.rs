//! Funds and points through the cut: no value tells of what a reader may not see.
//!
//! In: a plan of two pages, cut for each reader. Out: every value that they are told.
//! Not here: the sums themselves (`plan::money`), whole sites (`tests/leaks.rs`).

use super::Figures;
use crate::audience::{SharedPlan, cut};
use crate::parse;
use crate::parts::Forms;
use crate::plan::lower;
use crate::report::{Report, TextFile, plain};
use crate::source;
use crate::value::{Audience, Date};
use std::fs;

const VALUES: [&str; 11] = [
    "isf.gross",
    "isf.contribution",
    "isf.net",
    "isf.management",
    "isf.support",
    "isf.elsewhere",
    "isf.reaches",
    "isf.net.year",
    "worked-out.points",
    "worked-out.sum",
    "worked-out.sum.week",
];

/// A plan that everyone may see, with the front matter of one page, for one reader.
fn shared(front: &str, form: Option<(&str, String)>, audience: Audience) -> SharedPlan {
    let folder = tempfile::tempdir().unwrap();
    let index =
        "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n---\n";
    fs::write(folder.path().join("index.md"), format!("{index}# Hello\n\nI am Sam.\n")).unwrap();
    fs::write(folder.path().join("money.md"), format!("---\n{front}---\n# Money\n\nHello.\n")).unwrap();
    let mut report = Report::default();
    let sources = source::read(folder.path(), &mut report);
    let documents = sources.pages.iter().map(|(path, file)| (path.clone(), parse::read(file, &mut report))).collect();
    let mut forms = Forms::default();
    if let Some((name, text)) = form {
        forms.add(&TextFile::new(format!("forms/{name}.yaml"), text), &mut report);
    }
    let plan = lower(documents, forms, sources, &mut report).expect("a plan");
    assert!(!report.has_errors(), "{}", plain::tell(&report));
    cut(&plan, audience, Date::constant(2026, 10, 10)).0
}

/// The values that a reader is told, by name.
fn told(plan: &SharedPlan) -> Vec<(&'static str, String)> {
    let figures = Figures::of(plan);
    let page = plan.pages.iter().find(|page| page.source.as_str() == "money.md").expect("the page");
    VALUES.into_iter().filter_map(|name| Some((name, figures.find_value(plan, page, name)?))).collect()
}

fn names(plan: &SharedPlan) -> Vec<&'static str> {
    told(plan).into_iter().map(|(name, _)| name).collect()
}

const FUND: &str = "isf:\n  audience: public\n  gross: £520 a week\n  contribution: £86 a week\n  management: £52 a week\n  \
    elsewhere: 20%\n";

const POINTS: &str = "worked-out:\n  audience: public\n  questions:\n    - question: Do I wash alone?\n      points: 120\n    \
    - question: Am I ill at night?\n      points: 92\n";
const PRICED: &str = "  points: 212\n  price: £25 a year\n  sum: £5,300 a year\n";

/// A form of the program with one field kept for the private copy. `indent`: 2 for the form's own fields, 6 for those of rows.
fn closed_at(indent: usize, form: &str, field: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/parts/forms/{form}.yaml"));
    let text = fs::read_to_string(path).unwrap();
    let pad = " ".repeat(indent);
    let line = format!("\n{pad}- name: {field}\n");
    assert!(text.contains(&line), "{field}");
    text.replacen(&line, &format!("{line}{pad}  audience: private\n"), 1)
}

fn closed(form: &str, field: &str) -> String {
    closed_at(2, form, field)
}

#[test]
fn whoever_sees_all_of_it_is_told_every_value() {
    let plan = shared(&format!("{FUND}{POINTS}{PRICED}"), None, Audience::Public);
    let told = told(&plan);
    assert_eq!(told.len(), VALUES.len());
    let of = |wanted: &str| told.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
    assert_eq!(of("isf.net"), Some("£434"));
    assert_eq!(of("isf.support"), Some("£468"));
    assert_eq!(of("isf.reaches"), Some("90p"));
    assert_eq!(of("isf.net.year"), Some("£22,568"));
    assert_eq!(of("worked-out.points"), Some("212"));
    assert_eq!(of("worked-out.sum"), Some("£5,300"));
    assert_eq!(of("worked-out.sum.week"), Some("£101.92"));
}

#[test]
fn a_fund_of_which_a_row_was_cut_tells_no_sum_that_was_worked_out() {
    let front = format!("{FUND}  banked:\n    - for: A holiday\n      sum: £300\n      audience: private\n");
    let plan = shared(&front, None, Audience::Circle);
    assert_eq!(names(&plan), ["isf.gross", "isf.contribution", "isf.management"]);
    assert_eq!(names(&shared(&front, None, Audience::Private)).len(), 8);
}

#[test]
fn a_sum_that_the_form_keeps_back_is_told_by_no_other_sum() {
    for (field, left) in [
        ("gross", vec!["isf.contribution", "isf.management"]),
        ("contribution", vec!["isf.gross", "isf.management"]),
        ("management", vec!["isf.gross", "isf.contribution"]),
        ("elsewhere", vec!["isf.gross", "isf.contribution", "isf.management"]),
    ] {
        let plan = shared(FUND, Some(("isf", closed("isf", field))), Audience::Public);
        assert_eq!(names(&plan), left, "{field} is kept back");
        // It is the same where nobody typed it, or an empty place would tell.
        let untyped: String =
            FUND.lines().filter(|line| !line.contains(field)).map(|line| format!("{line}\n")).collect();
        assert_eq!(names(&shared(&untyped, Some(("isf", closed("isf", field))), Audience::Public)), left, "{field}");
    }
}

#[test]
fn points_of_which_a_row_was_cut_tell_no_total_and_no_sum() {
    let row = "    - question: Am I locked in?\n      points: 7\n      audience: private\n";
    let front = format!("{POINTS}{row}  points: 219\n  price: £25 a year\n  sum: £5,475 a year\n");
    for audience in [Audience::Public, Audience::Circle] {
        let plan = shared(&front, None, audience);
        assert!(told(&plan).is_empty(), "{:?}", told(&plan));
        let part = &plan.pages.iter().find(|page| page.source.as_str() == "money.md").unwrap().parts[0];
        let figures = Figures::of(&plan);
        let points = figures.find_points(part).unwrap();
        assert_eq!(points.rows.len(), 2, "the rows that are shown keep their points");
        assert!(points.figures.is_cut && points.figures.price.is_none());
    }
    assert_eq!(names(&shared(&front, None, Audience::Private)).len(), 3);
}

#[test]
fn points_that_the_form_keeps_back_are_told_by_no_sum() {
    for field in ["questions", "points", "price", "sum"] {
        let front = format!("{POINTS}{PRICED}");
        let plan = shared(&front, Some(("worked-out", closed("worked-out", field))), Audience::Public);
        assert!(told(&plan).is_empty(), "{field}: {:?}", told(&plan));
    }
    let inner = closed_at(6, "worked-out", "points");
    let plan = shared(&format!("{POINTS}{PRICED}"), Some(("worked-out", inner)), Audience::Public);
    assert!(told(&plan).is_empty(), "the points of each row: {:?}", told(&plan));
}

#[test]
fn a_share_of_nothing_is_nothing_to_show() {
    let has_something = |front: &str| {
        let plan = shared(front, None, Audience::Private);
        let part = &plan.pages.iter().find(|page| page.source.as_str() == "money.md").unwrap().parts[0];
        Figures::of(&plan).find_fund(part).unwrap().has_something
    };
    assert!(!has_something("isf:\n  management: 10%\n"));
    assert!(has_something("isf:\n  management: £52 a week\n"));
    assert!(has_something("isf:\n  management: 10%\n  provider: Good Days Support\n"));
}

#[test]
fn who_made_the_rule_is_missed_only_where_it_could_be_seen() {
    let lacks = |front: &str, form| {
        let plan = shared(front, form, Audience::Public);
        let part = &plan.pages.iter().find(|page| page.source.as_str() == "money.md").unwrap().parts[0];
        Figures::of(&plan).find_points(part).unwrap().lacks_source
    };
    assert!(lacks(POINTS, None));
    assert!(!lacks(&format!("{POINTS}  rule-source: Northtown Council\n"), None));
    assert!(!lacks(POINTS, Some(("worked-out", closed("worked-out", "rule-source")))));
}
