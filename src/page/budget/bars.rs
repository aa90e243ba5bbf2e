//! Bars from zero: each line of a budget, and what is left.

use super::super::builder::Builder;
use super::super::{Bar, BarsView};
use crate::language::{Pence, fill};
use crate::plan::money::{BudgetFigures, Figure};
use crate::value::Money;

impl Builder<'_> {
    /// Bars for the first column: each line, and what is left. None in a budget that does not show everything.
    pub(super) fn bars(&self, figures: &BudgetFigures) -> Option<BarsView> {
        let column = figures.columns.first().filter(|_| !figures.is_cut)?;
        let strings = &self.strings().money;
        let mut bars: Vec<(String, Figure, bool)> = figures
            .input
            .lines
            .iter()
            .zip(&column.lines)
            .filter_map(|(line, figure)| Some((self.line_name(line), (*figure)?, false)))
            .collect();
        if bars.len() < 2 {
            return None;
        }
        bars.extend(
            column.left.filter(|left| !left.money.is_zero()).map(|left| (strings.left.to_string(), left, true)),
        );
        bars.extend(column.over.map(|over| (strings.over.to_string(), over, true)));
        let longest = bars.iter().map(|(_, figure, _)| figure.money.amount()).max()?;
        let bars = bars
            .into_iter()
            .map(|(label, figure, is_rest)| Bar {
                label,
                amount: self.money(figure, Pence::Always),
                permille: permille(figure.money, longest),
                is_rest,
            })
            .collect();
        let period = self.language().write_period(column.period);
        Some(BarsView { title: fill(strings.bars_title, &[("period", &period)]), bars })
    }
}

/// The share of the longest bar, in thousandths.
pub(in crate::page) fn permille(money: Money, longest: rust_decimal::Decimal) -> u16 {
    use rust_decimal::prelude::ToPrimitive;
    if longest.is_zero() {
        return 0;
    }
    let share = money.amount().checked_mul(1000.into()).and_then(|thousand| thousand.checked_div(longest));
    share.and_then(|share| share.round().to_u16()).unwrap_or(0).min(1000)
}
