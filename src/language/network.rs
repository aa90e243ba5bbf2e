//! Words of the network map, as each language fills them in.
//!
//! In: nothing. Out: [`NetworkWords`], patterns with places such as `{person}`.
//! Not here: which sentence is said when (`page::network`).

use super::strings::{Counted, Form};

/// The same thing said by the person, and said about `{person}`.
#[derive(Debug, Clone, Copy)]
pub struct Voiced {
    pub i: &'static str,
    pub name: &'static str,
}

/// In a [`Counted`] of these, `{count}` is the number.
pub struct NetworkWords {
    /// Which form a count takes.
    pub plural: fn(u64) -> Form,
    pub closest: [Counted; 2],
    pub nearest_ring: [Counted; 2],
    pub people_on_map: Counted,
    pub empty: &'static str,
    /// `{count}` people, one of them paid; several paid; all paid; none paid.
    pub one_paid: Voiced,
    pub some_paid: Voiced,
    pub all_paid: [Counted; 2],
    pub none_paid: Voiced,
    /// "1 animal", in the order group, place, animal, service; then people, and things of several kinds.
    pub groups: Counted,
    pub places: Counted,
    pub animals: Counted,
    pub services: Counted,
    pub people: Counted,
    pub others: Counted,
    /// `{first}` and, for two kinds, `{second}`.
    pub one_on_map: &'static str,
    pub several_on_map: &'static str,
    pub two_on_map: &'static str,
    pub counts_joined: &'static str,

    pub ring_closest: Voiced,
    pub ring_friends: &'static str,
    pub ring_groups: &'static str,
    pub ring_paid: &'static str,

    pub how_to_read: &'static str,
    pub in_the_middle: Voiced,
    pub near_means_close: Voiced,
    pub dashes_mean_paid: &'static str,
    pub all_in_the_list: &'static str,

    pub map_title: Voiced,
    pub map_of_ring: Voiced,
    pub ring_part: &'static str,
    pub map_of_counts: Voiced,
    pub numbers_count: &'static str,
    pub list_has_the_same: &'static str,

    pub list_title: &'static str,
    /// The words for a photo or drawing of someone.
    pub picture_of: &'static str,
    pub table_title: &'static str,
    pub name: &'static str,
    pub who_they_are: &'static str,
    pub ring: &'static str,
    pub paid_column: &'static str,
    pub is_paid: &'static str,
    pub is_not_paid: &'static str,
    pub helps_with: Voiced,
    pub kind_person: &'static str,
    pub kind_group: &'static str,
    pub kind_place: &'static str,
    pub kind_animal: &'static str,
    pub kind_service: &'static str,

    pub paid_to_be_here: Voiced,
    pub helps_with_what: Voiced,
    pub they_help: Voiced,
    pub helps_them: Voiced,
    pub both_help: Voiced,
    pub met: Voiced,
    pub contact: Voiced,
    /// Openings of "how often" that the pattern already says.
    pub contact_openings: &'static [&'static str],
    pub strong: Voiced,
    pub weak: Voiced,
    pub uncertain: Voiced,
    pub lost_touch: Voiced,
    pub died: &'static str,

    pub ties_title: &'static str,
    pub tie: &'static str,
    pub wishes_title: Voiced,

    pub segments_title: Voiced,
    /// In the order of `Segment::ALL`; `segment_other` for those of whom none is said.
    pub segments: [&'static str; 4],
    pub segment_other: &'static str,
    pub map_of_segments: Voiced,
    pub map_of_segment: Voiced,
    pub boxes_are_parts: Voiced,
    pub inside_is_close: Voiced,
    pub segment_line: &'static str,

    pub help_title: &'static str,
    pub map_of_help: Voiced,
    pub map_of_pairs: Voiced,
    /// On a line, without names.
    pub line_they_help: Voiced,
    pub line_i_help: Voiced,
    pub line_each_other: Voiced,
    pub line_together: Voiced,
    pub line_strong: &'static str,
    pub line_ordinary: &'static str,
    pub line_weak: &'static str,
    pub line_uncertain: &'static str,
    pub line_sometimes_hard: &'static str,
    pub line_often_hard: &'static str,
    pub arrow_means_help: &'static str,
    pub thick_means_strong: &'static str,
    pub dots_mean_unsure: &'static str,
    pub zigzag_means_hard: &'static str,
    pub words_on_the_line: &'static str,

    pub map_of_wishes: Voiced,
    pub now: &'static str,
    pub wished: Voiced,
    pub now_comes_first: Voiced,
    pub thick_border_moves: &'static str,
    pub only_moves: &'static str,
    pub next_step: &'static str,

    pub questions_title: &'static str,
    pub is_it_time: Voiced,
    pub is_ring_empty: Voiced,
    pub is_it_right: Voiced,

    /// Under a star.
    pub list_says_the_same: &'static str,
    pub save_drawing: &'static str,
}

impl NetworkWords {
    /// The words for so many.
    pub fn pattern(&self, counted: Counted, count: usize) -> &'static str {
        counted.form((self.plural)(count as u64))
    }

    /// "Saturday" for "every Saturday": how often without its opening.
    pub fn bare_rhythm<'t>(&self, typed: &'t str) -> &'t str {
        let typed = typed.trim();
        let bare = self.contact_openings.iter().find_map(|opening| {
            let start = typed.get(..opening.len())?;
            start.eq_ignore_ascii_case(opening).then(|| &typed[opening.len()..])
        });
        bare.unwrap_or(typed)
    }
}
