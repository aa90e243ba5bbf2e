//! What is said over a whole plan: what is due, who does what, whose words it is written in.

use super::{Counted, Voiced};

pub struct OverviewStrings {
    pub due_title: &'static str,
    /// `{date}`
    pub today: &'static str,
    pub overdue: &'static str,
    /// `{n}`: days.
    pub soon: &'static str,
    pub by_when: &'static str,
    pub review: &'static str,
    pub ends: &'static str,
    pub consent_ends: &'static str,
    pub save_dates: &'static str,
    /// `{date}`: a day to look at something again that has gone by.
    pub review_late: &'static str,
    /// `{date}`: something ended on this day, and nobody said that it goes on.
    pub expired: &'static str,

    pub doing_title: &'static str,
    pub doing_caption: &'static str,
    pub does: &'static str,
    pub used_in: &'static str,

    pub authors_title: Voiced<&'static str>,
    /// `{who}` in the next two.
    pub is_independent: &'static str,
    pub is_not_independent: &'static str,
    /// Before what the plan says of a conflict of interest.
    pub you_should_know: &'static str,
    pub voices_caption: &'static str,
    pub whose_words: &'static str,
    pub how_many: &'static str,
    pub pages: &'static str,
    pub own_words: Voiced<&'static str>,
    pub family: &'static str,
    pub friends: &'static str,
    pub staff: &'static str,
    pub professionals: &'static str,
    pub other_people: &'static str,
    pub guesses: Voiced<&'static str>,
    pub nobody_said: &'static str,

    pub steps_title: &'static str,
    pub step: &'static str,
    pub advocate: &'static str,
    pub no_advocate: &'static str,
    pub not_independent_yet: &'static str,

    /// `{date}`: the day of the last review, in the next two.
    pub changed_since: &'static str,
    pub unchanged_since: &'static str,
    pub overdue_pages: &'static str,
    pub wishes_for_key: &'static str,
    /// `{keys}` in the next two.
    pub empty_keys: Counted,
    pub keys_without_wish: Counted,
}
