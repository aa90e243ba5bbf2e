//! The list of what was spent: no page for others links to its file, and sums of it need one.

use super::Checked;
use super::links::with_readers;
use crate::audience::{SharedLookup, SharedPage, find_value_part};
use crate::page::decoded;
use crate::parse::Inline;
use crate::plan::each_text;
use crate::report::{Diagnostic, Report};
use crate::value::Audience;

/// The cut leaves the list out of every copy for others, but a link is the writer's own act.
pub fn check(checked: &Checked<'_>, report: &mut Report) {
    each_text(checked.plan, &mut |source, page, blocks| {
        with_readers(blocks, page.audience, &mut |inline, readers| {
            let Inline::Link { target, span, .. } = inline else { return };
            let path = source.find_target(&decoded(target.split('#').next().unwrap_or("")));
            let is_list = checked.plan.spending.iter().any(|list| Some(&list.file) == path.as_ref());
            if is_list && readers != Audience::Private {
                report.push(
                    Diagnostic::warning(
                        "spending-file-shared",
                        span,
                        format!("readers of the {} copy can open the list of what was spent here", readers.name()),
                    )
                    .because("It tells where someone was, on which day, and with whom.")
                    .try_this("take the link out, and write on the page what you want to show"),
                );
            }
        });
    });
}

/// Why a value of what was spent is not there.
pub(super) enum MissingList {
    /// The budget names no list.
    NotNamed,
    /// Its list could not be read, which was told.
    NotRead,
}

/// Does this value come from a list that is not there?
pub(super) fn find_missing_list(checked: &Checked<'_>, page: &SharedPage, name: &str) -> Option<MissingList> {
    let (part, rest) = find_value_part(checked.whole, page, name)?;
    let is_of_list = matches!(rest.first().map(String::as_str), Some("spent" | "unspent"));
    if part.form.name != "budget" || !is_of_list || part.spending.is_some() {
        return None;
    }
    let is_named = part.rows.iter().any(|row| SharedLookup::new(&part.form.fields, row).find("spending").is_some());
    Some(if is_named { MissingList::NotRead } else { MissingList::NotNamed })
}
