//! What the site says in English. Easy read, adult, warm: short sentences, one idea each.

use super::super::strings::{Counted, Form, MoneyStrings, SiteStrings, Strings, Voiced, WeekStrings};

/// The few words that differ between countries.
pub struct Spelling {
    noon: &'static str,
}

pub const UK: Spelling = Spelling { noon: "midday" };
pub const USA: Spelling = Spelling { noon: "noon" };

pub const fn all(spelling: Spelling) -> Strings {
    Strings {
        site: site(),
        money: money(),
        budget: super::budget::BUDGET,
        isf: super::isf::isf(),
        spending: super::spending::spending(),
        week: week(&spelling),
        overview: super::overview::overview(),
        audit: super::audit::audit(),
        plans: super::plans::PLANS,
        network: &super::network::EN,
        look: super::look::LOOK,
        spoken: super::spoken::SPOKEN,
    }
}

const fn site() -> SiteStrings {
    SiteStrings {
        plan_of: "{name}’s plan",
        home: "Home",
        all_pages: "All pages",
        whole_plan: "The whole plan",
        find_words: "Find words",
        menu: "Menu",
        back: "Back",
        next: "Next",
        page_of: "Page {n} of {total}",
        language: "English",
        hard_word: "Hard word",
        easy_read_version: "Easy read version",
        full_version: "Full version",

        important: "Important",
        warning: "Warning",
        note: "Note",
        tip: "Tip",

        version: "Version {version}",
        withdrawn: "This plan is not here any more.",
        plan_dates: "This plan is for {from} to {to}",
        last_changed: "Last changed: {date}",
        look_again: "Look at this again on {date}",
        made_on: "Made on {date}. Ask for a newer one.",
        written_by: "Written by {who}",
        helped_by: "Helped by {who}",
        held_by: "Held by {who}",
        checked_by: "Read and checked by {who}",
        checked_by_on: "Read and checked by {who} on {date}",
        advocate: "Advocate: {who}",
        status_draft: "This is not finished yet.",
        status_agreed: "This is agreed.",
        status_ended: "This has ended.",

        credits: "Who made the pictures",
        photo_by: "Photo by {who}",

        circle_copy: "This copy is for the people I gave it to. Please do not share it.",
        private_copy: "This copy is private. Please keep it safe. Please do not share it.",
        bundle_copy: "This is for the people who support me. Please keep it safe.",

        said_by_me: Voiced::new("These are my words.", "These are {name}’s words."),
        said_by: Counted::new(&[(Form::Other, "These are the words of {who}.")]),
        guessed_by: Counted::new(&[
            (Form::One, "{who} thinks so. We are not sure."),
            (Form::Other, "{who} think so. We are not sure."),
        ]),
        family: "my family",
        friend: "a friend",
        staff: "my staff",
        professional: "a professional",
        guess: "We think so. We are not sure.",

        yes: "Yes",
        no: "No",
        and: " and ",
        comma: ", ",
        who: "Who",
        what: "What",
    }
}

const fn money() -> MoneyStrings {
    MoneyStrings {
        what: "What",
        caption: Voiced::new("What my money pays for, {periods}", "What {name}'s money pays for, {periods}"),
        caption_once: "Things that are paid for one time",
        caption_months: "The money in each month",

        each_day: "each day",
        each_night: "each night",
        each_week: "each week",
        each_month: "each month",
        each_quarter: "each quarter",
        each_term: "each term",
        each_year: "each year",
        whole_plan: "for the whole plan",
        once: "one time",
        every_days: Counted::new(&[(Form::Other, "every {n} days")]),
        every_nights: Counted::new(&[(Form::Other, "every {n} nights")]),
        every_weeks: Counted::new(&[(Form::Other, "every {n} weeks")]),
        every_months: Counted::new(&[(Form::Other, "every {n} months")]),
        every_quarters: Counted::new(&[(Form::Other, "every {n} quarters")]),
        every_terms: Counted::new(&[(Form::Other, "every {n} terms")]),
        every_years: Counted::new(&[(Form::Other, "every {n} years")]),
        days: Counted::new(&[(Form::One, "{n} day"), (Form::Other, "{n} days")]),
        nights: Counted::new(&[(Form::One, "{n} night"), (Form::Other, "{n} nights")]),
        weeks: Counted::new(&[(Form::One, "{n} week"), (Form::Other, "{n} weeks")]),
        months: Counted::new(&[(Form::One, "{n} month"), (Form::Other, "{n} months")]),
        quarters: Counted::new(&[(Form::One, "{n} quarter"), (Form::Other, "{n} quarters")]),
        terms: Counted::new(&[(Form::One, "{n} term"), (Form::Other, "{n} terms")]),
        years: Counted::new(&[(Form::One, "{n} year"), (Form::Other, "{n} years")]),
        lasting: "for {time}",
        about: "about {what}",
        rated: "{quantity} {period} at {rate}",
        rated_hourly: "{quantity} {period} at {rate} for each hour",
        several_times: Counted::new(&[(Form::Other, "{quantity}, {n} times")]),

        all_together: "All together",
        whole_budget: "The whole budget",
        left: "Left over",
        over: "Too much by",
        pays: "What they pay",
        income: "Money that comes in",
        contingency: "Set aside for when things go wrong",
        once_only: "Paid one time",
        subtotal: "{group}, all together",
        not_everything: "This table does not show everything.",
        funder_pays: "{who} pays {amount} {period}.",
        i_pay_of_it: Voiced::new("I pay {amount} of it.", "{name} pays {amount} of it."),
        budget_is: Voiced::new("My budget is {amount} {period}.", "{name}'s budget is {amount} {period}."),
        income_is: Voiced::new("I get {amount} {period}.", "{name} gets {amount} {period}."),
        support_costs: Voiced::new("My support costs {amount} {period}.", "{name}'s support costs {amount} {period}."),
        left_over: "{amount} is left {period}.",
        nothing_left: "Nothing is left over.",
        too_much: "That is {amount} too much {period}.",
        left_with_once: "With what is paid one time, {amount} is left {period}.",
        too_much_with_once: "With what is paid one time, that is {amount} too much {period}.",
        paid_hours: "People are paid to help for {hours} {period}.",
        unpaid_hours: "People help for {hours} {period}. Nobody pays them.",
        about_amount: "about {amount}",
        minus: "minus {amount}",

        weeks52: "We count 52 weeks in a year. A month is the year divided by 12.",
        days365: "We count 365 days in a year. That is a little more than 52 weeks.",
        days366: "We count 366 days in a year. That is a little more than 52 weeks.",
        calendar: "Each month has its own number of days. Longer months cost more.",
        plan_days: "We count the days of the plan. There are {days} days.",
        rounding_note: "Each amount is rounded. So the sum can differ a little.",
        averages_note: "Some things do not happen every week. Then each week shows a part of the cost.",
        bars_title: "Where the money goes, {period}",
    }
}

const fn week(spelling: &Spelling) -> WeekStrings {
    WeekStrings {
        day: "Day",
        time: "Time",
        what: "What",
        with: "With",
        caption: Voiced::new("My week", "{name}'s week"),
        from_to: "{from} to {to}",
        from: "From {time}",
        until: "Until {time}",
        every_n_weeks: Counted::new(&[(Form::Other, "{day}, every {n} weeks")]),
        with_person: "With {who}",
        paid: "Someone who is paid",
        unpaid: "Someone who is not paid",
        nobody: "On my own",
        technology: "Technology",
        paid_hours: "Paid help: {hours} each week.",
        unpaid_hours: "Help that is not paid: {hours} each week.",
        every_day: "Every day",
        weekdays: "Monday to Friday",
        weekend: "Saturday and Sunday",
        day_range: "{first} to {last}",
        hours: Counted::new(&[(Form::One, "{n} hour"), (Form::Other, "{n} hours")]),
        minutes: Counted::new(&[(Form::One, "{n} minute"), (Form::Other, "{n} minutes")]),
        hours_and_minutes: "{hours} and {minutes}",
        noon: spelling.noon,
        midnight: "midnight",
    }
}
