//! Welsh words of the network map.
//!
//! In: nothing. Out: one [`NetworkWords`]. Not here: its shape (`language::network`).
//!
//! Checked by a speaker: nobody yet.

use super::super::network::{NetworkWords, Voiced};
use super::super::strings::{Counted, Form};

pub static CY: NetworkWords = NetworkWords {
    plural: super::plural,
    closest: [
        Counted::new(&[(Form::One, "1 person sydd agosaf ata i."), (Form::Other, "{count} o bobl sydd agosaf ata i.")]),
        Counted::new(&[
            (Form::One, "1 person sydd agosaf at {person}."),
            (Form::Other, "{count} o bobl sydd agosaf at {person}."),
        ]),
    ],
    nearest_ring: [
        Counted::new(&[
            (Form::One, "Mae 1 person yn y cylch agosaf ata i."),
            (Form::Other, "Mae {count} o bobl yn y cylch agosaf ata i."),
        ]),
        Counted::new(&[
            (Form::One, "Mae 1 person yn y cylch agosaf at {person}."),
            (Form::Other, "Mae {count} o bobl yn y cylch agosaf at {person}."),
        ]),
    ],
    people_on_map: Counted::new(&[
        (Form::One, "Mae 1 person ar y map hwn."),
        (Form::Other, "Mae {count} o bobl ar y map hwn."),
    ]),
    empty: "Mae'r map hwn yn wag.",
    one_paid: Voiced {
        i: "Mae 1 o'r {count} o bobl yn cael tâl am fod gyda fi.",
        name: "Mae 1 o'r {count} o bobl yn cael tâl am fod gyda {person}.",
    },
    some_paid: Voiced {
        i: "Mae {paid} o'r {count} o bobl yn cael tâl am fod gyda fi.",
        name: "Mae {paid} o'r {count} o bobl yn cael tâl am fod gyda {person}.",
    },
    all_paid: [
        Counted::new(&[
            (Form::One, "Mae'r person ar y map hwn yn cael tâl am fod gyda fi."),
            (Form::Other, "Mae pob un o'r {count} o bobl ar y map hwn yn cael tâl am fod gyda fi."),
        ]),
        Counted::new(&[
            (Form::One, "Mae'r person ar y map hwn yn cael tâl am fod gyda {person}."),
            (Form::Other, "Mae pob un o'r {count} o bobl ar y map hwn yn cael tâl am fod gyda {person}."),
        ]),
    ],
    none_paid: Voiced {
        i: "Does neb ar y map hwn yn cael tâl am fod gyda fi.",
        name: "Does neb ar y map hwn yn cael tâl am fod gyda {person}.",
    },
    groups: Counted::new(&[(Form::One, "1 grŵp"), (Form::Other, "{count} grŵp")]),
    places: Counted::new(&[(Form::One, "1 lle"), (Form::Other, "{count} o leoedd")]),
    animals: Counted::new(&[(Form::One, "1 anifail"), (Form::Other, "{count} anifail")]),
    services: Counted::new(&[(Form::One, "1 gwasanaeth"), (Form::Other, "{count} o wasanaethau")]),
    people: Counted::new(&[(Form::One, "1 person"), (Form::Other, "{count} o bobl")]),
    others: Counted::new(&[(Form::One, "1 arall"), (Form::Other, "{count} arall")]),
    one_on_map: "Mae {first} ar y map hwn.",
    several_on_map: "Mae {first} ar y map hwn.",
    // "and" would have to change before some numbers.
    two_on_map: "Mae'r rhain ar y map hwn: {first}, {second}.",
    counts_joined: "{first}, {second}",

    ring_closest: Voiced { i: "agosaf ata i", name: "agosaf at {person}" },
    ring_friends: "ffrindiau",
    ring_groups: "grwpiau",
    ring_paid: "help â thâl",

    how_to_read: "Sut i ddarllen y map hwn",
    in_the_middle: Voiced { i: "Rydw i yn y canol.", name: "Mae {person} yn y canol." },
    near_means_close: Voiced {
        i: "Y cylch yn y canol sydd agosaf ata i.",
        name: "Y cylch yn y canol sydd agosaf at {person}.",
    },
    dashes_mean_paid: "Mae llinell doredig yn golygu bod rhywun yn cael tâl.",
    all_in_the_list: "Mae pob enw yn y rhestr hefyd.",

    map_title: Voiced { i: "Map o fy mhobl", name: "Map o bobl {person}" },
    map_of_ring: Voiced { i: "Fy map: {ring}", name: "Map {person}: {ring}" },
    ring_part: "{ring}, rhan {part} o {parts}",
    map_of_counts: Voiced { i: "Fy map: faint sydd ym mhob cylch", name: "Map {person}: faint sydd ym mhob cylch" },
    numbers_count: "Mae'r rhifau yn dweud faint sydd ym mhob cylch.",
    list_has_the_same: "Mae'r un bobl yn y rhestr isod.",

    list_title: "Yr un bobl mewn rhestr",
    picture_of: "Dyma {other}",
    table_title: "Yr un bobl mewn tabl",
    name: "Enw",
    who_they_are: "Pwy ydyn nhw",
    ring: "Cylch",
    paid_column: "Tâl",
    is_paid: "Yn cael tâl",
    is_not_paid: "Ddim yn cael tâl",
    helps_with: Voiced { i: "Yn fy helpu gyda", name: "Yn helpu {person} gyda" },
    kind_person: "Person",
    kind_group: "Grŵp",
    kind_place: "Lle",
    kind_animal: "Anifail",
    kind_service: "Gwasanaeth",

    paid_to_be_here: Voiced { i: "Yn cael tâl am fod gyda fi.", name: "Yn cael tâl am fod gyda {person}." },
    helps_with_what: Voiced { i: "Yn fy helpu gyda: {what}", name: "Yn helpu {person} gyda: {what}" },
    they_help: Voiced { i: "Mae {other} yn fy helpu.", name: "Mae {other} yn helpu {person}." },
    helps_them: Voiced { i: "Rydw i'n helpu {other}.", name: "Mae {person} yn helpu {other}." },
    both_help: Voiced { i: "Rydyn ni'n helpu ein gilydd.", name: "Maen nhw'n helpu ei gilydd." },
    met: Voiced { i: "Sut wnaethon ni gwrdd: {what}", name: "Sut wnaethon nhw gwrdd: {what}" },
    contact: Voiced { i: "Rydyn ni mewn cysylltiad: {often}", name: "Maen nhw mewn cysylltiad: {often}" },
    contact_openings: &[],
    strong: Voiced { i: "Rydyn ni'n agos iawn.", name: "Maen nhw'n agos iawn." },
    weak: Voiced { i: "Dydyn ni ddim yn agos iawn.", name: "Dydyn nhw ddim yn agos iawn." },
    uncertain: Voiced {
        i: "Dydw i ddim yn siŵr pa mor agos ydyn ni.",
        name: "Dydy {person} ddim yn siŵr pa mor agos ydyn nhw.",
    },
    lost_touch: Voiced { i: "Rydyn ni wedi colli cysylltiad.", name: "Maen nhw wedi colli cysylltiad." },
    died: "Mae {other} wedi marw.",

    ties_title: "Pwy sy'n nabod pwy",
    tie: "{from}, {to}: {what}",
    wishes_title: Voiced { i: "Beth hoffwn i ei newid", name: "Beth hoffai {person} ei newid" },

    segments_title: Voiced { i: "Rhannau fy mywyd", name: "Rhannau bywyd {person}" },
    segments: ["teulu", "ffrindiau", "ysgol, gwaith a'r dydd", "help â thâl"],
    segment_other: "eraill",
    map_of_segments: Voiced { i: "Fy mhobl, yn ôl rhannau fy mywyd", name: "Pobl {person}, yn ôl rhannau bywyd" },
    map_of_segment: Voiced { i: "Fy mhobl: {segment}", name: "Pobl {person}: {segment}" },
    boxes_are_parts: Voiced { i: "Mae pob blwch yn rhan o fy mywyd.", name: "Mae pob blwch yn rhan o fywyd {person}." },
    inside_is_close: Voiced {
        i: "Ym mhob blwch, mae'r bobl agosaf ata i yn nes at y canol.",
        name: "Ym mhob blwch, mae'r bobl agosaf at {person} yn nes at y canol.",
    },
    segment_line: "{segment}: {names}",

    help_title: "Pwy sy'n helpu pwy",
    map_of_help: Voiced {
        i: "Pwy sy'n fy helpu, a phwy rydw i'n eu helpu",
        name: "Pwy sy'n helpu {person}, a phwy mae {person} yn eu helpu",
    },
    map_of_pairs: Voiced { i: "Pwy sy'n nabod pwy ar fy map", name: "Pwy sy'n nabod pwy ar fap {person}" },
    line_they_help: Voiced { i: "yn fy helpu", name: "yn helpu {person}" },
    line_i_help: Voiced { i: "rydw i'n helpu", name: "mae {person} yn helpu" },
    line_each_other: Voiced { i: "rydyn ni'n helpu ein gilydd", name: "maen nhw'n helpu ei gilydd" },
    line_together: Voiced { i: "rydyn ni'n hoffi bod gyda'n gilydd", name: "maen nhw'n hoffi bod gyda'i gilydd" },
    line_strong: "agos iawn",
    line_ordinary: "agos",
    line_weak: "ddim yn agos iawn",
    line_uncertain: "ddim yn siŵr",
    line_sometimes_hard: "anodd weithiau",
    line_often_hard: "anodd yn aml",
    arrow_means_help: "Mae'r saeth yn pwyntio at yr un sy'n cael help.",
    thick_means_strong: "Mae llinell drwchus yn golygu: agos iawn.",
    dots_mean_unsure: "Mae dotiau yn golygu: ddim yn siŵr pa mor agos.",
    zigzag_means_hard: "Mae llinell igam-ogam yn golygu ei bod hi'n anodd.",
    words_on_the_line: "Mae'r geiriau wrth bob llinell yn dweud beth mae'n ei olygu.",

    map_of_wishes: Voiced {
        i: "Fy mhobl nawr, ac fel rydw i eisiau",
        name: "Pobl {person} nawr, ac fel mae {person} eisiau",
    },
    now: "Nawr",
    wished: Voiced { i: "Fel rydw i eisiau", name: "Fel mae {person} eisiau" },
    now_comes_first: Voiced {
        i: "Mae un ochr yn dangos nawr. Mae'r ochr arall yn dangos beth rydw i eisiau.",
        name: "Mae un ochr yn dangos nawr. Mae'r ochr arall yn dangos beth mae {person} eisiau.",
    },
    thick_border_moves: "Mae ymyl trwchus yn golygu bod rhywun yn symud.",
    only_moves: "Dim ond y rhai sy'n symud sydd yn y llun hwn.",
    next_step: "Y cam nesaf: ",

    questions_title: "Cwestiynau i siarad amdanyn nhw",
    is_it_time: Voiced {
        i: "Y tro diwethaf i mi gwrdd â {other} oedd {date}. Ydy hi'n bryd cwrdd eto?",
        name: "Y tro diwethaf i {person} gwrdd â {other} oedd {date}. Ydy hi'n bryd cwrdd eto?",
    },
    is_ring_empty: Voiced {
        i: "Does neb yn y cylch hwn: {ring}. Ydw i eisiau rhywun yno?",
        name: "Does neb yn y cylch hwn: {ring}. Ydy {person} eisiau rhywun yno?",
    },
    is_it_right: Voiced { i: "Ai fel hyn rydw i eisiau iddi fod?", name: "Ai fel hyn mae {person} eisiau iddi fod?" },

    list_says_the_same: "Mae'r rhestr isod yn dweud yr un peth.",
    save_drawing: "Cadw'r llun hwn fel ffeil: {drawing}",
};
