//! Words around every page: menu, settings, help, version, copies.

use super::{Counted, Voiced};

pub struct SiteStrings {
    /// `{name}`: "Sam's plan"
    pub plan_of: &'static str,
    pub home: &'static str,
    pub all_pages: &'static str,
    /// All pages as one, to print.
    pub whole_plan: &'static str,
    pub find_words: &'static str,
    pub menu: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    /// `{n}`, `{total}`
    pub page_of: &'static str,
    /// The language's own name for itself.
    pub language: &'static str,
    /// Before a word and what it means.
    pub hard_word: &'static str,
    pub easy_read_version: &'static str,
    pub full_version: &'static str,

    pub important: &'static str,
    pub warning: &'static str,
    pub note: &'static str,
    pub tip: &'static str,

    /// `{version}`
    pub version: &'static str,
    /// All that is left of a plan that was taken back.
    pub withdrawn: &'static str,
    /// `{from}`, `{to}`
    pub plan_dates: &'static str,
    /// `{date}` in the next two.
    pub last_changed: &'static str,
    pub look_again: &'static str,
    /// `{date}`: the day on which this copy was made. On paper.
    pub made_on: &'static str,
    /// `{who}` in the next five.
    pub written_by: &'static str,
    pub helped_by: &'static str,
    pub held_by: &'static str,
    pub checked_by: &'static str,
    /// `{who}`, `{date}`
    pub checked_by_on: &'static str,
    pub advocate: &'static str,
    pub status_draft: &'static str,
    pub status_agreed: &'static str,
    pub status_ended: &'static str,

    pub credits: &'static str,
    /// `{who}`
    pub photo_by: &'static str,

    pub circle_copy: &'static str,
    pub private_copy: &'static str,
    /// On the sheets of a bundle.
    pub bundle_copy: &'static str,

    /// Whose words: the person's own.
    pub said_by_me: Voiced<&'static str>,
    /// `{who}`: "Sam says"
    pub said_by: Counted,
    /// `{who}`: a guess.
    pub guessed_by: Counted,
    pub family: &'static str,
    pub friend: &'static str,
    pub staff: &'static str,
    pub professional: &'static str,
    /// Somebody guessed, nobody said who.
    pub guess: &'static str,

    pub yes: &'static str,
    pub no: &'static str,
    /// Between the last two of a list: " and ".
    pub and: &'static str,
    /// Between the others: ", ".
    pub comma: &'static str,
    pub who: &'static str,
    /// Heads a table whose first column has no name.
    pub what: &'static str,
}
