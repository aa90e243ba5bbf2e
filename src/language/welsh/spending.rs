//! What the site says in Welsh about what was spent. No minus signs, no parts of a hundred.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{SpendingStrings, Voiced};

pub const SPENDING: SpendingStrings = SpendingStrings {
    title: Voiced { i: "Beth rydw i wedi'i wario hyd yma", name: "Beth mae {name} wedi'i wario hyd yma" },
    caption: Voiced {
        i: "Beth oedd yn y cynllun, a beth rydw i wedi'i wario, {period}",
        name: "Beth oedd yn y cynllun, a beth mae {name} wedi'i wario, {period}",
    },
    planned: "Yn y cynllun",
    spent: "Wedi'i wario",
    left: "Ar ôl",
    for_plan: "am y cynllun cyfan",
    for_year: "am 1 flwyddyn",

    spent_by: Voiced {
        i: "Erbyn {date} roeddwn i wedi gwario {amount}.",
        name: "Erbyn {date} roedd {name} wedi gwario {amount}.",
    },
    more_back_by: Voiced {
        i: "Erbyn {date} roedd mwy wedi dod yn ôl nag roeddwn i wedi'i wario: {amount}.",
        name: "Erbyn {date} roedd mwy wedi dod yn ôl nag roedd {name} wedi'i wario: {amount}.",
    },
    nothing_yet: "Does dim wedi'i wario eto.",
    less_than_planned: "Mae hynny {amount} yn llai na'r cynllun hyd yma.",
    more_than_planned: "Mae hynny {amount} yn fwy na'r cynllun hyd yma.",
    as_planned: "Mae hynny yn union fel y cynllun hyd yma.",
    left_of_planned: "Mae {amount} ar ôl. {planned} yw'r swm yn y cynllun {period}.",
    over_planned: "Mae hynny {amount} yn ormod. {planned} yw'r swm yn y cynllun {period}.",
    left_at_end: Voiced {
        i: "Os ydw i'n dal ati fel hyn, bydd tua {amount} ar ôl ar y diwedd.",
        name: "Os yw {name} yn dal ati fel hyn, bydd tua {amount} ar ôl ar y diwedd.",
    },
    over_at_end: Voiced {
        i: "Os ydw i'n dal ati fel hyn, bydd tua {amount} yn brin ar y diwedd.",
        name: "Os yw {name} yn dal ati fel hyn, bydd tua {amount} yn brin ar y diwedd.",
    },
    even_at_end: Voiced {
        i: "Os ydw i'n dal ati fel hyn, bydd digon o arian, a dim dros ben.",
        name: "Os yw {name} yn dal ati fel hyn, bydd digon o arian, a dim dros ben.",
    },
    came_back: Voiced {
        i: "Daeth {amount} yn ôl. Mae hynny wedi'i dynnu o'r swm rydw i wedi'i wario.",
        name: "Daeth {amount} yn ôl. Mae hynny wedi'i dynnu o'r swm mae {name} wedi'i wario.",
    },

    cell_over: "{amount} yn ormod",
    cell_back: "{amount} wedi dod yn ôl",
    no_line: "Ddim mewn llinell o'r gyllideb",

    row_by_now: "Yn y cynllun hyd yma: {by_now}. Dyna {planned}, wedi'i rannu dros {all} o ddyddiau, am {gone} o ddyddiau.",
    row_at_end: "Fel hyn hyd y diwedd: {at_end}. Dyna {spent}, wedi'i rannu dros {gone} o ddyddiau, am {all} o ddyddiau.",
    row_left: "Wedyn bydd {amount} ar ôl.",
    row_over: "Wedyn bydd {amount} yn brin.",
    row_even: "Wedyn bydd digon o arian, a dim dros ben.",
    row_one_sum: "Dyma 1 swm am yr holl amser. Mae popeth sy'n cael ei wario ohono yn cyfri fel rhan o'r cynllun, hyd at {planned}.",
    row_back: "Aeth {out} allan. Daeth {back} yn ôl.",
    total_by_now: "Yn y cynllun hyd yma, popeth gyda'i gilydd: {by_now}.",
    total_at_end: "Fel hyn hyd y diwedd, popeth gyda'i gilydd: {at_end}.",

    days_gone: "Mae {gone} o'r {all} o ddyddiau yn y cynllun wedi mynd.",
    planned_note: "Y cynllun yw beth mae llinellau'r gyllideb yn ei gostio {period}.",
    one_sum_note: "Dydy 1 swm am yr holl amser ddim yn cael ei gyfri fesul diwrnod. Mae'n cael ei gadw nes iddo gael ei wario.",
    no_dates: "Dydy'r cynllun ddim yn dweud pryd mae'n dechrau a phryd mae'n gorffen. Felly does neb yn gallu dweud faint ddylai fod wedi'i wario hyd yma.",
    no_planned: "Does neb yn gallu dweud beth sydd yn y cynllun ar gyfer pob diwrnod. Felly does neb yn gallu dweud faint ddylai fod wedi'i wario hyd yma.",
    before_start: "Doedd y cynllun ddim wedi dechrau bryd hynny.",
    too_early: "Mae'n rhy gynnar i ddweud beth fydd ar ôl ar y diwedd. Ar ôl {days} o ddyddiau bydd y dudalen hon yn ei ddweud.",
    is_over: "Mae'r cynllun wedi dod i ben.",

    no_line_title: "Dydy'r rhain ddim yn perthyn i linell o'r gyllideb",
    entry: "{date}: {amount} ({line}).",
    entry_back: "{date}: daeth {amount} yn ôl ({line}).",
    entry_bare: "{date}: {amount}.",
    entry_bare_back: "{date}: daeth {amount} yn ôl.",
};
