//! Every system of personalised support that the plan maker must hold, each with its acceptance check on a plan.
//!
//! In: plans. Out: what their pages say. `docs/systems.md` names the test for each system.
//! Not here: what hurts people with plans today (`pains`).

mod kit;

use kit::Folder;
use kit::TODAY;
use kit::plans::{index, plan, says, words};
use std::fs;

#[test]
fn citizenship_shows_seven_keys_their_wishes_and_their_gaps() {
    let keys = "keys:\n  - key: freedom\n    now: I have my own key.\n    want: I choose who visits.\n  - key: home\n    now: I rent a flat.\n";
    let wants = "outcomes:\n  - title: Swim every week\n    keys: [life, freedom]\n";
    let folder = plan(&[("keys.md", keys, ""), ("wants.md", wants, "")]);
    let page = words(&folder, "private", "keys.html");
    let key = "Being in charge of my life How it is now I have my own key. What I want I choose who visits. What I want for this key Swim every week";
    assert!(page.contains(key), "a key with its wishes: {page}");
    let empty = "Nothing is written for these keys yet: A life with direction, Enough money, Good help, Being part of my town, Friends, family and love.";
    assert!(page.contains(empty), "{page}");
    let wishless = "No wish belongs to these keys yet: A life with direction, Enough money, A home that is mine, Good help, Friends, family and love.";
    assert!(page.contains(wishless), "{page}");
    folder.run(&["check", ".", "--strict", "--today", TODAY]).expect_code(0, "a gap is no mistake");
}

#[test]
fn seven_elements_gather_what_the_plan_holds_and_mark_unconfirmed_wording() {
    let audit = "audit:\n  standard: seven-elements\n  rows:\n    - item: policies\n      answer: We make our first rule in spring.\n      action: Ask Ana to write it down.\n";
    let home = "home:\n  kind: My own flat\n";
    let folder = plan(&[("look.md", audit, ""), ("home.md", home, "")]);
    let page = words(&folder, "private", "look.html");
    assert_eq!(page.matches("What it means").count(), 7, "{page}");
    assert_eq!(page.matches("The wording is not confirmed.").count(), 4, "{page}");
    assert!(folder.read("site-private/look.html").contains("home.html#home"), "what the plan holds is linked");
    assert!(page.contains("We make our first rule in spring.") && page.contains("Ask Ana to write it down."));
    let gap = "A question What do you want to know about the money for your support?";
    assert!(page.contains(gap), "a gap is a question: {page}");
    for mark in ["score", "out of 7", "%", "points"] {
        assert!(!page.contains(mark), "no marks: {page}");
    }
    folder.run(&["check", ".", "--strict", "--today", TODAY]).expect_code(0, "a gap is no mistake");
}

#[test]
fn ten_pairs_lean_left_right_or_between_and_the_same_input_gives_the_same_page() {
    let audit = "audit:\n  standard: is-and-is-not\n  rows:\n    - item: Individual design\n      lean: left\n    - item: quality\n      lean: between\n      action: Ask self-advocates to look.\n    - item: budget\n      lean: is not\n";
    let folder = plan(&[("look.md", audit, "")]);
    let page = words(&folder, "private", "look.html");
    for said in ["It is like this", "In between", "It is not like this yet", "Another person-centred plan"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let list = plainplan::parts::List::find("is-and-is-not").unwrap();
    assert_eq!(list.items.iter().filter(|item| item.not.is_some()).count(), 10);
    let before = fs::read(folder.path().join("site-private/look.html")).unwrap();
    fs::remove_dir_all(folder.path().join("site-private")).unwrap();
    words(&folder, "private", "look.html");
    assert_eq!(fs::read(folder.path().join("site-private/look.html")).unwrap(), before);
}

#[test]
fn service_design_of_own_headings_only_builds_in_the_order_of_its_author() {
    let folder = plan(&[(
        "mine.md",
        "",
        "## The boat\n\nI live on a boat.\n\n## The dog\n\nBess decides.\n\n## Money\n\nI have enough.\n",
    )]);
    folder.run(&["check", ".", "--strict", "--today", TODAY]).expect_code(0, "own headings");
    let page = words(&folder, "private", "mine.html");
    let places: Vec<usize> =
        ["The boat", "The dog", "Money"].map(|heading| page.find(heading).expect(heading)).to_vec();
    assert!(places.is_sorted(), "{page}");
}

#[test]
fn working_policy_needs_who_agreed_and_a_day_and_an_old_one_stops_a_strict_build() {
    let policy =
        |more: &str| format!("policy:\n{more}  managing-risk:\n    - if: I go out alone\n      we: I take my phone.\n");
    let strict = ["build", ".", "--for", "private", "--strict", "--today", TODAY];
    let folder = plan(&[("rules.md", &policy(""), "")]);
    assert!(says(&folder, &strict, 1).contains("does not say who agreed to it, and a day to look at it again"));
    folder.write("rules.md", format!("---\ntitle: Rules\n{}---\n", policy("  agreed-by: me\n  review: 2026-09-01\n")));
    assert!(says(&folder, &strict, 1).contains("rule-review-late"));
    let page = words(&folder, "private", "rules.html");
    assert!(page.contains("It was time to look at this again on 1 September 2026."), "{page}");
    assert!(page.contains("If: I go out alone Then: I take my phone."), "{page}");
    folder.write("rules.md", format!("---\ntitle: Rules\n{}---\n", policy("  agreed-by: me\n  review: 2027-03-01\n")));
    folder.run(&strict).expect_code(0, "agreed, and not yet due");
}

const FUND: &str =
    "isf:\n  provider: Northside Support\n  gross: £520 a week\n  contribution: £20 a week\n  management: £52 a week\n";
const LINE: &str = "budget:\n  kind: final\n  amount: £100 a week\n  managed: direct-payment\n  lines:\n    - what: Help at home\n      cost: 8 hours a week at £15\n";

#[test]
fn individual_service_fund_shows_each_share_and_a_budget_says_when_it_is_over() {
    let folder =
        plan(&[("fund.md", FUND, ""), ("money.md", LINE, ""), ("wants.md", "outcomes:\n  - title: Get up\n", "")]);
    let page = words(&folder, "private", "fund.html");
    for said in [
        "My fund is £520 each week.",
        "I pay £20 of it.",
        "The council pays £500 each week.",
        "£52 is for looking after the fund.",
        "£468 is for my support.",
        "Of each £1, 90p reaches my support.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let told = says(&folder, &["check", ".", "--today", TODAY], 0);
    assert!(told.contains("lines-over-amount") && told.contains("line-without-outcome"), "{told}");
    let page = words(&folder, "private", "money.html");
    assert!(page.contains("That is £20 too much each week."), "{page}");
}

/// Whole pounds as a table writes them.
fn pounds(sum: u32) -> String {
    let (millions, thousands, rest) = (sum / 1_000_000, sum / 1_000 % 1_000, sum % 1_000);
    match millions {
        0 => format!("£{thousands},{rest:03}.00"),
        _ => format!("£{millions},{thousands:03},{rest:03}.00"),
    }
}

#[test]
fn block_contract_becomes_83_budgets_that_each_stand_alone() {
    let folder = Folder::new();
    folder.write("index.md", "---\ncollection:\n  name: Us\n  language: en-GB\n---\n# Us\n\nHello.\n");
    for number in 1..=83 {
        let place = format!("plan-{number:02}");
        folder.write(&format!("{place}/index.md"), index().replace("name: Sam", &format!("name: P{number:02}")));
        let money = LINE
            .replace("£100", &format!("£{}", 200 + number))
            .replace("Help at home", &format!("Canary{number:02} help"));
        folder.write(&format!("{place}/money.md"), format!("---\ntitle: Money\naudience: private\n{money}---\n"));
    }
    let told = says(&folder, &["build", ".", "--for", "private", "--out", "out", "--today", TODAY], 0);
    assert!(told.contains("83 of 83 plans are in it."), "{told}");
    // 8 hours a week at £15 for 52 weeks, in each plan.
    let (money, planned): (u32, u32) = ((1..=83).map(|number| (200 + number) * 52).sum(), 83 * 8 * 15 * 52);
    let group = kit::plans::main_words(&folder.read("out/index.html"));
    let total = format!("All together {} {} ", pounds(money), pounds(planned));
    assert!(group.contains(&total), "{total}: {group}");
    for number in 1..=83 {
        let files = kit::files_of(&folder.path().join(format!("out/plan-{number:02}")));
        let text: String = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
        assert!(text.contains(&format!("My budget is £{} each week.", 200 + number)), "its own sum");
        for other in 1..=83 {
            assert_eq!(
                text.contains(&format!("Canary{other:02}")),
                other == number,
                "plan {number} says Canary{other:02}"
            );
        }
        assert!(!text.contains("../_plan"), "it stands alone");
    }
}

#[test]
fn short_notice_is_on_the_page_and_a_plan_leaves_as_its_folder() {
    let fund = format!(
        "{FUND}  notice-from-me: 1 week\n  notice-from-provider: 8 weeks\n  goes-along:\n    - The money that is left\n    - My rota\n"
    );
    let folder = plan(&[("fund.md", &fund, "")]);
    let page = words(&folder, "private", "fund.html");
    for said in ["1 week", "8 weeks", "The money that is left", "My rota"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let elsewhere = Folder::copy_of(folder.path());
    elsewhere.build("private").expect_code(0, "elsewhere");
    assert_eq!(elsewhere.site("private"), folder.site("private"), "the same site, without any account");
}

#[test]
fn routes_are_compared_side_by_side_and_the_sums_stay() {
    let money = format!("{LINE}  compare-routes: [isf, council]\n");
    let folder = plan(&[("money.md", &money, ""), ("other.md", &LINE.replace("direct-payment", "isf"), "")]);
    let page = words(&folder, "private", "money.html");
    for row in [
        "Question Direct payment Individual service fund The council",
        "Who holds the money? Me, or someone I choose The provider I chose The council",
        "Who decides what to spend? Me Me. The provider does it. The council. I know the sum.",
        "Who employs the staff? Me, or I buy help from a firm The provider A provider that the council pays",
        "Who keeps the accounts? Me The provider. They report to me. The council",
        "All together, each week £120.00 £120.00 £120.00",
    ] {
        assert!(page.contains(row), "side by side: {row}: {page}");
    }
    for page in ["money.html", "other.html"] {
        assert!(
            words(&folder, "private", page).contains("My support costs £120 each week."),
            "the same under each route"
        );
    }
}

#[test]
fn transparent_allocation_shows_estimate_and_final_sum_with_the_reason() {
    let money = "budget.first:\n  kind: indicative\n  amount: £150 a week\nbudget.final:\n  kind: final\n  amount: £120 a week\n  reason: The night sitter was not agreed.\n  lines:\n    - what: Help\n      cost: 8 hours a week at £15\n      for: Get up\n";
    let folder = plan(&[("money.md", money, ""), ("wants.md", "outcomes:\n  - title: Get up\n", "")]);
    let page = words(&folder, "private", "money.html");
    for said in [
        "The first estimate was £150 each week.",
        "£120 each week is agreed now.",
        "That is £30 less each week.",
        "Why: The night sitter was not agreed.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn allocation_rules_show_points_version_date_sum_and_ask_for_a_missing_source() {
    let points = "worked-out:\n  questions:\n    - question: Getting up\n      answer: With help each day\n      points: 12\n    - question: Going out\n      answer: With someone\n      points: 8\n  price: £6 a week\n  sum: £120 a week\n  rule-version: Northtown 2026\n  date: 2026-02-03\n";
    let folder = plan(&[("points.md", points, "")]);
    let page = words(&folder, "private", "points.html");
    for said in [
        "Getting up With help each day 12",
        "Going out With someone 8",
        "All together 20",
        "I got 20 points.",
        "1 point is £6 each week.",
        "So my first estimate is £120 each week.",
        "Northtown 2026",
        "3 February 2026",
        "You may ask how this was worked out.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(says(&folder, &["check", ".", "--today", TODAY], 0).contains("no-rule-source"));
}

#[test]
fn person_centred_plan_of_one_page_is_enough_and_empty_fields_print_no_heading() {
    let folder = Folder::new();
    folder.write(
        "index.md",
        index().replace("---\n\nHello.", "profile:\n  like-admire:\n    - I sing.\n  important-to:\n---\n\nHello."),
    );
    folder.run(&["check", ".", "--strict", "--today", TODAY]).expect_code(0, "one page");
    let page = words(&folder, "private", "index.html");
    assert!(page.contains("I sing.") && !page.contains("What is important to me"), "{page}");
}

#[test]
fn reviews_show_what_changed_and_drive_the_first_page() {
    let review = "updated: 2026-09-01\nreview-meeting:\n  date: 2026-09-01\n  important-now:\n    - Swimming\n  actions:\n    - what: Ring the pool\n      who: Ana\n      by: 2026-09-20\n";
    let folder = plan(&[
        ("review.md", review, ""),
        ("new.md", "audience: public\nupdated: 2026-09-15\nreview: 2026-09-30\n", "Hello.\n"),
        ("old.md", "updated: 2026-05-01\n", "Hello.\n"),
    ]);
    let page = words(&folder, "private", "review.html");
    let (changed, rest) = page.split_once("Not changed since 1 September 2026").expect("what did not change");
    assert!(changed.contains("Changed since 1 September 2026 New"), "{changed}");
    let (unchanged, overdue) = rest.split_once("The day to look at it again has gone by").expect("what is overdue");
    assert!(unchanged.contains("Old") && overdue.contains("New"), "{rest}");
    let first = words(&folder, "private", "index.html");
    let (over, _) = first.split_once("Who made").unwrap_or((&first, ""));
    assert!(
        over.contains("Today is 10 October 2026. The day has gone by 20 September 2026: Ring the pool (Ana)"),
        "{first}"
    );
    assert!(over.contains("30 September 2026: Look at this again: New"), "{first}");
    assert!(!words(&folder, "public", "index.html").contains("Today is"), "today is printed in no public copy");
}

#[test]
fn supported_decisions_name_helpers_and_an_end_and_last_words_of_staff_are_warned_about() {
    let agreement = "supported-decisions:\n  person: me\n  supporter: Nadia\n  areas: [money, services]\n  may-do:\n    - Explain choices\n  start: 2026-01-01\n  end: 2026-09-30\n  voluntary: yes\n";
    let decisions = |who: &str| {
        format!(
            "decisions:\n  - decision: Where I live\n    how-i-must-be-involved: I visit it.\n    who-makes-final-decision: {who}\n"
        )
    };
    let people = "people:\n  - name: Nadia\n    relation: my sister\n  - name: Ana\n    paid: yes\n";
    let folder = plan(&[("people.md", people, ""), ("agree.md", agreement, ""), ("decide.md", &decisions("Ana"), "")]);
    let told = says(&folder, &["check", ".", "--today", TODAY], 0);
    assert!(told.contains("last-words-of-staff") && told.contains("expired"), "{told}");
    let page = words(&folder, "private", "agree.html");
    for said in ["Who helps me Nadia", "Until 30 September 2026", "This ended on 30 September 2026. It may not go on."]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    folder.write("agree.md", format!("---\ntitle: Agree\n{}  revoked: 2026-08-01\n---\n", agreement));
    folder.write("decide.md", format!("---\ntitle: Decide\n{}---\n", decisions("[me, Ana]")));
    let told = says(&folder, &["check", ".", "--today", TODAY], 0);
    assert!(!told.contains("last-words-of-staff") && !told.contains("expired"), "{told}");
    assert!(words(&folder, "private", "decide.html").contains("Sam and Ana"));
}

const ADVERT: &str = "audience: public\nmatching:\n  personality:\n    - Calm\n  skills:\n    - Drives a car\n  interview-questions:\n    - What makes you laugh?\n";

#[test]
fn shared_management_makes_an_advert_keeps_questions_in_the_circle_and_records_who_hires() {
    let team = "audience: circle\nteam:\n  audience: circle\n  rows:\n    - worker: Ana\n      hired-by: me\n";
    let folder = plan(&[("advert.md", ADVERT, ""), ("team.md", team, "")]);
    let advert = words(&folder, "public", "advert.html");
    assert!(advert.contains("Calm") && !advert.contains("What makes you laugh?"), "{advert}");
    assert!(words(&folder, "circle", "advert.html").contains("What makes you laugh?"));
    assert!(!folder.site("public").contains_key("team.html"));
    let team = words(&folder, "circle", "team.html");
    assert!(team.contains("Ana") && team.contains("Sam"), "who hired is recorded: {team}");
}

#[test]
fn matching_needs_what_kind_of_person_before_an_advert_is_built() {
    let folder = plan(&[("advert.md", "audience: public\nmatching:\n  skills:\n    - Drives a car\n", "")]);
    assert!(says(&folder, &["build", ".", "--today", TODAY], 1).contains("no-personality"));
    folder.write("advert.md", format!("---\ntitle: Advert\n{ADVERT}---\n"));
    folder.build("public").expect_code(0, "with a kind of person");
}

#[test]
fn ordinary_housing_shows_the_choice_the_tenancy_and_who_chose_and_reach_finds_it() {
    let home = "home:\n  kind: My own flat\n  choices:\n    - A room at Jo's\n    - A flat in Hill Road\n  who-chose: me\n  who-i-live-with: Lee\n  who-chose-flatmates: me\n  tenancy-apart-from-support: yes\n";
    let folder = plan(&[("home.md", home, ""), ("look.md", "audit: {standard: reach}\n", "")]);
    let page = words(&folder, "private", "home.html");
    for said in ["A flat in Hill Road", "Who chose it Sam", "Who chose the people I live with Sam", "Yes"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let look = words(&folder, "private", "look.html");
    let items: Vec<&str> = look.split("What it means").collect();
    for item in &items[1..=3] {
        assert!(item.contains("In my plan"), "Reach 1 to 3 are answered by the home: {item}");
    }
}

#[test]
fn quality_checks_come_from_reach_name_checkers_and_keep_the_earlier_ones() {
    let checks = "quality-check:\n  - standard: I choose where I live\n    checker: [Lee, Grace]\n    date: 2025-09-01\n    found: I did not choose.\n    change-wanted: Show me 3 flats.\n    by: 2026-10-20\n  - standard: I choose where I live\n    checker: Lee\n    date: 2026-09-01\n    found: I saw 3 flats.\n    change-wanted: Nothing more.\n    by: 2026-10-30\n    checked-again: 2026-10-01\n";
    let folder = plan(&[("checks.md", checks, ""), ("look.md", "audit: {standard: reach}\n", "")]);
    let page = words(&folder, "private", "checks.html");
    assert!(
        page.contains("Lee and Grace") && page.contains("I did not choose.") && page.contains("I saw 3 flats."),
        "{page}"
    );
    let look = words(&folder, "private", "look.html");
    let both = "In my plan I choose where I live I choose where I live I have my own home";
    assert!(look.contains(both), "both stand beside their standard: {look}");
    assert!(folder.read("site-private/look.html").contains("checks.html#i-choose-where-i-live"), "each is linked");
    let first = words(&folder, "private", "index.html");
    assert!(first.contains("20 October 2026") && !first.contains("30 October 2026"), "the open one is due: {first}");
}

#[test]
fn independent_living_says_of_each_support_who_controls_it() {
    let money = "budget:\n  amount: £120 a week\n  managed: mixed\n  lines:\n    - what: Help at home\n      cost: £60 a week\n      managed: direct-payment\n    - what: Day centre\n      cost: £60 a week\n      managed: council\n";
    let folder = plan(&[("money.md", money, "")]);
    let page = words(&folder, "private", "money.html");
    for said in
        ["payment. Who decides what to spend? Me.", "does Who decides what to spend? The council. I know the sum."]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    let alone = plan(&[("money.md", LINE, "")]);
    assert!(words(&alone, "private", "money.html").contains("Who decides what to spend? Me."));
}

#[test]
fn self_directed_support_tests_are_an_audit_with_evidence() {
    let folder = plan(&[
        ("look.md", "audit: {standard: self-directed-support}\n", ""),
        (
            "decide.md",
            "decisions:\n  - decision: Where I live\n    how-i-must-be-involved: I visit it.\n    who-makes-final-decision: me\n",
            "",
        ),
    ]);
    let page = words(&folder, "private", "look.html");
    assert_eq!(page.matches("What it means").count(), 5, "{page}");
    assert!(folder.read("site-private/look.html").contains("decide.html#"), "{page}");
}

#[test]
fn co_production_names_the_person_first_and_counts_voices() {
    let folder = plan(&[
        ("people.md", "people:\n  - name: Mum\n  - name: Ana\n    paid: yes\n", ""),
        ("a.md", "said_by: Sam\nhopes-and-fears:\n  hopes:\n    - A dog\n", ""),
        (
            "b.md",
            "gifts:\n  - gift: I sing.\n    said_by: Mum\n  - gift: I cook.\n    said_by: Ana\n  - gift: I wait well.\n    said_by: 'we think: Mum'\n",
            "",
        ),
    ]);
    folder.write("index.md", index().replace("plan:\n", "plan:\n  written_by: [Ana, Mum, Sam]\n"));
    let page = words(&folder, "private", "index.html");
    assert!(page.contains("Written by Sam, Ana and Mum"), "{page}");
    for row in ["My own 1 A (1)", "Family 1 B (1)", "Staff 1 B (1)", "What others think I mean 1 B (1)"] {
        assert!(page.contains(row), "{row}: {page}");
    }
    assert!(words(&folder, "private", "b.html").contains("Mum thinks so. We are not sure."));
}

#[test]
fn carers_have_outcomes_of_their_own_and_all_hours_make_the_need() {
    let carer = "carers:\n  what-i-do:\n    - I cook.\n  hours: 20 hours\n  my-outcomes:\n    - I see my friends.\n";
    let money = "budget:\n  amount: £200 a week\n  hours-needed: 50 hours a week\n  lines:\n    - what: Ana\n      cost: 12 hours a week at £15\n      for: Get up\n    - what: Mum\n      unpaid: 20 hours a week\n";
    let folder =
        plan(&[("carer.md", carer, ""), ("money.md", money, ""), ("wants.md", "outcomes:\n  - title: Get up\n", "")]);
    assert!(words(&folder, "private", "carer.html").contains("I see my friends."));
    let page = words(&folder, "private", "money.html");
    for said in [
        "I need 50 hours of help each week.",
        "Nobody covers 18 hours of it.",
        "Paid help 12 hours Help as a gift, not paid 20 hours Nobody helps in these hours 18 hours Hours of help that I need 50 hours",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn advocacy_is_told_step_by_step_and_goes_to_the_advocate_in_the_circles_copy() {
    let advocacy = "audience: circle\nadvocacy:\n  audience: circle\n  rows:\n    - advocate: Grace\n      independent: yes\n      at-step: agree\n    - advocate: Kit\n      independent: no\n      at-step: make-the-plan\n";
    let folder = plan(&[("advocate.md", advocacy, "")]);
    let page = words(&folder, "private", "advocate.html");
    assert_eq!(page.matches("No independent advocate at this step.").count(), 6, "{page}");
    assert!(page.contains("Get the plan agreed Grace") && page.contains("Kit, not independent"), "{page}");
    // A narrower copy may not hold every advocate, so it tells only of those whom it shows.
    let page = words(&folder, "circle", "advocate.html");
    assert!(page.contains("Get the plan agreed Grace") && !page.contains("No independent advocate"), "{page}");
}

const LIMIT: &str = "restrictions:\n  - what: The kitchen is locked\n    type: environmental\n    why: I burned my hand.\n    lawful-basis: My own consent\n    legitimate-aim: My health\n    least-restrictive-because: An alarm did not wake me.\n    tried-first:\n      - An alarm\n    who-authorised: Nadia\n    consent-or-capacity: I said yes.\n    effect-on-person: I miss tea.\n    person-view: I want it open.\n    starts: 2026-04-06\n    expires: 2026-09-30\n    reduction-step: From July only the cooker.\n    next-review: 2026-07-06\n";

#[test]
fn hospital_units_limits_need_a_way_out_and_an_expired_one_stops_a_strict_build() {
    for needed in ["reduction-step", "expires", "person-view"] {
        let lines: Vec<&str> = LIMIT.lines().filter(|line| !line.trim().starts_with(needed)).collect();
        let folder = plan(&[("limits.md", &(lines.join("\n") + "\n"), "")]);
        let told = says(&folder, &["check", ".", "--today", TODAY], 1);
        assert!(told.contains("missing-field") && told.contains(needed), "{needed}: {told}");
    }
    // Without it another warning, of a plan with care alone, would stop a strict build.
    let life = ("me.md", "important:\n  important-to:\n    - My dog\n", "");
    let strict = ["build", ".", "--for", "private", "--strict", "--today", TODAY];
    let folder = plan(&[("limits.md", LIMIT, ""), life]);
    let told = says(&folder, &strict, 1);
    assert!(told.contains("this ended on 2026-09-30"), "{told}");
    assert!(
        words(&folder, "private", "limits.html")
            .contains("This ended on 30 September 2026. It may not go on. Decide again first.")
    );
    let ended = plan(&[("limits.md", &format!("{LIMIT}    ended-on: 2026-09-01\n"), ""), life]);
    assert!(!says(&ended, &strict, 0).contains("expired"));
    let out = plan(&[("out.md", "leaving-hospital:\n  home: A flat.\n  date: 2027-02-01\n", "")]);
    let told = says(&out, &["check", ".", "--today", TODAY], 0);
    assert!(told.contains("It does not say: team, money, transition-costs, who-does-what."), "{told}");
    assert!(words(&out, "private", "out.html").contains("The day I leave 1 February 2027"));
}

#[test]
fn another_plan_from_which_nothing_follows_is_asked_about_once() {
    let hopes = "hopes-and-fears:\n  hopes:\n    - A dog\n";
    let folder = plan(&[("a.md", hopes, ""), ("b.md", hopes, "")]);
    let told = says(&folder, &["check", ".", "--strict", "--today", TODAY], 0);
    assert_eq!(told.matches("what follows from this page?").count(), 1, "{told}");
    let folder = plan(&[(
        "a.md",
        &format!("{hopes}actions:\n  - what: Visit the dog home\n    who: me\n    by: 2026-12-01\n"),
        "",
    )]);
    assert!(!says(&folder, &["check", ".", "--today", TODAY], 0).contains("nothing-follows"));
}

#[test]
fn cuts_show_the_line_what_is_lost_what_is_offered_its_price_and_who_speaks() {
    let cut = "if-my-support-is-cut:\n  - what: My taxi\n    line: Swimming\n    outcome-lost: Swim every week\n    offered-instead: A day centre\n    price-of-that: £9,000\n    who-may-speak-for-me: Grace\n    answer: No. We ask again.\n";
    let money = "budget:\n  amount: £20 a week\n  lines:\n    - what: Swimming\n      cost: £6 a week\n      for: Swim every week\n";
    let folder = plan(&[
        ("cut.md", cut, ""),
        ("money.md", money, ""),
        ("wants.md", "outcomes:\n  - title: Swim every week\n", ""),
    ]);
    let page = words(&folder, "private", "cut.html");
    for said in ["Swimming", "Swim every week", "A day centre", "£9,000", "Grace", "No. We ask again."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let wants = folder.read("site-private/wants.html");
    assert!(wants.contains("cut.html#") && wants.contains("money.html#"), "the wish says where it is used: {wants}");
}

#[test]
fn direct_management_names_one_who_answers_for_each_task() {
    let folder = plan(&[("who.md", "who-manages:\n  - task: pay\n    me: I sign.\n", "")]);
    assert!(says(&folder, &["check", ".", "--today", TODAY], 1).contains("answers-if-wrong"));
    let two =
        "---\ntitle: Who\nwho-manages:\n  - task: pay\n    me: I sign.\n    answers-if-wrong: [Nadia, Ana]\n---\n";
    folder.write("who.md", two);
    assert!(says(&folder, &["check", ".", "--today", TODAY], 1).contains("several-people"), "1 name for each task");
    folder.write(
        "who.md",
        "---\ntitle: Who\nwho-manages:\n  - task: pay\n    me: I sign.\n    answers-if-wrong: Nadia\n---\n",
    );
    assert!(words(&folder, "private", "who.html").contains("Pay them Nadia"));
}

#[test]
fn real_wealth_feeds_what_the_person_wants() {
    let wealth = "real-wealth:\n  - what: My sister rings me\n    kind: relationships\n    for: Swim every week\n";
    let folder = plan(&[("wealth.md", wealth, ""), ("wants.md", "outcomes:\n  - title: Swim every week\n", "")]);
    assert!(words(&folder, "private", "wealth.html").contains("Swim every week"));
    assert!(words(&folder, "private", "wants.html").contains("This is also here: My sister rings me"));
}

#[test]
fn connect_and_share_gives_the_tools_of_a_plan_and_no_word_of_it() {
    let folder =
        plan(&[("zqplace.md", "maps:\n  dream: Zqdream by the sea.\n  who: [Zqname]\n", "Zqwords on £1,234.56.\n")]);
    folder.run(&["new", "theirs", "--like", ".", "--today", TODAY]).expect_code(0, "like");
    let files = kit::files_of(&folder.path().join("theirs"));
    assert!(files.contains_key("maps.md"), "{:?}", files.keys());
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!format!("{path} {text}").to_lowercase().contains("zq") && !text.contains("1,234"), "{path}: {text}");
    }
    folder.run(&["build", "theirs", "--for", "private", "--today", TODAY]).expect_code(0, "another family can begin");
}

#[test]
fn home_care_starts_with_the_basics_and_needs_no_money_no_family_and_no_goals() {
    for starter in ["just-the-basics", "care-at-home", "starting-again"] {
        let folder = Folder::new();
        folder.run(&["new", "mine", "--starter", starter, "--today", TODAY]).expect_code(0, starter);
        let mine = folder.path().join("mine");
        kit::run(&mine, &["build", ".", "--for", "private", "--today", TODAY]).expect_code(0, starter);
        let text: String = kit::files_of(&mine)
            .iter()
            .filter(|(path, _)| path.ends_with(".md"))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
            .collect();
        assert!(!text.contains("\nbudget:"), "{starter}");
        assert!(starter == "starting-again" || !text.contains("\noutcomes:"), "{starter}");
    }
    let folder = Folder::new();
    folder.run(&["new", "mine", "--starter", "care-at-home", "--today", TODAY]).expect_code(0, "care at home");
    let mine = folder.path().join("mine");
    kit::run(&mine, &["build", ".", "--for", "private", "--today", TODAY]).expect_code(0, "care at home");
    let pages: String = kit::files_of(&mine.join("site-private"))
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).to_lowercase())
        .collect();
    for said in ["same", "time", "how i like"] {
        assert!(pages.contains(said), "{said}");
    }
}
