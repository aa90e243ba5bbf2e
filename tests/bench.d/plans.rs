//! Plans of six pages, as many as wanted, each a little different and always the same, in easy-read sentences.
//!
//! In: the number of a plan. Out: a [`Plan`].
//! Not here: how a program wants it written (`plainplan`, `hugo`, `mdbook`).

use crate::plan::{Action, Line, Outcome, Page, Person, Plan, Slot, Subject};
use std::fmt::Write as _;

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
pub const DAYS: [&str; 6] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

pub const GROUP: &str = "Our group";
pub const GROUP_WORDS: &str = "👋 These are our plans.\n";
pub const HELP: &str = "Ring the office on 01632 960 900";
pub const SUMMARY: &str = "This is my plan for a good life.";
/// First and last day of each plan; when its pages were changed; when to look at them again.
pub const STARTS: &str = "2026-04-06";
pub const ENDS: &str = "2027-04-04";
pub const UPDATED: &str = "2026-10-05";
pub const REVIEW: &str = "2027-03-01";

pub const IMPORTANT_TO: [&str; 3] = ["My own home.", "My friends.", "Music every day."];
pub const IMPORTANT_FOR: [&str; 2] = ["I take my tablets.", "I eat well."];
/// A group on each map. It is in no list of people.
pub const CHOIR: &str = "The choir";
pub const CHOIR_RING: &str = "groups";
/// Who pays; pence that come each week; the part of it that the person pays.
pub const FUNDER: &str = "Northtown Council";
pub const AMOUNT: u32 = 31_200;
pub const OWN_PART: u32 = 2_150;

const SWIM: &str = "Swim every week";
const READY: &str = "Get ready my way";
pub const OUTCOMES: [Outcome; 2] = [
    Outcome { title: SWIM, why: "I feel calm in the water.", measure: "I went 40 times this year.", by: "2027-03-31" },
    Outcome { title: READY, why: "I want to choose my clothes.", measure: "I choose each day.", by: "2027-03-31" },
];
pub const ACTIONS: [Action; 2] = [
    Action { what: "Ask the pool for a quiet hour", who: "Mum", by: "2026-12-01", goal: SWIM },
    Action { what: "Put pictures on the drawers", who: "Dad", by: "2026-12-01", goal: READY },
];

pub fn plan(number: usize) -> Plan {
    let name = NAMES[number % NAMES.len()];
    Plan {
        name,
        place: PLACES[number % PLACES.len()],
        line: THINGS[number % THINGS.len()].1,
        pages: pages(number, name),
        people: people(number),
        week: week(number),
        lines: lines(number),
    }
}

/// The folder of a plan in a collection.
pub fn folder(number: usize) -> String {
    format!("plan-{number:04}")
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

fn pages(number: usize, name: &str) -> [Page; 6] {
    let rows = |from, count| rows(number, from, count);
    let page = |subject, file, title, picture, text, what| {
        let closed = format!("The {what} number {number} is only for the people in my own home.");
        Page { subject, file, title, picture, text, closed }
    };
    let welcome = format!("👋 I am {name}. This is my plan.\n\n{}Read [about me](about-me.md) first.\n\n", rows(0, 4));
    let me = format!("{}## What I am good at\n\n{}{{{{ important }}}}\n\n", rows(1, 5), rows(3, 4));
    let people = format!("{}{{{{ network }}}}\n\n", rows(2, 3));
    let week = format!("{}{{{{ week }}}}\n\n", rows(4, 3));
    let money = "💷 This page is about my money.\n\n📊 I have {{ budget.amount }} each week.\n\n🐖 {{ budget.left }} is left each week.\n\n{{ budget }}\n\n".to_owned();
    let wishes = format!("{}{{{{ outcomes }}}}\n\n{{{{ actions }}}}\n\n", rows(6, 4));
    [
        page(Subject::Welcome, "index", "Welcome to my plan", ["plan", "📋"], welcome, "door code"),
        page(Subject::Me, "about-me", "About me", ["me", "🙋"], me, "story"),
        page(Subject::People, "my-people", "My people", ["people", "👥"], people, "worry"),
        page(Subject::Week, "my-week", "My week", ["calendar", "📅"], week, "key"),
        page(Subject::Money, "my-money", "My money", ["money", "💷"], money, "bank card"),
        page(Subject::Wishes, "what-i-want", "What I want", ["goal", "🎯"], wishes, "dream"),
    ]
}

fn people(number: usize) -> Vec<Person> {
    let parent = |name: &str, relation, helps_with| Person {
        name: name.to_owned(),
        relation,
        is_paid: false,
        phone: None,
        public: None,
        has_said_yes: false,
        ring: "closest",
        helps_with,
    };
    let friend = |step: usize| Person {
        name: format!(
            "{} {}",
            NAMES[(number + step + 1) % NAMES.len()],
            ["Hill", "Wood", "Lake", "Stone"][(number / 12 + step) % 4]
        ),
        relation: "my friend",
        is_paid: step % 3 == 2,
        phone: Some(format!("01632 960 1{step:02}")),
        public: Some(format!("my friend number {step}")),
        has_said_yes: step.is_multiple_of(2),
        ring: ["friends", "groups", "paid"][step % 3],
        helps_with: Some(["Swimming", "Cooking", "My papers"][step % 3]),
    };
    let parents = [parent("Mum", "my mum", Some("Big worries")), parent("Dad", "my dad", None)];
    parents.into_iter().chain((0..8).map(friend)).collect()
}

fn week(number: usize) -> Vec<Slot> {
    let mornings = Slot {
        said: "Monday to Friday",
        days: &DAYS[..5],
        from: "8am",
        to: "9am",
        hours: 1,
        what: "Get ready",
        support: "paid",
    };
    let later = (0..DAYS.len()).map(|step| Slot {
        said: DAYS[step],
        days: &DAYS[step..=step],
        from: "10am",
        to: "noon",
        hours: 2,
        what: ["Swim", "Sing", "Cook", "Paint", "Walk", "Football"][(number + step) % 6],
        support: if step % 2 == 0 { "paid" } else { "unpaid" },
    });
    std::iter::once(mornings).chain(later).collect()
}

fn lines(number: usize) -> [Line; 6] {
    let hours = 8 + number as u32 % 3;
    let line = |what, cost: &str, [pence, count, times]: [u32; 3], goal| Line {
        what,
        cost: cost.to_owned(),
        pence,
        count,
        times,
        is_once: cost.ends_with("once"),
        goal,
    };
    [
        line("Help to get ready", &format!("{hours} hours a week at £16.40"), [1_640, hours, 52], Some(READY)),
        line("Swimming", "£6.20 a week for 40 weeks", [620, 1, 40], Some(SWIM)),
        line("Short breaks", "6 nights a year at £120", [12_000, 6, 1], Some(SWIM)),
        line("Payroll service", "£15 every 4 weeks", [1_500, 1, 13], None),
        line("Insurance", "£120 a year", [12_000, 1, 1], None),
        line("Tablet", "£250 once", [25_000, 1, 1], Some(READY)),
    ]
}
