//! The same plans for Hugo: facts at the top of each page, and our own layouts (`hugo/`), which reckon and draw.
//!
//! In: how many. Out: the folder of one Hugo site, with a section for each plan of a collection.
//! Not here: private passages, telephone numbers, names of people who have not said yes. Hugo cuts nothing, so they
//! are left out of what it reads, and so is the reading of costs in words: it gets numbers.

use crate::plan::{Page, Person, Plan, Subject};
use crate::plans::{self, ACTIONS, IMPORTANT_FOR, IMPORTANT_TO, OUTCOMES, REVIEW, UPDATED};
use std::fs;
use std::path::Path;

/// The place of each file of the site that is not a page, and what stands in it.
const LAYOUTS: [(&str, &str); 14] = [
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    ("static/style.css", include_str!("hugo/style.css")),
    ("layouts/_default/single.html", include_str!("hugo/page.html")),
    ("layouts/_default/list.html", include_str!("hugo/page.html")),
    ("layouts/_default/group.html", include_str!("hugo/group.html")),
    ("layouts/partials/sums.html", include_str!("hugo/partials/sums.html")),
    ("layouts/partials/money.html", include_str!("hugo/partials/money.html")),
    ("layouts/shortcodes/row.html", include_str!("hugo/shortcodes/row.html")),
    ("layouts/shortcodes/important.html", include_str!("hugo/shortcodes/important.html")),
    ("layouts/shortcodes/network.html", include_str!("hugo/shortcodes/network.html")),
    ("layouts/shortcodes/week.html", include_str!("hugo/shortcodes/week.html")),
    ("layouts/shortcodes/budget.html", include_str!("hugo/shortcodes/budget.html")),
    ("layouts/shortcodes/outcomes.html", include_str!("hugo/shortcodes/outcomes.html")),
    ("layouts/shortcodes/actions.html", include_str!("hugo/shortcodes/actions.html")),
];
/// Two figures inside a sentence: what comes each week, and what is left of it.
const FIGURES: [(&str, &str); 2] = [
    ("layouts/shortcodes/budget-amount.html", r#"{{ partial "money.html" .Page.Params.budget.amount }}"#),
    (
        "layouts/shortcodes/budget-left.html",
        r#"{{ partial "money.html" (partialCached "sums.html" .Page .Page.RelPermalink).left }}"#,
    ),
];

pub fn write(folder: &Path, count: usize) {
    for (place, text) in LAYOUTS.iter().chain(&FIGURES) {
        file(&folder.join(place), text);
    }
    let content = folder.join("content");
    if count == 1 {
        return plan(&content, 0);
    }
    let front = format!("---\ntitle: {:?}\nlayout: group\nhelp: {:?}\n---\n\n", plans::GROUP, plans::HELP);
    file(&content.join("_index.md"), &(front + &words(plans::GROUP_WORDS)));
    for number in 0..count {
        plan(&content.join(plans::folder(number)), number);
    }
}

fn file(place: &Path, text: &str) {
    fs::create_dir_all(place.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(place, text).expect("a file can be written");
}

fn plan(folder: &Path, number: usize) {
    let plan = plans::plan(number);
    for (position, page) in plan.pages.iter().enumerate() {
        let Page { title, picture: [_, emoji], .. } = page;
        let front = format!(
            "title: {title:?}\npicture: {emoji:?}\nweight: {}\nupdated: {UPDATED:?}\nreview: {REVIEW:?}\n{}",
            position + 1,
            data(&plan, page.subject)
        );
        let name = if page.subject == Subject::Welcome { "_index" } else { page.file };
        file(&folder.join(name).with_extension("md"), &format!("---\n{front}---\n\n{}", words(&page.text)));
    }
}

/// A row of easy read is a shortcode with the picture; `{{ week }}` of ours is `{{< week >}}`; and an address of another
/// page is asked for by its name.
fn words(text: &str) -> String {
    let text = text.replace("budget.", "budget-").replace("{{ ", "{{< ").replace(" }}", " >}}");
    let text = text.replace("(about-me.md)", "({{< relref \"about-me.md\" >}})");
    let lines = text.lines().map(|line| match line.split_once(' ') {
        Some((picture, words)) if !picture.is_ascii() => {
            format!("{{{{< row {picture:?} >}}}}{words}{{{{< /row >}}}}\n")
        }
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// The typed data of a page, in YAML: one row of a list on one line.
fn data(plan: &Plan, subject: Subject) -> String {
    match subject {
        Subject::Welcome => format!(
            "name: {:?}\nplace: {:?}\nline: {:?}\nsummary: {:?}\nstarts: {:?}\nends: {:?}\nhelp: {:?}\n",
            plan.name,
            plan.place,
            plan.line,
            plans::SUMMARY,
            plans::STARTS,
            plans::ENDS,
            plans::HELP
        ),
        Subject::Me => format!("important:\n  to: {IMPORTANT_TO:?}\n  for: {IMPORTANT_FOR:?}\n"),
        Subject::People => {
            let (choir, ring) = (plans::CHOIR, plans::CHOIR_RING);
            list("people", plan.people.iter().map(person))
                + &format!("  - {{name: {choir:?}, kind: group, relation: group, ring: {ring:?}, paid: false}}\n")
        }
        Subject::Week => {
            let rows = plan.week.iter().map(|slot| {
                format!(
                    "days: {:?}, from: {:?}, to: {:?}, hours: {}, what: {:?}, support: {:?}",
                    slot.days, slot.from, slot.to, slot.hours, slot.what, slot.support
                )
            });
            list("week", rows)
        }
        Subject::Money => budget(plan),
        Subject::Wishes => {
            let outcomes = OUTCOMES.iter().map(|outcome| {
                format!(
                    "title: {:?}, why: {:?}, measure: {:?}, by: {:?}",
                    outcome.title, outcome.why, outcome.measure, outcome.by
                )
            });
            let actions = ACTIONS.iter().map(|action| {
                format!("what: {:?}, who: {:?}, by: {:?}, goal: {:?}", action.what, action.who, action.by, action.goal)
            });
            list("outcomes", outcomes) + &list("actions", actions)
        }
    }
}

fn list(name: &str, rows: impl Iterator<Item = String>) -> String {
    format!("{name}:\n{}", rows.map(|row| format!("  - {{{row}}}\n")).collect::<String>())
}

fn person(person: &Person) -> String {
    let mut text = format!("name: {:?}, ring: {:?}, paid: {}", person.shown(), person.ring, person.is_paid);
    if let (true, Some(help)) = (person.has_said_yes, person.helps_with) {
        text += &format!(", relation: {:?}, helps: {help:?}", person.relation);
    }
    text
}

fn budget(plan: &Plan) -> String {
    let pounds = |pence: u32| format!("{}.{:02}", pence / 100, pence % 100);
    let lines = plan.lines.iter().map(|line| {
        let goal = line.goal.map(|goal| format!(", goal: {goal:?}")).unwrap_or_default();
        let price = pounds(line.pence);
        format!(
            "  - {{what: {:?}, cost: {:?}, price: {price}, count: {}, times: {}, once: {}{goal}}}\n",
            line.what, line.cost, line.count, line.times, line.is_once
        )
    });
    format!(
        "budget:\n  funder: {:?}\n  amount: {}\n  contribution: {}\n  lines:\n{}",
        plans::FUNDER,
        pounds(plans::AMOUNT),
        pounds(plans::OWN_PART),
        lines.map(|line| format!("  {line}")).collect::<String>(),
    )
}
