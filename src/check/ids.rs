//! Every id names one thing, and every page has an address of its own.

use super::Checked;
use crate::plan::each_row;
use crate::report::{Diagnostic, Report, Span};
use std::collections::BTreeMap;

/// Pages that the program writes itself.
const OURS: [&str; 4] = ["all-pages.html", "whole-plan.html", "credits.html", "404.html"];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    for page in &checked.plan.pages {
        for part in &page.parts {
            let mut seen: BTreeMap<String, &Span> = BTreeMap::new();
            each_row(&part.rows, &part.form.fields, &mut |row, _| {
                let Some((id, span)) = &row.common.id else { return };
                match seen.get(id.as_str()) {
                    Some(first) => report.push(
                        Diagnostic::error("doubled-id", span, format!("the id `{id}` is given twice"))
                            .because("A link or a reference could mean either of them.")
                            .try_this("Give one of them another id.")
                            .also(first, "the first one"),
                    ),
                    None => {
                        seen.insert(id.to_string(), span);
                    }
                }
            });
        }
    }
    addresses(checked, report);
}

fn addresses(checked: &Checked<'_>, report: &mut Report) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let pages = checked.plan.pages.iter().flat_map(|page| {
        let versions = page.versions.iter().map(|version| (&version.path, Span::new(&version.file, 0, 0)));
        std::iter::once((&page.path, Span::new(&page.file, 0, 0))).chain(versions)
    });
    for (path, span) in pages {
        let key = path.as_str().to_lowercase();
        if OURS.contains(&key.as_str()) {
            report.push(
                Diagnostic::error("page-name", &span, "the program writes a page of this name itself")
                    .because("One of the two would be lost.")
                    .try_this("Give the file another name."),
            );
        }
        match seen.get(&key) {
            Some(first) => report.push(
                Diagnostic::error("doubled-address", &span, "two pages would have one address")
                    .because("One of the two would be lost.")
                    .try_this("Give one of the files another name.")
                    .also(first, "the other page"),
            ),
            None => {
                seen.insert(key, span);
            }
        }
    }
}
