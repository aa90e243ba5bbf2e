//! A field as one entry of a plain list: its label, then what it holds, line by line.
//!
//! In: a [`FieldView`]. Out: [`Words`], also those about how the year is counted. Not here: fields as tables and cards (`forms`).

use super::builder::Builder;
use super::view::{FieldView, Piece, Run, Words};
use super::{MoneyItem, MoneySection};
use crate::audience::SharedLookup;
use crate::language::fill;
use crate::plan::money::Counting;
use crate::value::Convention;

impl Builder<'_> {
    /// How the year is counted, under sums that were turned from one period into another.
    pub(super) fn year_notes(&self, counting: Option<Counting>) -> Vec<Words> {
        let strings = &self.strings().money;
        let Some((counting, convention)) = counting.and_then(|counting| Some((counting, counting.convention?))) else {
            return Vec::new();
        };
        let days = counting.plan_days().unwrap_or_default().to_string();
        let counted = match convention {
            Convention::Weeks52 => strings.weeks52.to_string(),
            Convention::Days365 => strings.days365.to_string(),
            Convention::Days366 => strings.days366.to_string(),
            Convention::Calendar => strings.calendar.to_string(),
            Convention::PlanDays => fill(strings.plan_days, &[("days", &days)]),
        };
        [&counted, strings.rounding_note].into_iter().map(|note| self.lines(note)).collect()
    }

    /// A section that says what stands in these fields; empty fields are left out, and so is an empty section.
    pub(super) fn field_section(&self, title: &str, row: SharedLookup<'_>, names: &[&str]) -> Option<MoneySection> {
        let views = names.iter().filter_map(|name| {
            let filled = row.find(name)?;
            self.field(filled, &row.fields[filled.field])
        });
        let items: Vec<MoneyItem> = views.map(|view| MoneyItem { id: None, words: labelled(view) }).collect();
        let title = Some(title.to_string());
        (!items.is_empty()).then(|| MoneySection { title, items, ..MoneySection::default() })
    }
}

/// "What I pay: £86 each week"; what has several lines stands under its label.
fn labelled(field: FieldView) -> Words {
    let mut label = field.label;
    label.push(Run::Text(":".to_string()));
    let mut words = vec![Run::Strong(label)];
    let held = in_lines(field.pieces);
    words.push(match held.contains(&Run::Break) {
        true => Run::Break,
        false => Run::Text(" ".to_string()),
    });
    words.extend(held);
    words
}

/// All words of some pieces, each piece on its own line.
fn in_lines(pieces: Vec<Piece>) -> Words {
    let mut lines = Words::new();
    for piece in pieces {
        let words = match piece {
            Piece::Paragraph(words) => words,
            Piece::Heading { words, .. } => vec![Run::Strong(words)],
            Piece::Row { picture, words } => {
                [Run::Picture(picture), Run::Text(" ".to_string())].into_iter().chain(words).collect()
            }
            Piece::List { items, .. } => in_lines(items.into_iter().flat_map(|item| item.pieces).collect()),
            Piece::Quote(pieces) | Piece::Box { pieces, .. } => in_lines(pieces),
            Piece::Table(table) => in_lines(table.rows.into_iter().flat_map(|row| row.cells).flatten().collect()),
            Piece::Code(text) => vec![Run::Code(text)],
            // A line between paragraphs is no words, and no part stands inside a field.
            Piece::Rule | Piece::Part(_) | Piece::HardWord(_) | Piece::Blank { .. } | Piece::Calendar { .. } => {
                continue;
            }
            Piece::Facts(lines) => in_lines(lines.into_iter().map(Piece::Paragraph).collect()),
        };
        if !lines.is_empty() && !words.is_empty() {
            lines.push(Run::Break);
        }
        lines.extend(words);
    }
    lines
}

/// An address is read line by line: what stands between commas stands on a line of its own.
pub(super) fn address_lines(piece: &mut Piece) {
    let Piece::Paragraph(words) = piece else { return };
    let mut lines = Words::new();
    for run in words.drain(..) {
        let Run::Text(text) = run else {
            lines.push(run);
            continue;
        };
        for (at, line) in text.split([',', '،']).enumerate() {
            if at > 0 {
                lines.push(Run::Break);
            }
            let line = if at > 0 { line.trim_start() } else { line };
            if !line.is_empty() {
                lines.push(Run::Text(line.to_string()));
            }
        }
    }
    *words = lines;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::ListItem;

    fn paragraph(text: &str) -> Piece {
        Piece::Paragraph(vec![Run::Text(text.to_string())])
    }

    fn letters(words: &Words) -> String {
        let letter = |run: &Run| match run {
            Run::Text(text) => text.clone(),
            Run::Strong(words) => letters(words),
            Run::Break => "/".to_string(),
            _ => String::new(),
        };
        words.iter().map(letter).collect()
    }

    #[test]
    fn an_address_stands_line_by_line() {
        let mut piece = paragraph("4 Station Road, Northtown, NT1 2AB");
        address_lines(&mut piece);
        let Piece::Paragraph(words) = &piece else { panic!("{piece:?}") };
        assert_eq!(letters(words), "4 Station Road/Northtown/NT1 2AB");
    }

    #[test]
    fn one_line_stands_beside_its_label_and_several_stand_under_it() {
        let field = |pieces| FieldView {
            name: String::new(),
            label: vec![Run::Text("Notice".to_string())],
            picture: None,
            pieces,
        };
        assert_eq!(letters(&labelled(field(vec![paragraph("4 weeks")]))), "Notice: 4 weeks");
        let item = |text| ListItem { task: None, pieces: vec![paragraph(text)] };
        let list = Piece::List { first: None, items: vec![item("Talk"), item("Wait")] };
        assert_eq!(letters(&labelled(field(vec![paragraph("Then:"), list]))), "Notice:/Then:/Talk/Wait");
    }
}
