//! ER-P3: say when it was written.

use super::*;

pub static RULE: Rule = Rule {
    name: "undated-page",
    id: "ER-P3",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: true,
    look,
};

fn look(looking: &Looking<'_>, found: &mut Found) {
    // Once for a page, whatever versions it has.
    if looking.text.title_span != &looking.page.title_span
        || looking.text.body.is_empty() && looking.page.parts.is_empty()
    {
        return;
    }
    match looking.page.keys.updated {
        None => found.tell(
            Severity::Note,
            looking.text.title_span,
            "this page does not say when it was written",
            format!("updated: {}", looking.today),
        ),
        Some(on) if on.saturating_add(jiff::Span::new().months(12)) < looking.today => found.tell(
            Severity::Warning,
            looking.text.title_span,
            "this page was last changed more than a year ago",
            format!("Read it again. Then write the day: updated: {}", looking.today),
        ),
        Some(_) => {}
    }
}
