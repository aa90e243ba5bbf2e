//! Rules: what is wrong, or could be better, in a plan as a whole.
//!
//! In: a `Plan`, and its cut for the person themself, which holds everything. Out: findings.
//! Not here: mistakes of spelling and shape (`parse`, `parts`), the proof over a finished site (`prove`).

mod audiences;
mod audits;
mod consent;
mod dates;
pub mod easy;
mod examples;
mod freedom;
mod ids;
mod isf;
mod links;
mod money;
mod names;
mod network;
mod people;
mod pictures;
mod private_facts;
mod references;
pub mod rules;
mod spending;
mod tables;
mod values;
mod whole_life;

use crate::audience::{SharedPlan, Withheld};
use crate::figures::Figures;
use crate::page::Anchors;
use crate::plan::Plan;
use crate::report::{Diagnostic, Report, Severity};
use crate::value::{Date, plain_key};

/// What every rule may look at.
pub struct Checked<'a> {
    pub plan: &'a Plan,
    /// The plan as the person themself sees it: all of it.
    pub whole: &'a SharedPlan,
    pub figures: &'a Figures,
    pub anchors: &'a Anchors,
    /// What everyone reads, and what is kept from them.
    pub public: &'a Withheld,
    pub today: Date,
    /// Does the plan stand in a collection, where public needs consent?
    pub is_in_group: bool,
}

/// All rules, in no order that matters: the report is sorted by place.
const RULES: [fn(&Checked<'_>, &mut Report); 20] = [
    audiences::check,
    audits::check,
    consent::check,
    dates::check,
    examples::check,
    freedom::check,
    ids::check,
    isf::check,
    links::check,
    money::check,
    names::check,
    network::check,
    people::check,
    pictures::check,
    private_facts::check,
    references::check,
    spending::check,
    tables::check,
    values::check,
    whole_life::check,
];

/// Looks at the whole plan with every rule.
pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for rule in RULES {
        rule(checked, report);
    }
    report.extend(checked.figures.findings());
}

/// Takes out the warnings and notes that a page allows, and tells of each with its reason.
///
/// An error cannot be allowed: it would let a wrong sum or a leak through. Only how a text reads is the writer's to say.
pub fn silence(plan: &Plan, report: &mut Report) {
    let mut told = Report::default();
    let pages = plan.pages.iter().map(|page| (&page.source, &page.keys, &page.title_span));
    let versions = plan.pages.iter().flat_map(|page| &page.versions);
    let versions = versions.map(|version| (&version.source, &version.keys, &version.title_span));
    for (source, keys, title_span) in pages.chain(versions) {
        let everywhere = source.as_str() == "index.md";
        for (rule, reason) in &keys.allow {
            let key = plain_key(rule);
            if rules::find_rule(rule).is_none() {
                let near = rules::nearest_rule(rule).unwrap_or("plainplan explain rules shows all names.");
                told.push(
                    Diagnostic::note(
                        "unknown-rule",
                        title_span,
                        format!("`allow:` names `{rule}`, and no rule is called so"),
                    )
                    .because("It silences nothing.")
                    .try_this(near),
                );
            }
            let before = report.len();
            report.retain(|finding| {
                let id = easy::id_of(finding.rule);
                finding.severity == Severity::Error && id.is_none()
                    || plain_key(finding.rule) != key && id.is_none_or(|id| plain_key(id) != key)
                    || !(everywhere || finding.span.file_name() == source.as_str())
            });
            let count = before - report.len();
            if count > 0 {
                told.push(
                    Diagnostic::note(
                        "allowed",
                        title_span,
                        format!("`{rule}` is allowed here, {count} {}", if count == 1 { "time" } else { "times" }),
                    )
                    .because(format!("The reason given: {reason}")),
                );
            }
        }
    }
    report.extend(told);
}
