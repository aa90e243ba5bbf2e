//! Facts about a page that stand in its text: readers would see them, and they would do nothing.
//!
//! In: lines of text, and the text of a page once its blocks are known. Out: which of them are facts.
//! Not here: the front matter (`fence`, `yaml`), the words of one line (`markdown/lines`).

use super::block::Block;
use super::fence::{is_dashes, is_fact};
use super::unseen::{bare, is_colon, is_unseen};
use crate::report::{Diagnostic, Report, Span, TextFile};
use crate::value::{Audience, nearest, plain_key};
use std::ops::Range;
use std::sync::Arc;

const AUDIENCE: &str = "audience";
const WHO_CAN_SEE: &str = "who-can-see";

/// A key is short: longer pieces of text need no comparing.
const LONGEST_KEY: usize = 40;

/// A fact that would close a page, if it stood at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// `audience: private`
    Audience,
    /// `draft: yes`
    Draft,
}

/// The fact that a line of text is or, for readers of a page, holds: `title: x, audience: private`.
pub fn find_fact(line: &str) -> Option<Fact> {
    if !line.contains(|letter: char| is_colon(letter) || letter == '=') {
        return None; // most lines end here
    }
    let line = plain(line);
    find_fact_at_start(&line).or_else(|| holds_audience(&line).then_some(Fact::Audience))
}

/// A line as it is compared: with plain colons, in small letters, without what nobody sees.
fn plain(line: &str) -> String {
    line.chars()
        .filter(|letter| !is_unseen(*letter))
        .map(|letter| if is_colon(letter) || letter == '=' { ':' } else { letter })
        .flat_map(char::to_lowercase)
        .collect()
}

fn find_fact_at_start(line: &str) -> Option<Fact> {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    let (key, value) = line.trim_start_matches(is_sign).split_once(':')?;
    if key.len() > LONGEST_KEY {
        return None;
    }
    let key = plain_key(key.trim_end_matches(is_sign));
    let value = value.trim_matches(is_sign);
    let is_reader = Audience::find(value).is_some();
    let is_near = key.starts_with(WHO_CAN_SEE) || nearest(&key, [AUDIENCE, WHO_CAN_SEE]).is_some();
    if key == AUDIENCE || key == WHO_CAN_SEE || (is_reader && is_near) {
        return Some(Fact::Audience);
    }
    let is_one_word = !value.is_empty() && value.chars().all(char::is_alphabetic);
    (key == "draft" && is_one_word).then_some(Fact::Draft)
}

/// Facts in one line, as some programs write them: `{title: x, audience: private}`.
fn holds_audience(line: &str) -> bool {
    let line = line.replace(['_', '-', '"', '\''], " ");
    [AUDIENCE, "who can see"].iter().any(|key| {
        line.match_indices(key).any(|(at, _)| {
            let is_whole = !line[..at].ends_with(char::is_alphanumeric);
            let Some(value) = line[at + key.len()..].trim_start().strip_prefix(':').filter(|_| is_whole) else {
                return false;
            };
            let mut words = String::new();
            value.split([' ', ',', ';', '.', '}', ')', ']']).filter(|word| !word.is_empty()).take(3).any(|word| {
                words.push_str(if words.is_empty() { "" } else { " " });
                words.push_str(word);
                Audience::find(&words).is_some()
            })
        })
    })
}

/// What is wrong with a fact in the text.
pub fn misplaced(span: &Span, fact: Fact) -> Diagnostic {
    let (message, why, hint) = match fact {
        Fact::Audience => (
            "this says who may see the page, but it stands in the text",
            "Readers would see this line, and the page would stay open.",
            "move it between the two --- lines at the very top of the page; to close only some of the words, put \
             a line with ::: private above them and a line with ::: below",
        ),
        Fact::Draft => (
            "this says that the page is a draft, but it stands in the text",
            "Readers would see this line, and the page would be built.",
            "move it between the two --- lines at the very top of the page",
        ),
    };
    Diagnostic::error("facts-in-text", span, message).because(why).try_this(hint)
}

/// Looks for facts in a page that its words alone do not show: in code at the top, and between lines of signs.
pub fn find_misplaced(file: &Arc<TextFile>, body: Range<usize>, blocks: &[Block], report: &mut Report) {
    let top = blocks
        .iter()
        .take_while(|block| matches!(block, Block::Heading { .. } | Block::Rule { .. } | Block::Code { .. }))
        .filter_map(code_span);
    for span in top {
        let code = span.start()..span.end();
        if !report_facts(file, code.clone(), report) {
            report_fenced(file, code, &[], true, report);
        }
    }
    let mut code = Vec::new();
    add_code(blocks, &mut code);
    report_fenced(file, body, &code, false, report);
}

/// The place of code between fences; code that stands further in is looked at when it is read.
fn code_span(block: &Block) -> Option<&Span> {
    match block {
        Block::Code { span, .. } => Some(span).filter(|span| span.text().starts_with(['`', '~'])),
        _ => None,
    }
}

/// Reports each line that is a fact by itself. Was there one?
fn report_facts(file: &Arc<TextFile>, range: Range<usize>, report: &mut Report) -> bool {
    let mut is_found = false;
    for line in lines(file.text(), range) {
        if let Some(fact) = find_fact(&file.text()[line.clone()]) {
            is_found = true;
            report.push(misplaced(&Span::new(file, line.start, line.end), fact));
        }
    }
    is_found
}

/// Reports lines that are nothing but facts between two lines of signs, without an empty line at either end.
///
/// Text between two ruled lines has empty lines round it: without one, `---` would make a heading of it.
fn report_fenced(
    file: &Arc<TextFile>,
    range: Range<usize>,
    mut code: &[Range<usize>],
    is_code: bool,
    report: &mut Report,
) {
    let text = file.text();
    let mut first: Option<Range<usize>> = None;
    let mut is_after_fence = false;
    let mut was_empty = false;
    let mut is_told = false;
    for line in lines(text, range) {
        while code.first().is_some_and(|first| first.end <= line.start) {
            code = &code[1..];
        }
        if code.first().is_some_and(|first| first.start < line.end) {
            (first, is_after_fence) = (None, false);
            continue;
        }
        let typed = &text[line.clone()];
        let seen = bare(typed);
        if is_fence(&seen, is_code) {
            if let Some(first) = first.take().filter(|_| !was_empty && !is_told) {
                report.push(fenced_facts(&Span::new(file, first.start, first.end)));
            }
            (is_after_fence, is_told) = (true, false);
            continue;
        }
        if is_after_fence && is_fact(&seen) {
            first = Some(line.clone());
        } else if !is_like_fact(typed, &seen) {
            first = None;
        }
        // Lines that say who may see the page have their own message.
        is_told |= find_fact(&seen).is_some();
        is_after_fence = false;
        was_empty = seen.is_empty();
    }
}

fn fenced_facts(span: &Span) -> Diagnostic {
    Diagnostic::error("facts-in-text", span, "these lines look like facts about the page, but they stand in the text")
        .because("Readers would see them, also those that are private.")
        .try_this(
            "move them between the two --- lines at the very top of the page; if readers should see them, put a dash \
             and a blank before each",
        )
}

/// `---`, and what other programs put round facts: `+++`, `***`, in code also its own fence.
fn is_fence(line: &str, is_code: bool) -> bool {
    let is_row_of = |sign: char| line.len() >= 3 && line.chars().all(|letter| letter == sign || letter == ' ');
    is_dashes(line)
        || ['+', '*', '_', '-', '='].into_iter().any(is_row_of)
        || (is_code && (line.starts_with("```") || line.starts_with("~~~")))
}

/// May this line stand among facts? Further in, a list entry, a name in brackets, or a fact.
fn is_like_fact(typed: &str, seen: &str) -> bool {
    seen.is_empty()
        || typed.starts_with([' ', '\t'])
        || seen.starts_with("- ")
        || (seen.starts_with('[') && seen.ends_with(']'))
        || is_fact(seen)
}

/// The places of all code, at any depth, in the order of the page.
fn add_code(blocks: &[Block], found: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Code { span, .. } => found.push(span.start()..span.end()),
            Block::List { items, .. } => items.iter().for_each(|item| add_code(&item.blocks, found)),
            Block::Quote { blocks, .. } | Block::Box { blocks, .. } | Block::Passage { blocks, .. } => {
                add_code(blocks, found);
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Row { .. }
            | Block::Table { .. }
            | Block::Rule { .. }
            | Block::Place { .. } => {}
        }
    }
}

/// The lines of a piece of the text, without their ends.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    text[range].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches('\n').len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_about_readers_and_drafts_are_facts() {
        for line in ["audience: private", "  Who can see: x", "AUDIENCE=", "{\"a\": \"b\", \"audience\": \"only us\"}"]
        {
            assert_eq!(find_fact(line), Some(Fact::Audience), "{line}");
        }
        assert_eq!(find_fact("draft: yes"), Some(Fact::Draft));
        for line in ["", ":", "My audiences: private", "Mum: private", "draft: to do by May", "the audience: a few"] {
            assert_eq!(find_fact(line), None, "{line}");
        }
    }
}
