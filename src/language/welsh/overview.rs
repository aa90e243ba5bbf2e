//! What the site says in Welsh over a whole plan: what is due, who does what, whose words it is written in.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, OverviewStrings, Voiced};

pub const fn overview() -> OverviewStrings {
    OverviewStrings {
        due_title: "Beth i'w wneud cyn hir",
        today: "Heddiw yw {date}.",
        overdue: "Mae'r diwrnod wedi mynd heibio",
        soon: "Yn y {n} diwrnod nesaf",
        review: "Edrych ar hyn eto",
        ends: "Mae hyn yn dod i ben",
        consent_ends: "Mae'r caniatâd yn dod i ben. Gofynnwch eto",
        save_dates: "Cadw pob dyddiad yn eich calendr",
        review_late: "Roedd hi'n bryd edrych ar hyn eto ar {date}.",
        expired: "Daeth hyn i ben ar {date}. Does dim hawl mynd ymlaen. Penderfynwch eto yn gyntaf.",

        doing_title: "Pwy sy'n gwneud beth yn y cynllun hwn",
        doing_caption: "Pawb sy'n gwneud rhywbeth",
        does: "Beth maen nhw'n ei wneud",
        used_in: "Mae hyn hefyd yma",

        authors_title: Voiced::new("Pwy wnaeth fy nghynllun", "Pwy wnaeth gynllun {name}"),
        is_independent: "Mae {who} yn annibynnol.",
        is_not_independent: "Dydy {who} ddim yn annibynnol.",
        you_should_know: "Dylech chi wybod",
        voices_caption: "Geiriau pwy sydd yn y cynllun hwn",
        whose_words: "Geiriau pwy",
        how_many: "Sawl peth",
        pages: "Ar y tudalennau hyn",
        own_words: Voiced::new("Fy ngeiriau i", "Geiriau {name}"),
        family: "Teulu",
        friends: "Ffrindiau",
        staff: "Staff",
        professionals: "Gweithwyr proffesiynol",
        other_people: "Pobl eraill",
        guesses: Voiced::new("Beth mae eraill yn ei ddyfalu", "Beth mae eraill yn ei ddyfalu am {name}"),
        nobody_said: "Does neb wedi dweud",

        steps_title: "Eiriolwr ar bob cam",
        step: "Cam",
        advocate: "Eiriolwr",
        no_advocate: "Does dim eiriolwr annibynnol ar y cam hwn.",
        not_independent_yet: "{who}, ddim yn annibynnol",

        changed_since: "Wedi newid ers {date}",
        unchanged_since: "Heb newid ers {date}",
        overdue_pages: "Mae'r diwrnod i edrych eto wedi mynd heibio",
        wishes_for_key: "Beth rydw i eisiau ar gyfer yr allwedd hon",
        empty_keys: Counted::new(&[
            (Form::One, "Does dim wedi'i ysgrifennu ar gyfer yr allwedd hon eto: {keys}."),
            (Form::Other, "Does dim wedi'i ysgrifennu ar gyfer yr allweddi hyn eto: {keys}."),
        ]),
        keys_without_wish: Counted::new(&[
            (Form::One, "Does dim dymuniad ar gyfer yr allwedd hon eto: {keys}."),
            (Form::Other, "Does dim dymuniad ar gyfer yr allweddi hyn eto: {keys}."),
        ]),
    }
}
