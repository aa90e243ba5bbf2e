//! Links lead somewhere: the page is there, and the place on it.

use super::Checked;
use crate::page::decoded;
use crate::parse::{Block, Inline};
use crate::plan::Plan;
use crate::plan::{each_inline, each_text};
use crate::report::{Diagnostic, Report, Span};
use crate::value::{Audience, SitePath, nearest};
use std::collections::BTreeSet;

/// Files that a link may lead to. Pictures among them are made clean, as those that a page shows.
const DOWNLOADS: [&str; 21] = [
    "pdf", "docx", "odt", "xlsx", "ods", "csv", "txt", "ics", "vcf", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "jpg",
    "jpeg", "png", "webp", "gif", "svg",
];

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let mut linked = BTreeSet::new();
    each_text(checked.plan, &mut |source, page, blocks| {
        with_readers(blocks, page.audience, &mut |inline, readers| {
            if let Inline::Link { target, span, .. } = inline {
                linked.extend(source.find_target(&decoded(target.split('#').next().unwrap_or(""))));
                one_link(checked, source, readers, target, span, report);
            }
        });
    });
    papers(checked, &linked, report);
}

/// Every inline piece, with the readers who see it: those of the page, or of the passage around it.
pub(super) fn with_readers<'a>(blocks: &'a [Block], readers: Audience, take: &mut dyn FnMut(&'a Inline, Audience)) {
    for block in blocks {
        match block {
            Block::Passage { audience, blocks, .. } => with_readers(blocks, readers.max(*audience), take),
            Block::Quote { blocks, .. } | Block::Box { blocks, .. } => with_readers(blocks, readers, take),
            Block::List { items, .. } => items.iter().for_each(|item| with_readers(&item.blocks, readers, take)),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Row { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule { .. }
            | Block::Place { .. } => each_inline(std::slice::from_ref(block), &mut |inline| take(inline, readers)),
        }
    }
}

/// A paper of a word processor that no page links to was probably meant as a page.
fn papers(checked: &Checked<'_>, linked: &BTreeSet<SitePath>, report: &mut Report) {
    let is_paper = |path: &&SitePath| matches!(path.extension().as_str(), "docx" | "doc" | "odt");
    for path in checked.plan.sources.files.keys().filter(is_paper).filter(|path| !linked.contains(*path)) {
        report.push(
            Diagnostic::warning("paper-not-linked", &Span::of_file(path.as_str()), "no page links to this paper, so no reader gets it")
                .because("A page is a plain text file. What a word processor saves cannot be a page.")
                .try_this("To make it a page, save it as plain text, with a name that ends in .md. To give it to readers, link to it."),
        );
    }
}

fn one_link(
    checked: &Checked<'_>,
    source: &SitePath,
    readers: Audience,
    target: &str,
    span: &Span,
    report: &mut Report,
) {
    if target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:") {
        return;
    }
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let Some(found) = find(checked.plan, source, &decoded(file)) else {
        report.push(
            Diagnostic::error("link-out", span, format!("the link `{target}` leads out of the plan's folder"))
                .because("What lies outside is not part of the plan, and could be private.")
                .try_this("Copy the file into the plan's folder, and link to it there."),
        );
        return;
    };
    let (path, audience) = match found {
        Found::Page { path, audience } => (path, audience),
        Found::File(path) => {
            file_link(checked, &path, target, span, report);
            return;
        }
    };
    if let Some(anchor) = anchor.map(decoded)
        && !checked.anchors.has(&path, &anchor)
    {
        let near = nearest(&anchor, checked.anchors.on_page(&path));
        report.push(
            Diagnostic::error("broken-anchor", span, format!("there is no heading or part `#{anchor}` on that page"))
                .because("A reader who follows the link would not find the place.")
                .try_this(
                    near.map_or(
                        "Write the heading's words in small letters, with - between them.".to_string(),
                        |near| format!("{file}#{near}"),
                    ),
                ),
        );
    }
    if audience > readers {
        report.push(
            Diagnostic::note(
                "hidden-link",
                span,
                format!("readers of the {} copy do not see where this link leads", readers.name()),
            )
            .because("For them the link is shown as plain words.")
            .try_this("Leave it as it is, if you mean it so."),
        );
    }
}

enum Found {
    Page { path: SitePath, audience: Audience },
    File(SitePath),
}

/// Where a relative target leads; `None` if it leads out.
fn find(plan: &Plan, source: &SitePath, file: &str) -> Option<Found> {
    let target = match file.is_empty() {
        true => source.clone(),
        false => source.find_target(file)?,
    };
    for page in &plan.pages {
        if page.source == target {
            return Some(Found::Page { path: page.path.clone(), audience: page.audience });
        }
        if let Some(version) = page.versions.iter().find(|version| version.source == target) {
            return Some(Found::Page { path: version.path.clone(), audience: version.audience });
        }
    }
    Some(Found::File(target))
}

fn file_link(checked: &Checked<'_>, path: &SitePath, target: &str, span: &Span, report: &mut Report) {
    let sources = &checked.plan.sources;
    if sources.files.contains_key(path) {
        if !DOWNLOADS.contains(&path.extension().as_str()) {
            report.push(
                Diagnostic::error(
                    "download-kind",
                    span,
                    format!("files that end in `.{}` cannot be given to readers", path.extension()),
                )
                .because("Such a file could do harm on a reader's computer, or cannot be opened there.")
                .try_this("Save it as a pdf, and link to that."),
            );
        }
        return;
    }
    let pages = checked.plan.pages.iter().map(|page| page.source.as_str());
    let files = sources.files.keys().map(SitePath::as_str);
    let near = nearest(path.as_str(), pages.chain(files));
    let ending = if path.as_str().ends_with(".md") || path.as_str().contains('.') { "" } else { ".md" };
    report.push(
        Diagnostic::error("broken-link", span, format!("there is no file `{target}` in this plan"))
            .because("A reader who follows the link would find nothing.")
            .try_this(match (near, ending) {
                (Some(near), _) => format!("({near})"),
                (None, ".md") => format!("({target}.md)"),
                (None, _) => "Write the name of a file in this folder, as my-week.md.".to_string(),
            }),
    );
}
