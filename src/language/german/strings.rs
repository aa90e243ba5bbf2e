//! What the site says in German. Easy read, adult, warm: short sentences, one idea each.
//!
//! In: nothing. Out: [`Strings`]. Not here: words of the look and of the network map (`look`, `network`).
//!
//! Names and roles stay in their first case ("Geschrieben von: meine Mutter"), since we cannot decline them.
//! No word here holds ß, so that one table serves every country; `look` has the few that need it.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, MoneyStrings, SiteStrings, Strings, Voiced, WeekStrings};

pub const fn all(look: &'static [(&'static str, &'static str)]) -> Strings {
    Strings {
        site: site(),
        money: money(),
        budget: super::budget::BUDGET,
        isf: super::isf::ISF,
        spending: super::spending::SPENDING,
        week: week(),
        overview: super::overview::overview(),
        audit: super::audit::audit(),
        plans: super::plans::PLANS,
        network: &super::network::DE,
        look,
        spoken: super::spoken::SPOKEN,
    }
}

const fn site() -> SiteStrings {
    SiteStrings {
        plan_of: "Plan von {name}",
        home: "Start",
        all_pages: "Alle Seiten",
        whole_plan: "Der ganze Plan",
        find_words: "Wörter finden",
        menu: "Menü",
        back: "Zurück",
        next: "Weiter",
        page_of: "Seite {n} von {total}",
        language: "Deutsch",
        hard_word: "Schweres Wort",
        easy_read_version: "In Leichter Sprache",
        full_version: "Der ganze Text",

        important: "Wichtig",
        warning: "Achtung",
        note: "Hinweis",
        tip: "Tipp",

        version: "Version {version}",
        withdrawn: "Diesen Plan gibt es hier nicht mehr.",
        plan_dates: "Dieser Plan gilt vom {from} bis zum {to}",
        last_changed: "Zuletzt geändert: {date}",
        look_again: "Das schauen wir wieder an: {date}",
        made_on: "Gemacht am {date}. Bitte nach dem neuesten Stand fragen.",
        written_by: "Geschrieben von: {who}",
        helped_by: "Mit Hilfe von: {who}",
        held_by: "Aufbewahrt von: {who}",
        checked_by: "Gelesen und geprüft von: {who}",
        checked_by_on: "Gelesen und geprüft am {date} von: {who}",
        advocate: "Fürsprache: {who}",
        status_draft: "Das ist noch nicht fertig.",
        status_agreed: "Das ist vereinbart.",
        status_ended: "Das ist zu Ende.",

        credits: "Von wem die Bilder sind",
        photo_by: "Foto von: {who}",

        circle_copy: "Diese Kopie ist für Menschen, denen ich sie gegeben habe. Bitte nicht weitergeben.",
        bundle_copy: "Das ist für die Menschen, die mir helfen. Bitte gut aufbewahren.",
        private_copy: "Diese Kopie ist privat. Bitte gut aufheben. Bitte nicht weitergeben.",

        said_by_me: Voiced::new("Das sage ich", "Das sagt {name}"),
        said_by: Counted::new(&[(Form::One, "Das sagt {who}"), (Form::Other, "Das sagen {who}")]),
        guessed_by: Counted::new(&[
            (Form::One, "Wir vermuten das. Das sagt {who}."),
            (Form::Other, "Wir vermuten das. Das sagen {who}."),
        ]),
        family: "meine Familie",
        friend: "jemand aus meinem Freundes-Kreis",
        staff: "mein Team",
        professional: "eine Fachkraft",
        guess: "Wir vermuten das. Wir sind nicht sicher.",

        yes: "Ja",
        no: "Nein",
        and: " und ",
        comma: ", ",
        who: "Wer",
        what: "Was",
    }
}

const fn money() -> MoneyStrings {
    MoneyStrings {
        what: "Was",
        caption: Voiced::new("Dafür ist mein Geld da, {periods}", "Dafür ist das Geld von {name} da, {periods}"),
        caption_once: "Das kostet nur einmal Geld",
        caption_months: "Das Geld in jedem Monat",

        each_day: "jeden Tag",
        each_night: "jede Nacht",
        each_week: "jede Woche",
        each_month: "jeden Monat",
        each_quarter: "jedes Vierteljahr",
        each_term: "jeden Schul-Abschnitt",
        each_year: "jedes Jahr",
        whole_plan: "für den ganzen Plan",
        once: "einmal",
        every_days: Counted::new(&[(Form::Other, "alle {n} Tage")]),
        every_nights: Counted::new(&[(Form::Other, "alle {n} Nächte")]),
        every_weeks: Counted::new(&[(Form::Other, "alle {n} Wochen")]),
        every_months: Counted::new(&[(Form::Other, "alle {n} Monate")]),
        every_quarters: Counted::new(&[(Form::Other, "alle {n} Vierteljahre")]),
        every_terms: Counted::new(&[(Form::Other, "alle {n} Schul-Abschnitte")]),
        every_years: Counted::new(&[(Form::Other, "alle {n} Jahre")]),
        days: Counted::new(&[(Form::One, "{n} Tag"), (Form::Other, "{n} Tage")]),
        nights: Counted::new(&[(Form::One, "{n} Nacht"), (Form::Other, "{n} Nächte")]),
        weeks: Counted::new(&[(Form::One, "{n} Woche"), (Form::Other, "{n} Wochen")]),
        months: Counted::new(&[(Form::One, "{n} Monat"), (Form::Other, "{n} Monate")]),
        quarters: Counted::new(&[(Form::One, "{n} Vierteljahr"), (Form::Other, "{n} Vierteljahre")]),
        terms: Counted::new(&[(Form::One, "{n} Schul-Abschnitt"), (Form::Other, "{n} Schul-Abschnitte")]),
        years: Counted::new(&[(Form::One, "{n} Jahr"), (Form::Other, "{n} Jahre")]),
        lasting: "für {time}",
        about: "ungefähr {what}",
        rated: "{quantity} {period} zu {rate}",
        rated_hourly: "{quantity} {period} zu {rate} für jede Stunde",
        several_times: Counted::new(&[(Form::Other, "{quantity}, {n} Mal")]),

        all_together: "Alles zusammen",
        whole_budget: "Das ganze Budget",
        left: "Übrig",
        over: "Zu viel",
        pays: "Was andere zahlen",
        income: "Geld, das hereinkommt",
        contingency: "Zurückgelegt für Notfälle",
        once_only: "Nur einmal bezahlt",
        subtotal: "{group}, alles zusammen",
        not_everything: "Diese Tabelle zeigt nicht alles.",
        funder_pays: "{who} zahlt {period} {amount}.",
        i_pay_of_it: Voiced::new("Davon zahle ich {amount}.", "Davon zahlt {name} {amount}."),
        budget_is: Voiced::new("Mein Budget ist {period} {amount}.", "Das Budget von {name} ist {period} {amount}."),
        income_is: Voiced::new("Ich bekomme {period} {amount}.", "{name} bekommt {period} {amount}."),
        support_costs: Voiced::new(
            "Meine Unterstützung kostet {period} {amount}.",
            "Die Unterstützung von {name} kostet {period} {amount}.",
        ),
        left_over: "Es bleiben {period} {amount} übrig.",
        nothing_left: "Es bleibt nichts übrig.",
        too_much: "Das sind {period} {amount} zu viel.",
        left_with_once: "Mit dem, was nur einmal Geld kostet, bleiben {period} {amount} übrig.",
        too_much_with_once: "Mit dem, was nur einmal Geld kostet, sind das {period} {amount} zu viel.",
        paid_hours: "Menschen helfen {period} {hours} gegen Geld.",
        unpaid_hours: "Menschen helfen {period} {hours}. Niemand bezahlt sie.",
        about_amount: "ungefähr {amount}",
        minus: "minus {amount}",

        weeks52: "Wir zählen 52 Wochen in einem Jahr. Ein Monat ist das Jahr geteilt durch 12.",
        days365: "Wir zählen 365 Tage in einem Jahr. Das ist etwas mehr als 52 Wochen.",
        days366: "Wir zählen 366 Tage in einem Jahr. Das ist etwas mehr als 52 Wochen.",
        calendar: "Jeder Monat hat seine eigene Zahl von Tagen. Lange Monate kosten mehr.",
        plan_days: "Wir zählen die Tage vom Plan. Es sind {days} Tage.",
        rounding_note: "Jeder Betrag ist gerundet. Darum kann die Summe etwas anders sein.",
        averages_note: "Manches gibt es nicht jede Woche. Dann zeigt jede Woche einen Teil von den Kosten.",
        bars_title: "Wohin das Geld geht, {period}",
    }
}

const fn week() -> WeekStrings {
    WeekStrings {
        day: "Tag",
        time: "Zeit",
        what: "Was",
        with: "Mit",
        caption: Voiced::new("Meine Woche", "Die Woche von {name}"),
        from_to: "{from} bis {to}",
        from: "Ab {time}",
        until: "Bis {time}",
        every_n_weeks: Counted::new(&[(Form::Other, "{day}, alle {n} Wochen")]),
        with_person: "Dabei: {who}",
        paid: "Bezahlte Hilfe",
        unpaid: "Hilfe ohne Bezahlung",
        nobody: "Ich allein",
        technology: "Technik",
        paid_hours: "Bezahlte Hilfe: {hours} jede Woche.",
        unpaid_hours: "Hilfe ohne Bezahlung: {hours} jede Woche.",
        every_day: "Jeden Tag",
        weekdays: "Montag bis Freitag",
        weekend: "Samstag und Sonntag",
        day_range: "{first} bis {last}",
        hours: Counted::new(&[(Form::One, "{n} Stunde"), (Form::Other, "{n} Stunden")]),
        minutes: Counted::new(&[(Form::One, "{n} Minute"), (Form::Other, "{n} Minuten")]),
        hours_and_minutes: "{hours} und {minutes}",
        noon: "12:00\u{a0}Uhr",
        midnight: "Mitternacht",
    }
}
