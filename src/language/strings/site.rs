//! Words around every page: menu, settings, help, version, copies.

use super::{Counted, Voiced};

pub struct SiteStrings {
    /// `{name}`: "Sam's plan"
    pub plan_of: &'static str,
    pub home: &'static str,
    pub all_pages: &'static str,
    pub skip_to_text: &'static str,
    pub menu: &'static str,
    /// The trail of pages above this one.
    pub you_are_here: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    /// `{n}`, `{total}`
    pub page_of: &'static str,
    pub easy_read_version: &'static str,
    pub full_version: &'static str,
    pub other_languages: &'static str,
    pub contents: &'static str,
    pub print_page: &'static str,
    /// `{n}`: how many pages a group holds.
    pub pages_inside: Counted,
    /// `{n}`: a picture's number, where a drawing is cut into several.
    pub picture_of: &'static str,

    pub change_look: &'static str,
    pub text_size: &'static str,
    pub text_usual: &'static str,
    pub text_bigger: &'static str,
    pub text_biggest: &'static str,
    pub colours: &'static str,
    pub colours_usual: &'static str,
    pub colours_dark: &'static str,
    pub colours_cream: &'static str,
    pub colours_blue: &'static str,
    pub colours_strong: &'static str,
    pub pictures: &'static str,
    pub pictures_on: &'static str,
    pub pictures_off: &'static str,
    pub more_space: &'static str,
    pub settings_kept: &'static str,
    pub settings_reset: &'static str,
    pub names_on: &'static str,
    pub names_off: &'static str,

    pub important: &'static str,
    pub warning: &'static str,
    pub note: &'static str,
    pub tip: &'static str,
    pub help_title: &'static str,

    /// `{version}`
    pub version: &'static str,
    /// All that is left of a plan that was taken back.
    pub withdrawn: &'static str,
    /// `{from}`, `{to}`
    pub plan_dates: &'static str,
    /// `{date}` in the next two.
    pub last_changed: &'static str,
    pub look_again: &'static str,
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
    pub credits_intro: &'static str,
    /// `{who}`
    pub photo_by: &'static str,

    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub not_found_home: &'static str,

    pub circle_copy: &'static str,
    pub private_copy: &'static str,

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
    /// `{title}`: what an outcome or a line is for.
    pub is_for: &'static str,
    pub who: &'static str,
    pub when: &'static str,
    /// `{date}`: by when an action is done.
    pub by_date: &'static str,
    /// Heads a table whose first column has no name.
    pub what: &'static str,
    pub call: &'static str,
}
