//! What mdBook cannot make of data, written out in Markdown: tables, sums, and the map as a list of people.
//!
//! In: a plan. Out: Markdown. mdBook knows no typed data, so this file reckons and counts in its place.

use crate::plan::{Line, Person, Plan};
use crate::plans::{self, ACTIONS, AMOUNT, DAYS, IMPORTANT_FOR, IMPORTANT_TO, OUTCOMES, OWN_PART};
use std::fmt::Write as _;

/// The name of a mark in a text, and what writes the Markdown for its place.
type Mark = (&'static str, fn(&Plan) -> String);

pub const MARKS: [Mark; 8] = [
    ("important", important),
    ("network", network),
    ("week", week),
    ("budget.amount", |_| pounds(AMOUNT)),
    ("budget.left", |plan| pounds(AMOUNT - weekly(plan))),
    ("budget", budget),
    ("outcomes", outcomes),
    ("actions", actions),
];
const RINGS: [(&str, &str); 4] =
    [("closest", "Closest to me"), ("friends", "Friends"), ("groups", "Groups"), ("paid", "Paid to help")];

/// 2026-10-05 as 5 October 2026.
pub fn day_in_words(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<usize> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    format!("{} {} {}", parts[2], MONTHS[parts[1] - 1], parts[0])
}

/// Pence as pounds, with a comma at each thousand.
fn pounds(pence: u32) -> String {
    let (pounds, pence) = (pence / 100, pence % 100);
    match pounds / 1_000 {
        0 => format!("£{pounds}.{pence:02}"),
        thousands => format!("£{thousands},{:03}.{pence:02}", pounds % 1_000),
    }
}

fn weekly(plan: &Plan) -> u32 {
    plan.lines.iter().map(Line::weekly).sum()
}

fn list(items: &[&str]) -> String {
    items.iter().map(|item| format!("- {item}\n")).collect()
}

fn important(_: &Plan) -> String {
    let (to, of) = (list(&IMPORTANT_TO), list(&IMPORTANT_FOR));
    format!("## 🫀 Important to me, important for me\n\n### Important to me\n\n{to}\n### Important for me\n\n{of}")
}

fn network(plan: &Plan) -> String {
    let closest = plan.people.iter().filter(|person| person.ring == "closest").count();
    let mut text = format!(
        "## 🫂 My map of people\n\n🤗 {closest} people are closest to me.\n\n👥 1 group is on this map.\n\nI am in the middle.\n"
    );
    let mut table = String::from("| Name | Who they are | Ring | Paid | Helps me with |\n|---|---|---|---|---|\n");
    for (ring, title) in RINGS {
        write!(text, "\n### {title}\n\n").expect("a string takes all");
        for person in plan.people.iter().filter(|person| person.ring == ring) {
            let Person { relation, is_paid, helps_with, .. } = person;
            let name = person.shown();
            let (relation, help) =
                if person.has_said_yes { (*relation, helps_with.unwrap_or_default()) } else { ("", "") };
            let known =
                if person.has_said_yes { format!(": {relation}. Helps me with: {help}") } else { String::new() };
            let (paid, spoken) = if *is_paid { ("Paid", ". Paid to be with me") } else { ("", "") };
            writeln!(text, "- {name}{known}{spoken}.").expect("a string takes all");
            writeln!(table, "| {name} | {relation} | {title} | {paid} | {help} |").expect("a string takes all");
        }
        if ring == plans::CHOIR_RING {
            writeln!(text, "- {}.", plans::CHOIR).expect("a string takes all");
            writeln!(table, "| {} | group | {title} | | |", plans::CHOIR).expect("a string takes all");
        }
    }
    format!("{text}\n### The same people as a table\n\n{table}")
}

fn week(plan: &Plan) -> String {
    let hours = |support: &str| {
        let slots = plan.week.iter().filter(|slot| slot.support == support);
        slots.map(|slot| slot.hours * slot.days.len() as u32).sum::<u32>()
    };
    let mut text = format!(
        "## 🗓 My week\n\nPaid help: {} hours each week.\n\nHelp that is not paid: {} hours each week.\n",
        hours("paid"),
        hours("unpaid")
    );
    for day in DAYS {
        write!(text, "\n### {day}\n\n| When | What | Who helps |\n|---|---|---|\n").expect("a string takes all");
        for slot in plan.week.iter().filter(|slot| slot.days.contains(&day)) {
            let not = if slot.support == "paid" { "" } else { "not " };
            writeln!(text, "| {} to {} | {} | Someone who is {not}paid |", slot.from, slot.to, slot.what)
                .expect("a string takes all");
        }
    }
    text
}

fn budget(plan: &Plan) -> String {
    let (cost, whole) = (weekly(plan), AMOUNT * 52);
    let yearly: u32 = plan.lines.iter().map(Line::yearly).sum();
    let once: u32 = plan.lines.iter().filter(|line| line.is_once).map(Line::yearly).sum();
    let mut text = format!(
        "## 💷 My money\n\n💷 My budget is {} each week.\n\n🏛 {} pays {} each week.\n\n🪙 I pay {} of it.\n\n📊 My support costs {} each week.\n\n🐖 {} is left each week.\n\n📅 With what is paid one time, {} is left each year.\n\n⚖ Who decides what to spend? Me.\n\n### What my money pays for, each week and each year\n\n| What | Each week | Each year |\n|---|---:|---:|\n",
        pounds(AMOUNT),
        plans::FUNDER,
        pounds(AMOUNT - OWN_PART),
        pounds(OWN_PART),
        pounds(cost),
        pounds(AMOUNT - cost),
        pounds(whole - yearly),
    );
    let what = |line: &Line| {
        let goal = line
            .goal
            .map(|goal| {
                format!("<br>What it is for: [{goal}](what-i-want.md#{})", goal.to_lowercase().replace(' ', "-"))
            })
            .unwrap_or_default();
        format!("{}<br>{}{goal}", line.what, line.cost)
    };
    for line in plan.lines.iter().filter(|line| !line.is_once) {
        let (week, year) = (pounds(line.weekly()), pounds(line.yearly()));
        writeln!(text, "| {} | {week} | {year} |", what(line)).expect("a string takes all");
    }
    let rows = [("All together", cost, yearly), ("The whole budget", AMOUNT, whole)];
    writeln!(text, "| Paid one time | | {} |", pounds(once)).expect("a string takes all");
    for (name, week, year) in rows.into_iter().chain([("Left over", AMOUNT - cost, whole - yearly)]) {
        writeln!(text, "| {name} | {} | {} |", pounds(week), pounds(year)).expect("a string takes all");
    }
    text += "\n### Things that are paid for one time\n\n| What | One time |\n|---|---:|\n";
    for line in plan.lines.iter().filter(|line| line.is_once) {
        writeln!(text, "| {} | {} |", what(line), pounds(line.yearly())).expect("a string takes all");
    }
    text + &format!("| All together | {} |\n", pounds(once))
}

fn outcomes(plan: &Plan) -> String {
    let mut text = String::from("## 🎯 What I want\n");
    for outcome in &OUTCOMES {
        let lines = plan.lines.iter().filter(|line| line.goal == Some(outcome.title)).map(|line| line.what);
        let lines: Vec<_> = lines.map(|what| format!("[{what}](my-money.md)")).collect();
        let actions = ACTIONS.iter().filter(|action| action.goal == outcome.title).map(|action| action.what);
        let (title, why, measure) = (outcome.title, outcome.why, outcome.measure);
        write!(
            text,
            "\n### {title}\n\n- Why it matters: {why}\n- How we know that it worked: {measure}\n- By when: {}\n\nThis is also here: {}, {}\n",
            day_in_words(outcome.by),
            lines.join(", "),
            actions.collect::<Vec<_>>().join(", "),
        )
        .expect("a string takes all");
    }
    text
}

fn actions(_: &Plan) -> String {
    let rows = ACTIONS.iter().map(|action| {
        format!("| {} | {} | {} | {} |\n", action.what, action.who, day_in_words(action.by), action.goal)
    });
    let head = "| What | Who does it | By when | What it is for |\n|---|---|---|---|\n";
    format!("## 📝 Who does what\n\n{head}{}", rows.collect::<String>())
}
