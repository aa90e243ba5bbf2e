//! What the site says in English about what was spent. No minus signs, no parts of a hundred.

use super::super::strings::{SpendingStrings, Voiced};

pub const fn spending() -> SpendingStrings {
    SpendingStrings {
        title: Voiced { i: "What I spent so far", name: "What {name} spent so far" },
        caption: Voiced {
            i: "What I planned and what I spent, {period}",
            name: "What {name} planned and spent, {period}",
        },
        planned: "Planned",
        spent: "Spent",
        left: "Left",
        for_plan: "for the whole plan",
        for_year: "for 1 year",

        spent_by: Voiced { i: "By {date} I spent {amount}.", name: "By {date} {name} spent {amount}." },
        more_back_by: Voiced {
            i: "By {date} {amount} more came back than I spent.",
            name: "By {date} {amount} more came back than {name} spent.",
        },
        nothing_yet: "Nothing is spent yet.",
        less_than_planned: "That is {amount} less than planned by now.",
        more_than_planned: "That is {amount} more than planned by now.",
        as_planned: "That is just as planned by now.",
        left_of_planned: "{amount} is left. {planned} is planned {period}.",
        over_planned: "That is {amount} too much. {planned} is planned {period}.",
        left_at_end: Voiced {
            i: "If I go on like this, about {amount} is left at the end.",
            name: "If {name} goes on like this, about {amount} is left at the end.",
        },
        over_at_end: Voiced {
            i: "If I go on like this, about {amount} is missing at the end.",
            name: "If {name} goes on like this, about {amount} is missing at the end.",
        },
        even_at_end: Voiced {
            i: "If I go on like this, the money is just enough.",
            name: "If {name} goes on like this, the money is just enough.",
        },
        came_back: Voiced {
            i: "{amount} came back. It is taken off what I spent.",
            name: "{amount} came back. It is taken off what {name} spent.",
        },

        cell_over: "{amount} too much",
        cell_back: "{amount} came back",
        no_line: "Not in a line of the budget",

        row_by_now: "Planned by now: {by_now}. That is {planned}, shared over {all} days, for {gone} days.",
        row_at_end: "Like this to the end: {at_end}. That is {spent}, shared over {gone} days, for {all} days.",
        row_left: "Then {amount} is left.",
        row_over: "Then {amount} is missing.",
        row_even: "Then the money is just enough.",
        row_one_sum: "This is 1 sum for the whole time. What is spent of it counts as planned, up to {planned}.",
        row_back: "{out} went out. {back} came back.",
        total_by_now: "Planned by now, all together: {by_now}.",
        total_at_end: "Like this to the end, all together: {at_end}.",

        days_gone: "{gone} of the {all} days of the plan are over.",
        planned_note: "Planned is what the lines of the budget cost {period}.",
        one_sum_note: "1 sum for the whole time is not counted by days. It is kept until it is spent.",
        no_dates: "The plan does not say when it starts and ends. So nobody can say how much should be spent by now.",
        no_planned: "Nobody can say what is planned for all days of the plan. So nobody can say how much should be spent by now.",
        before_start: "The plan had not started by then.",
        too_early: "It is too early to say what is left at the end. After {days} days this page says it.",
        is_over: "The plan is over.",

        no_line_title: "These do not belong to a line of the budget",
        entry: "{date}: {amount} for {line}.",
        entry_back: "{date}: {amount} came back from {line}.",
        entry_bare: "{date}: {amount}.",
        entry_bare_back: "{date}: {amount} came back.",
    }
}
