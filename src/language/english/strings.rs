//! What the site says in English. Easy read, adult, warm: short sentences, one idea each.

use super::super::strings::{Counted, Form, MoneyStrings, PeopleStrings, SiteStrings, Strings, Voiced, WeekStrings};

/// The few words that differ between countries.
pub struct Spelling {
    colours: &'static str,
    noon: &'static str,
}

pub const UK: Spelling = Spelling { colours: "Colours", noon: "midday" };
pub const USA: Spelling = Spelling { colours: "Colors", noon: "noon" };

pub const fn all(spelling: Spelling) -> Strings {
    Strings {
        site: site(&spelling),
        money: money(),
        people: people(),
        week: week(&spelling),
        network: &crate::language::en::network::EN,
    }
}

const fn voiced(i: &'static str, name: &'static str) -> Voiced<&'static str> {
    Voiced { i, name }
}

const fn site(spelling: &Spelling) -> SiteStrings {
    SiteStrings {
        plan_of: "{name}’s plan",
        home: "Home",
        all_pages: "All pages",
        skip_to_text: "Skip to main text",
        menu: "Menu",
        you_are_here: "You are here",
        back: "Back",
        next: "Next",
        page_of: "Page {n} of {total}",
        easy_read_version: "Easy read version",
        full_version: "Full version",
        other_languages: "Other languages",
        contents: "What is on this page",
        print_page: "Print this page",
        pages_inside: Counted::new(&[(Form::One, "{n} page"), (Form::Other, "{n} pages")]),
        picture_of: "Picture {n} of {total}",

        change_look: "Change how it looks",
        text_size: "Text size",
        text_usual: "Usual",
        text_bigger: "Bigger",
        text_biggest: "Biggest",
        colours: spelling.colours,
        colours_usual: "Usual",
        colours_dark: "Dark",
        colours_cream: "Cream",
        colours_blue: "Pale blue",
        colours_strong: "Black and yellow",
        pictures: "Pictures",
        pictures_on: "Pictures on",
        pictures_off: "Pictures off",
        more_space: "More space",
        settings_kept: "Your choice is kept on this device only.",
        settings_reset: "Put everything back",
        names_on: "Names on",
        names_off: "Names off",

        important: "Important",
        warning: "Warning",
        note: "Note",
        tip: "Tip",
        help_title: "If you need help",

        version: "Version {version}",
        withdrawn: "This plan is not here any more.",
        plan_dates: "This plan is for {from} to {to}",
        last_changed: "Last changed: {date}",
        look_again: "Look at this again on {date}",
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
        credits_intro: "These people made the pictures on this site. Thank you to all of them.",
        photo_by: "Photo by {who}",

        not_found_title: "This page is not here",
        not_found_text: "The page may have a new name. Or it was taken away.",
        not_found_home: "Go to the first page",

        circle_copy: "This copy is for the people I gave it to. Please do not share it.",
        private_copy: "This copy is private. Please keep it safe. Please do not share it.",

        said_by_me: voiced("I say", "{name} says"),
        said_by: Counted::new(&[(Form::One, "{who} says"), (Form::Other, "{who} say")]),
        guessed_by: Counted::new(&[
            (Form::One, "We think so. {who} says this."),
            (Form::Other, "We think so. {who} say this."),
        ]),
        family: "My family",
        friend: "A friend",
        staff: "My staff",
        professional: "A professional",
        guess: "We think so. We are not sure.",

        yes: "Yes",
        no: "No",
        and: " and ",
        comma: ", ",
        is_for: "For: {title}",
        who: "Who",
        when: "When",
        by_date: "By {date}",
        what: "What",
        call: "Call {number}",
    }
}

const fn money() -> MoneyStrings {
    MoneyStrings {
        what: "What",
        how_worked_out: "How it is worked out",
        caption: voiced("What my money pays for, {periods}", "What {name}'s money pays for, {periods}"),
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
        every_days: "every {n} days",
        every_nights: "every {n} nights",
        every_weeks: "every {n} weeks",
        every_months: "every {n} months",
        every_quarters: "every {n} quarters",
        every_terms: "every {n} terms",
        every_years: "every {n} years",
        lasting: "for {time}",
        about: "about {what}",
        rated: "{quantity} {period} at {rate}",
        rated_hourly: "{quantity} {period} at {rate} for each hour",
        several_times: "{quantity}, {n} times",

        all_together: "All together",
        whole_budget: "The whole budget",
        left: "Left over",
        over: "Too much by",
        pays: "What they pay",
        i_pay: voiced("What I pay", "What {name} pays"),
        income: "Money that comes in",
        rounding: "Rounding",
        contingency: "Set aside for when things go wrong",
        once_only: "Paid one time",
        subtotal: "{group}, all together",
        not_everything: "This table does not show everything.",
        without_on_costs: "What an employer pays on top of wages is not in this table.",

        funder_gives: voiced("{who} gives me {amount} {period}.", "{who} gives {name} {amount} {period}."),
        funder_pays: "{who} pays {amount} {period}.",
        i_pay_of_it: voiced("I pay {amount} of it.", "{name} pays {amount} of it."),
        budget_is: voiced("My budget is {amount} {period}.", "{name}'s budget is {amount} {period}."),
        income_is: voiced("I get {amount} {period}.", "{name} gets {amount} {period}."),
        support_costs: voiced("My support costs {amount} {period}.", "{name}'s support costs {amount} {period}."),
        left_over: "{amount} is left {period}.",
        nothing_left: "Nothing is left over.",
        too_much: "That is {amount} too much {period}.",
        once_sentence: "{amount} is for things that are paid for one time.",
        set_aside: "{amount} is set aside for when things go wrong.",
        unspent_over: "{amount} more is on the account than the rules allow.",
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

        indicative: "This is a first estimate.",
        final_budget: "This budget is agreed.",
        self_funded: "This is my own money.",
        household: "This is the money for my home.",
        bars_title: "Where the money goes, {period}",
    }
}

const fn people() -> PeopleStrings {
    PeopleStrings {
        ring_closest: voiced("Closest to me", "Closest to {name}"),
        ring_friends: "Friends",
        ring_groups: "Groups and places",
        ring_paid: "Paid to help",
        closest_sentence: Voiced {
            i: Counted::new(&[
                (Form::One, "{n} person is closest to me."),
                (Form::Other, "{n} people are closest to me."),
            ]),
            name: Counted::new(&[
                (Form::One, "{n} person is closest to {name}."),
                (Form::Other, "{n} people are closest to {name}."),
            ]),
        },
        friends_sentence: Voiced {
            i: Counted::new(&[(Form::One, "I have {n} friend."), (Form::Other, "I have {n} friends.")]),
            name: Counted::new(&[(Form::One, "{name} has {n} friend."), (Form::Other, "{name} has {n} friends.")]),
        },
        groups_sentence: Voiced {
            i: Counted::new(&[
                (Form::One, "I know {n} person through groups and places."),
                (Form::Other, "I know {n} people through groups and places."),
            ]),
            name: Counted::new(&[
                (Form::One, "{name} knows {n} person through groups and places."),
                (Form::Other, "{name} knows {n} people through groups and places."),
            ]),
        },
        ring_sentence: Counted::new(&[(Form::One, "{ring}: {n} person."), (Form::Other, "{ring}: {n} people.")]),
        paid_sentence: Counted::new(&[
            (Form::One, "{n} of {total} people is paid."),
            (Form::Other, "{n} of {total} people are paid."),
        ]),
        nobody_paid: "Nobody here is paid.",
        nobody_closest: "Nobody is in the closest ring yet.",
        groups_count: Counted::new(&[
            (Form::One, "{n} group is on the map."),
            (Form::Other, "{n} groups are on the map."),
        ]),
        places_count: Counted::new(&[
            (Form::One, "{n} place is on the map."),
            (Form::Other, "{n} places are on the map."),
        ]),
        animals_count: Counted::new(&[
            (Form::One, "{n} animal is on the map."),
            (Form::Other, "{n} animals are on the map."),
        ]),
        services_count: Counted::new(&[
            (Form::One, "{n} service is on the map."),
            (Form::Other, "{n} services are on the map."),
        ]),

        how_to_read: "How to read this map",
        how_to_read_lines: Voiced {
            i: [
                "I am in the middle.",
                "The people closest to me are nearest to the middle.",
                "A broken line around a name means: this person is paid.",
            ],
            name: [
                "{name} is in the middle.",
                "The people closest to {name} are nearest to the middle.",
                "A broken line around a name means: this person is paid.",
            ],
        },
        map_title: voiced("A map of the people in my life", "A map of the people in {name}'s life"),
        map_description: "The map has {rings}. The list below has the same people.",
        list_below_has_same: "The list below has the same people.",
        table_caption: "Everyone on the map",
        ties: "How people know each other",

        name: "Name",
        ring: "How close",
        kind: "Who or what",
        is_paid: "Paid to help",

        paid: "Paid",
        not_paid: "Not paid",
        kind_person: "Person",
        kind_group: "Group",
        kind_place: "Place",
        kind_animal: "Animal",
        kind_service: "Service",
        died: "Has died. Still important.",
        lost_touch: "We have lost touch.",
        helps_with: voiced("Helps me with: {what}", "Helps {name} with: {what}"),
        met: voiced("How we met: {what}", "How they met: {what}"),
        wish: voiced("I would like them here: {ring}", "{name} would like them here: {ring}"),
        flow_they_help: voiced("They help me.", "They help {name}."),
        flow_i_help: voiced("I help them.", "{name} helps them."),
        flow_both: "They help each other.",
        flow_neither: "They spend time together.",
        tie: "{from} and {to}: {what}",
        me: voiced("Me", "{name}"),
    }
}

const fn week(spelling: &Spelling) -> WeekStrings {
    WeekStrings {
        day: "Day",
        time: "Time",
        what: "What",
        with: "With",
        support: "Help",
        caption: voiced("My week", "{name}'s week"),
        from_to: "{from} to {to}",
        from: "From {time}",
        until: "Until {time}",
        all_day: "All day",
        every_n_weeks: "{day}, every {n} weeks",
        with_person: "With {who}",
        paid: "Someone who is paid",
        unpaid: "Someone who is not paid",
        nobody: "On my own",
        technology: "Technology",
        paid_hours: "Paid help: {hours} each week.",
        unpaid_hours: "Help that is not paid: {hours} each week.",
        nothing_planned: "Nothing is planned.",
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
