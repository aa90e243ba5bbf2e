//! English words of the network map.
//!
//! In: nothing. Out: one [`NetworkWords`]. Not here: its shape (`language::network`).

use super::super::network::{NetworkWords, Voiced};
use super::super::strings::{Counted, Form};

pub static EN: NetworkWords = NetworkWords {
    plural: super::plural,
    closest: [
        Counted::new(&[(Form::One, "1 person is closest to me."), (Form::Other, "{count} people are closest to me.")]),
        Counted::new(&[
            (Form::One, "1 person is closest to {person}."),
            (Form::Other, "{count} people are closest to {person}."),
        ]),
    ],
    nearest_ring: [
        Counted::new(&[
            (Form::One, "1 person is in the ring nearest to me."),
            (Form::Other, "{count} people are in the ring nearest to me."),
        ]),
        Counted::new(&[
            (Form::One, "1 person is in the ring nearest to {person}."),
            (Form::Other, "{count} people are in the ring nearest to {person}."),
        ]),
    ],
    people_on_map: Counted::new(&[
        (Form::One, "1 person is on this map."),
        (Form::Other, "{count} people are on this map."),
    ]),
    empty: "This map is empty.",
    one_paid: Voiced {
        i: "1 of {count} people is paid to be with me.",
        name: "1 of {count} people is paid to be with {person}.",
    },
    some_paid: Voiced {
        i: "{paid} of {count} people are paid to be with me.",
        name: "{paid} of {count} people are paid to be with {person}.",
    },
    all_paid: [
        Counted::new(&[
            (Form::One, "The person on this map is paid to be with me."),
            (Form::Other, "All {count} people on this map are paid to be with me."),
        ]),
        Counted::new(&[
            (Form::One, "The person on this map is paid to be with {person}."),
            (Form::Other, "All {count} people on this map are paid to be with {person}."),
        ]),
    ],
    none_paid: Voiced {
        i: "No one on this map is paid to be with me.",
        name: "No one on this map is paid to be with {person}.",
    },
    groups: Counted::new(&[(Form::One, "1 group"), (Form::Other, "{count} groups")]),
    places: Counted::new(&[(Form::One, "1 place"), (Form::Other, "{count} places")]),
    animals: Counted::new(&[(Form::One, "1 animal"), (Form::Other, "{count} animals")]),
    services: Counted::new(&[(Form::One, "1 service"), (Form::Other, "{count} services")]),
    people: Counted::new(&[(Form::One, "1 person"), (Form::Other, "{count} people")]),
    others: Counted::new(&[(Form::One, "1 more"), (Form::Other, "{count} more")]),
    one_on_map: "{first} is on this map.",
    several_on_map: "{first} are on this map.",
    two_on_map: "{first} and {second} are on this map.",
    counts_joined: "{first} and {second}",

    ring_closest: Voiced { i: "closest to me", name: "closest to {person}" },
    ring_friends: "friends",
    ring_groups: "groups",
    ring_paid: "paid to help",

    how_to_read: "How to read this map",
    in_the_middle: Voiced { i: "I am in the middle.", name: "{person} is in the middle." },
    near_means_close: Voiced {
        i: "The inside ring is closest to me.",
        name: "The inside ring is closest to {person}.",
    },
    dashes_mean_paid: "A dashed line means that someone is paid.",
    all_in_the_list: "Every name is in the list too.",

    map_title: Voiced { i: "A map of my people", name: "A map of the people of {person}" },
    map_of_ring: Voiced { i: "My map: {ring}", name: "Map of {person}: {ring}" },
    ring_part: "{ring}, part {part} of {parts}",
    map_of_counts: Voiced { i: "My map: how many in each ring", name: "Map of {person}: how many in each ring" },
    numbers_count: "The numbers say how many are in each ring.",
    list_has_the_same: "The list below has the same people.",

    list_title: "The same people as a list",
    picture_of: "This is {other}",
    table_title: "The same people as a table",
    name: "Name",
    who_they_are: "Who they are",
    ring: "Ring",
    paid_column: "Paid",
    is_paid: "Paid",
    is_not_paid: "Not paid",
    helps_with: Voiced { i: "Helps me with", name: "Helps {person} with" },
    kind_person: "Person",
    kind_group: "Group",
    kind_place: "Place",
    kind_animal: "Animal",
    kind_service: "Service",

    paid_to_be_here: Voiced { i: "Paid to be with me.", name: "Paid to be with {person}." },
    helps_with_what: Voiced { i: "Helps me with: {what}", name: "Helps {person} with: {what}" },
    they_help: Voiced { i: "{other} helps me.", name: "{other} helps {person}." },
    helps_them: Voiced { i: "I help {other}.", name: "{person} helps {other}." },
    both_help: Voiced { i: "We help each other.", name: "They help each other." },
    met: Voiced { i: "How we met: {what}", name: "How they met: {what}" },
    contact: Voiced { i: "We are in touch every {often}", name: "They are in touch every {often}" },
    contact_openings: &["every ", "each "],
    strong: Voiced { i: "We are strongly connected.", name: "They are strongly connected." },
    weak: Voiced { i: "We are not strongly connected.", name: "They are not strongly connected." },
    uncertain: Voiced { i: "I am not sure how close we are.", name: "{person} is not sure how close they are." },
    lost_touch: Voiced { i: "We have lost touch.", name: "They have lost touch." },
    died: "{other} has died.",

    ties_title: "Who knows who",
    tie: "{from} and {to} {what}",
    wishes_title: Voiced { i: "What I would like to change", name: "What {person} would like to change" },

    segments_title: Voiced { i: "The parts of my life", name: "The parts of the life of {person}" },
    segments: ["family", "friends", "school, work and day", "paid to help"],
    segment_other: "others",
    map_of_segments: Voiced { i: "My people, by parts of my life", name: "The people of {person}, by parts of life" },
    map_of_segment: Voiced { i: "My people: {segment}", name: "People of {person}: {segment}" },
    boxes_are_parts: Voiced {
        i: "Each box is a part of my life.",
        name: "Each box is a part of the life of {person}.",
    },
    inside_is_close: Voiced {
        i: "In each box, those nearest to me are closest to me.",
        name: "In each box, those nearest to {person} are closest to {person}.",
    },
    segment_line: "{segment}: {names}",

    help_title: "Who helps who",
    map_of_help: Voiced { i: "Who helps me, and who I help", name: "Who helps {person}, and who {person} helps" },
    map_of_pairs: Voiced { i: "Who knows who on my map", name: "Who knows who on the map of {person}" },
    line_they_help: Voiced { i: "helps me", name: "helps {person}" },
    line_i_help: Voiced { i: "I help", name: "{person} helps" },
    line_each_other: Voiced { i: "we help each other", name: "they help each other" },
    line_together: Voiced { i: "we like to be together", name: "they like to be together" },
    line_strong: "strong tie",
    line_ordinary: "ordinary tie",
    line_weak: "weak tie",
    line_uncertain: "not sure",
    line_sometimes_hard: "hard at times",
    line_often_hard: "often hard",
    arrow_means_help: "The arrow points to the one who gets help.",
    thick_means_strong: "A thick line means a strong tie.",
    dots_mean_unsure: "Dots mean: not sure how close.",
    zigzag_means_hard: "A zigzag line means that it is hard.",
    words_on_the_line: "The words at each line say what it means.",

    map_of_wishes: Voiced {
        i: "My people now, and as I wish",
        name: "The people of {person} now, and as {person} wishes",
    },
    now: "Now",
    wished: Voiced { i: "As I wish", name: "As {person} wishes" },
    now_comes_first: Voiced {
        i: "One side shows now. The other side shows what I wish for.",
        name: "One side shows now. The other side shows what {person} wishes for.",
    },
    thick_border_moves: "A thick border means that someone moves.",
    only_moves: "Only those who move are in this drawing.",
    next_step: "The next step: ",

    questions_title: "Questions to talk about",
    is_it_time: Voiced {
        i: "I last met {other} on {date}. Is it time to meet again?",
        name: "{person} last met {other} on {date}. Is it time to meet again?",
    },
    is_ring_empty: Voiced {
        i: "No one is in this ring: {ring}. Do I want someone there?",
        name: "No one is in this ring: {ring}. Does {person} want someone there?",
    },
    is_it_right: Voiced { i: "Is that how I want it?", name: "Is that how {person} wants it?" },

    list_says_the_same: "The list below says the same.",
    save_drawing: "Save this drawing as a file: {drawing}",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_said_differently_from_every_other_number() {
        assert_eq!(EN.pattern(EN.groups, 1), "1 group");
        assert_eq!(EN.pattern(EN.groups, 0), "{count} groups");
        assert_eq!(EN.pattern(EN.groups, 21), "{count} groups");
    }
}
