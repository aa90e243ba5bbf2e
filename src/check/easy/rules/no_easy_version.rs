//! ER-E10: a page without its easy version, where other pages of the plan have one.

use super::*;

pub static RULE: Rule = Rule {
    name: "no-easy-version",
    id: "ER-E10",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    let has_easy = |page: &crate::plan::Page| page.versions.iter().any(|version| version.is_easy);
    let others = looking.plan.pages.iter().any(has_easy);
    let is_own = looking.text.title_span == &looking.page.title_span;
    if is_own && others && !has_easy(looking.page) {
        let name = looking.page.source.as_str().trim_end_matches(".md");
        found.tell(
            Severity::Note,
            looking.text.title_span,
            "other pages of this plan have an easy version, and this one has none",
            format!("Write it in a file beside this one: {name}.easy.md"),
        );
    }
}
