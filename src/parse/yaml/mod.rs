//! Front matter: YAML, read so that ordinary sentences work. All that the program knows of YAML's signs stands here.
//!
//! In: the lines between the fences. Out: [`Front`], a tree with the place of every key and value.
//! Not here: what a key means (`parts`, `plan`). Our own data files are read with serde elsewhere.
//!
//! Two steps. `lines` walks over the text, finds what people get wrong, and covers each sentence that YAML would
//! refuse or cut with plain letters *of the same length*, so that every place stays true. `tree` then builds nodes
//! from the events of the YAML parser and puts the sentences back.

mod lines;
mod problems;
mod scan;
mod tree;
mod values;

use super::node::Entry;
use crate::report::{Diagnostic, Fix, Report, Span, TextFile};
use std::ops::Range;
use std::sync::Arc;

/// Nesting that nobody reaches by writing a plan.
const DEPTH: usize = 64;

/// The front matter of one page.
#[derive(Debug)]
pub struct Front {
    pub entries: Vec<Entry>,
    pub fixes: Vec<Fix>,
    /// False when it could not be read.
    pub is_whole: bool,
}

impl Front {
    pub fn empty() -> Front {
        Front { entries: Vec::new(), fixes: Vec::new(), is_whole: true }
    }

    pub fn unreadable() -> Front {
        Front { is_whole: false, ..Front::empty() }
    }
}

/// Reads the bytes `range` of the file as front matter.
pub fn read(file: &Arc<TextFile>, range: Range<usize>, report: &mut Report) -> Front {
    let place = Place { file, start: range.start, text: &file.text()[range] };
    let mut findings = Report::default();
    let covered = lines::cover(&place, &mut findings);
    let front = match covered {
        Some(covered) => tree::build(&place, &covered, &mut findings),
        None => None,
    };
    report.extend(findings);
    let Some(front) = front else {
        return Front::unreadable();
    };
    note_unquoted(&front.unquoted, report);
    Front { entries: front.entries, fixes: front.fixes, is_whole: true }
}

/// The front matter's text with its place in the file.
struct Place<'a> {
    file: &'a Arc<TextFile>,
    start: usize,
    text: &'a str,
}

impl Place<'_> {
    /// The span of bytes that count from the start of the front matter.
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.start + start, self.start + end)
    }
}

/// One line of text between quotes that every YAML program reads as the same letters.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn note_unquoted(places: &[Span], report: &mut Report) {
    let Some((first, others)) = places.split_first() else {
        return;
    };
    let message = match others.len() {
        0 => "this text has no quotes round it; we read it as you meant it, other programs cannot".to_string(),
        more => format!(
            "{} texts on this page have no quotes round them; we read them as you meant them, other programs cannot",
            more + 1
        ),
    };
    let mut note = Diagnostic::note("unquoted-text", first, message)
        .because("It matters only if you open this file with another program that reads YAML.")
        .try_this("plainplan check --fix puts the quotes in");
    for other in others {
        note = note.also(other, "this one too");
    }
    report.push(note);
}

#[cfg(test)]
mod tests;
