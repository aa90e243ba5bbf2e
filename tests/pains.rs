//! What hurts people with plans today, each with the feature that answers it.
//!
//! In: plans. Out: what their pages and the program say. `docs/systems.md` names the test for each pain.
//! Not here: the systems of personalised support (`systems`).

mod kit;

use kit::Folder;
use kit::TODAY;
use kit::plans::{index, main_words, plan, says, words};
use scraper::{ElementRef, Html, Selector};

#[test]
fn options_are_explained_and_planning_works_with_no_money_at_all() {
    let money =
        "budget:\n  amount: £0 a week\n  managed: council\n  compare-routes: [direct-payment, isf, third-party]\n";
    let folder = plan(&[
        ("money.md", money, ""),
        (
            "path.md",
            "path:\n  north-star: I live by the sea.\n  first-steps:\n    - what: Visit it\n      who: me\n      by: 2026-12-01\n",
            "",
        ),
    ]);
    let page = words(&folder, "private", "money.html");
    for row in [
        "Question The council Direct payment Individual service fund Another organisation",
        "Who holds the money? The council Me, or someone I choose The provider I chose The organisation I chose",
        "Who decides what to spend? The council. I know the sum. Me Me. The provider does it. Me. The organisation does it.",
        "What is the most work? There is little work. I have the least say. I have the duties of an employer.",
        "How can support be changed? I ask the council. I change it. It must fit my plan.",
    ] {
        assert!(page.contains(row), "{row}: {page}");
    }
    assert!(words(&folder, "private", "path.html").contains("I live by the sea."));
    for starter in ["one-page-profile", "school-leaver", "carer", "starting-again"] {
        folder.run(&["new", starter, "--starter", starter, "--today", TODAY]).expect_code(0, starter);
        folder.run(&["build", starter, "--for", "private", "--today", TODAY]).expect_code(0, starter);
    }
}

#[test]
fn an_estimate_is_told_in_sentences_from_the_figures_and_hard_words_are_explained() {
    let money =
        "budget:\n  kind: indicative\n  funder: Northtown Council\n  amount: £150 a week\n  contribution: £20 a week\n";
    let folder = plan(&[
        ("money.md", money, ""),
        ("words.md", "words:\n  - word: Budget\n    means: The money for my support.\n", ""),
    ]);
    let page = words(&folder, "private", "money.html");
    for said in ["£150", "Northtown Council pays £130 each week.", "I pay £20 of it."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(words(&folder, "private", "words.html").contains("The money for my support."));
}

const PEOPLE: &str = "people:\n  - name: Mum\n  - name: Ana\n    paid: yes\n";

#[test]
fn services_join_up_one_source_gives_bundles_and_who_does_what_names_agencies_too() {
    let steps = "actions:\n  - what: Fix the door\n    who: Northtown Homes\n    by: 2026-12-01\n  - what: Ring the pool\n    who: [Ana, Mum]\n    by: 2026-12-01\n  - what: Sell the car\n    who: Mum\n    by: 2026-09-01\n    done: 2026-08-30\n";
    let folder = plan(&[
        ("people.md", PEOPLE, ""),
        ("steps.md", steps, ""),
        ("about.md", "audience: circle\nprofile:\n  like-admire:\n    - I sing.\n", ""),
    ]);
    let page = words(&folder, "private", "people.html");
    let (_, table) = page.split_once("Everyone who does something").expect("who does what");
    for row in ["Mum Ring the pool", "Ana Ring the pool", "Northtown Homes Fix the door"] {
        assert!(table.contains(row), "{row}: {table}");
    }
    assert!(!table.contains("Sell the car"), "what is done is done: {table}");
    folder.run(&["build", ".", "--bundle", "first-shift", "--today", TODAY]).expect_code(0, "a bundle");
    assert!(main_words(&folder.read("site-first-shift/index.html")).contains("I sing."));
}

#[test]
fn unpaid_hours_stand_beside_the_paid_ones() {
    let money = "budget:\n  amount: £200 a week\n  lines:\n    - what: Ana\n      cost: 10 hours a week at £15\n    - what: Mum at night\n      unpaid: 56 hours a week\n";
    let folder = plan(&[("money.md", money, "")]);
    let page = words(&folder, "private", "money.html");
    let table = "Paid help 10 hours Help as a gift, not paid 56 hours The other hours of the week 102 hours All hours of a week 168 hours";
    assert!(page.contains(table) && page.contains("Mum at night: 56 hours each week"), "{page}");
}

#[test]
fn a_sons_voice_is_not_his_mothers_and_each_voice_has_its_list() {
    let said = "communication:\n  - i-do: I hum.\n    when: Anytime\n    we-think-it-means: He is happy.\n    you-should: Hum too.\n    said_by: 'we think: Mum'\n";
    let folder = plan(&[("people.md", PEOPLE, ""), ("talk.md", &format!("said_by: Sam\n{said}"), "I like buses.\n")]);
    let page = words(&folder, "private", "talk.html");
    assert!(page.contains("Mum thinks so. We are not sure.") && page.contains("These are my words."), "{page}");
    let first = words(&folder, "private", "index.html");
    assert!(first.contains("My own 1 Talk (1)") && first.contains("What others think I mean 1 Talk (1)"), "{first}");
}

#[test]
fn letting_go_has_a_plan_task_by_task() {
    let over = "handover:\n  - task: My medicine\n    who-now: Mum\n    who-next: Ana\n    by: 2026-11-30\n    how-we-know: Ana did it 10 times.\n";
    let folder = plan(&[("people.md", PEOPLE, ""), ("over.md", over, "")]);
    let page = words(&folder, "private", "over.html");
    assert!(page.contains("My medicine Mum Ana 30 November 2026 Ana did it 10 times."), "{page}");
    assert!(words(&folder, "private", "index.html").contains("30 November 2026: My medicine"));
}

#[test]
fn rules_have_a_date_and_a_source_on_the_page_that_uses_them() {
    let money = "budget:\n  amount: £400 a week\n  lines:\n    - what: Ana\n      cost: 20 hours a week at £13\n      employs: Ana\n  employer:\n    rates: uk-2026\n    pension: none\n    allowance: yes\n";
    let folder = plan(&[("money.md", money, "")]);
    let page = words(&folder, "private", "money.html");
    let rates = "We used these rates: United Kingdom, 6 April 2026 to 5 April 2027.";
    assert!(page.contains(rates) && page.contains("GOV.UK"), "which rules, from when, from whom: {page}");
}

#[test]
fn managed_budgets_differ_on_the_page_and_workers_are_named_as_authors() {
    let money = "budget:\n  amount: £120 a week\n  managed: council\n  compare-routes: direct-payment\n";
    let folder = plan(&[("money.md", money, ""), ("people.md", PEOPLE, "")]);
    folder.write("index.md", index().replace("plan:\n", "plan:\n  written_by: Sam\n  helped_by: Ana\n"));
    let page = words(&folder, "private", "money.html");
    assert!(
        page.contains("The council. I know the sum.") && page.contains("I change it. It must fit my plan."),
        "{page}"
    );
    assert!(words(&folder, "private", "index.html").contains("Helped by Ana"));
    // A calm tone: nobody is blamed, nobody is made small. What someone said themselves is theirs.
    let text = "The carers were lazy.\n\nThe client is wheelchair-bound.\n\nMum says: \"They are lazy.\"\n\n> The staff are useless.\n";
    let folder = plan(&[("day.md", "", text)]);
    let told = says(&folder, &["check", ".", "--today", TODAY], 0);
    for (rule, times) in [("blaming-word", 1), ("put-down", 2)] {
        let name = match rule {
            "blaming-word" => "puts the blame on someone",
            _ => "can hurt",
        };
        assert_eq!(told.matches(name).count(), times, "{rule}: {told}");
    }
}

#[test]
fn a_yes_is_on_record_with_its_day_and_a_plan_of_care_tasks_only_is_warned_about() {
    let agreed = "agreements:\n  - what-agreed: A taxi each Monday\n    date: 2026-04-03\n    who: Priya\n    role: Social worker\n    where-written: Letter of 3 April\n";
    let asked = "requests:\n  - what: A later bus\n    date: 2026-05-04\n    to-whom: Council\n    answer: No\n    reason: No money\n    answered-on: 2026-06-01\n";
    let folder = plan(&[("yes.md", agreed, ""), ("asked.md", asked, "")]);
    let page = words(&folder, "private", "yes.html");
    assert!(page.contains("A taxi each Monday") && page.contains("3 April 2026") && page.contains("Priya"), "{page}");
    assert!(words(&folder, "private", "asked.html").contains("1 June 2026"));
    let care = plan(&[("care.md", "crisis:\n  early-signs:\n    - I pace.\n", "")]);
    assert!(says(&care, &["check", ".", "--today", TODAY], 0).contains("only-care"));
    care.write("me.md", "---\ntitle: Me\nimportant:\n  important-to:\n    - My dog\n---\n");
    assert!(!says(&care, &["check", ".", "--today", TODAY], 0).contains("only-care"));
}

#[test]
fn page_one_says_who_made_the_plan_who_is_independent_and_what_stands_between() {
    let folder = plan(&[("people.md", PEOPLE, "")]);
    let facts = "plan:\n  written_by: Sam\n  helped_by: Ana\n  advocate:\n    name: Grace\n    independent: yes\n";
    folder.write("index.md", index().replace("plan:\n", facts));
    assert!(says(&folder, &["check", ".", "--today", TODAY], 0).contains("helper-is-paid"));
    let known = format!("{facts}  conflict_of_interest: Ana works for the agency.\n");
    folder.write("index.md", index().replace("plan:\n", &known));
    assert!(!says(&folder, &["check", ".", "--today", TODAY], 0).contains("helper-is-paid"));
    let page = words(&folder, "circle", "index.html");
    for said in
        ["Written by Sam", "Helped by Ana", "Grace is independent.", "You should know: Ana works for the agency."]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    folder.build("public").expect_code(0, "public");
    let public = folder.read("site/index.html");
    assert!(!public.contains("agency") && !public.contains("Grace"), "{public}");
}

#[test]
fn advocacy_is_tracked_through_all_seven_steps() {
    let rows: String =
        ["know-the-money", "make-the-plan", "agree", "organise-the-money", "organise-support", "live-life", "review"]
            .map(|step| format!("  - advocate: Grace\n    independent: yes\n    at-step: {step}\n"))
            .concat();
    let folder = plan(&[("advocate.md", &format!("advocacy:\n{rows}"), "")]);
    let page = words(&folder, "private", "advocate.html");
    let (_, steps) = page.split_once("An advocate at each step").expect("the tracker");
    for step in [
        "Know how much money there is",
        "Make the plan",
        "Get the plan agreed",
        "Decide who looks after the money",
        "Organise my support",
        "Live my life",
        "Look again",
    ] {
        assert!(steps.contains(&format!("{step} Grace")), "{step}: {steps}");
    }
    assert!(!page.contains("No independent advocate"), "{page}");
}

#[test]
fn the_sum_on_the_screen_is_the_sum_in_print() {
    // The same page is printed; the browser tests hold that paper holds every word. Here: no rule of the style takes it
    // off the paper, and nothing of it waits for a script.
    let points = "worked-out:\n  questions:\n    - question: Getting up\n      answer: With help\n      points: 12\n  price: £6 a week\n  sum: £72 a week\n  rule-version: Northtown 2026\n";
    let folder = plan(&[("points.md", points, "")]);
    folder.build("private").expect_code(0, "private");
    let page = Html::parse_document(&folder.read("site-private/points.html"));
    let hidden = hidden_on_paper(&folder.read("site-private/_plan/style.css"));
    assert!(!hidden.is_empty(), "a style for paper");
    let everything = Selector::parse("main *").expect("a selector");
    for said in ["So my first estimate is £72 each week.", "Getting up", "With help", "12", "All together"] {
        let mut places = page.select(&everything).filter(|element| element.text().collect::<String>() == said);
        let place = places.next().unwrap_or_else(|| panic!("{said}"));
        for element in place.ancestors().filter_map(ElementRef::wrap).chain([place]) {
            assert!(!hidden.iter().any(|rule| rule.matches(&element)), "{said} is not on paper: {element:?}");
            let waits = ["template", "noscript", "details"].contains(&element.value().name());
            assert!(!waits && element.attr("hidden").is_none(), "{said} waits for someone: {element:?}");
        }
    }
}

/// The rules of a style that take something off the paper.
fn hidden_on_paper(style: &str) -> Vec<Selector> {
    let on_paper = style.split("@media print").skip(1).map(|paper| paper.split("@media").next().unwrap_or_default());
    let rules = on_paper.flat_map(|paper| paper.split('}')).filter_map(|rule| rule.rsplit_once('{'));
    let hiding = rules.filter(|(_, lines)| lines.replace(": ", ":").contains("display:none"));
    let selectors = hiding.filter_map(|(before, _)| before.rsplit(['{', ';', '/']).next());
    selectors.filter_map(|selector| Selector::parse(selector.trim()).ok()).collect()
}

#[test]
fn before_a_meeting_two_sheets_give_room_to_think() {
    let folder = plan(&[("about.md", "profile:\n  like-admire:\n    - I sing.\n", "")]);
    folder
        .run(&["build", ".", "--bundle", "before the meeting", "--strict", "--today", TODAY])
        .expect_code(0, "a pack");
    let page = folder.read("site-before-the-meeting/index.html");
    assert!(page.contains("I sing.") && page.contains("plan--sheet-2") && !page.contains("plan--sheet-3"), "{page}");
    assert!(
        page.contains("What I hope for") && page.contains("plan-blank"),
        "what is not written yet has room: {page}"
    );
}

#[test]
fn each_line_argues_by_outcome_and_by_the_price_of_the_usual_service() {
    let money = "budget:\n  amount: £120 a week\n  lines:\n    - what: Swimming\n      cost: £60 a week\n      for: Swim every week\n      usual-service: £95 a week\n";
    let folder = plan(&[("money.md", money, ""), ("wants.md", "outcomes:\n  - title: Swim every week\n", "")]);
    let page = words(&folder, "private", "money.html");
    for said in [
        "What it is for: Swim every week",
        "What the usual service costs: £95 each week",
        "The usual service costs £35 more each week.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn a_points_page_is_simple_question_answer_points_sum() {
    let points = "worked-out:\n  questions:\n    - question: Getting up\n      answer: With help\n      points: 12\n    - question: Going out\n      answer: Alone\n      points: 0\n  price: £6 a week\n  sum: £72 a week\n  rule-source: Northtown Council\n";
    let folder = plan(&[("points.md", points, "")]);
    let page = words(&folder, "private", "points.html");
    for said in [
        "Question Answer Points Getting up With help 12 Going out Alone 0 All together 12",
        "So my first estimate is £72 each week.",
        "Northtown Council",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn dates_of_a_whole_group_are_listed_in_one_command() {
    let group = Folder::new();
    group.write("index.md", "---\ncollection:\n  name: Us\n  language: en-GB\n---\n# Us\n\nHello.\n");
    group.write("sam/index.md", index().replace("until: 2027-12-31", "until: 2026-11-20"));
    group.write(
        "kit/index.md",
        index().replace("name: Sam", "name: Kit").replace("title: Hello\n", "title: Hello\nreview: 2026-10-01\n"),
    );
    let told = says(&group, &["due", ".", "--today", TODAY], 0);
    let (kit, sam) = told.split_once("The plan in sam:").expect("both plans");
    assert!(kit.contains("The plan in kit:") && kit.contains("1 October 2026: Look at this again: Hello"), "{kit}");
    assert!(sam.contains("20 November 2026: The yes ends. Ask again: Sam’s plan"), "{sam}");
    let far = says(&group, &["due", "sam", "--today", "2026-05-01"], 0);
    assert!(far.contains("Nothing is due in the next 60 days."), "{far}");
}

#[test]
fn who_does_what_names_the_thing_that_is_done() {
    let week = "week:\n  - what: Cooking with Mum\n    day: Monday\n    with: Mum\nrota:\n  - worker: Ana\n    day: Monday\n    start: 8am\n    end: 10am\n  - worker: Ana\n    day: Tuesday\n    start: 8am\n    end: 10am\nadvocacy:\n  - advocate: Grace\n    independent: yes\n    at-step: agree\n";
    let folder = plan(&[("people.md", PEOPLE, ""), ("week.md", week, "")]);
    let page = words(&folder, "private", "people.html");
    for row in ["Mum Cooking with Mum", "Ana Who works when", "Grace My advocate: Get the plan agreed"] {
        assert!(page.contains(row), "{row}: {page}");
    }
    assert_eq!(page.matches("Ana Who works when Who works when").count(), 0, "one part once: {page}");
}

#[test]
fn another_speaker_is_named_before_their_words() {
    let carer = "said_by: Sam\ncarers:\n  said_by: Mum\n  my-health: I sleep badly.\n";
    let folder = plan(&[("people.md", PEOPLE, ""), ("carer.md", carer, "")]);
    let page = words(&folder, "private", "carer.html");
    let (before, _) = page.split_once("I sleep badly.").expect("her words");
    assert!(before.contains("These are the words of Mum."), "{page}");
    assert_eq!(page.matches("These are the words of Mum.").count(), 1, "{page}");
}

#[test]
fn an_example_that_could_harm_is_asked_about() {
    let folder = plan(&[("me.md", "important:\n  important-to:\n    - My dog\n", "")]);
    folder.run(&["new", "page", "restrictions", ".", "--today", TODAY]).expect_code(0, "a page");
    let told = says(&folder, &["check", ".", "--today", TODAY], 0);
    assert!(told.contains("example-left") && told.contains("Someone could take it for true."), "{told}");
}
