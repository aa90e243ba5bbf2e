//! Words of the people map and of the week.

use super::{Counted, Voiced};

pub struct PeopleStrings {
    /// Names of the usual rings.
    pub ring_closest: Voiced<&'static str>,
    pub ring_friends: &'static str,
    pub ring_groups: &'static str,
    pub ring_paid: &'static str,
    /// `{n}`: summary for the usual rings.
    pub closest_sentence: Voiced<Counted>,
    pub friends_sentence: Voiced<Counted>,
    pub groups_sentence: Voiced<Counted>,
    /// `{n}`, `{ring}`: summary for a ring with its own name.
    pub ring_sentence: Counted,
    /// `{n}`, `{total}`: "3 of 11 people are paid."
    pub paid_sentence: Counted,
    pub nobody_paid: &'static str,
    pub nobody_closest: &'static str,
    /// `{n}`: things on the map that are not people.
    pub groups_count: Counted,
    pub places_count: Counted,
    pub animals_count: Counted,
    pub services_count: Counted,

    pub how_to_read: &'static str,
    /// Three sentences.
    pub how_to_read_lines: Voiced<[&'static str; 3]>,
    pub map_title: Voiced<&'static str>,
    pub map_description: &'static str,
    pub list_below_has_same: &'static str,
    pub table_caption: &'static str,
    pub ties: &'static str,

    /// Heads of the table.
    pub name: &'static str,
    pub ring: &'static str,
    pub kind: &'static str,
    pub is_paid: &'static str,

    pub paid: &'static str,
    pub not_paid: &'static str,
    pub kind_person: &'static str,
    pub kind_group: &'static str,
    pub kind_place: &'static str,
    pub kind_animal: &'static str,
    pub kind_service: &'static str,
    pub died: &'static str,
    pub lost_touch: &'static str,
    /// `{what}`, `{who}`
    pub helps_with: Voiced<&'static str>,
    pub met: Voiced<&'static str>,
    /// `{ring}`
    pub wish: Voiced<&'static str>,
    pub flow_they_help: Voiced<&'static str>,
    pub flow_i_help: Voiced<&'static str>,
    pub flow_both: &'static str,
    pub flow_neither: &'static str,
    /// `{from}`, `{to}`, `{what}`
    pub tie: &'static str,
    pub me: Voiced<&'static str>,
}

pub struct WeekStrings {
    pub day: &'static str,
    pub time: &'static str,
    pub what: &'static str,
    pub with: &'static str,
    pub support: &'static str,
    pub caption: Voiced<&'static str>,
    /// `{from}`, `{to}`
    pub from_to: &'static str,
    /// `{time}`
    pub from: &'static str,
    pub until: &'static str,
    pub all_day: &'static str,
    /// `{day}`, `{n}`: "Saturday, every 2 weeks"
    pub every_n_weeks: &'static str,
    /// `{who}`
    pub with_person: &'static str,
    /// How it is supported.
    pub paid: &'static str,
    pub unpaid: &'static str,
    pub nobody: &'static str,
    pub technology: &'static str,
    /// `{hours}`
    pub paid_hours: &'static str,
    pub unpaid_hours: &'static str,
    pub nothing_planned: &'static str,
    pub every_day: &'static str,
    pub weekdays: &'static str,
    pub weekend: &'static str,
    /// `{first}`, `{last}`: "Monday to Friday"
    pub day_range: &'static str,
    pub hours: Counted,
    pub minutes: Counted,
    /// `{hours}`, `{minutes}`
    pub hours_and_minutes: &'static str,
    pub noon: &'static str,
    pub midnight: &'static str,
}
