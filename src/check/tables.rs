//! Hand-written tables with a total: the sums are right.

use super::Checked;
use crate::parse::{Block, Cell, plain_text};
use crate::plan::{each_block, each_text};
use crate::report::{Diagnostic, Report};

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    each_text(checked.plan, &mut |_, _, blocks| {
        each_block(blocks, &mut |block| {
            if let Block::Table { rows, .. } = block {
                table(checked, rows, report);
            }
        });
    });
}

fn table(checked: &Checked<'_>, rows: &[Vec<Cell>], report: &mut Report) {
    let language = checked.plan.facts.language;
    let Some((total, lines)) = rows.split_last() else { return };
    let is_total = total.first().is_some_and(|cell| language.is_total_word(&plain_text(&cell.words)));
    if !is_total || lines.is_empty() {
        return;
    }
    for (column, cell) in total.iter().enumerate().skip(1) {
        let texts: Vec<String> =
            lines.iter().filter_map(|row| row.get(column)).map(|cell| plain_text(&cell.words)).collect();
        let cells: Vec<&str> = texts.iter().map(String::as_str).collect();
        let written = plain_text(&cell.words);
        if let Some(mismatch) = language.check_table_sum(&cells, &written, checked.plan.facts.currency) {
            report.push(
                Diagnostic::error(
                    "table-sum",
                    &cell.span,
                    format!("this total says {}, but the rows come to {}", mismatch.written, mismatch.sum),
                )
                .because("A wrong sum in a plan can cost someone their support.")
                .try_this(mismatch.sum),
            );
        }
    }
}
