//! A bundle on sheets of paper: its parts under the title of each sheet, and how much of a sheet each fills.
//!
//! In: the one page of a bundle. Out: pieces, and [`LongSheet`]s. Not here: which parts are in it (`audience`).
//!
//! How high words stand on paper is reckoned here, since a build has no browser; the browser tests measure that what
//! is said to fit does fit.

use super::builder::Builder;
use super::phones::help_words;
use super::view::{
    BoxKind, FieldView, FormView, Layout, PartBody, PartView, Piece, RowView, Run, TableView, Words, plain_text,
};
use crate::audience::SharedPart;
use crate::parts::{Kind, SheetShape};
use crate::report::Span;
use unicode_width::UnicodeWidthStr;

/// Heights are told in tenths of a line of 14 point on A4, as the style of bundles sets them.
const LINE: usize = 10;
/// What fits on one sheet, beside its title and the foot of the page.
const FIT: usize = 39 * LINE;
/// The foot of the page, on the only sheet of a bundle.
const FOOT: usize = 25;
/// A part's heading, the frame of a card, the line under a thing of a list, the head of a table, the space in a row.
const HEADING: usize = 24;
const FRAME: usize = 14;
const RULE: usize = 5;
const HEAD: usize = 24;
const CELL: usize = 4;
/// What a picture beside words takes at least.
const PICTURE: usize = 20;

/// Fields that someone can answer with a pen, and how many lines there are for each.
const BLANK: [Kind; 3] = [Kind::Text, Kind::List, Kind::Prose];
const ROOM: usize = 2;

/// Letters in a line: over the whole sheet, in one of two cards or columns, in one of three, beside the label in a list.
const WIDE: usize = 62;
const HALF: usize = 26;
const THIRD: usize = 17;
const BESIDE: usize = 44;
/// Letters in a line of the labels of a list.
const LABEL: usize = 14;

/// A sheet that holds more than fits on paper.
#[derive(Debug, Clone)]
pub struct LongSheet {
    pub title: String,
    /// About so many lines stand on it, and so many fit.
    pub lines: usize,
    pub fit: usize,
    /// Its parts, with the lines of each, the longest first, and where it stands in the plan.
    pub parts: Vec<(String, usize, Span)>,
}

impl Builder<'_> {
    /// The parts of a bundle, sheet by sheet.
    pub(super) fn sheets(&self) -> (Vec<Piece>, Vec<LongSheet>) {
        let (mut pieces, mut long) = (Vec::new(), Vec::new());
        let mut parts = self.page.parts.iter();
        let mut ids: Vec<String> = Vec::new();
        for (number, sheet) in self.page.sheets.iter().enumerate() {
            let shape = match sheet.shape {
                SheetShape::Page => "sheet",
                SheetShape::Card => "card",
                SheetShape::Poster => "poster",
            };
            let id = format!("plan--{shape}-{}", number + 1);
            pieces.push(Piece::Heading { level: 2, id, words: self.text(&sheet.title) });
            let mut heights = Vec::new();
            for (symbol, words) in &sheet.words {
                let words = self.text(words);
                pieces.push(match self.named_picture(symbol) {
                    Some(picture) => Piece::Row { picture, words },
                    None => Piece::Paragraph(words),
                });
            }
            if let Some(help) = self.plan.facts.help.as_ref().filter(|_| number == 0) {
                let pieces_of_help = vec![Piece::Paragraph(help_words(help.for_language(self.tag)))];
                let title = self.strings().site.important.to_string();
                let help = Piece::Box { kind: BoxKind::Important, title, pieces: pieces_of_help };
                let height = pieces_height(std::slice::from_ref(&help), WIDE);
                heights.push((self.strings().site.important.to_string(), height, self.page_span()));
                pieces.push(help);
            }
            for part in parts.by_ref().take(sheet.parts) {
                let title = plain_text(&self.part_title(part));
                // The page says it already.
                let (heading, level) = if title == self.page.title { (None, 2) } else { (Some(3), 3) };
                let Some(mut view) = self.part(part, heading, level) else {
                    let blank = self.blank(part, ids.len());
                    let title = self.label(part.form.title_in(self.tag));
                    heights.push((plain_text(&title), HEADING + pieces_height(&blank, WIDE), part.span.clone()));
                    ids.push(String::new());
                    pieces.extend(blank);
                    continue;
                };
                // One part can stand on two sheets, each with other fields.
                if ids.contains(&view.id) {
                    view.id = format!("{}-{}", view.id, number + 1);
                }
                ids.push(view.id.clone());
                heights.push((title, part_height(&view), part.span.clone()));
                pieces.push(Piece::Part(Box::new(view)));
            }
            let height: usize = heights.iter().map(|(_, height, _)| height).sum();
            // The foot of the page stands on the last sheet, which mostly has no head.
            let foot = if self.page.sheets.len() == 1 { FOOT } else { 0 };
            if height + foot > FIT {
                heights.sort_by_key(|(_, height, _)| std::cmp::Reverse(*height));
                let in_lines = |(title, height, span): (String, usize, Span)| (title, height.div_ceil(LINE), span);
                long.push(LongSheet {
                    title: sheet.title.clone(),
                    lines: height.div_ceil(LINE),
                    fit: (FIT - foot) / LINE,
                    parts: heights.into_iter().map(in_lines).collect(),
                });
            }
        }
        (pieces, long)
    }

    /// Where the first part of the bundle begins.
    fn page_span(&self) -> Span {
        self.page.parts.first().map_or_else(|| Span::of_file("index.md"), |part| part.span.clone())
    }

    /// Room to write what the plan does not say yet: the heading of the form, and lines under each question.
    fn blank(&self, part: &SharedPart, number: usize) -> Vec<Piece> {
        let id = format!("plan--blank-{number}");
        let heading = Piece::Heading { level: 3, id, words: self.label(part.form.title_in(self.tag)) };
        let fields = part.form.fields.iter().filter(|field| !field.rare && BLANK.contains(&field.kind));
        let room = fields.flat_map(|field| {
            [Piece::Paragraph(vec![Run::Strong(self.label(field.label_in(self.tag)))]), Piece::Blank { lines: ROOM }]
        });
        std::iter::once(heading).chain(room).collect()
    }
}

fn part_height(part: &PartView) -> usize {
    let body = match &part.body {
        // What must be known in a hospital stands over the whole sheet.
        PartBody::Form(form) if part.kind == "hospital" => {
            let fields = form.rows.iter().flat_map(|row| &row.fields);
            fields.map(|field| FRAME + in_card(field, WIDE)).sum()
        }
        PartBody::Form(form) => form_height(form),
        // No bundle holds a week, money or a map: they are longer than a sheet.
        PartBody::Week(_) | PartBody::Money(_) | PartBody::Network(_) => 2 * FIT,
    };
    let facts: usize = part.facts.iter().map(|words| words_height(words, WIDE)).sum();
    let heading = if part.heading.is_some() { HEADING } else { 0 };
    heading + body + facts + pieces_height(&part.after, WIDE)
}

fn form_height(form: &FormView) -> usize {
    if let (Layout::Table, Some(table)) = (form.layout, &form.table) {
        return table_height(table);
    }
    match form.rows.as_slice() {
        [row] if row.title.is_none() => {
            let fields = row.fields.iter();
            match form.layout {
                Layout::List | Layout::Steps | Layout::Table => fields.map(in_list).sum(),
                Layout::Columns if row.fields.len() == 3 => {
                    FRAME + fields.map(|field| in_card(field, THIRD)).max().unwrap_or(0)
                }
                Layout::Columns | Layout::Grid | Layout::Star | Layout::Cards => {
                    side_by_side(fields.map(|field| in_card(field, HALF)))
                }
            }
        }
        rows => side_by_side(rows.iter().map(row_height)),
    }
}

/// A label with its words beside it.
fn in_list(field: &FieldView) -> usize {
    RULE + words_height(&field.label, LABEL).max(pieces_height(&field.pieces, BESIDE))
}

/// A label above its words.
fn in_card(field: &FieldView, width: usize) -> usize {
    words_height(&field.label, width) + pieces_height(&field.pieces, width)
}

/// Two beside each other: the higher one counts.
fn side_by_side(heights: impl Iterator<Item = usize>) -> usize {
    let heights: Vec<usize> = heights.collect();
    heights.chunks(2).map(|pair| FRAME + pair.iter().max().copied().unwrap_or(0)).sum()
}

fn row_height(row: &RowView) -> usize {
    let title = row.title.as_ref().map_or(0, |words| words_height(words, HALF - 4));
    // On paper a label stands before its words, on the same line.
    let field = |field: &FieldView| match field.pieces.as_slice() {
        [Piece::Paragraph(words)] => {
            let mut line = field.label.clone();
            line.push(Run::Text(": ".to_string()));
            line.extend(words.iter().cloned());
            words_height(&line, HALF - 4)
        }
        _ => in_card(field, HALF - 4),
    };
    let fields: usize = row.fields.iter().map(field).sum();
    let facts: usize = row.facts.iter().map(|words| words_height(words, HALF - 4)).sum();
    (title + fields + facts).max(PICTURE)
}

fn pieces_height(pieces: &[Piece], width: usize) -> usize {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading { words, .. } | Piece::Paragraph(words) => CELL + words_height(words, width),
            Piece::Row { words, .. } => CELL + words_height(words, width.saturating_sub(6)).max(PICTURE),
            Piece::List { items, .. } => {
                let width = width.saturating_sub(3);
                items.iter().map(|item| 2 + pieces_height(&item.pieces, width).saturating_sub(CELL)).sum()
            }
            Piece::Quote(pieces) | Piece::Box { pieces, .. } => FRAME + pieces_height(pieces, width.saturating_sub(3)),
            Piece::Table(table) => table_height(table),
            Piece::Code(text) => text.lines().count() * LINE,
            Piece::Facts(facts) => facts.iter().map(|words| words_height(words, width)).sum(),
            Piece::Rule | Piece::Calendar { .. } => LINE,
            Piece::Blank { lines } => lines * 12,
            Piece::Part(part) => part_height(part),
            Piece::HardWord(word) => FRAME + PICTURE + pieces_height(&word.means, width),
        })
        .sum()
}

fn table_height(table: &TableView) -> usize {
    let width = (WIDE + 4) / table.head.len().max(1);
    let row = |cells: &[Vec<Piece>]| {
        cells.iter().map(|cell| pieces_height(cell, width).saturating_sub(CELL)).max().unwrap_or(LINE)
    };
    HEAD + table.rows.iter().map(|cells| CELL + row(&cells.cells)).sum::<usize>()
}

/// The height of words: each line of the text is broken where the width ends.
fn words_height(words: &Words, width: usize) -> usize {
    let mut line = Words::new();
    let mut lines = 0;
    for run in words.iter().chain([&Run::Break]) {
        match run {
            Run::Break => {
                lines += plain_text(&line).width().div_ceil(width.max(8)).max(1);
                line.clear();
            }
            other => line.push(other.clone()),
        }
    }
    lines * LINE
}
