//! The plans as `plainplan` reads them: facts at the top of each page, typed as a person types them.
//!
//! In: how many. Out: the sources of a plan (for one) or of a collection.

use crate::plan::{Page, Person, Plan, Subject};
use crate::plans::{self, ACTIONS, IMPORTANT_FOR, IMPORTANT_TO, OUTCOMES, REVIEW, UPDATED};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A yes of somebody, and how it was said.
const YES: &str = "from: 2026-01-01\n    until: 2028-01-01\n    how: spoken\n";

pub fn write(folder: &Path, count: usize) {
    if count == 1 {
        return plan(folder, 0);
    }
    let (group, help) = (plans::GROUP, plans::HELP);
    let front = format!(
        "collection:\n  name: {group}\n  language: en-GB\n  about: Plans of people in our town.\n  help: {help}\ntitle: {group}\n"
    );
    file(folder, "index", &front, plans::GROUP_WORDS);
    for number in 0..count {
        plan(&folder.join(plans::folder(number)), number);
    }
}

fn file(folder: &Path, name: &str, front: &str, text: &str) {
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(folder.join(format!("{name}.md")), format!("---\n{front}---\n\n{text}")).expect("a page can be written");
}

fn plan(folder: &Path, number: usize) {
    let plan = plans::plan(number);
    for page in &plan.pages {
        let text = format!("{}::: private\n{}\n:::\n", page.text, page.closed);
        file(folder, page.file, &front(&plan, page), &text);
    }
}

fn front(plan: &Plan, page: &Page) -> String {
    let Page { title, picture: [picture, _], .. } = page;
    let common =
        format!("title: {title}\npicture: {picture}\naudience: public\nupdated: {UPDATED}\nreview: {REVIEW}\n");
    match page.subject {
        Subject::Welcome => format!("{}{common}summary: {}\n", about(plan), plans::SUMMARY),
        Subject::Me => common + &important(),
        Subject::People => common + &people(&plan.people) + &network(&plan.people),
        Subject::Week => common + &week(plan),
        Subject::Money => common + &budget(plan),
        Subject::Wishes => common + &wishes(),
    }
}

/// What is true of the whole plan.
fn about(plan: &Plan) -> String {
    let Plan { name, place, line, pages, .. } = plan;
    let order: Vec<_> = pages[1..].iter().map(|page| page.file).collect();
    format!(
        "plan:\n  name: {name}\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n  starts: {}\n  ends: {}\n  consent:\n    to: public\n    {YES}  help:\n    public: {}\n  pages: [{}]\n  listed:\n    place: {place}\n    line: {line}\n",
        plans::STARTS,
        plans::ENDS,
        plans::HELP,
        order.join(", "),
    )
}

fn important() -> String {
    let list = |items: &[&str]| items.iter().map(|item| format!("    - {item}\n")).collect::<String>();
    format!(
        "important:\n  audience: public\n  important-to:\n{}  important-for:\n{}",
        list(&IMPORTANT_TO),
        list(&IMPORTANT_FOR)
    )
}

fn people(people: &[Person]) -> String {
    let mut text = String::from("people:\n");
    for Person { name, relation, is_paid, phone, public, has_said_yes, .. } in people {
        let public = public.as_ref().map(|words| format!("    public: {words}\n")).unwrap_or_default();
        let phone = phone.as_ref().map(|number| format!("    phone: {number}\n")).unwrap_or_default();
        let paid = if *is_paid { "yes" } else { "no" };
        write!(text, "  - name: {name}\n    relation: {relation}\n{public}    paid: {paid}\n{phone}")
            .expect("a string takes all");
        if *has_said_yes {
            let yes = YES.replace("\n    ", "\n      ");
            write!(text, "    consent:\n      to: name\n      audience: public\n      {yes}")
                .expect("a string takes all");
        }
    }
    text
}

fn network(people: &[Person]) -> String {
    let mut text = String::from("network:\n  audience: public\n  people:\n");
    for Person { name, ring, helps_with, .. } in people {
        let help = helps_with.map(|words| format!("      helps-with: {words}\n")).unwrap_or_default();
        write!(text, "    - person: {name}\n      ring: {ring}\n{help}").expect("a string takes all");
    }
    text + &format!("    - name: {}\n      kind: group\n      ring: {}\n", plans::CHOIR, plans::CHOIR_RING)
}

fn week(plan: &Plan) -> String {
    let rows = plan.week.iter().map(|slot| {
        format!(
            "    - day: {}\n      from: {}\n      to: {}\n      what: {}\n      support: {}\n",
            slot.said, slot.from, slot.to, slot.what, slot.support
        )
    });
    format!("week:\n  audience: public\n  rows:\n{}", rows.collect::<String>())
}

fn budget(plan: &Plan) -> String {
    let lines = plan.lines.iter().map(|line| {
        let goal = line.goal.map(|goal| format!("      for: {goal}\n")).unwrap_or_default();
        format!("    - what: {}\n      cost: {}\n{goal}", line.what, line.cost)
    });
    format!(
        "budget:\n  audience: public\n  kind: final\n  funder: {}\n  amount: £{} a week\n  contribution: £{}.{:02} a week\n  managed: direct-payment\n  lines:\n{}",
        plans::FUNDER,
        plans::AMOUNT / 100,
        plans::OWN_PART / 100,
        plans::OWN_PART % 100,
        lines.collect::<String>(),
    )
}

fn wishes() -> String {
    let outcomes = OUTCOMES.iter().map(|outcome| {
        format!(
            "    - title: {}\n      why: {}\n      measure: {}\n      by: {}\n",
            outcome.title, outcome.why, outcome.measure, outcome.by
        )
    });
    let actions = ACTIONS.iter().map(|action| {
        format!(
            "    - what: {}\n      who: {}\n      by: {}\n      for: {}\n",
            action.what, action.who, action.by, action.goal
        )
    });
    format!(
        "outcomes:\n  audience: public\n  rows:\n{}actions:\n  audience: public\n  rows:\n{}",
        outcomes.collect::<String>(),
        actions.collect::<String>()
    )
}
