//! Words about what was spent of a budget.

use super::Voiced;

pub struct SpendingStrings {
    pub title: Voiced<&'static str>,
    /// `{period}`
    pub caption: Voiced<&'static str>,
    /// Heads of the table.
    pub planned: &'static str,
    pub spent: &'static str,
    pub left: &'static str,
    /// What is planned is for this: "for the whole plan", "for 1 year".
    pub for_plan: &'static str,
    pub for_year: &'static str,

    /// `{date}`, `{amount}`: "By 30 September 2026 I spent £4,210."
    pub spent_by: Voiced<&'static str>,
    pub more_back_by: Voiced<&'static str>,
    pub nothing_yet: &'static str,
    /// `{amount}`
    pub less_than_planned: &'static str,
    pub more_than_planned: &'static str,
    pub as_planned: &'static str,
    /// `{amount}`, `{planned}`, `{period}`
    pub left_of_planned: &'static str,
    pub over_planned: &'static str,
    /// `{amount}`; the last one has none.
    pub left_at_end: Voiced<&'static str>,
    pub over_at_end: Voiced<&'static str>,
    pub even_at_end: Voiced<&'static str>,
    /// `{amount}`
    pub came_back: Voiced<&'static str>,

    /// Cells: `{amount}`.
    pub cell_over: &'static str,
    pub cell_back: &'static str,
    /// The row of what fits no line.
    pub no_line: &'static str,

    /// How a row was worked out. `{by_now}`, `{planned}`, `{all}`, `{gone}`
    pub row_by_now: &'static str,
    /// `{at_end}`, `{spent}`, `{gone}`, `{all}`
    pub row_at_end: &'static str,
    /// `{amount}`
    pub row_left: &'static str,
    pub row_over: &'static str,
    pub row_even: &'static str,
    /// `{planned}`
    pub row_one_sum: &'static str,
    /// `{out}`, `{back}`
    pub row_back: &'static str,
    /// `{by_now}`, `{at_end}`: the sums of the rows above.
    pub total_by_now: &'static str,
    pub total_at_end: &'static str,

    /// `{gone}`, `{all}`
    pub days_gone: &'static str,
    /// `{period}`
    pub planned_note: &'static str,
    pub one_sum_note: &'static str,
    pub no_dates: &'static str,
    pub no_planned: &'static str,
    pub before_start: &'static str,
    /// `{days}`
    pub too_early: &'static str,
    pub is_over: &'static str,

    /// Above the list of what fits no line.
    pub no_line_title: &'static str,
    /// `{date}`, `{amount}`, `{line}`
    pub entry: &'static str,
    pub entry_back: &'static str,
    /// `{date}`, `{amount}`
    pub entry_bare: &'static str,
    pub entry_bare_back: &'static str,
}
