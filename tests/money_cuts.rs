//! No sum from which something hidden could be worked out: not in table, sentence, bars, file, working or value.
//!
//! In: a budget with everything that stands beside one, and one row of it hidden. Out: every two figures of the open copy
//! whose difference is the hidden one.
//! Not here: hidden words (`leaks`), one cut budget cell by cell (`plan::money`).

mod kit;

use kit::Folder;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Each place where a row can be hidden, and what its sums come to: typed, a week, a year.
const HIDDEN: [(&str, &[&str]); 7] = [
    ("LINE", &["37.19", "1933.88"]),
    ("WAGES", &["13.31", "93.17", "4844.84"]),
    ("BAND", &["29.23", "58.46", "3039.92"]),
    ("ONCE", &["171.77"]),
    ("POT", &["1234.56", "23.74"]),
    ("RELEASE", &["4321.09"]),
    ("OTHER", &["77.53", "1.49"]),
];

/// How sums over all rows are told.
const SUMS: [&str; 7] = [
    "My support costs",
    "is left each week",
    "Holiday pay",
    "1 hour of support",
    "People are paid to help me",
    "What is in each part",
    "All that is free",
];

fn plan(hidden: &str) -> Folder {
    let mark = |name: &str, deep: &str| match name == hidden {
        true => format!("{deep}audience: private\n"),
        false => String::new(),
    };
    let (line, row, deep) = ("      ", "      ", "          ");
    let text = format!(
        "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  starts: 2026-04-06\n  ends: 2027-04-04\n  audience: public\n  \
         consent:\n    to: public\n    from: 2026-01-01\n    how: spoken\ntitle: My money\n\
         budget.indicative:\n  audience: public\n  kind: indicative\n  amount: £611.11 a week\n\
         budget.final:\n  audience: public\n  kind: final\n  reason: It was too little.\n  funder: Northtown\n  amount: £777.77 a week\n  \
         contribution: £21.50 a week\n  managed: direct-payment\n  compare_routes: [isf]\n  contingency: £501.01\n  keep_at_most: 4 weeks\n  \
         balance: £1,181.83\n  owed: £164.67\n  as_of: 2026-09-30\n  hours_needed: 61 hours a week\n  unpaid_worth: £14.14\n  \
         pots:\n    - name: Core\n      amount: £20,001.07 a year\n    - name: Other\n      amount: £1,234.56 a year\n{pot}  \
         releases:\n    - from: 2026-05-01\n      amount: £9,001.03\n    - from: 2026-09-01\n      amount: £4,321.09\n{release}  \
         bands:\n    - band: weekday\n      rate: £12.99\n    - band: sunday\n      rate: £29.23\n  \
         lines:\n    - what: Help\n      cost: 19 hours a week at £13.07\n      employs: Ana\n      pot: Core\n    \
         - what: Evenings\n      cost: 7 hours a week at £13.31\n      employs: Ana\n{wages}    \
         - what: Weekends\n      employs: Priya\n      managed: isf\n      bands:\n        - band: weekday\n          count: 3 hours a week\n        \
         - band: sunday\n          count: 2 hours a week\n{band}    \
         - what: Music\n      cost: £37.19 a week\n      group: Fun\n{one}    \
         - what: Swimming\n      cost: £6.21 a week for 40 weeks\n      group: Fun\n      pay_dates: yes\n    \
         - what: Tablet\n      cost: £171.77 once\n{once}    - what: Nights\n      unpaid: 20 hours a week\n  \
         employer:\n    rates: uk-2026\n    pension:\n      - who: Ana\n        pension: enrolled\n      - who: Priya\n        pension: none\n    \
         insurance: £121.21 a year\n    payroll: £15.15 every 4 weeks\n    other:\n      - what: Training\n        cost: £77.53 a year\n{other}\
         ---\n\nI like bluebells.\n\n{{{{ budget.indicative }}}}\n\n{{{{ budget.final }}}}\n\nLeft: {{{{ budget.final.left.year }}}}. All: {{{{ budget.final.total }}}}. \
         One hour: {{{{ budget.final.hour_cost }}}}. Most: {{{{ budget.final.highest_wage }}}}. Over: {{{{ budget.final.unspent_over }}}}.\n",
        pot = mark("POT", row),
        release = mark("RELEASE", row),
        wages = mark("WAGES", line),
        band = mark("BAND", deep),
        one = mark("LINE", line),
        once = mark("ONCE", line),
        other = mark("OTHER", "        "),
    );
    let folder = Folder::new();
    folder.write("index.md", text);
    folder
}

/// Every amount of money in the files of a copy, as a number.
fn amounts(folder: &Folder, audience: &str) -> BTreeSet<Decimal> {
    folder.build(audience).expect_code(0, &format!("the {audience} copy"));
    let mut found = BTreeSet::new();
    let site = folder.site(audience);
    let texts = site.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".csv"));
    for (_, bytes) in texts {
        let text = String::from_utf8_lossy(bytes);
        for after in text.split('£').skip(1) {
            let digits: String =
                after.chars().take_while(|letter| letter.is_ascii_digit() || ",.".contains(*letter)).collect();
            found.extend(digits.replace(',', "").trim_end_matches('.').parse::<Decimal>());
        }
    }
    assert!(found.contains(&"777.77".parse().unwrap()), "the {audience} copy shows the amount");
    found
}

/// Two figures of a copy that give a sum away, or the sum itself.
fn tells(shown: &BTreeSet<Decimal>, secret: Decimal) -> Option<(Decimal, Decimal)> {
    let from = |larger: &Decimal| Some((*larger, larger.checked_sub(secret)?));
    let is_shown = |(_, smaller): &(Decimal, Decimal)| smaller.is_zero() || shown.contains(smaller);
    shown.iter().filter_map(from).find(is_shown)
}

#[test]
fn a_hidden_row_can_not_be_worked_out_from_what_is_shown() {
    let open = plan("NOTHING");
    let all = amounts(&open, "public");
    for (name, secrets) in HIDDEN {
        let page = String::from_utf8_lossy(&open.site("public")["index.html"]).into_owned();
        assert!(SUMS.iter().all(|sum| page.contains(sum)), "the sums are told where nothing is hidden");
        // In the copy for everyone with nothing hidden the sums are there, so that the search can find them.
        let is_known = secrets.iter().any(|secret| tells(&all, secret.parse().unwrap()).is_some());
        assert!(is_known, "{name}: the search finds nothing where nothing is hidden");
        let folder = plan(name);
        let shown = amounts(&folder, "public");
        for secret in secrets {
            let told = tells(&shown, secret.parse().unwrap());
            assert_eq!(told, None, "LEAK: {name}, {secret} can be worked out");
        }
        assert!(shown.len() < all.len(), "{name}: as much is shown as with nothing hidden");
        let words = String::from_utf8_lossy(&folder.site("public")["index.html"]).into_owned();
        assert!(words.contains("does not show everything"), "{name}: the page does not say that something is left out");
        for sum in SUMS {
            assert!(!words.contains(sum), "{name}: `{sum}` is said over rows of which one is hidden");
        }
    }
}

#[test]
fn where_a_worker_is_not_named_no_sum_depends_on_who_it_is() {
    let people = "people:\n  - name: Ana\n    public: a helper\n  - name: Priya\n    public: a helper\n";
    let folder = plan("NOTHING");
    folder.write("people.md", format!("---\naudience: private\n{people}---\n# My people\n\nHi.\n"));
    let shown = amounts(&folder, "public");
    let whole = amounts(&folder, "circle");
    let page = String::from_utf8_lossy(&folder.site("public")["index.html"]).into_owned();
    // Two workers with one label would count as one, with one threshold: so there is no total at all.
    assert!(page.contains("does not show everything"), "{page}");
    assert!(
        ["My support costs", "Holiday pay", "1 hour of support"].iter().all(|words| !page.contains(words)),
        "{page}"
    );
    assert!(shown.len() < whole.len());
    assert!(String::from_utf8_lossy(&folder.site("circle")["index.html"]).contains("Holiday pay for Ana"));
}

#[test]
fn a_hidden_funder_hides_the_amount_and_a_hidden_line_does_not() {
    let with = |mark: &str, line: &str| {
        let folder = Folder::new();
        folder.write(
            "index.md",
            format!(
                "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n  consent:\n    to: public\n    \
                 from: 2026-01-01\n    how: spoken\ntitle: My money\nbudget:\n  audience: public\n  amount: £777.77 a week\n  contribution: £21.50 a week\n  \
                 funder:\n    - who: Northtown\n      amount: £700.01 a week\n    - who: Grandad\n      amount: £77.76 a week\n{mark}  \
                 lines:\n    - what: Bus\n      cost: £50 a week\n    - what: Tea\n      cost: £4.44 a week\n{line}---\n\nI like tea. I pay {{{{ budget.contribution }}}} of it each week.\n"
            ),
        );
        folder.build("public").expect_code(0, "the copy for everyone");
        String::from_utf8_lossy(&folder.site("public")["index.html"]).into_owned()
    };
    let hidden = "      audience: private\n";
    let without_funder = with(hidden, "");
    assert!(!without_funder.contains("777.77") && without_funder.contains("700.01"), "LEAK: Grandad's sum");
    assert!(without_funder.contains("I pay £21.50 of it each week"), "{without_funder}");
    let without_line = with("", hidden);
    assert!(
        without_line.contains("My budget is £777.77 each week") && !without_line.contains("4.44"),
        "{without_line}"
    );
}
