//! The list of what was spent stays private: no page for others links to its file.

use super::Checked;
use super::links::with_readers;
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
