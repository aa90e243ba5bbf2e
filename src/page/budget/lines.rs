//! The lines of a budget: their names, and what stands beside each in small letters.

use super::super::builder::Builder;
use super::super::view::{Piece, Run, Words};
use super::super::{MoneyRow, MoneyRowKind};
use super::capital;
use crate::audience::SharedLookup;
use crate::figures::{BudgetOfPart, route};
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, LineInput, Route};
use crate::value::Amount;

impl Builder<'_> {
    /// A line of the table; `rows` are all that were typed under `lines`.
    pub(super) fn line_row(
        &self,
        budget: &BudgetOfPart,
        figures: &BudgetFigures,
        rows: &[SharedLookup<'_>],
        at: usize,
        cells: Vec<String>,
    ) -> MoneyRow {
        let line = &figures.input.lines[at];
        let row = budget.rows.get(at).and_then(|row| rows.get(*row));
        let mut details: Vec<Words> =
            self.line_costs(line, row.copied()).into_iter().map(|cost| vec![Run::Text(cost)]).collect();
        let mut id = None;
        let mut name = self.text(&self.line_name(line));
        if let Some(row) = row {
            id = self.anchors.find(self.path, &row.row.span).map(str::to_string);
            name = row.text("what").map_or(name, |what| self.local_text(what).1);
            details.extend(self.line_details(*row));
        }
        details.extend(self.usual_service(figures, line).map(|words| vec![Run::Text(words)]));
        MoneyRow { id, kind: MoneyRowKind::Line, name, details, cells }
    }

    /// As typed, or what the program calls a line that it adds.
    pub(super) fn line_name(&self, line: &LineInput) -> String {
        line.name(self.language())
    }

    /// What a line costs, as it was typed: one phrase, or one for each band.
    fn line_costs(&self, line: &LineInput, row: Option<SharedLookup<'_>>) -> Vec<String> {
        let written = |amount: &Amount| self.language().write_amount(amount);
        let bands = row.map_or(Vec::new(), |row| row.rows("bands"));
        if bands.is_empty() {
            return line.amounts().iter().map(|amount| capital(&written(amount))).collect();
        }
        let label = |band: &SharedLookup<'_>| match band.find("band") {
            Some(filled) => self.written(&filled.value, &band.fields[filled.field]),
            None => None,
        };
        let labels = bands.iter().map(|band| label(band).or_else(|| band.words("band").map(str::to_string)));
        let pattern = self.strings().budget.banded;
        let written_band = |(label, amount): (Option<String>, &Amount)| {
            fill(pattern, &[("band", &label.unwrap_or_default()), ("amount", &written(amount))])
        };
        labels.zip(line.amounts()).map(written_band).collect()
    }

    /// What stands beside a line: what it is for, who helps, who agreed to it, and where that is written.
    fn line_details(&self, row: SharedLookup<'_>) -> Vec<Words> {
        let mut details = Vec::new();
        for name in ["for", "who", "managed", "pot", "funded-by", "agreed", "agreed-by", "usual-service", "stated"] {
            let Some(filled) = row.find(name) else { continue };
            let field = &row.fields[filled.field];
            let Some(view) = self.field(filled, field) else { continue };
            let mut words = view.label;
            words.push(Run::Text(": ".to_string()));
            for piece in view.pieces {
                if let Piece::Paragraph(more) = piece {
                    words.extend(more);
                }
            }
            details.push(words);
        }
        let route = row.choice("managed").and_then(route).filter(|route| *route != Route::Mixed);
        details.extend(route.map(|route| self.lines(&self.who_decides(route))));
        details.extend(row.text("evidence").map(|text| self.evidence(&text.text)));
        details.extend(self.common_facts(&row.row.common));
        details.extend(self.used_in(row.row));
        details
    }

    /// A link to the letter, if it is a file of the plan; else the words.
    fn evidence(&self, typed: &str) -> Words {
        let file = self.source.find_target(typed).and_then(|path| self.files.find(&path).cloned());
        match file {
            Some(place) => vec![Run::Link {
                href: self.path.address_of(&place),
                words: vec![Run::Text(self.strings().budget.letter.to_string())],
            }],
            None => self.text(typed),
        }
    }

    /// Is it cheaper or dearer than what people get as a rule? In the first column, in whole cells.
    fn usual_service(&self, figures: &BudgetFigures, line: &LineInput) -> Option<String> {
        let column = figures.columns.first().filter(|_| !line.is_once())?;
        let usual = figures.cell(line.usual_service.as_ref()?, column.period)?;
        let own = figures.cell_of_line(line, column.period)?;
        let strings = &self.strings().budget;
        let period = self.language().write_period(column.period);
        let more = usual.money.minus(own.money)?;
        let amount = self.language().write_money(more.size(), Pence::WhenNeeded);
        let pattern = match (more.is_zero(), more.is_negative()) {
            (true, _) => strings.usual_same,
            (false, true) => strings.usual_more,
            (false, false) => strings.usual_less,
        };
        Some(fill(pattern, &[("amount", &amount), ("period", &period)]))
    }
}
