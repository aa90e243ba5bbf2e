//! What is said over a whole plan: what is due, who does what, whose words it is written in.

use super::{Counted, Voiced};

pub struct OverviewStrings {
    pub due_title: &'static str,
    /// `{date}`
    pub today: &'static str,
    pub overdue: &'static str,
    /// `{n}`: days.
    pub soon: &'static str,
    pub review: &'static str,
    pub ends: &'static str,
    pub consent_ends: &'static str,
    pub save_dates: &'static str,
    /// `{date}`: a day to look at something again that has gone by.
    pub review_late: &'static str,
    /// `{date}`: something ended on this day, and nobody said that it goes on.
    pub expired: &'static str,

    pub doing_title: &'static str,
    pub doing_caption: &'static str,
    pub does: &'static str,
    pub used_in: &'static str,

    pub authors_title: Voiced<&'static str>,
    /// `{who}` in the next two.
    pub is_independent: &'static str,
    pub is_not_independent: &'static str,
    /// Before what the plan says of a conflict of interest.
    pub you_should_know: &'static str,
    pub voices_caption: &'static str,
    pub whose_words: &'static str,
    pub how_many: &'static str,
    pub pages: &'static str,
    pub own_words: Voiced<&'static str>,
    pub family: &'static str,
    pub friends: &'static str,
    pub staff: &'static str,
    pub professionals: &'static str,
    pub other_people: &'static str,
    pub guesses: Voiced<&'static str>,
    pub nobody_said: &'static str,

    pub steps_title: &'static str,
    pub step: &'static str,
    pub advocate: &'static str,
    pub no_advocate: &'static str,
    pub not_independent_yet: &'static str,

    /// `{date}`: the day of the last review, in the next two.
    pub changed_since: &'static str,
    pub unchanged_since: &'static str,
    pub overdue_pages: &'static str,
    pub wishes_for_key: &'static str,
    /// `{keys}` in the next two.
    pub empty_keys: Counted,
    pub keys_without_wish: Counted,
}

impl OverviewStrings {
    /// All words, those with places as they are typed here. Every field is named, so that a new one cannot be forgotten.
    pub fn all(&self) -> Vec<&'static str> {
        let OverviewStrings {
            due_title,
            today,
            overdue,
            soon,
            review,
            ends,
            consent_ends,
            save_dates,
            review_late,
            expired,
            doing_title,
            doing_caption,
            does,
            used_in,
            authors_title,
            is_independent,
            is_not_independent,
            you_should_know,
            voices_caption,
            whose_words,
            how_many,
            pages,
            own_words,
            family,
            friends,
            staff,
            professionals,
            other_people,
            guesses,
            nobody_said,
            steps_title,
            step,
            advocate,
            no_advocate,
            not_independent_yet,
            changed_since,
            unchanged_since,
            overdue_pages,
            wishes_for_key,
            empty_keys,
            keys_without_wish,
        } = self;
        let mut all = vec![
            *due_title,
            *today,
            *overdue,
            *soon,
            *review,
            *ends,
            *consent_ends,
            *save_dates,
            *review_late,
            *expired,
            *doing_title,
            *doing_caption,
            *does,
            *used_in,
            *is_independent,
            *is_not_independent,
            *you_should_know,
            *voices_caption,
            *whose_words,
            *how_many,
            *pages,
            *family,
            *friends,
            *staff,
            *professionals,
            *other_people,
            *nobody_said,
            *steps_title,
            *step,
            *advocate,
            *no_advocate,
            *not_independent_yet,
            *changed_since,
            *unchanged_since,
            *overdue_pages,
            *wishes_for_key,
        ];
        all.extend([authors_title.i, authors_title.name]);
        all.extend([own_words.i, own_words.name]);
        all.extend([guesses.i, guesses.name]);
        all.extend(empty_keys.all());
        all.extend(keys_without_wish.all());
        all
    }
}
