//! What the site says in German over a whole plan: what is due, who does what, whose words it is written in.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, OverviewStrings, Voiced};

pub const fn overview() -> OverviewStrings {
    OverviewStrings {
        due_title: "Was bald zu tun ist",
        today: "Heute ist der {date}.",
        overdue: "Der Tag ist schon vorbei",
        soon: "In den nächsten {n} Tagen",
        review: "Wieder anschauen",
        ends: "Das endet",
        consent_ends: "Das Ja endet. Bitte neu fragen",
        save_dates: "Alle Tage für den Kalender speichern",
        review_late: "Am {date} war es Zeit: Bitte wieder anschauen.",
        expired: "Das war am {date} zu Ende. Es darf nicht weitergehen. Erst neu entscheiden.",

        doing_title: "Wer was in diesem Plan tut",
        doing_caption: "Alle, die etwas tun",
        does: "Das tut die Person",
        used_in: "Das steht auch hier",

        authors_title: Voiced::new("Wer meinen Plan gemacht hat", "Wer den Plan von {name} gemacht hat"),
        is_independent: "{who} ist unabhängig.",
        is_not_independent: "{who} ist nicht unabhängig.",
        you_should_know: "Das ist wichtig zu wissen",
        voices_caption: "Wessen Worte in diesem Plan stehen",
        whose_words: "Wessen Worte",
        how_many: "Wie viele Dinge",
        pages: "Auf diesen Seiten",
        own_words: Voiced::new("Meine eigenen", "Die eigenen von {name}"),
        family: "Familie",
        friends: "Freunde",
        staff: "Team",
        professionals: "Fachkräfte",
        other_people: "Andere Menschen",
        guesses: Voiced::new("Was andere vermuten", "Was andere über {name} vermuten"),
        nobody_said: "Das hat niemand gesagt",

        steps_title: "Unabhängige Beratung bei jedem Schritt",
        step: "Schritt",
        advocate: "Wer für mich spricht",
        no_advocate: "Bei diesem Schritt spricht niemand Unabhängiges für mich.",
        not_independent_yet: "{who}, nicht unabhängig",

        changed_since: "Neu seit dem {date}",
        unchanged_since: "Gleich wie am {date}",
        overdue_pages: "Der Tag zum Anschauen ist vorbei",
        wishes_for_key: "Das möchte ich für diesen Schlüssel",
        empty_keys: Counted::new(&[
            (Form::One, "Zu diesem Schlüssel steht noch nichts da: {keys}."),
            (Form::Other, "Zu diesen Schlüsseln steht noch nichts da: {keys}."),
        ]),
        keys_without_wish: Counted::new(&[
            (Form::One, "Zu diesem Schlüssel gehört noch kein Wunsch: {keys}."),
            (Form::Other, "Zu diesen Schlüsseln gehört noch kein Wunsch: {keys}."),
        ]),
    }
}
