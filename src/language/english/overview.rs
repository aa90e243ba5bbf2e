//! What the site says in English over a whole plan: what is due, who does what, whose words it is written in.

use super::super::strings::{Counted, Form, OverviewStrings, Voiced};

pub const fn overview() -> OverviewStrings {
    OverviewStrings {
        due_title: "What to do soon",
        today: "Today is {date}.",
        overdue: "The day has gone by",
        soon: "In the next {n} days",
        review: "Look at this again",
        ends: "This ends",
        consent_ends: "The yes ends. Ask again",
        save_dates: "Save all dates for your calendar",
        review_late: "It was time to look at this again on {date}.",
        expired: "This ended on {date}. It may not go on. Decide again first.",

        doing_title: "Who does what in this plan",
        doing_caption: "Everyone who does something",
        does: "What they do",
        used_in: "This is also here",

        authors_title: Voiced::new("Who made my plan", "Who made {name}’s plan"),
        is_independent: "{who} is independent.",
        is_not_independent: "{who} is not independent.",
        you_should_know: "You should know",
        voices_caption: "Whose words are in this plan",
        whose_words: "Whose words",
        how_many: "How many things",
        pages: "On these pages",
        own_words: Voiced::new("My own", "{name}’s own"),
        family: "Family",
        friends: "Friends",
        staff: "Staff",
        professionals: "Professionals",
        other_people: "Other people",
        guesses: Voiced::new("What others think I mean", "What others think {name} means"),
        nobody_said: "Nobody said",

        steps_title: "An advocate at each step",
        step: "Step",
        advocate: "Advocate",
        no_advocate: "No independent advocate at this step.",
        not_independent_yet: "{who}, not independent",

        changed_since: "Changed since {date}",
        unchanged_since: "Not changed since {date}",
        overdue_pages: "The day to look at it again has gone by",
        wishes_for_key: "What I want for this key",
        empty_keys: Counted::new(&[
            (Form::One, "Nothing is written for this key yet: {keys}."),
            (Form::Other, "Nothing is written for these keys yet: {keys}."),
        ]),
        keys_without_wish: Counted::new(&[
            (Form::One, "No wish belongs to this key yet: {keys}."),
            (Form::Other, "No wish belongs to these keys yet: {keys}."),
        ]),
    }
}
