//! German words of the network map.
//!
//! In: nothing. Out: one [`NetworkWords`]. Not here: its shape (`language::network`).
//!
//! Checked by a speaker: nobody yet.

use super::super::network::{NetworkWords, Voiced};
use super::super::strings::{Counted, Form};

pub static DE: NetworkWords = NetworkWords {
    plural: super::plural,
    closest: [
        Counted::new(&[
            (Form::One, "1 Mensch ist mir am nächsten."),
            (Form::Other, "{count} Menschen sind mir am nächsten."),
        ]),
        Counted::new(&[
            (Form::One, "1 Mensch ist {person} am nächsten."),
            (Form::Other, "{count} Menschen sind {person} am nächsten."),
        ]),
    ],
    nearest_ring: [
        Counted::new(&[
            (Form::One, "1 Mensch ist im Ring ganz nah bei mir."),
            (Form::Other, "{count} Menschen sind im Ring ganz nah bei mir."),
        ]),
        Counted::new(&[
            (Form::One, "1 Mensch ist im Ring ganz nah bei {person}."),
            (Form::Other, "{count} Menschen sind im Ring ganz nah bei {person}."),
        ]),
    ],
    people_on_map: Counted::new(&[
        (Form::One, "1 Mensch ist auf dieser Karte."),
        (Form::Other, "{count} Menschen sind auf dieser Karte."),
    ]),
    empty: "Diese Karte ist leer.",
    one_paid: Voiced {
        i: "1 von {count} Menschen bekommt Geld für die Zeit mit mir.",
        name: "1 von {count} Menschen bekommt Geld für die Zeit mit {person}.",
    },
    some_paid: Voiced {
        i: "{paid} von {count} Menschen bekommen Geld für die Zeit mit mir.",
        name: "{paid} von {count} Menschen bekommen Geld für die Zeit mit {person}.",
    },
    all_paid: [
        Counted::new(&[
            (Form::One, "Der Mensch auf dieser Karte bekommt Geld für die Zeit mit mir."),
            (Form::Other, "Alle {count} Menschen auf dieser Karte bekommen Geld für die Zeit mit mir."),
        ]),
        Counted::new(&[
            (Form::One, "Der Mensch auf dieser Karte bekommt Geld für die Zeit mit {person}."),
            (Form::Other, "Alle {count} Menschen auf dieser Karte bekommen Geld für die Zeit mit {person}."),
        ]),
    ],
    none_paid: Voiced {
        i: "Niemand auf dieser Karte bekommt Geld für die Zeit mit mir.",
        name: "Niemand auf dieser Karte bekommt Geld für die Zeit mit {person}.",
    },
    groups: Counted::new(&[(Form::One, "1 Gruppe"), (Form::Other, "{count} Gruppen")]),
    places: Counted::new(&[(Form::One, "1 Ort"), (Form::Other, "{count} Orte")]),
    animals: Counted::new(&[(Form::One, "1 Tier"), (Form::Other, "{count} Tiere")]),
    services: Counted::new(&[(Form::One, "1 Dienst"), (Form::Other, "{count} Dienste")]),
    people: Counted::new(&[(Form::One, "1 Mensch"), (Form::Other, "{count} Menschen")]),
    others: Counted::new(&[(Form::One, "noch 1"), (Form::Other, "noch {count}")]),
    one_on_map: "{first} ist auf dieser Karte.",
    several_on_map: "{first} sind auf dieser Karte.",
    two_on_map: "{first} und {second} sind auf dieser Karte.",
    counts_joined: "{first} und {second}",

    ring_closest: Voiced { i: "mir am nächsten", name: "{person} am nächsten" },
    ring_friends: "Freunde und Freundinnen",
    ring_groups: "Gruppen",
    ring_paid: "bezahlte Hilfe",

    how_to_read: "So lesen Sie diese Karte",
    in_the_middle: Voiced { i: "Ich bin in der Mitte.", name: "{person} ist in der Mitte." },
    near_means_close: Voiced {
        i: "Der innere Ring ist mir am nächsten.",
        name: "Der innere Ring ist {person} am nächsten.",
    },
    dashes_mean_paid: "Eine gestrichelte Linie bedeutet: Jemand bekommt Geld dafür.",
    all_in_the_list: "Alle Namen stehen auch in der Liste.",

    map_title: Voiced { i: "Eine Karte von meinen Menschen", name: "Eine Karte von den Menschen um {person}" },
    map_of_ring: Voiced { i: "Meine Karte: {ring}", name: "Karte von {person}: {ring}" },
    ring_part: "{ring}, Teil {part} von {parts}",
    map_of_counts: Voiced {
        i: "Meine Karte: wie viele in jedem Ring sind",
        name: "Karte von {person}: wie viele in jedem Ring sind",
    },
    numbers_count: "Die Zahlen sagen, wie viele in jedem Ring sind.",
    list_has_the_same: "In der Liste darunter stehen dieselben Menschen.",

    list_title: "Dieselben Menschen als Liste",
    picture_of: "Das ist {other}",
    table_title: "Dieselben Menschen als Tabelle",
    name: "Name",
    who_they_are: "Wer das ist",
    ring: "Ring",
    paid_column: "Bezahlt",
    is_paid: "Bezahlt",
    is_not_paid: "Nicht bezahlt",
    helps_with: Voiced { i: "Hilft mir bei", name: "Hilft {person} bei" },
    kind_person: "Mensch",
    kind_group: "Gruppe",
    kind_place: "Ort",
    kind_animal: "Tier",
    kind_service: "Dienst",

    paid_to_be_here: Voiced {
        i: "Bekommt Geld für die Zeit mit mir.",
        name: "Bekommt Geld für die Zeit mit {person}.",
    },
    helps_with_what: Voiced { i: "Hilft mir bei: {what}", name: "Hilft {person} bei: {what}" },
    they_help: Voiced { i: "{other} hilft mir.", name: "{other} hilft {person}." },
    helps_them: Voiced { i: "{other} bekommt Hilfe von mir.", name: "{other} bekommt Hilfe von {person}." },
    both_help: Voiced { i: "Wir helfen einander.", name: "Sie helfen einander." },
    met: Voiced { i: "So haben wir uns kennengelernt: {what}", name: "So haben sie sich kennengelernt: {what}" },
    contact: Voiced { i: "So oft haben wir Kontakt: {often}", name: "So oft haben sie Kontakt: {often}" },
    contact_openings: &[],
    strong: Voiced { i: "Wir sind uns sehr nah.", name: "Sie sind sich sehr nah." },
    weak: Voiced { i: "Wir sind uns nicht sehr nah.", name: "Sie sind sich nicht sehr nah." },
    uncertain: Voiced {
        i: "Ich bin nicht sicher, wie nah wir uns sind.",
        name: "{person} ist nicht sicher, wie nah sie sich sind.",
    },
    lost_touch: Voiced { i: "Wir haben keinen Kontakt mehr.", name: "Sie haben keinen Kontakt mehr." },
    died: "{other} ist gestorben.",

    ties_title: "Wer wen kennt",
    tie: "{from} und {to} {what}",
    wishes_title: Voiced { i: "Was ich ändern möchte", name: "Was {person} ändern möchte" },

    segments_title: Voiced { i: "Die Teile von meinem Leben", name: "Die Teile vom Leben von {person}" },
    segments: ["Familie", "Freunde und Freundinnen", "Schule, Arbeit und Tag", "bezahlte Hilfe"],
    segment_other: "andere",
    map_of_segments: Voiced {
        i: "Meine Menschen in den Teilen von meinem Leben",
        name: "Die Menschen um {person} in den Teilen vom Leben",
    },
    map_of_segment: Voiced { i: "Meine Menschen: {segment}", name: "Menschen um {person}: {segment}" },
    boxes_are_parts: Voiced {
        i: "Jedes Feld ist ein Teil von meinem Leben.",
        name: "Jedes Feld ist ein Teil vom Leben von {person}.",
    },
    inside_is_close: Voiced {
        i: "Wer in einem Feld nah bei mir steht, ist mir nah.",
        name: "Wer in einem Feld nah bei {person} steht, ist {person} nah.",
    },
    segment_line: "{segment}: {names}",

    help_title: "Wer wem hilft",
    map_of_help: Voiced { i: "Wer mir hilft, und wem ich helfe", name: "Wer {person} hilft, und wem {person} hilft" },
    map_of_pairs: Voiced { i: "Wer wen kennt auf meiner Karte", name: "Wer wen kennt auf der Karte von {person}" },
    line_they_help: Voiced { i: "hilft mir", name: "hilft {person}" },
    line_i_help: Voiced { i: "ich helfe", name: "{person} hilft" },
    line_each_other: Voiced { i: "wir helfen einander", name: "sie helfen einander" },
    line_together: Voiced { i: "wir sind gern zusammen", name: "sie sind gern zusammen" },
    line_strong: "sehr nah",
    line_ordinary: "nah",
    line_weak: "nicht sehr nah",
    line_uncertain: "nicht sicher",
    line_sometimes_hard: "manchmal schwer",
    line_often_hard: "oft schwer",
    arrow_means_help: "Der Pfeil zeigt auf den Menschen, der Hilfe bekommt.",
    thick_means_strong: "Eine dicke Linie bedeutet: sehr nah.",
    dots_mean_unsure: "Punkte bedeuten: nicht sicher, wie nah.",
    zigzag_means_hard: "Eine Zickzack-Linie bedeutet: Es ist schwer.",
    words_on_the_line: "Die Wörter an der Linie sagen, was sie bedeutet.",

    map_of_wishes: Voiced {
        i: "Meine Menschen jetzt, und wie ich es möchte",
        name: "Die Menschen um {person} jetzt, und wie {person} es möchte",
    },
    now: "Jetzt",
    wished: Voiced { i: "So möchte ich es", name: "So möchte {person} es" },
    now_comes_first: Voiced {
        i: "Eine Seite zeigt, wie es jetzt ist. Die andere Seite zeigt meinen Wunsch.",
        name: "Eine Seite zeigt, wie es jetzt ist. Die andere Seite zeigt den Wunsch von {person}.",
    },
    thick_border_moves: "Ein dicker Rand bedeutet: Hier soll sich etwas ändern.",
    only_moves: "In diesem Bild ist nur, wer den Ring wechseln soll.",
    next_step: "Der nächste Schritt: ",

    questions_title: "Fragen zum Reden",
    is_it_time: Voiced {
        i: "Das letzte Treffen mit {other} war am {date}. Ist es Zeit für ein Treffen?",
        name: "Das letzte Treffen von {person} mit {other} war am {date}. Ist es Zeit für ein Treffen?",
    },
    is_ring_empty: Voiced {
        i: "Niemand ist in diesem Ring: {ring}. Möchte ich dort jemanden haben?",
        name: "Niemand ist in diesem Ring: {ring}. Möchte {person} dort jemanden haben?",
    },
    is_it_right: Voiced { i: "Möchte ich das so?", name: "Möchte {person} das so?" },

    list_says_the_same: "In der Liste darunter steht dasselbe.",
    save_drawing: "Dieses Bild als Datei speichern: {drawing}",
};
