//! What the site says in Welsh. Easy read, adult, warm: short sentences, one idea each, "chi" for the reader.
//!
//! In: nothing. Out: [`Strings`]. Not here: words of the look and of the network map (`look`, `network`).
//!
//! `{unit}` and `{times}` are nouns of ours as they stand after the number before them.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, MoneyStrings, SiteStrings, Strings, Voiced, WeekStrings};

pub const fn all() -> Strings {
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
        network: &super::network::CY,
        look: super::look::LOOK,
        spoken: super::spoken::SPOKEN,
    }
}

const fn site() -> SiteStrings {
    SiteStrings {
        plan_of: "Cynllun {name}",
        home: "Hafan",
        all_pages: "Pob tudalen",
        whole_plan: "Y cynllun cyfan",
        find_words: "Chwilio am eiriau",
        menu: "Dewislen",
        back: "Yn ôl",
        next: "Nesaf",
        page_of: "Tudalen {n} o {total}",
        language: "Cymraeg",
        hard_word: "Gair anodd",
        easy_read_version: "Fersiwn hawdd ei ddeall",
        full_version: "Fersiwn llawn",

        important: "Pwysig",
        warning: "Rhybudd",
        note: "Nodyn",
        tip: "Awgrym",

        version: "Fersiwn {version}",
        withdrawn: "Dydy'r cynllun hwn ddim yma bellach.",
        plan_dates: "Mae'r cynllun hwn yn para o {from} hyd {to}",
        last_changed: "Newid diwethaf: {date}",
        look_again: "Edrych ar hyn eto: {date}",
        made_on: "Gwnaed ar {date}. Gofynnwch am un mwy newydd.",
        written_by: "Pwy ysgrifennodd hwn: {who}",
        helped_by: "Pwy helpodd: {who}",
        held_by: "Pwy sy'n cadw'r cynllun: {who}",
        checked_by: "Pwy ddarllenodd hwn a'i wirio: {who}",
        checked_by_on: "Pwy ddarllenodd hwn a'i wirio ar {date}: {who}",
        advocate: "Eiriolwr: {who}",
        status_draft: "Dydy hwn ddim yn barod eto.",
        status_agreed: "Rydyn ni wedi cytuno ar hyn.",
        status_ended: "Mae hwn wedi dod i ben.",

        credits: "Pwy wnaeth y lluniau",
        photo_by: "Llun gan: {who}",

        circle_copy: "Mae'r copi hwn i bobl a gafodd gopi gen i. Peidiwch â'i rannu, os gwelwch yn dda.",
        private_copy: "Mae'r copi hwn yn breifat. Cadwch y copi yn ddiogel. Peidiwch â'i rannu, os gwelwch yn dda.",
        bundle_copy: "Mae hwn i'r bobl sy'n fy helpu. Cadwch hwn yn ddiogel, os gwelwch yn dda.",

        said_by_me: Voiced::new("Dyma fy ngeiriau i.", "Dyma eiriau {name}."),
        said_by: Counted::new(&[(Form::Other, "Dyma eiriau {who}.")]),
        guessed_by: Counted::new(&[(Form::Other, "Mae {who} yn meddwl hyn. Dydyn ni ddim yn siŵr.")]),
        family: "fy nheulu",
        friend: "ffrind",
        staff: "fy staff",
        professional: "gweithiwr proffesiynol",
        guess: "Rydyn ni'n meddwl hyn. Dydyn ni ddim yn siŵr.",

        yes: "Ie",
        no: "Na",
        and: " a ",
        comma: ", ",
        who: "Pwy",
        what: "Beth",
    }
}

const fn money() -> MoneyStrings {
    MoneyStrings {
        what: "Beth",
        caption: Voiced::new(
            "Beth mae fy arian yn talu amdano, {periods}",
            "Beth mae arian {name} yn talu amdano, {periods}",
        ),
        caption_once: "Pethau i dalu amdanyn nhw unwaith",
        caption_months: "Yr arian ym mhob mis",

        each_day: "bob dydd",
        each_night: "bob nos",
        each_week: "bob wythnos",
        each_month: "bob mis",
        each_quarter: "bob chwarter",
        each_term: "bob tymor",
        each_year: "bob blwyddyn",
        whole_plan: "am y cynllun cyfan",
        once: "unwaith",
        every_days: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_nights: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_weeks: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_months: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_quarters: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_terms: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        every_years: Counted::new(&[(Form::Other, "bob {n} {unit}")]),
        days: Counted::new(&[(Form::Other, "{n} {unit}")]),
        nights: Counted::new(&[(Form::Other, "{n} {unit}")]),
        weeks: Counted::new(&[(Form::Other, "{n} {unit}")]),
        months: Counted::new(&[(Form::Other, "{n} {unit}")]),
        quarters: Counted::new(&[(Form::Other, "{n} {unit}")]),
        terms: Counted::new(&[(Form::Other, "{n} {unit}")]),
        years: Counted::new(&[(Form::Other, "{n} {unit}")]),
        lasting: "am {time}",
        about: "tua {what}",
        rated: "{quantity} {period}, {rate} yr un",
        rated_hourly: "{quantity} {period}, {rate} yr awr",
        several_times: Counted::new(&[(Form::Other, "{quantity}, {n} {times}")]),

        all_together: "Popeth gyda'i gilydd",
        whole_budget: "Y gyllideb gyfan",
        left: "Ar ôl",
        over: "Gormod o",
        pays: "Beth maen nhw'n ei dalu",
        income: "Arian sy'n dod i mewn",
        contingency: "Arian wrth gefn, rhag ofn i rywbeth fynd o'i le",
        once_only: "Talu unwaith yn unig",
        subtotal: "{group}, popeth gyda'i gilydd",
        not_everything: "Dydy'r tabl hwn ddim yn dangos popeth.",
        funder_pays: "Mae {who} yn talu {amount} {period}.",
        i_pay_of_it: Voiced::new("Rydw i'n talu {amount} ohono.", "Mae {name} yn talu {amount} ohono."),
        budget_is: Voiced::new("Fy nghyllideb yw {amount} {period}.", "Cyllideb {name} yw {amount} {period}."),
        income_is: Voiced::new("Rydw i'n cael {amount} {period}.", "Mae {name} yn cael {amount} {period}."),
        support_costs: Voiced::new(
            "Mae fy nghymorth yn costio {amount} {period}.",
            "Mae cymorth {name} yn costio {amount} {period}.",
        ),
        left_over: "Mae {amount} ar ôl {period}.",
        nothing_left: "Does dim ar ôl.",
        too_much: "Mae hynny {amount} yn ormod {period}.",
        left_with_once: "Gyda'r pethau i dalu amdanyn nhw unwaith, mae {amount} ar ôl {period}.",
        too_much_with_once: "Gyda'r pethau i dalu amdanyn nhw unwaith, mae hynny {amount} yn ormod {period}.",
        paid_hours: "Mae pobl yn cael tâl i helpu am {hours} {period}.",
        unpaid_hours: "Mae pobl yn helpu am {hours} {period}. Does neb yn eu talu.",
        about_amount: "tua {amount}",
        minus: "minws {amount}",

        weeks52: "Rydyn ni'n cyfri 52 wythnos mewn blwyddyn. Mis yw'r flwyddyn wedi'i rhannu â 12.",
        days365: "Rydyn ni'n cyfri 365 diwrnod mewn blwyddyn. Mae hynny ychydig yn fwy na 52 wythnos.",
        days366: "Rydyn ni'n cyfri 366 diwrnod mewn blwyddyn. Mae hynny ychydig yn fwy na 52 wythnos.",
        calendar: "Mae gan bob mis ei nifer ei hun o ddyddiau. Mae misoedd hir yn costio mwy.",
        plan_days: "Rydyn ni'n cyfri dyddiau'r cynllun. Mae {days} o ddyddiau.",
        rounding_note: "Mae pob swm wedi'i dalgrynnu. Felly gall y cyfanswm fod ychydig yn wahanol.",
        averages_note: "Dydy rhai pethau ddim yn digwydd bob wythnos. Wedyn mae pob wythnos yn dangos rhan o'r gost.",
        bars_title: "Ble mae'r arian yn mynd, {period}",
    }
}

const fn week() -> WeekStrings {
    WeekStrings {
        day: "Diwrnod",
        time: "Amser",
        what: "Beth",
        with: "Gyda",
        caption: Voiced::new("Fy wythnos", "Wythnos {name}"),
        from_to: "{from} tan {to}",
        from: "O {time}",
        until: "Tan {time}",
        every_n_weeks: Counted::new(&[(Form::Other, "{day}, bob {n} wythnos")]),
        with_person: "Gyda: {who}",
        paid: "Rhywun sy'n cael tâl",
        unpaid: "Rhywun sydd ddim yn cael tâl",
        nobody: "Ar fy mhen fy hun",
        technology: "Technoleg",
        paid_hours: "Help â thâl: {hours} bob wythnos.",
        unpaid_hours: "Help heb dâl: {hours} bob wythnos.",
        every_day: "Bob dydd",
        weekdays: "Dydd Llun i ddydd Gwener",
        weekend: "Dydd Sadwrn a dydd Sul",
        day_range: "{first} i {last}",
        hours: Counted::new(&[(Form::Other, "{n} awr")]),
        minutes: Counted::new(&[(Form::Two, "{n} funud"), (Form::Other, "{n} munud")]),
        hours_and_minutes: "{hours} {minutes}",
        noon: "hanner dydd",
        midnight: "hanner nos",
    }
}
