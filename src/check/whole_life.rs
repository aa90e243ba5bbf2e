//! The plan as a whole: does anything follow from its pages, is there more in it than care, and who helped to write it?
//!
//! In: the plan as the person sees it. Out: notes, and one warning. Not here: single parts (their own rules).

use super::Checked;
use crate::audience::{SharedPage, SharedPart, SharedValue};
use crate::figures::{People, Uses, VoiceKind, each_row};
use crate::parse::Inline;
use crate::plan::each_inline;
use crate::report::{Diagnostic, Report};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    if checked.whole.facts.is_group {
        return;
    }
    nothing_follows(checked, report);
    only_care(checked, report);
    interests(checked, report);
}

/// Pages made with a tool to think with, from which nothing follows: asked about once, for all of them together.
fn nothing_follows(checked: &Checked<'_>, report: &mut Report) {
    let uses = Uses::of(checked.whole);
    let is_used = |part: &SharedPart| part.rows.iter().any(|row| !uses.of_row(&row.span).is_empty());
    let has_step = |page: &SharedPage| page.parts.iter().any(|part| follows(page, part) || is_used(part));
    // A page can lead on to another one, where the steps stand.
    let leads = |page: &SharedPage| has_step(page) || linked(checked, page).iter().any(|other| has_step(other));
    let explores = |page: &&SharedPage| page.parts.iter().any(|part| part.form.explores);
    let mut pages = checked.whole.pages.iter().filter(explores).filter(|page| !leads(page));
    let Some(first) = pages.next() else { return };
    let span = |page: &SharedPage| page.parts.iter().find(|part| part.form.explores).map(|part| part.span.clone());
    let Some(at) = span(first) else { return };
    let mut note = Diagnostic::note("nothing-follows", &at, "what follows from this page?")
        .because("It names no next step, no decision, no person and no money. That may be just right.")
        .try_this("If something should change: write 1 next step, and who takes it. If not, leave it as it is.");
    for span in pages.filter_map(span) {
        note = note.also(&span, "this page too");
    }
    report.push(note);
}

/// The pages of the plan that the text of a page links to.
fn linked<'a>(checked: &Checked<'a>, page: &SharedPage) -> Vec<&'a SharedPage> {
    let mut pages = Vec::new();
    each_inline(&page.body, &mut |inline| {
        if let Inline::Link { target, .. } = inline {
            let file = page.source.find_target(target.split('#').next().unwrap_or(""));
            pages.extend(checked.whole.pages.iter().filter(|other| file.as_ref() == Some(&other.source)));
        }
    });
    pages
}

/// Does something follow from this part: a next step, a decision, a person, money, or a tie to the rest of the plan?
fn follows(page: &SharedPage, part: &SharedPart) -> bool {
    if matches!(part.form.name.as_str(), "decisions" | "actions" | "outcomes" | "budget" | "week") {
        return !part.rows.is_empty();
    }
    let mut found = false;
    each_row(page, part, &mut |place| {
        found |= place.row.fields.iter().any(|filled| {
            let field = &place.fields[filled.field];
            let is_tie = matches!(
                filled.value,
                SharedValue::Names(_) | SharedValue::Money(_) | SharedValue::Amount(_) | SharedValue::References(_)
            );
            is_tie || field.step || field.due.is_some()
        });
    });
    found
}

/// Forms that say how someone is cared for.
const CARE: [&str; 8] =
    ["medicine", "hospital", "risk", "crisis", "restrictions", "rota", "contingency", "carer-emergency"];

/// Forms that say who someone is, what they like and what they want.
const LIFE: [&str; 22] = [
    "profile",
    "important",
    "gifts",
    "story",
    "outcomes",
    "good-day",
    "best-worst-day",
    "life-story",
    "culture",
    "people",
    "network",
    "keys",
    "path",
    "trajectory",
    "maps",
    "hopes-and-fears",
    "life-domains",
    "support-star",
    "real-wealth",
    "places",
    "communication",
    "telling-me",
];

/// A plan that only says how a body is looked after.
fn only_care(checked: &Checked<'_>, report: &mut Report) {
    let parts = || checked.whole.pages.iter().flat_map(|page| &page.parts).filter(|part| !part.rows.is_empty());
    let has = |forms: &[&str]| parts().any(|part| forms.contains(&part.form.name.as_str()));
    let care = parts().find(|part| CARE.contains(&part.form.name.as_str()));
    if let Some(care) = care.filter(|_| !has(&LIFE)) {
        report.push(
            Diagnostic::warning(
                "only-care",
                &care.span,
                "this plan says how someone is cared for, and not who they are",
            )
            .because("Who reads it sees a body to look after, not a person with a life.")
            .try_this("Add a page: plainplan new page profile. Or: plainplan new page important"),
        );
    }
}

/// Someone who is paid for the support helped to write the plan: readers should know.
fn interests(checked: &Checked<'_>, report: &mut Report) {
    let facts = &checked.whole.facts;
    let people = People::of(checked.whole);
    let helpers = facts.written_by.iter().chain(&facts.helped_by);
    let paid: Vec<&str> = helpers.filter(|name| people.kind_of(name) == VoiceKind::Staff).map(String::as_str).collect();
    if let Some(name) = paid.first().filter(|_| facts.conflict_of_interest.is_none()) {
        report.push(
            Diagnostic::note(
                "helper-is-paid",
                &checked.plan.facts.span,
                format!("{name} helped to write this plan, and is paid for the support in it"),
            )
            .because("That may be just right. Who reads the plan should know it.")
            .try_this(format!("conflict_of_interest: {name} works for … Or say who independent looked at the plan.")),
        );
    }
}
