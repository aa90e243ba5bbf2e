//! German words for what was spent of a budget. Easy German, no ß, no minus signs.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{SpendingStrings, Voiced};

pub const SPENDING: SpendingStrings = SpendingStrings {
    title: Voiced { i: "Was ich bis jetzt ausgegeben habe", name: "Was {name} bis jetzt ausgegeben hat" },
    caption: Voiced {
        i: "Was ich geplant und ausgegeben habe, {period}",
        name: "Was {name} geplant und ausgegeben hat, {period}",
    },
    planned: "Geplant",
    spent: "Ausgegeben",
    left: "Übrig",
    for_plan: "für den ganzen Plan",
    for_year: "für 1 Jahr",

    spent_by: Voiced {
        i: "Bis zum {date} habe ich {amount} ausgegeben.",
        name: "Bis zum {date} hat {name} {amount} ausgegeben.",
    },
    more_back_by: Voiced {
        i: "Bis zum {date} ist mehr zurückgekommen, als ich ausgegeben habe: {amount}.",
        name: "Bis zum {date} ist mehr zurückgekommen, als {name} ausgegeben hat: {amount}.",
    },
    nothing_yet: "Es ist noch nichts ausgegeben.",
    less_than_planned: "Das sind {amount} weniger, als bis dahin geplant war.",
    more_than_planned: "Das sind {amount} mehr, als bis dahin geplant war.",
    as_planned: "Das ist genau so viel, wie bis dahin geplant war.",
    left_of_planned: "{amount} sind übrig. Geplant sind {planned} {period}.",
    over_planned: "Das sind {amount} zu viel. Geplant sind {planned} {period}.",
    left_at_end: Voiced {
        i: "Wenn ich so weitermache, sind am Ende ungefähr {amount} übrig.",
        name: "Wenn {name} so weitermacht, sind am Ende ungefähr {amount} übrig.",
    },
    over_at_end: Voiced {
        i: "Wenn ich so weitermache, fehlen am Ende ungefähr {amount}.",
        name: "Wenn {name} so weitermacht, fehlen am Ende ungefähr {amount}.",
    },
    even_at_end: Voiced {
        i: "Wenn ich so weitermache, reicht das Geld genau.",
        name: "Wenn {name} so weitermacht, reicht das Geld genau.",
    },
    came_back: Voiced {
        i: "{amount} sind zurückgekommen. Das ist schon abgezogen.",
        name: "{amount} sind zurückgekommen. Das ist schon abgezogen.",
    },

    cell_over: "{amount} zu viel",
    cell_back: "{amount} zurückgekommen",
    no_line: "Zu keiner Zeile vom Budget",

    row_by_now: "Bis jetzt geplant: {by_now}. Das sind {planned}, verteilt auf {all} Tage, für {gone} Tage.",
    row_at_end: "So bis zum Ende: {at_end}. Das sind {spent}, verteilt auf {gone} Tage, für {all} Tage.",
    row_left: "Dann sind {amount} übrig.",
    row_over: "Dann fehlen {amount}.",
    row_even: "Dann reicht das Geld genau.",
    row_one_sum: "Das ist 1 Betrag für die ganze Zeit. Was davon ausgegeben ist, gilt als geplant, bis {planned}.",
    row_back: "{out} wurden ausgegeben. {back} sind zurückgekommen.",
    total_by_now: "Bis jetzt geplant, alles zusammen: {by_now}.",
    total_at_end: "So bis zum Ende, alles zusammen: {at_end}.",

    days_gone: "{gone} von {all} Tagen vom Plan sind vorbei.",
    planned_note: "Geplant ist, was die Zeilen vom Budget kosten, {period}.",
    one_sum_note: "1 Betrag für die ganze Zeit wird nicht nach Tagen gezählt. Er bleibt, bis er ausgegeben ist.",
    no_dates: "Der Plan sagt nicht, wann er anfängt und endet. Darum kann niemand sagen, was bis jetzt ausgegeben sein soll.",
    no_planned: "Niemand kann sagen, was für alle Tage vom Plan geplant ist. Darum kann niemand sagen, was bis jetzt ausgegeben sein soll.",
    before_start: "Der Plan hatte da noch nicht angefangen.",
    too_early: "Es ist zu früh, um zu sagen, was am Ende übrig ist. Nach {days} Tagen steht es hier.",
    is_over: "Der Plan ist vorbei.",

    no_line_title: "Das gehört zu keiner Zeile vom Budget",
    entry: "{date}: {amount} für {line}.",
    entry_back: "{date}: {amount} zurück von {line}.",
    entry_bare: "{date}: {amount}.",
    entry_bare_back: "{date}: {amount} zurück.",
};
