//! What stands between `{{` and `}}` is there.

use super::Checked;
use super::spending::{MissingList, find_missing_list};
use crate::audience::{PartPlace, find_part};
use crate::parse::{Block, Inline};
use crate::plan::{each_block, each_inline};
use crate::report::{Diagnostic, Report};
use crate::value::nearest;
use std::collections::BTreeSet;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for page in &checked.plan.pages {
        let Some(shared) = checked.whole.pages.iter().find(|shared| shared.source == page.source) else { continue };
        let bodies = std::iter::once(&page.body).chain(page.versions.iter().map(|version| &version.body));
        for body in bodies {
            let mut placed = BTreeSet::new();
            each_block(body, &mut |block| {
                let Block::Place { name, span } = block else { return };
                let found = find_part(checked.whole, shared, name);
                if let PartPlace::Missing = found {
                    // A part whose rows are all empty is there all the same.
                    let is_empty_part = page.parts.iter().any(|part| part.name() == *name && part.rows.is_empty());
                    if is_empty_part {
                        return;
                    }
                    let known: Vec<&str> = shared.parts.iter().map(|part| part.name.as_str()).collect();
                    let hint = match nearest(name, known.iter().copied()) {
                        Some(near) => format!("{{{{ {near} }}}}"),
                        None if known.is_empty() => {
                            "Write the part into the front matter of this page first.".to_string()
                        }
                        None => format!("This page has: {}.", known.join(", ")),
                    };
                    report.push(
                        Diagnostic::error("unknown-part", span, format!("there is no part `{name}` to show here"))
                            .because("The page would have a hole in it.")
                            .try_this(hint),
                    );
                } else if !placed.insert(name.clone()) {
                    report.push(
                        Diagnostic::error(
                            "placed-twice",
                            span,
                            format!("the part `{name}` is shown on this page already"),
                        )
                        .because("Readers would wonder what differs.")
                        .try_this("Take one of the two out."),
                    );
                }
            });
            each_inline(body, &mut |inline| {
                let Inline::Value { name, span } = inline else { return };
                if checked.figures.find_value(checked.whole, shared, name).is_none() {
                    let known = checked.figures.value_names(checked.whole, shared);
                    let near = nearest(name, known.iter().map(String::as_str));
                    let hint = match (find_missing_list(checked, shared, name), near) {
                        (Some(MissingList::NotRead), _) => return,
                        (Some(MissingList::NotNamed), _) => "Name a list in the budget: spending: spending.csv".into(),
                        (None, Some(near)) => format!("{{{{ {near} }}}}"),
                        (None, None) if known.is_empty() => {
                            "Write the part at the top of the page, or take this line out.".to_string()
                        }
                        (None, None) => format!("Use one of these: {}.", known.join(", ")),
                    };
                    report.push(
                        Diagnostic::error("unknown-value", span, format!("there is no value `{name}`"))
                            .because("The sentence would have a hole in it.")
                            .try_this(hint),
                    );
                }
            });
        }
    }
}
