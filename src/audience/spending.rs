//! The cut of what was spent: for the private copy only, whoever may see the budget.
//!
//! Each entry is a piece of a diary: where someone was, on which day, with whom. So no word of it is in a copy for
//! others, no sum made from it, and `prove` looks for all of it there.

use super::cut::Cutter;
use super::shared::{SharedEntry, SharedSpending};
use crate::language::Pence;
use crate::parts::{Lookup, Part};
use crate::plan::spending::{Spending, SpendingEntry, find_spending};
use crate::value::{Audience, Id};
use std::collections::BTreeSet;

impl Cutter<'_> {
    /// The spending of a part that this reader sees.
    pub(super) fn cut_spending(&mut self, part: &Part) -> Option<SharedSpending> {
        if self.audience != Audience::Private {
            self.withheld.counts.parts += usize::from(find_spending(&self.plan.spending, part).is_some());
            self.hide_spending(part);
            return None;
        }
        let Spending { span, part: _, file: _, entries } = find_spending(&self.plan.spending, part)?;
        let entries = entries.iter().map(|entry| {
            let SpendingEntry { span, date, line, money, typed: _, is_back, note, unread: _ } = entry;
            self.withheld.show_at(line, span);
            self.withheld.show_at(note, span);
            SharedEntry {
                span: span.clone(),
                date: *date,
                line: line.clone(),
                money: *money,
                is_back: *is_back,
                note: note.clone(),
            }
        });
        Some(SharedSpending { span: span.clone(), entries: entries.collect() })
    }

    /// Everything that the list of a budget says.
    pub(super) fn hide_spending(&mut self, part: &Part) {
        let Some(list) = find_spending(&self.plan.spending, part) else { return };
        let Spending { span: _, part: _, file: _, entries } = list;
        let lines = line_names(part);
        for entry in entries {
            let SpendingEntry { span, date: _, line, money, typed, is_back: _, note, unread } = entry;
            for text in unread.iter().chain([note]) {
                self.withheld.hide_text(text, span);
            }
            // The name of a line is hidden or shown with the budget. Any other can be a place or a helper: it is
            // looked for as a name is, however short.
            if !line.is_empty() && !lines.contains(&Id::of(line)) {
                self.withheld.hide_text(line, span);
                self.withheld.hide_name(line, span);
            }
            self.withheld.hide_figure(typed, span);
            for pence in [Pence::WhenNeeded, Pence::Always] {
                self.withheld.hide_figure(&self.plan.facts.language.write_money(*money, pence), span);
            }
        }
    }
}

/// The ids and titles of a budget's lines.
fn line_names(part: &Part) -> BTreeSet<Id> {
    let lines = part.rows.iter().flat_map(|row| Lookup::new(&part.form.fields, row).rows("lines"));
    lines.flat_map(|line| [line.row.id(), line.words("what").map(Id::of)]).flatten().collect()
}
