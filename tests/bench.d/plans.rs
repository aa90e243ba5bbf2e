//! Plans of six pages, as many as wanted, each a little different and always the same.
//!
//! In: how many. Out: a plan (for one) or a collection, in easy-read sentences.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const NAMES: [&str; 12] = ["Sam", "Ali", "Joy", "Lee", "Mia", "Tom", "Ana", "Ben", "Eve", "Max", "Zoe", "Kim"];
const THINGS: [(&str, &str); 12] = [
    ("🚌", "I go to town by bus."),
    ("🏊", "I swim in the warm pool."),
    ("🎵", "I sing with my friends."),
    ("☕", "I like a cup of tea."),
    ("📖", "I look at books about birds."),
    ("🌱", "I grow beans in my garden."),
    ("🐕", "I walk with my dog."),
    ("🍲", "I cook soup on Friday."),
    ("🎨", "I paint with big brushes."),
    ("⚽", "I watch football with Dad."),
    ("🛁", "I take a long bath."),
    ("😴", "I need my sleep."),
];
const PLACES: [&str; 4] = ["North", "South", "East", "West"];

/// Writes the sources; the pages that everyone may read have a passage for the private copy only, so that there is
/// something to cut and to prove.
pub fn write(folder: &Path, count: usize) {
    if count == 1 {
        return plan(folder, 0);
    }
    let facts = "collection:\n  name: Our group\n  language: en-GB\n  about: Plans of people in our town.\n  help: Ring the office on 01632 960 900\n";
    page(folder, "index", &format!("{facts}title: Our group\n"), "👋 These are our plans.\n");
    for number in 0..count {
        plan(&folder.join(format!("plan-{number:04}")), number);
    }
}

fn page(folder: &Path, name: &str, front: &str, text: &str) {
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(folder.join(format!("{name}.md")), format!("---\n{front}---\n\n{text}")).expect("a page can be written");
}

/// `count` rows of easy read, from a place of its own in the list.
fn rows(number: usize, from: usize, count: usize) -> String {
    let mut text = String::new();
    for step in 0..count {
        let (picture, words) = THINGS[(number + from + step * 5) % THINGS.len()];
        write!(text, "{picture} {words}\n\n").expect("a string takes all");
    }
    text
}

fn closed(number: usize, what: &str) -> String {
    format!("::: private\nThe {what} number {number} is only for the people in my own home.\n:::\n")
}

fn plan(folder: &Path, number: usize) {
    let name = NAMES[number % NAMES.len()];
    let place = PLACES[number % PLACES.len()];
    let plan = format!(
        "plan:\n  name: {name}\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n  starts: 2026-04-06\n  ends: 2027-04-04\n  consent:\n    to: public\n    from: 2026-01-01\n    until: 2028-01-01\n    how: spoken\n  help:\n    public: Ring the office on 01632 960 900\n  pages: [about-me, my-people, my-week, my-money, what-i-want]\n  listed:\n    place: {place}\n    line: {}\n",
        THINGS[number % THINGS.len()].1
    );
    let public = "audience: public\nupdated: 2026-10-05\nreview: 2027-03-01\n";
    let text = format!(
        "👋 I am {name}. This is my plan.\n\n{}Read [about me](about-me.md) first.\n\n{}",
        rows(number, 0, 4),
        closed(number, "door code")
    );
    page(
        folder,
        "index",
        &format!("{plan}title: Welcome to my plan\npicture: plan\n{public}summary: This is my plan for a good life.\n"),
        &text,
    );

    let important = "important:\n  audience: public\n  important-to:\n    - My own home.\n    - My friends.\n    - Music every day.\n  important-for:\n    - I take my tablets.\n    - I eat well.\n";
    let text = format!(
        "{}## What I am good at\n\n{}{{{{ important }}}}\n\n{}",
        rows(number, 1, 5),
        rows(number, 3, 4),
        closed(number, "story")
    );
    page(folder, "about-me", &format!("title: About me\npicture: me\n{public}{important}"), &text);

    let mut people = String::from(
        "people:\n  - name: Mum\n    relation: my mum\n    paid: no\n  - name: Dad\n    relation: my dad\n    paid: no\n",
    );
    let mut map = String::from(
        "network:\n  audience: public\n  people:\n    - person: Mum\n      ring: closest\n      helps-with: Big worries\n    - person: Dad\n      ring: closest\n",
    );
    for step in 0..8 {
        let friend = format!(
            "{} {}",
            NAMES[(number + step + 1) % NAMES.len()],
            ["Hill", "Wood", "Lake", "Stone"][(number / 12 + step) % 4]
        );
        let paid = if step % 3 == 2 { "yes" } else { "no" };
        let ring = ["friends", "groups", "paid"][step % 3];
        write!(people, "  - name: {friend}\n    relation: my friend\n    public: my friend number {step}\n    paid: {paid}\n    phone: 01632 960 1{step:02}\n").expect("a string takes all");
        if step % 2 == 0 {
            people.push_str("    consent:\n      to: name\n      audience: public\n      from: 2026-01-01\n      until: 2028-01-01\n      how: spoken\n");
        }
        write!(
            map,
            "    - person: {friend}\n      ring: {ring}\n      helps-with: {}\n",
            ["Swimming", "Cooking", "My papers"][step % 3]
        )
        .expect("a string takes all");
    }
    map.push_str("    - name: The choir\n      kind: group\n      ring: groups\n");
    page(
        folder,
        "my-people",
        &format!("title: My people\npicture: people\n{public}{people}{map}"),
        &format!("{}{{{{ network }}}}\n\n{}", rows(number, 2, 3), closed(number, "worry")),
    );

    let mut week = String::from(
        "week:\n  audience: public\n  rows:\n    - day: Monday to Friday\n      from: 8am\n      to: 9am\n      what: Get ready\n      support: paid\n",
    );
    for (step, day) in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].iter().enumerate() {
        let what = ["Swim", "Sing", "Cook", "Paint", "Walk", "Football"][(number + step) % 6];
        write!(
            week,
            "    - day: {day}\n      from: 10am\n      to: noon\n      what: {what}\n      support: {}\n",
            if step % 2 == 0 { "paid" } else { "unpaid" }
        )
        .expect("a string takes all");
    }
    page(
        folder,
        "my-week",
        &format!("title: My week\npicture: calendar\n{public}{week}"),
        &format!("{}{{{{ week }}}}\n\n{}", rows(number, 4, 3), closed(number, "key")),
    );

    let hours = 8 + number % 3;
    let budget = format!(
        "budget:\n  audience: public\n  kind: final\n  funder: Northtown Council\n  amount: £312 a week\n  contribution: £21.50 a week\n  managed: direct-payment\n  lines:\n    - what: Help to get ready\n      cost: {hours} hours a week at £16.40\n      for: Get ready my way\n    - what: Swimming\n      cost: £6.20 a week for 40 weeks\n      for: Swim every week\n    - what: Short breaks\n      cost: 6 nights a year at £120\n      for: Swim every week\n    - what: Payroll service\n      cost: £15 every 4 weeks\n    - what: Insurance\n      cost: £120 a year\n    - what: Tablet\n      cost: £250 once\n      for: Get ready my way\n"
    );
    let text = format!(
        "💷 This page is about my money.\n\n📊 I have {{{{ budget.amount }}}} each week.\n\n🐖 {{{{ budget.left }}}} is left each week.\n\n{{{{ budget }}}}\n\n{}",
        closed(number, "bank card")
    );
    page(folder, "my-money", &format!("title: My money\npicture: money\n{public}{budget}"), &text);

    let outcomes = "outcomes:\n  audience: public\n  rows:\n    - title: Swim every week\n      why: I feel calm in the water.\n      measure: I went 40 times this year.\n      by: 2027-03-31\n    - title: Get ready my way\n      why: I want to choose my clothes.\n      measure: I choose each day.\n      by: 2027-03-31\nactions:\n  audience: public\n  rows:\n    - what: Ask the pool for a quiet hour\n      who: Mum\n      by: 2026-12-01\n      for: Swim every week\n    - what: Put pictures on the drawers\n      who: Dad\n      by: 2026-12-01\n      for: Get ready my way\n";
    page(
        folder,
        "what-i-want",
        &format!("title: What I want\npicture: goal\n{public}{outcomes}"),
        &format!("{}{{{{ outcomes }}}}\n\n{{{{ actions }}}}\n\n{}", rows(number, 6, 4), closed(number, "dream")),
    );
}
